"""Questions about what was and will be sent to one participant."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from coachbot.chat import Address
from coachbot.database import Row, Session, in_one, reading, to_ms
from coachbot.domain.delivery import SOFT_CHECK, Delivery, Reason, State
from coachbot.domain.programme import Kind
from coachbot.domain.response import Response
from coachbot.store import outbox
from coachbot.store.known import make_known
from coachbot.store.sealed import as_replied

_WAITING = frozenset({State.PENDING, State.CLAIMED})
_GONE = frozenset({State.SENDING, State.SENT, State.UNKNOWN})
"""On its way, or arrived as far as anybody knows."""


async def of_participant(session: Session, participant_id: int, delivery_id: int) -> Delivery | None:
    """A delivery, if it is that participant's; a foreign one and an unknown one look the same."""
    rows = await session.fetch(
        "SELECT * FROM deliveries WHERE id = :delivery AND participant_id = :id",
        {"delivery": delivery_id, "id": participant_id},
    )
    return outbox.from_row(rows[0]) if rows else None


async def by_id(session: Session, ids: Collection[int]) -> dict[int, Delivery]:
    """The deliveries of these ids that there are. Raises Unreadable."""
    rows = await session.fetch("SELECT * FROM deliveries WHERE id IN ({numbers}(:ids))", {"ids": in_one(ids)})
    return {row["id"]: outbox.from_row(row) for row in rows}


async def on_day(session: Session, participant_id: int, local_date: date) -> list[Delivery]:
    """Every prompt of one local day, in the order planned."""
    rows = await session.fetch(
        "SELECT * FROM deliveries WHERE participant_id = :id AND local_date = :date AND kind IS NOT NULL "
        "ORDER BY planned_for, id",
        {"id": participant_id, "date": local_date.isoformat()},
    )
    return [outbox.from_row(row) for row in rows]


async def _of_day(session: Session, participant_id: int, local_date: date) -> Sequence[Row]:
    """How the questions of a local day stand, and what else waits on it: read once for all that a turn asks of it."""
    return await session.fetch(_OF_DAY, {"id": participant_id, "date": local_date.isoformat()})


_OF_DAY = (
    "SELECT id, kind, slot, state, reason, response, planned_for FROM deliveries WHERE participant_id = :id "
    "AND local_date = :date AND (kind = 'check_in' OR (kind IS NOT NULL AND state IN ('pending', 'claimed')))"
)


async def waits_on_day(session: Session, participant_id: int, local_date: date, kinds: Collection[Kind]) -> bool:
    """Whether a prompt of one of these kinds is still to come on a local day."""
    rows = await _of_day(session, participant_id, local_date)
    return any(row["state"] in _WAITING and row["kind"] in kinds for row in rows)


async def last_prompt(session: Session, participant_id: int, kind: Kind | None = None) -> Delivery | None:
    """The last prompt, of a kind where one is named, that was sent and can still be answered or put off.

    What the house itself says is none: it belongs to no programme. A bite is only read, and a look back has answers of
    its own.
    """
    rows = await session.fetch(
        "SELECT * FROM deliveries WHERE participant_id = :id AND kind IS NOT NULL AND response IS NULL "
        "AND state IN ('sent', 'unknown') AND kind NOT IN ('check_in', 'bite', 'review') AND prompt NOT LIKE '*%' "
        f"{'AND kind = :kind ' if kind else ''}ORDER BY ended_at DESC, id DESC LIMIT 1",
        {"id": participant_id} | ({"kind": kind} if kind else {}),
    )
    return outbox.from_row(rows[0]) if rows else None


async def response_to(session: Session, delivery_id: int) -> Response | None:
    """What the participant answered to a prompt. Raises Unreadable."""
    rows = await session.fetch("SELECT response FROM deliveries WHERE id = :id", {"id": delivery_id})
    return _response(rows[0]["response"]) if rows else None


@reading("answer to a prompt")
def _response(word: str | None) -> Response | None:
    return None if word is None else Response(word)


async def respond(session: Session, delivery_id: int, response: Response | None, now: datetime) -> None:
    """Record an answer to a prompt. A tap is a receipt: what was on its way, or unknown, has arrived by now."""
    await respond_all(session, {delivery_id: response}, now)


async def respond_all(session: Session, responses: Mapping[int, Response | None], now: datetime) -> None:
    """The same for several prompts, by delivery."""
    await session.execute_each(
        "UPDATE deliveries SET response = :response, responded_at = :now, "
        "state = CASE WHEN state IN ('unknown', 'sending') THEN 'sent' ELSE state END, "
        "reason = CASE WHEN state IN ('unknown', 'sending') THEN 'sent' ELSE reason END, "
        "sent_at = CASE WHEN state = 'sending' THEN :now ELSE sent_at END, "
        "ended_at = CASE WHEN state = 'sending' THEN :now ELSE ended_at END, "
        "lease_until = CASE WHEN state = 'sending' THEN NULL ELSE lease_until END WHERE id = :id",
        [{"id": one, "response": response, "now": to_ms(now)} for one, response in responses.items()],
    )


Came = tuple[date, Kind, Response | None]
"""A prompt's local date, its kind, and what was answered."""


async def responses(session: Session, participant_id: int) -> list[Came]:
    """Every prompt that reached the participant and could be done. Raises Unreadable."""
    return [one for one in await that_came(session, participant_id) if one[1] is not Kind.CHECK_IN]


async def that_came(session: Session, participant_id: int) -> list[Came]:
    """The same and the evening's questions. Raises Unreadable."""
    rows = await session.fetch(
        "SELECT local_date, kind, response FROM deliveries WHERE participant_id = :id AND kind IS NOT NULL "
        "AND state IN ('sent', 'unknown') AND (asked_for = 0 OR (kind = 'task' AND slot = 0)) "
        "AND (response IS NULL OR response NOT IN (:question, :first)) ORDER BY planned_for",
        {"id": participant_id, "question": Response.QUESTION, "first": Response.ASKED_FIRST},
    )
    return [(date.fromisoformat(r["local_date"]), Kind(r["kind"]), _response(r["response"])) for r in rows]


async def outcomes(session: Session, participant_id: int) -> list[Delivery]:
    """Every prompt there was for a participant, whatever became of it, in order of time."""
    rows = await session.fetch(
        "SELECT * FROM deliveries WHERE participant_id = :id AND kind IS NOT NULL ORDER BY planned_for, id",
        {"id": participant_id},
    )
    return [outbox.from_row(row) for row in rows]


async def drop_waiting(
    session: Session, participant_id: int, reason: Reason, now: datetime, *, replies_too: bool = False
) -> int:
    """End every prompt of a participant that has not begun to leave."""
    which = "" if replies_too else "AND kind IS NOT NULL "
    return await session.execute(
        "UPDATE deliveries SET state = 'dropped', reason = :reason, ended_at = :now, payload = NULL, aside = NULL, "
        f"token = NULL, lease_until = NULL WHERE participant_id = :id {which}AND state IN ('pending', 'claimed')",
        {"id": participant_id, "reason": reason, "now": to_ms(now)},
    )


async def drop_replies_to(session: Session, address: Address, reason: Reason, now: datetime) -> int:
    """End the replies that wait for one chat."""
    return await session.execute(
        "UPDATE deliveries SET state = 'dropped', reason = :reason, ended_at = :now, payload = NULL, aside = NULL, "
        "token = NULL, lease_until = NULL WHERE platform = :platform AND address_key = :address AND kind IS NULL "
        "AND ended_at IS NULL "
        "AND state IN ('pending', 'claimed')",
        {**as_replied(address), "reason": reason, "now": to_ms(now)},
    )


async def drop_future(session: Session, enrolment_id: int, reason: Reason, now: datetime) -> int:
    """End an enrolment's planned prompts that still lie ahead and nobody has claimed; snoozes stay."""
    return await session.execute(
        "UPDATE deliveries SET state = 'dropped', reason = :reason, ended_at = :now "
        "WHERE enrolment_id = :id AND state = 'pending' AND asked_for = 0 AND planned_for > :now",
        {"id": enrolment_id, "reason": reason, "now": to_ms(now)},
    )


async def settle_check_ins(session: Session, participant_id: int, local_date: date, now: datetime) -> None:
    """A day has its answer: what was sent is answered, and thereby known to have arrived; what waits ends."""
    rows = await _of_day(session, participant_id, local_date)
    asked = [row for row in rows if row["kind"] == Kind.CHECK_IN]
    gone = [row for row in asked if row["state"] in _GONE and row["response"] is None]
    waiting = [row for row in asked if row["state"] in _WAITING and row["slot"] != SOFT_CHECK]
    values = {"id": participant_id, "now": to_ms(now)}
    arrived = all(row["state"] == State.SENT for row in gone)
    answered = [{**values, "delivery": row["id"], "answered": Response.ANSWERED} for row in gone]
    changed = await session.execute_each(_ANSWERED if arrived else _ANSWERED_AND_ARRIVED, answered)
    changed += await session.execute_each(_SETTLED, [{**values, "delivery": row["id"]} for row in waiting])
    if arrived and changed == len(gone) + len(waiting):
        ends = {row["id"]: {"response": Response.ANSWERED} for row in gone}
        ends |= {row["id"]: {"state": State.DROPPED, "reason": Reason.ALREADY_ANSWERED} for row in waiting}
        stands = [{**row, **ends.get(row["id"], {})} for row in rows]
        make_known(session, _OF_DAY, {"id": participant_id, "date": local_date.isoformat()}, stands)


_ANSWERED = (
    "UPDATE deliveries SET response = :answered, responded_at = :now WHERE id = :delivery AND participant_id = :id "
    "AND state = 'sent' AND response IS NULL"
)
"""Apart from the next, because it touches nothing that a row is found by."""
_ANSWERED_AND_ARRIVED = (
    "UPDATE deliveries SET response = :answered, responded_at = :now, state = 'sent', reason = 'sent' "
    "WHERE id = :delivery AND participant_id = :id AND state IN ('sent', 'unknown') AND response IS NULL"
)
_SETTLED = (
    "UPDATE deliveries SET state = 'dropped', reason = 'already_answered', ended_at = :now, token = NULL, "
    "lease_until = NULL WHERE id = :delivery AND participant_id = :id AND state IN ('pending', 'claimed')"
)


_QUESTION_AHEAD = (
    "participant_id = :id AND local_date = :date AND kind = 'check_in' AND slot = 0 AND planned_for > :now "
    "AND (state IN ('pending', 'claimed') OR (state = 'dropped' AND reason = 'already_answered'))"
)
"""A day's question that is still to come, or would be if the day had no answer."""


def _is_ahead(row: Row, now: int) -> bool:
    """The same of a row."""
    waits = row["state"] in _WAITING or (row["state"] == State.DROPPED and row["reason"] == Reason.ALREADY_ANSWERED)
    return row["kind"] == Kind.CHECK_IN and row["slot"] == 0 and row["planned_for"] > now and waits


async def question_ahead(session: Session, participant_id: int, local_date: date, now: datetime) -> Delivery | None:
    """A day's question whose moment lies ahead, also one that an answer had settled before it came."""
    if not any(_is_ahead(row, to_ms(now)) for row in await _of_day(session, participant_id, local_date)):
        return None
    rows = await session.fetch(
        f"SELECT * FROM deliveries WHERE {_QUESTION_AHEAD} ORDER BY planned_for LIMIT 1",
        {"id": participant_id, "date": local_date.isoformat(), "now": to_ms(now)},
    )
    return outbox.from_row(rows[0]) if rows else None


async def reopen_question(session: Session, participant_id: int, local_date: date, now: datetime) -> None:
    """A day has no final answer any more: its question, if its moment lies ahead, waits again."""
    await session.execute(
        f"UPDATE deliveries SET state = 'pending', reason = NULL, ended_at = NULL WHERE {_QUESTION_AHEAD} "
        "AND state = 'dropped'",
        {"id": participant_id, "date": local_date.isoformat(), "now": to_ms(now)},
    )


async def has_come(session: Session, participant_id: int, local_date: date, now: datetime) -> bool:
    """Whether the moment of a day's question is over, or an earlier one of the day reached the participant."""
    return any(
        row["state"] in _GONE or (row["state"] in _WAITING and row["planned_for"] <= to_ms(now))
        for row in await _of_day(session, participant_id, local_date)
        if row["kind"] == Kind.CHECK_IN and row["slot"] == 0
    )


async def drop_soft_checks(session: Session, participant_id: int, reason: Reason, now: datetime) -> None:
    """End the words for the morning after an attack that wait."""
    await session.execute(
        "UPDATE deliveries SET state = 'dropped', reason = :reason, ended_at = :now, token = NULL, lease_until = NULL "
        "WHERE participant_id = :id AND kind = 'check_in' AND slot = :slot AND state IN ('pending', 'claimed')",
        {"id": participant_id, "slot": SOFT_CHECK, "reason": reason, "now": to_ms(now)},
    )


async def drop_prompt(session: Session, participant_id: int, prompt: str, reason: Reason, now: datetime) -> int:
    """End what waits of one prompt; returns how many that were."""
    return await session.execute(
        "UPDATE deliveries SET state = 'dropped', reason = :reason, ended_at = :now, token = NULL, lease_until = NULL "
        "WHERE participant_id = :id AND prompt = :prompt AND ended_at IS NULL AND state IN ('pending', 'claimed')",
        {"id": participant_id, "prompt": prompt, "reason": reason, "now": to_ms(now)},
    )


async def has_reached(session: Session, participant_id: int, first: date, last: date) -> bool:
    """Whether any prompt or question of the local days from `first` to `last` reached the participant."""
    rows = await session.fetch(
        "SELECT 1 AS one FROM deliveries WHERE participant_id = :id AND local_date >= :first AND local_date <= :last "
        "AND kind IS NOT NULL AND state IN ('sent', 'unknown', 'sending') LIMIT 1",
        {"id": participant_id, "first": first.isoformat(), "last": last.isoformat()},
    )
    return bool(rows)


async def waiting_of(session: Session, ids: Collection[int], now: datetime) -> dict[int, list[Delivery]]:
    """By participant, prompts that are due and have not left, the newest moment first: what an outage piled up."""
    if not ids:
        return {}
    rows = await session.fetch(
        "SELECT * FROM deliveries WHERE participant_id IN ({numbers}(:ids)) AND ended_at IS NULL "
        "AND kind IS NOT NULL AND asked_for = 0 AND state IN ('pending', 'claimed') AND due_at <= :now "
        "ORDER BY planned_for DESC, id DESC",
        {"ids": in_one(ids), "now": to_ms(now)},
    )
    found: dict[int, list[Delivery]] = {}
    for row in rows:
        found.setdefault(row["participant_id"], []).append(outbox.from_row(row))
    return found


async def drop_ids(session: Session, losers: list[int], reason: Reason, now: datetime) -> None:
    """End deliveries that have not begun to leave, by id."""
    await session.execute_each(
        "UPDATE deliveries SET state = 'dropped', reason = :reason, ended_at = :now, lease_until = NULL "
        "WHERE id = :id AND state IN ('pending', 'claimed')",
        [{"id": one, "reason": reason, "now": to_ms(now)} for one in losers],
    )
