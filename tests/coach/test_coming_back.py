"""Back after a silence: one number everywhere, and nothing to look back on where nothing was asked (D20)."""

import re
from pathlib import Path

from tests.house import Guest, lived_once, open_house

FROM_JOINING = (
    "Yes, I'm 18 or older",
    "Yes, keep my diary",
    *("None of these",) * 2,
    "Yes, 10:00 (Berlin)",
)


@lived_once
async def on_lighter_load(guest: Guest) -> None:
    await guest.says("/start")
    for label in (*FROM_JOINING, "Start Lighter load", "Answer them now", *("None of these",) * 3):
        await guest.taps(label)
    await guest.taps("No headache")


def days(messages: list[dict[str, object]]) -> set[str]:
    """Every programme day that is told."""
    return set(re.findall(r"day (\d+) of 56", " ".join(str(m["text"]) for m in messages)))


async def test_after_a_silence_one_day_is_told_everywhere(tmp_path: Path) -> None:
    """Three weeks of silence are a pause from the last word on: /programme, /start, going on and /today agree."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest)
        await guest.at(12, 0, days=7)
        await guest.says("/today")
        await guest.at(12, 0, days=29)
        told = [days(await guest.says(said)) for said in ("/programme", "/start")]
        told.append(days(await guest.taps("Go on from today")))
        told += [days(await guest.says(said)) for said in ("/today", "/programme", "/start")]
        assert told == [{"7"}] * 6


async def test_the_evening_of_coming_back_looks_back_on_no_silent_week(tmp_path: Path) -> None:
    """Day 7 ends a week; nothing had reached them in it, and /why says so."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest)
        await guest.at(12, 0, days=7)
        await guest.says("/today")
        await guest.at(12, 0, days=29)
        await guest.says("/today")
        await guest.taps("Go on from today")
        evening = [m["text"] for m in await guest.at(23, 0)]
        assert not any("Looking back" in text for text in evening)
        await guest.says("/why")
        assert "Looking back didn't come, because there was no week to look back on." in await guest.last()
        await guest.at(20, 31, days=1)
        await guest.taps("No headache")


async def test_a_pause_over_the_week_is_not_looked_back_on(tmp_path: Path) -> None:
    """Eight days paused, back on the day that ends the week."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest)
        await guest.at(12, 0, days=7)
        await guest.says("/pause 10 days")
        assert days(await guest.says("/programme")) == {"7"}
        await guest.at(12, 0, days=9)
        assert days(await guest.says("/programme")) == {"7"}
        await guest.says("/resume")
        assert not any("Looking back" in m["text"] for m in await guest.at(23, 0))
