"""Two participants become one: which programme goes on, which answers are the careful ones."""

from dataclasses import replace

from coachbot import plan
from coachbot.coach.scene import Scene
from coachbot.database import Session
from coachbot.domain.delivery import Reason
from coachbot.domain.linking import more_careful
from coachbot.domain.participant import Enrolment, EnrolmentState, Participant
from coachbot.store import deliveries, enrolments, merging, participants


async def join(scene: Scene, stays: Participant, goes: Participant) -> int:
    """Everything of one is the other's from now on, and this turn goes on as theirs.

    Returns on how many local days both had a check-in.
    """
    stays = await participants.load(scene.tx, stays.id, to_change=True)
    await _end_one(scene, stays, goes)
    both = await merging.merge(scene.tx, stays=stays.id, goes=goes.id, now=scene.now)
    scene.person = stays
    careful = more_careful(stays, goes)
    await scene.change(**{name: getattr(careful, name) for name in careful.__dataclass_fields__})
    enrolment = await scene.running()
    if enrolment is not None and enrolment.state is not EnrolmentState.PAUSED:
        await plan.rebuild(scene.tx, enrolment, scene.person, scene.now)
    return both


async def _end_one(scene: Scene, stays: Participant, goes: Participant) -> None:
    """Where both have a programme that runs, the one of whoever goes ends."""
    theirs, mine = [await _running(scene.tx, person.id) for person in (stays, goes)]
    if mine is not None and theirs is not None:
        await plan.keep_pauses(scene.tx, [(mine, goes)], scene.now)
        stopped = replace(mine, state=EnrolmentState.STOPPED, plan_due_at=None, paused_until=None, keeps_diary=False)
        await enrolments.save(scene.tx, stopped)
        await deliveries.drop_waiting(scene.tx, goes.id, Reason.STOPPED, scene.now)


async def _running(tx: Session, person_id: int) -> Enrolment | None:
    found = await enrolments.latest(tx, person_id)
    if found is None or found.state in (EnrolmentState.ACTIVE, EnrolmentState.PAUSED):
        return found
    return found if found.state is EnrolmentState.COMPLETED and found.keeps_diary else None
