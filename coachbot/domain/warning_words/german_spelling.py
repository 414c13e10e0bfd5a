"""German as people type and speak it, in the one spelling in which the families of words are written."""

import re

_FOLDED = tuple(
    (re.compile(pattern), word)
    for pattern, word in (
        (r"ae|ä", "a"),
        (r"oe|ö", "o"),
        (r"(?<![aeq])ue|ü", "u"),
        (r"ß", "ss"),
        (r"\buff(?=\w{3})", "auf"),
        (r"\b(?:nich|nid|ned|net|nod|nit)\b", "nicht"),
        (r"\b(?:nimmer|nimma|numm|numme|nicht mer|nich mer|nicht me)\b", "nicht mehr"),
        (r"\b(?:nix|nut|nüt)\b", "nichts"),
        (r"\b(?:isch|is)\b", "ist"),
        (r"\b(?:ohni|oni|ohna)\b", "ohne"),
        (r"\bg(?=(?:falln?|stoss|sturz|stuerz|schlag|haut|knallt|kracht|rutscht|stolpert|schaut|sucht|schrieb))", "ge"),
        (r"(?<=fal)ln\b", "len"),
        (r"\b(?:i|ik)\b", "ich"),
        (r"\b(?:han|hob|hab|ha)\b", "habe"),
        (r"\b(?:mi|mig)\b", "mich"),
        (r"\b(?:mini|mei|meim)\b", "mein"),
        (r"\b(?:koa|kei|ken|kae)\b", "kein"),
        (r"\b(?:kan|cha|ko)\b", "kann"),
        (r"\b(?:u|un|und)\b", "und"),
        (r"\b(?:seh|gsehn|gseh|sieh)\b", "sehe"),
        (r"\b(?:c?hopf\w*|kopp|schadel|birne|hinterkopf|schadl)\b", "kopf"),
        (r"\b(?:chopfweh|koppweh|schadelweh|schadelbrummen|brummschadel|kopfwe|kopfschm\w*)\b", "kopfweh"),
        (r"\b(?:grad|gerad|graad)\b", "gerade"),
        (r"(?<=[bdfgkpstz])n\b", "en"),
        (r"\been\b", "en"),
    )
)
"""Letters typed in several ways, and what is said in Vienna and Berne, as it is said in Hanover."""


def folded(text: str) -> str:
    """A text in the spelling in which the German families are written."""
    said = text.casefold()
    for pattern, word in _FOLDED:
        said = pattern.sub(word, said)
    return said
