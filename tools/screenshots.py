"""Take the pictures in the README: a real conversation in a real Chromium.

Run `uv run python tools/screenshots.py [FOLDER]`; without a folder they go to docs/images.
"""

import asyncio
import os
import shutil
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.async_api import Page, async_playwright

from coachbot.app import App
from coachbot.chat import Address
from coachbot.domain.frequency import DiaryDay
from coachbot.handover.diary import bring_in_diary
from coachbot.settings import Settings

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
TALL = {"width": 390, "height": 1150}
"""A long phone, so that a picture and its words are seen at once."""
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
JOINING = (
    "Yes, I'm 18",
    "Yes, keep",
    *("None of these",) * 5,
    "Yes, ",
    "That fits",
    "Start Desk",
    "No headache",
)


async def tap(page: Page, label: str) -> None:
    """Press the newest button whose label begins so, and wait until the answer is there."""
    before = await page.locator("#log").inner_text()
    await page.locator(".choices button", has_text=label).last.click()
    await page.wait_for_function("(old) => document.getElementById('log').innerText !== old", arg=before)


async def push(page: Page, label: str) -> None:
    """Press a button of the clock bar and wait until the clock has moved."""
    async with page.expect_response("**/api/clock"):
        await page.get_by_role("button", name=label, exact=True).click()
    await page.wait_for_timeout(250)


async def say(page: Page, text: str) -> None:
    """Type a message and wait until it is answered."""
    async with page.expect_response("**/api/send"):
        await page.locator("#text").fill(text)
        await page.locator("#text").press("Enter")
    await page.wait_for_timeout(300)


async def shoot(page: Page, folder: Path, name: str) -> None:
    """Save what is on the screen."""
    await page.evaluate("document.activeElement && document.activeElement.blur()")
    await page.screenshot(path=folder / f"{name}.png")


async def bring_in_earlier_weeks(app: App) -> None:
    """A diary kept elsewhere before joining, so that there are weeks to look at."""
    days = [
        DiaryDay(local_date=START.date() - timedelta(days=n), headache=n % 7 in (1, 4) if n > 28 else n % 9 == 2)
        for n in range(1, 57)
        if n % 11
    ]
    (row,) = await app.database.fetch("SELECT platform, key FROM addresses")
    address = Address(row["platform"], row["key"])
    await bring_in_diary(app.database, days, address, app.now(), Path("diary.csv"))


async def journey(page: Page, folder: Path, app: App) -> None:
    """Join, live a day, and look back after two weeks."""
    await page.get_by_role("button", name="Start", exact=True).click()
    await page.locator(".choices button").first.wait_for()
    for n, label in enumerate(JOINING):
        if n == 2:
            await shoot(page, folder, "joining")
        await tap(page, label)
    await push(page, "Next prompt")
    await tap(page, "Done")
    await push(page, "Next prompt")
    await tap(page, "Short version")
    await tap(page, "Done")
    for _ in range(2):
        await push(page, "Next prompt")
    await tap(page, "Yes")
    await tap(page, "4")
    await tap(page, "No")
    await shoot(page, folder, "day")
    await tap(page, "Show me")
    await page.wait_for_timeout(600)
    await shoot(page, folder, "card")
    for day in range(13):
        await push(page, "+1 day")
        if day % 5 != 3:
            await tap(page, "Yes" if day % 3 == 1 else "No headache")
        if day % 5 != 3 and day % 3 == 1:
            await tap(page, "5")
            await tap(page, "No")
    await bring_in_earlier_weeks(app)
    await say(page, "/progress")
    await page.set_viewport_size(TALL)
    await page.wait_for_timeout(400)
    await shoot(page, folder, "progress")
    await page.emulate_media(color_scheme="dark")
    await page.wait_for_timeout(300)
    await shoot(page, folder, "progress-dark")
    await page.set_viewport_size(DESK)
    await page.wait_for_timeout(300)
    await shoot(page, folder, "desktop-dark")
    await page.emulate_media(color_scheme="light")
    await page.wait_for_timeout(300)
    await shoot(page, folder, "desktop")


async def main(folder: Path) -> None:
    """Start a coachbot with a fresh database, drive it, stop it."""
    folder.mkdir(parents=True, exist_ok=True)
    browser_path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as temporary:
        settings = Settings(database_url=f"sqlite:///{temporary}/demo.db", port=0)
        app = App(settings, real_clock=lambda: START)
        await app.start()
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=browser_path, args=ARGUMENTS)
            page = await browser.new_page(
                viewport=PHONE, timezone_id="Europe/Berlin", locale="en-GB", device_scale_factor=2
            )
            await page.goto(f"http://127.0.0.1:{app.web.port}/")
            await journey(page, folder, app)
            await browser.close()
        await app.stop()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "docs" / "images"))
