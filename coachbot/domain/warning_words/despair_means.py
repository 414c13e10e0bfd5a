"""Despair that speaks of what lies ready, and of not waking up, in English and German: two families of their own.

The German ones are written as `german_spelling.folded` writes them down.
"""

from coachbot.domain.warning_words.thought import phrase

_PILLS = r"pil+s?|tabl?et+s?|meds|medication|capsules"
_HARMLESS = r"blister|weekly|a day|daily|prescri\w*|this month|doctor|chemist|pharmacy|tidied|expired|box for the week"

ENGLISH = (
    phrase(
        r"how (?:much|many)(?: \w+){0,9} (?:it would take|i would need|it takes|it would need|would be enough)",
        rf"{_PILLS}|drug|drugs|cupboard|cabinet|insulin|paracetamol|painkillers|ibuprofen|codeine|sleeping",
        r"i|my|me|i have",
        but=r"doctor|chemist|pharmac\w*|headache to|relief|work|per day|a day|safe\w*",
        guarded=True,
    ),
    phrase(
        rf"(?:all|every|whole|the|my)(?: \w+){{0,3}} (?:{_PILLS})",
        r"(?:take|swallow|eat|down)(?: \w+)? all|if i (?:take|swallow)(?: \w+){0,2} (?:all|them|the lot)|take the lot",
        r"(?:it|all|everything|pain|this) (?:\w+ )?(?:stops?|ends?|over|is over)|it is over|then it|(?:lined up|table"
        r"|in front of me|here|bed)",
        but=_HARMLESS,
        guarded=True,
    ),
    phrase(
        rf"(?:\d+|\w+) (?:{_PILLS}|painkillers|paracetamol|ibuprofen) left",
        r"(?:ill|i will|i am going to|im going to|im gonna|gonna|going to|i want to|i might|ima) (?:just )?"
        r"(?:take|swallow|eat|down) (?:them all|all of them|all of it|the lot)",
        but=rf"{_HARMLESS}|with me|along|holiday|trip|this week|over the|one by one|as prescribed",
        guarded=True,
    ),
    phrase(
        r"(?:been|started|start|i|am|keep) (?:\w+ )?cut(?:ting|tin|in)? (?:my ?self|ag(?:ain|en|ein)|my (?:arms?|legs?"
        r"|wrists?|thighs?))",
        but=r"finger|thumb|cooking|onion|kitchen|hair|grass|lawn|shaving|paper|down on|back on|out again|coffee|garden",
        guarded=True,
    ),
    phrase(
        r"hop(?:e|ed|ing)|wish\w*|pray\w*|wont it be better",
        r"(?:shant|shall not|wont|dont|never|not) (?:\w+ )?wake(?! me)",
        but=r"baby|neighbour\w*|early|alarm|headache|too",
        guarded=True,
    ),
)
GERMAN = (
    phrase(
        r"wie ?viele?(?: \w+){0,6} (?:es )?(?:brauchte|brauchen wurde|braucht|brauche|reichen|notig war\w*|genugen)",
        r"tablett?en|pillen|medikamente|schlaftabletten|schrank|insulin|paracetamol|tropfen",
        r"weiss ich|ich weiss|ausgerechnet|uberleg\w*|genau",
        but=r"arzt\w*|apothek\w*|am tag|im monat|darf|wirk\w*|kopfweh",
    ),
    phrase(
        r"(?:besser|lieber|schoner|hof+e?|hoffentlich|wunsch\w*|am liebsten)(?: ,? ?\w+){0,6} (?:wach\w*"
        r"|aufwach\w*)|wach\w* ich(?: \w+){0,3} (?:nicht|gar nicht|nie)(?: mehr)? auf",
        r"nicht|nie|gar nicht|nimmer",
        but=r"frueh\w*|fruh\w*|nachts|wecker|nachricht\w*|mit kopf\w*|mit schmerz\w*",
    ),
    phrase(
        r"(?:alle|jede|ganzen?|samtliche)(?: \w+){0,2} (?:tablett?en|pillen|medikamente|medis)",
        r"wenn ich (?:\w+ ){0,2}(?:alle|sie|die)|nehme? ich (?:sie )?alle|alle (?:nehm\w*|schluck\w*|runter)",
        r"hort(?: \w+)? auf|(?:ist|war) (?:\w+ )?(?:ruhe|vorbei|schluss|still)|hat es ein ende|endlich",
        but=r"wochenbox|dosierhilfe|verordnet|arzt|apotheke",
    ),
    phrase(
        r"noch (?:\w+ )?(?:tablett?en|pillen|medikamente|schmerzmittel|paracetamol|ibus?)"
        r"|(?:tablett?en|pillen|schmerzmittel|paracetamol|ibus?) (?:ubrig|da)",
        r"(?:die |sie )?(?:nehme?|schlucke?) ich (?:\w+ )?alle|(?:nehme?|schlucke?) (?:ich )?(?:sie|die) (?:\w+ )?alle",
        but=r"wochenbox|dosierhilfe|verordnet|arzt|apotheke|mit auf|mit in|urlaub|reise|bis \w+|diese woche"
        r"|nacheinander",
    ),
    phrase(
        r"(?:habe|hatte) (?:\w+ ){0,3}(?:geritzt|geschnitten) ?(?:an|in|am)? ?(?:den|die|meinen?)? ?(?:arme?n?|beine?n?"
        r"|handgelenke?n?)?$|(?:arme?n?|handgelenke?n?|beine?n?) (?:\w+ )?(?:geritzt|aufgeschnitten)",
        but=r"finger|gemuse|rasier(?:en|t|er)|kochen|zwiebel\w*|haare?|rasen|hecke|papier|glas|blech",
    ),
)
