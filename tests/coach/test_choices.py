"""Choices in /settings: posture resets or none, still pictures, and later mornings on days off."""

from pathlib import Path

import pytest

from coachbot.coach import first_time
from coachbot.coach.content import Content
from coachbot.domain.card import Level
from coachbot.domain.programme import Item, Kind
from coachbot.words import words_in
from tests.house import Guest, open_house
from tests.shipped import SHELVES


async def kinds(guest: Guest) -> list[str]:
    """What waits, by kind."""
    rows = await guest.app.database.fetch(
        "SELECT kind FROM deliveries WHERE state = 'pending' AND kind IS NOT NULL ORDER BY planned_for"
    )
    return [row["kind"] for row in rows]


async def test_resets_can_be_turned_off_while_everything_else_goes_on(tmp_path: Path) -> None:
    """At once, also those that were planned already; /why says so; one tap brings them back (D24)."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(8, 0, days=1)
        assert Kind.RESET in await kinds(guest)
        (shown,) = await guest.says("/settings")
        assert "Posture resets: on" in shown["text"]
        (said,) = await guest.taps("Turn resets off")
        assert said["text"].startswith("No more posture resets. Everything else goes on.")
        assert Kind.RESET not in await kinds(guest)
        assert {Kind.TASK, Kind.CHECK_IN} <= set(await kinds(guest))
        await guest.at(19, 0)
        assert "Posture resets are off: you turned them off in /settings." in (await guest.says("/why"))[0]["text"]
        await guest.says("/settings")
        await guest.taps("Turn resets on")
        assert Kind.RESET in await kinds(guest)


async def test_mornings_on_days_off_begin_later_when_somebody_says_so(tmp_path: Path) -> None:
    """Asked only of whoever looks for it; the settings show it, and "The same" takes it back (D24)."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("/settings")
        (asked,) = await guest.taps("Up on days off")
        assert "On other days you get up at 07:00." in asked["text"]
        (said,) = await guest.taps("08:30")
        assert said["text"].startswith("On days off, mornings begin at 08:30.")
        assert "Getting up on days off: 08:30" in (await guest.says("/settings"))[0]["text"]
        await guest.taps("Up on days off")
        (said,) = await guest.taps("The same")
        assert "as on other days" in said["text"]
        assert "Getting up on days off" not in (await guest.says("/settings"))[0]["text"]


async def test_whoever_wants_still_pictures_gets_no_movement(tmp_path: Path) -> None:
    """The still stays either way."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        moving = (await guest.says("/cards small nod"))[0]
        assert moving["moves"]
        await guest.says("/settings")
        (said,) = await guest.taps("Still pictures")
        assert said["text"] == "Exercises are shown in still pictures from now on."
        still = (await guest.says("/cards small nod"))[0]
        assert (still["moves"], bool(still["image"])) == (None, True)
        assert "Pictures of exercises: still" in (await guest.says("/settings"))[0]["text"]


@pytest.mark.parametrize("wants", [True, False])
def test_the_first_time_of_a_card_keeps_to_it_too(wants: bool) -> None:
    """The picture that follows a session moves for whoever wants that, and always has its still."""
    light, card = SHELVES.programmes["lighter-load"], SHELVES.cards["small-nod"]
    item = Item(text="A nod.", card=card.id)
    met = Content(light, light.prompts[0], item, [(card, Level.STANDARD)], [], {}, new=frozenset({card.id}))
    shown = first_time.pictures(words_in("en"), met, moving=wants)
    assert shown is not None
    assert shown.image is not None
    assert (shown.image.moves is not None, bool(shown.image.svg)) == (wants, True)
