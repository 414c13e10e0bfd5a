"""Somebody comes in from their export: all of it or nothing, and nothing of it taken on trust."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from coachbot.chat import Address
from coachbot.database import Conflict, Database, Session
from coachbot.domain.export import UNCHANGED, ExportError, Records, read_export
from coachbot.domain.programme import Programme, digest
from coachbot.domain.question import Question
from coachbot.domain.text import count
from coachbot.errors import DataError, MisuseError
from coachbot.handover.files import read_file
from coachbot.library import Library
from coachbot.screens.joining import CONSENT_VERSION
from coachbot.store import enrolments, person
from coachbot.values import frozen


@frozen
class Person:
    """Who came in: `asks_consent` that they agree anew before anything is sent, `left_out` how many enrolments stayed
    outside, `other_chats` how many of the file's chats were not attached.
    """

    id: int
    asks_consent: bool
    left_out: int
    other_chats: int


async def bring_in(
    database: Database,
    path: Path,
    to: Sequence[Address],
    library: Library,
    now: datetime,
    *,
    without_programmes: bool = False,
) -> Person:
    """A person from their export, reached where the operator says and nowhere else.

    `library` is what this installation has read, `now` the clock its people live by. Programme texts that this house
    has never read are refused, or left out together with what waits of them. Raises MisuseError and DataError.
    """
    try:
        records = read_export(read_file(path), now)
        if not to:
            raise MisuseError(_ask_where(path, records))
        async with database.transaction() as tx:
            unread = await _unread(tx, records, library)
            if unread and not without_programmes:
                raise ExportError(_say_unread(records, unread))
            return await _bring_in(tx, _without(records, unread), to, library, now, left_out=_count(records, unread))
    except ExportError as fault:
        raise DataError(f"{path} was not brought in: {fault}") from None
    except Conflict:
        raise DataError(f"{path} was not brought in: two of its records contradict each other. {UNCHANGED}") from None


async def _bring_in(
    tx: Session, records: Records, to: Sequence[Address], library: Library, now: datetime, *, left_out: int
) -> Person:
    _check_deliveries(records)
    _check_observations(records, library.questions)
    chats = [_address(chat) for chat in records["addresses"]]
    asks = not _consent_stands(records, chats, to)
    if asks:
        agreed = {"consent_version": None, "consented_at": None}
        records = {**records, "participants": [{**records["participants"][0], **agreed}]}
    attached = [_attached(records["addresses"], one, now) for one in to]
    came = await person.bring_in(tx, {**records, "addresses": attached})
    return Person(came, asks, left_out, sum(chat not in to for chat in chats))


def say_brought_in(found: Person) -> str:
    """What came in and what did not, in a few sentences for the operator."""
    said = ["Brought in: one person, with everything in the file."]
    if found.left_out:
        said = [f"Brought in: one person. Left out: {count(found.left_out, 'programme')} this house has never read."]
    if found.other_chats:
        said.append(f"Not attached: {count(found.other_chats, 'other chat')} of the file.")
    if found.asks_consent:
        said.append("They are asked for their consent with their next message, and nothing is sent before.")
    return " ".join(said)


def _count(records: Records, unread: set[str]) -> int:
    return sum(one["digest"] in unread for one in records["enrolments"])


def _address(record: Mapping[str, str]) -> Address:
    return Address(record["platform"], record["key"])


def _ask_where(path: Path, records: Records) -> str:
    named = [f"{chat['platform']}:{chat['key']}" for chat in records["addresses"]]
    where = f" The file names {' and '.join(named)}; check that this is theirs." if named else ""
    return f"Say where this person is reached: coachbot import {path} --to telegram:123456.{where}"


def _attached(chats: Sequence[Mapping[str, Any]], to: Address, now: datetime) -> dict[str, Any]:
    """A chat that is asked for, as the file knows it or new."""
    known = next((chat for chat in chats if _address(chat) == to), {})
    new = {"platform": to.platform, "key": to.key, "reachable": True, "since": now.isoformat(), "preferred": False}
    return {**new, **known}


def _consent_stands(records: Records, chats: Sequence[Address], to: Sequence[Address]) -> bool:
    """A consent counts here if it is to today's text, its record is there, and it was given in every chat asked for."""
    who = records["participants"][0]
    told = {"version": who["consent_version"], "given_at": who["consented_at"]}
    return told["version"] == CONSENT_VERSION and told in records["consents"] and set(to) <= set(chats)


async def _unread(tx: Session, records: Records, library: Library) -> set[str]:
    """The digests of the texts that neither lie in this installation's folders nor were pinned here before."""
    read = {digest(programme.pinned()) for programme in library.programmes.values()}
    pinned = await enrolments.pinned_among(tx, [one["digest"] for one in records["programmes"]])
    return {
        one["digest"]
        for one in records["programmes"]
        if one["digest"] not in pinned and _digest_of_meaning(one) not in read
    }


def _digest_of_meaning(record: Mapping[str, str]) -> str | None:
    """The digest of a text as this version writes it; earlier ones wrote the same in another order."""
    try:
        programme = Programme.model_validate_json(record["content"])
    except ValueError:
        return None
    return digest(programme.pinned()) if programme.id == record["programme_id"] else None


def _say_unread(records: Records, unread: set[str]) -> str:
    place, one = next((n, one) for n, one in enumerate(records["programmes"]) if one["digest"] in unread)
    return (
        f"programmes[{place}].content: this house has never read this text of {one['programme_id']}, and it only says "
        "what it has read. Put that programme's files into COACHBOT_PROGRAMS, or bring in everything else with "
        "--without-programmes; they can then begin another programme."
    )


def _without(records: Records, unread: set[str]) -> Records:
    """The records without the enrolments on some texts; what was sent of them stays as history, what waits goes."""
    if not unread:
        return records
    stays = [n for n, one in enumerate(records["enrolments"], start=1) if one["digest"] not in unread]
    place = {old: new for new, old in enumerate(stays, start=1)}
    return {
        **records,
        "programmes": [one for one in records["programmes"] if one["digest"] not in unread],
        "enrolments": [records["enrolments"][n - 1] for n in stays],
        "deliveries": [
            {**one, "enrolment": place.get(one["enrolment"])}
            for one in records["deliveries"]
            if one["enrolment"] is None or one["enrolment"] in place or one["state"] != "pending"
        ],
    }


def _check_deliveries(records: Records) -> None:
    """Each prompt must be one of the programme it belongs to. Raises ExportError."""
    texts = {one["digest"]: Programme.model_validate_json(one["content"]) for one in records["programmes"]}
    programmes = [texts[one["digest"]] for one in records["enrolments"]]
    for n, one in enumerate(records["deliveries"]):
        if one["enrolment"] is not None and one["prompt"] is not None and not one["prompt"].startswith("*"):
            known = programmes[one["enrolment"] - 1].prompt(one["prompt"])
            if known is None or known.kind != one["kind"]:
                raise ExportError(f"deliveries[{n}].prompt: its programme has no such {one['kind']}. {UNCHANGED}")


def _check_observations(records: Records, questions: Mapping[str, Question]) -> None:
    """An answer on a scale must be one of its numbers. Raises ExportError."""
    for n, one in enumerate(records["observations"]):
        question, answer = questions.get(one["question"]), one["answers"]["answer"]
        if question is None or not question.counts:
            continue
        least, most = question.ends
        if not isinstance(answer, int) or str(answer) not in question.answers():
            raise ExportError(f"observations[{n}].answers: the answer must be a whole number from {least} to {most}.")
