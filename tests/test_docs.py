"""The docs tell the truth about what exists."""

import contextlib
import re
import sqlite3
import sys
from pathlib import Path

from typer.main import get_command

from coachbot import cli
from coachbot.coach import routes
from coachbot.domain.delivery import OF_THE_HOUSE, Reason
from coachbot.domain.participant import Anchor
from coachbot.domain.programme import Kind
from coachbot.domain.response import Response
from coachbot.screens import about, today
from coachbot.settings import Settings
from coachbot.words import words_in
from tests.schema import laid_out
from tests.test_layers import LAYERS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
OPERATING = (ROOT / "docs" / "operating.md").read_text()


def test_every_setting_is_explained_and_none_that_is_explained_is_missing() -> None:
    """In the operator's guide, both ways."""
    read = {str(c) for f in Settings.model_fields.values() for c in f.validation_alias.choices}  # type: ignore[union-attr]
    named = set(re.findall(r"`(COACHBOT_[A-Z_]+|PORT|DATABASE_URL)`", OPERATING))
    assert named == read
    example = (ROOT / ".env.example").read_text()
    assert set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE)) <= read


def test_every_command_is_in_the_help_and_in_the_readme() -> None:
    """Somebody who asks for help is told of all of them."""
    commands = set(routes.COMMANDS) - {"start", "zone"}
    assert {c for c in commands if f"/{c}" not in about.help_(words_in("en")).text} == {"help"}
    assert {c for c in commands if f"`/{c}`" not in README} == set()


def test_every_command_of_the_command_line_stands_in_the_operators_guide_with_its_options() -> None:
    """A row each; whoever runs it need not try `--help` first."""
    rows = [line for line in OPERATING.splitlines() if line.startswith("| `coachbot")]
    for name, command in get_command(cli.cli).commands.items():  # type: ignore[attr-defined]
        told = "\n".join(row for row in rows if re.search(rf"`coachbot {name}\b", row))
        assert told, name
        options = {one for given in command.params for one in given.opts if one.startswith("--")} - {"--help"}
        assert {one for one in options if one not in told} == set(), name


def test_every_reason_and_kind_and_anchor_has_its_words() -> None:
    """/why never falls silent."""
    say = words_in("en")
    assert all(today.reason_of(say, reason) for reason in Reason)
    assert all(today.name_of(say, kind, prompt) for kind in Kind for prompt in (None, *OF_THE_HOUSE))
    assert set(today.OF_THE_HOUSE) == set(OF_THE_HOUSE)
    for response in Response:
        assert today.say_state(say, reached=True, waiting=False, response=response, reason=None)
    glossary = (ROOT / "docs" / "glossary.md").read_text()
    for anchor in Anchor:
        assert anchor.value.replace("_", " ") in glossary


def test_every_test_file_a_promise_names_exists() -> None:
    """G1 to G9 point at something."""
    rows = [line for line in README.splitlines() if re.match(r"\| G\d ", line)]
    assert [row.split()[1] for row in rows] == [f"G{n}" for n in range(1, 10)]
    for path in re.findall(r"`(tests/[\w/.]+)`", "\n".join(rows)):
        assert (ROOT / path).exists(), path


def test_every_file_the_docs_link_to_exists() -> None:
    """No dead ends."""
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md"), *(ROOT / "programs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_room_and_the_layers_stand_in_the_architecture() -> None:
    """A stranger finds each of them, and in which layer it is."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    layers = " → ".join(f"`{', '.join(rooms)}`" for rooms in LAYERS)
    assert f"layers: {layers}." in " ".join(page.split())
    rows = "\n".join(line.split("|")[1] for line in page.splitlines() if line.startswith("| `"))
    told = set(re.findall(r"`(?:coachbot/)?(\w+)(?:\.py|/)`", rows))
    assert {room for rooms in LAYERS for room in rooms} - told == set()


def test_every_dependency_has_its_line_in_the_decisions() -> None:
    """Why it is there."""
    project = (ROOT / "pyproject.toml").read_text()
    block = re.search(r"^dependencies = \[(.*?)^\]", project, re.DOTALL | re.MULTILINE)
    assert block is not None
    decisions = (ROOT / "docs" / "decisions.md").read_text()
    for name in re.findall(r'"([a-z.-]+)', block[1]):
        assert f"**{name}**" in decisions, name


def test_the_page_of_safety_texts_stands_as_the_words_files_have_them() -> None:
    """A clinician reads what people are told."""
    sys.path.insert(0, str(ROOT / "tools"))
    import describe_safety

    assert (ROOT / "docs" / "safety-words.md").read_text(encoding="utf-8") == describe_safety.page()


KEPT = {
    "addresses": "number of the chat",
    "audit": "/admin",
    "check_in_history": "earlier versions",
    "check_ins": "answers of each evening",
    "consents": "which consent when",
    "deliveries": "which prompts were sent",
    "enrolments": "which programmes",
    "experiments": "experiments",
    "felt": "what an exercise felt like",
    "forgotten": "of whoever was forgotten",
    "inbox": "messages that came in",
    "link_codes": "a code of /link",
    "link_tries": "of a wrong one",
    "looks": "looks",
    "notes": "notes",
    "observations": "what questions about a headache were answered with",
    "participants": "time zone",
    "screenings": "answers to warning signs",
    "taught": "shown or taught",
    "transcript": "the conversation",
    "vault_keys": "key store",
    "ward": "who could not be served",
    "workers": "the machines at work",
}
OF_THE_HOUSE_ITSELF = {"facts", "migrations", "paces", "pinned_programmes", "sqlite_sequence"}
"""Of nobody: settings, versions, the pace, texts of programmes."""


def test_every_table_has_its_row_in_what_is_kept(tmp_path: Path) -> None:
    """Whoever answers for a coachbot is told of all of it, and a new table needs words there."""
    with contextlib.closing(sqlite3.connect(laid_out(tmp_path / "test.db"))) as database:
        made = {name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert made - OF_THE_HOUSE_ITSELF | {"vault_keys"} == KEPT.keys()
    rows = (ROOT / "docs" / "privacy.md").read_text().partition("## What is sealed")[0]
    assert [table for table, words in KEPT.items() if words not in rows] == []
