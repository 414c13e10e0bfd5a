"""How what is whole is bent a little, so that it comes far before anybody notices, or to the end."""

import random
from collections.abc import Sequence

LETTERS = ":-09ax \x00\ud800\u0667\u202e\n*_`[](){}<>&%'\"\\/@#\U0001f642"


def bent(text: str, draw: random.Random) -> str:
    """Up to five letters are put in, taken out or turned into others, or all of it is said again and again."""
    letters = list(text)
    for _ in range(draw.choice((0, 0, 0, 1, 1, 2, 5))):
        at = draw.randrange(len(letters) + 1)
        kind = draw.choice(("put", "take", "turn", "double"))
        if kind == "put" or not letters:
            letters.insert(at, draw.choice(LETTERS))
        elif kind == "take":
            letters.pop(min(at, len(letters) - 1))
        elif kind == "turn":
            letters[min(at, len(letters) - 1)] = draw.choice(LETTERS)
        else:
            letters += letters[: 200 // len(letters)]
    return "".join(letters)


def bent_inside(text: str, draw: random.Random, span: int = 300) -> str:
    """Bent somewhere within so many letters of it."""
    at = draw.randrange(max(1, len(text) - span))
    return text[:at] + bent(text[at : at + span], draw) + text[at + span :]


def interchanged(text: str, draw: random.Random) -> str:
    """Lines of "name: value" of which up to three say something else of the same form, or come twice, or not at all."""
    lines = text.split("\n")
    for _ in range(draw.choice((0, 1, 1, 2, 3))):
        at = draw.randrange(len(lines))
        kind = draw.choice(("swap", "swap", "digit", "digit", "twice", "gone"))
        if kind == "swap":
            lines[at] = _of_another(lines[at], lines, draw)
        elif kind == "digit":
            lines[at] = _another_digit(lines[at], draw)
        else:
            lines[at : at + 1] = [lines[at]] * (2 if kind == "twice" else 0)
    return "\n".join(lines)


def _of_another(line: str, lines: Sequence[str], draw: random.Random) -> str:
    """What another line of the same name and end says; where there is none, what it said."""
    name, ends = line.partition(": ")[0], line[-1:]
    return draw.choice([one for one in lines if one.partition(": ")[0] == name and one[-1:] == ends])


def _another_digit(line: str, draw: random.Random) -> str:
    places = [place for place, letter in enumerate(line) if letter.isdigit()]
    if not places or len(line) > 200:
        return line
    at = draw.choice(places)
    return line[:at] + draw.choice("0123456789") + line[at + 1 :]
