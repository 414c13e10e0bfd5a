"""What whoever runs this can see: counts that are right, on both engines, and nothing that says who."""

from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from coachbot import measuring
from coachbot.database import Database
from coachbot.store import measures
from tests.parts import NOW, Parts
from tests.telegram_house import open_telegram

NOBODY = ["0 check-ins, 0 messages sent.", "Set aside: nobody.", "Newest copy: none was made here."]


async def test_what_happened_is_counted(database: Database) -> None:
    """Two people; one prompt and one question answered, one prompt not sent."""
    parts = Parts(database)
    await parts.enrol("alice")
    await parts.enrol("bob")
    for _ in range(12):
        parts.let_pass(hours=1)
        await parts.tick()
    await parts.hear("yes 6", "alice")
    await parts.hear("/pause 3 days", "bob")
    found = await measures.take(database, parts.now)
    rows = await database.fetch(
        "SELECT reason, COUNT(*) AS n FROM deliveries WHERE ended_at IS NOT NULL GROUP BY reason"
    )
    assert (found.people, found.enrolled, found.unreachable, found.check_ins) == (2, 2, 0, 1)
    assert found.ended == {row["reason"]: row["n"] for row in rows}
    assert found.ended["sent"] > 4
    assert (found.inbox_waiting, found.due_late_seconds, found.planning_late_seconds) == (0, 0.0, 0.0)
    later = await measures.take(database, parts.now + timedelta(days=2))
    assert (later.check_ins, later.ended) == (0, {})
    assert later.due_late_seconds > 3600


async def test_an_empty_house_has_its_sentences(database: Database) -> None:
    told = measuring.say(await measures.take(database, NOW), NOW)
    assert [said for said in NOBODY if said not in told] == []


async def test_prometheus_reads_counts_of_a_live_coachbot(tmp_path: Path) -> None:
    """No label names anybody, and the local chat offers nothing of it."""
    async with open_telegram(tmp_path) as guest:
        await guest.joins()
        await guest.says("yes 6 because of xylophone")
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{guest.app.web.port}") as client:
            answer = await client.get("/metrics")
    assert answer.status_code == 200
    lines = [line for line in answer.text.splitlines() if not line.startswith("#")]
    assert "coachbot_people 1.0" in lines
    assert 'coachbot_ended{reason="sent"}' in answer.text
    assert {line.split("{")[1].split("=")[0] for line in lines if "{" in line} <= {"reason", "work", "version"}
    assert "xylophone" not in answer.text
    assert "coachbot_starts_total 1.0" in lines
    counted = (
        *("coachbot_asked_to_wait_total", "coachbot_webhook_refused_total", "coachbot_inbox_age_seconds"),
        "coachbot_silent_forgotten_total",
    )
    assert [name for name in counted if not any(line.startswith(name) for line in lines)] == []


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0 s"), (59, "59 s"), (61, "1 min"), (7199, "120 min"), (7200, "2 h")]
)
def test_a_span_reads_as_people_say_it(seconds: float, said: str) -> None:
    assert measuring._span(seconds) == said
