"""The diary. Answers are one opaque value that no SQL looks into."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from itertools import product

from coachbot.database import Row, Session, from_ms, in_one, reading, to_ms
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.store.sealed import private

ABOUT_AS_LONG = timedelta(days=60)
"""So much of their diaries is read together: as long as one may grow before it is looked through again."""
_STATES = {one.value: one for one in CheckInState}


@reading("check-in")
def from_row(row: Row) -> CheckIn:
    """A check-in from a row holding every column of the table. Raises Unreadable."""
    text = row["answers"]
    return CheckIn(
        participant_id=row["participant_id"],
        local_date=date.fromisoformat(row["local_date"]),
        zone=row["zone"],
        state=_STATES[row["state"]],
        late=bool(row["late"]),
        said_at=from_ms(row["said_at"]),
        answers=None if text is None else _every_answer().get(text) or Answers.model_validate_json(text),
    )


@reading("check-in")
def _from_rows(rows: Sequence[Row]) -> dict[int, list[CheckIn]]:
    """By participant, in their order: what guards reading is entered once, for a year is read for each prompt."""
    read, found = from_row.__wrapped__, dict[int, list[CheckIn]]()  # type: ignore[attr-defined]
    for row in rows:
        found.setdefault(row["participant_id"], []).append(read(row))
    return found


@cache
def _every_answer() -> Mapping[str, Answers]:
    """All there are, by how we write them: looked up in a fifth of the time that checking one takes."""
    worst = {True: (None, *range(1, 11)), False: (None,)}
    every = (
        Answers(headache=headache, worst=strength, medicine=medicine, recalled=recalled)
        for headache, medicine, recalled in product((True, False), (None, True, False), (True, False))
        for strength in worst[headache]
    )
    return {one.model_dump_json(): one for one in every}


def _to_row(check_in: CheckIn) -> dict[str, str | int | None]:
    return {
        "participant": check_in.participant_id,
        "date": check_in.local_date.isoformat(),
        "zone": check_in.zone,
        "state": check_in.state,
        "late": int(check_in.late),
        "said_at": to_ms(check_in.said_at),
        "answers": private(
            None if check_in.answers is None else check_in.answers.model_dump_json(),
            *("check_ins", "answers", check_in.participant_id),
            *(check_in.local_date.isoformat(), to_ms(check_in.said_at)),
        ),
    }


async def of_day(session: Session, participant_id: int, local_date: date) -> CheckIn | None:
    """The check-in for one local day, or None while nothing is known of it."""
    rows = await session.fetch(
        "SELECT * FROM check_ins WHERE participant_id = :id AND local_date = :date",
        {"id": participant_id, "date": local_date.isoformat()},
    )
    return from_row(rows[0]) if rows else None


async def all_of(session: Session, participant_id: int) -> list[CheckIn]:
    """The whole diary, oldest day first."""
    return (await diaries_of(session, {participant_id: None})).get(participant_id, [])


async def since(session: Session, participant_id: int, first: date) -> list[CheckIn]:
    """The diary from a local day on, oldest day first."""
    rows = await session.fetch(
        "SELECT * FROM check_ins WHERE participant_id = :id AND local_date >= :first ORDER BY local_date",
        {"id": participant_id, "first": first.isoformat()},
    )
    return [from_row(row) for row in rows]


async def diaries_of(session: Session, since: Mapping[int, date | None]) -> dict[int, list[CheckIn]]:
    """The diary of each of these participants, oldest day first, whole or from a day on; who has none is left out.

    Those who need much more than the others are read by themselves, so that nobody's long diary makes others' long.
    """
    ends = {who: day for who, day in since.items() if day is not None}
    near = max(ends.values(), default=date.min)
    ends = {who: day for who, day in ends.items() if near - day <= ABOUT_AS_LONG}
    found = _from_rows(await _since(session, ends, min(ends.values()))) if ends else {}
    found = {who: [one for one in days if one.local_date >= ends[who]] for who, days in found.items()}
    others = since.keys() - ends.keys()
    return {**found, **_from_rows(await _since(session, others, None))} if others else found


async def _since(session: Session, ids: Collection[int], first: date | None) -> Sequence[Row]:
    begins = "" if first is None else "AND local_date >= :first "
    return await session.fetch(
        f"SELECT * FROM check_ins WHERE participant_id IN ({{numbers}}(:ids)) {begins}ORDER BY local_date",
        {"ids": in_one(ids), **({} if first is None else {"first": first.isoformat()})},
    )


async def keep_version(session: Session, participant_id: int, local_date: date, now: datetime) -> None:
    """Move a copy of what is known of a day to its history, before a correction replaces it."""
    await session.execute(
        "INSERT INTO check_in_history (participant_id, local_date, replaced_at, state, late, said_at, answers) "
        "SELECT participant_id, local_date, :now, state, late, said_at, answers FROM check_ins "
        "WHERE participant_id = :participant AND local_date = :date",
        {"participant": participant_id, "date": local_date.isoformat(), "now": to_ms(now)},
    )


async def put(session: Session, check_in: CheckIn) -> None:
    """Record a day's answers in place of whatever stood there."""
    await session.execute(
        "INSERT INTO check_ins (participant_id, local_date, zone, state, late, said_at, answers) "
        "VALUES (:participant, :date, :zone, :state, :late, :said_at, :answers) "
        "ON CONFLICT (participant_id, local_date) DO UPDATE SET zone = excluded.zone, state = excluded.state, "
        "late = excluded.late, said_at = excluded.said_at, answers = excluded.answers",
        _to_row(check_in),
    )


async def close_days(session: Session, closed: Iterable[CheckIn]) -> int:
    """Record that days ended without an answer, unless something is known of them already; returns how many were."""
    return await session.execute_each(
        "INSERT INTO check_ins (participant_id, local_date, zone, state, late, said_at, answers) "
        "VALUES (:participant, :date, :zone, :state, :late, :said_at, :answers) "
        "ON CONFLICT (participant_id, local_date) DO NOTHING",
        list(map(_to_row, closed)),
    )


async def undo(session: Session, participant_id: int, local_date: date) -> CheckIn | None:
    """Bring back what the last change replaced; None when there is nothing to bring back."""
    rows = await session.fetch(
        "DELETE FROM check_in_history WHERE id = (SELECT MAX(id) FROM check_in_history "
        "WHERE participant_id = :id AND local_date = :date) "
        "RETURNING participant_id, local_date, state, late, said_at, answers",
        {"id": participant_id, "date": local_date.isoformat()},
    )
    if not rows:
        return None
    await session.execute(
        "UPDATE check_ins SET state = :state, late = :late, said_at = :said_at, answers = :answers "
        "WHERE participant_id = :id AND local_date = :date",
        {
            "id": participant_id,
            "date": local_date.isoformat(),
            **{name: rows[0][name] for name in ("state", "late", "said_at")},
            "answers": private(
                *(rows[0]["answers"], "check_ins", "answers", participant_id),
                *(local_date.isoformat(), rows[0]["said_at"]),
            ),
        },
    )
    return await of_day(session, participant_id, local_date)


_TOLD = "participant_id = :id AND state IN ('answered', 'so_far', 'declined')"


async def told_last(session: Session, participant_id: int) -> list[CheckIn]:
    """What somebody said last about their days: one check-in, or those of one sentence; the newest day first."""
    rows = await session.fetch(
        f"SELECT * FROM check_ins WHERE {_TOLD} AND said_at = (SELECT MAX(said_at) FROM check_ins WHERE {_TOLD}) "
        "ORDER BY local_date DESC",
        {"id": participant_id},
    )
    return [from_row(row) for row in rows]


async def take_back(session: Session, participant_id: int, local_date: date, at: int) -> bool:
    """Undo what was said about a day at an instant, in milliseconds; whether there was anything to undo.

    What it replaced comes back; where it replaced nothing, nothing is known of the day again.
    """
    of_day = {"id": participant_id, "date": local_date.isoformat()}
    rows = await session.fetch(
        "SELECT MAX(replaced_at) AS replaced_at FROM check_in_history "
        "WHERE participant_id = :id AND local_date = :date",
        of_day,
    )
    if rows and rows[0]["replaced_at"] is not None:
        is_since = rows[0]["replaced_at"] >= at
        return is_since and await undo(session, participant_id, local_date) is not None
    deleted = await session.execute(
        f"DELETE FROM check_ins WHERE {_TOLD} AND local_date = :date AND said_at >= :at", {**of_day, "at": at}
    )
    return deleted == 1
