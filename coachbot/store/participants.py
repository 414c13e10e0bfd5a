"""Participants and their addresses."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, time
from functools import partial
from typing import Any, NamedTuple

from coachbot.chat import Address
from coachbot.database import Row, Session, Whole, about_ms, from_ms, in_one, reading, to_ms
from coachbot.domain import asking
from coachbot.domain.care import NO_CARE, Care
from coachbot.domain.local_time import can_resolve
from coachbot.domain.participant import Participant, Tier, Track
from coachbot.store.chosen import read_anchors, read_cautions, read_days, read_time
from coachbot.store.sealed import bundled, chat, known_at, private
from coachbot.store.whole import WholeRow

_COLUMNS = (
    *("adult", "consent_version", "consented_at", "warning_signs_at", "exercise_screen_at", "track", "cautions"),
    *("safety_tier", "safety_paused_at", "zone", "day_turns_at", "work_days", "anchors", "wake_off", "resets"),
    *("moments_chosen", "quiet_from", "quiet_until", "quiet_chosen", "attack_until", "open_question", "heard_at"),
    *("language", "motion", "discreet", "care", "private"),
)
_INSERT = (
    f"INSERT INTO participants (created_at, {', '.join(_COLUMNS)}) "
    f"VALUES (:created_at, {', '.join(':' + c for c in _COLUMNS)}) RETURNING id"
)
_TRACKS = {one.value: one for one in Track}
_clock = partial(time.isoformat, timespec="minutes")
_UPDATE = Whole(f"UPDATE participants SET {', '.join(f'{c} = :{c}' for c in _COLUMNS)} WHERE id = :id")
_UPDATE_TALK = Whole("UPDATE participants SET open_question = :open_question, heard_at = :heard_at WHERE id = :id")
_OF_TALK = frozenset({"asking", "heard_at"})
"""All that most turns change."""


def _ms(at: datetime | None) -> int | None:
    return None if at is None else to_ms(at)


def _at(ms: int | None) -> datetime | None:
    return None if ms is None else from_ms(ms)


def _written(participant_id: int, asked: asking.Asking | None) -> str | None:
    return private(asking.written(asked), "participants", "open_question", participant_id)


def _to_row(person: Participant) -> dict[str, Any]:
    return {
        "id": person.id,
        "created_at": to_ms(person.created_at),
        "adult": None if person.adult is None else int(person.adult),
        "consent_version": person.consent_version,
        "consented_at": _ms(person.consented_at),
        "warning_signs_at": _ms(person.warning_signs_at),
        "exercise_screen_at": _ms(person.exercise_screen_at),
        "track": person.track,
        "cautions": json.dumps(sorted(person.cautions)) if person.cautions else None,
        "safety_tier": person.safety_tier,
        "safety_paused_at": _ms(person.safety_paused_at),
        "zone": person.zone,
        "day_turns_at": _clock(person.day_turns_at),
        "work_days": None if person.work_days is None else "".join(map(str, sorted(person.work_days))),
        "anchors": json.dumps({anchor: _clock(at) for anchor, at in sorted(person.anchors.items())}),
        "moments_chosen": int(person.moments_chosen),
        "quiet_from": _clock(person.quiet[0]),
        "quiet_until": _clock(person.quiet[1]),
        "wake_off": None if person.wake_off is None else _clock(person.wake_off),
        "resets": int(person.resets),
        "motion": int(person.motion),
        "discreet": int(person.discreet),
        "quiet_chosen": int(person.quiet_chosen),
        "attack_until": _ms(person.attack_until),
        "open_question": _written(person.id, person.asking),
        "heard_at": _ms(person.heard_at),
        "language": person.language,
        "care": None if person.care == NO_CARE else person.care.model_dump_json(),
        "private": None,
    }


@reading("participant")
def from_row(row: Row) -> Participant:
    """A participant from a row holding every column of the table. Raises Unreadable.

    A zone that this machine does not know reads as none: they are asked for it again. An asking that makes no sense
    reads as none, too.
    """
    return Participant(
        id=row["id"],
        created_at=from_ms(row["created_at"]),
        adult=None if row["adult"] is None else bool(row["adult"]),
        consent_version=row["consent_version"],
        consented_at=_at(row["consented_at"]),
        warning_signs_at=_at(row["warning_signs_at"]),
        exercise_screen_at=_at(row["exercise_screen_at"]),
        track=_TRACKS[row["track"]],
        cautions=read_cautions(row["cautions"] or "[]"),
        safety_tier=None if row["safety_tier"] is None else Tier(row["safety_tier"]),
        safety_paused_at=_at(row["safety_paused_at"]),
        zone=row["zone"] if row["zone"] is not None and can_resolve(row["zone"]) else None,
        day_turns_at=read_time(row["day_turns_at"]),
        work_days=None if row["work_days"] is None else read_days(row["work_days"]),
        anchors=read_anchors(row["anchors"]),
        moments_chosen=bool(row["moments_chosen"]),
        quiet=(read_time(row["quiet_from"]), read_time(row["quiet_until"])),
        wake_off=None if row["wake_off"] is None else read_time(row["wake_off"]),
        resets=bool(row["resets"]),
        motion=bool(row["motion"]),
        discreet=bool(row["discreet"]),
        quiet_chosen=bool(row["quiet_chosen"]),
        attack_until=_at(row["attack_until"]),
        asking=asking.read(row["open_question"]),
        heard_at=_at(row["heard_at"]),
        language=row["language"],
        care=NO_CARE if row["care"] is None else Care.model_validate_json(row["care"]),
    )


class Reached(NamedTuple):
    """Who is reached at an address, and since when it does not work; None while it does."""

    person: Participant
    closed_since: datetime | None


async def reached_at(session: Session, address: Address) -> Reached | None:
    """Who is reached at an address, or None when nobody is. What they do in another chat waits until this is done."""
    rows = await session.fetch(
        "SELECT p.*, a.reachable AS address_works, a.since AS address_since FROM addresses a "
        "JOIN participants p ON p.id = a.participant_id WHERE a.platform = :platform AND a.key = :key {locked}",
        chat(address),
    )
    if not rows:
        return None
    return Reached(from_row(rows[0]), None if rows[0]["address_works"] else from_ms(rows[0]["address_since"]))


async def at_address(session: Session, address: Address) -> Participant | None:
    """The same without the address's own state."""
    return found.person if (found := await reached_at(session, address)) else None


async def id_at(session: Session, address: Address) -> int | None:
    """The id of whoever is reached at an address; works for a row that cannot be read as a participant."""
    rows = await session.fetch(
        "SELECT participant_id FROM addresses WHERE platform = :platform AND key = :key",
        chat(address),
    )
    return int(rows[0]["participant_id"]) if rows else None


async def glimpsed(session: Session, participant_id: int, now: datetime) -> Participant:
    """As much of somebody whose row does not read as their rights need: their zone and language, where these do.

    Everything else is as of somebody new, and is never to be saved. Raises LookupError when there is nobody.
    """
    rows = await session.fetch("SELECT zone, language FROM participants WHERE id = :id", {"id": participant_id})
    if not rows:
        raise LookupError("no such participant")
    zone = rows[0]["zone"]
    known = zone if zone is not None and can_resolve(zone) else None
    return Participant(id=participant_id, created_at=now, zone=known, language=rows[0]["language"])


async def everybody(session: Session) -> list[dict[str, Any]]:
    """Every address, with the instant its participant was first heard."""
    rows = await session.fetch(
        "SELECT a.participant_id, a.platform, a.key, a.sealed_key, p.created_at FROM addresses a "
        "JOIN participants p ON p.id = a.participant_id"
    )
    rows = sorted(rows, key=lambda row: (row["participant_id"], row["platform"], row["key"]))
    return [{"platform": row["platform"], "key": row["key"], "since": about_ms(row["created_at"])} for row in rows]


async def load(session: Session, participant_id: int, *, to_change: bool = False) -> Participant:
    """The participant of that id. Raises LookupError when there is none."""
    return (await load_all(session, [participant_id], to_change=to_change))[participant_id]


async def load_all(session: Session, ids: Collection[int], *, to_change: bool = False) -> dict[int, Participant]:
    """The participants of these ids. Raises LookupError when one of them is missing.

    With `to_change` whoever else wants to change them waits for the end of this transaction.
    """
    # In one order, so that two workers who want the same people never wait for each other.
    locked = " ORDER BY p.id {locked}" if to_change else ""
    rows = await session.fetch(
        f"SELECT p.* FROM participants p WHERE p.id IN ({{numbers}}(:ids)){locked}", {"ids": in_one(ids)}
    )
    found = {row["id"]: from_row(row) for row in rows}
    if not found.keys() >= set(ids):
        raise LookupError("no such participant")
    return found


async def add(session: Session, address: Address, now: datetime) -> Participant:
    """A new participant, reached at a new address."""
    person = Participant(id=0, created_at=now)
    rows = await session.fetch(_INSERT, {k: v for k, v in _to_row(person).items() if k != "id"})
    person = replace(person, id=rows[0]["id"])
    await session.execute(
        "INSERT INTO addresses (platform, key, participant_id, reachable, since, linked_at, sealed_key) "
        "VALUES (:platform, :key, :participant, 1, :now, :now, :sealed)",
        {**known_at(session, address, person.id), "participant": person.id, "now": to_ms(now)},
    )
    return person


async def save(session: Session, person: Participant, changed: Collection[str] | None = None) -> None:
    """Write a participant's settings back: whole, or as much as holds the `changed` ones, by their names."""
    if changed is not None and _OF_TALK.issuperset(changed):
        talk = {"open_question": _written(person.id, person.asking), "heard_at": _ms(person.heard_at), "id": person.id}
        await session.execute(_UPDATE_TALK, talk)
    elif session.vault is None:
        await session.execute(_UPDATE, WholeRow(person.id, partial(_to_row, person)))
    else:
        await session.execute(_UPDATE, bundled(_to_row(person)))


async def ask(session: Session, asked: Mapping[int, asking.Asking]) -> None:
    """What is typed belongs to these questions from now on, by participant."""
    await session.execute_each(
        "UPDATE participants SET open_question = :question WHERE id = :id",
        [{"id": one, "question": _written(one, question)} for one, question in asked.items()],
    )


async def close_question(session: Session, participant_id: int) -> None:
    """Nothing typed belongs to a question any more; works for a row that cannot be read."""
    await session.execute("UPDATE participants SET open_question = NULL WHERE id = :id", {"id": participant_id})


async def address_of(
    session: Session, participant_id: int, platforms: Iterable[str] | None = None
) -> tuple[Address, bool] | None:
    """Where to reach a participant, and whether that works now: the chat they prefer, or another while it is closed.

    With `platforms` only chats on these.
    """
    found = (await addresses_of(session, [participant_id])).get(participant_id, [])
    return next((one for one in found if platforms is None or one[0].platform in platforms), None)


async def addresses_of(session: Session, ids: Collection[int]) -> dict[int, list[tuple[Address, bool]]]:
    """Where each of these people can be reached, and whether that works now: what they prefer first, closed ones last.

    Nobody without an address is among them.
    """
    rows = await session.fetch(
        "SELECT participant_id, platform, key, sealed_key, reachable FROM addresses "
        "WHERE participant_id IN ({numbers}(:ids)) ORDER BY reachable DESC, preferred DESC, since DESC",
        {"ids": in_one(ids)},
    )
    found: dict[int, list[tuple[Address, bool]]] = {}
    for row in rows:
        found.setdefault(row["participant_id"], []).append(
            (Address(row["platform"], row["key"]), bool(row["reachable"]))
        )
    return found


async def set_reachable(session: Session, address: Address, reachable: bool, now: datetime) -> None:
    """Note that an address stopped or started working; the person is never deleted for it."""
    await session.execute(
        "UPDATE addresses SET reachable = :reachable, since = :now "
        "WHERE platform = :platform AND key = :key AND reachable <> :reachable",
        {**chat(address), "reachable": int(reachable), "now": to_ms(now)},
    )


async def move(session: Session, address: Address, key: str, now: datetime) -> None:
    """A person's chat has another key now. Whoever was known under the new key keeps it."""
    if (who := await id_at(session, address)) is None:
        return
    new = known_at(session, Address(address.platform, key), who)
    await session.execute(
        "UPDATE addresses SET key = :new, sealed_key = :sealed, since = :now WHERE platform = :platform AND key = :key "
        "AND NOT EXISTS (SELECT 1 FROM addresses a WHERE a.platform = :platform AND a.key = :new)",
        {**chat(address), "new": new["key"], "sealed": new["sealed"], "now": to_ms(now)},
    )


async def note_consent(session: Session, participant_id: int, version: str, now: datetime) -> None:
    """Keep which consent text was agreed to, and when."""
    await session.execute(
        "INSERT INTO consents (participant_id, version, given_at) VALUES (:id, :version, :now)",
        {"id": participant_id, "version": version, "now": to_ms(now)},
    )


async def note_screening(session: Session, participant_id: int, answers: str, now: datetime) -> None:
    """Keep one screening's answers, an opaque value."""
    sealed = private(answers, "screenings", "answers", participant_id, to_ms(now))
    await session.execute(
        "INSERT INTO screenings (participant_id, taken_at, answers) VALUES (:id, :now, :answers)",
        {"id": participant_id, "now": to_ms(now), "answers": sealed},
    )
