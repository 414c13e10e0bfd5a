"""A rule that cannot be broken guards nothing: the product is broken on purpose, and some seed finds it."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coachbot.coach import reach
from coachbot.domain import gates
from coachbot.engine import departures, dispatch, intake
from coachbot.store import inbox, outbox
from tests.worlds import people
from tests.worlds.size import Size
from tests.worlds.world import run

SIZE = Size(people=4, days=2, acts=5, troubles=6)
STORMY = Size(people=4, days=1, acts=6, troubles=40)
LONG = Size(people=3, days=8, acts=1, troubles=3)
MOST = 40
Break = Callable[[pytest.MonkeyPatch], None]


def without(*names: str) -> Break:
    """Some gates are never asked."""
    left = tuple(gate for gate in gates.GATES if gate.__name__ not in names)
    assert len(left) == len(gates.GATES) - len(names)
    return lambda broken: broken.setattr(gates.judge, "__defaults__", (left,))


def people_with_strong_headaches(*names: str) -> Break:
    """The same among people who say so at noon."""

    def breaks(broken: pytest.MonkeyPatch) -> None:
        without(*names)(broken)
        broken.setattr(people, "SENTENCES", ("/checkin yes 8", "/checkin yes 9", "yes 8"))

    return breaks


def resends_what_may_have_left(broken: pytest.MonkeyPatch) -> None:
    broken.setattr(dispatch, "comes_again", lambda *_: True)
    broken.setattr(departures, "comes_again", lambda *_: True)


def forgets_who_closed_their_chat(broken: pytest.MonkeyPatch) -> None:
    async def lose(*_: Any) -> bool:
        return False

    broken.setattr(reach, "lose", lose)


def takes_every_update_for_new(broken: pytest.MonkeyPatch) -> None:
    add_all, seen = inbox.add_all, iter(range(10**9))

    async def again(tx: Any, updates: Any, now: Any) -> list[bool]:
        from dataclasses import replace

        others = [replace(update, update_id=f"{update.update_id}#{next(seen)}") for update in updates]
        return await add_all(tx, others, now)

    broken.setattr(inbox, "add_all", again)


def confirms_before_it_has(broken: pytest.MonkeyPatch) -> None:
    take = intake.Intake.take

    async def in_its_turn(self: Any, update: Any) -> None:
        await asyncio.sleep(30)
        await take(self, update)

    async def later(self: Any, update: Any) -> Any:
        """As a queue in memory does."""
        asyncio.get_running_loop().create_task(in_its_turn(self, update))
        return intake.Handled(None)

    broken.setattr(intake.Intake, "take", later)


def begins_whatever_happened_meanwhile(broken: pytest.MonkeyPatch) -> None:
    broken.setattr(gates.judge, "__defaults__", ((),))


def loses_what_a_crash_left(broken: pytest.MonkeyPatch) -> None:
    async def nothing(*_: Any, **__: Any) -> dict[str, int]:
        return {}

    broken.setattr(outbox, "housekeep", nothing)


BREAKS: list[tuple[Break, str, Size]] = [
    (without("_quiet_hours"), "care: a prompt in quiet hours", SIZE),
    (without("_safety_pause"), "care: ", SIZE),
    (without("_attack_mode"), "care: a prompt during an attack", SIZE),
    (without("_daily_cap"), "care: a sixth unasked message", LONG),
    (without("_too_close"), "care: two unasked messages within half an hour", SIZE),
    (
        people_with_strong_headaches("_headache_today", "_unsettled"),
        "care: something to move on a day with a strong headache",
        SIZE,
    ),
    (begins_whatever_happened_meanwhile, "care: ", SIZE),
    (resends_what_may_have_left, "G4: delivery", STORMY),
    (forgets_who_closed_their_chat, "G4: a prompt tried a chat that had been closed", STORMY),
    (takes_every_update_for_new, "G1: ", SIZE),
    (confirms_before_it_has, "G1: ", STORMY),
    (loses_what_a_crash_left, "the end: a delivery on its way for ever", SIZE),
]


@pytest.mark.long
@pytest.mark.parametrize(("breaks", "finding", "size"), BREAKS)
def test_what_is_broken_is_found(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    breaks: Break,
    finding: str,
    size: Size,
    tell: Callable[[str], None],
) -> None:
    """By one of forty seeds; each by one of the first ten, when this was written."""
    breaks(monkeypatch)
    for seed in range(MOST):
        (folder := tmp_path / str(seed)).mkdir()
        if any(finding in found for found in run(seed, folder, size).findings):
            tell(f"seed {seed} finds {finding!r}")
            return
    pytest.fail(f"no seed finds {finding!r}")
