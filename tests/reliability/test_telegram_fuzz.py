"""Thousands of updates, each broken somewhere, among people who just want to check in."""

import asyncio
import copy
import math
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from coachbot.chats.telegram.reading import raw_update
from coachbot.store import inbox
from tests.standins.telegram import BOT, Json, Person, TelegramServer
from tests.telegram_house import open_telegram

SANE_EVERY, CROWD = 50, 250
ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 2**31, 2**63, -(2**70), 1e308, "", "x", "\x00", "\ud800", "\U0001f642" * 50, "/start",
    "yes 6", "a" * 5000, [], {}, [[]], [None], {"id": "x"}, {"id": 2**80}, [{}], "2026-02-30", "adult:yes",
    "worst:2026-11-23:99", "checkin::", "joinzone:../etc/passwd", ":" * 64, "forget:yes", -100123,
)  # fmt: skip


def valid(person: Person) -> list[Json]:
    """One of each kind of update that a person can cause."""
    asked = person.message(text="?", **{"from": BOT})
    tap = {"id": "t", "from": person.user, "chat_instance": "1", "message": asked, "data": "checkin:2026-11-23:no"}
    member = {"status": "member", "user": BOT}
    change = {"chat": asked["chat"], "from": person.user, "date": asked["date"]}
    group = {"chat": {"id": -100123, "type": "supergroup", "title": "g"}}
    return [
        {"message": person.message(text="yes 6")},
        {"message": person.message(text="/today", entities=[{"type": "bot_command", "offset": 0, "length": 6}])},
        {"message": person.message(location={"latitude": 52.5, "longitude": 13.4})},
        {"message": person.message(voice={"file_id": "v", "file_unique_id": "v", "duration": 3})},
        {"message": {**person.message(text="/start@neck_coach_bot"), **group}},
        {"edited_message": {**person.message(text="no"), "edit_date": 1}},
        {"callback_query": tap},
        {"my_chat_member": {**change, "old_chat_member": member, "new_chat_member": member}},
    ]


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place inside an update."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from places(inner, (*path, key))


def broken(update: Json, draw: random.Random) -> Json:
    """The update with one to three places changed, gone, or doubled under an odd name."""
    found = copy.deepcopy(update)
    for _ in range(draw.randint(1, 3)):
        if not (everywhere := list(places(found))):
            break
        path, holder = draw.choice(everywhere), found
        for key in path[:-1]:
            holder = holder[key]
        kind = draw.choice(("change", "change", "remove", "add"))
        if kind == "change":
            holder[path[-1]] = copy.deepcopy(draw.choice(ODD))
        elif kind == "remove":
            del holder[path[-1]]
        elif isinstance(holder, dict):
            holder[draw.choice(("odd", "text", "data", "chat", "photo"))] = copy.deepcopy(draw.choice(ODD))
    return found


@pytest.mark.parametrize("count", [60, pytest.param(5_000, marks=pytest.mark.long)])
async def test_broken_updates_stop_nobody_and_nothing_goes_unhandled(tmp_path: Path, count: int) -> None:
    """Everybody who said something sensible in between has their answer; what made no sense is set aside."""
    unhandled: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: unhandled.append(context))
    draw = random.Random(20261123)
    async with open_telegram(tmp_path) as talk:
        server, sane = talk.server, [Person(talk.server, 9_000 + n) for n in range(math.ceil(count / SANE_EVERY))]
        crowd = [Person(server, 2_000 + n) for n in range(CROWD)]
        dropped = 0
        for n in range(count):
            pushed = server.push(broken(draw.choice(valid(crowd[n % CROWD])), draw))
            dropped += raw_update(pushed, talk.app.now()) is None
            if n % SANE_EVERY == 0:
                sane[n // SANE_EVERY].says("/start")
        await asyncio.wait_for(done(talk.settled, server), 120)
        states = await inbox.counts(talk.app.database)
        assert states["done"] + states["dead"] == count - dropped + len(sane), "words of a group are not even kept"
        assert states["dead"] > count / 10, "the mutations are too tame"
        assert all("Are you 18 or older?" in person.words()[0] for person in sane)
        assert not any(task.done() for task in talk.app.listening)
        assert {message["text"] for message in server.seen(-100123)} <= {
            "Let's talk in private. Please write to me directly."
        }
    assert unhandled == []
    assert server.faults == []


async def done(settled: Callable[[], Any], server: TelegramServer) -> None:
    while server.queue:
        await settled()
