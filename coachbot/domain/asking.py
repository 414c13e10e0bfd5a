"""Askings: what a typed answer belongs to. One value of a union, kept as JSON on the participant, read here alone."""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from coachbot.domain.participant import Anchor, Tier
from coachbot.domain.programme import Note
from coachbot.domain.text import Id


class _Asking(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @property
    def spelling(self) -> str:
        """A short name for forms, which come back with it; equal askings have equal names, others others."""
        return ":".join(str(value) for value in self.model_dump(mode="json").values())


class OfDay(_Asking):
    """A question about a local day of the diary, such as its headache."""

    of: Literal["day"] = "day"
    day: date
    question: Id


class OfNote(_Asking):
    """Something in the person's own words."""

    of: Literal["note"] = "note"
    about: Note


class OfZone(_Asking):
    """Where their clock stands, in /settings or /zone."""

    of: Literal["zone"] = "zone"


class OfQuiet(_Asking):
    """Their quiet hours."""

    of: Literal["quiet"] = "quiet"


class OfTurn(_Asking):
    """The hour at which their day turns."""

    of: Literal["turn"] = "turn"


class OfSure(_Asking):
    """Whether they are sure: to stop, to delete everything, to turn on again what a safety answer turned off."""

    of: Literal["sure"] = "sure"
    what: Literal["stop", "forget", "lift"]


class OfSwitch(_Asking):
    """Whether the running programme shall end for another one."""

    of: Literal["switch"] = "switch"
    programme: Id


class OfSooner(_Asking):
    """Whether the diary days before week 1 shall be left out."""

    of: Literal["sooner"] = "sooner"


SURE = OfSure | OfSwitch | OfSooner
"""What one is asked to be sure of: it is answered at once, or left with the next word."""


class OfMoment(_Asking):
    """The time of a moment of their day."""

    of: Literal["moment"] = "moment"
    anchor: Anchor


class OfWorkDays(_Asking):
    """While joining: which days are work days."""

    of: Literal["join-days"] = "join-days"


class OfWorkStart(_Asking):
    """While joining: when work begins."""

    of: Literal["join-start"] = "join-start"


class OfEvening(_Asking):
    """While joining: when the evening question comes."""

    of: Literal["join-evening"] = "join-evening"


class OfSigns(_Asking):
    """While joining: one tier's warning signs."""

    of: Literal["signs"] = "signs"
    tier: Tier


class OfChecks(_Asking):
    """While joining: what makes exercises gentler."""

    of: Literal["checks"] = "checks"


Asking = Annotated[
    OfDay
    | OfNote
    | OfZone
    | OfQuiet
    | OfTurn
    | OfSure
    | OfSwitch
    | OfSooner
    | OfMoment
    | OfWorkDays
    | OfWorkStart
    | OfEvening
    | OfSigns
    | OfChecks,
    Field(discriminator="of"),
]
_ADAPTER: TypeAdapter[Asking] = TypeAdapter(Asking, config=ConfigDict(defer_build=True))
_OLDER: tuple[tuple[str, Callable[..., dict[str, Any]]], ...] = (
    (r"checkin:([\d-]+):(headache|worst|medicine)", lambda day, step: {"of": "day", "day": day, "question": step}),
    (r"note:([\w-]+)", lambda about: {"of": "note", "about": about}),
    (r"set-time:(\w+)", lambda anchor: {"of": "moment", "anchor": anchor}),
    (r"set-(zone|quiet)", lambda what: {"of": what}),
    (r"join:days", lambda: {"of": "join-days"}),
    (r"join:workstart", lambda: {"of": "join-start"}),
    (r"join:evening", lambda: {"of": "join-evening"}),
    (r"signs:(T\d)", lambda tier: {"of": "signs", "tier": tier}),
    (r"screen:cautions", lambda: {"of": "checks"}),
)
"""How earlier versions wrote them."""


def written(asking: Asking | None) -> str | None:
    """An asking as it is kept."""
    return None if asking is None else asking.model_dump_json()


def read(kept: str | None) -> Asking | None:
    """What is kept, of this version or an earlier one; None for nothing, and for what makes no sense."""
    if kept is None:
        return None
    try:
        return _ADAPTER.validate_json(kept) if kept.startswith("{") else _read_older(kept)
    except ValidationError:
        return None


def names(form: str, asked: Asking | None) -> bool:
    """Whether a form, opened from a message of this version or an earlier one, is about what is asked."""
    return asked is not None and (form == asked.spelling or read(form) == asked)


def _read_older(kept: str) -> Asking | None:
    for pattern, fields in _OLDER:
        if match := re.fullmatch(pattern, kept):
            return _ADAPTER.validate_python(fields(*match.groups()))
    return None
