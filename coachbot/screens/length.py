"""How much fits into one message: what is quoted is shortened, what is listed is counted or goes on in another message.

Nothing is left out without a word or an ellipsis. Lengths are UTF-16 code units of rendered text, the strictest measure
of the platforms.
"""

from collections.abc import Iterator, Sequence

from coachbot.chat import ROW_LIMIT, ROWS_LIMIT, TEXT_LIMIT, Button
from coachbot.markup import cut, escape, shortened, surely_fits, units
from coachbot.words import Words

MOST_BUTTONS = ROWS_LIMIT * ROW_LIMIT
QUOTE_LIMIT = 400
"""As much of somebody's own words as is said back within another text."""
GAP = "\n\n"


def quoted(words: str, most: int = QUOTE_LIMIT) -> str:
    """Somebody's own words on one line, made literal for the markup and cut where they are very long."""
    return escape(shortened(" ".join(words.split()), most))


def listed(
    say: Words, head: str, lines: Sequence[str], *tail: str, between: str = "\n", limit: int = TEXT_LIMIT
) -> str:
    """A heading, as many lines as fit, how many more there are, and what stands below in any case."""
    below = GAP.join(part for part in tail if part)
    room = limit - units(head) - units(below) - 2 * len(GAP)
    for left_out in range(len(lines) + 1):
        shown = [*lines[: len(lines) - left_out], *([say("length-more", count=left_out)] if left_out else [])]
        if units(between.join(shown)) <= room:
            break
    return fitted(head, between.join(shown), below, limit=limit)


def fitted(*parts: str, limit: int = TEXT_LIMIT) -> str:
    """Parts with a line between them. Where that is too long the end of the longest part goes."""
    return _cut(parts, "", limit)


def fitted_without(say: Words, extra: Sequence[str], *parts: str, limit: int = TEXT_LIMIT) -> str:
    """The same for parts some of which can be left out: the last `extra` go first, and a word at the end says so."""
    kept, end = list(parts), ""
    for one in reversed(extra):
        if one in kept and units(_joined(kept, end)) > limit:
            kept.remove(one)
            end = say("length-not-all")
    return _cut(kept, end, limit)


def _cut(parts: Sequence[str], end: str, limit: int) -> str:
    if surely_fits(whole := _joined(parts, end), limit):
        return whole
    kept = [part for part in parts if part]
    while (over := units(_joined(kept, end)) - limit) > 0:
        longest = max(range(len(kept)), key=lambda n: units(kept[n]))
        kept[longest] = cut(kept[longest], max(units(kept[longest]) - over, 1))
    return _joined(kept, end)


def _joined(parts: Sequence[str], end: str) -> str:
    return GAP.join(part for part in (*parts, end) if part)


def rows_of(buttons: Sequence[Button], wide: int = 1, rows: int = ROWS_LIMIT) -> tuple[tuple[Button, ...], ...]:
    """Buttons in at most `rows` rows, so many beside each other or as many as it takes.

    What no keyboard has room for is left out.
    """
    shown = buttons[: rows * ROW_LIMIT]
    wide = max(wide, -(-len(shown) // rows))
    return tuple(tuple(shown[n : n + wide]) for n in range(0, len(shown), wide))


def pages(head: str, lines: Sequence[str], limit: int = TEXT_LIMIT) -> Iterator[str]:
    """Lines under a heading, in as many texts as it takes; a line that is longer than a text is cut."""
    page = head
    for line in lines:
        shown = cut(line, limit - len(GAP))
        if units(f"{page}\n{shown}") > limit:
            yield page
            page = shown
        else:
            page = f"{page}\n{shown}" if page else shown
    yield page
