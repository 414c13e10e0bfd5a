"""The diary: answers, changes, undoing, days told later and days that close, in any order (G1, G2)."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.local_time import local_date_at
from coachbot.store import check_ins
from tests.machines.machine import Machine, live

TOLD = (CheckInState.ANSWERED, CheckInState.SO_FAR, CheckInState.DECLINED)
ago = st.integers(0, 5)


@dataclass
class Day:
    """What somebody said of a day, and what that replaced: (headache, worst), or None for "rather not say"."""

    says: tuple[bool, int | None] | None
    replaced: list[tuple[bool, int | None] | None] = field(default_factory=list)


class Diary(Machine):
    """One person who taps and types, and the days they did so about."""

    def __init__(self) -> None:
        super().__init__()
        self.days: dict[date, Day] = {}
        self.updates = 0
        self.last: tuple[str, str] | None = None
        self.stood: dict[date, CheckIn] = {}

    @initialize()
    def joins(self) -> None:
        person, _ = self.run(self.parts.enrol())
        self.zone, self.turns_at = person.zone or "UTC", person.day_turns_at

    def today(self) -> date:
        return local_date_at(self.parts.now, self.zone, self.turns_at)

    def taps(self, action: str) -> None:
        self.stood, self.updates = self._found(), self.updates + 1
        self.last = (action, f"t{self.updates}")
        self.run(self.parts.hear(None, update_id=f"t{self.updates}", action=action, message="1"))

    @rule(days=ago, headache=st.booleans())
    def answers(self, days: int, headache: bool) -> None:
        day = self.today() - timedelta(days=days)
        self.taps(f"checkin:{day}:{'yes' if headache else 'no'}")
        self._says(day, headache, None)

    @rule(days=ago, worst=st.integers(1, 9))
    def tells_how_strong(self, days: int, worst: int) -> None:
        day = self.today() - timedelta(days=days)
        self.taps(f"worst:{day}:{worst}")
        self._says(day, True, worst)

    @rule(days=ago)
    def would_rather_not_say(self, days: int) -> None:
        day = self.today() - timedelta(days=days)
        self.taps(f"checkin:{day}:skip")
        one = self.days.setdefault(day, Day(None))
        self._keeps(one, day, contradicted=one.says is not None)
        one.says = None

    def _found(self) -> dict[date, CheckIn]:
        return {one.local_date: one for one in self.run(check_ins.all_of(self.database, 1))}

    def _keeps(self, one: Day, day: date, *, contradicted: bool) -> None:
        """What is contradicted can be brought back, and so can what was said on an earlier day than what adds to it."""
        stood, stands = self.stood.get(day), self._found()[day]
        is_older = (
            stood is not None
            and stood.state in TOLD
            and local_date_at(stood.said_at, self.zone, self.turns_at) < self.today()
            and (stood.answers, stood.state) != (stands.answers, stands.state)
        )
        if contradicted or is_older:
            one.replaced.append(one.says)

    def _says(self, day: date, headache: bool, worst: int | None) -> None:
        """A headache keeps its strength where none is said."""
        one = self.days.setdefault(day, Day(None))
        was, now = one.says, (headache, worst)
        if was is not None and headache and was[0] and worst is None:
            now = was
        contradicted = was is not None and (was[0] != now[0] or (was[1] is not None and was[1] != now[1]))
        self._keeps(one, day, contradicted=contradicted)
        one.says = now

    @precondition(lambda self: self.days)
    @rule(n=st.integers(0, 9))
    def takes_back(self, n: int) -> None:
        """What stood there before; where nothing did, nothing changes."""
        day = sorted(self.days)[n % len(self.days)]
        self.taps(f"undo:{day}")
        if self.days[day].replaced:
            self.days[day].says = self.days[day].replaced.pop()

    @precondition(lambda self: self.last)
    @rule()
    def the_platform_brings_the_last_tap_again(self) -> None:
        assert self.last is not None
        self.run(self.parts.hear(None, update_id=self.last[1], action=self.last[0], message="1"))

    @rule(hours=st.sampled_from((1, 7, 13, 30)))
    def time_passes_and_days_close(self, hours: int) -> None:
        for _ in range(3):
            self.parts.let_pass(hours=hours / 3)
            self.run(self.parts.tick())

    @rule()
    def the_process_is_killed_and_another_begins(self) -> None:
        self.parts = self.parts.restarted()

    @invariant()
    def the_diary_says_what_was_said(self) -> None:
        if not hasattr(self, "zone"):
            return
        found = self._found()
        for day, one in found.items():
            if day not in self.days:
                assert one.answers is None, "silence was taken for an answer"
                assert one.state not in TOLD
        for day, said in self.days.items():
            assert day in found, "what was said is gone"
            assert _told(found[day]) == said.says
            assert found[day].state in TOLD, "a day that was told of counts as silent"
        rows = self.run(self.database.fetch("SELECT local_date FROM check_in_history"))
        assert len(rows) == sum(len(one.replaced) for one in self.days.values())

    @invariant()
    def what_is_told_within_two_days_counts(self) -> None:
        if not hasattr(self, "zone"):
            return
        for one in self.run(check_ins.all_of(self.database, 1)):
            said_on = local_date_at(one.said_at, self.zone, self.turns_at)
            is_near = one.local_date >= date(2026, 11, 23) and said_on - one.local_date <= timedelta(days=2)
            assert not (is_near and one.answers is not None and one.answers.recalled)


def _told(one: CheckIn) -> tuple[bool, int | None] | None:
    found: Answers | None = one.answers
    return None if found is None else (found.headache, found.worst)


def test_the_diary_says_what_was_said_in_any_order_of_events() -> None:
    """A few lives."""
    live(Diary, lives=4, steps=12)


@pytest.mark.long
def test_the_diary_says_what_was_said_in_many_lives() -> None:
    """And longer ones."""
    live(Diary, steps=30)
