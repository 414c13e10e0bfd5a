"""`coachbot doctor` looks, says what it found, and names the next step."""

import asyncio
import contextlib
import json
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from discord.http import Route
from pydantic import SecretStr

from coachbot.app import App
from coachbot.chats.telegram import examination
from coachbot.doctor import Examined, examine, say_clock
from coachbot.settings import Settings
from tests.crowd import enrol_everybody
from tests.house import SHELVES
from tests.process import command
from tests.standins.discord import TOKEN as DISCORD_TOKEN
from tests.standins.discord import discord_server
from tests.standins.telegram import TOKEN, TelegramServer, Trouble, telegram_server


@pytest_asyncio.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with telegram_server() as found:
        yield found


async def doctor(folder: Path, *options: str, **settings: str) -> tuple[int, list[str]]:
    done = await asyncio.to_thread(command, folder, "doctor", *options, **settings)
    assert "Traceback" not in done.stderr
    assert TOKEN not in done.stdout + done.stderr
    return done.returncode, (done.stdout + done.stderr).splitlines()


KEY = {"COACHBOT_KEY": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="}
PEOPLE = {
    "COACHBOT_OPERATOR": "Ada, ada@example.org",
    "COACHBOT_EMERGENCY_LINE": "112",
    "COACHBOT_CRISIS_LINE": "116 123",
}


def live(server: TelegramServer) -> dict[str, str]:
    return {"COACHBOT_TELEGRAM_TOKEN": TOKEN, "COACHBOT_TELEGRAM_API_URL": server.url, **PEOPLE, **KEY}


async def test_all_is_well_before_the_first_start(server: TelegramServer, tmp_path: Path) -> None:
    """Nothing is made by looking, and the bot's link is there to be opened."""
    code, lines = await doctor(tmp_path, **live(server))
    assert code == 0
    assert lines[-1] == "Next: Everything is in order. Start it with: coachbot run."
    assert any("https://t.me/neck_coach_bot" in line for line in lines)
    assert list(tmp_path.iterdir()) == []
    assert server.of("getUpdates", "deleteWebhook") == []


@pytest.mark.parametrize("missing", PEOPLE)
async def test_live_without_somebody_to_turn_to_is_not_in_order(
    server: TelegramServer, tmp_path: Path, missing: str
) -> None:
    """Whoever gets urgent advice must be told a number and a name (D15)."""
    code, lines = await doctor(tmp_path, **{k: v for k, v in live(server).items() if k != missing})
    assert code == 1
    assert lines[-1].startswith(f"Next: Set {missing} to ")
    assert any(f"{missing} is not set." in line for line in lines)


async def test_a_token_telegram_does_not_know_is_named(server: TelegramServer, tmp_path: Path) -> None:
    """With where to get the right one."""
    server.token = "1:another"
    code, lines = await doctor(tmp_path, **live(server))
    assert (code, lines[-1]) == (1, "Next: Copy the token again from BotFather into COACHBOT_TELEGRAM_TOKEN.")


async def test_a_server_that_does_not_answer_is_named(tmp_path: Path) -> None:
    """Nobody blames the token."""
    settings = {"COACHBOT_TELEGRAM_TOKEN": TOKEN, "COACHBOT_TELEGRAM_API_URL": "http://127.0.0.1:9", **PEOPLE}
    code, lines = await doctor(tmp_path, **settings)
    assert (code, lines[-1]) == (1, "Next: Check that this machine reaches http://127.0.0.1:9.")


async def test_a_webhook_is_named_by_its_host_and_taken_back_only_when_told(
    server: TelegramServer, tmp_path: Path
) -> None:
    """It may be somebody's; messages that wait are kept."""
    server.webhook = "https://elsewhere.example/secret-path"
    code, lines = await doctor(tmp_path, **live(server))
    assert (code, lines[-1]) == (1, "Next: If that is not meant to be: coachbot doctor --remove-webhook.")
    assert any("to elsewhere.example." in line for line in lines)
    assert not any("secret-path" in line for line in lines)
    code, lines = await doctor(tmp_path, "--remove-webhook", **live(server))
    assert (code, server.webhook) == (0, "")
    assert "drop_pending_updates" not in server.of("deleteWebhook")[0].fields


@pytest.mark.parametrize(("seconds", "said"), [(600, "600 seconds ahead of"), (-86400, "86400 seconds behind")])
async def test_a_clock_that_is_wrong_is_told_by_how_much(server: TelegramServer, seconds: int, said: str) -> None:
    """By the server's own clock."""
    wrong = datetime.now(UTC) + timedelta(seconds=seconds)
    found = await examination.examine(TOKEN, server.url, lambda: wrong, remove_webhook=False)
    assert found.ahead_seconds == pytest.approx(seconds, abs=5)
    finding = say_clock(float(seconds))
    assert f"clock is {said} Telegram's" in finding.says
    assert finding.mend == "Set the clock, and keep it right with NTP."
    assert say_clock(2.0).well


async def test_a_demo_database_under_a_live_token_is_named(server: TelegramServer, tmp_path: Path) -> None:
    """And left alone."""
    await enrol_everybody(tmp_path / "demo.db", [])
    code, lines = await doctor(tmp_path, **live(server))
    assert code == 1
    assert lines[-1].startswith("Next: This database belongs to a demo coachbot, and this one is live")


async def test_without_a_token_it_says_that_it_is_the_try_out(tmp_path: Path) -> None:
    """Which is fine."""
    code, lines = await doctor(tmp_path)
    assert code == 0
    assert any("No token is set, so coachbot runs the local chat" in line for line in lines)


async def test_a_machine_can_read_it(server: TelegramServer, tmp_path: Path) -> None:
    """Each finding with its mend."""
    server.trouble("getMe", Trouble.broken())
    code, lines = await doctor(tmp_path, "--json", **live(server))
    found = json.loads("".join(lines))
    assert (code, found["well"]) == (1, False)
    people = {"operator", "emergency line", "crisis line", "key"}
    assert {finding["what"] for finding in found["findings"]} == {"zones", "database", "telegram", *people}


async def discord_says(token: str) -> list[Examined]:
    settings = Settings(discord_token=token, database_url="sqlite:////nowhere.db")
    return [finding for finding in await examine(settings) if finding.what == "discord"]


async def test_the_link_that_adds_the_bot_on_discord_is_shown() -> None:
    """With the scopes it needs and no permission at all."""
    async with discord_server():
        (found,) = await discord_says(DISCORD_TOKEN)
    assert found.mend is None
    assert "The token belongs to Neck Coach." in found.says
    assert "client_id=123456789012345678&scope=bot+applications.commands&permissions=0" in found.says


async def test_a_token_discord_does_not_know_is_named_with_its_mend() -> None:
    """And never shown."""
    async with discord_server():
        (found,) = await discord_says("x" * 30)
    assert found.says == "Discord does not know this token."
    assert "page Bot" in (found.mend or "")


async def test_discord_out_of_reach_is_said() -> None:
    """Nothing listens there."""
    async with discord_server():
        pass
    base, Route.BASE = Route.BASE, "http://127.0.0.1:9"
    try:
        (found,) = await discord_says(DISCORD_TOKEN)
    finally:
        Route.BASE = base
    assert found.says == "Discord does not answer."


async def test_a_name_that_nothing_reads_is_told(tmp_path: Path) -> None:
    """A key with a letter missing would seal nobody, and nobody would notice."""
    code, lines = await doctor(tmp_path, COACHBOT_KYE="x", COACHBOT_OPERATOR_FILE="x", COACHBOT_ZONE_OF_MINE="x")
    assert code == 1
    assert "!!  settings: COACHBOT_KYE is set, and nothing reads it." in lines
    assert lines[-1] == "Next: Unset COACHBOT_KYE. If COACHBOT_KEY was meant, set that."
    assert len([line for line in lines if "nothing reads it" in line]) == 3


@pytest.mark.parametrize("missing", PEOPLE)
async def test_blanks_name_nobody_to_turn_to(tmp_path: Path, missing: str) -> None:
    """A line of spaces is no line."""
    code, lines = await doctor(tmp_path, **{missing: "   "})
    assert code == 78
    assert lines[-1].startswith(f"coachbot: {missing} is not usable: it must be ")


async def test_a_folder_where_it_should_be_noted_who_was_forgotten(server: TelegramServer, tmp_path: Path) -> None:
    """The start would refuse it."""
    code, lines = await doctor(tmp_path, **live(server), COACHBOT_FORGOTTEN=str(tmp_path))
    assert code == 1
    assert lines[-1].startswith(f"Next: {tmp_path} is a folder. Set COACHBOT_FORGOTTEN to a file")


@pytest.mark.parametrize(
    ("place", "says"),
    [("nowhere/forgotten", "The folder of {} is not there. Make it"), ("/dev/null", "{} is no file.")],
)
async def test_a_place_where_nothing_can_be_noted_is_told_before_the_start(
    server: TelegramServer, tmp_path: Path, place: str, says: str
) -> None:
    """Else every minute's note fails, or what stands there is replaced."""
    noted = str(tmp_path / place)
    code, lines = await doctor(tmp_path, **live(server), COACHBOT_FORGOTTEN=noted)
    assert (code, lines[-1].startswith(f"Next: {says.format(noted)}")) == (1, True), lines
    ended = await asyncio.to_thread(command, tmp_path, "run", **live(server), COACHBOT_FORGOTTEN=noted, PORT="0")
    assert (ended.returncode, ended.stderr.startswith(f"coachbot: {says.format(noted)}")) == (65, True), ended.stderr


async def test_another_programs_database_is_not_in_order(tmp_path: Path) -> None:
    """Nothing of it is touched by looking, nor by a start."""
    file = tmp_path / "theirs.db"
    with contextlib.closing(sqlite3.connect(file)) as theirs:
        theirs.execute("CREATE TABLE bookmarks (address TEXT)")
    before = file.read_bytes()
    code, lines = await doctor(tmp_path, COACHBOT_DATABASE_URL=f"sqlite:///{file}")
    assert code == 1
    assert lines[-1].startswith(f"Next: {file} belongs to another program")
    ended = await asyncio.to_thread(command, tmp_path, "run", COACHBOT_DATABASE_URL=f"sqlite:///{file}", PORT="0")
    assert (ended.returncode, file.read_bytes()) == (65, before), ended.stderr


async def test_beside_a_running_coachbot_it_says_that_it_runs(
    server: TelegramServer, tmp_path: Path, migrated_postgres_url: str
) -> None:
    """Whoever looks at one that runs is not told to start it."""
    for url in (f"sqlite:///{tmp_path / 'live.db'}", migrated_postgres_url):
        settings = Settings(
            telegram_token=SecretStr(TOKEN),
            telegram_api_url=server.url,
            database_url=url,
            key=SecretStr(KEY["COACHBOT_KEY"]),
            port=0,
        )
        app = App(settings, shelves=SHELVES)
        await app.start()
        try:
            code, lines = await doctor(tmp_path, **live(server), COACHBOT_DATABASE_URL=url)
        finally:
            await app.stop()
        assert (code, lines[-1]) == (0, "Next: Everything is in order, and coachbot is running."), lines
        assert "ok  running: A coachbot is working on this database." in lines
        code, lines = await doctor(tmp_path, **live(server), COACHBOT_DATABASE_URL=url)
        assert (code, lines[-1]) == (0, "Next: Everything is in order. Start it with: coachbot run.")
