"""What somebody said of each card they had done; one word a card, local day and prompt."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from coachbot.database import Row, Session, in_one, reading, to_ms
from coachbot.domain.ladder import Ladders
from coachbot.domain.participant import Enrolment
from coachbot.domain.response import Felt
from coachbot.store.sealed import private

FROM_CARDS = "*cards"
"""In place of a prompt, where somebody said it at the card itself."""


@reading("felt")
def from_row(row: Row) -> tuple[str, Felt]:
    """The card and the word of a row holding every column of the table. Raises Unreadable."""
    date.fromisoformat(row["local_date"])
    return row["card"], Felt(row["felt"])


async def say(
    session: Session, participant_id: int, card: str, day: date, prompt: str, felt: Felt, at: datetime
) -> None:
    """Keep a word about a card; another word after the same prompt of the same day takes its place."""
    await session.execute(
        "INSERT INTO felt (participant_id, card, local_date, prompt, said_at, felt) "
        "VALUES (:id, :card, :day, :prompt, :at, :felt) ON CONFLICT (participant_id, card, local_date, prompt) "
        "DO UPDATE SET said_at = excluded.said_at, felt = excluded.felt",
        {
            "id": participant_id,
            "card": card,
            "day": day.isoformat(),
            "prompt": prompt,
            "at": to_ms(at),
            "felt": private(felt.value, "felt", "felt", participant_id, card, day.isoformat(), prompt),
        },
    )


async def take_back(session: Session, participant_id: int, day: date, prompt: str) -> None:
    """Forget what was said after a prompt of a day: its answer was taken back."""
    await session.execute(
        "DELETE FROM felt WHERE participant_id = :id AND local_date = :day AND prompt = :prompt",
        {"id": participant_id, "day": day.isoformat(), "prompt": prompt},
    )


async def ladders(session: Session, participant_id: int, enrolment: Enrolment | None) -> Ladders:
    """All that somebody said of their cards, and what they moved for all exercises at once. Raises Unreadable."""
    words = (await words_of(session, [participant_id])).get(participant_id, {})
    return Ladders(words, enrolment.level_shift if enrolment else 0)


async def words_of(session: Session, ids: Collection[int]) -> dict[int, Mapping[str, Sequence[Felt]]]:
    """What each of these people said of each card, in order; who said nothing is not among them. Raises Unreadable."""
    rows = await session.fetch("SELECT * FROM felt WHERE participant_id IN ({numbers}(:ids))", {"ids": in_one(ids)})
    rows = sorted(rows, key=lambda row: (row["local_date"], row["said_at"], row["card"], row["prompt"]))
    words: dict[int, dict[str, list[Felt]]] = {}
    for row in rows:
        card, felt = from_row(row)
        words.setdefault(row["participant_id"], {}).setdefault(card, []).append(felt)
    return dict(words)
