"""Lessons as they are lived: none is lost to a bad day or a sooner start, each has its own Done and can be reread."""

from dataclasses import replace
from pathlib import Path

from tests.coach.test_keeping import on_lighter_load
from tests.house import Guest, open_house
from tests.shipped import SHELVES


async def came(guest: Guest, hour: int, days: int = 0) -> list[str]:
    return [m["text"] for m in await guest.at(hour, 5, days=days)]


async def test_no_lesson_is_lost_and_each_can_be_read_again(tmp_path: Path) -> None:
    """A sooner start, an attack and Done: what was to be told comes in its order, once, and stays."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest)
        *before, reset, desk = await came(guest, 11, days=1)
        assert any(text.startswith("How days are counted.") for text in before)
        assert "Why I ask every evening." in reset
        assert desk.startswith("Today at the desk: screen height.")
        await guest.taps("Done")
        assert (await guest.last()).startswith("Today at the desk: screen height.")
        assert "Where it can begin." in (await came(guest, 15))[-1]
        await guest.at(8, 0, days=1)
        await guest.says("/attack")
        await guest.at(20, 31)
        later = " ".join(await came(guest, 11, days=1))
        assert "For whom, and how it builds up." in later
        assert "Today at the desk: distance and height." in later
        await guest.says("lessons")
        head, *titles = (await guest.last()).split("\n\n")[0:2]
        assert head == "Your 6 lessons so far, the newest first. Tap a number to read it again."
        assert titles[0].endswith("\n1. How days are counted")
        await guest.taps("1")
        assert (await guest.last()).endswith("From Lighter load. /lessons has the others.")


async def test_a_lesson_whose_card_is_gone_is_read_again_without_it(tmp_path: Path) -> None:
    """The text is theirs, as they joined with it; a button that would lead nowhere is not shown."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await came(guest, 11, days=1)
    bare = replace(SHELVES, cards={name: card for name, card in SHELVES.cards.items() if name != "screen-height"})
    async with open_house(tmp_path, shelves=bare) as guest:
        await guest.says("lessons")
        (read,) = await guest.taps("1")
        assert read["text"].startswith("Screen height.")
        assert read["buttons"] == []


async def test_before_any_lesson_the_list_says_so(tmp_path: Path) -> None:
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("/lessons")
        assert (await guest.last()).startswith("No lesson has come yet.")
