r"""The house's tiny markup: `*bold*`, `_italic_`, `<1795462200|20:30>` for an instant with its words, and words between
backquotes, which are there to be copied as they stand.

A backslash stands before a literal `*`, `_`, `<`, backquote or `\\`. Words that came from a person or a file
pass through `escape` first. Pure.
"""

import re
import unicodedata
from datetime import datetime
from itertools import accumulate, takewhile

from coachbot.values import frozen

MARKS = "*_`"
LITERAL = MARKS + "<\\"
MORE = "\u2026"
JOINERS = "\n\t\u200c\u200d"
"""Unprintable and kept: they end lines, and hold letters and emoji apart or together."""
_STYLED = re.compile(r"\\(?P<literal>.)|[*_`]|<\d{9,11}\|(?P<words>[^<>|\\*_`]{1,40})>", re.DOTALL)
"""What of a text is not shown as it stands."""
_TOKEN = re.compile(
    r"\\(?P<literal>.)|(?P<mark>[*_`])|<(?P<at>\d{9,11})\|(?P<words>[^<>|\\*_`]{1,40})>|[^\\*_`<]+|.", re.DOTALL
)


@frozen
class StyledRun:
    """A run of rendered text in one style.

    `at` is the instant it tells, in whole seconds since 1970; `copied` that it is there to be copied.
    """

    text: str
    bold: bool = False
    italic: bool = False
    at: int | None = None
    copied: bool = False


def escape(text: str) -> str:
    """Text from outside, made literal for the markup."""
    return "".join("\\" + c if c in LITERAL else c for c in text)


def instant(at: datetime, words: str) -> str:
    """An instant, shown in these words, or by the reader's own clock where the platform can."""
    return f"<{int(at.timestamp())}|{words}>"


def spans(text: str) -> list[StyledRun]:
    """The markup as styled runs, in order; an unclosed mark styles the rest of the text."""
    runs: list[StyledRun] = []
    run, on = "", dict.fromkeys(MARKS, False)

    def span(words: str, at: int | None = None) -> StyledRun:
        return StyledRun(words, bold=on["*"], italic=on["_"], at=at, copied=on["`"])

    for token in _TOKEN.finditer(text):
        if not (token["mark"] or token["at"]):
            run += token["literal"] or token[0]
            continue
        runs += [span(run)] if run else []
        run = ""
        if token["at"]:
            runs.append(span(token["words"], int(token["at"])))
        else:
            on[token["mark"]] = not on[token["mark"]]
    return [*runs, span(run)] if run else runs


def plain(text: str) -> str:
    """The words alone, without styles."""
    return _STYLED.sub(lambda found: found["literal"] or found["words"] or "", text)


def surely_fits(text: str, most: int) -> bool:
    """Whether a text says something in at most so many UTF-16 code units, whatever of it is markup.

    False where that takes counting.
    """
    # A character is two units at most, and all but the marks are shown.
    return 2 * len(text) <= most and text.strip(LITERAL) != ""


def units(text: str) -> int:
    """How long a text is once rendered, as the platforms count: UTF-16 code units, an emoji being two."""
    return utf16(plain(text))


def utf16(words: str) -> int:
    """How long plain words are in UTF-16 code units."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def shortened(words: str, most: int) -> str:
    """Plain words in at most so many UTF-16 code units; what is left out is marked with an ellipsis."""
    if utf16(words) <= most:
        return words
    ends = accumulate(utf16(letter) for letter in words)
    kept = sum(1 for _ in takewhile(lambda end: end <= most - len(MORE), ends))
    return words[:kept].rstrip(JOINERS + " ") + MORE


def cut(text: str, most: int) -> str:
    """A text in the markup whose rendering takes at most so many UTF-16 code units, an ellipsis at its end."""
    if surely_fits(text, most) or units(text) <= most:
        return text
    kept, left = "", len(shortened(plain(text), most)) - len(MORE)
    for run in spans(text):
        words, style = run.text[:left], "*" * run.bold + "_" * run.italic
        kept += f"{style}{escape(words)}{style[::-1]}" if words else ""
        left -= len(words)
    return kept + MORE


def clean(text: str) -> str:
    """Typed text without what no database or screen takes; every kind of space becomes a plain one."""
    if text.isascii() and text.isprintable():
        return text
    kept = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode())
    ended = kept.replace("\r\n", "\n").replace("\r", "\n")
    spaced = "".join(" " if unicodedata.category(c).startswith("Z") else c for c in ended)
    return "".join(c for c in spaced if c in JOINERS or c.isprintable())
