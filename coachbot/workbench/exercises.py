"""Doses that speak of something their steps do not know: a level that is another exercise says and shows itself.
Swaps that are no card, or the card itself.
"""

import re
from collections.abc import Iterator, Mapping

from coachbot.domain.card import MOVING
from coachbot.library import Library
from coachbot.library.layout import CARDS
from coachbot.workbench.findings import Finding

POSTURES: Mapping[str, str] = {
    r"\bseated\b|\bsit(ting)?\b": r"\bsit",
    r"\bstand(ing)?\b": r"\bstand",
    r"\bl(ie|ying)\b|\bon your (side|back|front)\b": r"\blie\b",
    r"\bkneel(ing)?\b|\bhands and knees\b": r"\bkne",
}
"""Ways to sit, stand or lie, and how a step says the same."""
THINGS = (
    "arm", "armpit", "ball", "band", "bottle", "chair", "cushion", "elbow", "fingertip", "floor", "pillow", "stool",
    "table", "towel", "wall", "weight",
)  # fmt: skip
"""Things, and parts of the body that change where they are: whoever meets one in a dose looks for it in the steps."""
_WORDS = {**POSTURES, **{rf"\b{thing}s?\b": rf"\b{thing}" for thing in THINGS}}


def judge(library: Library) -> Iterator[Finding]:
    """What a dose names and its steps leave out, level by level; swaps that nobody can get."""
    for card in library.cards.values():
        for n, swap in enumerate(card.swaps):
            if swap not in library.cards or swap == card.id:
                says = f"{swap} cannot come in the place of {card.id}. Name another card, or take it out."
                yield Finding(f"{CARDS}/{card.id}.yaml", ("swaps", n), says)
        for level, dose in card.levels.items() if card.family in MOVING else ():
            steps = " ".join(card.at(level).steps)
            for dosed, stepped in _WORDS.items():
                said = re.search(dosed, dose, re.IGNORECASE)
                if said and not re.search(stepped, steps, re.IGNORECASE):
                    says = (
                        f"the dose says {said[0]!r}, its steps and picture do not. "
                        f"Say how it goes there, as {level} of otherwise."
                    )
                    yield Finding(f"{CARDS}/{card.id}.yaml", ("levels", level.value), says)
