"""Unsettled: what is asked in one tap before anything moves, a strong evening or a list of warning signs left open.

Worked out from the diary as it stands, so that a correction takes it back.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from coachbot.domain.diary import CheckIn
from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import Participant, Tier
from coachbot.values import frozen

STRONG, VERY_STRONG = 7, 9
"""Worst pain after which nothing moves before somebody was asked; from which the warning signs are shown."""
DAILY, WEEKLY = 3, 7
"""An open list is asked about on so many mornings after what opened it, then once in so many days."""
STOPPING = frozenset({Tier.NOW, Tier.TODAY})
"""The lists without whose answer nothing moves; the third is worth a visit, and stops nothing."""


@frozen(kw_only=True)
class Unsettled:
    """What has to be asked: the list that is open, or else how strong yesterday was.

    `again` says that the list was shown on an earlier morning, `is_last_daily` that from now on it is asked about
    once a week; where `asks` is false nothing is said today, and what moves rests all the same.
    """

    tier: Tier | None = None
    worst: int = 0
    again: bool = False
    is_last_daily: bool = False
    asks: bool = True


def unsettled_of(person: Participant, diary: Iterable[CheckIn], today: date) -> Unsettled | None:
    """What stands between somebody and the next exercise on their local day; None where nothing does."""
    days = list(diary)
    tier = open_list(person, days)
    if tier in STOPPING:
        return _of_list(tier, _openings(person, days), today)
    evening = next((day for day in days if day.local_date == today - timedelta(days=1)), None)
    worst = _worst(evening)
    if worst < STRONG or person.care.eased_on == today or _answered_on(person, person.warning_signs_at) == today:
        return None
    return Unsettled(worst=worst)


def open_list(person: Participant, diary: Iterable[CheckIn]) -> Tier | None:
    """Which list of warning signs waits for an answer; very strong pain opens the first, until all are answered."""
    if person.care.open_tier is not None:
        return Tier(person.care.open_tier)
    return Tier.NOW if any(opens_the_list(person, day) for day in diary) else None


def opens_the_list(person: Participant, day: CheckIn) -> bool:
    """Whether very strong pain of a day shows the first list of warning signs, which has no answer yet."""
    since = person.warning_signs_at
    return _worst(day) >= VERY_STRONG and (since is None or day.said_at > since)


def _openings(person: Participant, diary: Iterable[CheckIn]) -> list[date]:
    """The local days on which something opened the list that waits."""
    by_pain = [day.local_date for day in diary if opens_the_list(person, day)]
    return by_pain if person.care.opened_on is None else [*by_pain, person.care.opened_on]


def _of_list(tier: Tier | None, openings: Sequence[date], today: date) -> Unsettled:
    """What is said of an open list today: whole on the first morning, then a line, and after some days once a week.

    Something new begins the days anew.
    """
    if not openings:
        return Unsettled(tier=tier)
    mornings = (today - max(openings)).days
    asks = mornings <= DAILY or (mornings - DAILY) % WEEKLY == 0
    again = min(openings) < today - timedelta(days=1)
    return Unsettled(tier=tier, again=again, is_last_daily=mornings == DAILY, asks=asks)


def is_alarming(person: Participant, diary: Iterable[CheckIn], today: date) -> bool:
    """Whether what was said of today opened the warning signs, and they have no answer yet."""
    days = list(diary)
    strong = any(day.local_date == today and _worst(day) >= VERY_STRONG for day in days)
    return strong and open_list(person, days) is not None


def _worst(day: CheckIn | None) -> int:
    answers = day.counted if day is not None else None
    return answers.worst or 0 if answers is not None and answers.headache else 0


def _answered_on(person: Participant, at: datetime | None) -> date | None:
    return None if at is None else local_date_at(at, person.zone or "UTC", person.day_turns_at)
