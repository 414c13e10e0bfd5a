"""/ask: sixty questions a language as people put them, each with the entry that must come back."""

import csv
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from coachbot.coach.handbook import OFFERED, entries, index_of
from coachbot.coach.scene import House, speaking
from coachbot.domain.search import BITE, Found, Index
from coachbot.domain.search_words import words_in
from coachbot.domain.warning_words import hears_sign
from tests.shipped import SHELVES

HOUSE = speaking(House(new_code=lambda: "2345ABCD", **SHELVES.shelves()), SHELVES.in_other_languages)
HERE = Path(__file__).parent
TABLES = {"en": HERE / "asked.csv", "de": HERE / "asked.de.csv"}
OTHERS = {"en": HERE / "asked_by_others.csv", "de": HERE / "asked_by_others.de.csv"}
LATER = {
    (group, language): HERE / f"asked_{group}{suffix}.csv"
    for group in ("third", "fourth", "fifth", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth")
    for language, suffix in (("en", ""), ("de", ".de"))
}
LAST = "thirteenth"
REACHED = {"thirteenth": 0.9}
"""The goal, where nothing was mended knowing the group; the others hold what was reached by mending."""
SECOND = {"en": HERE / "asked_second.csv", "de": HERE / "asked_second.de.csv"}
NONE, SAFETY = "!none", "!safety"
LEAST_RIGHT, MOST_WRONG = {"en": 17, "de": 19}, {"en": 1, "de": 2}


def asked(language: str, tables: dict[str, Path] = TABLES) -> Iterator[tuple[str, list[str]]]:
    """Every question with the entries that answer it."""
    with tables[language].open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield row["question"], row["entry"].split()


def searched(question: str, language: str) -> Found:
    return index_of(HOUSE.spoken_in(language)).search(question, limit=OFFERED + 6)


def found(question: str, language: str) -> str:
    """What comes back: warning words first, then the entry that is surely meant, or nothing."""
    if hears_sign(question) is not None:
        return SAFETY
    result = searched(question, language)
    return result.hits[0].entry.id if result.is_sure else NONE


def offered(question: str, language: str) -> list[str]:
    """What is named as near, by a button each."""
    return [hit.entry.id for hit in searched(question, language).hits if hit.entry.kind != BITE][:OFFERED]


@pytest.mark.parametrize("language", TABLES)
def test_of_sixty_questions_at_least_54_get_the_right_entry(language: str) -> None:
    """The search and the words are tuned on these."""
    rows = list(asked(language))
    assert len(rows) == 60
    wrong = {question: found(question, language) for question, right in rows if found(question, language) not in right}
    assert len(wrong) <= 6, wrong


def test_an_exercise_whose_name_is_said_is_meant_whatever_others_are_called_like_it() -> None:
    """Also where one word more, or another nod, lies near."""
    assert found("how does the small nod go again?", "en") == "small-nod"
    assert found("wie geht das kleine Nicken nochmal?", "de") == "small-nod"
    assert found("does the small nod help when i feel dizzy or should I see a doctor", "en") != "small-nod"


@pytest.mark.long
@pytest.mark.parametrize("language", OTHERS)
def test_of_questions_by_others_few_are_answered_beside_the_point_and_most_are_reached(language: str) -> None:
    """Thirty a language, written by readers who saw neither handbook nor search, as many different people write.

    Asked once, before anybody who tuned had read them: English 10 answered, 7 more first among those offered, 4 wrong;
    German 8, 8 and 2. What was mended then was mended knowing them; they hold the share, they measure no longer. Since entries that are easily taken for each other are rather offered than
    answered, fewer of them are answered at once.
    """
    rows = list(asked(language, OTHERS))
    assert len(rows) == 30
    answers = {question: found(question, language) for question, _ in rows}
    right = [question for question, entries in rows if answers[question] in entries]
    reached = [question for question, entries in rows if {answers[question], *offered(question, language)} & {*entries}]
    wrong = {q: answers[q] for q, entries in rows if answers[q] not in (NONE, *entries)}
    assert len(right) >= LEAST_RIGHT[language], sorted(answers.items())
    assert len(reached) >= 26, [q for q, _ in rows if q not in reached]
    assert len(wrong) <= MOST_WRONG[language], wrong


@pytest.mark.long
@pytest.mark.parametrize("language", SECOND)
def test_questions_of_a_second_group_of_writers_are_answered(language: str) -> None:
    """Thirty a language, kept apart until they had been measured once; the ways to ask were widened knowing them."""
    rows = list(asked(language, SECOND))
    wrong = {q: found(q, language) for q, right in rows if found(q, language) not in (NONE, *right)}
    assert len(wrong) <= 1, wrong
    assert sum(found(q, language) in right for q, right in rows) >= 20
    assert all({found(q, language), *offered(q, language)} & {*right} for q, right in rows)


@pytest.mark.parametrize(
    ("group", "language"),
    [one if one[0] == LAST else pytest.param(*one, marks=pytest.mark.long) for one in LATER],
)
def test_questions_of_later_groups_of_writers_are_answered_or_lie_one_tap_away(group: str, language: str) -> None:
    """Thirty to sixty a language; `docs/hearing.md` tells how they fared before anybody had read them."""
    rows = list(asked(language, {language: LATER[group, language]}))
    answers = {question: found(question, language) for question, _ in rows}
    wrong = {q: answers[q] for q, right in rows if answers[q] not in (NONE, *right)}
    reached = [q for q, right in rows if {answers[q], *offered(q, language)} & {*right}]
    assert len(wrong) <= 3, wrong
    assert len(reached) >= REACHED.get(group, 0.93) * len(rows), [q for q, _ in rows if q not in reached]


@pytest.mark.parametrize(
    ("language", "question"), [("en", "Is my neck to blame for my headaches?"), ("de", "Wer liest das alles mit?")]
)
def test_a_way_to_ask_that_is_written_down_is_meant_word_for_word(language: str, question: str) -> None:
    """However near its neighbours are."""
    assert found(question, language) in ("back-pain-and-headaches", "privacy")


def test_a_question_mostly_of_strange_words_is_of_other_things() -> None:
    """However like the rest of it is to a way in which something is asked; a misspelt word is only half strange."""
    assert found("which cheese slicer peels a papaya best", "en") == NONE
    assert found("should i get an mri", "en") == "need-a-scan"
    assert found("should i get an mri papaya", "en") == NONE
    assert found("are you a nurse papaya gazpacho tortellini", "en") == NONE
    assert found("wich pilow is teh best for slepping", "en") == "which-pillow"


@pytest.mark.parametrize(
    ("language", "question", "right"),
    [
        ("en", "can i use ibuprofen daily", "medicine-days"),
        ("de", "kann ich jeden Tag Ibuprofen nehmen", "medicine-days"),
        ("en", "why does my neck hurt after sleeping", "on-waking"),
        ("de", "warum tut mein Nacken nach dem Schlafen weh", "on-waking"),
        ("en", "could that be a brain tumor or something harmless", "dangerous"),
        ("en", "wich pilow is teh best for slepping", "which-pillow"),
        ("de", "wie hoch sol der schreibtsich sein", "desk-height"),
        ("de", "ist Bauchschlafen übel", "sleep-on-front"),
    ],
)
def test_what_was_answered_beside_the_question_misspelt_or_in_american_is_answered(
    language: str, question: str, right: str
) -> None:
    assert found(question, language) in (right, SAFETY)
    assert right in offered(question, language)


@pytest.mark.parametrize("language", TABLES)
def test_a_single_word_that_may_mean_several_things_claims_nothing(language: str) -> None:
    """ "Stop" was once answered with painkillers."""
    assert found("stop", language) == NONE
    assert "pausing" in offered("stop", language)


@pytest.mark.parametrize(("language", "said"), [("en", "neck pain"), ("de", "Kopfschmerzen")])
def test_between_several_that_are_equally_near_the_person_chooses(language: str, said: str) -> None:
    assert found(said, language) == NONE
    assert len(offered(said, language)) > 1


def test_where_a_sibling_is_near_the_person_chooses() -> None:
    """Of entries that are asked for in nearly the same words none is answered that is only somewhat ahead."""
    asked_for = "ich hab migräne und nackenschmerzen. ist das hier was für mich?"
    house = HOUSE.spoken_in("de")
    alone = Index(entries(house), house.handbook.same, language="de").search(asked_for)
    assert alone.is_sure
    assert found(asked_for, "de") == NONE
    assert offered(asked_for, "de")[0] == alone.hits[0].entry.id == "migraine-too"


@pytest.mark.parametrize(
    "question", ["do i need a visa for japan", "which car should i buy", "my wife is cheating on me"]
)
def test_what_is_only_a_little_near_is_no_answer(question: str) -> None:
    assert found(question, "en") == NONE


@pytest.mark.parametrize("question", ["what is the capital of france", "how do i cook rice", "qwertz uiopü", "", "?!"])
def test_what_has_nothing_to_do_with_it_brings_nothing(question: str) -> None:
    assert found(question, "en") == NONE
    assert offered(question, "en") == []


@pytest.mark.parametrize("language", TABLES)
def test_a_question_is_answered_in_five_thousandths_of_a_second(language: str) -> None:
    """Of this process's own time, on the average; the first one builds the index."""
    questions = [question for question, _ in asked(language)]
    searched("pilow", language)
    begun = time.process_time()
    for question in questions:
        searched(question, language)
    assert (time.process_time() - begun) / len(questions) < 0.005


def test_a_process_that_is_never_asked_loads_no_matcher() -> None:
    code = "import sys, coachbot.coach.routes; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("language", TABLES)
def test_every_warning_question_leads_to_the_checklist_and_no_other_does(language: str) -> None:
    """The list of words offers, it does not judge; but it must not cry wolf either."""
    for question, right in asked(language):
        assert (found(question, language) == SAFETY) == (right == [SAFETY]), question


@pytest.mark.parametrize("language", TABLES)
def test_every_entry_answers_to_its_own_title(language: str) -> None:
    """Whoever asks it word for word gets it, first or beside the first."""
    house = HOUSE.spoken_in(language)
    for entry in house.handbook.faq:
        hits = offered(entry.question, language)[:2]
        assert entry.id in hits or hears_sign(entry.question) is not None, (entry.id, hits)


@pytest.mark.parametrize("typed", ["Rücken", "Ruecken", "rucken", "RÜCKEN"])
def test_an_umlaut_can_be_typed_in_every_way(typed: str) -> None:
    """Phones abroad have none."""
    assert words_in(typed, "de") == words_in("Rücken", "de")
    assert len(words_in(typed, "de")) == 1
