"""Pause, resume and putting a prompt off: free, at once, and never asked why."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.person import Stop
from coachbot.domain.acts.prompts import Again, GoOn, Pause, Resume, Snooze, Soon
from coachbot.screens.length import quoted
from coachbot.words import Words

Rows = tuple[tuple[Button, ...], ...]


def ask_pause(say: Words) -> Message:
    """How long."""
    return Message(text=say("silence-ask-pause"), buttons=_lengths(say))


def _lengths(say: Words) -> Rows:
    days = tuple(tap(say("silence-button-days", days=days), Pause(days)) for days in (1, 3))
    week = tap(say("silence-button-week"), Pause(7))
    return ((*days, week), (tap(say("silence-button-open"), Pause(0)),))


def say_paused(say: Words, until: date | None, *, in_place: bool) -> Message:
    """The pause holds from now."""
    text = say("silence-paused", day=say.day(until)) if until else say("silence-paused-open")
    return Message(text=text, in_place=in_place, buttons=((tap(say("silence-button-resume"), Resume()),),))


def say_pause_unclear(say: Words) -> Message:
    """A length that could not be read."""
    return Message(text=say("silence-pause-unclear"), buttons=_lengths(say))


def say_no_programme(say: Words) -> Message:
    """Nothing to pause or resume."""
    return Message(text=say("silence-no-programme"))


def welcome_back(say: Words) -> Message:
    """Somebody opened the chat again after closing it."""
    return Message(text=say("silence-welcome-back"), buttons=_ways_on(say))


def _ways_on(say: Words) -> Rows:
    return (
        (tap(say("silence-button-go-on"), GoOn()),),
        (tap(say("silence-button-pause-week"), Pause(7)), tap(say("silence-button-stop"), Stop(sure=True))),
    )


def still_here(say: Words, reason: str | None) -> Message:
    """After a week without a word: one question, and then only the evening one; `reason` in their own words, if any."""
    text = say("silence-still-here-reason", reason=quoted(reason)) if reason else say("silence-still-here")
    return Message(text=text, buttons=_ways_on(say))


def say_going_on(say: Words, next_at: datetime | None, zone: str) -> Message:
    """They want to go on."""
    return Message(text=with_next(say, say("silence-going-on"), next_at, zone), in_place=True)


def with_next(say: Words, text: str, next_at: datetime | None, zone: str) -> str:
    """A text with the next prompt's time behind it; alone when nothing waits."""
    if next_at is None:
        return text
    day = say.day(next_at.astimezone(ZoneInfo(zone)).date())
    return f"{text} {say('silence-next-prompt', day=day, at=say.instant(next_at, zone))}"


def say_resumed(
    say: Words, day: int, days: int, next_at: datetime | None, zone: str, *, off: str | None, in_place: bool
) -> Message:
    """Going on, without debt. `off` says what a safety answer keeps stopped."""
    text = say("silence-resumed", day=day, days=days) if day >= 1 else say("silence-resumed-before")
    parts = [with_next(say, text, next_at, zone), *([off] if off else [])]
    return Message(text="\n\n".join(parts), in_place=in_place)


def say_not_paused(say: Words, off: str | None) -> Message:
    """/resume when nothing was paused; `off` says what a safety answer keeps stopped."""
    return Message(text=f"{say('silence-not-paused-off')} {off}" if off else say("silence-not-paused"))


def ask_later(say: Words, delivery_id: int) -> Message:
    """When a prompt shall come back."""
    back = (tap(say("silence-button-back"), Again(delivery_id)),)
    return Message(text=say("silence-ask-later"), in_place=True, buttons=(*_moments(say, delivery_id), back))


def _moments(say: Words, delivery_id: int) -> Rows:
    return (
        (
            tap(say("silence-button-15-minutes"), Snooze(delivery_id, Soon.MINUTES)),
            tap(say("silence-button-hour"), Snooze(delivery_id, Soon.HOUR)),
        ),
        (
            tap(say("silence-button-evening"), Snooze(delivery_id, Soon.EVENING)),
            tap(say("silence-button-tomorrow"), Snooze(delivery_id, Soon.TOMORROW)),
        ),
    )


def ask_when(say: Words, delivery_id: int) -> Message:
    """/snooze without a time."""
    return Message(text=say("silence-ask-later-last"), buttons=_moments(say, delivery_id))


def say_moment(say: Words, day: date, today: date, at: str) -> str:
    """When something comes: a local date as seen from today, and its time."""
    when = {0: "today", 1: "tomorrow"}.get((day - today).days, "later")
    return say("silence-moment", when=when, day=say.day(day), at=at)


def say_put_off(say: Words, title: str, moment: str, *, quiet: bool, in_place: bool) -> Message:
    """When it comes back; quiet hours move it and are named."""
    said = say("silence-put-off-quiet" if quiet else "silence-put-off", moment=moment)
    return Message(text=f"{title}\n\n{said}", in_place=in_place)


def ask_which(say: Words, delivery_id: int, options: Sequence[tuple[str, datetime]]) -> Message:
    """A time that could be two, each with the words for it."""
    buttons = tuple(tap(moment, Snooze(delivery_id, at)) for moment, at in options)
    return Message(text=say("silence-which-one"), buttons=(buttons,))


def say_when_unclear(say: Words) -> Message:
    """A moment that could not be read."""
    return Message(text=say("silence-moment-unclear"))


def say_nothing_to_snooze(say: Words) -> Message:
    """/snooze when no prompt is open."""
    return Message(text=say("silence-nothing-to-put-off"))
