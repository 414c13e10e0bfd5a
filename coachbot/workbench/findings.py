"""Something an author should look at: where it stands and what would mend it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coachbot.library.faults import field_of
from coachbot.library.reading import FileContent, read_yaml


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: the file below `programs/`, the fields that lead to the place, and a sentence."""

    file: str
    path: tuple[str | int, ...]
    says: str


def tell(findings: Sequence[Finding], roots: Sequence[Path]) -> list[str]:
    """Each finding in a line: file, line, field, what is wrong and what would be right.

    `roots` are the folders of programmes; where two have a file, the later one's counts.
    """
    contents: dict[str, FileContent] = {}
    lines = []
    for finding in findings:
        if finding.file not in contents:
            root = next((root for root in reversed(roots) if (root / finding.file).is_file()), roots[0])
            contents[finding.file] = read_yaml(root / finding.file, root)
        line = contents[finding.file].line_of(finding.path)
        lines.append(f"{finding.file}:{line}: {field_of(finding.path)}: {finding.says}")
    return lines
