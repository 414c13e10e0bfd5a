"""The day's question: answering, filling in details, correcting, taking back."""

from collections.abc import Mapping
from datetime import date, timedelta

from coachbot import plan
from coachbot.chat import Message
from coachbot.coach import early, noticing
from coachbot.coach.scene import Handler, Replies, Scene, StaleAction, read_date, read_number
from coachbot.domain.asking import OfDay
from coachbot.domain.delivery import State
from coachbot.domain.diary import Answers, CheckIn, CheckInState, contradicts, merged
from coachbot.domain.gates import MOVES, STRONG, VERY_STRONG
from coachbot.domain.local_time import local_date_at
from coachbot.domain.question import When
from coachbot.plan import BACK_FILL_DAYS
from coachbot.store import check_ins, deliveries
from coachbot.wording import check_in as wording
from coachbot.wording import safety as safety_wording
from coachbot.wording.days import say_time, say_when

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
        return wording.say_not_yet(day)
    if day < scene.today - timedelta(days=RECALL_DAYS):
        return wording.say_too_late(day)
    return None


def _is_recalled(scene: Scene, day: date) -> bool:
    """Too long ago to be counted, unless it was answered in time: before joining, or more than two days back."""
    return day < max(scene.today - timedelta(days=BACK_FILL_DAYS), first_day(scene))


def _in_place(scene: Scene) -> bool:
    return scene.incoming.action is not None


async def _tap_headache(scene: Scene, day_text: str, answer: str) -> Replies:
    day = read_date(day_text)
    if answer == "skip":
        return await record(scene, day, None)
    if answer not in ("yes", "no"):
        raise StaleAction
    return await record(scene, day, Answers(headache=answer == "yes"))


async def _tap_worst(scene: Scene, day_text: str, answer: str) -> Replies:
    day = read_date(day_text)
    if answer == "skip":
        return await next_detail(scene, day, after="worst")
    return await record(scene, day, Answers(headache=True, worst=read_number(answer, 1, 10)))


async def _tap_medicine(scene: Scene, day_text: str, answer: str) -> Replies:
    day = read_date(day_text)
    if answer == "skip":
        return await next_detail(scene, day, after="medicine")
    if answer not in ("yes", "no"):
        raise StaleAction
    return await record(scene, day, Answers(headache=True, medicine=answer == "yes"))


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
        return [*await confirm(scene, day, after, was=before if corrects else None), *checklist]
    step = "headache" if after.worst is None else "worst"
    return [*await next_detail(scene, day, after=step, can_undo=changed), *checklist]


def _checklist(scene: Scene, before: Answers | None, said: Answers | None) -> Replies:
    """Very strong pain brings the warning signs, once for what was said (`clinical.md` 3.3)."""
    worst = (said.worst if said else None) or 0
    if worst < VERY_STRONG or (before is not None and (before.worst or 0) >= VERY_STRONG):
        return []
    return [safety_wording.begin(safety_wording.STRONG)]


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
    if after == "headache" and answers.worst is None:
        await scene.ask(OfDay(day=day, question=WORST))
        return [wording.ask_worst(day, scene.today, in_place=_in_place(scene), can_undo=can_undo)]
    if after != "medicine" and answers.medicine is None:
        await scene.ask(OfDay(day=day, question=MEDICINE))
        return [wording.ask_medicine(day, answers, scene.today, in_place=_in_place(scene))]
    return await confirm(scene, day, answers, was=None)


async def confirm(scene: Scene, day: date, answers: Answers | None, *, was: Answers | None) -> Replies:
    """What now stands for a day; the question about it is closed."""
    if isinstance(scene.person.asking, OfDay) and scene.person.asking.day == day:
        await scene.change(asking=None)
    if answers is not None and not answers.headache and (asks_at := await early.comes_at(scene, day)) is not None:
        return [wording.say_so_far(day, asks_at, scene.zone, was=was, in_place=_in_place(scene))]
    can_tell = answers is not None and answers.headache and bool(noticing.in_a_row(scene.house.questions, TELL, day))
    return [
        wording.say_recorded(
            day,
            answers,
            moves_ahead=day == scene.today and await _moves_ahead(scene),
            at=say_time(scene.now, scene.zone),
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
        return wording.ask_still(day, in_place=in_place)
    asked = wording.ask_headache(
        day, text or f"Any headache {say_when(day, scene.today)}, however short?", in_place=in_place
    )
    asked = wording.with_clearing(asked, day) if known is not None and known.answers is not None else asked
    return wording.with_memory(asked) if _is_recalled(scene, day) else asked


async def _tap_ask(scene: Scene, day_text: str) -> Replies:
    day = read_date(day_text)
    refusal = out_of_reach(scene, day)
    return [refusal] if refusal else [await ask(scene, day, in_place=True)]


async def _undo(scene: Scene, day_text: str) -> Replies:
    day = read_date(day_text)
    if out_of_reach(scene, day) is not None:
        raise StaleAction
    brought_back = await check_ins.undo(scene.tx, scene.person.id, day)
    if brought_back is None:
        return [wording.say_nothing_to_undo(day)]
    if brought_back.is_early:
        await deliveries.reopen_question(scene.tx, scene.person.id, day, scene.now)
    await _replan(scene)
    return [
        wording.say_undone(day, brought_back.answers, so_far=brought_back.is_early, in_place=_in_place(scene)),
    ]


async def _dismiss(scene: Scene) -> Replies:
    return [wording.say_dismissed()]


async def ask_again(scene: Scene) -> Replies:
    """The open check-in question once more, if its day can still be answered."""
    asked = scene.person.asking
    if not isinstance(asked, OfDay):
        return []
    if out_of_reach(scene, asked.day) is not None:
        await scene.change(asking=None)
        return []
    if asked.question not in BEFORE:
        return [wording.ask_again(asked.day, scene.today)]
    return [replaced(m) for m in await next_detail(scene, asked.day, after=BEFORE[asked.question])]


def replaced(message: Message) -> Message:
    """The same message as a new one, not an edit."""
    return message.model_copy(update={"in_place": False})


ACTIONS: Mapping[str, Handler] = {
    "checkin": _tap_headache,
    "worst": _tap_worst,
    "medicine": _tap_medicine,
    "ask": _tap_ask,
    "change": _tap_ask,
    "undo": _undo,
    "dismiss": _dismiss,
}
