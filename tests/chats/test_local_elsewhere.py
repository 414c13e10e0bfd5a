"""What other sites can make a browser do to the local chat: nothing, and nothing is lost by it."""

import httpx
import pytest

from coachbot.app import App

COOKIE = {"cookie": "coachbot_guest=0123456789abcdef0123456789abcdef"}
PATHS = ("/api/messages", "/api/events", "/api/images/1.svg", "/api/documents/1/x.json")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://[::1"},
        {"origin": "http://127.0.0.1:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
async def test_another_site_reads_nothing(app: App, path: str, headers: dict[str, str]) -> None:
    """Looking needs the same rights as writing, even with the guest's own cookie."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{app.web.port}") as client:
        answer = await client.get(path, headers={**COOKIE, **headers})
    assert (answer.status_code, list(answer.json())) == (403, ["error"])


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_a_link_from_another_site_does_not_begin_a_new_conversation(app: App, site: str) -> None:
    """The cookie may have been held back, so the page reloads itself before it gives out another."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{app.web.port}") as client:
        first = await client.get("/", headers={"sec-fetch-site": site})
        assert (first.status_code, "set-cookie" in first.headers) == (200, False)
        assert '<meta http-equiv="refresh" content="0; url=/">' in first.text
        assert "default-src 'none'" in first.headers["content-security-policy"]
        second = await client.get("/", headers={"sec-fetch-site": "same-origin"})
    assert "set-cookie" in second.headers
    assert 'id="log"' in second.text


async def test_a_guest_who_comes_from_another_site_sees_the_page_at_once(app: App) -> None:
    """With the cookie there is nothing to wait for, and it is not replaced."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{app.web.port}") as client:
        page = await client.get("/", headers={**COOKIE, "sec-fetch-site": "cross-site"})
    assert 'id="log"' in page.text
    assert "set-cookie" not in page.headers
