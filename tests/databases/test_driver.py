"""Statements where they are asked for, as long as nobody else is held up by them."""

import asyncio
import contextlib
import sqlite3
from pathlib import Path

import pytest

from coachbot.databases.sqlite.driver import Driver

COUNTED = (
    "SELECT count(*) AS n FROM (WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {n}) {q})"
)
LONG = COUNTED.format(n=100_000, q="SELECT n FROM c")
LONG_WRITE = "INSERT INTO seen " + LONG


async def turns_during(driver: Driver, sql: str) -> tuple[int, int]:
    """What a statement answered, and how many turns somebody else had meanwhile."""
    turns = 0

    async def somebody_else() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    other = asyncio.create_task(somebody_else())
    done = await driver.run(sql)
    other.cancel()
    return done.rows[0]["n"] if done.rows else done.changed, turns


async def test_a_short_statement_is_answered_without_a_trip(tmp_path: Path) -> None:
    driver = Driver(tmp_path / "test.db")
    assert await turns_during(driver, "SELECT 1 AS n") == (1, 0)
    await driver.close()


async def test_a_long_question_is_broken_off_and_asked_again_beside(tmp_path: Path) -> None:
    """D40: others go on meanwhile, and the answer is the same."""
    driver = Driver(tmp_path / "test.db")
    answer, turns = await turns_during(driver, LONG)
    assert answer == 100_000
    assert turns > 5
    await driver.close()


async def test_a_statement_that_writes_is_never_broken_off_and_goes_beside_the_next_time(tmp_path: Path) -> None:
    driver = Driver(tmp_path / "test.db")
    await driver.run("CREATE TABLE seen (n INTEGER)")
    changed, turns = await turns_during(driver, LONG_WRITE)
    assert changed == 1
    assert turns <= 1
    _, turns = await turns_during(driver, LONG_WRITE)
    assert turns > 5
    assert [row["n"] for row in (await driver.run("SELECT n FROM seen")).rows] == [100_000, 100_000]
    await driver.close()


async def test_what_is_asked_while_the_connection_works_waits_for_it_and_not_the_loop(tmp_path: Path) -> None:
    driver = Driver(tmp_path / "test.db")
    working = asyncio.create_task(driver.beside(lambda connection: connection.execute(LONG).fetchone()["n"]))
    await asyncio.sleep(0)
    answer, turns = await turns_during(driver, "SELECT 7 AS n")
    assert (answer, await working) == (7, 100_000)
    assert turns > 5
    await driver.close()


async def test_many_short_statements_in_a_row_let_others_have_a_turn(tmp_path: Path) -> None:
    driver = Driver(tmp_path / "test.db")

    async def many() -> None:
        for _ in range(60_000):
            await driver.run("SELECT 1 AS n")

    rows = asyncio.create_task(many())
    turns = 0
    while not rows.done():
        turns += 1
        await asyncio.sleep(0)
    assert turns > 5
    await driver.close()


async def test_a_step_that_began_ends_although_nobody_waits_for_it_any_more(tmp_path: Path) -> None:
    driver = Driver(tmp_path / "test.db")
    await driver.run("CREATE TABLE seen (n INTEGER)")
    step = asyncio.create_task(driver.beside(lambda connection: connection.execute(LONG_WRITE)))
    await asyncio.sleep(0)
    step.cancel()
    with pytest.raises(asyncio.CancelledError):
        await step
    assert [row["n"] for row in (await driver.run("SELECT n FROM seen")).rows] == [100_000]
    await driver.close()


async def test_a_text_with_a_flipped_byte_is_read_beside_the_others(tmp_path: Path) -> None:
    """One damaged row hides no other, also where it was just changed."""
    driver = Driver(tmp_path / "test.db")
    await driver.run("CREATE TABLE kept (said TEXT)")
    await driver.run("INSERT INTO kept VALUES (CAST(x'41ff' AS TEXT)), ('B')")
    asked = await driver.run("SELECT said FROM kept ORDER BY rowid")
    changed = await driver.run("UPDATE kept SET said = said RETURNING said")
    assert [row["said"] for row in asked.rows] == [row["said"] for row in changed.rows] == ["A\\xff", "B"]
    assert (await driver.run("SELECT said FROM kept WHERE said = 'B'")).rows[0]["said"] == "B"
    await driver.close()


async def test_a_transaction_begins_at_once_and_where_another_program_writes_is_not_waited_for(tmp_path: Path) -> None:
    """Its connection keeps its patience for all else, and a file that is free again is begun as before."""
    driver, path = Driver(tmp_path / "test.db"), tmp_path / "test.db"
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert not driver.begins_at_once(7_000)
        assert (await driver.run("PRAGMA busy_timeout")).rows[0]["timeout"] == 7_000
        other.execute("COMMIT")
        assert driver.begins_at_once(7_000)
        other.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError, match="within a transaction"):
        driver.begins_at_once(7_000)
    await driver.close()
