"""What every record of an export has in common."""

from typing import ClassVar

from coachbot.domain.text import Part


class Record(Part):
    """One record; every field is always there, and null where nothing is known."""

    table: ClassVar[str]
