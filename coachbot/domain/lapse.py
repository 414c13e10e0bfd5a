"""The ladder down when nobody answers: fewer prompts, only the evening question, quiet (`clinical.md` 4.7)."""

from datetime import date, datetime, time
from enum import IntEnum
from functools import lru_cache

from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import Participant


class Rung(IntEnum):
    """How far down the ladder; each rung is quieter than the one before."""

    NONE = 0
    FEWER = 1
    CHECK_INS_ONLY = 2
    QUIET = 3


FEWER_FROM, CHECK_INS_FROM, QUIET_FROM = 3, 7, 21
"""Silent local days from which a rung holds."""


def silent_days(heard_on: date | None, today: date) -> int:
    """How many local days ago somebody was last heard from; 0 when that is not known."""
    return 0 if heard_on is None else max((today - heard_on).days, 0)


def rung(days: int) -> Rung:
    """The rung after so many silent days."""
    if days >= QUIET_FROM:
        return Rung.QUIET
    if days >= CHECK_INS_FROM:
        return Rung.CHECK_INS_ONLY
    return Rung.FEWER if days >= FEWER_FROM else Rung.NONE


def rung_of(now: datetime, participant: Participant) -> Rung:
    """How far down the ladder somebody is."""
    return _rung_of(now, participant.heard_at, participant.zone or "UTC", participant.day_turns_at)


@lru_cache(maxsize=1024)
def _rung_of(now: datetime, heard_at: datetime | None, zone: str, turns_at: time) -> Rung:
    heard = None if heard_at is None else local_date_at(heard_at, zone, turns_at)
    return rung(silent_days(heard, local_date_at(now, zone, turns_at)))
