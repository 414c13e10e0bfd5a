"""A rule that cannot be broken guards nothing: the product is broken on purpose, and some seed finds it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coachbot.coach import reach
from coachbot.domain import gates
from coachbot.engine import departures, dispatch, intake
from coachbot.store import inbox, outbox
from tests.worlds.world import Size, run

SIZE = Size(people=4, days=2, acts=5, troubles=6)
MOST = 40
Break = Callable[[pytest.MonkeyPatch], None]


def without(*names: str) -> Break:
    """Some gates are never asked."""
    left = tuple(gate for gate in gates.GATES if gate.__name__ not in names)
    assert len(left) == len(gates.GATES) - len(names)
    return lambda broken: broken.setattr(gates, "GATES", left)


def resends_what_may_have_left(broken: pytest.MonkeyPatch) -> None:
    broken.setattr(dispatch, "comes_again", lambda *_: True)
    broken.setattr(departures, "comes_again", lambda *_: True)


def forgets_who_closed_their_chat(broken: pytest.MonkeyPatch) -> None:
    async def lose(*_: Any) -> bool:
        return False

    broken.setattr(reach, "lose", lose)


def takes_every_update_for_new(broken: pytest.MonkeyPatch) -> None:
    add, seen = inbox.add, iter(range(10**9))

    async def again(tx: Any, update: Any, now: Any) -> bool:
        from dataclasses import replace

        return await add(tx, replace(update, update_id=f"{update.update_id}#{next(seen)}"), now)

    broken.setattr(inbox, "add", again)


def confirms_before_it_has(broken: pytest.MonkeyPatch) -> None:
    take = intake.Intake.take

    async def later(self: Any, update: Any) -> Any:
        import asyncio

        asyncio.get_running_loop().create_task(take(self, update))
        return None

    broken.setattr(intake.Intake, "take", later)


def begins_whatever_happened_meanwhile(broken: pytest.MonkeyPatch) -> None:
    broken.setattr(gates, "GATES", ())


def loses_what_a_crash_left(broken: pytest.MonkeyPatch) -> None:
    async def nothing(*_: Any, **__: Any) -> dict[str, int]:
        return {}

    broken.setattr(outbox, "housekeep", nothing)


BREAKS: list[tuple[Break, str]] = [
    (without("_quiet_hours"), "care: a prompt in quiet hours"),
    (without("_safety_pause"), "care: "),
    (without("_attack_mode"), "care: a prompt during an attack"),
    (without("_daily_cap"), "care: a sixth unasked message"),
    (without("_too_close"), "care: two unasked messages within half an hour"),
    (without("_headache_today", "_unsettled"), "care: something to move on a day with a strong headache"),
    (begins_whatever_happened_meanwhile, "care: "),
    (resends_what_may_have_left, "G4: delivery"),
    (forgets_who_closed_their_chat, "the end: "),
    (takes_every_update_for_new, "G1: "),
    (confirms_before_it_has, "G1: "),
    (loses_what_a_crash_left, "the end: a delivery on its way for ever"),
]


@pytest.mark.long
@pytest.mark.parametrize(("breaks", "finding"), BREAKS)
def test_what_is_broken_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, breaks: Break, finding: str, tell: Callable[[str], None]
) -> None:
    """By one of forty seeds; most by one of the first five."""
    breaks(monkeypatch)
    for seed in range(MOST):
        (folder := tmp_path / str(seed)).mkdir()
        if any(finding in found for found in run(seed, folder, SIZE).findings):
            tell(f"seed {seed} finds {finding!r}")
            return
    pytest.fail(f"no seed finds {finding!r}")
