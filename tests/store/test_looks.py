"""A look stays as it was said first."""

from coachbot.database import Database
from coachbot.domain.frequency.look import Look
from coachbot.store import looks
from tests.conftest import NOW
from tests.domain.frequency.test_look import taken
from tests.parts import Parts


async def test_a_look_stays_as_it_was_said_first(database: Database) -> None:
    """Whatever the diary says by the time somebody asks again."""
    person, _ = await Parts(database).enrol()
    first, again = taken("1000100010001000", "10000000000000000000"), taken("1111111111111111", "00000000000000000000")
    assert first != again
    async with database.transaction() as tx:
        for found in (first, again):
            await looks.keep(tx, person.id, Look(on=NOW.date(), found=found), NOW)
        assert await looks.all_of(tx, person.id) == [Look(on=NOW.date(), found=first)]
