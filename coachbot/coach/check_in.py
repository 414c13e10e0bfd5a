"""The day's question: answering, filling in details, correcting, taking back."""

from collections.abc import Mapping
from datetime import date, timedelta

from coachbot import plan
from coachbot.chat import Message
from coachbot.coach import early, evening, noticing, tidings
from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.check_in import AskAbout, Dismiss, Headache, Medicine, Worst
from coachbot.domain.asking import OfDay
from coachbot.domain.diary import UNSAID, Answers, CheckIn, CheckInState, contradicts, merged
from coachbot.domain.gates import MOVES
from coachbot.domain.local_time import local_date_at
from coachbot.domain.next_question import last_told
from coachbot.domain.question import Question, Role, When
from coachbot.domain.unsettled import STRONG, VERY_STRONG
from coachbot.plan import BACK_FILL_DAYS
from coachbot.screens import check_in as screens
from coachbot.screens import safety as safety_screens
from coachbot.store import check_ins, deliveries
from coachbot.values import frozen

RECALL_DAYS = 366
"""So far back a day can be told from memory."""


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
        return await leave_out(scene, act.day, Role.WORST)
    return await record(scene, act.day, Answers(headache=True, worst=act.strength))


async def _tap_medicine(scene: Scene, act: Medicine) -> Replies:
    if act.taken is None:
        return await leave_out(scene, act.day, Role.MEDICINE)
    return await record(scene, act.day, Answers(headache=True, medicine=act.taken))


@frozen
class Written:
    """What writing about a day changed: `was` is what a correction replaced, `checklist` what strong pain brings.

    `stands` is what is known of the day now.
    """

    stands: CheckIn | None
    changed: bool = False
    was: Answers | None = None
    checklist: tuple[Message, ...] = ()


async def record(scene: Scene, day: date, said: Answers | None, *, tells: bool = True) -> Replies:
    """Put what was said about a day into the diary, and ask what is not known yet.

    `tells` says that what comes back is said, so that tidings may be among it.
    """
    if (refusal := out_of_reach(scene, day)) is not None:
        return [refusal]
    written = await write(scene, day, said)
    if said is None:
        more = await tidings.after(scene) if tells and written.changed else []
        return [*await confirm(scene, day, None, was=written.was), *more]
    return await follow_up(scene, day, said, written, after=last_told(scene.house.questions, said), tells=tells)


async def write(scene: Scene, day: date, said: Answers | None, *, keeps_version: bool = False) -> Written:
    """Put what was said about a day within reach into the diary; nothing is said back.

    A correction keeps what it replaces, and so does what adds to an earlier day's words: undo takes back today's alone.
    With `keeps_version` whatever fills a gap does, too.
    """
    known = await check_ins.of_day(scene.tx, scene.person.id, day)
    before = known.answers if known else None
    if said is not None:
        recalled = _is_recalled(scene, day) and (known is None or known.counted is None)
        said = said if said.recalled is recalled else said.model_copy(update={"recalled": recalled})
    after = None if said is None else merged(before, said)
    state = await _state(scene, day, after)
    changed = before is not None and (after is None or contradicts(before, after))
    is_new = known is None or known.answers != after or known.state is not state
    if changed or (is_new and (keeps_version or _stands_from_before(scene, known))):
        at = scene.incoming.at if keeps_version else scene.now
        await check_ins.keep_version(scene.tx, scene.person.id, day, at)
    stands = await _put(scene, day, after, state) if is_new else known
    # An early no holds so far: what comes after it adds to the day and corrects nothing.
    corrects = changed and known is not None and not known.is_early
    return Written(stands, changed, before if corrects else None, tuple(_checklist(scene, before, said)))


def _stands_from_before(scene: Scene, known: CheckIn | None) -> bool:
    """Whether somebody told what is known of a day on an earlier local day than this one, or the day was paused."""
    if known is None or known.state in UNSAID:
        return known is not None and known.state is CheckInState.PAUSED
    return known.said_at < scene.day_began


async def follow_up(
    scene: Scene, day: date, said: Answers, written: Written, *, after: str | None = None, tells: bool = True
) -> Replies:
    """What is said and asked once something was written about a day; `after` is the question answered last."""
    # A corrected detail is said back at once, so that it can be undone; what was left out beside it stays so.
    details = not (written.was and len(said.told) > 1)
    found = await evening.next_about(scene, written.stands, after=after, details=details)
    return await _go_on(scene, day, found, written, tells=tells)


async def _go_on(scene: Scene, day: date, found: Question | None, new: Written, *, tells: bool = True) -> Replies:
    """Ask what the house needs to know of a headache; where that is told, what stands, and then what else is asked."""
    if found is not None and found.role is not None:
        detail = await evening.ask(scene, found, day, in_place=_in_place(scene), can_undo=new.changed)
        return [detail, *new.checklist]
    said_back = await confirm(scene, day, new.stands.answers if new.stands else None, was=new.was)
    if new.checklist:
        return [*said_back, *new.checklist]
    told = await tidings.after(scene, asks=found is None) if tells else []
    return [*said_back, *told, *([] if found is None else [await evening.ask(scene, found, day)])]


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


async def _put(scene: Scene, day: date, answers: Answers | None, state: CheckInState) -> CheckIn:
    new = CheckIn(
        participant_id=scene.person.id,
        local_date=day,
        zone=scene.zone,
        state=state,
        late=day < scene.today,
        said_at=scene.incoming.at,
        answers=answers,
    )
    await check_ins.put(scene.tx, new)
    await scene.look_again(day)
    if state is CheckInState.SO_FAR:
        await deliveries.reopen_question(scene.tx, scene.person.id, day, scene.now)
    else:
        await deliveries.settle_check_ins(scene.tx, scene.person.id, day, scene.now)
    await replan(scene)
    return new


async def replan(scene: Scene) -> None:
    """Prompts that count from the last answer or headache move with it."""
    enrolment = await scene.running()
    if enrolment is not None:
        programme = await scene.programme(enrolment)
        if any(prompt.counts_from != "enrolment" for prompt in programme.prompts):
            await plan.rebuild(scene.tx, enrolment, scene.person, scene.now)


async def leave_out(scene: Scene, day: date, role: Role) -> Replies:
    """What comes when a question about a headache is left out. Raises StaleAction where no headache is known."""
    return await _detail(scene, day, evening.of_role(scene, role), again=False)


async def _detail(scene: Scene, day: date, question: Question, *, again: bool) -> Replies:
    """What comes after a question about a headache, or that one `again` where it is still open."""
    known = await check_ins.of_day(scene.tx, scene.person.id, day)
    if known is None or known.answers is None or not known.answers.headache:
        raise StaleAction
    found = await evening.next_about(scene, known, after=question.id, again=again)
    return await _go_on(scene, day, found, Written(known))


async def confirm(scene: Scene, day: date, answers: Answers | None, *, was: Answers | None) -> Replies:
    """What now stands for a day; the question about it is closed."""
    if isinstance(scene.person.asking, OfDay) and scene.person.asking.day == day:
        await scene.change(asking=None)
    if answers is not None and not answers.headache and (asks_at := await early.comes_at(scene, day)) is not None:
        return [screens.say_so_far(scene.words, day, asks_at, scene.zone, was=was, in_place=_in_place(scene))]
    can_tell = (
        answers is not None and answers.headache and bool(noticing.in_a_row(scene.house.questions, When.HEADACHE, day))
    )
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
    return await deliveries.waits_on_day(scene.tx, scene.person.id, scene.today, MOVES)


async def ask(scene: Scene, day: date, text: str | None = None, *, in_place: bool = False) -> Message:
    """Ask about a day, and remember that a typed answer belongs to it."""
    question = evening.of_role(scene, Role.HEADACHE)
    await evening.expect_answer(scene, day)
    known = await check_ins.of_day(scene.tx, scene.person.id, day)
    if known is not None and known.is_early and day == scene.today:
        return screens.ask_still(scene.words, day, in_place=in_place)
    text = text or question.about(scene.words.when(day, scene.today))
    asked = screens.ask_headache(scene.words, question, day, text, in_place=in_place)
    if known is not None and known.answers is not None:
        asked = screens.with_clearing(scene.words, asked, day)
    return screens.with_memory(scene.words, asked) if _is_recalled(scene, day) else asked


async def _tap_ask(scene: Scene, act: AskAbout) -> Replies:
    refusal = out_of_reach(scene, act.day)
    return [refusal] if refusal else [await ask(scene, act.day, in_place=True)]


async def _dismiss(scene: Scene, _act: Dismiss) -> Replies:
    return [screens.say_dismissed(scene.words)]


async def ask_again(scene: Scene) -> Replies:
    """The open check-in question once more, if its day can still be answered."""
    asked = scene.person.asking
    if not isinstance(asked, OfDay):
        return []
    question = evening.asked(scene)
    if question is None or out_of_reach(scene, asked.day) is not None:
        await scene.change(asking=None)
        return []
    if question.role is None:
        return evening.ask_again(scene, question, asked.day)
    if question.role is Role.HEADACHE:
        return [screens.ask_again(scene.words, question, asked.day, scene.today)]
    try:
        return [replaced(m) for m in await _detail(scene, asked.day, question, again=True)]
    except StaleAction:
        # The headache it asks about was taken back meanwhile.
        await scene.change(asking=None)
        return []


def replaced(message: Message) -> Message:
    """The same message as a new one, not an edit."""
    return message.model_copy(update={"in_place": False})


ACTS: Mapping[type[Act], ActHandler] = {
    Headache: _tap_headache,
    Worst: _tap_worst,
    Medicine: _tap_medicine,
    AskAbout: _tap_ask,
    Dismiss: _dismiss,
}
