"""A page for a clinician: the diary on one sheet of paper."""

from collections.abc import Mapping

from coachbot.coach.progress import look_back
from coachbot.coach.scene import Handler, Replies, Scene
from coachbot.domain.report import Report, report_of
from coachbot.drawing.report import draw_report
from coachbot.store import notes
from coachbot.wording import progress as progress_wording
from coachbot.wording import report as wording


async def report(scene: Scene, _rest: str) -> Replies:
    """`/report`: the page, drawn where it is sent."""
    if not scene.house.can_report:
        return [wording.say_not_installed()]
    diary, reference = await look_back(scene.tx, scene.person, scene.today)
    if diary.is_empty:
        return [progress_wording.say_nothing_yet()]
    observed = await notes.observations(scene.tx, scene.person.id)
    found = report_of(diary, reference, observed, scene.house.questions)
    page = draw_page(found, await notes.newest(scene.tx, scene.person.id))
    answered = diary.span(diary.first, (diary.today - diary.first).days + 1).answered
    return [wording.hand_out(page, scene.today, answered)]


def draw_page(found: Report, own: Mapping[str, str]) -> str:
    """The page as SVG text; `own` is what the person wrote, by what it is about."""
    words = wording.words_of(found, own)
    names = wording.month_names([month.first for month in found.months])
    return draw_report(
        title=words.title,
        subtitle=words.subtitle,
        months=list(zip(names, found.months, strict=True)),
        headings=words.headings,
        rows=words.rows,
        sections=(
            (wording.COMPARED, words.compared),
            (wording.PATTERNS, words.patterns),
            (wording.WORDS, words.own),
        ),
        small=words.definitions,
        closing=words.closing,
    )


COMMANDS: Mapping[str, Handler] = {"report": report}
