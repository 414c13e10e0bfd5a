"""Odd inputs and their exact replies: whatever somebody writes or taps, the answer is calm, true and has a way on."""

import json
from pathlib import Path
from typing import Any

import pytest

from coachbot.databases.sqlite import SQLite
from coachbot.store import deliveries
from tests.house import Guest, open_house
from tests.parts import Parts

UNKNOWN = (
    "I didn't understand that, sorry. I only know a few things. "
    "Try /today, /checkin, /progress, /pause, /settings or /help."
)
WHICH = "I'm not sure what you mean. Is it one of these?"
STILL_OPEN = "Still open: Any headache today, however short?"
OLD = "That button no longer does anything. /today shows where you are."
TOO_LONG = "That is longer than I can read. I only understand short answers, such as yes, 7 or 20:30."
SCALE = "The scale goes from 1 to 10. Which number fits best?"
HOW_STRONG = (
    "Headache today: yes. Sorry to hear that.\n\n"
    "How strong was it at its worst? 1 is barely there, 10 is the worst you can imagine."
)
MEDICINE = "Headache today, at its worst 8 of 10.\n\nDid you take any medicine for it?"
PAUSE = "Of course. For how long? Paused days don't count, and nothing piles up."
STOP = "Shall I stop all messages? Your diary stays, and you can come back any time."

NOTHING_OPEN = [
    ("banana", [UNKNOWN]),
    ("\U0001f926", [UNKNOWN]),
    ("8", ["Did you mean a headache today, at its worst 8 of 10?"]),
    ("11", [SCALE]),
    ("0", ["Does 0 mean there was no headache today?"]),
    ("-3", [UNKNOWN]),
    ("yes 6", [MEDICINE.replace("8", "6")]),
    ("x" * 4000, [TOO_LONG]),
    ("/nonsense", [UNKNOWN]),
    ("/TODAY", ["Desk reset begins on Tuesday 24 November. Until then there is only my evening question."]),
    ("/today@coachbot", ["Desk reset begins on Tuesday 24 November. Until then there is only my evening question."]),
    ("/", [UNKNOWN]),
    ("pause", [PAUSE]),
    ("Stop!", [STOP]),
    ("/snooze", ["There is no prompt to put off right now. /pause stops everything for a while."]),
    ("/resume", ["There is no pause right now. Everything is running. /today shows what's coming."]),
    ("/pause banana", ["I couldn't read that as a length. Tap one, or write /pause 3 days or /pause until monday."]),
    ("/why", ["Why, today\n\u2022 20:30 Evening question: still to come."]),
    ("<script>alert(1)</script>", [UNKNOWN]),
    ("Robert'); DROP TABLE participants;--", [WHICH]),
    ("*_\\", [UNKNOWN]),
]

QUESTION_OPEN = [
    ("banana", [UNKNOWN, STILL_OPEN]),
    ("\U0001f926", [UNKNOWN, STILL_OPEN]),
    ("8", [MEDICINE]),
    ("7/10", [MEDICINE.replace("8", "7")]),
    ("11", [SCALE]),
    ("0", ["Does 0 mean there was no headache today?"]),
    ("yes", [HOW_STRONG]),
    ("No!", ["Recorded at 20:30 for Tuesday 24 November: no headache."]),
    ("x" * 4000, [TOO_LONG, STILL_OPEN]),
    ("/nonsense", [UNKNOWN, STILL_OPEN]),
]


def by(messages: list[dict[str, object]]) -> list[object]:
    return [m["text"] for m in messages if m["from"] == "coach"]


@pytest.mark.parametrize(("typed", "replies"), NOTHING_OPEN, ids=lambda v: v[:16] if isinstance(v, str) else "")
async def test_text_while_nothing_is_asked(tmp_path: Path, typed: str, replies: list[str]) -> None:
    """Right after joining, with today's "no headache" recorded."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        assert by(await guest.says(typed)) == replies


@pytest.mark.parametrize(("typed", "replies"), QUESTION_OPEN, ids=lambda v: v[:16] if isinstance(v, str) else "")
async def test_text_while_the_evening_question_is_open(tmp_path: Path, typed: str, replies: list[str]) -> None:
    """The question's own answers win; anything else is answered, and the question stands again."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        assert by(await guest.says(typed)) == [r.replace("at 20:30", "at 20:31") for r in replies]


FORGED = [
    "done:1", "done:999999999999999999", "done:-1", "done:x", "done", "done:1:2", "short:0", "skip:abc", "later:5",
    "snooze:1:x", "snooze:1", "snooze:1:15m", "again:7", "shortdone:3", "keep:2:yes", "keep:1:maybe",
    "checkin:not-a-date:no", "checkin:2026-11-23:maybe", "checkin", "worst:2026-11-23:99", "worst:2026-11-23:",
    "medicine:2026-11-23:perhaps", "undo:nonsense", "set:nothing", "setday:9:on", "setday:1:maybe", "settime:nap:0800",
    "settime:lunch:2561", "setquiet:2200", "setturn:1300", "setzone:Mars/Olympus", "setmoment:nap", "pause:999",
    "pause:x", "stop:maybe", "forget:maybe", "safety:perhaps", "lift:yes", "nonsense", ":", "::::", "\u00e9" * 32,
    "a" * 64, "goon",
]  # fmt: skip


@pytest.mark.parametrize("action", FORGED)
async def test_a_forged_or_broken_action_changes_nothing(tmp_path: Path, action: str) -> None:
    """Clients can send any action; nothing in it is believed."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        before = await everything(guest)
        replies = by(await guest.acts(action))
        assert len(replies) == 1
        assert replies[0] in (
            OLD,
            "I couldn't read that as a time. Please write it like in 20 min, at 9pm or tomorrow 7:30.",
        )
        assert await everything(guest) == before


async def everything(guest: Guest) -> str:
    rows = [
        [dict(row) for row in await guest.app.database.fetch(f"SELECT * FROM {table} ORDER BY 1")]
        for table in ("participants", "enrolments", "check_ins", "check_in_history", "screenings", "consents")
    ]
    prompts = await guest.app.database.fetch("SELECT * FROM deliveries WHERE kind IS NOT NULL ORDER BY id")
    return json.dumps([rows, [dict(row) for row in prompts]])


@pytest.mark.parametrize(
    ("action", "reply"),
    [
        ("checkin:2099-01-01:no", "Thursday 1 January hasn't happened yet. Let's wait and see."),
        (
            "checkin:2025-01-01:no",
            "Wednesday 1 January 2025 is more than a year ago, so I leave it as it is.",
        ),
    ],
)
async def test_days_out_of_reach_are_refused_with_the_reason(tmp_path: Path, action: str, reply: str) -> None:
    """Neither the future nor the far past."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        assert by(await guest.acts(action)) == [reply]


async def test_somebody_elses_delivery_looks_like_one_that_does_not_exist(tmp_path: Path) -> None:
    """Foreign and unknown get the same answer, and nothing happens to the other's prompt."""
    async with open_house(tmp_path) as alice:
        await alice.joins()
        bob = Guest(alice.app, key="bob")
        await bob.joins()
        await alice.at(9, 31, days=1)
        (row,) = await alice.app.database.fetch(
            "SELECT d.id FROM deliveries d JOIN addresses a ON a.participant_id = d.participant_id "
            "WHERE a.key = 'alice' AND d.prompt = 'task' AND d.state = 'sent'"
        )
        assert by(await bob.acts(f"done:{row['id']}")) == [OLD]
        assert await deliveries.response_to(alice.app.database, row["id"]) is None


async def test_media_and_an_unasked_location_are_turned_down_kindly(tmp_path: Path) -> None:
    """Nothing of them is kept."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        replies = await guest.shares(52.5, 13.4)
        assert by(replies) == ["Thank you, but I don't need your location now, and I haven't kept it."]


async def test_a_voice_message_is_turned_down_kindly(sqlite_database: SQLite) -> None:
    """Nothing of it is kept."""
    parts = Parts(sqlite_database)
    await parts.enrol("ada", platform="telegram")
    voice = {"file_id": "v", "file_unique_id": "v", "duration": 3}
    await parts.hear(None, "ada", platform="telegram", voice=voice)
    assert parts.telegram.sent[-1][1].text == (
        "I can't open a voice message, and I haven't kept it. Please write it in a few words, or use /help."
    )


async def test_in_a_group_nothing_is_said_but_that_we_talk_in_private(sqlite_database: SQLite) -> None:
    """Whatever is asked there, and nobody is enrolled by it."""
    parts = Parts(sqlite_database)
    await parts.group(text="/progress")
    await parts.group(text="/start 2345ABCD", kind="edited_message")
    await parts.group(text="2345ABCD", kind="channel_post", type="channel")
    assert [message.text for _, message, _ in parts.telegram.sent] == [
        "Let's talk in private. Please write to me directly."
    ]
    assert list(await sqlite_database.fetch("SELECT * FROM participants")) == []


@pytest.mark.parametrize(
    "said",
    [
        {"text": None, "action": "forget:no", "message": "1"},
        {"text": None, "action": "forget:yes", "message": "1"},
        {"text": None, "action": "adult:yes", "message": "1"},
        {"text": None, "action": "link:join:2345ABCD", "message": "1"},
        {"text": None, "sticker": {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1,
                                   "is_animated": False, "is_video": False}},
        {"text": None, "location": {"latitude": 52.5, "longitude": 13.4}},
        {"text": "/forget"},
        {"text": "/stop@neck_coach_bot"},
        {"text": "/export"},
    ],
    ids=lambda said: str(said.get("action") or said["text"] or list(said)[1]),
)  # fmt: skip
async def test_only_words_make_somebody_known(sqlite_database: SQLite, said: dict[str, Any]) -> None:
    """An old button after everything was deleted, a sticker, a question about what is kept: there is nothing; D57."""
    parts = Parts(sqlite_database)
    await parts.hear(key="ada", platform="telegram", **said)
    assert [message.text for _, message, _ in parts.telegram.sent] == [
        "I keep nothing about this chat, so there is nothing to do here. Send /start and we begin."
    ]
    assert list(await sqlite_database.fetch("SELECT * FROM participants")) == []


async def test_an_old_keep_it_after_everything_was_deleted_is_honest_and_keeps_nothing(sqlite_database: SQLite) -> None:
    """ "Nothing was deleted" would be untrue; D57."""
    parts = Parts(sqlite_database)
    await parts.enrol("ada", platform="discord")
    await parts.hear("/forget", "ada", platform="discord")
    for answer in ("yes", "no", "yes"):
        await parts.hear(None, "ada", platform="discord", action=f"forget:{answer}", message="1")
    texts = [message.text for _, message, _ in parts.discord.sent[1:]]
    assert texts[0].startswith("*Deleted*")
    assert {text.partition(",")[0] for text in texts[1:]} == {"I keep nothing about this chat"}
    assert list(await sqlite_database.fetch("SELECT * FROM participants")) == []


@pytest.mark.parametrize("instant", [0, 2**31, 2**37, 2**37 + 1, 2**40 - 1, 2**63])
async def test_a_forged_instant_of_a_snooze_changes_nothing(sqlite_database: SQLite, instant: int) -> None:
    """D42: the year 36812 is a number that no calendar has."""
    parts = Parts(sqlite_database)
    await parts.enrol()
    parts.let_pass(hours=1)
    await parts.tick()
    (reset,) = await parts.deliveries("state = 'sent' AND kind = 'reset'")
    await parts.hear(None, action=f"snooze:{reset['id']}:{instant}")
    assert parts.chat.sent[-1][1].text.startswith(("That button", "I couldn't read that as a time"))
    assert await parts.deliveries("asked_for = 1 AND kind IS NOT NULL") == []
