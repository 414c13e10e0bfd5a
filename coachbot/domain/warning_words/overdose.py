"""So many tablets at once that it cannot wait: ten and more that were swallowed, and no word of weeks or months.

Signs for now. The German ones are written as `german_spelling.folded` writes them down.
"""

from coachbot.domain.warning_words.thought import phrase

_TEN = (
    r"(?:1\d|[2-9]\d|100|1\d\d|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|dozens?|zehn|elf|zwolf|funfzehn"
    r"|zwanzig|dreissig|vierzig|funfzig|dutzend)"
)
_TABLETS = (
    r"(?:\w*(?:pill|tablet|tablett|kapsel)\w*|tabs|caps|capsules|paracetamol\w*|acetaminophen|tylenol\w*|panadol\w*"
    r"|ibu\w*|advil\w*|nurofen\w*|aspirin\w*|asp?irin\w*|naproxen\w*|diclofenac\w*|diclo\w*|novalgin\w*|metamizol\w*"
    r"|thomapyrin\w*|dolormin\w*|\w*triptan\w*|maxalt\w*|co ?codamol\w*|codein\w*|tramadol\w*|tilidin\w*|oxy\w*"
    r"|painkillers?|schmerzmittel\w*|schmerztablett\w*)"
)
_MANY = rf"{_TEN}(?: of)?(?: (?:the|my|those|these|von|der|den|meine\w*))? {_TABLETS}"
_SWALLOWED = r"took|taken|swallow\w*|had|popped|necked|downed|ate|eaten"
_GESCHLUCKT = r"\w*genom\w*|\w*geschluckt|schluckte|\w*geworfen|nahm|intus|\w*gehaut|\w*gehauen|gegessen|gfressn|gnumma"
_OVER_TIME = (
    r"months?|weeks?|years?|days|per (?:day|week|month)|each|every|so far|in total|altogether"
    r"|(?:pills?|tablets?|tabs|caps|capsules|\w*profen|\w*etamol) left|(?:pack\w*|box\w*) of|january|february|march"
    r"|april|in may|june|july|august|september|october|november|december|used to|i ever"
    r"|(?:not|never|havent|didnt) (?:\w+ )?(?:taken?|took|swallow\w*)"
)
_UBER_ZEIT = (
    r"\w*monat\w*|\w*wochen?|jahr\w*|tagen|pro (?:tag|woche|monat)|jede\w*|insgesamt|ubrig"
    r"|(?:packung|schachtel) (?:mit|von|a)|januar|februar|marz|april|im mai|juni|juli|august|september|oktober"
    r"|november|dezember|fruher"
    r"|(?:nicht|nie|niemals) (?:\w+ )?(?:\w*genom\w*|\w*geschluckt)"
)

_AT_ONCE = r"at once|in one go|all together|at the same time|just now|today|tonight|this (?:morning|afternoon|evening)"
_AUF_EINMAL = r"auf einmal|auf ein mal|aufeinmal|gleichzeitig|in einem rutsch|eben|gerade|heute?|vorhin"
_ONLY_THERE = r"bought|buy|got|have|ordered|fetched|picked up|prescribed|prescription|need"
_NUR_DA = r"gekauft|kaufe\w*|geholt|bestellt|hab|habe|rezept|verschrieben|verschreib\w*|brauch\w*|noch"
_ALONE = rf"^{_MANY}$"
"""A number and its tablets, and no more: said to a diary of days it is that day's."""

ENGLISH = (
    phrase(_MANY, _SWALLOWED, but=_OVER_TIME, guarded=True),
    phrase(_MANY, _AT_ONCE, but=f"{_OVER_TIME}|{_ONLY_THERE}", guarded=True),
    phrase(_ALONE, guarded=True),
)
GERMAN = (
    phrase(_MANY, _GESCHLUCKT, but=_UBER_ZEIT, guarded=True),
    phrase(_MANY, _AUF_EINMAL, but=f"{_UBER_ZEIT}|{_NUR_DA}", guarded=True),
    phrase(_ALONE, guarded=True),
)
