"""Warning words: turns of phrase, in what somebody typed, that call for care. They open a door and judge nothing.

Two things are listened for: despair, which is answered at once and alone, and the signs of the three lists, for which
the lists are offered. What is listened for is data, in `despair`, `now`, `today`, `visit` and, for other languages,
`tongues`; `thought` is how it is read.
Made for recall: a sentence too many costs a tap, one too few may cost more.
"""

from coachbot.domain.participant import Tier
from coachbot.domain.warning_words import despair, now, today, tongues, visit
from coachbot.domain.warning_words.thought import thoughts

DESPAIR = (*despair.DESPAIR, *tongues.DESPAIR)
SIGNS = (*now.NOW, *tongues.NOW, *today.TODAY, *tongues.TODAY, *visit.VISIT)
"""The gravest first."""


def hears_despair(text: str) -> bool:
    """Whether somebody says that they want to die, to hurt themselves, or cannot go on."""
    said = thoughts(text)
    return any(phrase.said_in(said) for phrase in DESPAIR)


def hears_sign(text: str) -> Tier | None:
    """The gravest tier whose signs a text may speak of; None when it speaks of none."""
    said = thoughts(text)
    return next((sign.tier for sign in SIGNS if sign.said_in(said)), None)
