"""A crowd on three platforms whose every word is broken somewhere, in one house from the adapter to the outbox."""

import asyncio
import contextlib
import functools
import json
import random
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from structlog.testing import capture_logs

from coachbot import handover
from coachbot.chat import Address, Message, RawUpdate
from coachbot.chats.discord import reading as on_discord
from coachbot.chats.local import reading as on_page
from coachbot.chats.local import requests
from coachbot.chats.telegram import reading as on_telegram
from coachbot.errors import CoachbotError
from coachbot.handover import arriving, diary, leaving
from coachbot.handover.diary_file import read_diary
from coachbot.library.folders import load_programme
from coachbot.store import participants
from tests.hostile.bending import bent, bent_inside, interchanged
from tests.parts import PROGRAMMES, READERS, Parts, address, id_of
from tests.reliability.test_telegram_fuzz import ODD, broken, valid
from tests.shipped import SHELVES
from tests.standins.telegram import Person, TelegramServer

CROWD, SAID_AT_ONCE, FILES = 24, 43, 5
BATCH = SAID_AT_ONCE + FILES
PLATFORMS = ("telegram", "discord", "local")
NAMES = {address(platform, f"n{n}"): f"n{n}" for platform in PLATFORMS for n in range(CROWD)}
LONGEST_SECONDS = 3.0
"""So long, of the processor's time, one batch with a round of every pass may take; a usual one takes a tenth."""
SAID = (
    *("yes 6", "no", "worst 9", "/start", "/today", "/checkin", "/why", "/progress", "/settings", "/pause 2 days", "/resume"),
    *("/attack", "/safety", "/desk", "/notes", "/programme", "/snooze 20 min", "/zone Berlin", "/link", "/export", "/forget"),
    *("/cards", "/lessons", "/ask what is a reset", "/stop", "/report", "/language de", "/faq", "/experiment", "/help", "7"),
    *("I had a headache yesterday, about 6", "gestern Kopfschmerzen, 4", "move the evening question to 20:15", "stop"),
    *("/start join_abc", "/admin", "my neck hurts after work", "thunderclap headache", "what does my diary say", "done"),
)  # fmt: skip


@dataclass
class Siege:
    """One house under fire. `draw` decides everything."""

    parts: Parts
    folder: Path
    draw: random.Random
    unhandled: list[Any] = field(default_factory=list)
    found: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0
    _seen: dict[str, deque[Message]] = field(default_factory=dict)
    _number: int = 0
    _batches: int = 0
    _now_said: dict[tuple[str, str], RawUpdate] = field(default_factory=dict)
    _exports: deque[str] = field(default_factory=lambda: deque(maxlen=6))

    @property
    def inputs(self) -> int:
        """How many came so far: what was said, what the page's own door refused, and files."""
        return self.found["updates"] + self.found["refused"] + self.found["files"]

    async def batch(self) -> None:
        """Some forty words, taps and events at once, and some files, then a round of every pass, some minutes later."""
        began = time.process_time()
        with capture_logs() as lines:
            await self._come_in([self._drawn() for _ in range(SAID_AT_ONCE)])
            await self._files()
            self.parts.let_pass(minutes=self.draw.choice((1, 7, 45)))
            await self.parts.tick()
            if self._batches % 7 == 0:
                await self.parts.passes.prune()
        spent = time.process_time() - began
        self.slowest = max(self.slowest, spent)
        if spent > LONGEST_SECONDS:
            self.faults.append(f"a batch took {spent:.1f} s")
        await self._judge(lines)
        await self._tidy()

    async def _come_in(self, updates: list[RawUpdate]) -> None:
        self._now_said = {(one.platform, one.update_id): one for one in updates}
        handled = await asyncio.gather(*map(self.parts.intake.take, updates))
        for one in handled:
            await one
        self.found["updates"] += len(updates)

    async def _is_unreadable(self, line: Any) -> bool:
        """Whether what failed is of now, and its platform's reader refuses it too."""
        kept = "SELECT platform, update_id FROM inbox WHERE id = :id"
        (row,) = await self.parts.database.fetch(kept, {"id": line["inbox"]})
        update = self._now_said[row["platform"], row["update_id"]]
        try:
            READERS[update.platform](update.payload)
        except ValueError:
            self.found["unreadable"] += 1
            return True
        return False

    def _drawn(self) -> RawUpdate:
        name = f"n{self.draw.randrange(CROWD)}"
        while True:
            made: RawUpdate | None = self.draw.choice((self._telegram, self._discord, self._page))(name)
            if made is not None:
                return made

    def _telegram(self, name: str) -> RawUpdate | None:
        person = Person(TelegramServer(now=lambda: self.parts.now), id_of(name))
        kind = self.draw.choice(("text", "tap", "broken", "broken"))
        if kind == "broken":
            update = broken(self.draw.choice(valid(person)), self.draw)
        else:
            update = person.sends(text=self._text()) if kind == "text" else person.acts(self._action(name), 7)
        self._number += 1
        return on_telegram.raw_update({**update, "update_id": self._number}, self.parts.now)

    def _discord(self, name: str) -> RawUpdate | None:
        kind = self.draw.choice(("text", "edit", "forward", "media", "tap", "command", "form"))
        command, _, words = self._text().removeprefix("/").partition(" ")
        said = {"text": self._text(), "action": self._action(name), "message": "7", "media": "sticker"}
        said |= {"name": command, "words": words, "question": "note:reason", "locale": self.draw.choice(("de", "en"))}
        made = on_discord.raw_update(self._next(), id_of(name), kind, self.parts.now, **said)
        if self.draw.random() < 0.7:
            return made
        kept = broken({"update": json.loads(made.payload)}, self.draw).get("update")
        return RawUpdate(made.platform, made.update_id, made.sender, json.dumps(kept))

    def _page(self, name: str) -> RawUpdate | None:
        given = self.draw.choice(({"text": self._text()}, {"action": self._action(name), "message": "7"}))
        body = {**given, self.draw.choice(("location", "message", "text")): self.draw.choice(ODD)}
        try:
            contents = requests.read_contents(body if self.draw.random() < 0.5 else given)
        except requests.Refused:
            self.found["refused"] += 1
            return None
        return on_page.raw_update(self._next(), name, self.parts.now, contents)

    def _next(self) -> str:
        self._number += 1
        return f"w{self._number}"

    def _text(self) -> str:
        return bent(self.draw.choice(SAID), self.draw) if self.draw.random() < 0.9 else str(self.draw.choice(ODD))

    def _action(self, name: str) -> str:
        """A button that this person was shown, whoever of the three platforms they are here, as it was or bent."""
        shown = [button.action for message in self._seen.get(name, ()) for row in message.buttons for button in row]
        return bent(self.draw.choice(shown or ["checkin:2026-11-23:no"]), self.draw)

    async def _files(self) -> None:
        """An export, diaries and programmes, each bent: refused in a sentence, or in the house with all that follows."""
        ways: tuple[Callable[[], Any], ...] = (self._bring_in, self._diary, self._programme)
        for n in range(FILES):
            self.found["files"] += 1
            try:
                await ways[(n + 1) // 2]()
            except CoachbotError:
                self.found["files refused"] += 1

    def _file(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        return file

    async def _bring_in(self) -> None:
        """An export of somebody's, which is written anew now and then, of whoever it is then."""
        if self._number % 20 == 0 or not self._exports:
            who = address(self.draw.choice(PLATFORMS), f"n{self.draw.randrange(CROWD)}")
            written = await leaving.hand_over(self.parts.database, who, self.parts.now, as_table=False)
            self._exports.append(written)
        text = self.draw.choice((interchanged, interchanged, bent_inside))(self.draw.choice(self._exports), self.draw)
        to = [Address("local", f"came{self._next()}")]
        await arriving.bring_in(self.parts.database, self._file("e.json", text), to, SHELVES, self.parts.now)
        self.found["came in"] += 1

    async def _diary(self) -> None:
        day = self.parts.now.date().isoformat()
        text = bent(f"date,headache,intensity,medicine\n{day},yes,6,no\n2026-11-20,no,,\n", self.draw)
        file = self._file("d.csv", text)
        await diary.bring_in_diary(self.parts.database, read_diary(file), Address("local", "n1"), self.parts.now, file)

    async def _programme(self) -> None:
        whole = self.draw.choice(("desk-reset", "sleep-alignment", "keep-going"))
        file = self._file(f"{whole}/programme.yaml", bent_inside(_source(whole), self.draw))
        load_programme(file.parent, SHELVES.cards, SHELVES.questions, PROGRAMMES)

    async def _judge(self, lines: list[Any]) -> None:
        """Only what nobody can read is set aside, and nobody reads an apology."""
        for line in (line for line in lines if line["log_level"] in ("error", "critical")):
            if line["event"] != "update_failed" or not await self._is_unreadable(line):
                self.faults.append(f"{line}")
        for chat in (self.parts.chat, self.parts.discord, self.parts.telegram):
            for to, message, _ in chat.sent:
                self.faults += [f"said {message.text!r}"] if "went wrong" in message.text else []
                if to in NAMES:
                    self._seen.setdefault(NAMES[to], deque(maxlen=6)).append(message)
            self.found["messages"] += len(chat.sent)
            chat.sent.clear()

    async def _tidy(self) -> None:
        """Whoever asked to be forgotten comes back, and whoever came in from a file goes, so that the crowd stays one."""
        database = self.parts.database
        self.faults += [f"set aside: {dict(row)}" for row in await database.fetch("SELECT what, reason FROM ward")]
        self._batches += 1
        if self._batches % 7:
            return
        for row in await database.fetch("SELECT participant_id AS id FROM addresses WHERE key LIKE 'came%'"):
            async with database.transaction() as tx:
                await handover.forget(tx, row["id"], self.parts.now)
        await self.people()

    async def people(self) -> None:
        """Two of three are on a programme; the others join by themselves, or never do."""
        for platform in PLATFORMS:
            for n in (n for n in range(CROWD) if n % 3):
                if await participants.id_at(self.parts.database, address(platform, f"n{n}")) is None:
                    with contextlib.suppress(CoachbotError):
                        await self.parts.enrol(f"n{n}", platform=platform, consented_at=self.parts.now)


@functools.cache
def _source(programme: str) -> str:
    return (Path(__file__).parents[2] / "programs" / programme / "programme.yaml").read_text(encoding="utf-8")
