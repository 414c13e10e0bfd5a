"""Signs as they are put in dialect, slang and a second language, where no other family knows the words.

The German ones are written as `german_spelling.folded` writes them down.
"""

from coachbot.domain.participant import Tier
from coachbot.domain.warning_words.thought import phrase

_FIGURE = r"film|movie|game|laugh\w*|boss|coffee|dog|cat|exercis\w*|stretch\w*|pub|party|clothes|dress|shoes|glove"
_BILD = r"film|spiel|lach\w*|chef\w*|hund|katze|ubung\w*|party|kleid\w*|idee|training"

ENGLISH = (
    phrase(
        r"(?:head|skull|brain|something in my head) (?:just |suddenly )?(?:went|gone|goes) (?:bang|pop|off like|boom"
        r"|snap)"
        r"|(?:mouth|face|smile|lips?) (?:\w+ ){0,3}(?:hanging|hingin|to (?:one|wan|1) side|down one side|gone down)"
        r"|(?:mouth|face) has gone|saddle (?:area|region)|(?:fits|fit) (?:came|coming|is coming)|(?:got|getting"
        r"|had) fits"
        r"|(?:walk\w*|talk\w*) like (?:i am )?(?:pissed|steaming|blootered|hammered|wasted|tanked|bladdered)"
        r"|stoat\w* (?:into|intae|aff)|balance is (?:\w+ )?(?:away|gone|out)"
        r"|(?:giddiness|giddy|chakkar|vertigo)(?: \w+){0,4} (?:falling|fall|fell|coming and)"
        r"|(?:hand|fingers?|arm) (?:\w+ )?(?:gone |went )?like a claw|eyelids? (?:has |is |have |just )?(?:drop+ed"
        r"|drooped|fallen)"
        r"|(?:walk|talk)\w* like (?:a|some) drunk|(?:woke|came to|came round) (?:up )?(?:on"
        r"|in) (?:the )?(?:\w+ )?(?:floor|ground|pavement|carpet)"
        r"|pupils? (?:\w+ ){0,3}(?:different|unequal|not same|not the same|bigger than)",
        r"i|me|my|ma|head|mouth|face|saddle|pupils?|balance|eyelids?|woke|came|hand|arm|fingers?|fits?|giddiness"
        r"|walk\w*|talk\w*|stoat\w*",
        but=_FIGURE,
        guarded=True,
    ),
    phrase(
        r"(?:had|having|got) (?:\w+ )?(?:bub|bubba|bairn|wean|bab|newborn|wee one|delivery|lscs)",
        r"head\w*|skull",
        r"days?|weeks?|ago|since|killing|pain\w*|splitting",
        but=rf"{_FIGURE}|years|friend|sister",
        guarded=True,
    ),
    phrase(
        r"faces? (?:has |have |is )?drop+(?:ed|ing)|see(?:in|ing)? (?:2|two) of (?:evry\w*|every\w*|you|it)",
        but=rf"{_FIGURE}|jaw|when i saw",
    ),
)
GERMAN = (
    phrase(
        r"kopf explodiert|(?:blitz|schuss|messer|schlag) (?:in|im|durch|durchs|ins) (?:den |n |d )?(?:kopf|hirn)"
        r"|(?:kopf|hirn) (?:gefahr\w*|gschoss\w*)",
        r"mir|mich|ma|mein|wie|wia|gfahr\w*|gefahr\w*",
        but=rf"{_BILD}|migrane|larm|vor arbeit|vor mathe|brillant\w*|wie (?:immer|jedes ?m(?:al|oi|ol)|sonst|ublich)",
        guarded=True,
    ),
    phrase(
        r"kann nicht mehr (?:\w+ )?(?:richtig )?(?:reden|sprechen|schwatz\w*|laufen|stehen|schlucken)"
        r"|(?:pipi|urin|wasser|harn|stuhl)(?: \w+)? nicht (?:mehr )?(?:halten|zuruckhalten|merken)"
        r"|(?:stammel|stotter|lall)\w*(?: \w+)? (?:nur noch|auf einmal|rum|herum)|sehe (?:nur )?(?:noch |no )?(?:halb"
        r"|die halfte)\b"
        r"|(?:auf de[nm]|aufm|am) \w*boden (?:aufgewacht|wach geworden)|blase (?:\w+ )?(?:ausgelaufen|leer gelaufen"
        r"|entleert)"
        r"|finger (?:gehen|gehn|gehorchen|wollen|tun) (?:\w+ )?nicht(?: mehr)?|sehe? (?:alles )?(?:dop+l?e?t|dopplet"
        r"|zwoamoi|zweifach)|(?:schwanke?n?|wanke?n?|torkle?)(?: \w+)? (?:beim|bin|wie)"
        r" (?:lauf\w*|geh\w*|betrunken)",
        r"ich|mich|mir|kann|bin|sehe?|schwanke?n?|wanke?n?|stammel\w*|stotter\w*|lall\w*|finger",
        but=rf"{_BILD}|lachen|kater|suff|gefeiert",
        guarded=True,
    ),
    phrase(
        r"(?:im |in )?(?:\d|\w+ten|achten|siebten|neunten|sechsten) monat|schwanger\w*|(?:\d+ )?ssw",
        r"kopf\w*|kopfweh|hirnweh",
        r"weh|kopfweh|schmerz\w*|hammer\w*|platzt|drohnt|sternchen|flimmer\w*",
        but=rf"{_BILD}|vor \w+ jahren|diesen monat|letzten monat|(?:mal im|pro|jeden) monat"
        r"|monat (?:habe?|kopf)",
        guarded=True,
    ),
    phrase(
        r"(?:beim|wenn ich mich|sobald ich mich)(?: \w+)? (?:hinleg\w*|leg\w*|lieg\w*)",
        r"(?:wird|wirds|ist|ists|werd)(?: \w+){0,2} (?:schlimmer|arger|starker|mehr)",
        but=rf"{_BILD}|nacken|schulter\w*|rucken|besser",
        tier=Tier.TODAY,
        guarded=True,
    ),
    phrase(
        r"kopf",
        r"gefallen|gesturzt|sturz|geflogen",
        r"weis+ (?:\w+ )?nicht mehr|filmriss|erinner\w* mich nicht|ohne helm",
        but=_BILD,
        guarded=True,
    ),
    phrase(
        r"(?:hand|finger|arm) kann (?:\w+ ){0,4}nicht (?:mehr )?(?:halt\w*|heb\w*|greif\w*)|aus (?:da|der"
        r"|de) hand ge?fall\w*"
        r"|finger (?:ge?)?horch\w*|finger ghorch\w*|auf (?:\w+ )?auge (?:\w+ ){0,3}(?:grau|trub|neblig|milchig)"
        r"|worter (?:komm\w*|kam\w*) (?:\w+ ){0,3}(?:falsch|nicht|verkehrt)|kamen (?:\w+ ){0,3}worter nicht"
        r"|(?:komische|wirre) sachen (?:geredet|gesagt)|gezittert(?: \w+){0,5} nicht geantwortet"
        r"|pupillen? (?:\w+ ){0,3}(?:ungleich\w*|verschieden\w*|unterschiedlich\w*|nicht gleich)"
        r"|mundwinkel (?:\w+ )?(?:hang\w*|schief)|hange?(?: \w+){0,4} mundwinkel",
        but=_BILD,
        guarded=True,
    ),
    phrase(
        r"(?:i am|im) liegen",
        r"schlimm|arg|furchtbar|grausam|holle",
        r"wird|wirds|ist|ists|werd",
        but=rf"{_BILD}|nicht schlimm|besser",
        tier=Tier.TODAY,
        guarded=True,
    ),
    phrase(
        r"(?:werde?|bin) (?:kaum|nicht) (?:richtig )?wach|schlafrig",
        r"ubergeb\w*|erbroch\w*|ge?kotzt",
        but=rf"{_BILD}|kaffee|wecker|kind\w*|nacht",
        guarded=True,
    ),
    phrase(
        r"konnte (?:\w+ ){0,7}(?:arm|hand|bein) (?:\w+ )?nicht (?:mehr )?(?:heben|bewegen|halten)",
        but=rf"{_BILD}|muskelkater|sport|gips",
        guarded=True,
    ),
)
