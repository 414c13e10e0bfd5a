"""A person's settings, shown and changed."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time

from coachbot.chat import Button, Form, Message
from coachbot.domain.asking import OfMoment, OfQuiet
from coachbot.domain.participant import Anchor, Participant
from coachbot.wording.days import say_next, say_time
from coachbot.wording.zone import place_of

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ANCHORS = {
    Anchor.WAKE: "Wake up",
    Anchor.FIRST_DRINK: "First drink",
    Anchor.WORK_START: "Work starts",
    Anchor.LUNCH: "Lunch",
    Anchor.WORK_END: "Work ends",
    Anchor.EVENING: "My question",
    Anchor.BEDTIME: "Bedtime",
}
BACK = (Button(label="Back", action="set:show"),)
WHERE = Button(label="Where prompts come", action="link:show")
QUIET_CHOICES = ("2100-0700", "2200-0700", "2230-0700", "2300-0800")
TURN_CHOICES = ("0000", "0300", "0400", "0600")


def say_days(days: Iterable[int]) -> str:
    """Work days in words: "Mon to Fri", "Mon, Wed", "none"."""
    on = sorted(days)
    if not on:
        return "none"
    if len(on) > 2 and on == list(range(on[0], on[-1] + 1)):
        return f"{DAYS[on[0]]} to {DAYS[on[-1]]}"
    return ", ".join(DAYS[n] for n in on)


def show(
    person: Participant,
    now: datetime,
    more: Sequence[str],
    choices: tuple[Button, ...],
    *,
    linked: bool,
    in_place: bool,
) -> Message:
    """All settings in one message, with a button for each; `linked` says that there are two chats to choose from.

    `more` are further lines, `choices` the row of buttons that belongs to them.
    """
    zone = person.zone or "UTC"
    moments = "\n".join(f"• {label}: {person.anchors[a]:%H:%M}" for a, label in ANCHORS.items() if a in person.anchors)
    text = (
        "*Your settings*\n"
        f"• Your clock: {say_time(now, zone)} ({place_of(zone)})\n"
        f"• Desk days: {say_days(person.work_days or ())}\n"
        f"{moments}\n"
        f"• Quiet hours: {person.quiet[0]:%H:%M} to {person.quiet[1]:%H:%M}\n"
        f"• Your day turns at {person.day_turns_at:%H:%M}\n" + "\n".join(more)
    )
    rows = (
        (Button(label="Clock", action="set:zone"), Button(label="Desk days", action="set:days")),
        (Button(label="Moments", action="set:moments"), Button(label="Quiet hours", action="set:quiet")),
        (Button(label="When my day turns", action="set:turn"), *((WHERE,) if linked else ())),
        choices,
    )
    return Message(text=text, buttons=rows, in_place=in_place, as_menu=True)


def ask_days(chosen: Iterable[int]) -> Message:
    """Desk days by toggling; each tap takes effect at once."""
    on = set(chosen)
    buttons = [
        Button(label=f"✓ {day}" if n in on else day, action=f"setday:{n}:{'off' if n in on else 'on'}")
        for n, day in enumerate(DAYS)
    ]
    return Message(
        text=f"*Desk days:* {say_days(on)}. Desk prompts only come on these. Tap a day to switch it.",
        in_place=True,
        as_menu=True,
        buttons=(tuple(buttons[:4]), tuple(buttons[4:]), BACK),
    )


def ask_moment(person: Participant) -> Message:
    """Which moment to move."""
    buttons = [
        Button(label=f"{label} {person.anchors[a]:%H:%M}", action=f"setmoment:{a}") for a, label in ANCHORS.items()
    ]
    rows = tuple(tuple(buttons[n : n + 2]) for n in range(0, 7, 2))
    return Message(text="*Moments.* Which one shall we move?", in_place=True, as_menu=True, buttons=(*rows, BACK))


def ask_time(anchor: Anchor, at: time) -> Message:
    """A moment's new time: a tap or typed."""
    shifts = (-60, -30, 30, 60)
    minutes = at.hour * 60 + at.minute
    times = [divmod((minutes + shift) % 1440, 60) for shift in shifts]
    buttons = tuple(Button(label=f"{h:02}:{m:02}", action=f"settime:{anchor}:{h:02}{m:02}") for h, m in times)
    return Message(
        text=f"*{ANCHORS[anchor]}* is at {at:%H:%M} now. Tap a new time or type one, such as _8:15_.",
        in_place=True,
        as_menu=True,
        form=Form(question=OfMoment(anchor=anchor).spelling, title=ANCHORS[anchor]),
        buttons=(buttons, BACK),
    )


def ask_quiet(person: Participant) -> Message:
    """Quiet hours: a tap or typed."""
    buttons = [Button(label=f"{c[:2]}:{c[2:4]} to {c[5:7]}:{c[7:]}", action=f"setquiet:{c}") for c in QUIET_CHOICES]
    start, end = person.quiet
    return Message(
        text=f"*Quiet hours* are {start:%H:%M} to {end:%H:%M}. In them I send nothing on my own. "
        "Tap a choice or type yours, such as _21:30-6:45_.",
        in_place=True,
        as_menu=True,
        form=Form(question=OfQuiet().spelling, title="Quiet hours, such as 21:30-6:45"),
        buttons=(tuple(buttons[:2]), tuple(buttons[2:]), BACK),
    )


def ask_turn(person: Participant) -> Message:
    """The hour at which the local day turns."""
    buttons = tuple(Button(label=f"{c[:2]}:{c[2:]}", action=f"setturn:{c}") for c in TURN_CHOICES)
    return Message(
        text=f"*Your day turns at {person.day_turns_at:%H:%M}.* Until then, the night still counts to the day before. "
        "Night owls and shift workers may want a later hour.",
        in_place=True,
        as_menu=True,
        buttons=(buttons, BACK),
    )


def say_changed(what: str, next_at: datetime | None, zone: str, *, in_place: bool) -> Message:
    """What was understood, and when the next prompt comes."""
    return Message(text=f"{what}{say_next(next_at, zone)}", in_place=in_place, buttons=(BACK,))


def say_swallowed(evening: time) -> str:
    """Quiet hours of one's own that hold the day's question."""
    return f" My question at {evening:%H:%M} falls into them, so it won't come. /settings moves it."


def say_quiet_unclear() -> Message:
    """Typed quiet hours that could not be read."""
    return Message(text="I couldn't read that. Please write two times with a dash, such as _22:00-7:00_.")


def say_quiet_too_long() -> Message:
    """Quiet hours that leave hardly any day."""
    return Message(
        text="That leaves me less than six hours of your day. Please choose shorter quiet hours, or use /pause."
    )
