"""One person in several chats: the code, the question on each side, and what is said once they are linked."""

from collections.abc import Iterable, Mapping

from coachbot.chat import Message, tap
from coachbot.domain.acts.linking import AskUnlink, JoinDiaries, LeaveApart, LinkChats, PromptsTo
from coachbot.domain.linking import spell
from coachbot.markup import escape
from coachbot.screens.chats import Named, not_me, rows
from coachbot.words import Words


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


def ask_in(say: Words, code: str, where: str) -> Message:
    """May this chat, which has no diary, join another's?"""
    buttons = rows(tap(say("linking-button-yes"), LinkChats(code)), tap(say("linking-button-no"), LeaveApart()))
    return Message(text=say("linking-ask-in", where=where), buttons=buttons)


def ask_let_in(say: Words, code: str, where: str) -> Message:
    """May another chat, which has no diary, join this one's?"""
    buttons = rows(tap(say("linking-button-yes"), LinkChats(code)), tap(say("linking-button-no"), LeaveApart()))
    return Message(text=say("linking-ask-let-in", where=where), buttons=buttons)


def ask_diaries(say: Words, code: str, where: str) -> Message:
    """Both chats have a diary."""
    buttons = rows(tap(say("linking-button-join"), JoinDiaries(code)), tap(say("linking-button-apart"), LeaveApart()))
    return Message(text=say("linking-ask-diaries", where=where), buttons=buttons)


def say_apart(say: Words) -> Message:
    """Nothing was linked."""
    return Message(text=say("linking-apart"), in_place=True)


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
    return Message(text=text, buttons=rows(not_me(say, chat)), in_place=True)


def tell_linked(say: Words, chat: Named) -> Message:
    """Told in the oldest chat, and where the code was made, so that nobody is linked unknown to them."""
    return Message(text=say("linking-told", where=chat.where), buttons=rows(not_me(say, chat)), must=True)


def tell_joined(say: Words, where: str, by: str) -> Message:
    """Told in the other chats of somebody whose diary was joined with another."""
    return Message(text=say("linking-told-joined", where=where, by=by), must=True)
