"""What people, and programs that pretend to be people, can send on Telegram: calm, exact, and nothing lost."""

from pathlib import Path
from typing import Any

import pytest

from tests.standins.telegram import Json, Person, Trouble
from tests.telegram_house import Conversation, open_telegram

STICKER = {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}  # fmt: skip
VOICE = {"file_id": "v", "file_unique_id": "v", "duration": 3}
FILE = {"file_id": "d", "file_unique_id": "d"}
OPEN = "That button no longer does anything. /today shows where you are."


async def answers(talk: Conversation) -> int:
    (row,) = await talk.app.database.fetch("SELECT COUNT(*) AS n FROM check_ins WHERE state IN ('answered', 'so_far')")
    return int(row["n"])


@pytest.mark.parametrize(
    ("contents", "says"),
    [
        ({"sticker": STICKER}, "Thank you for the sticker. I can only read words, so I haven't kept it."),
        ({"dice": {"emoji": "\U0001f3b2", "value": 6}}, "That looks like fun. I can only read words, so"),
        ({"voice": VOICE}, "I can't open a voice message, and I haven't kept it."),
        ({"document": FILE, "caption": "yes 6"}, "I can't open a file, and I haven't kept it."),
        ({"location": {"latitude": 1, "longitude": 1}}, "Thank you, but I don't need your location now"),
        ({"text": "/start@neck_coach_bot"}, "Hello again. You're on Desk reset, starting soon."),
    ],
)  # fmt: skip
async def test_what_cannot_be_used_is_said_and_nothing_is_fetched(
    tmp_path: Path, contents: dict[str, Any], says: str
) -> None:
    """No file is ever asked for."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        (shown, *_) = await talk.sends(**contents)
        assert shown["text"].startswith(says)
        assert talk.server.of("getFile") == []
        assert await answers(talk) == 1


@pytest.mark.parametrize(
    "action",
    ["x" * 64, "\u2603" * 21, ":::::", "worst:2026-11-23:11", "done:999999", "undo:", "export", "forget:yes:now"],
)
async def test_a_forged_action_does_nothing_and_is_answered(tmp_path: Path, action: str) -> None:
    """Clients can send any data; the spinner stops, one calm line follows, the diary is as it was."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        (shown, *_) = await talk.acts(action)
        assert shown["text"] == OPEN
        taps = len(talk.server.of("answerCallbackQuery"))
        assert taps == 11, "every tap, ten of joining and this one"
        assert await answers(talk) == 1


async def test_somebody_elses_button_does_nothing_to_either(tmp_path: Path) -> None:
    """Bob sends what Ada's button says, from his chat and as if from hers."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        bob = Conversation(talk.app, talk.server, Person(talk.server, 2002))
        adas = talk.person.sees()[-1]["message_id"]
        (shown,) = await bob.acts("undo:2026-11-23", adas)
        assert shown["text"].startswith("I keep nothing about this chat")
        before = talk.person.words()
        tap = talk.person.acts("change:2026-11-23", adas)
        tap["callback_query"]["from"] = bob.person.user
        await talk.settled()
        assert talk.person.words() == before


async def test_a_changed_message_is_answered_and_changes_nothing(tmp_path: Path) -> None:
    """The diary is never changed behind somebody's back."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        said = talk.person.says("yes 6")
        await talk.settled()
        talk.server.push({"edited_message": {**said["message"], "text": "yes 9", "edit_date": said["message"]["date"]}})
        await talk.settled()
        assert talk.person.words()[-1].startswith("I read each message once, so your change hasn't reached me.")
        (row,) = await talk.app.database.fetch("SELECT answers FROM check_ins")
        assert '"worst":6' in row["answers"]


async def test_every_update_may_come_five_times(tmp_path: Path) -> None:
    """Joining with each update repeated ends where joining ends."""
    async with open_telegram(tmp_path) as talk:

        def again(update: Json) -> None:
            for _ in range(4):
                talk.server.queue.append(update)

        push = talk.server.push

        def push_and_repeat(update: Json) -> Json:
            pushed = push(update)
            again(pushed)
            return pushed

        talk.server.push = push_and_repeat  # type: ignore[method-assign]
        await talk.joins_step_by_step()
        assert await answers(talk) == 1
        for once in ("Diary: yes.", "Your clock.", "10:00, Berlin.", "Welcome to Desk reset.", "no headache today"):
            assert sum(once in words for words in talk.person.words()) == 1, once


async def test_somebody_who_blocks_the_bot_is_kept_left_alone_and_welcomed_back(tmp_path: Path) -> None:
    """No backlog, no debt, three ways on; and the prompts of the day come again."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        assert await talk.changes("kicked") == []
        tried = len(talk.server.of("sendMessage"))
        await talk.at(20, 31, days=1)
        assert len(talk.server.of("sendMessage")) == tried
        await talk.at(8, 0, days=1)
        (shown,) = await talk.changes("member")
        assert shown["text"].startswith("Good to see you again. Nothing has piled up")
        (shown,) = await talk.taps("Go on from today")
        assert shown["text"] == "Good. We go on from today. The next prompt comes on Wednesday 25 November at 09:30."
        before = len(talk.person.sees())
        await talk.at(9, 31)
        assert len(talk.person.sees()) == before + 1


async def test_being_blocked_is_learnt_from_a_refusal_too(tmp_path: Path) -> None:
    """One attempt, and no other until they come back."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        talk.server.trouble("sendMessage", Trouble.blocked())
        await talk.at(20, 31, days=1)
        tried = len(talk.server.of("sendMessage"))
        await talk.at(20, 31, days=1)
        assert len(talk.server.of("sendMessage")) == tried
        rows = await talk.app.database.fetch("SELECT DISTINCT reason FROM deliveries WHERE state = 'dropped'")
        assert "unreachable" in {row["reason"] for row in rows}
        (shown,) = await talk.says("/today")
        assert "Desk reset" in shown["text"]


async def test_a_chat_that_moved_is_followed(tmp_path: Path) -> None:
    """What could not be delivered goes to the new place, and so does everything after it."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        talk.server.trouble("sendMessage", Trouble.migrated(7007))
        await talk.at(9, 31, days=1)
        await talk.app.run_passes()
        await talk.at(11, 1)
        moved = Person(talk.server, 7007)
        assert len(moved.sees()) == 4
        await moved_says(talk, moved, "no")
        assert any(words.startswith("Recorded") for words in moved.words())


async def moved_says(talk: Conversation, person: Person, text: str) -> None:
    person.says(text)
    await talk.settled()


async def test_when_telegram_asks_for_a_pause_prompts_and_replies_wait_and_then_come(tmp_path: Path) -> None:
    """Nothing is sent inside the pause, nothing is lost, nothing comes twice."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        await talk.at(20, 31)
        await talk.taps("Still no headache")
        await talk.at(9, 29, days=1)
        talk.server.trouble("sendMessage", Trouble.too_many(120))
        before = len(talk.person.sees())
        await talk.at(9, 31)
        tried = len(talk.server.of("sendMessage"))
        talk.person.says("/about")
        await talk.settled()
        await talk.app.run_passes()
        assert (len(talk.server.of("sendMessage")), len(talk.person.sees())) == (tried, before)
        await talk.at(9, 34)
        assert len(talk.person.sees()) == before + 2
        assert sum("About coachbot" in words for words in talk.person.words()) == 1


async def test_joining_by_a_link_with_a_code(tmp_path: Path) -> None:
    """A stranger without it is told kindly; the link opens."""
    async with open_telegram(tmp_path, join="friends-2026") as talk:
        (shown,) = await talk.says("/start")
        assert shown["text"].startswith("Hello. This coach is by invitation only.")
        (shown,) = await talk.says("/start guess")
        assert shown["text"].startswith("Hello. This coach is by invitation only.")
        (shown,) = await talk.says("/start friends-2026")
        assert "Are you 18 or older?" in shown["text"]


async def test_forgetting_leaves_nothing_behind_and_the_receipt_arrives(tmp_path: Path) -> None:
    """Not a row that names them, not even in the inbox; whoever writes again is a newcomer."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        await talk.says("/forget")
        (receipt,) = await talk.taps("Delete everything")
        assert receipt["text"].startswith("Deleted on Monday 23 November at 10:00:")
        assert "This chat app keeps its own copy of our chat" in receipt["text"]
        for table in ("participants", "addresses", "enrolments", "deliveries", "check_ins", "consents", "screenings"):
            assert await talk.app.database.fetch(f"SELECT * FROM {table}") == []
        assert await talk.app.database.fetch("SELECT * FROM inbox WHERE sender = '1001' OR payload IS NOT NULL") == []
        (shown,) = await talk.says("/start")
        assert "Are you 18 or older?" in shown["text"]
