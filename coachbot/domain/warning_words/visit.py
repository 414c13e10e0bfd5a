"""The signs of the third list, which are worth a visit, as people type them."""

from coachbot.domain.participant import Tier
from coachbot.domain.warning_words.groups import ASKS, DRUG, WORK_AND_APP
from coachbot.domain.warning_words.thought import Phrase, phrase


def _sign(*all_of: str, but: str | None = None) -> Phrase:
    return phrase(*all_of, but=but, tier=Tier.VISIT)


_DAYS = (
    r"(?:from|since|until|till|to) (?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|yesterday|(?:mon|tue|wed"
    r"|thu|fri|sat|sun)\w* \d"
)
"""A run of a few days that is named is no headache of every day."""

VISIT = (
    _sign(
        r"(?:different|unlike|not like|isnt like|isnt|isnt the same|not|not the same|other|changed|strange|weird"
        r"|odd|unusual)(?: \w+){0,3} (?:usual|normal|other|ones|before) ?(?:headache|ones|one|pain)?|(?:new"
        r"|different|strange|weird|unusual|odd) (?:kind|type|sort|form) of (?:headache|pain|migraine"
        r"|ache)|(?:new|strange|weird|unusual|odd) headache|(?:headache|pain|head"
        r"|neck)(?: \w+){0,3} (?:different|strange|weird|unusual|changed|not right)",
        but=r"pillow|chair|day|different (?:to|from) (?:a |tension|migraine)|is it different|how (?:is|are)",
    ),
    _sign(r"this (?:one|headache|time)(?: \w+)? (?:different|unusual|not like)|this one is different"),
    _sign(
        r"(?:something|it|this|that) (?:just )?(?:feels?|is|felt|seems) (?:\w+ )?(?:different|wrong|off"
        r"|not right)(?: \w+)*",
        but=rf"(?:{WORK_AND_APP}|chair|pillow|bed|band|desk|exercise|time|clock|zone|date|day|number|count|answer"
        r"|plan|tailing|wearing|eased|easing|worn|cooling|better|wrong with (?:the|my|your))|different every"
        r"|this is different from",
    ),
    _sign(
        r"never(?: \w+){0,2} (?:get|had|have|got|suffered)(?: \w+){0,2} (?:headache"
        r"|migraine)(?: \w+){0,3} (?:before|until|and now|but now|in my life)|never had (?:this|one"
        r"|such a headache|a headache like) ?\w* before|(?:never"
        r"|rarely)(?: \w+){0,2} headache(?: \w+){0,3} now"
    ),
    _sign(r"snor\w*", r"tired|sleepy|exhaust\w*|headache|wak\w*|doze|apn\w*", but=r"partner|husband|wife|dog"),
    _sign(
        r"(?:wak\w*|woke\w*)(?: \w+){0,4} headache|headache(?: \w+){0,4} (?:wak\w*|morning)",
        r"new|never|started|since|lately|first time|recent\w*|out of nowhere",
        but=r"since (?:i|the|my) (?:start\w*|new pillow)|new pillow",
    ),
    _sign(
        r"(?:headache|pain|head|migraine|it)(?: \w+){0,2} (?:wakes?|waking|woke|woken|woken up) (?:me|by)"
        r"|(?:wok\w*|wak\w*)(?: up)? (?:by|from|because of)(?: \w+)? (?:headache|pain|migraine)"
        r"|headache(?: \w+){0,2} (?:wakes|woke) me"
    ),
    _sign(
        r"(?:take|taking|took|taken|need|needed|needing|eat|eating|pop|popping|swallow\w*|use|using|used"
        r"|live on|living on|having"
        rf"|have)(?: \w+){{0,4}} (?:{DRUG})(?: \w+){{0,5}} (?:(?:every|each|most|almost every|nearly every"
        r"|all) (?:single |other )?(?:days?|mornings?|nights?)|daily|(?:1\d|2\d|30|ten|twelve|fifteen"
        r"|twenty)(?: or more)? (?:days|times)|all the time|constantly)",
        but=rf"(?:{ASKS})|not every|every other",
    ),
    _sign(
        rf"(?:{DRUG}) (?:every|most|almost every|nearly every) (?:single )?day|(?:{DRUG})(?: \w+){{0,2}} daily"
        r"|(?:1\d|2\d|30|ten|twelve|fifteen|twenty) (?:or more )?(?:days|times|tablets"
        rf"|pills)(?: of (?:{DRUG}))? (?:a|per|this|each|last|in a"
        rf"|in the last) month|medication overuse|overus\w* (?:{DRUG})",
        but=ASKS,
    ),
    _sign(
        r"(?:since|after|when|with|from|began with|started with)(?: \w+){0,4} new (?:medic\w*|pills?|tablets?"
        r"|drugs?|meds|contracept\w*|birth control|antidepress\w*|blood pressure)|(?:since|after"
        r"|when) (?:i )?(?:started|began|starting|changed|went on)(?: \w+){0,3} (?:medic\w*|the pill|tablets"
        r"|contracept\w*|antidepress\w*|blood pressure)"
    ),
    _sign(
        r"(?:no|anymore|not any|without)(?: \w+)? (?:change|improvement|better|progress|difference"
        r"|effect)(?: \w+){0,4} (?:after|in|for) (?:8|9|10|11|12|eight|nine|ten|eleven|twelve|two months"
        r"|2 months|three months|3 months)(?: \w+)?|(?:8|9|10|11|12|eight|nine|ten|eleven"
        r"|twelve) weeks(?: \w+){0,4} (?:no|not|nothing|same|still)(?: \w+){0,3}(?: better| change| help\w*"
        r"| same)?"
    ),
    _sign(
        r"(?:more|many more|far more) (?:headache|migraine|attacks|headache days"
        r"|bad days)(?: \w+){0,4} than (?:before|ever|at the start|last (?:month|year)"
        r"|usual)|more often than (?:before|ever)",
        but=r"fewer|no more",
    ),
    _sign(
        r"headache(?: \w+)? (?:every|each) (?:single )?day|daily headache"
        r"|(?:constant|permanent|non ?stop) headache"
        r"|headache(?: \w+){0,4} for (?:\w+ )?(?:weeks|months)(?: \w+)* without",
        but=rf"(?:{ASKS})|ask\w*|question|{_DAYS}",
    ),
)
