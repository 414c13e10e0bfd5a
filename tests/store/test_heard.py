"""How many sentences were not understood: counted by day, for four weeks, and nothing else of them."""

from datetime import date, timedelta

from coachbot.database import Database
from coachbot.store import heard

TODAY = date(2026, 11, 23)


async def counted(database: Database, *ago: int) -> None:
    async with database.transaction() as tx:
        for days in ago:
            await heard.note_unknown(tx, TODAY - timedelta(days=days))


async def since(database: Database, ago: int) -> int:
    async with database.transaction() as tx:
        return await heard.unknown_since(tx, TODAY - timedelta(days=ago))


async def test_a_week_is_counted_from_its_day_on(database: Database) -> None:
    """Not what came before it."""
    await counted(database, 8, 7, 0, 0)
    assert [await since(database, ago) for ago in (0, 6, 7, 8)] == [2, 2, 3, 4]


async def test_what_is_older_than_four_weeks_goes(database: Database) -> None:
    """With the next sentence that is not understood."""
    await counted(database, 29, 28)
    assert await since(database, 40) == 2
    await counted(database, 0)
    assert await since(database, 40) == 2
