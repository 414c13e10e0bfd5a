"""Whoever is set aside keeps their rights: stop, delete everything, have handed over what can be read."""

import json
from typing import Any

import pytest

from coachbot.database import Database
from coachbot.domain.acts import encode
from coachbot.domain.acts.person import Forget
from coachbot.domain.export import ExportError, read_export
from coachbot.store import enrolments, inbox
from coachbot.store.erasing import MACHINERY, TABLES_OF_PERSON
from tests.coach.test_newcomers import taken
from tests.parts import Parts, Talk
from tests.test_ward import FAR, PINNED, Poison, enrol, live, of_participant, plant

DAMAGED = (
    of_participant("anchors", "{"),
    of_participant("heard_at", FAR),
    Poison("enrolments", "started_on", "2026-13-01", "enrolment"),
    Poison("pinned_programmes", "content", "\u2620", "programme", PINNED, row="digest"),
    Poison("check_ins", "answers", '{"vers', "check-in", row="local_date"),
    Poison("notes", "answers", '{"version": 1, "answ', "note"),
)


async def damaged(database: Database, poison: Poison) -> tuple[Talk, int]:
    """Carol, whose rows have been damaged, beside somebody who is well."""
    parts = Parts(database)
    await enrol(parts, "alice")
    who = await enrol(parts, "carol")
    await plant(database, poison, who)
    enrolments._parsed.clear()
    return Talk(parts, "local", "carol"), who


async def rows_of(database: Database, who: int) -> dict[str, list[dict[str, Any]]]:
    tables = {**TABLES_OF_PERSON, **MACHINERY}
    return {
        table: [dict(row) for row in await database.fetch(f"SELECT * FROM {table} WHERE {column} = :id", {"id": who})]
        for table, column in tables.items()
    }


def files(talk: Talk) -> list[str]:
    return [message.document.content for message in talk.sees() if message.document is not None]


@pytest.mark.parametrize("poison", DAMAGED, ids=str)
async def test_whoever_does_not_read_can_delete_everything_at_once(sqlite_database: Database, poison: Poison) -> None:
    """Asked back, as always; then no row of theirs is left, and one can begin anew."""
    carol, who = await damaged(sqlite_database, poison)
    (asked,) = await carol.says("/forget")
    assert asked.startswith("*Delete everything?*")
    await carol.taps("Keep it")
    assert (await rows_of(sqlite_database, who))["participants"] != []
    await carol.says("/forget")
    (receipt,) = await carol.taps("Delete everything")
    assert receipt.startswith("*Deleted* on ")
    assert {table for table, rows in (await rows_of(sqlite_database, who)).items() if rows} == set()
    assert "18 or older" in (await carol.says("/start"))[-1]


@pytest.mark.parametrize("poison", DAMAGED, ids=str)
async def test_whoever_does_not_read_can_stop(sqlite_database: Database, poison: Poison) -> None:
    """Nothing is planned or sent any more, and what is damaged stays as it was, to be mended."""
    carol, who = await damaged(sqlite_database, poison)
    before = (await rows_of(sqlite_database, who))["participants"][0]
    await carol.says("stop")
    if "Yes, stop" in carol.labels():
        await carol.taps("Yes, stop")
    assert carol.last().startswith("*Stopped.*")
    after = await rows_of(sqlite_database, who)
    assert {row["state"] for row in after["enrolments"]} == {"stopped"}
    assert {row["state"] for row in after["deliveries"] if row["kind"]} <= {"dropped", "sent"}
    assert after["participants"][0] == before | {n: after["participants"][0][n] for n in ("open_question", "heard_at")}
    seen = len(carol.sees())
    await live(carol.parts, hours=6)
    assert len(carol.sees()) == seen


async def test_a_stop_that_is_taken_back_stops_nothing(database: Database) -> None:
    carol, who = await damaged(database, of_participant("anchors", "{"))
    await carol.says("/stop")
    assert (await carol.taps("No, go on"))[0].startswith("All right, everything goes on")
    assert [row["state"] for row in (await rows_of(database, who))["enrolments"]] == ["active"]


@pytest.mark.parametrize("poison", DAMAGED, ids=str)
async def test_whoever_does_not_read_is_handed_what_does(sqlite_database: Database, poison: Poison) -> None:
    """What could not be read stands at the end of the file as it is stored, and it is said that there is some."""
    carol, who = await damaged(sqlite_database, poison)
    before = (await rows_of(sqlite_database, who))["participants"]
    said = await carol.says("/export")
    whole = json.loads(files(carol)[0])
    held = {name: len(whole[name]) for name in ("addresses", "enrolments", "check_ins", "notes", "programmes")}
    left_out = whole.get("unread", [])
    for one in left_out:
        held[one["record"]] = held.get(one["record"], 0) + 1
    assert all(held[name] == 1 for name in held), held
    if poison.column in ("anchors", "answers", "heard_at"):
        assert str(poison.value) in [str(one["stored"][poison.column]) for one in left_out]
        assert "could not be read" in said[0]
    after = (await rows_of(sqlite_database, who))["participants"]
    assert [row["anchors"] for row in after] == [row["anchors"] for row in before]


async def test_what_was_handed_over_in_part_is_not_taken_for_all_of_it(database: Database) -> None:
    """An import of such a file says what stands in its way; without it the rest comes in."""
    carol, who = await damaged(database, DAMAGED[-1])
    async with database.transaction() as tx:
        await tx.execute("UPDATE participants SET consented_at = created_at WHERE id = :id", {"id": who})
    await carol.says("/export")
    text = files(carol)[0]
    with pytest.raises(ExportError, match="unread"):
        read_export(text, carol.parts.now)
    whole = json.loads(text)
    del whole["unread"]
    assert read_export(json.dumps(whole), carol.parts.now)["notes"] == []


async def test_everything_else_of_theirs_waits_and_they_are_told_what_does_not(database: Database) -> None:
    """The honest sentence names the three rights; the update is set aside, and so are they."""
    carol, who = await damaged(database, of_participant("anchors", "{"))
    await carol.says("yes 4")
    for _ in range(3):
        carol.parts.let_pass(seconds=30)
        await carol.parts.tick()
    assert "Something went wrong on my side" in carol.last()
    assert all(name in carol.last() for name in ("/stop", "/export", "/forget"))
    assert (await inbox.counts(database)).get("dead") == 1
    assert [row["what"] for row in (await rows_of(database, who))["ward"]].count("answer") == 1


async def test_a_newcomer_of_somebody_who_does_not_read_still_waits_for_the_oldest_chat(database: Database) -> None:
    """A damaged row opens no door: what a chat may not do on its first day it may not do now."""
    scene = await taken(database)
    (who,) = {row["participant_id"] for row in await database.fetch("SELECT participant_id FROM addresses")}
    await plant(database, of_participant("anchors", "{"), who)
    for wish in ("/forget", "/export"):
        await scene.mallory.says(wish)
        assert files(scene.mallory) == []
        assert "Delete everything" not in scene.mallory.labels()
    await scene.mallory.acts(encode(Forget(sure=True)))
    assert (await rows_of(database, who))["participants"] != []
    await scene.ada.taps("Yes, send it there")
    assert files(scene.mallory) != []
