"""Every concept reaches somebody, shown by lives and commands; and a gap is told."""

import csv
import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from coachbot import library
from coachbot.workbench import coverage, texts
from tests.process import command
from tests.shipped import SHELVES

PACKAGED = library.packaged_programmes()


@pytest.mark.long
async def test_every_concept_is_met_by_somebody() -> None:
    """All 125, each with its places; what was reframed has a source, the stray one is absent."""
    rows = await coverage.cover(SHELVES)
    assert [row.id for row in rows] == [f"S{n:03}" for n in range(1, 126)]
    assert [row.id for row in rows if not row.places] == []
    assert coverage.say(rows).endswith("125 of 125 concepts reach somebody.")
    (stray,) = [row for row in rows if row.status == coverage.ABSENT]
    assert stray.places == ["absent, as it should be"]


@pytest.mark.long
async def test_what_nobody_can_reach_is_a_gap() -> None:
    """What only stood in a prompt that is gone is missed, and said to be."""
    light = SHELVES.programmes["lighter-load"]
    kept = tuple(p for p in light.prompts if p.id != "week3-bite")
    without = light.model_copy(update={"prompts": list(kept), "translations": {}})
    poorer = dataclasses.replace(SHELVES, programmes={**SHELVES.programmes, "lighter-load": without})
    rows = await coverage.cover(poorer)
    gaps = {row.id for row in rows if not row.places}
    assert gaps
    assert f"{min(gaps)} T" in coverage.say(rows)
    assert "GAP:" in coverage.say(rows)


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
    rows = json.loads(command(tmp_path, "coverage", "--json").stdout)
    assert len(rows) == 125
    sheet = tmp_path / "sheet.png"
    assert command(tmp_path, "cards", str(sheet)).stdout == f"26 cards drawn on {sheet}\n"
    assert sheet.read_bytes().startswith(b"\x89PNG")
    assert "cannot be written" in command(tmp_path, "cards", "no/where.png").stderr
    for part in ("programme", "card", "handbook"):
        assert json.loads(command(tmp_path, "schema", part).stdout)["title"] == f"coachbot {part}"
    assert "There is no file of kind song." in command(tmp_path, "schema", "song").stderr
