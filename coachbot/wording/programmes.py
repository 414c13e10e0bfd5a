"""Choosing, switching and finishing programmes."""

from collections.abc import Sequence
from datetime import date

from coachbot.chat import Button, Message
from coachbot.domain.programme import Kind, Programme
from coachbot.screens.length import GAP, fitted, listed, rows_of
from coachbot.wording.days import count, say_day
from coachbot.words import words_in


def _list(head: str, programmes: Sequence[Programme]) -> str:
    lines = [f"*{p.title}* ({count(p.length_days, 'day')})\n{p.summary}" for p in programmes]
    return listed(words_in("en"), head, lines, between=GAP) if lines else head


def _buttons(programmes: Sequence[Programme], verb: str) -> tuple[tuple[Button, ...], ...]:
    return rows_of([Button(label=f"{verb} {p.title}", action=f"programme:{p.id}") for p in programmes])


def ask_programme(programmes: Sequence[Programme]) -> Message:
    """Which programme to start."""
    return Message(text=_list("*Your programme.*", programmes), buttons=_buttons(programmes, "Start"))


def show(programme: Programme, day: int, stage: str | None, others: Sequence[Programme]) -> Message:
    """`/programme`: where somebody is, and what else there is."""
    where = f"day {day} of {programme.length_days}" if day >= 1 else "starting soon"
    part = f", {stage}" if stage else ""
    text = f"You're on *{programme.title}*, {where}{part}."
    if others:
        text = _list(f"{text}\n\nYou can switch at any time; your diary stays whole.", others)
    return Message(text=text, buttons=_buttons(others, "Switch to"))


def ask_switch(running: Programme, wanted: Programme) -> Message:
    """Before a programme ends for another one."""
    return Message(
        text=f"Shall *{running.title}* end here and *{wanted.title}* begin tomorrow? Your diary and everything you did "
        "stay. You can come back to it later; it then starts from day 1.",
        buttons=(
            (Button(label=f"Yes, begin {wanted.title}", action=f"switch:{wanted.id}"),),
            (Button(label="Stay where I am", action="switch:-"),),
        ),
    )


def say_staying(programme: Programme) -> Message:
    """No switch."""
    return Message(text=f"*Good.* {programme.title} goes on as it was.", in_place=True)


WITHOUT_EXERCISES = (
    "The exercises are left out for you, because of your exercise check. You get the desk, breaks, sleep and the diary."
)


def say_enrolled(
    programme: Programme, first_day: date, *, enrolment_id: int, baseline: int, known: int, exercises: bool
) -> Message:
    """The programme begins tomorrow. `baseline` are the diary days still ahead, `known` those that were answered.

    Without `exercises` what is left of the programme is told.
    """
    parts = [programme.welcome, f"Day 1 is tomorrow, {say_day(first_day)}."]
    buttons: tuple[tuple[Button, ...], ...] = ()
    if baseline:
        parts.append(
            f"The first {count(baseline, 'day')} are diary only, so that there is something to compare with later."
        )
        sooner = "Start the exercises sooner" if exercises else "Start week 1 sooner"
        buttons = ((Button(label=sooner, action=f"sooner:{enrolment_id}"),),)
    elif programme.baseline_days:
        parts = [
            programme.welcome,
            f"You answered {count(known, 'evening')} lately, so your diary is your start and we skip the first "
            f"{count(programme.baseline_days, 'day')}. Week 1 begins tomorrow, {say_day(first_day)}.",
        ]
    if not exercises and any(prompt.kind is Kind.PRACTICE for prompt in programme.prompts):
        parts.append(WITHOUT_EXERCISES)
    parts.append("/today always shows what's coming, /help what I can do.")
    return Message(text=fitted(parts[0], " ".join(parts[1:])), in_place=True, buttons=buttons)


def ask_sooner(enrolment_id: int) -> Message:
    """Before the diary days are left out."""
    return Message(
        text="I can begin with week 1 tomorrow. Then there is no honest start to compare with, so I won't be able to say "
        "later whether headache days became fewer. Which do you want?",
        buttons=(
            (Button(label="Begin week 1 tomorrow", action=f"sooner:{enrolment_id}:yes"),),
            (Button(label="Diary days first", action=f"sooner:{enrolment_id}:no"),),
        ),
    )


def say_sooner(*, sooner: bool) -> Message:
    """What was chosen."""
    if sooner:
        return Message(text="*Week 1 begins tomorrow.* I'll show your days, without comparing them.", in_place=True)
    return Message(text="*Diary days first.* One tap each evening, and nothing else to do.", in_place=True)
