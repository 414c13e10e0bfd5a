"""What comes again and again, and what has grown large: figures R9 and R15."""

import asyncio
import os
import random
import signal
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coachbot.database import Database, to_ms
from coachbot.databases.sqlite import open_sqlite
from tests.faults.house import Kept, enrol
from tests.parts import Parts
from tests.process import Process, start
from tests.schema import laid_out
from tests.standins.telegram import TOKEN, telegram_server

TIMES = int(os.environ.get("COACHBOT_FAULTS", "1"))
ROWS = 1_000_000
WORDS = ("yes 6", "no", "/why", "/today", "yes 3", "/progress")


async def told(database: Database, updates: list[tuple[str, str, str]]) -> tuple[list[object], list[object]]:
    """What is kept of the diary, and which answers there are, once all of these updates came in this order."""
    parts = Parts(database)
    for name in dict.fromkeys(name for name, _, _ in updates):
        await parts.enrol(name)
    for name, number, text in updates:
        await parts.hear(text, name, number)
    answers = await database.fetch("SELECT participant_id, local_date, answers FROM check_ins ORDER BY 1, 2")
    replies = await database.fetch(
        "SELECT participant_id, COUNT(*) AS n FROM deliveries WHERE kind IS NULL GROUP BY 1 ORDER BY 1"
    )
    return [tuple(row.values()) for row in answers], [tuple(row.values()) for row in replies]


@pytest.mark.long
async def test_updates_that_come_up_to_five_times_in_any_order_leave_what_once_leaves(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    """F30, F31, G2: R9. Repeats come at random later; each person's first ones keep their order."""
    draw = random.Random(9)
    once = [(f"p{n % 40}", f"u{n}", draw.choice(WORDS)) for n in range(240 * TIMES)]
    many = list(once)
    for update in once:
        for _ in range(draw.randint(0, 4)):
            many.insert(draw.randint(many.index(update) + 1, len(many)), update)
    found = []
    for name, updates in (("once", once), ("many", many)):
        database = await open_sqlite(laid_out(tmp_path / f"{name}.db"))
        found.append(await told(database, updates))
        await database.close()
    tell(f"R9 {len(once)} updates, {len(many)} deliveries of them: the same diary, the same answers")
    assert found[0] == found[1]


@pytest.mark.long
@pytest.mark.alone
async def test_a_house_with_a_large_outbox_serves_again_soon_after_a_kill(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    """R15: from kill -9 to an answer of /healthz."""
    rows = ROWS
    async with telegram_server() as seen:
        kept = Kept(f"sqlite:///{tmp_path / 'demo.db'}")
        await enrol(kept, asked=range(0), moved=range(0), talking=range(7200, 7201))
        now = to_ms(datetime.now(UTC))
        kept.rows(
            "INSERT INTO deliveries (key, participant_id, class, planned_for, due_at, expires_at, asked_for, state, reason, "
            "platform, address_key, message, sent_at, ended_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
            f"FROM n WHERE i < {rows}) SELECT 'reply:' || (i + 1000000) || ':0', 1, 'ack', {now}, {now}, {now + 1}, 1, 'sent', "
            f"'sent', 'telegram', '7200', CAST(i AS TEXT), {now}, {now} FROM n"
        )
        live = {"COACHBOT_TELEGRAM_TOKEN": TOKEN, "COACHBOT_TELEGRAM_API_URL": seen.url}
        first = await asyncio.to_thread(start, tmp_path, **live)
        first.popen.send_signal(signal.SIGKILL)
        first.popen.communicate()
        again = await asyncio.to_thread(start, tmp_path, **live)
        took, used = again.ready_after_seconds, cpu_seconds(again)
        await asyncio.to_thread(again.stop)
    tell(
        f"R15 {rows:,} rows in the outbox: serving {took:.1f} s after kill -9, interpreter and all, of which {used:.1f} s of work"
    )
    assert used < 3 * 2, "twice the promise, in seconds of its own, whatever else the machine is at"


def cpu_seconds(process: Process) -> float:
    """What it has worked so far, by the kernel's account."""
    fields = Path(f"/proc/{process.popen.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
