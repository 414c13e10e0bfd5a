"""One person's data as a whole: out as a file, in again from one, and gone; for the chat and for the operator."""

from coachbot.handover.arriving import Person, bring_in, say_brought_in
from coachbot.handover.diary import BroughtIn, bring_in_diary
from coachbot.handover.files import read_address, read_file, write_file
from coachbot.handover.forgetting import forget
from coachbot.handover.leaving import everybody, everything_of, found_at, hand_over, readable_of, table_of

__all__ = [
    "BroughtIn", "Person", "bring_in", "bring_in_diary", "everybody", "everything_of", "forget", "found_at",
    "hand_over", "read_address", "read_file", "readable_of", "say_brought_in", "table_of", "write_file",
]  # fmt: skip
