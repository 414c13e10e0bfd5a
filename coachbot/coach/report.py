"""A page for a clinician: the diary on one sheet of paper."""

from collections.abc import Mapping

from coachbot.coach import experiment, looks
from coachbot.coach.scene import Handler, Replies, Scene
from coachbot.domain.report import Report, report_of
from coachbot.drawing.report import Sheet, draw_report
from coachbot.screens import progress as progress_screens
from coachbot.screens import report as screens
from coachbot.store import notes
from coachbot.store.diary import look_back
from coachbot.words import Words


async def report(scene: Scene, _rest: str) -> Replies:
    """`/report`: the page, drawn where it is sent."""
    if not scene.house.can_report:
        return [screens.say_not_installed(scene.words)]
    diary, reference = await look_back(scene.tx, scene.person, scene.today)
    if diary.is_empty:
        return [progress_screens.say_nothing_yet(scene.words)]
    observed = await notes.observations(scene.tx, scene.person.id)
    made = await looks.up_to_date(scene.tx, scene.person.id, diary, reference, scene.now)
    found = report_of(diary, reference, observed, scene.house.questions, made[-1] if made else None)
    own, tried = await notes.newest(scene.tx, scene.person.id), await experiment.reported(scene)
    page = draw_page(scene.words, found, own, tried)
    answered = diary.span(diary.first, (diary.today - diary.first).days + 1).answered
    return [screens.hand_out(scene.words, page, scene.today, answered)]


def draw_page(say: Words, found: Report, own: Mapping[str, str], tried: str = "") -> str:
    """The page as SVG text; `own` is what the person wrote, by what it is about, `tried` their experiment's answer."""
    paper = screens.write(say, found, own, tried)
    sheet = Sheet(
        title=paper.title,
        subtitle=paper.subtitle,
        months=found.months,
        headings=paper.headings,
        rows=paper.rows,
        sections=(paper.compared, paper.own),
        columns=(paper.described, paper.regular),
        rates=(paper.rates, found.rates),
        small=paper.definitions,
        closing=paper.closing,
    )
    return draw_report(say, sheet)


COMMANDS: Mapping[str, Handler] = {"report": report}
