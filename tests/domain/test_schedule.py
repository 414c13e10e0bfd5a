"""What a programme plans: the right days, the right moments, nothing twice."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachbot.domain import instants, schedule
from coachbot.domain.card import Level
from coachbot.domain.delivery import Planned
from coachbot.domain.ladder import level_said
from coachbot.domain.local_time import zone_names
from coachbot.domain.participant import Anchor, Track
from coachbot.domain.programme import Programme
from tests.domain.people import MONDAY, WORDS, alice, at, enrolment, moment, programme
from tests.shipped import SHELVES

BEGIN = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
ZONES = sorted(zone_names() - {"localtime", "Factory"})


def planned(of: Programme, days: float = 14, start: datetime = BEGIN, who: Any = None, **more: Any) -> list[Planned]:
    given = {"references": {"enrolment": MONDAY}, "last_planned": {}, **more}
    joined = given.pop("enrolment", enrolment())
    return schedule.plan(of, joined, who or alice(), start=start, until=start + timedelta(days=days), **given)


def local(found: list[Planned], prompt: str = "it", zone: str = "Europe/Berlin") -> list[str]:
    return [f"{p.planned_for.astimezone(ZoneInfo(zone)):%d %H:%M}" for p in found if p.prompt == prompt]


def test_a_prompt_comes_every_day_of_its_days_at_its_time() -> None:
    """And on no other."""
    found = planned(programme({**at("10:00"), "days": (2, 6)}))
    assert local(found) == ["24 10:00", "25 10:00", "26 10:00", "27 10:00", "28 10:00"]
    assert [p.day for p in found if p.prompt == "it"] == [2, 3, 4, 5, 6]


def test_a_span_that_ends_within_a_day_holds_no_later_moment_of_it() -> None:
    """From its first instant on, up to its last and without it."""
    of = programme(at("10:00"))
    assert local(planned(of, days=6 / 24)) == []
    assert local(planned(of, days=6 / 24 + 1 / 1440)) == ["23 10:00"]


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({"every_days": 3}, [1, 4, 7, 10, 13]),
        ({"weekdays": [0, 3]}, [1, 4, 8, 11]),
        ({"work_days_only": True}, [1, 2, 3, 4, 5, 8, 9, 10, 11, 12]),
        ({"tracks": ["no_exercise"]}, []),
    ],
)
def test_days_are_chosen_by_rhythm_weekday_work_day_and_track(fields: dict[str, Any], days: list[int]) -> None:
    """Each rule alone."""
    assert [p.day for p in planned(programme({**at("10:00"), **fields})) if p.prompt == "it"] == days


def test_exercise_is_withheld_from_the_track_without_it() -> None:
    """By the card's family, whatever the prompt says."""
    raw = programme(
        {**at("10:00"), "kind": "practice", "items": [{"text": "x", "card": "m"}] * 5}.copy() | {"items": WORDS}
    )
    card = {"id": "m", "title": "M", "family": "mobility", "levels": {"standard": "x"}}
    full = raw.model_dump() | {"cards": {"m": card}}
    full["prompts"][1]["items"] = [{"text": "x", "card": "m"}] * 5
    of = Programme.model_validate(full)
    assert len([p for p in planned(of) if p.prompt == "it"]) == 14
    assert [p for p in planned(of, who=alice(track=Track.NO_EXERCISE)) if p.prompt == "it"] == []


def test_a_card_that_is_withheld_takes_its_item_along() -> None:
    """A lesson whose card moves the neck does not come without it to somebody who should not do it."""
    raw = programme(at("10:00")).model_dump()
    raw["cards"] = {"m": {"id": "m", "title": "M", "family": "mobility", "levels": {"standard": "x"}}}
    raw["prompts"][1]["items"] = [{"text": f"x {n}", "card": "m"} for n in range(5)]
    of = Programme.model_validate(raw)
    assert len(local(planned(of))) == 14
    assert local(planned(of, who=alice(track=Track.NO_EXERCISE))) == []
    item = of.prompts[1].items[0]
    assert schedule.cards_for(of, item, alice(track=Track.NO_EXERCISE)) == []
    assert [card.id for card in schedule.cards_for(of, item, alice())] == ["m"]


@pytest.mark.parametrize(
    ("fields", "times"),
    [
        ({"time": "08:30"}, ["08:30"]),
        ({"anchor": "lunch"}, ["12:30"]),
        ({"anchor": "work_start", "offset_minutes": 120}, ["11:00"]),
        ({"anchor": "wake", "offset_minutes": -30}, ["06:30"]),
        ({"every_minutes": 90, "window": ("09:00", "13:30")}, ["09:00", "10:30", "12:00", "13:30"]),
    ],
)
def test_a_moment_is_a_time_an_anchor_or_a_repeat(fields: dict[str, Any], times: list[str]) -> None:
    """On an ordinary day."""
    found = instants.moments(moment(**fields), alice(), MONDAY, "seed")
    assert [f"{t.astimezone(ZoneInfo('Europe/Berlin')):%H:%M}" for t in found] == times


@settings(max_examples=150, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    on=st.dates(date(2024, 1, 1), date(2028, 12, 31)),
    count=st.integers(1, 4),
    gap=st.sampled_from([30, 60, 90]),
)
def test_x20_random_moments_keep_their_distance_in_every_zone_on_every_date(
    zone: str, on: date, count: int, gap: int
) -> None:
    """Reproducible, inside the window, also on the nights the clocks change."""
    rule = moment(random=True, window=("01:00", "08:00"), count=count, min_gap_minutes=gap)
    who = alice(zone=zone, day_turns_at=time(0))
    found = instants.moments(rule, who, on, "seed")
    assert found == instants.moments(rule, who, on, "seed")
    assert len(found) in (0, count) or len(found) == 1
    assert all(b - a >= timedelta(minutes=gap) for a, b in zip(found, found[1:], strict=False))
    assert all(t.astimezone(ZoneInfo(zone)).date() == on for t in found)


def test_another_person_or_day_gets_another_random_moment() -> None:
    """Spread, not the same minute for everyone."""
    rule = moment(random=True, window=("09:00", "17:00"))
    drawn = {instants.moments(rule, alice(), MONDAY, f"seed{n}")[0] for n in range(50)}
    assert len(drawn) > 30


def test_a_moment_before_the_turn_belongs_to_the_day_that_ends() -> None:
    """01:00 on local Monday is Tuesday's small hours on the calendar."""
    (first, *_) = [p for p in planned(programme(at("01:00"))) if p.prompt == "it"]
    assert first.local_date == MONDAY
    assert first.planned_for == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Sydney", "America/Santiago"])
def test_x02_a_prompt_keeps_its_wall_clock_over_every_clock_change_of_a_year(zone: str) -> None:
    """No drift in either hemisphere: 365 days, 365 times half past nine."""
    start = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)
    joined = enrolment(started_on=date(2026, 1, 2))
    of = programme({**at("09:30"), "days": (1, 365)}, days=365)
    found = planned(of, 366, start, alice(zone=zone), enrolment=joined, references={"enrolment": date(2026, 1, 2)})
    times = [p.planned_for.astimezone(ZoneInfo(zone)) for p in found if p.prompt == "it"]
    assert len(times) == 365
    assert {f"{t:%H:%M}" for t in times} == {"09:30"}
    assert len({t.date() for t in times}) == 365


@settings(max_examples=100, deadline=None)
@given(zone=st.sampled_from(ZONES), clock=st.times().map(lambda t: f"{t:%H:%M}"), start_hour=st.integers(0, 47))
def test_planning_in_two_windows_is_planning_in_one_and_no_date_comes_twice(
    zone: str, clock: str, start_hour: int
) -> None:
    """X06: wherever the windows meet, each local date has its prompt once."""
    of, who = programme(at(clock)), alice(zone=zone)
    whole = planned(of, 6, who=who)
    middle = timedelta(hours=start_hour)
    parts = planned(of, middle / timedelta(days=1), who=who)
    parts += planned(of, 6 - middle / timedelta(days=1), BEGIN + middle, who)
    assert {schedule.key(7, p) for p in parts} == {schedule.key(7, p) for p in whole}
    keys = [schedule.key(7, p) for p in whole]
    assert len(keys) == len(set(keys))


@settings(max_examples=100, deadline=None)
@given(zones=st.lists(st.sampled_from(ZONES), min_size=2, max_size=6), hours=st.integers(6, 40))
def test_a_change_of_zone_between_any_two_plannings_never_repeats_a_date(zones: list[str], hours: int) -> None:
    """Travel as wild as it gets: the key holds, and two of the same prompt stay eight hours apart."""
    of = programme(at("10:00"), days=30)
    now, sent, last = BEGIN, {}, {}
    for zone in zones:
        for one in planned(of, hours / 24, now, alice(zone=zone), last_planned=last):
            if one.prompt == "it" and schedule.key(7, one) not in sent:
                sent[schedule.key(7, one)] = one.planned_for
                last["it"] = one.planned_for
        now += timedelta(hours=hours)
    instants = sorted(sent.values())
    assert all(b - a >= schedule.SAME_PROMPT_GAP for a, b in zip(instants, instants[1:], strict=False))


def test_after_the_last_day_only_the_evening_question_goes_on_and_only_if_wanted() -> None:
    """The diary belongs to the participant."""
    of, late = programme(at("10:00")), BEGIN + timedelta(days=20)
    assert planned(of, 3, late) == []
    kept = planned(of, 3, late, enrolment=enrolment(keeps_diary=True))
    assert {p.prompt for p in kept} == {"evening"}
    assert len(kept) == 3


def test_x10_a_prompt_expires_its_grace_after_its_moment_and_the_question_when_the_day_turns() -> None:
    """Not counted from when it was planned or queued."""
    found = planned(programme(at("10:00")), 1)
    by_id = {p.prompt: p for p in found}
    assert by_id["it"].expires_at - by_id["it"].planned_for == timedelta(hours=6)
    assert by_id["evening"].expires_at == datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


def test_days_can_be_counted_from_the_last_headache() -> None:
    """And nothing comes while there is none."""
    of = programme({**at("10:00"), "counts_from": "last_headache", "days": (2, 3)})
    assert local(planned(of)) == []
    found = planned(of, references={"enrolment": MONDAY, "last_headache": MONDAY + timedelta(days=3)})
    assert local(found) == ["27 10:00", "28 10:00"]


def test_planning_is_next_due_as_the_local_day_turns() -> None:
    """Once a day is enough for 48 hours ahead."""
    assert schedule.next_planning_at(alice(), BEGIN) == datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


def test_nothing_comes_before_the_first_day_whatever_a_prompt_counts_from() -> None:
    """Somebody with a diary from before joins for Tuesday: what counts from their last answer waits, too."""
    of = programme({**at("10:00"), "counts_from": "last_answer", "days": (2, 5)})
    tuesday = MONDAY + timedelta(days=1)
    known = {"enrolment": tuesday, "last_answer": MONDAY - timedelta(days=1)}
    assert local(planned(of, enrolment=enrolment(started_on=tuesday), references=known)) == [
        "24 10:00",
        "25 10:00",
        "26 10:00",
    ]


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (datetime(2026, 11, 23, 22, 0, tzinfo=UTC), "on the evening itself"),
        (datetime(2026, 11, 24, 4, 0, tzinfo=UTC), "after the day has turned"),
    ],
    ids=["evening", "morning"],
)
def test_an_ordinary_short_night_is_no_change_of_zone(start: datetime, said: str) -> None:
    """Half past ten in the evening and six in the morning are one programme's own moments, seven and a half hours
    apart: planned anew in between, the morning's still comes.
    """
    all_day = {"id": "it", "moment": {"every_minutes": 330, "window": ("06:00", "22:30")}}
    late_on_monday = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
    found = planned(programme(all_day), 0.5, start, last_planned={"it": late_on_monday})
    assert local(found)[0] == "24 06:00", said


@pytest.mark.parametrize(("hours_before", "comes"), [(7.9, []), (8, ["23 10:00"])])
def test_after_a_change_of_zone_a_prompt_comes_again_only_when_eight_hours_are_over(
    hours_before: float, comes: list[str]
) -> None:
    """Whatever moment other settings had planned."""
    before = datetime(2026, 11, 23, 9, 0, tzinfo=UTC) - timedelta(hours=hours_before)
    assert local(planned(programme(at("10:00")), 0.5, last_planned={"it": before})) == comes


def test_only_a_days_first_moment_is_taken_for_a_repetition() -> None:
    """The others of the day have their own distance."""
    twice = {"id": "it", "moment": {"every_minutes": 120, "window": ("10:00", "12:00")}}
    before = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
    assert local(planned(programme(twice), 0.5, last_planned={"it": before})) == ["23 12:00"]


def test_the_minute_at_which_a_day_turns_is_its_first() -> None:
    """04:00 on Monday is Monday's beginning, 03:59 on Tuesday its end."""
    first, *_ = instants.moments(moment(time="04:00"), alice(), MONDAY, "seed")
    last, *_ = instants.moments(moment(time="03:59"), alice(), MONDAY, "seed")
    assert first == datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
    assert last == datetime(2026, 11, 24, 2, 59, tzinfo=UTC)


def test_a_question_whose_day_ends_with_its_moment_is_not_planned() -> None:
    """In the night that skips two to three, a quarter past two and a turn at half past two are both three o'clock."""
    night_owl = alice(day_turns_at=time(2, 30), anchors={**alice().anchors, Anchor.EVENING: time(2, 15)})
    joined = enrolment(started_on=date(2027, 3, 22))
    found = planned(
        programme(),
        14,
        datetime(2027, 3, 22, 3, 0, tzinfo=UTC),
        night_owl,
        enrolment=joined,
        references={"enrolment": joined.started_on},
    )
    days = [one.local_date for one in found]
    assert date(2027, 3, 26) in days
    assert date(2027, 3, 27) not in days
    assert date(2027, 3, 28) in days
    assert all(one.expires_at > one.planned_for for one in found)


def test_a_window_that_the_turn_of_the_day_cuts_begins_with_the_day() -> None:
    """From three to five with a turn at four: what lies before four is the end of the day before."""
    rule = moment(random=True, window=("03:00", "05:00"), count=2, min_gap_minutes=30)
    four, five = datetime(2026, 11, 23, 3, 0, tzinfo=UTC), datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
    for seed in range(50):
        found = instants.moments(rule, alice(), MONDAY, str(seed))
        assert len(found) == 2
        assert all(four <= one <= five for one in found)


def test_a_task_rides_on_its_host_and_comes_alone_without_it() -> None:
    """Said along on work days, on its own at the weekend."""
    host = {"id": "host", "moment": {"time": "09:00"}, "kind": "reset", "work_days_only": True}
    of = programme(host, {**at("10:00"), "kind": "task", "rides_on": "host"})
    assert local(planned(of, 7)) == ["28 10:00", "29 10:00"]
    (task,) = [prompt for prompt in of.prompts if prompt.id == "it"]
    (reset,) = [prompt for prompt in of.prompts if prompt.id == "host"]
    assert [said.id for said, _ in schedule.riders(of, reset, enrolment(), alice(), MONDAY)] == ["it"]
    assert schedule.riders(of, task, enrolment(), alice(), MONDAY) == []


def test_a_card_is_shown_at_the_level_that_its_programme_means_on_the_day() -> None:
    """ "Show me" under a week's easier session opened the standard dose."""
    light = SHELVES.programmes["lighter-load"]
    said = [level_said(light, "band-side-lift", day) for day in (1, 36, 37, 38, 53)]
    easier, standard = Level.EASIER, Level.STANDARD
    assert said == [standard, easier, easier, standard, easier]


def test_in_the_place_of_a_card_that_does_not_suit_comes_the_first_of_its_swaps_that_screening_leaves() -> None:
    """Nothing twice in a session, nothing that is out, and nothing where the words would speak of what is gone."""
    light = SHELVES.programmes["lighter-load"]
    practice = light.prompt("week4-practice")
    assert practice is not None

    def cards(item: int, out: set[str], **who: Any) -> list[str]:
        found = schedule.cards_for(light, practice.items[item], alice(**who), out, out)
        return [card.id for card in found]

    assert cards(1, {"band-side-lift"}) == ["band-row", "lying-nod"]
    assert cards(0, {"band-side-lift"}) == ["wall-push-plus", "band-row", "wall-slide-y", "lying-nod"]
    assert cards(1, {"band-side-lift", "band-row"}) == ["wall-push-plus", "lying-nod"]
    assert cards(1, {"lying-nod"}) == ["band-side-lift", "small-nod"]
    assert cards(1, {"lying-nod", "small-nod"}) == ["band-side-lift"]
    alone = practice.items[1].model_copy(update={"cards": ["band-side-lift"], "instead": None})
    assert schedule.item_for(light, alone, alice(), {"band-side-lift"}, {"band-side-lift"}) is None
