"""What a local day brings is found once for all who have the same terms and hours, and for nobody else."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from coachbot.domain import schedule
from coachbot.domain.delivery import Planned
from coachbot.domain.participant import DEFAULT_ANCHORS, Anchor, Caution, Enrolment, Participant, Track
from coachbot.domain.programme import Programme
from tests.domain.people import MONDAY, alice, at, enrolment, programme
from tests.shipped import SHELVES

SHIPPED = SHELVES.programmes["lighter-load"]
FRIDAY = MONDAY + timedelta(days=18)
"""A Friday late enough for practice."""
EVERYBODY_ELSE: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"track": Track.NO_EXERCISE}, {}),
    ({"resets": False}, {}),
    ({"work_days": frozenset({5, 6})}, {}),
    ({"zone": "America/New_York"}, {}),
    ({"day_turns_at": time(0)}, {}),
    ({"anchors": {**DEFAULT_ANCHORS, Anchor.EVENING: time(19)}}, {}),
    ({"wake_off": time(10)}, {}),
    ({}, {"started_on": MONDAY - timedelta(days=66), "keeps_diary": True}),
    ({}, {"started_on": MONDAY - timedelta(days=66)}),
    ({}, {"started_on": MONDAY + timedelta(days=1)}),
]


def ahead(of: Programme, joined: Enrolment, who: Participant, day: date = FRIDAY) -> list[Planned]:
    start = datetime.combine(day, time(3), UTC)
    references = {"enrolment": joined.started_on, "last_answer": day, "last_headache": day}
    return schedule.plan(
        of, joined, who, start=start, until=start + timedelta(days=3), references=references, last_planned={}
    )


def forget() -> None:
    """As after a start."""
    schedule.day_of.cache_clear()
    schedule._suited.cache_clear()


@pytest.mark.parametrize(("settings", "course"), EVERYBODY_ELSE)
def test_nobody_gets_what_was_found_for_somebody_else(settings: dict[str, Any], course: dict[str, Any]) -> None:
    """Whoever differs in one thing that decides is planned as if nobody had been planned before."""
    forget()
    usual = ahead(SHIPPED, enrolment(), alice())
    theirs = ahead(SHIPPED, enrolment(**course), alice(**settings))
    forget()
    assert ahead(SHIPPED, enrolment(**course), alice(**settings)) == theirs != usual


def test_who_keeps_the_diary_on_is_asked_after_the_last_day_and_who_does_not_is_not() -> None:
    """Also where the one was planned just before the other."""
    long_ago = MONDAY - timedelta(days=200)
    for keeps in (True, False, True):
        assert bool(ahead(SHIPPED, enrolment(started_on=long_ago, keeps_diary=keeps), alice())) is keeps


def test_whoever_told_of_a_caution_is_not_sent_what_others_are() -> None:
    """A card that is left out with blood thinners takes its item along, also after it was planned for others."""
    raw = programme(at("10:00")).model_dump()
    raw["cards"] = {"m": {"id": "m", "title": "M", "family": "reset", "not_for": ["blood_thinners"]}}
    raw["prompts"][1]["items"] = [{"text": f"x {n}", "card": "m"} for n in range(5)]
    of, careful = Programme.model_validate(raw), alice(cautions=frozenset({Caution.BLOOD_THINNERS}))
    assert "it" in {one.prompt for one in ahead(of, enrolment(), alice(), MONDAY)}
    assert "it" not in {one.prompt for one in ahead(of, enrolment(), careful, MONDAY)}


def test_an_older_text_of_a_programme_keeps_its_own_days() -> None:
    """Its id is the same, and what it sends is not."""
    old, new = programme(at("10:00")), programme(at("11:00"))
    for of, clock in ((old, 9), (new, 10), (old, 9)):
        found = [one for one in ahead(of, enrolment(), alice(), MONDAY) if one.prompt == "it"]
        assert found[0].planned_for == datetime.combine(MONDAY, time(clock), UTC)


def test_a_thousand_people_on_the_same_terms_are_asked_about_once() -> None:
    """Each day of one programme is worked out for one of them; what is drawn is drawn for each."""
    of = programme({"id": "it", "moment": {"random": True, "window": ("09:00", "17:00")}})
    forget()
    found = [ahead(of, replace(enrolment(), id=n), replace(alice(), id=n), MONDAY) for n in range(1000)]
    assert schedule.day_of.cache_info().misses == len({one.local_date for one in found[0]})
    drawn = {next(one.planned_for for one in theirs if one.prompt == "it") for theirs in found}
    assert len(drawn) > 300
    assert {theirs[-1] for theirs in found} == {found[0][-1]}
