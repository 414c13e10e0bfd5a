"""What is heard in typed words: every sign and every word of despair in these tables, and next to nothing else.

The tables in `heard/` are written by hand, a sentence a line, as people type: plain, clumsy, misspelt.
"""

import csv
import time
from pathlib import Path

import pytest

from coachbot.domain.participant import Tier
from coachbot.domain.signs import SIGNS
from coachbot.domain.warning_words import hears_despair, hears_sign
from coachbot.screens.signs import say_sign
from coachbot.words import words_in

HEARD = Path(__file__).parent / "heard"
MOST_FALSE = 0.02
ASKED = Path(__file__).parent.parent / "programmes" / "asked.csv"


def table(name: str) -> list[str]:
    lines = (HEARD / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


DESPAIR, ORDINARY = table("despair"), table("ordinary")
ALARMING = [(Tier(line[:2]), line[3:]) for line in table("alarming")]
ROWS = csv.DictReader(ASKED.read_text(encoding="utf-8").splitlines())
QUESTIONS = [row["question"] for row in ROWS if row["entry"] != "!safety"]


def test_the_tables_are_long_enough_to_mean_something() -> None:
    """A rule that fits ten sentences fits nothing."""
    assert len(ALARMING) >= 300
    assert len(DESPAIR) >= 150
    assert len(ORDINARY) >= 600


def test_no_sentence_of_despair_is_missed() -> None:
    """Not one: the answer to it must come at once."""
    assert [text for text in DESPAIR if not hears_despair(text)] == []


def test_no_alarming_sentence_is_missed_and_none_that_cannot_wait_is_taken_for_less() -> None:
    """On all three lists, in plain and clumsy words (D03)."""
    assert [text for _, text in ALARMING if hears_sign(text) is None] == []
    assert [text for tier, text in ALARMING if tier is Tier.NOW and hears_sign(text) is not Tier.NOW] == []


@pytest.mark.parametrize("tier", Tier)
def test_every_sign_of_the_lists_is_heard_in_its_own_words(tier: Tier) -> None:
    """What coachbot itself calls a sign is one when somebody types it back."""
    assert [sign for sign in SIGNS[tier] if hears_sign(say_sign(words_in("en"), sign)) is None] == []


def test_ordinary_sentences_hardly_ever_bring_the_lists() -> None:
    """At most one in fifty; every question of the handbook's test among them."""
    ordinary = [*ORDINARY, *QUESTIONS]
    wrong = [text for text in ordinary if hears_sign(text) is not None]
    assert len(wrong) <= MOST_FALSE * len(ordinary), wrong
    assert [text for text in QUESTIONS if hears_sign(text) is not None] == []


def test_no_ordinary_sentence_and_no_sign_is_taken_for_despair() -> None:
    """Despair stops everything; "this traffic is killing me", "dead tired" and "die Kamera" do not."""
    assert [text for text in [*ORDINARY, *QUESTIONS, *(text for _, text in ALARMING)] if hears_despair(text)] == []


@pytest.mark.parametrize(
    "change",
    [
        str.upper,
        pytest.param(str.title, marks=pytest.mark.long),
        pytest.param(lambda text: text.replace("'", "\u2019"), marks=pytest.mark.long),
        pytest.param(lambda text: f"{text}!!!", marks=pytest.mark.long),
    ],
)
def test_capitals_curly_apostrophes_and_exclamation_marks_change_nothing(change: object) -> None:
    """Phones write them by themselves."""
    assert callable(change)
    assert [text for text in DESPAIR if not hears_despair(change(text))] == []
    assert [text for _, text in ALARMING if hears_sign(change(text)) is None] == []


@pytest.mark.long
@pytest.mark.parametrize("before", ["long day at the desk and ", "Hi. ", "Good evening, one more thing: "])
def test_a_sign_is_heard_behind_other_words(before: str) -> None:
    """People begin with something else."""
    assert [text for text in DESPAIR if not hears_despair(before + text)] == []
    missed = [text for _, text in ALARMING if hears_sign(before + text) is None]
    assert len(missed) <= 3, missed


@pytest.mark.parametrize(
    "text",
    [
        "my nan had a fall and has a bad head",
        "mein Sohn hat sich den Kopf gestoßen",
        "had a whiplash fifteen years ago",
        "vor zehn Jahren hatte ich ein Schleudertrauma",
        "als Kind hatte ich eine Gehirnerschütterung",
        "ich hab grad keinen Kopf dafür",
    ],
)
def test_what_is_over_or_of_others_or_asked_in_general_brings_no_list(text: str) -> None:
    """The coach has answers of its own to these; what cannot wait is answered whoever has it."""
    assert hears_sign(text) is None
    assert hears_sign("my mother is confused and has a headache") is not None


@pytest.mark.parametrize(
    "text",
    [
        "my arm went numb years ago and now it is numb again",
        "der arm is ganz pelzig u ich lall",
        "beim huastn zreißts ma den schädl jedes mal, kopf explodiert",
        "seit dem sturz is mir schlecht und der kopf dröhnt",
        "aus dem nix so ein knall im schädel",
        "cant hold my cup since this morning",
        "a shade came down over half of my left eye",
    ],
)
def test_families_hear_what_no_phrase_has(text: str) -> None:
    """Sets of words that stand in one thought, in whatever order, in dialect and misspelt."""
    assert hears_sign(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "They'd get on so much better once I'm gone",
        "I keep thinking about the whole box of tablets and never waking up",
        "I stood at the bridge tonight and nearly did it",
        "i wott nümm läbe",
        "ohne mich wär für alle alles leichter",
        "hab die tabletten gezählt damit ich nicht mehr aufwach",
    ],
)
def test_veiled_despair_is_heard(text: str) -> None:
    """As people say it who do not say it."""
    assert hears_despair(text)


@pytest.mark.parametrize(
    "text", ["pain " * 800, "i want to " * 400, "head " * 2000, "a" * 4096, "when i " * 500, "\u0301" * 4096, ""]
)
def test_a_long_text_is_read_in_a_moment(text: str) -> None:
    """Nobody can hold up the others with one message."""
    began = time.process_time()
    hears_despair(text)
    hears_sign(text)
    assert time.process_time() - began < 1.0


@pytest.mark.parametrize(
    "text",
    [
        "this queue is killing me", "did it, didn't kill me", "I'd rather die than do that on the bus",
        "my bum is numb from the bike", "fingers numb from the snow", "I lost sight of the bus", "leg day, cant lift my legs",
        "der Film war zum Sterben langweilig", "ich sterbe vor Hunger", "lebensmüde bin i ned", "mir ist der Po eingeschlafen",
        "die Rechnung war ein Schlag vor den Kopf", "Finger taub vom Schnee", "taub nee, Fieber nee", "mein Akku ist tot",
    ],
)  # fmt: skip
def test_figures_of_speech_bring_no_list(text: str) -> None:
    """What people say of the heat, the boss and their own behinds."""
    assert not hears_despair(text)
    assert hears_sign(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "i googled how high the bridge is", "saving them all up, then it will be over in one go", "ready to join him soon, he died",
        "dont bother, wont be around next week", "hab schon nachgeschaut wie hoch die Brücke is", "i mecht ihm bald nachgehn",
        "am Perron denk ich: ein Schritt und fertig", "ohni mi wärs für alli eifacher", "Abschied Brief ist geschrieben",
    ],
)  # fmt: skip
def test_despair_in_half_a_sentence_is_heard(text: str) -> None:
    """Following the dead, asking how high, saving up, leaving."""
    assert hears_despair(text)


def test_a_thousand_sentences_are_read_at_once_and_what_is_said_among_them_is_heard() -> None:
    """Nobody holds everybody up with as many short lines as fit into a message, and nothing is overheard there."""
    lines = [f"{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(600)]
    began = time.thread_time()
    assert not hears_despair("\n".join(lines))
    assert not hears_sign("a\n" * 2000)
    assert time.thread_time() - began < 0.5
    for words in ("i want to kill myself", "i want to die"):
        assert hears_despair("\n".join([*lines[:300], words, *lines[300:]])), words
