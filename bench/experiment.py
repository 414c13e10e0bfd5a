"""What experiments say, in many worlds and where a way truly matters: `uv run python bench/experiment.py`. Needs numpy.

Thousands of lives are drawn as arrays, day by day, and go through the exact test by throwing every order, apart from
how `coachbot.domain.experiment` counts; a test holds the two beside each other.
"""

import argparse
from collections.abc import Sequence

import numpy
from looks import MONTH, Bools, Floats, chain
from worlds import BASELINE, WORLDS

from coachbot.domain.experiment.course import BLOCK_DAYS, LENGTHS, PAIR_DAYS, SPARE, TOLD_LEAST, WASH_OUT_DAYS
from coachbot.domain.frequency.constants import DEFAULT

Dice = numpy.random.Generator
RATES = (4, 8, 12, 16, 20)


def thrown(dice: Dice, people: int, pairs: int) -> Bools:
    """Which pairs begin with the second way, by a coin each."""
    return dice.random((people, pairs)) < 0.5


def ways(swapped: Bools) -> Bools:
    """On which days the second way holds."""
    return numpy.repeat(numpy.stack([swapped, ~swapped], axis=2).reshape(len(swapped), -1), BLOCK_DAYS, axis=1)


def told_apart(hurts: Bools, seen: Bools, swapped: Bools, wanted: int) -> tuple[Bools, Floats]:
    """Whether each life is told apart, and its mean difference, second way less first; days begin with the first pair.

    The first pairs with enough told days count, as many as are wanted; six at least.
    """
    people, pairs = swapped.shape
    days = (people, pairs, 2, BLOCK_DAYS)
    cut = slice(0, pairs * PAIR_DAYS)
    known = seen[:, cut].reshape(days)[..., WASH_OUT_DAYS:].sum(3)
    ached = (hurts & seen)[:, cut].reshape(days)[..., WASH_OUT_DAYS:].sum(3)
    share = ached / numpy.maximum(known, 1)
    usable = (known >= TOLD_LEAST).all(2)
    difference = numpy.where(swapped, share[..., 0] - share[..., 1], share[..., 1] - share[..., 0]) * usable
    first = numpy.argsort(~usable, axis=1, kind="stable")[:, :wanted]
    difference, usable = (numpy.take_along_axis(one, first, axis=1) for one in (difference, usable))
    signs = 1 - 2 * ((numpy.arange(2**wanted)[:, None] >> numpy.arange(wanted)) & 1)
    found = numpy.empty(people, bool)
    for chunk in range(0, people, 500):
        some = difference[chunk : chunk + 500]
        far = (abs(some @ signs.T) >= abs(some.sum(1))[:, None] - 1e-9).sum(1)
        found[chunk : chunk + 500] = far * 20 <= 2**wanted
    return found & (usable.sum(1) >= LENGTHS[0]), difference.sum(1) / numpy.maximum(usable.sum(1), 1)


def said_in(dice: Dice, hurts: Bools, seen: Bools, pairs: int) -> float:
    """How often a difference is told where there is none: the days are as they are, whatever the coin says."""
    since = slice(BASELINE, None)
    most = min(pairs + SPARE, (hurts.shape[1] - BASELINE) // PAIR_DAYS)
    return float(told_apart(hurts[:, since], seen[:, since], thrown(dice, len(hurts), most), pairs)[0].mean())


def power(
    dice: Dice, people: int, rate: float, *, likeness: float = DEFAULT.rho, told: float = 1, pairs: int, becomes: float
) -> float:
    """How often a change from a rate, 0 to 1, to so many times as much is told apart, and on the side it is on."""
    swapped = thrown(dice, people, pairs + SPARE)
    hurts = chain(dice, people, numpy.where(ways(swapped), min(1.0, rate * becomes), rate), likeness)
    found, difference = told_apart(hurts, dice.random(hurts.shape) < told, swapped, pairs)
    return float((found & ((difference < 0) == (becomes < 1))).mean())


def main() -> None:
    """Live through experiments and print what they say."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--people", type=int, default=2_000, help="lives to a row")
    parser.add_argument("--seed", type=int, default=28)
    given = parser.parse_args()
    dice = numpy.random.default_rng(given.seed)
    columns = " | ".join(f"{pairs} pairs" for pairs in LENGTHS)
    print(f"| no difference between the ways | {columns} |\n|---|{'---:|' * len(LENGTHS)}")
    for world in WORLDS:
        hurts = world.hurts(dice, given.people)
        seen = world.sees(dice, hurts)
        say(world.name, [said_in(dice, hurts, seen, pairs) for pairs in LENGTHS])
    print(f"\n| a true difference, 10% missing | {columns} |\n|---|{'---:|' * len(LENGTHS)}")
    for becomes, word in ((0.5, "half"), (2.0, "twice")):
        for rate in (rate for rate in RATES if rate * becomes <= MONTH):
            found = [
                power(dice, given.people, rate / MONTH, told=0.9, pairs=pairs, becomes=becomes) for pairs in LENGTHS
            ]
            say(f"{rate} of {MONTH} days, {word} as many in the second way", found)


def say(name: str, shares: Sequence[float]) -> None:
    print(f"| {name} | {' | '.join(f'{100 * share:.1f}%' for share in shares)} |", flush=True)


if __name__ == "__main__":
    main()
