"""Enrolments and the programme texts pinned to them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from coachbot.database import Row, Session, Unreadable, about_ms, from_ms, in_one, reading, to_ms
from coachbot.domain.participant import Enrolment, EnrolmentState
from coachbot.domain.programme import Programme, digest
from coachbot.domain.text import ENGLISH

LATEST_PLANNING = timedelta(days=3)
"""Planning is due again as a local day turns; no day is longer than this."""
_STATES = {one.value: one for one in EnrolmentState}


@reading("enrolment")
def from_row(row: Row) -> Enrolment:
    """An enrolment from a row holding every column of the table. Raises Unreadable."""
    return Enrolment(
        id=row["id"],
        participant_id=row["participant_id"],
        programme_id=row["programme_id"],
        digest=row["digest"],
        started_on=date.fromisoformat(row["started_on"]),
        state=_STATES[row["state"]],
        paused_at=None if row["paused_at"] is None else from_ms(row["paused_at"]),
        paused_until=None if row["paused_until"] is None else from_ms(row["paused_until"]),
        plan_due_at=None if row["plan_due_at"] is None else from_ms(row["plan_due_at"]),
        keeps_diary=bool(row["keeps_diary"]),
        level_shift=row["level_shift"],
    )


async def add(
    session: Session, participant_id: int, programme: Programme, started_on: date, now: datetime
) -> Enrolment:
    """Enrol a participant; the programme's whole text is pinned. Planning is due at once."""
    content = programme.pinned()
    pin = digest(content)
    await session.execute(
        "INSERT INTO pinned_programmes (digest, programme_id, content) VALUES (:digest, :id, :content) "
        "ON CONFLICT (digest) DO NOTHING",
        {"digest": pin, "id": programme.id, "content": content},
    )
    rows = await session.fetch(
        "INSERT INTO enrolments "
        "(participant_id, programme_id, digest, created_at, started_on, state, plan_due_at) "
        "VALUES (:participant, :programme, :digest, :now, :started_on, 'active', :now) RETURNING *",
        {
            "participant": participant_id,
            "programme": programme.id,
            "digest": pin,
            "now": to_ms(now),
            "started_on": started_on.isoformat(),
        },
    )
    return from_row(rows[0])


async def latest(session: Session, participant_id: int) -> Enrolment | None:
    """The enrolment that runs or whose diary goes on; without one the newest, whatever its state."""
    rows = await session.fetch(
        "SELECT * FROM enrolments WHERE participant_id = :id ORDER BY CASE WHEN state IN ('active', 'paused') THEN 0 "
        "WHEN state = 'completed' AND keeps_diary = 1 THEN 1 ELSE 2 END, id DESC LIMIT 1",
        {"id": participant_id},
    )
    return from_row(rows[0]) if rows else None


async def every(session: Session, participant_id: int) -> list[tuple[datetime, Enrolment]]:
    """All of a participant's enrolments with the instant each was made, oldest first."""
    rows = await session.fetch(
        "SELECT * FROM enrolments WHERE participant_id = :id ORDER BY id", {"id": participant_id}
    )
    return [(from_ms(row["created_at"]), from_row(row)) for row in rows]


async def finished_by(session: Session, participant_id: int) -> set[str]:
    """The programmes somebody has come to the end of."""
    rows = await session.fetch(
        "SELECT programme_id FROM enrolments WHERE participant_id = :id AND state = 'completed'", {"id": participant_id}
    )
    return {row["programme_id"] for row in rows}


async def every_of(session: Session, ids: Collection[int]) -> dict[int, list[Enrolment]]:
    """All enrolments of each of these participants, oldest first."""
    rows = await session.fetch(
        "SELECT * FROM enrolments WHERE participant_id IN ({numbers}(:ids)) ORDER BY id", {"ids": in_one(ids)}
    )
    found: dict[int, list[Enrolment]] = {}
    for row in rows:
        found.setdefault(row["participant_id"], []).append(from_row(row))
    return found


async def load(session: Session, enrolment_id: int) -> Enrolment:
    """The enrolment of that id. Raises LookupError when there is none."""
    return (await load_all(session, [enrolment_id]))[enrolment_id]


async def load_all(session: Session, ids: Collection[int]) -> dict[int, Enrolment]:
    """The enrolments of these ids. Raises LookupError when one of them is missing."""
    rows = await session.fetch("SELECT * FROM enrolments WHERE id IN ({numbers}(:ids))", {"ids": in_one(ids)})
    found = {row["id"]: from_row(row) for row in rows}
    if not found.keys() >= set(ids):
        raise LookupError("no such enrolment")
    return found


async def save(session: Session, enrolment: Enrolment) -> None:
    """Write back what can change in an enrolment."""
    await save_all(session, [enrolment])


async def save_all(session: Session, changed: Iterable[Enrolment]) -> None:
    """Write back what can change in these enrolments."""
    await session.execute_each(
        "UPDATE enrolments SET started_on = :started_on, state = :state, paused_at = :paused_at, "
        "paused_until = :paused_until, plan_due_at = :plan_due_at, keeps_diary = :keeps_diary, "
        "level_shift = :level_shift WHERE id = :id",
        list(map(_to_row, changed)),
    )


def _to_row(enrolment: Enrolment) -> dict[str, str | int | None]:
    return {
        "id": enrolment.id,
        "started_on": enrolment.started_on.isoformat(),
        "state": enrolment.state,
        "paused_at": None if enrolment.paused_at is None else to_ms(enrolment.paused_at),
        "paused_until": None if enrolment.paused_until is None else to_ms(enrolment.paused_until),
        "plan_due_at": None if enrolment.plan_due_at is None else to_ms(enrolment.plan_due_at),
        "keeps_diary": int(enrolment.keeps_diary),
        "level_shift": enrolment.level_shift,
    }


async def stop(session: Session, participant_id: int) -> bool:
    """Stop what runs, or whose diary goes on; whether there was any. Works for a row that cannot be read."""
    return bool(
        await session.execute(
            "UPDATE enrolments SET state = 'stopped', plan_due_at = NULL, paused_until = NULL WHERE id = "
            "(SELECT id FROM enrolments WHERE participant_id = :id AND (state IN ('active', 'paused') "
            "OR (state = 'completed' AND keeps_diary = 1)) "
            "ORDER BY CASE WHEN state = 'completed' THEN 1 ELSE 0 END, id DESC LIMIT 1)",
            {"id": participant_id},
        )
    )


async def due_for_planning(session: Session, now: datetime, limit: int) -> list[tuple[int, int]]:
    """Enrolments whose plan has work to do, with their participants, by number; the longest waiting first."""
    rows = await session.fetch(
        "SELECT id, participant_id FROM enrolments WHERE plan_due_at <= :now ORDER BY plan_due_at, id LIMIT :limit "
        "{skip_locked}",
        {"now": to_ms(now), "limit": limit},
    )
    return [(row["id"], row["participant_id"]) for row in rows]


async def plan_again_at(session: Session, enrolment_id: int, at: datetime) -> None:
    """Have an enrolment planned at an instant; works for a row that cannot be read."""
    await session.execute(
        "UPDATE enrolments SET plan_due_at = :at WHERE id = :id", {"id": enrolment_id, "at": to_ms(at)}
    )


async def call_back(session: Session, now: datetime) -> int:
    """Have planned at once what runs and was to be planned later than any plan is; returns how many that were.

    A clock that stood wrong, or a flipped bit, left it out of reach.
    """
    return await session.execute(
        "UPDATE enrolments SET plan_due_at = :now WHERE (state = 'active' AND plan_due_at IS NULL) "
        "OR (state IN ('active', 'completed') AND plan_due_at > :latest)",
        {"now": to_ms(now), "latest": to_ms(now + LATEST_PLANNING)},
    )


async def next_planning_at(session: Session) -> datetime | None:
    """When planning next has work for anybody."""
    rows = await session.fetch("SELECT MIN(plan_due_at) AS at FROM enrolments WHERE plan_due_at IS NOT NULL")
    return None if rows[0]["at"] is None else about_ms(rows[0]["at"])


async def pinned_among(session: Session, pins: Sequence[str]) -> set[str]:
    """Which of these texts are stored here."""
    found = set()
    for pin in pins:
        if await session.fetch("SELECT 1 AS n FROM pinned_programmes WHERE digest = :digest", {"digest": pin}):
            found.add(pin)
    return found


# By digest, so that a text can never be another one; most are read for every prompt that leaves.
_parsed: dict[tuple[str, str], Programme] = {}
PARSED_LIMIT = 64


@reading("programme")
def _pinned(content: str, pin: str) -> Programme:
    if digest(content) != pin:
        raise ValueError("another text than was pinned")
    return Programme.model_validate_json(content)


async def pinned_programme(session: Session, pin: str, language: str = ENGLISH) -> Programme:
    """The programme as it was when it was pinned, in a language.

    Raises LookupError when that text is not stored, and Unreadable when it was damaged or this version refuses it.
    """
    if (pin, language) not in _parsed:
        rows = await session.fetch("SELECT content FROM pinned_programmes WHERE digest = :digest", {"digest": pin})
        if not rows:
            raise LookupError("no such pinned programme")
        if len(_parsed) >= PARSED_LIMIT:
            _parsed.clear()
        _parsed[pin, language] = _pinned(rows[0]["content"], pin).in_language(language)
    return _parsed[pin, language]


async def pinned_programmes(session: Session, pins: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], Programme]:
    """Pinned programmes by digest and language; one whose text is not stored, or does not read, is left out."""
    found = {}
    for pin, language in set(pins):
        try:
            found[pin, language] = await pinned_programme(session, pin, language)
        except (LookupError, Unreadable):
            continue
    return found
