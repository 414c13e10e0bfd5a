"""Whether a day's question is still to come: a "no" before it holds so far, one after it closes the day."""

from datetime import date, datetime

from coachbot.coach.scene import Scene
from coachbot.domain import gates
from coachbot.store import deliveries


async def comes_at(scene: Scene, day: date) -> datetime | None:
    """When a local day's question is still to come; None once its moment is over, or where none will come.

    What the gates would leave out at its moment is not waited for: in a pause, in quiet hours, after the programme.
    """
    if day != scene.today or (enrolment := await scene.running()) is None:
        return None
    ahead = await deliveries.question_ahead(scene.tx, scene.person.id, day, scene.now)
    if ahead is None:
        return None
    then = gates.Situation(now=ahead.planned_for, delivery=ahead, participant=scene.person, enrolment=enrolment)
    return None if gates.judge(then).outcome is gates.Outcome.DROP else ahead.planned_for


async def closes_unasked(scene: Scene, day: date) -> bool:
    """Whether a "no" about today is its last word although nothing was asked, and nothing will be."""
    asked = day != scene.today or await deliveries.has_come(scene.tx, scene.person.id, day, scene.now)
    return not asked and await comes_at(scene, day) is None
