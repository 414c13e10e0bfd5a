"""One person in several chats: the code, the question on each side, and how a chat goes out again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coachbot.chat import Address, Button, Message, tap
from coachbot.domain.acts.linking import (
    AskUnlink,
    Disown,
    HandOver,
    JoinDiaries,
    LeaveApart,
    LinkChats,
    LinkPage,
    OpenChats,
    PromptsTo,
    Unlink,
)
from coachbot.domain.acts.person import Forget
from coachbot.domain.linking import mark_of, spell
from coachbot.markup import escape
from coachbot.words import Words


@dataclass(frozen=True, slots=True)
class Named:
    """A chat as it is called in another one: `where` answers "where?", `since` is when it was linked.

    `has_twin` says that another of the person's chats has the same `short` name; `where` then tells them apart.
    """

    address: Address
    where: str
    short: str
    since: str
    is_open: bool = True
    has_twin: bool = False

    @property
    def mark(self) -> str:
        """What names it in a button."""
        return mark_of(self.address.platform, self.address.key)


def where_of(say: Words, platform: str, here: str) -> str:
    """How a chat is called in another one: "in Discord", "in your other Telegram chat"."""
    return (
        say("linking-where-other", platform=platform) if platform == here else say("linking-where", platform=platform)
    )


def where_since(say: Words, where: str, since: str) -> str:
    """How one of two chats with the same name is called: also since when."""
    return say("linking-where-since", where=where, since=since)


def here(say: Words) -> str:
    """How a chat is called in itself."""
    return say("linking-here")


def _rows(*buttons: Button) -> tuple[tuple[Button, ...], ...]:
    return tuple((button,) for button in buttons)


def _not_me(say: Words, chat: Named) -> Button:
    return tap(say("linking-button-not-me"), Disown(chat.mark))


def _leave(say: Words, here: Named) -> Button:
    return tap(say("linking-button-unlink-here"), AskUnlink(here.mark))


# The code


def offer(
    say: Words, code: str, minutes: int, *, here: str, platforms: Iterable[str], ways: Mapping[str, str], is_new: bool
) -> Message:
    """A code and what to do with it. `platforms` are those of this house, `ways` what opens one of them with the code.

    It has to be copied, so it is not protected; and its `/link` stands among copied words, where no tap sends it.
    """
    ends = {"minutes": minutes}
    lines = [_way(say, code, platform, here, ways) for platform in sorted(platforms)]
    if is_new:
        parts = [say("linking-offer-new"), *lines, "", say("linking-offer-new-care", **ends)]
    else:
        quicker = here != "discord" and here in ways and "discord" in platforms
        quickly = ["", say("linking-offer-quicker")] if quicker else []
        parts = [say("linking-offer"), *lines, *quickly, "", say("linking-offer-care", **ends)]
    return Message(text="\n".join(parts))


def _way(say: Words, code: str, platform: str, here: str, ways: Mapping[str, str]) -> str:
    shown, link = spell(code), escape(ways.get(platform, ""))
    if platform == "telegram" and link:
        return say("linking-way-telegram-same" if here == platform else "linking-way-telegram", link=link)
    if platform == "telegram":
        return say("linking-way-telegram-typed", code=shown)
    if platform == "discord":
        return say("linking-way-discord-same" if here == platform else "linking-way-discord", code=shown)
    return say("linking-way-browser", code=shown)


def say_useless(say: Words) -> Message:
    """A code that is wrong, used, spoilt or too old."""
    return Message(text=say("linking-useless"))


def say_too_often(say: Words, minutes: int) -> Message:
    """Too many wrong codes, from here or from everybody."""
    return Message(text=say("linking-too-often", minutes=minutes))


def say_own(say: Words) -> Message:
    """The code was sent where it was made."""
    return Message(text=say("linking-own"))


def say_already(say: Words) -> Message:
    """The code is from another chat of the same person."""
    return Message(text=say("linking-already"))


def say_neither(say: Words) -> Message:
    """Two chats without a diary."""
    return Message(text=say("linking-neither"))


def say_enough(say: Words, most: int) -> Message:
    """As many chats as one person may have."""
    return Message(text=say("linking-enough", most=most))


def tell_void(say: Words) -> Message:
    """Told where a code was made that others could read."""
    return Message(text=say("linking-void"), must=True)


# The question


def ask_in(say: Words, code: str, where: str) -> Message:
    """May this chat, which has no diary, join another's?"""
    buttons = _rows(tap(say("linking-button-yes"), LinkChats(code)), tap(say("linking-button-no"), LeaveApart()))
    return Message(text=say("linking-ask-in", where=where), buttons=buttons)


def ask_let_in(say: Words, code: str, where: str) -> Message:
    """May another chat, which has no diary, join this one's?"""
    buttons = _rows(tap(say("linking-button-yes"), LinkChats(code)), tap(say("linking-button-no"), LeaveApart()))
    return Message(text=say("linking-ask-let-in", where=where), buttons=buttons)


def ask_diaries(say: Words, code: str, where: str) -> Message:
    """Both chats have a diary."""
    buttons = _rows(tap(say("linking-button-join"), JoinDiaries(code)), tap(say("linking-button-apart"), LeaveApart()))
    return Message(text=say("linking-ask-diaries", where=where), buttons=buttons)


def say_apart(say: Words) -> Message:
    """Nothing was linked."""
    return Message(text=say("linking-apart"), in_place=True)


# Linked


def say_done(
    say: Words, here: Named, elder: Named, prompts: Named, free: str, *, both_days: int, in_place: bool
) -> Message:
    """Said in the newly linked chat; `prompts` is the chat that prompts go to."""
    parts = [say("linking-done", where=elder.where, prompts=prompts.where)]
    if both_days:
        parts.append(say("linking-done-days", days=both_days))
    parts.append(say("linking-done-first-day", where=elder.where, free=free))
    return Message(
        text=" ".join(parts),
        buttons=(
            (tap(say("linking-button-here"), PromptsTo(here.mark)),),
            (tap(say("linking-button-leave-so"), PromptsTo(prompts.mark)),),
            (tap(say("linking-button-not-mine"), AskUnlink(here.mark)),),
        ),
        in_place=in_place,
    )


def say_let_in(say: Words, chat: Named, prompts: str) -> Message:
    """Said where the newly linked chat was let in."""
    text = say("linking-let-in", where=chat.where, prompts=prompts)
    return Message(text=text, buttons=_rows(_not_me(say, chat)), in_place=True)


def tell_linked(say: Words, chat: Named) -> Message:
    """Told in the oldest chat, and where the code was made, so that nobody is linked unknown to them."""
    return Message(text=say("linking-told", where=chat.where), buttons=_rows(_not_me(say, chat)), must=True)


def tell_joined(say: Words, where: str, by: str) -> Message:
    """Told in the other chats of somebody whose diary was joined with another."""
    return Message(text=say("linking-told-joined", where=where, by=by), must=True)


# The chats there are


def show(say: Words, here: Named, others: Sequence[Named], prompts: str, *, can_add: bool) -> Message:
    """`/link`, where chats are linked; `prompts` says where prompts come."""
    lines = [say("linking-line-here", since=here.since)]
    for chat in others:
        key = "linking-line" if chat.is_open else "linking-line-closed"
        lines.append(say(key, where=chat.short, since=chat.since))
    unlink = [tap(_called(say, "linking-button-unlink", chat), AskUnlink(chat.mark)) for chat in others]
    last = [tap(say("linking-button-where"), OpenChats(LinkPage.WHERE)), _leave(say, here)]
    if can_add:
        last.append(tap(say("linking-button-another"), OpenChats(LinkPage.NEW)))
    text = "\n".join([say("linking-shown"), *lines, "", prompts])
    return Message(text=text, buttons=(*_rows(*unlink), tuple(last)))


def _called(say: Words, what: str, chat: Named) -> str:
    """A button about a chat; of two that are called the same it says since when."""
    twins = {
        "linking-button-unlink": "linking-button-unlink-since",
        "linking-button-there": "linking-button-there-since",
    }
    return say(twins[what], since=chat.since) if chat.has_twin else say(what, where=chat.where)


def say_prompts(say: Words, prompts: str) -> str:
    """Where prompts come."""
    return say("linking-prompts", prompts=prompts)


def say_prompts_instead(say: Words, where: str) -> str:
    """Prompts come here while the chat that was chosen is closed."""
    return say("linking-prompts-instead", where=where)


def ask_where(say: Words, here: Named, others: Sequence[Named]) -> Message:
    """Where prompts shall come."""
    buttons = [tap(say("linking-button-here"), PromptsTo(here.mark))]
    buttons += [tap(_called(say, "linking-button-there", chat), PromptsTo(chat.mark)) for chat in others]
    return Message(text=say("linking-ask-where"), buttons=_rows(*buttons), in_place=True)


def say_moved(say: Words, prompts: str) -> Message:
    """Where prompts come from now on."""
    return Message(text=say("linking-prompts-moved", prompts=prompts), in_place=True)


def tell_moved(say: Words, elder: Named, to: Named, by: Named) -> Message:
    """Told in the oldest chat when a newly linked one sends the prompts elsewhere."""
    buttons = _rows(tap(say("linking-button-back-here"), PromptsTo(elder.mark)), _not_me(say, by))
    return Message(text=say("linking-told-prompts", where=to.where, by=by.where), buttons=buttons, must=True)


# Out again


def ask_unlink(say: Words, chat: Named) -> Message:
    """Once more, since the other chat then knows nothing any more."""
    return Message(text=say("linking-ask-unlink", where=chat.where), buttons=_sure(say, chat), in_place=True)


def ask_leave(say: Words, here: Named, rest: str) -> Message:
    """Once more, since this chat then knows nothing any more."""
    return Message(text=say("linking-ask-leave", where=rest), buttons=_sure(say, here), in_place=True)


def _sure(say: Words, chat: Named) -> tuple[tuple[Button, ...], ...]:
    return _rows(
        tap(say("linking-button-sure"), Unlink(chat.mark, sure=True)),
        tap(say("linking-button-stay"), Unlink(chat.mark, sure=False)),
    )


def say_stays(say: Words) -> Message:
    """Nothing changed."""
    return Message(text=say("linking-stays"), in_place=True)


def say_unlinked(say: Words, chat: Named, rest: Sequence[Named]) -> Message:
    """Another chat is out; `rest` are those that still have the diary."""
    if not rest:
        return Message(text=say("linking-unlinked", where=chat.where), in_place=True)
    left = say.listed([one.where for one in rest])
    return Message(text=say("linking-unlinked-rest", where=chat.where, rest=left), in_place=True)


def say_left(say: Words, rest: str) -> Message:
    """This chat is out."""
    return Message(text=say("linking-left", where=rest), in_place=True)


def tell_left(say: Words, where: str) -> Message:
    """Told in the oldest chat: another one took itself out."""
    return Message(text=say("linking-told-left", where=where), must=True)


def tell_unlinked(say: Words, where: str, by: str) -> Message:
    """Told in the oldest chat: another one was taken out from a third."""
    return Message(text=say("linking-told-unlinked", where=where, by=by), must=True)


def tell_out(say: Words, by: str | None) -> Message:
    """Told in the chat that is out; `by` says from where, None after "That wasn't me"."""
    return Message(text=say("linking-told-out-again") if by is None else say("linking-told-out", by=by), must=True)


def say_disowned(say: Words, chat: Named) -> Message:
    """A chat that somebody else had linked is out."""
    return Message(text=say("linking-disowned", where=chat.where), in_place=True)


def say_not_linked(say: Words) -> Message:
    """The chat a button names is out already."""
    return Message(text=say("linking-not-linked"), in_place=True)


# The first day


def say_asked_forget(say: Words, here: Named, elder: Named, free: str) -> Message:
    """Deleting waits for the oldest chat."""
    text = say("linking-asked-forget", where=elder.where, free=free)
    return Message(text=text, buttons=_rows(_leave(say, here)))


def ask_elder_forget(say: Words, chat: Named) -> Message:
    """Asked in the oldest chat."""
    buttons = _rows(
        tap(say("linking-button-delete"), Forget(sure=True)),
        tap(say("linking-button-keep"), Forget(sure=False)),
        _not_me(say, chat),
    )
    return Message(text=say("linking-asks-forget", where=chat.where), buttons=buttons, must=True)


def say_asked_export(say: Words, elder: Named, free: str) -> Message:
    """Handing over waits for the oldest chat."""
    return Message(text=say("linking-asked-export", where=elder.where, free=free))


def ask_elder_export(say: Words, chat: Named) -> Message:
    """Asked in the oldest chat."""
    buttons = _rows(
        tap(say("linking-button-hand-over"), HandOver(chat.mark, sure=True)),
        tap(say("linking-button-keep-here"), HandOver(chat.mark, sure=False)),
        _not_me(say, chat),
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
    return Message(text=text, buttons=_rows(_leave(say, here)))


def ask_elder_unlink(say: Words, chat: Named, by: Named, *, is_itself: bool) -> Message:
    """Asked in the oldest chat; it may be itself that is meant."""
    text = (
        say("linking-asks-unlink-here", by=by.where)
        if is_itself
        else say("linking-asks-unlink", by=by.where, where=chat.where)
    )
    return Message(text=text, buttons=(*_sure(say, chat), *_rows(_not_me(say, by))), must=True)


def say_not_yet(say: Words, elder: Named, free: str) -> Message:
    """A newly linked chat brings no further one."""
    return Message(text=say("linking-not-yet", where=elder.where, free=free))


def say_elder_closed(say: Words, here: Named, elder: Named, free: str) -> Message:
    """The oldest chat cannot be asked."""
    text = say("linking-elder-closed", where=elder.where, free=free)
    return Message(text=text, buttons=_rows(_leave(say, here)))


def tell_stopped(say: Words, chat: Named) -> Message:
    """Told in the oldest chat when a newly linked one stops everything."""
    return Message(text=say("linking-told-stopped", where=chat.where), buttons=_rows(_not_me(say, chat)), must=True)


def tell_forgotten(say: Words, where: str) -> Message:
    """Told in the other chats of somebody who deleted everything."""
    return Message(text=say("linking-told-forgotten", where=where), must=True, clears=True)
