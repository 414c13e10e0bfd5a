"""Stopping, forgetting with a receipt, and handing everything over."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

from coachbot.chat import Document, Message, tap
from coachbot.domain.acts.person import Forget, Stop
from coachbot.values import frozen
from coachbot.words import Words

GONE = {
    "check_ins": "data-gone-check-ins",
    "check_in_history": "data-gone-check-in-history",
    "deliveries": "data-gone-deliveries",
    "screenings": "data-gone-screenings",
    "consents": "data-gone-consents",
    "enrolments": "data-gone-enrolments",
    "addresses": "data-gone-addresses",
    "participants": "data-gone-participants",
}
"""Which tables the receipt counts, and with which words."""


def ask_stop(say: Words) -> Message:
    """Once, in place, so that a slip can be taken back."""
    buttons = (tap(say("data-button-stop"), Stop(sure=True)), tap(say("data-button-go-on"), Stop(sure=False)))
    return Message(text=say("data-stop-ask"), buttons=(buttons,))


def say_stopped_before(say: Words) -> Message:
    """Somebody stops who has never agreed to a diary."""
    return Message(text=say("data-stopped-before"))


def say_stopped(say: Words, *, in_place: bool) -> Message:
    """Nothing more will come."""
    return Message(text=say("data-stopped"), in_place=in_place)


def say_going_on(say: Words) -> Message:
    """The stop was turned down."""
    return Message(text=say("data-going-on"), in_place=True)


def ask_forget(say: Words) -> Message:
    """The second step before deleting."""
    delete, keep = tap(say("data-button-delete"), Forget(sure=True)), tap(say("data-button-keep"), Forget(sure=False))
    return Message(text=say("data-forget-ask"), buttons=((delete,), (keep,)))


def say_kept(say: Words) -> Message:
    """Nothing was deleted."""
    return Message(text=say("data-kept"), in_place=True)


def warn(say: Words, on: date) -> Message:
    """After a long silence: the day on which everything goes, and one tap that keeps it."""
    keep = tap(say("data-button-keep"), Forget(sure=False))
    return Message(text=say("data-parting", day=say.day(on)), buttons=((keep,),), must=True)


@frozen
class Elsewhere:
    """What a deletion cannot reach at once: on a server its files, on a platform the chat, and copies.

    `copies_days` is for how many days those are kept, where it is known that nobody comes back with one; `keys_lie`
    whether the keys of a sealed database lie apart from its copies or beside it on a server (None: it is not sealed).
    """

    demo: bool
    on_server: bool
    copies_days: int | None
    keys_lie: Literal["apart", "beside"] | None = None


def receipt(say: Words, gone: Mapping[str, int], at: datetime, elsewhere: Elsewhere) -> Message:
    """What was deleted, when by the person's own clock, and what is left elsewhere, for how long."""
    lines = [say(key, n=gone[table]) for table, key in GONE.items() if gone.get(table)]
    deleted = "\n".join([say("data-deleted", day=say.day(at.date()), at=f"{at:%H:%M}"), *lines])
    last = [*_left_elsewhere(say, elsewhere), say("data-farewell")]
    on_server = elsewhere.on_server

    def whole(here: str) -> str:
        return f"{deleted}\n\n{' '.join([here, *last])}"

    return Message(
        text=whole(say("data-left-on-server") if on_server else say("data-left-in-file")),
        once_wiped=None if on_server else whole(say("data-left-nowhere")),
        must=True,
        clears=True,
    )


def _left_elsewhere(say: Words, elsewhere: Elsewhere) -> list[str]:
    if elsewhere.demo:
        return []
    days = elsewhere.copies_days
    copies = say("data-left-copies") if days is None else say("data-left-copies-days", n=days)
    sealed = {None: [], "apart": [say("data-left-sealed")], "beside": [say("data-left-sealed-beside")]}
    return [*sealed[elsewhere.keys_lie], copies, say("data-left-chat")]


def export(say: Words, content: str, on: date, unread: int) -> Message:
    """Everything, as a file; so many records of it could not be read."""
    document = Document(name=f"coachbot-export-{on}.json", media_type="application/json", content=content)
    lines = [say("data-export"), *([say("data-export-unread", n=unread)] if unread else [])]
    return Message(text="\n\n".join(lines), document=document, must=True)


def export_table(say: Words, content: str, on: date) -> Message:
    """The diary, as a table."""
    document = Document(name=f"coachbot-diary-{on}.csv", media_type="text/csv", content=content)
    return Message(text=say("data-export-table"), document=document, must=True)


def say_no_table(say: Words) -> Message:
    """The diary does not read, so there is no table of it."""
    return Message(text=say("data-export-no-table"), must=True)
