"""What somebody was taught. A lesson counts as told once its delivery has begun to leave, or where it has none."""

from datetime import date

from coachbot.database import Row, Session, Unreadable, reading
from coachbot.domain.lessons import Lesson, waiting
from coachbot.domain.participant import Enrolment, EnrolmentState
from coachbot.domain.programme import Programme
from coachbot.domain.text import ENGLISH
from coachbot.store import enrolments

LEFT = (
    "(delivery_id IS NULL OR EXISTS (SELECT 1 FROM deliveries d WHERE d.id = taught.delivery_id "
    "AND d.state IN ('sending', 'sent', 'unknown')))"
)
"""Which rows count; what a delivery that never left had claimed is not among them."""


@reading("lesson")
def from_row(row: Row) -> tuple[str, date]:
    """The name of what was taught and the local day, of a row holding every column of the table. Raises Unreadable."""
    return str(row["thing"]), date.fromisoformat(row["local_date"])


async def told(session: Session, participant_id: int) -> list[str]:
    """The names of all that somebody was taught, in the order in which it was. Raises Unreadable."""
    rows = await session.fetch(f"SELECT * FROM taught WHERE participant_id = :id AND {LEFT}", {"id": participant_id})
    rows = sorted(rows, key=lambda row: (row["local_date"], row["delivery_id"] or 0, row["thing"]))
    return [from_row(row)[0] for row in rows]


async def by_delivery(session: Session, delivery_id: int) -> set[str]:
    """The names of what one delivery teaches."""
    rows = await session.fetch("SELECT thing FROM taught WHERE delivery_id = :id", {"id": delivery_id})
    return {row["thing"] for row in rows}


async def keep(session: Session, participant_id: int, thing: str, day: date, delivery_id: int) -> None:
    """A delivery that is about to leave teaches something; what one that never left had claimed is free for it."""
    await session.execute(
        "INSERT INTO taught (participant_id, thing, local_date, delivery_id) VALUES (:id, :thing, :day, :delivery) "
        "ON CONFLICT (participant_id, thing) DO UPDATE SET local_date = excluded.local_date, "
        "delivery_id = excluded.delivery_id",
        {"id": participant_id, "thing": thing, "day": day.isoformat(), "delivery": delivery_id},
    )


async def programmes(
    session: Session, participant_id: int, language: str = ENGLISH
) -> list[tuple[Enrolment, Programme]]:
    """Every programme somebody was or is on, the oldest first; one whose text does not read is left out."""
    found = []
    for _, enrolment in await enrolments.every(session, participant_id):
        try:
            found.append((enrolment, await enrolments.pinned_programme(session, enrolment.digest, language)))
        except (LookupError, Unreadable):
            continue
    return found


async def waits(session: Session, enrolment: Enrolment, day: int, language: str = ENGLISH) -> list[Lesson]:
    """The lessons that wait for somebody on a day of the programme they are on. Raises Unreadable."""
    reached = []
    for one, programme in await programmes(session, enrolment.participant_id, language):
        if one.id == enrolment.id:
            reached.append((programme, day))
        elif one.state is EnrolmentState.COMPLETED:
            reached.append((programme, programme.length_days))
        else:
            reached.append((programme, await _furthest(session, one.id)))
    return waiting(reached, set(await told(session, enrolment.participant_id)))


async def _furthest(session: Session, enrolment_id: int) -> int:
    rows = await session.fetch(
        "SELECT MAX(day) AS day FROM deliveries WHERE enrolment_id = :id AND state IN ('sent', 'unknown')",
        {"id": enrolment_id},
    )
    return rows[0]["day"] or 0
