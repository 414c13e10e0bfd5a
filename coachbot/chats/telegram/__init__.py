"""Telegram: a bot that people talk to in a private chat."""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog
from pydantic import SecretStr
from telegram.error import InvalidToken, TelegramError

from coachbot.chat import Address, Incoming, Limits, Message, Take, TellTime, nobody_asks
from coachbot.chats.telegram.bot import ANSWER_SECONDS, ANSWERING_CONNECTIONS, new_bot
from coachbot.chats.telegram.everyday import PLATFORM
from coachbot.chats.telegram.outcomes import classify
from coachbot.chats.telegram.polling import Patience, Polling, Rest
from coachbot.chats.telegram.profile import set_chat_menu, set_menus
from coachbot.chats.telegram.reading import raw_update, read
from coachbot.chats.telegram.sending import Sender
from coachbot.chats.telegram.webhook import Served, Webhook, at_once, remove_own
from coachbot.drawing.pdf import draw_pdf
from coachbot.drawing.pictures import Pictures
from coachbot.together import together

if TYPE_CHECKING:
    from coachbot.chats.telegram.application import AnyApplication, AnyBuilder

__all__ = ["TelegramChat", "build_application"]

CHAT_SECONDS = 1.0
"""Telegram asks for no more than one new message a second in a chat."""
UPDATES_PER_MINUTE = 60
"""More than a person taps; less than a program that floods."""
WAITING_ANSWERS = 200
"""So many taps may wait to be answered; an answer that comes later than some seconds helps nobody."""

ROUND_TRIP_SECONDS = 0.12
"""An answer of the Bot API takes some 40 ms nearby and 100 ms from afar."""
FEWEST_IN_FLIGHT, MOST_IN_FLIGHT = 4, 128

log = structlog.get_logger()


def in_flight(per_second: float) -> int:
    """How many messages are on their way at once: what the pace brings in a round trip (Little's law), in bounds.

    It is also how many answers a crash may repeat, so it is no larger than the pace needs.
    """
    return min(max(math.ceil(per_second * ROUND_TRIP_SECONDS), FEWEST_IN_FLIGHT), MOST_IN_FLIGHT)


def build_application(builder: "AnyBuilder", take: Take, *, clock: Callable[[], datetime]) -> "AnyApplication":
    """An application whose updates go the way of all updates: into the inbox, through `take`.

    For whoever feeds updates to python-telegram-bot themselves: a webhook server, another bot's process, a test
    bench. `builder` brings the token or a bot; `clock` tells when an update came, aware UTC. The handlers commit
    and return. What they raise goes to the application's own error handling, so a caller that confirms updates
    should hand in a `take` that it watches.
    """
    from coachbot.chats.telegram.application import feeding  # noqa: PLC0415 - a start needs none of it

    return feeding(builder.build(), take, clock)


class TelegramChat:
    """The `Chat` port on Telegram's Bot API.

    `api_url` is scheme and host of a Bot API server; `per_second` the most messages that leave in a second;
    `clock` the machine's clock, aware UTC; `answer_seconds` how long an answer may take; `tell_time` hears what time
    it is at Telegram, with every answer. With `webhook_url` updates are not fetched but brought there, once `served`
    has returned; `shared` says that other workers may serve it too.
    """

    platform = PLATFORM

    def __init__(
        self,
        token: str,
        *,
        api_url: str,
        per_second: float,
        clock: Callable[[], datetime],
        answer_seconds: float = ANSWER_SECONDS,
        rest: Rest = asyncio.sleep,
        seconds: Callable[[], float] = time.monotonic,
        tell_time: TellTime = nobody_asks,
        webhook_url: str | None = None,
        served: Served = at_once,
        shared: bool = False,
    ) -> None:
        self._token = SecretStr(token)
        self._webhook = None if webhook_url is None else Webhook(webhook_url, token, served=served, shared=shared)
        fetches = webhook_url is None
        self.limits = Limits(per_second, CHAT_SECONDS, in_flight(per_second), UPDATES_PER_MINUTE, fetches)
        self.username: str | None = None
        self._clock, self._rest, self._seconds = clock, rest, seconds
        self._bot = new_bot(token, api_url, answer_seconds, self.limits.in_flight, tell_time)
        self.pictures = Pictures()
        self._sender = Sender(self._bot, self.pictures, draw_pdf)
        self._answering = asyncio.Semaphore(ANSWERING_CONNECTIONS)
        self._answers: set[asyncio.Task[None]] = set()

    async def listen(self, take: Take) -> None:
        """Fetch what is said, or have it brought, until cancelled.

        Raises SettingError for a bad token or address, BusyError when another program reads along.
        """
        introducing, keep = asyncio.create_task(self._introduce()), partial(self._keep, take)
        try:
            if self._webhook is not None:
                await self._webhook.run(self._bot, keep, rest=self._rest, seconds=self._seconds)
            take_back = partial(remove_own, self._bot, self._token.get_secret_value())
            await Polling(self._bot.get_raw_updates, keep, rest=self._rest, take_back=take_back).run(self._seconds)
        finally:
            introducing.cancel()
            await asyncio.gather(introducing, return_exceptions=True)

    async def stand_by(self) -> None:
        """Learn our own name, which links to the bot and commands in groups need."""
        await self._insist(self._learn_name)

    async def _keep(self, take: Take, updates: Sequence[Any]) -> None:
        """Commit a batch, then stop the spinner on every button that was pressed."""
        now = self._clock()
        kept = [raw for update in updates if (raw := raw_update(update, now)) is not None]
        await together(*(take(raw) for raw in kept))
        for update in updates:
            tap = update.get("callback_query") if isinstance(update, dict) else None
            if isinstance(tap, dict) and isinstance(tap.get("id"), str) and len(self._answers) < WAITING_ANSWERS:
                # A tap that is too old needs no answer any more; what it did is kept either way.
                self._beside(partial(self._bot.answer_callback_query, tap["id"]), "tap_not_answered")

    def _beside(self, step: Callable[[], Awaitable[object]], if_not: str) -> None:
        """Do something that nobody waits for and that may fail."""

        async def try_it() -> None:
            async with self._answering:
                try:
                    await step()
                except TelegramError as fault:
                    log.info(if_not, action="beside", fault=type(fault).__name__)

        task = asyncio.create_task(try_it())
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    async def _introduce(self) -> None:
        """Learn our own name, then set up the menu."""
        if await self._insist(self._learn_name) and await self._insist(partial(set_menus, self._bot)):
            log.info("telegram_ready", action="introduce", bot=self.username)

    async def _learn_name(self) -> None:
        self.username = (await self._bot.get_me()).username

    async def _insist(self, step: Callable[[], Awaitable[None]]) -> bool:
        """Try until it is done, resting as Telegram asks. False for a bad token, which the listening tells of."""
        patience = Patience()
        while True:
            try:
                await step()
            except InvalidToken:
                return False
            except Exception as fault:  # noqa: BLE001 - also an answer that makes no sense
                rest = patience.after(fault, self._seconds())
                log.warning("telegram_not_set_up", action="introduce", fault=type(fault).__name__, rest_seconds=rest)
                await self._rest(rest)
            else:
                return True

    def read(self, payload: str) -> Incoming | None:
        """A kept update in neutral words. Raises ValueError when it is not one of Telegram's."""
        return read(payload, self.username)

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        """Deliver a message or put it in another's place. Raises ChatError."""
        is_ours = edits is not None and edits.isascii() and edits.isdigit()
        try:
            sent = await self._sender.send(address.key, message, edits if is_ours else None)
        except TelegramError as fault:
            raise classify(fault) from None
        if message.speaks is not None or message.clears:
            self._beside(partial(set_chat_menu, self._bot, address.key, message.speaks), "menu_not_set")
        return sent

    def way_in(self, words: str) -> str | None:
        """A link that opens the private chat with a Start button; None until the bot has learnt its own name."""
        return None if self.username is None else f"https://t.me/{self.username}?start={words}"

    def routes(self) -> Sequence[Any]:
        """The webhook's address; nothing where updates are fetched."""
        return () if self._webhook is None else self._webhook.routes()

    async def close(self) -> None:
        """Let answers under way arrive, then close the connections."""
        if self._webhook is not None:
            self._webhook.close()
        if self._answers:
            await asyncio.wait(self._answers, timeout=2)
        await self._bot.close_connections()
