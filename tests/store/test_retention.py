"""Nothing is kept for ever that nobody needs, and nothing that runs every few seconds reads a whole table."""

import re
from datetime import timedelta

import pytest

from coachbot.chat import Address, ChatError
from coachbot.coach import reach
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite
from coachbot.store import clock, replies, retention
from tests.parts import Parts

SMALL = ("deliveries_due", "deliveries_replies_due", "deliveries_leased", "inbox_new")
"""Indexes that hold what waits, not what there ever was; reading one from its begin is no reading of a table."""


async def test_replies_go_after_a_month_and_unsent_prompts_after_three(database: Database) -> None:
    """D41: what reached somebody stays, and so do the keys that keep it from coming twice."""
    parts = Parts(database)
    await parts.enrol()
    await parts.hear("yes 8")
    for _ in range(48):
        parts.let_pass(minutes=30)
        await parts.tick()
    reached = len(await parts.deliveries("kind IS NOT NULL AND state = 'sent'"))
    unsent = len(await parts.deliveries("kind IS NOT NULL AND state = 'dropped'"))
    assert (reached > 0, unsent > 0) == (True, True)
    parts.let_pass(days=29)
    await parts.passes.prune()
    assert len(await parts.deliveries("kind IS NULL")) > 0
    parts.let_pass(days=2)
    await parts.passes.prune()
    assert await parts.deliveries("kind IS NULL") == []
    assert len(await parts.deliveries("kind IS NOT NULL AND state = 'dropped'")) == unsent
    parts.let_pass(days=62)
    await parts.passes.prune()
    assert len(await parts.deliveries("kind IS NOT NULL AND state = 'dropped'")) == 0
    assert len(await parts.deliveries("kind IS NOT NULL AND state = 'sent'")) == reached
    before = len(parts.chat.sent)
    await parts.tick()
    assert len(parts.chat.sent) - before <= 1


async def test_codes_and_wrong_tries_go_within_the_hour_after_their_minutes(database: Database) -> None:
    """Also those of somebody who has been forgotten since, and of whom no other one comes."""
    parts = Parts(database)
    await parts.enrol()
    await parts.hear("/link")
    await parts.hear("/link 2222ZZZZ", "bob")

    async def kept() -> list[int]:
        return [len(await database.fetch(f"SELECT 1 FROM {table}")) for table in ("link_codes", "link_tries")]

    parts.let_pass(minutes=9)
    await parts.passes.prune()
    assert await kept() == [1, 1]
    parts.let_pass(minutes=1)
    await parts.passes.prune()
    assert await kept() == [0, 0]


async def test_somebody_who_agreed_to_nothing_is_forgotten_after_a_week(database: Database) -> None:
    """The chat's number, too. Whoever agreed stays, however long they are silent."""
    parts = Parts(database)
    await parts.enrol("bob")
    await parts.hear("/start", "new")
    parts.let_pass(days=6)
    await parts.passes.prune()
    assert len(await database.fetch("SELECT * FROM participants")) == 2
    parts.let_pass(days=2)
    await parts.passes.prune()
    rows = await database.fetch("SELECT key FROM addresses")
    assert [row["key"] for row in rows] == ["bob"]
    for table in ("inbox", "deliveries"):
        assert "'new'" not in str([dict(row) for row in await database.fetch(f"SELECT * FROM {table}")])


async def test_what_waits_for_a_platform_that_never_comes_back_goes_after_a_week(database: Database) -> None:
    """People's words are not kept for a token that is gone."""
    parts = Parts(database)
    await parts.enrol()
    parts = parts.restarted("discord")
    await parts.hear("yes 6")
    parts.let_pass(days=8)
    await parts.passes.prune()
    assert list(await database.fetch("SELECT * FROM inbox")) == []


async def test_no_statement_of_a_turn_or_a_pass_reads_all_deliveries_or_all_updates(sqlite_database: SQLite) -> None:
    """D41: every statement that was really run, asked how SQLite runs it."""
    seen: set[str] = set()
    for connection in (sqlite_database._writer, sqlite_database._reader):
        await connection.beside(lambda raw: raw.set_trace_callback(seen.add))
    parts = Parts(sqlite_database)
    await parts.enrol()
    for said in ("yes 6", "/today", "/why", "/progress", "/snooze", "/help"):
        await parts.hear(said)
    for _ in range(24):
        parts.let_pass(minutes=30)
        await parts.tick()
        await parts.passes.run()
    (reset, *_) = await parts.deliveries("kind = 'reset' AND state = 'sent'")
    await parts.hear(None, action=f"done:{reset['id']}")
    await parts.hear(None, action=f"snooze:{reset['id']}:15m")
    parts.chat.outcomes = [ChatError("moved", moved_to="alice2"), ChatError("closed", permanent=True)]
    await parts.hear("/help")
    async with sqlite_database.transaction() as tx:
        await replies.move(tx, Address("local", "alice"), "alice2")
        await reach.lose(tx, Address("local", "alice"), 1, parts.now)
        await retention.prune_deliveries(tx, parts.now + timedelta(days=100))
        await retention.prune_strangers(tx, parts.now)
    assert await clock.written_at(sqlite_database) == parts.now
    for connection in (sqlite_database._writer, sqlite_database._reader):
        await connection.beside(lambda raw: raw.set_trace_callback(None))
    ours = "SELECT * FROM deliveries WHERE kind = 'reset'"
    asked = {
        sql
        for sql in seen
        if not sql.startswith(ours) and re.search(r"\b(deliveries|inbox)\b", sql) and sql.split()[0] != "EXPLAIN"
    }
    assert len(asked) > 30
    scans = {line for sql in asked for line in await plan_of(sqlite_database, sql) if is_full(line)}
    assert scans == set()


async def plan_of(database: SQLite, sql: str) -> list[str]:
    rows = (await database._reader.run(f"EXPLAIN QUERY PLAN {sql}")).rows
    return [row["detail"] for row in rows]


def is_full(detail: str) -> bool:
    """Whether a step reads a table from its begin to its end, as a largest value does that no index knows."""
    if re.fullmatch(r"SEARCH (deliveries|inbox|d|s|e)", detail):
        return True
    scanned = re.match(r"SCAN (deliveries|inbox|d|s|e)\b(?: USING (?:COVERING )?INDEX (\w+))?", detail)
    return scanned is not None and scanned[2] not in SMALL


@pytest.mark.parametrize(
    "detail", ["SCAN deliveries", "SCAN deliveries USING INDEX sqlite_autoindex_deliveries_1", "SEARCH inbox"]
)
def test_a_scan_is_known_as_one(detail: str) -> None:
    """The rule above is worth nothing without it."""
    assert is_full(detail)
    assert not is_full("SEARCH deliveries USING INDEX deliveries_due (due_at<?)")
