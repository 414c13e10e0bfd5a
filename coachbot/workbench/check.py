"""Everything that can be said of an author's files without running them."""

from collections.abc import Callable, Iterator

from coachbot.library import Library
from coachbot.workbench import days, exercises, experiments, named_lessons, offered, pictures, screened, uses, words
from coachbot.workbench.findings import Finding

JUDGES: tuple[Callable[[Library], Iterator[Finding]], ...] = (
    days.judge,
    offered.judge,
    named_lessons.judge,
    screened.judge,
    words.judge,
    pictures.judge,
    exercises.judge,
    uses.judge,
    experiments.judge,
)


def findings(library: Library) -> list[Finding]:
    """What an author should mend, file by file."""
    return sorted((found for judge in JUDGES for found in judge(library)), key=lambda finding: finding.file)
