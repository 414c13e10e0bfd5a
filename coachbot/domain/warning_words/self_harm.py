"""Hurting oneself, in English and German, plain and in dialect: cutting, scratching, burning, hitting.

The German ones are written as `german_spelling.folded` writes them down.
"""

from coachbot.domain.warning_words.thought import phrase

_SELF = r"(?:my ?self|me ?self|mesel\w?|ma ?sel\w?|mi ?self|mysel|myslef)"
_MY = r"(?:my|me|ma|mah|mi)(?: own)?"
_SKIN = rf"{_MY}(?: \w+)? (?:arms?|wrists?|thighs?|legs?|skin|forearms?|hands?|hips?|stomach|belly|ankles?)"
_AGAIN = r"again|ag[ei]n|agn|agian"
_WHY = rf"{_AGAIN}|because|cuz|coz|cos|cus|bc|on purpose|purposely|to (?:cope|feel|stop|make)|nothing else|till?|until"
_CHANCE = (
    r"kitchen|cook\w*|onions?|shav\w*|oven|stove|iron|pan|gym|football|footy|rugby|running|exercis\w*|stretch\w*"
    r"|lifting|work ?out|garden\w*|hedge|grass|lawn|wood|hair|paper|cat|dog|itch\w*|mosquito\w*|mozz\w*|midge\w*|bites?"
    r"|eczema|sun|by accident|accidentally|knife slipped|cut down|down on|back on|coffee|sugar|smoking|carbs"
)
_CUTTING = r"cut+(?:ing|in)|kut+in\w?|self ?h[ae]r+m\w*"

ENGLISH = (
    phrase(
        rf"(?:been|bin|ben|started?|startin|back to|back at|relapsed(?: and| into)?|keep|kept|still) (?:\w+ )?"
        rf"(?:{_CUTTING})(?: \w+)? (?:{_WHY}|{_MY}|and|nd|since|at night|every)"
        rf"|(?:been|bin|ben|started|back to|relapsed and|relapsed) (?:{_CUTTING}|cut)$"
        r"|(?:want|need|wanted|urge\w*|urges?|desperate|feel like) (?:\w+ ){0,2}cut(?:tin\w?)?"
        r"(?: (?:so bad|rn|again|agen|right now|is back|is there|are back|came back|really bad))"
        r"|done (?:\w+ )?cuts? on (?:my|me)|s(?:el)?f[ -]?h[ae]r+m\w*|(?:cut|slit|slash\w*) (?:my|me|ma) wrists?",
        but=_CHANCE,
        guarded=True,
    ),
    phrase(
        rf"(?:hurt\w*|harm\w*|cut\w*|burn\w*|hit\w*|punch\w*|slap\w*|slash\w*|stab\w*|bruis\w*|scratch\w*|bit\w*)"
        rf"(?: \w+){{0,2}} {_SELF}",
        _WHY,
        but=rf"{_CHANCE}|on the (?:head|door|cupboard|shelf|car)|fell",
        guarded=True,
    ),
    phrase(
        rf"(?:cut\w*|slic\w*|slash\w*|carv\w*|burn\w*) (?:\w+ ){{0,2}}{_SKIN}",
        rf"{_WHY}|razor|blade|lighter|cig\w*",
        but=_CHANCE,
        guarded=True,
    ),
    phrase(
        rf"(?:scratch\w*|pick\w*|claw\w*|dig\w*) (?:\w+ )?{_SKIN}",
        r"bleeds?|bled|blood\w*|open|raw|on purpose|to feel",
        but=_CHANCE,
        guarded=True,
    ),
    phrase(
        r"(?:cig\w*|fag|lighter|match|hot spoon)(?: \w+){0,2} (?:to|on|onto|against|in)(?: \w+)?"
        r" (?:arms?|legs?|skin|thighs?|wrists?|hands?|myself)",
        but=rf"{_CHANCE}|dropped|slipped|fell",
        guarded=True,
    ),
    phrase(
        r"(?:razor|blade|knife|scissors|scalpel)(?: \w+)? (?:to|on|against|across)(?: \w+)? (?:arms?|legs?|skin|thighs?"
        r"|wrists?|myself)|blades? (?:\w+ )?(?:came|is|are|comes) (?:\w+ )?(?:out|back)|(?:took|take|got) (?:a|the|me"
        r"|my)"
        r" (?:razor|blade)",
        but=rf"{_CHANCE}|beard|shoulder blades?|wiper|saw|fan|leg hair",
        guarded=True,
    ),
    phrase(
        rf"(?:bang\w*|hit\w*|punch\w*|smash\w*|slam\w*|bash\w*) {_MY} (?:head|hed|heid|face|skull)",
        r"on purpose|till?|until|to make|to stop|so (?:that )?(?:it|the pain)|so i",
        but=r"brick wall|fell|slipped|against a (?:door|cupboard)|exercise",
        guarded=True,
    ),
)

_MICH = r"(?:mich|mir|mer|ma|mi|me|selber|selbst)"
_RITZ = r"(?:ge|je|g|k|auf|aufge|o|og|ag|ange)?ritz\w*"
_SCHNITT = r"(?:auf)?(?:ge|je|g)?sch?ni(?:tt|d)\w*|(?:auf|zu |an)?schneid\w*"
_HAUT = r"(?:unter)?arm\w*|orm|haut|handgelenk\w*|\w*schenkel\w*|beine?n?|pulsader\w*|bauch"
_EXTRA = (
    r"absichtlich|mit absicht|mit fleiss|extra|extre|damit|bis|wieder|wida|weda|wider|noml|nochmal|schon|druck|nichts"
    r" mehr|weil alles|weil ich|weil mich|wenn(?: \w+){0,3} (?:schlimm|kopf\w*)|um (?:was|etwas|mich) zu|selbst|selber"
)
_ZUFALL = (
    r"koch\w*|kuche|zwiebel\w*|gemuse|brot|rasier(?:en|t|er)|herd|ofen|pfanne|bugel\w*|papier|dose|holz|hecke|garten"
    r"|haare?|muck\w*|mucken\w*|juck\w*|neurodermitis|ekzem|katze|hund|sport|fussball|training|ubung|sonne|versehen"
    r"|selber schuld|selbst schuld|kurbis|baum|arbeit|glas|blech|fingernagel|ritzen? (?:im|i am|in|am)"
)
GERMAN = (
    phrase(
        _RITZ,
        rf"{_MICH}|mich|{_HAUT}|wieder|wida|wider|ruckfall|druck",
        but=rf"{_ZUFALL}|britz\w*|kritzel\w*",
        guarded=True,
    ),
    phrase(_SCHNITT, _MICH, rf"{_EXTRA}|{_HAUT}", but=_ZUFALL, guarded=True),
    phrase(
        r"(?:ver|aus)?brennt?|verbrann?t?|verbrenn\w*|ausgedruckt|ausdruck\w*|druck\w*|ausgemacht",
        rf"{_MICH}|{_HAUT}",
        r"zigarette\w*|kippe\w*|tschick|feuerzeug|absichtlich|mit absicht|extra|um (?:was|etwas|mich) zu",
        but=_ZUFALL,
        guarded=True,
    ),
    phrase(
        r"(?:auf|blutig)? ?(?:ge)?kratz\w*",
        rf"{_MICH}|{_HAUT}",
        r"blut\w*|absichtlich|mit absicht|offen",
        but=_ZUFALL,
        guarded=True,
    ),
    phrase(
        r"weh ?(?:ge)?tan|weh ?(?:to|tu\w*|gmacht|gemacht|due?)|verletz\w*|schlag\w*|schlog|geschlagen|hau|gehaut"
        r"|bestraf\w*",
        r"mich selbst|mich selber|mir selbst|mir selber|(?:mich|mir) (?:\w+ )?(?:wieder|absichtlich)"
        r"|(?:mich|mir) (?:\w+ )?(?:selbst|selber)|selbst weh",
        rf"{_EXTRA}",
        but=rf"{_ZUFALL}|den kopf|am kopf|an der|gestoss\w*",
        guarded=True,
    ),
    phrase(
        r"(?:hau|schlag\w*|ramm\w*|knall\w*|donner\w*|gehaut|geschlagen|gehauen)",
        r"kopf (?:\w+ )?(?:gegen|an|auf) (?:die |d |de )?wand|an die wand",
        r"bis|damit|absichtlich|mit absicht|extra|um zu",
        but=r"gestolpert|ausgerutscht|im sinn",
        guarded=True,
    ),
    phrase(
        r"rasierklinge\w*|klinge\w*|skalpell|cutter\w*|mit (?:der|dem|na|ner|em|einer|einem) (?:schere|messer"
        r"|scherbe) (?:am|an|in|auf|uber)",
        rf"{_HAUT}|wieder|wida|mich|mir|liegt",
        but=r"bart|rasier(?:en|t|er)|turklingel|klingelt|paket|ausrasier\w*|stumpf",
        guarded=True,
    ),
    phrase(r"selbst ?verletz\w*|selber verletz\w*|\bsvv\b", but=r"referat|schule|buch|film|fortbildung"),
)
