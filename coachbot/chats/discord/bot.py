"""The library's client, set up our way: no privileged intents, no mentions, nothing in memory of anybody.

Every interaction is acknowledged at once, then kept, then answered in the person's private channel.
"""

import asyncio
import contextlib
import logging
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import aiohttp
import discord
import structlog

from coachbot.chat import Take, TellTime, date_in, nobody_asks
from coachbot.chats.discord import commands
from coachbot.chats.discord.interactions import (
    acknowledge,
    add,
    aside_of,
    data_of,
    is_ephemeral,
    is_private,
    log_unkept,
    open_form,
    options_of,
    say,
    take_back,
    typed_in,
)
from coachbot.chats.discord.reading import raw_update
from coachbot.chats.discord.rendering import form_in

MEDIA = {"attachments": "file", "stickers": "sticker", "poll": "poll"}
SOMETHING_ELSE = "something-else"
WRITTEN = frozenset({discord.MessageType.default, discord.MessageType.reply})
"""What people write themselves; every other type is a notice of Discord's, such as a pin or a call."""
HERE = "I've answered in our private chat, where nobody else reads along."
ONLY_HERE = (
    "Only you see this. I can't write to you in private, so I answer here, and my prompts don't reach you. To change "
    "that, let members of a server we share write to you, and look whether I'm blocked."
)
CLOSED = (
    "I can't write to you in private: Discord doesn't let me through. Please look whether we share a server whose "
    "members may write to you, and whether I'm blocked. Everything you told me is kept."
)
NO_CHANNEL = (
    "Discord doesn't let me find our private chat just now, so I've kept nothing of this. Please try it again soon."
)
NOT_KEPT = "Something went wrong on my side, and I'm not sure I kept that. Please try it once more."
LONGEST_RATE_LIMIT_SECONDS = 30.0
FIRST_REST, LONGEST_REST = 5.0, 300.0
Rest = Callable[[float], Awaitable[None]]

log = structlog.get_logger()

# The library's own logs hold events and requests, words of people among them; nothing they say is needed.
logging.getLogger("discord").setLevel(logging.CRITICAL + 1)


def _listener_to(tell_time: TellTime) -> aiohttp.TraceConfig:
    """Has every answer of Discord's tell what time it is there."""

    async def hear(_session: Any, _context: Any, ended: aiohttp.TraceRequestEndParams) -> None:
        if (at := date_in(ended.response.headers.get("Date"))) is not None:
            tell_time(at)

    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(hear)
    return trace


class Bot(discord.AutoShardedClient):
    """Hands over what people do through `take`. `clock` tells when, aware UTC.

    `is_closed_to_us` says of a private channel whether the last message to it was refused, `was_answered_aside` of an
    aside whether something was said there for that reason; `rest` waits some seconds.
    """

    def __init__(
        self,
        take: Take,
        *,
        clock: Callable[[], datetime],
        is_closed_to_us: Callable[[int], bool],
        was_answered_aside: Callable[[str], bool],
        rest: Rest = asyncio.sleep,
        tell_time: TellTime = nobody_asks,
    ) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.dm_messages = True
        super().__init__(
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            max_ratelimit_timeout=LONGEST_RATE_LIMIT_SECONDS,
            enable_debug_events=False,
            http_trace=_listener_to(tell_time),
        )
        self._take, self._clock, self._rest = take, clock, rest
        self._is_closed_to_us, self._was_answered_aside = is_closed_to_us, was_answered_aside
        self._registering: asyncio.Task[None] | None = None

    async def on_ready(self) -> None:
        """Connected: see that the commands are those of this version."""
        if self._registering is None or self._registering.done():
            self._registering = asyncio.create_task(self._register())

    async def _register(self) -> None:
        """Try until it is done, resting as Discord asks; meanwhile people are served."""
        rest = FIRST_REST
        while True:
            try:
                changed = await commands.register(self)
            except Exception as fault:  # noqa: BLE001 - also an answer that makes no sense
                wait = fault.retry_after if isinstance(fault, discord.RateLimited) else rest
                name = type(fault).__name__
                log.warning("commands_not_registered", action="introduce", fault=name, rest_seconds=wait)
                await self._rest(wait)
                rest = min(rest * 2, LONGEST_REST)
            else:
                log.info("discord_ready", action="introduce", commands_changed=changed)
                return

    async def close(self) -> None:
        """Leave, and stop setting up."""
        if self._registering is not None:
            self._registering.cancel()
            await asyncio.gather(self._registering, return_exceptions=True)
        await super().close()

    async def on_message(self, message: discord.Message) -> None:
        """What somebody wrote in their private channel; everything else is not for us."""
        if message.author.bot or not isinstance(message.channel, discord.DMChannel) or message.type not in WRITTEN:
            return
        contents: dict[str, Any]
        if message.message_snapshots:
            contents = {"kind": "forward", "text": message.message_snapshots[0].content}
        elif message.content:
            contents = {"kind": "text", "text": message.content}
        else:
            kind = next(
                (name for attribute, name in MEDIA.items() if getattr(message, attribute, None)), SOMETHING_ELSE
            )
            contents = {"kind": "media", "media": kind}
        await self._keep(str(message.id), message.channel.id, at=message.created_at, **contents)

    async def on_raw_message_edit(self, change: discord.RawMessageUpdateEvent) -> None:
        """A changed text in a private channel; one of ours, or one whose words did not change, says nothing."""
        author, text, edited_at = (change.data.get(name) for name in ("author", "content", "edited_timestamp"))
        if change.guild_id is None and text and edited_at and isinstance(author, dict) and not author.get("bot"):
            await self._keep(f"{change.message_id}:{edited_at}", change.channel_id, kind="edit", text=text)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """A slash command, a button, a menu, a form, or a city that is being typed."""
        if interaction.type is discord.InteractionType.autocomplete:
            await self._complete(interaction)
        elif interaction.type is discord.InteractionType.component:
            await self._tap(interaction)
        elif interaction.type is discord.InteractionType.application_command:
            await self._command(interaction)
        elif interaction.type is discord.InteractionType.modal_submit:
            await self._submit(interaction)

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:
        """A handler failed; what it failed on is told by its kind alone."""
        fault = sys.exc_info()[0]
        log.error("event_failed", action="listen", handler=event_method, fault=fault.__name__ if fault else None)

    async def _keep(
        self, update_id: str, channel: int, *, kind: str, at: datetime | None = None, **contents: Any
    ) -> Awaitable[None]:
        return await self._take(raw_update(update_id, channel, kind, at or self._clock(), **contents))

    async def _complete(self, interaction: discord.Interaction[Any]) -> None:
        typed = next((option.get("value", "") for option in options_of(interaction) if option.get("focused")), "")
        choices = [discord.app_commands.Choice(name=one, value=one) for one in commands.completions(str(typed))]
        with contextlib.suppress(discord.HTTPException):
            await interaction.response.autocomplete(choices)

    async def _tap(self, interaction: discord.Interaction[Any]) -> None:
        """Only what is tapped where nobody else sees it counts. It stops spinning first, whatever comes of it."""
        data, message = data_of(interaction), interaction.message
        if (form := form_in(str(data.get("custom_id", "")))) is not None:
            await open_form(interaction, form)
            return
        await acknowledge(interaction)
        if message is not None:
            chosen = data.get("values") or [data.get("custom_id", "")]
            await self._keep_act(interaction, kind="tap", action=str(chosen[0]), message=str(message.id))

    async def _submit(self, interaction: discord.Interaction[Any]) -> None:
        """What was typed into a form that was opened where nobody else sees it."""
        data = data_of(interaction)
        await acknowledge(interaction)
        form = form_in(str(data.get("custom_id", "")))
        if form is not None:
            await self._keep_act(interaction, kind="form", question=form.question, text="".join(typed_in(data)))

    async def _keep_act(self, interaction: discord.Interaction[Any], *, kind: str, **contents: Any) -> None:
        """Keep an act in the private channel, or under a message elsewhere that only the person sees."""
        if not (is_private(interaction) or is_ephemeral(interaction)):
            return
        channel = await self._channel_of(interaction)
        if channel is None:
            await add(interaction, NO_CHANNEL)
            return
        try:
            await self._keep_of(interaction, channel, kind=kind, **contents)
        except Exception as fault:  # noqa: BLE001 - whatever it was, the person must not believe it was kept
            log_unkept(fault)
            await add(interaction, NOT_KEPT)

    async def _keep_of(
        self, interaction: discord.Interaction[Any], channel: int, *, kind: str, **contents: Any
    ) -> Awaitable[None]:
        """Keep what came by an interaction, and by which way it can be answered where it was done."""
        how = {"kind": kind, "locale": str(interaction.locale), "aside": aside_of(interaction), **contents}
        return await self._keep(str(interaction.id), channel, **how)

    async def _command(self, interaction: discord.Interaction[Any]) -> None:
        """A command anywhere; its answer comes in private, and what shows elsewhere only the person sees."""
        in_private = is_private(interaction)
        await acknowledge(interaction, ephemeral=not in_private)
        channel = await self._channel_of(interaction)
        if channel is None:
            await say(interaction, NO_CHANNEL)
            return
        words = " ".join(str(option.get("value", "")) for option in options_of(interaction))
        name = str(data_of(interaction).get("name", ""))
        try:
            await (await self._keep_of(interaction, channel, kind="command", name=name, words=words))
        except Exception as fault:  # noqa: BLE001 - whatever it was, nobody is left with a placeholder
            log_unkept(fault)
            await say(interaction, NOT_KEPT)
            return
        await self._say_where(interaction, channel, in_private=in_private)

    async def _say_where(self, interaction: discord.Interaction[Any], channel: int, *, in_private: bool) -> None:
        """Where the answer is; nothing stays that only held its place."""
        if self._was_answered_aside(aside_of(interaction)):
            await add(interaction, ONLY_HERE)
        elif self._is_closed_to_us(channel):
            await say(interaction, CLOSED)
        elif in_private:
            await take_back(interaction)
        else:
            await say(interaction, HERE)

    async def _channel_of(self, interaction: discord.Interaction[Any]) -> int | None:
        """The person's private channel, opened inside their own act and never otherwise."""
        if is_private(interaction):
            return interaction.channel_id
        try:
            return (await interaction.user.create_dm()).id
        except discord.HTTPException as fault:
            log.info("channel_not_opened", action="listen", code=fault.code)
            return None
