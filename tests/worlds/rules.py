"""What must hold at every commit of a world: the promises that can be seen there, and the rules of care.

The rules are written once more here, from the promises and not from the gates, so that both can be wrong alone.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from coachbot.database import Row, Session
from coachbot.domain.delivery import Class

PATH = {
    *(("pending", "claimed"), ("pending", "dropped"), ("claimed", "sending"), ("claimed", "pending")),
    *(("claimed", "dropped"), ("sending", "sent"), ("sending", "unknown"), ("sending", "pending")),
    *(("sending", "dropped"), ("unknown", "sent"), ("dropped", "pending"), (None, "pending"), (None, "sending")),
}
"""How a delivery's state may change; None is before it was there."""
MOVING = ("reset", "practice")
HOUSE = ("*care", "*signs")
SPACING, A_DAY, SETTLED = timedelta(minutes=30), 5, timedelta(minutes=15)
AGREEMENT = timedelta(minutes=20)
STRONG = 7


def instant(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)


@dataclass
class Begun:
    """A prompt that began to leave."""

    at: datetime
    row: Row


@dataclass
class Rules:
    """`wall` is what the house's clock shows, `astray` how far that is from the truth as platforms tell it."""

    wall: Callable[[], datetime]
    astray: Callable[[], timedelta]
    find: Callable[[str], None]
    noted: Callable[[int], None]
    given_up: Callable[[int], None]
    begun: dict[int, list[Begun]] = field(default_factory=lambda: defaultdict(list))
    moments: dict[tuple[Any, ...], int] = field(default_factory=dict)
    ends: Counter[str] = field(default_factory=Counter)
    effects: Counter[tuple[str, str]] = field(default_factory=Counter)
    answers: Counter[int] = field(default_factory=Counter)
    """How many replies an update has, by its row."""
    classes: dict[int, str] = field(default_factory=dict)
    prompts: set[int] = field(default_factory=set)
    whose: dict[int, int] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)
    up_since: list[datetime] = field(default_factory=list)
    down_for: list[timedelta] = field(default_factory=list)

    async def judge(self, tx: Session, moves: Sequence[Row]) -> Callable[[], None]:
        """Look at what is about to be committed; what was found is told once it is."""
        found: list[str] = []
        begun: list[Begun] = []
        for move in sorted(moves, key=lambda one: one["seq"]):
            if move["was"] == "inbox":
                continue
            self._path(move, found)
            if move["state"] == "sending" and move["kind"] is not None:
                found += [f"{text}: {_named(move)}" for text in await self._care(tx, move, begun)]
                begun.append(Begun(self.wall(), move))
        return lambda: self._committed(moves, begun, found)

    def _committed(self, moves: Sequence[Row], begun: list[Begun], found: list[str]) -> None:
        for move in moves:
            if move["was"] == "inbox":
                self._heard(move)
            else:
                self.classes[move["id"]] = move["class"]
                self.ends[f"{move['state']} {move['reason']}" if move["ended_at"] else move["state"]] += 1
                if move["state"] == "sent":
                    self.noted(move["id"])
                if move["kind"] is not None:
                    self.prompts.add(move["id"])
                    self.whose[move["id"]] = move["participant_id"]
                if (move["was"], move["state"], move["class"]) == ("sending", "pending", Class.NUDGE):
                    # Its turn at the platform's pace did not come; a nudge that may have left never waits again.
                    self.did_not_leave(move["id"])
                if move["reason"] == "unreachable":
                    self.given_up(move["id"])
                if move["was"] is None and str(move["key"]).startswith("reply:"):
                    self.answers[int(move["key"].split(":")[1])] += 1
        for one in begun:
            self.begun[one.row["participant_id"]].append(one)
        for text in found:
            self.find(text)

    def did_not_leave(self, delivery: int) -> None:
        """Somebody of us heard that it was refused: it never began, as far as anybody can tell."""
        ones = self.begun[self.whose[delivery]] if delivery in self.whose else []
        tries = [one for one in ones if one.row["id"] == delivery]
        if tries:
            ones.remove(tries[-1])

    def _heard(self, move: Row) -> None:
        if move["state"] == "done":
            self.effects[move["platform"], move["key"]] += 1
            if self.effects[move["platform"], move["key"]] > 1:
                self.find(f"G2: update {move['key']} had its effect twice")
            if move["asked_for"]:
                self.refused.add(move["id"])
        elif move["state"] == "dead":
            self.find(f"G2: update {move['key']} was set aside, though nobody sends anything odd here")

    def _path(self, move: Row, found: list[str]) -> None:
        was, now = move["was"], move["state"]
        if was != now and (was, now) not in PATH:
            found.append(f"protocol: {was} became {now}: {_named(move)}")
        if (now in ("claimed", "sending")) != (move["lease_until"] is not None):
            found.append(f"protocol: {now} with lease {move['lease_until']}: {_named(move)}")
        if (now in ("sent", "unknown", "dropped")) != (move["ended_at"] is not None):
            found.append(f"protocol: {now} ended at {move['ended_at']}: {_named(move)}")
        if now in ("sent", "unknown", "dropped") and not move["reason"]:
            found.append(f"G9: {now} without a reason: {_named(move)}")
        moment = (move["enrolment_id"], move["prompt"], move["local_date"], move["slot"])
        # What somebody puts off twice is theirs to have twice; what is planned is there once.
        planned = move["kind"] is not None and not move["asked_for"]
        if planned and self.moments.setdefault(moment, move["id"]) != move["id"]:
            found.append(f"G3: a second row for one moment: {_named(move)}")

    async def _care(self, tx: Session, row: Row, beside: list[Begun]) -> list[str]:
        """What is wrong with a prompt that begins to leave now."""
        now, who = self.wall(), await _person(tx, row)
        if who is None:
            return ["G6: a prompt to somebody who is gone"]
        found = []
        if who["state"] not in ("active", "completed"):
            found.append(f"G6: a prompt of an enrolment that is {who['state']}")
        if not who["open_chats"]:
            found.append("G4: a prompt to somebody whose chats are all closed")
        if instant(row["expires_at"]) <= now:
            found.append("G4: a prompt that has expired")
        if abs(self.astray()) > AGREEMENT + timedelta(minutes=1):
            found.append("clock: a prompt under a clock that no platform confirms")
        found += _safety(row, who, now) + await _headache(tx, row, who, now)
        if _is_quiet(now, who) and not (row["chosen"] and not who["quiet_chosen"]):
            found.append("care: a prompt in quiet hours")
        earlier = self.begun[row["participant_id"]] + [b for b in beside if _same(b.row, row)]
        return found + self._pressure(row, who, now, earlier)

    def _pressure(self, row: Row, who: Row, now: datetime, earlier: list[Begun]) -> list[str]:
        if row["asked_for"]:
            return []
        others = [b for b in earlier if not b.row["asked_for"] and b.row["id"] != row["id"]]
        today = _local_day(now, who)
        found = []
        if len({b.row["id"] for b in others if _local_day(b.at, who) == today}) >= A_DAY:
            found.append("care: a sixth unasked message on a day")
        if any(timedelta() <= now - b.at < SPACING for b in others):
            found.append("care: two unasked messages within half an hour")
        return found + self._after_outage(row, others)

    def _after_outage(self, row: Row, others: list[Begun]) -> list[str]:
        """G5: of what an outage piled up at most one a kind comes, and three in all."""
        up = self.up_since[-1] if self.up_since else None
        if up is None or self.down_for[-1] < SETTLED or instant(row["planned_for"]) > up - SETTLED:
            return []
        piled = [b.row for b in others if b.at >= up and instant(b.row["planned_for"]) <= up - SETTLED]
        found = []
        if row["kind"] in {one["kind"] for one in piled}:
            found.append("G5: two of a kind from before an outage")
        if len({one["id"] for one in piled}) >= 3:
            found.append("G5: a fourth message from before an outage")
        return found


def _named(row: Row) -> str:
    names = ("id", "participant_id", "kind", "prompt", "local_date", "slot", "class", "state", "reason")
    return " ".join(f"{name}={row[name]}" for name in names if row[name] is not None)


def _same(one: Row, other: Row) -> bool:
    return bool(one["participant_id"] == other["participant_id"])


async def _person(tx: Session, row: Row) -> Row | None:
    rows = await tx.fetch(
        "SELECT p.*, e.state, (SELECT COUNT(*) FROM addresses a WHERE a.participant_id = p.id AND a.reachable = 1) "
        "AS open_chats FROM participants p JOIN enrolments e ON e.participant_id = p.id AND e.id = :enrolment "
        "WHERE p.id = :id",
        {"id": row["participant_id"], "enrolment": row["enrolment_id"]},
    )
    return rows[0] if rows else None


def _safety(row: Row, who: Row, now: datetime) -> list[str]:
    found = []
    if who["safety_paused_at"] is not None and row["kind"] in MOVING:
        found.append("care: something to move during a safety pause")
    rests = who["safety_paused_at"] is not None and who["safety_tier"] == "T1"
    if rests and row["kind"] != "check_in" and row["prompt"] not in HOUSE:
        found.append("care: a prompt to somebody who rests")
    if who["attack_until"] is not None and instant(who["attack_until"]) > now:
        found.append("care: a prompt during an attack")
    if who["consent_version"] is None:
        found.append("care: a prompt without consent")
    return found


async def _headache(tx: Session, row: Row, who: Row, now: datetime) -> list[str]:
    if row["kind"] not in MOVING:
        return []
    rows = await tx.fetch(
        "SELECT answers FROM check_ins WHERE participant_id = :id AND local_date = :day",
        {"id": row["participant_id"], "day": _local_day(now, who).isoformat()},
    )
    told = json.loads(rows[0]["answers"] or "{}") if rows else {}
    strong = told.get("headache") and (told.get("worst") or 0) >= STRONG
    return ["care: something to move on a day with a strong headache"] if strong else []


def _local_day(at: datetime, who: Row) -> date:
    local = at.astimezone(ZoneInfo(who["zone"] or "UTC"))
    return local.date() - timedelta(days=local.time() < time.fromisoformat(who["day_turns_at"]))


def _is_quiet(at: datetime, who: Row) -> bool:
    local = at.astimezone(ZoneInfo(who["zone"] or "UTC")).time()
    start, end = time.fromisoformat(who["quiet_from"]), time.fromisoformat(who["quiet_until"])
    return start <= local < end if start < end else start != end and (local >= start or local < end)
