"""The whole programme on Discord, from /start to /stop, as a person in the client lives it."""

import os
from pathlib import Path

import discord
import pytest

from coachbot.chats.discord.bot import HERE, ONLY_HERE
from tests.discord_house import BERLIN, Conversation, labels_of, open_discord

TRANSCRIPT = Path(__file__).parent / "snapshots" / "two-weeks.txt"
SEND = ("POST", "/channels/*/messages")


def transcript(talk: Conversation) -> str:
    """The private chat as it stands at the end, to be read aloud; instants are shown by the person's own clock."""
    parts = []
    for message in talk.sees():
        marks = ["silent"] if message.flags.suppress_notifications else []
        kind = "file" if any(not a.description for a in message.attachments) else "words"
        kind = "picture" if any(a.description for a in message.attachments) else kind
        rows = [f"  ( {' | '.join(labels_of(message))} )"] if labels_of(message) else []
        parts.append("\n".join([f"[{', '.join([kind, *marks])}]", message.content, *rows]))
    return "\n\n".join(parts) + "\n"


async def answers_the_day(talk: Conversation, day: int) -> None:
    """Most prompts done, some put off or left; a headache on every third evening."""
    for label in ("Done", "Short version", "Not today")[day % 3 :]:
        if label in talk.labels():
            await talk.taps(label)
    if "No headache" not in talk.labels():
        return
    if day % 3:
        await talk.taps("No headache")
    else:
        for label in ("Yes", str(2 + day // 3), "No"):
            await talk.taps(label)


@pytest.mark.long
async def test_the_14_days_from_start_to_stop_with_a_restart_and_a_closed_door(tmp_path: Path) -> None:
    """Every day's prompts come; a new process knows every old button; a blocked week loses no answer; /stop is the end."""
    async with open_discord(tmp_path) as talk:
        await talk.joins()
        for day in range(1, 15):
            await talk.at(20, 31, days=1)
            if day == 4:
                await talk.restarts()
            await answers_the_day(talk, day)
            if day == 8:
                talk.env.inject_error(*SEND, status=403, code=50007, times=None)
            if day == 9:
                result = await talk.uses_in_server("today")
                assert (result.ephemeral, [m.content for m in result.followups]) == (True, [ONLY_HERE])
                assert result.response.content.startswith("**Desk reset**")
                talk.env.backend.faults.clear()
                result = await talk.uses_in_server("today")
                assert (result.ephemeral, result.response.content) == (True, HERE)
                await talk.uses("checkin", answer="yes 5")
        (shown,) = await talk.uses("progress")
        await talk.uses("export")
        await talk.uses("stop")
        await talk.taps("Yes, stop")
        said, count = transcript(talk), len(talk.sees())
        await talk.at(23, 0, days=3)
        assert len(talk.sees()) == count
        assert talk.app.now().astimezone(BERLIN).day == 10
    assert "headache on 4 of 14 answered days" in shown.content
    (picture,) = shown.attachments
    assert "24 Nov to 30 Nov: headache on 2 of 7" in (picture.description or "")
    check_snapshot(said)


async def test_settings_are_menus_and_times_are_typed_into_a_form(tmp_path: Path) -> None:
    """Everything in one message that changes in place, the way back always beside it."""
    async with open_discord(tmp_path) as talk:
        await talk.joins()
        (settings,) = await talk.uses("settings")
        menu = settings.components[0].children[0]
        assert isinstance(menu, discord.SelectMenu)
        assert [o.label for o in menu.options][:2] == ["Clock", "Desk days"]
        await talk.taps("Moments")
        wake = next(label for label in talk.labels() if label.startswith("Wake up"))
        (edited,) = await talk.taps(wake)
        assert edited.id == settings.id
        assert labels_of(edited)[-2:] == ["Back", "Write"]
        (answer,) = await talk.fills("Write", "6:15")
        assert answer.content.startswith("Wake up: 06:15. The next prompt comes on Monday 23 November at <t:")


async def test_what_is_private_is_never_said_where_others_read(tmp_path: Path) -> None:
    """In a server only the person sees that something was answered, and nothing of what."""
    async with open_discord(tmp_path) as talk:
        await talk.joins()
        result = await talk.uses_in_server("checkin", answer="yes 6")
        assert (result.ephemeral, result.response.content) == (True, HERE)
        assert [m for m in talk.general.history() if "headache" in m.content] == []
        assert "worst 6" in " ".join(m.content for m in talk.sees())


async def test_a_city_is_completed_while_it_is_typed(tmp_path: Path) -> None:
    """And taken as it is."""
    async with open_discord(tmp_path) as talk:
        await talk.joins()
        (first, *_) = await talk.person.autocomplete("zone", "city", "lisb")
        (offered,) = await talk.uses("zone", city=first["value"])
        await talk.taps(labels_of(offered)[0])
        (settings,) = await talk.uses("settings")
        assert "(Lisbon)" in settings.content


def check_snapshot(said: str) -> None:
    if os.environ.get("ACCEPT_SNAPSHOTS"):
        TRANSCRIPT.parent.mkdir(exist_ok=True)
        TRANSCRIPT.write_text(said, encoding="utf-8")
    assert said == TRANSCRIPT.read_text(encoding="utf-8")
