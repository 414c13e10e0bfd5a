"""What every record of an export has in common."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A part of an export, without fields that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Record(Part):
    """One record; every field is always there, and null where nothing is known."""

    table: ClassVar[str]
