"""Many lives of one coachbot, each ended by kill -9 at a moment that a seed draws, and what became of everything."""

import asyncio
import random
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults.house import FAR, SENDING, Kept, begin, enrol, until_quiet
from tests.faults.nursery import Victim
from tests.standins.telegram import Call, Person, TelegramServer

ASKED, MOVED, TALKING = 10_000, 20_000, 30_000
LONGEST_LIFE_SECONDS = 0.15
"""After the sign of life that a process is killed by: none, any request, mostly the first message."""
ANYTHING = ("getUpdates", *SENDING)
SLOWEST_SECONDS = 0.1
"""How long an answer of the platform takes at most, so that deaths fall into the waiting."""
IN_FLIGHT = 4
"""K, at the usual pace."""


@dataclass
class Tally:
    """The counts of R1."""

    kills: int = 0
    lost: int = 0
    """Words of somebody that had no effect."""
    twice: int = 0
    """Check-ins that are there twice, or say something else than was said."""
    nudged_twice: int = 0
    not_nudged: int = 0
    """Nudges that were given up as unknown and never arrived."""
    not_asked: int = 0
    asked_twice: int = 0
    answered_twice: int = 0
    edits_seen_twice: int = 0

    def __str__(self) -> str:
        return (
            f"{self.kills} kills: words lost {self.lost}, check-ins twice {self.twice}, nudges twice {self.nudged_twice}, "
            f"nudges unsent {self.not_nudged} ({self.not_nudged / max(self.kills, 1):.3f} a kill), questions never asked "
            f"{self.not_asked}, questions twice {self.asked_twice}, replies twice {self.answered_twice} "
            f"({(self.asked_twice + self.answered_twice) / max(self.kills, 1):.2f} a kill), edits seen twice "
            f"{self.edits_seen_twice}"
        )

    def keeps_the_promise(self) -> bool:
        """Whatever moment a kill hits, it costs or repeats no more than was marked as leaving.

        How many that are in the mean is told and not bounded: a busy machine keeps a message for longer between its
        mark and its first byte, and that is no other promise.
        """
        return (
            self.lost == self.twice == self.nudged_twice == self.not_asked == self.edits_seen_twice == 0
            and self.not_nudged <= IN_FLIGHT * self.kills
            and self.asked_twice + self.answered_twice <= IN_FLIGHT * self.kills
        )


@dataclass
class Loop:
    """People who are nudged, asked, who talk and who tap, while process after process dies."""

    kept: Kept
    folder: Path
    servers: list[TelegramServer]
    """One for each worker at a time: the same chats and the same updates, whichever of them listens."""
    cycles: int
    seed: int
    aimed: bool
    """Whether processes mostly die while their first messages leave, or anywhere in their lives."""
    tally: Tally = field(default_factory=Tally)

    def __post_init__(self) -> None:
        self.rng, self.seen = random.Random(self.seed), self.servers[0]
        for server in self.servers:
            server.on_call = self._answer_slowly
        for other in self.servers[1:]:
            other.chats, other._messages = self.seen.chats, self.seen._messages
            other.queue, other._arrived = self.seen.queue, self.seen._arrived

    async def _answer_slowly(self, call: Call) -> None:
        if call.method in SENDING:
            await asyncio.sleep(self.rng.uniform(0, SLOWEST_SECONDS))

    async def run(self) -> Tally:
        asked, moved = range(ASKED, ASKED + self.cycles // 2), range(MOVED, MOVED + self.cycles)
        self.talking, self.asked, self.moved = range(TALKING, TALKING + self.cycles), asked, moved
        await enrol(self.kept, asked=asked, moved=moved, talking=self.talking)
        self.kept.rows(f"UPDATE deliveries SET due_at = due_at + {FAR}")
        self.due = self._due_by_person()
        for n in range(self.cycles):
            await self._live_and_die(n)
        last = self._begin()
        await until_quiet(self.kept, self.seen, last[0])
        await asyncio.gather(*(one.stop() for one in last))
        return self._count()

    def _due_by_person(self) -> dict[int, int]:
        rows = self.kept.rows(
            "SELECT a.key, d.id FROM deliveries d JOIN addresses a ON a.participant_id = d.participant_id "
            "ORDER BY d.due_at DESC"
        )
        return {int(key): number for key, number in rows}

    def _begin(self) -> list[Victim]:
        return [begin(self.kept, self.folder, server) for server in self.servers]

    async def _live_and_die(self, n: int) -> None:
        self._happen(n)
        signs = self.rng.choice([ANYTHING, SENDING, SENDING, SENDING] if self.aimed else [(), ANYTHING])
        began = requests(self.servers, signs)
        victims = self._begin()
        while signs and requests(self.servers, signs) == began and not any(one.has_ended() for one in victims):
            await asyncio.sleep(0.003)
        await asyncio.sleep(self.rng.uniform(0, LONGEST_LIFE_SECONDS if self.aimed else 4 * LONGEST_LIFE_SECONDS))
        for victim in victims:
            await victim.kill()
            assert victim.ended == -9, victim.said()[-3000:]
        self.tally.kills += 1
        self.kept.let_leases_end()

    def _happen(self, n: int) -> None:
        """A nudge comes due, a question every other time; somebody talks, and somebody who was asked taps."""
        due = [
            self.due[self.moved[n]],
            *([self.due[self.asked[n // 2]]] if n % 2 == 0 and n // 2 < len(self.asked) else []),
        ]
        self.kept.rows(f"UPDATE deliveries SET due_at = due_at - {FAR} WHERE id IN ({', '.join(map(str, due))})")
        Person(self.seen, self.talking[n]).says(f"yes {n % 8 + 1}")
        before = Person(self.seen, self.asked[self.rng.randrange(len(self.asked))])
        with suppress(AssertionError):
            before.taps("No headache")

    def _count(self) -> Tally:
        said: dict[int, list[str]] = {}
        for key, answers in self.kept.rows(
            "SELECT a.key, c.answers FROM check_ins c JOIN addresses a ON a.participant_id = c.participant_id "
            "WHERE c.state = 'answered'"
        ):
            said.setdefault(int(key), []).append(answers)
        for n, person in enumerate(self.talking):
            right = [one for one in said.get(person, []) if f'"worst":{n % 8 + 1},' in one]
            self.tally.lost += not right
            self.tally.twice += len(said.get(person, [])) > 1
            self.tally.lost += not self.seen.seen(person)
            self.tally.answered_twice += max(len(self.seen.seen(person)) - 1, 0)
        nudges = [len(self.seen.seen(person)) for person in self.moved]
        self.tally.nudged_twice, self.tally.not_nudged = sum(n > 1 for n in nudges), nudges.count(0)
        self._count_questions()
        return self.tally

    def _count_questions(self) -> None:
        """Whoever was asked sees one message, however often they tapped: what answers a tap takes its place."""
        for person in self.asked:
            asked = Counter(message["fields"].get("text", "") for message in self.seen.seen(person))
            self.tally.not_asked += not asked
            self.tally.asked_twice += sum(n - 1 for n in asked.values())


def requests(servers: list[TelegramServer], methods: tuple[str, ...]) -> int:
    """How often the platform was asked for any of these."""
    return sum(len(server.of(*methods)) for server in servers)


async def kill_again_and_again(kept: Kept, folder: Path, servers: list[TelegramServer], **how: Any) -> Tally:
    """So many `cycles` with a `seed`."""
    tally = await Loop(kept, folder, servers, **how).run()
    assert kept.is_sound()
    return tally
