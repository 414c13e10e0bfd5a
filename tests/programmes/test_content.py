"""What is shipped: within the limits, within the evidence, and easy to read."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coachbot import library
from coachbot.coach import prompts
from coachbot.domain import schedule
from coachbot.domain.card import EXERCISE
from coachbot.domain.gates import quiet_end
from coachbot.domain.participant import Track
from coachbot.domain.programme import Item, Kind, Programme, Prompt
from coachbot.wording import prompts as wording
from tests.domain.people import MONDAY, alice, delivery, enrolment

LIBRARY = library.read_library(library.packaged_programmes())
PROGRAMMES = LIBRARY.programmes
ROOT = Path(__file__).parent.parent.parent
BANNED = re.compile(
    r"\bcur(e|es|ed|ing)\b|\btreat(s|ing|ment)\b|\bprevent|\bdiagnos(?!ed with)|your trigger|caused by|because you (did|exercis)"
    r"|guarantee|\babnormal|\bnormal\b|correct posture|good posture|bad posture|streak|you failed|you missed|% better|red flag",
    re.IGNORECASE,
)


def items(programme: Programme) -> Iterator[tuple[Prompt, Item]]:
    for prompt in programme.prompts:
        for item in prompt.items:
            yield prompt, item


def texts() -> Iterator[tuple[str, str]]:
    """Every text of every programme and card, with a name for it."""
    for programme in PROGRAMMES.values():
        for name in ("summary", "welcome", "closing"):
            yield f"{programme.id} {name}", getattr(programme, name)
        for prompt, item in items(programme):
            yield f"{programme.id} {prompt.id}", item.text
            if item.short:
                yield f"{programme.id} {prompt.id} short", item.short
    for card in LIBRARY.cards.values():
        yield f"card {card.id} steps", " ".join(card.steps)
        for name, text in {"caution": card.caution, "stop": card.stop, "alt": card.alt, **card.levels}.items():
            if text:
                yield f"card {card.id} {name}", text
    for faq in LIBRARY.handbook.faq:
        yield f"faq {faq.id}", faq.answer
    for term in LIBRARY.handbook.glossary:
        yield f"term {term.id}", term.meaning
    for question in LIBRARY.questions.values():
        yield f"question {question.id}", question.ask


def syllables(word: str) -> int:
    found = len(re.findall(r"[aeiouy]+", word.lower()))
    return max(found - (word.lower().endswith("e") and not word.lower().endswith("le") and found > 1), 1)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of a text: years of school it asks for."""
    plain = re.sub(r"[*_\"]", "", text)
    words = re.findall(r"[A-Za-z']+", plain)
    sentences = max(len(re.findall(r"[.!?:;](\s|$)", plain)), 1)
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_the_texts_are_easy_to_read() -> None:
    """About grade 7 on the whole, and none above grade 11."""
    grades = {name: grade(text) for name, text in texts() if len(text.split()) > 12}
    hard = {name: round(found, 1) for name, found in grades.items() if found > 11}
    assert hard == {}
    assert sum(grades.values()) / len(grades) < 7.5


def test_the_texts_are_short_enough_for_a_phone() -> None:
    """Most under 350 characters, all under 400; an answer of the handbook was asked for and may take more."""
    long = {name: len(text) for name, text in texts() if len(text) > (600 if name.startswith(("faq", "term")) else 400)}
    assert long == {}


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "coachbot" / "wording").glob("*.py")))
def test_no_sentence_in_the_code_claims_or_shames(name: str) -> None:
    """The banned phrases of the clinical reference, in every string a person may read."""
    tree = ast.parse((ROOT / "coachbot" / "wording" / name).read_text(encoding="utf-8"))
    docs = {id(n.body[0].value) for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.Module | ast.ClassDef)
            and n.body and isinstance(n.body[0], ast.Expr)}  # fmt: skip
    said = [
        n.value
        for n in ast.walk(tree)
        if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in docs
    ]
    assert [text for text in said if BANNED.search(text.replace("treated or not", ""))] == []


def test_no_text_of_a_programme_claims_or_shames() -> None:
    """The same phrases, in what authors wrote."""
    assert [name for name, text in texts() if BANNED.search(text.replace("treated or not", ""))] == []


@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=list(PROGRAMMES))
@pytest.mark.parametrize("track", list(Track))
def test_no_day_asks_for_more_than_five_messages_and_none_in_the_night(programme: Programme, track: Track) -> None:
    """For every track, every day of the week, by the engine that plans for people."""
    for shift in range(7):
        start = datetime(2026, 11, 23, 3, 0, tzinfo=UTC) + timedelta(days=shift)
        joined = enrolment(started_on=MONDAY + timedelta(days=shift))
        who = alice(track=track)
        planned = schedule.plan(
            programme,
            joined,
            who,
            start=start,
            until=start + timedelta(days=programme.length_days),
            references={"enrolment": joined.started_on},
            last_planned={},
        )
        assert max(Counter(p.local_date for p in planned).values()) <= 5
        assert [p.prompt for p in planned if not p.chosen and quiet_end(p.planned_for, who)] == []
        assert {p.local_date for p in planned} == {
            joined.started_on + timedelta(days=n) for n in range(programme.length_days)
        }


@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=list(PROGRAMMES))
def test_no_exercise_reaches_the_track_without_it(programme: Programme) -> None:
    """Whatever is offered there has no card that trains."""
    for prompt, item in items(programme):
        if prompt.tracks == {Track.NO_EXERCISE}:
            assert [card.id for card in programme.item_cards(item) if card.family in EXERCISE] == []


@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=list(PROGRAMMES))
def test_every_message_can_be_built_within_the_smallest_platforms_limits(programme: Programme) -> None:
    """Long and short, with every rule that is added; repeated prompts have five wordings and more."""
    for prompt in programme.prompts:
        first, last = programme.span(prompt)
        for day in range(first, last + 1, prompt.every_days):
            row = delivery(prompt.kind, prompt=prompt.id, day=day)
            words = prompts.words_of(row, programme, enrolment(), alice())
            if prompt.kind not in (Kind.CHECK_IN, Kind.REVIEW):
                assert prompts.show(row, words).text
                short = wording.short_body(prompt.kind, words.item, words.card, words.values)
                assert wording.show_short(row.id, short).text
        if prompt.order == "rotate" and prompt.days[1] - prompt.days[0] >= 5:
            wordings = {item.text for item in prompt.items}
            assert len(wordings) == len(prompt.items) >= 8


def test_every_source_that_is_cited_is_listed() -> None:
    """An id without its source is no evidence."""
    listed = set(re.findall(r"S\d+", (ROOT / "docs" / "sources.md").read_text()))
    cited = {s for p in PROGRAMMES.values() for _, item in items(p) for s in item.source}
    cited |= {s for card in LIBRARY.cards.values() for s in card.source}
    cited |= {s for part in (*LIBRARY.handbook.faq, *LIBRARY.handbook.glossary) for s in part.source}
    cited |= {s for question in LIBRARY.questions.values() for s in question.source}
    assert cited <= listed


def test_the_guide_for_authors_names_every_field_and_its_example_loads(tmp_path: Path) -> None:
    """Documentation that cannot fall behind."""
    guide = (ROOT / "programs" / "README.md").read_text()
    for part, names in library.field_names().items():
        for name in names:
            assert f"`{name}`" in guide, f"{part}: {name}"
    example = re.search(r"```yaml\n(id: .*?)```", guide, re.DOTALL)
    assert example is not None
    home = tmp_path / "tea-break"
    home.mkdir()
    (home / "programme.yaml").write_text(example[1])
    assert library.load_library(library.packaged_programmes(), tmp_path)["tea-break"].length_days == 7
