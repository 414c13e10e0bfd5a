"""The day's question, its details, and how an answer is confirmed."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.check_in import AskAbout, Attack, Dismiss, Headache, Medicine, Tell, Undo, Worst
from coachbot.domain.acts.person import SafetyPage
from coachbot.domain.diary import Answers
from coachbot.domain.question import Question, Role, When
from coachbot.words import Words

EVENING_FROM = 17
"""The hour from which a question comes in the evening."""
REST_FROM, GENTLE_FROM = 7, 4
"""How strong a headache leaves out everything that moves, and how strong leaves gentle resets."""
PARAGRAPH = "\n\n"
YES = "yes"
_MEDICINE = {None: "unknown", True: YES, False: "no"}


def it_is_bad(say: Words) -> Button:
    """The one tap to quiet until the next morning, wherever it is offered."""
    return tap(say("check-in-button-bad-now"), Attack(begins=True))


def is_unsaid(say: Words, text: str) -> bool:
    """Whether a typed text is what the button says with which the day's question is left unanswered."""
    typed = text.casefold().replace("\u2019", "'").strip(" .!")
    return typed == say("check-in-button-unsaid").casefold()


def _unsaid(say: Words, day: date) -> tuple[Button, ...]:
    return (tap(say("check-in-button-unsaid"), Headache(day, None)),)


def ask_headache(say: Words, question: Question, day: date, text: str, *, in_place: bool = False) -> Message:
    """The day's question, whatever the words; its answers stand in its order. "No" is one tap and ends it."""
    buttons = _day_answers(say, tuple(question.options.items()), day)
    return Message(protected=True, text=text, in_place=in_place, buttons=buttons)


@lru_cache(maxsize=64)
def _day_answers(say: Words, labels: tuple[tuple[str, str], ...], day: date) -> tuple[tuple[Button, ...], ...]:
    """The answers to a day's question: the same buttons for everybody who is asked about that day."""
    answers = tuple(tap(label, Headache(day, answer=word == YES)) for word, label in labels)
    return answers, _unsaid(say, day)


def ask_still(say: Words, day: date, turn: int = 0, *, in_place: bool = False) -> Message:
    """The day's question where an early no stands: one tap confirms it, whatever was asked in which words."""
    answers = (
        tap(say("check-in-button-still-no"), Headache(day, answer=False)),
        tap(say("check-in-button-one-came"), Headache(day, answer=True)),
    )
    text = say.turn("check-in-still", turn)
    return Message(protected=True, text=text, in_place=in_place, buttons=(answers, _unsaid(say, day)))


def ask_again(say: Words, question: Question, day: date, today: date) -> Message:
    """The day's question when something else was written instead."""
    asked = question.about(say.when(day, today))
    return ask_headache(say, question, day, say("check-in-ask-again", ask=asked))


def ask_detail(
    say: Words, question: Question, day: date, lead: str, *, in_place: bool = False, can_undo: bool = False
) -> Message:
    """How strong the headache was, or whether anything was taken for it. After a correction that can be undone.

    `lead` stands above the question.
    """
    undo = ((tap(say("check-in-button-undo-change"), Undo(day)),),) if can_undo else ()
    rows = _strengths(say, question, day) if question.role is Role.WORST else (_taken(say, question, day),)
    text = f"{lead}{PARAGRAPH}{question.asked}"
    return Message(protected=True, text=text, in_place=in_place, buttons=(*rows, *undo))


def _strengths(say: Words, question: Question, day: date) -> tuple[tuple[Button, ...], ...]:
    least, most = question.ends
    numbers = [tap(str(n), Worst(day, n)) for n in range(least, most + 1)]
    return tuple(numbers[:5]), tuple(numbers[5:]), (tap(say("check-in-button-leave-out"), Worst(day, None)),)


def _taken(say: Words, question: Question, day: date) -> tuple[Button, ...]:
    answers = (tap(label, Medicine(day, taken=word == YES)) for word, label in question.options.items())
    return *answers, tap(say("check-in-button-leave-out"), Medicine(day, None))


def lead(say: Words, day: date, answers: Answers | None, today: date, *, is_first: bool) -> str:
    """What is known so far, above a question about the headache; a word of sympathy above the first."""
    when = say.when(day, today)
    if is_first or answers is None:
        return say("check-in-lead-first", when=when)
    return say("check-in-lead-next", when=when, worst=answers.worst or 0, medicine=_MEDICINE[answers.medicine])


def facts(say: Words, answers: Answers | None, *, so_far: bool = False) -> str:
    """What stands for a day, as part of a sentence."""
    if answers is None:
        return say("check-in-facts-unsaid")
    if not answers.headache:
        return say("check-in-facts-none-so-far" if so_far else "check-in-facts-none")
    return say("check-in-facts-headache", worst=answers.worst or 0, medicine=_MEDICINE[answers.medicine])


def _what_follows(say: Words, answers: Answers) -> str:
    worst = (answers.worst or GENTLE_FROM) if answers.headache else 0
    if worst >= REST_FROM:
        return PARAGRAPH + say("check-in-follows-rest")
    return PARAGRAPH + say("check-in-follows-gentle") if worst >= GENTLE_FROM else ""


def _undo_or_change(say: Words, day: date, was: Answers | None) -> Button:
    if was:
        return tap(say("check-in-button-undo"), Undo(day))
    return tap(say("check-in-button-change"), AskAbout(day))


def say_recorded(
    say: Words,
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
    stands = say("check-in-facts-cleared") if answers is None and was else facts(say, answers)
    named = {"at": at, "day": say.day(day), "facts": stands}
    said = say("check-in-recorded-changed", was=facts(say, was), **named) if was else say("check-in-recorded", **named)
    said += _what_follows(say, answers) if answers is not None and moves_ahead else ""
    more = [say("check-in-closes")] if closes else []
    more += [say("check-in-memory")] if recalled else []
    undo = _undo_or_change(say, day, was)
    first = (undo, it_is_bad(say)) if offers_quiet else (undo,)
    return Message(
        protected=True,
        text=" ".join([said, *more]),
        in_place=in_place,
        buttons=(first, *(_more(say, day, answers) if can_tell else ())),
    )


def _more(say: Words, day: date, answers: Answers | None) -> tuple[tuple[Button, ...], ...]:
    """What else may be said about a headache."""
    detail = tap(say("check-in-button-detail"), Tell(day, When.HEADACHE))
    taken = tap(say("check-in-button-taken"), Tell(day, When.MEDICINE))
    first = (detail, taken) if answers is not None and answers.medicine else (detail,)
    return first, (tap(say("check-in-button-different"), SafetyPage(why=True)),)


def say_so_far(say: Words, day: date, asks_at: datetime, zone: str, *, was: Answers | None, in_place: bool) -> Message:
    """An early no: noted, and asked about once more. `was` is what it replaced; it can be undone."""
    noted = say("check-in-so-far-changed", was=facts(say, was)) if was else say("check-in-so-far")
    return Message(
        protected=True,
        text=f"{noted} {say_once_more(say, asks_at, zone)}",
        in_place=in_place,
        buttons=((_undo_or_change(say, day, was),),),
    )


def say_once_more(say: Words, asks_at: datetime, zone: str) -> str:
    """When the day's question comes."""
    evening = "yes" if asks_at.astimezone(ZoneInfo(zone)).hour >= EVENING_FROM else "no"
    return say("check-in-once-more", evening=evening, asks=say.instant(asks_at, zone))


def say_undone(say: Words, day: date, answers: Answers | None, *, so_far: bool, in_place: bool) -> Message:
    """A correction was taken back."""
    return Message(
        protected=True,
        text=say("check-in-undone", day=say.day(day), facts=facts(say, answers, so_far=so_far)),
        in_place=in_place,
        buttons=((_undo_or_change(say, day, None),),),
    )


def say_nothing_to_undo(say: Words, day: date) -> Message:
    """Undo after everything was undone."""
    return Message(text=say("check-in-nothing-to-undo", day=say.day(day)))


def say_out_of_range(say: Words) -> Message:
    """A number the scale does not have."""
    return Message(text=say("check-in-out-of-range"))


def ask_strength(
    say: Words, question: Question, day: date, choice: tuple[int, int] | None, *, is_open: bool
) -> Message:
    """Which whole number, where what was said is none: of "6 or 7" those two.

    `is_open` says that the strength is what was asked, and can be left out.
    """
    if choice is not None:
        numbers = tuple(tap(str(n), Worst(day, n)) for n in range(choice[0], choice[1] + 1))
        return Message(
            protected=True, text=say("check-in-which-number"), buttons=tuple(filter(None, (numbers[:5], numbers[5:])))
        )
    rows = _strengths(say, question, day)
    return Message(protected=True, text=say("check-in-number-unclear"), buttons=rows if is_open else rows[:-1])


def say_yes_or_no(say: Words) -> Message:
    """A number where yes or no was asked."""
    return Message(text=say("check-in-yes-or-no"))


def say_none_at_all(say: Words, question: Question, day: date, today: date) -> Message:
    """A no to how strong it was: no headache after all, or no wish to say?"""
    return ask_headache(say, question, day, say("check-in-none-at-all", when=say.when(day, today)))


def say_number_or_day(say: Words, day: date) -> Message:
    """Digits with a dot, which may be a day or a strength."""
    return Message(text=say("check-in-number-or-day", date=say.short_date(day)))


def say_zero(say: Words, question: Question, day: date, today: date) -> Message:
    """A typed nought: no headache, or a slip?"""
    return ask_headache(say, question, day, say("check-in-zero", when=say.when(day, today)))


def say_too_late(say: Words, day: date) -> Message:
    """A day further back than memory is worth."""
    return Message(text=say("check-in-too-late", day=say.day(day), year=str(day.year)))


def say_day_unclear(say: Words) -> Message:
    """Neither an answer nor a day."""
    return Message(text=say("check-in-day-unclear"))


def with_memory(say: Words, asked: Message) -> Message:
    """The question about a day that is long over."""
    return asked.model_copy(update={"text": f"{asked.text}{PARAGRAPH}{say('check-in-from-memory')}"})


def with_clearing(say: Words, asked: Message, day: date) -> Message:
    """The question about a day that has an answer, which can also be taken out."""
    rows = (*asked.buttons[:-1], (tap(say("check-in-button-clear"), Headache(day, None)),))
    return asked.model_copy(update={"buttons": rows})


def say_not_yet(say: Words, day: date) -> Message:
    """A day that lies ahead."""
    return Message(text=say("check-in-not-yet", day=say.day(day)))


def ask_meant(say: Words, day: date, worst: int) -> Message:
    """A bare number when nothing was asked."""
    buttons = (
        tap(say("check-in-button-meant-yes"), Worst(day, worst)),
        tap(say("check-in-button-meant-no"), Dismiss()),
    )
    return Message(protected=True, text=say("check-in-ask-meant", worst=worst), buttons=(buttons,))


def say_dismissed(say: Words) -> Message:
    """A question of ours was turned down."""
    return Message(text=say("check-in-dismissed"), in_place=True)


def offer_days(say: Words, recorded: Message, open_days: Sequence[date], today: date) -> Message:
    """What stands for today, with the earlier days that can still be answered."""
    named = [(day, say.when(day, today) if (today - day).days == 1 else say.day(day)) for day in open_days]
    rows = tuple((tap(say("check-in-button-answer-for", day=name), AskAbout(day)),) for day, name in named)
    return recorded.model_copy(update={"buttons": recorded.buttons + rows})
