"""Ways out that are named in passing, and being done with living, in slang and dialect. Despair.

The German ones are written as `german_spelling.folded` writes them down.
"""

from coachbot.domain.warning_words.thought import phrase

_FIGURE = (
    r"laugh\w*|coffee|curry|boredom|film|game|phone|gym|hotel|cashier|basket|exercis\w*|stretch\w*|reminders?|messages?"
    r"|questions?|boat|climb\w*|swing|tow|library|parachut\w*|bungee|swimming"
)

ENGLISH = (
    phrase(
        r"(?:cba|cbb|cant (?:b|be) (?:arsed|bothered|assed|fucked)|done|finished|no (?:point|use|reason)|point"
        r"|cant be (?:doing|dealing|daeing|daein)|cant do)(?: \w+){0,3} (?:being alive|liv(?:in|ing)|with (?:this "
        r"|my |the )?life)",
        but=_FIGURE,
        guarded=True,
    ),
    phrase(
        r"(?:think\w*|thoughts?|thot|dream\w*|talk\w*) (?:\w+ )?(?:about|bout|abt|of|on) (?:\w+ )?end(?:in|ing) (?:it"
        r"|life"
        r"|my life|things|everything|my (?:self|journey))",
        but=_FIGURE,
        guarded=True,
    ),
    phrase(
        r"(?:dont|wont|not|wouldnt|wudnt) (?:\w+ )?care if i (?:got|get|was|am|is|were) (?:hit|run over|killed|dead)"
        r"|(?:wudnt|woudnt|would not) care if i|sleep (?:and|n|nd|then) never wake|want to sleep n never"
        r"|point (?:to|2|in|of) me(?:$| ,| and)|better off (?:\w+ )?(?:under the ground|in the ground|buried|six feet)"
        r"|check(?:in|ing)? out (?:permanently|for good|forever|of life|of this life)|want out for good|neck myself"
        r"|top(?:pin|ping)? myself|(?:better off|be happier|be fine|be ok) (?:wivout|wifout|widout|wi ?out) me"
        r"|(?:cant|canna|cannae) (?:go|gae|gan) (?:on|oan|oan wi\w*)(?:$| ,| like| wi)",
        but=_FIGURE,
        guarded=True,
    ),
    phrase(
        r"(?:feel\w*|want|going|will|thinking|ready|urge|keep)(?: \w+){0,4} (?:jump\w*|hang|drink|throw|throwing"
        r"|hanging"
        r"|drinking|leap\w*)(?: \w+){0,2} (?:from|off|poison|bleach|pesticide|under|in front of|myself|into)"
        r"(?: \w+){0,2}(?:terrace|fan|roof|balcony|bridge|train|tracks|poison|bleach|pesticide|river|well|building"
        r"|window|bus|cliff)?",
        r"i|me|my|myself|feel\w*",
        r"terrace|fan|roof|balcony|bridge|train|tracks|poison|bleach|pesticide|river|well|building|window|cliff",
        but=rf"{_FIGURE}|as well|well done|joy|out of the window|train (?:to|at)|weights?",
        guarded=True,
    ),
    phrase(
        r"(?:bought|got|ordered|keep|have)(?: \w+){0,2} (?:rope|noose|gun|helium)|(?:stock ?pil\w*|hoard\w*)"
        r"(?: \w+){0,2} (?:pills|tablets|meds|\w+(?:line|fen|mol|pam|ine|ol))|(?:pray\w*|wish\w*|hope|beg\w*)(?: \w+)?"
        r" (?:god|lord|he|allah|jesus)(?: \w+)? (?:takes?|took|calls?) me(?! home from)",
        but=rf"{_FIGURE}|skipping|washing|tent|dog|swing|nail gun|glue gun|balloons?|food|for (?:my|the) migraine",
        guarded=True,
    ),
    phrase(
        r"(?:steer|put|driv|drov|turn|swerv|veer)\w*(?: \w+){0,3} (?:into|in to|under|off|at) (?:an? |the )?(?:pillar"
        r"|tree"
        r"|wall|bridge|oncoming\w*|lorry|truck|river|embankment|barrier)",
        r"think\w*|pictur\w*|imagin\w*|miss me|sometimes|wonder\w*|want|all be over|peace",
        but=rf"{_FIGURE}|park\w*|sat ?nav|golf|hammer",
        guarded=True,
    ),
    phrase(
        r"(?:wouldnt|wont|dont) mind if (?:\w+ ){1,4}(?:took me out|hit me|got me|ran me over|killed me|flattened me)"
        r"|for what (?:should )?i (?:should )?(?:still )?live",
        but=_FIGURE,
    ),
    phrase(
        r"(?:foot)?bridge|platform|roof|cliff|ledge|balcony|parapet",
        r"just do it|one step|look\w* (?:\w+ )?down|let go",
        r"think\w*|stood|standing",
        but=rf"{_FIGURE}|photos?|view|posture|screen",
        guarded=True,
    ),
    phrase(
        r"(?:count\w*|star\w* at|looking at|look at|lin\w* up)(?: \w+){0,2} (?:pills|tablets|meds)",
        r"how easy|so easy|easy it|would be enough|id be",
        but=_FIGURE,
        guarded=True,
    ),
)

_BILD = r"lach\w*|hunger|durst|langeweile|film|spiel|handy|akku|ubung\w*|nachricht\w*|fallschirm|schwimm\w*|trampolin"
_WILL = r"(?:will|wil|wu|wott|wett|mocht\w*|mecht\w*|mag|mog|dad|wurde?)"
_ZUG = (
    r"(?:den|die|a|an|de|d|ne|nen|einen?)? ?(?:zug|zuch|bus|laster|lkw|auto|bahn|sbahn|ubahn|tram|gleise?|brucke?n?"
    r"|dach"
    r"|balkon|fenster|klippe|turm)"
)
GERMAN = (
    phrase(
        rf"(?:hau|schmeiss\w*|werf\w*|wirf|leg|stell|schmiss|hauen) (?:ich )?(?:mich|ma|mi|mir) (?:\w+ )?(?:vor|vorn"
        rf"|unter)"
        rf" ?{_ZUG}|(?:spring|hupf|gump|hops)\w* (?:ich )?(?:\w+ )?(?:von|vom|vor|vorn|aus|us|ab|uber)(?: da| der| dr)?"
        rf" ?{_ZUG}|{_WILL}(?: \w+){{0,2}} (?:von|vom|vor|vorn|aus)(?: da| der| dr)? ?{_ZUG} (?:spring|hupf|gump)\w*"
        rf"|(?:hang|hank) (?:ich )?(?:mich|ma) auf",
        but=rf"{_BILD}|beinah\w*|fast",
        guarded=True,
    ),
    phrase(
        rf"(?:{_WILL}|liabst\w*|liebst\w*)(?: \w+){{0,4}} (?:sterb\w*|schterb\w*|sterm|starb\w*|tot sein"
        rf"|nicht mehr (?:lebe?n?"
        r"|labe|da ?sein))|nicht mehr (?:lebe?n?|labe|lem)|(?:genug|satt|gnueg|gnua) vom (?:leben|labe|lem)"
        r"|bock mehr zu (?:leben|lem)|(?:grund|sinn|lust|kraft) mehr (?:zum|zu) (?:leben|lem)"
        r"|weg (?:von|vonne|vo) (?:der |dere |da )?welt|nicht mehr (?:auf|uff|uf) (?:der|dieser|dera|dere) welt"
        r"|(?:mach|mache) (?:ich )?schluss mit (?:alle[mts]|ollet|mir)",
        but=_BILD,
        guarded=True,
    ),
    phrase(
        r"ohne mich(?: \w+){0,4} (?:fur|fia|fer) (?:olle|alle|alli|jede\w*|eich|euch)|wenn ich nicht mehr (?:da|do)"
        r" (?:ware?|waar|bin)|(?:fur alle?|olle) (?:\w+ )?(?:bessa|besser)(?: \w+){0,3} ohne mich",
        but=_BILD,
    ),
    phrase(
        r"kann nicht mehr(?: ,)? (?:und )?(?:ich )?will nicht mehr"
        r"|will nicht mehr(?: ,)? (?:und )?(?:ich )?kann nicht mehr"
        r"|schlafen fur immer|fur immer schlafen|(?:es|alles|das leben) (?:nur |einfach |endlich )?beenden konnte"
        r"|will nichts mehr(?: ,)? (?:ich )?will weg",
        but=_BILD,
    ),
    phrase(
        r"(?:tablett?en|pillen|medikamente|schlaftabletten)(?: \w+){0,2} (?:gesammelt|gehortet|beisammen|zusammen)"
        r"|(?:habe|hatte)(?: \w+){0,3} (?:seil|strick|pistole) (?:gekauft|besorgt|geholt|bereit)|trinke? (?:\w+ )?gift"
        r"|gift (?:trinken|nehmen|schlucken)|zu (?:meine[rm]|mein) (?:toten|verstorbenen|gstorbenen) \w+",
        r"ich|mir|mich",
        but=rf"{_BILD}|hund|kletter\w*|schaukel|apotheke|ratten\w*",
        guarded=True,
    ),
    phrase(
        r"\w*gegenverkehr|(?:an|gegen) (?:\w+ )?(?:baum|pfeiler|bruckenpfeiler)",
        r"\w*zieh\w*|lenk\w*|fahr\w*|steuer\w*",
        r"ruhe|vorbei|schluss|einfach|denk\w*|vorstell\w*",
        but=rf"{_BILD}|unfall|beinah\w*|kam mir|uberhol\w*|rad",
        guarded=True,
    ),
    phrase(
        r"(?:kb|kein bock|keen bock|null bock) mehr (?:auf|zu) (?:\w+ )?(?:leben|lem)|(?:sollte?|will"
        r"|konnte) es (?:\w+ )?beenden$"
        r"|nicht mehr da (?:si|sii|sy)\b|wenn?s? (?:mich|mi) (?:nicht mehr|nemme|nimma) g\w{1,2}b\w*"
        r"|(?:gehn|gehen|geh|weg)(?: \w+){0,2} fur immer|fur immer (?:gehn|gehen|weg)",
        but=rf"{_BILD}|programm|training|gesprach|anruf|tabletten weg|kopfweh weg|schmerz\w* weg",
    ),
    phrase(
        r"wach\w*(?: ich)? (?:\w+ ){0,2}nicht mehr auf",
        r"am besten|liebst\w*|liabst\w*|besser|schon\w*",
        but=rf"{_BILD}|kopfweh|nachts",
    ),
)
