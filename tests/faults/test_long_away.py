"""Much that piled up, and many weeks in one process: figures R12 and R14."""

import gc
import os
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from coachbot.database import to_ms
from coachbot.databases.sqlite import SQLite, open_sqlite
from tests.crowd import enrol_in
from tests.parts import Parts, address
from tests.schema import laid_out

TIMES = int(os.environ.get("COACHBOT_FAULTS", "1"))
PEOPLE, STALE = min(1_000 * TIMES, 5_000), 40
LIVES, WEEKS_EACH, SETTLED_LIVES = min(12 * TIMES, 36), 2, 2
MOST_GROWTH_MIB = 20.0
KINDS = ("reset", "task", "bite", "sleep", "reset", "practice", "check_in", "bite")


async def pile_up(database: SQLite, now: datetime) -> None:
    """Forty prompts for everybody, planned over five days; of the last hours' some could still come in their time."""
    await database.execute("DELETE FROM deliveries")
    rows = []
    for n in range(STALE):
        at = to_ms(now - timedelta(hours=3 * n, minutes=16))
        kind = KINDS[n % len(KINDS)]
        rows.append({"n": n, "kind": kind, "class": "must" if kind == "check_in" else "nudge", "at": at})
    await database.execute_each(
        "INSERT INTO deliveries (key, participant_id, enrolment_id, kind, prompt, local_date, slot, day, zone, class, "
        "planned_for, due_at, expires_at, asked_for) SELECT 'stale:' || e.id || ':' || :n, e.participant_id, e.id, :kind, "
        "'morning-reset', '2026-11-23', :n, 1, 'Europe/Berlin', :class, :at, :at, :at + 21600000, 0 FROM enrolments e",
        rows,
    )


@pytest.mark.long
async def test_of_forty_stale_rows_a_person_at_most_three_come_and_none_late(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    """F35, G5: R12, in bulk. COACHBOT_FAULTS=5 takes five thousand people."""
    database = await open_sqlite(laid_out(tmp_path / "away.db"))
    parts = Parts(database)
    await enrol_in(database, [address("local", f"p{n}") for n in range(PEOPLE)], now=parts.now, starts_in_days=0)
    await pile_up(database, parts.now)
    began = time.process_time()
    for _ in range(10):
        while (await parts.dispatch.run())["more"]:
            pass
        parts.let_pass(minutes=31)
    took = time.process_time() - began
    rows = await database.fetch("SELECT state, reason, sent_at, expires_at FROM deliveries WHERE key LIKE 'stale:%'")
    came = Counter(to.key for to, _, _ in parts.chat.sent)
    late = sum(row["state"] == "sent" and row["sent_at"] > row["expires_at"] for row in rows)
    most, left = max(came.values()), sum(row["state"] in ("pending", "claimed", "sending") for row in rows)
    await database.close()
    tell(
        f"R12 {len(rows):,} stale rows of {PEOPLE:,} people: at most {most} messages each, late {late}, without a reason "
        f"{left}, {1000 * took / PEOPLE:.0f} ms of work a person"
    )
    assert len(rows) == PEOPLE * STALE
    assert 1 <= most <= 3
    assert (late, left) == (0, 0)


@pytest.mark.long
@pytest.mark.alone
async def test_weeks_in_one_process_leave_its_memory_as_it_was(tmp_path: Path, tell: Callable[[str], None]) -> None:
    """R14: somebody begins every other week, and falls silent. COACHBOT_FAULTS=3 takes seventy-two weeks."""
    database = await open_sqlite(laid_out(tmp_path / "weeks.db"))
    parts, settled = Parts(database), 0.0
    for life in range(LIVES):
        await parts.enrol(f"p{life}")
        await live(parts, f"p{life}", parts.now + timedelta(weeks=WEEKS_EACH))
        parts.chat.sent.clear()
        settled = memory_mib() if life < SETTLED_LIVES else settled
    grew = memory_mib() - settled
    await database.close()
    weeks = (LIVES - SETTLED_LIVES) * WEEKS_EACH
    tell(
        f"R14 {LIVES * WEEKS_EACH} weeks of {LIVES} people in one process: memory grew by {grew:.1f} MiB in the last {weeks}"
    )
    assert grew < MOST_GROWTH_MIB


async def live(parts: Parts, name: str, end: datetime) -> None:
    """Hop from due row to due row, answering each evening's question."""
    while True:
        await parts.tick()
        if any("checkin:" in str(message.buttons) for to, message, _ in parts.chat.sent[-1:] if to.key == name):
            await parts.hear("no", name)
        due = await parts.passes.next_due()
        if due is None or due >= end:
            break
        parts.now = parts.real = max(parts.now, due)
    parts.now = parts.real = max(parts.now, end)


def memory_mib() -> float:
    """What the process holds, by the kernel's account."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
