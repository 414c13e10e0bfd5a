"""One person in two chats: the code, the link, and where prompts go."""

from collections.abc import Mapping

from coachbot.chat import Button, Message

PLATFORMS: Mapping[str, str] = {"telegram": "Telegram chat", "discord": "Discord chat", "local": "chat in the browser"}


def name_of(platform: str, here: str) -> str:
    """How a chat is called in another one: "your Discord chat", "your other Telegram chat"."""
    return f"your {'other ' if platform == here else ''}{PLATFORMS.get(platform, 'chat')}"


BOTH = frozenset({"telegram", "discord"})


def say_code(code: str, minutes: int, *, platforms: frozenset[str], demo: bool) -> Message:
    """The code, and what to do with it; `platforms` are those there are in this house."""
    elsewhere = "in Telegram or in Discord" if platforms >= BOTH else "from your other account"
    where = "in a private window of this browser" if demo else elsewhere
    shown = f"{code[:4]}-{code[4:]}"
    return Message(
        text=f"*One diary in two chats.* Open the other chat with me, {where}, and send there:\n\n"
        f"/link {shown}\n\n"
        f"The code works once, for {minutes} minutes. Please show it to nobody: whoever sends it can read your diary.",
        protected=True,
    )


def say_begin_here() -> Message:
    """Before joining, without a code."""
    return Message(
        text="Do you keep your diary with me in another chat already? Then send /link there, and send me here the line "
        "that comes back. If you're new, let's just begin."
    )


def say_code_useless() -> Message:
    """A code that is wrong, used or too old."""
    return Message(
        text="This code doesn't work: it may be used up, older than ten minutes, or mistyped. "
        "Send /link in your first chat for a new one."
    )


def say_own_code() -> Message:
    """The code was sent where it was made."""
    return Message(text="That is this chat's own code. Please send it in the other chat.")


def ask_join(code: str) -> Message:
    """Both chats have a diary."""
    return Message(
        text="*Two diaries become one.* You keep a diary here and in the other chat. If you link them:\n"
        "• All days come together. Where both have the same day, the later answer counts; the earlier one is kept in its "
        "history.\n"
        "• The other chat's settings stand, and its programme goes on. One that runs here ends, unless none runs there.\n"
        "• A safety answer given in either chat holds.\n\n"
        "The diaries can't be taken apart again. Please go on only if the other chat is your own: it will show this diary.",
        buttons=(
            (Button(label="Join the diaries", action=f"link:join:{code}"),),
            (Button(label="Leave them apart", action="link:no"),),
        ),
        protected=True,
    )


def say_apart() -> Message:
    """Nothing was linked."""
    return Message(text="All right, nothing was linked. The code runs out by itself.", in_place=True)


def say_linked(other: str, both_days: int, *, in_place: bool) -> Message:
    """Linked; where shall prompts come?"""
    joined = f" {both_days} {'day was' if both_days == 1 else 'days were'} in both diaries." if both_days else ""
    return Message(
        text=f"*Linked.* This chat and {other} are one now, with one diary.{joined} You can answer and look things up in "
        f"either. My prompts go on coming to {other}.",
        buttons=(HERE, (Button(label="Leave it so", action="link:there"),)),
        in_place=in_place,
    )


HERE = (Button(label="Send prompts here", action="link:here"),)
THERE = (Button(label="Send prompts there", action="link:there"),)
UNLINK = (Button(label="Unlink the other chat", action="link:off"),)


def tell_linked(other: str) -> Message:
    """Told in the chat where the code was made, so that nobody is linked unknown to them."""
    return Message(
        text=f"{other[0].upper()}{other[1:]} is linked with this one now. If that wasn't you, unlink it at once.",
        buttons=(UNLINK,),
        must=True,
    )


def show(other: str, *, preferred_here: bool, is_open: bool) -> Message:
    """`/link`, when another chat is linked; `is_open` says whether that one takes messages."""
    where = "here" if preferred_here else f"to {other}"
    if not is_open and not preferred_here:
        where = "here, because the other chat is closed to me at the moment"
    return Message(
        text=f"This chat is linked with {other}. My prompts come {where}.",
        buttons=(THERE if preferred_here else HERE, UNLINK),
    )


def say_where(other: str, *, here: bool) -> Message:
    """Where prompts come from now on."""
    where = "here" if here else f"to {other}"
    return Message(
        text=f"My prompts come {where} from now on. If that chat is closed to me, they come to the other one. "
        "/link changes it.",
        in_place=True,
    )


def ask_unlink(other: str) -> Message:
    """Once more, since the other chat then knows nothing any more."""
    return Message(
        text=f"Unlink {other}? Your diary and programme stay here. There I won't know you any more.",
        buttons=(
            (Button(label="Unlink it", action="link:off:yes"),),
            (Button(label="Leave it linked", action="link:off:no"),),
        ),
        in_place=True,
    )


def say_unlinked(other: str) -> Message:
    """Only this chat is left."""
    return Message(
        text=f"Unlinked. Your diary and prompts are in this chat only; {other} has none of it.", in_place=True
    )


def say_still_linked() -> Message:
    """Nothing changed."""
    return Message(text="Both chats stay linked.", in_place=True)


def tell_forgotten(other: str) -> Message:
    """Told in the other chats of somebody who deleted everything."""
    return Message(
        text=f"*Everything is deleted*, as you asked in {other}. Nothing of yours is left here either. Take care.",
        must=True,
        clears=True,
    )
