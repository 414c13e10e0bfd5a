"""How a text becomes what the search compares: words in plain letters, their stems, and the letters of these."""

import re
from collections.abc import Iterator, Mapping

import Stemmer

from coachbot.domain.text import ENGLISH

STOP: Mapping[str, frozenset[str]] = {
    "en": frozenset((
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "for",
        "from", "get", "give", "got", "had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its",
        "just", "me", "my", "no", "not", "of", "on", "or", "our", "out", "should", "so", "some", "tell", "than",
        "that", "the", "their", "them", "then", "there", "these", "they", "this", "to", "up", "us", "was", "we",
        "were", "what", "when", "where", "which", "while", "who", "why", "will", "with", "would", "you", "your",
        "about", "any", "am", "im", "ive", "dont", "really", "actually", "please", "know", "mean", "means", "also",
        "more", "much", "thing", "ya", "ye", "u", "ur", "r", "yer", "owt", "o", "wi", "thi", "ma", "ae", "tae", "huv",
        "whit", "wey", "aw", "gie", "dae", "fae", "wid", "cos", "cuz", "til", "till", "gonna", "gotta", "wanna", "lol",
        "mate", "might", "must", "may", "shall", "ought", "does", "doing", "doin", "being", "mine", "yes", "nah", "yay",
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
        "geworden", "worden", "mehrere", "dat", "wat", "dit", "is", "isch", "ne", "nen", "nem", "n", "i", "a", "de",
        "dr", "et", "mi", "des", "derf", "söu", "söll", "chan", "chani", "geng", "em", "en", "aufm", "ausm", "wenns",
        "obs", "och", "ooch", "z", "duat", "goht", "kriegt", "kriegen", "krieg", "krisch", "kriege", "ham", "hob",
        "han", "eig", "halt", "mei", "meim", "nit", "nid", "net", "ni", "öppis", "cha", "me",
    )),
}  # fmt: skip
"""By language, words that say nothing about what a question is about."""
PLAIN: Mapping[str, tuple[tuple[str, str], ...]] = {
    "de": (("ä", "a"), ("ö", "o"), ("ü", "u"), ("ß", "ss"), ("ae", "a"), ("oe", "o"), ("ue", "u")),
}
"""Letters that people type in several ways."""
STEMMERS: Mapping[str, Stemmer.Stemmer] = {"en": Stemmer.Stemmer("english"), "de": Stemmer.Stemmer("german")}
GRAM = 3
"""Letters in a row by which a word is known when it is misspelt, or is part of a longer one."""


def words_in(text: str, language: str = ENGLISH) -> list[str]:
    """The stems of a text's words that carry meaning: "Rücken", "Ruecken" and "Rucken" are one."""
    return [stem for stem, carries in stems_in(text, language) if carries]


def stems_in(text: str, language: str = ENGLISH) -> Iterator[tuple[str, bool]]:
    """The stems of all of a text's words, and whether each says what it is about."""
    plain = text.lower().replace("'", "").replace("\u2019", "").replace("x-ray", "xray")
    stop = STOP.get(language, frozenset())
    for word in re.findall(r"[^\W_]+", plain):
        yield stem(word, language), word not in stop


def stem(word: str, language: str = ENGLISH) -> str:
    """A word without its endings, in plain letters; itself in a language whose endings nobody has told us."""
    word = word.lower()
    for letter, plain in PLAIN.get(language, ()):
        word = word.replace(letter, plain)
    stemmer = STEMMERS.get(language)
    return stemmer.stemWord(word) if stemmer else word


def grams(word: str) -> list[str]:
    """A word's letters in rows of three, its two ends marked: what a misspelt word still shares with it."""
    marked = f"<{word}>"
    return [marked[at : at + GRAM] for at in range(len(marked) - GRAM + 1)]
