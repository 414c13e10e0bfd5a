"""kill -9 at each step of the protocol, for each class of message, on both engines: what follows is known exactly."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests import postgres_server
from tests.faults.house import FAR, SENDING, Kept, begin, enrol, kept_on, new_messages, until_quiet
from tests.faults.nursery import Victim
from tests.standins.telegram import Call, Person, TelegramServer, telegram_server

ASKED, MOVED, TALKS, TAPS = 7000, 7100, 7200, 7201
WHO = {"question": ASKED, "nudge": MOVED, "reply": TALKS, "edit": TAPS}
IN = ("keep.begun", "keep.committed", "answer.begun", "answer.committed")
OUT = ("claim.begun", "claim.committed", "mark.begun", "mark.committed")
WIRE = ("wire.leaving", "wire.asked", "wire.arrived", "record.begun", "record.committed")
POINTS = {"question": OUT + WIRE, "nudge": OUT + WIRE, "reply": IN + WIRE, "edit": IN + WIRE}
ARRIVED = ("wire.asked", "wire.arrived", "record.begun")
"""The platform has it, and nobody here knows."""
MARKED = ("mark.committed", "wire.leaving")
"""Nobody here knows, and the platform has nothing."""


@dataclass(frozen=True)
class Became:
    """What became of one message: requests for it, new messages that are seen, and the row in the end."""

    asked: int
    seen: int
    state: str


def expected(of: str, point: str) -> Became:
    """G4: a nudge at most once, everything else at least once, an edit without anybody seeing it twice."""
    if of == "nudge" and point in (*MARKED, *ARRIVED):
        came = int(point in ARRIVED)
        return Became(came, came, "unknown")
    twice = 2 if point in ARRIVED else 1
    return Became(twice, 0 if of == "edit" else twice, "sent")


@dataclass
class Template:
    """A database with people in it, and what the platform had seen until then."""

    content: bytes | str
    seen: Any


@asynccontextmanager
async def template(engine: str, folder: Path, server: postgres_server.PostgresServer) -> AsyncIterator[Template]:
    """Somebody is due to be asked, somebody else to be moved; two talk, and one of them has a message with buttons."""
    base = folder / "template"
    base.mkdir()
    async with telegram_server() as seen, kept_on(engine, base, server) as kept:
        await enrol(kept, asked=range(ASKED, ASKED + 1), moved=range(MOVED, MOVED + 1), talking=range(TALKS, TAPS + 1))
        kept.rows(f"UPDATE deliveries SET due_at = due_at + {FAR}")
        Person(seen, TAPS).says("/settings")
        victim = begin(kept, base, seen)
        await until_quiet(kept, seen, victim)
        assert await victim.stop() == 0, victim.said()
        content = kept.path.read_bytes() if kept.is_sqlite else kept.rows("SELECT current_database()")[0][0]
        yield Template(content, seen.keep())


@asynccontextmanager
async def copied(folder: Path, server: postgres_server.PostgresServer, found: Template) -> AsyncIterator[Kept]:
    if isinstance(found.content, bytes):
        kept = Kept(f"sqlite:///{folder / 'demo.db'}")
        kept.path.write_bytes(found.content)
        yield kept
    else:
        with server.database(found.content) as url:
            yield Kept(url)


def stimulate(of: str, kept: Kept, seen: TelegramServer) -> None:
    """One message has to leave now, and no other."""
    if of == "reply":
        Person(seen, TALKS).says("/why")
    elif of == "edit":
        Person(seen, TAPS).taps("Moments")
    else:
        kept.rows(
            f"UPDATE deliveries SET due_at = due_at - {FAR} WHERE id IN (SELECT d.id FROM deliveries d JOIN addresses a "
            f"ON a.participant_id = d.participant_id WHERE a.key = '{WHO[of]}' ORDER BY d.due_at LIMIT 1)"
        )


async def die(kept: Kept, folder: Path, seen: TelegramServer, point: str) -> Victim:
    """A process that is killed at a point, which it surely reaches."""
    on_the_wire = point == "wire.asked"
    victim = begin(kept, folder, seen, sabotage={} if on_the_wire else {"die_at": point})

    async def kill(call: Call) -> None:
        if call.method in SENDING:
            seen.on_call = None
            await victim.kill()

    seen.on_call = kill if on_the_wire else None
    assert await victim.death() == -9, f"it never came to {point}: {victim.said()[-2000:]}"
    return victim


async def lived(of: str, point: str, kept: Kept, folder: Path, found: Template) -> Became:
    """Killed once on its way, then taken up by the next process."""
    async with telegram_server() as seen:
        seen.put_back(found.seen)
        asked, shown = len(seen.of(*SENDING)), new_messages(seen, WHO[of])
        stimulate(of, kept, seen)
        await die(kept, folder, seen, point)
        kept.let_leases_end()
        again = begin(kept, folder, seen)
        await until_quiet(kept, seen, again)
        await again.kill()
        assert kept.is_sound()
        ((state,),) = kept.rows(
            "SELECT state FROM deliveries WHERE ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT 1"
        )
        return Became(len(seen.of(*SENDING)) - asked, new_messages(seen, WHO[of]) - shown, state)


@pytest.mark.long
@pytest.mark.parametrize("of", list(WHO))
async def test_a_process_that_dies_at_a_named_step_leaves_exactly_what_its_class_promises(
    of: str,
    engine: str,
    tmp_path: Path,
    postgres_server: postgres_server.PostgresServer,
    tell: Callable[[str], None],
) -> None:
    """F1 to F7, G1 to G4: R2. COACHBOT_FAULTS says how often each step is tried."""
    times = int(os.environ.get("COACHBOT_FAULTS", "1"))
    two_at_once, differ = asyncio.Semaphore(2), []
    async with template(engine, tmp_path, postgres_server) as found:

        async def try_it(point: str, n: int) -> None:
            folder = tmp_path / f"{point}-{n}"
            folder.mkdir()
            async with two_at_once, copied(folder, postgres_server, found) as kept:
                became = await lived(of, point, kept, folder, found)
                if became != expected(of, point):
                    differ.append((point, became, expected(of, point)))

        await asyncio.gather(*(try_it(point, n) for point in POINTS[of] for n in range(times)))
    tell(f"R2 {engine} {of}: {len(POINTS[of])} steps x {times}, {len(differ)} other than promised")
    assert differ == []
