"""Names of lessons: each is told once, so one that stands twice in a programme, or where nothing teaches, is a slip."""

from collections.abc import Iterator

from coachbot.domain.lessons import teaches
from coachbot.domain.participant import Track
from coachbot.library import Library
from coachbot.workbench.findings import Finding
from coachbot.workbench.texts import file_of

NO_LESSON = (
    "this is no lesson, so its name does nothing. Make its prompt a task or bite that is by_day, or take it out."
)


def judge(library: Library) -> Iterator[Finding]:
    """Texts that somebody would never be told because another one has their name, and names without effect."""
    for programme in library.programmes.values():
        heard: dict[str, frozenset[Track]] = {}
        for p, prompt in enumerate(programme.prompts):
            for name, n in ((item.lesson, n) for n, item in enumerate(prompt.items) if item.lesson is not None):
                place = ("prompts", p, "items", n, "lesson")
                before = heard.get(name, frozenset())
                if not teaches(prompt):
                    yield Finding(file_of(programme), place, NO_LESSON)
                elif before & prompt.tracks:
                    says = f"{name} is told once, by a text above. Name this one otherwise, or take it out."
                    yield Finding(file_of(programme), place, says)
                heard[name] = before | (prompt.tracks if teaches(prompt) else frozenset())
