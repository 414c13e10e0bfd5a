"""What Discord says of a token, for whoever sets a bot up. Asks, and changes nothing."""

from typing import Any

import httpx
from discord.http import Route

from coachbot.values import frozen

TIMEOUT_SECONDS = 10.0
INVITE = "https://discord.com/oauth2/authorize?client_id={id}&scope=bot+applications.commands&permissions=0"


@frozen
class Examination:
    """`reached` is whether Discord answered at all, `known` whether it knows the token; `invite` adds the bot."""

    reached: bool
    known: bool = False
    name: str | None = None
    invite: str | None = None


async def examine(token: str) -> Examination:
    """Ask Discord about a token. Never raises for what it says or does not say."""
    headers = {"Authorization": f"Bot {token}"}
    async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS, headers=headers) as client:
        try:
            answer = await client.get(f"{Route.BASE}/oauth2/applications/@me")
        except httpx.HTTPError:
            return Examination(reached=False)
    found = _json(answer)
    if answer.status_code != httpx.codes.OK or not str(found.get("id", "")).isdigit():
        return Examination(reached=True)
    return Examination(reached=True, known=True, name=str(found.get("name")), invite=INVITE.format(id=found["id"]))


def _json(answer: httpx.Response) -> dict[str, Any]:
    try:
        found = answer.json()
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
