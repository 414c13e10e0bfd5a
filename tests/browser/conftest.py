"""A real Chromium on a real coachbot. Where none is installed the tests say so; in CI that is a failure."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from coachbot.app import App
from coachbot.settings import Settings
from tests.house import SHELVES, StillClock

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str:
    """Where the browser is; skips visibly when there is none."""
    found = os.environ.get("CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        if os.environ.get("CI"):
            raise AssertionError("CI must install a Chromium; see .ci/run")
        pytest.skip("no Chromium is installed (apt-get install chromium, or set CHROMIUM)")
    return found


@pytest_asyncio.fixture(loop_scope="session")
async def app(tmp_path: Path) -> AsyncIterator[App]:
    """A running coachbot whose machine's clock stands still at Monday 10:00 in Berlin."""
    found = App(
        Settings(database_url=f"sqlite:///{tmp_path / 'demo.db'}", port=0), real_clock=StillClock(), shelves=SHELVES
    )
    await found.start()
    yield found
    await found.stop()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Any]:
    """The browser itself; each test has a profile of its own in it."""
    path = chromium()
    try:
        from playwright.async_api import async_playwright
    except ImportError:
        if os.environ.get("CI"):
            raise
        pytest.skip("playwright is not installed, so the page is not tested")

    async with async_playwright() as playwright:
        found = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield found
        await found.close()


@pytest_asyncio.fixture(loop_scope="session")
async def page(app: App, browser: Any) -> AsyncIterator[Any]:
    """The local chat at phone width; anything the page complains of on its console fails the test."""
    context = await browser.new_context(
        viewport={"width": 390, "height": 844},
        timezone_id="Europe/Berlin",
        locale="en-GB",
        geolocation={"latitude": 35.68, "longitude": 139.69},
    )
    found = await context.new_page()
    complaints: list[str] = []
    found.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    found.on("pageerror", lambda fault: complaints.append(str(fault)))
    await found.goto(f"http://127.0.0.1:{app.web.port}/")
    await found.locator("#start").wait_for()
    yield found
    await context.close()
    assert complaints == []
