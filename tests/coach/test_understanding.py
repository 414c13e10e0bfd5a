"""Sentences in the chat: what a button can do can be said, and what is not sure is offered."""

from pathlib import Path

import pytest

from coachbot.database import Database
from coachbot.store import heard
from tests.house import Guest, lived_once, open_house


@lived_once
async def at_the_first_reset(guest: Guest) -> None:
    await guest.joins()
    await guest.at(11, 1, days=1)


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("did it", "Done at 11:01."),
        ("skip it today please", "A short reset."),
        ("remind me at 15:30", "15:30"),
        ("later please", "when shall I bring it back?"),
    ],
)
async def test_a_prompt_is_answered_in_words(tmp_path: Path, typed: str, part: str) -> None:
    """The newest one that waits."""
    async with open_house(tmp_path) as guest:
        await at_the_first_reset(guest)
        said = await guest.says(typed)
        assert part in said[-1]["text"]


@pytest.mark.parametrize(
    ("typed", "part", "button"),
    [
        ("please stop texting me for good", "Shall I stop all messages?", None),
        ("i want you to delete everything", "Delete everything?", None),
        ("i'm pregnant", "Thank you for telling me", "Answer the exercise check again"),
        ("i take ibuprofen nearly every day", "pharmacist or doctor", None),
        ("thank you so much", "", None),
        ("i'm fed up with this", "", "Fewer messages"),
        ("no messages after 10pm please", "22:00", None),
        ("my mother has a headache", "somebody else", None),
        ("my head is killing me right now", "quiet until tomorrow", "Note it and be quiet"),
        ("can you send me fewer messages", "less", None),
    ],
)
async def test_what_is_wished_in_a_sentence_is_served(
    tmp_path: Path, typed: str, part: str, button: str | None
) -> None:
    """As its command or button serves it, with what that asks first."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        said = await guest.says(typed)
        assert part in "\n".join(message["text"] for message in said)
        assert "I didn't understand" not in said[0]["text"]
        assert button is None or button in await guest.labels()


async def test_the_health_check_opens_again_from_a_sentence(tmp_path: Path) -> None:
    """Exercises rest until it is answered."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("I have been diagnosed with osteoporosis")
        asked = await guest.taps("Answer the exercise check again")
        assert asked[-1]["text"].startswith("And about exercises.")


async def test_what_is_not_understood_is_counted_and_not_kept(tmp_path: Path) -> None:
    """A number by day, and no word of it."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("banana")
        database: Database = guest.app.database
        assert await heard.unknown_since(database, guest.app.now().date()) == 1


async def test_the_settings_have_a_way_to_the_health_check(tmp_path: Path) -> None:
    """The same as for whoever says it."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("/settings")
        said = await guest.taps("My health has changed")
        assert said[-1]["text"].startswith("Thank you for telling me")


async def test_a_vague_answer_is_asked_back_about_the_day_that_is_open(tmp_path: Path) -> None:
    """A "yes" that follows belongs to that day, not to today."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(8, 0, days=1)
        await guest.says("/checkin yesterday")
        await guest.says("could be")
        assert "yesterday" in await guest.last()


async def test_what_is_surely_meant_goes_before_what_the_diary_half_reads(tmp_path: Path) -> None:
    """A worry about painkillers names tablets and days, and is no entry to ask back about."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        said = await guest.says("took tabelts evry day this week wory its too mcuh")
        assert "pharmacist or doctor" in said[0]["text"]


async def test_exercises_that_are_named_are_the_ones_that_are_done(tmp_path: Path) -> None:
    """Also where a task came in the same minute."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        for _ in range(7):
            await guest.at(20, 31, days=1)
            await guest.says("no")
        await guest.at(9, 31, days=1)
        await guest.says("did the exercises")
        found = await guest.app.database.fetch("SELECT kind FROM deliveries WHERE response = 'done'")
        assert [row["kind"] for row in found] == ["practice"]


async def test_an_exercise_that_is_asked_for_is_the_programmes_own(tmp_path: Path) -> None:
    """Two cards nod; one of them comes in this programme."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        said = await guest.says("how does the nod go again")
        assert said[0]["text"].startswith("Small nod")


async def test_an_unclear_sentence_at_the_evenings_question_brings_the_question_again(tmp_path: Path) -> None:
    """With its own buttons first and what else was likely behind them, in one message."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 31, days=1)
        *_, said = [m for m in await guest.says("that was me today I reckon") if m["from"] == "coach"]
        assert "Still open: Any headache today" in said["text"]
        assert [button["label"] for button in said["buttons"][0]] == ["No headache", "Yes"]


async def test_how_an_exercise_felt_can_be_said(tmp_path: Path) -> None:
    """Of the one that came last."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        for _ in range(7):
            await guest.at(20, 31, days=1)
            await guest.says("no")
        await guest.at(9, 31, days=1)
        await guest.says("did the exercises")
        said = await guest.says("that was too much for me")
        assert "too much" in said[0]["text"].casefold()


@pytest.mark.parametrize(
    ("language", "typed", "way"),
    [
        ("en", "I can't sleep, headache is 8", "Write about today"),
        ("en", "oh great, another headache, just what I needed", "Write about today"),
        ("de", "seit 15 Uhr Kopfschmerzen", "F\u00fcr heute eintragen"),
    ],
)
async def test_what_may_be_a_sign_and_may_be_for_the_diary_leaves_the_diary_open(
    tmp_path: Path, language: str, typed: str, way: str
) -> None:
    """Asked whether it is a warning sign, nobody is left without a way to write their headache down."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(2, 0, days=2)
        await guest.says("/cancel")
        await guest.says(f"/language {language}")
        await guest.says(typed)
        labels = [b["label"] for row in (await guest.shown())[-1]["buttons"] for b in row]
        assert way in labels
