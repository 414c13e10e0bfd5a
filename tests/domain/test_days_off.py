"""Later mornings on days off, and other words at each of a day's moments."""

from datetime import UTC, date, datetime, time, timedelta

from coachbot.domain.delivery import SNOOZED, SNOOZES, turn_of
from coachbot.domain.instants import moments
from coachbot.domain.moment import Moment
from coachbot.domain.participant import Anchor
from coachbot.domain.programme import Item, Kind, Prompt
from coachbot.domain.schedule import plan
from tests.domain.people import alice, enrolment
from tests.shipped import SHELVES

FRIDAY, SATURDAY = date(2026, 11, 27), date(2026, 11, 28)


def test_what_comes_in_the_morning_comes_later_on_a_day_off() -> None:
    """Getting up and the first drink move together; the evening stays (D24)."""
    person = alice(zone="Europe/Berlin", wake_off=time(9, 15))
    at = {
        (anchor, day): [f"{one:%M}" for one in moments(Moment(anchor=anchor), person, day, "x")]
        for anchor in (Anchor.WAKE, Anchor.EVENING)
        for day in (FRIDAY, SATURDAY)
    }
    assert person.anchor_on(Anchor.WAKE, FRIDAY) == time(7, 0)
    assert person.anchor_on(Anchor.WAKE, SATURDAY) == time(9, 15)
    assert person.anchor_on(Anchor.FIRST_DRINK, SATURDAY) == time(9, 45)
    assert person.anchor_on(Anchor.EVENING, SATURDAY) == time(20, 30)
    assert (at[Anchor.WAKE, FRIDAY], at[Anchor.WAKE, SATURDAY]) == (["00"], ["15"])
    assert at[Anchor.EVENING, FRIDAY] == at[Anchor.EVENING, SATURDAY]


def test_a_prompt_that_comes_several_times_a_day_says_something_else_each_time() -> None:
    """And goes on from there the next day (D24)."""
    twice = Moment(random=True, window=(time(10), time(16)), count=2, min_gap_minutes=90)
    items = [Item(text=f"Words {n}.") for n in range(5)]
    prompt = Prompt(id="breath", kind=Kind.RESET, moment=twice, days=(1, 14), items=items)
    programme = SHELVES.programmes["desk-reset"]
    said = [programme.item_of(prompt, day, turn).text for day in (1, 2, 3) for turn in (0, 1)]
    assert said == ["Words 0.", "Words 1.", "Words 2.", "Words 3.", "Words 4.", "Words 0."]
    often = prompt.model_copy(update={"moment": Moment(every_minutes=60, window=(time(9), time(11)))})
    assert [programme.item_of(often, 2, turn).text for turn in range(3)] == ["Words 3.", "Words 4.", "Words 0."]


def test_a_snooze_says_what_was_put_off() -> None:
    """A snooze of the third moment of a day belongs to the third; the follow-up of a question to none."""
    assert [turn_of(Kind.RESET, slot) for slot in (0, 2, SNOOZED, SNOOZED + 3, SNOOZED + 2 * SNOOZES + 1)] == [
        0,
        2,
        0,
        0,
        2,
    ]
    assert [turn_of(Kind.CHECK_IN, slot) for slot in (0, 1, 2, 3)] == [0, 0, 0, 0]


def test_a_desk_task_that_would_fall_on_a_day_off_waits_for_the_next_work_day() -> None:
    """All seven come, none on a Saturday or Sunday, each once and in order (D24)."""
    programme, person = SHELVES.programmes["desk-reset"], alice(zone="Europe/Berlin")
    joined = enrolment(started_on=date(2026, 11, 26))
    start = datetime(2026, 11, 25, 12, tzinfo=UTC)
    planned = plan(
        programme,
        joined,
        person,
        start=start,
        until=start + timedelta(days=20),
        references={"enrolment": joined.started_on},
        last_planned={},
    )
    tasks = [one for one in planned if one.prompt == "task"]
    assert [one.day for one in tasks] == [1, 2, 3, 4, 5, 6, 7]
    assert [f"{one.local_date:%a %d}" for one in tasks] == [
        "Thu 26", "Fri 27", "Mon 30", "Tue 01", "Wed 02", "Thu 03", "Fri 04",
    ]  # fmt: skip
