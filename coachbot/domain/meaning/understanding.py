"""What is made of a typed sentence by what was learned: a meaning to act on, two to offer, or none.

The warning lists and the diary's grammar are asked before; here they only stand in the way of a wrong guess.
"""

from collections.abc import Mapping
from enum import StrEnum

from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.participant import Tier
from coachbot.values import frozen

SURE, LIKELY = 0.95, 0.1
"""From where on a meaning is acted on, and offered."""
RATHER = 0.6
"""From where on something else is meant, or asked about, than what the diary's grammar only half read."""
PLAIN = 0.99
"""From where on it is acted on though something in the sentence speaks for an answer to what was asked."""
LIKELY_NOTHING = 2 / 3
"""From where on what is said beside a question of the diary is left as chat."""
ALARMED, ALARMED_ALL_THE_SAME = 0.97, 0.99
"""From where on care is offered though the lists found nothing; and though the diary's grammar surely read it."""
SUSPECTED, SUSPECTED_ALL_THE_SAME = 0.1, 0.5
"""From where on it is asked whether it is an alarm, among other things it may be; and though the grammar read it."""
IDLE = 0.3
"""What it takes to be asked so where most likely nothing is meant."""
OVERHEARD, ELSE = 0.02, 0.85
"""Shares of an alarm below which, and of something else from which on, what the lists heard is asked about."""
BESIDE = 0.2
"""As a share of both together, from where on a sign and despair are both offered."""
OFFERED = 2
"""Meanings offered beside an alarm, or without one."""
MANY, DOUBTED = 5, 0.8
"""Words from which on, and shares of the diary below which, what its grammar surely read is asked back all the same."""
FEW, HARDLY = 2, 0.3
"""The same of fewer words, where no strength and no medicine was asked, whose answers may look like anything."""
DIARY = frozenset({Meaning.DIARY, Meaning.UNSURE})
ALARMS = frozenset({Meaning.SIGN, Meaning.DESPAIR})
DESPAIR_FIRST = 0.5
"""As a share of a sign's likeliness, from where on despair is answered."""
MIXED = frozenset({*DIARY, Meaning.OTHER_PERSON, Meaning.HEALTH})
"""Meanings that often stand in one sentence with a sign: they are no reason to doubt the lists."""
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


def suspected_of(shares: Mapping[Meaning, float], *, told: bool = False) -> tuple[Meaning, ...]:
    """What it is asked about, likeliest first, where an alarm is possible and not sure: a sign, despair, or both."""
    both = sum(shares.get(one, 0.0) for one in ALARMS)
    idle = next(iter(shares), None) is Meaning.NOTHING
    if both < max(SUSPECTED_ALL_THE_SAME if told else SUSPECTED, IDLE if idle else 0.0):
        return ()
    found = [one for one in ALARMS if shares.get(one, 0.0) >= both * BESIDE]
    return tuple(sorted(found, key=lambda one: (-shares[one], one)))


def is_overheard(shares: Mapping[Meaning, float], tier: Tier) -> bool:
    """Whether what the lists heard is rather something else: then it is asked about, first and with whom to call.

    A sign that is worth a visit has to be likely at all; a graver one stands unless an ordinary meaning is as good as
    certain. Despair is never asked about here.
    """
    alarms = sum(shares.get(one, 0.0) for one in ALARMS)
    if tier is Tier.VISIT:
        return alarms < SUSPECTED
    first = next(iter(shares))
    if tier is Tier.NOW and first is Meaning.PAINKILLERS:
        # So many tablets at once are told in the words of so many in a month.
        return False
    return alarms < OVERHEARD and shares[first] >= ELSE and first not in MIXED


def is_of_painkillers(shares: Mapping[Meaning, float], tier: Tier) -> bool:
    """Whether a sign worth a visit is that of many painkillers, which has an answer of its own beside the lists."""
    return tier is Tier.VISIT and shares.get(Meaning.PAINKILLERS, 0.0) >= SURE


def whether(shares: Mapping[Meaning, float]) -> tuple[Meaning, ...]:
    """What is asked where the lists heard a sign that may be none: whether it is one, and what else is likeliest."""
    first = next(iter(shares))
    return (Meaning.SIGN,) if first in DIARY | ALARMS or first is Meaning.NOTHING else (Meaning.SIGN, first)


def is_rather(shares: Mapping[Meaning, float]) -> bool:
    """Whether something else is meant than what the diary's grammar only half read, or both are asked about."""
    first = next(iter(shares))
    return first not in DIARY and first is not Meaning.NOTHING and shares[first] >= RATHER


def is_doubted(
    text: str, shares: Mapping[Meaning, float], *, beside_alarm: bool = False, answers: bool = False
) -> bool:
    """Whether a sentence may say something else than what the diary's grammar surely read in it.

    Two readers that know nothing of one another have to agree before anything is written. Of a sentence in which the
    lists heard an alarm (`beside_alarm`) that one is not asked for; what else it says has to be of the diary. `answers`
    says that a strength or medicine was asked about.
    """
    alarms = sum(shares.get(one, 0.0) for one in ALARMS) if beside_alarm else 0.0
    words = len(text.split())
    least = DOUBTED if words >= MANY else HARDLY if words >= FEW and not answers else 0.0
    return shares.get(Meaning.DIARY, 0.0) < least * (1 - alarms)


@frozen
class Choice:
    """What a sentence may mean: one thing to do where it is `sure`, else what is offered, an alarm before others."""

    meanings: tuple[Meaning, ...] = ()
    sure: bool = False


def choice(shares: Mapping[Meaning, float]) -> Choice:
    """The meaning that is sure, or the two likeliest that can be offered, behind an alarm that may be; or none.

    The diary is never sure here: what its grammar could not read is asked.
    """
    first = next(iter(shares))
    if shares[first] >= SURE and first not in ALARMS | DIARY:
        return Choice() if first is Meaning.NOTHING else Choice((first,), sure=True)
    suspected = suspected_of(shares)
    likely = [one for one in list(shares)[: OFFERED + len(suspected)] if shares[one] >= LIKELY and one not in ALARMS]
    if Meaning.NOTHING in likely[:1]:
        return Choice(suspected)
    return Choice((*suspected, *[one for one in likely if one is not Meaning.NOTHING][:OFFERED]))


def beside_a_question(meant: Choice, shares: Mapping[Meaning, float], open_: Open) -> Choice:
    """What is made of a sentence that is not sure while a question about the day waits: that question, asked once more.

    What else is likely is offered beside it, an alarm before it. What most likely means nothing is left as it is.
    """
    if meant.sure or open_ not in OF_THE_DIARY or shares.get(Meaning.NOTHING, 0.0) >= LIKELY_NOTHING:
        return meant
    alarms = [one for one in meant.meanings if one in ALARMS]
    return Choice((*alarms, Meaning.UNSURE, *(one for one in meant.meanings if one not in DIARY | ALARMS)))


def with_the_diary(meant: Choice, *, told: bool) -> Choice:
    """What is offered, and the diary behind it where its grammar read something (`told`): that way is always open."""
    if meant.sure or not told or not meant.meanings or DIARY & {*meant.meanings}:
        return meant
    return Choice((*meant.meanings, Meaning.UNSURE))
