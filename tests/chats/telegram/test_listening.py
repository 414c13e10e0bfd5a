"""Listening on Telegram: nothing is confirmed before it is kept, nothing odd holds up what is not."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from typing import Any

import pytest
import pytest_asyncio
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut
from telegram.ext import ApplicationBuilder

from coachbot.chat import Incoming, RawUpdate
from coachbot.chats.telegram import TelegramChat, build_application
from coachbot.chats.telegram.bot import new_bot
from coachbot.chats.telegram.polling import CONFLICT_ENDS, Patience
from coachbot.coach import routes
from coachbot.errors import BusyError, SettingError
from coachbot.screens.menu import menu_in
from coachbot.words import menu_languages, words_in
from tests.house import MONDAY, StillClock
from tests.standins.telegram import TOKEN, Person, TelegramServer, Trouble, telegram_server

MENUS = menu_languages()


@pytest_asyncio.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with telegram_server() as found:
        yield found


async def _done() -> None:
    return None


class Listener:
    """One process that listens; its clock goes on only while it rests."""

    def __init__(self, server: TelegramServer) -> None:
        self.now = 0.0
        self.rests: list[float] = []
        self.kept: list[RawUpdate] = []
        self.full = False
        self.chat = TelegramChat(
            TOKEN, api_url=server.url, per_second=1000, clock=StillClock(), rest=self.rest, seconds=lambda: self.now
        )
        self.listening = asyncio.create_task(self.chat.listen(self.take))

    async def rest(self, seconds: float) -> None:
        self.rests.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)

    async def take(self, update: RawUpdate) -> Awaitable[None]:
        if self.full:
            raise OSError("disk full")
        self.kept.append(update)
        return asyncio.ensure_future(_done())

    def read(self) -> list[Incoming | None]:
        return [self.chat.read(update.payload) for update in self.kept]

    async def die(self) -> None:
        self.listening.cancel()
        await asyncio.gather(self.listening, return_exceptions=True)
        await self.chat.close()


@asynccontextmanager
async def listening(server: TelegramServer) -> AsyncIterator[Listener]:
    listener = Listener(server)
    yield listener
    await listener.die()


async def until(server: TelegramServer, method: str, count: int = 1) -> None:
    """Returns when a method has been called so often."""
    while len(server.of(method)) < count:
        await asyncio.sleep(0.005)


async def test_only_what_is_handled_is_asked_for(server: TelegramServer) -> None:
    """Telegram keeps the rest to itself, and remembers what was asked."""
    async with listening(server):
        await until(server, "getUpdates")
    (asked, *_) = server.of("getUpdates")
    shown = ["message", "edited_message", "channel_post", "edited_channel_post"]
    assert json.loads(asked.fields["allowed_updates"]) == [*shown, "callback_query", "my_chat_member"]
    assert "offset" not in asked.fields


async def test_an_update_is_confirmed_only_after_it_was_kept(server: TelegramServer) -> None:
    """While the disk is full it is asked for again, with rests that grow; then it is kept once."""
    async with listening(server) as listener:
        listener.full = True
        Person(server).says("yes 6")
        await until(server, "getUpdates", 5)
        assert server.queue
        assert listener.rests[:3] == [1.0, 2.0, 4.0]
        listener.full = False
        await server.until_confirmed()
        assert [read.text for read in listener.read() if read] == ["yes 6"]


async def test_a_new_process_gets_what_the_last_one_did_not_confirm(server: TelegramServer) -> None:
    """No offset is stored; what comes twice has the same id."""
    ada = Person(server)
    async with listening(server) as first:
        first.full = True
        said = ada.says("no")
        await until(server, "getUpdates", 2)
    async with listening(server) as second:
        await server.until_confirmed()
        assert [update.update_id for update in second.kept] == [str(said["update_id"])]


@pytest.mark.parametrize(
    "odd", [{"message": 5}, {"message": {"text": "no date"}}, {"callback_query": []}, {"my_chat_member": "?"}, {}]
)
async def test_one_odd_update_holds_up_nobody(server: TelegramServer, odd: dict[str, Any]) -> None:
    """It is kept to be set aside; those around it are kept to be answered."""
    async with listening(server) as listener:
        Person(server).says("before")
        server.push(odd)
        Person(server, 2002).says("after")
        await server.until_confirmed()
        assert len(listener.kept) == 3
        texts = [listener.chat.read(listener.kept[n].payload) for n in (0, 2)]
        assert [read.text for read in texts if read] == ["before", "after"]
        assert listener.rests == []


async def test_updates_without_a_number_are_kept_and_not_asked_for_without_rest(server: TelegramServer) -> None:
    """They cannot be confirmed, but must not make the loop spin."""
    async with listening(server) as listener:
        server.queue.append({"update_id": "x", "message": {}})
        server.push({"update_id": "y"})
        await until(server, "getUpdates", 4)
        assert listener.rests[:2] == [1.0, 2.0]
        server.queue.clear()
        Person(server).says("still here")
        await server.until_confirmed()
        assert listener.kept[-1].sender == "1001"


async def test_every_tap_is_answered_once_it_is_kept(server: TelegramServer) -> None:
    """Also one that means nothing any more; so no button spins."""
    async with listening(server):
        taps = [Person(server).acts(action) for action in ("adult:yes", "\u2603", "x" * 64)]
        await until(server, "answerCallbackQuery", 3)
    answered = {call.fields["callback_query_id"] for call in server.of("answerCallbackQuery")}
    assert answered == {tap["callback_query"]["id"] for tap in taps}


async def test_a_tap_that_is_too_old_to_answer_is_kept_all_the_same(server: TelegramServer) -> None:
    """Telegram refuses the answer; the diary has it."""
    server.trouble("answerCallbackQuery", Trouble.refused("query is too old and response timeout expired"))
    async with listening(server) as listener:
        Person(server).acts("adult:yes")
        await server.until_confirmed()
        await until(server, "answerCallbackQuery")
        assert len(listener.kept) == 1
        assert not listener.listening.done()


async def test_trouble_on_the_way_is_waited_out(server: TelegramServer) -> None:
    """Server errors, cut answers, a request to wait: afterwards everything is there."""
    server.trouble("getUpdates", Trouble.broken(), Trouble.cut(), Trouble.too_many(7), Trouble.broken(500))
    async with listening(server) as listener:
        Person(server).says("no")
        await server.until_confirmed()
        assert [round(rest) for rest in listener.rests] == [1, 2, 7, 4]
        assert len(listener.kept) == 1


async def test_a_token_that_telegram_does_not_know_ends_the_listening_with_a_sentence(server: TelegramServer) -> None:
    """And the sentence does not repeat it."""
    server.token = "1:another"
    listener = Listener(server)
    with pytest.raises(SettingError) as told:
        await asyncio.wait_for(listener.listening, 10)
    await listener.chat.close()
    assert str(told.value).startswith("Telegram does not know the token in COACHBOT_TELEGRAM_TOKEN.")
    assert TOKEN not in str(told.value)


async def test_a_second_reader_is_borne_for_five_minutes(server: TelegramServer, capsys: Any) -> None:
    """One line says so, then the process ends with a code of its own."""
    server.trouble("getUpdates", *[Trouble.conflict()] * 40)
    listener = Listener(server)
    with pytest.raises(BusyError, match="Another program reads this bot's messages with the same token"):
        await asyncio.wait_for(listener.listening, 20)
    await listener.chat.close()
    assert sum(listener.rests) == CONFLICT_ENDS
    assert capsys.readouterr().out.count("Another program reads") == 1


async def test_a_webhook_set_elsewhere_is_named_as_the_reason(server: TelegramServer) -> None:
    """The mend is another one."""
    server.webhook = "https://elsewhere.example/hook"
    listener = Listener(server)
    with pytest.raises(BusyError, match="A webhook is set for this bot"):
        await asyncio.wait_for(listener.listening, 20)
    await listener.chat.close()


def test_patience_forgets_a_conflict_that_has_passed() -> None:
    """Five minutes are counted without a break."""
    patience = Patience()
    for at in (0.0, 290.0):
        assert patience.after(Conflict("terminated by other getUpdates request"), at) == 10.0
    patience.succeeded()
    assert patience.after(Conflict("terminated by other getUpdates request"), 301.0) == 10.0
    with pytest.raises(BusyError):
        patience.after(Conflict("terminated by other getUpdates request"), 601.0)


def test_rests_grow_to_a_minute_and_start_anew_after_success() -> None:
    """A long outage is asked about once a minute."""
    patience = Patience()
    assert [patience.after(NetworkError("x"), 0) for _ in range(8)] == [1, 2, 4, 8, 16, 32, 60, 60]
    patience.succeeded()
    assert patience.after(TimedOut(), 0) == 1
    assert patience.after(RetryAfter(17), 0) == 17
    with pytest.raises(SettingError):
        patience.after(InvalidToken("x"), 0)


async def test_the_menus_and_the_descriptions_are_set_once_a_language(server: TelegramServer) -> None:
    """For everybody's private chats; a second start finds nothing to change."""
    for _ in range(2):
        asked = len(server.of("getMyShortDescription"))
        async with listening(server):
            await until(server, "getMyShortDescription", asked + len(MENUS))
            await until(server, "setMyShortDescription", len(MENUS))
    assert len(server.of("setMyCommands", "setMyDescription", "setMyShortDescription")) == 3 * len(MENUS)
    assert {call.fields["scope"] for call in server.of("setMyCommands")} == {'{"type": "all_private_chats"}'}
    assert [command["command"] for command in server.profile["commands"]][:3] == ["today", "checkin", "progress"]
    assert server.profile["commands.de"][1] == {"command": "checkin", "description": "Kopfschmerzen heute?"}


@pytest.mark.parametrize("language", MENUS)
def test_every_menu_names_the_same_commands_and_they_all_exist(language: str) -> None:
    """In the same order; whose language is not spoken is told that English is."""
    names = [name for name, _ in menu_in(words_in(language)).commands]
    assert names == [name for name, _ in menu_in(words_in("en")).commands]
    assert set(names) == set(routes.COMMANDS) - {"start", "zone"}
    english = {"es": "inglés", "fr": "anglais"}.get(language, "")
    assert english in menu_in(words_in(language)).description
    assert english in menu_in(words_in(language)).short_description


async def test_a_menu_that_cannot_be_set_stops_nobody(server: TelegramServer) -> None:
    """It is tried again, while people are served."""
    server.trouble("setMyCommands", Trouble.broken(), Trouble.too_many(3))
    async with listening(server) as listener:
        Person(server).says("no")
        await server.until_confirmed()
        await until(server, "setMyShortDescription")
        assert len(listener.kept) == 1


async def test_a_menu_waits_as_long_as_telegram_asks_and_the_name_is_known_meanwhile(server: TelegramServer) -> None:
    """D54: ten minutes are ten minutes, and a command for another bot is not ours while they last."""
    server.trouble("setMyCommands", Trouble.too_many(600))
    async with listening(server) as listener:
        await until(server, "setMyCommands")
        assert listener.chat.username == "neck_coach_bot"
        await until(server, "setMyShortDescription", len(MENUS))
        assert [rest for rest in listener.rests if rest >= 1] == [600]
    assert (len(server.of("getMe")), len(server.of("setMyCommands"))) == (1, len(MENUS) + 1)


async def test_a_server_that_answers_nonsense_about_the_bot_stops_nobody(server: TelegramServer) -> None:
    """Not even its name has to be known to serve people."""
    server.trouble("getMe", *[Trouble.nonsense()] * 2)
    async with listening(server) as listener:
        Person(server).says("no")
        await server.until_confirmed()
        await until(server, "setMyShortDescription")
        assert len(listener.kept) == 1


async def test_another_programs_updates_go_the_same_way(server: TelegramServer) -> None:
    """The seam: whoever feeds python-telegram-bot themselves gets handlers that keep."""
    kept: list[RawUpdate] = []

    async def take(update: RawUpdate) -> Awaitable[None]:
        kept.append(update)
        return asyncio.ensure_future(_done())

    bot = new_bot(TOKEN, server.url, 5.0)
    application = build_application(ApplicationBuilder().bot(bot).updater(None), take, clock=StillClock())
    from telegram import Update

    ada = Person(server)
    async with application:
        for update in (ada.says("no"), ada.acts("adult:yes"), ada.changes("kicked")):
            await application.process_update(Update.de_json(update, bot))
        assert TOKEN not in repr(application) + repr(bot)
    chat = TelegramChat(TOKEN, api_url=server.url, per_second=1, clock=StillClock())
    read = [chat.read(update.payload) for update in kept]
    await chat.close()
    assert [(r.text, r.action, r.reachability) for r in read if r] == [
        ("no", None, None), (None, "adult:yes", None), (None, None, "blocked")
    ]  # fmt: skip
    assert {r.at for r in read if r} == {MONDAY}
