"""Joining, as a conversation: what is asked, what a wrong turn leads to, and where it goes on."""

from pathlib import Path

import pytest

from coachbot.coach import (
    about,
    attack,
    cards,
    check_in,
    data,
    desk,
    handbook,
    joining,
    notes,
    noticing,
    programmes,
    prompts,
    review,
    settings,
    silence,
)
from coachbot.domain.participant import Track
from coachbot.screens import joining as screens
from coachbot.store import participants
from tests.house import JOINING, Guest, StillClock, lived_once, open_house


async def person(guest: Guest) -> object:
    (row,) = await guest.app.database.fetch("SELECT * FROM participants")
    return participants.from_row(row)


async def prompts_sent(guest: Guest, kinds: str = "'reset', 'practice'") -> list[str]:
    rows = await guest.app.database.fetch(f"SELECT prompt FROM deliveries WHERE kind IN ({kinds}) AND state = 'sent'")
    return [row["prompt"] for row in rows]


async def test_a_newcomer_joins_in_twelve_taps_and_has_answered_the_first_question(tmp_path: Path) -> None:
    """Start, eleven taps, five of them the same, and the diary has its first day."""
    async with open_house(tmp_path) as guest:
        (hello,) = [m for m in await guest.says("/start") if m["from"] == "coach"]
        assert "I'm no doctor" in hello["text"]
        assert "This is a try-out on your own computer" in hello["text"]
        for label in JOINING:
            await guest.taps(label)
        assert await guest.last() == ("Noted so far: no headache today. I'll ask again this evening at 20:30.")
        assert any("Day 1 is tomorrow, Tuesday 24 November." in m["text"] for m in await guest.shown())
        assert len(JOINING) + 1 <= 12


@pytest.mark.parametrize("stop_after", range(len(JOINING)))
async def test_joining_goes_on_where_it_stopped_after_a_restart(tmp_path: Path, stop_after: int) -> None:
    """Whatever was answered stays answered; /start asks for the first thing still missing."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        for label in JOINING[:stop_after]:
            await guest.taps(label)
    async with open_house(tmp_path) as guest:
        if stop_after < 6:
            await guest.says("/start")
        for label in JOINING[stop_after:]:
            await guest.taps(label)
        assert (await guest.last()).startswith("Noted so far")


async def test_somebody_under_16_is_sent_off_kindly_and_never_written_to(tmp_path: Path) -> None:
    """And can say that it was a slip."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        await guest.taps("Younger")
        assert "I'm not made for people under 16" in await guest.last()
        assert await guest.advance(days=3) == []
        await guest.taps("I tapped that by mistake")
        assert "Are you 18 or older?" in await guest.last()


async def test_without_consent_nothing_about_health_is_asked_or_kept(tmp_path: Path) -> None:
    """No consent, no question, no prompt; changing one's mind is one tap away."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        await guest.taps("Yes, I'm 18 or older")
        await guest.taps("No, thanks")
        assert "That's fine." in await guest.last()
        await guest.says("yes 7")
        for table in ("check_ins", "screenings", "consents", "enrolments"):
            assert list(await guest.app.database.fetch(f"SELECT * FROM {table}")) == []
        assert await guest.advance(days=3) == []
        await guest.says("/start")
        await guest.taps("Yes, keep my diary")
        assert "Warning signs, 1 of 3" in await guest.last()


@pytest.mark.parametrize(
    ("answer", "advice"),
    [("One or more", "Please get help now."), ("Not sure", "Please ask for medical advice today")],
)
async def test_a_warning_sign_gets_advice_and_withholds_everything_that_moves(
    tmp_path: Path, answer: str, advice: str
) -> None:
    """Two simulated weeks: diary, desk and knowledge go on, nothing that moves the neck comes."""
    async with open_house(tmp_path, emergency_line="112") as guest:
        await guest.says("/start")
        for label in (*JOINING[:2], answer):
            await guest.taps(label)
        said = await guest.last()
        assert advice in said
        assert "112" in said
        await guest.taps("Go on setting up")
        for label in JOINING[4:]:
            await guest.taps(label)
        for _ in range(5):
            await guest.advance(days=3)
            await guest.says("/today")
        assert await prompts_sent(guest) == []
        goes_on = {"task", "bite", "looking-back"} if answer == "Not sure" else set()
        assert set(await prompts_sent(guest, "'task', 'bite', 'check_in', 'review'")) == {"evening", "*care"} | goes_on


@pytest.mark.parametrize("answer", ["One or more", "Not sure"])
async def test_the_exercise_screen_withholds_exercises_and_leaves_the_rest(tmp_path: Path, answer: str) -> None:
    """No mobility, release or strength; resets, desk and diary stay."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        for label in (*JOINING[:8], answer, *JOINING[10:]):
            await guest.taps(label)
        assert any("I'll leave out the exercises" in m["text"] for m in await guest.shown())
        found = await person(guest)
        assert found.track is Track.NO_EXERCISE  # type: ignore[attr-defined]
        await guest.advance(days=15)
        assert set(await prompts_sent(guest)) == {"morning-reset", "afternoon-reset"}


@lived_once
async def at_the_zone(guest: Guest) -> None:
    await guest.says("/start")
    for label in JOINING[:4]:
        await guest.taps(label)


@pytest.mark.parametrize(
    ("typed", "tapped", "zone"),
    [
        ("munich", "Munich, Germany (10:00)", "Europe/Berlin"),
        ("M\u00fcnchen", "Munich, Germany (10:00)", "Europe/Berlin"),
        ("Sao Paulo", "S\u00e3o Paulo, Brazil (06:00)", "America/Sao_Paulo"),
        ("kathmandu", "Kathmandu, Nepal (14:45)", "Asia/Kathmandu"),
        ("Springfield", "Springfield, United States (04:00)", "America/New_York"),
        ("Antarctica/Troll", "Troll (09:00)", "Antarctica/Troll"),
        ("14:45", "Kathmandu (14:45)", "Asia/Kathmandu"),
    ],
)
async def test_the_clock_is_found_by_city_zone_or_time(tmp_path: Path, typed: str, tapped: str, zone: str) -> None:
    """The person always chooses; nothing is guessed silently."""
    async with open_house(tmp_path) as guest:
        guest.zone = None
        await at_the_zone(guest)
        assert "What time is it for you?" in await guest.last()
        await guest.says(typed)
        await guest.taps(tapped)
        assert (await person(guest)).zone == zone  # type: ignore[attr-defined]
        assert "Your programme." in await guest.last()


async def test_a_place_nobody_knows_is_asked_about_again_and_a_location_is_enough(tmp_path: Path) -> None:
    """Coordinates become a zone and are not kept."""
    async with open_house(tmp_path) as guest:
        guest.zone = None
        await at_the_zone(guest)
        await guest.says("Qqqqqqq")
        assert "I don't know that place." in await guest.last()
        await guest.shares(35.68, 139.69)
        assert (await person(guest)).zone == "Asia/Tokyo"  # type: ignore[attr-defined]
        rows = await guest.app.database.fetch("SELECT * FROM inbox")
        assert all(row["payload"] is None for row in rows)


async def test_own_days_and_hours_are_tapped_and_typed(tmp_path: Path) -> None:
    """Days by switching, hours by typing; what cannot be read is asked again."""
    async with open_house(tmp_path) as guest:
        await at_the_zone(guest)
        await guest.taps("Yes, 10:00 (Berlin)")
        await guest.taps("Change it")
        await guest.taps("\u2713 Fri")
        await guest.taps("Sat")
        await guest.taps("Done")
        await guest.says("banana")
        assert "I couldn't read that as a time" in await guest.last()
        await guest.says("8:15")
        await guest.says("4")
        await guest.taps("16:00")
        found = await person(guest)
        assert found.work_days == {0, 1, 2, 3, 5}  # type: ignore[attr-defined]
        assert {a.value: f"{t:%H:%M}" for a, t in found.anchors.items()} == {  # type: ignore[attr-defined]
            "wake": "07:00",
            "first_drink": "07:30",
            "work_start": "08:15",
            "lunch": "11:45",
            "work_end": "16:15",
            "evening": "16:00",
            "bedtime": "22:30",
        }
        assert "Your programme." in await guest.last()


async def test_where_a_tap_is_needed_text_is_turned_down_kindly(tmp_path: Path) -> None:
    """The question comes again at once."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        await guest.says("yes")
        await guest.says("yes")
        await guest.says("no idea")
        shown = [m["text"] for m in await guest.shown()][-2:]
        assert shown[0].startswith("For this one I need you to tap a button")
        assert shown[1].startswith("Warning signs, 1 of 3")


@pytest.mark.parametrize(
    "action",
    ["adult:no", "consent:no", "signs:T1:some", "signs:some", "screen:some", "caution:m", "cautions:m", "joinzone:Asia/Tokyo", "moments:change", "programmes", "tryreset", "consenttext", "joinday:-",
     "joinstart:0500", "joinevening:0500", "programme:desk-reset"],
)  # fmt: skip
async def test_old_joining_buttons_change_nothing_afterwards(tmp_path: Path, action: str) -> None:
    """An answer given long ago is not given again by a slip of the finger."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        before = await person(guest)
        (reply,) = await guest.acts(action)
        assert reply["text"] == "That button no longer does anything. /today shows where you are."
        assert await person(guest) == before
        assert len(await guest.app.database.fetch("SELECT * FROM enrolments")) == 1


async def test_an_invitation_code_keeps_strangers_out_and_stores_nothing_of_them(tmp_path: Path) -> None:
    """Without the code there is no participant at all."""
    async with open_house(tmp_path, join="sesame-7") as guest:
        for text in ("/start", "hello", "/start sesame", "/help"):
            await guest.says(text)
            assert await guest.last() == (
                "Hello. This coach is by invitation only. If you were given a code, send it as /start followed by the code."
            )
        assert list(await guest.app.database.fetch("SELECT * FROM participants")) == []
        await guest.says("/start   sesame-7 ")
        assert "Are you 18 or older?" in await guest.last()


async def test_a_changed_consent_text_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was agreed to is kept with its version."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        monkeypatch.setattr(screens, "CONSENT_VERSION", "2099-01")
        await guest.says("/today")
        assert "The text you agreed to has changed" in await guest.last()
        await guest.taps("Yes, keep my diary")
        rows = await guest.app.database.fetch("SELECT version FROM consents ORDER BY id")
        assert [row["version"] for row in rows] == ["2026-11-2", "2099-01"]


async def test_two_browsers_are_two_people(tmp_path: Path) -> None:
    """What one says never shows at the other."""
    async with open_house(tmp_path, clock=StillClock()) as alice:
        bob = Guest(alice.app, key="bob")
        await alice.joins()
        await bob.says("/today")
        shown = [m["text"] for m in await bob.shown()]
        assert shown[0] == "Before that, let's finish setting up."
        assert len(shown) == 2
        assert len(await alice.app.database.fetch("SELECT * FROM participants")) == 2


async def test_consent_needs_the_answer_about_age_first(tmp_path: Path) -> None:
    """However the button was come by: a consent that nobody old enough gave is none."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        for age in ("", "adult:no"):
            if age:
                await guest.acts(age)
            await guest.acts("consent:yes")
            assert (await person(guest)).consent_version is None  # type: ignore[attr-defined]
            assert list(await guest.app.database.fetch("SELECT * FROM consents")) == []


@pytest.mark.parametrize(
    "action", ["checkin:2026-11-23:no", "worst:2026-11-23:7", "medicine:2026-11-23:yes", "undo:2026-11-23", "pause:7",
               "set:zone", "done:1", "keep:1:yes", "back"]
)  # fmt: skip
async def test_no_button_does_anything_before_consent_however_it_was_come_by(tmp_path: Path, action: str) -> None:
    """A forged tap on somebody's very first day: the question that stands comes again, and nothing is kept."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        (shown,) = await guest.acts(action)
        assert "Are you 18 or older?" in shown["text"]
        rows = await guest.app.database.fetch("SELECT COUNT(*) AS n FROM check_ins")
        assert rows[0]["n"] == 0


def test_every_act_has_one_meaning() -> None:
    """Subjects share the table of acts; one that two of them take would silently belong to the later one."""
    subjects = (
        *(joining, check_in, prompts, cards, review, programmes, notes, noticing, handbook, silence, attack, desk),
        *(settings, data, about),
    )
    taken = [act for subject in subjects for act in getattr(subject, "ACTS", ())]
    assert len(taken) == len(set(taken))
