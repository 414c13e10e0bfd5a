"""Everything that is kept, row by row and a page at a time, however much there is of it."""

import json
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from enum import StrEnum
from typing import Any

from coachbot.chat import Message
from coachbot.database import Row, Session, Unreadable, reading
from coachbot.domain import asking
from coachbot.domain.delivery import Class, Reason, State
from coachbot.domain.diary import Answers, CheckInState
from coachbot.domain.programme import Kind, Programme, digest
from coachbot.domain.response import Response
from coachbot.store import check_ins, enrolments, experiments, felt, looks, participants, taught
from coachbot.values import frozen

PAGE = 1000
FEW = 3
"""So many enrolments of a text are named."""


@frozen
class Shelf:
    """One kind of row: its table, the key that orders it, how a row is read, and how one that does not read is named.

    `which` says which rows, where not all of them are meant.
    """

    table: str
    key: tuple[str, ...]
    read: Callable[[Row], object]
    name: Callable[[Row], str]
    which: str = ""


@frozen
class DamagedRow:
    """A row that does not read: `what` is the kind of row or value, `where` says which one, and nothing it holds."""

    what: str
    where: str


def _participant(row: Row) -> None:
    participants.from_row(row)
    if row["open_question"] is not None and asking.read(row["open_question"]) is None:
        raise Unreadable("open question")


@reading("programme")
def _programme(row: Row) -> None:
    Programme.model_validate_json(row["content"])
    if digest(row["content"]) != row["digest"]:
        raise ValueError


@reading("check-in")
def _check_in_version(row: Row) -> None:
    CheckInState(row["state"])
    if row["answers"] is not None:
        Answers.model_validate_json(row["answers"])


@reading("note")
def _sealed(row: Row) -> None:
    json.loads(row["answers"])["answer"]


@reading("screening")
def _screening(row: Row) -> None:
    if not isinstance(json.loads(row["answers"]), dict):
        raise TypeError


@reading("message")
def _waiting(row: Row) -> None:
    Message.model_validate_json(row["payload"])


def _of_day(row: Row) -> str:
    return f"participant {row['participant_id']}, {row['local_date']}"


def _of_person(row: Row) -> str:
    return f"participant {row['participant_id']}, row {row['id']}"


SHELVES = (
    Shelf("pinned_programmes", ("digest",), _programme, lambda row: f"{row['programme_id']}, digest {row['digest']}"),
    Shelf("participants", ("id",), _participant, lambda row: f"participant {row['id']}"),
    Shelf("enrolments", ("id",), enrolments.from_row, _of_person),
    Shelf("check_ins", ("participant_id", "local_date"), check_ins.from_row, _of_day),
    Shelf("check_in_history", ("id",), _check_in_version, _of_day),
    Shelf("notes", ("id",), _sealed, _of_person),
    Shelf("observations", ("participant_id", "local_date", "question", "attack"), _sealed, _of_day),
    Shelf("looks", ("participant_id", "local_date"), looks.from_row, _of_day),
    Shelf("felt", ("participant_id", "card", "local_date", "prompt"), felt.from_row, _of_day),
    Shelf("taught", ("participant_id", "thing"), taught.from_row, _of_day),
    Shelf("experiments", ("id",), experiments.from_row, _of_person),
    Shelf("screenings", ("id",), _screening, _of_person),
    Shelf("deliveries", ("id",), _waiting, _of_person, "payload IS NOT NULL"),
)


async def damaged(
    session: Session, missing: Mapping[str, Mapping[str, Any]], absent: Collection[str]
) -> AsyncIterator[DamagedRow]:
    """Every row that this version does not read.

    `missing` gives what stands in columns that the database does not have yet, by table and column; `absent` names
    tables that it does not have yet.
    """
    for shelf in SHELVES:
        if shelf.table not in absent:
            async for page in _pages(session, shelf):
                for row in page:
                    if (what := _read(shelf, {**missing.get(shelf.table, {}), **row})) is not None:
                        yield DamagedRow(what, await _where(session, shelf, row))
    async for one in _words(session):
        yield one


def _read(shelf: Shelf, row: Row) -> str | None:
    """What is wrong with a row; None when it reads."""
    try:
        shelf.read(row)
    except Unreadable as fault:
        return fault.what
    return None


async def _pages(session: Session, shelf: Shelf) -> AsyncIterator[Sequence[Row]]:
    columns = ", ".join(shelf.key)
    beyond = f"({columns}) > ({', '.join(':' + column for column in shelf.key)})"
    last: Mapping[str, Any] | None = None
    while True:
        where = [part for part in (shelf.which, beyond if last else "") if part]
        sql = f"SELECT * FROM {shelf.table} {'WHERE ' if where else ''}{' AND '.join(where)} ORDER BY {columns}"
        rows = await session.fetch(f"{sql} LIMIT {PAGE}", last)
        if rows:
            yield rows
            last = {column: rows[-1][column] for column in shelf.key}
        if len(rows) < PAGE:
            return


async def _where(session: Session, shelf: Shelf, row: Row) -> str:
    """Which row it is; of a programme's text also who is on it."""
    if shelf.table != "pinned_programmes":
        return shelf.name(row)
    by_digest = {"digest": row["digest"]}
    on_it = await session.fetch(f"SELECT id FROM enrolments WHERE digest = :digest ORDER BY id LIMIT {FEW}", by_digest)
    counted = await session.fetch("SELECT COUNT(*) AS n FROM enrolments WHERE digest = :digest", by_digest)
    more = counted[0]["n"] - len(on_it)
    named = ", ".join(str(one["id"]) for one in on_it) or "none"
    return f"{shelf.name(row)}, enrolments {named}{f' and {more} more' if more else ''}"


_KNOWN: Mapping[str, type[StrEnum]] = {
    "kind": Kind,
    "class": Class,
    "state": State,
    "reason": Reason,
    "response": Response,
}


async def _words(session: Session) -> AsyncIterator[DamagedRow]:
    """The words in the outbox's columns: each once, whoever's they are."""
    rows = await session.fetch("SELECT DISTINCT kind, class, state, reason, response FROM deliveries")
    for row in rows:
        for column, known in _KNOWN.items():
            if row[column] is not None and row[column] not in set(known):
                yield DamagedRow("delivery", f"deliveries whose {column} is none that this version knows")
