"""The slash commands, in every language there is, registered only when they changed."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import discord
from discord.http import Route

from coachbot.domain.text import ENGLISH
from coachbot.places import beginning_with
from coachbot.screens.menu import BEHIND, Command, say_behind, say_command
from coachbot.words import Words, menu_languages, words_in

COMPLETED = Command.ZONE
"""What stands behind it is completed while it is typed."""
MOST_CHOICES = 25
LOCALES: Mapping[str, Sequence[str]] = {"es": ("es-ES", "es-419")}
"""What Discord calls a language, where that is not its code."""
DESCRIPTION_LIMIT = 100
IN_SERVERS_AND_BY_PEOPLE = [0, 1]
SERVER, PRIVATE_WITH_US, OTHER_PRIVATE = 0, 1, 2
TEXT_OPTION = 3


def payload() -> list[dict[str, Any]]:
    """Every command as Discord takes it."""
    return [_command(command) for command in Command]


def _command(command: Command) -> dict[str, Any]:
    return {
        "type": 1,
        "name": command.value,
        **_described(say_command, command),
        "options": [_option(command)] if command in BEHIND else [],
        "integration_types": IN_SERVERS_AND_BY_PEOPLE,
        "contexts": [SERVER, PRIVATE_WITH_US, OTHER_PRIVATE],
    }


def _option(command: Command) -> dict[str, Any]:
    option = {"type": TEXT_OPTION, "name": BEHIND[command], "required": False}
    option |= _described(say_behind, command)
    return option | ({"autocomplete": True} if command is COMPLETED else {})


def _described(say_it: Callable[[Words, Command], str], command: Command) -> dict[str, Any]:
    """What something is, in English and in each other language that has words for it."""
    said = {language: say_it(words_in(language), command)[:DESCRIPTION_LIMIT] for language in menu_languages()}
    english = said.pop(ENGLISH)
    others = {
        locale: words
        for language, words in said.items()
        if words != english
        for locale in LOCALES.get(language, (language,))
    }
    return {"description": english, "description_localizations": others or None}


async def register(client: discord.Client) -> bool:
    """Bring the commands up to date; returns whether anything had to change. Raises discord.HTTPException."""
    application = client.application_id
    known = await client.http.request(
        Route("GET", "/applications/{application_id}/commands", application_id=application),
        params={"with_localizations": "true"},
    )
    wanted = payload()
    if sorted(map(_essence, known), key=str) == sorted(map(_essence, wanted), key=str):
        return False
    await client.http.request(
        Route("PUT", "/applications/{application_id}/commands", application_id=application), json=wanted
    )
    return True


def _essence(command: Mapping[str, Any]) -> dict[str, Any]:
    """What of a command is ours to set, without what Discord adds or leaves out when it is empty."""
    options = [
        {
            "name": option["name"],
            "description": option["description"],
            "localised": option.get("description_localizations") or None,
            "autocomplete": bool(option.get("autocomplete")),
        }
        for option in command.get("options") or []
    ]
    return {
        "name": command["name"],
        "description": command["description"],
        "localised": command.get("description_localizations") or None,
        "options": options,
        "contexts": sorted(command.get("contexts") or []),
        "types": sorted(command.get("integration_types") or []),
    }


def completions(typed: str) -> list[str]:
    """Cities and zones that may be meant by what is typed so far."""
    return [place[:100] for place in beginning_with(typed)][:MOST_CHOICES]
