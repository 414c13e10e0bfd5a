"""Somebody silent for as long as the operator has set is told, and forgotten some days later unless they write or tap.

They go the way of /forget: their rows, their key, a tombstone against older copies, the wipe.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from coachbot import handover
from coachbot.coach import Coach
from coachbot.database import Session
from coachbot.store import links, participants, parting

NOTICE = timedelta(days=14)
"""So long before it happens they are told."""
AT_ONCE = 20
"""People in one transaction, so that nobody waits behind it."""
SILENT_AT_ONCE = 200
"""People looked at in one transaction."""
FROM_HOUR, TO_HOUR = 9, 20
"""Local hours in which somebody is told: nobody is woken by it."""

log = structlog.get_logger()


class Parting:
    """The two steps, for people silent for so many days."""

    def __init__(self, coach: Coach, platforms: Collection[str], days: int) -> None:
        self._coach, self._platforms, self._span = coach, sorted(platforms), timedelta(days=days)

    async def tell(self, tx: Session, now: datetime) -> int:
        """Tell up to `AT_ONCE` people, by day where they are; returns how many.

        Whose day it is not is looked at again with the next pass.
        """
        found = await parting.silent(tx, now - self._span + NOTICE, self._platforms, SILENT_AT_ONCE)
        told = 0
        for who in found:
            told += await self._tell_one(tx, who, now)
            if told == AT_ONCE:
                break
        return told

    async def _tell_one(self, tx: Session, who: int, now: datetime) -> bool:
        person = await participants.glimpsed(tx, who, now)
        to = await participants.address_of(tx, who, self._platforms)
        if to is not None and to[1]:
            if not FROM_HOUR <= now.astimezone(ZoneInfo(person.zone or "UTC")).hour < TO_HOUR:
                return False
            said = self._coach.warn_of_parting(person, now + NOTICE)
            await links.notify(tx, to[0], payload=said.model_dump_json(), now=now)
        await parting.note_told(tx, who, now)
        return True

    async def forget(self, tx: Session, now: datetime) -> int:
        """Forget up to `AT_ONCE` people whose time has come; returns how many."""
        found = await parting.to_forget(tx, now - self._span, now - NOTICE, AT_ONCE)
        for who in found:
            await handover.forget(tx, who, now)
        if found:
            log.info("silent_people_forgotten", action="retention", people=len(found))
        return len(found)
