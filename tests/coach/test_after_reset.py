""" "Worse" after a reset makes it smaller, and a second time takes it out; it can be brought back (D12)."""

from datetime import date
from pathlib import Path

from coachbot.domain.care import Care
from coachbot.domain.schedule import cards_for, item_for
from tests.coach.test_safety import person
from tests.domain.people import alice
from tests.house import Guest, lived_once, open_house
from tests.shipped import SHELVES

AFTER_RESET = "saw:2026-11-24:after-reset:"


@lived_once
async def after_a_reset(guest: Guest) -> None:
    """Any reset: what it did can be told of each."""
    await guest.joins_by_evening()
    await guest.at(11, 1, days=1)
    await guest.taps("Done")


async def test_worse_makes_it_smaller_and_can_be_taken_back(tmp_path: Path) -> None:
    """Said at once, with the way back; another answer takes it back, too."""
    async with open_house(tmp_path) as guest:
        await after_a_reset(guest)
        said = [m["text"] for m in await guest.acts(AFTER_RESET + "worse")][-1]
        assert said.startswith("Thank you for telling me. Leave it for today. From now on")
        worse = (await person(guest)).care.worse_after
        assert list(worse.values()) == [1]
        assert "Smaller, since it felt worse" in (await guest.says("/settings"))[-1]["text"]
        await guest.acts(AFTER_RESET + "better")
        assert (await person(guest)).care.worse_after == {}
        await guest.acts(AFTER_RESET + "worse")
        (card,) = worse
        await guest.acts(f"bringback:{card}")
        assert (await person(guest)).care.worse_after == {}


async def test_the_same_answer_twice_counts_once(tmp_path: Path) -> None:
    """A doubled tap takes nothing out."""
    async with open_house(tmp_path) as guest:
        await after_a_reset(guest)
        for _ in range(3):
            await guest.acts(AFTER_RESET + "worse")
        assert list((await person(guest)).care.worse_after.values()) == [1]


def test_twice_worse_leaves_the_card_out_of_everything() -> None:
    """Words that move nothing come in its place, where there are some; elsewhere the item stays away."""
    programme = SHELVES.programmes["lighter-load"]
    out = alice(care=Care(worse_after={"small-nod": 2, "turn-and-look": 2}))
    once = alice(care=Care(worse_after={"small-nod": 1}))
    reset = next(i for i in programme.prompt("morning-reset").items if i.card == "small-nod")  # type: ignore[union-attr]
    assert cards_for(programme, reset, once) == cards_for(programme, reset, alice()) != []
    assert cards_for(programme, reset, out) == []
    found = item_for(programme, reset, out)
    assert found is not None
    assert found.text == reset.instead
    session = programme.prompt("week2-practice").items[0]  # type: ignore[union-attr]
    assert [card.id for card in cards_for(programme, session, out)] == ["round-and-arch", "chair-back-arch"]


def test_a_counted_worse_is_kept_as_json() -> None:
    """With the dates of what was told."""
    care = Care(worse_after={"small-nod": 1}, eased_on=date(2026, 11, 26))
    assert Care.model_validate_json(care.model_dump_json()) == care
