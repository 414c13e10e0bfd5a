"""A running coachbot, and a browser's side of its HTTP."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest_asyncio

from coachbot.app import App
from coachbot.settings import Settings
from tests.house import SHELVES, StillClock


@pytest_asyncio.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    """A running coachbot on a port of its own."""
    found = App(
        Settings(database_url=f"sqlite:///{tmp_path / 'demo.db'}", port=0), real_clock=StillClock(), shelves=SHELVES
    )
    await found.start()
    yield found
    await found.stop()


@pytest_asyncio.fixture
async def client(app: App) -> AsyncIterator[httpx.AsyncClient]:
    """A browser that has opened the page."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{app.web.port}", timeout=20) as found:
        assert (await found.get("/")).status_code == 200
        yield found
