"""What `coachbot doctor` says of one thing, and what can be said by looking at the settings alone."""

import difflib
from collections.abc import Iterable

from pydantic import AliasChoices

from coachbot import graveyard
from coachbot.errors import CoachbotError
from coachbot.settings import SECRETS, Settings
from coachbot.values import frozen


@frozen
class Examined:
    """One thing looked at. `mend` is the next step where it is not well."""

    what: str
    says: str
    mend: str | None = None

    @property
    def well(self) -> bool:
        return self.mend is None


def look_at_people(settings: Settings) -> list[Examined]:
    """Whom somebody in need can turn to. The try-out on one's own computer asks for none of it."""
    if settings.demo:
        return []
    return [
        _line("operator", settings.operator, "who runs this", "COACHBOT_OPERATOR", "your name and how to reach you"),
        _line(
            "emergency line",
            settings.emergency_line,
            "the emergency number",
            "COACHBOT_EMERGENCY_LINE",
            'the number where your people are, such as "112" or "112 in Europe, 911 in the US"',
        ),
        _line(
            "crisis line",
            settings.crisis_line,
            "a line to call in despair",
            "COACHBOT_CRISIS_LINE",
            "a line that listens where your people are; findahelpline.com shows them by country",
        ),
    ]


def _line(what: str, given: str | None, tells: str, variable: str, example: str) -> Examined:
    if given is None:
        return Examined(what, f"Nobody is told {tells}: {variable} is not set.", f"Set {variable} to {example}.")
    return Examined(what, f"People are told {tells}: {given}.")


def look_at_forgotten(settings: Settings) -> list[Examined]:
    """Where it is noted who was forgotten; a start reads it."""
    if settings.graveyard is None:
        return []
    try:
        graveyard.read(settings.graveyard)
    except CoachbotError as fault:
        return [Examined("forgotten", "It cannot be read who was forgotten.", str(fault))]
    return []


def look_at_key(settings: Settings) -> list[Examined]:
    """Whether there is a key to seal with; the try-out on one's own computer asks for none."""
    if settings.demo:
        return []
    if not settings.operator_keys:
        mend = "Make a key: coachbot key new. Keep it in a file, set COACHBOT_KEY_FILE, and run: coachbot seal."
        return [Examined("key", "What people say is stored open: COACHBOT_KEY is not set.", mend)]
    return [Examined("key", "A key is set, so what people say is stored sealed.")]


def look_at_misspelt(given: Iterable[str]) -> list[Examined]:
    """What is set under coachbot's name and read by nothing: a key with a letter missing would seal nobody."""
    return [
        Examined("settings", f"{name} is set, and nothing reads it.", _spelling(name))
        for name in sorted(set(given) - _variables())
        if name.startswith("COACHBOT_")
    ]


def _spelling(name: str) -> str:
    near = difflib.get_close_matches(name, _variables(), n=1, cutoff=0.85)
    return f"Unset {name}." + (f" If {near[0]} was meant, set that." if near else "")


def _variables() -> frozenset[str]:
    """Every environment variable that is read."""
    aliases = (field.validation_alias for field in Settings.model_fields.values())
    named = (str(one) for alias in aliases if isinstance(alias, AliasChoices) for one in alias.choices)
    return frozenset(named) | {f"{name}_FILE" for name in SECRETS}
