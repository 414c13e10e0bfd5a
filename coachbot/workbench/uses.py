"""What becomes of answers: for every question what its answer changes and where it returns, found by answering it.

A question whose answer does neither is asked in vain, and so is one that no prompt asks.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from coachbot.coach.after_reset import WORSE
from coachbot.coach.noticing import TIGHTNESS, WAKING
from coachbot.coach.regular import rows_of_progress
from coachbot.domain.frequency.constants import PER_DAYS
from coachbot.domain.programme import Note
from coachbot.domain.question import Question, Role, When
from coachbot.domain.reference import Reference
from coachbot.domain.report import report_of
from coachbot.domain.spans import diary_of
from coachbot.library import Library
from coachbot.library.layout import QUESTIONS
from coachbot.screens import report as report_screens
from coachbot.values import frozen
from coachbot.words import words_in
from coachbot.workbench.findings import Finding

TODAY = date(2026, 11, 23)
Observed = list[tuple[date, str, str]]
Place = Callable[[Observed, Mapping[str, Question]], str]
"""Everything that is said somewhere about a diary with these answers."""
OF_THE_HOUSE: Mapping[Role, str] = {
    Role.HEADACHE: "which days count, what moves that day",
    Role.WORST: "what moves, the question next morning, rough stretches, the warning signs",
    Role.MEDICINE: "the word about medicine on many days",
}
OF_NOTES: Mapping[Note, tuple[str, str]] = {
    Note.REASON: ("", "the word after a silent week, report"),
    Note.IF_THEN: ("", "exercises every third day"),
    Note.OBSTACLE: ("", "the next plan, report"),
    Note.KEEP: ("", "report"),
    Note.MINIMUM: ("a button under exercises that counts", "exercises"),
    Note.USUAL: ("", "exercises every third day"),
    Note.RESCUE: ("", "what is said and sent in a rough stretch"),
}
"""What becomes of a line in own words; all of them stand in /notes, too."""
RETURNS_OF_ROLES = "/progress, reviews, report"
BY_PROMPT = frozenset({When.MORNING, When.PROFILE})
"""What is asked by prompts alone; everything else the house asks by itself."""


@frozen
class Use:
    """A question, the prompts or the occasion that ask it, what its answer changes, where it returns."""

    question: str
    asked: tuple[str, ...]
    changes: tuple[str, ...]
    returns: tuple[str, ...]

    @property
    def is_vain(self) -> bool:
        return not self.changes and not self.returns


def _progress(observed: Observed, questions: Mapping[str, Question]) -> str:
    return "\n".join(rows_of_progress(words_in("en"), questions, observed, TODAY))


def _report(observed: Observed, questions: Mapping[str, Question]) -> str:
    reference = Reference(first=TODAY - timedelta(days=PER_DAYS), days=14, programme_days=PER_DAYS)
    found = report_of(diary_of([], [], today=TODAY, joined_on=reference.first), reference, observed, questions)
    paper = report_screens.write(words_in("en"), found, {})
    return "\n".join((*paper.described[1], *paper.regular[1]))


PLACES: Mapping[str, Place] = {"/progress": _progress, "report": _report}


def uses(library: Library, places: Mapping[str, Place] = PLACES) -> list[Use]:
    """Every question in the order in which they stand, then what is asked in own words."""
    own = [
        Use(note, tuple(_by_prompts(library, note)), (changes,) if changes else (), (returns,))
        for note, (changes, returns) in OF_NOTES.items()
    ]
    return [*(_use(library, question, places) for question in library.questions.values()), *own]


def judge(library: Library, places: Mapping[str, Place] = PLACES) -> Iterator[Finding]:
    """Questions whose answers go nowhere, or that nobody is ever asked."""
    for use in uses(library, places):
        if use.is_vain:
            says = (
                f"{use.question}: its answer changes nothing, is shown nowhere and reaches no report. "
                "Take it out, or let its answer do something."
            )
            yield Finding(QUESTIONS, ("questions", use.question), says)
        if not use.asked and use.question not in OF_NOTES:
            says = f"{use.question}: no prompt asks it. Let an item ask it with asks: {use.question}, or take it out."
            yield Finding(QUESTIONS, ("questions", use.question), says)


def table(library: Library) -> list[str]:
    """Every question in a line: who asks it, what its answer changes, where it returns."""
    rows: list[tuple[str, ...]] = [("question", "asked", "its answer changes", "it returns in")]
    rows += [(u.question, *(", ".join(part) or "-" for part in (u.asked, u.changes, u.returns))) for u in uses(library)]
    widths = [max(len(row[n]) for row in rows) for n in range(3)]
    return ["  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]) for row in rows]


def _use(library: Library, question: Question, places: Mapping[str, Place]) -> Use:
    return Use(
        question.id,
        tuple(_asked(library, question)),
        tuple(_changes(library, question)),
        (RETURNS_OF_ROLES,) if question.role else tuple(_returns(library, question, places)),
    )


def _asked(library: Library, question: Question) -> list[str]:
    if question.when not in BY_PROMPT:
        return [question.when]
    return _by_prompts(library, question.id)


def _by_prompts(library: Library, asked: str) -> list[str]:
    """The programmes that ask something."""
    return sorted(
        programme.id
        for programme in library.programmes.values()
        if any(item.asks == asked for prompt in programme.prompts for item in prompt.items)
    )


def _changes(library: Library, question: Question) -> Iterator[str]:
    if question.role is not None:
        yield OF_THE_HOUSE[question.role]
    if asked_then := [other.id for other in library.questions.values() if question.id in other.only_if]:
        yield f"whether {' and '.join(asked_then)} come"
    if question.suggests:
        yield "which cards are offered"
    if question.when is When.RESET and WORSE in question.options:
        yield "how much of its card comes, and whether"
    if question.id == TIGHTNESS:
        yield "a day of movement that is offered"
    if question.id == WAKING:
        yield "a word about the warning signs"


def _returns(library: Library, question: Question, places: Mapping[str, Place]) -> Iterator[str]:
    """Where the question stands in what is said about a diary in which it was answered every week."""
    answer = next(iter(question.answers()))
    observed = [(TODAY - timedelta(days=7 * n), question.id, answer) for n in range(4)][::-1]
    for name, said in places.items():
        if question.ask in said(observed, library.questions):
            yield name
    if question.when is When.MORNING:
        yield "reviews"
