"""At the most talkative level no line of a log holds what is stored or was said, whoever writes it."""

import asyncio
import io
import json
import logging
import threading
from pathlib import Path

import httpx
import pytest
import structlog

from coachbot.app import App
from coachbot.logs import tame
from coachbot.settings import Settings
from coachbot.store import enrolments
from tests.house import SHELVES, Guest, StillClock

CANARY = "canary-headache-7c1"


@pytest.fixture
def said() -> io.StringIO:
    """Everything that would reach standard error, everybody at their most talkative."""
    stream = io.StringIO()
    tame(stream, level=logging.DEBUG, own=logging.DEBUG)
    return stream


async def test_no_failed_pass_job_task_or_answer_logs_what_is_stored(tmp_path: Path, said: io.StringIO) -> None:
    """D32: poison in every reader's way, then faults that quote it: in a job, a task, a thread and a request."""
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'demo.db'}", port=0)
    app = App(settings, real_clock=StillClock(), shelves=SHELVES)
    await app.start()
    guest = Guest(app)
    await guest.joins()
    async with app.database.transaction() as tx:
        await tx.execute("UPDATE participants SET anchors = :it", {"it": json.dumps({CANARY: 1})})
        await tx.execute("UPDATE pinned_programmes SET content = :it", {"it": json.dumps({"id": CANARY})})
        await tx.execute("UPDATE enrolments SET plan_due_at = 1, started_on = :it", {"it": CANARY})
        await tx.execute("UPDATE deliveries SET due_at = 1, kind = :it WHERE kind IS NOT NULL", {"it": CANARY})
    enrolments._parsed.clear()
    await app.run_passes()
    await guest.says(f"{CANARY} yes 7")
    app._scheduler.add_job(quote)
    task = asyncio.get_running_loop().create_task(quote())
    await asyncio.wait({task})
    asyncio.get_running_loop().call_exception_handler({"message": CANARY, "exception": task.exception()})
    thread = threading.Thread(target=lambda: json.loads(CANARY))
    thread.start()
    thread.join()
    app.web._server.config.loaded_app = breaks
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{app.web.port}") as client:
        await client.get("/healthz", params={"text": CANARY})
    await app.stop()
    told = said.getvalue()
    assert CANARY not in told
    assert "set_aside" in told
    assert "ERROR apscheduler.executors.default ValueError at test_logs.py" in told
    assert "ERROR asyncio ValueError at test_logs.py" in told
    assert "ERROR thread JSONDecodeError at decoder.py" in told


async def quote() -> None:
    raise ValueError(f"input_value={CANARY}")


async def breaks(_scope: object, _receive: object, _send: object) -> None:
    await quote()


def test_an_event_of_ours_that_brings_a_fault_tells_its_kind_and_place(said: io.StringIO) -> None:
    """Should one ever."""
    try:
        json.loads(CANARY)
    except ValueError:
        structlog.get_logger().exception("something_failed", action="test")
    (line,) = said.getvalue().splitlines()
    assert json.loads(line)["fault"].startswith("JSONDecodeError at decoder.py:")
    assert CANARY not in line


@pytest.mark.parametrize(
    ("form", "begins"), [("json", '{"action": "test"'), ("text", "20"), (None, '{"action": "test"')]
)
def test_lines_are_text_or_json_as_they_are_set(form: str | None, begins: str, said: io.StringIO) -> None:
    """Unset: JSON where nobody sits in front of it. Less than the level is not written."""
    tame(said, own=logging.WARNING, form=form)
    structlog.get_logger().info("nothing", action="test")
    structlog.get_logger().warning("something", action="test")
    (line,) = said.getvalue().splitlines()
    assert line.startswith(begins)
    assert "something" in line
