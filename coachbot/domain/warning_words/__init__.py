"""Warning words: turns of phrase, in what somebody typed, that call for care. They open a door and judge nothing.

Two things are listened for: despair, which is answered at once and alone, and the signs of the three lists, for which
the lists are offered. What is listened for is data: phrases in `despair`, `now`, `today`, `visit` and, for other
languages, `tongues`; families of words in `families`, `german` and `regions`. `thought` is how it is read, `guards` and
`figures` what is passed over.
Made for recall: a sentence too many costs a tap, one too few may cost more.
"""

from functools import cached_property

from coachbot.domain.participant import Tier
from coachbot.domain.warning_words import (
    blows,
    clumsy,
    defences,
    despair,
    despair_families,
    despair_means,
    despair_veiled,
    families,
    german,
    german_despair,
    german_spelling,
    knocked,
    now,
    overdose,
    regions,
    self_harm,
    today,
    tongues,
    visit,
    ways,
    widowed,
)
from coachbot.domain.warning_words.guards import is_of_others, is_over
from coachbot.domain.warning_words.plain import is_plain
from coachbot.domain.warning_words.sieve import Sieve
from coachbot.domain.warning_words.theory import is_in_theory
from coachbot.domain.warning_words.thought import Thoughts, thoughts

DESPAIR = (
    *despair.DESPAIR,
    *despair_families.DESPAIR,
    *despair_means.ENGLISH,
    *despair_veiled.ENGLISH,
    *self_harm.ENGLISH,
    *ways.ENGLISH,
    *widowed.ENGLISH,
    *tongues.DESPAIR,
)
SIGNS = (
    *now.NOW,
    *overdose.ENGLISH,
    *tongues.NOW,
    *families.NOW,
    *blows.ENGLISH,
    *knocked.ENGLISH,
    *clumsy.ENGLISH,
    *today.TODAY,
    *tongues.TODAY,
    *families.TODAY,
    *defences.ENGLISH,
    *visit.VISIT,
)
"""The gravest first."""
GERMAN_DESPAIR = (
    *german_despair.DESPAIR,
    *despair_means.GERMAN,
    *despair_veiled.GERMAN,
    *self_harm.GERMAN,
    *ways.GERMAN,
    *widowed.GERMAN,
    *regions.DESPAIR,
)
GERMAN = (
    *german.NOW,
    *overdose.GERMAN,
    *blows.GERMAN,
    *knocked.GERMAN,
    *clumsy.GERMAN,
    *regions.SIGNS,
    *german.TODAY,
    *defences.GERMAN,
)
_DESPAIR, _SIGNS, _GERMAN_DESPAIR, _GERMAN = map(Sieve, (DESPAIR, SIGNS, GERMAN_DESPAIR, GERMAN))


class Listening:
    """A text as the lists hear it: put into plain letters once, for despair and for signs."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_plain = not text.strip() or is_plain(text)

    @cached_property
    def _said(self) -> Thoughts:
        return thoughts(self._text)

    @cached_property
    def _in_german(self) -> Thoughts:
        return thoughts(german_spelling.folded(self._text))

    def despair(self) -> bool:
        """Whether somebody says that they want to die, to hurt themselves, or cannot go on."""
        # Nothing, and a plain answer, need no list.
        return not self._is_plain and self.finds_despair()

    def sign(self) -> Tier | None:
        """The gravest tier whose signs it may speak of; None when it speaks of none, of others, or of long ago."""
        return None if self._is_plain else self.find_sign()

    def finds_despair(self) -> bool:
        """`despair` by the lists alone, whatever the text."""
        if any(phrase.said_in(self._said) for phrase in _DESPAIR.left(self._said)):
            return True
        return any(phrase.said_in(self._in_german) for phrase in _GERMAN_DESPAIR.left(self._in_german))

    def find_sign(self) -> Tier | None:
        """`sign` by the lists alone, whatever the text."""
        said, in_german = _of_oneself(self._said), _of_oneself(self._in_german)
        found = [
            *(sign.tier for sign in _SIGNS.left(said) if sign.said_in(said)),
            *(sign.tier for sign in _GERMAN.left(in_german) if sign.said_in(in_german)),
        ]
        return min(found, default=None, key=list(Tier).index)


def hears_despair(text: str) -> bool:
    """Whether somebody says that they want to die, to hurt themselves, or cannot go on."""
    return Listening(text).despair()


def hears_sign(text: str) -> Tier | None:
    """The gravest tier whose signs a text may speak of; None when it speaks of none, of others, or of long ago."""
    return Listening(text).sign()


def finds_despair(text: str) -> bool:
    """`hears_despair` by the lists alone, whatever the text."""
    return Listening(text).finds_despair()


def find_sign(text: str) -> Tier | None:
    """`hears_sign` by the lists alone, whatever the text."""
    return Listening(text).find_sign()


def _of_oneself(said: Thoughts) -> Thoughts:
    """Without what is told of others, of what is over and of signs as such, unless a second thought is of oneself."""
    sentences, pairs = (
        tuple(one for one in kind if not (is_of_others(one) or is_over(one) or is_in_theory(one)))
        for kind in (said.sentences, said.all)
    )
    return Thoughts(sentences, pairs, said.whole)
