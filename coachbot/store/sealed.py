"""Which columns are sealed, whose key seals them, and what tells a row from its owner's others.

Sealed is whatever somebody said, what follows for their health, what they were or will be told, and where they are
reached. Open stays what is searched, sorted or counted: numbers, instants, local dates, zones, kinds, states, reasons,
names of programmes, prompts, cards and questions, and what was done with a prompt.
"""

import json
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from coachbot.chat import Address
from coachbot.database import Bundle, ChatKey, Parameters, Private, Session
from coachbot.values import frozen


@frozen
class Sealed:
    """The sealed columns of a table. `owner` names the column with the participant; None where rows are nobody's.

    `row` names the columns that tell a row from the owner's others; `known_as` is the table's name in the seal, the
    same for two where rows move between them; `may_be_nobodys` that somebody without a key any more can still be told
    something, under the key of the day; `opens_into` says in which column the opened value is read; `key` are the
    columns by which one row is changed.
    """

    columns: tuple[str, ...]
    owner: str | None
    row: tuple[str, ...] = ()
    key: tuple[str, ...] = ("id",)
    known_as: str | None = None
    may_be_nobodys: bool = False
    opens_into: Mapping[str, str] = field(default_factory=dict)


BUNDLE = "private"
"""The column of `participants` in which several are sealed as one."""
SEALED: Mapping[str, Sealed] = {
    "participants": Sealed(("open_question", BUNDLE), "id"),
    "addresses": Sealed(
        ("sealed_key",), "participant_id", ("platform", "key"), ("platform", "key"), opens_into={"sealed_key": "key"}
    ),
    "link_codes": Sealed(
        ("sealed_key",), None, ("platform", "key", "sealed"), ("platform", "key"), opens_into={"sealed_key": "key"}
    ),
    "deliveries": Sealed(
        ("payload", "sealed_address", "felt", "hidden"),
        "participant_id",
        ("key",),
        opens_into={"sealed_address": "address_key"},
        may_be_nobodys=True,
    ),
    "inbox": Sealed(("payload",), None, ("platform", "update_id")),
    "check_ins": Sealed(("answers",), "participant_id", ("local_date", "said_at"), ("participant_id", "local_date")),
    "check_in_history": Sealed(("answers",), "participant_id", ("local_date", "said_at"), known_as="check_ins"),
    "notes": Sealed(("answers",), "participant_id", ("about", "local_date", "said_at")),
    "observations": Sealed(
        ("answers",),
        "participant_id",
        ("local_date", "question", "attack"),
        ("participant_id", "local_date", "question", "attack"),
    ),
    "looks": Sealed(("found",), "participant_id", ("local_date",), ("participant_id", "local_date")),
    "felt": Sealed(
        ("felt",),
        "participant_id",
        ("card", "local_date", "prompt"),
        ("participant_id", "card", "local_date", "prompt"),
    ),
    "experiments": Sealed(("details",), "participant_id", ("begun_at",)),
    "screenings": Sealed(("answers",), "participant_id", ("taken_at",)),
}
BLANKS: Mapping[str, Any] = {
    "adult": None,
    "warning_signs_at": None,
    "exercise_screen_at": None,
    "track": "full",
    "cautions": None,
    "safety_tier": None,
    "safety_paused_at": None,
    "work_days": None,
    "anchors": "{}",
    "wake_off": None,
    "attack_until": None,
    "care": None,
}
"""What stands in a sealed participant's columns, the same for everybody; their values are in the bundle."""


def private(text: str | None, table: str, column: str, owner: int | None, *row: str | int | None) -> str | None:
    """A value for a sealed column: bound to its place where there is one."""
    return None if text is None else Private(text, table, column, owner, row)


def chat(address: Address) -> dict[str, str]:
    """The parameters `platform` and `key` by which an address is found."""
    return {"platform": address.platform, "key": ChatKey(address.key, address.platform)}


def known_at(session: Session, address: Address, owner: int) -> dict[str, str | None]:
    """The same with `sealed`, the address as its owner reads it: None in a database that is not sealed."""
    found = chat(address)
    place = (address.platform, found["key"])
    sealed = None if session.vault is None else private(address.key, "addresses", "sealed_key", owner, *place)
    return {**found, "sealed": sealed}


def reply_to(session: Session, address: Address, owner: int | None, key: str) -> dict[str, str | None]:
    """The parameters `platform`, `address` and `sealed` of a delivery under `key` that goes to an address."""
    sealed = None if session.vault is None else private(address.key, "deliveries", "sealed_address", owner, key)
    return {**as_replied(address), "sealed": sealed}


def as_replied(address: Address) -> dict[str, str]:
    """The parameters `platform` and `address` by which the deliveries to an address are found."""
    return {"platform": address.platform, "address": ChatKey(address.key, address.platform)}


def marked(table: str, row: Parameters, columns: tuple[str, ...]) -> tuple[Any, ...]:
    """Values of a readable row as the database finds them: addresses by their marks."""
    addresses = SEALED[table].opens_into.values()
    return tuple(
        ChatKey(row[column], row["platform"]) if column in addresses and row[column] is not None else row[column]
        for column in columns
    )


def resealed(table: str, row: Parameters, owner: int | None) -> dict[str, str | None]:
    """The sealed columns of a readable row, by name, with values that seal them as an owner's."""
    sealed = SEALED[table]
    place = (sealed.known_as or table, owner, *marked(table, row, sealed.row))
    return {
        column: private(row[sealed.opens_into.get(column, column)], place[0], column, *place[1:])
        for column in sealed.columns
    }


def as_stored(session: Session, table: str, row: dict[str, Any], owner: int) -> dict[str, Any]:
    """A whole readable row as the database shall hold it. A participant's own row is not among these."""
    if session.vault is None or table not in SEALED:
        return row
    addresses = tuple(column for column in SEALED[table].opens_into.values() if column in row)
    return {
        **row,
        **dict(zip(addresses, marked(table, row, addresses), strict=True)),
        **resealed(table, {**dict.fromkeys(SEALED[table].columns), **row}, owner),
    }


def bundled(row: Parameters) -> Bundle:
    """A participant's row whose health is sealed as one; in an open database it stays as it is."""
    values = {column: row[column] for column in BLANKS}
    whole = Private(json.dumps(values, ensure_ascii=False), "participants", BUNDLE, row["id"])
    return Bundle({**row, BUNDLE: None}, whole, BUNDLE, BLANKS)
