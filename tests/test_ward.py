"""One row that does not read hurts one person, who is told of, tried again, and served once it reads. On both engines."""

import itertools
from dataclasses import dataclass
from typing import Any

import pytest

from coachbot.chat import ChatError, RawUpdate
from coachbot.database import Database
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.store import check_ins, enrolments, inbox, notes, ward
from tests.conftest import NOW
from tests.parts import DESK_RESET, Parts

_titles = itertools.count(1)
FAR = 2**62
"""An instant that no clock shows, as a flipped bit leaves it."""


@dataclass(frozen=True)
class Poison:
    """A value that must not stand in a column of one person's rows, and what the ward is expected to say."""

    table: str
    column: str
    value: Any
    reason: str
    where: str = "participant_id = :id"
    row: str = "id"
    """The column that tells the person's rows apart."""

    def __str__(self) -> str:
        return f"{self.table}.{self.column}={str(self.value)[:12]}"


def of_participant(column: str, value: Any, reason: str = "participant") -> Poison:
    return Poison("participants", column, value, reason, "id = :id")


def of_delivery(column: str, value: Any, reason: str = "delivery") -> Poison:
    return Poison(
        "deliveries", column, value, reason, "participant_id = :id AND state = 'pending' AND kind IS NOT NULL"
    )


PINNED = "digest IN (SELECT digest FROM enrolments WHERE participant_id = :id)"
POISONS = (
    of_participant("zone", "Mars/Phobos", "zone"),
    of_participant("zone", "../../etc/passwd", "zone"),
    of_participant("zone", None, "zone"),
    of_participant("day_turns_at", "04:00+02:00"),
    of_participant("day_turns_at", "tomorrow"),
    of_participant("anchors", '{"wake": "25:00"}'),
    of_participant("anchors", '{"wa\u2620e": "07:00"}'),
    of_participant("anchors", "[" * 5000),
    of_participant("anchors", "[1]"),
    of_participant("quiet_from", "22:00Z"),
    of_participant("quiet_until", ""),
    of_participant("work_days", "0x9"),
    of_participant("track", "fu\u2620l"),
    of_participant("cautions", '{"a'),
    of_participant("safety_tier", "9"),
    of_participant("heard_at", FAR),
    of_participant("created_at", -FAR),
    of_participant("attack_until", FAR),
    Poison("enrolments", "started_on", "2026-13-01", "enrolment"),
    Poison("enrolments", "paused_until", FAR, "enrolment"),
    Poison("enrolments", "plan_due_at", -FAR, ""),
    of_delivery("local_date", "yesterday"),
    of_delivery("kind", "re\u2620et"),
    of_delivery("reason", "nonsense"),
    of_delivery("prompt", "gone", "LookupError"),
    of_delivery("expires_at", FAR),
    of_delivery("due_at", -FAR, ""),
    Poison("check_ins", "answers", '{"version": 1, "headache": "\u2620"}', "check-in", row="local_date"),
    Poison("check_ins", "answers", '{"vers', "check-in", row="local_date"),
    Poison("check_ins", "said_at", FAR, "check-in", row="local_date"),
    Poison("notes", "answers", '{"version": 1, "answ', "note"),
    Poison("notes", "answers", '{"version": 1}', "note"),
    Poison("pinned_programmes", "content", '{"id": 3}', "programme", PINNED, row="digest"),
    Poison("pinned_programmes", "content", "\u2620", "programme", PINNED, row="digest"),
)
# "plan_due_at" and "due_at" are written anew whenever they come due, so what stood there heals by itself.


async def plant(database: Database, poison: Poison, who: int) -> dict[Any, Any]:
    """Put the poison into every row it is meant for; returns what stood there."""
    async with database.transaction() as tx:
        rows = await tx.fetch(
            f"SELECT {poison.row} AS row, {poison.column} AS value FROM {poison.table} WHERE {poison.where}",
            {"id": who},
        )
        for row in rows:
            await put(tx, poison, who, row["row"], poison.value)
    assert rows, poison
    return {row["row"]: row["value"] for row in rows}


async def put(session: Any, poison: Poison, who: int, row: Any, value: Any) -> None:
    await session.execute(
        f"UPDATE {poison.table} SET {poison.column} = :value WHERE {poison.row} = :row AND {poison.where}"
        if poison.row == "local_date"
        else f"UPDATE {poison.table} SET {poison.column} = :value WHERE {poison.row} = :row",
        {"value": value, "row": row, "id": who},
    )


def texts(parts: Parts, who: str) -> list[str]:
    return [message.text for address, message, _ in parts.chat.sent if address.key == who]


async def live(parts: Parts, *, hours: float) -> None:
    """Half an hour at a time."""
    for _ in range(int(hours * 2)):
        parts.let_pass(minutes=30)
        await parts.tick()


async def enrol(parts: Parts, name: str) -> int:
    """Somebody with a text of their own pinned, whose diary and notes hold something, and whose plan is due again."""
    programme = DESK_RESET.model_copy(update={"title": f"Desk reset {next(_titles)}"})
    person, enrolment = await parts.enrol(name, programme)
    async with parts.database.transaction() as tx:
        await notes.add(tx, person.id, "reason", "to sleep", NOW.date(), NOW)
        await check_ins.put(
            tx,
            CheckIn(
                participant_id=person.id,
                local_date=NOW.date(),
                zone="Europe/Berlin",
                state=CheckInState.ANSWERED,
                late=False,
                said_at=NOW,
                answers=Answers(headache=False),
            ),
        )
        await enrolments.plan_again_at(tx, enrolment.id, NOW)
    return person.id


@pytest.mark.long_on_postgres
async def test_one_row_that_does_not_read_hurts_one_person_until_it_is_mended(database: Database) -> None:
    """D30, W2: every kind of poison at once, each in another person's rows; all others get everything."""
    parts = Parts(database)
    for name in ("alice", "bob"):
        await enrol(parts, name)
    people = {await enrol(parts, f"p{n}"): poison for n, poison in enumerate(POISONS)}
    names = dict(zip(people, (f"p{n}" for n in range(len(POISONS))), strict=True))
    before = {who: await plant(database, poison, who) for who, poison in people.items()}
    enrolments._parsed.clear()
    await live(parts, hours=1)
    assert len(texts(parts, "alice")) == len(texts(parts, "bob")) == 1
    found = {one.participant_id: one.reason for one in await ward.everybody(database)}
    assert found == {who: poison.reason for who, poison in people.items() if poison.reason}
    await parts.hear("yes 4", "alice")
    assert "Recorded" in texts(parts, "alice")[-1]

    async with database.transaction() as tx:
        for who, poison in people.items():
            for row, value in before[who].items():
                await put(tx, poison, who, row, value)
    heard = {who: len(texts(parts, name)) for who, name in names.items()}
    await live(parts, hours=12)
    assert [str(people[who]) for who, name in names.items() if len(texts(parts, name)) <= heard[who]] == []
    assert await ward.everybody(database) == []


FLIPPED = (
    ("participants", "anchors", "id = :id"),
    ("participants", "zone", "id = :id"),
    ("enrolments", "programme_id", "participant_id = :id"),
    ("enrolments", "digest", "participant_id = :id"),
    ("deliveries", "prompt", "participant_id = :id"),
    ("addresses", "key", "participant_id = :id"),
)


async def test_a_flipped_byte_that_is_no_letter_any_more_hurts_one_person(sqlite_database: Database) -> None:
    """SQLite's driver refuses a whole result for one text that is no UTF-8; the house reads it, and one person waits."""
    parts = Parts(sqlite_database)
    for name in ("alice", "bob"):
        await enrol(parts, name)
    people = [await enrol(parts, f"p{n}") for n in range(len(FLIPPED))]
    async with sqlite_database.transaction() as tx:
        await tx.execute("PRAGMA defer_foreign_keys = 1")
        for who, (table, column, where) in zip(people, FLIPPED, strict=True):
            await tx.execute(
                f"UPDATE {table} SET {column} = CAST(x'ff' || {column} AS TEXT) WHERE {where}",
                {"id": who},
            )
        await tx.execute("INSERT INTO pinned_programmes SELECT digest, programme_id, '' FROM enrolments WHERE id = 6")
    await live(parts, hours=1)
    assert len(texts(parts, "alice")) == len(texts(parts, "bob")) == 1
    await parts.hear("yes 4", "alice")
    assert "Recorded" in texts(parts, "alice")[-1]
    assert {one.participant_id for one in await ward.everybody(sqlite_database)} == set(people) - {
        people[2],
        people[-1],
    }


UNREADABLE = ("{", "[]", "3", "\u2620", '{"guest": 3, "at": "yesterday"}', '{"guest": "carol"}')


@pytest.mark.parametrize("platform", ["local", "gone"])
async def test_an_update_that_cannot_be_read_is_in_nobodys_way(database: Database, platform: str) -> None:
    """Kept under the sender of somebody whose next words are read; the ward is for people, and stays empty."""
    parts = Parts(database)
    await enrol(parts, "alice")
    async with database.transaction() as tx:
        for n, payload in enumerate(UNREADABLE):
            await inbox.add(tx, RawUpdate(platform, f"x{n}", "alice", payload), NOW)
        await tx.execute(
            "INSERT INTO inbox (platform, update_id, sender, lane, received_at) VALUES "
            "('local', 'empty', 'alice', :lane, 1)",
            {"lane": inbox.lane_of("alice")},
        )
    await parts.hear("yes 4", "alice")
    assert "Recorded" in texts(parts, "alice")[-1]
    assert await ward.everybody(database) == []


async def test_somebody_who_cannot_be_answered_is_told_so_and_the_others_of_their_lane_are_answered(
    database: Database,
) -> None:
    """They hear the honest sentence; once their row reads the next answer brings them out of the ward."""
    parts = Parts(database)
    neighbour = next(f"n{i}" for i in range(99) if inbox.lane_of(f"n{i}") == inbox.lane_of("carol"))
    carol = await enrol(parts, "carol")
    await enrol(parts, neighbour)
    poison = of_participant("anchors", "{")
    before = await plant(database, poison, carol)
    await parts.hear("yes 4", "carol")
    await parts.hear("yes 4", neighbour)
    assert "Recorded" in texts(parts, neighbour)[-1]
    for _ in range(3):
        parts.let_pass(seconds=30)
        await parts.tick()
    assert "Something went wrong on my side" in texts(parts, "carol")[-1]
    (found,) = [one for one in await ward.everybody(database) if one.work is ward.Work.ANSWER]
    assert (found.participant_id, found.reason) == (carol, "participant")
    async with database.transaction() as tx:
        for row, value in before.items():
            await put(tx, poison, carol, row, value)
    await parts.hear("yes 4", "carol")
    assert "Recorded" in texts(parts, "carol")[-1]
    assert [one for one in await ward.everybody(database) if one.work is ward.Work.ANSWER] == []


async def test_a_reply_that_does_not_read_silences_nobody_else_of_its_lane(database: Database) -> None:
    """An instant that no clock shows, in a reply that waits: even the sentence that says so cannot be written."""
    parts = Parts(database)
    neighbour = next(f"n{i}" for i in range(99) if inbox.lane_of(f"n{i}") == inbox.lane_of("carol"))
    await enrol(parts, "carol")
    await enrol(parts, neighbour)
    parts.chat.outcomes = [ChatError("refused")]
    await parts.hear("/help", "carol")
    async with database.transaction() as tx:
        await tx.execute("UPDATE deliveries SET due_at = :far WHERE kind IS NULL AND state = 'pending'", {"far": FAR})
    await parts.hear("yes 4", "carol")
    await parts.hear("yes 4", neighbour)
    for _ in range(4):
        parts.let_pass(seconds=30)
        await parts.tick()
    assert "Recorded" in texts(parts, neighbour)[-1]
    assert (await inbox.counts(database)).get("new", 0) == 0


async def test_an_open_question_that_does_not_read_is_none(database: Database) -> None:
    """What is typed is then taken as if nothing had been asked, at once and without a fault."""
    parts = Parts(database)
    carol = await enrol(parts, "carol")
    async with database.transaction() as tx:
        await tx.execute("UPDATE participants SET open_question = 'checkin:\u2620:worst' WHERE id = :id", {"id": carol})
    await parts.hear("7", "carol")
    assert "Did you mean a headache today" in texts(parts, "carol")[-1]
    await parts.hear("yes 7", "carol")
    assert "Recorded" in texts(parts, "carol")[-1]


@pytest.mark.parametrize(
    ("words", "heard"), [("I want to die", "emergency"), ("worst headache of my life", "care right away")]
)
async def test_words_that_cannot_wait_are_heard_even_of_somebody_who_cannot_be_answered(
    database: Database, words: str, heard: str
) -> None:
    """Nothing can be looked up, and nothing has to be: the first message is for them, the sorry comes behind it."""
    parts = Parts(database)
    carol = await enrol(parts, "carol")
    await plant(database, of_participant("anchors", "{"), carol)
    await parts.hear(words, "carol")
    for _ in range(3):
        parts.let_pass(seconds=30)
        await parts.tick()
    first, last = texts(parts, "carol")[-2:]
    assert heard in first
    assert "Something went wrong on my side" in last
