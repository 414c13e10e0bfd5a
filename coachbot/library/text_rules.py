"""What a text or a name in an author's file must keep: something to read, and nothing that would be read as a mark."""

import re
from collections.abc import Iterator

from coachbot.domain.text import Fault, Place

MARKS = re.compile(r"[*_<>\\{}\n]")


def visible(text: str, place: Place) -> Iterator[Fault]:
    """A text in which something can be seen."""
    if not any(letter.isprintable() and letter not in " *_\\\u2800\u3164" for letter in text.replace("\u00a0", " ")):
        yield Fault(place, "there is nothing to read. Write the text.")


def literal(text: str, place: Place) -> Iterator[Fault]:
    """A text that is shown as it stands: nothing fills placeholders there."""
    yield from visible(text, place)
    if re.search(r"[{}]", text):
        yield Fault(place, "placeholders are filled in items alone, and here they would be read. Say it in words.")


def title(text: str, place: Place) -> Iterator[Fault]:
    """A name: it stands inside bold text and on buttons."""
    yield from visible(text, place)
    if MARKS.search(text):
        yield Fault(place, "a name holds no * _ < > \\ { } and no second line. Take them out.")
