"""Discord: slash commands anywhere, and a private channel in which the conversation is."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

import aiohttp
import discord
import structlog

from coachbot.chat import Address, ChatError, Incoming, Limits, Message, RawUpdate, Take, TellTime, nobody_asks
from coachbot.chats.discord.bot import FIRST_REST, LONGEST_REST, Bot, Rest
from coachbot.chats.discord.outcomes import classify
from coachbot.chats.discord.reading import PLATFORM, read
from coachbot.chats.discord.sending import Sender
from coachbot.drawing.pdf import draw_pdf
from coachbot.drawing.pictures import Pictures
from coachbot.errors import SettingError

__all__ = ["DiscordChat", "create_bot"]

PER_SECOND = 40.0
"""Discord bears 50 requests a second; the rest is for acknowledging what people do."""
CHAT_SECONDS = 1.0
IN_FLIGHT = 4
UPDATES_PER_MINUTE = 60
LOGIN_SECONDS = 5.0
ANSWER_SECONDS = 34.0
"""How long an answer may take, a limit of up to half a minute waited out; with the wait for a turn inside a lease."""
FEWEST_STARTS = 20
"""Discord counts connections and takes the token away after a thousand a day; the last ones are not spent."""
KEEPING_RESTS = (0.2, 1.0, 5.0, 15.0)
"""Seconds between attempts to keep what came in, while the database is busy."""

ASIDES_REMEMBERED = 1000
"""Answers that stand where they were asked, to say why; the latest will do."""

log = structlog.get_logger()


def create_bot(
    take: Take,
    *,
    clock: Callable[[], datetime],
    is_closed_to_us: Callable[[int], bool] = lambda _channel: False,
    was_answered_aside: Callable[[str], bool] = lambda _aside: False,
    rest: Rest = asyncio.sleep,
    tell_time: TellTime = nobody_asks,
) -> Bot:
    """A client whose events go the way of all updates: into the inbox, through `take`."""
    return Bot(
        take,
        clock=clock,
        is_closed_to_us=is_closed_to_us,
        was_answered_aside=was_answered_aside,
        rest=rest,
        tell_time=tell_time,
    )


class DiscordChat:
    """The `Chat` port on Discord's gateway and REST API.

    `per_second` is the most messages that leave in a second; `clock` the machine's clock, aware UTC; `tell_time`
    hears what time it is at Discord, with every answer.
    """

    platform = PLATFORM

    def __init__(
        self,
        token: str,
        *,
        per_second: float,
        clock: Callable[[], datetime],
        rest: Rest = asyncio.sleep,
        seconds: Callable[[], float] = time.monotonic,
        answer_seconds: float = ANSWER_SECONDS,
        tell_time: TellTime = nobody_asks,
    ) -> None:
        self.limits = Limits(min(per_second, PER_SECOND), CHAT_SECONDS, IN_FLIGHT, UPDATES_PER_MINUTE)
        self._token, self._clock, self._rest, self._seconds = token, clock, rest, seconds
        self._answer_seconds, self._tell_time = answer_seconds, tell_time
        self._take: Take | None = None
        self._closed: set[int] = set()
        self._answered_aside: deque[str | None] = deque(maxlen=ASIDES_REMEMBERED)
        self._bot = self._new_bot()
        self.pictures = Pictures()
        self._sender = Sender(lambda: self._bot, self.pictures, draw_pdf)
        self._logged_in = asyncio.Event()

    def _new_bot(self) -> Bot:
        return create_bot(
            self._pass_on,
            clock=self._clock,
            is_closed_to_us=self._closed.__contains__,
            was_answered_aside=self._answered_aside.__contains__,
            rest=self._rest,
            tell_time=self._tell_time,
        )

    async def _pass_on(self, update: RawUpdate) -> Awaitable[None]:
        """Discord hands over what people say only once, so where it cannot be kept at once it is tried again."""
        if self._take is None:
            raise ConnectionError("nobody listens yet")
        for rest in KEEPING_RESTS:
            try:
                return await self._take(update)
            except Exception as fault:  # noqa: BLE001 - whatever it was, the words must not be lost for it
                log.warning("not_kept_yet", action="listen", fault=type(fault).__name__)
                await self._rest(rest)
        return await self._take(update)

    async def listen(self, take: Take) -> None:
        """Stay connected until cancelled. Raises SettingError for a token that Discord does not know."""
        if self._take is not None:
            await self._begin_anew()
        self._take = take
        rest = FIRST_REST
        while True:
            began = self._seconds()
            try:
                await self._connect()
            except discord.LoginFailure:
                raise SettingError(
                    "Discord does not know this token. Copy it again from the Developer Portal, page Bot, into "
                    "COACHBOT_DISCORD_TOKEN."
                ) from None
            except Exception as fault:  # noqa: BLE001 - also an event that the library cannot read ends its connection
                log.warning("discord_not_reached", action="listen", fault=type(fault).__name__)
            if self._seconds() - began > LONGEST_REST:
                rest = FIRST_REST
            await self._begin_anew()
            await self._rest(rest)
            rest = min(rest * 2, LONGEST_REST)

    async def _begin_anew(self) -> None:
        """What the library gave up on, such as an event that it cannot read, closes its client for good."""
        self._logged_in.clear()
        await self._bot.close()
        self._bot = self._new_bot()

    async def stand_by(self) -> None:
        """Log in, without the gateway: messages leave from here, too."""
        rest = FIRST_REST
        while not self._logged_in.is_set():
            try:
                await self._log_in()
            except Exception as fault:  # noqa: BLE001 - also a bad token, which the listening tells of
                log.warning("discord_not_reached", action="introduce", fault=type(fault).__name__)
                await self._rest(rest)
                rest = min(rest * 2, LONGEST_REST)

    async def _log_in(self) -> None:
        if not self._logged_in.is_set():
            await self._bot.login(self._token)
            self._logged_in.set()

    async def _connect(self) -> None:
        """Log in and hold the connection; the library resumes it by itself where it can."""
        await self._log_in()
        await self._spare_starts()
        await self._bot.connect(reconnect=True)

    async def _spare_starts(self) -> None:
        _, _, starts = await self._bot.http.get_bot_gateway()
        if starts["remaining"] < FEWEST_STARTS:
            log.error("too_many_starts", action="listen", remaining=starts["remaining"])
            await self._rest(starts["reset_after"] / 1000)

    def read(self, payload: str) -> Incoming | None:
        """A kept update in neutral words. Raises ValueError when it is not one of ours."""
        return read(payload)

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        """Deliver a message or put it in another's place. Raises ChatError."""
        try:
            await asyncio.wait_for(self._logged_in.wait(), LOGIN_SECONDS)
        except TimeoutError:
            raise ChatError("NotConnected", sent=False) from None
        is_ours = edits is not None and edits.isascii() and edits.isdigit()
        try:
            async with asyncio.timeout(self._answer_seconds):
                sent = await self._sender.send(address, message, delivery_id, edits if is_ours else None)
        except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError) as fault:
            error = classify(fault)
            if error.permanent:
                self._closed.add(int(address.key))
            raise error from None
        if sent.was_closed:
            self._closed.add(int(address.key))
            self._answered_aside.append(address.aside)
        else:
            self._closed.discard(int(address.key))
        return sent.id

    def way_in(self, _words: str) -> str | None:
        """There is none."""
        return None

    def routes(self) -> Sequence[Any]:
        """Nothing is served: events come over the gateway."""
        return ()

    async def close(self) -> None:
        """Leave the gateway and close the connections."""
        await self._bot.close()
