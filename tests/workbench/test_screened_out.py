"""Who should not exercise never gets a movement of neck or shoulders, on any programme, from any way in (D01)."""

import asyncio
import functools
import re
from datetime import date, time
from typing import Any

import pytest

from coachbot.domain.participant import Track
from coachbot.workbench.personas import NOTES, Deed, Persona
from coachbot.workbench.simulate import Run, simulate
from tests.shipped import SHELVES

MONDAY = date(2026, 11, 23)
WHERE: Any = {"zone": "Europe/Berlin", "seed": 3, "start": MONDAY}
MOVES = re.compile(
    r"\bnod(s|ding)?\b|chin\b|turn(ing)? (your )?(head|ribs|and look)|tilt|\bear (over|to)"
    r"|\broll(s|ed)? (your|them|the|up|back)|shoulder (sweep|rolls?)|slow rolls|\barch\b|side lifts?|\blift(s|ing)\b|lifts? (your|both)"
    r"|\bband\b|wall slide|wall push|push-up|stretch(es|ing)? (your|the|only)|head follow|neck follow|move it a little"
    r"|float back|before your first exercise|exercises on \d|too easy|\bfurther\b|the exercises sooner|up to 3 of 10",
    re.IGNORECASE,
)
"""Words of movement, of the rules for it, and of more of it."""
FINE = re.compile(
    r"chin (isn't|is neither|shouldn't be|free)|lift or lower|Stretching only the neck tends to give short relief"
    r"|To breathe, you have to turn your head|no chin|your chin (pushed|should not be pushed)",
    re.IGNORECASE,
)
"""How a head lies at night, and what was found in studies: nobody is asked to do it."""
ANSWERS = re.compile(
    r"^I leave out .* because of what you answered in the exercise check"
    r"|^.* has to wait: three short lists come before your first exercise"
)
WAYS_IN = (
    "/cards", "/cards small nod", "/cards lying nod", "/cards shoulder sweep", "/cards side-neck ease",
    "/ask how does the small nod go?", "/ask show me how to arch over the back of a chair", "how do I do the band row?",
    "/today", "/progress", "/programme", "/why", "/help", "/desk", "[Every 30 min]", "/safety", "[None of these]",
    "[None of these]", "[None of these]",
)  # fmt: skip


def screened(programme: str) -> Persona:
    """Somebody who does everything and tries every way in."""
    asks = [Deed(day=20 + n // 3, at=time(9, 30 + 5 * (n % 3)), text=text) for n, text in enumerate(WAYS_IN)]
    sooner = Deed(day=1, at=time(12, 0), text="[Start ")
    begin = Deed(day=1, at=time(12, 5), text="[Begin week 1 tomorrow]")
    again = [
        Deed(day=day, at=time(18, 50), text=text) for day in range(2, 60, 9) for text in ("[Show me", "[Short version]")
    ]
    return Persona(
        name="screened",
        about="was told to ask a clinician first",
        notes=NOTES,
        deeds=(sooner, begin, *asks, *again),
    )


@functools.cache
def lived(programme: str) -> Run:
    return asyncio.run(simulate(SHELVES, programme, screened(programme), track=Track.NO_EXERCISE, **WHERE))


PROGRAMMES = [
    pytest.param(name, marks=[pytest.mark.long] * (name != "desk-reset"))
    for name, programme in SHELVES.programmes.items()
    if "no_exercise" in programme.tracks
]


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_person_screened_out_lives_a_whole_programme_without_one_movement_of_the_neck(programme: str) -> None:
    """Prompts, riders, intros, cards, Show me, short versions, breaks, answers, looks back: nothing of it moves."""
    run = lived(programme)
    said = [line.text for line in run.lines if line.sender == "coach"]
    own = {f"“{note}”" for note in NOTES.values()}
    wrong = [
        (found[0], text)
        for text in said
        if not ANSWERS.search(text)
        and (found := MOVES.search(FINE.sub("", functools.reduce(lambda t, o: t.replace(o, ""), own, text))))
    ]
    assert wrong == []
    assert run.troubles == []


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_person_screened_out_still_gets_something_to_do_each_week(programme: str) -> None:
    """Desk, sleep and diary are theirs (`clinical.md` 3.5)."""
    run = lived(programme)
    if programme == "diary-only":
        return
    kinds = {"task", "reset", "sleep", "bite"}
    sent = [one for one in run.deliveries if one.sent_at and one.kind in kinds and one.local_date]
    last = max(one.local_date for one in run.deliveries if one.sent_at and one.local_date)
    weeks = {(one.local_date - MONDAY).days // 7 for one in sent if one.local_date}
    assert weeks >= set(range(1, (last - MONDAY).days // 7))


@pytest.mark.long
def test_their_look_back_counts_no_exercises_and_offers_no_harder_ones() -> None:
    """There are none."""
    looks = [line for line in lived("lighter-load").lines if line.text.startswith("Looking back at week")]
    assert len(looks) >= 5
    labels = {button.label for line in looks for row in line.buttons for button in row}
    assert not labels & {"Easier", "Keep the level", "Further"}
    assert not any("xercises" in line.text for line in looks)


@pytest.mark.long
def test_the_same_life_with_another_answer_is_full_of_movement() -> None:
    """So the words above are the ones to look for."""
    run = asyncio.run(simulate(SHELVES, "desk-reset", screened("desk-reset"), track=Track.FULL, **WHERE))
    assert sum(bool(MOVES.search(line.text)) for line in run.lines if line.sender == "coach") >= 10


CAREFUL = Persona(name="careful", about="told one thing", notes=NOTES, deeds=screened("").deeds[:2])
LEFT_OUT = {
    "b": ("Upper-shoulder hold", "Base-of-skull rest", "Shoulder-blade edge", "softens under your fingers", "The ball"),
    "p": (
        "Lying nod",
        "Chair-back arch",
        "Base-of-skull rest",
        "few nods",
        "and the chair",
        "rolled towel",
    ),
}


@pytest.mark.parametrize(
    ("caution", "words"),
    [
        pytest.param("b", LEFT_OUT["b"], id="blood thinners", marks=pytest.mark.long),
        pytest.param("p", LEFT_OUT["p"], id="pregnancy", marks=pytest.mark.long),
    ],
)
def test_with_a_caution_neither_the_card_nor_words_about_it_come(caution: str, words: tuple[str, ...]) -> None:
    """Also where other cards of the same prompt stay."""
    run = asyncio.run(simulate(SHELVES, "lighter-load", CAREFUL, track=Track.LOW_LOAD, told=caution, **WHERE))
    practice = {one.prompt for one in run.deliveries if one.kind == "practice" and one.sent_at}
    assert len(practice) >= 6
    said = [line.text for line in run.lines if line.sender == "coach" and "Good to know" not in line.text]
    pillows = [text for text in said if "pillow" in text.casefold()]
    assert [(word, text) for text in said if text not in pillows for word in words if word in text] == []
    assert run.troubles == []


@pytest.mark.long
def test_on_low_load_nothing_goes_further() -> None:
    """Strength stays at half, and a look back offers no more (`clinical.md` 3.5)."""
    run = asyncio.run(simulate(SHELVES, "lighter-load", CAREFUL, track=Track.LOW_LOAD, **WHERE))
    assert not [b for line in run.lines for row in line.buttons for b in row if b.label == "Further"]
    assert [b for line in run.lines for row in line.buttons for b in row if b.label == "Easier"]
