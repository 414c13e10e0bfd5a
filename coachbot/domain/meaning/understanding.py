"""What is made of a typed sentence by what was learned: a meaning to act on, two to offer, or none.

The warning lists and the diary's grammar are asked before; here they only stand in the way of a wrong guess.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from coachbot.domain.meaning.labels import Meaning

SURE, LIKELY = 0.85, 0.1
"""From where on a meaning is acted on, and offered."""
ALARMED, ALARMED_ALL_THE_SAME = 0.5, 0.7
"""From where on care is offered though the lists found nothing; and though the diary's grammar surely read it."""
DIARY = frozenset({Meaning.DIARY, Meaning.UNSURE})
ALARMS = frozenset({Meaning.SIGN, Meaning.DESPAIR})
DESPAIR_FIRST = 0.5
"""As a share of a sign's likeliness, from where on despair is answered."""
ANSWERS = frozenset({Meaning.DONE, Meaning.LATER, Meaning.SKIP, Meaning.HARD, Meaning.EASY, Meaning.WORSE})
"""What a prompt that waits can be answered with."""


class Open(StrEnum):
    """What the coach asked last and still waits for."""

    NOTHING = "nothing"
    EVENING = "evening"
    WORST = "worst"
    MEDICINE = "medicine"
    PROMPT = "prompt"


OF_THE_DIARY = frozenset({Open.EVENING, Open.WORST, Open.MEDICINE})
"""Questions about a day's head."""


def alarm_of(shares: Mapping[Meaning, float], *, told: bool = False) -> Meaning | None:
    """Despair or a sign, where both together are likely enough and likelier than anything else.

    Despair goes first where it is at least half as likely as a sign: a headache list is no answer to it. `told` says
    that the diary's grammar read all of it, which makes it less likely to be more.
    """
    despair, sign = shares.get(Meaning.DESPAIR, 0.0), shares.get(Meaning.SIGN, 0.0)
    others = max((share for one, share in shares.items() if one not in ALARMS), default=0.0)
    if despair + sign < max(ALARMED_ALL_THE_SAME if told else ALARMED, others):
        return None
    return Meaning.DESPAIR if despair >= sign * DESPAIR_FIRST else Meaning.SIGN


def is_rather(shares: Mapping[Meaning, float]) -> bool:
    """Whether something is surely meant that the diary's grammar only half read."""
    first = next(iter(shares))
    return first not in DIARY and first is not Meaning.NOTHING and shares[first] >= SURE


@dataclass(frozen=True, slots=True)
class Choice:
    """What a sentence may mean, likeliest first: one thing to do where it is `sure`, else up to two to offer."""

    meanings: tuple[Meaning, ...] = ()
    sure: bool = False


def choice(shares: Mapping[Meaning, float]) -> Choice:
    """The meaning that is sure, or the two likeliest that can be offered, or none."""
    first, second = list(shares)[:2]
    if first is Meaning.NOTHING or shares[first] < LIKELY:
        return Choice()
    if shares[first] >= SURE:
        return Choice((first,), sure=True)
    return Choice(tuple(one for one in (first, second) if one is not Meaning.NOTHING and shares[one] >= LIKELY))


def beside_a_question(meant: Choice, shares: Mapping[Meaning, float], open_: Open) -> Choice:
    """What is made of a sentence that is not sure while a question about the day waits: that question, asked once more.

    What else is likely is offered beside it. What most likely means nothing is left as it is.
    """
    if meant.sure or open_ not in OF_THE_DIARY or next(iter(shares)) is Meaning.NOTHING:
        return meant
    return Choice((Meaning.UNSURE, *(one for one in meant.meanings if one not in DIARY)))
