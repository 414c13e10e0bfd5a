"""What was said elsewhere is nobody's answer: forwarded and quoted words, through the adapters that carry them."""

from datetime import date
from pathlib import Path

import pytest

from coachbot.domain.diary import Answers
from coachbot.store import check_ins
from tests.telegram_house import Conversation, open_telegram

BO = {"type": "user", "date": 0, "sender_user": {"id": 5, "is_bot": False, "first_name": "Bo"}}
FORWARDED = (
    "That looks forwarded or quoted, so I haven't taken it as your answer. If you mean it yourself, please write it in "
    "your own message."
)


async def diary(talk: Conversation) -> dict[date, Answers | None]:
    return {one.local_date: one.answers for one in await check_ins.all_of(talk.app.database, 1)}


def words(messages: list[dict[str, object]]) -> list[object]:
    return [message.get("text") for message in messages if message["from"]["is_bot"]]  # type: ignore[index]


@pytest.mark.parametrize("text", ["yes 9", "no", "/checkin yes 9", "/attack", "/forget", "7"])
async def test_somebody_elses_words_are_never_recorded_as_ones_own(tmp_path: Path, text: str) -> None:
    """A forwarded answer or command does nothing, and the question stands."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        await talk.at(20, 31, days=1)
        before = await diary(talk)
        said = words(await talk.sends(text=text, forward_origin=BO))
        assert said == [FORWARDED, "Still open: Any headache today, however short?"]
        assert await diary(talk) == before
        await talk.says("yes 6")
        assert (await diary(talk))[date(2026, 11, 24)] == Answers(headache=True, worst=6)


async def test_while_joining_a_forwarded_place_or_text_sets_nothing(tmp_path: Path) -> None:
    """Whoever was in Auckland, it is not known that you are."""
    async with open_telegram(tmp_path) as talk:
        await talk.says("/start")
        for label in ("Yes, I'm 18 or older", "Yes, keep my diary", *("None of these",) * 2):
            await talk.taps(label)
        first, again = await talk.sends(location={"latitude": -36.8, "longitude": 174.7}, forward_origin=BO)
        assert first["text"] == FORWARDED
        assert "What time is it for you" in again["text"] or "clock" in again["text"].lower()
        rows = await talk.app.database.fetch("SELECT zone FROM participants")
        assert [row["zone"] for row in rows] == [None]


async def test_warning_words_in_forwarded_text_are_still_heard(tmp_path: Path) -> None:
    """They may be about the person after all."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        said = words(await talk.sends(text="I have the worst headache of my life", forward_origin=BO))
        assert len(said) == 1
        assert "Warning signs, 1 of 3" in str(said[0])


PHOTO = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]


@pytest.mark.parametrize("how", ["caption", "edited", "edited caption", "forwarded"])
async def test_despair_is_heard_beside_a_picture_in_a_changed_message_and_in_forwarded_words(
    tmp_path: Path, how: str
) -> None:
    """One answer, alone; what was said elsewhere stops nothing here."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        said = "I want to die"
        contents = {
            "caption": {"photo": PHOTO, "caption": said},
            "edited": {"text": said},
            "edited caption": {"photo": PHOTO, "caption": said},
            "forwarded": {"text": said, "forward_origin": BO},
        }[how]
        send = talk.edits if "edited" in how else talk.sends
        (answer,) = words(await send(**contents))
        assert "What you wrote matters" in str(answer)
        (row,) = await talk.app.database.fetch("SELECT safety_tier FROM participants")
        assert (row["safety_tier"] == "T1") == (how != "forwarded")
