"""Reading a YAML file strictly, in one pass: what could be dangerous is refused before anything is built from it.

A file becomes plain values with the line of each. Scalars follow the core schema of YAML 1.2: what looks like a date
stays text, and only true and false are truth values.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from yaml import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamStartEvent,
)
from yaml.reader import ReaderError

from coachbot.domain.text import ID, PLACEHOLDERS, Place
from coachbot.errors import ProgrammeError
from coachbot.library.layout import LARGEST_FILE, PROGRAMME_FILE
from coachbot.values import frozen

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C, where the platform has it, is forty times as fast."""
DEEPEST = 12
WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
CUT = re.compile(r"[ \t]+#[^\s#]")
"""Behind words without quotes: YAML takes the rest of the line for a comment, and what was meant to be said is lost."""
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
TURNING = "\u202a\u202b\u202c\u202d\u202e"
"""Letters that turn the writing around without being seen; a text could read otherwise than it says."""
UNSEEN = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{TURNING}]")
"""What no text can hold: control characters but for tab and line end, halves of letters, and what turns the writing."""
WHOLE = re.compile(r"[-+]?[0-9]{1,18}")
NUMBER = re.compile(r"[-+]?(\.[0-9]{1,18}|[0-9]{1,18}(\.[0-9]{0,18})?)([eE][-+]?[0-9]{1,2})?")


@frozen
class FileContent:
    """What a file holds: its fields as plain values, and the line on which each stands, from 1."""

    fields: dict[str, Any]
    lines: dict[Place, int]

    def line_of(self, place: Place) -> int:
        """The line of a field; of a missing one, where its parent begins."""
        return next((self.lines[place[:n]] for n in range(len(place), 0, -1) if place[:n] in self.lines), 1)


def read_yaml(path: Path, root: Path) -> FileContent:
    """A file's fields with the lines they stand on; not to be changed. Raises ProgrammeError."""
    name = path.relative_to(root).as_posix()
    return _read(_read_text(path, root, name), name)


@lru_cache(maxsize=256)
def _read(text: str, name: str) -> FileContent:
    """The same text is the same content: a file is read for its values, and again for the lines of what was found."""
    reader = _Reader(text, name)
    try:
        return reader.read()
    except ReaderError as fault:
        line = text.count("\n", 0, fault.position) + 1
        raise ProgrammeError(
            f"{name}:{line}: there is a character that no text can hold. Delete it, or type the line again."
        ) from None
    except MarkedYAMLError as fault:
        raise ProgrammeError(_say_yaml(fault, reader)) from None
    except (YAMLError, ValueError, RecursionError):
        raise ProgrammeError(f"{name}: the file is not YAML. Check it with an editor that knows YAML.") from None


def _read_text(path: Path, root: Path, name: str) -> str:
    if path.is_symlink() or not path.resolve().is_relative_to(root.resolve()):
        raise ProgrammeError(f"{name}: the file is a link out of the folder. Put a copy here instead.")
    if not re.fullmatch(ID, path.parent.name if path.name == PROGRAMME_FILE else path.name.partition(".")[0]):
        raise ProgrammeError(f"{name}: the name may only hold a-z, 0-9 and -, and 48 characters at most. Rename it.")
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ProgrammeError(
                f"{name}: the file is larger than {LARGEST_FILE // 1024} KiB. Split the programme in two."
            )
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        line = fault.object.count(b"\n", 0, fault.start) + 1
        raise ProgrammeError(f"{name}:{line}: the file is not UTF-8 text. Save it as UTF-8.") from None
    except OSError as fault:
        raise ProgrammeError(f"{name}: the file cannot be read ({fault.strerror}). Check who may read it.") from None


@dataclass(slots=True)
class _Reader:
    """One pass over the events of a file."""

    text: str
    name: str
    lines: dict[Place, int] = field(default_factory=dict)
    events: Iterator[Event] = field(init=False)
    long_quote: int | None = None
    """The line of the last quote that closed on a later one: where to look when what follows makes no sense."""

    def read(self) -> FileContent:
        self.events = yaml.parse(self.text, Loader=LOADER)
        first = next((event for event in self.events if not isinstance(event, StreamStartEvent)), None)
        content = self._node(next(self.events), ()) if isinstance(first, DocumentStartEvent) else None
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                raise self._fault(event, "--- begins a second document. A file holds one; put the other into its own.")
        if not isinstance(content, dict):
            path = Path(self.name)
            stem = path.parent.name if path.name == PROGRAMME_FILE else path.stem
            example = f"id: {stem}" if "." not in stem else "title: …"
            raise ProgrammeError(
                f"{self.name}:1: the file must be a list of fields, such as {example}. See programs/README.md."
            )
        return FileContent(content, self.lines)

    def _fault(self, event: Event, sentence: str) -> ProgrammeError:
        return ProgrammeError(f"{self.name}:{_line(event)}: {sentence}")

    def _node(self, event: Event, place: Place) -> Any:
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor):
            raise self._fault(event, NO_ANCHORS)
        if getattr(event, "tag", None) is not None:
            raise self._fault(event, NO_TAGS)
        if len(place) > DEEPEST:
            raise self._fault(event, TOO_DEEP)
        if isinstance(event, MappingStartEvent):
            return dict(self._pairs(place))
        if isinstance(event, SequenceStartEvent):
            return list(self._entries(place))
        return self._scalar(event, place)

    def _pairs(self, place: Place) -> Iterator[tuple[str, Any]]:
        known: set[str] = set()
        for event in self.events:
            if isinstance(event, MappingEndEvent):
                return
            key = self._key(event)
            if key in known:
                raise self._fault(event, f"{key}: it stands here twice. Keep one of the two.")
            known.add(key)
            self.lines[*place, key] = _line(event)
            yield key, self._node(next(self.events), (*place, key))

    def _key(self, event: Event) -> str:
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            raise self._fault(event, NO_ANCHORS)
        if not isinstance(event, ScalarEvent):
            raise self._fault(event, "the name of a field must be a word. Put text that begins with { or [ in quotes.")
        if not str(event.value).strip():
            raise self._fault(event, "a field has no name. Write one before the colon.")
        return self._readable(event)

    def _entries(self, place: Place) -> Iterator[Any]:
        for n, event in enumerate(self.events):
            if isinstance(event, SequenceEndEvent):
                return
            self.lines[*place, n] = _line(event)
            yield self._node(event, (*place, n))

    def _readable(self, event: ScalarEvent) -> str:
        """The text of a scalar, without what no screen and no database takes."""
        text = str(event.value)
        if event.style in ("'", '"') and event.end_mark.line > event.start_mark.line:
            self.long_quote = _line(event)
        if (unseen := UNSEEN.search(text)) is not None:
            raise self._fault(event, f"there is a character that no text can hold (U+{ord(unseen[0]):04X}). Delete it.")
        return text

    def _scalar(self, event: Event, place: Place) -> Any:
        assert isinstance(event, ScalarEvent)  # noqa: S101 - nothing else is left of a node
        text = self._readable(event)
        if not event.implicit[0]:
            return text
        if " " in text and CUT.match(self.text, event.end_mark.index):
            raise self._fault(event, CUT_OFF)
        if text in NOTHING and place and place[-1] in PLACEHOLDERS:
            raise self._fault(event, f"put text that begins with {{{place[-1]}}} in quotes.")
        if text in NOTHING:
            what = f"{place[-1]}: " if place and isinstance(place[-1], str) else ""
            raise self._fault(event, f"{what}it is empty. Write something behind it, or take the line out.")
        if WHOLE.fullmatch(text):
            return int(text)
        if NUMBER.fullmatch(text):
            number = float(text)
            return int(number) if number.is_integer() else number
        return WORDS.get(text, text)


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


NO_ANCHORS = (
    "& and * (anchors and aliases) are not allowed. Put text that begins with one in quotes, and write the rest out."
)
NO_TAGS = "! (a tag) is not allowed. Put the text in quotes if it begins with !."
CUT_OFF = "the text ends before its #, which begins a comment. Put the text in quotes, or a space behind the #."
TABS = "there is a tab. Use spaces."
TOO_DEEP = f"fields are nested deeper than {DEEPEST} levels. Check the indentation."
IN_QUOTES = "Put the whole text in quotes, or on the next line behind >-."
SAID_BY_YAML = (
    (r"alias|anchor", NO_ANCHORS),
    (r"tab|'\\t'|\t", TABS),
    (r"mapping values are not allowed", f"there is a colon inside a text, or the indentation is off. {IN_QUOTES}"),
    (r"tag", NO_TAGS),
    (r"Unicode character escape", "there is a character that no text can hold. Delete it, or type the line again."),
    (r"depth", TOO_DEEP),
    (r"unknown escape", r"in double quotes a \ begins a special character. Write \\ or use single quotes."),
    (r"quoted scalar", "a quote is opened and not closed. Close it, or use the other kind of quotes around the text."),
    (r"cannot start any token", f"a text cannot begin with this character. {IN_QUOTES}"),
    (
        r"flow (sequence|mapping)",
        "a [ or { is opened and not closed as it should be. Close it, or put the text in quotes.",
    ),
    (r"directive", f"a text cannot begin with %. {IN_QUOTES}"),
    (r"", "this is not YAML. Check quotes, colons and indentation on this line and the one above."),
)
"""What the YAML scanner complains of, and what mends it; the first that fits."""


def _say_yaml(fault: MarkedYAMLError, reader: _Reader) -> str:
    said = f"{fault.context or ''} {fault.problem or ''}"
    # What is opened and never closed is seen to be so far below: the place to mend is where it was opened.
    marks = [fault.problem_mark, fault.context_mark]
    mark = next((mark for mark in (marks[::-1] if re.search("quoted|flow", said) else marks) if mark), None)
    sentence = next(sentence for pattern, sentence in SAID_BY_YAML if re.search(pattern, said))
    if mark and reader.text[mark.index : mark.index + 1] == "\t":
        sentence = TABS
    if reader.long_quote is not None and sentence == SAID_BY_YAML[-1][1]:
        sentence = "a quote is opened and not closed on this line. Close it where the text ends."
        return f"{reader.name}:{reader.long_quote}: {sentence}"
    return f"{reader.name}:{mark.line + 1 if mark else 1}: {sentence}"
