"""How the values of an export are written: each form with its bounds, its words, and how a database keeps it.

A value that does not fit its form raises ValueError without a text of its own: what would be right is told by the form.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StrictBool, ValidationInfo
from pydantic_core import PydanticCustomError

from coachbot.domain.diary import LONGEST_YEARS, is_far_back
from coachbot.domain.local_time import is_zone
from coachbot.domain.participant import Anchor, Caution
from coachbot.values import frozen

FIRST_INSTANT = datetime(1970, 1, 1, tzinfo=UTC)
LAST_INSTANT = datetime(2200, 1, 1, tzinfo=UTC)
SLACK = timedelta(days=1)
"""So far ahead of this machine a clock elsewhere may have been."""
FURTHEST = timedelta(days=400)
"""Nothing is planned further ahead: no pause and no programme lasts longer."""
LONGEST_WORDS = 4000
FAULT = "fault"
"""The kind of an error that brings its own words."""
_UNKEPT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, what turns the direction of a whole line, and half letters: nothing that is typed is kept with them."""


class Stored(StrEnum):
    """How a database keeps a value: most as they are written."""

    AS_WRITTEN = "as written"
    FLAG = "0 or 1"
    INSTANT = "milliseconds since 1970"
    VALUE = "JSON text"


MOST_CHOICES = 12
"""More would be a page and no sentence."""


@frozen
class ValueForm:
    """What a value is called, one it could be, and how a database keeps it."""

    name: str
    such_as: str = ""
    stored: Stored = Stored.AS_WRITTEN

    def must_be(self) -> str:
        """What would be right, behind "it must be"."""
        if (choices := self.name.count(", ") + 2) > MOST_CHOICES:
            return f"one of the {choices} words that docs/export.md lists, such as {self.name.partition(',')[0]}"
        article = "" if " or " in self.name else "an " if self.name[0] in "aeiouAEIO" else "a "
        return f"{article}{self.name}{f', such as {self.such_as}' if self.such_as else ''}"


def fault(words: str) -> PydanticCustomError:
    """An error that brings its own words; they quote nothing of the value."""
    return PydanticCustomError(FAULT, "{words}", {"words": words})


def _text(value: Any) -> str:
    if not isinstance(value, str) or _UNKEPT.search(value):
        raise ValueError
    return value


def _instant(value: Any) -> datetime:
    found = datetime.fromisoformat(_text(value))
    if found.tzinfo is None or not FIRST_INSTANT <= found < LAST_INSTANT:
        raise ValueError
    return found


def _date(value: Any) -> date:
    found = date.fromisoformat(_text(value))
    if found.isoformat() != value or not FIRST_INSTANT.date() <= found < LAST_INSTANT.date():
        raise ValueError
    return found


def _limited(value: Any, limit: datetime, words: str) -> Any:
    if value > (limit if isinstance(value, datetime) else limit.date()):
        raise fault(words)
    return value


def _has_been(value: Any, info: ValidationInfo) -> Any:
    """What has happened lies behind `now`, which reading brings along."""
    words = "it lies ahead of the clock here. Check this machine's clock, and the one where the file was written"
    return _limited(value, (info.context or {})["now"] + SLACK, words)


def _is_in_a_diary(value: date, info: ValidationInfo) -> date:
    if is_far_back(value, (info.context or {})["now"].date()):
        raise fault(f"it lies more than {LONGEST_YEARS} years back, further than any diary goes. Take it out")
    return value


def _is_near(value: Any, info: ValidationInfo) -> Any:
    words = f"it lies more than {FURTHEST.days} days ahead, and nothing is planned that far. Give the file unchanged"
    return _limited(value, (info.context or {})["now"] + FURTHEST, words)


def _zone(value: Any) -> str:
    if not isinstance(value, str) or not is_zone(value):
        raise ValueError
    return value


def _clock_time(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"\d\d:\d\d", value, re.ASCII):
        raise ValueError
    time.fromisoformat(value)
    return value


def _shaped(pattern: str) -> BeforeValidator:
    """Text that matches a pattern as a whole."""
    whole = re.compile(pattern, re.ASCII)

    def read(value: Any) -> str:
        if not isinstance(value, str) or not whole.fullmatch(value):
            raise ValueError
        return value

    return BeforeValidator(read)


_INSTANT = ValueForm("instant", "2026-11-30T20:30:00+00:00", Stored.INSTANT)
_DATE = ValueForm("local date", "2026-11-30")

Flag = Annotated[StrictBool, ValueForm("true or false", stored=Stored.FLAG)]
Past = Annotated[datetime, BeforeValidator(_instant), AfterValidator(_has_been), _INSTANT]
"""An instant that has been."""
Planned = Annotated[datetime, BeforeValidator(_instant), AfterValidator(_is_near), _INSTANT]
"""An instant that may lie ahead."""
PastDate = Annotated[date, BeforeValidator(_date), AfterValidator(_has_been), AfterValidator(_is_in_a_diary), _DATE]
PlannedDate = Annotated[date, BeforeValidator(_date), AfterValidator(_is_near), _DATE]
Zone = Annotated[str, BeforeValidator(_zone), ValueForm("IANA time zone known here", "Europe/Berlin")]
ClockTime = Annotated[str, BeforeValidator(_clock_time), ValueForm("local time", "07:30")]
Words = Annotated[str, BeforeValidator(_text)]
"""What a person wrote; the field says how long it may be."""
Name = Annotated[str, _shaped(r"[a-z0-9][a-z0-9_-]{0,47}"), ValueForm("name in small letters", "small-nod")]
PromptName = Annotated[str, _shaped(r"\*?[a-z0-9][a-z0-9-]{0,47}"), ValueForm("prompt's id", "evening or *desk")]
Digest = Annotated[str, _shaped(r"[0-9a-f]{32}"), ValueForm("digest of 32 digits")]
Version = Annotated[str, _shaped(r"[0-9A-Za-z.-]{1,40}"), ValueForm("version", "2026-11-2")]
Key = Annotated[str, _shaped(r"[\w.@-]{1,64}"), ValueForm("platform's own id", "123456")]
AnchorTimes = Annotated[
    dict[Anchor, ClockTime], ValueForm(f"object with a local time for each of {', '.join(Anchor)}", stored=Stored.VALUE)
]
Cautions = Annotated[list[Caution], ValueForm(f"list of {' or '.join(Caution)}", stored=Stored.VALUE)]
WorkDays = Annotated[str, _shaped("0?1?2?3?4?5?6?"), ValueForm("row of weekdays from 0 to 6", "01234")]
