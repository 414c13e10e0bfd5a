"""All that is kept of one participant: handed over whole, brought in whole."""

import json
from collections.abc import Mapping
from copy import copy
from datetime import datetime
from typing import Any, cast

from coachbot.chat import Address
from coachbot.database import Row, Session, Unreadable, from_ms, reading, to_ms
from coachbot.domain.delivery import CARE, CATCH_UP, CHECK, FOLLOW_UP, SIGNS
from coachbot.domain.export import RECORDS, ExportError, Field, Records, Stored, fields_of
from coachbot.domain.programme import Kind
from coachbot.store import enrolments, participants, taught
from coachbot.store.erasing import TABLES_OF_PERSON, forget
from coachbot.store.sealed import BLANKS, BUNDLE, as_stored, bundled, private
from coachbot.values import frozen

OF_DAYS = (
    "check_ins", "check_in_history", "observations", "looks", "felt", "taught", "experiments", "notes",
    "screenings", "consents",
)  # fmt: skip
"""What is brought in as it stands, once everything that it could belong to is there."""
UNSAID = frozenset(
    (
        "id", "participant_id", "enrolment_id", "delivery_id", "token", "lease_until", "payload", "attempt",
        "linked_at", "aside", "sealed_key", "sealed_address", "private", "warned_at", "hidden",
    )
)  # fmt: skip
"""Columns of the machinery that say nothing about a person; an enrolment is named by its place instead."""
_IN_ORDER = {
    "check_ins": ("local_date",),
    "observations": ("local_date", "question", "attack"),
    "looks": ("local_date",),
    "felt": ("local_date", "card", "prompt"),
    "taught": ("local_date", "thing"),
    "addresses": ("platform", "key"),
}
"""What sets the order of rows without a number. Sorted here: engines, and servers, differ in the order of text."""
_SETTLED = "AND (kind IS NOT NULL OR ended_at IS NOT NULL) AND state <> 'sending'"
_WHICH = {"deliveries": _SETTLED, "taught": f"AND {taught.LEFT}"}
"""A reply that waits and a message on its way this very moment are not part of what is kept, nor is a lesson that never
left: the row names its delivery, which no export holds, and would count as told wherever it is brought in.
"""


@frozen
class Unread:
    """A record that does not read: the list it belongs to, what of it does not read, and its row as it is stored."""

    record: str
    field: str
    stored: Mapping[str, Any]


async def everything(session: Session, participant_id: int) -> dict[str, list[dict[str, Any]]]:
    """Every record of a participant as `domain.export` declares them, in a fixed order. Raises Unreadable."""
    found, unread = await readable(session, participant_id)
    if unread:
        raise Unreadable(unread[0].field)
    return found


async def readable(session: Session, participant_id: int) -> tuple[dict[str, list[dict[str, Any]]], list[Unread]]:
    """The same without the records that do not read, and those."""
    place = {
        row["id"]: number
        for number, row in enumerate(
            await session.fetch(
                "SELECT id FROM enrolments WHERE participant_id = :id ORDER BY id", {"id": participant_id}
            ),
            start=1,
        )
    }
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in RECORDS}
    unread = []
    for name in RECORDS:
        for row in await _rows(session, name, participant_id):
            stored = _told(row, place) if name == "deliveries" else row
            try:
                found[name].append({field.name: _readable(field, stored[field.name]) for field in fields_of(name)})
            except Unreadable as fault:
                as_it_is = {field.name: stored.get(field.name) for field in fields_of(name)}
                unread.append(Unread(name, fault.what, as_it_is))
    return found, unread


async def _rows(session: Session, name: str, participant_id: int) -> Any:
    if name == "programmes":
        return await session.fetch(
            "SELECT * FROM pinned_programmes WHERE digest IN "
            "(SELECT digest FROM enrolments WHERE participant_id = :id) ORDER BY digest",
            {"id": participant_id},
        )
    rows = await session.fetch(
        f"SELECT * FROM {name} WHERE {TABLES_OF_PERSON[name]} = :id {_WHICH.get(name, '')}", {"id": participant_id}
    )
    return sorted(rows, key=lambda row: [row.get(column) or "" for column in _IN_ORDER.get(name, ("id",))])


def _told(row: Row, place: Mapping[int, int]) -> Row:
    """A delivery without what only the sending machinery needs."""
    state = "pending" if row["state"] == "claimed" else row["state"]
    told = copy(row)
    sent_at = None if state == "pending" else row["sent_at"]
    cast("dict[str, Any]", told).update(state=state, sent_at=sent_at, enrolment=place.get(row["enrolment_id"]))
    return told


def _readable(field: Field, value: Any) -> Any:
    return None if value is None else reading(field.name)(_read)(field.form.stored, value)


def _read(stored: Stored, value: Any) -> Any:
    match stored:
        case Stored.INSTANT:
            return from_ms(value).isoformat()
        case Stored.FLAG:
            return bool(value)
        case Stored.VALUE:
            return json.loads(value)
    return value


def _stored(field: Field, value: Any) -> Any:
    if value is None:
        return None
    match field.form.stored:
        case Stored.INSTANT:
            return to_ms(datetime.fromisoformat(value))
        case Stored.FLAG:
            return int(value)
        case Stored.VALUE:
            return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return value


async def bring_in(session: Session, records: Records) -> int:
    """A participant from checked records, reached at the addresses among them; returns the new id.

    All of it, or an exception and nothing once the transaction is rolled back: ExportError where somebody is reached at
    an address already, Conflict where records contradict each other.
    """
    person_id = await _add_participant(session, records["participants"][0])
    for one in records["addresses"]:
        await _make_room(session, Address(one["platform"], one["key"]))
        theirs_since = to_ms(datetime.fromisoformat(one["since"]))
        known = {"participant_id": person_id, "linked_at": theirs_since}
        await _add(session, "addresses", one, known, has_id=False)
    for one in records["programmes"]:
        if one["digest"] not in await enrolments.pinned_among(session, [one["digest"]]):
            await _add(session, "programmes", one, {}, has_id=False)
    ids = [await _add(session, "enrolments", one, {"participant_id": person_id}) for one in records["enrolments"]]
    for number, delivery in enumerate(records["deliveries"]):
        enrolment = None if delivery["enrolment"] is None else ids[delivery["enrolment"] - 1]
        key = _key_of(delivery, enrolment, person_id, number)
        ours = {"participant_id": person_id, "enrolment_id": enrolment, "key": key}
        await _add(session, "deliveries", delivery, ours, left_out=("enrolment",))
    for name in OF_DAYS:
        for record in records[name]:
            await _add(session, name, record, {"participant_id": person_id}, has_id=name not in _IN_ORDER)
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
    fields = [field for field in fields_of(name) if field.name not in left_out]
    row = {**{field.name: _stored(field, record[field.name]) for field in fields}, **ours}
    values = as_stored(session, RECORDS[name].table, row, ours.get("participant_id", 0))
    rows = await session.fetch(
        f"INSERT INTO {RECORDS[name].table} ({', '.join(values)}) "
        f"VALUES ({', '.join(':' + column for column in values)}) RETURNING {'id' if has_id else '0 AS id'}",
        values,
    )
    return int(rows[0]["id"])


async def _add_participant(session: Session, record: Mapping[str, Any]) -> int:
    """A row of their own. Where the database is sealed nothing of it is written before their key is known."""
    if session.vault is None:
        return await _add(session, "participants", record, {})
    said = {field.name: _stored(field, record[field.name]) for field in fields_of("participants")}
    blank = {column: None if column == "open_question" else BLANKS.get(column, said[column]) for column in said}
    rows = await session.fetch(
        f"INSERT INTO participants ({', '.join(blank)}) VALUES ({', '.join(':' + column for column in blank)}) "
        "RETURNING id",
        blank,
    )
    row = {**dict.fromkeys(BLANKS), **said, "id": int(rows[0]["id"])}
    row["open_question"] = private(said.get("open_question"), "participants", "open_question", row["id"])
    kept = [*BLANKS, BUNDLE, "open_question"]
    await session.execute(
        f"UPDATE participants SET {', '.join(f'{column} = :{column}' for column in kept)} WHERE id = :id",
        bundled(row),
    )
    return int(row["id"])


async def _make_room(session: Session, address: Address) -> None:
    """Whoever only said hello there goes; whoever keeps a diary there stays, and nothing comes in."""
    there = await participants.id_at(session, address)
    if there is not None and await _keeps_something(session, there):
        raise ExportError(
            f"somebody is reached at {address.platform}:{address.key} already. They can /forget first, or use another "
            "chat."
        )
    if there is not None:
        await forget(session, there)


async def _keeps_something(session: Session, participant_id: int) -> bool:
    kept = [
        f"SELECT 1 AS n FROM {table} WHERE participant_id = :id" for table in ("consents", "check_ins", "enrolments")
    ]
    return bool(await session.fetch(f"{' UNION ALL '.join(kept)} LIMIT 1", {"id": participant_id}))


def _key_of(delivery: Mapping[str, Any], enrolment: int | None, person_id: int, number: int) -> str:
    """What keeps planning from adding a delivery again; anything else only has to be unique."""
    prompt, day, slot = delivery["prompt"], delivery["local_date"], delivery["slot"]
    if enrolment is not None and not delivery["asked_for"] and prompt and not prompt.startswith("*"):
        beside = delivery["kind"] == Kind.CHECK_IN and slot in (FOLLOW_UP, CATCH_UP)
        return f"{enrolment}:{prompt}:{day}:{f'0:{slot}' if beside else slot}"
    if prompt in (SIGNS, CARE, CHECK):
        return f"{prompt.removeprefix('*')}:{person_id}:{day}"
    return f"brought:{person_id}:{number}"
