"""Whether the statistics keep what they claim, in one table: `uv run python bench/frequency.py`. Some minutes.

Diaries are drawn from a rate that is known, with headaches that come in clusters and days that are missing; then it is
counted how often the ranges hold the truth, and how often a change is announced where there is none. The column
*claimed* is what `clinical.md` 2 says; the seed makes every run alike.
"""

import argparse
import math
import random
import subprocess
import sys
from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, product
from pathlib import Path
from statistics import NormalDist

from coachbot.domain.frequency.association import Table, split_odds, split_tables, table_odds
from coachbot.domain.frequency.beta import posterior
from coachbot.domain.frequency.change import intensity_change, typical_intensity
from coachbot.domain.frequency.clustering import effective_days, overdispersion
from coachbot.domain.frequency.constants import DEFAULT
from coachbot.domain.frequency.interval import clustered_range28, wilson28
from coachbot.domain.frequency.pain import pain_shift
from coachbot.domain.frequency.posterior import chance_below
from coachbot.domain.frequency.series import weekly
from coachbot.domain.frequency.verdict import lacking
from coachbot.domain.frequency.window import Window

SEED = 28
MONTH = 28
RATES = (4, 8, 12, 20)
"""Headache days per 28 that people really have in these simulations."""
GAPS = 0.15
BELL = NormalDist()
ONE_SIDED_5 = 1.6448536269514722
Row = tuple[str, str, str, str]


class Dice:
    """Diaries from a known truth."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def days(self, share: float, rho: float, length: int) -> list[bool]:
        """Headache days that come with a share, each like the day before by rho: a chain of two states."""
        today = self.random.random() < share
        found = [today]
        for _ in range(length - 1):
            today = self.random.random() < (share + rho * (1 - share) if today else share * (1 - rho))
            found.append(today)
        return found

    def diary(self, share: float, rho: float, length: int, gaps: float = GAPS) -> Window:
        """The same, with days left out at random."""
        days = self.days(share, rho, length)
        return Window(tuple(None if gaps and self.random.random() < gaps else day for day in days))


def span(values: Sequence[float], digits: int = 0) -> str:
    """The least and the most of some shares, in percent."""
    low, high = (f"{100 * value:.{digits}f}" for value in (min(values), max(values)))
    return f"{low}%" if low == high else f"{low} to {high}%"


def coverage(dice: Dice, runs: int) -> Iterator[Row]:
    """How often a 95% range over 28 days holds the true rate, at its worst and best over rates and gaps."""
    claims = {0.0: ("94 to 97%", "98%"), 0.15: ("91 to 94%", "96 to 97%"), 0.3: ("86 to 92%", "93 to 95%")}
    claims[0.45] = ("79 to 89%", "87 to 92%")
    ways: dict[str, Callable[[Window], tuple[float, float] | None]] = {
        "days taken as independent": wilson28,
        "*allowing for clusters, as shown*": clustered_range28,
        "the same, weekly scatter instead where it is larger": scatter_range28,
    }
    for rho, claimed in claims.items():
        held: dict[str, list[float]] = {name: [] for name in ways}
        for rate in RATES:
            for gaps in (0.0, 0.3):
                diaries = [dice.diary(rate / MONTH, rho, MONTH, gaps) for _ in range(runs)]
                for name, way in ways.items():
                    held[name].append(sum(holds(way(diary), rate) for diary in diaries) / runs)
        for name, said in zip(ways, (*claimed, "not said"), strict=True):
            yield "a 95% range holds the truth", f"likeness {rho:g}: {name}", said, span(held[name])


def scatter_range28(window: Window) -> tuple[float, float] | None:
    """The range if the scatter between weeks decided wherever it is large."""
    phi = overdispersion([(week.observed, week.headache) for week in weekly(window)])
    by_days = effective_days(window, DEFAULT.rho)
    return wilson28(window, window.observed / phi if phi > DEFAULT.phi_from else by_days)


def holds(limits: tuple[float, float] | None, rate: float) -> bool:
    return limits is not None and limits[0] <= rate <= limits[1]


@lru_cache(maxsize=100_000)
def chance(before: tuple[float, float], now: tuple[float, float]) -> float:
    """The chance of a lower rate now; the same counts are worked out once."""
    return chance_below(posterior(*before), posterior(*now), 1.0)


def chance_lower(baseline: Window, recent: Window, *, clustered: bool) -> float | None:
    """What the comparison would be judged by, or None where the gate holds."""
    if lacking(baseline, recent):
        return None
    weighed = []
    for window in (baseline, recent):
        days = effective_days(window, DEFAULT.rho) if clustered else None
        share = 1.0 if days is None else days / window.observed
        weighed.append((round(window.headache * share, 2), round(window.observed * share, 2)))
    return chance(weighed[0], weighed[1])


def reached(chances: Sequence[float | None], level: float) -> float:
    return sum(found is not None and found >= level for found in chances) / len(chances)


def comparisons(dice: Dice, runs: int) -> Iterator[Row]:
    """How often a fall is announced: none, a halving, 14 baseline days against 28."""
    for clustered, name, claims in (
        (False, "days taken as independent", ("5 to 12%", "20 to 28%")),
        (True, "*allowing for clusters, as shown*", ("2 to 7%", "14 to 23%")),
    ):
        found = [
            [
                chance_lower(dice.diary(p, DEFAULT.rho, first), dice.diary(p, DEFAULT.rho, MONTH), clustered=clustered)
                for _ in range(runs)
            ]
            for p in (rate / MONTH for rate in RATES)
            for first in (14, MONTH)
        ]
        for level, word, said in ((0.95, "very likely lower", claims[0]), (0.80, "leaning lower or more", claims[1])):
            yield "no change, one look", f'"{word}": {name}', said, span([reached(one, level) for one in found])
    for before, now, said in ((12, 6, (".30", ".60")), (8, 4, (".22", ".49"))):
        chances = [
            chance_lower(
                dice.diary(before / MONTH, DEFAULT.rho, 14), dice.diary(now / MONTH, DEFAULT.rho, MONTH), clustered=True
            )
            for _ in range(runs)
        ]
        for level, word, claimed in ((0.95, "very likely lower", said[0]), (0.80, "leaning lower or more", said[1])):
            yield (
                f"{before} days per 28 become {now}, 14 days against 28",
                f'"{word}"',
                f"{100 * float(claimed):.0f}%",
                span([reached(chances, level)]),
            )


def weekly_looks(dice: Dice, runs: int) -> Iterator[Row]:
    """No change, a look at the end of each of six weeks: how often any look says so."""
    ever: dict[float, list[float]] = {0.95: [], 0.80: []}
    for rate in (8, 12):
        tops = []
        for _ in range(runs):
            diary = dice.diary(rate / MONTH, DEFAULT.rho, MONTH + 6 * 7).days
            looks = [diary[max(MONTH, end - MONTH) : end] for end in range(MONTH + 7, len(diary) + 1, 7)]
            baseline = Window(diary[:MONTH])
            seen = [chance_lower(baseline, Window(look), clustered=True) for look in looks]
            tops.append(max((one for one in seen if one is not None), default=None))
        for level, shares in ever.items():
            shares.append(reached(tops, level))
    for level, word, said in ((0.95, "very likely lower", "12 to 14%"), (0.80, "leaning lower or more", "35 to 39%")):
        yield "no change, a look every week for six weeks", f'ever "{word}"', said, span(ever[level])


def rough_patches(dice: Dice, runs: int) -> Iterator[Row]:
    """No change at all, but a diary is begun only after a bad 28 days."""
    starts, ends = [], []
    while len(starts) < runs:
        days = dice.days(8.4 / MONTH, DEFAULT.rho, 2 * MONTH)
        if sum(days[:MONTH]) >= 11:
            starts.append(sum(days[:MONTH]))
            ends.append(sum(days[MONTH:]))
    what = "no change, begun after 11 or more days in 28 (truth 8.4)"
    falls = [now / before for before, now in zip(starts, ends, strict=True)]
    yield what, "baseline reads", "12.5 days", f"{sum(starts) / runs:.1f} days"
    yield what, '"30% fewer" from nothing', "55%", span([sum(fall <= 0.7 for fall in falls) / runs])
    yield what, '"half" from nothing', "28%", span([sum(fall <= 0.5 for fall in falls) / runs])


def uneven_gaps(dice: Dice, runs: int) -> Iterator[Row]:
    """Days that are missing for a reason: the truth is 10 per 28."""
    for what, on_bad, on_free, said in (
        ("bad days skipped 45%, free ones 10%", 0.45, 0.10, "7.1 days"),
        ("only free days skipped, 50%", 0.0, 0.50, "14.7 days"),
        ("only free days skipped, 70%", 0.0, 0.70, "18.2 days"),
    ):
        rates = []
        for _ in range(runs):
            days = dice.days(10 / MONTH, DEFAULT.rho, MONTH)
            seen = Window(tuple(None if dice.random.random() < (on_bad if day else on_free) else day for day in days))
            rates.append(seen.rate28 or 0.0)
        yield "a diary with a truth of 10 per 28 shows", what, said, f"{sum(rates) / runs:.1f} days"


def practices(dice: Dice, runs: int) -> Iterator[Row]:
    """A habit that does nothing, kept on 80% of free days and 40% of headache days."""
    for length, unsplit, split in ((42, "12%", "4.5%"), (84, "17%", "5.2%"), (168, "28%", "5.1%")):
        flags = [0, 0]
        for _ in range(runs):
            days = dice.diary(0.3, 0.3, length).days
            kept = [None if day is None else dice.random.random() < (0.4 if day else 0.8) for day in days]
            tables = split_tables(zip(days, kept, strict=True))
            flags[0] += surely_below(tables[0] + tables[1])
            flags[1] += surely_below(*tables)
        what = f"a habit without effect looks helpful after {length} days, tested at 5%"
        yield what, "all days in one table", unsplit, span([flags[0] / runs], 1)
        yield what, "*split by headache that day, as done*", split, span([flags[1] / runs], 1)


def surely_below(*tables: Table) -> bool:
    """Whether a plain one-sided test at 5% would call the odds ratio below 1."""
    odds = table_odds(tables[0]) if len(tables) == 1 else split_odds(tables)
    return odds is not None and math.isfinite(odds.error) and odds.log_ratio / odds.error < -ONE_SIDED_5


SCORES = {
    "mild, a few strong": (20, 25, 18, 12, 9, 6, 4, 3, 2, 1),
    "strong, a few mild": (1, 2, 3, 4, 6, 9, 12, 18, 25, 20),
    "anything": (10,) * 10,
    "mild or strong": (5, 20, 25, 10, 4, 3, 5, 13, 12, 3),
}
"""How often people here have a worst pain of 1 to 10."""


LIKELY_PAIN = 0.5
"""How alike the pain of neighbouring days is where only one likeness is looked at."""


def scored(dice: Dice, shape: Sequence[int], likeness: float, length: int) -> list[int]:
    """A worst pain for each day from a shape, each like the day before: a bell curve read off in ten steps."""
    steps = [BELL.inv_cdf(share) for share in accumulate(one / sum(shape) for one in shape[:-1])]
    hidden, fresh, found = dice.random.gauss(), math.sqrt(1 - likeness**2), []
    for _ in range(length):
        found.append(bisect(steps, hidden) + 1)
        hidden = likeness * hidden + fresh * dice.random.gauss()
    return found


def told_changed(before: list[tuple[int, int]], now: list[tuple[int, int]], *, by_range: bool) -> bool:
    """Whether "a difference people tend to notice" is said, with the range or by the middles alone as once."""
    middles = [typical_intensity([worst for _, worst in days]) for days in (before, now)]
    if middles[0] is None or middles[1] is None or not intensity_change(middles[0], middles[1]).meaningful:
        return False
    shift = pain_shift(before, now) if by_range else None
    return not by_range or (shift is not None and shift.is_sure)


def painful(dice: Dice, rate: int, shape: Sequence[int], likeness: float, length: int) -> list[tuple[int, int]]:
    """The headache days of a diary with their worst pain, some of them missing."""
    days, worsts = dice.diary(rate / MONTH, DEFAULT.rho, length).days, scored(dice, shape, likeness, length)
    return [(place, worst) for place, (day, worst) in enumerate(zip(days, worsts, strict=True)) if day]


def pains(dice: Dice, runs: int) -> Iterator[Row]:
    """Pain that did not change, headaches on 8, 12 or 20 of 28 days, 14 or 28 baseline days; then a true fall."""
    what = 'pain unchanged, one look: "a difference people tend to notice"'
    for likeness in (0.0, 0.25, 0.5, 0.7):
        shares: dict[bool, list[float]] = {False: [], True: []}
        for shape, rate, first in product(SCORES.values(), (8, 12, 20), (14, MONTH)):
            split = [
                ([d for d in days if d[0] < first], [d for d in days if d[0] >= first])
                for days in (painful(dice, rate, shape, likeness, first + MONTH) for _ in range(runs))
            ]
            for by_range, found in shares.items():
                found.append(sum(told_changed(*one, by_range=by_range) for one in split) / runs)
        yield what, f"likeness of pain {likeness:g}: by the middles alone", "not said", span(shares[False])
        yield what, f"likeness of pain {likeness:g}: *with its range, as shown*", "at most 5%", span(shares[True])
    yield from pain_looks(dice, runs)
    yield from pain_falls(dice, runs)


def pain_looks(dice: Dice, runs: int) -> Iterator[Row]:
    """The same at every fixed look of half a year."""
    shares = []
    for shape, rate in product(SCORES.values(), (12, 20)):
        ever = 0
        for _ in range(runs):
            days = painful(dice, rate, shape, LIKELY_PAIN, 14 + 7 * MONTH)
            before, ends = [d for d in days if d[0] < 14], [14 + MONTH * n for n in range(1, 8)]
            looks = ([d for d in days if end - MONTH <= d[0] < end] for end in ends)
            ever += any(told_changed(before, look, by_range=True) for look in looks)
        shares.append(ever / runs)
    what = f"pain unchanged, seven looks in 28 weeks, likeness of pain {LIKELY_PAIN:g}"
    yield what, "ever said, *with its range*", "at most 5%", span(shares)


def pain_falls(dice: Dice, runs: int) -> Iterator[Row]:
    """The strongest pains become the mildest, so that the difference is plain: how often it is said at one look."""
    for rate, first in product((8, 12, 20), (14, MONTH)):
        said = 0
        for _ in range(runs):
            before = painful(dice, rate, SCORES["strong, a few mild"], LIKELY_PAIN, first)
            now = painful(dice, rate, SCORES["mild, a few strong"], LIKELY_PAIN, MONTH)
            said += told_changed(before, now, by_range=True)
        yield (
            f"pain of 8 becomes 3, headache on {rate} of 28",
            f"{first} baseline days",
            "not said",
            span([said / runs]),
        )


def simulate(runs: int, seed: int = SEED) -> Iterator[Row]:
    """Every row of the table: what happens, how, claimed, found. Comparisons are slow, so they get fewer runs."""
    dice = Dice(seed)
    few = max(runs // 4, 1)
    yield from coverage(dice, runs)
    yield from comparisons(dice, few)
    yield from weekly_looks(dice, few)
    yield from rough_patches(dice, runs)
    yield from uneven_gaps(dice, runs)
    yield from practices(dice, runs)
    yield from pains(dice, few)


def main() -> None:
    """Simulate everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=2_000, help="diaries to a row; comparisons get a quarter")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed, other diaries")
    given = parser.parse_args()
    print("| what happens | how it is counted | claimed | found |\n|---|---|---:|---:|")
    for row in simulate(given.runs, given.seed):
        print(f"| {' | '.join(row)} |", flush=True)
    for name in ("looks.py", "worlds.py"):
        print(flush=True)
        subprocess.run([sys.executable, str(Path(__file__).parent / name), "--people", str(given.runs)], check=True)


if __name__ == "__main__":
    main()
