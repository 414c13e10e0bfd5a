"""An experiment as it goes: its pairs of blocks, what interrupts them, and when it is over.

A pair that is interrupted does not count, and another one with a throw of its own is added: half a pair has nothing
beside it, and repeating it would let somebody who knows its order choose when. Days without enough answers end the
same way, once they can no longer be answered.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from coachbot.domain.experiment.answer import LEAST_PAIRS, Answer, answer_of
from coachbot.domain.experiment.coin import commitment, keeps_word, swaps
from coachbot.domain.experiment.randomisation import Block, PairCounts
from coachbot.domain.experiment.thing import A_NAME, Way
from coachbot.values import frozen

BLOCK_DAYS, WASH_OUT_DAYS = 7, 2
"""Local days of a block, and how many at its beginning are not counted: what came before may still work in them."""
PAIR_DAYS = 2 * BLOCK_DAYS
LENGTHS = (LEAST_PAIRS, 8, 12)
"""Pairs that can be agreed on. With fewer than six, no outcome at all is rare enough to be told apart."""
SPARE = 3
"""So many more pairs are lived at most where some have too few answers."""
TOLD_LEAST = 3
"""Of its five counted days a block needs so many told ones, so that no single day weighs like a week."""
STILL_ANSWERED_DAYS = 2
"""For so many days after its own a day can still be answered and counted (`clinical.md` 1.2)."""


class Break(StrEnum):
    """What interrupts a pair."""

    PAUSE = "pause"
    SAFETY = "safety"
    PROGRAMME = "programme"


class Ending(StrEnum):
    """How an experiment ended: all its pairs lived, or stopped before."""

    FINISHED = "finished"
    STOPPED = "stopped"


class Pair(BaseModel):
    """Two blocks, fourteen local days from `first`; interrupted on `broken_on` by `why`, or not."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    first: date
    broken_on: date | None = None
    why: Break | None = None


class Experiment(BaseModel):
    """What was agreed, what became of it so far, and its answer, as it is stored.

    `thing`, `title` and the two ways are pinned from `experiments.yaml`; `wanted` are the pairs agreed on; the words of
    the coin are in `coin.py`. `seen_on` is the local date on which the seed left in a file before the end.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    version: int = Field(default=1, ge=1, le=1)
    thing: A_NAME
    title: A_NAME
    one: Way
    other: Way
    wanted: int = Field(ge=LENGTHS[0], le=LENGTHS[-1])
    seed: str = Field(pattern="^[0-9a-f]{32}$")
    committed: str = Field(pattern="^[0-9a-f]{64}$")
    pairs: Annotated[tuple[Pair, ...], Field(max_length=500)] = ()
    seen_on: date | None = None
    ended_on: date | None = None
    ending: Ending | None = None
    answer: Answer | None = None

    @property
    def runs(self) -> bool:
        return self.ending is None

    @property
    def lived(self) -> list[tuple[int, Pair]]:
        """The pairs that nothing interrupted, each with its number among all, counted from 1."""
        return [(n, pair) for n, pair in enumerate(self.pairs, 1) if pair.broken_on is None]

    @property
    def ways(self) -> tuple[Way, Way]:
        return self.one, self.other


@frozen(kw_only=True)
class Place:
    """Where in an experiment a local day lies: the `pair` of those that count, its `block` 1 or 2, the `day` in it.

    `which` is the way that holds, 0 or 1; `first` and `last` are the block's local dates.
    """

    pair: int
    block: int
    day: int
    which: int
    first: date

    @property
    def last(self) -> date:
        return self.first + timedelta(days=BLOCK_DAYS - 1)


def begun(*, thing: str, title: str, ways: tuple[Way, Way], wanted: int, seed: str, first: date) -> Experiment:
    """A new experiment whose first pair begins on the local date `first`."""
    return Experiment(
        thing=thing,
        title=title,
        one=ways[0],
        other=ways[1],
        wanted=wanted,
        seed=seed,
        committed=commitment(seed),
        pairs=(Pair(first=first),),
    )


def place_on(experiment: Experiment, day: date) -> Place | None:
    """Which way holds on a local day; None between pairs, before the first, after the last, and once it has ended."""
    for counted, (number, pair) in enumerate(experiment.lived, 1):
        since = (day - pair.first).days
        if experiment.runs and 0 <= since < PAIR_DAYS:
            block, within = divmod(since, BLOCK_DAYS)
            return Place(
                pair=counted,
                block=block + 1,
                day=within + 1,
                which=block ^ swaps(experiment.seed, number),
                first=pair.first + timedelta(days=block * BLOCK_DAYS),
            )
    return None


def counts_of(experiment: Experiment, number: int, pair: Pair, known: Mapping[date, bool | None]) -> PairCounts:
    """What was told of the counted days of a pair, by way; the first two days of a block are left out."""
    blocks = []
    for block in (0, 1):
        begins = pair.first + timedelta(days=block * BLOCK_DAYS)
        days = [known.get(begins + timedelta(days=n)) for n in range(WASH_OUT_DAYS, BLOCK_DAYS)]
        blocks.append(Block(headache=days.count(True), told=len(days) - days.count(None)))
    one, other = reversed(blocks) if swaps(experiment.seed, number) else blocks
    return PairCounts(one, other)


def is_usable(counts: PairCounts) -> bool:
    """Whether enough is told of both blocks of a pair."""
    return min(counts.one.told, counts.other.told) >= TOLD_LEAST


def interrupted(experiment: Experiment, today: date, why: Break) -> Experiment:
    """The experiment with the pair of today interrupted; nothing changes where none runs or begins tomorrow."""
    if not experiment.runs or not experiment.pairs:
        return experiment
    *before, last = experiment.pairs
    if last.broken_on is not None or (today - last.first).days >= PAIR_DAYS:
        return experiment
    return experiment.model_copy(update={"pairs": (*before, last.model_copy(update={"broken_on": today, "why": why}))})


def moved_on(experiment: Experiment, today: date, known: Mapping[date, bool | None]) -> Experiment:
    """The experiment as it stands on the morning of a local day on which nothing holds it up.

    After a pair the next begins at once, after an interruption tomorrow. When all that were agreed on have been lived
    and can no longer be answered, there is an answer, or another pair in the place of one with too few answers.
    """
    if not experiment.runs:
        return experiment
    last = experiment.pairs[-1]
    if last.broken_on is not None:
        return _another(experiment, today + timedelta(days=1))
    ends = last.first + timedelta(days=PAIR_DAYS)
    if today < ends:
        return experiment
    if len(experiment.lived) < experiment.wanted:
        return _another(experiment, today)
    if today < ends + timedelta(days=STILL_ANSWERED_DAYS):
        return experiment
    usable = [counts for n, pair in experiment.lived if is_usable(counts := counts_of(experiment, n, pair, known))]
    if len(usable) < experiment.wanted and len(experiment.lived) < experiment.wanted + SPARE:
        return _another(experiment, today)
    return ended(experiment, today, Ending.FINISHED, known)


def _another(experiment: Experiment, first: date) -> Experiment:
    return experiment.model_copy(update={"pairs": (*experiment.pairs, Pair(first=first))})


def ended(experiment: Experiment, today: date, ending: Ending, known: Mapping[date, bool | None]) -> Experiment:
    """The experiment at its end, with its answer as it is said from now on."""
    over = experiment.model_copy(update={"ended_on": today, "ending": ending})
    return over.model_copy(update={"answer": answered(over, known)})


def answered(experiment: Experiment, known: Mapping[date, bool | None]) -> Answer:
    """What the diary says about an experiment that has ended."""
    ended_on = experiment.ended_on or date.max
    lived = [(n, pair) for n, pair in experiment.lived if pair.first + timedelta(days=PAIR_DAYS) <= ended_on]
    counts = [counts_of(experiment, n, pair, known) for n, pair in lived]
    return answer_of(
        [one for one in counts if is_usable(one)],
        wanted=experiment.wanted,
        thin=sum(not is_usable(one) for one in counts),
        broken=sum(pair.broken_on is not None for pair in experiment.pairs),
        is_cut_short=experiment.ending is not Ending.FINISHED,
        coin_holds=keeps_word(experiment.seed, experiment.committed),
        coin_was_seen=experiment.seen_on is not None,
    )
