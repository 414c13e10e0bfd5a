"""How it goes over time: the last four weeks, all weeks, a calendar month; each a picture and its words."""

import calendar
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from coachbot.chat import Image, Message
from coachbot.coach import experiment, looks
from coachbot.coach.regular import rows_of_progress
from coachbot.coach.scene import ActHandler, Handler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.reading import ShowProgress, View
from coachbot.domain.frequency.analysis import analyse
from coachbot.domain.frequency.constants import PER_DAYS, WEEK
from coachbot.domain.frequency.power import Power, power_of
from coachbot.domain.long_view import LongView, long_view
from coachbot.domain.reference import Reference, analysis_at, is_as_said, reference_of
from coachbot.domain.spans import Diary, Span
from coachbot.drawing.diary.calendar import draw_calendar
from coachbot.drawing.diary.month import draw_month
from coachbot.drawing.diary.programme import draw_programme
from coachbot.screens import progress as screens
from coachbot.screens.length import fitted
from coachbot.store import notes
from coachbot.store.diary import look_back
from coachbot.words import Words


async def progress(scene: Scene, _rest: str) -> Replies:
    """`/progress`: the view that has most to tell by now."""
    diary, reference = await look_back(scene.tx, scene.person, scene.today)
    if diary.is_empty:
        return [screens.say_nothing_yet(scene.words)]
    is_long = (diary.today - diary.first).days >= PER_DAYS
    evenings = await _rows(scene, diary)
    if is_long:
        view = await look_over(scene, diary, reference)
        return [show_programme(scene.words, diary, view, evenings=evenings)]
    return [show_month(scene.words, diary, foretold(diary, reference), evenings=evenings)]


async def look_over(scene: Scene, diary: Diary, reference: Reference) -> LongView:
    """The diary over its weeks, with every look that is due."""
    made = await looks.up_to_date(scene.tx, scene.person.id, diary, reference, scene.now)
    return long_view(diary, reference, made)


async def _rows(scene: Scene, diary: Diary) -> list[str]:
    """What stands below a view: one's own experiment, and what evening questions brought."""
    return [*await experiment.mention(scene, diary), *await _evenings(scene)]


async def _evenings(scene: Scene) -> list[str]:
    """What regular questions brought, a row each."""
    observed = await notes.observations(scene.tx, scene.person.id)
    return rows_of_progress(scene.words, scene.house.questions, observed, scene.today)


async def _show(scene: Scene, act: ShowProgress) -> Replies:
    say = scene.words
    diary, reference = await look_back(scene.tx, scene.person, scene.today)
    if diary.is_empty:
        return [screens.say_nothing_yet(say)]
    match act.view:
        case View.MONTH:
            power = foretold(diary, reference)
            return [show_month(say, diary, power, in_place=True, evenings=await _rows(scene, diary))]
        case View.PROGRAMME:
            view = await look_over(scene, diary, reference)
            return [show_programme(say, diary, view, in_place=True, evenings=await _rows(scene, diary))]
        case View.WORDS:
            view = await look_over(scene, diary, reference)
            listed = screens.list_programme(say, view, _paragraph(say, diary, view))
            rows = "\n".join(await _evenings(scene))
            return [listed.model_copy(update={"text": fitted(listed.text, rows)})]
        case View.CALENDAR:
            return [show_calendar(say, diary, act.month or diary.today)]


def foretold(diary: Diary, reference: Reference) -> Power | None:
    """What looks can show beside the baseline as it is known; None once there was one, or while too little is known."""
    if any(reference.milestones(diary.today)):
        return None
    return power_of(analysis_at(diary, reference, diary.last_known).baseline.window, reference.days)


def show_month(
    say: Words, diary: Diary, power: Power | None = None, *, in_place: bool = False, evenings: Sequence[str] = ()
) -> Message:
    """The last 28 days and a bar a week; `evenings` are rows of what else was asked."""
    found = analyse(diary.series(), reference_of(diary.first, None, ()).days, diary.today)
    first = diary.last_known - timedelta(days=PER_DAYS - 1)
    weeks = [diary.span(first + timedelta(days=n), WEEK) for n in range(0, PER_DAYS, WEEK)]
    weeks = [span for span in weeks if span.last >= diary.first]
    whole = Span(tuple(mark for week in weeks for mark in week.marks))
    paragraph, room = screens.beside(screens.say_month(say, found, whole, power))
    alt = screens.describe_month(say, weeks, room)
    image = Image(svg=draw_month(say, weeks, found.recent, alt), alt=alt)
    return screens.show(say, View.MONTH, screens.with_rows(paragraph, evenings, alt), image, in_place=in_place)


def show_programme(
    say: Words, diary: Diary, view: LongView, *, in_place: bool = False, evenings: Sequence[str] = ()
) -> Message:
    """The whole course since it began, its looks marked; `evenings` as in `show_month`."""
    paragraph, room = screens.beside(_paragraph(say, diary, view))
    alt = screens.describe_programme(say, view, room)
    image = Image(svg=draw_programme(say, view, alt, screens.say_looks(say, view)), alt=alt)
    text = screens.with_rows(paragraph, evenings, alt)
    return screens.show(say, View.PROGRAMME, text, image, in_place=in_place)


def _paragraph(say: Words, diary: Diary, view: LongView) -> str:
    whole = diary.span(diary.first, (diary.today - diary.first).days + 1)
    changed = bool(view.looks) and not is_as_said(diary, view.looks[-1])
    return screens.say_programme(say, view, whole, changed=changed)


def show_calendar(say: Words, diary: Diary, day: date) -> Message:
    """The calendar month of a local day. Raises StaleAction for one outside the diary."""
    first = day.replace(day=1)
    earliest = min([diary.first, *diary.check_ins]).replace(day=1)
    if not earliest <= first <= diary.today:
        raise StaleAction
    month = diary.span(first, calendar.monthrange(first.year, first.month)[1])
    paragraph, room = screens.beside(screens.say_calendar(say, month))
    alt = screens.describe_calendar(say, month, room)
    ways = [(first - timedelta(days=1)).replace(day=1), (first + timedelta(days=31)).replace(day=1)]
    months = [one for one in ways if earliest <= one <= diary.today]
    image = Image(svg=draw_calendar(say, month, diary.today, alt), alt=alt)
    return screens.show(say, View.CALENDAR, paragraph, image, in_place=True, months=months)


ACTS: Mapping[type[Act], ActHandler] = {ShowProgress: _show}
COMMANDS: Mapping[str, Handler] = {"progress": progress}
