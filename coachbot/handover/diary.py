"""A diary kept elsewhere, added to that of somebody who is here."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from coachbot.chat import Address
from coachbot.database import Database
from coachbot.domain.diary import LONGEST_YEARS, UNSAID, Answers, CheckIn, CheckInState, is_far_back
from coachbot.domain.frequency import DiaryDay
from coachbot.domain.participant import Participant
from coachbot.errors import DataError
from coachbot.handover.leaving import found_at, today_of
from coachbot.store import check_ins, participants
from coachbot.values import frozen


@frozen
class BroughtIn:
    """What became of a diary's days: `known` ones stay as they were, `empty` ones hold no answer."""

    added: int
    known: int
    empty: int


async def bring_in_diary(database: Database, days: list[DiaryDay], to: Address, now: datetime, path: Path) -> BroughtIn:
    """A diary kept elsewhere, day by day, for somebody who is here. What is known already stays as it was.

    Raises MisuseError where nobody is reached there, and DataError for somebody who has not agreed to a diary yet and
    for a day that has not come or lies too far back; nothing is added then.
    """
    async with database.transaction() as tx:
        who = await found_at(tx, to)
        if (refusal := _refusal(days, who, now)) is not None:
            raise DataError(f"{path} was not brought in: {refusal}")
        known = {found.local_date: found for found in await check_ins.all_of(tx, who.id)}
        told = [day for day in days if day.headache is not None]
        new = [day for day in told if not _is_known(known, day.local_date)]
        for day in new:
            await check_ins.put(tx, _check_in(day, who, now))
        if new:
            care = who.care.looking_again(min(day.local_date for day in new))
            await participants.save(tx, replace(who, care=care), {"care"})
    return BroughtIn(added=len(new), known=len(told) - len(new), empty=len(days) - len(told))


def _refusal(days: list[DiaryDay], who: Participant, now: datetime) -> str | None:
    today = today_of(who, now)
    if who.consent_version is None:
        return "they have not said yet that their diary may be kept here. Have them join first, with /start."
    if ahead := [day.local_date for day in days if day.local_date > today]:
        return f"{ahead[0]} has not come yet. Take later days out."
    if old := [day.local_date for day in days if is_far_back(day.local_date, today)]:
        return f"{old[0]} is more than {LONGEST_YEARS} years ago. Take earlier days out."
    return None


def _is_known(known: Mapping[date, CheckIn], day: date) -> bool:
    return day in known and known[day].state not in UNSAID | {CheckInState.SO_FAR}


def _check_in(day: DiaryDay, who: Participant, now: datetime) -> CheckIn:
    return CheckIn(
        participant_id=who.id,
        local_date=day.local_date,
        zone=who.zone or "UTC",
        state=CheckInState.ANSWERED,
        late=True,
        said_at=now,
        answers=Answers(headache=bool(day.headache), worst=day.worst or None, medicine=day.medicine),
    )
