"""The day's question: answering, filling in details, correcting, taking back."""

from collections.abc import Mapping
from datetime import date, timedelta

from coachbot import plan
from coachbot.chat import Message
from coachbot.coach import early, evening, noticing
from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.check_in import AskAbout, Dismiss, Headache, Medicine, Undo, Worst
from coachbot.domain.asking import OfDay
from coachbot.domain.delivery import State
from coachbot.domain.diary import Answers, CheckIn, CheckInState, contradicts, merged
from coachbot.domain.gates import MOVES, STRONG, VERY_STRONG
from coachbot.domain.local_time import local_date_at
from coachbot.domain.question import When
from coachbot.plan import BACK_FILL_DAYS
from coachbot.screens import check_in as screens
from coachbot.screens import safety as safety_screens
from coachbot.store import check_ins, deliveries

TELL = When.HEADACHE
HEADACHE, WORST, MEDICINE = "headache", "worst", "medicine"
BEFORE = {WORST: HEADACHE, MEDICINE: WORST}
"""After which question each of the others comes."""
RECALL_DAYS = 366
"""So far back a day can be told from memory."""
YES_OR_NO = {"yes": True, "y": True, "yep": True, "no": False, "n": False, "nope": False, "none": False}


def day_asked(scene: Scene) -> date | None:
    """The day whose check-in is open and can be answered; None when none is."""
    asked = scene.person.asking
    return asked.day if isinstance(asked, OfDay) and out_of_reach(scene, asked.day) is None else None


def first_day(scene: Scene) -> date:
    """The local day of joining, the first that counts."""
    return local_date_at(scene.person.created_at, scene.zone, scene.person.day_turns_at)


def out_of_reach(scene: Scene, day: date) -> Message | None:
    """What is said about a day that cannot be answered; None when it can."""
    if day > scene.today:
        return screens.say_not_yet(scene.words, day)
    if day < scene.today - timedelta(days=RECALL_DAYS):
        return screens.say_too_late(scene.words, day)
    return None


def _is_recalled(scene: Scene, day: date) -> bool:
    """Too long ago to be counted, unless it was answered in time: before joining, or more than two days back."""
    return day < max(scene.today - timedelta(days=BACK_FILL_DAYS), first_day(scene))


def _in_place(scene: Scene) -> bool:
    return scene.incoming.action is not None


async def _tap_headache(scene: Scene, act: Headache) -> Replies:
    return await record(scene, act.day, None if act.answer is None else Answers(headache=act.answer))


async def _tap_worst(scene: Scene, act: Worst) -> Replies:
    if act.strength is None:
        return await next_detail(scene, act.day, after=WORST)
    return await record(scene, act.day, Answers(headache=True, worst=act.strength))


async def _tap_medicine(scene: Scene, act: Medicine) -> Replies:
    if act.taken is None:
        return await next_detail(scene, act.day, after=MEDICINE)
    return await record(scene, act.day, Answers(headache=True, medicine=act.taken))


async def record(scene: Scene, day: date, said: Answers | None) -> Replies:
    """Put what was said about a day into the diary, and ask what is not known yet."""
    if (refusal := out_of_reach(scene, day)) is not None:
        return [refusal]
    known = await check_ins.of_day(scene.tx, scene.person.id, day)
    before = known.answers if known else None
    if said is not None:
        in_time = known is not None and known.counted is not None
        said = said.model_copy(update={"recalled": _is_recalled(scene, day) and not in_time})
    after = None if said is None else merged(before, said)
    state = await _state(scene, day, after)
    changed = before is not None and (after is None or contradicts(before, after))
    if changed:
        await check_ins.keep_version(scene.tx, scene.person.id, day, scene.now)
    if known is None or known.answers != after or known.state is not state:
        await _put(scene, day, after, state)
    # An early no holds so far: what comes after it adds to the day and corrects nothing.
    corrects = changed and known is not None and not known.is_early
    checklist = _checklist(scene, before, said)
    if after is None or not after.headache or after.is_complete or (corrects and after.worst is not None):
        said_back = await confirm(scene, day, after, was=before if corrects else None)
        return [*said_back, *(checklist or await evening.ask_next(scene, day))]
    step = HEADACHE if after.worst is None else WORST
    return [*await next_detail(scene, day, after=step, can_undo=changed), *checklist]


def _checklist(scene: Scene, before: Answers | None, said: Answers | None) -> Replies:
    """Very strong pain brings the warning signs, once for what was said (`clinical.md` 3.3)."""
    worst = (said.worst if said else None) or 0
    if worst < VERY_STRONG or (before is not None and (before.worst or 0) >= VERY_STRONG):
        return []
    return [safety_screens.begin_after_strong_pain(scene.words)]


async def _state(scene: Scene, day: date, answers: Answers | None) -> CheckInState:
    """A "no" closes the day at its question or after it, a "yes" and no wish to say at any time."""
    if answers is None:
        return CheckInState.DECLINED
    is_early = not answers.headache and await early.comes_at(scene, day) is not None
    return CheckInState.SO_FAR if is_early else CheckInState.ANSWERED


async def _put(scene: Scene, day: date, answers: Answers | None, state: CheckInState) -> None:
    await check_ins.put(
        scene.tx,
        CheckIn(
            participant_id=scene.person.id,
            local_date=day,
            zone=scene.zone,
            state=state,
            late=day < scene.today,
            said_at=scene.incoming.at,
            answers=answers,
        ),
    )
    if state is CheckInState.SO_FAR:
        await deliveries.reopen_question(scene.tx, scene.person.id, day, scene.now)
    else:
        await deliveries.settle_check_ins(scene.tx, scene.person.id, day, scene.now)
    await _replan(scene)


async def _replan(scene: Scene) -> None:
    """Prompts that count from the last answer or headache move with it."""
    enrolment = await scene.running()
    if enrolment is not None:
        programme = await scene.programme(enrolment)
        if any(prompt.counts_from != "enrolment" for prompt in programme.prompts):
            await plan.rebuild(scene.tx, enrolment, scene.person, scene.now)


async def next_detail(scene: Scene, day: date, *, after: str, can_undo: bool = False) -> Replies:
    """What is asked after a step about a headache, or what stands. Raises StaleAction where none is known."""
    known = await check_ins.of_day(scene.tx, scene.person.id, day)
    if known is None or known.answers is None or not known.answers.headache:
        raise StaleAction
    answers = known.answers
    if after == HEADACHE and answers.worst is None:
        await scene.ask(OfDay(day=day, question=WORST))
        return [screens.ask_worst(scene.words, day, scene.today, in_place=_in_place(scene), can_undo=can_undo)]
    if after != MEDICINE and answers.medicine is None:
        await scene.ask(OfDay(day=day, question=MEDICINE))
        return [screens.ask_medicine(scene.words, day, answers, scene.today, in_place=_in_place(scene))]
    return [*await confirm(scene, day, answers, was=None), *await evening.ask_next(scene, day)]


async def confirm(scene: Scene, day: date, answers: Answers | None, *, was: Answers | None) -> Replies:
    """What now stands for a day; the question about it is closed."""
    if isinstance(scene.person.asking, OfDay) and scene.person.asking.day == day:
        await scene.change(asking=None)
    if answers is not None and not answers.headache and (asks_at := await early.comes_at(scene, day)) is not None:
        return [screens.say_so_far(scene.words, day, asks_at, scene.zone, was=was, in_place=_in_place(scene))]
    can_tell = answers is not None and answers.headache and bool(noticing.in_a_row(scene.house.questions, TELL, day))
    return [
        screens.say_recorded(
            scene.words,
            day,
            answers,
            moves_ahead=day == scene.today and await _moves_ahead(scene),
            at=scene.words.time(scene.now, scene.zone),
            was=was,
            closes=answers is not None and not answers.headache and await early.closes_unasked(scene, day),
            offers_quiet=day == scene.today and answers is not None and (answers.worst or 0) >= STRONG,
            can_tell=can_tell,
            recalled=answers is not None and answers.recalled,
            in_place=_in_place(scene),
        )
    ]


async def _moves_ahead(scene: Scene) -> bool:
    if scene.person.exercises_off:
        return False
    waiting = (State.PENDING, State.CLAIMED)
    todays = await deliveries.on_day(scene.tx, scene.person.id, scene.today)
    return any(one.kind in MOVES and one.state in waiting for one in todays)


async def ask(scene: Scene, day: date, text: str | None = None, *, in_place: bool = False) -> Message:
    """Ask about a day, and remember that a typed answer belongs to it."""
    await scene.ask(OfDay(day=day, question=HEADACHE))
    known = await check_ins.of_day(scene.tx, scene.person.id, day)
    if known is not None and known.is_early and day == scene.today:
        return screens.ask_still(scene.words, day, in_place=in_place)
    text = text or screens.plain_question(scene.words, day, scene.today)
    asked = screens.ask_headache(scene.words, day, text, in_place=in_place)
    if known is not None and known.answers is not None:
        asked = screens.with_clearing(scene.words, asked, day)
    return screens.with_memory(scene.words, asked) if _is_recalled(scene, day) else asked


async def _tap_ask(scene: Scene, act: AskAbout) -> Replies:
    refusal = out_of_reach(scene, act.day)
    return [refusal] if refusal else [await ask(scene, act.day, in_place=True)]


async def _undo(scene: Scene, act: Undo) -> Replies:
    day = act.day
    if out_of_reach(scene, day) is not None:
        raise StaleAction
    brought_back = await check_ins.undo(scene.tx, scene.person.id, day)
    if brought_back is None:
        return [screens.say_nothing_to_undo(scene.words, day)]
    if brought_back.is_early:
        await deliveries.reopen_question(scene.tx, scene.person.id, day, scene.now)
    await _replan(scene)
    so_far, in_place = brought_back.is_early, _in_place(scene)
    return [screens.say_undone(scene.words, day, brought_back.answers, so_far=so_far, in_place=in_place)]


async def _dismiss(scene: Scene, _act: Dismiss) -> Replies:
    return [screens.say_dismissed(scene.words)]


async def ask_again(scene: Scene) -> Replies:
    """The open check-in question once more, if its day can still be answered."""
    asked = scene.person.asking
    if not isinstance(asked, OfDay):
        return []
    if out_of_reach(scene, asked.day) is not None:
        await scene.change(asking=None)
        return []
    if (question := evening.waiting(scene)) is not None:
        return evening.ask_again(scene, question, asked.day)
    if asked.question not in BEFORE:
        return [screens.ask_again(scene.words, asked.day, scene.today)]
    return [replaced(m) for m in await next_detail(scene, asked.day, after=BEFORE[asked.question])]


def replaced(message: Message) -> Message:
    """The same message as a new one, not an edit."""
    return message.model_copy(update={"in_place": False})


ACTS: Mapping[type[Act], ActHandler] = {
    Headache: _tap_headache,
    Worst: _tap_worst,
    Medicine: _tap_medicine,
    AskAbout: _tap_ask,
    Undo: _undo,
    Dismiss: _dismiss,
}
