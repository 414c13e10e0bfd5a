"""The day's question, its details, and how an answer is confirmed."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from coachbot.chat import Button, Message
from coachbot.domain.diary import Answers
from coachbot.wording.days import say_day, say_instant, say_when

STILL = (
    "Earlier today you noted no headache so far. Has one come since, however short?",
    "Earlier today you noted no headache so far. Did it stay that way?",
    "Earlier today you noted no headache so far. Is that how the day ended?",
    "Earlier today you noted no headache so far. Was there one after that, even a brief one?",
    "Earlier today you noted no headache so far. Did any come later on?",
)
CLOSES = (
    " No question of mine comes today any more, so this closes the day. If a headache still comes, /checkin changes it."
)
EVENING_FROM = 17
"""The hour from which a question comes in the evening."""
MEMORY = " From memory: it shows in your calendar, and counts in no rate."
IT_IS_BAD = Button(label="It's bad right now", action="attack:start")
"""The one tap to quiet until the next morning, wherever it is offered."""


def ask_headache(day: date, text: str, *, in_place: bool = False) -> Message:
    """The day's question. "No" is one tap and ends it."""
    return Message(
        protected=True,
        text=text,
        in_place=in_place,
        buttons=(
            (
                Button(label="No headache", action=f"checkin:{day}:no"),
                Button(label="Yes", action=f"checkin:{day}:yes"),
            ),
            (Button(label="I'd rather not say", action=f"checkin:{day}:skip"),),
        ),
    )


def ask_still(day: date, turn: int = 0, *, in_place: bool = False) -> Message:
    """The day's question where an early no stands: one tap confirms it, whatever was asked in which words."""
    return Message(
        protected=True,
        text=STILL[turn % len(STILL)],
        in_place=in_place,
        buttons=(
            (
                Button(label="Still no headache", action=f"checkin:{day}:no"),
                Button(label="Yes, one came", action=f"checkin:{day}:yes"),
            ),
            (Button(label="I'd rather not say", action=f"checkin:{day}:skip"),),
        ),
    )


def ask_again(day: date, today: date) -> Message:
    """The day's question when something else was written instead."""
    return ask_headache(day, f"Still open: any headache {say_when(day, today)}, however short?")


def ask_worst(day: date, today: date, *, in_place: bool, can_undo: bool = False) -> Message:
    """How strong the headache was, 1 to 10. After a correction the change can be undone."""
    undo = ((Button(label="Undo the change", action=f"undo:{day}"),),) if can_undo else ()
    numbers = [Button(label=str(n), action=f"worst:{day}:{n}") for n in range(1, 11)]
    return Message(
        protected=True,
        text=f"Headache {say_when(day, today)}: yes. Sorry to hear that.\n\n"
        "How strong was it at its worst? 1 is barely there, 10 is the worst you can imagine.",
        in_place=in_place,
        buttons=(
            tuple(numbers[:5]),
            tuple(numbers[5:]),
            (Button(label="Leave this out", action=f"worst:{day}:skip"),),
            *undo,
        ),
    )


def ask_medicine(day: date, answers: Answers, today: date, *, in_place: bool) -> Message:
    """Whether anything was taken for it."""
    worst = f", at its worst {answers.worst} of 10" if answers.worst else ""
    return Message(
        protected=True,
        text=f"Headache {say_when(day, today)}{worst}.\n\nDid you take any medicine for it?",
        in_place=in_place,
        buttons=(
            (
                Button(label="Yes", action=f"medicine:{day}:yes"),
                Button(label="No", action=f"medicine:{day}:no"),
                Button(label="Leave this out", action=f"medicine:{day}:skip"),
            ),
        ),
    )


def _facts(answers: Answers) -> str:
    if not answers.headache:
        return "no headache"
    facts = ["headache"]
    if answers.worst is not None:
        facts.append(f"at its worst {answers.worst} of 10")
    if answers.medicine is not None:
        facts.append("medicine taken" if answers.medicine else "no medicine")
    return ", ".join(facts)


def _what_follows(answers: Answers, *, moves_ahead: bool) -> str:
    if not answers.headache:
        return ""
    worst = answers.worst or 4
    rest = "\n\nI'll leave out resets and exercises for the rest of today. Be kind to yourself."
    gentle = "\n\nOnly gentle resets for the rest of today, no exercises."
    silence = rest if worst >= 7 else gentle if worst >= 4 else ""
    return silence if moves_ahead else ""


def say_recorded(
    day: date,
    answers: Answers | None,
    *,
    moves_ahead: bool,
    at: str,
    was: Answers | None = None,
    closes: bool = False,
    offers_quiet: bool,
    can_tell: bool,
    recalled: bool,
    in_place: bool,
) -> Message:
    """What now stands in the diary for a day. `was` is what a correction replaced; it can be undone.

    `moves_ahead` says that resets or exercises still lie ahead today, which a headache may stop;
    `offers_quiet` that quiet until tomorrow may be welcome, `can_tell` that there is more to be asked about it,
    `recalled` that the day was told from memory, `closes` that nothing will be asked about it any more.
    """
    fact = "you'd rather not say" if answers is None else _facts(answers)
    changed = f" (it was: {_facts(was)})" if was else ""
    undo = Button(label="Undo", action=f"undo:{day}") if was else Button(label="Change", action=f"change:{day}")
    follows = "" if answers is None else _what_follows(answers, moves_ahead=moves_ahead)
    return Message(
        protected=True,
        text=f"*Recorded* at {at} for {say_day(day)}: {fact}{changed}.{follows}"
        f"{CLOSES if closes else ''}{MEMORY if recalled else ''}",
        in_place=in_place,
        buttons=((undo, IT_IS_BAD) if offers_quiet else (undo,), *(_more(day, answers) if can_tell else ())),
    )


def _more(day: date, answers: Answers | None) -> tuple[tuple[Button, ...], ...]:
    """What else may be said about a headache."""
    detail = Button(label="Add a detail", action=f"tell:{day}:headache")
    taken = Button(label="What I took", action=f"tell:{day}:medicine")
    first = (detail, taken) if answers is not None and answers.medicine else (detail,)
    return first, (Button(label="Something feels different", action="safety:different"),)


def say_so_far(day: date, asks_at: datetime, zone: str, *, was: Answers | None, in_place: bool) -> Message:
    """An early no: noted, and asked about once more. `was` is what it replaced; it can be undone."""
    changed = f" (it was: {_facts(was)})." if was else "."
    undo = Button(label="Undo", action=f"undo:{day}") if was else Button(label="Change", action=f"change:{day}")
    return Message(
        protected=True,
        text=f"*Noted so far:* no headache today{changed} {say_once_more(asks_at, zone)}",
        in_place=in_place,
        buttons=((undo,),),
    )


def say_once_more(asks_at: datetime, zone: str) -> str:
    """When the day's question comes."""
    evening = "this evening " if asks_at.astimezone(ZoneInfo(zone)).hour >= EVENING_FROM else ""
    return f"I'll ask once more {evening}at {say_instant(asks_at, zone)}."


def say_undone(day: date, answers: Answers | None, *, so_far: bool, in_place: bool) -> Message:
    """A correction was taken back."""
    fact = "you'd rather not say" if answers is None else f"{_facts(answers)}{' so far' if so_far else ''}"
    return Message(
        protected=True,
        text=f"Taken back. For {say_day(day)} it says again: {fact}.",
        in_place=in_place,
        buttons=((Button(label="Change", action=f"change:{day}"),),),
    )


def say_nothing_to_undo(day: date) -> Message:
    """Undo after everything was undone."""
    return Message(text=f"There is nothing more to take back for {say_day(day)}.")


def say_out_of_range() -> Message:
    """A number the scale does not have."""
    return Message(text="The scale goes from 1 to 10. Which number fits best?")


def say_number_unclear() -> Message:
    """Digits that are not one whole number."""
    return Message(
        text="I haven't recorded that, because I read only one whole number, from 1 to 10. Which one fits best?"
    )


def say_yes_or_no() -> Message:
    """A number where yes or no was asked."""
    return Message(text="I haven't recorded that. For this question a _yes_ or a _no_ is enough.")


def say_none_at_all(day: date, today: date) -> Message:
    """A no to how strong it was: no headache after all, or no wish to say?"""
    return ask_headache(day, f"Do you mean that there was no headache {say_when(day, today)} after all?")


def say_number_or_day(day: date) -> Message:
    """Digits with a dot, which may be a day or a strength."""
    return Message(
        text=f"I'm not sure how to read that, so nothing is recorded. If you mean a day, write {day.day} {day:%B}. "
        "If you mean how strong a headache was, write a whole number, such as _yes 7_."
    )


def say_zero(day: date, today: date) -> Message:
    """A typed nought: no headache, or a slip?"""
    return ask_headache(day, f"Does 0 mean there was no headache {say_when(day, today)}?")


def say_too_late(day: date) -> Message:
    """A day further back than memory is worth."""
    return Message(text=f"{say_day(day)} {day.year} is more than a year ago, so I leave it as it is.")


def say_day_unclear() -> Message:
    """Neither an answer nor a day."""
    return Message(
        text="I read answers such as _no_, _yes_ or _yes 6_, and days such as _yesterday_ or _14 March_. "
        "/checkin alone asks about today."
    )


def with_memory(asked: Message) -> Message:
    """The question about a day that is long over."""
    note = "_This is from memory, so it will show in your calendar, and count in no rate._"
    return asked.model_copy(update={"text": f"{asked.text}\n\n{note}"})


def with_clearing(asked: Message, day: date) -> Message:
    """The question about a day that has an answer, which can also be taken out."""
    rows = (*asked.buttons[:-1], (Button(label="Clear this day", action=f"checkin:{day}:skip"),))
    return asked.model_copy(update={"buttons": rows})


def say_not_yet(day: date) -> Message:
    """A day that lies ahead."""
    return Message(text=f"{say_day(day)} hasn't happened yet. Let's wait and see.")


def ask_meant(day: date, worst: int) -> Message:
    """A bare number when nothing was asked."""
    return Message(
        protected=True,
        text=f"Did you mean a headache today, at its worst {worst} of 10?",
        buttons=(
            (
                Button(label="Yes, record it", action=f"worst:{day}:{worst}"),
                Button(label="No", action="dismiss"),
            ),
        ),
    )


def say_dismissed() -> Message:
    """A question of ours was turned down."""
    return Message(text="All right, I haven't recorded anything.", in_place=True)


def offer_days(recorded: Message, open_days: Sequence[date], today: date) -> Message:
    """What stands for today, with the earlier days that can still be answered."""
    if not open_days:
        return recorded
    rows = tuple(
        (Button(label=f"Answer for {say_when(day, today).removeprefix('on ')}", action=f"ask:{day}"),)
        for day in open_days
    )
    return recorded.model_copy(update={"buttons": recorded.buttons + rows})
