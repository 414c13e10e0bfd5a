"""Which programmes somebody can begin: those for their track, and those that follow what they finished."""

from coachbot.coach.scene import House
from coachbot.database import Session
from coachbot.domain.participant import Enrolment, Participant
from coachbot.domain.programme import Programme
from coachbot.store import enrolments


async def offered(tx: Session, house: House, person: Participant) -> list[Programme]:
    """What the person can begin, in the house's order."""
    been_through = await enrolments.finished_by(tx, person.id)
    return [
        programme
        for programme in house.programmes.values()
        if person.track in programme.tracks and (programme.follows is None or programme.follows in been_through)
    ]


def following(house: House, person: Participant, programme: Programme) -> list[Programme]:
    """What a programme suggests at its end, to this person."""
    named = [house.programmes[other] for other in programme.next if other in house.programmes]
    return [other for other in named if person.track in other.tracks]


def is_at_the_end(programme: Programme, enrolment: Enrolment, day: int) -> bool:
    """Whether an enrolment is on the last day of its programme, or past it."""
    return day >= programme.last_day(goes_on=enrolment.keeps_diary and day > programme.length_days)
