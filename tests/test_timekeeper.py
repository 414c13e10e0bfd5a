"""A clock that stands wrong does nothing that cannot be undone. On both engines."""

import json
import resource
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from coachbot import doctor
from coachbot.chat import ChatError, date_in
from coachbot.database import Database, from_ms
from coachbot.databases.sqlite import SQLite
from coachbot.domain.timekeeping import Doubt
from coachbot.engine.timekeeper import Timekeeper
from coachbot.errors import MisuseError
from coachbot.health import Health
from coachbot.settings import Settings
from coachbot.store import clock
from tests.conftest import NOW
from tests.parts import Parts
from tests.standins.telegram import TOKEN
from tests.telegram_house import Conversation, open_telegram, until

TABLES = ("participants", "enrolments", "deliveries", "check_ins", "inbox", "ward", "addresses")


@dataclass
class Machine:
    """A house on a machine whose clock can be set wrong: `steady` seconds go on whatever the clock shows."""

    parts: Parts
    steady: float = 0.0

    def let_pass(self, **span: float) -> None:
        self.parts.let_pass(**span)
        self.steady += timedelta(**span).total_seconds()

    def set_wrong(self, **by: float) -> None:
        """The clock jumps; nothing has happened meanwhile."""
        self.parts.let_pass(**by)

    @property
    def timekeeper(self) -> Timekeeper:
        assert self.parts.timekeeper is not None
        return self.parts.timekeeper

    def restart(self) -> None:
        """A new process on the same database, with nothing in memory."""
        old = self.parts
        keeper = Timekeeper(old.database, clock=lambda: self.parts.now, seconds=lambda: self.steady)
        self.parts = Parts(
            old.database, old.chat, old.discord, old.telegram, old.now, old.real, old.platforms, timekeeper=keeper
        )

    async def work(self, **span: float) -> None:
        """Half an hour at a time, as the scheduler would."""
        for _ in range(max(int(timedelta(**span) / timedelta(minutes=30)), 1)):
            await self.parts.passes.run()
            self.let_pass(minutes=30)

    async def health(self) -> list[str]:
        health = Health(
            self.parts.database,
            self.parts.passes,
            {},
            clock=lambda: self.parts.now,
            listening=list,
            timekeeper=self.timekeeper,
        )
        return [trouble["what"] for trouble in (await health.report())["troubles"] if trouble["what"] == "clock"]


async def machine_with(database: Database) -> Machine:
    """Alice and Bob in their first hour."""
    found = Machine(Parts(database))
    found.restart()
    for name in ("alice", "bob"):
        await found.parts.enrol(name)
    await found.work(hours=1)
    return found


async def everything(database: Database) -> str:
    rows: list[Sequence[Any]] = [await database.fetch(f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES]
    return json.dumps([[dict(row) for row in table] for table in rows])


@pytest.mark.parametrize("wrong", [{"days": 3}, {"days": 12 * 365}, {"days": -2}, {"hours": 7}], ids=str)
@pytest.mark.parametrize("restarted", [False, True], ids=["running", "started"])
async def test_passes_with_a_wrong_clock_change_nothing_and_go_on_once_it_is_right(
    database: Database, wrong: dict[str, float], *, restarted: bool
) -> None:
    """D33: no programme ends, no day is closed, nothing is sent or dropped; then the day goes on as it would have."""
    machine = await machine_with(database)
    before, sent = await everything(database), len(machine.parts.chat.sent)
    machine.set_wrong(**wrong)
    if restarted:
        machine.restart()
    for _ in range(3):
        assert await machine.parts.passes.run() == {}
        assert await machine.parts.passes.prune() == 0
    assert await everything(database) == before
    assert await machine.health() == ["clock"]
    assert await clock.doubted(database) in (Doubt.LEAPT, Doubt.STEPPED_BACK)

    machine.set_wrong(**{unit: -number for unit, number in wrong.items()})
    await machine.work(hours=11)
    assert await machine.health() == []
    assert await clock.doubted(database) is None
    states = {row["state"] for row in await database.fetch("SELECT state FROM enrolments")}
    assert states == {"active"}
    asked = [m.text for _, m, _ in machine.parts.chat.sent[sent:] if "headache" in m.text.casefold()]
    assert len(asked) >= 2


async def test_a_doubt_that_becomes_another_is_told_as_what_it_is_now(database: Database) -> None:
    """A clock that leapt and is then set back too far is wrong from the first moment on."""
    machine = await machine_with(database)
    for wrong, doubt in ((3, Doubt.LEAPT), (-5, Doubt.STEPPED_BACK)):
        machine.set_wrong(days=wrong)
        assert await machine.parts.passes.run() == {}
        assert await clock.doubted(database) is doubt
    machine.set_wrong(days=2)
    await machine.parts.passes.run()
    assert await clock.doubted(database) is None


async def test_what_comes_in_under_a_doubted_clock_is_kept_and_answered_when_it_is_right(database: Database) -> None:
    """The day a "no" belongs to is not guessed from a clock that nobody believes."""
    machine = await machine_with(database)
    machine.set_wrong(days=3)
    await machine.parts.hear("yes 4")
    await machine.parts.passes.run()
    assert list(await database.fetch("SELECT * FROM check_ins")) == []
    machine.set_wrong(days=-3)
    await machine.parts.passes.run()
    (row,) = await database.fetch("SELECT local_date, state FROM check_ins")
    assert (row["local_date"], row["state"]) == ("2026-11-23", "answered")


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("I want to kill myself", "I'm glad you said it."),
        ("the worst headache of my life, out of nowhere", "Please read this first."),
    ],
)
async def test_words_that_cannot_wait_are_heard_under_a_doubted_clock(
    database: Database, said: str, heard: str
) -> None:
    """Once; whatever else is said waits with them, and all of it has its whole effect later."""
    machine = await machine_with(database)
    sent = machine.parts.chat.sent
    before = len(sent)
    machine.set_wrong(days=3)
    await machine.parts.hear("no")
    await machine.parts.hear(said)
    for _ in range(2):
        await machine.parts.passes.run()
    machine.restart()
    await machine.parts.passes.run()
    answers = [message.text for _, message, _ in sent[before:]]
    assert len(answers) == 1
    assert heard in answers[0]
    assert {row["state"] for row in await database.fetch("SELECT state FROM inbox WHERE payload IS NOT NULL")} == {
        "new"
    }
    machine.set_wrong(days=-3)
    await machine.parts.passes.run()
    assert len(sent) > before + 1
    assert list(await database.fetch("SELECT id FROM inbox WHERE state = 'new'")) == []


async def test_a_hundred_such_words_get_no_hundred_answers(database: Database) -> None:
    """As many as a conversation of a minute needs; the rest waits."""
    machine = await machine_with(database)
    before = len(machine.parts.chat.sent)
    machine.set_wrong(days=3)
    await machine.parts.passes.run()
    for _ in range(100):
        await machine.parts.hear("I want to die")
    await machine.parts.passes.run()
    assert 1 <= len(machine.parts.chat.sent) - before <= 3


@pytest.mark.parametrize(
    "fault",
    [
        ChatError("offline", sent=False),
        ChatError("busy", sent=False, retry_after_seconds=3),
        ChatError("cut", sent=None),
    ],
    ids=["offline", "busy", "cut"],
)
async def test_what_could_not_wait_is_sent_until_it_has_arrived(database: Database, fault: ChatError) -> None:
    """Under the doubted clock, by another process, and without holding up what is said next."""
    machine = await machine_with(database)
    sent = machine.parts.chat.sent
    before = len(sent)
    machine.set_wrong(days=3)
    machine.parts.chat.outcomes.append(fault)
    await machine.parts.hear("I want to kill myself")
    await machine.parts.passes.run()
    assert len(sent) == before
    machine.let_pass(minutes=2)
    machine.restart()
    await machine.parts.passes.run()
    await machine.parts.passes.run()
    assert ["I'm glad you said it." in message.text for _, message, _ in sent[before:]] == [True]
    await machine.parts.hear("the worst headache of my life, out of nowhere")
    await machine.parts.passes.run()
    assert len(sent) == before + 2


async def test_a_clock_that_steps_again_does_not_put_off_what_could_not_wait(database: Database) -> None:
    """Whatever day the failed one was to come again."""
    machine = await machine_with(database)
    before = len(machine.parts.chat.sent)
    machine.set_wrong(days=300)
    machine.parts.chat.outcomes.append(ChatError("offline", sent=False))
    await machine.parts.hear("I want to kill myself")
    await machine.parts.passes.run()
    machine.set_wrong(days=-290)
    machine.restart()
    await machine.parts.passes.run()
    assert len(machine.parts.chat.sent) == before + 1


async def test_what_cannot_wait_waits_for_no_reply_that_failed_before(database: Database) -> None:
    """That one has its turn when the clock is believed."""
    machine = await machine_with(database)
    before = len(machine.parts.chat.sent)
    machine.parts.chat.outcomes.append(ChatError("offline", sent=False))
    await machine.parts.hear("/today")
    machine.set_wrong(hours=-3)
    machine.restart()
    await machine.parts.passes.run()
    await machine.parts.hear("I want to kill myself")
    await machine.parts.passes.run()
    assert ["I'm glad you said it." in message.text for _, message, _ in machine.parts.chat.sent[before:]] == [True]


async def test_a_warning_sign_does_not_keep_despair_from_its_answer(database: Database) -> None:
    """A minute holds for each kind of answer by itself."""
    machine = await machine_with(database)
    before = len(machine.parts.chat.sent)
    machine.set_wrong(days=3)
    await machine.parts.hear("the worst headache of my life, out of nowhere")
    await machine.parts.hear("I want to kill myself")
    await machine.parts.passes.run()
    assert ["I'm glad you said it." in message.text for _, message, _ in machine.parts.chat.sent[before:]] == [
        False,
        True,
    ]


async def test_a_stranger_in_despair_is_answered_once_a_minute_and_not_again_by_every_process(
    database: Database,
) -> None:
    """Nothing is known of them but that they were answered."""
    machine = await machine_with(database)
    before = len(machine.parts.chat.sent)
    machine.set_wrong(days=3)
    for n in range(10):
        await machine.parts.hear("I want to die", "stranger", f"s{n}")
    for _ in range(3):
        machine.restart()
        await machine.parts.passes.run()
    assert len(machine.parts.chat.sent) == before + 1
    (row,) = await database.fetch("SELECT payload FROM deliveries WHERE key LIKE 'heard:%'")
    assert row["payload"] is None


@pytest.mark.parametrize("days", [1, 60, 700])
async def test_after_an_outage_a_platforms_word_lets_the_house_go_on_at_once(database: Database, days: int) -> None:
    """Nobody is locked out, however long it was."""
    machine = await machine_with(database)
    machine.let_pass(days=days)
    machine.restart()
    assert await machine.parts.passes.run() == {}
    machine.timekeeper.hear(machine.parts.now - timedelta(seconds=40))
    await machine.parts.passes.run()
    assert await machine.health() == []
    rows = await database.fetch("SELECT MIN(due_at) AS at FROM deliveries WHERE state = 'pending'")
    assert rows[0]["at"] is None or rows[0]["at"] > machine.parts.now.timestamp() * 1000


@pytest.mark.parametrize("state", ["done", "new"])
async def test_a_house_that_kept_no_instant_yet_goes_by_what_came_and_went(database: Database, state: str) -> None:
    machine = await machine_with(database)
    machine.let_pass(minutes=5)
    await machine.parts.hear("/help")
    (came,) = await database.fetch("SELECT MAX(received_at) AS at FROM inbox")
    (went,) = await database.fetch("SELECT MAX(sent_at) AS at FROM deliveries")
    await database.execute("DELETE FROM facts WHERE name = :name", {"name": clock.WRITTEN})
    await database.execute("UPDATE inbox SET state = :state", {"state": state})
    assert await clock.written_at(database) == from_ms(max(came["at"], went["at"]))
    machine.let_pass(days=60)
    machine.restart()
    assert await machine.parts.passes.run() == {}
    assert machine.timekeeper.doubt is Doubt.LEAPT


async def test_after_an_outage_without_any_word_the_house_goes_on_after_twelve_hours(database: Database) -> None:
    """And says so all the time."""
    machine = await machine_with(database)
    machine.let_pass(days=3)
    machine.restart()
    await machine.work(hours=11)
    assert await machine.health() == ["clock"]
    await machine.work(hours=2)
    assert await machine.health() == []


async def test_a_platforms_word_against_the_clock_holds_even_a_new_house(database: Database) -> None:
    """A clock in local time: two hours off, and no leap that would show it."""
    machine = Machine(Parts(database))
    machine.restart()
    await machine.parts.enrol()
    machine.timekeeper.hear(NOW - timedelta(hours=2))
    assert await machine.parts.passes.run() == {}
    assert machine.timekeeper.doubt is Doubt.AHEAD
    # The same word, a while later: it goes on with the steady seconds, not with the clock.
    machine.set_wrong(hours=-2)
    await machine.parts.passes.run()
    assert machine.timekeeper.doubt is None


async def test_a_clock_that_steps_back_sends_nothing_twice(database: Database) -> None:
    """Confirmed by a platform: the day that was lived already is not lived again."""
    machine = await machine_with(database)
    await machine.work(hours=12)
    sent = [(to, m.text) for to, m, _ in machine.parts.chat.sent]
    machine.set_wrong(hours=-10)
    machine.timekeeper.hear(machine.parts.now)
    await machine.work(hours=9.5)
    again = [(to, m.text) for to, m, _ in machine.parts.chat.sent[len(sent) :]]
    assert [one for one in again if one in sent] == []
    rows = await database.fetch("SELECT key, COUNT(*) AS n FROM deliveries GROUP BY key HAVING COUNT(*) > 1")
    assert list(rows) == []


async def test_the_operators_word_is_taken(database: Database) -> None:
    """`coachbot doctor --trust-clock`: also against a platform whose own clock stands wrong."""
    machine = await machine_with(database)
    machine.let_pass(days=2)
    machine.timekeeper.hear(machine.parts.now - timedelta(days=30))
    assert await machine.parts.passes.run() == {}
    async with database.transaction() as tx:
        await clock.confirm(tx, clock.Confirmation(machine.parts.now, timedelta(days=30)))
    machine.let_pass(seconds=5)
    await machine.parts.passes.run()
    assert await machine.health() == []
    machine.restart()
    machine.let_pass(days=1)
    machine.timekeeper.hear(machine.parts.now - timedelta(days=30))
    await machine.parts.passes.run()
    assert await machine.health() == []


async def test_an_old_word_of_the_operators_is_worth_nothing(database: Database) -> None:
    """It was about another moment."""
    machine = await machine_with(database)
    async with database.transaction() as tx:
        await clock.confirm(tx, clock.Confirmation(machine.parts.now, timedelta()))
    machine.set_wrong(days=3)
    assert await machine.parts.passes.run() == {}


async def test_a_plan_that_is_due_far_ahead_is_called_back_when_the_clock_is_believed_again(database: Database) -> None:
    """What an earlier version planned under a wrong clock: nothing came for days."""
    machine = await machine_with(database)
    async with database.transaction() as tx:
        await tx.execute("UPDATE enrolments SET plan_due_at = :far", {"far": 2**45})
    machine.set_wrong(days=3)
    await machine.parts.passes.run()
    machine.set_wrong(days=-3)
    await machine.parts.passes.run()
    rows = await database.fetch("SELECT MAX(plan_due_at) AS at FROM enrolments")
    assert rows[0]["at"] < (machine.parts.now + timedelta(days=2)).timestamp() * 1000


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("Mon, 23 Nov 2026 09:00:00 GMT", NOW),
        ("Mon, 23 Nov 2026 09:00:00", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        ("Mon, 23 Nov 99999 09:00:00 GMT", None),
    ],
)
def test_a_date_header_is_read_or_left(header: str | None, found: datetime | None) -> None:
    """Whatever a server sends there."""
    assert date_in(header) == found


async def test_telegrams_answers_tell_the_house_what_time_it_is(tmp_path: Path) -> None:
    """Over real HTTP: the first answer is enough, and one that contradicts stops everything."""
    async with open_telegram(tmp_path) as alice:
        await until(lambda: alice.app.timekeeper._heard)
        await alice.joins()
        wrong = alice.app.now() - timedelta(days=3)
        alice.server.now = lambda: wrong
        await alone(alice)
        assert await alice.app.run_passes() == {}
        assert alice.app.timekeeper.doubt is Doubt.AHEAD
        alice.server.now = alice.app.now
        await alone(alice)
        await alice.app.run_passes()
        assert alice.app.timekeeper.doubt is None


async def alone(alice: Conversation) -> None:
    """Any answer of Telegram's."""
    heard = alice.app.timekeeper._heard
    alice.person.says("/help")
    await alice.server.until_confirmed()
    await until(lambda: alice.app.timekeeper._heard != heard)


async def test_doctor_tells_what_is_doubted_and_takes_the_operators_word(tmp_path: Path) -> None:
    """From outside, while coachbot runs."""
    async with open_telegram(tmp_path) as alice:
        await until(lambda: alice.app.timekeeper._heard)
        await alice.app.run_passes()
        async with alice.app.database.transaction() as tx:
            await clock.note_doubt(tx, Doubt.LEAPT)
        told = [f for f in await doctor.examine(alice.app.settings) if f.what == "clock" and "last worked" in f.says]
        assert [f.mend for f in told] == [
            "Set the clock, and keep it right with NTP; coachbot goes on by itself. If the clock is right: "
            "coachbot doctor --trust-clock."
        ]
        found = await doctor.examine(alice.app.settings, trust_clock=True)
        assert any("It is noted that this machine's clock is right" in f.says for f in found)
        assert await clock.doubted(alice.app.database) is None
        assert await clock.confirmation(alice.app.database) is not None


async def test_there_is_no_clock_to_trust_in_the_demo_or_before_the_first_start(tmp_path: Path) -> None:
    """In one sentence, and nothing is made."""
    for settings in (
        Settings(database_url=f"sqlite:///{tmp_path / 'a.db'}"),
        Settings(
            database_url=f"sqlite:///{tmp_path / 'a.db'}", telegram_token=TOKEN, telegram_api_url="http://127.0.0.1:9"
        ),
    ):
        with pytest.raises(MisuseError, match="could doubt the clock"):
            await doctor.examine(settings, trust_clock=True)
    assert list(tmp_path.iterdir()) == []


async def test_a_full_disk_is_told_although_nothing_else_is_to_be_done(sqlite_database: SQLite) -> None:
    """D34: the house notes every half minute that it works, so it finds out; room made, it goes on by itself."""
    machine = await machine_with(sqlite_database)
    log = sqlite_database.path.with_name(sqlite_database.path.name + "-wal")
    allowed = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, allowed[1]))
    try:
        await machine.parts.passes.run()
        failing = dict(machine.parts.passes.failing)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, allowed)
    assert failing == {"clock": "OperationalError"}
    await machine.parts.passes.run()
    assert machine.parts.passes.failing == {}
