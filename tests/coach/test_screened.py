"""Whoever should not exercise is shown no way around it, also when that becomes known on the way (D01)."""

from pathlib import Path

import pytest

from coachbot.domain.card import Card, may_do
from coachbot.domain.participant import Caution, Track
from tests.house import JOINING, SHELVES, Guest, lived_once, open_house

OUT = (*JOINING[:8], "One or more", *JOINING[10:])
"""Joining with a yes at the exercise check; no last check follows."""


@lived_once
async def joins_screened(guest: Guest) -> None:
    await guest.says("/start")
    for label in OUT:
        await guest.taps(label)


async def screens_out(guest: Guest) -> None:
    """Repeat the exercise check, with another answer than before."""
    await guest.says("/safety")
    for _ in range(3):
        await guest.taps("None of these")
    await guest.taps("Repeat the exercise check")
    await guest.taps("One or more")


@pytest.mark.parametrize("caution", Caution)
@pytest.mark.parametrize("card", SHELVES.cards.values(), ids=lambda card: card.id)
def test_what_a_card_moves_decides_and_not_its_family(card: Card, caution: Caution) -> None:
    """A reset that moves is exercise for whoever must not; with a caution the marked ones are gone on any track."""
    assert may_do(card, Track.NO_EXERCISE, frozenset()) == card.is_still
    assert not may_do(card, Track.DIARY_ONLY, frozenset())
    for track in (Track.FULL, Track.LOW_LOAD):
        assert may_do(card, track, frozenset())
        assert may_do(card, track, frozenset({caution})) == (caution not in card.not_for)


def test_a_card_that_does_not_say_what_it_moves_is_taken_to_move() -> None:
    """An older text that somebody is still on, or an author who forgot, errs on the careful side."""
    silent = SHELVES.cards["tall-and-soft"].model_copy(update={"moves": None})
    assert not may_do(silent, Track.NO_EXERCISE, frozenset())
    desk = SHELVES.cards["screen-height"]
    assert may_do(desk, Track.NO_EXERCISE, frozenset())
    assert not may_do(desk.model_copy(update={"moves": frozenset({"neck"})}), Track.NO_EXERCISE, frozenset())


@lived_once
async def lives_until_the_small_nod(guest: Guest) -> None:
    await guest.joins()
    for _ in range(8):
        await guest.at(12, 0, days=1)
        await guest.says("no")
    await guest.at(9, 40, days=1)


async def gets_the_small_nod(guest: Guest) -> dict[str, str]:
    """Join and live until the day of the small nod; returns its message's buttons."""
    await lives_until_the_small_nod(guest)
    shown = next(m for m in reversed(await guest.shown()) if "Small nod" in m["text"])
    return {"message": shown["id"], **{b["label"]: b["action"] for row in shown["buttons"] for b in row}}


@pytest.mark.parametrize("label", ["Short version", "Show me", "Later"])
async def test_an_old_prompt_shows_no_exercise_after_the_check_ruled_it_out(tmp_path: Path, label: str) -> None:
    """Also when it is brought back later."""
    async with open_house(tmp_path) as guest:
        nod = await gets_the_small_nod(guest)
        await screens_out(guest)
        shown = await guest.acts(nod[label], nod["message"])
        if label == "Later":
            shown = [*await guest.taps("15 min"), *await guest.advance(minutes=40)]
        assert not [m for m in shown if "chin" in m["text"].casefold() or "How much" in m["text"]]


async def test_an_old_prompt_can_still_be_done_and_changed_without_its_words(tmp_path: Path) -> None:
    """What was done was done."""
    async with open_house(tmp_path) as guest:
        nod = await gets_the_small_nod(guest)
        await screens_out(guest)
        (done,) = await guest.acts(nod["Done"], nod["message"])
        assert done["text"].startswith("Exercise\n\nDone at 09:40.")
        assert "How was it?" not in done["text"]
        (changed,) = await guest.taps("Change")
        assert changed["text"] == "This one is left out because of your exercise check. Nothing to make up for."


async def test_a_safety_pause_holds_old_prompts_and_the_handbook_too(tmp_path: Path) -> None:
    """No exercise is shown in any way while exercises are off."""
    async with open_house(tmp_path) as guest:
        nod = await gets_the_small_nod(guest)
        await guest.says("/safety")
        await guest.taps("None of these")
        await guest.taps("One or more")
        for label in ("Short version", "Show me"):
            shown = [m["text"] for m in await guest.acts(nod[label], nod["message"])]
            assert "is off for now because of a safety answer" in shown[-1]
        await guest.says("/ask how does the small nod go again?")
        assert "is off for now because of a safety answer" in await guest.last()
        await guest.says("/cards small nod")
        assert "is off for now because of a safety answer" in await guest.last()


async def test_before_the_exercise_check_the_handbook_shows_no_exercise(tmp_path: Path) -> None:
    """Nobody knows yet whether they may."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        await guest.says("/faq how does the small nod go again?")
        assert "Small nod has to wait: three short lists come before your first exercise" in await guest.last()


async def test_before_the_exercise_check_no_exercise_is_offered_as_near(tmp_path: Path) -> None:
    """Not even where nothing is claimed."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        for asked in ("the nod", "swimming with my head up like a swan"):
            (said,) = await guest.says(f"/faq {asked}")
            assert "I have no sure answer to that" in said["text"]
            offered = [button["action"] for row in said["buttons"] for button in row]
            assert offered
            assert all(action.startswith("faq:") for action in offered), offered


async def test_tightness_offers_no_day_of_movement_to_whoever_leaves_out_exercises(tmp_path: Path) -> None:
    """Concept S105 is for the others."""
    async with open_house(tmp_path) as guest:
        await joins_screened(guest)
        for days, answer in ((1, "2"), (7, "8")):
            await guest.at(12, 0, days=days)
            day = guest.app.now().date()
            said = [m["text"] for m in await guest.acts(f"saw:{day}:tightness:{answer}")]
            assert not [text for text in said if "Show me" in text or "easy movement" in text]


async def test_desk_breaks_for_whoever_leaves_out_exercises_move_neither_neck_nor_shoulders(tmp_path: Path) -> None:
    """All of them, over a few days."""
    async with open_house(tmp_path) as guest:
        await joins_screened(guest)
        said: list[str] = []
        for _ in range(4):
            await guest.at(9, 5, days=1)
            await guest.says("/desk")
            await guest.taps("Every 30 min")
            said += [m["text"] for m in await guest.advance(hours=4)]
        breaks = [text for text in said if len(text) < 90]
        assert len(breaks) >= 20
        assert not [text for text in breaks if "shoulder" in text or "head" in text or "neck" in text]


async def test_at_sixteen_there_is_the_diary_and_no_break_timer(tmp_path: Path) -> None:
    """No desk, no exercise, no card."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        await guest.taps("I'm 16 or 17")
        for label in (*JOINING[1:4], "None of these", JOINING[4]):
            await guest.taps(label)
        await guest.taps("Start 28-day diary")
        await guest.at(10, 0, days=1)
        await guest.says("/desk")
        assert "there are no breaks from me" in await guest.last()


async def test_what_is_left_of_a_programme_is_said_at_its_start(tmp_path: Path) -> None:
    """And nobody is offered to start exercises sooner that they will not get."""
    async with open_house(tmp_path) as guest:
        await joins_screened(guest)
        await guest.says("/programme")
        await guest.taps("Switch to Lighter load")
        await guest.taps("Yes, begin Lighter load")
        said = [m["text"] for m in await guest.shown()]
        assert any("The exercises are left out for you" in text for text in said)
        assert "Start week 1 sooner" in await guest.labels()
        assert "Start the exercises sooner" not in await guest.labels()
