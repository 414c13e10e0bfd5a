"""Any value of an export may be anything: it is refused in a sentence, or all that follows works (D37)."""

import asyncio
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachbot import migrations
from coachbot.chat import Address
from coachbot.domain.export import RECORDS, read_export
from coachbot.errors import DataError
from coachbot.handover import arriving, leaving
from coachbot.store import participants
from coachbot.workbench.memory import Memory
from tests.house import SHELVES
from tests.parts import Parts
from tests.test_import import AFTERWARDS, exported

__all__ = ["exported"]
Place = tuple[str | int, ...]
ODD: list[Any] = [
    None, True, False, -1, 0, 1, 2, 7, 2**62, 10**400, "", "x", "stopped", "paused", "completed", "dropped", "pending", "sent",
    "check_in", "review", "practice", "must", "evening", "*desk", "*signs", "UTC", "Mars/Phobos", "Pacific/Apia", "00:00",
    "12:00", "23:59", "24:00", "04:00+02:00", "T1", "low_load", "no_exercise", "0001-01-01", "1970-01-01", "2026-02-30",
    "2026-12-04", "2026-12-24", "2199-12-31", "2026-12-01T00:00:00+00:00", "1970-01-01T00:00:00+00:00",
    "2026-12-04T23:59:59.999999+14:00", "9999-12-31T23:59:59+00:00", "0123456", "6", "note:reason", "checkin:2026-12-05:worst",
    "a\x00b", "\ud83d", "\u202e", "\U0001f642" * 2000, "x" * 5000, [], [1], {}, {"version": 1, "answer": 3},
    {"version": 1, "answer": "\u05d0" * 900}, {"headache": False}, {"headache": True, "worst": 10, "recalled": True}, [[[[]]]],
]  # fmt: skip
COMMANDS = (
    *("/today", "/why", "/progress", "/notes", "/settings", "/programme", "/checkin", "yes 6", "3", "/snooze 20 min"),
    *("/pause 2 days", "/resume", "/attack", "/resume", "/safety", "/desk", "/export", "/link", "hello there", "/stop"),
)
SENTENCE = re.compile(r"[^\n]{20,400}\.")


def places(value: Any, place: Place = ()) -> Iterator[Place]:
    """Every place in a value; of long lists the first and the last two."""
    if place:
        yield place
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in list(inside):
        if not isinstance(value, list) or step in (0, len(value) - 2, len(value) - 1):
            yield from places(one, (*place, step))


def mutated(text: str, place: Place, odd: Any) -> str:
    whole = json.loads(text)
    holder = whole
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = odd
    return json.dumps(whole)


async def lives_on(text: str, folder: Path) -> str | None:
    """What refuses the file, or None once somebody has come in from it and lived two days with every command."""
    database = Memory()
    await migrations.migrate(database, migrations.read_migrations(migrations.packaged_folder()), now=AFTERWARDS)
    file, here = folder / "export.json", Address("local", "alice")
    file.write_text(text)
    try:
        await arriving.bring_in(database, file, [here], SHELVES, AFTERWARDS)
    except DataError as fault:
        assert [dict(row) for row in await database.fetch("SELECT COUNT(*) AS n FROM participants")] == [{"n": 0}]
        return str(fault)
    parts = Parts(database, now=AFTERWARDS, real=AFTERWARDS)
    await parts.hear("/start")
    await parts.hear(None, action="consent:yes", message="m1")
    for command in COMMANDS:
        parts.let_pass(hours=2, minutes=25)
        await parts.tick()
        await parts.hear(command)
    assert not [message.text for _, message, _ in parts.chat.sent if "went wrong" in message.text]
    assert [dict(row) for row in await database.fetch("SELECT * FROM ward")] == []
    again = await leaving.hand_over(database, here, parts.now, as_table=False)
    assert await leaving.hand_over(database, here, parts.now, as_table=True)
    assert set(read_export(again, parts.now)) == set(RECORDS)
    return None


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=st.integers(0, 10**6), odd=st.sampled_from(ODD) | st.text(max_size=20) | st.integers())
def test_any_value_is_refused_in_a_sentence_or_everything_afterwards_works(
    exported: str, tmp_path: Path, number: int, odd: Any
) -> None:
    """Nothing in between, and never a traceback: plans, prompts, /today, /progress, /export, the table."""
    every = list(places(json.loads(exported)))
    refused = asyncio.run(lives_on(mutated(exported, every[number % len(every)], odd), tmp_path))
    assert refused is None or SENTENCE.fullmatch(refused), refused


def test_what_nobody_changed_comes_in_and_lives_on(exported: str, tmp_path: Path) -> None:
    """Else the test above would prove nothing."""
    assert asyncio.run(lives_on(exported, tmp_path)) is None


async def test_nobody_is_there_after_a_refusal(exported: str) -> None:
    """All of it or nothing, also when the fault is found last."""
    database = Memory()
    await migrations.migrate(database, migrations.read_migrations(migrations.packaged_folder()), now=AFTERWARDS)
    assert await participants.at_address(database, Address("local", "alice")) is None
    with pytest.raises(ValueError, match="."):
        read_export(mutated(exported, ("consents", 0, "version"), "\x00"), AFTERWARDS)
