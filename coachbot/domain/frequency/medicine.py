"""Days with medicine, out of the days on which it was told: a question left out is no "none"."""

from collections.abc import Iterable

from coachbot.domain.frequency.series import DiaryDay
from coachbot.values import frozen


@frozen(kw_only=True)
class MedicineDays:
    """`days` with medicine among `told` ones, and `untold` headache days on which nothing was said of it.

    `likely` counts untold days like the told headache days, where at least half of them are told; else it is `days`.
    """

    days: int
    told: int
    untold: int
    likely: float


def medicine_of(days: Iterable[DiaryDay]) -> MedicineDays:
    """What some days tell of medicine. On a day without headache it is not asked for, and counts where it was told."""
    days = list(days)
    taken, told = sum(day.medicine is True for day in days), sum(day.medicine is not None for day in days)
    hurt = [day.medicine for day in days if day.headache]
    untold, known = hurt.count(None), len(hurt) - hurt.count(None)
    share = hurt.count(True) / known if known >= untold and known else 0.0
    return MedicineDays(days=taken, told=told, untold=untold, likely=taken + untold * share)
