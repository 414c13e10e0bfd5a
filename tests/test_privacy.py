"""What people say stays where it belongs: in no log line, no fault, no page of anybody else."""

import json
import logging

import pytest

from coachbot.chat import ChatError, RawUpdate
from coachbot.database import Database
from tests.parts import Parts

CANARY = "canary-headache-7c1"


async def test_no_log_line_holds_what_somebody_wrote(
    database: Database, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """Not when all is well, not when the coach breaks, not when sending fails, at the most talkative level."""
    caplog.set_level(logging.DEBUG)
    parts = Parts(database)
    await parts.enrol()
    await parts.hear(f"{CANARY} yes 9")
    await parts.hear("yes 9")
    parts.chat.outcomes = [ChatError("timed out", sent=None), RuntimeError(CANARY)]
    await parts.hear(f"/snooze {CANARY}")
    await parts.take(RawUpdate("local", "broken", "alice", json.dumps({"text": CANARY})))
    async with database.transaction() as tx:
        await tx.execute("UPDATE participants SET anchors = :broken", {"broken": json.dumps({CANARY: 1})})
    await parts.hear(f"no {CANARY}")
    for _ in range(4):
        parts.let_pass(seconds=90)
        await parts.tick()
    said = capsys.readouterr()
    assert "update_failed" in said.out
    assert CANARY not in said.out + said.err
    assert not any(CANARY in record.getMessage() for record in caplog.records)


async def test_answers_are_one_value_that_no_statement_looks_into(database: Database) -> None:
    """So that they can be sealed without a change elsewhere: no column names a symptom."""
    parts = Parts(database)
    await parts.enrol()
    await parts.hear("yes 9")
    (row,) = await database.fetch("SELECT * FROM check_ins")
    assert set(row) == {"participant_id", "local_date", "zone", "state", "late", "said_at", "answers"}
    assert json.loads(row["answers"]) == {
        "version": 1,
        "headache": True,
        "worst": 9,
        "medicine": None,
        "recalled": False,
    }
