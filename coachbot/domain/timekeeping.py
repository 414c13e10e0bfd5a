"""Whether a machine's clock can be believed, before anything is done that cannot be undone. Pure.

A clock that stands wrong for one minute can end every programme, or leave days behind as not asked. So it is held
against what the house itself wrote last, and against the clocks of the platforms, which say in every answer what
time it is there. Why these bounds: `docs/decisions.md`.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from coachbot.values import frozen

LEAP = timedelta(hours=6)
"""So far ahead of what was written last a clock is believed without a word from anybody: a night's outage."""
STEP_BACK = timedelta(minutes=5)
"""So far behind it a clock is believed: what a clock service corrects."""
AGREEMENT = timedelta(minutes=20)
"""So far from a platform's clock is no contradiction; the smallest mistake of a time zone is thirty minutes."""
BELIEVED_AFTER = timedelta(hours=12)
"""After waiting so long without a word from any platform a clock is believed all the same."""
LONGEST_OUTAGE = timedelta(days=365)
"""A longer one only a platform, or the operator, can confirm."""


class Doubt(StrEnum):
    """Why a clock is not believed."""

    AHEAD = "ahead"
    BEHIND = "behind"
    LEAPT = "leapt"
    STEPPED_BACK = "stepped_back"


@frozen(kw_only=True)
class Evidence:
    """What is known of the time. All instants are aware UTC.

    `shown` is what the machine's clock shows; `written` the newest instant that the house wrote under a clock it
    believed, None in a new house; `platform` what a platform's clock shows now, None while none has told; `accepted`
    how far ahead of the platforms the operator said this clock is right to be; `waited` how long it has been doubted.
    """

    shown: datetime
    written: datetime | None
    platform: datetime | None
    accepted: timedelta = timedelta()
    waited: timedelta = timedelta()


def doubt(known: Evidence) -> Doubt | None:
    """Why the clock is not believed now; None when it is. A platform's word outweighs everything else."""
    if known.platform is not None:
        ahead = known.shown - known.platform
        if min(abs(ahead), abs(ahead - known.accepted)) <= AGREEMENT:
            return None
        return Doubt.AHEAD if ahead > timedelta() else Doubt.BEHIND
    if known.written is None:
        return None
    leap = known.shown - known.written
    if -STEP_BACK <= leap <= LEAP:
        return None
    if known.waited >= BELIEVED_AFTER and leap <= LONGEST_OUTAGE:
        return None
    return Doubt.LEAPT if leap > timedelta() else Doubt.STEPPED_BACK
