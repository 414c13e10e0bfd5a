"""One sentence, understood by everything that listens: the warning lists, the diary's grammar, what was learned.

What the coach does turn by turn, as a value: for `coachbot hear` and for the measurements.
"""

from collections.abc import Mapping
from datetime import date

from coachbot.domain.meaning.denials import likely
from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.relief import tells_of_relief
from coachbot.domain.meaning.tempered import choice_of
from coachbot.domain.meaning.understanding import (
    ANSWERS,
    Choice,
    Open,
    alarm_of,
    beside_a_question,
    is_doubted,
    is_of_painkillers,
    is_overheard,
    is_rather,
    suspected_of,
    whether,
    with_the_diary,
)
from coachbot.domain.meaning.weights import Weights
from coachbot.domain.participant import Tier
from coachbot.domain.question import Role
from coachbot.domain.telling import Asked, Telling, read_telling
from coachbot.domain.warning_words import Listening
from coachbot.values import frozen

ROLES = {Open.EVENING: Role.HEADACHE, Open.WORST: Role.WORST, Open.MEDICINE: Role.MEDICINE}


@frozen
class Understood:
    """What a sentence is taken for: one meaning to act on, two to offer, or none; and `by` whom.

    `telling` is what it says for the diary, `shares` how likely each meaning is, likeliest first, and `asks` which
    alarm it is asked about behind what is done.
    """

    choice: Choice
    by: str
    shares: Mapping[Meaning, float]
    telling: Telling
    tier: Tier | None = None
    asks: tuple[Meaning, ...] = ()


def understand(text: str, weights: Weights, *, today: date, language: str, open_: Open) -> Understood:
    """Take a sentence for something, in the order in which the coach asks."""
    role = ROLES.get(open_)
    asked = Asked(today, role) if role else None
    telling = read_telling(text, today=today, language=language, asked=asked)
    shares = likely(weights, text, open_)
    listening = Listening(text)
    if listening.despair():
        return Understood(_sure(Meaning.DESPAIR), "lists", shares, Telling())
    tier = listening.sign()
    answers = role in (Role.WORST, Role.MEDICINE)
    if is_doubted(text, shares, beside_alarm=tier is not None, answers=answers):
        telling = telling.doubted(asked)
    if tier is not None:
        return _of_sign(tier, shares, telling)
    if (alarm := alarm_of(shares, told=bool(telling.sure))) is not None:
        return Understood(_sure(alarm), "learned", shares, telling)
    meant = _sure(Meaning.THANKS) if tells_of_relief(text) else choice_of(text, shares, open_)
    if open_ is Open.PROMPT and meant.sure and meant.meanings[0] in ANSWERS:
        return Understood(meant, "learned", shares, telling)
    if telling.sure:
        return Understood(_sure(Meaning.DIARY), "grammar", shares, telling, asks=suspected_of(shares, told=True))
    if telling.unsure and not is_rather(shares):
        return Understood(_sure(Meaning.UNSURE), "grammar", shares, telling, asks=suspected_of(shares))
    offered = with_the_diary(beside_a_question(meant, shares, open_), told=bool(telling))
    return Understood(offered, "learned", shares, telling)


def _of_sign(tier: Tier, shares: Mapping[Meaning, float], telling: Telling) -> Understood:
    """What the lists heard: a sign, or what it is asked to be behind what is sure for the diary, or before all else."""
    if is_of_painkillers(shares, tier):
        return Understood(_sure(Meaning.PAINKILLERS), "lists", shares, Telling(), tier)
    if not is_overheard(shares, tier):
        return Understood(_sure(Meaning.SIGN), "lists", shares, telling, tier)
    if telling.sure:
        return Understood(_sure(Meaning.DIARY), "grammar", shares, telling, tier, asks=(Meaning.SIGN,))
    return Understood(Choice(whether(shares)), "lists", shares, Telling(), tier)


def _sure(meaning: Meaning) -> Choice:
    return Choice((meaning,), sure=True)
