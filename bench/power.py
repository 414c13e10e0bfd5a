"""How many people a true halving shows to, by which look: `uv run python bench/power.py`. Needs numpy and SciPy.

In each cell of the table headache days fall to half on the first day after the baseline and days are left out at
random; counted is who has heard "leaning lower" or more, and "very likely lower", by each look. `--write` keeps the
table as `coachbot/domain/frequency/power_table.py`, from which a person is told beforehand what can be seen.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy
from looks import LOOKS, MONTH, Bools, chain, falls

from coachbot.domain.frequency.constants import DEFAULT

KEPT = Path(__file__).parent.parent / "coachbot" / "domain" / "frequency" / "power_table.py"
BASELINES = (14, 21, MONTH)
RATES = (2, 4, 6, 8, 12, 16, 20, 24)
"""Headache days per 28 before they halve."""
SHARES = (60, 80, 100)
"""Days answered, of 100."""
Cell = tuple[tuple[int, ...], tuple[int, ...]]
HEAD = '''"""How many of 100 people hear of a true halving by each look. Written by `bench/power.py --write`."""

# (baseline days, headache days per 28 before, days answered of 100): who hears a lean or more, and "very likely lower".
# fmt: off
TABLE: dict[tuple[int, int, int], tuple[tuple[int, ...], tuple[int, ...]]] = {
'''


def answered(dice: numpy.random.Generator, shape: tuple[int, int], baseline: int, share: float) -> Bools:
    """Days answered at random; whose baseline has too few answers is told so instead, so nobody here has."""
    seen: Bools = dice.random(shape) < share
    while (few := seen[:, :baseline].sum(1) < DEFAULT.min_baseline_answered).any():
        seen[few, :baseline] = dice.random((few.sum(), baseline)) < share
    return seen


def cell(dice: numpy.random.Generator, people: int, baseline: int, rate: float, share: float) -> Cell:
    """Of 100 people, how many hear a lean or more, and "very likely lower", by each look."""
    shares = numpy.repeat([rate / MONTH, rate / 2 / MONTH], [baseline, LOOKS[-1]])
    hurts = chain(dice, people, shares, DEFAULT.rho)
    seen = answered(dice, hurts.shape, baseline, share / 100)
    tops = numpy.maximum.accumulate([falls(hurts, seen, baseline, since) for since in LOOKS])
    lean, very = (
        tuple(round(100 * float((top >= bar).mean())) for top in tops) for bar in (DEFAULT.look_lean, DEFAULT.look_very)
    )
    return lean, very


def table(dice: numpy.random.Generator, people: int) -> Iterator[tuple[tuple[int, int, int], Cell]]:
    """Every cell, in order."""
    for baseline in BASELINES:
        for rate in RATES:
            for share in SHARES:
                yield (baseline, rate, share), cell(dice, people, baseline, rate, share)


def main() -> None:
    """Simulate every cell; print the table, or keep it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--people", type=int, default=2_000, help="diaries to a cell")
    parser.add_argument("--seed", type=int, default=28)
    parser.add_argument("--write", action="store_true", help=f"keep the table as {KEPT.name}")
    given = parser.parse_args()
    lines = [f"    {key}: {found},\n" for key, found in table(numpy.random.default_rng(given.seed), given.people)]
    if given.write:
        KEPT.write_text(HEAD + "".join(lines) + "}\n# fmt: on\n", encoding="utf-8")
    else:
        print("".join(lines), end="")


if __name__ == "__main__":
    main()
