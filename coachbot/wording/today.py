"""The day at a glance, and the reason behind every prompt that came or did not."""

from collections.abc import Mapping, Sequence
from datetime import date

from coachbot.chat import Message
from coachbot.domain.delivery import CARE, DESK, SIGNS, STILL_HERE, Reason
from coachbot.domain.programme import Kind
from coachbot.screens.check_in import it_is_bad
from coachbot.screens.length import listed, pages
from coachbot.wording.days import say_day, say_when
from coachbot.words import words_in

KINDS: Mapping[Kind, str] = {
    Kind.RESET: "Posture reset",
    Kind.PRACTICE: "Exercise",
    Kind.TASK: "Small task",
    Kind.SLEEP: "Sleep",
    Kind.BITE: "Good to know",
    Kind.CHECK_IN: "Evening question",
    Kind.REVIEW: "Looking back",
}
OF_THE_HOUSE: Mapping[str, str] = {
    DESK: "Desk break",
    SIGNS: "Safety check",
    CARE: "A word about yesterday",
    STILL_HERE: "A question after a quiet week",
}
REASONS: Mapping[Reason, str] = {
    Reason.SENT: "it was its time",
    Reason.NOT_ENROLLED: "your programme had ended",
    Reason.UNREACHABLE: "I couldn't reach you in this chat",
    Reason.NOT_AGREED: "you hadn't said yet that I may keep your diary here",
    Reason.SAFETY_PAUSE: "exercises are off because of a safety answer",
    Reason.SAFETY_REST: "everything but the evening question rests until you start it again in /safety",
    Reason.ATTACK_MODE: "you had an attack and wanted quiet",
    Reason.PAUSED: "you had paused",
    Reason.EXPIRED: "I was out of reach, and then it was too late",
    Reason.ALREADY_ANSWERED: "you had answered already",
    Reason.HEADACHE_TODAY: "you had a headache that day",
    Reason.QUIET_HOURS: "it fell into your quiet hours",
    Reason.DAILY_CAP: "you had enough messages that day",
    Reason.TOO_CLOSE: "it was too close to another message",
    Reason.IGNORED_LATELY: "I hadn't heard from you, so I wrote less",
    Reason.CAUGHT_UP: "I was out of reach and didn't want to flood you",
    Reason.REPLANNED: "your plan had changed",
    Reason.SNOOZED: "you had put it off",
    Reason.STOPPED: "you had stopped",
    Reason.UNKNOWN_OUTCOME: "it left, but I don't know whether it arrived",
    Reason.GAVE_UP: "sending failed again and again",
    Reason.LAPSED: "I hadn't heard from you for a week or more",
    Reason.SCREENED: "your exercise check leaves it out",
    Reason.EMPTY_WEEK: "there was no week to look back on",
    Reason.NOT_CONNECTED: "I wasn't connected to the app you write to me in",
}
"""Why, in half a sentence: one for every reason there is."""
RESPONSES: Mapping[str, str] = {
    "done": "done",
    "short": "short version done",
    "skipped": "not today",
    "later": "put off",
    "answered": "answered",
    "question": "asked",
}


def say_today(title: str, day: int, days: int, lines: Sequence[str], notes: Sequence[str]) -> Message:
    """Where somebody is in their programme, and what today holds."""
    head = f"*{title}*, day {day} of {days}."
    text = listed(words_in("en"), head, lines or ["Nothing is planned for today."], *notes)
    return Message(text=text, buttons=((it_is_bad(words_in("en")),),), protected=True)


def name_of(kind: Kind, prompt: str | None) -> str:
    """What a prompt is called here; what belongs to no programme has its own names."""
    return OF_THE_HOUSE.get(prompt or "", KINDS[kind])


def say_line(name: str, at: str, state: str) -> str:
    """One prompt of the day."""
    return f"• {at} {name}: {state}"


def say_state(*, reached: bool, waiting: bool, response: str | None, reason: Reason | None) -> str:
    """What became of a prompt so far."""
    if response:
        return RESPONSES.get(response, response)
    if reached:
        return "sent"
    if waiting:
        return f"on hold, {REASONS[reason]}" if reason else "coming"
    return f"not sent, because {REASONS[reason or Reason.EXPIRED]}"


def say_not_begun(title: str, first_day: date, *, asks: bool) -> Message:
    """Before day 1; `asks` says that the evening's question still comes today."""
    until_then = "there is only my evening question" if asks else "it's only you and /checkin"
    return Message(text=f"*{title}* begins on {say_day(first_day)}. Until then {until_then}.")


def say_over(title: str, *, keeps_diary: bool) -> Message:
    """After the last day."""
    diary = "The evening question goes on." if keeps_diary else "/start begins a programme again."
    return Message(text=f"*{title}* is finished. Well done for being here. {diary} /progress shows your days.")


def say_paused(title: str, until: str) -> Message:
    """While paused."""
    return Message(text=f"*{title}* is paused {until}. /resume goes on.")


def say_stopped() -> Message:
    """After /stop."""
    return Message(text="You've stopped, so nothing is planned. Your diary is kept: /progress. /start begins again.")


def say_why(lines: Sequence[str], day: date, today: date) -> list[Message]:
    """A day's prompts with their reasons, in as many messages as they take."""
    when = say_when(day, today)
    if not lines:
        nothing = f"Nothing was planned {'for today so far' if day == today else when}, so there is nothing to explain."
        return [Message(text=nothing)]
    return [Message(text=page, protected=True) for page in pages(f"*Why, {when}*", lines)]


def say_day_unclear() -> Message:
    """A day that could not be read."""
    return Message(
        text="Which day do you mean? Write it such as _/why yesterday_, _/why 14 March_ or _/why 2026-03-14_."
    )


def say_reason(name: str, at: str, *, reached: bool, waiting: bool, reason: Reason | None) -> str:
    """One prompt of the day with its reason."""
    if waiting:
        held = f", held because {REASONS[reason]}" if reason else ""
        return f"• {at} {name}: still to come{held}."
    verb = "came" if reached else "didn't come"
    return f"• {at} {name} {verb}, because {REASONS[reason or Reason.SENT]}."


def say_off(*, rests: bool) -> str:
    """What a safety answer has stopped."""
    if rests:
        return "Everything but the evening question rests because of a safety answer. /safety starts it again."
    return "Exercises are off because of a safety answer. See /safety."
