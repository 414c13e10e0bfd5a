""" "Worse" after a reset makes it smaller, and a second time takes it out; it can be brought back (D12)."""

from pathlib import Path

from tests.house import Guest, lived_once, open_house

AFTER_RESET = "saw:2026-11-24:after-reset:"


@lived_once
async def after_a_reset(guest: Guest) -> None:
    """Any reset: what it did can be told of each."""
    await guest.joins_by_evening()
    await guest.at(11, 1, days=1)
    await guest.taps("Done")


async def words(guest: Guest) -> list[tuple[str, str]]:
    """What was said of cards."""
    return [(row["card"], row["felt"]) for row in await guest.app.database.fetch("SELECT card, felt FROM felt")]


async def test_worse_makes_it_smaller_once_and_another_answer_takes_it_back(tmp_path: Path) -> None:
    """Said at once; a doubled tap counts once."""
    async with open_house(tmp_path) as guest:
        await after_a_reset(guest)
        said = [m["text"] for m in await guest.acts(AFTER_RESET + "worse")][-1]
        assert said.startswith("Thank you for telling me. Leave it for today. From now on")
        await guest.acts(AFTER_RESET + "worse")
        assert [felt for _, felt in await words(guest)] == ["worse"]
        await guest.acts(AFTER_RESET + "better")
        assert await words(guest) == []


async def test_the_second_time_it_stays_out_and_settings_bring_it_back(tmp_path: Path) -> None:
    """Told with the card's name, where it was said and in the settings."""
    async with open_house(tmp_path) as guest:
        await after_a_reset(guest)
        await guest.acts(AFTER_RESET + "worse")
        ((card, _),) = await words(guest)
        await guest.app.database.execute("UPDATE felt SET local_date = '2026-11-20', said_at = 1")
        await guest.acts(AFTER_RESET + "better")
        said = [m["text"] for m in await guest.acts(AFTER_RESET + "worse")][-1]
        assert "stays out from now on" in said
        shown = (await guest.says("/settings"))[-1]
        assert "Left out, since it hurt or felt worse" in shown["text"]
        await guest.acts(f"bringback:{card}")
        assert "Left out" not in (await guest.says("/settings"))[-1]["text"]
