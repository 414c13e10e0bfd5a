"""Somebody who takes no private messages: every right works where it was asked, seen by nobody else; D53."""

from pathlib import Path

import pytest

from coachbot.chats.discord.bot import ONLY_HERE
from tests.discord_house import Conversation, labels_of, open_discord


async def shut(talk: Conversation) -> None:
    await talk.joins()
    talk.closes()


def everybody_sees(talk: Conversation) -> list[str]:
    """What others read in the server."""
    return [m.content for m in talk.general.history() if m.author.bot and not m.flags.ephemeral]


async def test_a_check_in_is_recorded_said_and_gone_through_where_it_was_asked(tmp_path: Path) -> None:
    """Question after question, each in the place of the last; nobody is told to try again."""
    async with open_discord(tmp_path) as talk:
        await shut(talk)
        result = await talk.uses_in_server("checkin", answer="yes")
        assert result.ephemeral
        assert [m.content for m in result.followups] == [ONLY_HERE]
        (worst,) = [m for m in talk.aside() if "6" in labels_of(m)]
        assert "6" in labels_of(worst)
        (medicine,) = await talk.taps_aside("6")
        assert "Did you take any medicine" in medicine.content
        (done,) = await talk.taps_aside("No")
        assert done.content.startswith("**Recorded**")
        assert done.id == result.response.id
        assert list(await talk.app.database.fetch("SELECT 1 AS n FROM deliveries WHERE aside IS NOT NULL")) == []
        assert "try again" not in " ".join(m.content for m in talk.aside())
        assert everybody_sees(talk) == []


async def test_deleting_everything_takes_its_two_steps_there(tmp_path: Path) -> None:
    """With the receipt, and nothing is left."""
    async with open_discord(tmp_path) as talk:
        await shut(talk)
        await talk.uses_in_server("forget")
        (receipt,) = await talk.taps_aside("Delete everything")
        assert receipt.content.startswith("**Deleted** on Monday 23 November")
        for table in ("participants", "addresses", "deliveries", "check_ins"):
            assert list(await talk.app.database.fetch(f"SELECT * FROM {table}")) == []
        assert everybody_sees(talk) == []


async def test_stopping_is_done_there(tmp_path: Path) -> None:
    """And is the end."""
    async with open_discord(tmp_path) as talk:
        await shut(talk)
        await talk.uses_in_server("stop")
        (said,) = await talk.taps_aside("Yes, stop")
        assert said.content.startswith("**Stopped.**")
        (row,) = await talk.app.database.fetch("SELECT state FROM enrolments")
        assert row["state"] == "stopped"


async def test_everything_is_handed_over_there_as_files_that_only_the_person_sees(tmp_path: Path) -> None:
    """The whole export, and the diary as a table."""
    async with open_discord(tmp_path) as talk:
        await shut(talk)
        await talk.uses_in_server("export")
        names = [a.filename for m in talk.aside() for a in m.attachments]
        assert names == ["coachbot-export-2026-11-23.json", "coachbot-diary-2026-11-23.csv"]
        assert all(m.flags.ephemeral for m in talk.aside())
        assert everybody_sees(talk) == []


async def test_the_warning_signs_are_gone_through_there(tmp_path: Path) -> None:
    """Screen by screen, in one place, to the advice."""
    async with open_discord(tmp_path) as talk:
        await shut(talk)
        result = await talk.uses_in_server("safety")
        (second,) = await talk.taps_aside("None of these")
        assert second.id == result.response.id
        said = await talk.taps_aside("One or more")
        assert said[-1].content
        (row,) = await talk.app.database.fetch("SELECT safety_tier FROM participants")
        assert row["safety_tier"] == "T2"


async def test_quiet_during_an_attack_begins_there(tmp_path: Path) -> None:
    """And the questions that follow are asked there."""
    async with open_discord(tmp_path) as talk:
        await shut(talk)
        await talk.uses_in_server("attack")
        asked = [m for m in talk.aside() if "6" in labels_of(m)]
        assert len(asked) == 1
        (medicine,) = await talk.taps_aside("6")
        assert "Did you take any medicine" in medicine.content
        (row,) = await talk.app.database.fetch("SELECT attack_until FROM participants")
        assert row["attack_until"] is not None


async def test_words_are_typed_into_a_form_there(tmp_path: Path) -> None:
    """A form under a message that only the person sees is theirs, too."""
    async with open_discord(tmp_path) as talk:
        await shut(talk)
        await talk.uses_in_server("settings")
        (menu,) = [m for m in talk.aside() if "Moments" in labels_of(m)]
        await talk.member.select(menu, ["set:moments"])
        await talk._settled()
        (moments,) = [m for m in talk.aside() if any(label.startswith("Wake up") for label in labels_of(m))]
        (select,) = [
            item for row in moments.components for item in getattr(row, "children", []) if hasattr(item, "options")
        ]
        wake = next(option.value for option in select.options if option.label.startswith("Wake up"))
        await talk.member.select(moments, [wake])
        await talk._settled()
        (asked,) = [m for m in talk.aside() if "Write" in labels_of(m)]
        shown = await talk.member.click(asked, label="Write")
        await talk.member.submit_modal(shown, {"words": "6:15"})
        await talk._settled()
        assert any(m.content.startswith("Wake up: 06:15.") for m in talk.aside())


async def test_somebody_who_opens_up_again_is_answered_in_private(tmp_path: Path) -> None:
    """And whoever is not closed never sees an answer beside it."""
    async with open_discord(tmp_path) as talk:
        await shut(talk)
        await talk.uses_in_server("today")
        talk.env.backend.faults.clear()
        before = len(talk.sees())
        result = await talk.uses_in_server("today")
        assert result.response.content == "I've answered in our private chat, where nobody else reads along."
        assert len(talk.sees()) == before + 1


@pytest.mark.parametrize("command", ["start", "progress", "help", "about", "link", "pause", "why", "notes"])
async def test_every_other_command_is_answered_there_too(tmp_path: Path, command: str) -> None:
    """Nothing of it can be read by others."""
    async with open_discord(tmp_path) as talk:
        await shut(talk)
        result = await talk.uses_in_server(command)
        assert result.ephemeral
        assert result.response.content not in ("", ONLY_HERE)
        assert result.followups[-1].content == ONLY_HERE
        assert everybody_sees(talk) == []
