"""One person's data, handed over: everything as JSON, or the diary as a table."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime

from coachbot import __version__
from coachbot.chat import Address
from coachbot.database import Database, Session, Unreadable
from coachbot.domain.export import export_text
from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import Participant
from coachbot.errors import DataError, MisuseError
from coachbot.handover.diary_table import write_table
from coachbot.store import experiments, notes, participants, person
from coachbot.store.diary import look_back


async def everything_of(session: Session, participant_id: int) -> str:
    """All that is kept of one person, as the JSON text of an export. Raises Unreadable where a row does not read."""
    return export_text(await person.everything(session, participant_id), __version__)


async def readable_of(session: Session, participant_id: int) -> tuple[str, int]:
    """The same of whatever reads, with what does not behind it as it is stored; and how many records that is."""
    records, unread = await person.readable(session, participant_id)
    return export_text(records, __version__, [asdict(one) for one in unread]), len(unread)


async def table_of(session: Session, who: Participant, today: date) -> str:
    """A person's diary as CSV text, with what they noticed and wrote on each local day up to `today`."""
    diary, _ = await look_back(session, who, today)
    return write_table(diary, await notes.observed_by_day(session, who.id), await notes.words_by_day(session, who.id))


async def found_at(session: Session, address: Address) -> Participant:
    """The participant who is reached there. Raises MisuseError."""
    found = await participants.at_address(session, address)
    if found is None:
        raise MisuseError(f"Nobody is reached at {address.platform}:{address.key}. See coachbot export --list.")
    return found


async def hand_over(database: Database, address: Address, now: datetime, *, as_table: bool) -> str:
    """Everything that is kept of one person as JSON text, or their diary as CSV text.

    Raises MisuseError where nobody is reached there, and DataError where a row does not read.
    """
    try:
        async with database.transaction() as tx:
            if as_table:
                who = await found_at(tx, address)
                return await table_of(tx, who, today_of(who, now))
            known = await participants.id_at(tx, address)
            known = known or (await found_at(tx, address)).id
            text = await everything_of(tx, known)
            await experiments.mark_seen(tx, known, now.date(), now)
            return text
    except Unreadable as fault:
        raise DataError(
            f"Nothing was handed over of {address.platform}:{address.key}: {fault}. "
            "coachbot migrate --check names the row."
        ) from None


def today_of(who: Participant, now: datetime) -> date:
    """The local day somebody lives in."""
    return local_date_at(now, who.zone or "UTC", who.day_turns_at)


async def everybody(session: Session) -> list[Mapping[str, str]]:
    """Where everybody is reached and since when they are here; nothing about their health."""
    return [
        {"address": f"{row['platform']}:{row['key']}", "since": row["since"].date().isoformat()}
        for row in await participants.everybody(session)
    ]
