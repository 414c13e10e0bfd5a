"""What is not said of oneself and now: what is long over, what somebody else has, questions about signs in general."""

from coachbot.domain.pattern import LatePattern

_KIN = (
    r"schwager|schwagerin|gattin|gatten?|bewohner\w*|lehrling\w*|azubi\w*|gesellen?|klient\w*|mitarbeiter\w*"
    r"|lebensgefahrt\w*|zwilling\w*|stief(?:mutter|vater|sohn|tochter|bruder|schwester)|patenkind|fruend\w*|frundin"
    r"|mudder|vadder|mueter|mutti|vati|papi|mami|omi|opi|buab?|bub|madl|dirndl|spezl|fraa|fru|mo|maa"
)
"""Relatives and others whom one has, as German and its dialects name them."""
_SELF = LatePattern(
    r"\b(?:i(?! am (?:kh|krankenhaus|spital|bett|auto|buro|urlaub|heim|altersheim|pflegeheim|garten|dienst)\b)"
    r"|(?<!asking )(?<!asks )(?<!told )(?<!tells )(?<!asked )me|my|myself"
    r"|(?<!friend of )(?<!mate of )(?<!colleague of )(?<!neighbour of )mine|ich|mir|mich|mein\w*|bei mir"
    r"|ive)\b(?! (?:wife|husband|mum|mom|mother|dad|father|son"
    r"|daughter|nan|gran\w*|sister|brother|cousin|mate|friend|colleague|boss|neighbour|flatmate|partner|missus|hubby"
    r"|girlfriend|boyfriend|kids?|child|baby|brothers|sisters|lads?|lass|da|ma|mam|wee (?:one|man|girl|boy|yin)"
    r"|little (?:one|bro|brother|sis|sister|boy|girl)|aunt\w*|uncle|niece|nephew"
    r"|landlord|landlady|good lady|bro|sis|ex|ward|client|customer|patient|pupil|student|teammate|roommate|coworker"
    r"|coach|trainer|teacher|dog|cat|build|laptop|server|kund\w+|patient\w*|schuler\w*|lehrer\w*|trainer\w*|onkel"
    r"|tante|neffe|nichte|hund|katze|cousine?"
    r"|idiot|frau|mann|mutter|vater|mama|papa|oma"
    r"|opa|sohn|tochter|\w*kumpel|kolleg\w+|freund\w*|chef\w*|nachbar\w*|schwester|bruder|enkel\w*|herr|schwieger\w+"
    rf"|mitbewohner\w*|depp|alte|mo|kind\w*|{_KIN})\b)"
)
"""One's own self; "my" before somebody else is not."""
_OTHERS = LatePattern(
    r"\b(?:my|our|me|the|a|mein|meine|meinem|meiner|unser\w*|die|der|den|dem|mini|mei|eine?|einem|einer"
    r"|ne) (?:\w+ ){0,2}(?:wife|husband"
    r"|mum|mom"
    r"|mother|dad|father|son|daughter|nan|gran\w*|sister|brother|cousin|mate|friend|colleague|boss|neighbour|flatmate"
    r"|partner|missus|hubby|girlfriend|boyfriend|kids?|child|little one|aunt\w*|uncle|niece|nephew|landlord"
    r"|landlady|lady|gentleman|lad|bloke|woman|bro|sis|ex|client|customer|patient|pt|pupil|student|teammate|roommate"
    r"|coworker|coach|trainer|teacher|kund\w+|patient\w*|schuler\w*|lehrer\w*|onkel|tante|neffe|nichte|hund|katze|dog"
    r"|cat"
    r"|frau|mann"
    r"|mutter|vater|mama|papa|oma|opa|sohn|tochter|\w*kumpel|kolleg\w+|freund\w*|chef\w*|nachbar\w*|schwester|bruder"
    rf"|enkel\w*|schwieger\w+|mitbewohner\w*|cousine?|kleine|{_KIN})s?\b|\b(?:mein|unser|das) kind\b|\b\w+ in (?:bed"
    r"|bay|cubicle|room) \w+\b"
    r"|^(?:kolleg\w+|nachbar\w*|oma|opa|mama|papa|mutter|vater|bruder|schwester|mum|mom|dad|nan|gran\w*|hubby|boss"
    r"|baby|toddler|neighbou?rs?(?: (?:son|daughter|kid|wife|husband|boy|girl|lad))?"
    rf"|kund\w+|patient\w*|pts?|kind|sohn|tochter|{_KIN})\b"
)
_GRAVE = LatePattern(
    r"\b(?:confus\w*|unconscious|stroke|seizure|fit|collaps\w*|faint\w*|cant (?:breathe|speak|move|see|talk)"
    r"|not breathing|wake up"
    r"|bewusstlos\w*|ohnmachtig|schlaganfall|krampf\w*|verwirrt|atmet|atemnot|umgekippt)\b"
)
"""What cannot wait, whoever has it."""
_NOW = r"gerade|eben|jetzt|jetz|soeben|vorhin|heute?|plotzlich|was (?:soll|mach|tun|kann)\w*|hilfe"
_OF_THE_PAST = LatePattern(
    r"\b(?:took|had|having|taking) (?:a |an )?(?:\w+ )?(?:seizure|fit|stroke|turn)(?=.*\b(?:long night"
    r"|night shift|on (?:my|the|our)"
    r" (?:ward|shift)|at handover)\b)"
    r"|\bcant (?:speak|talk|move|see)(?: \w+)?(?=.*\b(?:hospital|infirmary|ward|icu|intensive care)\b)"
    r"|\b(?:had|hatte|suffered|gehabt)(?: \w+){0,6} (?:stroke|seizure|fit|schlaganfall|hirnblutung)(?=(?: \w+)*"
    r" (?:(?:days?|weeks?|months?|years?) ago|yesterday|hospital|infirmary|icu|ward|friday|saturday|sunday"
    r"|monday|tuesday"
    r"|wednesday|thursday|weekend|month"
    r"|krankenhaus|spital|klinik))"
    r"|\bhatte (?:\w+ ){0,2}(?:wochenende|gestern|vorgestern|woche|monat|montag|dienstag|mittwoch|donnerstag|freitag"
    r"|samstag|sonntag|jahr)(?: \w+){0,2} (?:schlaganfall|hirnblutung|krampfanfall)"
    r"|\b(?:took|taken|brought|picked)(?: \w+){0,3} (?:in|to|by|with) (?:the |an |a )?(?:ambulance|hospital)"
    r"|\bcant \w+(?= they took)|\bmit dem (?:krankenwagen|notarzt) (?:\w+ )?(?:abgeholt|geholt|ins)(?: worden)?"
    r"(?: \w+){0,2}(?: schlaganfall)?"
    r"|"
    r"\b(?:had|hatte|survived|gehabt)(?: \w+){0,3} (?:stroke|seizure|schlaganfall|hirnblutung|gehirnblutung)"
    r"(?=(?: \w+)* (?:on|last|in|years?|when|after|vor|letzte\w*|im|liegt|jetzt|speech|it began))"
    r"|\b(?:mo|mann|frau|vater|mutter|opa|oma) selig\b|\b(?:selige[rn]?|verstorbene[rn]?|gott hab (?:ihn"
    r"|sie) selig)\b"
    rf"|\b(?:hatte|hat|gehabt)(?: (?!{_NOW})\w+){{0,5}} (?:schlaganfall|hirnblutung|krampfanfall)(?: gehabt"
    rf"| erlitten)"
    rf"(?!.*\b(?:{_NOW})\b)"
    rf"|\bhatte(?: (?!{_NOW})\w+){{0,5}} (?:schlaganfall|hirnblutung|krampfanfall|schlagle)(?!.*\b(?:{_NOW})\b)"
    r"|\b(?:an|durch|nach)(?: \w+){0,2} (?:schlaganfall|hirnblutung)(?: \w+){0,2} (?:gestorben|verstorben)\b"
    r"|\bhat(?: \w+)? epilepsie\b|\b(?:musste|kam|liegt)(?: \w+){0,2} (?:i am|in dem|ins) (?:kh|krankenhaus|spital)\b"
)
"""What somebody else had, who is cared for: nothing is to be done about it now."""
_LATE = LatePattern(
    r"\b(?:my|our|me|mein\w*) (?:late|dear|poor|verstorben\w*) (?=(?:\w+ ){0,1}(?:wife|husband|mum|mom|mother|dad"
    r"|father|brother|sister|son|daughter|gran\w*|nan|frau|mann|mutter|vater|bruder|schwester|oma|opa)\b)"
)
_CARES = LatePattern(
    r"\b(?:macht|machen|mach) mir(?: \w+){0,2} (?:sorgen?|gedanken|angst)\b"
    r"|\bich (?:muss|soll|darf|will|kann|pflege?|besuche?)(?: \w+)? (?:sie|ihn|ihr|ihm)\b(?: \w+){0,2}"
    r"|\btut mir (?:so )?leid\b"
)
"""Said of oneself, as who looks after somebody."""
_NOT_ME = LatePattern(
    r"\b(?:ich (?:selbst |selber |personlich )?(?:habe?|bin) (?:selbst |selber |sonst )?(?:nichts|ok|okay|gesund"
    r"|fit)|(?:and )?i (?:have|am|feel) (?:nothing|fine|none|ok|well)(?: of (?:the|that) (?:sort"
    r"|kind))?(?: myself)?|not me)\b"
)
"""Said of oneself so that it be not mistaken."""
_REPORTS = LatePattern(
    r"^(?:die |der |mein\w* |my |the )?(?:kolleg\w+|frau|mann|mutter|mama|freund\w*|tochter|sohn|wife|husband"
    r"|colleague"
    r"|mum|mate|friend|daughter|son) (?:sagt|meint|says|reckons)\b(?! (?:immer|oft|always|often|that|dass)\b)"
)
"""Who says what they see in whoever types."""
_LONG_AGO = LatePattern(
    r"\b(?:\w+ (?:years?|yrs?|jahren?) (?:ago|since|back)|years ago|vor (?:\w+ )?(?:jahr|johr)(?:en?|n)?"
    r"|as a (?:child|kid"
    r"|teenager|boy|girl"
    r"|young \w+)|als (?:kind|jugendliche\w?|junge\w*|madchen)|when i was (?:a|\d+|young|little)|in (?:19|20)[012]\d"
    r"|(?:back|way back) in (?:the )?(?:\w+ )?(?:fift|sixt|sevent|eight|ninet)\w+(?: \w+)?"
    r"|in (?:the )?(?:[5-9]\ds?(?! (?:jahr|johr|years?|yrs?))|eighties|nineties|noughties)|anno"
    r"|back when (?:i|we) (?:was|were)|last (?:year"
    r"|season)|letztes jahr|voriges jahr|letzten? (?:winter|sommer|herbst|fruhling|fruhjahr)|last (?:winter|summer"
    r"|autumn|spring)|letzte saison|(?:19|200|201)\d+)\b"
)
_NOWADAYS = LatePattern(
    r"\b(?:now|began|not like any|these headaches?|der letzten tage|kenne ich so|since|still|again|new|fresh"
    r"|disturb\w*|these days|today|yesterday|lately|jetzt|jetz|nun|seit\w*"
    r"|wieder|heute?|gestern"
    r"|neu(?!rolog)\w*"
    r"|immer noch|nachts|headaches? (?:every|all)|night|wakes?|weckt|wach)\b"
)
_NO_HEADACHE = LatePattern(
    r"\b(?:no|none|not a|without|kein\w*) (?:(?:headache|migraine|kopf\w*|migran\w*)(?: (?:today|now|since"
    r"|heute|jetzt|seit\w*))?"
    r"|(?:today|heute))\b"
)
"""A headache that is denied makes nothing that is over a thing of now."""
_CHECKED = LatePattern(
    r"\b(?:langst (?:ausgeheilt|vorbei|uberstanden|erledigt|wieder gut)|long (?:over|gone|past)|all (?:checked|cured"
    r"|clear|healed(?! by)|fine now|good now)|healed|doctors? know|long over"
    r"|abgeklart|abgeklart"
    r"|verheilt|geheilt"
    r"|alles wieder gut|arzte wissens?|ausgeheilt|cleared|recovered)\b"
)
_SINCE_THEN = LatePattern(
    r"\b(?:(?:since|sinse|for|seit) \w+ (?:years|yrs|jahren)(?=.*(?:doctors? know|(?:arzt|arztin|neurologe) weiss"
    r"|bekannt))|(?:clear|fine|good|grand|nothing|ok|okay|no (?:trouble|bother|problems?|issues?|symptoms?)"
    r"|right as rain) (?:\w+ )?(?:ever )?since"
    r"|never (?:(?:any|had|a|gave|caused) ){0,2}(?:more )?(?:trouble\w*|bother\w*|problems?|issues?|hurt)(?: me"
    r"| us)?(?: \w+)? (?:since|after|again)"
    r"|right as rain(?: (?:now|again|these days))?"
    r"|(?:all|everything|i am) (?:good|fine|well|ok|okay|clear)(?: again)? (?:now|these days|today|jetz)"
    r"|alles (?:wieder )?(?:gut|ok|okay|bestens|in ordnung|prima|fit)(?: jetzt?)?"
    r"|jetzt? (?:alles|ist alles|wieder alles|geht es) (?:wieder )?(?:gut|ok|okay|bestens|in ordnung)"
    r"|seit(?:dem|her) (?:nichts|ruhe|gut|alles gut|nie wieder))\b"
)
_ASKS = LatePattern(
    r"^(?:hi |hey |hallo |und |and |so |also |na |du |kurze frage |quick question )*(?:are|is|can|could|does|do|did"
    r"|what|which|how|why|when|at what|at how"
    r"|who|sind|ist|kann(?! (?:kaum|nicht|nichts|nimmer) )|konnen|konnte(?! (?:kaum|nicht|nichts|nimmer) )"
    r"|macht|machen|was|welche\w*|wie|warum|wieso|wann|ab wann|ab wie|woran|wer"
    r"|gibt|muss man"
    r"|darf man|soll man|hangen|kommt) "
)
_THIS = LatePattern(r"\b(?:this|das hier|dies\w*|now|jetzt|gerade|still)\b")


def is_of_others(thought: str) -> bool:
    """Whether a thought tells of somebody else and of nobody who types, and of nothing that cannot wait."""
    thought = _OF_THE_PAST.sub(" ", _CARES.sub(" ", _LATE.sub("the ", thought)))
    thought = _REPORTS.sub(" ", _NOT_ME.sub(" ", thought))
    return not (_OTHERS.search(thought) is None or _SELF.search(thought) or _GRAVE.search(thought))


def is_over(thought: str) -> bool:
    """Whether a thought tells of what was years ago, or is healed, and of nothing that is now."""
    thought = _SINCE_THEN.sub(" healed ", thought)
    thought = _NO_HEADACHE.sub(" ", thought)
    ago = _LONG_AGO.search(thought) is not None or _CHECKED.search(thought) is not None
    return ago and _NOWADAYS.search(thought) is None


def is_general(thought: str) -> bool:
    """Whether a thought asks about signs without telling of oneself."""
    return _ASKS.match(thought) is not None and _SELF.search(thought) is None and _THIS.search(thought) is None
