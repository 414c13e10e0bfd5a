"""What only sounds like an alarm: figures of speech, what cold or sitting does, what is denied. Not listened to.

Written in the plain letters of `thought`, English and German, where " , " still parts what a comma parted; taken out
of what somebody typed before the lists are read, so that what else they say is still heard. Where in doubt a figure
stays in: a sentence too many costs a tap.
"""

from coachbot.domain.pattern import LatePattern
from coachbot.domain.warning_words.everyday import without_everyday
from coachbot.domain.warning_words.harmless import without_reasons

_SEAT = (
    r"bum|butt|arse|ass|backside|bottom|tush|my behind|rear|hintern|po|popo|arsch|gesass|sitzflache|hinterteil"
    r"|allerwerteste\w*"
)
_COLD = (
    r"cold|freez\w*|snow\w*|frost\w*|ice|icy|gloves?|winter|ski\w*|fridge|schnee\w*|kalt\w*|kaelte|frost\w*|eis\w*"
    r"|handschuhe?n?|gefrier\w*|kuhlhaus|tiefkuhl\w*|skifahren|minusgrade\w*"
)
_THINGS = (
    r"heat|weather|shift|boss|manager|commute|traffic|queue|wait|waiting|suspense|meetings?|exam\w*|homework|deadline"
    r"|stairs|shoes|boots|heels|feet|legs?|thighs?|calves|abs|squats|plank|workout|hunger|cold|humidity|rain|hay ?fever"
    r"|pollen|kids?|noise|pinging|beeping|messages?|reminders?|app|bot|internet|wifi|curry|essay|job|work|summer|diet"
)
_DULL = (
    r"klausur|prufung|film|schicht|meeting|sitzung|besprechung|vorlesung|vortrag|unterricht|training|hitze|langeweile"
    r"|arbeit|musik|serie|wetter|essen|witz|hausaufgaben|mathe|stau|warterei|konferenz|schulung|schwul"
)
_DEAD_THINGS = r"akku|handy|laptop|server|wlan|internet|auto|batterie|computer|rechner|telefon|drucker|bildschirm"
_LIVING = r"phone|battery|laptop|server|wifi|internet|car|plant|goldfish|printer|computer|signal|chat|tv|telly"

DYING = (
    rf"(?:{_THINGS})(?: \w+){{0,2}} (?:is|are|was|were|will|nearly|almost|gonna|s|re|just|has been|have been) (?:\w+ )?"
    r"(?:kill(?:ing|ed)?|murder\w*|be the death of) me",
    r"(?<!pills )(?<!tablets )(?:dont|wont|not|never|hasnt) (?:even |quite )?(?:gonna |going to )?kill(?:ed)? me",
    r"kill\w* me (?:laughing|with laughter)|shoot(?:ing)? (?:my ?self|me|yourself) in the foot|could murder an?\b",
    r"(?:die|died|dies|dead|dying) (?:\w+ )?(?:of|from|with)? ?(?:laugh\w*|boredom|embarrass\w*|shame|cringe|hunger"
    r"|thirst|curiosity|the heat|heat)",
    r"(?:literally|actually|nearly|almost|just)? ?(?:died|dying) (?:laughing|at (?:this|that|the)|over (?:this"
    r"|that|the))",
    r"sick to death of (?!me\b|my ?self\b|life\b|living\b|it all\b|being\b|everything\b)\w+",
    r"(?:kill me )?(?:an?other|one more) (?:\w+ )?(?:reminder|message|ping|prompt|notification)s?",
    r"(?:gives?|gave|giving|given) me (?:a|another) (?:\w+ )?heart attacks?",
    r"dying (?:for (?:an?|some|my)|to (?:see|know|try|tell|get|watch|go|meet|hear|eat))|to die for",
    r"(?:rather|sooner) die than (?!.*\b(?:again|another|tomorrow|anymore|every|life)\b)"
    r"(?:do|eat|miss|watch|listen|sing|dance|say|ask|show|run|get up"
    r"|wear|miss|drink|use)",
    rf"(?:{_LIVING})(?: \w+){{0,2}} (?:died|dead|is dying|has died)",
    r"cant live (?:without (?:my |this )?(?:coffee|tea|chocolate|phone)|with (?:all )?(?:this|these|the"
    r"|that) (?:\w+ )?(?:pinging|messages?|beeping|reminders?|ads|alerts|pings))",
    rf"(?:{_DULL})(?: \w+){{0,3}} zum sterben|zum sterben (?:langweilig|heiss|peinlich|ode|lecker|schon)",
    r"(?:ich )?(?:sterbe?|sterb|stirb|starb|verrecke?|krepiere?)(?: \w+)? (?:vor|von|an) (?:\w+ )?(?:mud\w*|hunger"
    r"|durst"
    r"|langeweile|lachen|hitze|neugier|scham|kalte|aufregung|peinlichkeit|muskelkater)",
    r"(?:lach\w*|kichere?) (?:ich )?(?:mi|mich) (?:\w+ )?(?:tot|kaputt|schlapp|krank|weg)|tot ?gelacht|tot vor lachen",
    r"lebensmude? bin (?:i|ich) (?:ned|net|nid|nicht|no ned)|nicht lebensmude?|bin (?:ja |doch )?(?:nicht|ned|net"
    r"|nid) lebensmude?",
    rf"(?:{_DEAD_THINGS})(?: \w+){{0,2}} (?:gestorben|tot|abgeschmiert|hinuber)",
    r"(?:i am |am )?(?:dying|dieing|ded|dead) (?:\w+ )?(?:lol\w*|lmf?ao\w*|haha\w*|rofl\w*)",
    r"shoot me(?: now)?(?: please)?(?: ,)?(?= (?:\w+ ){0,3}(?:rosters?|rota|shifts?|monday\w*|meetings?|zoom|exams?"
    r"|deadlines?|traffic|inbox|emails?|spreadsheets?|overtime|queue|in laws|homework|essay|audit|training)\b)",
    r"suicide (?:missions?|squad|sprints?|drills?|runs?|burpees?|grip)|(?:career|social|political|professional|fashion"
    r"|commercial) suicide|selbstmord(?:kommando|aktion|mission)\w*|(?:beruflicher|sozialer|politischer) selbstmord",
)
"""Killing and dying that nobody means: taken out unless the rest of the sentence speaks of ending or going on."""
WISH = (
    r"(?:to|i|would|could|just|me|and|should|might|please) die|dies|died|dying|death|dead|kill\w*|suicid\w*|overdose\w*"
    r"|end|ends|ended|ending|it over|all over|be over|it to stop|live|living|life|alive"
    r"|(?:not|never|dont|to) wake(?: up)?"
    r"|anymore|go on|going on|keep going|be gone|i am gone|attempt\w*|burden|worthless|hopeless"
    r"|the point|no point|voices?"
    r"|sterbe\w*|tot|tod\w*|leben\w*|lebe|ein ende|zu ende|dem ende|aufhor\w*|schluss|umbring\w*|aufwach\w*|nicht mehr"
    r"|nimmer|nimma|so weiter|nicht weiter|uberdosis|sinn|stimmen|wertlos|zur last"
)

SAYINGS = (
    r"schlimmst\w* (?:\w+ )?(?:\w*tag|woche|schicht|chef\w*|job|spiel|film|sitzung|meeting|stau|winter|sommer"
    r"|wetter|kaffee|jahr|urlaub|kollege\w*|lied|stunde) ?(?:ever|je|aller zeiten|meines lebens)?",
    r"am (?:schlimmsten|argsten|starksten|heftigsten)(?! (?:je|jemals|ever|uberhaupt|seit|in meinem))",
    r"(?:schlimmste|grosste|argste) kopf(?:weh|schmerz\w*) (?:aller zeiten )?(?:ist|heisst) (?:mein|der|die)"
    r"|(?:ist|is) (?:der|das) (?:schlimmste|grosste) kopf(?:weh|schmerz\w*) (?:aller zeiten|ever)",
    # What a day's entry calls its worst
    r"(?<![\d.])[0-8](?: von (?:10|zehn))? (?:war|wars|ist|waren) (?:(?:der|die|das|es|des) )?schlimmst\w*(?: wert)?"
    r"(?! (?:je|jemals|ever|meines|in meinem|seit|uberhaupt|was))",
    r"schlimmst\w*(?: wert)? (?:war|ist|mit|bei)(?: (?:eine?r?|ne|so))? [0-8](?!\d)",
    r"schlimmst\w* (?!kopf|schmerz|migran|weh|anfall|attack|nacken|was|mein|je|ever|pein)\w{3,} aller zeiten",
    r"zum sterben zu (?:wenig|viel)(?: ,)?(?: und)? zum leben zu (?:wenig|viel)|(?:zu )?(?:wenig"
    r"|viel) zum sterben(?: ,)?"
    r"(?: und)? zu (?:wenig|viel) zum leben|zum leben zu (?:wenig|viel)(?: ,)?(?: und)? zum sterben zu (?:wenig|viel)",
    r"(?:stroke of (?:genius|luck|fortune|midnight|inspiration|brilliance|the pen))",
    # What nobody wants to see or hear any more, and what one cannot see for all the washing
    r"(?:kann|mag|will) (?:ich )?(?:diese?[rsnm]?|deine?[rsnm]?|eure?[rsnm]?|dich|euch|den|das) (?:\w+ ){0,2}nicht mehr"
    r" (?:sehen|horen|lesen|ertragen|ab|leiden)",
    r"(?:sehe?|seh|sieht|sah)(?: \w+){0,2} vor lauter (?!schmerz|kopf|migran|tranen|schwindel|flimmer|flecken|punkt)\w+"
    r"(?: \w+){0,3} (?:nichts|nicht|kein\w*|kaum)(?: mehr)?"
    r"|vor lauter (?!schmerz|kopf|migran|tranen|schwindel|flimmer|flecken|punkt)\w+ (?:sehe?|seh|sieht)(?: \w+){0,3}"
    r" (?:nichts|nicht|kein\w*|kaum)(?: \w+)? ?(?:mehr)?",
    # Headaches that grew fewer
    r"(?:kopf\w*|migran\w*|anfall\w*|tage|anzahl|haufigkeit|beschwerden)(?: (?!ich|kilo|gewicht)\w+){0,6} abgenommen",
    # An end that is made with a programme
    r"schluss mit (?:dir|euch|ihnen|(?:der|dem|den|dieser|diesem) (?:\w+ )?(?:app|bot|programm|nachrichten|coach))"
    r"(?: du (?:\w+ )?\w+)?(?: ,)?(?: tschuss\w*| ade| ciao)?(?: (?:fur|auf) (?:immer|ewig))?",
    # A head that is said to be whole
    r"kopf (?:ist |war |blieb )?(?:ok(?:ay)?|heil|gut|unversehrt|nichts passiert|verschont|in ordnung|nicht betroffen)",
    # Heads and eyes in sayings
    r"brett vor (?:dem |m )?kopf|brett vorm kopf|schlag (?:vor (?:den |n )?|vorn |vorm |auf den )kopf(?! bekommen"
    r"| gekriegt)|kopf in den sand|kopf an kopf"
    r"|auf den kopf gestellt|(?:nicht|ned|net) auf (?:den|n) kopf gefallen|blind vor (?:wut|liebe)"
    r"|vor den kopf gestossen|kopf zerbrochen|mit dem kopf durch die wand",
    r"(?:lost|lose|losing) (?:my )?sight of|blind (?:date|drunk|tasting|faith|bend|corner|test)"
    r"|(?:turn\w*|turning) a blind eye|blind spots? (?:for|about|when it comes)|blind spots? (?:in|of) (?:my|the"
    r"|our|his"
    r"|her|your) (?:\w+ )?(?:car|mirror\w*|lorry|truck|van|plan|code|knowledge|team|theory|argument)"
    r"|colou?r ?blind|blind ?fold\w*",
    r"bomb ?shell|funny ?bone|bang(?:ing|ed)? (?:my|your) head against (?:a|the) (?:brick )?wall|head over heels",
    r"knock(?:s|ed|ing)? (?:it|that|this|things) on the head",
    r"(?:boss|manager|teacher|supervisor|landlord|customer|client|cat|dog|kids?|toddler|trainer"
    r"|coach) (?:\w+ )?wants? me dead",
    r"bor(?:ed|ing|es) (?:\w+ ){0,2}numb|numb by (?:the|that|this|his|her|my)",
    r"laugh\w* (?:so \w+ |till |until |that )*(?:my |me )?(?:sides?|belly|stomach|cheeks|face|ribs) (?:hurts?"
    r"|aches?|ached|split)",
    r"hit (?:me|us|him|her|them) (?:up|back)\b(?! (?:side|of))",
    r"(?:brain|mind) (?:is |was |went |goes |feels |has gone |gone )?(?:so |totally |completely |all )?numb (?:from"
    r"|after|with|of|by)"
    r"(?! (?:the )?(?:fall|blow|crash|hit|bang|pain|headache|migraine))",
    r"hit (?:the nail|me like a (?:delivery|bill|tax))|in stitches|splitting (?:my )?sides|heart ?broken",
    r"numb with (?:shock|boredom|rage)|mind ?numbing\w*|numb brain",
    r"(?:not|isnt|wasnt) (?:dangerous|an emergency)",
)
"""Taken out wherever they stand."""

NUMB_WITH_COLD = (
    rf"(?:numb|taub|gefuhllos)(?: \w+){{0,5}} (?:{_COLD})|(?:{_COLD})(?: \w+){{0,5}} (?:numb|taub|gefuhllos)"
    rf"|cant feel (?:my|me) (?:fingers|toes|hands|feet|nose|ears)(?: \w+){{0,4}} (?:{_COLD})"
)
_ENDS = r"fingers?|toes?|hands|feet|nose|ears|finger\w*|zehen?|handen?|fussen?|nase\w*|ohren"
"""What the cold makes numb; one hand alone is none of it."""
_ONE_SIDED = (
    r"\w*face|half|side|sides|sided|left|right|one|cheeks?|mouth|lips?|tongue|speech|speak\w*|talk\w*|slur\w*"
    r"|gesicht\w*|halb\w*|\w*halfte|\w*seiten?|\w*seitig\w*|link\w*|recht\w*|wangen?|backen?|mund|lippen?|zunge|lall\w*"
    r"|sprech\w*|sprach\w*"
)
_NOT_FROM_COLD = (
    rf"{_ONE_SIDED}|arms?|legs?|arme?n?|beine?n?|not|isnt|never|(?:no|without|ohne)(?! gloves| handschuh)"
    r"|a cold|feel cold|though|although|still|stays?|sudden\w*"
    r"|since|seit|weak\w*|grip|hold|drop\w*|nicht|ned|net|nid|kein\w*|obwohl|trotz\w*|plotzlich|immer noch|schwach\w*"
    r"|kraft\w*"
)

NUMB_WITH_USE = (
    rf"(?:{_SEAT})(?: (?!and\b|und\b|but\b|aber\b|my\b|mein)\w+){{0,4}} (?:numb|taub|eingeschlafen|asleep|pelzig|dead)"
    rf"|(?:numb|taub\w*|eingeschlafen\w*"
    rf"|dead) (?:{_SEAT})",
    r"went numb for a (?:second|moment)",
    r"(?:taub|eingeschlafen|pelzig)(?: ge\w+| je\w+)?(?: ,)? (?:weil|wal|da) (?:ich|ick|i) (?:\w+ ){0,2}(?:drauf"
    r"|druff|drauff)"
    r" (?:ge|je|g)(?:pennt|schlaf\w*|schlof\w*|legen|lagen|sess\w*)",
    r"(?:numb|dead|asleep)(?: ,)? (?:because|cos|coz|cuz|from|as|after) (?:i )?(?:slept|laid|lay|lying|sleeping|sat"
    r"|sitting)(?: \w+)? on (?:it|them)",
    r"(?:bein|fuss|arm|hand|leg|foot|arm) (?:\w+ )?(?:eingeschlafen|eingepennt|eingschlafn|fell asleep|went to sleep)"
    r"(?: (?:im|in|on|beim|auf|under|unter|vom|from) \w+)?",
    # Arms and legs after training
    r"(?:cant|barely|hardly) (?:lift|move|feel|raise) my (?:arms|legs)(?: \w+){0,4}(?: ,)? (?:leg|chest|arm|back|push"
    r"|pull) day",
    r"(?:leg|chest|arm|back|push|pull) day(?: ,)?(?: \w+){0,8} (?:cant|barely|hardly) (?:lift|move|feel|raise"
    r"|walk)(?: my)? ?\w*",
    r"(?:manage\w*|did|done|do|finished)(?: \w+){0,5} before my (?:arms?|legs?|hands?) gave (?:out|up|way)",
    r"(?:arms?|legs?)(?: \w+)? like (?:dead wood|jelly|lead|noodles|spaghetti|rubber)(?: \w+)? (?:haha\w*|lol"
    r"|after|from)",
)
"""What sitting, lying on it or training does: taken out unless it has a side, or limbs and a face with it."""

_DENIABLE = r"fieber|taub|taubheit|erbrechen|unfall|sturz|schwindel|lahmung|fever|numbness|numb|rash|vomiting|accident"
_DENIAL = rf"(?:{_DENIABLE}) (?:nee|nein|nicht|ned|net|nid|keine?s?|fehlanzeige|no|nope|none|negative)"

_DYING, _SAYINGS, _USED = (
    LatePattern("|".join(rf"\b(?:{one})" for one in figures)) for figures in (DYING, SAYINGS, NUMB_WITH_USE)
)
_COLD_NUMB = LatePattern(rf"\b(?:{NUMB_WITH_COLD})")
_WISHED, _ENDS_NAMED, _SIDED, _GRAVER = (
    LatePattern(rf"\b(?:{words})\b") for words in (WISH, _ENDS, _ONE_SIDED, _NOT_FROM_COLD)
)
_DENIED = LatePattern(rf"(?:(?:und|and|oder|or|auch|aber|but) )?{_DENIAL}(?: (?:(?:und|and|oder|or) )?{_DENIAL})*")
"""A part between two commas that only denies: "taub nee, Fieber nee"; not "taub nicht zu gebrauchen"."""
_PART = " , "


def without_figures(sentence: str) -> str:
    """A sentence, its parts still parted by " , ", without what only sounds like an alarm."""
    parts = (part for part in sentence.split(_PART) if _DENIED.fullmatch(part.strip()) is None)
    said = without_everyday(without_reasons(_SAYINGS.sub(" ", _PART.join(parts))))
    said = _unless(_WISHED, _DYING, said)
    if _ENDS_NAMED.search(said) and _GRAVER.search(said) is None:
        said = _COLD_NUMB.sub(" ", said)
    return " ".join(_unless(_SIDED, _USED, said).split())


def _unless(graver: LatePattern, figures: LatePattern, said: str) -> str:
    """Without the figures, unless something graver stands beside them."""
    left = figures.sub(" ", said)
    return said if graver.search(left) else left
