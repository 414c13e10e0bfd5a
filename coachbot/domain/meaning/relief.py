"""Words that say somebody is well or better, and nothing else: they ask for nothing, and are no word of despair."""

import re

from coachbot.domain.pattern import LatePattern

_AROUND = r"(?:ok(?:ay)?|thanks|thank you|danke|ja|yes|now|again|today|jetzt|heute|inzwischen)"
_RELIEF = LatePattern(
    rf"(?:{_AROUND} )*"
    r"(?:(?:i )?(?:feel|am feeling|feeling) (?:much |a lot |a bit |so much )?(?:better|fine|good|ok|okay)"
    r"|(?:i am|im) (?:much |a lot |a bit |so much )?(?:better|fine|good|ok|okay)|much better|better now|all good"
    r"|mir gehts? (?:es )?(?:viel |schon |etwas |wieder |viel )*(?:besser|gut)"
    r"|(?:es )?gehts? mir (?:viel |schon |etwas |wieder )*(?:besser|gut)|(?:es )?geht (?:schon )?wieder|viel besser"
    rf"|alles (?:wieder )?gut)(?: {_AROUND})*"
)


def tells_of_relief(text: str) -> bool:
    """Whether a text says that its writer is well or better, and no more."""
    said = " ".join(re.sub(r"[^\w ]", " ", text.casefold().replace("'", "").replace("\u2019", "")).split())
    return _RELIEF.fullmatch(said) is not None
