"""What becomes of a day's questions once it has its answer, and what a save writes of a participant."""

from dataclasses import replace
from datetime import date

import pytest

from coachbot.chat import Address
from coachbot.database import Database, to_ms
from coachbot.domain.asking import OfDay
from coachbot.domain.delivery import SOFT_CHECK
from coachbot.engine.rereading import Rereading
from coachbot.store import deliveries, participants
from tests.conftest import NOW

DAY = date(2026, 11, 23)
ROW = (
    "INSERT INTO deliveries (key, participant_id, class, kind, slot, local_date, planned_for, due_at, expires_at, "
    "state, reason, token, attempt) VALUES (:key, :who, 'nudge', 'check_in', :slot, :day, :now, :now, :now + 1, :state, "
    ":reason, :token, 1)"
)
SETTLED = {
    ("sent", 0): ("sent", "sent", "answered", "t"),
    ("unknown", 0): ("sent", "sent", "answered", "t"),
    ("sending", 0): ("sending", None, None, "t"),
    ("pending", 0): ("dropped", "already_answered", None, None),
    ("claimed", 1): ("dropped", "already_answered", None, None),
    ("pending", SOFT_CHECK): ("pending", None, None, "t"),
}


@pytest.mark.parametrize("together", [[*SETTLED], *([one] for one in SETTLED)], ids=str)
async def test_a_day_that_has_its_answer_leaves_each_question_in_its_own_end(
    database: Database, together: list[tuple[str, int]]
) -> None:
    async with database.transaction() as tx:
        who = (await participants.add(tx, Address("local", "ada"), NOW)).id
        other = (await participants.add(tx, Address("local", "bo"), NOW)).id
        for one in (who, other):
            for state, slot in together:
                reason = state if state in ("sent", "unknown") else None
                key = f"{one}-{state}-{slot}"
                row = {"key": key, "who": one, "day": DAY.isoformat(), "now": to_ms(NOW), "token": "t"}
                await tx.execute(ROW, {**row, "state": state, "slot": slot, "reason": reason})
        turn = Rereading(tx)
        await deliveries.settle_check_ins(turn, who, DAY, NOW)
        of_day = {"id": who, "date": DAY.isoformat()}
        assert await turn.fetch(deliveries._OF_DAY, of_day) == await tx.fetch(deliveries._OF_DAY, of_day)
    rows = await database.fetch("SELECT * FROM deliveries ORDER BY id")
    found = [(row["state"], row["reason"], row["response"], row["token"]) for row in rows]
    assert found[: len(together)] == [SETTLED[one] for one in together]
    assert not any(row["response"] or row["reason"] == "already_answered" for row in rows[len(together) :])


async def test_a_save_that_names_what_changed_writes_no_more_than_that_needs(database: Database) -> None:
    async with database.transaction() as tx:
        person = await participants.add(tx, Address("local", "ada"), NOW)
        new = replace(person, heard_at=NOW, asking=OfDay(day=DAY, question="headache"), zone="Europe/Berlin")
        await participants.save(tx, new, {"heard_at", "asking"})
        assert await participants.load(tx, person.id) == replace(new, zone=None)
        await participants.save(tx, new, {"heard_at", "zone"})
        assert await participants.load(tx, person.id) == new
