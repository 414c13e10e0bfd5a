"""A body whose defences are weak, and a head that aches with fever or shivering: steroids, chemo, a new kidney.

Signs for today, as the second list has them. The German ones are written as `german_spelling.folded` writes them down.
"""

from coachbot.domain.participant import Tier
from coachbot.domain.warning_words.thought import phrase

_WEAK = (
    r"im+une?\w*|im+uno\w*|suppress?ants?|supres\w*|steroids?|prednis\w*|pred|cortison\w*|dexa\w*|biologics?"
    r"|methotrexate?|mtx|humira|adalimumab|rituximab|infliximab|tacrolimus|c[iy]closporin\w*|azathioprine?|k?c?hemo\w*"
    r"|transplant\w*|hiv|(?:no|without a|lost my|removed) spleen|spleenless|neutropeni\w*|immunity|anti ?rejection"
    r"|(?:new|donor|donated) (?:kidney|liver|heart|lungs?)|leuka?emi\w*|lymphoma|white (?:blood )?(?:cells?|count)"
    r"|bone marrow|weak defen[cs]es?"
)
_HEAD = r"headaches?|head|heid|hedake\w*|hedak\w*|migraine|skull|neck"
_FEVER = (
    r"fev\w*|temp\w*|3[89](?:[.,]\d)?|4[01](?:[.,]\d)?|10[0-4](?:[.,]\d)?|shiver\w*|chills?|rigors?|shak(?:y|es|ing)"
    r"|burning up|hot and cold|roasting|sweat\w*|freezing"
)
_SCHWACH = (
    r"cortison\w*|kortison\w*|prednis\w*|chemo\w*|\w*transplant\w*|hiv|biologika\w*|immun\w*|rituximab|mtx|methotrexat"
    r"|humira|abwehr\w*|(?:neue|spender|gespendete) ?(?:niere|leber|lunge|herz)|spender\w+|(?:kein\w*|koa|ohne) milz"
    r"|milz (?:\w+ )?(?:raus|weg)|leukamie|leukos?|weisse blutkorper\w*|abstoss\w*|stammzell\w*|knochenmark\w*"
)
_KOPF = r"\w*kopf\w*|kopfweh|\w*schadl?\w*|\w*schadel\w*|hirnweh|birne|nacken\w*"
_FIEBER = (
    r"fieb\w*|fiab\w*|fiber|schuttelfrost|temperatur|3[89](?:[.,]\d)?|4[01](?:[.,]\d)?|frier\w*|bibber\w*|schlotter\w*"
    r"|schnatter\w*|zitter\w*|eiskalt|gluh\w*|heiss"
)
_OINTMENT = r"cream|ointment|nasal spray|vaccin\w*|years ago|jab|my (?:dad|mum|mother|father|sister|brother|friend)"
_SALBE = r"salbe|creme|nasenspray|impf\w*|vor \w+ jahren|(?:mein|meine) (?:vater|mutter|oma|opa|schwester|bruder)"

ENGLISH = (phrase(_WEAK, _HEAD, _FEVER, but=_OINTMENT, tier=Tier.TODAY, guarded=True),)
GERMAN = (phrase(_SCHWACH, _KOPF, _FIEBER, but=_SALBE, tier=Tier.TODAY, guarded=True),)
