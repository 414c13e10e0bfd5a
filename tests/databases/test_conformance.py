"""What every engine must do, run on each: the contract of the database port."""

import asyncio
import contextlib
import random
from pathlib import Path

import pytest

from coachbot.database import Conflict, Database, from_ms, to_ms
from coachbot.databases.postgres import open_postgres
from coachbot.databases.sqlite import SQLite
from coachbot.errors import UnavailableError
from tests.conftest import NOW, migrated

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


async def test_a_statement_without_parameters_keeps_its_percents_too(empty_database: Database) -> None:
    """Nothing is doubled or swallowed on the way."""
    (row,) = await empty_database.fetch("SELECT '100%' AS a, '%(x)s :y' AS b, 7 % 4 AS c")
    assert dict(row) == {"a": "100%", "b": "%(x)s :y", "c": 3}


async def test_bytes_come_back_as_bytes(empty_database: Database) -> None:
    """A zero byte and one that is no text are among them."""
    (row,) = await empty_database.fetch("SELECT :b AS b", {"b": b"\x00\xff'"})
    assert bytes(row["b"]) == b"\x00\xff'"


async def test_one_parameter_may_stand_in_several_places(empty_database: Database) -> None:
    """And what the statement does not name is not minded on the way in."""
    database = await with_table(empty_database)
    await database.execute("INSERT INTO things (name, n) VALUES (:name, 4)", {"name": "a"})
    sql = "SELECT n FROM things WHERE name = :name AND (:name <> 'b') AND n > :least"
    assert [row["n"] for row in await database.fetch(sql, {"name": "a", "least": 3})] == [4]


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


async def test_a_statement_the_engine_refuses_ends_its_transaction_whole(empty_database: Database) -> None:
    """However often it happens, every connection stays fit for work."""
    database = await with_table(empty_database)
    await database.execute("INSERT INTO things (name) VALUES ('taken')")

    async def fails() -> None:
        async with database.transaction() as tx:
            await tx.execute("INSERT INTO things (name) VALUES ('lost')")
            await tx.execute("INSERT INTO things (name) VALUES ('taken')")

    for _ in range(20):
        with pytest.raises(Conflict):
            await fails()
    assert await database.execute("INSERT INTO things (name) VALUES ('kept')") == 1
    assert await names(database) == ["kept", "taken"]


@pytest.mark.parametrize("times", [1, 3])
async def test_wherever_a_cancellation_strikes_all_is_kept_or_nothing(empty_database: Database, times: int) -> None:
    """Hundreds of moments, once and repeatedly; all touch one row, so that a lock left behind would stop the next."""
    database = await with_table(empty_database)
    await database.execute("INSERT INTO things (name, n) VALUES ('sum', 0)")

    async def writes(name: str) -> None:
        async with database.transaction() as tx:
            await tx.execute("UPDATE things SET n = n + 1 WHERE name = 'sum'")
            await tx.execute("INSERT INTO things (name, n) VALUES (:name, 1)", {"name": name})

    async def turns_of(task: asyncio.Task[None], most: int) -> int:
        for turn in range(most):
            if task.done():
                return turn
            await asyncio.sleep(0)
        return most

    whole = await turns_of(asyncio.create_task(writes("first")), 1_000_000)
    draw, kept = random.Random(14), 0
    for n in range(300 if database.engine == "sqlite" else 100):
        task = asyncio.create_task(writes(f"{n}"))
        await turns_of(task, draw.randint(0, whole))
        for _ in range(times):
            task.cancel()
            await asyncio.sleep(0)
        with contextlib.suppress(asyncio.CancelledError):
            await task
            kept += 1
    await asyncio.wait_for(writes("last"), 1)
    (row,) = await database.fetch("SELECT n, (SELECT COUNT(*) FROM things) AS rows FROM things WHERE name = 'sum'")
    assert row["n"] == row["rows"] - 1
    assert row["n"] >= kept + 2


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


async def test_fifty_tasks_that_count_up_at_once_lose_no_step(empty_database: Database) -> None:
    """Writers of one row wait for each other."""
    database = await with_table(empty_database)
    await database.execute("INSERT INTO things (name, n) VALUES ('sum', 0)")

    async def counts() -> None:
        async with database.transaction() as tx:
            await tx.execute("UPDATE things SET n = n + 1 WHERE name = 'sum'")
            await tx.fetch("SELECT n FROM things")

    await asyncio.gather(*(counts() for _ in range(50)))
    assert [row["n"] for row in await database.fetch("SELECT n FROM things")] == [50]


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


async def test_a_worker_does_not_wait_for_rows_another_is_claiming(postgres_url: str) -> None:
    """PostgreSQL passes over them at once; on SQLite there is one writer at a time."""
    first, second = await open_postgres(postgres_url), await open_postgres(postgres_url)
    await with_table(first)
    await first.execute("INSERT INTO things (name, n) VALUES ('a', 0), ('b', 0), ('c', 0)")
    claim = (
        "UPDATE things SET n = 1 WHERE id IN (SELECT id FROM things WHERE n = 0 "
        "ORDER BY id LIMIT 2 {skip_locked}) RETURNING name"
    )
    async with first.transaction() as one, second.transaction() as two:
        assert {row["name"] for row in await one.fetch(claim)} == {"a", "b"}
        assert [row["name"] for row in await asyncio.wait_for(two.fetch(claim), 2)] == ["c"]
    await first.close()
    await second.close()


async def test_a_row_that_others_point_to_stays(database: Database) -> None:
    """Nobody is deleted from under what belongs to them."""
    person = {"track": "full", "turns": "04:00", "anchors": "{}", "from": "21:00", "until": "07:00"}
    await database.execute(
        "INSERT INTO participants (created_at, track, day_turns_at, anchors, quiet_from, quiet_until) "
        "VALUES (1, :track, :turns, :anchors, :from, :until)",
        person,
    )
    await database.execute(
        "INSERT INTO consents (participant_id, version, given_at) SELECT id, 'x', 1 FROM participants"
    )
    with pytest.raises(Conflict):
        await database.execute("DELETE FROM participants")
    assert len(await database.fetch("SELECT * FROM participants")) == 1


async def test_a_row_that_points_nowhere_is_refused(database: Database) -> None:
    """Foreign keys hold."""
    with pytest.raises(Conflict):
        await database.execute("INSERT INTO consents (participant_id, version, given_at) VALUES (999, 'x', 1)")


async def test_a_value_of_the_wrong_kind_is_refused(database: Database) -> None:
    """Both engines are strict about types."""
    with pytest.raises(Exception, match="(?i)rule of the schema|invalid input"):
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
        "addresses", "audit", "check_in_history", "check_ins", "consents", "deliveries", "enrolments", "experiments", "facts", "felt", "forgotten", "inbox",
        "link_codes", "link_tries", "looks", "migrations", "notes", "observations", "paces", "participants", "pinned_programmes", "screenings", "taught", "transcript",
        "ward", "workers",
    ]  # fmt: skip
    assert tables["check_ins"] == ["participant_id", "local_date", "zone", "state", "late", "said_at", "answers"]
    assert tables["addresses"] == [
        "platform",
        "key",
        "participant_id",
        "reachable",
        "since",
        "preferred",
        "linked_at",
        "sealed_key",
    ]
    assert tables["migrations"] == ["number", "name", "sha256", "applied_at"]
    assert len(tables["deliveries"]) == 34


async def test_instants_keep_their_milliseconds(database: Database) -> None:
    """As whole numbers since 1970."""
    assert from_ms(to_ms(NOW)) == NOW
    assert to_ms(NOW) == 1795424400000


_SHAPES = {
    "sqlite": (
        'SELECT m.name AS t, c.name AS c, CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN 1 ELSE 0 END AS needed, '
        "c.type AS kind FROM sqlite_master m, pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'",
        "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
        'SELECT m.name AS t, k."from" AS c, k."table" AS other FROM sqlite_master m, '
        "pragma_foreign_key_list(m.name) k WHERE m.type = 'table'",
    ),
    "postgres": (
        "SELECT table_name AS t, column_name AS c, CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END AS needed, "
        "CASE data_type WHEN 'bigint' THEN 'INTEGER' ELSE upper(data_type) END AS kind "
        "FROM information_schema.columns WHERE table_schema = current_schema()",
        "SELECT indexname AS name FROM pg_indexes WHERE schemaname = current_schema() "
        "AND indexname NOT LIKE '%_pkey' AND indexname NOT LIKE '%_key'",
        "SELECT k.table_name AS t, k.column_name AS c, o.table_name AS other "
        "FROM information_schema.referential_constraints r "
        "JOIN information_schema.key_column_usage k ON k.constraint_name = r.constraint_name "
        "JOIN information_schema.constraint_column_usage o ON o.constraint_name = r.constraint_name",
    ),
}


async def shape(database: Database) -> list[set[tuple[object, ...]]]:
    return [{tuple(row.values()) for row in await database.fetch(sql)} for sql in _SHAPES[database.engine]]


async def test_the_engines_schemas_are_one(sqlite_database: SQLite, postgres_url: str) -> None:
    """Tables, columns, their types, which may be empty, indexes, and what points where."""
    other = await open_postgres(postgres_url)
    await migrated(other)
    assert await shape(sqlite_database) == await shape(other)
    await other.close()


async def test_a_server_that_does_not_answer_is_told_without_the_password(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """In one sentence, and not in the log either."""
    url = f"postgresql://coach:s3cret@/coach?host={tmp_path}"
    with pytest.raises(UnavailableError, match="does not answer. Check the host, name and password") as told:
        await open_postgres(url, patience_s=0.3)
    assert "s3cret" not in repr(told.value) + caplog.text
    assert told.value.__cause__ is None
