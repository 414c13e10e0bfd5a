"""One person in two chats: a code links them, the diary is one, and either chat will do."""

import asyncio
from datetime import date, timedelta

import pytest

from coachbot.chat import Address, ChatError, Limits
from coachbot.database import Database
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.linking import mark_of, more_careful, read_code
from coachbot.domain.participant import Caution, Participant, Tier, Track
from coachbot.domain.programme import Note
from coachbot.store import check_ins, erasing, links, notes, participants, person
from tests.conftest import NOW
from tests.parts import Parts, Talk, address

CODE = "2345ABCD"
TODAY = date(2026, 11, 23)
THERE = address("discord", "ada")
HERE = Address("local", "alice")


async def parts_with(database: Database) -> Parts:
    parts = Parts(database)
    await parts.enrol()
    return parts


async def linked(database: Database) -> Parts:
    """Alice, in the first chat, and in Discord as well."""
    parts = await parts_with(database)
    await parts.hear("/link")
    await parts.hear(f"/link {CODE}", "ada", platform="discord")
    await Talk(parts, "discord", "ada").taps("Yes, it's mine")
    return parts


async def everybody(database: Database) -> int:
    return int((await database.fetch("SELECT COUNT(*) AS n FROM participants"))[0]["n"])


def last(chat: str, parts: Parts) -> str:
    _, message, _ = (parts.discord if chat == "discord" else parts.chat).sent[-1]
    return message.text


async def test_a_code_from_one_chat_links_a_new_one_and_both_are_told(database: Database) -> None:
    """Without joining a second time; the first chat hears of it, so that nobody is linked unknown to them."""
    parts = await linked(database)
    assert "2345-ABCD" in parts.chat.sent[0][1].text
    assert "*Linked.*" in last("discord", parts)
    assert last("local", parts).startswith("*A chat was linked:* the one in Discord has your diary now, too.")
    assert await everybody(database) == 1


async def test_what_is_said_in_either_chat_meets_in_one_diary(database: Database) -> None:
    """The later answer counts, the earlier one is kept; each chat shows it."""
    parts = await linked(database)
    await parts.tick()
    await parts.hear("yes 6")
    await parts.hear("/checkin no", "ada", platform="discord")
    known = await check_ins.of_day(database, 1, TODAY)
    assert known is not None
    assert known.answers is not None
    assert known.answers.headache is False
    everything = await person.everything(database, 1)
    assert [row["answers"]["worst"] for row in everything["check_in_history"]] == [6]
    await parts.hear("/export")
    exported = parts.chat.sent[-2][1].document
    assert exported is not None
    assert '"platform": "discord"' in exported.content


@pytest.mark.parametrize(
    "typed", ["2345-abcd", " 2345 ABCD ", "2345\u2013ABCD"], ids=["lower case", "with blanks", "with another dash"]
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    """A phone's keyboard changes much."""
    assert read_code(typed) == CODE


@pytest.mark.parametrize("typed", ["", "2345ABC", "2345ABCDE", "0000AAAA", "\u0663\u0663\u0663\u0663ABCD", "x" * 5000])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    """Not looked up at all."""
    assert read_code(typed) is None


async def test_a_code_works_once_and_for_ten_minutes(database: Database) -> None:
    """A second person with the same code, and one who comes late, are told what to do."""
    parts = await linked(database)
    await parts.hear(f"/link {CODE}", "mallory", platform="discord")
    assert any("This code doesn't work" in message.text for _, message, _ in parts.discord.sent)
    await parts.hear("/link", "bob")
    await parts.enrol("bob2")
    await parts.hear("/link", "bob2")
    parts.let_pass(minutes=10)
    await parts.hear(f"/link {CODE}", "eve", platform="discord")
    assert await participants.at_address(database, address("discord", "eve")) != await participants.at_address(
        database, Address("local", "bob2")
    )


async def test_a_code_that_is_too_old_leads_to_no_question(database: Database) -> None:
    """At ten minutes to the second."""
    parts = await parts_with(database)
    await parts.hear("/link")
    parts.let_pass(minutes=10)
    await parts.hear(f"/link {CODE}", "ada", platform="discord")
    assert "This code doesn't work" in "".join(message.text for _, message, _ in parts.discord.sent)
    assert all("Yes, it's mine" not in str(message.buttons) for _, message, _ in parts.discord.sent)


async def test_a_new_code_takes_the_place_of_the_one_before(database: Database) -> None:
    """Whoever saw the first one over a shoulder has nothing."""
    parts = await parts_with(database)
    await parts.hear("/link")
    await parts.hear("/link")
    assert len(await database.fetch("SELECT * FROM link_codes")) == 1
    await parts.hear(f"/link {CODE}", "ada", platform="discord")
    assert "This code doesn't work" in "".join(message.text for _, message, _ in parts.discord.sent)


async def test_of_a_code_only_its_seal_is_kept(database: Database) -> None:
    """Whoever reads the database links nobody."""
    parts = await parts_with(database)
    await parts.hear("/link")
    (row,) = await database.fetch("SELECT * FROM link_codes")
    assert len(row["sealed"]) == 64
    assert not any(CODE in str(value) for value in row.values())


async def test_a_code_sent_where_it_was_made_says_so_and_stays_good(database: Database) -> None:
    """A likely slip."""
    parts = await parts_with(database)
    await parts.hear("/link")
    await parts.hear(f"/link {CODE}")
    assert "this chat's own code" in last("local", parts)
    await parts.hear(f"/link {CODE}", "ada", platform="discord")
    await Talk(parts, "discord", "ada").taps("Yes, it's mine")
    assert await everybody(database) == 1


async def test_a_stranger_who_asks_for_a_link_is_shown_where_it_begins(database: Database) -> None:
    """And can just join."""
    parts = Parts(database)
    await parts.hear("/link", "new", platform="discord")
    assert "*Do you keep your diary with me in another chat?*" in parts.discord.sent[0][1].text
    assert len(parts.discord.sent) == 2


async def test_prompts_go_where_the_person_chose_and_to_the_other_chat_while_that_is_closed(
    database: Database,
) -> None:
    """Nothing is lost by a closed chat, and nothing comes twice."""
    parts = await linked(database)
    await Talk(parts, "discord", "ada").taps("Send prompts here")
    before, tried = (len(parts.chat.sent), len(parts.discord.sent)), parts.discord.tried
    parts.discord.outcomes = [ChatError("closed", permanent=True)]
    while parts.discord.tried == tried:
        parts.let_pass(minutes=30)
        await parts.tick()
    parts.let_pass(seconds=1)
    await parts.tick()
    assert (len(parts.chat.sent) - before[0], len(parts.discord.sent) - before[1]) == (1, 0)
    assert [chat.reachable for chat in await links.chats_of(database, 1)] == [True, False]
    await parts.hear("/link")
    assert "My prompts reach you here, because the chat in Discord is closed to me at the moment." in last(
        "local", parts
    )
    await parts.hear("/today", "ada", platform="discord")
    assert [chat.reachable for chat in await links.chats_of(database, 1)] == [True, True]


async def test_forgetting_in_one_chat_forgets_the_other_and_tells_it(database: Database) -> None:
    """Every row goes; the other chat is told once, and nothing is kept of that either."""
    parts = await linked(database)
    await parts.hear("yes 6", "ada", platform="discord")
    await parts.hear(None, action="forget:yes", message="1")
    await parts.tick()
    assert last("local", parts).startswith("*Deleted*")
    assert "Everything is deleted" in last("discord", parts)
    for table in erasing.TABLES_OF_PERSON:
        assert list(await database.fetch(f"SELECT * FROM {table}")) == [], table
    assert not await database.fetch(
        "SELECT 1 AS n FROM inbox WHERE sender IN (:ada, 'alice') OR payload IS NOT NULL", {"ada": THERE.key}
    )


async def test_unlinking_leaves_the_diary_in_one_chat_and_nothing_in_the_other(database: Database) -> None:
    """After a second tap."""
    parts = await linked(database)
    alice, ada = Talk(parts, "local", "alice"), Talk(parts, "discord", "ada")
    await alice.says("/link")
    for label in ("Unlink the one in Discord", "Unlink it"):
        await alice.taps(label)
    assert "You have it in this chat only." in alice.last()
    assert ada.last().startswith("This chat was unlinked from your diary in the browser.")
    assert [chat.address for chat in await links.chats_of(database, 1)] == [HERE]
    await parts.hear("hello", "ada", platform="discord")
    assert await everybody(database) == 2


def check_in(who: int, day: date, minutes: int, *, worst: int | None = None, missed: bool = False) -> CheckIn:
    return CheckIn(
        participant_id=who,
        local_date=day,
        zone="Europe/Berlin",
        state=CheckInState.EXPIRED if missed else CheckInState.ANSWERED,
        late=False,
        said_at=NOW + timedelta(minutes=minutes),
        answers=None if missed else Answers(headache=worst is not None, worst=worst),
    )


async def two_diaries(database: Database) -> tuple[Parts, int, int]:
    parts = Parts(database)
    (alice, _), (ada, _) = await parts.enrol(), await parts.enrol("ada")
    await database.execute(
        "UPDATE addresses SET platform = 'discord', key = :key WHERE key = 'ada'", {"key": THERE.key}
    )
    days = [TODAY - timedelta(days=n) for n in range(4)]
    async with database.transaction() as tx:
        for one in (
            check_in(alice.id, days[0], 1, worst=3),
            check_in(ada.id, days[0], 2, worst=7),
            check_in(alice.id, days[1], 4, worst=4),
            check_in(ada.id, days[1], 3, worst=8),
            check_in(alice.id, days[2], 9, missed=True),
            check_in(ada.id, days[2], 5, worst=9),
            check_in(ada.id, days[3], 6),
        ):
            await check_ins.put(tx, one)
        await notes.add(tx, ada.id, Note.REASON, "to sleep", TODAY, NOW)
        for minutes, who, answer in ((1, alice.id, "left"), (2, ada.id, "right")):
            await notes.observe(tx, who, TODAY, "side", answer, NOW + timedelta(minutes=minutes))
    return parts, alice.id, ada.id


async def join(parts: Parts) -> None:
    await parts.hear("/link")
    await parts.hear(f"/link {CODE}", "ada", platform="discord")
    assert "Two diaries become one" in last("discord", parts)
    await parts.hear(None, "ada", platform="discord", action=f"linkjoin:{CODE}", message="1")


async def test_two_diaries_become_one_after_a_question(database: Database) -> None:
    """Later answers win, an answer beats a gap, and what lost is history; words and details come along."""
    parts, alice, _ = await two_diaries(database)
    await join(parts)
    assert "2 days were in both diaries" not in last("discord", parts)
    assert "3 days were in both diaries" in last("discord", parts)
    diary = await check_ins.all_of(database, alice)
    assert [c.answers.worst if c.answers else None for c in diary] == [None, 9, 4, 7]
    everything = await person.everything(database, alice)
    assert sorted(row["answers"]["worst"] for row in everything["check_in_history"]) == [3, 8]
    assert await notes.newest(database, alice) == {Note.REASON: "to sleep"}
    assert await notes.observed_on(database, alice, TODAY) == {"side": "right"}
    assert await everybody(database) == 1


async def test_one_programme_goes_on_and_no_prompt_comes_twice(database: Database) -> None:
    """The one of the chat that made the code; what waited for the other ends with its reason."""
    parts, alice, _ = await two_diaries(database)
    await join(parts)
    rows = await database.fetch("SELECT state, participant_id FROM enrolments ORDER BY id")
    assert [(row["state"], row["participant_id"]) for row in rows] == [("active", alice), ("stopped", alice)]
    parts.chat.sent.clear()
    parts.discord.sent.clear()
    for _ in range(30):
        parts.let_pass(hours=1)
        await parts.tick()
    sent = [row["prompt"] for row in await parts.deliveries("kind IS NOT NULL AND state = 'sent'")]
    assert len(sent) == len(set(sent)) > 1
    assert parts.discord.sent == []
    await parts.hear("/programme", "ada", platform="discord")
    assert "Desk reset" in last("discord", parts)


async def test_a_programme_that_runs_only_in_the_new_chat_goes_on(database: Database) -> None:
    """Whoever stopped in the first chat loses nothing by linking."""
    parts, alice, _ = await two_diaries(database)
    await parts.hear(None, action="stop:yes", message="1")
    await join(parts)
    rows = await database.fetch("SELECT state, participant_id FROM enrolments ORDER BY id")
    assert [(row["state"], row["participant_id"]) for row in rows] == [("stopped", alice), ("active", alice)]
    parts.let_pass(hours=24)
    await parts.tick()
    assert len(await parts.deliveries("state = 'sent' AND kind IS NOT NULL")) >= 1


async def test_leaving_two_diaries_apart_changes_nothing(database: Database) -> None:
    """The code runs out by itself."""
    parts, _, _ = await two_diaries(database)
    await parts.hear("/link")
    await parts.hear(f"/link {CODE}", "ada", platform="discord")
    await Talk(parts, "discord", "ada").taps("Leave them apart")
    assert await everybody(database) == 2


@pytest.mark.parametrize(
    "action",
    [
        *(
            "linkjoin:AAAAAAAA",
            "linkyes:AAAAAAAA",
            "linkjoin:",
            "linkjoin:1",
            "link:here",
            "link:off:yes",
            "link:x",
            "link",
        ),
        *("linkto:0123456789ab", "unlink:0123456789ab", "unlinked:0123456789ab:yes", "notme:0123456789ab"),
        *(
            "linkexport:0123456789ab:yes",
            f"unlinked:{mark_of('local', 'alice')}:yes",
            f"notme:{mark_of('local', 'alice')}",
        ),
    ],
)
async def test_a_forged_or_old_button_links_nothing(action: str, database: Database) -> None:
    """A code is the only way in."""
    parts, _, _ = await two_diaries(database)
    await parts.hear(None, "ada", platform="discord", action=action, message="1")
    assert await everybody(database) == 2
    assert [len(await links.chats_of(database, n)) for n in (1, 2)] == [1, 1]


async def test_a_code_opens_a_house_that_is_closed_to_strangers(database: Database) -> None:
    """It comes from somebody who is in; a wrong one does not."""
    parts = await parts_with(database)
    await parts.hear("/link")
    object.__setattr__(parts.coach._house, "join_code", "sesame")
    await parts.hear("/link 9999ZZZZ", "eve", platform="discord")
    assert await everybody(database) == 1
    await parts.hear(f"/link {CODE}", "ada", platform="discord")
    await Talk(parts, "discord", "ada").taps("Yes, it's mine")
    assert [chat.address for chat in await links.chats_of(database, 1)] == [HERE, THERE]


@pytest.mark.parametrize("swap", [False, True], ids=["first chat", "second chat"])
def test_the_more_careful_answer_holds_wherever_it_was_given(swap: bool) -> None:
    """A warning sign named in one chat pauses exercise in both."""
    careful = Participant(
        id=1,
        created_at=NOW,
        adult=False,
        track=Track.NO_EXERCISE,
        cautions=frozenset({Caution.PREGNANCY}),
        safety_tier=Tier.NOW,
        safety_paused_at=NOW,
    )
    other = Participant(
        id=2, created_at=NOW, adult=True, cautions=frozenset({Caution.BLOOD_THINNERS}), safety_tier=Tier.VISIT
    )
    found = more_careful(*((other, careful) if swap else (careful, other)))
    assert (found.id, found.track, found.adult) == (2 if swap else 1, Track.NO_EXERCISE, False)
    assert (found.safety_tier, found.safety_paused_at, len(found.cautions)) == (Tier.NOW, NOW, 2)


async def test_both_chats_at_once_lose_no_change(database: Database) -> None:
    """Two lanes, one person: each change stands, on either engine."""
    parts = await linked(database)
    await asyncio.gather(
        *(
            parts.hear(None, key, platform=platform, action=action, message="1")
            for key, platform, action in (
                ("alice", "local", "settime:wake:0600"),
                ("ada", "discord", "settime:lunch:1145"),
                ("alice", "local", "setquiet:2100-0700"),
                ("ada", "discord", "setturn:0600"),
            )
        )
    )
    who = await participants.load(database, 1)
    assert {f"{at:%H:%M}" for at in who.anchors.values()} >= {"06:00", "11:45"}
    assert (f"{who.quiet[0]:%H:%M}", f"{who.day_turns_at:%H:%M}") == ("21:00", "06:00")


async def test_words_typed_into_an_old_form_are_not_taken_for_another_question(database: Database) -> None:
    """Discord's forms stay open as long as somebody likes."""
    parts = await linked(database)
    await parts.hear(None, action="setmoment:wake", message="1")
    await parts.hear("to sleep better", "ada", platform="discord", question="note:reason")
    assert "That question has passed" in parts.discord.sent[-2][1].text
    assert await notes.newest(database, 1) == {}
    await parts.hear("6:30", "ada", platform="discord", question="set-time:wake")
    assert "06:30" in last("discord", parts)


async def test_a_code_shown_where_others_read_links_nobody(database: Database) -> None:
    """Whoever reads it there could take the diary."""
    parts = await parts_with(database)
    await parts.hear("/link")
    parts.telegram.limits = Limits(updates_per_minute=5)
    for n in range(12):
        await parts.group(text=f"/start {n}")
    await parts.group(text=f"look, I got {CODE}")
    assert len(parts.telegram.sent) == 10, "a loud group knows, and is still read for codes"
    await parts.hear(f"/link {CODE}", "eve", platform="discord")
    assert any("This code doesn't work" in message.text for _, message, _ in parts.discord.sent)
    assert [chat.address for chat in await links.chats_of(database, 1)] == [HERE]


async def test_a_word_of_farewell_that_cannot_be_delivered_leaves_nothing_behind(database: Database) -> None:
    """Not even the address it was for."""
    parts = await linked(database)
    await parts.tick()
    parts.discord.outcomes = [ChatError("closed", permanent=True)]
    await parts.hear(None, action="forget:yes", message="1")
    await parts.tick()
    assert list(await database.fetch("SELECT * FROM deliveries")) == []
