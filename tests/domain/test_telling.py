"""From a sentence to the diary: what is sure, what is asked back, and what nothing is ever written from.

The tables in `told/` are written by hand, a sentence a line, as people type: terse, chatty, clumsy, misspelt.
"""

import re
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachbot.domain.question import Role
from coachbot.domain.telling import Asked, DayTold, Gap, Refusal, Telling, Unsure, read_telling

TOLD = Path(__file__).parent / "told"
HEARD = Path(__file__).parent / "heard"
WEDNESDAY = date(2026, 3, 18)
EVENING = Asked(WEDNESDAY)
STEPS = {"evening": Role.HEADACHE, "worst": Role.WORST, "medicine": Role.MEDICINE}
MEDICINE = {True: "+", False: "-", None: ""}
OPEN = (None, *(Asked(WEDNESDAY, step) for step in Role))


def table(name: str, language: str) -> list[tuple[str, str, str, str]]:
    lines = (TOLD / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [(language, *line.split(" | ", 2)) for line in lines if line and not line.startswith("#")]  # type: ignore[misc]


FAMILIES = [*table("families_en", "en"), *table("families_de", "de")]
TABLE = [*table("en", "en"), *table("de", "de"), *FAMILIES]


def shown(told: Telling) -> str:
    """A reading as the tables write it."""
    sure = [
        f"{(one.day - WEDNESDAY).days}{'Y' if one.headache else 'N'}{one.worst or ''}{MEDICINE[one.medicine]}"
        for one in told.sure
    ]
    back = [f"{(one.day - WEDNESDAY).days}?{one.gap}{one.worst or ''}" for one in told.unsure]
    return " ".join([*sure, *back]) or told.refusal or "nothing"


def test_the_tables_are_long_enough_to_mean_something() -> None:
    """In both languages."""
    assert min(len(table("en", "en")), len(table("de", "de"))) >= 150
    assert len(TABLE) >= 900
    assert len(FAMILIES) >= 400


def test_every_sentence_of_the_tables_is_read_as_they_say() -> None:
    """On a Wednesday evening."""
    wrong = []
    for language, opened, means, text in TABLE:
        asked = Asked(WEDNESDAY, STEPS[opened]) if opened in STEPS else None
        read = shown(read_telling(text, today=WEDNESDAY, language=language, asked=asked))
        if read != means:
            wrong.append(f"{language}, {opened}: {text!r} is {means}, read as {read}")
    assert wrong == []


def sure(*days: tuple[int, bool]) -> Telling:
    return Telling(tuple(DayTold(WEDNESDAY.replace(day=18 - back), headache) for back, headache in days))


GERMAN = re.compile(r"Kopf|bugün|Kopfschmerzen")
ASKED_BACK = Telling(unsure=(Unsure(WEDNESDAY, Gap.HEADACHE),))
BAD = [
    ("contradiction", "no headache today, a terrible headache", ASKED_BACK),
    ("contradiction", "heute keine Kopfschmerzen, ja", ASKED_BACK),
    ("two strengths", "it was a 3. it was an 8", Telling((DayTold(WEDNESDAY, True),), (Unsure(WEDNESDAY, Gap.STRENGTH),))),
    ("another's word", "6 but my wife says 8", Telling(refusal=Refusal.SOMEBODY_ELSE)),
    ("future", "headache on 20 March", Telling(unsure=(Unsure(date(2026, 3, 20), Gap.FUTURE),))),
    ("future", "tomorrow I will have a headache", Telling(refusal=Refusal.NOT_NOW)),
    ("future", "morgen habe ich Kopfschmerzen", Telling(refusal=Refusal.NOT_NOW)),
    ("sarcasm", "oh great, another headache, just what I needed", ASKED_BACK),
    ("sarcasm", "na toll, schon wieder Kopfschmerzen", ASKED_BACK),
    ("sarcasm", "no headache today \U0001f644", ASKED_BACK),
    ("a third language", "tengo dolor de cabeza, 7", Telling(refusal=Refusal.OTHER_TONGUE)),
    ("a third language", "bugün başım ağrıyor 7", Telling(refusal=Refusal.OTHER_TONGUE)),
    ("a third language", "голова болит 7", Telling(refusal=Refusal.OTHER_TONGUE)),
    ("ten sentences", "No headache. " * 10, Telling(refusal=Refusal.TOO_LONG)),
    ("emoji", "\U0001f915\U0001f915", Telling()),
    ("emoji", "\U0001f44d", Telling()),
    ("somebody else", "my mother has a headache, 7", Telling(refusal=Refusal.SOMEBODY_ELSE)),
    ("somebody else", "Meine Frau hatte gestern Kopfschmerzen", Telling(refusal=Refusal.SOMEBODY_ELSE)),
    ("quotation", "\u201cI have a headache, 7\u201d", Telling(refusal=Refusal.QUOTATION)),
    ("quotation", "> yes 9", Telling(refusal=Refusal.QUOTATION)),
    ("quotation", "laut Text keine Kopfschmerzen", Telling(refusal=Refusal.QUOTATION)),
    ("question", "did I have a headache yesterday", Telling(refusal=Refusal.QUESTION)),
    ("question", "headache again?", Telling(refusal=Refusal.QUESTION)),
    ("condition", "if I sit long, headache", Telling(refusal=Refusal.NOT_NOW)),
    ("condition", "wenn ich lange sitze, Kopfschmerzen", Telling(refusal=Refusal.NOT_NOW)),
    ("wish", "I wish I had no headache", Telling(refusal=Refusal.NOT_NOW)),
    ("4,000 characters", "yes 7 " * 667, Telling(refusal=Refusal.TOO_LONG)),
    ("another day's wine", "drank too much yesterday, headache", Telling(unsure=(Unsure(WEDNESDAY, Gap.DAY),))),
    ("pills", "two ibuprofen", Telling(unsure=(Unsure(WEDNESDAY, Gap.HEADACHE),))),
    ("off the scale", "12/10", Telling(unsure=(Unsure(WEDNESDAY, Gap.OUT_OF_RANGE),))),
    ("nought", "0", Telling(unsure=(Unsure(WEDNESDAY, Gap.ZERO),))),
]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("what", "text", "means"), BAD, ids=[f"{what}: {text[:30]}" for what, text, _ in BAD])
def test_nothing_is_guessed_from_words_that_are_not_plain(what: str, text: str, means: Telling, language: str) -> None:
    """On an evening on which the day's question is open; in whatever language somebody speaks with coachbot."""
    read = read_telling(text, today=WEDNESDAY, language=language, asked=EVENING)
    assert read.sure == means.sure, what
    if language == ("de" if GERMAN.search(text) else "en"):
        assert replace(read, higher_of_two=False) == means


@pytest.mark.parametrize(
    ("text", "choice"), [("like 4 or 5", (4, 5)), ("6-7", (6, 7)), ("5 to 7", (5, 7)), ("8 oder 7", (7, 8))]
)
@pytest.mark.parametrize("role", [Role.HEADACHE, Role.WORST])
def test_between_two_numbers_nobody_but_the_person_chooses(text: str, choice: tuple[int, int], role: Role) -> None:
    """It is asked back which, and nothing is recorded until then."""
    read = read_telling(text, today=WEDNESDAY, asked=Asked(WEDNESDAY, role))
    assert read == Telling(unsure=(Unsure(WEDNESDAY, Gap.STRENGTH, choice=choice),))


@pytest.mark.parametrize("text", ["from 3 to 7", "4 at first, 7 later", "8 then went down to 2"])
def test_of_two_numbers_in_the_course_of_a_day_the_higher_counts_and_that_is_told(text: str) -> None:
    """The diary keeps a day's worst."""
    read = read_telling(text, today=WEDNESDAY, asked=EVENING)
    assert read.higher_of_two
    assert read.sure[0].worst == max(map(int, re.findall(r"\d", text)))
    assert not read_telling("a 5", today=WEDNESDAY, asked=EVENING).higher_of_two


def test_what_people_write_on_ordinary_days_fills_no_diary_unless_it_tells_of_a_head() -> None:
    """Chat, questions, figures of speech: with nothing open, only a headache by its name is taken."""
    lines = (HEARD / "ordinary.txt").read_text(encoding="utf-8").splitlines()
    taken = [text for text in lines if read_telling(text, today=WEDNESDAY).sure]
    named = ("headache", "migraine", "migräne", "head ", "kopfschmerzen")
    assert [text for text in taken if not any(word in text.casefold() for word in named)] == []


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=80), asked=st.sampled_from(OPEN), language=st.sampled_from(["en", "de", "es"]))
def test_any_text_is_read_without_a_fault(text: str, asked: Asked | None, language: str) -> None:
    """Whatever is typed."""
    told = read_telling(text, today=WEDNESDAY, language=language, asked=asked)
    assert len({one.day for one in told.sure}) == len(told.sure)


WORDS = (
    *("yes", "no", "not", "a", "headache", "6", "7", "10", "0", "or", "to", "-", ",", ".", "and", "yesterday", "today"),
    *("monday", "since", "took", "ibuprofen", "pills", "my", "head", "fine", "hurts", "maybe", "but", "then"),
)


@settings(max_examples=150, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=9), asked=st.sampled_from(OPEN))
def test_no_day_is_both_sure_and_in_doubt_and_none_lies_ahead(words: list[str], asked: Asked | None) -> None:
    """However the words of the diary are thrown together; how strong it was may be in doubt alone."""
    told = read_telling(" ".join(words), today=WEDNESDAY, asked=asked)
    doubted = {one.day for one in told.unsure if one.gap not in (Gap.STRENGTH, Gap.OUT_OF_RANGE)}
    assert not doubted & {one.day for one in told.sure}
    for one in told.sure:
        assert one.day <= WEDNESDAY
        assert one.worst is None or (one.headache and 1 <= one.worst <= 10)


def test_a_sentence_is_read_in_a_millisecond() -> None:
    """Several times over, on a busy machine."""
    began = time.process_time()
    for language, _, _, text in TABLE:
        read_telling(text, today=WEDNESDAY, language=language, asked=EVENING)
    assert (time.process_time() - began) / len(TABLE) < 0.002


@pytest.mark.parametrize("part", ["7", "or ", "yes 6 ", "no ", "headache ", "-", "yesterday ", "ﷺ", "\u00e4"])
def test_the_longest_message_costs_nothing(part: str) -> None:
    """Four thousand characters of anything."""
    began = time.process_time()
    read_telling((part * 4000)[:4000], today=WEDNESDAY, asked=EVENING)
    read_telling((part * 300)[:299], today=WEDNESDAY, asked=EVENING)
    assert time.process_time() - began < 0.2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("0 kopfweh", "de"),
        ("no headache, but the pain was 4 in front", "en"),
        ("the headache was nine last nigth", "en"),
        ("had it yesterday 5 now 8", "en"),
        ("my mates got a headache", "en"),
    ],
)
def test_what_stands_against_a_sure_reading_is_asked_back(text: str, language: str) -> None:
    """Noughts, days that nobody can read, then and now, and whoever is named by no list."""
    told = read_telling(text, today=WEDNESDAY, language=language, asked=EVENING)
    assert told.sure == ()
    assert told.unsure
