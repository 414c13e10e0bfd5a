"""Many people at once: enrolled without a conversation, in a database that a real process then opens."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from coachbot import plan
from coachbot.chat import Address
from coachbot.database import Database
from coachbot.databases.sqlite import open_sqlite
from coachbot.domain.participant import DEFAULT_ANCHORS, Anchor
from coachbot.foundation import prepare
from coachbot.screens.joining import CONSENT_VERSION
from coachbot.settings import Settings
from coachbot.store import enrolments, participants
from tests.shipped import SHELVES


async def enrol_everybody(path: Path, addresses: Sequence[Address], **how: Any) -> None:
    """Everybody has joined, in a file that is made where there is none; see `enrol_in`. The rest are settings."""
    ours = {name: how.pop(name) for name in tuple(how) if name in ENROLLING}
    database = await open_sqlite(path)
    settings = Settings(database_url=f"sqlite:///{path}", **how)
    await prepare(database, settings, ours.setdefault("now", datetime.now(UTC)))
    await enrol_in(database, addresses, **ours)
    await database.close()


ENROLLING = frozenset({"now", "starts_in_days", "zone", "work_days", "anchors"})


async def enrol_in(
    database: Database,
    addresses: Sequence[Address],
    *,
    now: datetime,
    starts_in_days: int = 1,
    zone: str = "Europe/Berlin",
    work_days: frozenset[int] = frozenset(range(5)),
    anchors: Mapping[Anchor, time] | None = None,
) -> None:
    """Everybody has joined and starts tomorrow, so that nothing is due while they talk; or on another day, planned."""
    programme = SHELVES.programmes["desk-reset"]
    async with database.transaction() as tx:
        for address in addresses:
            person = replace(
                await participants.add(tx, address, now),
                adult=True,
                consent_version=CONSENT_VERSION,
                consented_at=now,
                warning_signs_at=now,
                exercise_screen_at=now,
                heard_at=now,
                zone=zone,
                work_days=work_days,
                moments_chosen=True,
                anchors={**DEFAULT_ANCHORS, **(anchors or {})},
            )
            await participants.save(tx, person)
            starts_on = now.date() + timedelta(days=starts_in_days)
            enrolment = await enrolments.add(tx, person.id, programme, starts_on, now)
            if starts_in_days <= 0:
                await plan.extend(tx, enrolment, person, now)
