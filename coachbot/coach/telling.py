"""Telling: a sentence about somebody's head goes into their diary and is said back, with one Undo for all it wrote.

What is not sure is asked back with buttons. `domain/telling` reads; here nothing is judged a second time.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from coachbot.chat import Message
from coachbot.coach import check_in, evening, tidings, understanding
from coachbot.coach.scene import ActHandler, Replies, Scene
from coachbot.database import to_ms
from coachbot.domain.acts import Act
from coachbot.domain.acts.check_in import TakeBack
from coachbot.domain.asking import OfDay
from coachbot.domain.diary import Answers, CheckIn
from coachbot.domain.meaning.understanding import is_doubted, is_rather
from coachbot.domain.question import Role
from coachbot.domain.telling import Asked, DayTold, Gap, Telling, Unsure, read_telling
from coachbot.screens import check_in as check_in_screens
from coachbot.screens import telling as screens
from coachbot.store import check_ins, deliveries

WIDEST = timedelta(days=30)
"""So far apart the days of one telling may lie: its Undo names each of them."""


async def take(scene: Scene, text: str, *, numbers_alone: bool = False) -> Replies | None:
    """What a sentence says of the diary, recorded or asked back, and behind it whether it is an alarm, where it may be.

    None when it says nothing of the diary.

    With `numbers_alone` only a strength is taken: of digits like "6-7" that no shorter reader takes.
    """
    told = await sure_reading_of(scene, text)
    if not told or (scene.person.asking is None and await scene.running() is None):
        return None
    if numbers_alone and not _is_strength(told):
        return None
    if not told.sure and is_rather(await understanding.shares_of(scene, text)):
        return None
    asks = await understanding.ask_of_alarm(scene, text, told=bool(told.sure))
    if not told.sure:
        return [*await _ask_back(scene, told.unsure), *asks]
    days = [one.day for one in told.sure]
    if max(days) - min(days) > WIDEST:
        return [screens.ask_which_day(scene.words, scene.today), *asks]
    return [*await _record(scene, told), *asks]


def reading_of(scene: Scene, text: str) -> Telling:
    """What a sentence says for the diary, as an answer to what is open."""
    return read_telling(text, today=scene.today, language=scene.words.language, asked=_asked(scene))


async def take_beside(scene: Scene, text: str) -> Replies | None:
    """Record what a sentence surely says and say it back, asking nothing, where something else comes first.

    None where nothing is sure.
    """
    sure = (await sure_reading_of(scene, text, beside_alarm=True)).sure
    days = [one.day for one in sure]
    if not sure or max(days) - min(days) > WIDEST or (scene.person.asking is None and await scene.running() is None):
        return None
    for one in sure:
        await _write(scene, one)
    if len(sure) == 1:
        return await check_in.confirm(scene, days[0], (await _stands(scene, days[0])).answers, was=None)
    if check_in.day_asked(scene) in days:
        await scene.change(asking=None)
    said = screens.say_told(scene.words, [(day, await _stands(scene, day)) for day in days])
    act = TakeBack(to_ms(scene.incoming.at), max(days), _marked(dict.fromkeys(days)))
    return [screens.with_take_back(scene.words, said, act, max(days))]


async def sure_reading_of(scene: Scene, text: str, *, beside_alarm: bool = False) -> Telling:
    """The same, with nothing sure where what was learned does not take the sentence for the diary as well."""
    told = reading_of(scene, text)
    if not told.sure:
        return told
    asked, shares = _asked(scene), await understanding.shares_of(scene, text)
    answers = asked is not None and asked.role is not Role.HEADACHE
    doubted = is_doubted(text, shares, beside_alarm=beside_alarm, answers=answers)
    return told.doubted(asked) if doubted else told


def _is_strength(told: Telling) -> bool:
    """Whether nothing but one strength was read, or two between which it is left."""
    if told.sure:
        return not told.unsure and told.sure[0].worst is not None
    return len(told.unsure) == 1 and told.unsure[0].choice is not None


def _asked(scene: Scene) -> Asked | None:
    asking, question = scene.person.asking, evening.asked(scene)
    if not isinstance(asking, OfDay) or question is None or question.role is None:
        return None
    return Asked(asking.day, question.role)


async def _record(scene: Scene, told: Telling) -> Replies:
    first = _asked_first(scene, told.sure)
    written = {one.day: await _write(scene, one) for one in told.sure}
    if len(written) == 1:
        replies = await check_in.follow_up(scene, first, _answers(told.sure[0]), written[first])
    else:
        entries = [(day, await _stands(scene, day)) for day in written]
        more = await check_in.follow_up(scene, first, _answers(_of(told, first)), written[first])
        replies = [screens.say_told(scene.words, entries), *more[screens.is_echo(more[0], first) :]]
    open_days = [one.day for one in told.unsure if one.day not in written]
    act = TakeBack(to_ms(scene.incoming.at), max(written), _marked(written))
    said = screens.with_take_back(scene.words, replies[0], act, first)
    said = screens.with_rule(scene.words, said) if told.higher_of_two else said
    return [check_in_screens.offer_days(scene.words, said, open_days, scene.today), *replies[1:]]


def _of(told: Telling, day: date) -> DayTold:
    return next(one for one in told.sure if one.day == day)


def _asked_first(scene: Scene, sure: Sequence[DayTold]) -> date:
    """The day that what comes next is asked about: the open one, or else the newest."""
    asked = check_in.day_asked(scene)
    days = [one.day for one in sure]
    return asked if asked in days and asked is not None else max(days)


def _answers(told: DayTold) -> Answers:
    """Medicine belongs to a headache; on a day without one there is none to keep."""
    return Answers(headache=told.headache, worst=told.worst, medicine=told.medicine if told.headache else None)


async def _write(scene: Scene, told: DayTold) -> check_in.Written:
    return await check_in.write(scene, told.day, _answers(told), keeps_version=True)


async def _stands(scene: Scene, day: date) -> CheckIn:
    known = await check_ins.of_day(scene.tx, scene.person.id, day)
    assert known is not None  # noqa: S101 - it was written a line above
    return known


def _marked(days: Mapping[date, object]) -> int:
    """The days as bits, counted back from the last."""
    last = max(days)
    return sum(1 << (last - day).days for day in days)


async def _ask_back(scene: Scene, unsure: Sequence[Unsure]) -> Replies:
    """The question about the first day that is not sure; the others can be tapped."""
    first, *others = unsure
    asked = await _back(scene, first)
    more = [one.day for one in others if one.day <= scene.today]
    return [check_in_screens.offer_days(scene.words, asked[0], more, scene.today), *asked[1:]]


async def _back(scene: Scene, unsure: Unsure) -> Replies:
    words, day = scene.words, unsure.day
    if (refusal := check_in.out_of_reach(scene, day)) is not None:
        return [refusal]
    match unsure.gap:
        case Gap.OUT_OF_RANGE:
            return [check_in_screens.say_out_of_range(words)]
        case Gap.STRENGTH:
            return [ask_strength(scene, day, unsure.choice)]
        case Gap.MEDICINE:
            return [check_in_screens.say_yes_or_no(words), *await check_in.ask_again(scene)]
        case Gap.ZERO:
            return [check_in_screens.say_zero(words, evening.of_role(scene, Role.HEADACHE), day, scene.today)]
        case Gap.MEANT if unsure.worst is not None and day == scene.today:
            return [check_in_screens.ask_meant(words, day, unsure.worst)]
        case Gap.DAY:
            return [screens.ask_which_day(words, scene.today)]
        case _:
            asked = await check_in.ask(scene, day)
            return [screens.not_sure(words, asked)]


def ask_strength(scene: Scene, day: date, choice: tuple[int, int] | None = None) -> Message:
    """Which whole number, with its buttons."""
    waits = evening.asked(scene)
    is_open = waits is not None and waits.role is Role.WORST
    return check_in_screens.ask_strength(scene.words, evening.of_role(scene, Role.WORST), day, choice, is_open=is_open)


async def _take_back(scene: Scene, act: TakeBack) -> Replies:
    """All days that one sentence wrote, as they stood before it; what was changed since stays."""
    days = [act.newest - timedelta(days=back) for back in range(WIDEST.days + 1) if act.marked >> back & 1]
    return await take_back(scene, days, act.said_ms)


async def take_back(scene: Scene, days: Sequence[date], at: int) -> Replies:
    """Take back what was written about some days at an instant, in milliseconds, and say what stands now."""
    back = [day for day in days if await check_ins.take_back(scene.tx, scene.person.id, day, at)]
    if not back:
        return [screens.say_nothing_to_take_back(scene.words)]
    entries: list[tuple[date, CheckIn | None]] = []
    for day in back:
        await scene.look_again(day)
        known = await check_ins.of_day(scene.tx, scene.person.id, day)
        entries.append((day, known))
        if known is None or known.is_early or known.answers is None:
            await deliveries.reopen_question(scene.tx, scene.person.id, day, scene.now)
    await check_in.replan(scene)
    if isinstance(scene.person.asking, OfDay):
        await scene.change(asking=None)
    said = screens.say_taken_back(scene.words, entries)
    shown = said if scene.incoming.action is None else said.model_copy(update={"in_place": True})
    return [shown, *await tidings.after(scene)]


ACTS: Mapping[type[Act], ActHandler] = {TakeBack: _take_back}
