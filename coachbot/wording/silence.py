"""Pause, resume and putting a prompt off: free, at once, and never asked why."""

from collections.abc import Sequence
from datetime import date, datetime

from coachbot.chat import Button, Message
from coachbot.domain.typed_time import When
from coachbot.screens.length import quoted
from coachbot.wording.days import say_day, say_next

RESUME = (Button(label="Resume", action="resume"),)


def ask_pause() -> Message:
    """How long."""
    return Message(
        text="Of course. For how long? Paused days don't count, and nothing piles up.",
        buttons=(
            (
                Button(label="1 day", action="pause:1"),
                Button(label="3 days", action="pause:3"),
                Button(label="1 week", action="pause:7"),
            ),
            (Button(label="Until I say so", action="pause:0"),),
        ),
    )


def say_paused(until: date | None, *, in_place: bool) -> Message:
    """The pause holds from now."""
    end = f"until {say_day(until)}" if until else "until you say /resume"
    return Message(
        text=f"*Paused* {end}. I won't write on my own. Your programme waits where it is. "
        "You can still use /checkin and /progress.",
        in_place=in_place,
        buttons=(RESUME,),
    )


def say_pause_unclear() -> Message:
    """A length that could not be read."""
    return ask_pause().model_copy(
        update={"text": "I couldn't read that as a length. Tap one, or write _/pause 3 days_ or _/pause until monday_."}
    )


def say_no_programme() -> Message:
    """Nothing to pause or resume."""
    return Message(text="You're not on a programme at the moment, so there is nothing to pause. /start begins one.")


def welcome_back() -> Message:
    """Somebody opened the chat again after closing it."""
    return Message(
        text="*Good to see you again.* Nothing has piled up, and there is nothing to catch up on. How shall we go on?",
        buttons=(
            (Button(label="Go on from today", action="back"),),
            (Button(label="Pause a week", action="pause:7"), Button(label="Stop", action="stop:yes")),
        ),
    )


def still_here(reason: str | None) -> Message:
    """After a week without a word: one question, and then only the evening one. In their own words, if there are any."""
    own = f" You once wrote why you're here: “{quoted(reason)}”." if reason else ""
    return welcome_back().model_copy(
        update={
            "text": f"I haven't heard from you for a week. That's all right.{own} From now on only my evening question "
            "comes, and after a while that rests, too. Do you still want this?"
        }
    )


def say_going_on(next_at: datetime | None, zone: str) -> Message:
    """They want to go on."""
    return Message(text=f"*Good.* We go on from today.{say_next(next_at, zone)}", in_place=True)


def say_resumed(
    day: int, days: int, next_at: datetime | None, zone: str, *, off: str | None, in_place: bool
) -> Message:
    """Going on, without debt. `off` says what a safety answer keeps stopped."""
    where = f"You're on day {day} of {days}." if day >= 1 else "Your programme is about to begin."
    stays = f"\n\n{off}" if off else ""
    return Message(text=f"*Good to have you back.* {where}{say_next(next_at, zone)}{stays}", in_place=in_place)


def say_not_paused(off: str | None) -> Message:
    """/resume when nothing was paused; `off` says what a safety answer keeps stopped."""
    if off:
        return Message(text=f"You weren't paused. {off}")
    return Message(text="You weren't paused. Everything is running. /today shows what's coming.")


def ask_later(delivery_id: int) -> Message:
    """When a prompt shall come back."""
    choices = (("15 min", "15m"), ("1 hour", "1h"), ("This evening", "evening"), ("Tomorrow", "tomorrow"))
    buttons = [Button(label=label, action=f"snooze:{delivery_id}:{choice}") for label, choice in choices]
    return Message(
        text="When shall I bring it back?",
        in_place=True,
        buttons=(tuple(buttons[:2]), tuple(buttons[2:]), (Button(label="Back", action=f"again:{delivery_id}"),)),
    )


def say_snoozed(title: str, understood: str, *, quiet: bool, in_place: bool) -> Message:
    """When it comes back; quiet hours move it and are named."""
    why = " That moment lies in your quiet hours, so I come when they end." if quiet else ""
    return Message(text=f"{title}\n\n*Put off.* I'll bring it back {understood}.{why}", in_place=in_place)


def ask_when(delivery_id: int) -> Message:
    """/snooze without a time."""
    return ask_later(delivery_id).model_copy(
        update={
            "text": "Your last prompt: when shall I bring it back? You can also write _/snooze in 20 min_.",
            "in_place": False,
            "buttons": ask_later(delivery_id).buttons[:2],
        }
    )


def ask_which(delivery_id: int, options: Sequence[When]) -> Message:
    """A time that could be two."""
    buttons = tuple(Button(label=w.understood, action=f"snooze:{delivery_id}:{int(w.at.timestamp())}") for w in options)
    return Message(text="Which one do you mean?", buttons=(buttons,))


def say_when_unclear() -> Message:
    """A moment that could not be read."""
    return Message(
        text="I couldn't read that as a time. Please write it like _in 20 min_, _at 9pm_ or _tomorrow 7:30_."
    )


def say_nothing_to_snooze() -> Message:
    """/snooze when no prompt is open."""
    return Message(text="There is no prompt to put off right now. /pause stops everything for a while.")
