"""Who is silent, told and to go, as the database answers it while the message that told them is still kept."""

from datetime import datetime, timedelta

from coachbot.chat import Address
from coachbot.database import Database, to_ms
from coachbot.store import links, parting
from tests.parts import NOW, Parts

DAY = timedelta(days=1)


async def told(database: Database, *, told_at: datetime, heard_at: datetime) -> int:
    """Somebody who was told, by a message that left, and heard of at another instant."""
    parts = Parts(database)
    person, _ = await parts.enrol()
    async with database.transaction() as tx:
        once = (parting.notice_key(person.id, told_at), person.id)
        await links.notify(tx, Address("local", "alice"), payload="{}", now=told_at, once=once)
        await tx.execute("UPDATE deliveries SET state = 'sent' WHERE key = :key", {"key": once[0]})
        await tx.execute(
            "UPDATE participants SET warned_at = :told, heard_at = :heard, created_at = :heard",
            {"told": to_ms(told_at), "heard": to_ms(heard_at)},
        )
    return person.id


async def test_whoever_was_heard_after_the_message_does_not_go_by_it(database: Database) -> None:
    """Also where their next silence is long, and nobody has told them of that one yet."""
    who = await told(database, told_at=NOW, heard_at=NOW + DAY)
    assert await parting.to_forget(database, NOW + 90 * DAY, NOW + 80 * DAY, 10) == []
    assert await parting.silent(database, NOW + 90 * DAY, ["local"], NOW + 91 * DAY, 10) == [who]


async def test_whoever_stays_silent_goes_by_it_and_is_not_told_again(database: Database) -> None:
    who = await told(database, told_at=NOW, heard_at=NOW - 90 * DAY)
    assert await parting.to_forget(database, NOW, NOW + DAY, 10) == [who]
    assert await parting.silent(database, NOW, ["local"], NOW + DAY, 10) == []
