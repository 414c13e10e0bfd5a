"""A flare: three strong days in seven. It follows from the diary as it stands, and ends by itself."""

from collections.abc import Iterable
from datetime import date, timedelta

from coachbot.domain.diary import CheckIn
from coachbot.domain.unsettled import STRONG
from coachbot.values import frozen

STRONG_DAYS, OF_DAYS = 3, 7
"""So many strong days within so many days begin a flare."""
CALM_DAYS = 4
"""So many answered days in a row without a strong one end it; silence is no calm day."""
FORGOTTEN_DAYS, LONG_DAYS = 14, 14
"""So long after the last strong day it is over whatever is known; so long after it began somebody should look."""


@frozen(kw_only=True)
class Flare:
    """The local day it began on, the last strong one, and whether it has gone on for long."""

    began: date
    last_strong: date
    is_long: bool


def is_strong(day: CheckIn) -> bool:
    """Whether a strong headache was told of a day."""
    return day.counted is not None and day.counted.headache and (day.counted.worst or 0) >= STRONG


def flare_on(diary: Iterable[CheckIn], day: date) -> Flare | None:
    """The flare that holds at the end of a local day, of what the diary tells up to it; None where none does."""
    told = {one.local_date: one.counted for one in diary if one.counted is not None and one.local_date <= day}
    if not told:
        return None
    strong = sorted(on for on, answers in told.items() if answers.headache and (answers.worst or 0) >= STRONG)
    began: date | None = None
    for n, on in enumerate(strong):
        if began is not None and _is_over(told, strong[n - 1], on - timedelta(days=1)):
            began = None
        if began is None and sum(on - timedelta(days=OF_DAYS) < one <= on for one in strong) >= STRONG_DAYS:
            began = on
    if began is None or _is_over(told, strong[-1], day):
        return None
    return Flare(began=began, last_strong=strong[-1], is_long=(day - began).days >= LONG_DAYS)


def _is_over(told: Iterable[date], last_strong: date, day: date) -> bool:
    calm = sum(last_strong < on <= day for on in told)
    return calm >= CALM_DAYS or (day - last_strong).days > FORGOTTEN_DAYS
