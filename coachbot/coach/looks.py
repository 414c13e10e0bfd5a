"""Looks: made once, on their days, and repeated from then on as they were said."""

from datetime import datetime

from coachbot.database import Session
from coachbot.domain.frequency.look import Look
from coachbot.domain.reference import Reference, look_on
from coachbot.domain.spans import Diary
from coachbot.store import looks

MOST_AT_ONCE = 13
"""A diary that was brought in may have years of days for a look; the latest year of them is made."""


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
