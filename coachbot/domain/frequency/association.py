"""Practice on one day and headache on the next: counts, and odds that are split by headache on the first day.

A headache today makes practice today less likely and a headache tomorrow more likely, so one table of all days would
make every habit look protective. Splitting and pooling (Mantel and Haenszel 1959; standard error of Robins, Breslow and
Greenland 1986) takes that away; `bench/frequency.py` shows by how much. It still tells nothing of a cause.
"""

from collections.abc import Iterable
from enum import StrEnum
from math import erf, exp, log, sqrt

from coachbot.domain.frequency.constants import DEFAULT, Constants
from coachbot.values import frozen

ONE_HALF = 0.5
"""Added to each cell of a single table, so that an empty one does not make the odds endless."""


@frozen
class Table:
    """Pairs of days: the next day had a headache or not, after practice was done or skipped."""

    did_headache: int = 0
    did_free: int = 0
    skip_headache: int = 0
    skip_free: int = 0

    @property
    def did(self) -> int:
        """Pairs whose first day had practice."""
        return self.did_headache + self.did_free

    @property
    def skipped(self) -> int:
        """Pairs whose first day had none."""
        return self.skip_headache + self.skip_free

    @property
    def pairs(self) -> int:
        return self.did + self.skipped

    def __add__(self, other: "Table") -> "Table":
        return Table(
            self.did_headache + other.did_headache,
            self.did_free + other.did_free,
            self.skip_headache + other.skip_headache,
            self.skip_free + other.skip_free,
        )


@frozen(kw_only=True)
class Odds:
    """A log odds ratio with its standard error, and what is left of it after a doubting prior.

    `shrunk` and `shrunk95` are odds ratios; below 1 means fewer headaches after practice. `chance_below_1` is the
    probability of that, 0 to 1.
    """

    log_ratio: float
    error: float
    weight: float
    shrunk: float
    shrunk95: tuple[float, float]
    chance_below_1: float


class TooFew(StrEnum):
    """What keeps the association from being told."""

    PAIRS = "fewer_than_84_pairs"
    EACH = "fewer_than_14_days_each"
    HEADACHES = "fewer_than_10_headaches"
    SIDES = "fewer_than_7_days_a_count"


@frozen(kw_only=True)
class Association:
    """Counts of pairs after days `free` of headache and after `aching` ones, what is still lacking, and the split odds.

    The odds are None while anything is lacking, or where one side of both tables is empty.
    """

    free: Table
    aching: Table
    lacking: tuple[TooFew, ...]
    odds: Odds | None


def associate(days: Iterable[tuple[bool | None, bool | None]], constants: Constants = DEFAULT) -> Association:
    """Practice and the next day's headache from consecutive days (headache, practice); None is missing.

    A pair counts when the headache of both days and the practice of the first are known.
    """
    free, aching = split_tables(days)
    few = (*too_few(free + aching, constants), *_thin(free, aching, constants))
    return Association(
        free=free, aching=aching, lacking=few, odds=None if few else split_odds((free, aching), constants)
    )


def split_tables(days: Iterable[tuple[bool | None, bool | None]]) -> tuple[Table, Table]:
    """One table of the days without a headache and one of those with, each beside their next day."""
    cells = {False: [0, 0, 0, 0], True: [0, 0, 0, 0]}
    today: tuple[bool | None, bool | None] = (None, None)
    for tomorrow in days:
        (headache, practice), then = today, tomorrow[0]
        if headache is not None and practice is not None and then is not None:
            cells[headache][2 * (not practice) + (not then)] += 1
        today = tomorrow
    return Table(*cells[False]), Table(*cells[True])


def too_few(table: Table, constants: Constants = DEFAULT) -> tuple[TooFew, ...]:
    """What keeps so many pairs from being told; nothing if they may be."""
    found = {
        TooFew.PAIRS: table.pairs < constants.association_min_pairs,
        TooFew.EACH: min(table.did, table.skipped) < constants.association_min_each,
        TooFew.HEADACHES: table.did_headache + table.skip_headache < constants.association_min_headaches,
    }
    return tuple(reason for reason, holds in found.items() if holds)


def _thin(free: Table, aching: Table, constants: Constants) -> tuple[TooFew, ...]:
    """Whether one of the four counts that are told would rest on hardly a day."""
    least = min(free.did, free.skipped, aching.did, aching.skipped)
    return (TooFew.SIDES,) if least < constants.association_min_side else ()


def table_odds(table: Table, constants: Constants = DEFAULT) -> Odds:
    """The odds of one table, half a day added to each cell."""
    a, b = table.did_headache + ONE_HALF, table.did_free + ONE_HALF
    c, d = table.skip_headache + ONE_HALF, table.skip_free + ONE_HALF
    return _doubted(log(a * d / (b * c)), sqrt(1 / a + 1 / b + 1 / c + 1 / d), constants)


def split_odds(tables: Iterable[Table], constants: Constants = DEFAULT) -> Odds | None:
    """The odds of several tables pooled; None where one side is empty in all of them."""
    used = [table for table in tables if table.pairs]
    up = [table.did_headache * table.skip_free / table.pairs for table in used]
    down = [table.did_free * table.skip_headache / table.pairs for table in used]
    r, s = sum(up), sum(down)
    if not r or not s:
        return None
    variance = 0.0
    for table, rise, fall in zip(used, up, down, strict=True):
        p = (table.did_headache + table.skip_free) / table.pairs
        q = 1 - p
        variance += p * rise / (2 * r * r) + (p * fall + q * rise) / (2 * r * s) + q * fall / (2 * s * s)
    return _doubted(log(r / s), sqrt(variance), constants)


def _doubted(log_ratio: float, error: float, constants: Constants) -> Odds:
    """A log odds ratio drawn towards "no difference" by a normal prior."""
    prior = constants.association_tau**2
    weight = prior / (prior + error * error)
    centre, spread = weight * log_ratio, sqrt(weight) * error
    reach = constants.z * spread
    return Odds(
        log_ratio=log_ratio,
        error=error,
        weight=weight,
        shrunk=exp(centre),
        shrunk95=(exp(centre - reach), exp(centre + reach)),
        chance_below_1=(1 + erf(-centre / spread / sqrt(2))) / 2,
    )
