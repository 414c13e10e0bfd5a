"""What the search leaves out, by language: words that carry no meaning of their own, and the commonest endings."""

from collections.abc import Mapping

STOP: Mapping[str, frozenset[str]] = {
    "en": frozenset((
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "for",
        "from", "get", "give", "got", "had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its",
        "just", "me", "my", "no", "not", "of", "on", "or", "our", "out", "should", "so", "some", "tell", "than",
        "that", "the", "their", "them", "then", "there", "these", "they", "this", "to", "up", "us", "was", "we",
        "were", "what", "when", "where", "which", "while", "who", "why", "will", "with", "would", "you", "your",
        "about", "any", "am", "im", "ive", "dont", "really", "actually", "please", "know", "mean", "means", "also",
        "more", "much", "thing",
    )),
    "de": frozenset((
        "ab", "aber", "alle", "allem", "als", "also", "am", "an", "auch", "auf", "aus", "bei", "beim", "bin", "bis",
        "bist", "bitte", "da", "dann", "darf", "das", "dass", "dein", "deine", "dem", "den", "denn", "der", "des",
        "die", "dies", "diese", "dieser", "doch", "du", "durch", "eben", "eigentlich", "ein", "eine", "einem",
        "einen", "einer", "eines", "er", "es", "etwas", "für", "fuer", "gar", "geht", "gehen", "gibt", "habe",
        "haben", "hab", "hat", "hatte", "hast", "heisst", "heißt", "hier", "ich", "ihr", "im", "in", "ins", "ist",
        "ja", "jetzt", "kann", "können", "koennen", "mal", "man", "mein", "meine", "meinem", "meinen", "meiner",
        "mich", "mir", "mit", "muss", "müssen", "na", "nach", "nicht", "nichts", "noch", "nur", "ob", "oder",
        "sein", "sich", "sie", "sind", "so", "soll", "sollen", "tun", "um", "und", "uns", "vom", "von", "vor",
        "war", "was", "wegen", "weil", "welche", "welcher", "welches", "wenn", "wer", "werden", "wie", "wieso",
        "will", "wir", "wird", "wirklich", "wo", "wozu", "warum", "zu", "zum", "zur", "über", "ueber", "bedeutet",
        "mache", "machen", "macht", "kommt", "kommen", "total", "ständig", "selbst", "selber", "wohl", "immer",
        "geworden", "worden", "mehrere",
    )),
}  # fmt: skip
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "en": ("ations", "ation", "nesses", "ness", "ingly", "ings", "ing", "ies", "edly", "ed", "es", "s", "ly", "e", "y"),
    "de": ("ungen", "ung", "ern", "en", "em", "er", "es", "st", "e", "n", "s", "t"),
}
"""The first that fits and leaves three letters goes."""
PLAIN: Mapping[str, tuple[tuple[str, str], ...]] = {
    "de": (("ä", "a"), ("ö", "o"), ("ü", "u"), ("ß", "ss"), ("ae", "a"), ("oe", "o"), ("ue", "u")),
}
"""Letters that people type in several ways."""
COMPOUNDING = frozenset({"de"})
"""Languages that write several words as one, the last one saying what it is."""
