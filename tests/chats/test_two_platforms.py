"""One coachbot on Telegram and Discord at once, and one person in both: over the wire, with both stand-ins."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from coachbot.app import App
from coachbot.settings import Settings
from tests.house import SHELVES
from tests.standins.discord import TOKEN as DISCORD_TOKEN
from tests.standins.discord import DiscordServer, discord_server
from tests.standins.discord import Person as DiscordPerson
from tests.standins.telegram import TOKEN, Person, TelegramServer, telegram_server
from tests.telegram_house import Conversation, WalkingClock, until


@dataclass
class Both(Conversation):
    """Somebody in Telegram, who can be written to in Discord as well."""

    discord: DiscordServer
    there: DiscordPerson

    async def settled(self) -> None:
        await super().settled()
        await self.app.run_passes()

    async def uses(self, name: str, words: str = "") -> str:
        """A slash command in Discord's private chat; returns the answer."""
        await self.app.advance(self.app.now() + timedelta(seconds=2))
        before = len(self.there.sees())
        event = await self.there.uses(name, words)
        await until(lambda: self.discord.originals.get(event["token"], 1) is None)
        await self.settled()
        assert len(self.there.sees()) > before
        return str(self.there.sees()[-1]["content"])

    async def link(self) -> str:
        (told,) = await self.says("/link")
        code = re.search(r"/link (\S+)", told["text"])
        assert code is not None
        await self.uses("link", code[1])
        return await self.taps_there("Yes, it's mine")

    async def taps_there(self, label: str) -> str:
        """A button in Discord's private chat, the newest of that label; returns what comes of it."""
        items = [
            (item, message)
            for message in reversed(self.there.sees())
            for row in message["components"]
            for item in row["components"]
        ]
        item, message = next(found for found in items if found[0]["label"] == label)
        asked = str(message["content"])
        await self.app.advance(self.app.now() + timedelta(seconds=2))
        await self.there.acts(item["custom_id"], int(message["id"]))
        await until(lambda: asked not in [one["content"] for one in self.there.sees()])
        await self.settled()
        return str(self.there.sees()[-1]["content"])


@asynccontextmanager
async def open_both(folder: Path) -> AsyncIterator[Both]:
    async with telegram_server() as telegram, discord_server() as discord:
        given = Settings(
            telegram_token=TOKEN,
            telegram_api_url=telegram.url,
            discord_token=DISCORD_TOKEN,
            port=0,
            rate=1000,
            database_url=f"sqlite:///{folder / 'live.db'}",
        )
        app = App(given, real_clock=WalkingClock(), shelves=SHELVES)
        telegram.now = discord.now = app.now
        await app.start()
        app._scheduler.pause()
        try:
            await discord.connected.wait()
            yield Both(app, telegram, Person(telegram), discord, DiscordPerson(discord))
        finally:
            await app.stop()


def shown(server: TelegramServer, person: Person) -> str:
    assert server.faults == []
    message = person.sees()[-1]
    return str(message.get("text", message.get("caption")))


async def test_check_ins_from_both_chats_meet_in_one_diary(tmp_path: Path) -> None:
    """No to the evening question in one, yes in the other: the later answer counts, and both show the same."""
    async with open_both(tmp_path) as both:
        await both.joins()
        assert "Linked" in await both.link()
        assert "A chat was linked: the one in Discord has your diary now, too." in shown(both.server, both.person)
        assert "at its worst 6" in await both.uses("checkin", "yes 6")
        await both.at(20, 31, days=1)
        await both.taps("No headache")
        await both.says("/progress")
        here, there = shown(both.server, both.person), await both.uses("progress")
        assert "headache on 1 of 2 answered days" in here
        assert "headache on 1 of 2 answered days" in there


async def test_prompts_come_to_the_chat_that_was_chosen(tmp_path: Path) -> None:
    """And the buttons of either chat go on working."""
    async with open_both(tmp_path) as both:
        await both.joins()
        await both.link()
        assert "reach you here from now on" in await both.taps_there("Send prompts here")
        await both.settled()
        count = len(both.person.sees())
        await both.at(20, 31, days=1)
        assert len(both.person.sees()) == count
        question = both.there.sees()[-1]
        assert "headache" in question["content"]
        labels = [b["custom_id"] for row in question["components"] for b in row["components"]]
        await both.there.acts(labels[0], int(question["id"]))
        await until(lambda: "Recorded" in both.there.sees()[-1]["content"])


async def test_a_link_from_discord_opens_telegram_where_one_tap_lets_it_in(tmp_path: Path) -> None:
    """No code is typed; the link holds no more than letters that Telegram takes."""
    async with open_both(tmp_path) as both:
        await both.joins()
        await both.uses("link")
        offer = both.there.sees()[0]["content"]
        found = re.search(r"https://t\.me/neck_coach_bot\?start=([\w-]{1,64})\b", offer)
        assert found is not None
        (asked,) = await both.says(f"/start {found[1]}")
        assert asked["text"].startswith("May the chat in Discord come in?")
        await both.taps("Yes, it's mine")
        assert "This chat and the one in Telegram are one now" in both.there.sees()[-1]["content"]


async def test_what_is_copied_from_the_links_message_is_set_apart(tmp_path: Path) -> None:
    """By Telegram's own style for it, so that one tap copies it and none sends it; it is not protected."""
    async with open_both(tmp_path) as both:
        await both.joins()
        (told,) = await both.says("/link")
        copied = [
            told["text"][e["offset"] : e["offset"] + e["length"]] for e in told["entities"] if e["type"] == "code"
        ]
        assert [words.partition(" ")[0] for words in copied] == ["/link", copied[1]]
        assert copied[1].startswith("https://t.me/neck_coach_bot?start=link-")
        assert told["fields"].get("protect_content") != "true"


async def test_forgetting_in_one_forgets_in_both(tmp_path: Path) -> None:
    """Nothing of the person is left, and the other chat hears of it."""
    async with open_both(tmp_path) as both:
        await both.joins()
        await both.link()
        await both.says("/forget")
        await both.taps("Delete everything")
        await both.settled()
        assert "Everything is deleted" in both.there.sees()[-1]["content"]
        for table in ("participants", "addresses", "deliveries", "check_ins"):
            assert list(await both.app.database.fetch(f"SELECT * FROM {table}")) == []


async def no_rest(_seconds: float) -> None:
    """What the loop would sleep; here it only lets others run."""
    await asyncio.sleep(0)


CANARY = "canary-headache-7c1"


async def test_no_log_line_of_discord_holds_a_word_or_the_token(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """At the most talkative level, also where an event makes no sense."""
    caplog.set_level("DEBUG")
    async with open_both(tmp_path) as both:
        await both.joins()
        await both.link()
        await both.there.says(f"{CANARY} yes 9")
        await both.uses("ask", CANARY)
        monkeypatch.setattr(both.app.chats["discord"], "_rest", no_rest)
        both.discord.connected.clear()
        await both.discord._sockets[-1].dispatch("INTERACTION_CREATE", {"type": 2, "token": CANARY})
        await asyncio.wait_for(both.discord.connected.wait(), 20)
    said = capsys.readouterr()
    kept = said.out + said.err + "".join(json.dumps(record.getMessage()) for record in caplog.records)
    assert "discord_not_reached" in kept
    assert CANARY not in kept
    assert DISCORD_TOKEN not in kept
