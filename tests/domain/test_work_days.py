"""Desk tasks come on the person's work days, and none is lost to a day off (D24)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coachbot.domain.participant import Participant, Track
from coachbot.domain.schedule import plan
from tests.domain.people import MONDAY, alice, enrolment
from tests.shipped import SHELVES

SHIPPED = SHELVES.programmes


def desk_tasks(
    person: Participant, started_on: date, programme: str = "desk-reset", prompt: str = "task"
) -> list[date]:
    """The local days on which a programme's desk tasks come or ride along; each is another one."""
    text = SHIPPED[programme].model_copy(
        update={
            "prompts": [
                one.model_copy(update={"rides_on": None}) for one in SHIPPED[programme].prompts if one.id == prompt
            ]
        }
    )
    begins = datetime.combine(started_on, datetime.min.time(), UTC)
    found = plan(
        text, enrolment(started_on=started_on), person, start=begins, until=begins + timedelta(days=60),
        references={"enrolment": started_on}, last_planned={},
    )  # fmt: skip
    assert len({one.day for one in found}) == len(found)
    return [one.local_date for one in found]


@pytest.mark.parametrize("later", range(7))
@pytest.mark.parametrize(("programme", "prompt"), [("desk-reset", "task"), ("lighter-load", "week1-task")])
def test_whatever_day_somebody_starts_every_desk_task_comes_on_a_work_day(
    programme: str, prompt: str, later: int
) -> None:
    """What two days off leave over follows in the second week."""
    days = desk_tasks(alice(), MONDAY + timedelta(days=later), programme, prompt)
    assert len(days) == 7
    assert {day.weekday() for day in days} <= set(range(5))
    assert (days[-1] - days[0]).days <= 10


def test_who_works_on_three_days_has_them_on_those() -> None:
    """In order, as many as a fortnight has."""
    days = desk_tasks(alice(work_days=frozenset({0, 2, 5})), MONDAY)
    assert [day.weekday() for day in days] == [0, 2, 5, 0, 2, 5]


def test_without_desk_days_no_desk_task_comes() -> None:
    """As joining says."""
    assert desk_tasks(alice(work_days=frozenset()), MONDAY) == []


def test_keep_going_goes_by_the_persons_own_desk_days() -> None:
    """Not by everybody's Monday to Friday."""
    person = alice(work_days=frozenset({5, 6}), track=Track.NO_EXERCISE)
    days = desk_tasks(person, MONDAY, "keep-going", "small-task")
    assert {day.weekday() for day in days} == {5, 6}
