"""What an experiment could show, told before it begins: how often a halving would be told apart.

Lives are drawn with the person's own rate, likeness and share of told days, from a fixed seed, and each goes through
the exact test. A thousand of them leave the share within five points; `docs/statistics.md` holds it beside others.
"""

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate

from coachbot.domain.experiment.answer import LEAST_PAIRS
from coachbot.domain.experiment.course import BLOCK_DAYS, LENGTHS, SPARE, WASH_OUT_DAYS, is_usable
from coachbot.domain.experiment.randomisation import Block, PairCounts, is_told_apart
from coachbot.domain.frequency.clustering import shrunk_rho
from coachbot.domain.frequency.window import Window

LIVES = 1000
SEED = 28
LATELY_DAYS = 56
"""What an experiment could show is told from so many days, or as many as there are."""
HALF = 0.5


def powers(
    rate: float, likeness: float, told: float, lengths: Sequence[int] = LENGTHS, *, becomes: float = HALF
) -> dict[int, float]:
    """For each number of pairs, the share of lives in which a change is told apart.

    `rate` is the share of headache days in the first way, `becomes` how many times as many come in the second, `told`
    the share of days with an answer; `likeness` is that of neighbouring days. A change that helps and one that harms
    are found alike.
    """
    draw = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    ways = [_Way(share, likeness, told) for share in (rate, min(1.0, rate * becomes))]
    found = dict.fromkeys(lengths, 0)
    for _ in range(LIVES):
        differences = list(_life(draw, ways, max(lengths) + SPARE))
        for pairs in lengths:
            known = [one for one in differences[: pairs + SPARE] if one is not None][:pairs]
            found[pairs] += len(known) >= LEAST_PAIRS and is_told_apart(known)
    return {pairs: count / LIVES for pairs, count in found.items()}


def powers_of(window: Window, lengths: Sequence[int] = LENGTHS) -> dict[int, float]:
    """The same with the rate, the likeness and the told share of some days, of which one at least is told."""
    return powers(window.headache / window.observed, shrunk_rho(window), window.share, lengths)


Outcome = tuple[Block, bool]
"""What a block shows, and whether its last day holds a headache."""


class _Way:
    """How blocks of one way go, after a day without and after one with a headache: every outcome with its share."""

    def __init__(self, rate: float, likeness: float, told: float) -> None:
        self.ways = [_blocks(rate, likeness, told, start=start) for start in (False, True)]

    def lives(self, draw: random.Random, *, today: bool) -> Outcome:
        outcomes, shares = self.ways[today]
        return outcomes[min(bisect(shares, draw.random()), len(outcomes) - 1)]


def _blocks(rate: float, likeness: float, told: float, *, start: bool) -> tuple[list[Outcome], list[float]]:
    shares: dict[Outcome, float] = {(Block(0, 0), start): 1.0}
    for day in range(BLOCK_DAYS):
        following: dict[Outcome, float] = {}
        for (block, today), share in shares.items():
            comes = rate + likeness * (1 - rate) if today else rate * (1 - likeness)
            for hurts, chance in ((True, comes), (False, 1 - comes)):
                for seen, part in ((1, told), (0, 1 - told)) if day >= WASH_OUT_DAYS else ((0, 1.0),):
                    key = Block(block.headache + seen * hurts, block.told + seen), hurts
                    following[key] = following.get(key, 0.0) + share * chance * part
        shares = following
    return list(shares), list(accumulate(shares.values()))


def _life(draw: random.Random, ways: Sequence[_Way], pairs: int) -> Iterator[int | None]:
    """The difference of each pair, None where too little is told."""
    today = False
    for _ in range(pairs):
        first = draw.random() < HALF
        one, today = ways[first].lives(draw, today=today)
        two, today = ways[not first].lives(draw, today=today)
        counts = PairCounts(two, one) if first else PairCounts(one, two)
        yield counts.difference if is_usable(counts) else None
