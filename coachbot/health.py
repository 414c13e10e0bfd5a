"""How the house is: what an operator has to know, told by /healthz while it runs, and by `coachbot doctor`.

A trouble is told in sentences that hold counts and kinds, never anybody's number or anything that somebody said:
/healthz may be open to a whole network.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from coachbot import __version__, ward
from coachbot.chat import Chat
from coachbot.database import Database, Session
from coachbot.domain.timekeeping import Doubt
from coachbot.engine.passes import FILE, Passes
from coachbot.engine.timekeeper import Timekeeper
from coachbot.store import enrolments, heard, outbox, sending
from coachbot.store import ward as ward_rows
from coachbot.values import frozen

WEEK = timedelta(days=7)
PATIENCE_SECONDS = 2.0
"""How long the database may take to answer before it counts as gone."""
LATE_SECONDS = 120.0
"""How long something may be due before it is told."""
LEAST_ROOM_BYTES = 100_000_000
"""So much should be left beside what writing the file anew takes: its log, and the copy before a migration."""
STUCK_SECONDS = 300.0
"""How long no pass may come to an end."""


DOUBTS: Mapping[Doubt, str] = {
    Doubt.AHEAD: "This machine's clock is ahead of the platform's.",
    Doubt.BEHIND: "This machine's clock is behind the platform's.",
    Doubt.LEAPT: "This machine's clock is many hours ahead of when coachbot last worked, and no platform has said the "
    "time yet.",
    Doubt.STEPPED_BACK: "This machine's clock is behind the time at which coachbot last worked.",
}
TRUST = (
    "Set the clock, and keep it right with NTP; coachbot goes on by itself. If the clock is right: "
    "coachbot doctor --trust-clock."
)


@frozen
class Trouble:
    """Something that is not well: one fixed word, a sentence, and the next step."""

    what: str
    says: str
    mend: str


async def look_at_ward(session: Session) -> list[Trouble]:
    """Whom something cannot be done for, by what and why, without saying who."""
    found = Counter((one.called, one.reason) for one in await ward_rows.everybody(session))
    return [
        Trouble("ward", f"For {ward.people(n)} {ward.WORDS[work]} ({reason}).", ward.mend_of(reason))
        for (work, reason), n in sorted(found.items())
    ]


async def look_at_rows(session: Session, late: float, planning_late: float) -> list[Trouble]:
    """What shows in the database itself, whether a coachbot works on it or not; lateness in seconds."""
    return [
        *_look_at_lateness(late, planning_late),
        *await look_at_ward(session),
        *await _look_at_sending(session),
    ]


def say_doubt(found: Doubt) -> Trouble:
    """Why nothing is done while the clock is doubted, and the way on."""
    return Trouble("clock", f"{DOUBTS[found]} Nothing is sent, planned or closed until that is clear.", TRUST)


class Health:
    """Looks at one running house. `clock` is the one it lives by; `listening` are its tasks, by platform."""

    def __init__(
        self,
        database: Database,
        passes: Passes,
        chats: Mapping[str, Chat],
        *,
        clock: Callable[[], datetime],
        listening: Callable[[], Sequence["asyncio.Task[None]"]],
        timekeeper: Timekeeper | None = None,
        serves: Callable[[], bool] = lambda: True,
    ) -> None:
        """`serves` says whether the start is over."""
        self._serves = serves
        self._database, self._passes, self._chats, self._timekeeper = database, passes, chats, timekeeper
        self._clock, self._listening = clock, listening

    async def report(self) -> dict[str, Any]:
        """What /healthz answers: "ok", or "degraded" with the troubles. Never raises, and never waits long."""
        troubles = [*self._look_at_passes(), *self._look_at_listening(), *self._look_at_clock()]
        found: dict[str, Any] = dict.fromkeys(("late_seconds", "planning_late_seconds", "ward", "not_understood"))
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._database.probe()
                late, planning_late = await self._lateness()
                found = {
                    "late_seconds": round(late),
                    "planning_late_seconds": round(planning_late),
                    "ward": await ward_rows.counts(self._database),
                    "not_understood": await heard.unknown_since(self._database, self._clock().date() - WEEK),
                }
                troubles += await look_at_rows(self._database, late, planning_late)
                troubles += _look_at_room(await self._database.room())
        except Exception as fault:  # noqa: BLE001 - whatever it is, the database does not answer
            troubles.append(
                Trouble(
                    "database",
                    f"The database does not answer ({type(fault).__name__}).",
                    "See that its file or server is where it was, and that nothing else holds it.",
                )
            )
        return {
            "status": "degraded" if troubles else "ok",
            "version": __version__,
            "database": self._database.engine,
            "chats": sorted(self._chats),
            **found,
            "troubles": [asdict(trouble) for trouble in troubles],
        }

    def lives(self) -> bool:
        """Whether work comes to an end. Where it does not, a restart helps; of nothing else can that be said."""
        return self._passes.silent_seconds() <= STUCK_SECONDS

    async def is_ready(self) -> bool:
        """Whether what comes in can be kept and answered now: the start is over and the database answers in time."""
        if not self._serves() or self._passes.closing or self._look_at_listening():
            return False
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._database.probe()
        except Exception:  # noqa: BLE001 - whatever it is, the database does not answer
            return False
        return True

    async def _lateness(self) -> tuple[float, float]:
        now = self._clock()
        due = [await outbox.next_due_at(self._database), await enrolments.next_planning_at(self._database)]
        late, planning_late = (0.0 if at is None else max((now - at).total_seconds(), 0.0) for at in due)
        return late, planning_late

    def _look_at_passes(self) -> list[Trouble]:
        found = [
            Trouble(
                "work",
                f"What is called {name} failed when it last ran ({fault}).",
                "See that the database can be written and the disk has room. It is tried again every few seconds.",
            )
            for name, fault in sorted(self._passes.failing.items())
            if name != FILE
        ]
        if FILE in self._passes.failing:
            mend = "Stop coachbot and put back your latest good copy; coachbot doctor --deep looks at it again."
            found.append(Trouble("database", "The file of the database is damaged.", mend))
        if not self.lives():
            mend = "If that lasts, stop coachbot and start it again; nothing is lost."
            found.append(Trouble("work", "No work has come to an end for some minutes.", mend))
        return found

    def _look_at_clock(self) -> list[Trouble]:
        found = None if self._timekeeper is None else self._timekeeper.doubt
        return [] if found is None else [say_doubt(found)]

    def _look_at_listening(self) -> list[Trouble]:
        if all(not task.done() for task in self._listening()):
            return []
        return [Trouble("listening", "A platform is no longer listened to.", "Start coachbot again; the log says why.")]


async def _look_at_sending(session: Session) -> list[Trouble]:
    since = await sending.held_since(session)
    if since is None:
        return []
    return [Trouble("held", f"An operator holds all prompts since {since:%Y-%m-%d %H:%M} UTC.", "Let them go: /admin.")]


def _look_at_room(left: int | None) -> list[Trouble]:
    if left is None or left >= LEAST_ROOM_BYTES:
        return []
    says = "The database's disk has hardly any room left."
    return [
        Trouble("room", says, "Make room, or move old copies away; once it is full nothing that people say is kept.")
    ]


def _look_at_lateness(late: float, planning_late: float) -> list[Trouble]:
    found = []
    if late > LATE_SECONDS:
        mend = "If that lasts, see whether the platforms can be reached."
        found.append(Trouble("late", f"A message has been due for {late / 60:.0f} minutes.", mend))
    if planning_late > LATE_SECONDS:
        mend = "If that lasts, see that the database can be written."
        found.append(Trouble("late", f"Planning has been due for {planning_late / 60:.0f} minutes.", mend))
    return found
