"""Whether every concept reaches somebody: lives are lived, commands are tried, and what was seen is looked for."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from coachbot.library import Library
from coachbot.markup import plain
from coachbot.workbench.personas import PERSONAS
from coachbot.workbench.simulate import simulate
from coachbot.workbench.stage import Line, open_stage
from coachbot.workbench.texts import read_table, texts_of
from coachbot.workbench.way_in import join

START, ZONE, SEED = date(2026, 11, 23), "Europe/Berlin", 1
ABSENT, REFRAMED = "N", "R"
STRAY = frozenset({"7714f13f94ffe0053a48"})
"""Fingerprints of words that must stand nowhere."""
LOOKED_FOR = 60
"""So many characters of a text, past its placeholders, tell it from all others."""

CARRIED: Mapping[str, tuple[str, str, str]] = {
    "S067": ("guarded", "/safety", "Most headaches that start in the neck or back are no sign of danger"),
    "S068": ("guarded", "/safety", "weakness or numbness that is new or slowly getting worse"),
    "S069": ("guarded", "/safety", "strong pain after an accident, a blow, a fall or whiplash"),
    "S070": ("guarded", "/safety", "headache together with fever"),
    "S071": ("guarded", "/safety", "loss of sight, even for a moment"),
    "S072": ("guarded", "/safety", "came on suddenly, out of nowhere"),
    "S073": ("guarded", "/safety", "are not typical of posture or muscles"),
    "S074": ("guarded", "/safety", "brought on by coughing, sneezing, straining or effort"),
    "S102": ("prompted", "/desk", "Every 30 min"),
    "S105": ("prompted", "the weekly taps", "points tighter than last week"),
    "S111": ("guarded", "the last review", "After eight weeks your headache days have hardly fallen"),
    "S117": ("asked", "the evening question", "Any headache today"),
    "S118": ("reported", "/progress", "Headache on"),
    "S121": ("prompted", "every exercise", "Short version"),
    "S123": ("prompted", "the weekly review", "Looking back at week 1"),
    "S125": ("guarded", "/about", "not medical advice"),
}
"""Concepts that the code itself carries: how, where, and words that must have been seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """One concept: its id, kinds, status and what must be there, and every place where it was seen."""

    id: str
    kind: str
    status: str
    must: str
    places: list[str]


async def cover(library: Library) -> list[CoverageRow]:
    """Live, try everything, and look for each concept."""
    seen = await _seen(library)
    found: dict[str, list[str]] = {}
    for concepts, place, words in _carriers(library):
        if _key(words) in seen:
            for concept in concepts:
                found.setdefault(concept, []).append(place)
    for concept, (how, where, words) in CARRIED.items():
        if _key(words) in seen:
            found.setdefault(concept, []).append(f"{how}: {where}")
    return [_row(library, row, found.get(row["id"], [])) for row in read_table()]


def _row(library: Library, row: dict[str, str], places: list[str]) -> CoverageRow:
    if row["status"] == ABSENT:
        places = [] if _has_stray(library) else ["absent, as it should be"]
    return CoverageRow(
        id=row["id"], kind=row["kind"], status=row["status"], must=row["must"], places=list(dict.fromkeys(places))
    )


def _has_stray(library: Library) -> bool:
    """Whether the article's one unrelated term stands anywhere; it is known by its fingerprint alone."""
    words = {word for said in texts_of(library) for word in re.findall(r"[a-z]+", said.text.lower())}
    return any(hashlib.sha256(word.encode()).hexdigest()[:20] in STRAY for word in words)


def _key(text: str) -> str:
    """What of a text is looked for: its longest stretch without placeholders, without marks, cut."""
    pieces = [" ".join(plain(piece).split()) for piece in re.split(r"\{[a-z]+\}", text)]
    return max(pieces, key=len)[:LOOKED_FOR]


class _Seen:
    """Everything that was said to anybody, as one text."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._all = "\n".join(" ".join(text.split()) for text in texts)

    def __contains__(self, words: str) -> bool:
        return words in self._all


def _carriers(library: Library) -> Iterator[tuple[list[str], str, str]]:
    """Concepts, place and words of everything in the files that carries concepts."""
    for programme in library.programmes.values():
        for prompt in programme.prompts:
            for item in prompt.items:
                yield item.covers, f"{prompt.kind}: {programme.id}, {prompt.id}", item.text
    for card in library.cards.values():
        yield card.covers, f"card: {card.id}", f"{card.steps[0] if card.steps else card.title}"
    for question in library.questions.values():
        yield question.covers, f"asked: {question.id}", question.ask
    for faq in library.handbook.faq:
        yield faq.covers, f"/faq: {faq.id}", faq.answer
    for term in library.handbook.glossary:
        yield term.covers, f"/glossary: {term.id}", term.meaning
    if (table := library.handbook.compare) is not None:
        yield table.covers, "/compare", table.intro
        for row in table.rows:
            yield row.covers, f"/compare: {row.id}", row.title


async def _seen(library: Library) -> _Seen:
    texts: list[str] = []
    steady = replace(PERSONAS["diligent"], name="steady", hurts=0.6, goes_on=0.6, deeds=())
    for programme in library.programmes.values():
        for persona in (PERSONAS["diligent"], steady):
            run = await simulate(library, programme.id, persona, zone=ZONE, seed=SEED, start=START)
            texts += _texts(run.lines)
    texts += await _tried(library)
    return _Seen(texts)


def _texts(lines: Sequence[Line]) -> list[str]:
    return [f"{line.text} {' '.join(b.label for row in line.buttons for b in row)}" for line in lines]


async def _tried(library: Library) -> list[str]:
    """Every command and every entry of the handbook and the cards, tried by somebody who has joined."""
    stage = await open_stage(library, at=datetime(START.year, START.month, START.day, 9, tzinfo=UTC), zone=ZONE)
    try:
        await join(stage, next(iter(library.programmes)))
        for said in ("/about", "/desk", "/progress", "/compare", "/faq", "/safety"):
            await stage.says(said)
        for answer in ("safety:T1:none", "safety:T2:none", "safety:T3:none"):
            await stage.acts(answer)
        for faq in library.handbook.faq:
            await stage.acts(f"faq:{faq.id}")
        for term in library.handbook.glossary:
            await stage.says(f"/glossary {term.term}")
        for card in library.cards.values():
            await stage.acts(f"card:{card.id}")
        return _texts(stage.chat.lines)
    finally:
        await stage.close()


def say(rows: Sequence[CoverageRow]) -> str:
    """A line a concept, the gaps last."""
    lines = [f"{row.id} {row.kind:<5} {'; '.join(row.places)}" for row in rows if row.places]
    gaps = [f"{row.id} {row.kind:<5} GAP: {row.must}" for row in rows if not row.places]
    return "\n".join([*lines, *gaps, f"{len(lines)} of {len(rows)} concepts reach somebody."])
