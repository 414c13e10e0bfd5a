"""What is said is true where it is said: while everything rests, in a pause, before joining, after the end."""

from pathlib import Path

import pytest

from tests.house import Guest, open_house


async def rests(guest: Guest) -> None:
    """Everything but the evening question rests because of a warning sign."""
    await guest.joins_by_evening()
    await guest.says("/safety")
    await guest.taps("One or more")


async def test_the_end_of_the_quiet_promises_no_plan_that_rests(tmp_path: Path) -> None:
    """A safety answer holds on, and is named."""
    async with open_house(tmp_path) as guest:
        await rests(guest)
        await guest.says("/attack")
        await guest.says("/resume")
        said = await guest.last()
        assert said.startswith("The quiet is over. Today's headache stays in your diary")
        assert "Everything but the evening question rests because of a safety answer." in said
        assert "Your plan goes on" not in said


async def test_going_on_in_a_pause_ends_the_quiet_and_the_pause(tmp_path: Path) -> None:
    """Whoever resumes wants to go on, and does not have to say so twice."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says("/pause 1 week")
        await guest.says("/attack")
        await guest.says("/resume")
        assert (await guest.last()).startswith("Good to have you back.")
        await guest.says("/resume")
        assert (await guest.last()).startswith("There is no pause right now.")


async def test_the_quiet_ended_by_its_button_leaves_a_pause_and_promises_nothing(tmp_path: Path) -> None:
    """The button ends the quiet alone."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says("/pause 1 week")
        await guest.says("/attack")
        (ended,) = await guest.taps("End the quiet")
        assert ended["text"].startswith("The quiet is over. Today's headache stays in your diary")


async def test_the_morning_after_a_warning_sign_does_not_begin_the_rest_anew(tmp_path: Path) -> None:
    """It has rested since yesterday, and still does."""
    async with open_house(tmp_path) as guest:
        await rests(guest)
        told = [m["text"] for m in await guest.at(12, 0, days=1)]
        assert any("Everything here still rests but the evening question." in text for text in told)
        assert not any("From now on" in text for text in told)


async def test_stopping_before_joining_speaks_of_no_diary_that_is_kept(tmp_path: Path) -> None:
    """There is none, and no time that was had together."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        await guest.says("/stop")
        assert (await guest.last()).startswith("Stopped. I won't write to you, and there is no diary of yours.")


@pytest.mark.parametrize("hello", ["hello", "hi", "Hallo", "start"])
async def test_a_first_hello_is_greeted_and_not_corrected(tmp_path: Path, hello: str) -> None:
    """Nothing was asked yet, so nothing can be tapped wrongly."""
    async with open_house(tmp_path) as guest:
        await guest.says("/language de" if hello == "Hallo" else "/help")
        came = [m for m in await guest.says(hello) if m["buttons"]]
        assert len(came) == 1
        before = len(await guest.shown())
        assert "Knopf" not in (await guest.shown())[before - 2]["text"]
        assert "tap a button" not in (await guest.shown())[before - 2]["text"]


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
async def test_an_age_can_be_typed_and_a_no_is_not_taken_for_one(tmp_path: Path, typed: str, reply: str) -> None:
    """Somebody of 17 who says no to "18 or older" is not told that they are under 16."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        before = len(await guest.shown())
        await guest.says(typed)
        said = [m["text"] for m in (await guest.shown())[before:]]
        assert any(text.startswith(reply) for text in said), said


@pytest.mark.parametrize(
    ("language", "typed", "kept"),
    [
        ("en", "I'd rather not say", "you'd rather not say"),
        ("de", "M\u00f6chte ich nicht sagen", "m\u00f6chtest du nicht"),
    ],
)
async def test_what_a_button_says_can_be_typed_and_does_the_same(
    tmp_path: Path, language: str, typed: str, kept: str
) -> None:
    """The day is closed, and nothing asks again that evening."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says(f"/language {language}")
        await guest.at(20, 31, days=1)
        await guest.says(typed)
        assert kept in await guest.last()
        assert await guest.at(23, 59) == []


async def test_a_number_no_scale_has_opens_no_day_that_is_answered(tmp_path: Path) -> None:
    """Otherwise the next morning's words would go into the day before."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says("14")
        assert await guest.last() == "The scale goes from 1 to 10. Which number fits best?"
        await guest.at(9, 35, days=1)
        await guest.says("no")
        assert "yesterday" not in await guest.last()
        assert "Monday" not in await guest.last()


async def test_an_answer_that_says_how_strong_it_was_is_kept_after_the_end(tmp_path: Path) -> None:
    """ "Yes 4" is plain whether a programme runs or not."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says("/stop")
        await guest.taps("Yes, stop")
        await guest.advance(days=1)
        await guest.says("yes 4")
        assert (await guest.last()).startswith("Headache today, at its worst 4 of 10.")


async def test_one_day_is_called_a_day(tmp_path: Path) -> None:
    """No "last 1 day"."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says("/progress")
        assert (await guest.last()).startswith("Last day: headache on 0 of 1 answered day.")


async def test_a_look_back_is_not_done(tmp_path: Path) -> None:
    """It asks what to keep and has no Done; the word is for what came before it."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
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
async def test_what_rests_is_not_said_to_be_coming(tmp_path: Path, command: str, promise: str, line: str) -> None:
    """One message cannot say that everything rests and that a reset comes at three."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(11, 5, days=1)
        await guest.says("/safety")
        await guest.taps("One or more")
        await guest.says(command)
        said = await guest.last()
        assert promise not in said
        assert line in said
        assert "20:30 Evening question: " in said


async def test_in_an_attack_and_in_quiet_hours_nothing_is_said_to_be_coming_that_will_not(tmp_path: Path) -> None:
    """The evening question waits for the morning and is not left out."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(9, 35, days=1)
        await guest.says("/attack")
        await guest.says("/today")
        assert "11:00 Posture reset: won't come, because you had an attack and wanted quiet" in await guest.last()
        await guest.acts("setquiet:2000-0700")
        await guest.at(9, 0, days=1)
        await guest.says("/why")
        assert "20:30 Evening question won't come, because it fell into your quiet hours." in await guest.last()


async def test_cards_name_the_reason_why_some_are_left_out(tmp_path: Path) -> None:
    """A safety answer is no exercise check."""
    async with open_house(tmp_path) as guest:
        await rests(guest)
        await guest.says("/cards")
        said = await guest.last()
        assert "Exercises are left out for now because of a safety answer." in said
        assert "exercise check" not in said


async def test_a_card_is_named_as_it_is_written(tmp_path: Path) -> None:
    """A German noun keeps its capital."""
    async with open_house(tmp_path) as guest:
        await rests(guest)
        await guest.says("/language de")
        await guest.says("/cards")
        assert "/cards Auf dem R\u00fccken" in await guest.last()


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
    tmp_path: Path, language: str, typed: str, said: str, ends: str
) -> None:
    """After an attack the end of the quiet is one tap away."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says(f"/language {language}")
        await guest.at(9, 35, days=1)
        await guest.says("/attack")
        await guest.says("/cancel")
        await guest.says(typed)
        newest = (await guest.shown())[-1]
        assert newest["text"].startswith(said)
        assert [b["label"] for row in newest["buttons"] for b in row] == [ends]


@pytest.mark.parametrize(("language", "typed"), [("en", "short version"), ("de", "Kurze Version")])
async def test_the_short_version_can_be_asked_for_in_words(tmp_path: Path, language: str, typed: str) -> None:
    """As its button says it."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says(f"/language {language}")
        await guest.at(11, 5, days=1)
        tapped = (await guest.taps("Kurze Version" if language == "de" else "Short version"))[0]["text"]
        await guest.says(typed)
        assert await guest.last() == tapped


@pytest.mark.parametrize(("language", "typed"), [("en", "end the quiet"), ("de", "Ruhe beenden")])
async def test_the_quiet_can_be_ended_in_the_words_of_its_button(tmp_path: Path, language: str, typed: str) -> None:
    """And opens no quiet hours."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says(f"/language {language}")
        await guest.says("/attack")
        await guest.says(typed)
        assert (await guest.last()).startswith(("The quiet is over.", "Die Ruhe ist vorbei."))


async def test_a_detail_can_be_left_out_in_the_words_of_its_german_button(tmp_path: Path) -> None:
    """As in English."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says("/language de")
        await guest.at(20, 31, days=1)
        for typed in ("ja", "Das lasse ich aus", "Das lasse ich aus."):
            await guest.says(typed)
        assert await guest.last() == "Notiert um 20:31 f\u00fcr Dienstag, 24. November: Kopfschmerzen."


@pytest.mark.parametrize(("language", "typed"), [("en", "3 tablets"), ("de", "2 Ibu"), ("de", "3 Tabletten")])
async def test_an_amount_of_tablets_brings_no_word_about_too_many(tmp_path: Path, language: str, typed: str) -> None:
    """Somebody answers what they took, and has not said that they worry."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says(f"/language {language}")
        await guest.at(20, 31, days=1)
        for label in (
            ("Yes", "6", "Yes", "What I took") if language == "en" else ("Ja", "6", "Ja", "Was ich genommen habe")
        ):
            await guest.taps(label)
        await guest.says(typed)
        assert "no failing" not in await guest.last()
        assert "kein Versagen" not in await guest.last()


@pytest.mark.parametrize(
    ("typed", "reply"), [("better", "A short reset."), ("I feel better", "A short reset."), ("still strong", "")]
)
async def test_how_it_is_now_can_be_answered_in_words(tmp_path: Path, typed: str, reply: str) -> None:
    """What is asked in an exercise's place, after a strong evening; the same comes as by its buttons."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
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
async def test_a_yes_to_stopping_or_deleting_is_no_headache(
    tmp_path: Path, command: str, typed: str, reply: str
) -> None:
    """What is asked last is answered, and nothing goes into the diary."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(12, 0, days=1)
        before = await written(guest)
        await guest.says(command)
        await guest.says(typed)
        assert (await guest.last()).startswith(reply)
        assert await written(guest) == before


async def test_a_yes_to_turning_exercises_on_again_is_no_headache(tmp_path: Path) -> None:
    """It takes a tap, as everything about safety does."""
    async with open_house(tmp_path) as guest:
        await rests(guest)
        await guest.at(12, 0, days=1)
        before = await written(guest)
        await guest.says("/safety")
        for _ in range(3):
            await guest.taps("None of these")
        await guest.says("yes")
        assert (await guest.last()).startswith("For this one I need you to tap a button")
        assert await written(guest) == before
        await guest.taps("Yes, turn them on")
        await guest.says("yes")
        assert (await guest.last()).startswith("Headache today: yes.")


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
    tmp_path: Path, language: str, typed: str, reply: str
) -> None:
    """It switches, a no stays, and nothing goes into the diary, also where the day's question is open."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says(f"/language {language}")
        await guest.at(20, 31, days=1)
        before = await written(guest)
        await guest.says("/programme")
        await guest.taps({"en": "Switch to Lighter load", "de": "Zu Leichter tragen wechseln"}[language])
        said = await guest.says(typed)
        assert any(reply in message["text"] for message in said)
        assert await written(guest) == before
        rows = await guest.app.database.fetch("SELECT programme_id FROM enrolments WHERE state = 'active'")
        assert [row["programme_id"] for row in rows] == ["lighter-load" if typed in ("yes", "ja") else "desk-reset"]


async def test_a_yes_to_which_beginning_is_wanted_is_no_headache(tmp_path: Path) -> None:
    """It names neither, and takes a tap."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says("/programme")
        await guest.taps("Switch to Lighter load")
        await guest.says("yes")
        before = await written(guest)
        await guest.taps("Start the exercises sooner")
        await guest.says("yes")
        assert await written(guest) == before
        assert (await guest.last()).startswith("For this one I need you to tap a button")


async def test_after_another_word_a_yes_stops_nothing(tmp_path: Path) -> None:
    """The question is over once something else is said."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(12, 0, days=1)
        for between in ("/today", "thanks"):
            await guest.says("/stop")
            await guest.says(between)
            await guest.says("yes")
            assert (await guest.last()).startswith("Headache today: yes.")
            await guest.says("/undo")


@pytest.mark.parametrize(("language", "task"), [("en", "Small task"), ("de", "Kleine Aufgabe")])
async def test_today_lists_no_hours_of_yesterday_after_the_date_line(tmp_path: Path, language: str, task: str) -> None:
    """What came on this date under the clock before lies on another day of the clock now."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.says(f"/language {language}")
        await guest.at(21, 0, days=2)
        assert f"09:30 {task}" in (await guest.says("/today"))[0]["text"]
        await guest.acts("setzone:Pacific/Honolulu")
        (shown,) = await guest.says("/today")
        assert task not in shown["text"]
        assert "09:30" in shown["text"]
