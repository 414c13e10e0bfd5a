"""The ward: whoever cannot be planned, opened or answered is set aside alone, told of, and tried again.

One row that does not read hurts one person. Everybody else is served as if it were not there, and when it reads
again the person leaves the ward by themselves.
"""

from collections.abc import Collection, Mapping
from datetime import datetime

import structlog

from coachbot.database import Session, Unreadable
from coachbot.store import ward as rows
from coachbot.store.ward import Warded, Work, rest_after

__all__ = [
    "WORDS", "Warded", "Work", "leave", "mend_of", "people", "reason_of", "rest_after", "set_aside",
]  # fmt: skip

MENDS: Mapping[str, str] = {
    "zone": "They are asked for their zone when they next write. If this machine does not know a zone that exists, "
    "update its zone data: pip install -U tzdata.",
    "programme": "This version refuses the programme's text as it was pinned for them. Go back to the version "
    "that pinned it, and report the text.",
    "participant": "Put their row in participants right, from a good copy of the database.",
    "enrolment": "Put their row in enrolments right, from a good copy of the database.",
    "check-in": "Put their rows in check_ins right, from a good copy of the database.",
    "look": "Put their row in looks right, from a good copy of the database, or take it out: it is made anew.",
    "experiment": "Put their row in experiments right, from a good copy of the database, or take it out.",
    "note": "Put their rows in notes and observations right, from a good copy of the database.",
    "seal": "What is sealed for them does not open. If their key was lost, put back a newer key store; else put "
    "their rows right, from a good copy of the database.",
    "update": "What they wrote was damaged where it was kept, and cannot be had back: ask them to say it once more, "
    "and look after the disk. This goes once they are answered again, or after two days.",
    "delivery": "Nothing has to be done: it ends once it is late. If it was due far ahead, look at their deliveries.",
}
"""The next step for an operator, by the kind of row that does not read."""
WORDS: Mapping[str, str] = {
    "plan": "nothing can be planned",
    "open": "a prompt cannot be opened",
    "answer": "they cannot be answered",
    "part": "retention cannot tell that they will be forgotten",
}
"""What fails, by what it is called."""
REPORT = "This is a fault of coachbot's: report it with the log line set_aside, which holds nothing that anybody said."

log = structlog.get_logger()


def people(number: int) -> str:
    """A number of people, in words."""
    return "1 person" if number == 1 else f"{number} people"


def reason_of(fault: BaseException) -> str:
    """A fault in one word: the kind of row that does not read, else the kind of fault."""
    return fault.what if isinstance(fault, Unreadable) else type(fault).__name__


def mend_of(reason: str) -> str:
    """What an operator can do about a reason."""
    return MENDS.get(reason, REPORT)


async def set_aside(
    session: Session, work: Work, participant_id: int, subject: int, fault: Exception, now: datetime
) -> Warded:
    """Note that something could not be done for one person, in the transaction at hand, and say so in the log."""
    found = await rows.admit(session, work, participant_id, subject, reason_of(fault), now)
    log.error(
        "set_aside",
        action=work.value,
        participant=participant_id,
        subject=subject,
        reason=found.reason,
        tries=found.tries,
        next_try=found.next_try_at.isoformat(timespec="seconds"),
    )
    return found


async def leave(session: Session, work: Work, done: Collection[int]) -> None:
    """Something was done for these participants: whom it failed for leaves the ward."""
    if healed := sorted(set(done) & await rows.waiting(session, work)):
        await rows.discharge(session, work, healed)
        log.info("healed", action=work.value, participants=healed)
