"""Plain answers: a closed list of short ones that can hold no warning word, so that none has to be looked for in them.

Most of what is typed is one of these. Every one of them was tried against the lists and against what was learned, in
every language and beside every question (`tests/domain/test_plain_answers.py`).
"""

from functools import cache
from itertools import product

_YES = ("yes", "y", "yep", "yeah", "ja", "jo", "jep", "leider ja")
_HEADACHE = ("headache", "kopfschmerzen", "kopfweh", "migraine", "migräne")
_ELSE = (
    *("no", "n", "nope", "nah", "none", "nein", "nee", "nö", "noe", "ne", "leider nein", "nichts", "nix", "keine"),
    *("no headache", "no headaches", "no headache today", "none today", "no pain", "no pain today", "not today"),
    *("keine kopfschmerzen", "kein kopfweh", "keine migräne", "keine schmerzen", "keine kopfschmerzen heute"),
    *("heute keine", "heute nichts", "heute keine kopfschmerzen", "heute kein kopfweh", "heute nicht"),
    *("no, no headache", "nein, keine kopfschmerzen", "yes, a headache", "yes a headache", "yes headache", "had one"),
    *("ja, kopfschmerzen", "ja kopfschmerzen", "skip", "leave this out", "auslassen", "weglassen", "überspringen"),
    *("done", "later", "ok", "okay", "thanks", "thank you", "fertig", "erledigt", "gemacht", "später", "danke"),
)
_STRENGTHS = tuple(f"{number}{scale}" for number, scale in product(range(11), ("", "/10")))
_IN_WORDS = tuple(f"{number} {of} 10" for number, of in product(range(11), ("of", "out of", "von")))
_ENDS = ("", ".", "!")


@cache
def plain_answers() -> frozenset[str]:
    """All of them, in small letters."""
    strong = (f"{yes}{apart}{strength}" for yes, apart, strength in product(_YES, (" ", ", "), _STRENGTHS))
    every = (*_YES, *_HEADACHE, *_ELSE, *_STRENGTHS, *_IN_WORDS, *strong, *(f"headache {one}" for one in _STRENGTHS))
    return frozenset(f"{said}{end}" for said, end in product(every, _ENDS))


def is_plain(text: str) -> bool:
    """Whether a text is one of the plain answers, in whatever letters."""
    return text.strip().casefold() in plain_answers()
