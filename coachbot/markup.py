r"""The house's tiny markup: `*bold*`, `_italic_`, and `<1795462200|20:30>` for an instant with its words.

A backslash stands before a literal `*`, `_`, `<` or `\\`. Words that came from a person or a file pass through
`escape` first. Pure.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

MARKS = "*_"
LITERAL = MARKS + "<\\"
JOINERS = "\n\t\u200c\u200d"
"""Unprintable and kept: they end lines, and hold letters and emoji apart or together."""
_TOKEN = re.compile(
    r"\\(?P<literal>.)|(?P<mark>[*_])|<(?P<at>\d{9,11})\|(?P<words>[^<>|\\*_]{1,40})>|[^\\*_<]+|.", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Span:
    """A run of rendered text in one style. `at` is the instant it tells, in whole seconds since 1970."""

    text: str
    bold: bool = False
    italic: bool = False
    at: int | None = None


def escape(text: str) -> str:
    """Text from outside, made literal for the markup."""
    return "".join("\\" + c if c in LITERAL else c for c in text)


def instant(at: datetime, words: str) -> str:
    """An instant, shown in these words, or by the reader's own clock where the platform can."""
    return f"<{int(at.timestamp())}|{words}>"


def spans(text: str) -> list[Span]:
    """The markup as styled runs, in order; an unclosed mark styles the rest of the text."""
    runs: list[Span] = []
    run, bold, italic = "", False, False
    for token in _TOKEN.finditer(text):
        if not (token["mark"] or token["at"]):
            run += token["literal"] or token[0]
            continue
        runs += [Span(run, bold, italic)] if run else []
        run = ""
        if token["at"]:
            runs.append(Span(token["words"], bold, italic, int(token["at"])))
        bold, italic = bold ^ (token["mark"] == "*"), italic ^ (token["mark"] == "_")
    return [*runs, Span(run, bold, italic)] if run else runs


def plain(text: str) -> str:
    """The words alone, without styles."""
    return "".join(span.text for span in spans(text))


def clean(text: str) -> str:
    """Typed text without what no database or screen takes; every kind of space becomes a plain one."""
    kept = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode())
    ended = kept.replace("\r\n", "\n").replace("\r", "\n")
    spaced = "".join(" " if unicodedata.category(c).startswith("Z") else c for c in ended)
    return "".join(c for c in spaced if c in JOINERS or c.isprintable())
