"""What the gates are told about how much somebody was sent: counted from the outbox, on both engines."""

from datetime import timedelta
from typing import Any

from coachbot.database import Database, in_one, to_ms
from coachbot.databases.sqlite import SQLite
from coachbot.domain.delivery import CATCH_UP, DESK, FOLLOW_UP
from coachbot.store.pressure import _PRESSURE, Pressure, pressure_on
from tests.parts import Parts
from tests.schema import NOW
from tests.steps import steps_of

TODAY = NOW.date()
QUESTION = {"kind": "check_in", "class": "must", "prompt": "evening"}


async def somebody(database: Database) -> tuple[Parts, int]:
    """A participant with an empty outbox."""
    parts = Parts(database)
    person, _ = await parts.enrol()
    await database.execute("DELETE FROM deliveries")
    return parts, person.id


async def sent(database: Database, person: int, minutes_ago: int = 60, **changes: Any) -> None:
    """A reset that was sent some minutes ago, changed to a test's liking."""
    (row,) = await database.fetch("SELECT COUNT(*) AS n FROM deliveries")
    at = to_ms(NOW - timedelta(minutes=minutes_ago))
    given = {
        "key": f"k{row['n']}", "participant_id": person, "kind": "reset", "prompt": "morning-reset", "class": "nudge",
        "local_date": TODAY.isoformat(), "slot": 0, "day": 1, "zone": "Europe/Berlin", "planned_for": at, "due_at": at,
        "expires_at": at + 1, "asked_for": 0, "state": "sent", "reason": "sent", "sent_at": at, "ended_at": at, **changes,
    }  # fmt: skip
    names = ", ".join(given)
    await database.execute(f"INSERT INTO deliveries ({names}) VALUES (:{', :'.join(given)})", given)


async def pressure(database: Database, person: int, heard_minutes_ago: int | None = None) -> Pressure:
    heard_at = None if heard_minutes_ago is None else to_ms(NOW - timedelta(minutes=heard_minutes_ago))
    await database.execute("UPDATE participants SET heard_at = :at WHERE id = :id", {"at": heard_at, "id": person})
    return (await pressure_on(database, {person: TODAY}, NOW))[person]


async def test_the_cap_counts_what_came_unasked_today_and_the_question_only_when_it_is_asked_again(
    database: Database,
) -> None:
    """The evening's question has a place of its own; asking again takes one of the others."""
    _, person = await somebody(database)
    await sent(database, person)
    await sent(database, person, state="unknown", reason="unknown_outcome")
    await sent(database, person, state="sending", reason=None, sent_at=None, ended_at=None)
    await sent(database, person, **QUESTION)
    assert (await pressure(database, person)).sent_today == 3
    await sent(database, person, **QUESTION, slot=FOLLOW_UP)
    assert (await pressure(database, person)).sent_today == 4


async def test_the_cap_counts_yesterdays_question_that_is_asked_this_morning(database: Database) -> None:
    """It came unasked today, whatever day it is about; the evening's own, and one further back, did not."""
    _, person = await somebody(database)
    yesterday = {"local_date": (TODAY - timedelta(days=1)).isoformat()}
    await sent(database, person, **QUESTION, **yesterday)
    await sent(database, person, **QUESTION, slot=CATCH_UP, local_date=(TODAY - timedelta(days=2)).isoformat())
    assert (await pressure(database, person)).sent_today == 0
    await sent(database, person, **QUESTION, **yesterday, slot=CATCH_UP)
    assert (await pressure(database, person)).sent_today == 1


async def test_distance_is_kept_to_what_is_on_its_way_too(database: Database) -> None:
    """Nobody knows yet when it arrives; two that are due at once do not leave at once."""
    _, person = await somebody(database)
    await sent(database, person, 50)
    await sent(database, person, state="sending", reason=None, sent_at=None, ended_at=None)
    assert (await pressure(database, person)).last_unsolicited_at == NOW


async def test_distance_is_kept_to_what_may_have_arrived_and_comes_again(database: Database) -> None:
    """What is looked at now is none of that: it keeps no distance to itself."""
    _, person = await somebody(database)
    await sent(database, person, 50)
    await sent(database, person, 15, **{**QUESTION, "state": "pending", "reason": None, "ended_at": None})
    await sent(database, person, 5, **{**QUESTION, "state": "claimed", "reason": None, "ended_at": None})
    assert (await pressure(database, person)).last_unsolicited_at == NOW - timedelta(minutes=15)


async def test_the_cap_does_not_count_what_was_asked_for_dropped_or_another_days(database: Database) -> None:
    """Nor replies."""
    _, person = await somebody(database)
    await sent(database, person, asked_for=1)
    await sent(database, person, state="dropped", reason="quiet_hours", sent_at=None)
    await sent(database, person, state="pending", reason=None, sent_at=None, ended_at=None)
    await sent(database, person, local_date=(TODAY - timedelta(days=1)).isoformat())
    await sent(database, person, kind=None, prompt=None)
    assert (await pressure(database, person)).sent_today == 0


async def test_distance_is_kept_to_the_last_prompt_and_not_to_a_break_that_was_asked_for(database: Database) -> None:
    """Breaks come without a sound and keep no place free."""
    _, person = await somebody(database)
    assert (await pressure(database, person)).last_unsolicited_at is None
    await sent(database, person, 50, **QUESTION)
    await sent(database, person, 90)
    await sent(database, person, 5, prompt=DESK, asked_for=1)
    assert (await pressure(database, person)).last_unsolicited_at == NOW - timedelta(minutes=50)


async def test_ignored_are_the_nudges_since_the_last_sign_of_life(database: Database) -> None:
    """Neither the evening's question nor a break is one."""
    _, person = await somebody(database)
    for minutes in (90, 60, 30):
        await sent(database, person, minutes)
    await sent(database, person, 20, **QUESTION)
    await sent(database, person, 10, prompt=DESK, asked_for=1)
    assert (await pressure(database, person)).ignored == 3
    assert (await pressure(database, person, heard_minutes_ago=60)).ignored == 1
    assert (await pressure(database, person, heard_minutes_ago=0)).ignored == 0


async def test_what_an_outage_swallowed_is_told_once(database: Database) -> None:
    """Only what nobody could help, and only since the last message that arrived."""
    _, person = await somebody(database)
    await sent(database, person, 90, state="dropped", reason="expired", sent_at=None)
    await sent(database, person, 80)
    await sent(database, person, 60, state="dropped", reason="expired", sent_at=None)
    await sent(database, person, 50, state="dropped", reason="caught_up", sent_at=None)
    await sent(database, person, 40, state="dropped", reason="quiet_hours", sent_at=None)
    assert (await pressure(database, person)).skipped == 2


async def test_somebody_else_has_nothing_to_do_with_it(database: Database) -> None:
    """Each person's own."""
    parts, person = await somebody(database)
    other, _ = await parts.enrol("bob")
    await database.execute("DELETE FROM deliveries")
    await sent(database, other.id)
    assert await pressure(database, person) == Pressure(0, None, 0, 0)


async def test_for_a_prompt_of_today_nobodys_years_are_looked_through(sqlite_database: SQLite) -> None:
    """What counts are the last two local days and what came since somebody was heard."""
    _, person = await somebody(sqlite_database)
    await sent(sqlite_database, person)
    await pressure(sqlite_database, person, heard_minutes_ago=90)
    yesterday = (TODAY - timedelta(days=1)).isoformat()
    asked = {"ids": in_one([person]), "date": TODAY.isoformat(), "lately": yesterday, "now": to_ms(NOW)}
    newcomers = steps_of(sqlite_database.path, _PRESSURE, asked)
    for days in range(2, 402):
        day = (TODAY - timedelta(days=days)).isoformat()
        await sent(sqlite_database, person, minutes_ago=days * 24 * 60, local_date=day)
    assert steps_of(sqlite_database.path, _PRESSURE, asked) <= newcomers + 10
