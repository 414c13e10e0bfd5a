"""Somebody silent for as long as the operator has set is told, and forgotten some days later unless they write or tap.

They go the way of /forget: their rows, their key, a tombstone against older copies, the wipe.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from coachbot import handover, ward
from coachbot.coach import Coach
from coachbot.database import Session, Unreadable, apart
from coachbot.store import links, participants, parting, workers
from coachbot.store.ward import NO_DELIVERY

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
        await workers.alone(tx, workers.Chore.TIDY)
        found = await parting.silent(tx, now - self._span + NOTICE, self._platforms, now, SILENT_AT_ONCE)
        told: list[int] = []
        for who in found:
            if await self._tell_or_set_aside(tx, who, now):
                told.append(who)
            if len(told) == AT_ONCE:
                break
        await ward.leave(tx, ward.Work.OPEN, told)
        return len(told)

    async def _tell_or_set_aside(self, tx: Session, who: int, now: datetime) -> bool:
        """One whose rows do not read keeps nobody else from being told."""
        try:
            async with apart(tx):
                return await self._tell_one(tx, who, now)
        except Unreadable as fault:
            await ward.set_aside(tx, ward.Work.OPEN, who, NO_DELIVERY, fault, now)
            return False

    async def _tell_one(self, tx: Session, who: int, now: datetime) -> bool:
        person = await participants.glimpsed(tx, who, now)
        to = await participants.address_of(tx, who, self._platforms)
        if to is not None and to[1]:
            if not FROM_HOUR <= now.astimezone(ZoneInfo(person.zone or "UTC")).hour < TO_HOUR:
                return False
            said = self._coach.warn_of_parting(person, now + NOTICE)
            once = (parting.notice_key(who, now), who)
            await links.notify(tx, to[0], payload=said.model_dump_json(), now=now, once=once)
        await parting.note_told(tx, who, now)
        return True

    async def forget(self, tx: Session, now: datetime) -> int:
        """Forget up to `AT_ONCE` people whose time has come; returns how many."""
        await workers.alone(tx, workers.Chore.TIDY)
        # Their keys go before their rows, and come back with no transaction: whoever is heard meanwhile waits.
        found = await parting.to_forget(tx, now - self._span, now - NOTICE, AT_ONCE)
        for who in found:
            await handover.forget(tx, who, now)
        if found:
            log.info("silent_people_forgotten", action="retention", people=len(found))
        return len(found)
