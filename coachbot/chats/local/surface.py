"""What stands around the conversation on the page: the page itself, in the language that its guest speaks."""

import json
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from starlette.requests import Request

from coachbot.chat import Address
from coachbot.chats.local.reading import PLATFORM
from coachbot.database import Database, Unreadable
from coachbot.domain.participant import language_of
from coachbot.screens.menu import Command, say_command
from coachbot.store import participants
from coachbot.words import Words, nearest, words_in

PAGE = Path(__file__).parent / "page"
SHOWN = (
    Command.TODAY, Command.CHECKIN, Command.PROGRESS, Command.CARDS, Command.DESK, Command.PROGRAMME, Command.FAQ,
    Command.ATTACK, Command.PAUSE, Command.SETTINGS, Command.LANGUAGE, Command.SAFETY, Command.HELP,
)  # fmt: skip
"""The page's menu; /help tells of the others."""
FILE = "{file}"
"""Where the page puts a file's name."""
ASK_AGAIN = (
    '<!doctype html><html lang="en"><meta http-equiv="refresh" content="0; url=/">'
    '<title>coachbot</title><p><a href="/" data-say="page-open"></a></p></html>'
)
_KEYED = re.compile(r'data-(say|label|placeholder)="(page-[a-z-]+)"(>?)')


async def words_for(database: Database, request: Request, guest: str) -> Words:
    """The words of a guest: in the language they chose or, before anything is known, in their browser's."""
    told = request.headers.get("accept-language", "").partition(",")[0].partition(";")[0].strip()
    try:
        person = await participants.at_address(database, Address(PLATFORM, guest)) if guest else None
    except Unreadable:
        person = None
    return words_in(nearest(language_of(person, told or None)))


def surroundings(say: Words) -> Mapping[str, Any]:
    """Everything the page says by itself, by key, and its menu."""
    keys = sorted(key for key in words_in("en").keys if key.startswith("page-"))
    return {
        "language": say.language,
        "words": {key: say(key, file=FILE) for key in keys},
        "commands": [[f"/{command}", say_command(say, command)] for command in SHOWN],
    }


def page(say: Words) -> str:
    """The page with its words in their places."""
    return filled((PAGE / "index.html").read_text(encoding="utf-8"), say)


def filled(html: str, say: Words) -> str:
    """A page's text in which elements say by `data-say`, `data-label` and `data-placeholder` what they are called."""
    told = surroundings(say)

    def fill(found: re.Match[str]) -> str:
        words = escape(told["words"][found[2]])
        match found[1]:
            case "say":
                return f"{found[0]}{words}"
            case "label":
                return f'data-label="{found[2]}" aria-label="{words}"{found[3]}'
            case _:
                return f'data-placeholder="{found[2]}" placeholder="{words}"{found[3]}'

    html = html.replace('lang="en"', f'lang="{say.language}"', 1)
    return _KEYED.sub(fill, html.replace("data-words", f'data-words="{escape(json.dumps(told))}"', 1))
