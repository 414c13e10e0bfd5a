"""What a turn has read it does not ask for again; what it is told is always what the database would say."""

from functools import partial

import pytest

from coachbot.database import Database, Row, Whole, apart, reading
from coachbot.engine.rereading import Rereading
from coachbot.store.whole import WholeRow
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


@reading("fact")
def length_of(row: Row) -> list[int]:
    """What a reader makes of a row, so that one can be told from another as large."""
    return [len(row["value"])]


async def test_what_a_reader_made_of_a_row_it_does_not_make_again_until_that_is_written(database: Database) -> None:
    async with database.transaction() as tx:
        session = Rereading(tx)
        for value in ("1", "23"):
            await session.execute(WRITE, {"name": "one", "value": value})
            made = [length_of((await session.fetch(LOOK, {"name": "one"}))[0]) for _ in range(4)]
            assert made == [[len(value)]] * 4
            assert made[2] is made[3]


WHOLE = Whole("UPDATE facts SET value = :value WHERE name = :id")
SEEN = [
    LOOK,
    "SELECT COUNT(*) AS value FROM facts f JOIN facts g ON f.name = g.name WHERE f.value = '3' AND f.name <> :name",
    "UPDATE facts SET value = value || '+' WHERE name = :name RETURNING value",
]


@pytest.mark.parametrize(("asked", "told"), [*zip(SEEN, ["3", 0, "3+"], strict=True)])
async def test_a_row_written_whole_again_and_again_is_written_once_before_anybody_sees_it(
    database: Database, asked: str, told: object
) -> None:
    counted = Counted(database)
    async with counted.transaction() as tx:
        session = Rereading(tx)
        await session.execute(WRITE, {"name": "one", "value": "0"})
        for value in "123":
            await session.execute(WHOLE, {"id": "one", "value": value})
        assert counted.counts.ran == 1
        assert [row["value"] for row in await session.fetch(asked, {"name": "one"})] == [told]
        assert counted.counts.ran == 3


async def test_of_two_statements_that_write_the_same_column_the_later_has_the_last_word(database: Database) -> None:
    other = Whole("UPDATE facts SET value = :value || '' WHERE name = :id")
    async with database.transaction() as tx:
        session = Rereading(tx)
        await session.execute(WRITE, {"name": "one", "value": "0"})
        for sql, value in ((WHOLE, "1"), (other, "2"), (WHOLE, "3")):
            await session.execute(sql, {"id": "one", "value": value})
        await session.write_out()
        assert [row["value"] for row in await tx.fetch(LOOK, {"name": "one"})] == ["3"]


async def test_where_nothing_is_written_for_many_what_was_read_stays_known(database: Database) -> None:
    counted = Counted(database)
    async with counted.transaction() as tx:
        session = Rereading(tx)
        await session.fetch(LOOK, {"name": "one"})
        assert await session.execute_each(WRITE, []) == 0
        await session.fetch(LOOK, {"name": "one"})
    assert counted.counts.ran == 1


async def test_what_was_put_off_is_written_before_what_is_written_for_many_at_once(database: Database) -> None:
    """The later word is the last."""
    async with database.transaction() as tx:
        session = Rereading(tx)
        await session.execute(WRITE, {"name": "one", "value": "0"})
        await session.execute(WHOLE, {"id": "one", "value": "1"})
        await session.execute_each(WRITE, [{"name": "one", "value": "2"}, {"name": "two", "value": "2"}])
        await session.write_out()
        assert [row["value"] for row in await tx.fetch(LOOK, {"name": "one"})] == ["2"]


async def test_what_may_undo_or_say_anything_comes_after_what_was_put_off(database: Database) -> None:
    async def fail(session: Rereading) -> None:
        async with apart(session):
            await session.execute(WHOLE, {"id": "one", "value": "2"})
            raise ZeroDivisionError

    async with database.transaction() as tx:
        session = Rereading(tx)
        await session.execute(WRITE, {"name": "one", "value": "0"})
        await session.execute(WHOLE, {"id": "one", "value": "1"})
        with pytest.raises(ZeroDivisionError):
            await fail(session)
        await session.write_out()
        assert [row["value"] for row in await tx.fetch(LOOK, {"name": "one"})] == ["1"]


async def test_what_was_put_off_is_written_at_the_end(database: Database) -> None:
    async with database.transaction() as tx:
        session = Rereading(tx)
        await session.execute(WRITE, {"name": "one", "value": "0"})
        await session.execute(WHOLE, {"id": "one", "value": "1"})
        await session.execute("INSERT INTO consents (participant_id, version, given_at) SELECT 1, 'x', 1 WHERE 1 = 0")
        await session.write_out()
        await session.write_out()
    assert [row["value"] for row in await database.fetch(LOOK, {"name": "one"})] == ["1"]


async def test_a_row_written_again_and_again_is_laid_out_once_and_straight_away_where_nothing_is_put_off(
    database: Database,
) -> None:
    laid_out = []

    def lay_out(value: str) -> Row:
        laid_out.append(value)
        return {"id": "one", "value": value}

    async with database.transaction() as tx:
        await tx.execute(WRITE, {"name": "one", "value": "0"})
        session = Rereading(tx)
        for value in "123":
            await session.execute(WHOLE, WholeRow("one", partial(lay_out, value)))
        await session.write_out()
        assert laid_out == ["3"]
        await tx.execute(WHOLE, WholeRow("one", partial(lay_out, "4")))
        assert [row["value"] for row in await tx.fetch(LOOK, {"name": "one"})] == ["4"]
