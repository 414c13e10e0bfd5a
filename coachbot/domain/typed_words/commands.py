"""Words that mean a command without its slash, in each language; English ones are known in every language."""

from collections.abc import Mapping

from coachbot.domain.text import ENGLISH

COMMANDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "help": "help", "?": "help", "hi": "start", "hello": "start", "start": "start", "today": "today",
        "progress": "progress", "check in": "checkin", "check-in": "checkin", "undo": "undo", "pause": "pause",
        "resume": "resume", "stop": "stop", "settings": "settings", "snooze": "snooze", "attack": "attack",
        "cancel": "cancel", "it hurts": "attack", "safety": "safety", "cards": "cards", "faq": "faq",
        "lessons": "lessons", "end the quiet": "resume",
    },
    "de": {
        "hilfe": "help", "hallo": "start", "moin": "start", "servus": "start", "los": "start", "heute": "today",
        "verlauf": "progress", "eintragen": "checkin", "rückgängig": "undo", "weiter": "resume", "stopp": "stop",
        "aufhören": "stop", "einstellungen": "settings", "später": "snooze", "anfall": "attack",
        "abbrechen": "cancel", "es tut weh": "attack", "sicherheit": "safety", "warnzeichen": "safety",
        "karten": "cards", "übungen": "cards", "fragen": "faq", "lektionen": "lessons",
        "ruhe beenden": "resume",
    },
}  # fmt: skip
"""By language, what is typed, in small letters, and the command it means."""


def command_said(text: str, language: str) -> str | None:
    """The command that a typed text is a word for, without its slash; None where it is something else."""
    said = " ".join(text.casefold().rstrip("!. ").split())
    return COMMANDS.get(language, {}).get(said) or COMMANDS[ENGLISH].get(said)
