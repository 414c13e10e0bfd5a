"""A look: on a fixed day all answered days since the baseline beside the baseline, kept as it was said.

The bar of a word is set so high that over 28 weeks of such looks hardly anybody whose headaches did not change is ever
told that they did (`docs/statistics.md`, "Looks"). Days without an answer are taken seriously: a word is said only as
far as it would still be said if headache was twice as likely on them.
"""

from datetime import date, timedelta
from enum import StrEnum
from math import ceil, floor
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from coachbot.domain.frequency.beta import posterior
from coachbot.domain.frequency.clustering import effective_days, neighbours, shrunk_rho
from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS, Constants
from coachbot.domain.frequency.difference import difference28
from coachbot.domain.frequency.interval import Range
from coachbot.domain.frequency.posterior import chance_below
from coachbot.domain.frequency.verdict import Verdict
from coachbot.domain.frequency.window import Window
from coachbot.values import frozen

SLACK = 1e-9
"""So that shares just so far apart are not lost to rounding."""
MOST_TIMES = 64
"""A missing day that many times likelier than an answered one to hold a headache is as good as certain to."""


class Obstacle(StrEnum):
    """What keeps a look from saying a word."""

    BASELINE_ANSWERS = "baseline_answers"
    LATEST_ANSWERS = "latest_answers"
    HEADACHE_DAYS = "headache_days"
    ANSWERED_SHARES = "answered_shares"


class Counts(BaseModel):
    """What was known of consecutive local days, both ends included; `paused` and `unasked` had no question."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    first: date
    last: date
    headache: int = Field(ge=0, le=20_000)
    answered: int = Field(ge=0, le=20_000)
    paused: int = Field(default=0, ge=0, le=20_000)
    unasked: int = Field(default=0, ge=0, le=20_000)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def asked(self) -> int:
        return self.days - self.paused - self.unasked

    @property
    def missing(self) -> int:
        return self.asked - self.answered

    @property
    def rate28(self) -> float:
        """Headache days per 28 days among answered days; 0 without an answer."""
        return PER_DAYS * self.headache / self.answered if self.answered else 0.0

    @property
    def bounds28(self) -> Range:
        """The same if every missing day had been free, or had held a headache."""
        days = self.asked or 1
        return PER_DAYS * self.headache / days, PER_DAYS * (self.headache + self.missing) / days


class LookFound(BaseModel):
    """What a look found, as it is stored. `now` are all days since the baseline, `before`, up to the evening before.

    `low_tenths` and `high_tenths` bound the difference at the level of the word, in tenths of a day per 28; `chance` is
    that of a lower rate and `chance_third` of one lower by three tenths, of 1,000; `likeness` is that of neighbouring
    days, of 100. `plain` is the word of the answered days
    alone, `word` what is said: the weaker of it and of what stands if headache was twice as likely on missing days.
    `tips_at_tenths` is how many times likelier, in tenths, it would have to be there for the word to fall; None where
    nothing of that kind lets it fall. All are whole numbers, as everything in an export is.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    version: int = Field(default=1, ge=1, le=1)
    before: Counts
    now: Counts
    word: Verdict
    plain: Verdict
    held: tuple[Obstacle, ...] = ()
    likeness: int = Field(ge=0, le=100)
    chance: int | None = Field(default=None, ge=0, le=1000)
    chance_third: int | None = Field(default=None, ge=0, le=1000)
    low_tenths: int | None = Field(default=None, ge=-10 * PER_DAYS, le=10 * PER_DAYS)
    high_tenths: int | None = Field(default=None, ge=-10 * PER_DAYS, le=10 * PER_DAYS)
    tips_at_tenths: int | None = Field(default=None, ge=10, le=10 * MOST_TIMES)


@frozen
class Look:
    """A look with the local date on which it was made; it knows the days before that date."""

    on: date
    found: LookFound


def take_look(baseline: Window, since: Window, first: date, constants: Constants = DEFAULT) -> LookFound:
    """Compare all days `since` the baseline with it; the baseline begins on the local date `first`."""
    pair = _Pair(baseline, since, likeness_of(baseline, since, constants), constants)
    week_1 = first + timedelta(days=len(baseline.days))
    before, now = _counts(baseline, first), _counts(since, week_1)
    held = tuple(held_by(baseline, since, constants))
    told: dict[str, Any] = {"before": before, "now": now, "held": held, "likeness": round(100 * pair.rho)}
    if not baseline.observed or not since.observed:
        return LookFound(word=Verdict.NOT_ENOUGH_DATA, plain=Verdict.NOT_ENOUGH_DATA, **told)
    chance = pair.chance()
    plain = judge_look(chance, constants)
    doubted = judge_look(pair.chance_against(constants.look_doubt, plain), constants)
    word = Verdict.NOT_ENOUGH_DATA if held else weaker(plain, doubted)
    low, high = pair.range28(plain, doubted=word is not plain)
    return LookFound(
        word=word,
        plain=plain,
        chance=floor(1000 * chance),
        chance_third=ceil(1000 * pair.chance(share=0.7)),
        low_tenths=floor(10 * low),
        high_tenths=ceil(10 * high),
        tips_at_tenths=pair.tips_at_tenths(word),
        **told,
    )


def held_by(baseline: Window, since: Window, constants: Constants = DEFAULT) -> list[Obstacle]:
    """What keeps these days from being compared: too few of them, or answered at rates too far apart."""
    apart = abs(baseline.share - since.share)
    found = {
        Obstacle.BASELINE_ANSWERS: baseline.observed < constants.min_baseline_answered,
        Obstacle.LATEST_ANSWERS: since.observed < constants.min_recent_answered,
        Obstacle.HEADACHE_DAYS: baseline.headache + since.headache < constants.look_min_headache_days,
        Obstacle.ANSWERED_SHARES: apart > constants.look_shares_apart + SLACK,
    }
    return [reason for reason, holds in found.items() if holds]


def likeness_of(baseline: Window, since: Window, constants: Constants = DEFAULT) -> float:
    """The likeness of neighbouring days: the person's own, drawn towards the assumed one, once it can be learned."""
    whole = Window(baseline.days + since.days)
    return shrunk_rho(whole, constants) if len(neighbours(whole)) >= constants.rho_from_pairs else constants.rho


def judge_look(chance_lower: float, constants: Constants = DEFAULT) -> Verdict:
    """The word for the chance, 0 to 1, of a lower rate; the bars are the same both ways."""
    if max(chance_lower, 1 - chance_lower) < constants.look_lean:
        return Verdict.NO_CLEAR_CHANGE
    is_lower, is_very = chance_lower > 0.5, max(chance_lower, 1 - chance_lower) >= constants.look_very
    if is_lower:
        return Verdict.VERY_LIKELY_LOWER if is_very else Verdict.LEANING_LOWER
    return Verdict.VERY_LIKELY_HIGHER if is_very else Verdict.LEANING_HIGHER


_LADDER = (
    Verdict.VERY_LIKELY_HIGHER,
    Verdict.LEANING_HIGHER,
    Verdict.NO_CLEAR_CHANGE,
    Verdict.LEANING_LOWER,
    Verdict.VERY_LIKELY_LOWER,
)


def weaker(plain: Verdict, doubted: Verdict) -> Verdict:
    """The word nearer to no change; none where the two are on different sides of it."""
    middle = _LADDER.index(Verdict.NO_CLEAR_CHANGE)
    one, other = _LADDER.index(plain) - middle, _LADDER.index(doubted) - middle
    if one * other <= 0:
        return Verdict.NO_CLEAR_CHANGE
    return plain if abs(one) <= abs(other) else doubted


LOWER = frozenset({Verdict.VERY_LIKELY_LOWER, Verdict.LEANING_LOWER})
HIGHER = frozenset({Verdict.VERY_LIKELY_HIGHER, Verdict.LEANING_HIGHER})


Weighed = tuple[float, float]
"""Headache days and days, in independent ones."""


class _Pair:
    """Two windows weighed in independent days, and what becomes of them if missing days were another kind of day."""

    def __init__(self, baseline: Window, since: Window, rho: float, constants: Constants) -> None:
        self.windows, self.rho, self.constants = (baseline, since), rho, constants
        self.worth = tuple(effective_days(window, rho) or 0.0 for window in self.windows)

    @property
    def before(self) -> Weighed:
        return self._weighed(0, 1.0)

    @property
    def now(self) -> Weighed:
        return self._weighed(1, 1.0)

    def chance(self, share: float = 1.0) -> float:
        """The chance of a rate below so large a share of the earlier one, by the answered days."""
        return self._chance(self.before, self.now, share)

    def chance_against(self, times: float, word: Verdict) -> float:
        """The same if a missing day was so many times likelier to be a headache day, on the side that speaks against.

        Against a fall speak missing days since the baseline, against a rise those within it.
        """
        return self._chance(*self._against(times, word))

    def _against(self, times: float, word: Verdict) -> tuple[Weighed, Weighed]:
        before = self._weighed(0, times) if word in HIGHER else self.before
        return before, self._weighed(1, times) if word in LOWER else self.now

    def range28(self, plain: Verdict, *, doubted: bool) -> Range:
        """The range of the difference; as far as missing days could move it where they took the word away."""
        tail = 1 - self.constants.look_very
        sides = [(self.before, self.now)]
        if doubted:
            sides.append(self._against(self.constants.look_doubt, plain))
        found = [difference28(posterior(*before), posterior(*now), tail) for before, now in sides]
        return min(low for low, _ in found), max(high for _, high in found)

    def tips_at_tenths(self, word: Verdict) -> int | None:
        """How many times likelier, in tenths, a missing day would have to be a headache day for the word to fall."""
        if word not in LOWER | HIGHER or self._holds(MOST_TIMES, word):
            return None
        least, most = 10, 10 * MOST_TIMES
        while most - least > 1:
            middle = (least + most) // 2
            least, most = (middle, most) if self._holds(middle / 10, word) else (least, middle)
        return most

    def _holds(self, times: float, word: Verdict) -> bool:
        return weaker(word, judge_look(self.chance_against(times, word), self.constants)) is word

    def _chance(self, before: Weighed, now: Weighed, share: float = 1.0) -> float:
        return chance_below(posterior(*before), posterior(*now), share, self.constants.integration_steps)

    def _weighed(self, which: int, times: float) -> Weighed:
        window, days = self.windows[which], self.worth[which]
        if times == 1 or not window.missing:
            return window.headache * days / window.observed, days
        share = window.headache / window.observed if window.headache else 0.5 / (window.observed + 1)
        return (window.headache + window.missing * min(1.0, times * share)) * days / window.asked, days


def _counts(window: Window, first: date) -> Counts:
    last = first + timedelta(days=len(window.days) - 1)
    unasked = {"paused": window.paused, "unasked": window.unasked}
    return Counts(first=first, last=last, headache=window.headache, answered=window.observed, **unasked)
