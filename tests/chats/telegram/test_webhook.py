"""Updates that Telegram brings: only with the secret, kept before it is told so, and let go of cleanly."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from pydantic import SecretStr

from coachbot import tally
from coachbot.chats.telegram import TelegramChat
from coachbot.chats.telegram.polling import CONFLICT_ENDS
from coachbot.chats.telegram.reading import ALLOWED
from coachbot.chats.telegram.webhook import MOST_BYTES, path_of, secret_of
from coachbot.databases.postgres import open_postgres
from coachbot.doctor import examine
from coachbot.engine.one_listener import OneListener
from coachbot.errors import BusyError, SettingError
from coachbot.settings import Settings, read_settings
from coachbot.web import WebServer, build_web
from tests.chats.telegram.test_listening import MENUS, Listener, until
from tests.chats.test_web_server import well
from tests.house import StillClock
from tests.process import free_port
from tests.standins.telegram import TOKEN, Person, TelegramServer, Trouble, telegram_server
from tests.telegram_house import open_telegram


@pytest_asyncio.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with telegram_server() as found:
        yield found


class Hooked(Listener):
    """One worker whose updates are brought to its own web server."""

    def __init__(self, server: TelegramServer, *, shared: bool = False, base: str | None = None) -> None:
        self.now, self.rests, self.kept, self.full = 0.0, [], [], False
        port = free_port()
        self.serving, self.looks = asyncio.Event(), asyncio.Semaphore(0)
        self.chat = TelegramChat(
            TOKEN, api_url=server.url, per_second=1000, clock=StillClock(), rest=self.rest, seconds=lambda: self.now,
            webhook_url=base or f"http://127.0.0.1:{port}", served=self.serving.wait, shared=shared,
        )  # fmt: skip
        self.web = WebServer(build_web(self.chat.routes(), well), "127.0.0.1", port)
        self.listening = asyncio.create_task(self.chat.listen(self.take))

    async def rest(self, seconds: float) -> None:
        """A minute lasts until somebody looks."""
        self.rests.append(seconds)
        self.now += seconds
        if seconds >= 60:
            await self.looks.acquire()

    async def opens(self, server: TelegramServer) -> None:
        await self.web.start()
        self.serving.set()
        await until(server, "setWebhook")


@asynccontextmanager
async def hooked(server: TelegramServer, **how: Any) -> AsyncIterator[Hooked]:
    worker = Hooked(server, **how)
    try:
        await worker.opens(server)
        yield worker
    finally:
        await worker.die()
        await worker.web.stop()


async def test_telegram_is_told_of_the_address_once_somebody_is_at_it(server: TelegramServer) -> None:
    """With the secret, for exactly what is handled, and without throwing away what waits."""
    worker = Hooked(server)
    await until(server, "setMyShortDescription", len(MENUS))
    assert server.of("setWebhook") == []
    await worker.opens(server)
    (told,) = server.of("setWebhook")
    assert told.fields["url"] == server.webhook == f"http://127.0.0.1:{worker.web.port}{path_of(TOKEN)}"
    assert (told.fields["secret_token"], json.loads(told.fields["allowed_updates"])) == (secret_of(TOKEN), [*ALLOWED])
    assert "drop_pending_updates" not in told.fields
    assert TOKEN.partition(":")[2] not in server.webhook + secret_of(TOKEN)
    await worker.die()
    await worker.web.stop()
    assert server.webhook == ""
    assert server.of("getUpdates") == []


async def _brought(server: TelegramServer, times: int) -> None:
    while len(server.brought) < times:
        await asyncio.sleep(0.005)


async def test_what_is_brought_is_kept_before_telegram_hears_that_it_arrived(server: TelegramServer) -> None:
    """While the disk is full Telegram hears 503 and brings it again; then it is kept once, and the tap answered."""
    async with hooked(server) as worker:
        worker.full = True
        Person(server).acts("adult:yes")
        await asyncio.wait_for(_brought(server, 2), 10)
        assert server.brought[:2] == [503, 503]
        assert (worker.kept, len(server.queue), server.of("answerCallbackQuery")) == ([], 1, [])
        worker.full = False
        await server.until_confirmed()
        await until(server, "answerCallbackQuery")
        assert [read.action for read in worker.read() if read] == ["adult:yes"]
        assert server.brought[-1] == 200


@pytest.mark.parametrize("shown", ["", "wrong", "\u00e9", secret_of(TOKEN)[:-1], secret_of("1:other")])
async def test_whoever_does_not_know_the_secret_is_refused_and_counted(server: TelegramServer, shown: str) -> None:
    """Nothing is read, nothing is kept."""
    async with hooked(server) as worker:
        before = tally.so_far()["webhook_refused"]
        server.secret = None
        headers = {"X-Telegram-Bot-Api-Secret-Token": shown} if shown.isascii() else {}
        assert await server.bring({"update_id": 1, "message": {}}, **headers) == 403
        assert await server.bring(b"x" * (MOST_BYTES + 1), **headers) == 403
        assert (worker.kept, tally.so_far()["webhook_refused"] - before) == ([], 2)


async def test_too_much_and_nonsense_are_refused_and_odd_updates_are_kept_to_be_set_aside(
    server: TelegramServer,
) -> None:
    """As when they are fetched."""
    async with hooked(server) as worker:
        assert await server.bring(b'{"update_id": 1, "x": "' + b"y" * MOST_BYTES + b'"}') == 413
        assert [await server.bring(body) for body in (b"", b"{", b"\xff", b"[" * 100_000)] == [400] * 4
        assert worker.kept == []
        odd: list[Any] = [5, [], {}, {"update_id": "x"}, {"update_id": 7, "message": 5}]
        assert [await server.bring(update) for update in odd] == [200] * 5
        assert len(worker.kept) == 5


async def test_a_worker_that_stops_takes_nothing_more_and_leaves_a_shared_webhook(server: TelegramServer) -> None:
    """Others go on at the same address; alone it would leave Telegram to wait for the next start."""
    async with hooked(server, shared=True) as worker:
        await worker.die()
        assert await server.bring({"update_id": 1, "message": {}}) == 503
    assert server.webhook.endswith(path_of(TOKEN))
    assert server.of("deleteWebhook") == []


async def test_every_worker_of_a_bot_takes_what_is_brought_to_it(
    server: TelegramServer, migrated_postgres_url: str
) -> None:
    """One that does not hold the lock of a listener would have Telegram come again and again."""
    databases = [await open_postgres(migrated_postgres_url) for _ in range(2)]
    workers = [Hooked(server, shared=True) for _ in range(2)]
    listening = []
    for worker, database in zip(workers, databases, strict=True):
        await worker.die()
        listening.append(asyncio.create_task(OneListener(database).listen(worker.chat, worker.take)))
        await worker.opens(server)
        await asyncio.wait_for(until(server, "setWebhook", len(listening)), 10)
    for worker in workers:
        server.webhook = f"http://127.0.0.1:{worker.web.port}{path_of(TOKEN)}"
        assert await server.bring(Person(server).says("no")) == 200
        assert len(worker.kept) >= 1
    for task, worker in zip(listening, workers, strict=True):
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await worker.chat.close()
        await worker.web.stop()
    for database in databases:
        await database.close()


async def test_a_webhook_that_was_removed_is_set_again_within_a_minute(server: TelegramServer) -> None:
    """By another worker that stopped, or by hand."""
    async with hooked(server) as worker:
        server.webhook = ""
        worker.looks.release()
        await until(server, "setWebhook", 2)
        assert server.webhook


async def test_two_houses_with_one_token_do_not_take_turns_for_ever(server: TelegramServer) -> None:
    """The earlier one ends after five minutes, and leaves the other's webhook alone."""
    async with hooked(server) as worker:
        server.webhook = "https://elsewhere.example/hook"
        worker.looks.release()
        with pytest.raises(BusyError, match="A webhook is set for this bot"):
            await asyncio.wait_for(worker.listening, 20)
        assert sum(rest for rest in worker.rests if rest == 10) == CONFLICT_ENDS
    assert server.webhook == "https://elsewhere.example/hook"


async def test_an_address_that_telegram_refuses_is_told_in_a_sentence(server: TelegramServer) -> None:
    """One that does not resolve yet may do so tomorrow, and is tried again."""
    server.trouble(
        "setWebhook",
        Trouble.refused("bad webhook: Failed to resolve host: Name or service not known"),
        Trouble.refused("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
    )
    worker = Hooked(server, base="https://coach.example")
    worker.serving.set()
    with pytest.raises(SettingError, match=r"address in COACHBOT_WEBHOOK_URL \(.*only on ports"):
        await asyncio.wait_for(worker.listening, 20)
    assert worker.rests[0] == 1
    await worker.chat.close()


async def test_a_start_without_a_webhook_takes_back_the_one_an_earlier_start_left(server: TelegramServer) -> None:
    """Back to fetching, and nothing that waited is lost."""
    Person(server).says("while nobody listened")
    server.webhook = "https://coach.example" + path_of(TOKEN)
    listener = Listener(server)
    await server.until_confirmed()
    assert (len(listener.kept), server.webhook, listener.rests) == (1, "", [])
    server.webhook = "https://coach.example" + path_of(TOKEN)
    server.end_poll()
    with pytest.raises(BusyError):
        await asyncio.wait_for(listener.listening, 20)
    assert server.webhook, "what comes back is somebody's who runs"
    await listener.chat.close()


async def test_a_whole_house_lives_by_its_webhook(tmp_path: Path) -> None:
    """Joining, an answer, and what is in /metrics; the address is gone when it stops."""
    port = free_port()
    async with open_telegram(tmp_path, webhook_url=f"http://127.0.0.1:{port}", port=port) as guest:
        await guest.joins_step_by_step()
        assert "6" in str(await guest.says("yes 6"))
        assert guest.server.of("getUpdates") == []
        assert set(guest.server.brought) == {200}
        server = guest.server
    assert server.webhook == ""


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (None, "An earlier start had messages brought to coach.example; the next one fetches them."),
        ("https://coach.example", "Telegram brings messages to coach.example."),
        ("https://else.example", "A webhook sends this bot's messages to coach.example."),
    ],
)
async def test_doctor_knows_our_webhook(server: TelegramServer, tmp_path: Path, wanted: str | None, said: str) -> None:
    server.webhook = "https://coach.example" + path_of(TOKEN)
    settings = Settings(
        telegram_token=SecretStr(TOKEN),
        telegram_api_url=server.url,
        database_url=f"sqlite:///{tmp_path}/x.db",
        webhook_url=wanted,
    )
    assert said in [one.says for one in await examine(settings) if one.what == "webhook"]


@pytest.mark.parametrize("url", ["coach.example", "http://coach.example", "https://coach.example/hook", "https://"])
def test_an_address_that_cannot_be_one_is_told_before_anything_starts(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACHBOT_WEBHOOK_URL", url)
    with pytest.raises(SettingError, match=r"COACHBOT_WEBHOOK_URL is not usable: it must be https and a host"):
        read_settings()
