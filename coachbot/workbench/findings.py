"""Something an author should look at: where it stands and what would mend it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from coachbot.domain.text import Place
from coachbot.library.faults import field_of
from coachbot.library.reading import read_yaml
from coachbot.values import frozen


@frozen
class Finding:
    """One finding: the file below `programs/`, the fields that lead to the place, and a sentence.

    A part of a list that is laid over another file's is named by its id.
    """

    file: str
    path: Place
    says: str


def tell(findings: Iterable[Finding], roots: Sequence[Path]) -> list[str]:
    """Each finding in a line: file, line, field, what is wrong and what would be right.

    `roots` are the folders of programmes; of those that have the place, the last one's file counts.
    """
    lines = []
    for finding in findings:
        homes = [root for root in reversed(roots) if (root / finding.file).is_file()]
        contents = [read_yaml(root / finding.file, root) for root in homes]
        found = ((content, place) for content in contents if (place := _numbered(content.fields, finding.path)))
        content, place = next(found, (contents[0], finding.path))
        lines.append(f"{finding.file}:{content.line_of(place)}: {field_of(place)}: {finding.says}")
    return lines


def _numbered(fields: Any, path: Place) -> Place | None:
    """The path with numbers in the place of ids; None where the file has no part of that id."""
    place: list[str | int] = []
    for part in path:
        step = _number_of(part, fields) if isinstance(fields, list) and isinstance(part, str) else part
        if step is None:
            return None
        place.append(step)
        fields = _inside(fields, step)
    return tuple(place)


def _number_of(part: str, parts: Sequence[Any]) -> int | None:
    return next((n for n, one in enumerate(parts) if isinstance(one, dict) and one.get("id") == part), None)


def _inside(fields: Any, step: str | int) -> Any:
    """What is said there; None where nothing is, since a default stands in no file."""
    try:
        return fields[step]
    except (LookupError, TypeError):
        return None
