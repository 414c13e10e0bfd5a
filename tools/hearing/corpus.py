"""The corpus: sentences as people type them, a file a meaning and language; and the slips of the thumb made of them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from coachbot.domain.meaning.features import words_of

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
SENSES = HERE / "senses.txt"
OPEN = ("nothing", "evening", "worst", "medicine", "prompt")
TO_A_PROMPT = frozenset({"done", "later", "skip", "hard", "easy", "worse"})
TO_A_QUESTION = frozenset({"diary", "diary-unsure", "cancel", "undo"})
ROWS = ("qwertzuiop", "asdfghjkl", "yxcvbnm")
BEFORE = {
    "en": ("hi, ", "hey ", "hello, ", "ok so ", "so ", "um ", "please ", "sorry but ", "oh ", "well ", "btw ",
           "coach, ", "hey coach ", "sorry, ", "listen, ", "actually ", "good morning, ", "i was wondering, ",
           "just to say, ", "quick one: ", "yes hello, ", "Dear coach, ", "Dear Sir or Madam, ", "Good evening. ",
           "If I may, ", "With respect, ", "I write to say: ", "I beg to say that ", "I should add: ",
           "May I say: ", "Pray, ", "Further to my last, ", "Well love, ", "Oh you'll laugh, ", "Now listen dear, ",
           "Before I forget, ", "I was just telling my sister, ", "Do you know what, ", "honestly, ", "bro ", "mate ",
           "yo ", "ngl ", "lol ", "ffs ", "bloody hell, ", "for god's sake, ", "damn it, ", "for the last time: ",
           "look, ", "quick from the bus: ", "sry typing on the go, ", "right then, ", "fyi ", "so like ", "ahm "),
    "de": ("hi, ", "hallo, ", "hey ", "also ", "so ", "äh ", "bitte ", "sorry aber ", "ach ", "naja ", "übrigens ",
           "coach, ", "hallo du, ", "tut mir leid, ", "hör mal, ", "eigentlich ", "guten morgen, ",
           "ich wollt nur sagen, ", "kurze frage: ", "du, ", "moin, ", "Sehr geehrte Damen und Herren, ",
           "Guten Abend. ", "Wenn ich darf: ", "Mit Verlaub, ", "Ich darf mitteilen: ", "Ich möchte hinzufügen: ",
           "Gestatten Sie: ", "Ich muss gestehen: ", "Werter Berater, ", "Stell dir vor, ", "Weißt du, ", "Na du, ",
           "Bevor ich's vergess, ", "Ich hab's grad der Gabi erzählt, ", "Also ehrlich, ", "digga ", "alter ",
           "bro ", "ey ", "safe ", "boah ", "verdammt, ", "herrgott, ", "zum letzten mal: ", "scheiße, ", "pass auf, ",
           "schnell aus dem bus: ", "sry tipp im gehen, ", "servus, ", "grüezi, ", "jo ", "fyi ", "na ja, ", "gell, ",
           "Jetzt hör zu, ", "Puh, "),
}  # fmt: skip
AFTER = {
    "en": (" please", " thanks", " thx", " ok?", " if possible", " pls", "!", "!!", "...", ".", " :)", " sorry", " ok",
           " now", " again", " today", " mate", ", please", ", thank you", " if you dont mind", " then", ", dear",
           ", love", ", if you would be so kind", ", I fear", ", I regret to say", ", I dare say", ", mind you",
           ". Yours faithfully, A. Pemberton", ". Kind regards", " lol", " bro", " tbh", " innit", " 😂", " 🙏",
           ", for crying out loud", ", damn it", ", happy now?", ", honestly", ", would you believe it"),
    "de": (" bitte", " danke", " ok?", " wenns geht", " pls", "!", "!!", "...", ".", " :)", " sorry", " ok", " mal",
           " jetzt", " nochmal", " heute", ", bitte", ", danke", " wenn möglich", " dann", " lg", ", gell", ", oder",
           ", weißt du", ", wenn Sie so freundlich wären", ", fürchte ich", ", wie ich gestehen muss",
           ". Hochachtungsvoll", ". Mit freundlichen Grüßen", ", glaubst du das", ", ehrlich", ", verdammt",
           ", zufrieden?", " lol", " digga", " bro", " echt jetzt", " ey", " 😂", " 🙏", " halt", " fei"),
}  # fmt: skip
"""What people put around what they say, as many kinds of people: it tells nothing of what they mean."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its meaning; `open` is what must have been asked for it to mean that, None where it is free."""

    text: str
    language: str
    meaning: str
    open: str | None


def read(folder: Path = CORPUS) -> list[Sentence]:
    """All sentences, in the order of their files' names and lines."""
    return [one for path in sorted(folder.glob("*/*.txt")) for one in _of_file(path)]


def _of_file(path: Path) -> Iterator[Sentence]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("@"):
            yield Sentence(line, path.parent.name, path.stem, None)
            continue
        marked, _, text = line.partition(" ")
        yield Sentence(text, path.parent.name, path.stem, marked[1:])


def senses(path: Path = SENSES) -> dict[str, str]:
    """Words of one sense: each to its line's first word, in capitals. A word stands for its first sense."""
    known: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        sense, *words = line.split() or [""]
        for word in words if sense != "#" else ():
            known.setdefault("".join(words_of(word)), sense)
    return known


def digest(folder: Path = CORPUS, words: Path = SENSES) -> str:
    """What changes when the corpus does."""
    made = sha256(words.read_bytes())
    for path in sorted(folder.glob("*/*.txt")):
        made.update(f"{path.parent.name}/{path.stem}\n".encode() + path.read_bytes())
    return made.hexdigest()[:16]


def slipped(text: str, chance: random.Random) -> str:
    """The text with one or two slips of the thumb: a letter left out, doubled, swapped, or its neighbour's."""
    for _ in range(1 if len(text) < 18 else chance.randint(1, 2)):
        at = chance.randrange(len(text))
        kind = chance.randrange(5)
        if not text[at].isalpha() or len(text) < 4:
            continue
        if kind == 0:
            text = text[:at] + text[at + 1 :]
        elif kind == 1:
            text = text[:at] + text[at] + text[at:]
        elif kind == 2:
            text = text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :]
        elif kind == 3:
            text = text[:at] + _neighbour(text[at], chance) + text[at + 1 :]
        else:
            text = text.replace(" ", "", 1) if chance.random() < 0.3 else text.replace("ü", "u").replace("ö", "o")
    return text


def _neighbour(letter: str, chance: random.Random) -> str:
    row = next((row for row in ROWS if letter in row), None)
    if row is None:
        return letter
    at = row.index(letter) + chance.choice((-1, 1))
    return row[at % len(row)]


def dressed(one: Sentence, chance: random.Random) -> str:
    """The text with a word before or behind it that changes nothing."""
    before = chance.choice(BEFORE[one.language]) if chance.random() < 0.6 else ""
    after = chance.choice(AFTER[one.language]) if not before or chance.random() < 0.4 else ""
    return before + one.text + after


def beside(one: Sentence, chatter: Sequence[str], chance: random.Random) -> str:
    """The text with something beside it that has nothing to do with it, as people tell what they are at."""
    other, between = chance.choice(chatter), chance.choice((", ", ". ", " and ", " so ", " but ", " - ", " "))
    if one.language == "de":
        between = {" and ": " und ", " so ": " also ", " but ": " aber "}.get(between, between)
    return f"{other}{between}{one.text}" if chance.random() < 0.6 else f"{one.text}{between}{other}"


def opened(one: Sentence, chance: random.Random) -> str:
    """What may have stood open: what must have, or what is likely for the meaning."""
    if one.open is not None:
        return one.open
    if one.meaning in TO_A_PROMPT:
        return "prompt" if chance.random() < 0.6 else "nothing"
    if one.meaning in TO_A_QUESTION and chance.random() < 0.7:
        return chance.choice(OPEN[1:4])
    return "nothing" if chance.random() < 0.7 else chance.choice(OPEN)
