"""A crowd on three platforms whose every word is broken somewhere, in one house from the adapter to the outbox."""

import asyncio
import contextlib
import json
import random
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
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
from coachbot.handover import diary
from coachbot.handover.diary_file import read_diary
from coachbot.library.folders import load_programme
from coachbot.store import participants
from tests.parts import PROGRAMMES, READERS, Parts, address, id_of
from tests.reliability.test_telegram_fuzz import ODD, broken, valid
from tests.shipped import SHELVES
from tests.standins.telegram import Person, TelegramServer

CROWD, BATCH = 24, 40
LONGEST_SECONDS = 3.0
"""So long, of the processor's time, one batch with a round of every pass may take; a usual one takes a tenth."""
LETTERS = ":-09ax \x00\ud800\u0667\u202e\n*_`[](){}<>&%'\"\\/@#\U0001f642"
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

    async def batch(self) -> None:
        """Some forty inputs at once, then a round of every pass, some minutes later."""
        began = time.process_time()
        with capture_logs() as lines:
            dead = await self._come_in([self._drawn() for _ in range(BATCH)])
            await self._files()
            self.parts.let_pass(minutes=self.draw.choice((1, 7, 45)))
            await self.parts.tick()
            await self.parts.passes.prune()
        spent = time.process_time() - began
        self.slowest = max(self.slowest, spent)
        if spent > LONGEST_SECONDS:
            self.faults.append(f"a batch took {spent:.1f} s")
        self._judge(lines, dead)
        await self._tidy()

    async def _come_in(self, updates: list[RawUpdate]) -> int:
        dead = sum(map(self._is_unreadable, updates))
        handled = await asyncio.gather(*map(self.parts.intake.take, updates))
        for one in handled:
            await one
        self.found["updates"] += len(updates)
        self.found["unreadable"] += dead
        return dead

    def _is_unreadable(self, update: RawUpdate) -> bool:
        try:
            READERS[update.platform](update.payload)
        except ValueError:
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
        kind = self.draw.choice(("text", "tap", "broken"))
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
        return self._bent(self.draw.choice(SAID)) if self.draw.random() < 0.9 else str(self.draw.choice(ODD))

    def _action(self, name: str) -> str:
        """A button that this person was shown, whoever of the three platforms they are here, as it was or bent."""
        shown = [button.action for message in self._seen.get(name, ()) for row in message.buttons for button in row]
        return self._bent(self.draw.choice(shown or ["checkin:2026-11-23:no"]))

    def _bent(self, text: str) -> str:
        letters = list(text)
        for _ in range(self.draw.choice((0, 0, 0, 1, 1, 2, 5))):
            at = self.draw.randrange(len(letters) + 1)
            kind = self.draw.choice(("put", "take", "turn", "double"))
            if kind == "put" or not letters:
                letters.insert(at, self.draw.choice(LETTERS))
            elif kind == "take":
                letters.pop(min(at, len(letters) - 1))
            elif kind == "turn":
                letters[min(at, len(letters) - 1)] = self.draw.choice(LETTERS)
            else:
                letters += letters[: 200 // len(letters)]
        return "".join(letters)

    async def _files(self) -> None:
        """An export, a diary and a programme, each bent: refused in a sentence, or in the house with all that follows."""
        ways: tuple[Callable[[], Any], ...] = (self._bring_in, self._diary, self._programme)
        self.found["files"] += 1
        try:
            await ways[self._number % 3]()
        except CoachbotError:
            self.found["files refused"] += 1

    def _file(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        return file

    async def _bring_in(self) -> None:
        who = address(self.draw.choice(("telegram", "discord", "local")), f"n{self.draw.randrange(CROWD)}")
        export = await handover.hand_over(self.parts.database, who, self.parts.now, as_table=False)
        text = json.dumps(broken(json.loads(export), self.draw))
        to = [Address("local", f"came{self._number}")]
        await handover.bring_in(self.parts.database, self._file("e.json", text), to, SHELVES, self.parts.now)

    async def _diary(self) -> None:
        day = self.parts.now.date().isoformat()
        text = self._bent(f"date,headache,intensity,medicine\n{day},yes,6,no\n2026-11-20,no,,\n")
        file = self._file("d.csv", text)
        await diary.bring_in_diary(self.parts.database, read_diary(file), Address("local", "n1"), self.parts.now, file)

    async def _programme(self) -> None:
        whole = self.draw.choice(("desk-reset", "sleep-alignment", "keep-going"))
        text = _source(whole)
        at = self.draw.randrange(len(text) - 300)
        file = self._file("desk-reset/programme.yaml", text[:at] + self._bent(text[at : at + 300]) + text[at + 300 :])
        load_programme(file.parent, SHELVES.cards, SHELVES.questions, PROGRAMMES)

    def _judge(self, lines: list[Any], dead: int) -> None:
        """Only what nobody can read is set aside, and nobody reads an apology."""
        bad = [line for line in lines if line["log_level"] in ("error", "critical")]
        unread = [line for line in bad if line["event"] == "update_failed" and "ValueError" in str(line.get("fault"))]
        self.faults += [f"{line}" for line in bad if line not in unread]
        if len(unread) > dead:
            self.faults.append(f"{len(unread)} failed as unreadable, {dead} were")
        for chat in (self.parts.chat, self.parts.discord, self.parts.telegram):
            for to, message, _ in chat.sent:
                self.faults += [f"said {message.text!r}"] if "went wrong" in message.text else []
                for name in self._known(to):
                    self._seen.setdefault(name, deque(maxlen=6)).append(message)
            self.found["messages"] += len(chat.sent)
            chat.sent.clear()

    def _known(self, to: Address) -> Iterator[str]:
        yield from (f"n{n}" for n in range(CROWD) if to == address(to.platform, f"n{n}"))

    async def _tidy(self) -> None:
        """Whoever asked to be forgotten comes back, and whoever came in from a file goes, so that the crowd stays one."""
        database = self.parts.database
        for row in await database.fetch("SELECT participant_id AS id FROM addresses WHERE key LIKE 'came%'"):
            async with database.transaction() as tx:
                await handover.forget(tx, row["id"], self.parts.now)
        self.faults += [f"set aside: {dict(row)}" for row in await database.fetch("SELECT what, reason FROM ward")]
        if self._number % 7 == 0:
            await self.people()

    async def people(self) -> None:
        """Two of three are on a programme; the others join by themselves, or never do."""
        for platform in ("telegram", "discord", "local"):
            for n in (n for n in range(CROWD) if n % 3):
                if await participants.id_at(self.parts.database, address(platform, f"n{n}")) is None:
                    with contextlib.suppress(CoachbotError):
                        await self.parts.enrol(f"n{n}", platform=platform)


def _source(programme: str) -> str:
    return (Path(__file__).parents[2] / "programs" / programme / "programme.yaml").read_text(encoding="utf-8")
