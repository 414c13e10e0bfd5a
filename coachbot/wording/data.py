"""Stopping, forgetting with a receipt, and handing everything over."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from coachbot.chat import Button, Document, Message
from coachbot.domain.export import FORMAT, SCHEMA
from coachbot.wording.days import count, say_day

SAID_AS = {
    "check_ins": ("diary day", "diary days"),
    "check_in_history": ("earlier version of a diary day", "earlier versions of diary days"),
    "deliveries": ("message", "messages"),
    "screenings": ("safety answer", "safety answers"),
    "consents": ("consent", "consents"),
    "enrolments": ("programme", "programmes"),
    "addresses": ("chat address", "chat addresses"),
    "participants": ("set of settings", "sets of settings"),
}

WIPED = "Nothing of it is left in this database."
STILL_IN_FILE = (
    "It is gone from this database. The last traces in its file are overwritten within minutes, or as soon as no other "
    "program reads it."
)
ON_A_SERVER = (
    "It is gone from this database. The database runs on a server, which writes over the old space and its own log in its "
    "own time."
)
ELSEWHERE = (
    " Older backups, if the operator keeps any, still hold it until they expire. This chat app keeps its own copy of our "
    "chat until you delete it there."
)


def ask_stop() -> Message:
    """Once, in place, so that a slip can be taken back."""
    return Message(
        text="Shall I stop all messages? Your diary stays, and you can come back any time.",
        buttons=((Button(label="Yes, stop", action="stop:yes"), Button(label="No, go on", action="stop:no")),),
    )


def say_stopped(*, in_place: bool) -> Message:
    """Nothing more will come."""
    return Message(
        text="*Stopped.* I won't write to you any more. Thank you for the time we had.\n\n"
        "Your diary is kept: /progress shows it, /export hands it over, /forget deletes it. /start begins again.",
        in_place=in_place,
    )


def say_going_on() -> Message:
    """The stop was turned down."""
    return Message(text="All right, everything goes on as before.", in_place=True)


def ask_forget() -> Message:
    """The second step before deleting."""
    return Message(
        text="*Delete everything?* Your diary, settings, programme and safety answers will be gone at once. "
        "This can't be undone. If you'd like a copy first: /export.",
        buttons=(
            (Button(label="Delete everything", action="forget:yes"),),
            (Button(label="Keep it", action="forget:no"),),
        ),
    )


def say_kept() -> Message:
    """Nothing was deleted."""
    return Message(text="Nothing was deleted.", in_place=True)


def receipt(gone: Mapping[str, int], at: datetime, *, demo: bool, on_server: bool) -> Message:
    """What was deleted, when by the person's own clock, and what is left elsewhere, for how long."""
    lines = [f"• {count(gone.get(table, 0), *words)}" for table, words in SAID_AS.items() if gone.get(table)]
    deleted = f"*Deleted* on {say_day(at.date())} at {at:%H:%M}:\n" + "\n".join(lines)

    def whole(here: str) -> str:
        return f"{deleted}\n\n{here}{'' if demo else ELSEWHERE} Take care."

    return Message(
        text=whole(ON_A_SERVER if on_server else STILL_IN_FILE),
        once_wiped=None if on_server else whole(WIPED),
        must=True,
        clears=True,
    )


def export_text(records: Mapping[str, Any], version: str) -> str:
    """An export as JSON text; the same records always give the same text."""
    whole = {"format": FORMAT, "schema": SCHEMA, "coachbot": version, **records}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def export(content: str, on: date) -> Message:
    """Everything, as a file."""
    return Message(
        text="Here is everything I keep of you, as a file that people and programs can read.",
        document=Document(name=f"coachbot-export-{on}.json", media_type="application/json", content=content),
        must=True,
    )


def export_table(content: str, on: date) -> Message:
    """The diary, as a table."""
    return Message(
        text="And your diary as a table, a row a day, for a spreadsheet.",
        document=Document(name=f"coachbot-diary-{on}.csv", media_type="text/csv", content=content),
        must=True,
    )
