"""What is said is true where it is said: while everything rests, in a pause, before joining, after the end."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.house import Guest, open_house


@pytest_asyncio.fixture
async def newcomer(tmp_path: Path) -> AsyncIterator[Guest]:
    """Somebody who has not said a word yet."""
    async with open_house(tmp_path) as guest:
        yield guest


@pytest.fixture
def language() -> str:
    """What a guest speaks, where a test does not say otherwise."""
    return "en"


@pytest_asyncio.fixture
async def guest(newcomer: Guest, language: str) -> Guest:
    """Somebody who joined today and has answered the evening question."""
    await newcomer.joins_by_evening()
    await newcomer.says(f"/language {language}")
    return newcomer


@pytest_asyncio.fixture
async def resting(guest: Guest) -> Guest:
    """Somebody for whom everything but the evening question rests because of a warning sign."""
    await guest.says("/safety")
    await guest.taps("One or more")
    return guest


async def test_the_end_of_the_quiet_promises_no_plan_that_rests(resting: Guest) -> None:
    """A safety answer holds on, and is named."""
    await resting.says("/attack")
    await resting.says("/resume")
    said = await resting.last()
    assert said.startswith("The quiet is over. Today's headache stays in your diary")
    assert "Everything but the evening question rests because of a safety answer." in said
    assert "Your plan goes on" not in said


async def test_going_on_in_a_pause_ends_the_quiet_and_the_pause(guest: Guest) -> None:
    """Whoever resumes wants to go on, and does not have to say so twice."""
    await guest.says("/pause 1 week")
    await guest.says("/attack")
    await guest.says("/resume")
    assert (await guest.last()).startswith("Good to have you back.")
    await guest.says("/resume")
    assert (await guest.last()).startswith("There is no pause right now.")


async def test_the_quiet_ended_by_its_button_leaves_a_pause_and_promises_nothing(guest: Guest) -> None:
    """The button ends the quiet alone."""
    await guest.says("/pause 1 week")
    await guest.says("/attack")
    (ended,) = await guest.taps("End the quiet")
    assert ended["text"].startswith("The quiet is over. Today's headache stays in your diary")


async def test_the_morning_after_a_warning_sign_does_not_begin_the_rest_anew(resting: Guest) -> None:
    """It has rested since yesterday, and still does."""
    told = [m["text"] for m in await resting.at(12, 0, days=1)]
    assert any("Everything here still rests but the evening question." in text for text in told)
    assert not any("From now on" in text for text in told)


async def test_stopping_before_joining_speaks_of_no_diary_that_is_kept(newcomer: Guest) -> None:
    """There is none, and no time that was had together."""
    await newcomer.says("/start")
    await newcomer.says("/stop")
    assert (await newcomer.last()).startswith("Stopped. I won't write to you, and there is no diary of yours.")


@pytest.mark.parametrize("hello", ["hello", "hi", "Hallo", "start"])
async def test_a_first_hello_is_greeted_and_not_corrected(newcomer: Guest, hello: str) -> None:
    """Nothing was asked yet, so nothing can be tapped wrongly."""
    await newcomer.says("/language de" if hello == "Hallo" else "/help")
    came = [m for m in await newcomer.says(hello) if m["buttons"]]
    assert len(came) == 1
    before = len(await newcomer.shown())
    assert "Knopf" not in (await newcomer.shown())[before - 2]["text"]
    assert "tap a button" not in (await newcomer.shown())[before - 2]["text"]


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("45", "May I keep your diary?"),
        ("I am 45", "May I keep your diary?"),
        ("17", "You're 16 or 17."),
        ("no, 16", "You're 16 or 17."),
        ("15", "Thank you for being straight with me."),
        ("no", "For this one I need you to tap a button"),
    ],
)
async def test_an_age_can_be_typed_and_a_no_is_not_taken_for_one(newcomer: Guest, typed: str, reply: str) -> None:
    """Somebody of 17 who says no to "18 or older" is not told that they are under 16."""
    await newcomer.says("/start")
    before = len(await newcomer.shown())
    await newcomer.says(typed)
    said = [m["text"] for m in (await newcomer.shown())[before:]]
    assert any(text.startswith(reply) for text in said), said


@pytest.mark.parametrize(
    ("language", "typed", "kept"),
    [
        ("en", "I'd rather not say", "you'd rather not say"),
        ("de", "M\u00f6chte ich nicht sagen", "m\u00f6chtest du nicht"),
    ],
)
async def test_what_a_button_says_can_be_typed_and_does_the_same(
    guest: Guest, language: str, typed: str, kept: str
) -> None:
    """The day is closed, and nothing asks again that evening."""
    await guest.at(20, 31, days=1)
    await guest.says(typed)
    assert kept in await guest.last()
    assert await guest.at(23, 59) == []


async def test_a_number_no_scale_has_opens_no_day_that_is_answered(guest: Guest) -> None:
    """Otherwise the next morning's words would go into the day before."""
    await guest.says("14")
    assert await guest.last() == "The scale goes from 1 to 10. Which number fits best?"
    await guest.at(9, 35, days=1)
    await guest.says("no")
    assert "yesterday" not in await guest.last()
    assert "Monday" not in await guest.last()


async def test_an_answer_that_says_how_strong_it_was_is_kept_after_the_end(guest: Guest) -> None:
    """ "Yes 4" is plain whether a programme runs or not."""
    await guest.says("/stop")
    await guest.taps("Yes, stop")
    await guest.advance(days=1)
    await guest.says("yes 4")
    assert (await guest.last()).startswith("Headache today, at its worst 4 of 10.")


async def test_one_day_is_called_a_day(guest: Guest) -> None:
    """No "last 1 day"."""
    await guest.says("/progress")
    assert (await guest.last()).startswith("Last day: headache on 0 of 1 answered day.")


async def test_a_look_back_is_not_done(guest: Guest) -> None:
    """It asks what to keep and has no Done; the word is for what came before it."""
    for _ in range(14):
        await guest.at(20, 31, days=1)
        await guest.taps("No headache")
    looked = next(m for m in await guest.shown() if "Which one thing will you keep?" in m["text"])
    await guest.says("done")
    assert next(m for m in await guest.shown() if m["id"] == looked["id"])["text"] == looked["text"]


@pytest.mark.parametrize(
    ("command", "promise", "line"),
    [
        (
            "/today",
            "15:00 Posture reset: coming",
            "15:00 Posture reset: won't come, because everything but the evening",
        ),
        (
            "/why",
            "15:00 Posture reset: still to come",
            "15:00 Posture reset won't come, because everything but the eve",
        ),
    ],
)
async def test_what_rests_is_not_said_to_be_coming(guest: Guest, command: str, promise: str, line: str) -> None:
    """One message cannot say that everything rests and that a reset comes at three."""
    await guest.at(11, 5, days=1)
    await guest.says("/safety")
    await guest.taps("One or more")
    await guest.says(command)
    said = await guest.last()
    assert promise not in said
    assert line in said
    assert "20:30 Evening question: " in said


async def test_in_an_attack_and_in_quiet_hours_nothing_is_said_to_be_coming_that_will_not(guest: Guest) -> None:
    """The evening question waits for the morning and is not left out."""
    await guest.at(9, 35, days=1)
    await guest.says("/attack")
    await guest.says("/today")
    assert "11:00 Posture reset: won't come, because you had an attack and wanted quiet" in await guest.last()
    await guest.acts("setquiet:2000-0700")
    await guest.at(9, 0, days=1)
    await guest.says("/why")
    assert "20:30 Evening question won't come, because it fell into your quiet hours." in await guest.last()


async def test_cards_name_the_reason_why_some_are_left_out(resting: Guest) -> None:
    """A safety answer is no exercise check."""
    await resting.says("/cards")
    said = await resting.last()
    assert "Exercises are left out for now because of a safety answer." in said
    assert "exercise check" not in said


async def test_a_card_is_named_as_it_is_written(resting: Guest) -> None:
    """A German noun keeps its capital."""
    await resting.says("/language de")
    await resting.says("/cards")
    assert "/cards Auf dem R\u00fccken" in await resting.last()


@pytest.mark.parametrize(
    ("language", "typed", "said", "ends"),
    [
        ("en", "I feel better", "That's good to hear.", "End the quiet"),
        ("en", "I'm fine now, thanks", "That's good to hear.", "End the quiet"),
        ("de", "Mir geht's wieder besser", "Das ist sch\u00f6n zu h\u00f6ren.", "Ruhe beenden"),
        ("de", "geht schon wieder", "Das ist sch\u00f6n zu h\u00f6ren.", "Ruhe beenden"),
    ],
)
async def test_who_is_better_is_not_asked_whether_they_can_go_on(
    guest: Guest, language: str, typed: str, said: str, ends: str
) -> None:
    """After an attack the end of the quiet is one tap away."""
    await guest.at(9, 35, days=1)
    await guest.says("/attack")
    await guest.says("/cancel")
    await guest.says(typed)
    newest = (await guest.shown())[-1]
    assert newest["text"].startswith(said)
    assert [b["label"] for row in newest["buttons"] for b in row] == [ends]


@pytest.mark.parametrize(("language", "typed"), [("en", "short version"), ("de", "Kurze Version")])
async def test_the_short_version_can_be_asked_for_in_words(guest: Guest, language: str, typed: str) -> None:
    """As its button says it."""
    await guest.at(11, 5, days=1)
    tapped = (await guest.taps("Kurze Version" if language == "de" else "Short version"))[0]["text"]
    await guest.says(typed)
    assert await guest.last() == tapped


@pytest.mark.parametrize(("language", "typed"), [("en", "end the quiet"), ("de", "Ruhe beenden")])
async def test_the_quiet_can_be_ended_in_the_words_of_its_button(guest: Guest, language: str, typed: str) -> None:
    """And opens no quiet hours."""
    await guest.says("/attack")
    await guest.says(typed)
    assert (await guest.last()).startswith(("The quiet is over.", "Die Ruhe ist vorbei."))


async def test_a_detail_can_be_left_out_in_the_words_of_its_german_button(guest: Guest) -> None:
    """As in English."""
    await guest.says("/language de")
    await guest.at(20, 31, days=1)
    for typed in ("ja", "Das lasse ich aus", "Das lasse ich aus."):
        await guest.says(typed)
    assert await guest.last() == "Notiert um 20:31 f\u00fcr Dienstag, 24. November: Kopfschmerzen."


@pytest.mark.parametrize(("language", "typed"), [("en", "3 tablets"), ("de", "2 Ibu"), ("de", "3 Tabletten")])
async def test_an_amount_of_tablets_brings_no_word_about_too_many(guest: Guest, language: str, typed: str) -> None:
    """Somebody answers what they took, and has not said that they worry."""
    await guest.at(20, 31, days=1)
    for label in ("Yes", "6", "Yes", "What I took") if language == "en" else ("Ja", "6", "Ja", "Was ich genommen habe"):
        await guest.taps(label)
    await guest.says(typed)
    assert "no failing" not in await guest.last()
    assert "kein Versagen" not in await guest.last()


@pytest.mark.parametrize(
    ("typed", "reply"), [("better", "A short reset."), ("I feel better", "A short reset."), ("still strong", "")]
)
async def test_how_it_is_now_can_be_answered_in_words(guest: Guest, typed: str, reply: str) -> None:
    """What is asked in an exercise's place, after a strong evening; the same comes as by its buttons."""
    await guest.at(20, 31, days=1)
    for label in ("Yes", "8", "No"):
        await guest.taps(label)
    await guest.at(11, 5, days=1)
    assert any("How is it now?" in m["text"] for m in await guest.shown())
    await guest.says(typed)
    said = await guest.last()
    assert "I'm not sure what you mean" not in said
    assert "didn't understand" not in said
    await guest.says("/today")
    shown = await guest.last()
    assert ("11:00 Posture reset: sent" in shown) == bool(reply)


async def written(guest: Guest) -> list[tuple[str, str, str]]:
    rows = await guest.app.database.fetch("SELECT local_date, state, answers FROM check_ins ORDER BY local_date")
    return [(row["local_date"], row["state"], row["answers"]) for row in rows]


@pytest.mark.parametrize(
    ("command", "typed", "reply"),
    [
        ("/stop", "yes", "Stopped."),
        ("/stop", "no", "All right, everything goes on as before."),
        ("/forget", "yes", "For this one I need you to tap a button"),
        ("/forget", "no", "Nothing was deleted."),
    ],
)
async def test_a_yes_to_stopping_or_deleting_is_no_headache(guest: Guest, command: str, typed: str, reply: str) -> None:
    """What is asked last is answered, and nothing goes into the diary."""
    await guest.at(12, 0, days=1)
    before = await written(guest)
    await guest.says(command)
    await guest.says(typed)
    assert (await guest.last()).startswith(reply)
    assert await written(guest) == before


async def test_a_yes_to_turning_exercises_on_again_is_no_headache(resting: Guest) -> None:
    """It takes a tap, as everything about safety does."""
    await resting.at(12, 0, days=1)
    before = await written(resting)
    await resting.says("/safety")
    for _ in range(3):
        await resting.taps("None of these")
    await resting.says("yes")
    assert (await resting.last()).startswith("For this one I need you to tap a button")
    assert await written(resting) == before
    await resting.taps("Yes, turn them on")
    await resting.says("yes")
    assert (await resting.last()).startswith("Headache today: yes.")


@pytest.mark.parametrize(
    ("language", "typed", "reply"),
    [
        ("en", "yes", "Lighter load"),
        ("en", "no", "Good. Desk reset goes on as it was."),
        ("de", "ja", "Leichter tragen"),
        ("de", "nein", "geht weiter wie bisher."),
    ],
)
async def test_a_yes_to_switching_programmes_is_no_headache(
    guest: Guest, language: str, typed: str, reply: str
) -> None:
    """It switches, a no stays, and nothing goes into the diary, also where the day's question is open."""
    await guest.at(20, 31, days=1)
    before = await written(guest)
    await guest.says("/programme")
    await guest.taps({"en": "Switch to Lighter load", "de": "Zu Leichter tragen wechseln"}[language])
    said = await guest.says(typed)
    assert any(reply in message["text"] for message in said)
    assert await written(guest) == before
    rows = await guest.app.database.fetch("SELECT programme_id FROM enrolments WHERE state = 'active'")
    assert [row["programme_id"] for row in rows] == ["lighter-load" if typed in ("yes", "ja") else "desk-reset"]


async def test_a_yes_to_which_beginning_is_wanted_is_no_headache(guest: Guest) -> None:
    """It names neither, and takes a tap."""
    await guest.says("/programme")
    await guest.taps("Switch to Lighter load")
    await guest.says("yes")
    before = await written(guest)
    await guest.taps("Start the exercises sooner")
    await guest.says("yes")
    assert await written(guest) == before
    assert (await guest.last()).startswith("For this one I need you to tap a button")


async def test_after_another_word_a_yes_stops_nothing(guest: Guest) -> None:
    """The question is over once something else is said."""
    await guest.at(12, 0, days=1)
    for between in ("/today", "thanks"):
        await guest.says("/stop")
        await guest.says(between)
        await guest.says("yes")
        assert (await guest.last()).startswith("Headache today: yes.")
        await guest.says("/undo")


@pytest.mark.parametrize(("language", "task"), [("en", "Small task"), ("de", "Kleine Aufgabe")])
async def test_today_lists_no_hours_of_yesterday_after_the_date_line(guest: Guest, language: str, task: str) -> None:
    """What came on this date under the clock before lies on another day of the clock now."""
    await guest.at(21, 0, days=2)
    assert f"09:30 {task}" in (await guest.says("/today"))[0]["text"]
    await guest.acts("setzone:Pacific/Honolulu")
    (shown,) = await guest.says("/today")
    assert task not in shown["text"]
    assert "09:30" in shown["text"]


@pytest.mark.parametrize(
    ("language", "then", "now"),
    [
        ("en", "09:30 (Berlin) Small task came", "20:30 Evening question: still to come"),
        ("de", "09:30 (Berlin) Kleine Aufgabe kam", "20:30 Abendfrage: kommt noch"),
    ],
)
async def test_why_tells_what_came_before_a_flight_in_the_hours_of_then(
    guest: Guest, language: str, then: str, now: str
) -> None:
    """And what comes in those of now. Where both clocks show the same, no place is named."""
    await guest.at(12, 0, days=1)
    await guest.acts("setzone:Europe/Paris")
    assert "09:30 " in (await guest.says("/why"))[0]["text"]
    assert "(Berlin)" not in await guest.last()
    await guest.acts("setzone:America/New_York")
    (shown,) = await guest.says("/why")
    assert then in shown["text"]
    assert now in shown["text"]
    assert "03:30" not in shown["text"]
    await guest.at(12, 0, days=1, zone="America/New_York")
    (shown,) = await guest.says("/why yesterday" if language == "en" else "/why gestern")
    assert then in shown["text"]
