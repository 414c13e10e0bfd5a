"""The operator hears without asking: pings while all is well, failures with their troubles, and never a secret."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from coachbot import alerts
from coachbot.alerts import Alerts
from coachbot.errors import SettingError
from coachbot.settings import Settings, read_settings
from coachbot.web import WebServer
from tests.telegram_house import open_telegram

SECRET = "5f1c0a9e-secret"
TROUBLE = {"what": "late", "says": "A message has been due for 5 minutes.", "mend": "See.", "more": "kept"}


class Other:
    """Whoever is pinged: what came, and what is answered."""

    def __init__(self) -> None:
        self.came: list[tuple[str, Any]] = []
        self.answer, self.hangs = 200, asyncio.Event()
        self.hangs.set()
        self.drips = False
        self.web = WebServer(Starlette(routes=[Route("/{path:path}", self.serve, methods=["POST"])]), "127.0.0.1", 0)

    async def serve(self, request: Request) -> Response:
        self.came.append((request.url.path, await request.json()))
        await self.hangs.wait()
        return StreamingResponse(self._endless(), self.answer) if self.drips else Response(status_code=self.answer)

    async def _endless(self) -> AsyncIterator[bytes]:
        while self.drips:
            yield b"x" * 65_536
            await asyncio.sleep(0)

    @property
    def url(self) -> SecretStr:
        return SecretStr(f"http://127.0.0.1:{self.web.port}/{SECRET}")


@pytest_asyncio.fixture
async def other() -> AsyncIterator[Other]:
    found = Other()
    await found.web.start()
    yield found
    found.hangs.set()
    await found.web.stop()


def house(*statuses: str) -> Any:
    left = list(statuses)

    async def report() -> dict[str, Any]:
        status = left.pop(0) if len(left) > 1 else left[0]
        return {"status": status, "troubles": [TROUBLE] if status != "ok" else [], "ward": {"plan": 3}}

    return report


async def looked(told: Alerts, times: int) -> list[str | None]:
    found = [await told.look() for _ in range(times)]
    await told.close()
    return found


async def test_all_is_well_is_a_ping_and_what_lasts_is_a_failure_with_its_troubles(other: Other) -> None:
    """A trouble that is over a minute later alarms nobody; afterwards the ping comes again."""
    told = Alerts(other.url, house("ok", "degraded", "ok", "degraded", "degraded", "degraded", "ok"))
    assert await looked(told, 7) == ["ok", None, "ok", None, "fail", "fail", "ok"]
    paths = [path for path, _ in other.came]
    assert paths == [f"/{SECRET}"] * 2 + [f"/{SECRET}/fail"] * 2 + [f"/{SECRET}"]
    assert other.came[2][1] == {
        "status": "degraded",
        "troubles": [{name: TROUBLE[name] for name in ("what", "says", "mend")}],
    }


async def test_one_that_does_not_answer_holds_nothing_up_and_its_address_stands_nowhere(
    other: Other, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, capsys: Any
) -> None:
    """A refusal, a hang, nobody there: one line each, at the most talkative level too."""
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(alerts, "PATIENCE_SECONDS", 0.1)
    other.answer = 404
    assert await looked(Alerts(other.url, house("ok")), 1) == [None]
    other.hangs.clear()
    assert await looked(Alerts(other.url, house("ok")), 1) == [None]
    other.hangs.set()
    url = other.url
    await other.web.stop()
    assert await looked(Alerts(url, house("ok")), 1) == [None]
    written = capsys.readouterr()
    ours = [str(record) + record.getMessage() for record in caplog.records if not record.name.startswith("uvicorn")]
    everything = "".join([*ours, written.out, written.err])
    assert everything.count("alert_not_delivered") == 3
    assert SECRET not in everything + repr(Settings(alert_url=url))


async def test_an_answer_that_never_ends_is_not_read(other: Other) -> None:
    """Its code says all; the rest would fill the memory and keep the next alert from leaving."""
    other.drips = True
    async with asyncio.timeout(5):
        assert await looked(Alerts(other.url, house("ok")), 2) == ["ok", "ok"]
    other.drips = False


async def test_without_an_address_nothing_is_told() -> None:
    assert await looked(Alerts(None, house("degraded")), 3) == [None] * 3


async def test_a_running_house_tells_of_itself(tmp_path: Path, other: Other) -> None:
    """What /healthz says; and ready and live are answered apart."""
    async with open_telegram(tmp_path, alert_url=other.url) as guest:
        assert await guest.app.alerts.look() == "ok"
        assert guest.app.passes.silent_seconds() < 60
    assert other.came == [(f"/{SECRET}", {"status": "ok", "troubles": []})]


@pytest.mark.parametrize("given", ["hc-ping.com/x", "https://u:p@x.example", "https://x.example/?a=b", "ftp://x"])
def test_an_address_that_is_none_is_told_without_repeating_it(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACHBOT_ALERT_URL", given)
    with pytest.raises(SettingError, match="COACHBOT_ALERT_URL is not usable") as told:
        read_settings()
    assert given not in str(told.value)
