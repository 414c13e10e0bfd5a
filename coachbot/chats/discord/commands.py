"""The slash commands, in every language there is, registered only when they changed."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord.http import Route

from coachbot.places import beginning_with
from coachbot.wording.menu import MENUS

WORDS: Mapping[str, tuple[str, str]] = {
    "start": ("code", "A code, if you were given one"),
    "checkin": ("answer", "no, yes, yes 6, or a day such as 14 March"),
    "ask": ("question", "What would you like to know?"),
    "why": ("day", "A day, such as yesterday or 14 March"),
    "link": ("code", "The code from your other chat, if you have one"),
    "zone": ("city", "A city near you, or a time zone"),
}
"""What may stand behind a command, with the words that explain it; the last one is completed while it is typed."""
ALSO = {"start": "Begin, or go on where you stopped", "zone": "Your clock: name a city near you"}
"""Commands that the menu of other platforms leaves out."""
COMPLETED = "zone"
MOST_CHOICES = 25
LANGUAGES: Mapping[str, Sequence[str]] = {"de": ("de",), "es": ("es-ES", "es-419"), "fr": ("fr",)}
IN_SERVERS_AND_BY_PEOPLE = [0, 1]
SERVER, PRIVATE_WITH_US, OTHER_PRIVATE = 0, 1, 2
TEXT_OPTION = 3


def payload() -> list[dict[str, Any]]:
    """Every command as Discord takes it."""
    english = [*ALSO.items(), *((name, what) for name, what in MENUS[""].commands if name not in ALSO)]
    return [_command(name, what) for name, what in english]


def _command(name: str, what: str) -> dict[str, Any]:
    options = []
    if name in WORDS:
        word, means = WORDS[name]
        option = {"type": TEXT_OPTION, "name": word, "description": means, "required": False}
        options.append(option | ({"autocomplete": True} if name == COMPLETED else {}))
    return {
        "type": 1,
        "name": name,
        "description": what[:100],
        "description_localizations": _localised(name),
        "options": options,
        "integration_types": IN_SERVERS_AND_BY_PEOPLE,
        "contexts": [SERVER, PRIVATE_WITH_US, OTHER_PRIVATE],
    }


def _localised(name: str) -> dict[str, str] | None:
    found = {
        locale: what[:100]
        for language, locales in LANGUAGES.items()
        for command, what in MENUS[language].commands
        if command == name
        for locale in locales
    }
    return found or None


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
