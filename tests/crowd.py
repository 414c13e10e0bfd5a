"""Many people at once: enrolled without a conversation, in a database that a real process then opens."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from coachbot import library
from coachbot.app import prepare
from coachbot.chat import Address
from coachbot.databases.sqlite import open_sqlite
from coachbot.settings import Settings
from coachbot.store import enrolments, participants
from coachbot.wording.joining import CONSENT_VERSION


async def enrol_everybody(path: Path, addresses: Sequence[Address], **settings: Any) -> None:
    """Everybody has joined and starts tomorrow, so that nothing is due while they talk."""
    now = datetime.now(UTC)
    database = await open_sqlite(path)
    await prepare(database, Settings(database_url=f"sqlite:///{path}", **settings), now)
    programme = library.load_library(library.packaged_programmes())["desk-reset"]
    async with database.transaction() as tx:
        for address in addresses:
            person = await participants.add(tx, address, now)
            row = {"id": person.id, "zone": "Europe/Berlin", "version": CONSENT_VERSION, "now": 1}
            await tx.execute(
                "UPDATE participants SET adult = 1, consent_version = :version, consented_at = :now, "
                "warning_signs_at = :now, exercise_screen_at = :now, zone = :zone, work_days = '01234', "
                "moments_chosen = 1 WHERE id = :id",
                row,
            )
            await enrolments.add(tx, person.id, programme, now.date() + timedelta(days=1), now)
    await database.close()
