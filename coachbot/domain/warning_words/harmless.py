"""What is numb, blind or faint for a reason that is told: the dentist, no glasses, a fright. Not listened to.

Written and taken out as in `figures`; each unless something stands beside it that the reason does not explain.
"""

from coachbot.domain.pattern import LatePattern

_NUMB = r"numb|frozen|taub\w*|pelzig|gefuhllos|betaubt"
_MOUTH = (
    r"mouth|face|lips?|cheeks?|tongue|jaw|gums?|chin|nose|backen?|wangen?|lippen?|zunge|mund\w*|gesicht\w*|kiefer"
    r"|zahnfleisch|kinn|nase"
)
_JAB = (
    r"injections?|jab|needle|an(?:a)?esthetic|filling|novocaine?|dentists?|tooth|spritzen?|betaubung\w*|zahnarzt\w*"
    r"|fullung|wurzelbehandlung|zahn\w*"
)
DENTIST = (
    rf"(?:{_MOUTH})(?: (?!like|wie)\w+){{0,5}} (?:{_NUMB})(?: ,)?(?: (?!like|wie|nicht|kein)\w+){{0,4}} (?:{_JAB})",
    rf"(?:{_JAB})(?: ,)?(?: (?!like|wie|nicht|kein|never|not|havent)\w+){{0,7}} (?:{_NUMB})"
    rf"(?: \w+){{0,3}}(?: (?:{_JAB}|{_MOUTH}))?",
)
"""A mouth that a dentist made numb."""
NOT_FROM_DENTIST = (
    r"like|as if|as though|feels?|wie|als ob|als war\w*|havent|hadnt|not|wasnt|never|without|nicht|ohne|kein\w*"
    r"|arms?|legs?|hands?|arme?n?|beine?n?|hande?n?|hangs?|droop\w*|crooked|hangt|schief|last week|letzte woche"
    r"|gestern"
    r"|yesterday|speech|slur\w*|lall\w*|sprech\w*|wieso|why|warum"
)

_GLASSES = (
    r"glasses|specs|spectacles|contacts?|contact lenses|lenses|readers|brille|lesebrille|kontaktlinsen|linsen"
    r"|augenglaser"
)
_UNSEEN = r"nichts?|nix|kaum(?: was)?|schlecht|wenig|kein\w*|blind\w*|doppelt|verschwommen|unscharf|null"
_BLURS = r"blind|blurr?\w*|fuzzy|double|lost|useless|nothing"
GLASSES = (
    rf"(?:ohne|weil|hab\w*)(?: \w+){{0,3}} (?:{_GLASSES})(?: ,)?(?: \w+){{0,5}} (?:sehe?|seh|kann|bin)"
    rf"(?: \w+){{0,6}} (?:{_UNSEEN})(?: \w+)? ?(?:sehen|lesen|erkennen)?",
    rf"(?:sehe?|seh|kann|bin)(?: \w+){{0,4}} (?:{_UNSEEN})(?: \w+){{0,2}}(?: ,)? ohne(?: \w+){{0,2}} (?:{_GLASSES})",
    rf"(?:cant|dont|hardly|barely)(?: \w+)? (?:see|read)(?: \w+){{0,4}} without(?: \w+){{0,2}} (?:{_GLASSES})",
    rf"without(?: \w+){{0,2}} (?:{_GLASSES})(?: ,)?(?: \w+){{0,4}} (?:(?:cant|dont|hardly|barely) see(?: \w+){{0,2}}"
    rf"|{_BLURS})",
    rf"(?:{_BLURS})(?: \w+){{0,3}} without(?: \w+){{0,2}} (?:{_GLASSES})|blind as a bat",
)
"""What nobody sees without them."""
WRONG_GLASSES = (
    rf"(?:old|wrong|new|cheap|alte\w*|falsche\w*) (?:{_GLASSES})(?: \w+){{0,3}} (?:made|make|makes|gave|hat|hatte"
    rf"|liess)"
    rf"(?: \w+){{0,3}} (?:doppelt|double|blurr?\w*|verschwommen|unscharf)(?: (?:sehen|vision))?(?: lassen)?",
    r"(?:going|go|went) (?:half )?blind (?:squint\w*|reading|looking|staring|trying|from|with (?:this|your|these))"
    r"(?: \w+){0,5} (?:font|print|writing|text|letters|type|screen|spreadsheets?)",
    r"blind (?:bei|von|mit) (?:der|dieser|eurer|deiner) (?:\w+ )?(?:schrift|buchstaben)",
)
"""What old ones and small print do to eyes."""
NOT_FROM_GLASSES = (
    r"even with|with (?:my|them|glasses)|mit (?:\w+ )?brille|auch mit|trotz|half|halbe\w*|halfte|left|right|one eye"
    r"|links|rechts|linke\w*|rechte\w*|einem auge|suddenly|plotzlich\w*"
)

_NEARLY = r"nearly|almost|practically|fast|beinah\w*|quasi"
_FAINTS = (
    r"faint(?:ed|ing)?|pass(?:ed|ing)? out|black(?:ed)? out|(?:had|have|having|got) a (?:heart attack|stroke|fit"
    r"|seizure)|collapsed|keeled over|died|fell over|dropped dead|herzinfarkt|herzkasper|schlaganfall|in ohnmacht"
    r"|ohnmachtig|umgekippt|umgefallen|zusammengebrochen|(?:mich )?(?:der )?schlag getroffen"
)
_FRIGHT = (
    r"when (?:i (?:saw|heard|read|got|opened)|he|she|they|the|my (?:boss|phone|alarm))|seeing|at the (?:price"
    r"|sight|bill)"
    r"|(?:from )?laugh\w*|price\w*|bill|haha\w*|lol|als (?:ich|er|sie|der|die|das)|bei dem preis|vor (?:lachen"
    r"|schreck"
    r"|freude|langeweile|aufregung)|rechnung|preise?|gebellt|erschrocken|erschreckt|wegen dem (?:preis|hund|knall)"
)
FRIGHT = (
    rf"(?:{_NEARLY})(?: \w+){{0,4}} (?:{_FAINTS})(?: ,)?(?: \w+){{0,8}} (?:{_FRIGHT})(?: \w+)?",
    rf"(?:{_FRIGHT})(?: ,)?(?: \w+){{0,6}} (?:{_NEARLY})(?: \w+){{0,4}} (?:{_FAINTS})",
    rf"(?:{_FAINTS}) {_NEARLY}(?: \w+)? (?:{_FRIGHT})",
    r"mich (?:hat|hatte) (?:fast|beinah\w*) der schlag getroffen",
)
"""What somebody nearly did when they saw the price."""
NOT_FROM_FRIGHT = (
    r"(?<!no )(?<!kein )(?<!sore )(?:headache|migraine|chest|dizz\w*|vision|numb\w*)|stood up|standing up|got up"
    r"|explod\w*|brust|arm|druck"
    r"|schwind\w*|aufgestanden|aufstehen|taub|atem\w*|luft|vor schmerz\w*|vor kopf\w*|kopfweh (?!null|keine?s?)"
)
_MACHINE = (
    r"server|laptop|computer|pc|phone|build|printer|router|app|wifi|car|engine|rechner|handy|drucker|auto|wlan"
    r"|system|website|internet"
)
MACHINES = (
    rf"(?:{_MACHINE})(?: (?:has|had|got|is|hat|hatte|ist))(?: \w+){{0,2}} (?:fever|seizure|fit|stroke|heart attack"
    r"|fieber|schlaganfall|herzinfarkt|kollaps|umgekippt|zusammengebrochen|abgesturzt|tot"
    r"|lahm(?:gelegt)?)(?: and died| gestorben)?",
)
"""What only machines have."""
_THINGS = (
    r"phone|mobile|tablet|laptop|ipad|kindle|glasses|specs|keys|mug|cup|plate|telly|watch|camera|bag|purse|bike|tile"
)
FALLEN = (
    rf"(?:{_THINGS}) (?:\w+ )?(?:fell|slipped|tumbled)(?: right| clean)? (?:off|down|from|over|out of|in|into)"
    r"(?! (?:my|me)\b)(?: (?:the|my|a))?(?: \w+)?(?! (?:on|onto) (?:my|me)\b)",
)
"""Things that fall, on nobody."""
PEOPLE = (
    r"(?:my|the|mein\w*|der|die|das) (?:\w+ )?(?:ex|ex ?\w+|boss|chef\w*|job|commute|landlord|landlady|mother in law"
    r"|schwiegermutter|vermieter\w*|kolleg\w+|neighbou?rs?|nachbar\w*|husband|wife|mann|kids?|kinder)"
    r" (?:is|was|are|were|ist|war|sind|waren) (?:\w+ ){0,2}(?:worst|biggest|schlimmst\w*|grosst\w*|argst\w*)"
    r"(?: \w+){0,4} (?:i (?:have )?(?:ever )?(?:had|known|have)|ich (?:je|jemals) (?:hatte|gehabt hab\w*)|ever|lol)"
    r"(?: ever)?",
)
"""Who is the worst headache one ever had."""


def _one_of(*patterns: str) -> LatePattern:
    return LatePattern("|".join(rf"\b(?:{one})\b" for one in patterns))


_UNLESS = (
    (_one_of(*DENTIST), _one_of(NOT_FROM_DENTIST)),
    (_one_of(*GLASSES, *WRONG_GLASSES), _one_of(NOT_FROM_GLASSES)),
    (_one_of(*FRIGHT), _one_of(NOT_FROM_FRIGHT)),
)
_ALWAYS = _one_of(*MACHINES, *FALLEN, *PEOPLE)


def without_reasons(said: str) -> str:
    """A sentence without what it gives a harmless reason for."""
    said = _ALWAYS.sub(" ", " ".join(said.split()))
    for figure, graver in _UNLESS:
        if figure.search(said) and graver.search(said) is None:
            said = figure.sub(" ", said)
    return said
