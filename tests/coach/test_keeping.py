"""Keeping going: levels, notes, weeks that are repeated, programmes that change, tracks that filter."""

from pathlib import Path

import pytest

from coachbot.domain.participant import Caution, Track
from coachbot.store import felt, participants
from tests.house import CHECK, JOINING, Guest, lived_once, open_house

NONE = "None of these"


async def person(guest: Guest) -> participants.Participant:
    (row,) = await guest.app.database.fetch("SELECT * FROM participants")
    return participants.from_row(row)


async def stands(guest: Guest, card: str) -> tuple[int, bool]:
    """How far a card was moved for them, and whether it is out."""
    who = await person(guest)
    found = (await felt.ladders(guest.app.database, who.id, None)).of(card, who.track)
    return found.shift, found.is_out


@lived_once
async def on_lighter_load(guest: Guest, *, taps: tuple[str, ...] = ()) -> None:
    """Joined, on Lighter load without the diary weeks: week 1 begins tomorrow."""
    await guest.says("/start")
    for label in (*JOINING[:5], "Start Lighter load", *CHECK[:3], *(taps or (NONE,)), "No headache"):
        await guest.taps(label)
    await guest.taps("Start the exercises sooner")
    await guest.taps("Begin week 1 tomorrow")


async def live(guest: Guest, days: int) -> None:
    """Days on which only the evening question is answered."""
    for _ in range(days):
        await guest.at(20, 31, days=1)
        await guest.taps("No headache")


async def practise(guest: Guest, said: str, which: str | None = None) -> str:
    """Do the next morning's practice and say how it felt, of which exercise; returns what came."""
    shown = [m for m in await guest.at(7, 46, days=1) if "Keep it easy" in m["text"] or "first exercise" in m["text"]]
    await guest.taps("Done")
    await guest.taps(said)
    if which:
        await guest.taps(which)
    return str(shown[-1]["text"])


def dose_of(text: str, card: str) -> str:
    return text.split(f"{card}: ")[1].split("\n", maxsplit=1)[0]


async def test_a_word_moves_the_card_it_was_said_of_and_leaves_the_others(tmp_path: Path) -> None:
    """D07, D10: two easy ones go further, what hurt twice comes no more; and the session stays to be read."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest)
        await live(guest, 7)
        first = await practise(guest, "Too easy", "Turn and look")
        texts = [str(m["text"]) for m in await guest.shown()]
        assert [text for text in texts if text.startswith(first.split("\n")[0]) and "Noted: easy" in text]
        assert await stands(guest, "turn-and-look") == (0, False)
        second = await practise(guest, "Too easy", "Turn and look")
        texts = [str(m["text"]) for m in await guest.shown()]
        assert any("a little further next time: Turn and look" in text for text in texts)
        assert await stands(guest, "turn-and-look") == (1, False)
        assert await stands(guest, "round-and-arch") == (0, False)
        third = await practise(guest, "It hurt", "Chair-back arch")
        assert "Five small turns" in second
        assert "open the top arm like a book" in third
        assert any("open /safety" in m["text"] and "Leave this for today" in m["text"] for m in await guest.shown())
        await practise(guest, "It hurt", "Chair-back arch")
        assert "I leave this out from now on: Chair-back arch" in await guest.last()
        fifth = await practise(guest, "Fine")
        assert "Chair-back arch" not in fifth
        assert "Round and arch" in fifth
        await guest.says("/cards chair-back arch")
        await guest.taps("Bring it back")
        assert await stands(guest, "chair-back-arch") == (-1, False)


async def test_a_card_comes_with_its_steps_and_picture_the_first_time_and_with_name_and_dose_later(
    tmp_path: Path,
) -> None:
    """D09: sessions of two to four cards came as names and doses."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest)
        shown = await guest.at(7, 46, days=1)
        session = next(m for m in shown if "Before your first exercise" in m["text"])
        picture = shown[shown.index(session) + 1]
        assert "1. Sit or stand. Let the top of your head float up." in session["text"]
        assert "2. Roll your shoulders up, back and down, slowly." in session["text"]
        assert picture["text"].startswith("How they look: Tall and soft, Shoulder sweep.")
        assert picture["image"]
        assert "Tall and soft: A person sits upright" in picture["alt"]
        await guest.taps("Done")
        await guest.at(20, 31)
        await guest.taps("No headache")
        (later,) = [m["text"] for m in await guest.at(7, 46, days=1) if "Keep it easy" in m["text"]]
        assert "• Tall and soft: Three slow breaths." in later
        assert "1. " not in later


async def test_what_hurt_twice_has_another_card_in_its_place_where_they_want_it(tmp_path: Path) -> None:
    """By the card's own data, with its steps the first time; the way back stands beside it."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest)
        await live(guest, 7)
        await practise(guest, "It hurt", "Chair-back arch")
        await practise(guest, "It hurt", "Chair-back arch")
        await guest.taps("Wall slide Y instead of Chair-back arch")
        assert await guest.last() == (
            "From now on Wall slide Y comes where Chair-back arch would have come, unless it is there already."
        )
        await guest.taps("Back to Chair-back arch")
        assert await stands(guest, "chair-back-arch") == (-1, False)


async def test_an_answer_that_is_changed_takes_its_word_with_it(tmp_path: Path) -> None:
    """Change takes back what was said of the card; another word takes the place of the first."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest)
        await live(guest, 7)
        await guest.at(7, 46, days=1)
        await guest.taps("Done")
        *_, button = [
            b["action"] for m in await guest.shown() for row in m["buttons"] for b in row if b["label"] == "Change"
        ]
        await guest.taps("Too much")
        await guest.taps("All of them")
        assert await stands(guest, "turn-and-look") == (-1, False)
        await guest.acts(button)
        assert await stands(guest, "turn-and-look") == (0, False)


async def test_on_low_load_nothing_goes_further(tmp_path: Path) -> None:
    """Whatever is easy stays, and strength stays at half a dose."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest, taps=("Migraine, told by a doctor", "That's all"))
        assert (await person(guest)).track is Track.LOW_LOAD
        await live(guest, 7)
        for _ in range(2):
            await practise(guest, "Too easy", "All of them")
        assert any("It stays like this for you" in m["text"] for m in await guest.shown())
        assert await stands(guest, "turn-and-look") == (0, False)


@pytest.mark.parametrize(
    ("taps", "track", "cautions"),
    [
        ((NONE,), Track.FULL, frozenset()),
        (("Migraine, told by a doctor", "That's all"), Track.LOW_LOAD, frozenset()),
        (("Blood thinners", "That's all"), Track.LOW_LOAD, frozenset({Caution.BLOOD_THINNERS})),
        (("Pregnancy", "That's all"), Track.LOW_LOAD, frozenset({Caution.PREGNANCY})),
        (("Pregnancy", "\u2713 Pregnancy", NONE), Track.FULL, frozenset()),
        (("Migraine, told by a doctor", "Pregnancy", "That's all"), Track.LOW_LOAD, frozenset({Caution.PREGNANCY})),
    ],
)
async def test_the_screening_gives_each_their_track(
    tmp_path: Path, taps: tuple[str, ...], track: Track, cautions: frozenset[Caution]
) -> None:
    """Taps toggle, and the track filters what /cards shows."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest, taps=taps)
        found = await person(guest)
        assert (found.track, found.cautions) == (track, cautions)
        await guest.acts("card:upper-shoulder-hold")
        shown = any(m["text"].startswith("Upper-shoulder hold") for m in await guest.shown())
        assert shown == (not cautions)


async def test_at_16_or_17_there_is_the_diary_and_nothing_else(tmp_path: Path) -> None:
    """One programme, no exercise check, no card that moves, no switch to another."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        for label in ("I'm 16 or 17", "Yes, keep my diary", NONE, NONE, NONE, "Yes, 10:00 (Berlin)"):
            await guest.taps(label)
        starts = [label for label in await guest.labels() if label.startswith("Start ")]
        assert starts == ["Start 28-day diary"]
        await guest.taps(starts[0])
        assert (await person(guest)).track is Track.DIARY_ONLY
        await guest.acts("programme:lighter-load")
        await guest.acts("switch:lighter-load")
        await guest.says("/desk")
        for _ in range(9):
            await guest.says("no")
            await guest.advance(days=3)
        rows = await guest.app.database.fetch("SELECT DISTINCT kind FROM deliveries WHERE state = 'sent'")
        assert {row["kind"] for row in rows} - {None} <= {"check_in", "bite", "review", "task"}


async def test_three_active_days_offer_the_week_again_without_penalty(tmp_path: Path) -> None:
    """Repeating moves day 8 a week on; going on does not."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest)
        for _ in range(3):
            await guest.at(7, 46, days=1)
            await guest.taps("Done")
        await live(guest, 3)
        review = [m["text"] for m in await guest.at(18, 30, days=1) if m["text"].startswith("Looking back at")]
        assert "Exercises on 3 of 7 days" in review[0]
        said = [m["text"] for m in await guest.taps("Repeat this week")]
        assert any("Lighten the load" in text for text in said)
        shown = [m["text"] for m in await guest.at(8, 0, days=1)]
        assert any(text.startswith("Step 1: lighten the load.") for text in shown)
        await guest.says("/programme")
        assert "Lighten the load" in await guest.last()


async def test_four_active_days_go_on_by_themselves_and_say_why(tmp_path: Path) -> None:
    """The reason is told."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest)
        for _ in range(4):
            await guest.at(7, 46, days=1)
            await guest.taps("Done")
        await live(guest, 2)
        review = [m["text"] for m in await guest.at(18, 30, days=1) if m["text"].startswith("Looking back at")]
        assert "You were active on 4 days, so the next step comes tomorrow: Bring back movement." in review[0]
        assert "Repeat this week" not in await guest.labels()


async def test_a_plan_in_ones_own_words_is_quoted_back_once_a_day_at_most(tmp_path: Path) -> None:
    """Every third day; a typed "no" is an answer to the evening, not a plan."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest)
        await live(guest, 6)
        await guest.at(18, 30, days=1)
        await guest.says("When I pour my coffee, I roll my shoulders")
        assert "Kept:" in await guest.last()
        quoting = []
        for _ in range(6):
            await guest.says("no")
            shown = [m["text"] for m in await guest.at(18, 0, days=1)]
            quoting.append(sum("I roll my shoulders" in text for text in shown))
        assert max(quoting) == 1
        assert sum(quoting) == 2
        await guest.says("/notes")
        assert "When I pour my coffee, I roll my shoulders" in await guest.last()


async def test_switching_mid_way_asks_first_and_keeps_the_diary(tmp_path: Path) -> None:
    """The new one begins tomorrow; ten answered days of the last 28 replace its diary weeks."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        for _ in range(11):
            await guest.at(20, 31, days=1)
            await guest.taps("No headache")
        await guest.says("/programme")
        await guest.taps("Switch to Lighter load")
        await guest.taps("Stay where I am")
        await guest.taps("Switch to Lighter load")
        await guest.taps("Yes, begin Lighter load")
        said = " ".join(m["text"] for m in (await guest.shown())[-3:])
        assert "Lighter load" in said
        shown = [m["text"] for m in await guest.at(8, 0, days=1)]
        assert any(text.startswith("Step 1: lighten the load.") for text in shown)
        (row,) = await guest.app.database.fetch("SELECT COUNT(*) AS n FROM check_ins WHERE state = 'answered'")
        assert row["n"] == 12


async def test_the_morning_after_an_attack_begins_with_one_soft_word(tmp_path: Path) -> None:
    """What would have come meanwhile is left out, not piled up."""
    async with open_house(tmp_path) as guest:
        await on_lighter_load(guest)
        await guest.at(14, 0, days=2)
        await guest.says("/attack")
        await guest.taps("8")
        await guest.taps("No")
        shown = [m["text"] for m in await guest.at(8, 1, days=1)]
        assert shown == ["Good morning. Yesterday was a hard day. I hope today is kinder. Nothing has piled up."]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("/faq", "Questions people ask (1 of"),
        ("/faq how long does it take", "weeks"),
        ("/ask which pillow is good", "From the questions people ask."),
        ("/ask what is the capital of France", "That's not in my notes"),
        ("/ask", "Write your question behind it"),
        ("/glossary", "Words I use:"),
        ("/glossary referred pain", "Referred pain"),
        ("/glossary banana", "is not among my words"),
        ("/compare", "Trouble with light: Often, and noise as well"),
        ("is my neck to blame for my headaches?", "From "),
        ("help me", "Good to know"),
        ("/notes", "You haven't written anything down yet."),
    ],
)
async def test_the_handbook_answers_in_its_own_words_or_says_that_it_cannot(
    tmp_path: Path, said: str, words: str
) -> None:
    """Nothing is made up."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says(said)
        assert any(words in m["text"] for m in (await guest.shown())[-3:]), await guest.last()


async def test_what_is_only_near_is_offered_and_a_tap_shows_it(tmp_path: Path) -> None:
    """Behind /ask and behind /faq."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        for typed in ("/ask stop", "/faq swimming with my head up like a swan"):
            await guest.says(typed)
            assert "I have no sure answer to that" in await guest.last()
        shown = [m["text"] for m in await guest.taps("Does swimming or another sport count?")]
        assert "My notes hold no good study on other sports" in shown[-1]


async def test_a_card_comes_with_its_picture_its_dose_and_its_caution(tmp_path: Path) -> None:
    """By way of its family."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("/cards")
        await guest.taps("Strength")
        (card,) = [m for m in await guest.taps("Band row") if m["image"]]
        assert "How much:" in card["text"]
        assert card["alt"].startswith("A person")
