"""What somebody read in a life: what came by itself, what a tap brings, and the commands these point to."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from coachbot.library import Library
from coachbot.workbench.coverage import Messages, Reach
from coachbot.workbench.personas import Persona
from coachbot.workbench.simulate import simulate
from coachbot.workbench.stage import Line, Playhouse

START, ZONE, SEED = date(2026, 11, 23), "Europe/Berlin", 1
READING = ("card:", "family:", "faq:", "short:")
"""Actions, by their beginnings, that only show something."""
COMMANDS = re.compile(r"(?<![\w/])/(compare|faq|glossary|desk|progress|safety|about|cards|lessons)\b")
"""Commands that are read and not answered; `/report` makes a page."""


def labelled(line: Line) -> str:
    """A message with the words on its buttons."""
    return f"{line.text} {' '.join(button.label for row in line.buttons for button in row)}"


def by_way(lines: Sequence[Line]) -> dict[Reach, list[Line]]:
    """A conversation's messages by how they came: by themselves, to a tap, or to something typed.

    What stands at the instant of something done is its answer.
    """
    found: dict[Reach, list[Line]] = {Reach.PUSHED: [], Reach.TAP: [], Reach.COMMAND: []}
    last: Line | None = None
    for line in lines:
        if line.sender == "person":
            last = line
        elif last is None or line.at != last.at:
            found[Reach.PUSHED].append(line)
        else:
            found[Reach.COMMAND if last.text.startswith("/") and last.text != "/start" else Reach.TAP].append(line)
    return found


async def read_in(library: Library, programme_id: str, persona: Persona) -> Messages:
    """Live through a programme, then try what its messages offered to read."""
    tried: dict[Reach, list[Line]] = {}

    async def afterwards(stage: Playhouse) -> None:
        tried.update(await _try_all(stage, by_way(stage.chat.lines)))

    await simulate(library, programme_id, persona, zone=ZONE, seed=SEED, start=START, afterwards=afterwards)
    return {way: [labelled(line) for line in lines] for way, lines in tried.items()}


async def _try_all(stage: Playhouse, read: Mapping[Reach, Sequence[Line]]) -> dict[Reach, list[Line]]:
    pushed, tapped, typed = (list(read[way]) for way in (Reach.PUSHED, Reach.TAP, Reach.COMMAND))
    for action in _reading([*pushed, *tapped]):
        tapped += _said(await stage.acts(action))
    for command in dict.fromkeys(name for line in [*pushed, *tapped] for name in COMMANDS.findall(line.text)):
        shown = _said(await stage.says(f"/{command}"))
        typed += shown
        for action in _reading(shown):
            typed += _said(await stage.acts(action))
    return {Reach.PUSHED: pushed, Reach.TAP: tapped, Reach.COMMAND: typed}


def _reading(lines: Sequence[Line]) -> Iterator[str]:
    """Every action that these offer and that only shows something, once."""
    actions = (button.action for line in lines for row in line.buttons for button in row)
    return iter(dict.fromkeys(action for action in actions if action.startswith(READING)))


def _said(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.sender == "coach"]
