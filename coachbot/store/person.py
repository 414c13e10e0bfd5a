"""All that is kept of one participant: handed over whole, brought in whole, deleted whole."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from coachbot.chat import Address
from coachbot.database import Session, from_ms, to_ms
from coachbot.domain.delivery import CARE, SIGNS
from coachbot.domain.export import RECORDS, ExportError, Field, Form
from coachbot.domain.programme import digest
from coachbot.store import check_ins, enrolments, outbox, participants

TABLES_OF_PERSON: Mapping[str, str] = {
    "check_in_history": "participant_id",
    "check_ins": "participant_id",
    "notes": "participant_id",
    "observations": "participant_id",
    "screenings": "participant_id",
    "consents": "participant_id",
    "deliveries": "participant_id",
    "enrolments": "participant_id",
    "addresses": "participant_id",
    "participants": "id",
}
"""Every table that holds a participant, and the column that names them, in the order in which rows may go."""
MACHINERY: Mapping[str, str] = {"ward": "participant_id"}
"""Tables that name a participant and say nothing about them: they are not handed over, and go first."""
UNSAID = frozenset(
    ("id", "participant_id", "enrolment_id", "token", "lease_until", "payload", "attempt", "link_code", "link_until")
)
"""Columns of the machinery that say nothing about a person; an enrolment is named by its place instead."""
_IN_ORDER = {
    "check_ins": ("local_date",),
    "observations": ("local_date", "question", "attack"),
    "addresses": ("platform", "key"),
}
"""What sets the order of rows without a number. Sorted here: engines, and servers, differ in the order of text."""
_SETTLED = "AND (kind IS NOT NULL OR ended_at IS NOT NULL) AND state <> 'sending'"
"""A reply that waits and a message on its way this very moment are not part of what is kept."""


async def everything(session: Session, participant_id: int) -> dict[str, list[dict[str, Any]]]:
    """Every record of a participant as `domain.export` declares them, in a fixed order."""
    place = {
        row["id"]: number
        for number, row in enumerate(
            await session.fetch(
                "SELECT id FROM enrolments WHERE participant_id = :id ORDER BY id", {"id": participant_id}
            ),
            start=1,
        )
    }
    found = {}
    for name in RECORDS:
        rows = [dict(row) for row in await _rows(session, name, participant_id)]
        if name == "deliveries":
            rows = [_told(row, place) for row in rows]
        found[name] = [{field.name: _readable(field, row[field.name]) for field in RECORDS[name]} for row in rows]
    return found


async def _rows(session: Session, name: str, participant_id: int) -> Any:
    if name == "programmes":
        return await session.fetch(
            "SELECT * FROM pinned_programmes WHERE digest IN "
            "(SELECT digest FROM enrolments WHERE participant_id = :id) ORDER BY digest",
            {"id": participant_id},
        )
    which = _SETTLED if name == "deliveries" else ""
    rows = await session.fetch(
        f"SELECT * FROM {name} WHERE {TABLES_OF_PERSON[name]} = :id {which}", {"id": participant_id}
    )
    return sorted(rows, key=lambda row: [row[column] for column in _IN_ORDER.get(name, ("id",))])


def _told(row: dict[str, Any], place: Mapping[int, int]) -> dict[str, Any]:
    """A delivery without what only the sending machinery needs."""
    state = "pending" if row["state"] == "claimed" else row["state"]
    return {**row, "state": state, "enrolment": place.get(row["enrolment_id"])}


def _readable(field: Field, value: Any) -> Any:
    if value is None:
        return None
    match field.form:
        case Form.INSTANT:
            return from_ms(value).isoformat()
        case Form.FLAG:
            return bool(value)
        case Form.VALUE:
            return json.loads(value)
    return value


def _stored(field: Field, value: Any) -> Any:
    if value is None:
        return None
    match field.form:
        case Form.INSTANT:
            return to_ms(datetime.fromisoformat(value))
        case Form.FLAG:
            return int(value)
        case Form.VALUE:
            return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return value


async def bring_in(session: Session, records: Mapping[str, list[dict[str, Any]]], to: Address | None) -> int:
    """A participant from the records of an export, reached at `to` or where they were; returns the new id.

    All of it, or an exception and nothing once the transaction is rolled back: ExportError where the records do not fit
    together, or where somebody is reached at that address already.
    """
    person_id = await _add(session, "participants", records["participants"][0], {})
    await _bring_addresses(session, records["addresses"], to, person_id)
    await _bring_programmes(session, records["programmes"])
    ids = [await _add(session, "enrolments", one, {"participant_id": person_id}) for one in records["enrolments"]]
    for number, delivery in enumerate(records["deliveries"], start=1):
        enrolment = _enrolment_of(delivery, ids, number)
        key = _key_of(delivery, enrolment, person_id, number)
        ours = {"participant_id": person_id, "enrolment_id": enrolment, "key": key}
        await _add(session, "deliveries", delivery, ours, left_out=("enrolment",))
    for name in ("check_ins", "check_in_history", "observations", "notes", "screenings", "consents"):
        for record in records[name]:
            await _add(session, name, record, {"participant_id": person_id}, has_id=name not in _IN_ORDER)
    await _check(session, person_id)
    return person_id


async def _add(
    session: Session,
    name: str,
    record: Mapping[str, Any],
    ours: Mapping[str, Any],
    *,
    left_out: tuple[str, ...] = (),
    has_id: bool = True,
) -> int:
    """One row from a record and the columns that are ours; returns its number where it has one."""
    fields = [field for field in RECORDS[name] if field.name not in left_out]
    values = {**{field.name: _stored(field, record[field.name]) for field in fields}, **ours}
    table = "pinned_programmes" if name == "programmes" else name
    rows = await session.fetch(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join(':' + column for column in values)}) "
        f"RETURNING {'id' if has_id else '0 AS id'}",
        values,
    )
    return int(rows[0]["id"])


async def _bring_addresses(session: Session, given: list[dict[str, Any]], to: Address | None, person_id: int) -> None:
    wanted = given if to is None else [{**one, "platform": to.platform, "key": to.key} for one in given[:1]]
    for one in wanted:
        there = await participants.id_at(session, Address(one["platform"], one["key"]))
        if there is not None and (await participants.load(session, there)).consented_at is not None:
            raise ExportError(
                "somebody is reached at that address already. They can /forget first, or use another one."
            )
        if there is not None:
            await forget(session, there)
        await _add(session, "addresses", one, {"participant_id": person_id}, has_id=False)


async def _bring_programmes(session: Session, given: list[dict[str, Any]]) -> None:
    for one in given:
        if digest(one["content"]) != one["digest"]:
            raise ExportError("a programme's text is not the one its digest names. Give the file unchanged.")
        known = await session.fetch(
            "SELECT 1 AS n FROM pinned_programmes WHERE digest = :digest", {"digest": one["digest"]}
        )
        if not known:
            await _add(session, "programmes", one, {}, has_id=False)


def _enrolment_of(delivery: Mapping[str, Any], ids: list[int], number: int) -> int | None:
    place = delivery["enrolment"]
    if place is not None and not 1 <= place <= len(ids):
        raise ExportError(f'deliveries, record {number}, "enrolment": there are only {len(ids)} enrolments.')
    return None if place is None else ids[place - 1]


def _key_of(delivery: Mapping[str, Any], enrolment: int | None, person_id: int, number: int) -> str:
    """What keeps planning from adding a delivery again; anything else only has to be unique."""
    prompt, day = delivery["prompt"], delivery["local_date"]
    if enrolment is not None and not delivery["asked_for"] and prompt and not prompt.startswith("*"):
        return f"{enrolment}:{prompt}:{day}:{delivery['slot']}"
    if prompt in (SIGNS, CARE):
        return f"{prompt.removeprefix('*')}:{person_id}:{day}"
    return f"brought:{person_id}:{number}"


async def _check(session: Session, person_id: int) -> None:
    """Read back what was written as the house would, so that nothing comes in that could not be served."""
    try:
        await participants.load(session, person_id)
        await check_ins.all_of(session, person_id)
        for _, enrolment in await enrolments.every(session, person_id):
            await enrolments.pinned_programme(session, enrolment.digest)
        rows = await session.fetch("SELECT * FROM deliveries WHERE participant_id = :id", {"id": person_id})
        for row in rows:
            outbox.from_row(row)
    except (ValueError, LookupError, AttributeError, TypeError):
        raise ExportError("some of its values are none that coachbot writes. Give the file unchanged.") from None


async def forget(session: Session, participant_id: int) -> dict[str, int]:
    """Delete every row of a participant; returns how many, by table. Pinned texts nobody uses go too."""
    gone = {}
    for table, column in MACHINERY.items():
        await session.execute(f"DELETE FROM {table} WHERE {column} = :id", {"id": participant_id})
    for table, column in TABLES_OF_PERSON.items():
        gone[table] = await session.execute(f"DELETE FROM {table} WHERE {column} = :id", {"id": participant_id})
    await session.execute(
        "DELETE FROM pinned_programmes WHERE NOT EXISTS "
        "(SELECT 1 FROM enrolments e WHERE e.digest = pinned_programmes.digest)"
    )
    return gone
