"""Everything that can be said of an author's files without running them."""

from coachbot.library import Library
from coachbot.workbench import days, pictures, words
from coachbot.workbench.findings import Finding


def findings(library: Library) -> list[Finding]:
    """What an author should mend, file by file."""
    return sorted(
        [*days.judge(library), *words.judge(library), *pictures.judge(library)], key=lambda finding: finding.file
    )
