"""What people are offered to choose from: everything can be reached, and no two buttons of a list say the same."""

from collections.abc import Iterator, Sequence

from coachbot.domain.participant import Track
from coachbot.domain.programme import Programme
from coachbot.library import Library
from coachbot.library.experiments import MOST
from coachbot.library.layout import EXPERIMENTS, HANDBOOK, QUESTIONS
from coachbot.workbench.findings import Finding
from coachbot.workbench.texts import file_of

AT_FIRST = frozenset({Track.FULL, Track.DIARY_ONLY})
"""What whoever joins can be on: the exercise check, which gives the other tracks, comes once a programme is chosen."""


def judge(library: Library) -> Iterator[Finding]:
    """What nobody could choose, or could not tell from something else."""
    programmes = list(library.programmes.values())
    for n, programme in enumerate(programmes):
        yield from _reached(programme)
        yield from _told_apart(programme, programmes[:n])
    for question in library.questions.values():
        labels = list(question.options.values())
        for n, word in enumerate(question.options):
            if labels[n] in labels[:n]:
                says = "another answer says the same. Give it words of its own, or take it out."
                yield Finding(QUESTIONS, ("questions", question.id, "options", word), says)
    asked = {faq.id for faq in library.handbook.faq}
    for n, term in enumerate(library.handbook.glossary):
        if term.id in asked:
            says = "an entry of faq has the same id, and whoever taps on this is shown that one. Rename one of the two."
            yield Finding(HANDBOOK, ("glossary", n, "id"), says)
    for name in [*library.experiments][MOST:]:
        there = f"{len(library.experiments)} experiments are there with the packaged ones"
        says = f"{there}, and a list shows {MOST}. Take some out."
        yield Finding(EXPERIMENTS, ("experiments", name), says)


def _reached(programme: Programme) -> Iterator[Finding]:
    if programme.follows is None and not AT_FIRST & programme.tracks:
        says = (
            "whoever joins has not answered the exercise check yet, and is not offered this. Add full, or say follows."
        )
        yield Finding(file_of(programme), ("tracks",), says)


def _told_apart(programme: Programme, others: Sequence[Programme]) -> Iterator[Finding]:
    for other in others:
        if other.title == programme.title:
            yield Finding(file_of(programme), ("title",), f"{other.id} has the same title. Change one of the two.")
    for n, name in enumerate(programme.next):
        if name in programme.next[:n]:
            yield Finding(file_of(programme), ("next", n), f"{name} is named twice. Take it out once.")
