"""How sure something must be before it is done: what a sentence's own words say against it is asked about."""

import pytest

from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.sentence import understand
from coachbot.domain.meaning.tempered import choice_of
from coachbot.domain.meaning.understanding import SURE, Choice, Open, is_of_painkillers, is_overheard, whether
from coachbot.domain.participant import Tier
from coachbot.listening import weights
from tools.hearing.measure import TODAY


@pytest.mark.parametrize(
    ("text", "meaning", "open_"),
    [
        ("naw, never touched them", Meaning.CANCEL, Open.MEDICINE),
        ("no, i try not to take pills", Meaning.PAINKILLERS, Open.MEDICINE),
        ("the doctor wants me off the tablets", Meaning.PAINKILLERS, Open.MEDICINE),
        ("aye it passed after tea", Meaning.DONE, Open.EVENING),
        ("stop asking, no", Meaning.STOP, Open.EVENING),
    ],
)
def test_what_may_answer_the_question_that_waits_is_asked_about(text: str, meaning: Meaning, open_: Open) -> None:
    """Unless it is as good as certain."""
    assert choice_of(text, {meaning: 0.97}, open_) == Choice((meaning,))
    assert choice_of(text, {meaning: 0.995}, open_).sure
    assert choice_of(text, {meaning: 0.97}, Open.NOTHING).sure


def test_an_exercise_that_is_done_and_hurt_is_both() -> None:
    """Pain that is denied is none."""
    assert choice_of("did it and now it is sorer", {Meaning.DONE: 0.99}, Open.PROMPT) == Choice(
        (Meaning.DONE, Meaning.WORSE)
    )
    assert choice_of("did it, no pain", {Meaning.DONE: 0.99}, Open.PROMPT).sure
    assert choice_of("erledigt, tut jetzt weh", {Meaning.DONE: 0.99}, Open.PROMPT).meanings[1] is Meaning.WORSE


def test_what_is_learned_alone_writes_no_diary() -> None:
    """What its grammar could not read is asked."""
    assert not choice_of("the usual, you know", {Meaning.DIARY: 0.99}, Open.EVENING).sure


def test_a_sign_that_is_surely_something_else_is_asked_about() -> None:
    """Never one beside a report of a headache, of somebody else or of an illness: these are often told together."""
    assert is_overheard({Meaning.HARD: 0.97, Meaning.SIGN: 0.01}, Tier.NOW)
    assert not is_overheard({Meaning.HARD: 0.8, Meaning.SIGN: 0.01}, Tier.NOW)
    assert not is_overheard({Meaning.HARD: 0.9, Meaning.SIGN: 0.03}, Tier.NOW)
    for mixed in (Meaning.DIARY, Meaning.UNSURE, Meaning.OTHER_PERSON, Meaning.HEALTH):
        assert not is_overheard({mixed: 0.99, Meaning.SIGN: 0.0}, Tier.NOW)


def test_a_sign_that_is_worth_a_visit_has_to_be_likely_at_all() -> None:
    """Else it is asked about, behind what goes into the diary as well."""
    assert is_overheard({Meaning.DIARY: 0.9, Meaning.SIGN: 0.05}, Tier.VISIT)
    assert not is_overheard({Meaning.DIARY: 0.7, Meaning.SIGN: 0.2}, Tier.VISIT)
    assert is_of_painkillers({Meaning.PAINKILLERS: SURE}, Tier.VISIT)
    assert not is_of_painkillers({Meaning.PAINKILLERS: SURE}, Tier.TODAY)


def test_what_the_lists_heard_stands_first_where_it_is_asked_about() -> None:
    """With one other meaning at most, which can be tapped."""
    assert whether({Meaning.HARD: 0.9, Meaning.SIGN: 0.01}) == (Meaning.SIGN, Meaning.HARD)
    assert whether({Meaning.DIARY: 0.9, Meaning.SIGN: 0.01}) == (Meaning.SIGN,)
    assert whether({Meaning.NOTHING: 0.9, Meaning.SIGN: 0.01}) == (Meaning.SIGN,)


@pytest.mark.parametrize(
    "text",
    [
        "my right hand is numb and i cannot hold a cup",
        "worst headache of my life out of nowhere",
        "39 degrees and my neck is stiff",
        "i hit my head on a beam and everything is double",
        "no tablet, and my left arm is weak since noon",
    ],
)
def test_a_sign_stays_a_sign(text: str) -> None:
    """Answered at once."""
    for open_ in Open:
        got = understand(text, weights(), today=TODAY, language="en", open_=open_)
        assert got.choice == Choice((Meaning.SIGN,), sure=True), (open_, got.choice)
