"""coachbot: the whole app on SQLite with FULL sync, at the fastest pace that its settings allow, 1,000 a second.

A fourth argument is another pace; every second person then has the evening's question due, which expires last.
"""

import asyncio
import gc
import sqlite3
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from common import TOKEN, Registering, asked, due, soon

sys.path.insert(0, str(Path(__file__).parent.parent))

from people import populate

from coachbot.app import App
from coachbot.database import to_ms
from coachbot.running import keep_for_good
from coachbot.settings import Settings

ASK = asked()
RATE = float(sys.argv[4]) if len(sys.argv) > 4 else 1000.0
KIND = "'reset'" if len(sys.argv) <= 4 else "CASE participant_id % 2 WHEN 0 THEN 'reset' ELSE 'check_in' END"
NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
"""Monday in Berlin, when nobody's quiet hours keep a prompt back; the house lives by this clock."""


def make_due(path: Path, at: datetime) -> None:
    """Everybody is on Telegram, and has one prompt left, due at an instant."""
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE addresses SET platform = 'telegram', key = CAST(participant_id AS TEXT)")
        connection.execute(
            f"DELETE FROM deliveries WHERE id NOT IN (SELECT MIN(id) FROM deliveries WHERE kind = {KIND} "
            "AND local_date = '2026-11-23' GROUP BY participant_id)"
        )
        connection.execute(
            "UPDATE deliveries SET planned_for = ?, due_at = ?, expires_at = ?",
            (to_ms(at), to_ms(at), to_ms(at + timedelta(hours=1))),
        )
        if len(sys.argv) > 4:
            connection.execute("UPDATE deliveries SET expires_at = expires_at + 36000000 WHERE kind = 'check_in'")
        connection.execute("UPDATE enrolments SET plan_due_at = ?", (to_ms(at + timedelta(hours=6)),))
    connection.close()


async def main() -> None:
    path = Path(tempfile.mkdtemp()) / "live.db"
    at = soon(ASK)
    ahead = NOON - at
    began = NOON - timedelta(days=1)
    # What is read once is nobody's.
    await populate(path.with_name("one.db"), 1, zone="Europe/Berlin", started_on=began.date(), now=began, planned=True)
    with Registering() as registering:
        await populate(path, ASK.people, zone="Europe/Berlin", started_on=began.date(), now=began, planned=True)
        make_due(path, NOON)
    told = {"telegram_token": TOKEN, "telegram_api_url": ASK.url, "rate": RATE, "port": 0}
    app = App(Settings(database_url=f"sqlite:///{path}", **told), real_clock=lambda: datetime.now(UTC) + ahead)
    await app.start()
    # As `coachbot run` does once it has read its files.
    gc.collect()
    keep_for_good()
    due(registering, ASK, at)
    await asyncio.Event().wait()


asyncio.run(main())
