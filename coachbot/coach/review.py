"""Looking back: the week's facts, the level, and whether to repeat a week or go on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from coachbot import plan
from coachbot.chat import Message
from coachbot.coach import looks, noticing, progress, prompts
from coachbot.coach.content import Content
from coachbot.coach.offers import following
from coachbot.coach.regular import regular_rows
from coachbot.coach.scene import ActHandler, House, Replies, Scene, StaleAction
from coachbot.database import Session
from coachbot.domain.acts import Act
from coachbot.domain.acts.prompts import Effort, SetLevel, Week, WeeklyTaps
from coachbot.domain.delivery import Delivery
from coachbot.domain.frequency.constants import PER_DAYS
from coachbot.domain.frequency.look import Look
from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import Enrolment, EnrolmentState, Participant, Track
from coachbot.domain.programme import Kind, Note, Programme, Stage, Step
from coachbot.domain.question import When
from coachbot.domain.reference import Reference, analysis_at
from coachbot.domain.spans import Diary
from coachbot.domain.warning_words import hears_sign
from coachbot.domain.week import DAYS, WeekFacts, facts_of, first_of_week
from coachbot.screens import progress as progress_screens
from coachbot.screens import prompts as prompt_screens
from coachbot.screens import review as screens
from coachbot.screens.frequency import say_power
from coachbot.store import deliveries, enrolments, notes
from coachbot.store.diary import look_back
from coachbot.words import Words, words_in

LOOKED_FOR_WEEKS = 8
STEPS: Mapping[Effort, int] = {Effort.EASIER: -1, Effort.KEEP: 0, Effort.FURTHER: 1}


def about_of(words: Content) -> Note | None:
    """What a review asks in the person's own words."""
    return Note(words.item.asks) if words.item.asks in set(Note) else None


async def show(
    tx: Session,
    house: House,
    delivery: Delivery,
    words: Content,
    enrolment: Enrolment,
    person: Participant,
    now: datetime,
) -> Message:
    """A review's message: the last one offers what comes next, the others the coming week."""
    say, today = words_in(house.language), local_date_at(now, person.zone or "UTC", person.day_turns_at)
    text = prompt_screens.fill(words.item.text, words.values)
    programme = words.programme
    if delivery.day in (programme.length_days, programme.extends_to):
        counts = await _counts(say, tx, person, today, now)
        counts = "\n".join([counts, *await _mornings(say, house, tx, person, enrolment.started_on, today)])
        is_over = delivery.day == programme.length_days
        return _last(say, words, enrolment, following(house, person, programme), text, counts, is_over=is_over)
    diary, reference = await look_back(tx, person, today)
    facts, paused = await _facts(tx, person, diary), person.exercises_off
    text = await _with_obstacle(say, tx, person, words, text)
    made = await looks.up_to_date(tx, person.id, diary, reference, now)
    following_stage = _next_stage(programme, delivery.day or 0)
    return screens.weekly(
        say,
        _heading(say, programme, delivery.day or 0, person),
        facts,
        text,
        milestone=_say_look(say, diary, reference, await looks.tell(tx, person.id, made, today))
        or _say_foretold(say, diary, reference, is_last=delivery.day == programme.baseline_days),
        next_title=following_stage.title if following_stage and facts.had_practice and not paused else None,
        delivery_id=delivery.id,
        about=about_of(words),
        has_level=facts.had_practice and not paused,
        may_go_further=person.track is Track.FULL,
        observes=facts.had_practice and bool(noticing.in_a_row(house.questions, When.WEEKLY, today)),
        mornings=await _mornings(say, house, tx, person, first_of_week(today), today),
    )


def _last(
    say: Words,
    words: Content,
    enrolment: Enrolment,
    offers: Sequence[Programme],
    text: str,
    counts: str,
    *,
    is_over: bool,
) -> Message:
    """After the last day come the closing words; after the last of those somebody went on for, only the counts."""
    programme = words.programme
    return screens.last(
        say,
        text,
        counts,
        closing=programme.closing if is_over else "",
        enrolment_id=enrolment.id,
        following=offers,
        extends_to=programme.extends_to if is_over else None,
        about=about_of(words),
    )


async def _mornings(say: Words, house: House, tx: Session, person: Participant, first: date, today: date) -> list[str]:
    """What the mornings told since a local day, a row each; nothing where none was asked about."""
    told = [one for one in await notes.observations(tx, person.id) if first <= one[0] <= today]
    return regular_rows(say, house.questions, told, {When.MORNING})


async def _with_obstacle(say: Words, tx: Session, person: Participant, words: Content, text: str) -> str:
    """Before a plan for the next week is asked for: what was in the way, in the person's own words."""
    if about_of(words) is not Note.IF_THEN:
        return text
    obstacle = (await notes.newest(tx, person.id)).get(Note.OBSTACLE, "")
    return text if not obstacle or hears_sign(obstacle) else f"{screens.say_obstacle(say, obstacle)}\n\n{text}"


async def is_empty(tx: Session, delivery: Delivery, programme: Programme, person: Participant, today: date) -> bool:
    """Whether nothing of the week before today reached them, so that it holds nothing; the last look back has words."""
    if delivery.day in (programme.length_days, programme.extends_to):
        return False
    return not await deliveries.has_reached(tx, person.id, first_of_week(today), today - timedelta(days=1))


MOVING_STEPS = frozenset({Step.MOBILITY, Step.RELEASE, Step.STRENGTH})


def stage_for(programme: Programme, day: int, person: Participant) -> Stage | None:
    """The stage a day lies in; none for whoever leaves out exercises, where its step is one of them."""
    stage = programme.stage_on(day)
    return None if stage is not None and stage.step in MOVING_STEPS and not person.exercises else stage


def _heading(say: Words, programme: Programme, day: int, person: Participant) -> str:
    stage = stage_for(programme, day, person)
    return screens.say_heading(say, programme.week_of(day), stage.title if stage else None)


def _next_stage(programme: Programme, day: int) -> Stage | None:
    """The stage that begins tomorrow, where a step ends today."""
    stage, following = programme.stage_on(day), programme.stage_on(day + 1)
    if stage is None or following is None or stage.id == following.id or stage.days[1] != day or stage.step is None:
        return None
    return following


async def _facts(tx: Session, person: Participant, diary: Diary) -> WeekFacts:
    week = diary.span(first_of_week(diary.today), DAYS)
    return facts_of(
        diary.check_ins.values(),
        await deliveries.responses(tx, person.id),
        first=week.first,
        today=week.last,
        unasked=week.paused + week.unasked,
        exercises=person.exercises,
    )


def _say_look(say: Words, diary: Diary, reference: Reference, look: Look | None) -> str:
    """What a look says that was not said yet, and what else its day holds; nothing where there is none."""
    if look is None:
        return ""
    return progress_screens.say_milestone(say, analysis_at(diary, reference, look.on - timedelta(days=1)), look)


def _say_foretold(say: Words, diary: Diary, reference: Reference, *, is_last: bool) -> str:
    """What looks can show, said once, at the end of the diary days."""
    power = progress.foretold(diary, reference) if is_last else None
    return say_power(say, power) if power else ""


async def _counts(say: Words, tx: Session, person: Participant, today: date, now: datetime) -> str:
    """Counts of the evenings that are over, today's is still to come; the rate; what a look says."""
    diary, reference = await look_back(tx, person, today)
    over = diary.span(diary.first, (today - diary.first).days)
    parts = [prompt_screens.say_counts(say, over.answered, over.asked, over.headache)]
    found = analysis_at(diary, reference, today - timedelta(days=1))
    made = await looks.up_to_date(tx, person.id, diary, reference, now)
    if said := _say_look(say, diary, reference, await looks.tell(tx, person.id, made, today)):
        parts.append(said)
    elif found.recent.rate_shown and len(found.recent.window.days) == PER_DAYS:
        parts.append(progress_screens.say_rate(say, found))
    if made and len(over.marks) >= LOOKED_FOR_WEEKS * DAYS - 1:
        parts.append(screens.say_after_weeks(say, made[-1].found))
    return "\n\n".join(part for part in parts if part)


async def _own_review(scene: Scene, delivery_id: int) -> tuple[Delivery, Enrolment, Programme]:
    delivery = await prompts.own_prompt(scene, delivery_id)
    enrolment = await scene.running()
    if delivery.kind is not Kind.REVIEW or enrolment is None or enrolment.id != delivery.enrolment_id:
        raise StaleAction
    return delivery, enrolment, await scene.programme(enrolment)


async def _week(scene: Scene, act: Week) -> Replies:
    """Repeat the week, without penalty, or go on."""
    delivery, enrolment, programme = await _own_review(scene, act.delivery)
    next_stage = _next_stage(programme, delivery.day or 0)
    stage = programme.stage_on(delivery.day or 0)
    shifted = (delivery.local_date or scene.today) - enrolment.started_on != timedelta(days=(delivery.day or 1) - 1)
    if stage is None or next_stage is None or shifted:
        raise StaleAction
    if not act.repeats:
        return [screens.say_going_on(scene.words, next_stage.title)]
    if enrolment.state is not EnrolmentState.ACTIVE:
        raise StaleAction
    enrolment = replace(enrolment, started_on=enrolment.started_on + timedelta(days=stage.length_days))
    await enrolments.save(scene.tx, enrolment)
    await plan.rebuild(scene.tx, enrolment, scene.person, scene.now)
    return [screens.say_repeated(scene.words, stage.title)]


async def _level(scene: Scene, act: SetLevel) -> Replies:
    _, enrolment, _ = await _own_review(scene, act.delivery)
    highest = 1 if scene.person.track is Track.FULL else 0
    shift = min(max(enrolment.level_shift + STEPS[act.effort], -1), highest)
    await enrolments.save(scene.tx, replace(enrolment, level_shift=shift))
    return [screens.say_level(scene.words, act.effort, moved=shift != enrolment.level_shift)]


async def _taps(scene: Scene, act: WeeklyTaps) -> Replies:
    delivery, _, _ = await _own_review(scene, act.delivery)
    return await noticing.begin(scene, delivery.local_date or scene.today, When.WEEKLY)


ACTS: Mapping[type[Act], ActHandler] = {Week: _week, SetLevel: _level, WeeklyTaps: _taps}
