"""The day at a glance, and the reason behind every prompt that came or did not."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from coachbot.chat import Message
from coachbot.domain.delivery import CARE, CHECK, DESK, EXPERIMENT, SIGNS, STILL_HERE, Reason
from coachbot.domain.local_time import place_of
from coachbot.domain.programme import Kind
from coachbot.domain.response import Response
from coachbot.screens.check_in import it_is_bad
from coachbot.screens.length import listed, pages
from coachbot.words import Words

OF_THE_HOUSE: Mapping[str, str] = {
    DESK: "today-name-desk",
    SIGNS: "today-name-signs",
    CARE: "today-name-care",
    STILL_HERE: "today-name-still-here",
    EXPERIMENT: "today-name-experiment",
    CHECK: "today-name-check",
}
"""Keys of the names of what belongs to no programme."""


def say_today(say: Words, title: str, day: int, days: int, lines: Sequence[str], notes: Sequence[str]) -> Message:
    """Where somebody is in their programme, and what today holds."""
    head = say("today-head", title=title, day=day, days=days)
    text = listed(say, head, lines or [say("today-nothing-planned")], *notes)
    return Message(text=text, buttons=((it_is_bad(say),),), protected=True)


def name_of(say: Words, kind: Kind, prompt: str | None) -> str:
    """What a prompt is called here; what belongs to no programme has its own names."""
    key = OF_THE_HOUSE.get(prompt or "")
    return say(key) if key else say.of("today-kind", kind)


def reason_of(say: Words, reason: Reason) -> str:
    """Why, in half a sentence."""
    return say.of("today-reason", reason)


def say_line(say: Words, name: str, at: str, state: str) -> str:
    """One prompt of the day."""
    return say("today-line", at=at, name=name, state=state)


def say_state(
    say: Words,
    *,
    reached: bool,
    waiting: bool,
    foreseen: Reason | None = None,
    response: Response | None,
    reason: Reason | None,
) -> str:
    """What became of a prompt so far; `foreseen` is why one that waits won't come as things stand."""
    if response:
        return say.of("today-answer", response)
    if reached:
        return say("today-state-sent")
    if waiting and foreseen:
        return say("today-state-left-out", reason=reason_of(say, foreseen))
    if waiting:
        return say("today-state-on-hold", reason=reason_of(say, reason)) if reason else say("today-state-coming")
    return say("today-state-not-sent", reason=reason_of(say, reason or Reason.EXPIRED))


def say_answered(say: Words) -> str:
    """The evening's question needs nothing more."""
    return say("today-answered")


def say_so_far(say: Words, once_more: str) -> str:
    """An early no; `once_more` says when the question comes again."""
    return f"{say('today-so-far')} {once_more}"


def say_quiet(say: Words, until: str) -> str:
    """Quiet after an attack."""
    return say("today-quiet", until=until)


def say_not_begun(say: Words, title: str, first_day: date, *, asks: bool) -> Message:
    """Before day 1; `asks` says that the evening's question still comes today."""
    key = "today-not-begun-asks" if asks else "today-not-begun"
    return Message(text=say(key, title=title, day=say.day(first_day)))


def say_over(say: Words, title: str, *, keeps_diary: bool) -> Message:
    """After the last day."""
    return Message(text=say("today-over-diary" if keeps_diary else "today-over", title=title))


def say_paused(say: Words, title: str, until: date | None) -> Message:
    """While paused; `until` is None for as long as the person likes."""
    if until is None:
        return Message(text=say("today-paused", title=title))
    return Message(text=say("today-paused-until", title=title, day=say.day(until)))


def say_stopped(say: Words) -> Message:
    """After /stop."""
    return Message(text=say("today-stopped"))


def say_why(say: Words, lines: Sequence[str], day: date, today: date) -> list[Message]:
    """A day's prompts with their reasons, in as many messages as they take."""
    when = say.when(day, today)
    if not lines:
        nothing = say("today-why-nothing-yet") if day == today else say("today-why-nothing", when=when)
        return [Message(text=nothing)]
    return [Message(text=page, protected=True) for page in pages(say("today-why", when=when), lines)]


def say_day_unclear(say: Words) -> Message:
    """A day that could not be read."""
    return Message(text=say("today-day-unclear"))


def say_hour_then(say: Words, at: datetime, zone: str) -> str:
    """An hour as the clock showed it in the zone somebody was in, with its place."""
    return say("today-hour-then", time=say.time(at, zone), place=place_of(zone))


def say_reason(
    say: Words,
    name: str,
    at: str,
    *,
    reached: bool,
    waiting: bool,
    reason: Reason | None,
    foreseen: Reason | None = None,
) -> str:
    """One prompt of the day with its reason; `foreseen` as above."""
    if waiting and foreseen:
        return say("today-why-left-out", at=at, name=name, reason=reason_of(say, foreseen))
    if waiting and reason is None:
        return say("today-why-coming", at=at, name=name)
    key = "today-why-held" if waiting else "today-why-came" if reached else "today-why-not"
    return say(key, at=at, name=name, reason=reason_of(say, reason or Reason.SENT))


def say_off(say: Words, *, rests: bool) -> str:
    """What a safety answer has stopped."""
    return say("today-rests") if rests else say("today-exercises-off")
