"""A person's language: proposed by the platform, asked once, changed at any time, spoken from then on."""

from pathlib import Path

import pytest

from coachbot.store import check_ins
from tests.standins.telegram import Trouble
from tests.telegram_house import Conversation, open_telegram, until

JOINING = ("Ja, ich bin 18 oder älter", "Ja, führe mein Tagebuch", *("Nichts davon",) * 2)


def speaks(talk: Conversation, code: str) -> None:
    """The person's own app is set to a language."""
    talk.person.language = code


def labels(message: dict[str, object]) -> list[str]:
    rows = (message["markup"] or {}).get("inline_keyboard", [])  # type: ignore[attr-defined]
    return [button["text"] for row in rows for button in row]


@pytest.mark.parametrize(
    ("code", "first"), [("de", "Deutsch"), ("de-AT", "Deutsch"), ("es", "English"), ("fr", "English")]
)
async def test_whose_app_speaks_another_language_is_asked_once(tmp_path: Path, code: str, first: str) -> None:
    """In the language that is proposed, with every language in its own words."""
    async with open_telegram(tmp_path) as talk:
        speaks(talk, code)
        (asked,) = await talk.says("/start")
        assert ("In welcher Sprache" in asked["text"]) is (first == "Deutsch")
        assert labels(asked)[0] == first
        assert sorted(labels(asked)) == ["Deutsch", "English"]
        said = await talk.taps("English")
        assert "English it is." in said[0]["text"]
        assert "18" in said[1]["text"]
        (again,) = await talk.says("/start")
        assert "Are you 18 or older?" in again["text"]


async def test_the_proposed_language_goes_on_when_it_is_chosen(tmp_path: Path) -> None:
    """And so it does when somebody has changed their mind twice."""
    async with open_telegram(tmp_path) as talk:
        speaks(talk, "de")
        await talk.says("/start")
        chosen, asked = await talk.taps("Deutsch")
        assert chosen["text"].startswith("Dann reden wir Deutsch.")
        assert "18 oder älter" in asked["text"]
        for typed, said in (("/language en", "English it is."), ("/language de", "Dann reden wir Deutsch.")):
            assert (await talk.says(typed))[0]["text"].startswith(said)
        assert "18 oder älter" in (await talk.says("/start"))[0]["text"]


async def test_who_speaks_english_is_not_asked(tmp_path: Path) -> None:
    """A question with one likely answer is a tap too much; /language is there."""
    async with open_telegram(tmp_path) as talk:
        (asked,) = await talk.says("/start")
        assert "18" in asked["text"]
        (asked,) = await talk.says("/language")
        assert labels(asked) == ["English", "Deutsch"]


@pytest.mark.parametrize("typed", ["Deutsch", "deutsch!", "de"])
async def test_the_language_can_be_typed(tmp_path: Path, typed: str) -> None:
    """While joining and behind the command."""
    async with open_telegram(tmp_path) as talk:
        speaks(talk, "es")
        await talk.says("/start")
        said = await talk.says(typed)
        assert "Dann reden wir Deutsch." in said[0]["text"]
        (back,) = (await talk.says("/language english"))[:1]
        assert "English it is." in back["text"]


async def test_a_language_nobody_has_is_answered_with_those_there_are(tmp_path: Path) -> None:
    """Typed; and forged into a button it changes nothing."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        (shown,) = await talk.says("/language Klingon")
        assert shown["text"].startswith("That's not a language I speak.")
        (shown,) = await talk.acts("speak:xx")
        assert shown["text"].startswith("That button no longer does anything.")
        (row,) = await talk.app.database.fetch("SELECT language FROM participants")
        assert row["language"] is None


async def test_a_new_language_holds_at_once_and_for_what_comes_by_itself(tmp_path: Path) -> None:
    """The evening's question comes in it, and so do the answers to commands."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        await talk.says("/language")
        (said,) = await talk.taps("Deutsch")
        assert said["text"].startswith("Dann reden wir Deutsch.")
        await talk.at(20, 31, days=1)
        evening = talk.person.sees()[-1]
        assert "Kopfschmerz" in evening["text"]
        (row,) = await talk.app.database.fetch("SELECT language FROM participants")
        assert row["language"] == "de"


def menu_of(talk: Conversation) -> object:
    """What a command of the chat's own menu says, which goes before the bot's; None without one."""
    commands = talk.server.profile.get(f"commands@{talk.person.id}")
    return commands and next(one["description"] for one in commands if one["command"] == "checkin")


async def test_the_menu_of_the_chat_follows_the_language_and_goes_with_everything_else(tmp_path: Path) -> None:
    """Whatever the app is set to; and a Telegram that will not set it keeps nobody from talking on."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        assert menu_of(talk) is None
        await talk.says("/language Deutsch")
        await until(lambda: menu_of(talk) == "Kopfschmerzen heute?")
        talk.server.trouble("setMyCommands", Trouble.broken())
        (said,) = await talk.says("/language English")
        assert said["text"].startswith("English it is.")
        await talk.says("/forget")
        await talk.taps("Delete everything")
        await until(lambda: menu_of(talk) is None)


async def test_whoever_joined_before_hears_the_language_they_joined_in(tmp_path: Path) -> None:
    """An app that is set to another language later changes nothing by itself."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        speaks(talk, "de")
        (shown,) = await talk.says("/today")
        assert shown["text"].startswith("Desk reset begins on Tuesday")


@pytest.mark.parametrize(("typed", "worst"), [("ja, sechs", 6), ("Kopfschmerzen 4", 4), ("yes 3", 3)])
async def test_answers_are_read_in_german_and_in_english(tmp_path: Path, typed: str, worst: int) -> None:
    """Whoever speaks German with coachbot may answer in either."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        await talk.says("/language Deutsch")
        await talk.at(20, 31, days=1)
        await talk.says(typed)
        latest = max(await check_ins.all_of(talk.app.database, 1), key=lambda one: one.local_date)
        assert latest.answers is not None
        assert (latest.answers.headache, latest.answers.worst) == (True, worst)


@pytest.mark.parametrize("typed", ["hier ist es 10 Uhr vormittags", "es ist zehn Uhr", "it is 10:00 here"])
async def test_the_clock_question_is_answered_in_german_and_in_english(tmp_path: Path, typed: str) -> None:
    """For /zone, as while joining; Berlin is one of those whose clocks show it."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        await talk.says("/language Deutsch")
        await talk.says("/zone")
        (shown,) = await talk.says(typed)
        assert any("Berlin" in label for label in labels(shown)), shown["text"]


async def test_a_pause_and_its_end_can_be_said_in_german(tmp_path: Path) -> None:
    """Behind the command, as in English."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        await talk.says("/language Deutsch")
        (shown,) = await talk.says("/pause 3 Tage")
        assert "Donnerstag" in shown["text"]
        assert "26. November" in shown["text"]


async def test_a_question_is_answered_from_the_german_handbook(tmp_path: Path) -> None:
    """Behind /ask, and just typed."""
    async with open_telegram(tmp_path) as talk:
        await talk.joins()
        await talk.says("/language Deutsch")
        for typed in ("/ask welches Kissen ist gut?", "welches kissen ist denn gut?"):
            (shown,) = await talk.says(typed)
            assert "Kissen" in shown["text"]
            assert "pillow" not in shown["text"].casefold()
