"""What a way changes in the plan while it holds."""

from datetime import UTC, date, datetime, timedelta

from coachbot.domain import schedule
from coachbot.domain.experiment.plans import in_way
from coachbot.domain.experiment.thing import Practice, Way
from coachbot.domain.participant import Track
from coachbot.domain.programme import Kind
from coachbot.workbench.days import enrolled, somebody
from tests.shipped import SHELVES

MONDAY = date(2026, 11, 23)
LIGHTER_LOAD = SHELVES.programmes["lighter-load"]


def hours(way: Way | None, kind: Kind) -> set[int]:
    """At which hours prompts of a kind come in two weeks, after the diary days."""
    begins = datetime(2026, 11, 23, 4, tzinfo=UTC) + timedelta(days=14)
    programme, person = in_way(way, LIGHTER_LOAD, somebody(Track.FULL))
    planned = schedule.plan(
        programme,
        enrolled(LIGHTER_LOAD, MONDAY),
        person,
        start=begins,
        until=begins + timedelta(days=14),
        references={"enrolment": MONDAY},
        last_planned={},
    )
    return {one.planned_for.hour for one in planned if one.kind is kind}


def test_practice_comes_in_the_morning_or_before_the_evenings_question() -> None:
    assert hours(Way(title="early", text="Early.", practice=Practice.MORNING), Kind.PRACTICE) == {7}
    assert hours(Way(title="late", text="Late.", practice=Practice.EVENING), Kind.PRACTICE) == {19}


def test_resets_come_or_none_do() -> None:
    assert hours(Way(title="with", text="With.", resets=True), Kind.RESET)
    assert not hours(Way(title="without", text="Without.", resets=False), Kind.RESET)


def test_any_other_way_leaves_the_plan_as_it_is() -> None:
    pillow = Way(title="a pillow", text="Sleep on it.")
    for kind in (Kind.PRACTICE, Kind.RESET, Kind.CHECK_IN):
        assert hours(pillow, kind) == hours(None, kind)
