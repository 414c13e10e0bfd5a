"""The words of the page for a clinician: counts with their denominators, definitions, and what the page is not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coachbot.chat import Document, Message
from coachbot.domain.programme import Note
from coachbot.domain.report import Pattern, Period, Report
from coachbot.wording.days import count
from coachbot.wording.frequency import nearest, outward, say_comparison, say_notes, say_pain

TITLE = "Headache diary, summary"
HEADINGS = ("Days", "Answered", "Headache days", "Per 28 days (likely range)", "Strong (7+)", "Medicine")
PATTERNS, WORDS, COMPARED, EXPLAINED = (
    "Headaches as described",
    "In their own words",
    "Then and now",
    "How to read this",
)
NO_PATTERNS = "No details were given."
NO_WORDS = "Nothing was written."
NOT_A_DIAGNOSIS = (
    "This page is a record of what somebody answered in a chat. It is not a diagnosis and no medical record."
)
DEFINITIONS = (
    "Headache day: a local day with any headache, however short, treated or not. Days without an answer are left out of "
    "every count and stand hollow in the calendar; days told from memory are shown and not counted.",
    "Per 28 days: 28 times the headache days, divided by the answered days; it takes 10 answered days, and half of all. The likely range is a "
    "95% Wilson range that allows for headache days coming in clusters. Medicine: days on which any was taken for it.",
    "A difference over time can be chance, the season, or a diary begun in a bad spell. Nothing here says what caused it.",
)
LONGEST_QUOTE = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Everything that is written on the page, in the places where it stands."""

    title: str
    subtitle: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    compared: tuple[str, ...]
    patterns: tuple[str, ...]
    own: tuple[str, ...]
    definitions: tuple[str, ...]
    closing: str


def words_of(report: Report, own: Mapping[str, str]) -> Words:
    """The page's words; `own` is what the person wrote, by what it is about."""
    rows = [_row(period) for period in report.periods]
    if report.baseline.first < report.periods[-1].first:
        rows.append(_row(report.baseline, "First days: "))
    found = report.analysis
    compared = [say_comparison(found)]
    if found.intensity is not None and found.pain is not None:
        compared.append(say_pain(found.intensity, found.pain))
    return Words(
        title=TITLE,
        subtitle=(
            f"Answered once a day in a chat with coachbot. Made on {_day(report.today)}; counts from {_day(report.since)}.",
            "Name: ______________________________      Born: ______________",
        ),
        headings=HEADINGS,
        rows=tuple(rows),
        compared=(*compared, *say_notes(found.notes, found.medicine_days)),
        patterns=tuple(_pattern(one) for one in report.patterns) or (NO_PATTERNS,),
        own=_own(own) or (NO_WORDS,),
        definitions=DEFINITIONS,
        closing=NOT_A_DIAGNOSIS,
    )


def _row(period: Period, name: str = "") -> tuple[str, ...]:
    window, days = period.estimate.window, (period.last - period.first).days + 1
    rate, limits = period.estimate.rate28, period.estimate.range28
    if period.estimate.rate_shown and rate is not None and limits is not None:
        low, high = outward(limits)
        shown = f"{nearest(rate)} ({low} to {high})"
    else:
        shown = "too few answers"
    return (
        f"{name}{_short(period.first)} to {_short(period.last)}",
        f"{window.observed} of {days}",
        str(window.headache),
        shown,
        f"{period.strong} of {period.told} told",
        str(period.medicine),
    )


def _pattern(pattern: Pattern) -> str:
    counts = ", ".join(f"{answer} {n}" for answer, n in pattern.counts)
    return f"{pattern.question.ask} {counts} (of {pattern.told})"


def _own(own: Mapping[str, str]) -> tuple[str, ...]:
    names = {Note.REASON: "Why", Note.OBSTACLE: "What gets in the way", Note.KEEP: "What helps to keep going"}
    return tuple(f"{name}: “{_cut(own[about])}”" for about, name in names.items() if own.get(about))


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST_QUOTE else flat[: LONGEST_QUOTE - 1].rstrip() + "…"


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _short(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def month_names(firsts: Sequence[date]) -> tuple[str, ...]:
    """What stands above each calendar."""
    return tuple(f"{first:%B %Y}" for first in firsts)


def hand_out(page: str, on: date, answered: int) -> Message:
    """The page, with what to do with it."""
    return Message(
        text=f"*A page to take along.* It sums up {count(answered, 'answered day')}: a calendar, counts, and what you said "
        "about your headaches. Please read it before you hand it on. Your name isn't in it; there is a line for it.",
        document=Document(name=f"headache-diary-{on}.pdf", media_type="application/pdf", content=page, drawn=True),
        must=True,
        protected=False,
    )


def say_not_installed() -> Message:
    """The operator has left the report out."""
    return Message(
        text="Whoever runs me has not installed the page for clinicians. /export has everything, and /progress can be "
        "shown on the screen."
    )
