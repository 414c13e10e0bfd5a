"""What a turn has read it does not ask for again; what it is told is always what the database would say."""

import pytest

from coachbot.database import Database, apart
from coachbot.engine.rereading import Rereading
from tests.counted import Counted

LOOK = "SELECT * FROM facts WHERE name = :name"
WRITE = "INSERT INTO facts (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value"


async def test_the_same_question_is_asked_once_and_another_for_itself(database: Database) -> None:
    counted = Counted(database)
    async with counted.transaction() as tx:
        session = Rereading(tx)
        await session.execute(WRITE, {"name": "one", "value": "1"})
        for _ in range(3):
            assert [row["value"] for row in await session.fetch(LOOK, {"name": "one"})] == ["1"]
            assert await session.fetch(LOOK, {"name": "two"}) == []
    assert counted.counts.ran == 3


@pytest.mark.parametrize(
    ("write", "left"),
    [
        ("UPDATE facts SET value = '2' WHERE name = 'one'", ["2"]),
        ("UPDATE facts SET value = '2' WHERE name = 'one' RETURNING value", ["2"]),
        ("DELETE FROM facts WHERE name = 'one'", []),
    ],
)
async def test_after_a_write_it_is_asked_again(database: Database, write: str, left: list[str]) -> None:
    async with database.transaction() as tx:
        session = Rereading(tx)
        await session.execute(WRITE, {"name": "one", "value": "1"})
        await session.fetch(LOOK, {"name": "one"})
        await (session.fetch(write) if "RETURNING" in write else session.execute(write))
        assert [row["value"] for row in await session.fetch(LOOK, {"name": "one"})] == left


async def test_what_is_written_for_many_at_once_is_asked_again(database: Database) -> None:
    async with database.transaction() as tx:
        session = Rereading(tx)
        assert await session.fetch(LOOK, {"name": "one"}) == []
        await session.execute_each(WRITE, [{"name": "one", "value": "1"}])
        assert len(await session.fetch(LOOK, {"name": "one"})) == 1


async def test_what_a_part_wrote_and_took_back_is_asked_again(database: Database) -> None:
    async def fail(session: Rereading) -> None:
        async with apart(session):
            await session.execute(WRITE, {"name": "one", "value": "1"})
            assert len(await session.fetch(LOOK, {"name": "one"})) == 1
            raise ZeroDivisionError

    async with database.transaction() as tx:
        session = Rereading(tx)
        with pytest.raises(ZeroDivisionError):
            await fail(session)
        assert await session.fetch(LOOK, {"name": "one"}) == []


async def test_whoever_gets_rows_may_do_with_the_list_what_they_like(database: Database) -> None:
    async with database.transaction() as tx:
        session = Rereading(tx)
        await session.execute(WRITE, {"name": "one", "value": "1"})
        list(await session.fetch(LOOK, {"name": "one"})).clear()
        assert len(await session.fetch(LOOK, {"name": "one"})) == 1
