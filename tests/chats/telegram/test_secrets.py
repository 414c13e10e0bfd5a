"""Nothing of the token, and nothing of what people say, stands in a log, an error, a name, a process list."""

import asyncio
import logging
import traceback
from pathlib import Path
from typing import Any

import pytest

from coachbot.chat import Address, ChatError, Message
from coachbot.chats.telegram import TelegramChat
from coachbot.errors import SettingError
from coachbot.settings import Settings
from tests.house import StillClock
from tests.process import start
from tests.standins.telegram import TOKEN, Person, Trouble, telegram_server
from tests.telegram_house import open_telegram

SECRET = TOKEN.partition(":")[2]
CANARY = "xylophone"
TROUBLES = (
    Trouble.too_many(0), Trouble.blocked(), Trouble.gone(), Trouble.refused("can't parse entities"), Trouble.broken(),
    Trouble.cut(), Trouble.unauthorised(), Trouble.migrated(5),
)  # fmt: skip


async def test_a_conversation_full_of_trouble_leaves_no_trace_at_debug(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: Any
) -> None:
    """Every logger told to be as talkative as it can."""
    caplog.set_level(logging.DEBUG)
    logging.getLogger("asyncio").setLevel(logging.DEBUG)
    async with open_telegram(tmp_path) as talk:
        await talk.joins_step_by_step()
        await talk.says(f"My {CANARY} hurts")
        await talk.sends(voice={"file_id": CANARY, "file_unique_id": "v", "duration": 3})
        talk.server.push({"message": {"text": CANARY, "chat": CANARY}})
        talk.server.push({"message": {**talk.person.message(text=CANARY), "entities": CANARY}})
        for n, trouble in enumerate(TROUBLES):
            talk.server.trouble("sendMessage", trouble)
            Person(talk.server, 3000 + n).says(f"/start {CANARY}")
        talk.server.trouble("getUpdates", Trouble.broken(), Trouble.cut())
        await talk.settled()
        await talk.at(20, 31)
    written = capsys.readouterr()
    logged = "\n".join([caplog.text, written.out, written.err])
    assert "telegram_poll_failed" in logged
    assert SECRET not in logged
    assert CANARY not in logged


async def test_errors_and_names_hold_no_token() -> None:
    """Neither their text, nor what stands behind them."""
    async with telegram_server() as server:
        chat = TelegramChat(TOKEN, api_url=server.url, per_second=1000, clock=StillClock(), answer_seconds=0.3)
        for trouble in (*TROUBLES, Trouble.hang()):
            server.trouble("sendMessage", trouble)
            with pytest.raises(ChatError) as told:
                await chat.send(Address("telegram", "1"), Message(text=CANARY), delivery_id=1)
            shown = "".join(traceback.format_exception(told.value)) + repr(told.value) + repr(vars(told.value))
            assert SECRET not in shown
        shown = repr(chat) + repr(chat._bot) + str(chat._bot) + repr(chat._sender)
        assert SECRET not in shown
        server.token = "1:other"
        with pytest.raises(SettingError) as refused:
            await chat.listen(_never)
        assert SECRET not in "".join(traceback.format_exception(refused.value))
        await chat.close()
    assert SECRET not in repr(Settings(telegram_token=TOKEN)) + str(Settings(telegram_token=TOKEN).model_dump())


async def _never(_update: Any) -> Any:
    raise AssertionError("nothing comes")


@pytest.mark.long
async def test_the_process_shows_no_token_in_its_name_or_on_its_screen(tmp_path: Path) -> None:
    """What `ps` shows, and everything it prints in its life, beginning to end."""
    async with telegram_server() as server:
        settings = {"COACHBOT_TELEGRAM_TOKEN": TOKEN, "COACHBOT_TELEGRAM_API_URL": server.url}
        process = await asyncio.to_thread(start, tmp_path, **settings)
        command = Path(f"/proc/{process.popen.pid}/cmdline").read_bytes().decode()
        server.trouble("getUpdates", Trouble.broken(), Trouble.unauthorised())
        Person(server).says(f"/start {CANARY}")
        said, _ = await asyncio.to_thread(process.popen.communicate, None, 20)
    assert process.popen.returncode == 78
    assert "Telegram does not know the token in COACHBOT_TELEGRAM_TOKEN." in said
    assert "Traceback" not in said
    assert SECRET not in said + command
    assert CANARY not in said
