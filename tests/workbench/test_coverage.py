"""What a life was taught: a row is met by its sentence, by the nearest way; and a loss is told."""

import csv
import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from coachbot import library
from coachbot.words import words_in
from coachbot.workbench import coverage, reached, texts
from coachbot.workbench.coverage import Reach, teaches
from coachbot.workbench.personas import PERSONAS
from coachbot.workbench.read_in_life import read_in
from tests.process import command
from tests.shipped import SHELVES

PACKAGED = library.packaged_programmes()


SIX = ("diligent", "forgetful", "shift-worker", "traveller", "flare", "writer")
SAYS = "a stiff neck + seven in ten | the neck is often stiff"
GOAL = 115
PAGE = Path(__file__).parents[2] / "docs" / "programmes.md"


def test_a_row_is_met_when_its_sentence_is_said_and_not_by_a_tag() -> None:
    """All parts of one wording in one message; letters' size, line breaks and the apostrophe make no difference."""
    assert teaches(SAYS, "About Seven in\nten have A stiff neck.")
    assert teaches(SAYS, "The neck is often stiff.")
    assert not teaches(SAYS, "A stiff neck is rare.")
    assert not teaches(SAYS, "Seven in ten agree.")
    assert teaches("don't press", "Please don’t press.")


def test_the_nearest_way_counts_and_what_is_farther_than_it_was_kept_is_a_loss() -> None:
    """A lesson that only a command shows any more is lost to whoever taps."""
    said = {row["id"]: row["said"].split(" | ")[0] for row in texts.read_table()}
    whole = " ".join(said["S040"].split(" + "))
    met = {one.id: one for one in coverage.measure(SHELVES, {Reach.TAP: [whole], Reach.COMMAND: [whole]})}
    assert met["S040"].reach is Reach.TAP
    assert met["S039"].reach is Reach.NEVER
    assert met["S007"].reach is Reach.PUSHED
    kept = {"S040": Reach.PUSHED, "S007": Reach.PUSHED}
    assert [one.id for one in coverage.losses(met.values(), kept)] == ["S040"]
    assert coverage.losses(met.values(), {"S040": Reach.COMMAND}) == []
    assert "S040 LOST, now tap" in coverage.say([*met.values()], [met["S040"]])


def test_every_row_says_what_must_be_said_and_somewhere_it_is_written() -> None:
    """But the one that must stand nowhere. Each part of one of its wordings stands in an author's file or the house's words."""
    english = words_in("en")
    written = [passage.text for passage in texts.texts_of(SHELVES)]
    written += [card.title for card in SHELVES.cards.values()] + [english.source(key) for key in sorted(english.keys)]
    everything = " ".join(" ".join(written).replace("*", "").split())
    rows = texts.read_table()
    assert [row["id"] for row in rows] == [f"S{n:03}" for n in range(1, 135)]
    for row in rows:
        assert bool(row["said"]) != (row["status"] == coverage.ABSENT), row["id"]
        if row["said"]:
            assert any(
                all(teaches(part, everything) for part in wording.split(" + ")) for wording in row["said"].split(" | ")
            ), row["id"]


@pytest.mark.parametrize("persona", SIX)
def test_what_is_kept_as_reached_meets_the_goal_in_six_lives(persona: str) -> None:
    """By taps alone, a rough fortnight or not; with the commands it points to, everything."""
    kept = reached.read("lighter-load", persona)
    assert sum(way in (Reach.PUSHED, Reach.TAP) for way in kept.values()) >= GOAL
    assert len(kept) == len(texts.read_table())


def test_the_page_for_authors_shows_what_is_kept() -> None:
    """`uv run python tools/describe_reached.py` writes its table anew."""
    assert reached.describe() in PAGE.read_text(encoding="utf-8")


@pytest.mark.long
@pytest.mark.parametrize(("programme", "persona"), reached.lives())
async def test_no_life_is_taught_less_than_is_kept(programme: str, persona: str) -> None:
    """The long form: every life that is kept, lived again."""
    met = coverage.measure(SHELVES, await read_in(SHELVES, programme, PERSONAS[persona]))
    assert coverage.losses(met, reached.read(programme, persona)) == []


@pytest.mark.long
async def test_a_lesson_that_is_gone_is_a_loss() -> None:
    """What only stood in a prompt that is gone."""
    light = SHELVES.programmes["lighter-load"]
    kept = tuple(p for p in light.prompts if p.id != "week3-bite")
    without = light.model_copy(update={"prompts": list(kept), "translations": {}})
    poorer = dataclasses.replace(SHELVES, programmes={**SHELVES.programmes, "lighter-load": without})
    met = coverage.measure(poorer, await read_in(poorer, "lighter-load", PERSONAS["diligent"]))
    lost = {one.id for one in coverage.losses(met, reached.read("lighter-load", "diligent"))}
    assert {"S027", "S031", "S036"} <= lost


def reframed() -> Iterator[str]:
    with (PACKAGED / texts.TABLE).open(encoding="utf-8", newline="") as file:
        yield from (row["id"] for row in csv.DictReader(file) if row["status"] == coverage.REFRAMED)


@pytest.mark.parametrize("concept", list(reframed()))
def test_what_was_reframed_says_on_what_it_stands(concept: str) -> None:
    """At least one text that carries it has a source, or asks instead of telling."""
    items = [i for p in SHELVES.programmes.values() for prompt in p.prompts for i in prompt.items]
    parts = [*items, *SHELVES.cards.values(), *SHELVES.handbook.faq, *SHELVES.handbook.glossary]
    parts += SHELVES.handbook.compare.rows if SHELVES.handbook.compare else []
    asked = [question for question in SHELVES.questions.values() if concept in question.covers]
    assert asked or any(part.source for part in parts if concept in part.covers)


@pytest.mark.long
def test_the_commands_of_an_author_answer_for_machines_too(tmp_path: Path) -> None:
    """Coverage as JSON, a sheet of cards, the schema of each kind of file."""
    rows = json.loads(command(tmp_path, "coverage", "--persona", "quitter", "--json").stdout)
    assert len(rows) == 134
    sheet = tmp_path / "sheet.png"
    assert command(tmp_path, "cards", str(sheet)).stdout == f"44 pictures drawn on {sheet}\n"
    assert sheet.read_bytes().startswith(b"\x89PNG")
    assert "cannot be written" in command(tmp_path, "cards", "no/where.png").stderr
    for part in ("programme", "card", "handbook"):
        assert json.loads(command(tmp_path, "schema", part).stdout)["title"] == f"coachbot {part}"
    assert "There is no file of kind song." in command(tmp_path, "schema", "song").stderr
