"""A blow to the head in slang and dialect, and being sick, sleepy or dazed since. Signs that cannot wait.

The German ones are written as `german_spelling.folded` writes them down.
"""

from coachbot.domain.warning_words.thought import phrase

_HEAD = (
    r"head|hed|heid|skull|noggin|bonce|nut|noodle|scone|melon|dome|napper|swede|forehead|temple|bean|nonce|crown"
    r"|coconut"
    r"|back of (?:my|the) (?:head|skull)|heed|helmet|car boot"
)
_HIT = (
    r"cop(?:ped|t)?|took|got|caught|wore|whack\w*|wallop\w*|crack\w*|smack\w*|skelp\w*|dunt\w*|clatter\w*|stov\w*"
    r"|ding\w*|donk\w*|bonk\w*|thump\w*|hit|bump\w*|bang\w*|knock\w*|clock\w*|clip\w*|clonk\w*|conk\w*|belt\w*|bash\w*"
    r"|head ?butt\w*|fell|fallen|faw\w*|falling|landed|came (?:off|down|on)|come down|dropp?(?:ed)?|dash\w*|struck"
    r"|walked into|blow|kick\w*|hitted|slam\w*"
)
_SICK = (
    r"spew\w*|chunder\w*|vom|vomit\w*|vomits|puk\w*|throw\w* up|threw up|boak\w*|bowk\w*|hurl\w*|barf\w*"
    r"|chuck\w* (?:up|it up|my guts)|heav\w*|retch\w*|be(?:en|ing)? sick|feel(?:ing)? sick|sick and|drows\w*|sleepy"
    r"|noddin\w* off|nod off|(?:cant|cnt|hardly) (?:stay|keep) awake|dopey|groggy|woozy|out of it|dazed"
    r"|loose motion and vomit\w*|queasy|nause\w*|dead to the world"
)
_SAID = (
    r"kopfschuttel\w*|decke|durch den kopf|geht mir|problem|rechnung|geld|arbeit auf den|kopfuber|im spiel|film"
    r"|schlag auf den magen|ubung|vor \w+ jahren"
)
_KOPF = (
    r"kopf|chopf|schadl?|birne?|rube|deez|dez|grind|gring|nischel|omme|nuschel|melone|hirn|schwarte|hinterkopf|stirn"
    r"|helm"
    r"|schlafe|dassel|kurbis|gehirnkasten|oberstubchen|plaz"
)
_GEKRIEGT = (
    r"ge(?:krieg|krich|kricht|knall|krach|fall|flog|donner|stoss|stoch|schlag|haut?|hau|prall|dotz|rumms|rums|kom"
    r"|latsch|semmel)\w*|kriagt?|kricht|kriegt|bekomm\w*|gheit|kheit|gfalln|gflogn|anghaut|anghau\w*|ange(?:hau|stoss"
    r"|schlag)\w*|aa?gschlage\w*|ghaun|mitgenommen"
    r"|abbekommen|abgekriegt|drauf\w*|uberchoo?|bechoo?|gedeppert|erwischt|aufgekommen|aufgeschlagen|kopf an kopf"
    r"|(?:auf|gegen|gega|gegn|an) (?:de[nmr]?|die|das|d|s|n|ne|nen|ein\w*)? ?(?:kopf|wand|tur|balken|pfosten|laterne"
    r"|ampel\w*|schrank|scheibe|baum|kante|regal|boden|rohr|stange|decke)"
)
_UBEL = (
    r"(?:ge|je)?kotz\w*|gekotzt|kotzubel|chotz\w*|(?:ge)?broch\w*|brechen?|erbroch\w*|erbrech\w*|ubergeb\w*|gspieb\w*"
    r"|speib\w*|speim|gspiem|gspeib\w*|gspuckt|gereihert|reiher\w*|gekubelt|ubel|ubl|schlecht|mud|mude|mued|muad|"
    r"schlafrig|dasig|damisch|duselig|trummlig|benommen|dosig|rammdosig|schwummrig|(?:penn|schlaf)\w* (?:nur|dauernd"
    r"|standig)|nur (?:noch )?(?:am )?(?:schlaf\w*|penn\w*)|nick\w* (?:\w+ )?weg|(?:kaum|nicht) wach"
)

ENGLISH = (
    phrase(
        _HIT,
        _HEAD,
        _SICK,
        but=r"confidence|hangover|hungover|pints?|on the beer|sick (?:of|and tired)|years ago|ceiling fell|idea|film"
        r"|joke|got a headache and|head (?:office|teacher|chef|coach|of)",
        guarded=True,
    ),
)
GERMAN = (
    phrase(_KOPF, _GEKRIEGT, _UBEL, but=_SAID, guarded=True),
    phrase(
        r"(?:gegen|gega|gegn|in) (?:\w+ )?(?:laterne|wand|tur|balken|pfosten|ampel\w*|schrank|scheibe|baum|glastur"
        r"|stange)",
        r"gelauf\w*|geloof\w*|gerannt|grennt|gekracht|geknallt|gedonnert|gefallen|gflogn",
        r"(?:ge)?kotz\w*|kotzubel|(?:ge)?broch\w*|brechen?|erbroch\w*|ubergeb\w*|gspieb\w*|speib\w*|ubel|schlecht"
        r"|schlafrig"
        r"|benommen",
        but=_SAID,
        guarded=True,
    ),
)
