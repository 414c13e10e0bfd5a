"""`coachbot hear` tells what the chat does: a hundred sentences through both, each in a turn that is taken back."""

import json
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from coachbot.chat import Message
from coachbot.chats.local import reading
from coachbot.coach.scene import NotReady
from coachbot.database import Session
from coachbot.domain.diary import Answers
from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.sentence import Understood, understand
from coachbot.domain.meaning.understanding import Open
from coachbot.domain.telling import Telling
from coachbot.listening import weights
from coachbot.store import check_ins
from tests.house import Guest, open_house

HEARD = Path(__file__).parent.parent / "domain" / "heard"
BEFORE = {Open.EVENING: (), Open.WORST: ("yes",), Open.MEDICINE: ("yes 6",)}
"""What was answered before, so that a question is open."""
EACH = 35


class TakenBack(Exception):  # noqa: N818 - it is an outcome
    """The turn was only looked at."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What the chat did with a sentence: the replies, and what stands in the diary after it."""

    replies: Sequence[Message]
    diary: dict[str, Answers]


def sentences(open_: Open) -> Iterator[tuple[str, str]]:
    """The first sentences of others that were said while such a question was open, with their language."""
    lines = [json.loads(line) for path in sorted(HEARD.glob("*_??.jsonl")) for line in path.read_text().splitlines()]
    found = [(one["text"], one["language"]) for one in lines if one["open"] == open_.value]
    yield from found[:: max(1, len(found) // EACH)][:EACH]


async def diary(tx: Session) -> dict[str, Answers]:
    rows = await tx.fetch("SELECT * FROM check_ins ORDER BY local_date")
    return {one.local_date.isoformat(): one.answers for one in map(check_ins.from_row, rows) if one.answers is not None}


async def turned(guest: Guest, text: str) -> Turn:
    """What the chat would do."""
    turn: Turn | None = None
    try:
        async with guest.app.database.transaction() as tx:
            typed = reading.raw_update("typed", guest.key, guest.app.now(), {"text": text})
            incoming = reading.read(typed.payload)
            replies = await guest.app.intake._coach.answer(tx, incoming, guest.app.now())
            turn = Turn(replies, await diary(tx))
            raise TakenBack
    except TakenBack:
        pass
    except NotReady as loads:
        await loads.load()
        return await turned(guest, text)
    assert turn is not None
    return turn


def written(told: Telling, before: dict[str, Answers]) -> dict[str, Answers]:
    """The diary with what was read on top of it."""
    stands = dict(before)
    for one in told.sure:
        known = before.get(one.day.isoformat())
        same = known if known is not None and known.headache == one.headache else Answers(headache=one.headache)
        new = {"worst": one.worst, "medicine": one.medicine if one.headache else None}
        stands[one.day.isoformat()] = same.model_copy(update={k: v for k, v in new.items() if v is not None})
    return stands


def plain(stands: dict[str, Answers]) -> dict[str, tuple[bool, int | None, bool | None]]:
    return {day: (one.headache, one.worst, one.medicine) for day, one in stands.items()}


def offered(replies: Sequence[Message]) -> set[str]:
    actions = [button.action for message in replies for row in message.buttons for button in row]
    return {action.removeprefix("mean:") for action in actions if action.startswith("mean:")}


def apart(got: Understood, turn: Turn, before: dict[str, Answers]) -> str | None:
    """How the chat did something else than `coachbot hear` says; what is taken back is no entry."""
    if got.choice.sure and got.choice.meanings[0] is Meaning.UNDO:
        return None
    records = got.choice.sure and got.choice.meanings[0] in (Meaning.DIARY, Meaning.SIGN)
    wanted = written(got.telling, before) if records else before
    if plain(turn.diary) != plain(wanted):
        return f"hear: {plain(wanted)}, chat: {plain(turn.diary)}"
    likely = set() if got.choice.sure else {one.value for one in got.choice.meanings} - {Meaning.UNSURE.value}
    beside = offered(turn.replies) - {Meaning.NOTHING.value, Meaning.UNSURE.value}
    return f"hear offers {likely}, chat {beside}" if likely and likely != beside else None


@asynccontextmanager
async def with_open_question(folder: Path, open_: Open) -> AsyncIterator[Guest]:
    async with open_house(folder) as guest:
        await guest.joins_by_evening()
        await guest.at(20, 40, days=2)
        for text in BEFORE[open_]:
            await guest.says(text)
        yield guest


@pytest.mark.parametrize("open_", BEFORE)
async def test_what_hear_says_is_what_the_chat_does(tmp_path: Path, open_: Open) -> None:
    """What is written, and what is offered, while each question of the diary is open."""
    async with with_open_question(tmp_path, open_) as guest:
        async with guest.app.database.transaction() as tx:
            before = await diary(tx)
        wrong = []
        for text, _ in sentences(open_):
            today = guest.app.now().date()
            got = understand(text, weights(), today=today, language="en", open_=open_)
            if (difference := apart(got, await turned(guest, text), before)) is not None:
                wrong.append((text, got.choice, difference))
        assert wrong == []
