"""The library's client, set up our way: no privileged intents, no mentions, nothing in memory of anybody.

Every interaction is acknowledged at once, then kept, then answered in the person's private channel.
"""

import asyncio
import contextlib
import logging
import sys
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from typing import Any

import aiohttp
import discord
import structlog

from coachbot.chat import Form, Take, TellTime, date_in, nobody_asks
from coachbot.chats.discord import commands
from coachbot.chats.discord.reading import raw_update
from coachbot.chats.discord.rendering import form_in, modal_of

MEDIA = {"attachments": "file", "stickers": "sticker", "poll": "poll"}
SOMETHING_ELSE = "message like that"
WRITTEN = frozenset({discord.MessageType.default, discord.MessageType.reply})
"""What people write themselves; every other type is a notice of Discord's, such as a pin or a call."""
HERE = "I've answered in our private chat, where nobody else reads along."
CLOSED = (
    "I can't write to you in private: Discord doesn't let me through. Please look whether we share a server whose "
    "members may write to you, and whether I'm blocked. Then try again. Everything you told me is kept."
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

    `is_closed_to_us` says of a private channel whether the last message to it was refused; `rest` waits some seconds.
    """

    def __init__(
        self,
        take: Take,
        *,
        clock: Callable[[], datetime],
        is_closed_to_us: Callable[[int], bool],
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
        self._take, self._clock, self._is_closed_to_us, self._rest = take, clock, is_closed_to_us, rest
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
        typed = next((option.get("value", "") for option in _options(interaction) if option.get("focused")), "")
        choices = [discord.app_commands.Choice(name=one, value=one) for one in commands.completions(str(typed))]
        with contextlib.suppress(discord.HTTPException):
            await interaction.response.autocomplete(choices)

    async def _tap(self, interaction: discord.Interaction[Any]) -> None:
        """Only what is tapped in one's own private channel counts. It stops spinning first, whatever comes of it."""
        data, message = _data(interaction), interaction.message
        if (form := form_in(str(data.get("custom_id", "")))) is not None:
            await _open(interaction, form)
            return
        await _acknowledge(interaction)
        if message is None or not _is_private(interaction):
            return
        chosen = data.get("values") or [data.get("custom_id", "")]
        await self._keep_act(interaction, kind="tap", action=str(chosen[0]), message=str(message.id))

    async def _submit(self, interaction: discord.Interaction[Any]) -> None:
        """What was typed into a form that was opened in the private channel."""
        data = _data(interaction)
        await _acknowledge(interaction)
        form = form_in(str(data.get("custom_id", "")))
        if form is None or not _is_private(interaction):
            return
        await self._keep_act(interaction, kind="form", question=form.question, text="".join(_typed(data)))

    async def _keep_act(self, interaction: discord.Interaction[Any], *, kind: str, **contents: Any) -> None:
        if interaction.channel_id is not None:
            how = {"kind": kind, "locale": str(interaction.locale), **contents}
            try:
                await self._keep(str(interaction.id), interaction.channel_id, **how)
            except Exception as fault:  # noqa: BLE001 - whatever it was, the person must not believe it was kept
                _log_unkept(fault)
                with contextlib.suppress(discord.HTTPException):
                    await interaction.followup.send(NOT_KEPT, ephemeral=True)

    async def _command(self, interaction: discord.Interaction[Any]) -> None:
        """A command anywhere; its answer comes in private, and what shows elsewhere only the person sees."""
        in_private = _is_private(interaction)
        await _acknowledge(interaction, ephemeral=not in_private)
        channel = interaction.channel_id if in_private else await self._open_channel(interaction)
        if channel is None:
            await _say(interaction, CLOSED)
            return
        try:
            await (await self._keep_command(interaction, channel))
        except Exception as fault:  # noqa: BLE001 - whatever it was, nobody is left with a placeholder
            _log_unkept(fault)
            await _say(interaction, NOT_KEPT)
            return
        if self._is_closed_to_us(channel):
            await _say(interaction, CLOSED)
        elif in_private:
            await _take_back(interaction)
        else:
            await _say(interaction, HERE)

    async def _keep_command(self, interaction: discord.Interaction[Any], channel: int) -> Awaitable[None]:
        words = " ".join(str(option.get("value", "")) for option in _options(interaction))
        name, locale = str(_data(interaction).get("name", "")), str(interaction.locale)
        return await self._keep(str(interaction.id), channel, kind="command", name=name, words=words, locale=locale)

    async def _open_channel(self, interaction: discord.Interaction[Any]) -> int | None:
        """The person's private channel, opened inside their own command and never otherwise."""
        try:
            return (await interaction.user.create_dm()).id
        except discord.HTTPException as fault:
            log.info("channel_not_opened", action="listen", code=fault.code)
            return None


def _log_unkept(fault: Exception) -> None:
    log.error("not_kept", action="listen", fault=type(fault).__name__)


def _data(interaction: discord.Interaction[Any]) -> dict[str, Any]:
    return dict(interaction.data or {})


def _options(interaction: discord.Interaction[Any]) -> list[dict[str, Any]]:
    found = _data(interaction).get("options")
    return [option for option in found if isinstance(option, dict)] if isinstance(found, list) else []


def _typed(component: Any) -> Iterator[str]:
    """The words in a submitted form, wherever in it Discord put them."""
    if isinstance(component, dict):
        if isinstance(value := component.get("value"), str):
            yield value
        for inside in (component.get("components"), component.get("component")):
            yield from _typed(inside)
    elif isinstance(component, list):
        for inside in component:
            yield from _typed(inside)


def _is_private(interaction: discord.Interaction[Any]) -> bool:
    """Whether it happened in the private channel with us; one with somebody else, where it can be used too, is not."""
    return interaction.guild_id is None and bool(interaction.context.dm_channel)


async def _acknowledge(interaction: discord.Interaction[Any], *, ephemeral: bool = False) -> None:
    """Within three seconds, or Discord calls it failed. What the person did counts either way."""
    try:
        await interaction.response.defer(ephemeral=ephemeral)
    except (discord.HTTPException, discord.InteractionResponded) as fault:
        log.info("not_acknowledged", action="listen", fault=type(fault).__name__, code=getattr(fault, "code", None))


async def _open(interaction: discord.Interaction[Any], form: Form) -> None:
    """Show a form; opening it is the acknowledgement."""
    try:
        await interaction.response.send_modal(modal_of(form))
    except (discord.HTTPException, discord.InteractionResponded) as fault:
        log.info("form_not_opened", action="listen", fault=type(fault).__name__, code=getattr(fault, "code", None))


async def _say(interaction: discord.Interaction[Any], words: str) -> None:
    with contextlib.suppress(discord.HTTPException):
        await interaction.edit_original_response(content=words)


async def _take_back(interaction: discord.Interaction[Any]) -> None:
    """The answer stands in the channel as a message of its own; the placeholder goes."""
    with contextlib.suppress(discord.HTTPException):
        await interaction.delete_original_response()
