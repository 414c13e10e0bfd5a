"""One person's data on an operator's desk: handed over as a file, brought in from one."""

from coachbot.handover.arriving import Person, bring_in, say_brought_in
from coachbot.handover.diary import BroughtIn, bring_in_diary
from coachbot.handover.files import read_address, read_file, write_file
from coachbot.handover.leaving import everybody, found_at, hand_over

__all__ = [
    "BroughtIn", "Person", "bring_in", "bring_in_diary", "everybody", "found_at", "hand_over", "read_address",
    "read_file", "say_brought_in", "write_file",
]  # fmt: skip
