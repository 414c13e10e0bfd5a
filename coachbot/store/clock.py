"""What the house knows of time: when it last worked, what the operator said of the clock, what it doubts."""

from datetime import datetime, timedelta

from coachbot.database import Session, about_ms, to_ms
from coachbot.domain.timekeeping import Doubt
from coachbot.store import facts
from coachbot.values import frozen

WRITTEN, CONFIRMED, DOUBTED = "clock_written_ms", "clock_confirmed", "clock_doubted"


@frozen
class Confirmation:
    """The operator's word that the clock was right at an instant, and how far ahead of the platforms it was then."""

    at: datetime
    ahead: timedelta


async def written_at(session: Session) -> datetime | None:
    """The newest instant that the house wrote; before it kept that, the newest of what came in and ended."""
    if (kept := await facts.read(session, WRITTEN)) is not None:
        return about_ms(int(kept))
    # Each as an index knows it: the largest of all would be looked for in all that was ever planned.
    newest = [
        (await session.fetch("SELECT MAX(received_at) AS at FROM inbox WHERE state <> 'new'"))[0]["at"],
        (await session.fetch("SELECT MAX(received_at) AS at FROM inbox WHERE state = 'new'"))[0]["at"],
        (await session.fetch("SELECT MAX(ended_at) AS at FROM deliveries WHERE ended_at IS NOT NULL"))[0]["at"],
    ]
    found = [at for at in newest if at is not None]
    return about_ms(max(found)) if found else None


async def write(session: Session, now: datetime) -> None:
    """Note that the house works, under a clock it believes."""
    await facts.write(session, WRITTEN, str(to_ms(now)))


async def confirm(session: Session, given: Confirmation) -> None:
    """The operator says that the clock is right."""
    await facts.write(session, CONFIRMED, f"{to_ms(given.at)}:{round(given.ahead.total_seconds())}")


async def confirmation(session: Session) -> Confirmation | None:
    """What the operator last said, if anything."""
    if (kept := await facts.read(session, CONFIRMED)) is None:
        return None
    at, _, ahead = kept.partition(":")
    return Confirmation(about_ms(int(at)), timedelta(seconds=int(ahead)))


async def note_doubt(session: Session, doubt: Doubt | None) -> None:
    """Keep what the running house doubts, for whoever looks from outside."""
    await facts.write(session, DOUBTED, doubt or "")


async def doubted(session: Session) -> Doubt | None:
    """What the house doubted when it last looked."""
    kept = await facts.read(session, DOUBTED)
    return Doubt(kept) if kept in set(Doubt) else None
