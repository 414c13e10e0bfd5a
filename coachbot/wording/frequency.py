"""How often headaches come, in sentences: denominators, a range, and "can't tell yet" where the gate holds.

The programme is never given as the reason for a change, and a share is never given without its range.
"""

from math import ceil, floor

from coachbot.domain.frequency.analysis import Analysis, Estimate
from coachbot.domain.frequency.association import Association, Table
from coachbot.domain.frequency.change import IntensityChange
from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS
from coachbot.domain.frequency.notes import MedicineNote, Notes
from coachbot.domain.frequency.pain import Shift
from coachbot.domain.frequency.verdict import Lacking, Verdict
from coachbot.wording.days import count

CHANGES = {
    Verdict.VERY_LIKELY_LOWER: "headache days are very likely lower",
    Verdict.LEANING_LOWER: "headache days are leaning lower",
    Verdict.NO_CLEAR_CHANGE: "no clear change yet",
    Verdict.LEANING_HIGHER: "headache days are leaning higher",
    Verdict.VERY_LIKELY_HIGHER: "headache days are very likely higher",
}
CHANCE = "It can still be chance, the season, or a diary that was begun in a rough patch."
AFTERWARDS = {
    Verdict.VERY_LIKELY_LOWER: CHANCE,
    Verdict.LEANING_LOWER: CHANCE,
    Verdict.NO_CLEAR_CHANGE: "Most people's months differ by a few days, and a small change takes more than six weeks to show.",
    Verdict.LEANING_HIGHER: f"{CHANCE} If it goes on, or anything feels different, talk to a clinician.",
    Verdict.VERY_LIKELY_HIGHER: f"{CHANCE} If it goes on, or anything feels different, talk to a clinician.",
}
NO_REASON = "These counts do not say why: a bad day also makes practice harder."


def say_estimate(title: str, estimate: Estimate) -> str:
    """A window's headache days out of answered days, then the rate with its range, or why there is none."""
    window, days = estimate.window, len(estimate.window.days)
    if not window.observed:
        return f"{title}: no day answered, so there is nothing to count."
    hurt = f"headache on {window.headache} of {count(window.observed, 'answered day')}"
    if not estimate.rate_shown or estimate.rate28 is None or estimate.range28 is None:
        if days < PER_DAYS and window.observed < DEFAULT.min_recent_answered:
            return f"{title}: {hurt}. It is too early to give a rate."
        return f"{title}: {hurt}. {window.observed} of {count(days, 'day')} answered is too few to give a rate."
    low, high = outward(estimate.range28)
    return (
        f"{title}: {hurt}. That is about {nearest(estimate.rate28)} per {PER_DAYS} days; "
        f"the true figure is likely between {low} and {high}."
    )


def say_comparison(analysis: Analysis) -> str:
    """How the latest days stand beside the baseline: the word of the ladder with both rates, or what is lacking."""
    found = analysis.comparison
    title = f"Compared with the first {count(len(analysis.baseline.window.days), 'day')}"
    rates = (analysis.baseline.rate28, analysis.recent.rate28)
    if found.shown is Verdict.NOT_ENOUGH_DATA or found.range28 is None or rates[0] is None or rates[1] is None:
        return f"{title}: can't tell yet. {' '.join(_lacking(reason, analysis) for reason in found.gate)}"
    low, high = outward(found.range28)
    return (
        f"{title}: {CHANGES[found.shown]} (about {nearest(rates[0])} then, about {nearest(rates[1])} now, per "
        f"{PER_DAYS} days; the difference is likely between {_signed(low)} and {_signed(high)}). {AFTERWARDS[found.shown]}"
    )


def say_notes(notes: Notes, medicine_days: int) -> list[str]:
    """What is worth talking over, nothing where nothing is."""
    said = []
    if notes.frequent:
        said.append(
            f"Headaches came on about half of the last {PER_DAYS} days or more. That is worth talking over with a doctor."
        )
    if notes.medicine is not MedicineNote.OK:
        often = "that adds up to two or more days a week" if notes.medicine is MedicineNote.WATCH else "that is often"
        said.append(
            f"Medicine for headache was taken on {count(medicine_days, 'day')} of those answered in the last {PER_DAYS}; "
            f"{often}. It is worth talking over with a pharmacist or doctor."
        )
    return said


def say_pain(change: IntensityChange, shift: Shift) -> str:
    """The usual worst pain then and now with the range of the difference; sure and large enough, that people notice it."""
    if not shift.is_sure:
        size = ", so it may be chance"
    else:
        size = ": a difference people tend to notice" if change.meaningful else ": a difference few people notice"
    return (
        f"On headache days the worst pain was in the middle {change.before:g} of 10 at first and {change.now:g} of 10 "
        f"lately ({shift.days[0]} and {shift.days[1]} days). The difference is likely {_between(*map(round, shift.range))}"
        f"{size}."
    )


def say_association(found: Association) -> str:
    """Next-day headaches after practice and without it, split by headache that day; or that it is too early to tell."""
    whole = found.free + found.aching
    if found.lacking:
        return (
            f"Practice and the next day's headache: can't tell yet. It takes {DEFAULT.association_min_pairs} pairs of "
            f"days, {DEFAULT.association_min_each} of them with and {DEFAULT.association_min_each} without practice, and "
            f"{DEFAULT.association_min_headaches} headaches; there are {whole.pairs}, {whole.did}, {whole.skipped} and "
            f"{whole.did_headache + whole.skip_headache}."
        )
    free, aching = _next_days(found.free), _next_days(found.aching)
    return f"The day after a day without headache: {free}. The day after a headache day: {aching}. {NO_REASON}"


def nearest(rate: float) -> int:
    """A rate as a whole day."""
    return floor(rate + 0.5)


def outward(limits: tuple[float, float]) -> tuple[int, int]:
    """A range in whole days that holds all of it; a hair's breadth of rounding does not widen it."""
    return floor(limits[0] + 1e-9), ceil(limits[1] - 1e-9)


def _next_days(table: Table) -> str:
    return (
        f"headache on {table.did_headache} of {table.did} after practice, "
        f"on {table.skip_headache} of {table.skipped} without"
    )


def _between(low: int, high: int) -> str:
    """A range of points of pain, whichever side of none its ends are on."""
    if low == high:
        return _points(low)
    if low < 0 < high or 0 in (low, high):
        return f"between {_points(low)} and {_points(high)}"
    least, most = sorted((abs(low), abs(high)))
    return f"between {least} and {_points(most if low > 0 else -most)}"


def _points(points: int) -> str:
    return f"{count(abs(points), 'point')} {'higher' if points > 0 else 'lower'}" if points else "none"


def _signed(days: int) -> str:
    if days == 0:
        return "none"
    return f"{abs(days)} {'more' if days > 0 else 'fewer'}"


def _lacking(reason: Lacking, analysis: Analysis) -> str:
    baseline, recent = analysis.baseline.window, analysis.recent.window
    if reason is Lacking.BASELINE_ANSWERS:
        return f"The first days need {DEFAULT.min_baseline_answered} answers and have {baseline.observed}."
    if reason is Lacking.RECENT_ANSWERS:
        return f"The latest days need {DEFAULT.min_recent_answered} answers and have {recent.observed}."
    if reason is Lacking.HEADACHE_DAYS:
        both = baseline.headache + recent.headache
        return f"Both together need {DEFAULT.min_headache_days} headache days and have {both}."
    more = count(analysis.shared_days, "more day")
    return f"The first and the latest days overlap; {more} and they stand apart."
