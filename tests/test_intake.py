"""What comes in has its effect exactly once, in order, and one odd update stops nobody. On both engines."""

import asyncio

from coachbot.chat import Limits, RawUpdate
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite
from coachbot.domain.acts import encode
from coachbot.domain.acts.person import Forget
from coachbot.engine.intake import MOST_TOGETHER
from coachbot.store import inbox, ward
from tests.conftest import NOW
from tests.counted import Counted
from tests.parts import Parts


async def answered(database: Database) -> int:
    rows = await database.fetch("SELECT COUNT(*) AS n FROM check_ins WHERE state = 'answered'")
    return int(rows[0]["n"])


async def history(database: Database) -> int:
    rows = await database.fetch("SELECT COUNT(*) AS n FROM check_in_history")
    return int(rows[0]["n"])


async def test_an_update_that_comes_five_times_has_one_effect_and_one_answer(database: Database) -> None:
    """G2: the platform may repeat itself."""
    parts = Parts(database)
    await parts.enrol()
    for _ in range(5):
        await parts.hear("yes 6", update_id="same")
    assert await answered(database) == 1
    assert len(parts.chat.sent) == 1


async def test_what_comes_again_among_others_has_no_second_effect_and_keeps_none_of_them_out(
    database: Database,
) -> None:
    parts = Parts(database)
    for who in ("ada", "bo", "cy"):
        await parts.enrol(who)
    await parts.hear("yes 6", "ada", update_id="same")
    await asyncio.gather(
        parts.hear("yes 4", "bo"), parts.hear("no", "ada", update_id="same"), parts.hear("yes 4", "cy"),
        parts.hear("no", "cy", update_id="twice"), parts.hear("no", "cy", update_id="twice"),
    )  # fmt: skip
    assert (await answered(database), await history(database)) == (3, 0)
    assert await inbox.counts(database) == {"done": len(parts.chat.sent)} == {"done": 4}


async def test_x07_two_answers_at_once_end_as_one_answer_with_the_other_in_its_history(database: Database) -> None:
    """Concurrent, yet one after the other."""
    parts = Parts(database)
    await parts.enrol()
    await asyncio.gather(parts.hear("no"), parts.hear("yes 6"))
    assert (await answered(database), await history(database)) == (1, 1)


async def test_one_persons_updates_keep_their_order_while_others_are_served_beside(database: Database) -> None:
    """Six people, ten taps each: the last one stands."""
    parts = Parts(database)
    for n in range(6):
        await parts.enrol(f"guest{n}")
    for worst in range(1, 11):
        await asyncio.gather(*(parts.hear(None, f"guest{n}", action=f"worst:2026-11-23:{worst}") for n in range(6)))
    rows = await database.fetch("SELECT answers FROM check_ins")
    assert len(rows) == 6
    assert all('"worst":10' in row["answers"] for row in rows)


async def test_what_a_crash_left_in_the_inbox_the_next_process_answers(database: Database) -> None:
    """Kept, not answered: the next pass does."""
    parts = Parts(database)
    await parts.enrol()
    update = RawUpdate("local", "u", "alice", '{"guest": "alice", "at": "2026-11-23T09:00:00+00:00", "text": "yes 4"}')
    async with database.transaction() as tx:
        await inbox.add(tx, update, NOW)
    assert (await parts.restarted().intake.run())["answered"] == 1
    assert await answered(database) == 1


async def test_what_waits_in_another_chat_of_somebody_goes_with_them_also_where_both_share_a_commit(
    database: Database,
) -> None:
    parts = Parts(database)
    await parts.enrol()
    other = next(name for n in range(99) if inbox.lane_of(name := f"alice{n}") == inbox.lane_of("alice"))
    said = {"alice": f'"action": "{encode(Forget(sure=True))}"', other: '"text": "/start"'}
    async with database.transaction() as tx:
        await tx.execute(
            "INSERT INTO addresses (platform, key, participant_id, reachable, since, linked_at) "
            "SELECT platform, :key, participant_id, 1, since, since FROM addresses",
            {"key": other},
        )
        for who, what in said.items():
            payload = f'{{"guest": "{who}", "at": "{NOW.isoformat()}", {what}}}'
            await inbox.add(tx, RawUpdate("local", f"u-{who}", who, payload), NOW)
    await parts.restarted().intake.run()
    assert await database.fetch("SELECT id FROM participants") == []
    assert await inbox.counts(database) == {"done": 2}


async def test_an_update_nobody_can_read_is_set_aside_and_the_next_one_served(database: Database) -> None:
    """It is tried once, kept as dead, and in nobody's way."""
    parts = Parts(database)
    await parts.enrol()
    await parts.take(RawUpdate("local", "broken", "alice", '{"text": "x"}'))
    await parts.hear("yes 4")
    assert await answered(database) == 1
    assert await inbox.counts(database) == {"dead": 1, "done": 1}


async def test_an_update_that_breaks_the_coach_is_tried_three_times_then_the_person_is_told(database: Database) -> None:
    """The transaction is rolled back each time; the neighbour is not kept waiting."""
    parts = Parts(database)
    await parts.enrol()
    await parts.enrol("bob")
    async with database.transaction() as tx:
        await tx.execute("UPDATE participants SET anchors = '{\"nonsense\": 1}' WHERE id = 1")
    await parts.hear("yes 4")
    await parts.hear("yes 4", "bob")
    assert await answered(database) == 1
    for _ in range(3):
        parts.let_pass(seconds=30)
        await parts.intake.run()
    assert (await inbox.counts(database))["dead"] == 1
    assert "Something went wrong on my side" in parts.chat.sent[-1][1].text


async def test_a_stranger_whose_first_words_come_to_nothing_is_told_and_nobody_is_set_aside(
    sqlite_database: SQLite,
) -> None:
    """The file takes no new person; there is nobody yet whom an operator could look for."""
    parts = Parts(sqlite_database)
    await sqlite_database.execute(
        "CREATE TRIGGER full BEFORE INSERT ON participants BEGIN SELECT RAISE(ABORT, 'no room'); END"
    )
    await parts.hear("/start")
    for _ in range(3):
        parts.let_pass(seconds=30)
        await parts.intake.run()
    assert ["Something went wrong on my side" in message.text for _, message, _ in parts.chat.sent] == [True]
    assert await ward.everybody(sqlite_database) == []


async def test_a_command_for_another_bot_in_a_group_is_taken_and_not_answered(database: Database) -> None:
    parts = Parts(database)
    await parts.group(text="/start@another_bot")
    assert (await inbox.counts(database), parts.telegram.sent) == ({"done": 1}, [])


async def test_turns_of_all_lanes_share_a_commit_and_one_that_breaks_takes_nobodys_effect(database: Database) -> None:
    """Twenty write at once, and one of them does not read: the others have their effect, once each."""
    parts = Parts(database)
    people = [f"guest{n}" for n in range(20)]
    for one in people:
        await parts.enrol(one)
    await database.execute("UPDATE participants SET anchors = '{\"nonsense\": 1}' WHERE id = 7")
    await asyncio.gather(*(parts.hear("yes 4", one) for one in people))
    assert (await answered(database), await history(database)) == (19, 0)
    assert len(parts.chat.sent) == 19
    rows = await database.fetch("SELECT tries FROM inbox WHERE state = 'new'")
    assert [row["tries"] for row in rows] == [1]


async def test_one_that_nobody_can_read_breaks_no_commit_that_others_share(database: Database) -> None:
    """It comes last of those that are written together: nobody's turn before it is taken twice."""
    counted = Counted(database)
    parts = Parts(counted)
    people = [f"guest{n}" for n in range(20) if inbox.lane_of(f"guest{n}") != inbox.lane_of("mallory")]
    for one in people:
        await parts.enrol(one)
    counted.counts.clear()
    broken = RawUpdate("local", "broken", "mallory", '{"text": "x"}')
    await asyncio.gather(*(parts.hear("yes 4", one) for one in people), parts.take(broken))
    assert await inbox.counts(database) == {"dead": 1, "done": len(people)}
    begun = [n for sql, n in counted.counts.statements.items() if sql.startswith("INSERT INTO deliveries (key")]
    assert sum(begun) == len(parts.chat.sent) == len(people)


def of_one_lane(many: int) -> list[str]:
    """So many people whose updates wait in one lane."""
    return [name for n in range(many * inbox.LANES * 4) if inbox.lane_of(name := f"guest{n}") == 0][:many]


async def test_of_what_one_lane_does_together_one_that_breaks_takes_nobodys_effect(database: Database) -> None:
    """Nine people of one lane write at once; the row of the third does not read."""
    parts, people = Parts(database), of_one_lane(9)
    for one in people:
        await parts.enrol(one)
    await database.execute("UPDATE participants SET anchors = '{\"nonsense\": 1}' WHERE id = 3")
    await asyncio.gather(*(parts.hear("yes 4", one) for one in people))
    assert (await answered(database), await history(database)) == (8, 0)
    assert len(parts.chat.sent) == 8
    rows = await database.fetch("SELECT tries FROM inbox WHERE state = 'new'")
    assert [row["tries"] for row in rows] == [1]


async def test_a_commit_that_one_of_a_lane_breaks_sets_only_that_one_back(sqlite_database: SQLite) -> None:
    """What breaks shows at the commit alone, where nothing tells whose it was: then each has its own."""
    parts, people = Parts(sqlite_database), of_one_lane(9)
    for one in people:
        await parts.enrol(one)
    await sqlite_database.execute(
        "CREATE TABLE owed (id INTEGER REFERENCES facts (name) DEFERRABLE INITIALLY DEFERRED)"
    )
    await sqlite_database.execute(
        "CREATE TRIGGER breaks AFTER UPDATE ON inbox WHEN new.update_id = 'third' AND new.state = 'done' "
        "BEGIN INSERT INTO owed VALUES (-1); END"
    )
    await asyncio.gather(
        *(parts.hear("yes 4", one, update_id="third" if n == 2 else None) for n, one in enumerate(people))
    )
    assert await answered(sqlite_database) == 8
    rows = await sqlite_database.fetch("SELECT update_id, tries FROM inbox WHERE tries > 0 OR state = 'new'")
    assert [(row["update_id"], row["tries"]) for row in rows] == [("third", 1)]


async def test_one_that_nobody_can_read_waits_behind_what_its_lane_did_before_it(database: Database) -> None:
    """It has a turn of its own, and nobody of its lane has theirs twice."""
    counted = Counted(database)
    parts, people = Parts(counted), of_one_lane(9)
    for one in people[1:]:
        await parts.enrol(one)
    counted.counts.clear()
    broken = RawUpdate("local", "broken", people[0], '{"text": "x"}')
    hears = [parts.hear("yes 4", one) for one in people[1:]]
    await asyncio.gather(*hears[:2], parts.take(broken), *hears[2:])
    assert await inbox.counts(database) == {"dead": 1, "done": 8}
    begun = [n for sql, n in counted.counts.statements.items() if sql.startswith("INSERT INTO deliveries (key")]
    assert sum(begun) == len(parts.chat.sent) == 8


async def test_on_a_file_what_waits_in_one_lane_shares_commits_and_keeps_its_order(database: Database) -> None:
    """Three people of one lane, eight taps each at once: the last of each stands."""
    counted = Counted(database)
    parts, people = Parts(counted), of_one_lane(3)
    for one in people:
        await parts.enrol(one)
    counted.counts.clear()
    await asyncio.gather(
        *(parts.hear(None, one, action=f"worst:2026-11-23:{w}") for w in range(1, 9) for one in people)
    )
    rows = await database.fetch("SELECT answers FROM check_ins")
    assert len(rows) == 3
    assert all('"worst":8' in row["answers"] for row in rows)
    arrivals, turns, most_outcomes = 1, 24 // MOST_TOGETHER, 24
    if database.engine == "sqlite":
        assert counted.counts.commits <= arrivals + turns + most_outcomes


async def test_ended_updates_are_forgotten_after_three_days(database: Database) -> None:
    """Long enough to know a repeat, no longer."""
    parts = Parts(database)
    await parts.enrol()
    await parts.hear("/help")
    assert await parts.intake.prune() == 0
    parts.let_pass(hours=73)
    assert await parts.intake.prune() == 1


async def test_a_failed_update_holds_back_the_same_persons_later_ones_until_it_is_settled(database: Database) -> None:
    """Order is kept through a failure, too."""
    parts = Parts(database)
    await parts.enrol()
    async with database.transaction() as tx:
        (row,) = await tx.fetch("SELECT anchors FROM participants WHERE id = 1")
        await tx.execute("UPDATE participants SET anchors = 'x' WHERE id = 1")
    await parts.hear("no")
    await parts.hear("yes 6")
    assert await answered(database) == 0
    async with database.transaction() as tx:
        await tx.execute("UPDATE participants SET anchors = :a WHERE id = 1", {"a": row["anchors"]})
    parts.let_pass(seconds=30)
    await parts.intake.run()
    (kept,) = await database.fetch("SELECT answers FROM check_ins")
    assert '"worst":6' in kept["answers"]
    assert await history(database) == 1


async def test_updates_that_come_together_are_kept_together_and_served_in_order(database: Database) -> None:
    """Sixty at once: each kept once, the last word of each person stands."""
    parts = Parts(database)
    for n in range(6):
        await parts.enrol(f"guest{n}")
    await asyncio.gather(
        *(parts.hear(None, f"guest{n}", action=f"worst:2026-11-23:{w}") for w in range(1, 11) for n in range(6))
    )
    rows = await database.fetch("SELECT answers FROM check_ins")
    assert len(rows) == 6
    assert all('"worst":10' in row["answers"] for row in rows)
    assert await inbox.counts(database) == {"done": 60}


async def test_a_person_who_says_too_much_is_told_once_and_heard_again_after_a_minute(database: Database) -> None:
    """On both engines: the count stands in the inbox, so a restart forgets nothing."""
    parts = Parts(database)
    parts.chat.limits = Limits(updates_per_minute=5)
    await parts.enrol()
    for _ in range(4):
        await parts.hear("/about")
    parts = parts.restarted()
    for _ in range(10):
        await parts.hear("/about")
    texts = [message.text.partition(",")[0] for _, message, _ in parts.chat.sent]
    assert len(texts) == 6
    assert texts[-1] == "That was a lot at once"
    parts.let_pass(seconds=61)
    await parts.hear("/about")
    assert len(parts.chat.sent) == 7


async def test_despair_is_heard_at_the_end_of_a_flood_before_its_notice(database: Database) -> None:
    """Also when it comes after more than a conversation needs (D02)."""
    parts = Parts(database)
    parts.chat.limits = Limits(updates_per_minute=5)
    await parts.enrol()
    for _ in range(5):
        await parts.hear("/about")
    await parts.hear("I want to die")
    await parts.hear("/about")
    texts = [message.text for _, message, _ in parts.chat.sent]
    assert "What you wrote matters" in texts[-2]
    assert texts[-1].startswith("That was a lot at once")
    assert "your local emergency number" in texts[-1]
