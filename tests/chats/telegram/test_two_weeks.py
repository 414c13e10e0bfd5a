"""The whole programme on Telegram, from /start to /stop: real polling, real HTTP, every request checked."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.telegram_house import BERLIN, Conversation, open_telegram

TRANSCRIPT = Path(__file__).parent / "snapshots" / "two-weeks.txt"


def transcript(talk: Conversation) -> str:
    """The chat as it stands at the end, to be read aloud; the hours are the person's own."""
    parts = []
    for message in talk.person.sees():
        fields: Any = message["fields"]
        marks = [name for name in ("disable_notification", "protect_content") if fields.get(name) == "true"]
        words = message.get("text", message.get("caption", ""))
        rows = [" | ".join(b["text"] for b in row) for row in (message["markup"] or {}).get("inline_keyboard", [])]
        kind = "picture" if {"photo", "animation"} & message.keys() else "file" if "document" in message else "words"
        parts.append(
            "\n".join([f"[{kind}{''.join(', ' + m for m in marks)}]", words, *(f"  ( {row} )" for row in rows)])
        )
    return "\n\n".join(parts) + "\n"


async def answers_the_day(talk: Conversation, day: int) -> None:
    """Most prompts done, some put off or left; a headache on every third evening."""
    for label in ("Done", "Short version", "Not today")[day % 3 :]:
        if label in talk.person.labels():
            await talk.taps(label)
    if "No headache" not in talk.person.labels():
        return
    if day % 3:
        await talk.taps("No headache")
    else:
        await talk.taps("Yes")
        await talk.taps(str(2 + day // 3))
        await talk.taps("No")


@pytest.mark.slow
async def test_the_14_days_from_start_to_stop(tmp_path: Path) -> None:
    """Every day's prompts come, every answer is kept, nothing comes after /stop; the words are as last read aloud."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins_step_by_step()
        for day in range(1, 15):
            await talk.at(20, 31, days=1)
            await answers_the_day(talk, day)
        shown = await talk.says("/progress")
        await talk.says("/export")
        await talk.says("/stop")
        await talk.taps("Yes, stop")
        said = transcript(talk)
        count = len(talk.person.sees())
        await talk.at(23, 0, days=3)
        assert len(talk.person.sees()) == count
        assert talk.app.now().astimezone(BERLIN).day == 10
    assert "headache on 4 of 14 answered days" in shown[0]["caption"]
    assert shown[0]["photo"]
    assert "24 Nov to 30 Nov: headache on 2 of 7" in shown[0]["caption"]
    assert talk.server.faults == []
    check_snapshot(said)


def check_snapshot(said: str) -> None:
    if os.environ.get("ACCEPT_SNAPSHOTS"):
        TRANSCRIPT.parent.mkdir(exist_ok=True)
        TRANSCRIPT.write_text(said, encoding="utf-8")
    assert said == TRANSCRIPT.read_text(encoding="utf-8")
