"""A look is said once: at its review, at a later one where that moved, and never a second time."""

from datetime import timedelta

from coachbot.coach import looks
from coachbot.database import Database
from coachbot.domain.frequency.look import Look
from tests.conftest import NOW
from tests.domain.frequency.test_look import taken
from tests.parts import Parts

DAY = timedelta(days=1)


async def test_a_look_is_said_once_and_also_where_its_review_moved(database: Database) -> None:
    """A week later it is still said, three weeks later no more; and an older one than was said never is."""
    person, _ = await Parts(database).enrol()
    found, today = taken("1000100010001000", "10000000000000000000"), NOW.date()
    first, second = Look(on=today - 28 * DAY, found=found), Look(on=today, found=found)
    async with database.transaction() as tx:
        assert await looks.tell(tx, person.id, [], today) is None
        assert await looks.tell(tx, person.id, [first], today) is None
        assert await looks.tell(tx, person.id, [first, second], today + 7 * DAY) == second
        assert await looks.tell(tx, person.id, [first, second], today + 8 * DAY) is None
        assert await looks.tell(tx, person.id, [first], today - 27 * DAY) is None
