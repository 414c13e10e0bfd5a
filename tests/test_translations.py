"""Words of another language beside the English files: read, pinned together, said; and every misfit in a sentence."""

import re
import shutil
from pathlib import Path

import pytest

from coachbot import library
from coachbot.domain.programme import Programme
from coachbot.domain.text import Told
from coachbot.domain.translation import missing
from coachbot.errors import ProgrammeError
from coachbot.library import folders
from coachbot.workbench.texts import texts_of
from tests.house import SHELVES

KEPT = re.compile(r"\d+|(?<!\w)/[a-z]+|[*_]|\{\w+\}")
"""What is the same in every language: figures, commands, the marks of bold and italic, placeholders."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of an author's own: one programme, one card, and German words for both."""
    packaged = library.packaged_programmes()
    shutil.copy(packaged / "questions.yaml", tmp_path / "questions.yaml")
    (tmp_path / "cards").mkdir()
    shutil.copy(packaged / "cards" / "small-nod.yaml", tmp_path / "cards" / "small-nod.yaml")
    (tmp_path / "diary-only").mkdir()
    alone = (packaged / "diary-only" / "programme.yaml").read_text().replace("next: [lighter-load]\n", "")
    (tmp_path / "diary-only" / "programme.yaml").write_text(alone)
    (tmp_path / "cards" / "small-nod.de.yaml").write_text('title: "Kleines Nicken"\n')
    (tmp_path / "diary-only" / "programme.de.yaml").write_text("title: Tagebuch\n")
    return tmp_path


def test_a_programme_is_pinned_with_its_words_in_every_language(folder: Path) -> None:
    """Who changes the language on day 20 hears the programme they joined, in that language."""
    found = folders.read_library(folder)
    assert found.languages == ["de"]
    pinned = Programme.model_validate_json(found.programmes["diary-only"].pinned())
    assert pinned == found.programmes["diary-only"]
    assert pinned.title != "Tagebuch"
    assert pinned.in_language("de").title == "Tagebuch"
    assert pinned.in_language("de").prompts == pinned.prompts
    assert pinned.in_language("fr") == pinned
    assert found.in_language("de").cards["small-nod"].title == "Kleines Nicken"
    assert found.in_language("de").cards["small-nod"].steps == found.cards["small-nod"].steps


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("titel: Tagebuch\n", "diary-only/programme.de.yaml:1: titel: the English text has no titel here."),
        ("title: Tagebuch\nlength_days: 7\n", "programme.de.yaml:2: length_days: this is no text"),
        ("prompts:\n  evening:\n    items:\n      - text: Hallo\n", "items: here belongs a list of"),
        ('title: ""\n', "title: here belongs a text"),
        (f"title: {'x' * 80}\n", "programme.de.yaml:1: title:"),
        ("welcome: Hallo {name}\n", "welcome: the braces differ"),
        ("- title\n", "must be a list of fields"),
        ("title: [\n", "this is not YAML"),
    ],
)
def test_words_that_do_not_fit_are_told_with_file_line_and_mend(folder: Path, words: str, says: str) -> None:
    """As every other fault of an author."""
    (folder / "diary-only" / "programme.de.yaml").write_text(words)
    with pytest.raises(ProgrammeError) as refused:
        folders.read_library(folder)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


def test_words_of_other_languages_do_not_stand_in_the_english_file(folder: Path) -> None:
    """They have files of their own."""
    path = folder / "cards" / "small-nod.yaml"
    path.write_text(path.read_text() + "translations: {de: {title: Nicken}}\n")
    with pytest.raises(ProgrammeError, match=r"translations: words of other languages .* small-nod\.de\.yaml"):
        folders.read_library(folder)


def test_the_german_handbook_answers_every_question_that_the_english_one_does() -> None:
    """Nothing is left out, and nothing says the same in English."""
    german = SHELVES.in_language("de")
    for english, other in zip(SHELVES.handbook.faq, german.handbook.faq, strict=True):
        assert (english.id, english.covers, english.source) == (other.id, other.covers, other.source)
        assert english.question != other.question
        assert english.answer != other.answer
        assert other.also
    assert {card.title for card in SHELVES.cards.values()}.isdisjoint(card.title for card in german.cards.values())
    assert all(SHELVES.questions[name].ask != one.ask for name, one in german.questions.items())


TOLD: dict[str, Told] = {
    **SHELVES.programmes,
    **SHELVES.cards,
    **SHELVES.questions,
    "handbook": SHELVES.handbook,
}


def test_everything_that_is_told_has_german_words() -> None:
    """Programmes, cards, questions and the handbook: no sentence falls back to English."""
    for name, told in TOLD.items():
        english = told.model_dump(mode="json", exclude={"translations", "cards"})
        assert missing(english, told.translations.get("de", {})) == [], name


def test_german_words_keep_every_figure_command_and_mark() -> None:
    """A dose, a day or a way to help is the same in both, and no text is too long for a phone."""
    both = zip(texts_of(SHELVES), texts_of(SHELVES.in_language("de")), strict=True)
    for english, german in both:
        place = (english.file, english.path)
        assert sorted(KEPT.findall(english.text)) == sorted(KEPT.findall(german.text)), place
        assert len(german.text) <= german.longest, place


def test_german_quotes_are_german() -> None:
    """„So“, in pairs, and never with the marks of a typewriter."""
    for german in texts_of(SHELVES.in_language("de")):
        if german.text not in ENGLISH_TEXTS:
            assert '"' not in german.text, german.path
            assert german.text.count("„") == german.text.count("“"), german.path


ENGLISH_TEXTS = frozenset(said.text for said in texts_of(SHELVES))
