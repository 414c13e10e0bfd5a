"""Choosing, switching and finishing programmes."""

from collections.abc import Sequence
from datetime import date

from coachbot.chat import ROWS_LIMIT, Button, Message, tap
from coachbot.domain.acts.person import ScreenAgain
from coachbot.domain.acts.prompts import Begin, Sooner, Switch, TellProgrammes
from coachbot.domain.programme import Kind, Programme
from coachbot.screens.length import GAP, fitted, listed, rows_of
from coachbot.words import Words


def _list(say: Words, head: str, programmes: Sequence[Programme]) -> str:
    lines = [say("programmes-line", title=p.title, days=p.length_days, summary=p.summary) for p in programmes]
    return listed(say, head, lines, between=GAP) if lines else head


def ask_programme(say: Words, programmes: Sequence[Programme]) -> Message:
    """Which programme to start."""
    return Message(text=_list(say, say("programmes-ask"), programmes), buttons=rows_of(_starts(say, programmes)))


def ask_briefly(say: Words, programmes: Sequence[Programme]) -> Message:
    """Which programme to start, by name; what each is, is one tap away."""
    more = tap(say("programmes-button-more"), TellProgrammes())
    return Message(
        text=say("programmes-ask"), buttons=(*rows_of(_starts(say, programmes), rows=ROWS_LIMIT - 1), (more,))
    )


def _starts(say: Words, programmes: Sequence[Programme]) -> list[Button]:
    return [tap(say("programmes-button-start", title=p.title), Begin(p.id)) for p in programmes]


def show(say: Words, programme: Programme, day: int, stage: str | None, others: Sequence[Programme]) -> Message:
    """`/programme`: where somebody is, and what else there is."""
    if day < 1:
        text = say("programmes-soon", title=programme.title)
    else:
        key = "programmes-on-stage" if stage else "programmes-on"
        text = say(key, title=programme.title, day=day, days=programme.length_days, stage=stage or "")
    if others:
        text = _list(say, f"{text}{GAP}{say('programmes-can-switch')}", others)
    return Message(
        text=text, buttons=rows_of([tap(say("programmes-button-switch", title=p.title), Begin(p.id)) for p in others])
    )


def ask_switch(say: Words, running: Programme, wanted: Programme) -> Message:
    """Before a programme ends for another one."""
    return Message(
        text=say("programmes-ask-switch", running=running.title, wanted=wanted.title),
        buttons=(
            (tap(say("programmes-button-begin", title=wanted.title), Switch(wanted.id)),),
            (tap(say("programmes-button-stay"), Switch(None)),),
        ),
    )


def say_staying(say: Words, programme: Programme) -> Message:
    """No switch."""
    return Message(text=say("programmes-staying", title=programme.title), in_place=True)


def say_enrolled(
    say: Words,
    programme: Programme,
    first_day: date,
    *,
    enrolment_id: int,
    baseline: int,
    known: int,
    exercises: bool,
) -> Message:
    """The programme begins tomorrow. `baseline` are the diary days still ahead, `known` those that were answered.

    Without `exercises` what is left of the programme is told.
    """
    day = say.day(first_day)
    parts = [say("programmes-day-1", day=day)]
    buttons: tuple[tuple[Button, ...], ...] = ()
    if baseline:
        parts.append(say("programmes-diary-only", days=baseline))
        sooner = say("programmes-button-exercises-sooner") if exercises else say("programmes-button-week-1-sooner")
        buttons = ((tap(sooner, Sooner(enrolment_id)),),)
    elif programme.baseline_days:
        parts = [say("programmes-diary-known", known=known, days=programme.baseline_days, day=day)]
    if not exercises and any(prompt.kind is Kind.PRACTICE for prompt in programme.prompts):
        parts.append(say("programmes-without-exercises"))
    parts.append(say("programmes-ways-on"))
    return Message(text=fitted(programme.welcome, " ".join(parts)), in_place=True, buttons=buttons)


def say_enrolled_soon(say: Words, programme: Programme, *, asks: bool) -> Message:
    """The programme begins tomorrow; what moves in it, if anything does, waits for the check before exercises."""
    if not asks:
        return Message(text=say("programmes-soon-still", title=programme.title), in_place=True)
    now = tap(say("exercise-check-button-now"), ScreenAgain())
    return Message(text=say("programmes-soon-check", title=programme.title), in_place=True, buttons=((now,),))


def offer_sooner(say: Words, enrolment_id: int, left: int, *, exercises: bool) -> Message:
    """In the diary days: what comes after them, and that it can come sooner."""
    sooner = say("programmes-button-exercises-sooner") if exercises else say("programmes-button-week-1-sooner")
    return Message(text=say("programmes-diary-left", days=left), buttons=((tap(sooner, Sooner(enrolment_id)),),))


def ask_sooner(say: Words, enrolment_id: int) -> Message:
    """Before the diary days are left out."""
    return Message(
        text=say("programmes-ask-sooner"),
        buttons=(
            (tap(say("programmes-button-sooner"), Sooner(enrolment_id, answer=True)),),
            (tap(say("programmes-button-diary-first"), Sooner(enrolment_id, answer=False)),),
        ),
    )


def say_sooner(say: Words, *, sooner: bool) -> Message:
    """What was chosen."""
    return Message(text=say("programmes-sooner") if sooner else say("programmes-diary-first"), in_place=True)
