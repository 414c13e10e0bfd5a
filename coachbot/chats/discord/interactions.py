"""What Discord tells of an interaction, and the first answers to it: acknowledged, a form shown, a word said."""

import contextlib
from collections.abc import Iterator
from typing import Any

import discord
import structlog

from coachbot.chat import Form
from coachbot.chats.discord.reading import HERE_FIRST, PRIVATE_FIRST
from coachbot.chats.discord.rendering import modal_of

log = structlog.get_logger()


def log_unkept(fault: Exception) -> None:
    """Tell the operator that something said could not be kept: the kind of fault alone."""
    log.error("not_kept", action="listen", fault=type(fault).__name__)


def data_of(interaction: discord.Interaction[Any]) -> dict[str, Any]:
    """What Discord sent along, as it came; empty where there was nothing."""
    return dict(interaction.data or {})


def options_of(interaction: discord.Interaction[Any]) -> list[dict[str, Any]]:
    """What was typed or chosen behind a command; empty where nothing was."""
    found = data_of(interaction).get("options")
    return [option for option in found if isinstance(option, dict)] if isinstance(found, list) else []


def typed_in(component: Any) -> Iterator[str]:
    """The words in a submitted form, wherever in it Discord put them."""
    if isinstance(component, dict):
        if isinstance(value := component.get("value"), str):
            yield value
        for inside in (component.get("components"), component.get("component")):
            yield from typed_in(inside)
    elif isinstance(component, list):
        for inside in component:
            yield from typed_in(inside)


def is_private(interaction: discord.Interaction[Any]) -> bool:
    """Whether it happened in the private channel with us; one with somebody else, where it can be used too, is not."""
    return interaction.guild_id is None and bool(interaction.context.dm_channel)


def is_ephemeral(interaction: discord.Interaction[Any]) -> bool:
    """Whether it happened under a message that only the person sees, wherever that stands."""
    return interaction.message is not None and interaction.message.flags.ephemeral


def aside_of(interaction: discord.Interaction[Any]) -> str:
    """How an answer finds the place where it was asked, and whether that comes before the private channel."""
    here = not is_private(interaction) and is_ephemeral(interaction)
    return f"{HERE_FIRST if here else PRIVATE_FIRST}:{interaction.token}"


async def acknowledge(interaction: discord.Interaction[Any], *, ephemeral: bool = False) -> None:
    """Within three seconds, or Discord calls it failed. What the person did counts either way."""
    try:
        await interaction.response.defer(ephemeral=ephemeral)
    except (discord.HTTPException, discord.InteractionResponded) as fault:
        log.info("notacknowledged", action="listen", fault=type(fault).__name__, code=getattr(fault, "code", None))


async def open_form(interaction: discord.Interaction[Any], form: Form) -> None:
    """Show a form; opening it is the acknowledgement."""
    try:
        await interaction.response.send_modal(modal_of(form))
    except (discord.HTTPException, discord.InteractionResponded) as fault:
        log.info("form_not_opened", action="listen", fault=type(fault).__name__, code=getattr(fault, "code", None))


async def say(interaction: discord.Interaction[Any], words: str) -> None:
    """Put words in the place of what only the person sees; lost where Discord does not take them."""
    with contextlib.suppress(discord.HTTPException):
        await interaction.edit_original_response(content=words)


async def add(interaction: discord.Interaction[Any], words: str) -> None:
    """One more thing that only the person sees."""
    with contextlib.suppress(discord.HTTPException):
        await interaction.followup.send(words, ephemeral=True)


async def take_back(interaction: discord.Interaction[Any]) -> None:
    """The answer stands in the channel as a message of its own; the placeholder goes."""
    with contextlib.suppress(discord.HTTPException):
        await interaction.delete_original_response()
