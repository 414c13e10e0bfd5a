"""Failures that other systems had, each as a test of the pure rules; the number says which."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whenever import PlainDateTime

from coachbot.domain import instants, schedule
from coachbot.domain.asking import OfDay
from coachbot.domain.delivery import GRACE, Planned, Reason
from coachbot.domain.gates import Outcome, Situation, judge, quiet_end
from coachbot.domain.local_time import day_end, instant_of, local_date_at, zone_names
from coachbot.domain.participant import Anchor, EnrolmentState, Participant
from coachbot.domain.programme import Kind, Programme
from tests.domain.people import MONDAY, NOON, alice, at, clock, delivery, enrolment, moment, programme

FOUR = time(4)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
ZONES = sorted(zone_names() - {"localtime", "Factory"})
CHANGING = (
    "Europe/Berlin", "America/New_York", "America/St_Johns", "America/Santiago", "America/Havana", "America/Nuuk",
    "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Chatham", "Africa/Casablanca", "Africa/Cairo", "Asia/Beirut",
    "Antarctica/Troll", "Atlantic/Azores", "Pacific/Apia",
)  # fmt: skip
CLOCKS = st.times().map(lambda found: found.replace(second=0, microsecond=0))
TURNS = CLOCKS.filter(lambda found: found <= time(12))
"""The hours at which a person may let their day turn."""


@cache
def clock_changes(zone: str, first_year: int = 2026, last_year: int = 2027) -> tuple[datetime, ...]:
    """The instants at which a zone's clock changes, to the minute."""
    return tuple(_find_changes(ZoneInfo(zone), datetime(first_year, 1, 1, tzinfo=UTC), last_year))


def _find_changes(zone: ZoneInfo, begin: datetime, last_year: int) -> Iterator[datetime]:
    while begin.year <= last_year:
        low, high = begin, begin + 7 * DAY
        begin = high
        before = low.astimezone(zone).utcoffset()
        if before == high.astimezone(zone).utcoffset():
            continue
        while high - low > MINUTE:
            middle = low + (high - low) // (2 * MINUTE) * MINUTE
            low, high = (middle, high) if middle.astimezone(zone).utcoffset() == before else (low, middle)
        yield high


def by_the_rule(day: date, wanted: time, zone: str) -> datetime | None:
    """The stated rule, minute by minute: the time itself, else the first after it, else the last before it."""
    local = datetime.combine(day, wanted, ZoneInfo(zone))
    so_far = wanted.hour * 60 + wanted.minute
    for minutes in (*range(24 * 60 - so_far), *range(-1, -so_far - 1, -1)):
        shown = local + minutes * MINUTE
        found: datetime = shown.astimezone(UTC)
        if found.astimezone(shown.tzinfo).replace(tzinfo=None, fold=0) == shown.replace(tzinfo=None):
            return found
    return None


def planned(
    of: Programme, who: Participant, start: datetime, until: datetime, last: Mapping[str, datetime] | None = None
) -> list[Planned]:
    """What is planned for the prompt called "it", on an enrolment long since begun."""
    began = start.date() - 30 * DAY
    found = schedule.plan(
        of, enrolment(started_on=began), who, start=start, until=until, references={"enrolment": began},
        last_planned=last or {},
    )  # fmt: skip
    return [one for one in found if one.prompt == "it"]


@pytest.mark.parametrize("minutes", [60, 15])
def test_x01_a_prompt_every_so_often_comes_in_every_zone_at_the_wall_times_asked(minutes: int) -> None:
    """Zones of half and three quarter hours, too."""
    rule = moment(every_minutes=minutes, window=("08:00", "20:00"))
    wanted = [time(m // 60, m % 60) for m in range(8 * 60, 20 * 60 + 1, minutes)]
    for zone in ZONES:
        found = instants.moments(rule, alice(zone=zone), date(2026, 11, 23), "seed")
        assert [t.astimezone(ZoneInfo(zone)).time() for t in found] == wanted, zone


@pytest.mark.long
def test_x02_on_every_clock_change_of_every_zone_a_prompt_comes_once_at_its_wall_time() -> None:
    """Every change of 2026 and 2027, both hemispheres, three days around it."""
    of = programme(at("08:30"), days=60)
    for zone in ZONES:
        who = alice(zone=zone)
        for change in clock_changes(zone):
            found = planned(of, who, change - 30 * HOUR, change + 42 * HOUR)
            shown = [one.planned_for.astimezone(ZoneInfo(zone)) for one in found]
            assert {f"{local:%H:%M}" for local in shown} == {"08:30"}, (zone, change)
            assert [local.date() for local in shown] == [shown[0].date() + n * DAY for n in range(3)], (zone, change)


def test_x03_around_every_clock_change_a_wall_time_has_the_one_instant_of_the_rule() -> None:
    """Every zone: inside the gap, inside the fold, and at each edge."""
    for zone in ZONES:
        for change in clock_changes(zone):
            shown = change.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
            for minutes in (-150, -61, -60, -31, -30, -10, -1, 0, 1, 29, 30, 59, 60, 90):
                wanted = shown + minutes * MINUTE
                found = instant_of(wanted.date(), wanted.time(), zone)
                assert found == by_the_rule(wanted.date(), wanted.time(), zone), (zone, wanted)


@settings(max_examples=300, deadline=None)
@given(zone=st.sampled_from(ZONES), day=st.dates(date(2010, 1, 1), date(2030, 1, 1)), wanted=CLOCKS)
def test_x03_an_independent_library_agrees_wherever_the_time_occurs(zone: str, day: date, wanted: time) -> None:
    """A time that does not occur is moved by it another way, so there only our own rule counts."""
    plain = PlainDateTime(day.year, day.month, day.day, wanted.hour, wanted.minute)
    oracle = plain.assume_tz(zone, disambiguation="earlier")
    found = instant_of(day, wanted, zone)
    if oracle.to_plain() == plain:
        assert found is not None
        assert int(found.timestamp()) == oracle.timestamp()
    else:
        assert found == by_the_rule(day, wanted, zone)


@pytest.mark.parametrize("zone", CHANGING)
def test_x03_a_prompt_in_the_gap_or_the_fold_comes_exactly_once(zone: str) -> None:
    """Any minute of the small hours, through the nights of a change."""
    for change in clock_changes(zone):
        for minute in range(0, 240, 10):
            found = planned(
                programme(at(f"{minute // 60:02}:{minute % 60:02}"), days=60), alice(zone=zone), change - 2 * DAY, change + 2 * DAY
            )  # fmt: skip
            dates = [one.local_date for one in found]
            assert len(dates) == len(set(dates))
            assert dates == [dates[0] + n * DAY for n in range(len(dates))], (zone, change, minute)
            assert len(dates) in (3, 4, 5)


@pytest.mark.parametrize("wanted", ["00:00", "00:01", "03:59", "04:00", "12:00", "23:59"])
def test_x06_planning_again_every_minute_after_a_restart_adds_nothing(wanted: str) -> None:
    """The same moments have the same keys, also on the minute they are due."""
    of, who = programme(at(wanted), days=60), alice()
    due = planned(of, who, NOON, NOON + 2 * DAY)[0].planned_for
    once = {schedule.key(7, one) for one in planned(of, who, due - HOUR, due + 2 * DAY)}
    again = set()
    for minute in range(-60, 61):
        again |= {schedule.key(7, one) for one in planned(of, who, due + minute * MINUTE, due + 2 * DAY)}
    assert again == once


class Outbox:
    """What a store keeps of planning, by the same rules: a key is written once and revived only when replanned."""

    def __init__(self, of: Programme) -> None:
        self.of = of
        self.kept: dict[str, Planned] = {}

    def plan(self, who: Participant, now: datetime) -> None:
        """Future rows are dropped, then planned anew 48 hours ahead, as after any change of settings."""
        self.kept = {key: one for key, one in self.kept.items() if one.planned_for <= now}
        last = {"it": max(o.planned_for for o in self.kept.values())} if self.kept else {}
        for one in planned(self.of, who, now, now + 2 * DAY, last):
            self.kept.setdefault(schedule.key(7, one), one)

    def rows(self) -> list[Planned]:
        return sorted(self.kept.values(), key=lambda one: one.planned_for)


@settings(max_examples=150, deadline=None)
@given(home=st.sampled_from(ZONES), away=st.sampled_from(ZONES), wanted=CLOCKS, hours=st.integers(0, 71))
@pytest.mark.long
def test_x06_one_change_of_zone_repeats_no_date_and_skips_at_most_one_slot(
    home: str, away: str, wanted: time, hours: int
) -> None:
    """A clock that jumps over more than a day loses two dates, but still no more than one prompt's worth of time."""
    outbox = Outbox(programme(at(f"{wanted:%H:%M}"), days=366))
    for day in range(4):
        outbox.plan(alice(zone=home), NOON + day * DAY)
    moved = NOON + DAY + hours * HOUR
    outbox.plan(alice(zone=away), moved)
    for day in range(1, 6):
        outbox.plan(alice(zone=away), moved + day * DAY)
    rows = outbox.rows()
    dates = [one.local_date for one in rows]
    assert len(set(dates)) == len(dates)
    for before, after in zip(rows, rows[1:], strict=False):
        apart = after.planned_for - before.planned_for
        assert apart >= schedule.SAME_PROMPT_GAP
        assert after.local_date - before.local_date <= 2 * DAY or apart <= 2 * DAY + HOUR


def test_x06_a_flight_far_east_before_the_day_turns_brings_no_second_prompt_six_hours_later() -> None:
    """07:00 in Honolulu, then Manila, where it is 01:30 and 07:00 is near."""
    outbox = Outbox(programme(at("07:00"), days=60))
    outbox.plan(alice(zone="Pacific/Honolulu"), datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
    outbox.plan(alice(zone="Asia/Manila"), datetime(2026, 11, 23, 17, 30, tzinfo=UTC))
    first, second = [one.planned_for for one in outbox.rows()][:2]
    assert first == datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
    assert second == datetime(2026, 11, 24, 23, 0, tzinfo=UTC)


def test_x06_a_short_night_between_two_days_of_one_prompt_is_no_repetition() -> None:
    """The last at 23:00, the first at 05:00: every slot of every day comes, however planning is cut."""
    of = programme({"id": "it", "moment": {"every_minutes": 360, "window": ("05:00", "23:00")}}, days=60)
    outbox = Outbox(of)
    for hours in range(0, 72, 5):
        outbox.plan(alice(), NOON + hours * HOUR)
    slots = [one.slot for one in outbox.rows()]
    assert slots[slots.index(0) :] == [n % 4 for n in range(len(slots) - slots.index(0))]


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.CHECK_IN])
def test_x10_grace_runs_from_the_moment_a_prompt_was_due_not_from_its_planning(kind: Kind) -> None:
    """Planned a minute or two days ahead, it expires at the same instant, and its gate agrees to the second."""
    of = programme({**at("12:00"), "kind": kind}, days=60)
    for start in (NOON - 40 * HOUR, NOON - MINUTE, NOON):
        (*_, last) = planned(of, alice(), start, NOON + HOUR)
        assert (last.planned_for, last.expires_at) == (NOON, NOON + GRACE[kind])
    row = delivery(kind, planned_for=NOON)
    who = alice(quiet=(clock("00:00"), clock("00:00")))
    for now, outcome in ((row.expires_at - timedelta(seconds=1), Outcome.GO), (row.expires_at, Outcome.DROP)):
        verdict = judge(Situation(now=now, delivery=row, participant=who, enrolment=enrolment()))
        assert verdict.outcome is outcome


@settings(max_examples=200, deadline=None)
@given(kind=st.sampled_from(Kind), quiet_for=st.integers(0, 700), due_ago=st.integers(0, 600))
def test_x11_nothing_interrupts_somebody_who_is_answering(kind: Kind, quiet_for: int, due_ago: int) -> None:
    """For ten minutes after they were last heard from; then it goes, or it had ended with its reason."""
    heard_at = NOON - timedelta(seconds=quiet_for)
    who = alice(asking=OfDay(day=date(2026, 11, 23), question="worst"), heard_at=heard_at)
    row = delivery(kind, planned_for=NOON - due_ago * MINUTE)
    verdict = judge(Situation(now=NOON, delivery=row, participant=who, enrolment=enrolment()))
    if verdict.outcome is Outcome.GO:
        assert quiet_for >= 600
    if verdict.outcome is Outcome.HOLD:
        assert verdict.until == heard_at + 10 * MINUTE
        assert verdict.until < row.expires_at


@settings(max_examples=300, deadline=None)
@given(zone=st.sampled_from(ZONES), turns_at=TURNS, seconds=st.integers(0, 20 * 365 * 86400))
@pytest.mark.long
def test_x14_every_instant_belongs_to_exactly_one_local_day(zone: str, turns_at: time, seconds: int) -> None:
    """From its turn on, up to the turn of the next."""
    now = datetime(2010, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    today = local_date_at(now, zone, turns_at)
    began = instant_of(today, turns_at, zone)
    assert began is not None
    assert began <= now < day_end(today, zone, turns_at)
    assert local_date_at(day_end(today, zone, turns_at), zone, turns_at) > today


@pytest.mark.parametrize("turns_at", ["00:00", "01:30", "02:00", "02:30", "04:00"])
def test_x14_a_clock_set_back_never_turns_a_day_back(turns_at: str) -> None:
    """A day that has ended does not end again an hour later."""
    changes = [
        (zone, change) for zone in CHANGING for change in (*clock_changes(zone, 2010, 2012), *clock_changes(zone))
    ]
    for zone, change in changes:
        span = [local_date_at(change + m * MINUTE, zone, clock(turns_at)) for m in range(-1500, 1500, 15)]
        assert span == sorted(span), zone


def test_x14_a_date_the_zone_skipped_is_nobodys_local_day() -> None:
    """Samoa had no 30 December 2011; the 29th ended as the 31st turned."""
    before, after = datetime(2011, 12, 30, 13, 59, tzinfo=UTC), datetime(2011, 12, 30, 14, 0, tzinfo=UTC)
    assert local_date_at(before, "Pacific/Apia", FOUR) == date(2011, 12, 29)
    assert local_date_at(after, "Pacific/Apia", FOUR) == date(2011, 12, 31)


@settings(max_examples=150, deadline=None)
@given(zone=st.sampled_from(ZONES), turns=st.lists(TURNS, min_size=2, max_size=4), hours=st.integers(0, 47))
def test_x14_changing_when_the_day_turns_neither_repeats_nor_loses_an_evening(
    zone: str, turns: list[time], hours: int
) -> None:
    """At any hour of the day, several times: each local date keeps its one question."""
    outbox = Outbox(programme({"id": "it", "moment": {"anchor": "evening"}}, days=366))
    for n in range(12):
        turns_at = turns[min(n // 3, len(turns) - 1)]
        outbox.plan(alice(zone=zone, day_turns_at=turns_at), NOON + hours * HOUR + n * 9 * HOUR)
    dates = [one.local_date for one in outbox.rows()]
    assert dates == [dates[0] + n * DAY for n in range(len(dates))]


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("asked_for", [False, True])
def test_x15_a_pause_mutes_every_kind_even_what_was_asked_for_before(kind: Kind, asked_for: bool) -> None:
    """Paused is paused."""
    paused = enrolment(state=EnrolmentState.PAUSED, paused_at=NOON - HOUR)
    row = delivery(kind, asked_for=asked_for, chosen=True)
    verdict = judge(Situation(now=NOON, delivery=row, participant=alice(), enrolment=paused))
    assert (verdict.outcome, verdict.reason) == (Outcome.DROP, Reason.PAUSED)


@settings(max_examples=400, deadline=None)
@given(
    kind=st.sampled_from(Kind),
    quiet=st.tuples(CLOCKS, CLOCKS),
    zone=st.sampled_from(ZONES),
    minutes=st.integers(0, 366 * 24 * 60),
    life=st.integers(1, 900),
)
def test_x17_what_quiet_hours_hold_goes_when_they_end_or_is_dropped_at_once_with_its_reason(
    kind: Kind, quiet: tuple[time, time], zone: str, minutes: int, life: int
) -> None:
    """Any hours, over midnight or not, in any zone, any minute of a year: it never vanishes, never waits in vain."""
    now = NOON + minutes * MINUTE
    row = delivery(kind, planned_for=now, expires_at=now + life * MINUTE)
    given: dict[str, Any] = {
        "delivery": row, "participant": alice(zone=zone, quiet=quiet, quiet_chosen=True), "enrolment": enrolment(),
    }  # fmt: skip
    verdict, end = judge(Situation(now=now, **given)), quiet_end(now, alice(zone=zone, quiet=quiet))
    if end is None:
        assert verdict.outcome is Outcome.GO
    elif end >= row.expires_at:
        assert (verdict.outcome, verdict.reason) == (Outcome.DROP, Reason.QUIET_HOURS)
    else:
        assert (verdict.outcome, verdict.until) == (Outcome.HOLD, end)
        assert judge(Situation(now=end, **given)).outcome is Outcome.GO


@settings(max_examples=300, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    day=st.dates(date(2024, 1, 1), date(2028, 12, 31)),
    turns_at=TURNS,
    window=st.tuples(st.integers(0, 700), st.integers(60, 739)),
    count=st.integers(1, 5),
    gap=st.integers(30, 180),
)
@pytest.mark.long
def test_x20_random_prompts_never_arrive_together_wherever_the_day_turns(
    zone: str, day: date, turns_at: time, window: tuple[int, int], count: int, gap: int
) -> None:
    """At least the gap apart in real minutes, and all of them in the local day they are counted for."""
    begin, length = window
    if length < (count - 1) * gap:
        return
    span = tuple(f"{m // 60:02}:{m % 60:02}" for m in (begin, begin + length))
    rule = moment(random=True, window=span, count=count, min_gap_minutes=gap)
    found = instants.moments(rule, alice(zone=zone, day_turns_at=turns_at), day, "seed")
    assert all(after - before >= gap * MINUTE for before, after in zip(found, found[1:], strict=False))
    began = instant_of(day, turns_at, zone)
    assert began is not None
    assert all(began <= one <= day_end(day, zone, turns_at) for one in found)


def test_x20_a_window_in_which_the_day_turns_still_has_its_prompt() -> None:
    """A night worker whose day turns at noon: what is left of the window after noon counts."""
    rule = moment(random=True, window=("10:00", "16:00"), count=2, min_gap_minutes=60)
    who = alice(day_turns_at=time(12), anchors={Anchor.WAKE: time(15)})
    found = instants.moments(rule, who, MONDAY, "seed")
    assert len(found) == 2
    assert all(NOON <= one <= NOON + 4 * HOUR for one in found)
