"""The lists of warning signs, a screen for each tier, answered with a tap."""

from collections.abc import Callable, Mapping

from coachbot.chat import Message, tap
from coachbot.domain.acts import Act
from coachbot.domain.acts.person import JoinSigns, SafetySigns, Signs
from coachbot.domain.participant import Tier
from coachbot.domain.signs import SIGNS, Sign
from coachbot.words import Words

Answering = Callable[[Tier, Signs], Act]
"""What a tap under a list means, `JoinSigns` while joining and `SafetySigns` at any other time."""
HEADINGS: Mapping[Tier, str] = {
    Tier.NOW: "signs-heading-now",
    Tier.TODAY: "signs-heading-today",
    Tier.VISIT: "signs-heading-visit",
}
ANSWERS: Mapping[Signs, str] = {
    Signs.NONE: "signs-button-none",
    Signs.SOME: "signs-button-some",
    Signs.UNSURE: "signs-button-unsure",
}
"""The answers under a list, in their order, with their words."""


def say_sign(say: Words, sign: Sign) -> str:
    """One sign, as it stands in the list."""
    return say.of("sign", sign)


def screen(
    say: Words, answering: Answering, tier: Tier, *, last: str = "", opening: str = "", in_place: bool = False
) -> Message:
    """One tier's signs, with what is said before and after them."""
    signs = (f"• {say_sign(say, sign)}" for sign in SIGNS[tier])
    asked = "\n".join([say(HEADINGS[tier]), say("signs-ask"), *signs])
    text = "\n\n".join(part for part in (opening, asked, last) if part)
    buttons = tuple((tap(say(key), answering(tier, answer)),) for answer, key in ANSWERS.items())
    return Message(text=text, buttons=buttons, in_place=in_place, protected=True)


def in_joining(say: Words, tier: Tier, *, in_place: bool = False) -> Message:
    """One tier's signs while joining."""
    return screen(say, JoinSigns, tier, in_place=in_place)


def in_safety(say: Words, tier: Tier, *, opening: str = "", in_place: bool = False) -> Message:
    """One tier's signs in `/safety`, or wherever else the check begins."""
    last = say("signs-not-typical") if tier is Tier.NOW else ""
    return screen(say, SafetySigns, tier, last=last, opening=opening, in_place=in_place)


def say_settled(say: Words, answer: Signs) -> Message:
    """What the lists become once they are answered while joining."""
    return Message(text=say.of("signs-settled", answer), in_place=True)
