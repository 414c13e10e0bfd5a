"""The gates: one order, one reason each, and no hold that outlasts its delivery."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from coachbot.domain.asking import OfDay
from coachbot.domain.card import Card
from coachbot.domain.delivery import CARE, CATCH_UP, DESK, FOLLOW_UP, SIGNS, SOFT_CHECK, Reason
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.flare import Flare
from coachbot.domain.gates import CONVERSATION, GATES, SPACING, Outcome, Situation, judge, quiet_end
from coachbot.domain.participant import EnrolmentState, Tier, Track
from coachbot.domain.programme import Kind
from coachbot.domain.unsettled import Unsettled
from tests.domain.people import MONDAY, NOON, alice, clock, delivery, enrolment

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
MOVING = Card.model_validate({"id": "m", "title": "M", "family": "mobility", "levels": {"standard": "x"}})
FLARE = Flare(began=MONDAY - 2 * DAY, last_strong=MONDAY - DAY, is_long=False)
LONG = Flare(began=MONDAY - 20 * DAY, last_strong=MONDAY - DAY, is_long=True)
ASKED = OfDay(day=MONDAY, question="worst")
OF_THE_ROW = ("chosen", "asked_for", "expires_at", "planned_for", "slot", "prompt", "local_date")


def situation(kind: Kind = Kind.RESET, **changes: Any) -> Situation:
    row = {key: changes.pop(key) for key in OF_THE_ROW if key in changes}
    who = {key: changes.pop(key) for key in list(changes) if key in type(alice()).__dataclass_fields__}
    joined = {key: changes.pop(key) for key in ("state", "keeps_diary") if key in changes}
    given = {"now": NOON, "delivery": delivery(kind, **row), "participant": alice(**who)}
    return Situation(**(given | {"enrolment": enrolment(**joined)} | changes))


def said(headache: bool, worst: int | None = None, state: CheckInState = CheckInState.ANSWERED) -> CheckIn:
    answers = None if state is CheckInState.DECLINED else Answers(headache=headache, worst=worst)
    return CheckIn(
        participant_id=1,
        local_date=MONDAY,
        zone="Europe/Berlin",
        state=state,
        late=False,
        said_at=NOON,
        answers=answers,
    )


CASES: list[tuple[str, Situation, Outcome, Reason]] = [
    ("nothing in the way", situation(), Outcome.GO, Reason.SENT),
    ("stopped", situation(state=EnrolmentState.STOPPED), Outcome.DROP, Reason.NOT_ENROLLED),
    ("over", situation(state=EnrolmentState.COMPLETED), Outcome.DROP, Reason.NOT_ENROLLED),
    ("over, diary kept", situation(Kind.CHECK_IN, state=EnrolmentState.COMPLETED, keeps_diary=True), Outcome.GO, Reason.SENT),
    ("over, question nobody wants any more", situation(Kind.CHECK_IN, state=EnrolmentState.COMPLETED), Outcome.DROP, Reason.NOT_ENROLLED),
    ("over, safety check of a kept diary", situation(Kind.REVIEW, prompt=SIGNS, state=EnrolmentState.COMPLETED, keeps_diary=True), Outcome.GO, Reason.SENT),
    ("over, desk break", situation(prompt=DESK, asked_for=True, state=EnrolmentState.COMPLETED, keeps_diary=True), Outcome.DROP, Reason.NOT_ENROLLED),
    ("over, reset of a kept diary", situation(state=EnrolmentState.COMPLETED, keeps_diary=True), Outcome.DROP, Reason.NOT_ENROLLED),
    ("stopped, diary kept", situation(Kind.CHECK_IN, state=EnrolmentState.STOPPED, keeps_diary=True), Outcome.DROP, Reason.NOT_ENROLLED),
    ("unreachable", situation(reachable=False), Outcome.DROP, Reason.UNREACHABLE),
    ("safety pause, reset", situation(safety_paused_at=NOON), Outcome.DROP, Reason.SAFETY_PAUSE),
    ("safety pause, practice", situation(Kind.PRACTICE, safety_paused_at=NOON), Outcome.DROP, Reason.SAFETY_PAUSE),
    ("safety pause, question", situation(Kind.CHECK_IN, safety_paused_at=NOON), Outcome.GO, Reason.SENT),
    ("safety pause, task", situation(Kind.TASK, safety_paused_at=NOON), Outcome.GO, Reason.SENT),
    *(
        (f"after T1, {kind}", situation(kind, safety_paused_at=NOON, safety_tier=Tier.NOW), Outcome.DROP, Reason.SAFETY_REST)
        for kind in Kind if kind is not Kind.CHECK_IN
    ),
    ("after T1, question", situation(Kind.CHECK_IN, safety_paused_at=NOON, safety_tier=Tier.NOW), Outcome.GO, Reason.SENT),
    ("after T1, put off", situation(Kind.TASK, asked_for=True, safety_paused_at=NOON, safety_tier=Tier.NOW), Outcome.DROP, Reason.SAFETY_REST),
    ("after T1, the word about it", situation(Kind.REVIEW, prompt=CARE, safety_paused_at=NOON, safety_tier=Tier.NOW), Outcome.GO, Reason.SENT),
    ("after T1, the way back", situation(Kind.REVIEW, prompt=SIGNS, safety_paused_at=NOON, safety_tier=Tier.NOW), Outcome.GO, Reason.SENT),
    ("after T1, desk break", situation(prompt=DESK, safety_paused_at=NOON, safety_tier=Tier.NOW), Outcome.DROP, Reason.SAFETY_REST),
    ("after T2, reset", situation(safety_paused_at=NOON, safety_tier=Tier.TODAY), Outcome.DROP, Reason.SAFETY_PAUSE),
    ("after T2, task", situation(Kind.TASK, safety_paused_at=NOON, safety_tier=Tier.TODAY), Outcome.GO, Reason.SENT),
    ("after T2, bite", situation(Kind.BITE, safety_paused_at=NOON, safety_tier=Tier.TODAY), Outcome.GO, Reason.SENT),
    ("brought in from elsewhere, not agreed", situation(consent_version=None), Outcome.DROP, Reason.NOT_AGREED),
    ("a card the check leaves out", situation(Kind.TASK, cards=[MOVING], track=Track.NO_EXERCISE), Outcome.DROP, Reason.SCREENED),
    ("the same card for somebody who may", situation(Kind.TASK, cards=[MOVING]), Outcome.GO, Reason.SENT),
    ("attack", situation(Kind.TASK, attack_until=NOON + HOUR), Outcome.DROP, Reason.ATTACK_MODE),
    ("attack, review", situation(Kind.REVIEW, attack_until=NOON + HOUR), Outcome.HOLD, Reason.ATTACK_MODE),
    ("attack, snooze", situation(Kind.TASK, asked_for=True, attack_until=NOON + HOUR), Outcome.HOLD, Reason.ATTACK_MODE),
    ("attack, question", situation(Kind.CHECK_IN, attack_until=NOON + HOUR), Outcome.HOLD, Reason.ATTACK_MODE),
    ("attack over this instant", situation(Kind.TASK, attack_until=NOON), Outcome.GO, Reason.SENT),
    ("hold until it expires", situation(Kind.REVIEW, attack_until=NOON + HOUR, expires_at=NOON + HOUR), Outcome.DROP, Reason.ATTACK_MODE),
    ("hold until just before it expires", situation(Kind.REVIEW, attack_until=NOON + HOUR, expires_at=NOON + HOUR + MINUTE), Outcome.HOLD, Reason.ATTACK_MODE),
    ("attack outlasts it", situation(attack_until=NOON + 20 * HOUR), Outcome.DROP, Reason.ATTACK_MODE),
    ("paused (X15)", situation(state=EnrolmentState.PAUSED), Outcome.DROP, Reason.PAUSED),
    ("paused, question (X15)", situation(Kind.CHECK_IN, state=EnrolmentState.PAUSED), Outcome.DROP, Reason.PAUSED),
    ("too late", situation(planned_for=NOON - HOUR), Outcome.DROP, Reason.EXPIRED),
    ("expires this instant", situation(expires_at=NOON), Outcome.DROP, Reason.EXPIRED),
    ("expires in a minute", situation(expires_at=NOON + MINUTE), Outcome.GO, Reason.SENT),
    ("answered", situation(Kind.CHECK_IN, check_in=said(False)), Outcome.DROP, Reason.ALREADY_ANSWERED),
    ("declined", situation(Kind.CHECK_IN, check_in=said(False, state=CheckInState.DECLINED)), Outcome.DROP, Reason.ALREADY_ANSWERED),
    ("answered, asked again", situation(Kind.CHECK_IN, slot=FOLLOW_UP, check_in=said(True)), Outcome.DROP, Reason.ALREADY_ANSWERED),
    ("answered, morning after an attack", situation(Kind.CHECK_IN, slot=SOFT_CHECK, check_in=said(True)), Outcome.GO, Reason.SENT),
    ("answered, task", situation(Kind.TASK, check_in=said(False)), Outcome.GO, Reason.SENT),
    ("day closed without an answer", situation(Kind.CHECK_IN, slot=CATCH_UP, check_in=said(False, state=CheckInState.EXPIRED)), Outcome.GO, Reason.SENT),
    ("worst 6, reset", situation(check_in=said(True, 6)), Outcome.GO, Reason.SENT),
    ("worst unknown, reset", situation(check_in=said(True)), Outcome.GO, Reason.SENT),
    ("worst 7, reset", situation(check_in=said(True, 7)), Outcome.DROP, Reason.HEADACHE_TODAY),
    ("worst 7, task", situation(Kind.TASK, check_in=said(True, 7)), Outcome.GO, Reason.SENT),
    ("worst 4, reset", situation(check_in=said(True, 4)), Outcome.GO, Reason.SENT),
    ("worst 4, practice", situation(Kind.PRACTICE, check_in=said(True, 4)), Outcome.DROP, Reason.HEADACHE_TODAY),
    ("worst 3, practice", situation(Kind.PRACTICE, check_in=said(True, 3)), Outcome.GO, Reason.SENT),
    ("worst unknown, practice", situation(Kind.PRACTICE, check_in=said(True)), Outcome.DROP, Reason.HEADACHE_TODAY),
    ("no headache, practice", situation(Kind.PRACTICE, check_in=said(False)), Outcome.GO, Reason.SENT),
    ("cap reached", situation(sent_today=4), Outcome.DROP, Reason.DAILY_CAP),
    ("cap, question's own place", situation(Kind.CHECK_IN, sent_today=4), Outcome.GO, Reason.SENT),
    ("one short of the cap", situation(sent_today=3), Outcome.GO, Reason.SENT),
    ("cap, asking again", situation(Kind.CHECK_IN, slot=FOLLOW_UP, sent_today=4), Outcome.DROP, Reason.DAILY_CAP),
    ("cap, asked for", situation(sent_today=9, asked_for=True), Outcome.GO, Reason.SENT),
    ("too close", situation(Kind.TASK, last_unsolicited_at=NOON - timedelta(minutes=10)), Outcome.HOLD, Reason.TOO_CLOSE),
    ("too close, asked for", situation(last_unsolicited_at=NOON, asked_for=True), Outcome.GO, Reason.SENT),
    ("heard just now, nothing open", situation(Kind.TASK, heard_at=NOON), Outcome.GO, Reason.SENT),
    ("asked and never heard from", situation(Kind.TASK, asking=ASKED), Outcome.GO, Reason.SENT),
    ("just not far enough", situation(Kind.TASK, last_unsolicited_at=NOON - SPACING + MINUTE), Outcome.HOLD, Reason.TOO_CLOSE),
    ("just far enough", situation(Kind.TASK, last_unsolicited_at=NOON - SPACING), Outcome.GO, Reason.SENT),
    ("conversation just over", situation(Kind.TASK, asking=ASKED, heard_at=NOON - CONVERSATION), Outcome.GO, Reason.SENT),
    ("in conversation (X13)", situation(Kind.TASK, asking=ASKED, heard_at=NOON), Outcome.HOLD, Reason.TOO_CLOSE),
    ("in conversation, asked for", situation(asking=ASKED, heard_at=NOON, asked_for=True), Outcome.HOLD, Reason.TOO_CLOSE),
    ("question long open", situation(asking=ASKED, heard_at=NOON - HOUR), Outcome.GO, Reason.SENT),
    ("ignored, odd day", situation(ignored=6), Outcome.DROP, Reason.IGNORED_LATELY),
    ("ignored, even day", situation(ignored=6, local_date=MONDAY + DAY), Outcome.GO, Reason.SENT),
    ("ignored a little less", situation(ignored=5), Outcome.GO, Reason.SENT),
    ("ignored, review", situation(Kind.REVIEW, ignored=6), Outcome.GO, Reason.SENT),
    ("ignored, asked for", situation(ignored=6, asked_for=True), Outcome.GO, Reason.SENT),
    ("silent for two days, odd day", situation(heard_at=NOON - 2 * DAY), Outcome.GO, Reason.SENT),
    ("silent for three days, odd day", situation(heard_at=NOON - 3 * DAY), Outcome.DROP, Reason.IGNORED_LATELY),
    ("silent for six days, even day", situation(heard_at=NOON - 6 * DAY, local_date=MONDAY + DAY), Outcome.GO, Reason.SENT),
    ("silent for a week, even day", situation(heard_at=NOON - 7 * DAY, local_date=MONDAY + DAY), Outcome.DROP, Reason.LAPSED),
    ("silent for a week, question", situation(Kind.CHECK_IN, heard_at=NOON - 7 * DAY), Outcome.GO, Reason.SENT),
    ("silent for twenty days, question", situation(Kind.CHECK_IN, heard_at=NOON - 20 * DAY), Outcome.GO, Reason.SENT),
    ("silent for three weeks, question", situation(Kind.CHECK_IN, heard_at=NOON - 21 * DAY), Outcome.DROP, Reason.LAPSED),
    ("silent for three weeks, asked for", situation(heard_at=NOON - 21 * DAY, asked_for=True), Outcome.GO, Reason.SENT),
    ("strong evening, reset", situation(unsettled=Unsettled(worst=7)), Outcome.ASK, Reason.ASKED_FIRST),
    ("strong evening, practice", situation(Kind.PRACTICE, unsettled=Unsettled(worst=7)), Outcome.ASK, Reason.ASKED_FIRST),
    ("strong evening, put off", situation(asked_for=True, unsettled=Unsettled(worst=7)), Outcome.ASK, Reason.ASKED_FIRST),
    ("strong evening, task", situation(Kind.TASK, unsettled=Unsettled(worst=7)), Outcome.GO, Reason.SENT),
    ("strong evening, task that moves", situation(Kind.TASK, cards=[MOVING], unsettled=Unsettled(worst=7)), Outcome.ASK, Reason.ASKED_FIRST),
    ("strong evening, asked already", situation(unsettled=Unsettled(worst=7), asked_first=True), Outcome.DROP, Reason.ASKED_FIRST),
    ("list open for long, between its weeks", situation(unsettled=Unsettled(tier=Tier.NOW, again=True, asks=False)), Outcome.DROP, Reason.ASKED_FIRST),
    ("list open for long, task", situation(Kind.TASK, unsettled=Unsettled(tier=Tier.NOW, again=True, asks=False)), Outcome.GO, Reason.SENT),
    ("strong evening, desk break", situation(prompt=DESK, asked_for=True, unsettled=Unsettled(worst=7), asked_first=True), Outcome.GO, Reason.SENT),
    ("strong evening, too close", situation(unsettled=Unsettled(worst=7), last_unsolicited_at=NOON - timedelta(minutes=29, seconds=1), planned_for=NOON), Outcome.HOLD, Reason.TOO_CLOSE),
    ("asked first, settled", situation(asked_first=True), Outcome.GO, Reason.SENT),
    *(
        (f"rough stretch, {kind}", situation(kind, flare=FLARE), Outcome.DROP, Reason.FLARE)
        for kind in (Kind.TASK, Kind.BITE, Kind.SLEEP)
    ),
    *(
        (f"rough stretch, {kind}", situation(kind, flare=FLARE), Outcome.GO, Reason.SENT)
        for kind in (Kind.PRACTICE, Kind.RESET, Kind.CHECK_IN, Kind.REVIEW)
    ),
    ("rough stretch, second reset", situation(flare=FLARE, sent_today=1), Outcome.DROP, Reason.FLARE),
    ("rough stretch, second practice", situation(Kind.PRACTICE, flare=FLARE, sent_today=1), Outcome.DROP, Reason.FLARE),
    ("rough stretch, put off", situation(flare=FLARE, sent_today=1, asked_for=True), Outcome.GO, Reason.SENT),
    ("long stretch, practice", situation(Kind.PRACTICE, flare=LONG), Outcome.DROP, Reason.FLARE),
    ("long stretch, reset", situation(flare=LONG), Outcome.GO, Reason.SENT),
    ("long stretch, strong evening", situation(flare=LONG, unsettled=Unsettled(worst=8)), Outcome.DROP, Reason.ASKED_FIRST),
    ("long stretch, open list", situation(flare=LONG, unsettled=Unsettled(tier=Tier.NOW)), Outcome.ASK, Reason.ASKED_FIRST),
    ("ignored, question", situation(Kind.CHECK_IN, ignored=60), Outcome.GO, Reason.SENT),
]  # fmt: skip


@pytest.mark.parametrize(("_name", "case", "outcome", "reason"), CASES, ids=[c[0] for c in CASES])
def test_each_gate_says_what_it_should(_name: str, case: Situation, outcome: Outcome, reason: Reason) -> None:
    """With its reason, and a time only for a hold."""
    verdict = judge(case)
    assert (verdict.outcome, verdict.reason) == (outcome, reason)
    assert (verdict.until is not None) == (outcome is Outcome.HOLD)


def test_the_first_gate_that_objects_gives_the_reason() -> None:
    """When everything is in the way, the order decides."""
    worst = situation(
        reachable=False,
        state=EnrolmentState.STOPPED,
        safety_paused_at=NOON,
        attack_until=NOON + HOUR,
        planned_for=NOON - HOUR,
        check_in=said(True, 9),
        sent_today=9,
        last_unsolicited_at=NOON,
        ignored=9,
    )
    assert judge(worst).reason is Reason.NOT_ENROLLED
    assert [gate.__name__.strip("_") for gate in GATES] == [
        "enrolled", "reachable", "agreed", "safety_pause", "screened", "attack_mode", "paused", "expired",
        "already_answered",
        "headache_today", "quiet_hours", "daily_cap", "too_close", "lapsed", "ignored_lately", "flare", "unsettled",
    ]  # fmt: skip


def night(hour: int, **changes: Any) -> Situation:
    now = datetime(2026, 11, 23, hour, 0, tzinfo=UTC)
    return situation(Kind.BITE, now=now, planned_for=now, **changes)


def test_quiet_hours_over_midnight_hold_until_they_end_or_drop_at_once() -> None:
    """X17: deferred or ended with its reason, never vanished; and no nightly hold that is too late by morning."""
    early = judge(night(4))
    assert (early.outcome, early.until) == (Outcome.HOLD, datetime(2026, 11, 23, 6, 0, tzinfo=UTC))
    late = judge(night(22))
    assert (late.outcome, late.reason) == (Outcome.DROP, Reason.QUIET_HOURS)
    assert judge(night(12)).outcome is Outcome.GO


def test_a_chosen_moment_passes_hours_nobody_chose() -> None:
    """And only those."""
    assert judge(night(22, chosen=True)).outcome is Outcome.GO
    assert judge(night(22, chosen=True, quiet_chosen=True)).reason is Reason.QUIET_HOURS


def test_a_snooze_into_quiet_hours_waits_for_their_end() -> None:
    """What was asked for is outside the cap, not outside the night."""
    now = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
    held = judge(
        situation(now=now, planned_for=now, expires_at=now + 6 * HOUR, asked_for=True, quiet_chosen=True, chosen=True)
    )
    assert held.until == datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


def test_x11_somebody_who_is_answering_is_not_expired_by_the_next_prompt() -> None:
    """The prompt waits; the open question stays theirs."""
    verdict = judge(situation(Kind.TASK, asking=ASKED, heard_at=NOON - timedelta(minutes=2)))
    assert verdict.until == NOON + timedelta(minutes=8)


@pytest.mark.parametrize(
    ("start", "end", "at", "until"),
    [
        ("22:30", "07:00", datetime(2026, 11, 23, 21, 30, tzinfo=UTC), datetime(2026, 11, 24, 6, 0, tzinfo=UTC)),
        ("22:30", "07:00", datetime(2026, 11, 23, 6, 0, tzinfo=UTC), None),
        ("13:00", "14:00", datetime(2026, 11, 23, 12, 30, tzinfo=UTC), datetime(2026, 11, 23, 13, 0, tzinfo=UTC)),
        ("13:00", "13:00", datetime(2026, 11, 23, 12, 0, tzinfo=UTC), None),
        ("22:00", "07:00", datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 5, 0, tzinfo=UTC)),
    ],
)
def test_quiet_hours_end_by_the_wall_clock(start: str, end: str, at: datetime, until: datetime | None) -> None:
    """Over midnight, at noon, none at all, and in the night the clocks go forward."""
    assert quiet_end(at, alice(quiet=(clock(start), clock(end)))) == until
