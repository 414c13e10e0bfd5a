"""What a request must be before it is believed: where it comes from, who sends it, what it says."""

import hashlib
import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any, TypeGuard
from urllib.parse import urlsplit

from starlette.requests import ClientDisconnect, Request

from coachbot.markup import clean

SAFE = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cache-control": "no-store",
}
COOKIE = "coachbot_guest"
LARGEST_BODY = 64 * 1024
LONGEST_TEXT = 4096
LONGEST_ACTION_BYTES = 256
FURTHEST = timedelta(days=400)
OWN_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})
ELSEWHERE = "This request comes from another site and was not served."


class Refused(Exception):  # noqa: N818 - it is an answer, not a fault
    """A request that is not served; the text says why and how to mend it."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status, self.sentence = status, sentence


class Excused(Refused):
    """A refusal that somebody at the page reads, in their language: the text is the key of its words."""


def check_origin(request: Request) -> None:
    """Only this machine's own page, or a program on it, is served. Raises Refused."""
    host = request.headers.get("host", "")
    if re.sub(r":\d+$", "", host) not in OWN_HOSTS:
        raise Refused(400, "The local chat only answers at 127.0.0.1 and localhost.")
    origin = request.headers.get("origin")
    if origin is not None and _host_of(origin) != host:
        raise Refused(403, ELSEWHERE)
    is_page = request.method == "GET" and not request.url.path.startswith("/api/")
    if not is_page and comes_from_elsewhere(request):
        raise Refused(403, ELSEWHERE)


def comes_from_elsewhere(request: Request) -> bool:
    """Whether the browser says that another site made it ask; its own page and a typed address do not count."""
    return request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin")


def _host_of(origin: str) -> str:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


def guest_of(request: Request) -> str | None:
    """The guest's address key: a digest of their cookie, which itself is never kept. None without one."""
    token = request.cookies.get(COOKIE, "")
    return hashlib.sha256(token.encode()).hexdigest()[:32] if re.fullmatch(r"[0-9a-f]{32}", token) else None


async def read_body(request: Request) -> dict[str, Any]:
    """A request's JSON object. Raises Refused."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise Refused(415, "Send JSON, with content-type application/json.")
    found = b""
    try:
        async for chunk in request.stream():
            found += chunk
            if len(found) > LARGEST_BODY:
                raise Refused(413, "That is more than 64 KiB. Send less.")
    except ClientDisconnect:
        raise Refused(400, "The request broke off.") from None
    try:
        body = json.loads(found)
    except (ValueError, RecursionError):
        raise Refused(400, "The body is not JSON.") from None
    if not isinstance(body, dict):
        raise Refused(400, "The body must be a JSON object.")
    return body


def read_contents(body: dict[str, Any]) -> dict[str, Any]:
    """What a guest did, checked. Raises Refused."""
    given = [name for name in ("text", "action", "location") if name in body]
    if len(given) != 1:
        raise Refused(400, 'Send exactly one of "text", "action" or "location".')
    if given == ["location"]:
        return {"location": _location(body["location"])}
    value = body[given[0]]
    if not isinstance(value, str) or not value.strip():
        raise Refused(400, f'"{given[0]}" must be text that is not empty.')
    if given == ["text"]:
        if len(value) > LONGEST_TEXT:
            raise Refused(400, f"A message has at most {LONGEST_TEXT} characters.")
        return {"text": clean(value) or "\u2026"}
    message = body.get("message")
    if message is not None and not re.fullmatch(r"\d{1,18}", str(message)):
        raise Refused(400, '"message" must be the id of a message.')
    if len(value.encode("utf-8", "replace")) > LONGEST_ACTION_BYTES:
        raise Refused(400, "An action has at most 256 bytes.")
    return {"action": clean(value), "message": None if message is None else str(message)}


def _location(value: object) -> list[float]:
    if isinstance(value, dict):
        latitude, longitude = value.get("latitude"), value.get("longitude")
        if _is_within(latitude, 90) and _is_within(longitude, 180):
            return [float(latitude), float(longitude)]
    raise Refused(400, 'A "location" has a "latitude" and a "longitude", both numbers on Earth.')


def _is_within(value: object, most: int) -> TypeGuard[float]:
    """Whether it is a number of at most that size; compared before it becomes a float, which a huge one cannot."""
    return isinstance(value, int | float) and not isinstance(value, bool) and -most <= value <= most


def read_id(number: int) -> int:
    """The id of a line, from an address. Raises Refused."""
    if number >= 2**63:
        raise Refused(404, "There is no such message.")
    return number


def read_target(body: dict[str, Any], now: datetime) -> datetime:
    """The instant to which a guest pushes the demo clock, aware UTC. Raises Refused."""
    if set(body) == {"minutes"} and isinstance(body["minutes"], int) and not isinstance(body["minutes"], bool):
        if not 0 <= body["minutes"] <= FURTHEST // timedelta(minutes=1):
            raise Refused(400, "The demo clock goes forward, at most 400 days at a time.")
        return now + timedelta(minutes=body["minutes"])
    if set(body) == {"to"} and isinstance(body["to"], str):
        try:
            to = datetime.fromisoformat(body["to"])
        except ValueError:
            raise Refused(400, '"to" must be an instant such as 2026-11-23T20:30:00+00:00.') from None
        if to.tzinfo is None:
            raise Refused(400, '"to" needs a time zone, such as +00:00.')
        if not now <= to <= now + FURTHEST:
            raise Refused(400, "The demo clock goes forward, at most 400 days at a time.")
        return to.astimezone(UTC)
    raise Refused(400, 'Send {"minutes": n}, {"until": "next"} or {"to": instant}.')
