"""That something deleted still has to be overwritten in the engine's own files; kept until it is done."""

from datetime import datetime

from coachbot.database import Session, to_ms
from coachbot.store import facts

WIPE = "wipe_asked"


async def ask(session: Session, now: datetime) -> None:
    """Have the files wiped, in the transaction that deletes."""
    await facts.write(session, WIPE, str(to_ms(now)))


async def asked(session: Session) -> str | None:
    """What `done` has to be told once the files are wiped; None when nothing was deleted since."""
    return await facts.read(session, WIPE)


async def done(session: Session, asked_at: str) -> None:
    """The files are wiped of what was deleted by then; a wipe asked for since is still to come."""
    await session.execute(
        "DELETE FROM facts WHERE name = :name AND value = :asked_at", {"name": WIPE, "asked_at": asked_at}
    )
