"""How an act is written into a button and read back: a word, then its fields, with colons between them.

Every field names its code: how a value becomes text and how that text becomes the value again. A text that an act
would not have written itself is refused, so each act has exactly one spelling.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Annotated, Any, get_args, get_type_hints

from coachbot.domain.acts.act import Act
from coachbot.values import frozen

LONGEST_BYTES = 64
"""What Telegram takes; Discord takes more."""
_ROW_IDS = 2**62
_ZONE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/_+-")
_ID = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


class UnreadableActError(ValueError):
    """A text that no button of ours carries: forged, cut off, or of another version."""


@frozen
class Code:
    """The spelling of one field. `read` raises ValueError for a text it does not know."""

    write: Callable[[Any], str]
    read: Callable[[str], Any]


def words(spelling: Mapping[Any, str]) -> Code:
    """A value of a few, each with its word."""
    back = {word: value for value, word in spelling.items()}

    def read(text: str) -> Any:
        if text not in back:
            raise ValueError("not one of the words")
        return back[text]

    return Code(spelling.__getitem__, read)


def number(low: int, high: int, *, left_out: str | None = None) -> Code:
    """A whole number within bounds, both included; `left_out` is how None is spelt, where there may be none."""

    def read(text: str) -> int | None:
        if left_out is not None and text == left_out:
            return None
        if not (text.isascii() and text.isdigit() and len(text) < 20 and low <= int(text) <= high):
            raise ValueError("not a number within bounds")
        return int(text)

    return Code(lambda value: left_out or "" if value is None else str(value), read)


def member(kind: type[StrEnum]) -> Code:
    """A member of an enumeration, by its value."""
    return Code(str, kind)


def text_of(letters: frozenset[str], longest: int, *, left_out: str | None = None) -> Code:
    """A short text of few letters, such as an id; `left_out` is how None is spelt, where there may be none."""

    def read(text: str) -> str | None:
        if left_out is not None and text == left_out:
            return None
        if not 1 <= len(text) <= longest or not set(text) <= letters:
            raise ValueError("not such a text")
        return text

    return Code(lambda value: left_out or "" if value is None else value, read)


def subset(letters: Mapping[Any, str]) -> Code:
    """Some of a few values, a letter each, in their order; "-" is none of them."""
    back = {letter: value for value, letter in letters.items()}

    def read(text: str) -> frozenset[Any]:
        if text != "-" and not set(text) <= set(back):
            raise ValueError("not some of the letters")
        return frozenset() if text == "-" else frozenset(back[letter] for letter in text)

    return Code(lambda values: "".join(sorted(letters[value] for value in values)) or "-", read)


def _read_clock(text: str) -> time:
    if not (len(text) == 4 and text.isascii() and text.isdigit()):
        raise ValueError("not four digits")
    return time(int(text[:2]), int(text[2:]))


def _read_instant(text: str) -> datetime:
    seconds = number(0, 2**36).read(text)
    try:
        return datetime.fromtimestamp(seconds, tz=UTC)
    except (OverflowError, OSError, ValueError):
        raise ValueError("no such instant") from None


Day = Annotated[date, Code(date.isoformat, date.fromisoformat)]
"""A local date."""
Month = Annotated[date | None, Code(lambda day: "" if day is None else day.isoformat(), date.fromisoformat)]
"""The first day of a month."""
Clock = Annotated[time, Code(lambda at: f"{at:%H%M}", _read_clock)]
"""A local time, to the minute."""
Instant = Annotated[datetime, Code(lambda at: str(int(at.timestamp())), _read_instant)]
"""An instant, aware UTC, to the second."""
RowId = Annotated[int, number(1, _ROW_IDS)]
"""The number of a delivery or an enrolment."""
YesNo = Annotated[bool, words({True: "yes", False: "no"})]
YesNoSkip = Annotated[bool | None, words({True: "yes", False: "no", None: "skip"})]
"""None is "left out"."""
Slug = Annotated[str, text_of(_ID, 48)]
"""An id of a file: a programme, card, question or entry."""
SlugOrNone = Annotated[str | None, text_of(_ID, 48, left_out="-")]
ZoneName = Annotated[str, text_of(_ZONE, 48)]
"""The name of a time zone, such as Europe/Berlin."""


_Codes = tuple[tuple[str, Code], ...]
_known: dict[type[Act], _Codes] = {}


def _codes(kind: type[Act]) -> _Codes:
    if kind not in _known:
        _known[kind] = codes_of(kind)
    return _known[kind]


def codes_of(kind: type[Act]) -> tuple[tuple[str, Code], ...]:
    """The fields of an act with their codes, in order."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple((name, _code(hints[name])) for name in kind.fields)


def _code(hint: Any) -> Code:
    found = [one for one in get_args(hint)[1:] if isinstance(one, Code)]
    return found[0] if found else member(hint)


def encode(act: Act) -> str:
    """An act's spelling, at most `LONGEST_BYTES` long. Fields that are as usual are left out at the end.

    Raises ValueError for one that would be longer.
    """
    kind = type(act)
    pieces = [code.write(getattr(act, name)) for name, code in _codes(kind)]
    for name in reversed(kind.fields):
        if name not in kind.usual or getattr(act, name) != kind.usual[name]:
            break
        pieces.pop()
    spelling = ":".join([act.word, *pieces])
    if len(spelling.encode()) > LONGEST_BYTES:
        raise ValueError(f"an act is at most {LONGEST_BYTES} bytes, {act.word} would have {len(spelling.encode())}")
    return spelling


class Reader:
    """Reads acts of the kinds it is given."""

    def __init__(self, kinds: Iterable[type[Act]], older: Mapping[str, str]) -> None:
        """`older` maps patterns of spellings of earlier versions to what took their place."""
        self.kinds = {kind.word: kind for kind in kinds}
        self._older = [(re.compile(pattern), today) for pattern, today in older.items()]

    def decode(self, text: str) -> Act:
        """The act a button carries. Raises UnreadableActError."""
        word, *pieces = self._of_today(text).split(":")
        kind = self.kinds.get(word)
        if kind is None or len(pieces) > len(_codes(kind)):
            raise UnreadableActError
        try:
            act = kind(**{name: code.read(piece) for (name, code), piece in zip(_codes(kind), pieces, strict=False)})
            spelling = encode(act)
        except (ValueError, TypeError):
            raise UnreadableActError from None
        if spelling != ":".join([kind.word, *pieces]):
            raise UnreadableActError
        return act

    def _of_today(self, text: str) -> str:
        found = ((pattern.fullmatch(text), today) for pattern, today in self._older)
        return next((match.expand(today) for match, today in found if match), text)
