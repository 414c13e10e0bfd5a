"""What every engine must do, run on each: the contract of the database port."""

import asyncio

import pytest

from coachbot.database import Database
from tests.conftest import NOW

TABLE = "CREATE TABLE things (id {identity}, name TEXT UNIQUE, n {integer}, share DOUBLE PRECISION) {strict}"


async def with_table(database: Database) -> Database:
    if database.engine == "sqlite":
        await database.execute(TABLE.replace("DOUBLE PRECISION", "REAL"))
    else:
        await database.execute(TABLE)
    return database


async def names(database: Database) -> list[str]:
    return [row["name"] for row in await database.fetch("SELECT name FROM things ORDER BY name")]


async def test_values_come_back_as_they_went_in(empty_database: Database) -> None:
    """Text of any language, 64-bit numbers, fractions, nothing."""
    database = await with_table(empty_database)
    rows = [("\u7b2c\U0001f469\u200d\U0001f4bb'\"%:;--", 2**63 - 1, 0.5), ("", -(2**63), None), (None, None, 1e-9)]
    for name, n, share in rows:
        await database.execute(
            "INSERT INTO things (name, n, share) VALUES (:name, :n, :share)", {"name": name, "n": n, "share": share}
        )
    found = await database.fetch("SELECT name, n, share FROM things ORDER BY id")
    assert [(row["name"], row["n"], row["share"]) for row in found] == rows


async def test_colons_percents_and_quotes_in_a_statement_are_left_alone(empty_database: Database) -> None:
    """Only a name after a colon, outside quotes, is a parameter."""
    (row,) = await empty_database.fetch(
        "SELECT ':no' AS a, '100 %s 50%' AS b, 'it''s :fine' AS c, CAST(:yes AS TEXT) AS d -- :not this\n",
        {"yes": ":x"},
    )
    assert dict(row) == {"a": ":no", "b": "100 %s 50%", "c": "it's :fine", "d": ":x"}


async def test_a_statement_says_how_many_rows_it_changed(empty_database: Database) -> None:
    """An insert that meets a conflict changes none."""
    database = await with_table(empty_database)
    insert = "INSERT INTO things (name, n) VALUES (:name, 1) ON CONFLICT (name) DO NOTHING"
    assert await database.execute(insert, {"name": "a"}) == 1
    assert await database.execute(insert, {"name": "a"}) == 0
    await database.execute(insert, {"name": "b"})
    assert await database.execute("UPDATE things SET n = n + 1") == 2
    assert await database.execute("DELETE FROM things WHERE n > :n", {"n": 5}) == 0


async def test_an_upsert_returns_what_stands_there_now(empty_database: Database) -> None:
    """RETURNING works for inserts, updates and deletes."""
    database = await with_table(empty_database)
    upsert = (
        "INSERT INTO things (name, n) VALUES (:name, :n) "
        "ON CONFLICT (name) DO UPDATE SET n = things.n + excluded.n RETURNING n"
    )
    assert [dict(r) for r in await database.fetch(upsert, {"name": "a", "n": 2})] == [{"n": 2}]
    assert [dict(r) for r in await database.fetch(upsert, {"name": "a", "n": 3})] == [{"n": 5}]
    assert [dict(r) for r in await database.fetch("DELETE FROM things RETURNING name")] == [{"name": "a"}]


async def test_a_transaction_is_all_or_nothing(empty_database: Database) -> None:
    """An error on the way leaves nothing behind, and the next transaction works."""
    database = await with_table(empty_database)

    async def fails() -> None:
        async with database.transaction() as tx:
            await tx.execute("INSERT INTO things (name) VALUES ('lost')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fails()
    async with database.transaction() as tx:
        await tx.execute("INSERT INTO things (name) VALUES ('kept')")
    assert await names(database) == ["kept"]


async def test_a_cancelled_transaction_leaves_nothing_and_no_lock(empty_database: Database) -> None:
    """Whoever writes next does so at once."""
    database = await with_table(empty_database)
    inside = asyncio.Event()

    async def hangs() -> None:
        async with database.transaction() as tx:
            await tx.execute("INSERT INTO things (name) VALUES ('lost')")
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(hangs())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.wait_for(database.execute("INSERT INTO things (name) VALUES ('kept')"), 2)
    assert await names(database) == ["kept"]


async def test_two_tasks_transactions_never_mix(empty_database: Database) -> None:
    """One rolls back, the other commits; each gets what it was told."""
    database = await with_table(empty_database)

    async def writes(n: int) -> None:
        async with database.transaction() as tx:
            await tx.execute("INSERT INTO things (name, n) VALUES (:name, :n)", {"name": f"x{n:03}", "n": n})
            await asyncio.sleep(0)
            if n % 3 == 0:
                raise ZeroDivisionError

    ended = await asyncio.gather(*(writes(n) for n in range(60)), return_exceptions=True)
    kept = [f"x{n:03}" for n, outcome in enumerate(ended) if outcome is None]
    assert await names(database) == kept
    assert len(kept) == 40


async def test_what_is_not_committed_is_not_seen_by_others(empty_database: Database) -> None:
    """Readers see the last committed state."""
    database = await with_table(empty_database)
    async with database.transaction() as tx:
        await tx.execute("INSERT INTO things (name) VALUES ('a')")
        assert await names(database) == []
        assert len(await tx.fetch("SELECT * FROM things")) == 1
    assert await names(database) == ["a"]


async def test_workers_that_claim_at_once_take_different_rows(empty_database: Database) -> None:
    """Two hundred rows, eight workers, nobody's twice."""
    database = await with_table(empty_database)
    async with database.transaction() as tx:
        for n in range(200):
            await tx.execute("INSERT INTO things (name, n) VALUES (:name, 0)", {"name": f"{n:03}"})

    async def claims(worker: int) -> list[int]:
        mine: list[int] = []
        while True:
            async with database.transaction() as tx:
                rows = await tx.fetch(
                    "UPDATE things SET n = :worker WHERE id IN (SELECT id FROM things WHERE n = 0 "
                    "ORDER BY id LIMIT 7 {skip_locked}) RETURNING id",
                    {"worker": worker},
                )
            if not rows:
                return mine
            mine += [row["id"] for row in rows]

    taken = await asyncio.gather(*(claims(worker) for worker in range(1, 9)))
    assert sorted(i for mine in taken for i in mine) == list(range(1, 201))


async def test_a_row_that_points_nowhere_is_refused(database: Database) -> None:
    """Foreign keys hold."""
    with pytest.raises(Exception, match="(?i)foreign key"):
        await database.execute("INSERT INTO consents (participant_id, version, given_at) VALUES (999, 'x', 1)")


async def test_a_value_of_the_wrong_kind_is_refused(database: Database) -> None:
    """Both engines are strict about types."""
    with pytest.raises(Exception, match="(?i)cannot store|invalid input|type"):
        await database.execute("INSERT INTO consents (participant_id, version, given_at) VALUES (1, 'x', 'soon')")


async def test_both_engines_have_the_same_tables_and_columns(database: Database) -> None:
    """One schema, listed here so that a change is seen."""
    if database.engine == "sqlite":
        rows = await database.fetch(
            "SELECT m.name AS t, c.name AS c FROM sqlite_master m, pragma_table_info(m.name) c "
            "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid"
        )
    else:
        rows = await database.fetch(
            "SELECT table_name AS t, column_name AS c FROM information_schema.columns "
            "WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position"
        )
    tables: dict[str, list[str]] = {}
    for row in rows:
        tables.setdefault(row["t"], []).append(row["c"])
    assert sorted(tables) == [
        "addresses", "check_in_history", "check_ins", "consents", "deliveries", "enrolments", "facts", "inbox",
        "migrations", "participants", "pinned_programmes", "screenings", "transcript",
    ]  # fmt: skip
    assert tables["check_ins"] == ["participant_id", "local_date", "zone", "state", "late", "said_at", "answers"]
    assert tables["addresses"] == ["platform", "key", "participant_id", "reachable", "since"]
    assert tables["migrations"] == ["number", "name", "sha256", "applied_at"]
    assert len(tables["deliveries"]) == 30


async def test_instants_keep_their_milliseconds(database: Database) -> None:
    """As whole numbers since 1970."""
    from coachbot.database import from_ms, to_ms

    assert from_ms(to_ms(NOW)) == NOW
    assert to_ms(NOW) == 1795424400000
