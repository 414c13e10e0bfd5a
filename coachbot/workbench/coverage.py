"""What a life was taught: each row of the table is met when what it must say was said, and by the nearest way."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum

from coachbot.library import Library
from coachbot.values import frozen
from coachbot.workbench.texts import read_table, texts_of

ABSENT, REFRAMED = "N", "R"
STRAY = frozenset({"7714f13f94ffe0053a48"})
"""Fingerprints of words that must stand nowhere."""


class Reach(IntEnum):
    """How near something came: by itself, one tap away, behind a command, or not at all. Less is nearer."""

    PUSHED = 1
    TAP = 2
    COMMAND = 3
    NEVER = 4


@frozen(kw_only=True)
class Met:
    """One row of the table: what must be there, and the nearest way by which a life met it."""

    id: str
    must: str
    reach: Reach


Messages = Mapping[Reach, Sequence[str]]
"""What was read in a life, by the way it came: a text a message, with the words on its buttons."""


def teaches(said: str, message: str) -> bool:
    """Whether a message says what a row must: all parts, joined by " + ", of one of its wordings, parted by " | "."""
    text = _plain(message)
    return any(all(_plain(part) in text for part in wording.split(" + ")) for wording in said.split(" | "))


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())


def measure(library: Library, messages: Messages) -> list[Met]:
    """Every row of the table, with how near it came; the one that must stand nowhere is met when it does not."""
    return [_measure(library, row, messages) for row in read_table()]


def _measure(library: Library, row: Mapping[str, str], messages: Messages) -> Met:
    if row["status"] == ABSENT:
        way = Reach.NEVER if _has_stray(library) else Reach.PUSHED
    else:
        ways = (way for way in Reach if any(teaches(row["said"], text) for text in messages.get(way, ())))
        way = next(ways, Reach.NEVER)
    return Met(id=row["id"], must=row["must"], reach=way)


def _has_stray(library: Library) -> bool:
    """Whether the article's one unrelated term stands anywhere; it is known by its fingerprint alone."""
    words = {word for said in texts_of(library) for word in re.findall(r"[a-z]+", said.text.lower())}
    return any(hashlib.sha256(word.encode()).hexdigest()[:20] in STRAY for word in words)


def losses(met: Iterable[Met], reached: Mapping[str, Reach]) -> list[Met]:
    """What was nearer before. `reached` holds the way by which each row was met, as the repository keeps it."""
    return [one for one in met if one.reach > reached.get(one.id, Reach.NEVER)]


def counts(met: Sequence[Met]) -> Mapping[Reach, int]:
    """How many rows came by each way."""
    return {way: sum(one.reach is way for one in met) for way in Reach}


def say(met: Sequence[Met], lost: Sequence[Met]) -> str:
    """A line a row, what never came and what was lost last, and the sums."""
    lines = [f"{one.id} {one.reach.name.lower():<8} {one.must}" for one in met if one.reach is not Reach.NEVER]
    lines += [f"{one.id} never    {one.must}" for one in met if one.reach is Reach.NEVER]
    lines += [f"{one.id} LOST, now {one.reach.name.lower()}: {one.must}" for one in lost]
    count = counts(met)
    near = count[Reach.PUSHED] + count[Reach.TAP]
    return "\n".join(
        [
            *lines,
            f"{near} of {len(met)} pushed or one tap away ({count[Reach.PUSHED]} pushed, {count[Reach.TAP]} by a tap), "
            f"{near + count[Reach.COMMAND]} with the commands these point to, {count[Reach.NEVER]} never.",
        ]
    )
