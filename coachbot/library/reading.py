"""Reading a YAML file strictly: what could be dangerous is refused before anything is built from it."""

import re
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, NodeEvent

from coachbot.domain.text import ID
from coachbot.errors import ProgrammeError

LARGEST_FILE = 256 * 1024
DEEPEST = 12
PROGRAMME_FILE = "programme.yaml"


def read_yaml(path: Path, root: Path) -> CommentedMap:
    """A file's fields with the lines they stand on. Raises ProgrammeError."""
    name = path.relative_to(root)
    if path.is_symlink() or not path.resolve().is_relative_to(root.resolve()):
        raise ProgrammeError(f"{name}: the file is a link out of the folder. Put a copy here instead.")
    if not re.fullmatch(ID, path.parent.name if path.name == PROGRAMME_FILE else path.stem):
        raise ProgrammeError(f"{name}: the name may only hold a-z, 0-9 and -, and 48 characters at most. Rename it.")
    if path.stat().st_size > LARGEST_FILE:
        raise ProgrammeError(f"{name}: the file is larger than {LARGEST_FILE // 1024} KiB. Split the programme in two.")
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ProgrammeError(f"{name}: the file is not UTF-8 text. Save it as UTF-8.") from None
    try:
        _refuse_bombs(text, str(name))
        content = YAML(typ="rt").load(text)
    except MarkedYAMLError as fault:
        raise ProgrammeError(_say_yaml(fault, str(name))) from None
    except (YAMLError, ValueError, RecursionError):
        raise ProgrammeError(f"{name}: the file is not YAML. Check it with an editor that knows YAML.") from None
    if not isinstance(content, CommentedMap):
        raise ProgrammeError(
            f"{name}:1: the file must be a list of fields, such as id: {path.stem}. See programs/README.md."
        )
    return content


def _refuse_bombs(text: str, name: str) -> None:
    """Aliases, tags and deep nesting are refused while reading, before anything is built from them."""
    depth = 0
    for event in YAML(typ="rt").parse(text):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor):
            raise ProgrammeError(f"{name}:{line}: & and * (anchors and aliases) are not allowed. Write the text out.")
        if getattr(event, "tag", None) and str(event.tag) not in ("!", "None"):
            raise ProgrammeError(
                f"{name}:{line}: ! (a tag) is not allowed. Put the text in quotes if it begins with !."
            )
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > DEEPEST:
            raise ProgrammeError(
                f"{name}:{line}: fields are nested deeper than {DEEPEST} levels. Check the indentation."
            )


def _say_yaml(fault: MarkedYAMLError, name: str) -> str:
    line = fault.problem_mark.line + 1 if fault.problem_mark else 1
    problem = str(fault.problem or fault.context or "it cannot be read")
    if "duplicate key" in problem:
        key = re.search(r'found duplicate key "([^"]+)"', problem)
        which = key[1] if key else "a field"
        return f"{name}:{line}: {which}: it stands here twice. Keep one of the two."
    if "\t" in problem or "'\\t'" in problem:
        return f"{name}:{line}: there is a tab. Indent with spaces."
    return f"{name}:{line}: this is not YAML ({problem}). Check quotes, colons and indentation just above."
