"""What somebody was taught. A lesson counts as told once its delivery has begun to leave, or where it has none."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field
from datetime import date

from coachbot.database import Row, Session, in_one, reading
from coachbot.domain.lessons import Lesson, lessons_of, not_beside, things_awaited, waiting
from coachbot.domain.participant import Enrolment, EnrolmentState
from coachbot.domain.programme import Programme
from coachbot.domain.text import ENGLISH
from coachbot.store import enrolments
from coachbot.values import frozen

LEFT = (
    "(delivery_id IS NULL OR EXISTS (SELECT 1 FROM deliveries d WHERE d.id = taught.delivery_id "
    "AND d.state IN ('sending', 'sent', 'unknown')))"
)
"""Which rows count; what a delivery that never left had claimed is not among them."""


@reading("lesson")
def from_row(row: Row) -> tuple[str, date]:
    """The name of what was taught and the local day, of a row holding every column of the table. Raises Unreadable."""
    return str(row["thing"]), date.fromisoformat(row["local_date"])


@frozen
class Schooling:
    """What one person was taught, and what their programmes have to teach.

    `courses` are the programmes they were or are on whose texts read, the oldest first, each with its lessons and the
    furthest day they came to; `told` names what they were told, in that order; `claimed` what each delivery teaches.
    """

    courses: Sequence[tuple[Enrolment, Programme, Sequence[Lesson], int]] = ()
    told: Sequence[str] = ()
    claimed: Mapping[int, AbstractSet[str]] = field(default_factory=dict)

    def waits(self, enrolment: Enrolment, day: int, trying: str | None = None) -> list[Lesson]:
        """The lessons that wait on a day of the programme they are on, but those that wait for what they compare."""
        reached = ((lessons, day if one.id == enrolment.id else far) for one, _, lessons, far in self.courses)
        return not_beside(waiting(reached, set(self.told)), trying)

    @property
    def has_waiters(self) -> bool:
        """Whether any lesson of theirs waits for an experiment."""
        return any(things_awaited(programme) for _, programme, _, _ in self.courses)

    def of_delivery(self, delivery_id: int) -> list[Lesson]:
        """The lessons a delivery was to tell, in their author's order."""
        things = self.claimed.get(delivery_id, frozenset())
        known = {lesson.thing: lesson for _, _, lessons, _ in self.courses for lesson in lessons} if things else {}
        return [known[thing] for thing in known if thing in things]


async def claimed_by(session: Session, delivery_id: int) -> set[str]:
    """The names of what a delivery teaches."""
    rows = await session.fetch("SELECT thing FROM taught WHERE delivery_id = :id", {"id": delivery_id})
    return {row["thing"] for row in rows}


async def schooling(session: Session, participant_id: int, language: str = ENGLISH) -> Schooling:
    """What one person was taught and may be, in a language. Raises Unreadable."""
    return (await schooling_of(session, {participant_id: language}))[participant_id]


async def schooling_of(
    session: Session, languages: Mapping[int, str], enrolled: Mapping[int, Sequence[Enrolment]] | None = None
) -> dict[int, Schooling]:
    """What each of these participants was taught and may be, in their language. Raises Unreadable.

    `enrolled` are all enrolments of each, oldest first, where they are known.
    """
    if not languages:
        return {}
    enrolled = await enrolments.every_of(session, languages) if enrolled is None else enrolled
    pins = {(one.digest, languages[who]) for who, theirs in enrolled.items() for one in theirs}
    texts = await enrolments.pinned_programmes(session, pins)
    lessons = {pin: lessons_of(programme) for pin, programme in texts.items()}
    others = [one for theirs in enrolled.values() if len(theirs) > 1 for one in theirs]
    furthest = await _furthest(session, [one.id for one in others if one.state is not EnrolmentState.COMPLETED])
    told, claimed = await _kept_of(session, languages)
    found = {}
    for who, language in languages.items():
        courses = []
        for one in enrolled.get(who, ()):
            pin = (one.digest, language)
            if pin in texts:
                far = texts[pin].length_days if one.state is EnrolmentState.COMPLETED else furthest.get(one.id, 0)
                courses.append((one, texts[pin], lessons[pin], far))
        found[who] = Schooling(courses, told.get(who, ()), claimed.get(who, {}))
    return found


async def _kept_of(
    session: Session, ids: Collection[int]
) -> tuple[dict[int, list[str]], dict[int, dict[int, set[str]]]]:
    """By participant: what was told, in order, and what each delivery claims."""
    rows = await session.fetch(
        f"SELECT taught.*, CASE WHEN {LEFT} THEN 1 ELSE 0 END AS counts FROM taught "
        "WHERE participant_id IN ({numbers}(:ids))",
        {"ids": in_one(ids)},
    )
    told: dict[int, list[str]] = {}
    claimed: dict[int, dict[int, set[str]]] = {}
    for row in sorted(rows, key=lambda row: (row["local_date"], row["delivery_id"] or 0, row["thing"])):
        if row["delivery_id"] is not None:
            claimed.setdefault(row["participant_id"], {}).setdefault(row["delivery_id"], set()).add(row["thing"])
        if row["counts"]:
            told.setdefault(row["participant_id"], []).append(from_row(row)[0])
    return told, claimed


async def _furthest(session: Session, ids: Collection[int]) -> dict[int, int]:
    """The furthest day of each of these enrolments whose words were sent."""
    if not ids:
        return {}
    rows = await session.fetch(
        "SELECT enrolment_id, MAX(day) AS day FROM deliveries WHERE enrolment_id IN ({numbers}(:ids)) "
        "AND state IN ('sent', 'unknown') GROUP BY enrolment_id",
        {"ids": in_one(ids)},
    )
    return {row["enrolment_id"]: row["day"] or 0 for row in rows}


@frozen
class Claim:
    """A delivery that is about to leave teaches something; what one that never left had claimed is free for it."""

    participant_id: int
    thing: str
    day: date
    delivery_id: int


async def keep(session: Session, claims: Iterable[Claim]) -> None:
    """Write down what is taught."""
    await session.execute_each(
        "INSERT INTO taught (participant_id, thing, local_date, delivery_id) VALUES (:id, :thing, :day, :delivery) "
        "ON CONFLICT (participant_id, thing) DO UPDATE SET local_date = excluded.local_date, "
        "delivery_id = excluded.delivery_id",
        [
            {"id": one.participant_id, "thing": one.thing, "day": one.day.isoformat(), "delivery": one.delivery_id}
            for one in claims
        ],
    )
