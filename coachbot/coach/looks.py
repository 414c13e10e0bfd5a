"""Looks: made once, on their days, and repeated from then on as they were said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from coachbot.database import Session
from coachbot.domain.care import Tiding
from coachbot.domain.frequency.look import Look
from coachbot.domain.participant import Participant
from coachbot.domain.reference import Reference, look_on
from coachbot.domain.spans import Diary
from coachbot.store import looks, participants

MOST_AT_ONCE = 13
"""A diary that was brought in may have years of days for a look; the latest year of them is made."""


TOLD_WITHIN = timedelta(days=14)
"""A look that nobody could say on its day, because its review moved, is still said so much later."""


async def tell(tx: Session, participant_id: int, made: Sequence[Look], today: date) -> Look | None:
    """The newest look, where it was not said yet and is near; from now on it counts as said."""
    person = await participants.load(tx, participant_id)
    if not made or not is_untold(person, made[-1], today):
        return None
    await participants.save(tx, replace(person, care=person.care.telling(Tiding.LOOK, made[-1].on)))
    return made[-1]


def is_untold(person: Participant, look: Look, today: date) -> bool:
    """Whether a look is near and was not said yet."""
    told = person.care.told.get(Tiding.LOOK)
    return today - look.on < TOLD_WITHIN and (told is None or told < look.on)


async def up_to_date(tx: Session, participant_id: int, diary: Diary, reference: Reference, now: datetime) -> list[Look]:
    """Every look of a person, the oldest first; what is due by the diary's today and not made yet is made and kept."""
    kept = await looks.all_of(tx, participant_id)
    last = max((look.on for look in kept), default=None)
    due = [on for on in reference.milestones(diary.today) if last is None or on > last]
    for on in due[-MOST_AT_ONCE:]:
        look = look_on(diary, reference, on)
        await looks.keep(tx, participant_id, look, now)
        kept.append(look)
    return kept
