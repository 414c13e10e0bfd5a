"""What is shipped: within the limits, within the evidence, and easy to read."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from coachbot import library
from coachbot.coach.content import content_of
from coachbot.domain.card import EXERCISE, LEVELS, Card
from coachbot.domain.participant import Track
from coachbot.domain.programme import Item, Kind, Programme, Prompt
from coachbot.drawing.figure import draw_figure
from coachbot.drawing.png import png_of
from coachbot.library import folders
from coachbot.screens import cards as card_wording
from coachbot.screens import prompts as screens
from coachbot.words import words_in
from coachbot.workbench import check, findings, words
from coachbot.workbench.texts import texts_of
from tests.domain.people import alice, delivery, enrolment
from tests.shipped import SHELVES

PROGRAMMES = SHELVES.programmes
ROOT = Path(__file__).parent.parent.parent


def items(programme: Programme) -> Iterator[tuple[Prompt, Item]]:
    for prompt in programme.prompts:
        for item in prompt.items:
            yield prompt, item


def test_what_is_shipped_gives_an_author_nothing_to_mend() -> None:
    """Reading level, length, claims, sources, five messages a day, quiet hours, order, balance, limits."""
    assert findings.tell(check.findings(SHELVES), [library.packaged_programmes()]) == []


def test_the_texts_are_easy_to_read_on_the_whole() -> None:
    """About grade 7."""
    grades = [words.grade(said.text) for said in texts_of(SHELVES) if len(said.text.split()) > words.WORDS_TO_JUDGE]
    assert sum(grades) / len(grades) < 7.5


SAY = words_in("en")
SPEAKING = [path for room in ("screens", "drawing") for path in sorted((ROOT / "coachbot" / room).rglob("*.py"))]


def test_no_sentence_in_the_code_claims_or_shames() -> None:
    """The banned phrases of the clinical reference, in every string a person may read."""
    assert [(path, banned) for path in SPEAKING if (banned := banned_strings(path))] == []


def banned_strings(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {id(n.body[0].value) for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.Module | ast.ClassDef)
            and n.body and isinstance(n.body[0], ast.Expr)}  # fmt: skip
    said = [
        n.value
        for n in ast.walk(tree)
        if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in docs
    ]
    return [text for text in said if words.banned_in(text)]


def test_no_sentence_in_english_claims_or_shames() -> None:
    """The same for the words apart from the code."""
    assert [key for key in SAY.keys if words.banned_in(SAY.source(key))] == []


@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=list(PROGRAMMES))
def test_no_exercise_reaches_the_track_without_it(programme: Programme) -> None:
    """Whatever is offered there has no card that trains."""
    for prompt, item in items(programme):
        if prompt.tracks == {Track.NO_EXERCISE}:
            assert [card.id for card in programme.item_cards(item) if card.family in EXERCISE] == []


@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=list(PROGRAMMES))
def test_what_comes_every_day_has_wordings_for_more_than_a_week(programme: Programme) -> None:
    """Nothing is heard twice within seven days."""
    for prompt in programme.prompts:
        if prompt.order == "rotate" and prompt.days[1] - prompt.days[0] >= 5:
            assert len({item.text for item in prompt.items}) == len(prompt.items) >= 8


@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=list(PROGRAMMES))
def test_every_short_version_can_be_shown(programme: Programme) -> None:
    """On every day of a prompt."""
    for prompt in programme.prompts:
        first, last = programme.span(prompt)
        for day in range(first, last + 1, prompt.every_days):
            row = delivery(prompt.kind, prompt=prompt.id, day=day)
            said = content_of(SAY, row, programme, enrolment(), alice())
            assert screens.show_short(
                SAY, row.id, screens.short_body(SAY, prompt.kind, said.item, said.cards, said.values)
            ).text


def test_every_source_that_is_cited_is_listed() -> None:
    """An id without its source is no evidence."""
    listed = set(re.findall(r"S\d+", (ROOT / "docs" / "sources.md").read_text()))
    cited = {s for p in PROGRAMMES.values() for _, item in items(p) for s in item.source}
    cited |= {s for card in SHELVES.cards.values() for s in card.source}
    cited |= {s for part in (*SHELVES.handbook.faq, *SHELVES.handbook.glossary) for s in part.source}
    cited |= {s for question in SHELVES.questions.values() for s in question.source}
    assert cited <= listed


def test_the_guide_for_authors_names_every_field() -> None:
    """Documentation that cannot fall behind."""
    guide = (ROOT / "programs" / "README.md").read_text()
    for part, names in folders.field_names().items():
        for name in names:
            assert f"`{name}`" in guide, f"{part}: {name}"


@pytest.mark.parametrize(
    "card",
    [
        pytest.param(
            way, id=f"{name}-{level}" if level else name, marks=[pytest.mark.long] * (n % 5 > 0 or bool(level))
        )
        for n, (name, card) in enumerate(SHELVES.cards.items())
        for level, way in card.ways.items()
    ],
)
def test_every_card_is_drawn_small_and_told_in_words(card: Card) -> None:
    """An exercise has three doses and a stop rule; its picture is under 100 kB by day and by night."""
    assert card.drawing is not None
    assert card.alt
    for dark in (False, True):
        assert len(png_of(draw_figure(card.drawing, dark=dark))) < 100_000
    if card.is_exercise:
        assert set(card.levels) == set(LEVELS)
        assert card.caution
        assert card.source


def test_there_are_fifteen_exercises_and_eleven_how_tos() -> None:
    """Resets among the exercises."""
    moving = [card for card in SHELVES.cards.values() if card.levels]
    assert (len(moving), len(SHELVES.cards) - len(moving)) == (15, 11)


def test_the_days_question_greets_at_any_hour() -> None:
    """Somebody who works at night is asked at a quarter past six in the morning (D24)."""
    hours = re.compile(r"\b(evening|morning|afternoon|tonight|night|breakfast|lunch|sofa)\b", re.IGNORECASE)
    asked = [item.text for one in PROGRAMMES.values() for p, item in items(one) if p.kind is Kind.CHECK_IN]
    assert [text for text in asked if hours.search(text)] == []


def test_every_programme_that_ends_says_what_comes_next() -> None:
    """But the last of the line, which only whoever has finished another one meets (D24)."""
    assert [one.id for one in PROGRAMMES.values() if not one.next and one.follows is None] == []


def test_a_how_to_among_several_cards_is_named_without_an_empty_dose() -> None:
    """No colon with nothing behind it (D24)."""
    lines = [card_wording.in_a_line(card, level) for card in SHELVES.cards.values() for level in LEVELS]
    assert [line for line in lines if line.rstrip().endswith(":")] == []


def test_beside_an_answer_a_question_stands_without_its_hint_but_with_what_a_scale_means() -> None:
    """ "Please don't try it out on purpose" was repeated in every recap."""
    asked = SHELVES.questions
    assert asked["movement"].ask == "Did moving your neck change it?"
    assert asked["movement"].asked == "Did moving your neck change it? Please don't try it out on purpose."
    assert asked["neck-stiffness"].asked == asked["neck-stiffness"].ask
