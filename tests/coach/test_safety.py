"""The safety net: every list, every path to it, every answer; and nothing moves while a warning sign stands."""

import json
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachbot.domain.delivery import CARE, DESK
from coachbot.domain.participant import Tier
from coachbot.domain.signs import SIGNS as IDS
from coachbot.screens.signs import say_sign
from coachbot.store import participants
from coachbot.words import words_in
from tests.house import JOINING, MONDAY, Guest, lived_once, open_house

NOW, TODAY, VISIT = "Please get help now.", "Please ask for medical advice today", "It is worth booking a visit"
NONE = "None of these"
SIGNS = {tier: [say_sign(words_in("en"), sign) for sign in IDS[tier]] for tier in Tier}
CALLS_FOR = {
    (Tier.NOW, "One or more"): NOW,
    (Tier.NOW, "Not sure"): TODAY,
    (Tier.TODAY, "One or more"): TODAY,
    (Tier.TODAY, "Not sure"): TODAY,
    (Tier.VISIT, "One or more"): VISIT,
    (Tier.VISIT, "Not sure"): VISIT,
}
TIERS = list(Tier)


async def person(guest: Guest) -> participants.Participant:
    (row,) = await guest.app.database.fetch("SELECT * FROM participants")
    return participants.from_row(row)


async def moved(guest: Guest) -> list[str]:
    rows = await guest.app.database.fetch(
        "SELECT prompt FROM deliveries WHERE state IN ('sent', 'unknown') "
        f"AND (kind IN ('reset', 'practice') OR prompt = '{DESK}')"
    )
    return [row["prompt"] for row in rows]


@lived_once
async def by_command(guest: Guest) -> None:
    await guest.joins()
    await guest.says("/safety")


@lived_once
async def by_the_monthly_check(guest: Guest) -> None:
    await guest.joins()
    await guest.says("/programme")
    await guest.taps("Switch to Lighter load")
    await guest.taps("Yes, begin Lighter load")
    for _ in range(10):
        await guest.advance(days=3)
        await guest.says("no")
    shown = [m["text"] for m in await guest.advance(hours=5)]
    assert any(text.startswith("The monthly safety check.") for text in shown)


@lived_once
async def by_something_different(guest: Guest) -> None:
    await guest.joins(first_answer="Yes")
    await guest.taps("4")
    await guest.taps("No")
    await guest.taps("Something feels different")


@lived_once
async def by_very_strong_pain(guest: Guest) -> None:
    await guest.joins(first_answer="Yes")
    await guest.taps("9")


@lived_once
async def by_a_word_in_a_text(guest: Guest) -> None:
    await guest.joins()
    await guest.says("my headaches are different from my usual ones")
    await guest.taps("Show me the warning signs")


PATHS: list[Callable[[Guest], Awaitable[None]]] = [
    by_command,
    by_the_monthly_check,
    by_something_different,
    by_very_strong_pain,
    by_a_word_in_a_text,
]


@pytest.mark.parametrize(
    ("path", "tier", "answer"),
    [
        pytest.param(path, *calls, marks=[pytest.mark.long] * (p > 0 and p % len(CALLS_FOR) != c))
        for p, path in enumerate(PATHS)
        for c, calls in enumerate(CALLS_FOR)
    ],
)
async def test_every_path_leads_through_the_same_lists_to_the_same_advice(
    tmp_path: Path, path: Callable[[Guest], Awaitable[None]], tier: Tier, answer: str
) -> None:
    """T1 and T2 begin a pause, T3 does not; of the screening only tier and date are kept."""
    async with open_house(tmp_path, emergency_line="112") as guest:
        await path(guest)
        for _ in range(TIERS.index(tier)):
            await guest.taps(NONE)
        said = [m["text"] for m in await guest.taps(answer)]
        expected = CALLS_FOR[tier, answer]
        assert any(expected in text for text in said)
        assert any("112" in text for text in said) == (expected != VISIT)
        found = await person(guest)
        assert (found.safety_paused_at is not None) == (expected != VISIT)
        assert found.safety_tier == {NOW: Tier.NOW, TODAY: Tier.TODAY, VISIT: None}[expected]
        rows = await guest.app.database.fetch("SELECT answers FROM screenings ORDER BY id DESC LIMIT 1")
        called = {NOW: "T1", TODAY: "T2", VISIT: "T3"}[expected]
        assert json.loads(rows[0]["answers"]) == {"version": 2, "tier": called}


@pytest.mark.parametrize("tier", TIERS)
async def test_every_sign_stands_on_its_screen_and_on_no_other(tmp_path: Path, tier: Tier) -> None:
    """One screen a tier; each of the signs word for word."""
    async with open_house(tmp_path) as guest:
        await guest.says("/safety")
        for _ in range(TIERS.index(tier)):
            await guest.taps(NONE)
        shown = await guest.last()
        assert [sign for sign in SIGNS[tier] if sign not in shown] == []
        others = [sign for other in TIERS if other is not tier for sign in SIGNS[other]]
        assert [sign for sign in others if f"\u2022 {sign}\n" in shown] == []


async def test_none_of_these_three_times_changes_nothing_and_dates_the_check(tmp_path: Path) -> None:
    """The next monthly check counts from it."""
    async with open_house(tmp_path) as guest:
        await by_command(guest)
        await guest.advance(days=2)
        before = await person(guest)
        said = [(await guest.taps(NONE))[0]["text"] for _ in TIERS]
        after = await person(guest)
        assert said[-1].startswith("Thank you for checking.")
        assert after.warning_signs_at != before.warning_signs_at
        assert after.safety_paused_at is None


@pytest.mark.long
async def test_silence_is_never_none_of_these(tmp_path: Path) -> None:
    """A screen left open, or stopped half way, dates nothing; the monthly check comes again a week later."""
    async with open_house(tmp_path) as guest:
        await by_the_monthly_check(guest)
        before = await person(guest)
        await guest.taps(NONE)
        for _ in range(3):
            await guest.advance(days=2)
            await guest.says("no")
        assert (await person(guest)).warning_signs_at == before.warning_signs_at
        shown = [m["text"] for m in await guest.advance(days=2)]
        assert any(text.startswith("The monthly safety check.") for text in shown)


async def test_only_an_explicit_word_in_safety_turns_exercises_on_again(tmp_path: Path) -> None:
    """/resume does not, three times none does not, "leave them off" does not; "yes" does."""
    async with open_house(tmp_path) as guest:
        await by_command(guest)
        await guest.taps("One or more")
        await guest.says("/resume")
        assert (await person(guest)).safety_paused_at is not None
        for answer in ("Leave them off", "Yes, turn them on"):
            await guest.says("/safety")
            for _ in TIERS:
                await guest.taps(NONE)
            assert "Shall I turn my messages on again, exercises too?" in await guest.last()
            assert (await person(guest)).safety_paused_at is not None
            await guest.taps(answer)
        assert (await person(guest)).safety_paused_at is None
        assert "Resets and exercises may come again." in await guest.last()


async def test_the_next_day_brings_one_word_and_never_a_second(tmp_path: Path) -> None:
    """Two hours after waking."""
    async with open_house(tmp_path) as guest:
        await by_command(guest)
        await guest.taps("One or more")
        shown = [m["text"] for m in await guest.at(23, 0, days=1)]
        assert sum(text.startswith("Yesterday you told me something that calls for care.") for text in shown) == 1
        shown = [m["text"] for m in await guest.advance(days=4)]
        assert not any(text.startswith("Yesterday you told me something that calls for care.") for text in shown)


WHEN_RESTING = frozenset({"evening", CARE})


async def came_since(guest: Guest, at: datetime) -> set[str]:
    rows = await guest.app.database.fetch(
        "SELECT DISTINCT prompt FROM deliveries WHERE state IN ('sent', 'unknown') AND kind IS NOT NULL "
        "AND sent_at > :at",
        {"at": int(at.timestamp() * 1000)},
    )
    return {row["prompt"] for row in rows}


@pytest.mark.parametrize("programme", ["Desk reset", "Lighter load", "Sleep alignment", "28-day diary"])
async def test_after_get_help_now_everything_rests_but_the_evening_question(tmp_path: Path, programme: str) -> None:
    """Desk prompts, resets, practice, sleep, lessons and breaks, until an explicit word in /safety."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        if programme != "Desk reset":
            await guest.says("/programme")
            await guest.taps(f"Switch to {programme}")
            await guest.taps(f"Yes, begin {programme}")
        if "Start the exercises sooner" in await guest.labels():
            await guest.taps("Start the exercises sooner")
            await guest.taps("Begin week 1 tomorrow")
        await guest.at(10, 0, days=1)
        await guest.says("/desk")
        await guest.taps("Every 30 min")
        await guest.says("/safety")
        await guest.taps("One or more")
        asked_at = guest.app.now()
        for _ in range(6):
            await guest.at(10, 0, days=1)
            await guest.says("no")
            assert "no headache" in await guest.last()
        assert await came_since(guest, asked_at) <= WHEN_RESTING
        await guest.says("/desk")
        assert "/safety" in await guest.last()


async def test_why_says_that_everything_rests_until_a_word_in_safety(tmp_path: Path) -> None:
    """Also /today and /resume, which lifts nothing."""
    async with open_house(tmp_path) as guest:
        await by_command(guest)
        await guest.taps("One or more")
        await guest.at(13, 0, days=1)
        await guest.says("/why")
        assert "Small task didn't come, because everything but the evening question rests until" in await guest.last()
        await guest.says("/today")
        assert "Everything but the evening question rests" in await guest.last()
        await guest.says("/resume")
        assert "Everything but the evening question rests" in await guest.last()


async def test_after_advice_for_today_desk_tasks_and_lessons_go_on(tmp_path: Path) -> None:
    """T2 stops what moves (`clinical.md` 3.4)."""
    async with open_house(tmp_path) as guest:
        await by_command(guest)
        await guest.taps(NONE)
        await guest.taps("One or more")
        await guest.at(22, 0, days=1)
        await guest.at(22, 0, days=1)
        assert await came_since(guest, MONDAY) == {"task", "bite", "evening", CARE}


async def test_a_lesser_answer_does_not_end_the_rest_of_a_graver_one(tmp_path: Path) -> None:
    """Only the explicit word does."""
    async with open_house(tmp_path) as guest:
        await by_command(guest)
        await guest.taps("One or more")
        for skipped, answer in ((1, "One or more"), (2, "Not sure"), (0, "Not sure")):
            await guest.says("/safety")
            for _ in range(skipped):
                await guest.taps(NONE)
            await guest.taps(answer)
            assert (await person(guest)).safety_tier is Tier.NOW


async def test_the_word_that_lifts_a_pause_is_kept_as_a_screening_of_its_own(tmp_path: Path) -> None:
    """What stopped the exercises and what let them begin again stand in the record, each with its time."""
    async with open_house(tmp_path) as guest:
        await by_command(guest)
        await guest.taps(NONE)
        await guest.taps("One or more")
        before = await guest.app.database.fetch("SELECT * FROM screenings")
        await guest.advance(days=2)
        lifted_at = guest.app.now()
        await guest.acts("lift:yes")
        after = await guest.app.database.fetch("SELECT * FROM screenings ORDER BY id")
        assert len(after) == len(before) + 1
        assert json.loads(after[-1]["answers"])["tier"] is None
        assert lifted_at.timestamp() * 1000 in after[-1].values()
        assert (await person(guest)).safety_paused_at is None


async def test_no_reset_is_promised_while_exercises_are_off(tmp_path: Path) -> None:
    """What follows a middling headache is said only where something would move."""
    async with open_house(tmp_path) as guest:
        await by_command(guest)
        await guest.taps(NONE)
        await guest.taps("One or more")
        await guest.at(10, 0, days=1)
        await guest.says("/checkin yes 5")
        await guest.taps("No")
        assert "Recorded" in await guest.last()
        assert "resets" not in await guest.last()


async def test_before_joining_the_lists_and_the_advice_are_there_and_nothing_is_kept(tmp_path: Path) -> None:
    """Without consent no row about health."""
    async with open_house(tmp_path) as guest:
        await guest.says("/safety")
        await guest.taps("One or more")
        assert NOW in await guest.last()
        assert list(await guest.app.database.fetch("SELECT * FROM screenings")) == []


DEEDS = st.lists(
    st.sampled_from(
        ["/resume", "/desk", "/pause 1 day", "/today", "/cards", "no", "yes 3", "/snooze in 1 hour", "/programme",
         "[Every 30 min]", "[None of these]", "[Leave them off]", "[Switch to Lighter load]", "[Yes, begin Lighter load]",
         "[Switch to Sleep alignment]", "[Yes, begin Sleep alignment]", "[Done]", "[Later]", "[Go on from today]", "/safety"]
    ),
    max_size=10,
)  # fmt: skip


ANYTHING = given(
    deeds=DEEDS,
    hours=st.lists(st.integers(1, 40), min_size=10, max_size=10),
    answer=st.sampled_from(["One or more", "Not sure"]),
)
FRESH = HealthCheck.function_scoped_fixture


async def stays_still(folder: Path, deeds: list[str], hours: list[int], answer: str) -> None:
    async with open_house(folder) as guest:
        await by_command(guest)
        await guest.taps(answer)
        for deed, span in zip(deeds, hours, strict=False):
            if not deed.startswith("["):
                await guest.says(deed)
            elif deed.strip("[]") in await guest.labels():
                await guest.taps(deed.strip("[]"))
            await guest.advance(hours=span)
        assert (await person(guest)).safety_paused_at is not None
        assert await moved(guest) == []


@settings(max_examples=10, deadline=None, suppress_health_check=[FRESH])
@ANYTHING
async def test_whatever_somebody_does_nothing_that_moves_leaves_while_the_pause_holds(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[str], hours: list[int], answer: str
) -> None:
    """No exercise, no reset, no desk break, on any programme."""
    await stays_still(tmp_path_factory.mktemp("any"), deeds, hours, answer)


@pytest.mark.long
@settings(max_examples=60, deadline=None, suppress_health_check=[FRESH])
@ANYTHING
async def test_whatever_many_do_nothing_that_moves_leaves_while_the_pause_holds(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[str], hours: list[int], answer: str
) -> None:
    """The long form."""
    await stays_still(tmp_path_factory.mktemp("any"), deeds, hours, answer)


async def test_joining_asks_all_three_lists(tmp_path: Path) -> None:
    """Each of them, in order, before anything that moves: the third waits for the exercise check."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        for label in JOINING[:2]:
            await guest.taps(label)
        for n in (1, 2):
            assert f"Warning signs, {n} of 3" in await guest.last()
            await guest.taps(NONE)
        for label in JOINING[4:6]:
            await guest.taps(label)
        shown = await guest.taps("Answer them now")
        assert "Warning signs, 3 of 3" in shown[-1]["text"]
        (shown,) = await guest.taps(NONE)
        assert "And about exercises." in shown["text"]
