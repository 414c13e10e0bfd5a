"""One person's data on an operator's desk: handed over as a file, brought in from one."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from coachbot import __version__
from coachbot.chat import Address
from coachbot.coach.progress import table_of
from coachbot.database import Conflict, Database, Session
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.export import ExportError, read_export
from coachbot.domain.frequency import DiaryDay
from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import Participant
from coachbot.errors import DataError, MisuseError
from coachbot.store import check_ins, participants, person
from coachbot.wording.data import export_text

PLATFORMS = ("telegram", "discord", "local")
LARGEST_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What became of a diary's days: `known` ones stay as they were, `empty` ones hold no answer."""

    added: int
    known: int
    empty: int


def read_address(text: str) -> Address:
    """Who is meant, such as "telegram:123". Raises MisuseError."""
    platform, _, key = text.partition(":")
    if platform not in PLATFORMS or not key:
        raise MisuseError(f'"{text}" names nobody. Write platform and chat, such as telegram:123456.')
    return Address(platform, key)


async def found_at(session: Session, address: Address) -> Participant:
    """The participant who is reached there. Raises MisuseError."""
    found = await participants.at_address(session, address)
    if found is None:
        raise MisuseError(f"Nobody is reached at {address.platform}:{address.key}. See coachbot export --list.")
    return found


async def hand_over(database: Database, address: Address, now: datetime, *, as_table: bool) -> str:
    """Everything that is kept of one person as JSON text, or their diary as CSV text. Raises MisuseError."""
    async with database.transaction() as tx:
        who = await found_at(tx, address)
        if as_table:
            return await table_of(tx, who, _today(who, now))
        return export_text(await person.everything(tx, who.id), __version__)


def _today(who: Participant, now: datetime) -> date:
    return local_date_at(now, who.zone or "UTC", who.day_turns_at)


def read_file(path: Path) -> str:
    """A file's text. Raises MisuseError and DataError."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise DataError(f"{path} is larger than {LARGEST_BYTES // 1_000_000} MB, so it is no export.")
        return path.read_text(encoding="utf-8")
    except OSError as fault:
        raise MisuseError(f"{path} cannot be read: {(fault.strerror or 'no reason given').lower()}.") from None
    except UnicodeDecodeError:
        raise DataError(f"{path} is not UTF-8 text, so it is no export.") from None


def _read_json(path: Path) -> object:
    try:
        return json.loads(read_file(path))
    except (ValueError, RecursionError):
        raise ExportError("it is not JSON. Give the file that /export or coachbot export wrote, unchanged.") from None


def write_file(path: Path, text: str) -> None:
    """Write a file that only its owner can read. Raises MisuseError."""
    try:
        path.touch(mode=0o600)
        path.chmod(0o600)
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as fault:
        raise MisuseError(f"{path} cannot be written: {(fault.strerror or 'no reason given').lower()}.") from None


async def bring_in(database: Database, path: Path, to: Address | None) -> int:
    """A person from their export, all of it or nothing; returns their number here. Raises MisuseError and DataError."""
    try:
        records = read_export(_read_json(path))
        async with database.transaction() as tx:
            return await person.bring_in(tx, records, to)
    except ExportError as fault:
        raise DataError(f"{path} was not brought in: {fault}") from None
    except Conflict:
        raise DataError(
            f"{path} was not brought in: two of its records contradict each other. Give the file unchanged."
        ) from None


async def bring_in_diary(database: Database, days: list[DiaryDay], to: Address, now: datetime, path: Path) -> BroughtIn:
    """A diary kept elsewhere, day by day, for somebody who is here. What is known already stays as it was.

    Raises MisuseError where nobody is reached there, and DataError for a day that has not come; nothing is added then.
    """
    async with database.transaction() as tx:
        who = await found_at(tx, to)
        ahead = [day.local_date for day in days if day.local_date > _today(who, now)]
        if ahead:
            raise DataError(f"{path} was not brought in: {ahead[0]} has not come yet. Take later days out.")
        known = {found.local_date: found for found in await check_ins.all_of(tx, who.id)}
        told = [day for day in days if day.headache is not None]
        new = [day for day in told if not _is_known(known, day.local_date)]
        for day in new:
            await check_ins.put(tx, _check_in(day, who, now))
    return BroughtIn(added=len(new), known=len(told) - len(new), empty=len(days) - len(told))


def _is_known(known: Mapping[date, CheckIn], day: date) -> bool:
    silent = (CheckInState.EXPIRED, CheckInState.NOT_DELIVERED)
    return day in known and known[day].state not in silent


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


async def everybody(session: Session) -> list[Mapping[str, str]]:
    """Where everybody is reached and since when they are here; nothing about their health."""
    return [
        {"address": f"{row['platform']}:{row['key']}", "since": row["since"].date().isoformat()}
        for row in await participants.everybody(session)
    ]
