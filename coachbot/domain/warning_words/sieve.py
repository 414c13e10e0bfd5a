"""A sieve before a list of phrases: what a text surely does not say is passed over, some phrases at a time.

A phrase is said only where its first pattern is found. So the first patterns of some phrases are looked for as one, and
only where that is found each of these phrases is asked; of an ordinary sentence hardly any is. What a sieve leaves out
nobody would have heard, by the way a phrase is read (`tests/domain/test_sieve.py` tries it).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from coachbot.domain.warning_words.thought import Phrase, Thoughts

TOGETHER = 16
"""So many phrases are looked for as one: with more of them most are asked in vain, with fewer there is less to gain."""


class Sieve:
    """One list of phrases, sieved."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = tuple(phrases)

    def left(self, text: Thoughts) -> Iterator[Phrase]:
        """The phrases that a text may say, in their order."""
        looked_at = text.all if text.whole is None else (text.whole,)
        for first, phrases in self._parts:
            if any(map(first.search, looked_at)):
                yield from phrases

    @cached_property
    def _parts(self) -> list[tuple[re.Pattern[str], Sequence[Phrase]]]:
        """Compiled when it is first needed, as the phrases are."""
        parts = [self._phrases[at : at + TOGETHER] for at in range(0, len(self._phrases), TOGETHER)]
        return [(_any_of([phrase.all_of[0] for phrase in part]), part) for part in parts]


def _any_of(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(f'(?:{one})' for one in patterns)})\b")
