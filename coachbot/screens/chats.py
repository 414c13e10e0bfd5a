"""The chats of one person: what they are called, where prompts come, and how one goes out again."""

from collections.abc import Sequence

from coachbot.chat import Address, Button, Message, tap
from coachbot.domain.acts.linking import AskUnlink, Disown, LinkPage, OpenChats, PromptsTo, Unlink
from coachbot.domain.linking import mark_of
from coachbot.values import frozen
from coachbot.words import Words


@frozen
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


def rows(*buttons: Button) -> tuple[tuple[Button, ...], ...]:
    """Buttons one below another."""
    return tuple((button,) for button in buttons)


def not_me(say: Words, chat: Named) -> Button:
    """The button that disowns a chat."""
    return tap(say("linking-button-not-me"), Disown(chat.mark))


def leave(say: Words, here: Named) -> Button:
    """The button that asks whether this chat should stand alone again."""
    return tap(say("linking-button-unlink-here"), AskUnlink(here.mark))


def show(say: Words, here: Named, others: Sequence[Named], prompts: str, *, can_add: bool) -> Message:
    """`/link`, where chats are linked; `prompts` says where prompts come."""
    lines = [say("linking-line-here", since=here.since)]
    for chat in others:
        key = "linking-line" if chat.is_open else "linking-line-closed"
        lines.append(say(key, where=chat.short, since=chat.since))
    unlink = [tap(_called(say, "linking-button-unlink", chat), AskUnlink(chat.mark)) for chat in others]
    last = [tap(say("linking-button-where"), OpenChats(LinkPage.WHERE)), leave(say, here)]
    if can_add:
        last.append(tap(say("linking-button-another"), OpenChats(LinkPage.NEW)))
    text = "\n".join([say("linking-shown"), *lines, "", prompts])
    return Message(text=text, buttons=(*rows(*unlink), tuple(last)))


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
    return Message(text=say("linking-ask-where"), buttons=rows(*buttons), in_place=True)


def say_moved(say: Words, prompts: str) -> Message:
    """Where prompts come from now on."""
    return Message(text=say("linking-prompts-moved", prompts=prompts), in_place=True)


def tell_moved(say: Words, elder: Named, to: Named, by: Named) -> Message:
    """Told in the oldest chat when a newly linked one sends the prompts elsewhere."""
    buttons = rows(tap(say("linking-button-back-here"), PromptsTo(elder.mark)), not_me(say, by))
    return Message(text=say("linking-told-prompts", where=to.where, by=by.where), buttons=buttons, must=True)


def ask_unlink(say: Words, chat: Named) -> Message:
    """Once more, since the other chat then knows nothing any more."""
    return Message(text=say("linking-ask-unlink", where=chat.where), buttons=sure(say, chat), in_place=True)


def ask_leave(say: Words, here: Named, rest: str) -> Message:
    """Once more, since this chat then knows nothing any more."""
    return Message(text=say("linking-ask-leave", where=rest), buttons=sure(say, here), in_place=True)


def sure(say: Words, chat: Named) -> tuple[tuple[Button, ...], ...]:
    """Yes and no to parting from a chat."""
    return rows(
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


def tell_forgotten(say: Words, where: str) -> Message:
    """Told in the other chats of somebody who deleted everything."""
    return Message(text=say("linking-told-forgotten", where=where), must=True, clears=True)
