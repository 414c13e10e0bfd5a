"""A blow to a head whose blood is thinned, and half of what is seen that is gone: families of their own.

The German ones are written as `german_spelling.folded` writes them down.
"""

from coachbot.domain.warning_words.thought import phrase

_THIN = (
    r"blood ?thin\w*|thinners|anti ?coag\w*|warfarin|eliquis|xarelto|apixaban|rivaroxaban|marcumar|marevan|clopidogrel"
    r"|blut ?verdunn\w*|bluat ?verdunn\w*|verdunner|gerinnungshemm\w*|pradaxa|lixiana"
)
_HALF = r"half|one side|left side|right side|left half|right half"

ENGLISH = (
    phrase(
        _THIN,
        r"head|skull|forehead|temple|face",
        r"hit\w*|bang\w*|bump\w*|knock\w*|crack\w*|fell|fall\w*|slip\w*|tripp\w*|blow|whack\w*|smack\w*"
        r"|walked into|caught",
        but=r"years ago|anti ?coag\w* clinic",
    ),
    phrase(
        rf"(?:{_HALF})(?: \w+){{0,5}} (?:screen|page|room|world|plate|face|picture|words|people|road|mirror|telly|view)"
        r"(?: \w+){0,6} (?:disappear\w*|missing|gone|vanish\w*|wasnt there|not there|went blank|cut off|blank)"
        rf"|(?:screen|page|room|world|plate|picture|road"
        rf"|view)(?: \w+){{0,4}} (?:{_HALF})(?: \w+){{0,3}} (?:disappear\w*"
        r"|missing|gone|vanish\w*|blank)",
        but=r"(?:monitor|screen) is broken|cracked|programme|video call|loading",
    ),
    phrase(
        r"words?|speech|sentences?|talk\w*|what i say",
        r"come out|coming out|comes out|came out|mixed|wrong|wrnog|back to front|backwards|rubbish|gobbledygook|mush",
        r"wrong|wrnog|mixed|jumbl\w*|backwards|back to front|rubbish|gobbledygook|mush|not what i"
        r"|dont understand\w*|dont understan",
        but=r"autocorrect|keyboard|typing|dictat\w*|voice|english|translate|german|language",
        guarded=True,
    ),
)
GERMAN = (
    phrase(
        _THIN,
        r"kopf|schadel|stirn|schlafe|gesicht|fliese",
        r"gestoss\w*|angestoss\w*|gefallen|gestolpert|gesturzt|sturz|gerutscht|ausgerutscht|gerannt|grennt|geknallt"
        r"|gekracht|angehau\w*|geschlagen|gegen|auf|an (?:die|den|der|d) (?:tur|wand|kante|schrank|balken|regal)",
        but=r"vor \w+ jahren|nicht auf den kopf",
    ),
    phrase(
        r"halbe\w*|halfte|eine seite|linke seite|rechte seite|links|rechts",
        r"bild|bildschirm|zeile|gesicht|teller|strasse|seite|welt|zimmer|blickfeld|fernseher",
        r"verschwunden|weg gewesen|fehlt\w*|nicht mehr da|einfach weg|war weg|ist weg|abgeschnitten",
        but=r"kaputt|defekt|strom|laden|monitor kaputt|kopfweh|wlan",
        guarded=True,
    ),
)
