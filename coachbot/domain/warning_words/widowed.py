"""Nothing more to wait for: the end that may be hurried along, the dead one who is to be joined. Despair, veiled.

The German ones are written as `german_spelling.folded` writes them down.
"""

from coachbot.domain.warning_words.thought import phrase

_GONE = (
    r"died|dead|passed|widow\w*|buried|funeral|grave|ground|gone|heaven|other side"
    r"|since (?:\w+ ){1,2}(?:went|left|died|passed)"
)
_ORDINARY = (
    r"lunch|tea|dinner|coffee|weekend|visit\w*|call|zoom|meeting|office|train|flight|holiday|film|match|shift|exercise"
    r"|stretch\w*|week \d|course|programme|migraine|attack|headache|session|walk|team|game|class|work|school|party"
)
_HURRY = (
    r"(?:hurry|hurrying|hasten\w*|speed\w*|help\w*|nudg\w*|push\w*|move|moving|bring\w*) (?:it|things|matters|the end"
    r"|that)(?: all)?(?: (?:along|up|on|forward|a bit|a little))?"
)

ENGLISH = (
    phrase(
        _HURRY,
        r"waiting|wait for|to be over|the end|my time|my turn|to go|natur\w*|inevitable|my days|death",
        r"i|me|my",
        but=_ORDINARY,
        guarded=True,
    ),
    phrase(
        r"(?:simply|merely|only|just|nothing but"
        r"|do nothing but) (?:be )?(?:wait\w*)(?: \w+)? (?:for (?:it (?:all )?to be"
        r" over|the end|it to end|my turn)|my turn|to go|to die|to be called)",
        _GONE,
        but=_ORDINARY,
        guarded=True,
    ),
    phrase(
        r"(?:i|ill|shall|will|be|me)(?: \w+){0,3} (?:joining|join|follow|following) (?:her|him|them)(?: \w+)?"
        r" (?:soon|shortly|before long|presently|now)"
        r"|(?:not long|wont be long|shant be long|soon|before long)(?: \w+){0,5} (?:join|follow)\w* (?:her|him|them|my"
        r" (?:wife|husband|late \w+|son|daughter|mum|mother|dad|father)|(?!us|you|in|on|up|the|a|your)\w+)$"
        r"|(?:not long|wont be long|shant be long)(?: \w+){0,5} (?:join|follow)\w* (?:her|him|them|my (?:wife"
        r"|husband)|\w+)"
        r"|only to (?:follow|join)(?: (?:her|him|them))?",
        but=rf"{_ORDINARY}|(?:the |your )?(?:link|steps?|instructions|plan)|instagram|twitter|group",
        guarded=True,
    ),
    phrase(
        r"with (?:my )?(?:late )?(?:husband|wife|her|him|them|mum|son|daughter)(?: \w+){0,3} (?:in the (?:ground|grave"
        r"|churchyard|cemetery|earth)|up there|in heaven|on the other side)",
        r"soon|shall|will|want|be|long",
        but=_ORDINARY,
        guarded=True,
    ),
    phrase(
        r"(?:dont|not|do not|no longer) (?:intend|mean|plan|propose|care|wish|want) to (?:outlast|outlive|survive"
        r"|see out|see (?:another|next|the) (?:winter|spring|summer|christmas|year|birthday))"
        r"|meet my maker|(?:had|lived) my innings|soon be with my (?!gp|doctor|mates?|kids?|team|family"
        r"|friends?)[a-z]+$"
        r"|(?:no|little) reason to (?:hang about|linger|stay on)(?: \w+){0,2} since"
        r"|(?:let|letting) myself (?:slip|drift|fade)(?: (?:away|off|out))"
        r"|(?:give|giving) nature a (?:\w+ )?hand|nature(?: \w+){0,8} (?:give|lend) it a (?:\w+ )?hand"
        r"|(?:no need|dont bother)(?: \w+){0,7} (?:shant|wont|will not) be (?:here|around|alive)",
        but=r"diet|garden\w*|plants?|holiday|office|abroad|on leave|sleep|film|meeting",
        guarded=True,
    ),
)

_TOT = r"tot|gestorb\w*|gstorb\w*|verstorb\w*|gegangen|gangen|fort|himmel|grab|witw\w*|nicht mehr da|beerdig\w*"
_ALLTAG = (
    r"kaffee|essen|besuch\w*|termin|arzt|arztin|telefon|kur|urlaub|zug|auto|arbeit|sitzung|training|ubung\w*|migrane"
    r"|kopf\w*|schmerz\w*|anfall|regen|winterreifen|programm|kurs|feierabend|schicht|spiel|woche|ferien"
)
_DEN_TOTEN = (
    r"(?:ihr|ihm|ihnen|mein\w* (?:mann|frau|mo|alten|sohn|bua|tochter|mutter|vater|schwester|bruder|[^\W\d]{4,10}))"
)
GERMAN = (
    phrase(
        r"wart\w*(?: \w+){0,3} (?:auf|aufs|auf das|darauf|drauf|bis|noch|dit|nur|bloss)",
        r"vorbei ist|vorbei|aufs ende|auf das ende|zu ende|drankimm|drankomm\w*|an der reihe|geholt werd\w*|gehen darf",
        rf"nach\w*|hilf\w*|helf\w*|mit mir|beschleunig\w*|{_TOT}",
        but=_ALLTAG,
        guarded=True,
    ),
    phrase(
        r"(?:helf\w*|hilf) (?:\w+ ){0,6}nach|nachhelf\w*|beschleunig\w*|abkurz\w*",
        rf"tod|ende|sterben|schicksal|natur|das ganze|wart\w*|{_TOT}",
        r"ich|mich|mir",
        but=rf"{_ALLTAG}|nachhilfe|puls|herz\w*|fahrt|internet",
        guarded=True,
    ),
    phrase(
        rf"(?:bald|dauert nicht (?:mehr )?lang\w*|nicht mehr lang\w*)(?: \w+){{0,4}} (?:bin|bi|komm\w*|geh\w*) ich"
        rf"(?: \w+){{0,2}} (?:bei|zu|mit) (?:{_DEN_TOTEN})"
        rf"|ich(?: \w+){{0,2}} bald (?:\w+ )?(?:bei|zu) {_DEN_TOTEN}"
        rf"|(?:folge?|geh\w*|komm\w*|reis\w*) (?:ich )?{_DEN_TOTEN} (?:\w+ )?(?:bald|nach|hinterher)"
        rf"|(?:mocht\w*|mecht|will|wott|wu)(?: \w+){{0,3}} zu {_DEN_TOTEN}(?: \w+)? (?:aufi|auffi|ufe|nauf|hinauf"
        rf"|rauf|rubergehn|ruber|ume)",
        but=_ALLTAG,
        guarded=True,
    ),
    phrase(
        r"(?:winter|fruhling|fruhjahr|sommer|weihnachten|ostern|jahr|geburtstag) (?:\w+ ){0,4}(?:nicht|nimmer)"
        r" (?:mehr )?(?:erleben|uberleben|mitmachen|abwarten|sehen) (?:woll\w*|mocht\w*|will|mag|muss\w*)"
        r"|(?:will|mag|mocht\w*) (?:\w+ ){0,2}(?:winter|fruhling|fruhjahr|sommer|weihnachten|ostern)"
        r" (?:\w+ ){0,3}(?:nicht|nimmer) (?:mehr )?(?:erleben|uberleben|sehen)",
        but=r"krimi|film|auto|pflanze\w*",
    ),
)
