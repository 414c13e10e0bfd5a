"""How headache days go, in one paragraph a view: counts with their denominators, the rate with its range.

Every picture comes with its content in words; the two hold the same numbers.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from coachbot.chat import CAPTION_LIMIT, Image, Message, tap
from coachbot.domain.acts.reading import ShowProgress, View
from coachbot.domain.frequency.analysis import Analysis
from coachbot.domain.frequency.constants import PER_DAYS
from coachbot.domain.frequency.look import Look
from coachbot.domain.frequency.power import Power, power_of
from coachbot.domain.frequency.window import Window
from coachbot.domain.long_view import LongView
from coachbot.domain.report import Figures, Pattern
from coachbot.domain.spans import Day, Mark, Span
from coachbot.domain.trend import Trend
from coachbot.markup import cut, shortened, units
from coachbot.screens.frequency import (
    nearest,
    outward,
    say_association,
    say_change,
    say_last,
    say_notes,
    say_pain,
    say_power,
)
from coachbot.screens.look import say_look
from coachbot.screens.report import figures_named, trend_named
from coachbot.words import Words

PICTURES = (View.MONTH, View.PROGRAMME, View.CALENDAR)
LONGEST_ALT = 480
SHORTEST_ALT = 120
"""Room that is kept for a picture's words, whatever its paragraph has to say."""
GAP = 4
"""What stands between a picture's text and its content in words, and to spare."""
LONGEST_LIST = 1900
UNSURE = "not-sure"
"""The answer of whoever does not know."""
BLOCKS = (1, 2, 4, 8, 13, 26)


def say_nothing_yet(say: Words) -> Message:
    """Before the first answer."""
    return Message(text=say("progress-nothing-yet"))


def show(
    say: Words, view: View, paragraph: str, image: Image, *, in_place: bool, months: Sequence[date] = ()
) -> Message:
    """One view: its picture, its paragraph, and the ways to the others; the calendar's also to other `months`."""
    turned = tuple(tap(say.month(month), ShowProgress(View.CALENDAR, month)) for month in months)
    others = tuple(tap(say.of("progress-button", name), ShowProgress(name)) for name in PICTURES if name is not view)
    words = (tap(say.of("progress-button", View.WORDS), ShowProgress(View.WORDS)),)
    rows = (turned, others, words) if turned else (others, words)
    return Message(text=paragraph, image=image, buttons=rows, protected=True, in_place=in_place)


def rows(
    say: Words, patterns: Sequence[Pattern], figures: Sequence[Figures], trends: Sequence[Trend] = ()
) -> list[str]:
    """A row for each regular question that was answered: what is said mostly, of how many answers; trends halved.

    What somebody is mostly not sure of says nothing of them.
    """
    found = [
        say("progress-evening", question=one.question.ask, mostly=one.counts[0][0], told=one.told)
        for one in patterns
        if one.counts[0][0] != one.question.options.get(UNSURE)
    ]
    found += [say("progress-evening-number", **figures_named(one)) for one in figures]
    return [*found, *(say("progress-trend", **trend_named(one)) for one in trends)]


def with_rows(text: str, added: Sequence[str], alt: str) -> str:
    """A paragraph with as many rows below it as have room beside a picture."""
    room = CAPTION_LIMIT - units(alt) - GAP
    for row in added:
        if units(longer := f"{text}\n{row}") <= room:
            text = longer
    return text


def say_month(say: Words, found: Analysis, span: Span, power: Power | None = None) -> str:
    """The last four weeks: counts, the rate with its range or why there is none, what is missing, what to talk over.

    `power` is what looks can show, while none has been made.
    """
    window = found.recent.window
    gaps = (_gap(say, window.missing), _early(say, span.early), _not_asked(say, window))
    parts = [f"*{say_last(say, found.recent)}*", *gaps]
    if span.moved:
        parts.append(say("progress-moved", days=span.moved))
    said = _join([*parts, *say_notes(say, found)])
    return f"{said}\n\n{say_power(say, power)}" if power else said


def say_rate(say: Words, found: Analysis) -> str:
    """The rate of the last four weeks with its range."""
    return say_last(say, found.recent)


def say_milestone(say: Words, found: Analysis, look: Look) -> str:
    """The rate, the look of today, and what is worth talking over: on the fixed days only."""
    parts = [say_rate(say, found), say_look(say, look)]
    if found.intensity is not None and found.pain is not None:
        parts.append(say_pain(say, found.intensity, found.pain))
    if not found.association.lacking:
        parts.append(say_association(say, found.association))
    return "\n".join(f"• {part}" for part in [*parts, *say_notes(say, found)])


def _gap(say: Words, missing: int) -> str:
    """What is missing, and that it is left out."""
    return say("progress-gap", days=missing) if missing else ""


def _not_asked(say: Words, days: Window | Span) -> str:
    """Days on which nothing was asked: why they are in no count."""
    counts = {"progress-paused": days.paused, "progress-unasked": days.unasked}
    return _join([say(key, days=count) for key, count in counts.items() if count])


def _early(say: Words, days: int) -> str:
    """Early no's that nothing followed: why they are in no count."""
    return say("progress-early", days=days) if days else ""


def beside(paragraph: str) -> tuple[str, int]:
    """A paragraph that leaves room for its picture's words, and how much it leaves."""
    fitting = cut(paragraph, CAPTION_LIMIT - SHORTEST_ALT - GAP)
    return fitting, CAPTION_LIMIT - units(fitting) - GAP


def describe_month(say: Words, weeks: Sequence[Span], room: int) -> str:
    """The same, week by week, in so many characters at most."""
    return shortened(" ".join(say("progress-line", week=_week(say, week)) for week in weeks), room)


def say_programme(say: Words, view: LongView, whole: Span, *, changed: bool = False) -> str:
    """The diary as a whole, and the latest look as it was said; between looks nothing new is compared.

    `changed` says that the days of that look have other answers by now.
    """
    since = say.brief_year(whole.first)
    counted = say("progress-since", since=since, headache=whole.headache, answered=whole.answered)
    parts = [f"*{counted}*", _not_asked(say, whole)]
    if len(view.recent.window.days) == PER_DAYS:
        parts.append(say_last(say, view.recent))
    if view.looks:
        parts.append(say_look(say, view.looks[-1], changed=changed))
    elif (power := power_of(view.baseline.window, view.reference.days)) is not None:
        parts.append(f"\n\n{say_power(say, power)}")
    return _join([*parts, _say_next(say, view)])


def _say_next(say: Words, view: LongView) -> str:
    """When the next look is, and before the first one with which days it compares."""
    on = say.brief(view.next_look)
    if view.looks:
        return say("progress-next-look", on=on)
    first, last = view.reference.first, view.reference.week_1 - timedelta(days=1)
    return say("progress-first-look", first=say.brief(first), last=say.brief(last), on=on)


def say_looks(say: Words, view: LongView) -> tuple[str, ...]:
    """A word for each milestone, for the picture."""
    return tuple(say_change(say, look.found.word) for look in view.looks)


def describe_programme(say: Words, view: LongView, room: int) -> str:
    """The weeks in words, several together where there are many, in so many characters at most."""
    most = min(room, LONGEST_ALT)
    return next(
        (said for size in BLOCKS if len(said := " ".join(_lines(say, view, size))) <= most),
        shortened(say("progress-too-many-weeks"), most),
    )


def list_programme(say: Words, view: LongView, paragraph: str) -> Message:
    """The week by week view without its picture: a line a week, or every few weeks where there are many."""
    said = next(
        text for size in BLOCKS if len(text := f"{paragraph}\n\n" + "\n".join(_lines(say, view, size))) <= LONGEST_LIST
    )
    return Message(text=said, protected=True)


def say_calendar(say: Words, month: Span) -> str:
    """A month's counts."""
    name = say.month(month.first)
    if not month.answered:
        return _join([f"*{say('progress-calendar-empty', month=name)}*", _not_asked(say, month)])
    counted = say("progress-calendar", month=name, headache=month.headache, answered=month.answered)
    parts = [f"*{counted}*", _gap(say, month.missing), _early(say, month.early), _not_asked(say, month)]
    if month.medicine:
        parts.append(say("progress-calendar-medicine", days=month.medicine, told=month.medicine_told))
    if month.recalled:
        parts.append(say("progress-calendar-recalled", days=month.recalled))
    return _join(parts)


def describe_calendar(say: Words, month: Span, room: int) -> str:
    """The days of each kind, by number, in so many characters at most."""
    missing = [mark for mark in month.marks if mark.day is Day.MISSING]
    kinds = {
        "progress-days-headache": [mark for mark in month.marks if mark.day is Day.HEADACHE],
        "progress-days-none": [mark for mark in month.marks if mark.day is Day.NONE],
        "progress-days-missing": [mark for mark in missing if mark.recalled is None and not mark.early],
        "progress-days-paused": [mark for mark in month.marks if mark.day is Day.PAUSED],
        "progress-days-unasked": [mark for mark in month.marks if mark.day is Day.UNASKED],
        "progress-days-early": [mark for mark in missing if mark.early],
        "progress-days-recalled-headache": [mark for mark in month.marks if mark.recalled],
        "progress-days-recalled-none": [mark for mark in month.marks if mark.recalled is False],
        "progress-days-medicine": [mark for mark in month.marks if mark.medicine],
        "progress-days-moved": [mark for mark in month.marks if mark.moved],
    }
    said = [say(kind, days=_numbers(marks)) for kind, marks in kinds.items() if marks]
    return shortened(" ".join(said), room) or say("progress-days-nothing")


def _numbers(marks: Sequence[Mark]) -> str:
    return ", ".join(str(mark.local_date.day) for mark in marks)


def _lines(say: Words, view: LongView, size: int) -> list[str]:
    """So many weeks a line, with the rate of 28 days at its end where there is one."""
    rates = {point.on: point.estimate for point in view.points}
    said = []
    for start in range(0, len(view.weeks), size):
        whole = Span(tuple(mark for week in view.weeks[start : start + size] for mark in week.marks))
        week, ends = _week(say, whole), [on for on in rates if whole.first <= on <= whole.last]
        if ends and (estimate := rates[max(ends)]).range28 and estimate.rate28 is not None:
            low, high = outward(estimate.range28)
            rate = nearest(estimate.rate28)
            said.append(say("progress-line-rate", week=week, per=PER_DAYS, rate=rate, low=low, high=high))
        else:
            said.append(say("progress-line", week=week))
    return said


def _week(say: Words, span: Span) -> str:
    first, last = say.brief(span.first), say.brief(span.last)
    gaps = {"missing": span.missing, "paused": span.paused, "unasked": span.unasked}
    if not span.answered:
        return say(_empty(span), first=first, last=last, **gaps)
    return say(
        "progress-week",
        first=first,
        last=last,
        headache=span.headache,
        answered=span.answered,
        moved=span.moved,
        **gaps,
    )


def _empty(span: Span) -> str:
    """The sentence for a week without an answer."""
    if span.missing:
        return "progress-week-unanswered"
    if span.paused:
        return "progress-week-paused"
    return "progress-week-unasked" if span.unasked else "progress-week-nothing"


def _join(parts: Sequence[str]) -> str:
    return " ".join(part for part in parts if part)
