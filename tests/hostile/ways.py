"""The ways by which something comes in, each with what came of it: answered, ignored or refused, and in which words."""

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from starlette.requests import Request

from coachbot.chat import RawUpdate
from coachbot.chats.local import requests
from coachbot.chats.telegram.reading import raw_update
from coachbot.domain.export import read_export
from coachbot.domain.spans import Diary
from coachbot.errors import CoachbotError
from coachbot.handover.diary_table import write_table
from coachbot.library.folders import load_programme
from coachbot.workbench.analyse import analyse_file
from tests.parts import PROGRAMMES, Parts, id_of
from tests.schema import NOW
from tests.shipped import SHELVES

Outcome = tuple[str, str]
ANSWERED, IGNORED, REFUSED = "answered", "ignored", "refused"
WRONG = "Something went wrong"
LONGEST_REPLY = 2000


class Entrance:
    """A house that hostile input comes to. `folder` is for files."""

    def __init__(self, parts: Parts, folder: Path) -> None:
        self.parts, self.folder, self.number = parts, folder, 0

    async def take(self, through: str, given: Any) -> Outcome:
        """What came of an input. Raises whatever nobody handles, and AssertionError for an apology of ours."""
        self.number += 1
        return await WAYS[through](self, given)

    async def heard(self, update: RawUpdate, key: str) -> Outcome:
        """An update through the whole path, and what its sender reads."""
        sent = self.parts.telegram.sent if update.platform == "telegram" else self.parts.discord.sent
        before = len(sent)
        await self.parts.take(update)
        ended = "SELECT state FROM inbox WHERE update_id = :id AND platform = :platform"
        rows = await self.parts.database.fetch(ended, {"id": update.update_id, "platform": update.platform})
        state = rows[0]["state"]
        said = [message.text for to, message, _ in sent[before:]]
        assert len(sent) - before <= 3, "a flood of answers"
        assert all(to.key == key for to, _, _ in sent[before:]), "an answer to somebody else"
        assert all(0 < len(text) <= LONGEST_REPLY for text in said)
        if state == "dead":
            return REFUSED, ""
        assert state == "done"
        assert not any(WRONG in text for text in said), said
        return (ANSWERED, said[0]) if said else (IGNORED, "")

    @property
    def name(self) -> str:
        return f"mallory{self.number}"

    @property
    def key(self) -> str:
        return str(id_of(self.name))


async def _text(at: Entrance, given: Any, *, before: str | None = None) -> Outcome:
    await at.parts.enrol(at.name, platform="telegram")
    if before is not None:
        await at.parts.hear(before, at.name, platform="telegram")
    return await _says(at, {"text": given})


async def _says(at: Entrance, contents: Mapping[str, Any]) -> Outcome:
    person = {"id": int(at.key), "is_bot": False, "first_name": "Mallory"}
    chat = {"id": int(at.key), "type": "private", "first_name": "Mallory"}
    message = {"message_id": 5, "date": int(NOW.timestamp()), "chat": chat, "from": person, **contents}
    return await _update(at, {"message": message})


async def _tap(at: Entrance, given: Any) -> Outcome:
    await at.parts.enrol(at.name, platform="telegram")
    person = {"id": int(at.key), "is_bot": False, "first_name": "Mallory"}
    chat = {"id": int(at.key), "type": "private", "first_name": "Mallory"}
    tap = {"id": "1", "from": person, "chat_instance": "1", "message": {"message_id": 5, "date": 0, "chat": chat}}
    return await _update(at, {"callback_query": {**tap, "data": given}})


async def _update(at: Entrance, given: Any) -> Outcome:
    update = json.loads(json.dumps(given).replace('"{me}"', at.key))
    if isinstance(update, dict):
        update.setdefault("update_id", 10_000 + at.number)
    raw = raw_update(update, at.parts.now)
    return (IGNORED, "") if raw is None else await at.heard(raw, at.key)


async def _discord(at: Entrance, given: Any) -> Outcome:
    await at.parts.enrol(at.name, platform="discord")
    kept = json.dumps(given).replace('"{me}"', f'"{at.key}"')
    return await at.heard(RawUpdate("discord", f"d{at.number}", at.key, kept), at.key)


async def _request(_at: Entrance, given: str) -> Outcome:
    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": given.encode("utf-8", "surrogatepass"), "more_body": False}

    scope = {"type": "http", "method": "POST", "path": "/api/send", "headers": [(b"content-type", b"application/json")]}
    try:
        found = requests.read_contents(await requests.read_body(Request(scope, receive)))
    except requests.Refused as refused:
        return REFUSED, refused.sentence
    return ANSWERED, json.dumps(found)


async def _programme(at: Entrance, given: str) -> Outcome:
    folder = at.folder / f"p{at.number}" / "desk-reset"
    folder.mkdir(parents=True)
    (folder / "programme.yaml").write_bytes(given.encode("utf-8", "surrogatepass"))
    return _told(at, lambda: load_programme(folder, SHELVES.cards, SHELVES.questions, PROGRAMMES))


async def _export(_at: Entrance, given: str) -> Outcome:
    try:
        read_export(given, NOW)
    except ValueError as refused:
        return REFUSED, str(refused)
    return ANSWERED, ""


async def _diary(at: Entrance, given: str) -> Outcome:
    file = at.folder / f"d{at.number}.csv"
    file.write_bytes(given.encode("utf-8", "surrogatepass"))
    return _told(at, lambda: analyse_file(file, 14))


async def _cell(_at: Entrance, given: str) -> Outcome:
    """Somebody's own words in the table that a spreadsheet opens."""
    day = date(2026, 11, 23)
    table = write_table(Diary(first=day, today=day, check_ins={}, moved={}, unasked={}), {day: {}}, {day: [given]})
    return ANSWERED, table.split("\n", 1)[1]


def _told(at: Entrance, read: Callable[[], object]) -> Outcome:
    try:
        read()
    except CoachbotError as refused:
        return REFUSED, str(refused).replace(f"{at.folder}/", "")
    return ANSWERED, ""


WAYS: Mapping[str, Callable[[Entrance, Any], Awaitable[Outcome]]] = {
    "text": _text,
    "answer": lambda at, given: _text(at, given, before="/checkin"),
    "strength": lambda at, given: _text(at, given, before="yes"),
    "zone": lambda at, given: _text(at, given, before="/zone"),
    "place": lambda at, given: _says(at, {"location": given}),
    "tap": _tap,
    "update": _update,
    "discord": _discord,
    "request": _request,
    "programme": _programme,
    "export": _export,
    "diary": _diary,
    "cell": _cell,
}
