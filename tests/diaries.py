"""Ten diaries to look at, a day a letter, and how they are read."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.long_view import LongView, long_view
from coachbot.domain.reference import Course, Reference, look_on, reference_of
from coachbot.domain.spans import Diary, diary_of
from tests.domain.people import MONDAY, NOON

KINDS = {
    "h": Answers(headache=True),
    "n": Answers(headache=False),
    "s": Answers(headache=True, worst=7, medicine=True),
    "m": Answers(headache=True, worst=3, medicine=False),
    "H": Answers(headache=True),
    "N": Answers(headache=False),
    "r": Answers(headache=True, recalled=True),
    "q": Answers(headache=False, recalled=True),
}
"""h headache, n none, s strong with medicine, m mild; capitals were filled in late; r and q told from memory."""


def check_ins(pattern: str, first: date = MONDAY, zones: tuple[str, ...] = ("Europe/Berlin",)) -> list[CheckIn]:
    """A letter a day: those of `KINDS`, d declined, e expired, . nothing at all."""
    states = {"d": CheckInState.DECLINED, "e": CheckInState.EXPIRED}
    return [
        CheckIn(
            participant_id=1,
            local_date=first + timedelta(days=n),
            zone=zones[n // 14 % len(zones)],
            state=states.get(letter, CheckInState.ANSWERED),
            late=letter in "HNrq",
            said_at=NOON + timedelta(days=n),
            answers=KINDS.get(letter),
        )
        for n, letter in enumerate(pattern)
        if letter != "."
    ]


def by_chance(days: int, share: float, missing: float, seed: int) -> str:
    """A diary whose days are drawn, a seed always giving the same."""
    dice = random.Random(seed)
    return "".join("." if dice.random() < missing else "h" if dice.random() < share else "n" for _ in range(days))


A_YEAR_OF_LOOKS = 13


@dataclass(frozen=True)
class Told:
    """A diary's letters; `baseline` days before a programme that then ran for `length`."""

    pattern: str
    baseline: int = 0
    length: int = 0
    zones: tuple[str, ...] = ("Europe/Berlin",)


TEN = {
    "empty": Told(""),
    "one-day": Told("h"),
    "all-missing": Told("n" + "." * 34),
    "all-headache": Told("s" * 35),
    "sparse": Told(by_chance(70, 0.4, 0.68, 5), 14, 42),
    "long": Told(by_chance(120, 0.4, 0.12, 6) + by_chance(280, 0.22, 0.12, 7), 14, 42),
    "zone-change": Told(by_chance(62, 0.35, 0.05, 8), 14, 42, ("Europe/Berlin", "Pacific/Auckland")),
    "back-filled": Told("hnnqrq" + "hHNnn" * 8, 14, 42),
    "with-attacks": Told("nsmn.nn" * 2 + "nsnn.nm" * 3 + "nnnm.nn" * 3, 14, 42),
    "two-programmes": Told(by_chance(42, 0.4, 0.08, 9) + by_chance(70, 0.25, 0.1, 10), 42, 42),
}

LONG = {
    "half-year": Told(by_chance(14, 0.5, 0.1, 11) + by_chance(168, 0.3, 0.15, 12), 14, 42),
    "later-programme": Told(by_chance(150, 0.45, 0.1, 13) + by_chance(210, 0.25, 0.1, 14), 150, 42),
    "fading": Told(
        by_chance(100, 0.35, 0.1, 15) + by_chance(120, 0.35, 0.5, 16) + by_chance(300, 0.3, 0.9, 17), 28, 42
    ),
}
"""Three that go on for long: half a year, one whose baseline is no first days, one with ever fewer answers."""


@cache
def read(told: Told) -> tuple[Diary, Reference]:
    """The diary at the end of its last letter, and what it is compared with; of four days, exercises on three."""
    today = MONDAY + timedelta(days=max(len(told.pattern) - 1, 0))
    moving = range(told.baseline, len(told.pattern)) if told.baseline else range(0)
    moves = [(MONDAY + timedelta(days=n), n % 4 != 3) for n in moving]
    course = Course(week_1=MONDAY + timedelta(days=told.baseline), baseline_days=14, days=told.length)
    diary = diary_of(check_ins(told.pattern, zones=told.zones), moves, today=today, joined_on=MONDAY)
    return diary, reference_of(diary.first, course if told.baseline else None, {day for day, _ in moves})


@cache
def looked_over(told: Told) -> LongView:
    """The diary over its weeks, with the looks that were due by its today."""
    diary, reference = read(told)
    due = list(reference.milestones(diary.today))[-A_YEAR_OF_LOOKS:]
    return long_view(diary, reference, [look_on(diary, reference, on) for on in due])
