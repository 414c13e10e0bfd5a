"""How headache days go, in one paragraph a view: counts with their denominators, the rate with its range.

Every picture comes with its content in words; the two hold the same numbers.
"""

from collections.abc import Sequence
from datetime import date

from coachbot.chat import Button, Image, Message
from coachbot.domain.frequency.analysis import Analysis
from coachbot.domain.frequency.constants import PER_DAYS
from coachbot.domain.frequency.verdict import Verdict
from coachbot.domain.long_view import LongView
from coachbot.domain.progress import Day, Mark, Span
from coachbot.wording.days import count
from coachbot.wording.frequency import (
    CHANGES,
    nearest,
    outward,
    say_association,
    say_comparison,
    say_estimate,
    say_notes,
    say_pain,
)

VIEWS = {"month": "Last four weeks", "programme": "Week by week", "calendar": "Calendar"}
LONGEST_ALT = 480
LONGEST_LIST = 1900
BLOCKS = (1, 2, 4, 8, 13, 26)


def say_nothing_yet() -> Message:
    """Before the first answer."""
    return Message(
        text="There are no answers yet, so there is nothing to show. One tap each evening is enough. /checkin starts now."
    )


def show(view: str, paragraph: str, svg: str, alt: str, *, in_place: bool, extra: Sequence[Button] = ()) -> Message:
    """One view: its picture, its paragraph, and the ways to the others."""
    others = tuple(Button(label=label, action=f"progress:{name}") for name, label in VIEWS.items() if name != view)
    rows = (*((tuple(extra),) if extra else ()), others, (Button(label="In words", action="progress:words"),))
    return Message(text=paragraph, image=Image(svg=svg, alt=alt), buttons=rows, protected=True, in_place=in_place)


def say_month(found: Analysis, span: Span) -> str:
    """The last four weeks: counts, the rate with its range or why there is none, what is missing, what to talk over."""
    days = len(found.recent.window.days)
    title = "Today" if not days else f"Last {count(days, 'day')}"
    parts = [f"*{say_estimate(title, found.recent)}*", say_gap(found.recent.window.missing), say_early(span.early)]
    if span.moved:
        parts.append(f"Exercise or a reset on {count(span.moved, 'day')}.")
    return _join([*parts, *say_notes(found.notes, found.medicine_days)])


def say_rate(found: Analysis) -> str:
    """The rate of the last four weeks with its range."""
    return say_estimate(f"Last {count(len(found.recent.window.days), 'day')}", found.recent)


def say_milestone(found: Analysis) -> str:
    """The rate, the comparison with the baseline, and what is worth talking over: on the fixed days only."""
    parts = [say_rate(found), say_comparison(found)]
    if found.intensity is not None and found.pain is not None:
        parts.append(say_pain(found.intensity, found.pain))
    if not found.association.lacking:
        parts.append(say_association(found.association))
    return "\n".join(f"• {part}" for part in [*parts, *say_notes(found.notes, found.medicine_days)])


def say_gap(missing: int) -> str:
    """What is missing, and that it is left out."""
    if not missing:
        return ""
    has, them = ("has", "it") if missing == 1 else ("have", "them")
    return f"{count(missing, 'day')} {has} no answer. I leave {them} out; a gap is not a day without headache."


def say_early(days: int) -> str:
    """Early no's that nothing followed: why they are in no count."""
    if not days:
        return ""
    them = "it" if days == 1 else "them"
    return (
        f"On {count(days, 'day')} you said no before my question and nothing after it. A headache may still have come, so "
        f"I leave {them} out, too."
    )


def describe_month(weeks: Sequence[Span]) -> str:
    """The same, week by week."""
    return " ".join(f"{_say_date(week.first)} to {_say_date(week.last)}: {_say_span(week)}." for week in weeks)


def say_programme(view: LongView, whole: Span, milestone: Analysis | None) -> str:
    """The diary as a whole, and what the latest milestone said; between milestones nothing new is compared."""
    since = f"Since {_say_date(whole.first)} {whole.first.year}"
    parts = [f"*{since}: headache on {whole.headache} of {count(whole.answered, 'answered day')}.*"]
    if len(view.recent.window.days) == PER_DAYS:
        parts.append(say_estimate(f"Last {PER_DAYS} days", view.recent))
    if milestone is not None and view.looks:
        parts.append(f"On {_say_date(view.looks[-1].on)}, {_lowered(say_comparison(milestone))}")
    following = "Next look" if view.looks else "Comparisons with the first days come on fixed days. First look"
    parts.append(f"{following}: {_say_date(view.next_look)}.")
    return _join(parts)


def say_looks(view: LongView) -> tuple[str, ...]:
    """A word for each milestone, for the picture."""
    return tuple(
        "can't tell yet" if look.verdict is Verdict.NOT_ENOUGH_DATA else CHANGES[look.verdict] for look in view.looks
    )


def describe_programme(view: LongView) -> str:
    """The weeks in words, several together where there are many."""
    return next(
        (said for size in BLOCKS if len(said := " ".join(_blocks(view, size))) <= LONGEST_ALT),
        "Too many weeks to tell one by one; the button below gives them in words.",
    )


def list_programme(view: LongView, paragraph: str) -> Message:
    """The week by week view without its picture: a line a week, or every few weeks where there are many."""
    said = next(
        text for size in BLOCKS if len(text := f"{paragraph}\n\n" + "\n".join(_blocks(view, size))) <= LONGEST_LIST
    )
    return Message(text=said, protected=True)


def say_calendar(month: Span) -> str:
    """A month's counts."""
    name = f"{month.first:%B %Y}"
    if not month.answered:
        return f"*{name}: no day answered.*"
    parts = [
        f"*{name}: headache on {month.headache} of {count(month.answered, 'answered day')}.*",
        say_gap(month.missing),
        say_early(month.early),
    ]
    if month.medicine:
        parts.append(f"Medicine on {count(month.medicine, 'day')}.")
    if month.recalled:
        parts.append(f"{count(month.recalled, 'day')} told from memory: shown, not counted.")
    return _join(parts)


def describe_calendar(month: Span) -> str:
    """The days of each kind, by number."""
    kinds = {
        "Headache": [mark for mark in month.marks if mark.day is Day.HEADACHE],
        "None": [mark for mark in month.marks if mark.day is Day.NONE],
        "No answer": [
            mark for mark in month.marks if mark.day is Day.MISSING and mark.recalled is None and not mark.early
        ],
        "Early no": [mark for mark in month.marks if mark.early and mark.day is Day.MISSING],
        "From memory, headache": [mark for mark in month.marks if mark.recalled],
        "From memory, none": [mark for mark in month.marks if mark.recalled is False],
        "Medicine": [mark for mark in month.marks if mark.medicine],
        "Exercise": [mark for mark in month.marks if mark.moved],
    }
    said = [f"{kind}: {_numbers(marks)}." for kind, marks in kinds.items() if marks]
    return " ".join(said) or "Nothing yet."


def say_month_name(first: date) -> str:
    """A month on a button."""
    return f"{first:%B %Y}"


def _numbers(marks: Sequence[Mark]) -> str:
    return ", ".join(str(mark.local_date.day) for mark in marks)


def _blocks(view: LongView, size: int) -> list[str]:
    rates = {point.on: point.estimate for point in view.points}
    said = []
    for start in range(0, len(view.weeks), size):
        weeks = view.weeks[start : start + size]
        whole = Span(tuple(mark for week in weeks for mark in week.marks))
        ends = [on for on in rates if whole.first <= on <= whole.last]
        line = f"{_say_date(whole.first)} to {_say_date(whole.last)}: {_say_span(whole)}"
        if ends and (estimate := rates[max(ends)]).range28 and estimate.rate28 is not None:
            low, high = outward(estimate.range28)
            line += f"; 28-day rate about {nearest(estimate.rate28)}, likely {low} to {high}"
        said.append(f"{line}.")
    return said


def _say_span(span: Span) -> str:
    if not span.answered:
        return f"no answers, {span.missing} missing" if span.missing else "nothing yet"
    missing = f", {span.missing} without an answer" if span.missing else ""
    moved = f", exercise on {span.moved}" if span.moved else ""
    return f"headache on {span.headache} of {span.answered}{missing}{moved}"


def _say_date(day: date) -> str:
    return f"{day.day} {day:%b}"


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _join(parts: Sequence[str]) -> str:
    return " ".join(part for part in parts if part)
