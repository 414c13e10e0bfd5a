"""Tidings: what is told once when it happens. Worked out from told days alone; an answer left out is never a "none"."""

from collections.abc import Collection
from datetime import date, timedelta

from coachbot.domain.care import Care, Tiding
from coachbot.domain.diary import CheckIn
from coachbot.domain.flare import Flare, flare_on, is_strong

MANY_DAYS, OF_DAYS = 10, 28
"""Medicine on so many of the last days is told (`clinical.md` 1.4: the lower of the two thresholds)."""
A_WEEK, WEEKS = 4, 2
"""And so is medicine on so many days of each of so many weeks in a row."""
NOT_AGAIN_DAYS = 28
OF_FLARE = frozenset({Tiding.FLARE, Tiding.LONG_FLARE, Tiding.FLARE_OVER})
"""They say what comes of a programme meanwhile, so nothing where none runs or what moves is off."""


def medicine_days(diary: Collection[CheckIn], today: date, days: int = OF_DAYS) -> int:
    """On how many of the local days up to `today` medicine was told; what was not told is no number."""
    since = today - timedelta(days=days)
    return sum(since < one.local_date <= today and bool(one.counted and one.counted.medicine) for one in diary)


def medicine_is_often(diary: Collection[CheckIn], today: date) -> bool:
    """Whether what was told of medicine is worth a word."""
    days = medicine_days(diary, today)
    if days >= MANY_DAYS or days < A_WEEK * WEEKS:
        return days >= MANY_DAYS
    return all(medicine_days(diary, today - timedelta(days=7 * n), 7) >= A_WEEK for n in range(WEEKS))


def first_day(today: date) -> date:
    """The first local day that counts for any tidings, unless a flare may hold: that may have begun at any time."""
    return today - timedelta(days=OF_DAYS - 1)


def may_hold_flare(lately: Collection[CheckIn]) -> bool:
    """Whether a flare may hold, or a list be open, by what was told since `first_day`: not without a strong day."""
    return any(is_strong(one) for one in lately)


def due(diary: Collection[CheckIn], care: Care, today: date) -> Tiding | None:
    """What is to be told now, one thing at most, of a diary as it stands."""
    flare = flare_on(diary, today)
    if (of_flare := _of_flare(flare, care)) is not None:
        return of_flare
    told = care.told.get(Tiding.MEDICINE)
    is_new = told is None or (today - told).days >= NOT_AGAIN_DAYS
    return Tiding.MEDICINE if is_new and medicine_is_often(diary, today) else None


def _of_flare(flare: Flare | None, care: Care) -> Tiding | None:
    began, over = care.told.get(Tiding.FLARE), care.told.get(Tiding.FLARE_OVER)
    is_told = began is not None and (over is None or over < began)
    if flare is None:
        return Tiding.FLARE_OVER if is_told else None
    if not is_told:
        return Tiding.FLARE
    long = care.told.get(Tiding.LONG_FLARE)
    return Tiding.LONG_FLARE if flare.is_long and (long is None or long < flare.began) else None


def taken_back(diary: Collection[CheckIn], care: Care, today: date) -> Care:
    """The same where what was told today is true no more: it may be told when it happens."""
    if care.told.get(Tiding.MEDICINE) != today or medicine_is_often(diary, today):
        return care
    return care.model_copy(update={"told": {of: on for of, on in care.told.items() if of is not Tiding.MEDICINE}})
