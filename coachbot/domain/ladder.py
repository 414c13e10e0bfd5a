"""Each card's own ladder: how what somebody said of a card moves its level, and when it is left out for them.

A word about a card moves that card alone. Two easy ones in a row go a step further; one that was too much, hurt or made
it worse goes a step back. The second in a row that hurt or made it worse takes the card out until it is brought back
(`clinical.md` 5).
"""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from enum import StrEnum

from coachbot.domain.card import Card, Level, level_for
from coachbot.domain.participant import Track
from coachbot.domain.programme import Programme
from coachbot.domain.response import Felt
from coachbot.values import frozen

LOWEST, HIGHEST = -1, 1
HARMS = frozenset({Felt.PAIN, Felt.WORSE})
"""Words after which the same card is not simply given again."""


class Change(StrEnum):
    """What a word changed: nothing, nothing yet, the level of a card, or that it comes at all."""

    SAME = "same"
    SOON = "soon"
    MOVED = "moved"
    OUT = "out"


@frozen
class Ladder:
    """Where one card stands for somebody: `shift` is how far its level was moved, -1 easier to 1 further.

    `is_out` says that they do not get it any more, `is_swapped` that they want another card in its place; `easy` and
    `harmed` are how many such words stand in a row.
    """

    shift: int = 0
    is_out: bool = False
    easy: int = 0
    harmed: int = 0
    is_swapped: bool = False

    @property
    def is_lowest(self) -> bool:
        """Whether it cannot come easier any more."""
        return self.shift == LOWEST

    def after(self, felt: Felt, highest: int = HIGHEST) -> "Ladder":
        """Where it stands once one more word was said; `highest` is how far the track lets it go."""
        if felt is Felt.BACK:
            return Ladder(shift=LOWEST)
        if felt is Felt.SWAP:
            return Ladder(self.shift, is_out=True, is_swapped=True)
        if felt is Felt.EASY:
            again = self.easy + 1 == 2
            return self._now(min(self.shift + again, highest), easy=0 if again else 1)
        if felt is Felt.FINE:
            return self._now(self.shift)
        harmed = self.harmed + 1 if felt in HARMS else 0
        out = self._now(max(self.shift - 1, LOWEST), harmed=harmed)
        return replace(out, is_out=self.is_out or harmed == 2)

    def _now(self, shift: int, *, easy: int = 0, harmed: int = 0) -> "Ladder":
        """Out or swapped as before, at another place."""
        return Ladder(shift, self.is_out, easy, harmed, self.is_swapped)


def highest_on(track: Track) -> int:
    """How far words can move a card on a track: nothing goes further than standard on low load."""
    return HIGHEST if track is Track.FULL else 0


def ladder_of(words: Sequence[Felt], track: Track) -> Ladder:
    """Where a card stands after all that was said of it, oldest first."""
    ladder = Ladder()
    for felt in words:
        ladder = ladder.after(felt, highest_on(track))
    return ladder


def change_of(moves: Sequence[tuple[Ladder, Ladder]], highest: int) -> Change:
    """What a word changed for the cards it was said of, each as it stood before and after."""
    if any(after.is_out and not before.is_out for before, after in moves):
        return Change.OUT
    if any(after.shift != before.shift for before, after in moves):
        return Change.MOVED
    return Change.SOON if any(after.easy and after.shift < highest for _, after in moves) else Change.SAME


def has_changed(change: Change, before: Ladder, after: Ladder) -> bool:
    """Whether a card is one of those that a word changed so; where it changed nothing, all of them."""
    match change:
        case Change.OUT:
            return after.is_out and not before.is_out
        case Change.MOVED:
            return after.shift != before.shift
        case _:
            return True


def level_said(programme: Programme, card_id: str, day: int) -> Level:
    """At which level a programme means a card on one of its days: as its newest item says that names the card."""
    newest, said = 0, Level.STANDARD
    for prompt in programme.prompts:
        first, last = programme.span(prompt)
        for on in range(first, min(last, day) + 1, prompt.every_days):
            item = programme.item_of(prompt, on)
            if card_id in item.card_ids and on >= newest:
                newest, said = on, item.level
    return said


@frozen
class Ladders:
    """All of somebody's: what they said of each card, and `shift`, how far they moved all exercises at a look back."""

    words: Mapping[str, Sequence[Felt]] = field(default_factory=dict)
    shift: int = 0

    def of(self, card: str, track: Track) -> Ladder:
        """Where a card stands, by its id."""
        return ladder_of(self.words.get(card, ()), track)

    def level(self, card: Card, base: Level, track: Track) -> Level:
        """The level of a card where a programme says `base`."""
        shift = self.of(card.id, track).shift + (self.shift if card.is_exercise else 0)
        return level_for(card, base, min(max(shift, LOWEST), HIGHEST), track)

    def out(self, track: Track) -> frozenset[str]:
        """The cards that are left out because of what was said of them."""
        return frozenset(card for card in self.words if self.of(card, track).is_out)

    def swapped(self, track: Track) -> frozenset[str]:
        """The cards in whose place somebody wants another one."""
        return frozenset(card for card in self.words if self.of(card, track).is_swapped)


UNMOVED = Ladders()
"""Nothing was said of any card."""
