"""How often headaches come, in sentences: denominators, a range, and "can't tell yet" where the gate holds.

The programme is never given as the reason for a change, and a share is never given without its range.
"""

from math import ceil, floor

from coachbot.domain.frequency.analysis import Analysis, Estimate
from coachbot.domain.frequency.association import Association
from coachbot.domain.frequency.change import IntensityChange
from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS
from coachbot.domain.frequency.notes import MedicineNote
from coachbot.domain.frequency.pain import Shift
from coachbot.domain.frequency.power import Power
from coachbot.domain.frequency.verdict import Verdict
from coachbot.words import Words


def say_last(say: Words, estimate: Estimate) -> str:
    """A window's headache days as those of the last days."""
    return say_estimate(say, say("frequency-last", days=len(estimate.window.days)), estimate)


def say_first(say: Words, estimate: Estimate) -> str:
    """A window's headache days as those of the first days."""
    return say_estimate(say, say("frequency-first", days=len(estimate.window.days)), estimate)


def say_estimate(say: Words, title: str, estimate: Estimate) -> str:
    """A window's headache days out of answered days, then the rate with its range, or why there is none."""
    window, days = estimate.window, len(estimate.window.days)
    if not window.observed:
        return say("frequency-none", title=title)
    if not estimate.rate_shown or estimate.rate28 is None or estimate.range28 is None:
        is_early = days < PER_DAYS and window.observed < DEFAULT.min_recent_answered
        key = "frequency-early" if is_early else "frequency-few"
        return say(key, title=title, headache=window.headache, answered=window.observed, days=window.asked)
    low, high = outward(estimate.range28)
    return say(
        "frequency-rate",
        title=title,
        headache=window.headache,
        answered=window.observed,
        rate=nearest(estimate.rate28),
        per=PER_DAYS,
        low=low,
        high=high,
    )


def say_change(say: Words, verdict: Verdict) -> str:
    """A step of the ladder in a few words."""
    return say.of("frequency-change", verdict)


def say_notes(say: Words, found: Analysis) -> list[str]:
    """What is worth talking over, nothing where nothing is."""
    said, window, medicine = [], found.recent.window, found.medicine
    if found.notes.frequent:
        key = "frequency-often" if found.notes.by_count else "frequency-often-answered"
        said.append(say(key, headache=window.headache, answered=window.observed, per=PER_DAYS))
    if found.notes.medicine is not MedicineNote.OK:
        is_high = found.notes.medicine is MedicineNote.HIGH
        key = "frequency-medicine-high" if is_high else "frequency-medicine-watch"
        others = 0 if found.notes.medicine_by_count else medicine.untold + len(window.days) - window.observed
        said.append(say(key, days=medicine.days, told=medicine.told, others=others, per=PER_DAYS))
    return said


def say_power(say: Words, power: Power) -> str:
    """By when a halving would show, and to how many people."""
    return say("frequency-power", weeks=power.weeks or 0, lean=power.lean, very=power.very)


def say_pain(say: Words, change: IntensityChange, shift: Shift) -> str:
    """The usual worst pain then and now with the range of the difference; and whether people notice such a one."""
    return say(
        "frequency-pain",
        before=change.before,
        now=change.now,
        before_days=shift.days[0],
        now_days=shift.days[1],
        difference=_difference(say, *map(round, shift.range)),
        size="chance" if not shift.is_sure else "noticed" if change.meaningful else "small",
    )


def _difference(say: Words, low: int, high: int) -> str:
    """A range of points of pain, whichever side of none its ends are on."""
    if low == high:
        return _points(say, low)
    if low <= 0 <= high:
        return say("frequency-pain-between", low=_points(say, low), high=_points(say, high))
    least, most = sorted((abs(low), abs(high)))
    return say("frequency-pain-between", low=least, high=_points(say, most if low > 0 else -most))


def _points(say: Words, points: int) -> str:
    if not points:
        return say("frequency-pain-none")
    return say("frequency-pain-higher" if points > 0 else "frequency-pain-lower", points=abs(points))


def say_association(say: Words, found: Association) -> str:
    """Next-day headaches after practice and without it, split by headache that day; or that it is too early to tell."""
    whole, free, aching = found.free + found.aching, found.free, found.aching
    if found.lacking:
        return say(
            "frequency-next-day-unclear",
            pairs_least=DEFAULT.association_min_pairs,
            each_least=DEFAULT.association_min_each,
            headaches_least=DEFAULT.association_min_headaches,
            side_least=DEFAULT.association_min_side,
            pairs=whole.pairs,
            did=whole.did,
            skipped=whole.skipped,
            headaches=whole.did_headache + whole.skip_headache,
        )
    return say(
        "frequency-next-day",
        free_did_headache=free.did_headache,
        free_did=free.did,
        free_skip_headache=free.skip_headache,
        free_skip=free.skipped,
        aching_did_headache=aching.did_headache,
        aching_did=aching.did,
        aching_skip_headache=aching.skip_headache,
        aching_skip=aching.skipped,
    )


def nearest(rate: float) -> int:
    """A rate as a whole day."""
    return floor(rate + 0.5)


def outward(limits: tuple[float, float]) -> tuple[int, int]:
    """A range in whole days that holds all of it; a hair's breadth of rounding does not widen it."""
    return floor(limits[0] + 1e-9), ceil(limits[1] - 1e-9)
