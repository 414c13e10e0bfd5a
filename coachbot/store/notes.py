"""What a person said in their own words, and what they noticed: opaque values that no SQL looks into."""

import json
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from coachbot.database import Row, Session, in_one, reading, to_ms
from coachbot.store.sealed import private


def _as_value(answer: Any) -> str:
    return json.dumps({"version": 1, "answer": answer}, ensure_ascii=False)


@reading("note")
def _opened(value: str) -> Any:
    return json.loads(value)["answer"]


async def add(session: Session, participant_id: int, about: str, words: str, day: date, now: datetime) -> None:
    """Keep a note; earlier ones about the same thing stay, the newest counts."""
    await session.execute(
        "INSERT INTO notes (participant_id, about, local_date, said_at, answers) "
        "VALUES (:id, :about, :day, :now, :answers)",
        {
            "id": participant_id,
            "about": about,
            "day": day.isoformat(),
            "now": to_ms(now),
            "answers": private(
                _as_value(words), "notes", "answers", participant_id, about, day.isoformat(), to_ms(now)
            ),
        },
    )


async def newest(session: Session, participant_id: int) -> dict[str, str]:
    """The newest words about each thing."""
    return (await newest_of(session, [participant_id])).get(participant_id, {})


async def newest_of(session: Session, ids: Collection[int]) -> dict[int, dict[str, str]]:
    """The newest words of each of these people about each thing; who wrote none is not among them."""
    rows = await session.fetch(
        "SELECT participant_id, about, local_date, said_at, answers FROM notes WHERE id IN "
        "(SELECT MAX(id) FROM notes WHERE participant_id IN ({numbers}(:ids)) GROUP BY participant_id, about)",
        {"ids": in_one(ids)},
    )
    found: dict[int, dict[str, str]] = {}
    for row in rows:
        found.setdefault(row["participant_id"], {})[row["about"]] = str(_opened(row["answers"]))
    return found


async def observe(
    session: Session, participant_id: int, day: date, question: str, answer: str | int, now: datetime, attack: int = 1
) -> None:
    """Record what somebody noticed about a local day, or about one attack of it.

    A second answer to the same question replaces the first.
    """
    await session.execute(
        "INSERT INTO observations (participant_id, local_date, question, attack, said_at, answers) "
        "VALUES (:id, :day, :question, :attack, :now, :answers) "
        "ON CONFLICT (participant_id, local_date, question, attack) DO UPDATE SET "
        "said_at = excluded.said_at, answers = excluded.answers",
        {
            "id": participant_id,
            "day": day.isoformat(),
            "question": question,
            "attack": attack,
            "now": to_ms(now),
            "answers": private(
                _as_value(answer), "observations", "answers", participant_id, day.isoformat(), question, attack
            ),
        },
    )


async def observed(session: Session, participant_id: int, question: str) -> list[tuple[date, str | int]]:
    """Every answer to one question, oldest day first."""
    rows = await session.fetch(
        "SELECT * FROM observations WHERE participant_id = :id AND question = :question ORDER BY local_date",
        {"id": participant_id, "question": question},
    )
    return [(date.fromisoformat(row["local_date"]), _opened(row["answers"])) for row in rows]


async def observed_on(session: Session, participant_id: int, day: date, attack: int = 1) -> dict[str, str | int]:
    """What is known of one local day, or of one attack of it, by question."""
    rows = await session.fetch(
        "SELECT * FROM observations WHERE participant_id = :id AND local_date = :day AND attack = :attack",
        {"id": participant_id, "day": day.isoformat(), "attack": attack},
    )
    return {row["question"]: _opened(row["answers"]) for row in rows}


def _place(row: Row) -> tuple[str, str, int]:
    return row["local_date"], row["question"], row["attack"]


async def observed_by_day(session: Session, participant_id: int) -> dict[date, dict[str, str]]:
    """Every answer by local day and question; those about further headaches of a day have their number behind it."""
    rows = await session.fetch(
        "SELECT * FROM observations WHERE participant_id = :id",
        {"id": participant_id},
    )
    found: dict[date, dict[str, str]] = {}
    for row in sorted(rows, key=_place):
        name = row["question"] if row["attack"] == 1 else f"{row['question']}-{row['attack']}"
        day = date.fromisoformat(row["local_date"])
        found.setdefault(day, {})[name] = str(_opened(row["answers"]))
    return found


async def words_by_day(session: Session, participant_id: int) -> dict[date, list[str]]:
    """Everything somebody wrote in their own words, by local day."""
    rows = await session.fetch("SELECT * FROM notes WHERE participant_id = :id ORDER BY id", {"id": participant_id})
    found: dict[date, list[str]] = {}
    for row in rows:
        day = date.fromisoformat(row["local_date"])
        found.setdefault(day, []).append(f"{row['about']}: {_opened(row['answers'])}")
    return found


async def observations(session: Session, participant_id: int) -> list[tuple[date, str, str]]:
    """Every answer with its local day and question, each headache of a day by itself."""
    rows = await session.fetch(
        "SELECT * FROM observations WHERE participant_id = :id",
        {"id": participant_id},
    )
    rows = sorted(rows, key=_place)
    return [(date.fromisoformat(row["local_date"]), row["question"], str(_opened(row["answers"]))) for row in rows]
