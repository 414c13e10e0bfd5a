"""Whether prompts may leave at all: an operator can hold them for everybody; and who did that when."""

from datetime import datetime

from coachbot.database import Session, about_ms, to_ms
from coachbot.domain.operating import Intervention
from coachbot.store import facts
from coachbot.values import frozen

HELD_SINCE = "prompts_held_since"


@frozen
class Audit:
    """One change by an operator: `who` is the mark of their chat."""

    at: datetime
    who: str
    did: Intervention


async def held_since(session: Session) -> datetime | None:
    """Since when prompts are held; None while they leave."""
    return await facts.read_instant(session, HELD_SINCE)


async def hold(session: Session, who: str, now: datetime) -> bool:
    """Hold all prompts; False when they are already."""
    if await held_since(session) is not None:
        return False
    await facts.write(session, HELD_SINCE, now.isoformat())
    await _note(session, who, Intervention.HOLD, now)
    return True


async def let_go(session: Session, who: str, now: datetime) -> bool:
    """Let prompts leave again; False when they do."""
    if await held_since(session) is None:
        return False
    await facts.write(session, HELD_SINCE, "")
    await _note(session, who, Intervention.LET_GO, now)
    return True


async def _note(session: Session, who: str, did: Intervention, now: datetime) -> None:
    await session.execute(
        "INSERT INTO audit (at, who, did) VALUES (:at, :who, :did)", {"at": to_ms(now), "who": who, "did": did}
    )


async def latest(session: Session, at_most: int) -> list[Audit]:
    """The newest changes, newest first."""
    rows = await session.fetch("SELECT at, who, did FROM audit ORDER BY id DESC LIMIT :n", {"n": at_most})
    return [Audit(about_ms(row["at"]), row["who"], Intervention(row["did"])) for row in rows]
