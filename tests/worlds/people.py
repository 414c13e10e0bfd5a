"""The people of a world: they tap what they see, type, fall silent, leave and come back, in an order of the seed's."""

import random
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from coachbot.chat import RawUpdate
from tests.parts import SAYING, address
from tests.standins.telegram import Person as TelegramPerson
from tests.standins.telegram import TelegramServer
from tests.worlds.platforms import Remote

SENTENCES = (
    *("no", "yes", "yes 6", "7", "0", "a bit, around 3", "had a bad one yesterday, 8 out of 10", "no headache today"),
    *("headache since noon, took an ibuprofen", "thanks", "not now", "21:15", "Berlin", "undo", "ok", "what is this"),
    *("the worst headache of my life", "I cannot feel my left arm", "my neck feels better", "stop sending me this"),
)
COMMANDS = (
    *("/start", "/today", "/checkin", "/progress", "/why", "/pause 1 day", "/pause", "/resume", "/snooze 20 min"),
    *("/attack", "/desk", "/desk 30", "/settings", "/safety", "/programme", "/notes", "/help", "/language de"),
    *("/faq", "/cards", "/lessons", "/about", "/stop"),
)
RARE = ("/forget", "/stop", "/export", "/report")
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/Sao_Paulo", "Europe/London")


@dataclass
class Person:
    """One person in one chat."""

    name: str
    remote: Remote
    draw: random.Random
    eager: float = 1.0
    updates: int = 0
    came_to_nothing: set[str] = field(default_factory=set)

    @property
    def key(self) -> str:
        return address(self.remote.platform, self.name).key

    def act(self, at: datetime) -> tuple[str, RawUpdate]:
        """The next thing they do, in words and as the platform hands it over."""
        what = self.draw.random()
        if what < 0.6 and (taps := self._buttons()):
            return self._tap(taps, at)
        words = self.draw.choice(RARE if what > 0.985 else COMMANDS if what > 0.8 else SENTENCES)
        return words, self._raw(at, {"text": words})

    def _buttons(self) -> list[tuple[str, str]]:
        standing = sorted(self.remote.chats[self.key].items(), key=lambda one: one[1].at)
        wanted = standing[-3:] if self.draw.random() < 0.9 else standing
        return [(place, action) for place, shown in wanted for action in shown.actions]

    def _tap(self, taps: list[tuple[str, str]], at: datetime) -> tuple[str, RawUpdate]:
        place, action = self.draw.choice(taps)
        return f"[{action}]", self._raw(at, {"action": action, "message": place})

    def opens(self, at: datetime, *, closes: bool) -> RawUpdate:
        """They block the chat, or come back to it."""
        self.updates += 1
        person = TelegramPerson(TelegramServer(now=lambda: at), int(self.key))
        return _raw(person.changes("kicked" if closes else "member"), at, f"{self.name}-{self.updates}")

    def _raw(self, at: datetime, contents: dict[str, Any]) -> RawUpdate:
        self.updates += 1
        return SAYING[self.remote.platform](f"{self.name}-{self.updates}", self.name, at, contents)


def _raw(update: dict[str, Any], at: datetime, number: str) -> RawUpdate:
    from coachbot.chats.telegram.reading import raw_update

    raw = raw_update(update, at)
    assert raw is not None
    return RawUpdate(raw.platform, number, raw.sender, raw.payload)
