"""One person floods while many others check in: one notice, and nobody else notices."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from tests.crowd import enrol_everybody
from tests.house import StillClock
from tests.standins.telegram import TOKEN, Person
from tests.telegram_house import Conversation, open_telegram

from coachbot.chat import Address  # isort: skip

LIMIT = 60


async def recorded(talk: Conversation) -> int:
    (row,) = await talk.app.database.fetch("SELECT COUNT(*) AS n FROM check_ins WHERE state = 'answered'")
    return int(row["n"])


@pytest.mark.long
@pytest.mark.parametrize("others", [1_000])
async def test_a_flood_is_refused_with_one_notice_while_the_others_are_answered(tmp_path: Path, others: int) -> None:
    """Everything the others said is recorded and answered; of the flood only what a person could have said."""
    flood, numbers = 3 * others, range(10_000, 10_000 + others)
    addresses = [Address("telegram", str(n)) for n in (1001, *numbers)]
    await enrol_everybody(tmp_path / "live.db", addresses, telegram_token=TOKEN)
    # All of it within a minute, however busy the machine.
    async with open_telegram(tmp_path, clock=StillClock()) as talk:
        people = [Person(talk.server, n) for n in numbers]
        for n in range(flood):
            talk.person.says("no")
            if n % 3 == 0:
                people[n // 3].says("no")
        await talk.settled()
        while any(not person.sees() for person in people):
            # On a busy machine an answer may have gone back to the outbox, as one that waited too long for its turn.
            await talk.app.advance(talk.app.now() + timedelta(seconds=1))
        assert all(len(person.sees()) == 1 and person.words()[0].startswith("Recorded") for person in people)
        (row,) = await talk.app.database.fetch("SELECT SUM(refused) AS n FROM inbox WHERE sender = '1001'")
        assert row["n"] == flood - LIMIT
        (row,) = await talk.app.database.fetch("SELECT COUNT(*) AS n FROM inbox WHERE state = 'new'")
        assert row["n"] == 0
        replies = await talk.app.database.fetch("SELECT id FROM deliveries WHERE address_key = '1001'")
        assert len(replies) == LIMIT + 1
        assert await recorded(talk) == others + 1


async def test_after_a_quiet_minute_somebody_who_flooded_is_heard_again(tmp_path: Path) -> None:
    """Whoever slows down is welcome, and was told only once."""
    async with open_telegram(tmp_path) as talk:
        moving = talk.person.message(location={"latitude": 1, "longitude": 1})
        for _ in range(LIMIT):
            talk.server.push({"edited_message": moving})
        for _ in range(5):
            await talk.says("/about")
        assert [words.partition(",")[0] for words in talk.person.words()] == ["That was a lot at once"]
        await talk.at(10, 5)
        (shown,) = await talk.says("/about")
        assert "About coachbot" in shown["text"]


async def test_a_group_is_told_to_come_in_private_a_few_times_a_minute_and_no_more(tmp_path: Path) -> None:
    """One loud group must not slow everybody down."""
    async with open_telegram(tmp_path) as talk:
        for _ in range(30):
            said = talk.person.message(text="/progress@neck_coach_bot")
            talk.server.push({"message": {**said, "chat": {"id": -5, "type": "group", "title": "g"}}})
        await talk.server.until_confirmed()
        while (await talk.app.database.fetch("SELECT COUNT(*) AS n FROM inbox WHERE state = 'new'"))[0]["n"]:
            await asyncio.sleep(0.01)
        while len(told := talk.server.seen(-5)) == 0:
            await asyncio.sleep(0.01)
        (waiting,) = await talk.app.database.fetch("SELECT COUNT(*) AS n FROM deliveries WHERE ended_at IS NULL")
        assert len(told) + waiting["n"] in (10, 11), "one may just be ending"
        assert {m["text"] for m in told} == {"Let's talk in private. Please write to me directly."}
