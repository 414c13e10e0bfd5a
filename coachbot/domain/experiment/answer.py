"""What an experiment found, in whole numbers, as it is stored and repeated."""

from collections.abc import Sequence
from enum import StrEnum
from math import ceil, floor

from pydantic import BaseModel, ConfigDict, Field

from coachbot.domain.experiment.randomisation import PairCounts, as_far, is_told_apart, orders, range_of
from coachbot.domain.frequency.constants import PER_DAYS

LEAST_PAIRS = 6
"""With five pairs even the rarest outcome comes in two of 32 orders, more often than one in twenty."""
TENTHS = 10


class Difference(StrEnum):
    """What can be said of the difference: which way had fewer headache days because it was that way, or neither."""

    ONE_FEWER = "one_fewer"
    OTHER_FEWER = "other_fewer"
    NOT_TOLD_APART = "not_told_apart"


class Flaw(StrEnum):
    """What keeps an experiment from an answer."""

    CUT_SHORT = "cut_short"
    TOO_FEW_PAIRS = "too_few_pairs"
    COIN_CHANGED = "coin_changed"
    COIN_SEEN = "coin_seen"


WITHHOLD = frozenset({Flaw.CUT_SHORT, Flaw.TOO_FEW_PAIRS, Flaw.COIN_CHANGED})
"""A coin that was seen is told beside the answer; the others leave none."""


class WayCounts(BaseModel):
    """Headache days among told days of all counted blocks of one way."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    headache: int = Field(ge=0, le=1000)
    told: int = Field(ge=0, le=1000)


class Answer(BaseModel):
    """The answer of an experiment: `pairs` counted of those agreed on, `thin` had too few answers, `broken` were cut.

    `as_far` of `orders` orders of the coin would have found as large a difference; `low_tenths` and `high_tenths` bound
    the second way's headache days less the first's, in tenths of a day per 28.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    version: int = Field(default=1, ge=1, le=1)
    one: WayCounts
    other: WayCounts
    pairs: int = Field(ge=0, le=100)
    thin: int = Field(ge=0, le=100)
    broken: int = Field(ge=0, le=500)
    flaws: tuple[Flaw, ...] = ()
    difference: Difference | None = None
    as_far: int | None = Field(default=None, ge=0)
    orders: int | None = Field(default=None, ge=1)
    low_tenths: int | None = Field(default=None, ge=-TENTHS * PER_DAYS, le=TENTHS * PER_DAYS)
    high_tenths: int | None = Field(default=None, ge=-TENTHS * PER_DAYS, le=TENTHS * PER_DAYS)


def answer_of(
    counts: Sequence[PairCounts],
    *,
    wanted: int,
    thin: int,
    broken: int,
    is_cut_short: bool,
    coin_holds: bool,
    coin_was_seen: bool,
) -> Answer:
    """What the usable pairs of an experiment that ended say; nothing of a difference where a flaw withholds it."""
    counts = counts[:wanted]
    found = {
        Flaw.CUT_SHORT: is_cut_short,
        Flaw.TOO_FEW_PAIRS: not is_cut_short and len(counts) < LEAST_PAIRS,
        Flaw.COIN_CHANGED: not coin_holds,
        Flaw.COIN_SEEN: coin_was_seen,
    }
    flaws = tuple(flaw for flaw, holds in found.items() if holds)
    plain = Answer(
        one=_told([pair.one.headache for pair in counts], [pair.one.told for pair in counts]),
        other=_told([pair.other.headache for pair in counts], [pair.other.told for pair in counts]),
        pairs=len(counts),
        thin=thin,
        broken=broken,
        flaws=flaws,
    )
    return plain if WITHHOLD & set(flaws) else plain.model_copy(update=_compared(counts))


def _told(headache: Sequence[int], told: Sequence[int]) -> WayCounts:
    return WayCounts(headache=sum(headache), told=sum(told))


def _compared(counts: Sequence[PairCounts]) -> dict[str, object]:
    differences = [pair.difference for pair in counts]
    low, high = range_of(differences) or (-1, 1)
    fewer = Difference.OTHER_FEWER if sum(differences) < 0 else Difference.ONE_FEWER
    return {
        "difference": fewer if is_told_apart(differences) else Difference.NOT_TOLD_APART,
        "as_far": as_far(differences),
        "orders": orders(len(differences)),
        "low_tenths": floor(TENTHS * PER_DAYS * low),
        "high_tenths": ceil(TENTHS * PER_DAYS * high),
    }
