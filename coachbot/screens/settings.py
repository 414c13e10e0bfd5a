"""A person's settings, shown and changed."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time

from coachbot.chat import Button, Form, Message, tap
from coachbot.domain.acts.linking import LinkPage, OpenChats
from coachbot.domain.acts.person import OpenMoment, OpenSettings, Page, SetDay, SetMoment, SetQuiet, SetTurn
from coachbot.domain.acts.reading import Mean
from coachbot.domain.asking import OfMoment, OfQuiet, OfTurn
from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.participant import Anchor, Participant
from coachbot.screens.silence import with_next
from coachbot.words import Words

IN_ORDER = (
    *(Anchor.WAKE, Anchor.FIRST_DRINK, Anchor.WORK_START, Anchor.LUNCH, Anchor.WORK_END),
    *(Anchor.EVENING, Anchor.BEDTIME),
)
SHIFTS = (-60, -30, 30, 60)
"""By how many minutes a tap moves a moment."""
QUIET_CHOICES = (
    ((time(21), time(7)), (time(22), time(7))),
    ((time(22, 30), time(7)), (time(23), time(8))),
)
TURN_CHOICES = (time(0), time(3), time(4), time(6))


def back(say: Words) -> tuple[Button, ...]:
    """The way back to all settings."""
    return (_page(say("settings-button-back"), Page.ALL),)


def _page(label: str, page: Page) -> Button:
    return tap(label, OpenSettings(page))


def say_days(say: Words, days: Iterable[int]) -> str:
    """Work days in words: "Mon to Fri", "Mon, Wed", "none"."""
    on = sorted(days)
    if not on:
        return say("settings-days-none")
    if len(on) > 2 and on == list(range(on[0], on[-1] + 1)):
        return say("settings-days-span", first=say.weekday(on[0]), last=say.weekday(on[-1]))
    return ", ".join(say.weekday(n) for n in on)


def show(
    say: Words,
    person: Participant,
    clock: str,
    more: Sequence[str],
    choices: tuple[Button, ...],
    *,
    linked: bool,
    in_place: bool,
) -> Message:
    """All settings in one message, with a button for each; `linked` says that there are two chats to choose from.

    `clock` is the line of their clock, `more` are further lines, `choices` the row of buttons that belongs to them.
    """
    moments = [
        say("settings-moment", moment=_name(say, anchor), at=_clock(person.anchors[anchor]))
        for anchor in IN_ORDER
        if anchor in person.anchors
    ]
    lines = [
        say("settings-shown"),
        clock,
        say("settings-desk-days", days=say_days(say, person.work_days or ())),
        *moments,
        _say_quiet(say, person),
        say("settings-day-turns", at=_clock(person.day_turns_at)),
        *more,
    ]
    where = (tap(say("settings-button-where"), OpenChats(LinkPage.WHERE)),) if linked else ()
    rows = (
        (_page(say("settings-button-clock"), Page.ZONE), _page(say("settings-button-days"), Page.DAYS)),
        (_page(say("settings-button-moments"), Page.MOMENTS), _page(say("settings-button-quiet"), Page.QUIET)),
        (_page(say("settings-button-day-turns"), Page.TURN), *where),
        choices,
        (tap(say("meanings-button-health"), Mean(Meaning.HEALTH)),),
    )
    return Message(text="\n".join(lines), buttons=rows, in_place=in_place, as_menu=True)


def _say_quiet(say: Words, person: Participant) -> str:
    first, last = person.quiet
    return say("settings-quiet-none") if first == last else say("settings-quiet", start=_clock(first), end=_clock(last))


def say_clock(say: Words, now: datetime, zone: str, place: str) -> str:
    """The line of a person's clock; `place` is their zone's as people write it."""
    return say("settings-clock", time=say.time(now, zone), place=place)


def _clock(at: time) -> str:
    return f"{at:%H:%M}"


def _name(say: Words, anchor: Anchor) -> str:
    return say.of("settings-title", anchor)


def ask_days(say: Words, chosen: Iterable[int]) -> Message:
    """Desk days by toggling; each tap takes effect at once."""
    on = set(chosen)
    buttons = [
        tap(say("settings-button-day-on", day=say.weekday(n)) if n in on else say.weekday(n), SetDay(n, n not in on))
        for n in range(7)
    ]
    return Message(
        text=say("settings-ask-days", days=say_days(say, on)),
        in_place=True,
        as_menu=True,
        buttons=(tuple(buttons[:4]), tuple(buttons[4:]), back(say)),
    )


def ask_moment(say: Words, person: Participant) -> Message:
    """Which moment to move."""
    buttons = [
        tap(
            say("settings-button-moment", moment=_name(say, anchor), at=_clock(person.anchors[anchor])),
            OpenMoment(anchor),
        )
        for anchor in IN_ORDER
    ]
    rows = tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))
    return Message(text=say("settings-ask-moment"), in_place=True, as_menu=True, buttons=(*rows, back(say)))


def ask_time(say: Words, anchor: Anchor, at: time, *, in_place: bool = True) -> Message:
    """A moment's new time: a tap or typed."""
    minutes = at.hour * 60 + at.minute
    times = [time(*divmod((minutes + shift) % 1440, 60)) for shift in SHIFTS]
    name = _name(say, anchor)
    return Message(
        text=say("settings-ask-time", moment=name, at=_clock(at)),
        in_place=in_place,
        as_menu=True,
        form=Form(question=OfMoment(anchor=anchor).spelling, title=name),
        buttons=(tuple(tap(_clock(new), SetMoment(anchor, new)) for new in times), back(say)),
    )


def ask_quiet(say: Words, person: Participant, *, in_place: bool = True) -> Message:
    """Quiet hours: a tap or typed."""
    start, end = person.quiet
    rows = tuple(
        tuple(tap(say("settings-button-span", start=_clock(a), end=_clock(b)), SetQuiet((a, b))) for a, b in row)
        for row in QUIET_CHOICES
    )
    asks = say("settings-ask-quiet", start=_clock(start), end=_clock(end))
    return Message(
        text=asks if start != end else say("settings-ask-quiet-none"),
        in_place=in_place,
        as_menu=True,
        form=Form(question=OfQuiet().spelling, title=say("settings-title-quiet")),
        buttons=(*rows, back(say)),
    )


def ask_turn(say: Words, person: Participant, *, in_place: bool = True) -> Message:
    """The hour at which the local day turns: a tap or typed."""
    return Message(
        text=say("settings-ask-day-turns", at=_clock(person.day_turns_at)),
        in_place=in_place,
        as_menu=True,
        form=Form(question=OfTurn().spelling, title=say("settings-title-day-turns")),
        buttons=(tuple(tap(_clock(at), SetTurn(at)) for at in TURN_CHOICES), back(say)),
    )


def say_moment_set(say: Words, anchor: Anchor, at: time) -> str:
    """A moment was moved."""
    return say("settings-moment-set", moment=_name(say, anchor), at=_clock(at))


def say_quiet_set(say: Words, start: time, end: time) -> str:
    """The quiet hours are others now; two equal times are none."""
    if start == end:
        return say("settings-quiet-none-set")
    return say("settings-quiet-set", start=_clock(start), end=_clock(end))


def say_turn_set(say: Words, at: time) -> str:
    """The day turns at another hour now."""
    return say("settings-day-turns-set", at=_clock(at))


def with_swallowed(say: Words, text: str, evening: time) -> str:
    """What was set, and that quiet hours of one's own hold the day's question."""
    return f"{text} {say('settings-swallowed', at=_clock(evening))}"


def say_changed(say: Words, what: str, next_at: datetime | None, zone: str, *, in_place: bool) -> Message:
    """What was understood, and when the next prompt comes."""
    return Message(text=with_next(say, what, next_at, zone), in_place=in_place, buttons=(back(say),))


def say_quiet_unclear(say: Words) -> Message:
    """Typed quiet hours that could not be read."""
    return Message(text=say("settings-quiet-unclear"))


def say_turn_too_late(say: Words) -> Message:
    """A typed hour at which no day can turn."""
    return Message(text=say("settings-day-turns-too-late"))


def say_quiet_too_long(say: Words) -> Message:
    """Quiet hours that leave hardly any day."""
    return Message(text=say("settings-quiet-too-long"))
