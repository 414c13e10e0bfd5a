"""The command menu and the words a platform shows before a conversation begins."""

from collections.abc import Mapping
from enum import StrEnum

from coachbot.values import frozen
from coachbot.words import Words


class Command(StrEnum):
    """What stands in the menu, the everyday commands first; and the last two, for platforms that list every command."""

    TODAY = "today"
    CHECKIN = "checkin"
    PROGRESS = "progress"
    UNDO = "undo"
    CANCEL = "cancel"
    CARDS = "cards"
    LESSONS = "lessons"
    DESK = "desk"
    SNOOZE = "snooze"
    ATTACK = "attack"
    PAUSE = "pause"
    RESUME = "resume"
    SAFETY = "safety"
    SETTINGS = "settings"
    LANGUAGE = "language"
    LINK = "link"
    PROGRAMME = "programme"
    NOTES = "notes"
    WHY = "why"
    ASK = "ask"
    FAQ = "faq"
    GLOSSARY = "glossary"
    COMPARE = "compare"
    EXPERIMENT = "experiment"
    REPORT = "report"
    EXPORT = "export"
    ABOUT = "about"
    HELP = "help"
    STOP = "stop"
    FORGET = "forget"
    START = "start"
    ZONE = "zone"


UNLISTED = (Command.START, Command.ZONE)
BEHIND: Mapping[Command, str] = {
    Command.START: "code",
    Command.CHECKIN: "answer",
    Command.ASK: "question",
    Command.WHY: "day",
    Command.LINK: "code",
    Command.ZONE: "city",
}
"""What may stand behind a command, by the name that a platform has for it."""


@frozen
class Menu:
    """`commands` pairs a command, without its slash, with what it does; the everyday ones first."""

    commands: tuple[tuple[str, str], ...]
    description: str
    short_description: str


def menu_in(say: Words) -> Menu:
    """The menu in one language."""
    return Menu(
        commands=tuple((command.value, say_command(say, command)) for command in Command if command not in UNLISTED),
        description=say("menu-description"),
        short_description=say("menu-short-description"),
    )


def say_command(say: Words, command: Command) -> str:
    """What a command does."""
    return say.of("menu-command", command)


def say_behind(say: Words, command: Command) -> str:
    """What may be written behind a command."""
    return say.of("menu-behind", command)
