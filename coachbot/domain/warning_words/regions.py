"""Signs and despair in turns of phrase in which German is spoken from Berne to Kiel, and by whom it is no first tongue.

Written as `german_spelling.folded` writes them down.
"""

from coachbot.domain.warning_words.thought import phrase

_NOT = r"nicht|nie|no nie|nia|nimmer|nimma|kein\w*|no ne?i?t"
_HEAD = r"kopf\w*|schadel\w*|grind\w*|gring\w*|brummschadel|migran\w*|schmerz\w*"
_AFFAIRS = r"angelegenheiten|sachen|sacha|dinge|papiere|testament|nachlass|beerdigung|grab|versicherung\w*"
_PILLS = r"tablett\w*|pillen|pilln|pulver\w*|tropfen|medikamente?|medis|schlafmittel"

SIGNS = (
    phrase(
        rf"(?:so an?|so es|so en|so eine?n?|so ne|solche?s?|sowas|so was|so arg|so schlimm"
        rf"|so stark) (?:\w+ )?(?:{_HEAD}|hab\w*"
        r"|han\w*|war\w*|hatt\w*)|so (?:arg|schlimm|stark|heftig|weh)",
        r"(?:in|seit|mit|mei|mein|meinen?|meim|mim) (?:\w+ ){0,2}(?:jahr\w*|johr\w*|leben|lebtag\w*|lebdog|labe)",
        _NOT,
        but=r"film|lachen|gelacht|gut|schon|kaum|urlaub|sommer|winter|essen|kuchen|spass|so ruhig|wenig",
        guarded=True,
    ),
    phrase(
        r"(?:arm|hand|bein|hax\w*|fuss|lid|mundwinkel|gesicht)(?: \w+){0,3} (?:fallt|sackt|rutscht|klappt|fliegt"
        r"|hangt)"
        r"(?: \w+){0,2} (?:runter|herunter|abi|abe|obi|nab|weg|ab|zur seite)",
        but=r"(?:finger)?nagel|film|regal|jacke|armel|ubung|wiederholung\w*|verband|gips|uhr"
        r"|beim (?:heben|planken|stutzen)",
    ),
    phrase(
        r"(?:arm|hand|bein|hax\w*|fuss|finger)(?: \w+){0,3} i?e?i?g(?:schlaf|schlof)\w*",
        r"(?:kann|chas?|ka|ko|konn)(?: \w+){0,2} (?:nicht mehr|kaum|nicht) (?:bewege?\w*|ruhr\w*|lupf\w*|heb\w*"
        r"|hochheb\w*)"
        r"|bleibt|seit\w*|(?:geht|wird) nicht (?:weg|besser)",
    ),
    phrase(
        r"(?:halbes?|halbe?s|linkes|rechtes) (?:gesichtsfeld|blickfeld|sehfeld|bild)(?: \w+){0,2} (?:weg|fehlt"
        r"|schwarz|dunkel)",
        but=r"bildschirm|monitor|fernseher|foto|kamera",
    ),
    phrase(
        r"kann (?:\w+ )?(?:arm|bein|hand|fuss)(?: \w+){0,2} nicht(?: mehr)? (?:heben|bewegen|halten|spuren)",
        but=r"muskelkater|training|sport|ubung|gips|verband",
    ),
    phrase(
        r"(?:find\w*|bring\w*|krieg\w*|weiss)(?: \w+){0,2} (?:die |d |meine |den |an |einen )?(?:worter|worte"
        r"|namen|satze?)(?: \w+){0,2}"
        r" (?:nicht|fur?e|raus|zusammen|zsamm\w*)",
        but=r"passend\w*|richtig\w*|kreuzwort\w*|scrabble|vokabel\w*|englisch\w*|deutsch\w*|quiz|danke|dankbar\w*",
        guarded=True,
    ),
)
DESPAIR = (
    phrase(
        rf"(?:reg(?:el|le?)|ordne|ordn|sortier\w*|geregelt|geordnet|gemacht|beisammen)(?: \w+){{0,4}} (?:{_AFFAIRS})"
        rf"|(?:{_AFFAIRS})(?: \w+){{0,4}} (?:geregelt|geordnet|regle?|ordne|gemacht|beisammen|unter dach)",
        r"(?:lang\w*|bald)(?: \w+){0,5} (?:nicht mehr|nichts mehr|weg|fort|soweit)|nicht mehr lang\w*"
        r"|dauer\w* (?:\w+ )?nicht mehr"
        r"|brauch\w*(?: \w+){0,4} (?:nicht|nichts) mehr|kann ich gehen|dann bin ich weg|dann ist (?:ruhe|schluss)",
        but=r"umzug|umziehen|firma|buro|rente|notar sagt|steuer\w*|urlaub|kundig\w*|papierkram",
    ),
    phrase(
        rf"(?:genug|reichlich|alle|viele?)(?: \w+){{0,2}} (?:{_PILLS})(?: \w+){{0,3}} (?:ge?sammelt|gespart"
        rf"|beisammen|zusammen"
        rf"|gehortet|gebunkert|bereit|parat)|(?:{_PILLS})(?: \w+){{0,3}} (?:liegen|sind"
        rf"|hab\w*)(?: \w+){{0,2}} (?:bereit|parat)",
        r"heute? nacht|versteh\w*|wissen schon|weisst schon|wofur|mehr sag|reicht|fur immer|ende|schluss|genug",
        but=r"apotheke|abgelaufen\w*|entsorg\w*|zuruck\w*|reise\w*|urlaub|wochenbox",
    ),
    phrase(
        r"\w*(?:brugg|bruck|brucke|bruckn|gleis|gleise|gleisa|bahnsteig|dach|klippe|perron|gelander)\b",
        r"gump\w*|spring\w*|hupf\w*|jucke?|nab|abe|abi|obi|(?:an|ein|nur an|a) schritt|falla|losslassen|los ?lo"
        r"|fallen lassen",
        r"denk\w*|gedacht|dank\w*|duenke|dunke|uberleg\w*|stah\w*|stand\w*|steh\w*|gestanden",
        but=r"bungee|schwimm\w*|baden|badi|see|foto|kinder|zug verpasst|zug kommt|hund|wasser",
    ),
)
