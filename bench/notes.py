"""What is said beside a look in many diaries at once: of pain, of medicine, of half of all days, of a fall that fails.

`bench/worlds.py` asks it in each of its worlds. A sentence is untrue here where what it says does not hold of the days
themselves, answered or not.
"""

import numpy
from looks import LOOKS, MONTH, Bools, look_at

from coachbot.domain.frequency.change import intensity_change, typical_intensity
from coachbot.domain.frequency.constants import DEFAULT
from coachbot.domain.frequency.pain import pain_shift

Dice = numpy.random.Generator
Ints = numpy.typing.NDArray[numpy.int64]
PAIN_STEPS = numpy.cumsum((5, 20, 25, 10, 4, 3, 5, 13, 12))
"""Of 100 headache days, so many have a worst pain of 1, of 2 or less, and so on: mild ones and strong ones."""
LIKELY_PAIN = 0.5
LEFT_OUT = 0.2
"""So many medicine questions are left out."""
MEDICINE_DAYS = 7
"""Days with medicine per 28 in the middle, where there are as many headache days: often, but not that often."""
EIGHT_WEEKS = 41


def pains(dice: Dice, shape: tuple[int, int]) -> Ints:
    """A worst pain for every day, of one shape throughout, each like that of the day before."""
    hidden = numpy.empty(shape)
    hidden[:, 0] = dice.normal(size=shape[0])
    for day in range(1, shape[1]):
        fresh = dice.normal(0, (1 - LIKELY_PAIN**2) ** 0.5, shape[0])
        hidden[:, day] = LIKELY_PAIN * hidden[:, day - 1] + fresh
    order = numpy.argsort(numpy.argsort(hidden.ravel())) * 100 / hidden.size
    return (numpy.searchsorted(PAIN_STEPS, order, side="right") + 1).reshape(shape)


def pain_differs(dice: Dice, hurts: Bools, seen: Bools, baseline: int) -> Bools:
    """Whether any look says that pain differs, though it did not change."""
    worst, told = pains(dice, hurts.shape), hurts & seen
    return numpy.array([_says_differs(told[one], worst[one], baseline) for one in range(len(hurts))])


def _says_differs(told: Bools, worst: Ints, baseline: int) -> bool:
    before = [(int(day), int(worst[day])) for day in numpy.flatnonzero(told[:baseline])]
    if len(before) < DEFAULT.pain_min_days:
        return False
    for since in LOOKS:
        end = baseline + since
        first = max(end - MONTH, baseline)
        now = [(int(day), int(worst[day])) for day in first + numpy.flatnonzero(told[first:end])]
        shift = pain_shift(before, now)
        middles = [typical_intensity([pain for _, pain in days]) for days in (before, now)]
        if shift is None or not shift.is_sure or None in middles:
            continue
        if intensity_change(middles[0] or 0, middles[1] or 0).meaningful:
            return True
    return False


def often(dice: Dice, hurts: Bools, seen: Bools, baseline: int, rate: float) -> list[Bools]:
    """Who ever hears "about half" on fewer days than 14, and "often" of medicine on fewer than 10.

    Of either, first as a fact and then with "if the others were alike".
    """
    took = hurts & (dice.random(hurts.shape) < min(1, MEDICINE_DAYS / rate))
    told = seen & (dice.random(hurts.shape) >= LEFT_OUT)
    found = [numpy.zeros(len(hurts), bool) for _ in range(4)]
    for since in LOOKS:
        days = slice(baseline + since - MONTH, baseline + since)
        observed = seen[:, days].sum(1)
        scale = numpy.where(observed >= DEFAULT.note_min_answered, MONTH / numpy.maximum(observed, 1), 1)
        headache = (hurts & seen)[:, days].sum(1)
        counted, known = (took & told)[:, days].sum(1), (hurts & told)[:, days].sum(1)
        untold = headache - known
        likely = counted + numpy.where((known >= untold) & (known > 0), untold * counted / numpy.maximum(known, 1), 0)
        for place, (plain, most, truth, bar) in enumerate((
            (headache, headache * scale, hurts[:, days].sum(1), DEFAULT.frequent_days),
            (counted, likely * scale, took[:, days].sum(1), DEFAULT.medicine_high),
        )):  # fmt: skip
            found[2 * place] |= (plain >= bar) & (truth < bar)
            found[2 * place + 1] |= (plain < bar) & (most >= bar) & (truth < bar)
    return found


def hardly_fallen(hurts: Bools, seen: Bools, baseline: int) -> Bools:
    """Whether "have hardly fallen" is said after eight weeks."""
    look = look_at(hurts, seen, baseline, EIGHT_WEEKS)
    lean = numpy.maximum(look.lower, look.higher) >= DEFAULT.look_lean
    said: Bools = look.opens & ~lean & (look.third <= DEFAULT.no_third)
    return said
