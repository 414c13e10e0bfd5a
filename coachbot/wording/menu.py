"""The command menu and the words a platform shows before a conversation begins, a language each."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Menu:
    """`commands` pairs a command, without its slash, with what it does; the everyday ones first."""

    commands: tuple[tuple[str, str], ...]
    description: str
    short_description: str


ENGLISH = Menu(
    commands=(
        ("today", "What's coming, and what came"),
        ("checkin", "Headache today?"),
        ("progress", "How your headache days go"),
        ("desk", "Silent breaks at your desk"),
        ("snooze", "Bring the last prompt back later"),
        ("attack", "It's bad right now: quiet until tomorrow"),
        ("pause", "Silence for as long as you like"),
        ("resume", "Go on where you stopped"),
        ("safety", "Warning signs, and what to do"),
        ("settings", "Your clock, days, moments and quiet hours"),
        ("why", "Why a prompt came, or didn't"),
        ("export", "Everything I keep of you, as a file"),
        ("about", "Who runs this, and how days are counted"),
        ("help", "What I can do"),
        ("stop", "No more messages; your diary is kept"),
        ("forget", "Delete everything"),
    ),
    description="I help people whose headaches start in the neck and upper back to keep up small habits: a few short "
    "prompts a day, one question each evening, and an honest picture of how your headache days go.\n\n"
    "For adults. I'm a diary and a coach, not a doctor, and not for emergencies.",
    short_description="Small habits and an honest diary for headaches that start in the neck and upper back.",
)
MENUS: Mapping[str, Menu] = {"": ENGLISH}
"""By the language code of the reader's app; "" is for everybody else."""
