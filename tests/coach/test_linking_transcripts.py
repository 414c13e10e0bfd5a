"""One honest link and one attack, as they are read: golden transcripts, to be read aloud."""

import os
from pathlib import Path

from coachbot.chat import Message
from coachbot.databases.sqlite import SQLite
from coachbot.markup import plain
from tests.parts import Parts, Talk

TRANSCRIPTS = Path(__file__).parent / "transcripts"
PLACES = {"telegram": "Telegram", "discord": "Discord"}


class Play:
    """Who says what where; after each act, whatever came to any of the chats."""

    def __init__(self, parts: Parts, **talks: Talk) -> None:
        self.parts, self.talks = parts, talks
        self.lines: list[str] = []
        self.seen = {name: len(talk.sees()) for name, talk in talks.items()}

    async def says(self, name: str, text: str) -> None:
        self.lines.append(f"{self._where(name)}: {text}")
        await self.talks[name].says(text)
        self._note()

    async def taps(self, name: str, label: str) -> None:
        self.lines.append(f"{self._where(name)}: ({label})")
        await self.talks[name].taps(label)
        self._note()

    def passes(self, words: str, **span: float) -> None:
        self.parts.let_pass(**span)
        self.lines.append(f"--- {words} ---")

    def _where(self, name: str) -> str:
        return f"{name.capitalize()}, in {PLACES[self.talks[name].platform]}"

    def _note(self) -> None:
        for name, talk in self.talks.items():
            for message in talk.sees()[self.seen[name] :]:
                self.lines.append(f"  coachbot to {self._where(name)}:\n{_shown(message)}")
            self.seen[name] = len(talk.sees())

    def text(self) -> str:
        return "\n\n".join(self.lines) + "\n"


def _shown(message: Message) -> str:
    rows = [" | ".join(button.label for button in row) for row in message.buttons]
    return "\n".join(
        f"    {line}".rstrip() for line in (*plain(message.text).split("\n"), *(f"( {row} )" for row in rows))
    )


def check(name: str, play: Play) -> None:
    path = TRANSCRIPTS / name
    if os.environ.get("ACCEPT_SNAPSHOTS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(play.text(), encoding="utf-8")
    assert play.text() == path.read_text(encoding="utf-8")


async def test_an_honest_link(sqlite_database: SQLite) -> None:
    """Ada has her diary in Telegram and would like it in Discord, too."""
    parts = Parts(sqlite_database, platforms=("discord", "telegram"))
    await parts.enrol("ada", platform="telegram")
    parts.let_pass(minutes=1)
    play = Play(parts, ada=Talk(parts, "telegram", "ada"), **{"ada again": Talk(parts, "discord", "ada")})
    await play.says("ada again", "/link")
    await play.says("ada", "/start link-2345ABCD")
    await play.taps("ada", "Yes, it's mine")
    await play.taps("ada again", "Send prompts here")
    await play.says("ada again", "/link")
    check("honest-link.txt", play)


async def test_an_attack(sqlite_database: SQLite) -> None:
    """Mallory got hold of a code, and tries to take the diary, its owner and the prompts."""
    parts = Parts(sqlite_database, platforms=("discord", "telegram"))
    await parts.enrol("ada", platform="telegram")
    parts.let_pass(minutes=1)
    play = Play(parts, ada=Talk(parts, "telegram", "ada"), mallory=Talk(parts, "discord", "mallory"))
    await play.says("ada", "/link")
    await play.says("mallory", "/link 2345-ABCD")
    await play.taps("mallory", "Yes, it's mine")
    await play.says("mallory", "/link")
    await play.taps("mallory", "Unlink the one in Telegram")
    await play.says("mallory", "/export")
    await play.says("mallory", "/forget")
    await play.taps("ada", "That wasn't me")
    await play.says("mallory", "/progress")
    check("attack.txt", play)
