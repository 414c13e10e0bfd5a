"""What must never be overheard: despair gets its one answer in every state, warning words get the lists, alone."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from coachbot.coach.content import content_of
from coachbot.domain.participant import Tier
from coachbot.domain.programme import Kind, Note
from coachbot.store import participants
from coachbot.words import words_in
from tests.domain.people import alice, delivery, enrolment
from tests.house import JOINING, MONDAY, SHELVES, Guest, open_house

DESPAIR = "honestly i want to die"
HEARD = "What you wrote matters"
LINES = {"emergency_line": "112", "crisis_line": "0800 111 0 111", "operator": "Dr. Ada, ada@example.org"}
LIST = "Warning signs, 1 of 3"
OFFER = "Show me the warning signs"


async def person(guest: Guest) -> participants.Participant:
    (row,) = await guest.app.database.fetch("SELECT * FROM participants")
    return participants.from_row(row)


async def rows(guest: Guest, table: str) -> list[object]:
    return list(await guest.app.database.fetch(f"SELECT * FROM {table}"))


async def before_anything(guest: Guest) -> str:
    return DESPAIR


async def asked_for_the_age(guest: Guest) -> str:
    await guest.says("/start")
    return DESPAIR


async def asked_for_consent(guest: Guest) -> str:
    await guest.says("/start")
    await guest.taps(JOINING[0])
    return DESPAIR


async def while_joining(guest: Guest) -> str:
    await guest.says("/start")
    for label in JOINING[:4]:
        await guest.taps(label)
    return DESPAIR


async def nothing_asked(guest: Guest) -> str:
    await guest.joins()
    return DESPAIR


async def with_a_check_in_open(guest: Guest) -> str:
    await guest.joins(first_answer="Yes")
    return f"9 {DESPAIR}"


async def with_a_time_asked_for(guest: Guest) -> str:
    await guest.joins()
    await guest.says("/settings")
    await guest.taps("Moments")
    await guest.taps("Wake up 07:00")
    return DESPAIR


async def with_a_note_asked_for(guest: Guest) -> str:
    await guest.joins()
    await guest.says("/programme")
    await guest.taps("Switch to Lighter load")
    await guest.taps("Yes, begin Lighter load")
    await guest.at(13, 0, days=3)
    assert "A line for later." in await guest.last()
    return DESPAIR


async def behind_ask(guest: Guest) -> str:
    await guest.joins()
    return f"/ask {DESPAIR}?"


async def behind_checkin(guest: Guest) -> str:
    await guest.joins()
    return "/checkin yes 10 i want to kill myself"


async def behind_attack(guest: Guest) -> str:
    await guest.joins()
    return "/attack can't live with this pain"


async def in_a_long_text(guest: Guest) -> str:
    await guest.joins()
    return "It was a long day. " * 60 + "There is no point in going on."


async def after_weeks_of_silence(guest: Guest) -> str:
    await guest.joins()
    await guest.advance(days=25)
    return DESPAIR


STATES: list[Callable[[Guest], Awaitable[str]]] = [
    before_anything,
    asked_for_the_age,
    asked_for_consent,
    while_joining,
    nothing_asked,
    with_a_check_in_open,
    with_a_time_asked_for,
    with_a_note_asked_for,
    behind_ask,
    behind_checkin,
    behind_attack,
    in_a_long_text,
    after_weeks_of_silence,
]
WITHOUT_CONSENT = STATES[:3]


@pytest.mark.parametrize("state", STATES, ids=[state.__name__ for state in STATES])
async def test_despair_gets_its_answer_at_once_and_alone_in_any_state(
    tmp_path: Path, state: Callable[[Guest], Awaitable[str]]
) -> None:
    """With the lines that are set and the operator's contact; never a list, an answer or a question beside it (D02)."""
    async with open_house(tmp_path, **LINES) as guest:
        text = await state(guest)
        answers = await rows(guest, "check_ins")
        notes = await rows(guest, "notes")
        said = [m for m in await guest.says(text) if m["from"] == "coach"]
        assert len(said) == 1
        words = said[0]["text"]
        assert HEARD in words
        assert all(line in words for line in LINES.values())
        assert "warning sign" not in words.casefold()
        assert said[0]["buttons"] == []
        assert (await rows(guest, "check_ins"), await rows(guest, "notes")) == (answers, notes)


@pytest.mark.parametrize("state", STATES, ids=[state.__name__ for state in STATES])
async def test_despair_pauses_what_coachbot_does_where_it_may_keep_that(
    tmp_path: Path, state: Callable[[Guest], Awaitable[str]]
) -> None:
    """Without consent nothing about health is kept; with it everything but the evening question rests."""
    async with open_house(tmp_path) as guest:
        await guest.says(await state(guest))
        if state is before_anything:
            assert await rows(guest, "participants") == []
        elif state in WITHOUT_CONSENT:
            assert await rows(guest, "screenings") == []
            assert not (await person(guest)).exercises_off
        else:
            assert (await person(guest)).rests
            assert (await person(guest)).asking is None
            await guest.says("/resume")
            assert (await person(guest)).rests


async def test_without_lines_and_operator_no_number_is_promised(tmp_path: Path) -> None:
    """But there is always a way to find one."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says(DESPAIR)
        words = await guest.last()
        assert "your local emergency number" in words
        assert "findahelpline.com" in words
        assert "None" not in words
        assert "()" not in words


async def test_a_stranger_without_the_code_is_answered_and_not_kept(tmp_path: Path) -> None:
    """Where joining needs a code, too."""
    async with open_house(tmp_path, join="secret", **LINES) as guest:
        (said,) = [m for m in await guest.says(DESPAIR) if m["from"] == "coach"]
        assert HEARD in said["text"]
        assert await rows(guest, "participants") == []


async def test_the_next_day_brings_one_word_that_names_nothing_and_the_way_back_is_an_explicit_word(
    tmp_path: Path,
) -> None:
    """The same door as after a warning sign."""
    async with open_house(tmp_path, **LINES) as guest:
        await guest.joins()
        await guest.says(DESPAIR)
        shown = [m["text"] for m in await guest.at(23, 0, days=1)]
        (word,) = [text for text in shown if text.startswith("Yesterday you told me something that calls for care.")]
        assert LINES["crisis_line"] in word
        assert LINES["emergency_line"] in word
        await guest.says("/safety")
        for _ in Tier:
            await guest.taps("None of these")
        await guest.taps("Yes, turn them on")
        assert not (await person(guest)).exercises_off


@pytest.mark.parametrize("text", ["this traffic is killing me", "dead tired", "die Kamera", "my phone died"])
async def test_a_figure_of_speech_pauses_nothing(tmp_path: Path, text: str) -> None:
    """Whoever is dead tired is tired."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says(text)
        assert HEARD not in await guest.last()
        assert not (await person(guest)).exercises_off


ALONE = [
    ("worst headache ever and it came out of nowhere", Tier.NOW),
    ("vision went black for a second", Tier.NOW),
    ("can't feel my hands", Tier.NOW),
    ("chest pain", Tier.NOW),
    ("tumor", Tier.TODAY),
    ("/ask headache after sex", Tier.TODAY),
    ("/ask when i cough", Tier.TODAY),
    ("/ask only when i lie down", Tier.TODAY),
    ("/ask I have a stiff neck and a fever, what helps?", Tier.NOW),
    ("/faq can sudden numbness come from the neck?", Tier.NOW),
    ("/glossary numb", Tier.NOW),
    ("I take ibuprofen every day", Tier.VISIT),
    ("mein linker Arm ist taub", Tier.NOW),
]


@pytest.mark.parametrize(("text", "tier"), ALONE, ids=[text for text, _ in ALONE])
async def test_warning_words_bring_the_lists_and_nothing_else(tmp_path: Path, text: str, tier: Tier) -> None:
    """What cannot wait shows the first list at once; the rest offers it. No card, no entry, no other question (D03)."""
    async with open_house(tmp_path, emergency_line="112") as guest:
        await guest.joins()
        (said,) = [m for m in await guest.says(text) if m["from"] == "coach"]
        assert (LIST in said["text"]) == (tier is Tier.NOW)
        assert ("112" in said["text"]) == (tier is Tier.NOW)
        if tier is not Tier.NOW:
            await guest.taps(OFFER)
        assert LIST in await guest.last()


async def test_warning_words_in_what_is_surely_something_else_are_asked_about(tmp_path: Path) -> None:
    """First and with whom to call; nothing rests for them, and the other meaning can be tapped."""
    async with open_house(tmp_path, emergency_line="112") as guest:
        await guest.joins()
        (said,) = [
            m for m in await guest.says("arms are dead after that one, way too many reps") if m["from"] == "coach"
        ]
        assert LIST not in said["text"]
        assert "112" in said["text"]
        assert not (await person(guest)).exercises_off


async def test_what_may_be_a_sign_in_an_answer_is_asked_about_behind_it(tmp_path: Path) -> None:
    """While the day's question waits as well."""
    async with open_house(tmp_path, emergency_line="112") as guest:
        await guest.joins()
        await guest.at(20, 40, days=1)
        said = [
            m["text"] for m in await guest.says("a 6 and my right hand kept dropping the fork") if m["from"] == "coach"
        ]
        assert "112" in said[-1]


async def test_an_open_question_is_not_repeated_beside_the_lists_and_waits(tmp_path: Path) -> None:
    """It would hide them; the next plain answer still belongs to it."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 40)
        await guest.at(20, 40, days=1)
        said = [m["text"] for m in await guest.says("my arm is numb") if m["from"] == "coach"]
        assert len(said) == 1
        assert LIST in said[0]
        await guest.says("no")
        assert "no headache" in await guest.last()


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("yes 9 worst ever", "at its worst 9 of 10"),
        ("yes 8/10 and my hand is numb", "at its worst 8 of 10"),
        ("9, worst headache of my life", "at its worst 9 of 10"),
        ("yes and my vision went black", "headache"),
    ],
)
async def test_what_is_sure_in_an_alarming_answer_is_recorded_first(tmp_path: Path, text: str, recorded: str) -> None:
    """Then come the lists, and no further question."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.at(20, 40, days=1)
        said = [m["text"] for m in await guest.says(text) if m["from"] == "coach"]
        assert [LIST in one for one in said] == [False, True]
        assert recorded in said[0]
        assert (await person(guest)).asking is None


@pytest.mark.parametrize("text", ["headache today, 7, and my left arm is numb", "no headache today but my arm is numb"])
async def test_beside_a_warning_sign_nothing_is_recorded_that_was_not_asked(tmp_path: Path, text: str) -> None:
    """Where no question waits the lists come alone."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        await guest.at(10, 0, days=1)
        before = await rows(guest, "check_ins")
        (said,) = [m["text"] for m in await guest.says(text) if m["from"] == "coach"]
        assert LIST in said
        assert await rows(guest, "check_ins") == before


async def test_checkin_with_an_alarming_answer_records_it_and_shows_the_lists(tmp_path: Path) -> None:
    """The same behind the command; what is not sure is not guessed."""
    async with open_house(tmp_path) as guest:
        await guest.joins(first_answer="Yes")
        await guest.says("/checkin yes 10 worst headache of my life")
        said = [m["text"] for m in await guest.shown() if m["from"] == "coach"][-2:]
        assert "at its worst 10 of 10" in said[0]
        assert LIST in said[1]
        before = await rows(guest, "check_ins")
        await guest.says("/checkin no feeling in my left hand")
        assert LIST in await guest.last()
        assert await rows(guest, "check_ins") == before


async def test_attack_with_warning_words_brings_the_quiet_and_the_lists(tmp_path: Path) -> None:
    """The quiet was asked for; the lists come after it and no other question does."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        said = [m["text"] for m in await guest.says("/attack the worst pain I ever had") if m["from"] == "coach"]
        assert len(said) == 2
        assert LIST in said[1]
        assert (await person(guest)).attack_until is not None


@pytest.mark.parametrize("command", ["/stop", "/forget", "/pause"])
async def test_a_right_is_served_whatever_stands_behind_it(tmp_path: Path, command: str) -> None:
    """And the lists come after it."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        plain = [m["text"] for m in await guest.says(command) if m["from"] == "coach"]
        said = [m["text"] for m in await guest.says(f"{command} my arm is numb") if m["from"] == "coach"]
        assert said[:-1] == plain
        assert LIST in said[-1]


async def test_a_note_with_warning_words_is_kept_and_never_quoted_above_an_exercise(tmp_path: Path) -> None:
    """It was asked for; but nobody reads of their numb arm before they lift it."""
    async with open_house(tmp_path) as guest:
        await with_a_note_asked_for(guest)
        await guest.advance(minutes=30)
        (said,) = [m for m in await guest.says("because my arm is numb all day") if m["from"] == "coach"]
        assert LIST in said["text"]
        assert "I've kept your words." in said["text"]
        await guest.says("/notes")
        assert "numb all day" in await guest.last()


def test_no_prompt_quotes_a_note_that_holds_warning_words() -> None:
    """On a day on which a plan is said back, that one is not."""
    programme = SHELVES.programmes["lighter-load"]
    when = {"local_date": MONDAY.date(), "prompt": "week1-practice", "day": 15}
    for note, quoted in (
        ("When I pour my coffee, I roll my shoulders", True),
        ("When my arm goes numb, I roll it", False),
    ):
        said = content_of(
            words_in("en"), delivery(Kind.PRACTICE, **when), programme, enrolment(), alice(), {Note.IF_THEN: note}
        )
        assert (said.quote is not None) is quoted


async def test_while_joining_warning_words_bring_the_lists_and_joining_goes_on(tmp_path: Path) -> None:
    """Before consent as well; at the end of the lists there is a way on."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        (said,) = [m for m in await guest.says("my face is numb") if m["from"] == "coach"]
        assert LIST in said["text"]
        for _ in Tier:
            await guest.taps("None of these")
        await guest.taps("Go on setting up")
        assert "18 or older" in str(await guest.labels())
        for label in JOINING[:2]:
            await guest.taps(label)
        (said,) = [m for m in await guest.says("my face is numb") if m["from"] == "coach"]
        assert LIST in said["text"]
        await guest.taps("One or more")
        assert "Please get help now." in await guest.last()
        await guest.taps("Go on setting up")
        assert "Your clock." in await guest.last()
