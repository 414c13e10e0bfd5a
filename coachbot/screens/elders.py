"""The first day of a newly linked chat: what waits for the oldest one, and what that one is asked."""

from coachbot.chat import Message, tap
from coachbot.domain.acts.linking import HandOver
from coachbot.domain.acts.person import Forget
from coachbot.screens.chats import Named, leave, not_me, rows, sure
from coachbot.words import Words


def say_asked_forget(say: Words, here: Named, elder: Named, free: str) -> Message:
    """Deleting waits for the oldest chat."""
    text = say("linking-asked-forget", where=elder.where, free=free)
    return Message(text=text, buttons=rows(leave(say, here)))


def ask_elder_forget(say: Words, chat: Named) -> Message:
    """Asked in the oldest chat."""
    buttons = rows(
        tap(say("linking-button-delete"), Forget(sure=True)),
        tap(say("linking-button-keep"), Forget(sure=False)),
        not_me(say, chat),
    )
    return Message(text=say("linking-asks-forget", where=chat.where), buttons=buttons, must=True)


def say_asked_export(say: Words, elder: Named, free: str) -> Message:
    """Handing over waits for the oldest chat."""
    return Message(text=say("linking-asked-export", where=elder.where, free=free))


def ask_elder_export(say: Words, chat: Named) -> Message:
    """Asked in the oldest chat."""
    buttons = rows(
        tap(say("linking-button-hand-over"), HandOver(chat.mark, sure=True)),
        tap(say("linking-button-keep-here"), HandOver(chat.mark, sure=False)),
        not_me(say, chat),
    )
    return Message(text=say("linking-asks-export", where=chat.where), buttons=buttons, must=True)


def say_not_handed_over(say: Words) -> Message:
    """No file was sent."""
    return Message(text=say("linking-not-handed-over"), in_place=True)


def say_handed_over(say: Words, where: str) -> Message:
    """The files are on their way."""
    return Message(text=say("linking-handed-over", where=where), in_place=True)


def say_asked_unlink(say: Words, here: Named, elder: Named, free: str) -> Message:
    """Unlinking another chat waits for the oldest one."""
    text = say("linking-asked-unlink", where=elder.where, free=free)
    return Message(text=text, buttons=rows(leave(say, here)))


def ask_elder_unlink(say: Words, chat: Named, by: Named, *, is_itself: bool) -> Message:
    """Asked in the oldest chat; it may be itself that is meant."""
    text = (
        say("linking-asks-unlink-here", by=by.where)
        if is_itself
        else say("linking-asks-unlink", by=by.where, where=chat.where)
    )
    return Message(text=text, buttons=(*sure(say, chat), *rows(not_me(say, by))), must=True)


def say_not_yet(say: Words, elder: Named, free: str) -> Message:
    """A newly linked chat brings no further one."""
    return Message(text=say("linking-not-yet", where=elder.where, free=free))


def say_elder_closed(say: Words, here: Named, elder: Named, free: str) -> Message:
    """The oldest chat cannot be asked."""
    text = say("linking-elder-closed", where=elder.where, free=free)
    return Message(text=text, buttons=rows(leave(say, here)))


def tell_stopped(say: Words, chat: Named) -> Message:
    """Told in the oldest chat when a newly linked one stops everything."""
    return Message(text=say("linking-told-stopped", where=chat.where), buttons=rows(not_me(say, chat)), must=True)
