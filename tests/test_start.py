"""A start reads what it needs. Whatever else is wanted is read by who wants it first."""

import asyncio
import re
import subprocess
import sys
from pathlib import Path

from tests.process import environment, free_port
from tests.standins.telegram import TOKEN, telegram_server
from tests.warm import ROOT

NOT_NEEDED = {
    *(
        "rich.text",
        "typer",
        "yaml",
        "rapidfuzz",
        "fpdf",
        "PIL",
        "resvg_py",
        "tzfpy",
        "prometheus_client",
        "psycopg",
        "discord",
        "telegram.ext",
    ),
    *("coachbot.library.folders", "coachbot.doctor", "coachbot.backup", "coachbot.domain.export"),
}
OF_TELEGRAM = {"telegram", "aiohttp", "httpx", "certifi", "urllib.request"}
WITH_WORDS = {"fluent.runtime", "babel"}
"""What makes sentences. A platform's menu is told at the start; the page has its own from files."""


def read_by_a_start(folder: Path, **settings: str) -> set[str]:
    """The modules that coachbot reads from its start to its end, where programmes are kept from the start before."""
    _start(folder, **settings)
    return set(re.findall(r"^import time:.*\| +(\S+)$", _start(folder, **settings), re.MULTILINE))


def _start(folder: Path, **settings: str) -> str:
    """Start it, stop it once it is ready; returns what it told of what it read."""
    with (folder / "told").open("w+", encoding="utf-8") as told:
        running = subprocess.Popen(
            [sys.executable, "-X", "importtime", "-m", "coachbot"],
            env=environment(folder, PORT=str(free_port()), **settings),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=told,
            text=True,
        )
        assert running.stdout is not None
        assert "Ctrl+C stops it" in running.stdout.readline()
        running.terminate()
        running.communicate(timeout=60)
        told.seek(0)
        return told.read()


def test_a_start_reads_nothing_that_nobody_asked_for(tmp_path: Path) -> None:
    found = read_by_a_start(tmp_path)
    assert "coachbot.app" in found
    assert found & (NOT_NEEDED | OF_TELEGRAM | WITH_WORDS | {"cryptography"}) == set()


async def test_a_start_on_telegram_reads_the_platform_and_no_more(tmp_path: Path) -> None:
    async with telegram_server() as server:
        live = {"COACHBOT_TELEGRAM_TOKEN": TOKEN, "COACHBOT_TELEGRAM_API_URL": server.url}
        found = await asyncio.to_thread(read_by_a_start, tmp_path, **live)
    assert found >= OF_TELEGRAM
    assert found & NOT_NEEDED == set()
