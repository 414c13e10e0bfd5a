"""Updates broken at random are read, refused or let go, and nothing else; memory stays what it was."""

import contextlib
import json
import os
import random
import resource
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from coachbot.chats.discord import reading as on_discord
from coachbot.chats.local import requests
from coachbot.chats.telegram import reading as on_telegram
from coachbot.domain.acts import UnreadableActError, decode
from coachbot.domain.export import read_export
from tests.parts import BOT
from tests.reliability.test_telegram_fuzz import ODD, broken, valid
from tests.schema import NOW
from tests.standins.telegram import Person, TelegramServer

MUTATIONS = int(os.environ.get("FUZZ_INPUTS", "100000"))
MOST_GROWTH_KIB = 20 * 1024


def telegram(draw: random.Random, models: list[Any]) -> None:
    raw = on_telegram.raw_update(broken(draw.choice(models), draw), NOW)
    if raw is not None:
        on_telegram.read(raw.payload, BOT["username"])


def discord(draw: random.Random, _models: list[Any]) -> None:
    kind = draw.choice(("text", "edit", "forward", "media", "tap", "command", "form"))
    kept = {
        "kind": kind,
        "at": NOW.isoformat(),
        "channel": "1001",
        "text": "yes 6",
        "action": "adult:yes",
        "message": "7",
    }
    kept |= {"media": "sticker", "name": "today", "words": "", "question": "note:reason", "locale": "de"}
    on_discord.read(json.dumps(broken({"update": kept}, draw).get("update")))


def request(draw: random.Random, _models: list[Any]) -> None:
    given = {draw.choice(("text", "action", "location")): draw.choice(ODD), "message": draw.choice(ODD)}
    with contextlib.suppress(requests.Refused):
        body = broken({"body": given}, draw).get("body")
        requests.read_contents(body if isinstance(body, dict) else {})


def action(draw: random.Random, _models: list[Any]) -> None:
    letters = list(draw.choice(("checkin:2026-11-23:no", "worst:2026-11-23:7", "snooze:1:hour", "settime:wake:0700")))
    for _ in range(draw.randint(1, 4)):
        letters[draw.randrange(len(letters))] = draw.choice(":-09ax\x00\ud800\u0667\u202e")
    with contextlib.suppress(UnreadableActError):
        decode("".join(letters))


def export(draw: random.Random, _models: list[Any]) -> None:
    whole = {"format": "coachbot-export", "version": 1, "participants": [{"zone": "UTC"}], "check_ins": [{}]}
    read_export(json.dumps(broken(whole, draw)), NOW)


WAYS: dict[str, Callable[[random.Random, list[Any]], None]] = {
    "telegram": telegram, "discord": discord, "request": request, "action": action, "export": export,
}  # fmt: skip


def tried(way: str, count: int, seed: int) -> Counter[str]:
    """How many were read, and how many refused, with a ValueError; anything else is raised."""
    draw, server = random.Random(f"{way} {seed}"), TelegramServer(now=lambda: NOW)
    models, found = valid(Person(server, 2001)), Counter[str]()
    for _ in range(count):
        try:
            WAYS[way](draw, models)
            found["read"] += 1
        except ValueError:
            found["refused"] += 1
    return found


@pytest.mark.parametrize("way", WAYS)
def test_whatever_is_broken_is_read_or_refused(way: str) -> None:
    """Two hundred of each kind; the long form has a hundred thousand."""
    assert sum(tried(way, 200, 1).values()) == 200


@pytest.mark.long
def test_a_hundred_thousand_are_read_or_refused_in_the_same_memory(tell: Callable[[str], None]) -> None:
    """Or as many as FUZZ_INPUTS says."""
    for way in WAYS:
        tried(way, 1000, 2)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = {way: dict(tried(way, MUTATIONS // len(WAYS), 3)) for way in WAYS}
    growth = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    tell(f"{MUTATIONS} broken inputs: {found}, memory grew by {growth} KiB")
    assert growth < MOST_GROWTH_KIB
