"""The outbox: claims, kills, lost answers, late words, taps, stops and plans in any order (G2, G3, G4, G6, G9)."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from coachbot import plan
from coachbot.database import from_ms
from coachbot.domain.delivery import Class, Delivery, Reason, State
from coachbot.store import deliveries, enrolments, outbox, participants, replies
from tests.machines.machine import Machine, live
from tests.parts import address
from tests.singly import drop, finish, hold
from tests.worlds.rules import PATH

OUR_PLATFORM = "local"
which = st.integers(0, 7)


class Outbox(Machine):
    """Workers hold what they claimed until they say what became of it, or are killed and say nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.claimed: list[list[Delivery]] = []
        self.leaving: list[Delivery] = []
        self.lost: list[Delivery] = []
        """What left, or not, and nobody has said so."""
        self.wire: Counter[int] = Counter()
        self.seen: dict[int, str | None] = {}
        self.said = 0

    @initialize()
    def enrols(self) -> None:
        self.run(self.parts.enrol())

    @rule(minutes=st.sampled_from((1, 2, 20, 90, 400)))
    def time_passes(self, minutes: int) -> None:
        self.parts.let_pass(minutes=minutes)

    @rule(klass=st.sampled_from((Class.ACK, Class.MUST)))
    def is_answered(self, klass: Class) -> None:
        self.said += 1
        said = self.run(self._reply(klass))
        # What has to wait for an earlier one is pending, and a worker claims it in its turn.
        self.leaving += [said] if said.state is State.SENDING else []

    async def _reply(self, klass: Class) -> Delivery:
        said = replies.Reply(
            key=f"reply:{self.said}:0",
            address=address(OUR_PLATFORM, "alice"),
            klass=klass,
            payload="{}",
            edits=None,
        )
        async with self.database.transaction() as tx:
            token, at = f"r{self.said}", await replies.recipient(tx, said.address)
            return await replies.add(tx, said, at, token=token, now=self.parts.now, real_now=self.parts.real)

    @rule(limit=st.integers(1, 4))
    def what_is_due_next_leaves(self, limit: int) -> None:
        """The usual way, all at once."""
        if (due := self.run(outbox.next_due_at(self.database))) is not None:
            self.parts.let_pass(seconds=max((due - self.parts.now).total_seconds(), 0))
        self.a_worker_claims(limit)
        if self.claimed:
            self.what_was_claimed_begins_to_leave(len(self.claimed) - 1)

    @rule(limit=st.integers(1, 4))
    def a_worker_claims(self, limit: int) -> None:
        if found := self.run(self._claim(limit)):
            self.claimed.append(found)

    async def _claim(self, limit: int) -> list[Delivery]:
        self.said += 1
        async with self.database.transaction() as tx:
            clocks = {"now": self.parts.now, "real_now": self.parts.real}
            return await outbox.claim(tx, token=f"c{self.said}", limit=limit, **clocks)

    @precondition(lambda self: self.claimed)
    @rule(n=which)
    def what_was_claimed_begins_to_leave(self, n: int) -> None:
        mine = self.claimed.pop(n % len(self.claimed))
        begun = self.run(self._begin(mine))
        rows = {row["id"]: row for row in self.run(self._rows())}
        for one in mine:
            if one.id not in begun:
                self.run(self._tx(drop, one, Reason.STOPPED, self.parts.now))
            else:
                assert one.expires_at > self.parts.now, "G4: it leaves after its time"
                assert rows[one.id]["enrolled"] in (None, "active", "completed"), "G6: it leaves after a stop"
                self.leaving.append(one)

    async def _begin(self, mine: list[Delivery]) -> set[int]:
        async with self.database.transaction() as tx:
            token = mine[0].token or ""
            return await outbox.begin(tx, mine, token=token, now=self.parts.now, real_now=self.parts.real)

    @precondition(lambda self: self.claimed)
    @rule(n=which, ends=st.booleans())
    def a_gate_holds_or_ends_what_was_claimed(self, n: int, ends: bool) -> None:
        for one in self.claimed.pop(n % len(self.claimed)):
            if ends:
                self.run(self._tx(drop, one, Reason.DAILY_CAP, self.parts.now))
            else:
                self.run(self._tx(hold, one, self.parts.now + timedelta(minutes=5), Reason.TOO_CLOSE))

    @precondition(lambda self: self.leaving)
    @rule(n=which)
    def it_arrives(self, n: int) -> None:
        self._arrives(self.leaving.pop(n % len(self.leaving)))

    @precondition(lambda self: self.leaving)
    @rule(n=which, arrives=st.booleans())
    def its_outcome_is_lost(self, n: int, arrives: bool) -> None:
        one = self.leaving.pop(n % len(self.leaving))
        self.wire[one.id] += arrives
        if arrives:
            self.lost.append(one)

    @precondition(lambda self: self.leaving)
    @rule(n=which)
    def it_surely_did_not_leave(self, n: int) -> None:
        one = self.leaving.pop(n % len(self.leaving))
        self.run(self._tx(hold, one, self.parts.now + timedelta(seconds=2), None, burn=True))

    @precondition(lambda self: self.lost)
    @rule(n=which)
    def word_of_it_comes_late(self, n: int) -> None:
        one = self.lost.pop(n % len(self.lost))
        self.run(self._tx(finish, one, platform=OUR_PLATFORM, message="late", now=self.parts.now))

    @precondition(lambda self: self.lost)
    @rule(n=which)
    def somebody_taps_what_arrived(self, n: int) -> None:
        self.run(self._tx(deliveries.respond, self.lost[n % len(self.lost)].id, None, self.parts.now))

    @rule()
    def the_process_is_killed_and_another_begins(self) -> None:
        """On SQLite the next one knows that it is alone."""
        self._forget()
        self.run(self._tx(outbox.void_leases, self.parts.real))
        self._tidy()

    @rule()
    def everybody_sleeps_for_longer_than_a_lease(self) -> None:
        """What they held they still believe to hold."""
        self.parts.let_pass(seconds=90)
        self._tidy()

    @rule(state=st.sampled_from(("paused", "stopped", "active")))
    def the_enrolment_is(self, state: str) -> None:
        self.run(self.database.execute("UPDATE enrolments SET state = :state", {"state": state}))

    @rule()
    def it_is_planned_again(self) -> None:
        self.run(self._plan())

    async def _plan(self) -> None:
        async with self.database.transaction() as tx:
            person = await participants.load(tx, 1)
            await plan.rebuild(tx, await enrolments.load(tx, 1), person, self.parts.now)

    @invariant()
    def the_promises_hold(self) -> None:
        rows = self.run(self._rows())
        self._along_the_protocol({row["id"]: row for row in rows})
        self._once(rows)

    def _along_the_protocol(self, now: dict[int, Any]) -> None:
        for number, row in now.items():
            was, state = self.seen.get(number), row["state"]
            assert was == state or state in _reachable(was), f"{was} became {state}"
            assert (row["lease_until"] is not None) == (state in ("claimed", "sending"))
            assert (row["ended_at"] is not None) == (state in ("sent", "unknown", "dropped"))
            assert row["ended_at"] is None or row["reason"], "G9: an end without a reason"
            is_over = from_ms(row["expires_at"]) <= self.parts.now
            assert state != "unknown" or row["class"] == "nudge" or is_over, "what must come was given up in its time"
        self.seen = {number: row["state"] for number, row in now.items()}

    def _once(self, rows: Any) -> None:
        nudges = {row["id"] for row in rows if row["class"] == "nudge"}
        assert max((self.wire[one] for one in nudges), default=0) <= 1, "G4: a nudge came twice"
        moments = Counter((r["enrolment_id"], r["prompt"], r["local_date"], r["slot"]) for r in rows if r["kind"])
        assert max(moments.values(), default=0) <= 1, "G3: two rows for one moment"

    def teardown(self) -> None:
        """All is well again: what must come has come, and nothing is on its way for ever."""
        try:
            self._forget()
            for _ in range(6):
                self.everybody_sleeps_for_longer_than_a_lease()
                while mine := self.run(self._claim(64)):
                    begun = self.run(self._begin(mine))
                    for one in mine:
                        if one.id in begun:
                            self._arrives(one)
                        else:
                            self.run(self._tx(drop, one, Reason.STOPPED, self.parts.now))
            for row in self.run(self._rows()):
                assert row["state"] not in ("claimed", "sending"), "on its way for ever"
                is_over = row["state"] == "dropped" or from_ms(row["expires_at"]) <= self.parts.now
                if row["kind"] is None and not is_over:
                    assert row["state"] == "sent", "a reply waits for ever"
                if row["kind"] is None and row["state"] == "sent":
                    assert self.wire[row["id"]], "G4: a reply counts as sent and never came"
        finally:
            super().teardown()

    def _arrives(self, one: Delivery) -> None:
        self.wire[one.id] += 1
        self.run(self._tx(finish, one, platform=OUR_PLATFORM, message="m", now=self.parts.now))

    def _forget(self) -> None:
        self.claimed.clear()
        self.leaving.clear()
        self.lost.clear()

    def _tidy(self) -> None:
        self.run(self._tx(outbox.housekeep, now=self.parts.now, real_now=self.parts.real))

    async def _tx(self, step: Any, *given: Any, **more: Any) -> Any:
        async with self.database.transaction() as tx:
            return await step(tx, *given, **more)

    async def _rows(self) -> Any:
        return await self.database.fetch(
            "SELECT d.*, (SELECT e.state FROM enrolments e WHERE e.id = d.enrolment_id) AS enrolled FROM deliveries d"
        )


def _reachable(was: str | None) -> set[str]:
    """A step of ours may be two of the protocol's, one after the other in one transaction."""
    once = {to for since, to in PATH if since == was}
    return once | {to for since, to in PATH if since in once}


def test_the_outbox_keeps_its_protocol_in_any_order_of_events() -> None:
    """A few lives."""
    live(Outbox, lives=6, steps=20)


@pytest.mark.long
def test_the_outbox_keeps_its_protocol_in_many_lives() -> None:
    """And longer ones."""
    live(Outbox, steps=40)
