"""Nothing is asked in vain: every answer changes something, or returns; `check` says where, and fails where it does not."""

import dataclasses
from datetime import date, timedelta

import pytest

from coachbot.coach.noticing import in_a_row
from coachbot.coach.regular import rows_of_progress
from coachbot.domain.programme import Note
from coachbot.domain.question import Question, When
from coachbot.domain.trend import Half, Trend, trends_of
from coachbot.words import words_in
from coachbot.workbench import uses
from tests.shipped import SHELVES

QUESTIONS = SHELVES.questions
MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize("use", uses.uses(SHELVES), ids=lambda use: str(use.question))
def test_no_shipped_question_is_asked_in_vain(use: uses.Use) -> None:
    """D18: each is asked, and returns somewhere a person looks."""
    assert use.asked
    assert use.returns
    assert not use.is_vain


def test_a_question_whose_answer_goes_nowhere_is_found() -> None:
    """Where no place shows it and nothing follows from it; what changes something is found in no place and is fine."""
    found = [finding.says for finding in uses.judge(SHELVES, places={})]
    assert any(says.startswith("side: its answer changes nothing, is shown nowhere") for says in found)
    assert not any(says.startswith(("after-reset:", "sitting-hours:", "worst:")) for says in found)
    assert not list(uses.judge(SHELVES))


def test_a_question_that_no_prompt_asks_is_found() -> None:
    """Of nights and days nobody asks by themselves."""
    lonely = Question(id="dreams", when=When.MORNING, ask="Did you dream?", options={"no": "No", "yes": "Yes"})
    shelves = dataclasses.replace(SHELVES, questions={**QUESTIONS, "dreams": lonely})
    assert [finding.says for finding in uses.judge(shelves)] == [
        "dreams: no prompt asks it. Let an item ask it with asks: dreams, or take it out."
    ]


def test_the_table_has_a_line_for_every_question() -> None:
    """Who asks it, what its answer changes, where it returns."""
    head, *lines = uses.table(SHELVES)
    assert head.split("  ")[0] == "question"
    assert [line.split()[0] for line in lines] == [*QUESTIONS, *Note]


def weeks(name: str, *said: int | str) -> list[tuple[date, str, str]]:
    first = MONDAY - timedelta(weeks=len(said) - 1)
    return [(first + timedelta(weeks=n), name, str(one)) for n, one in enumerate(said)]


def test_weekly_numbers_are_halved_with_their_ranges_where_there_are_enough() -> None:
    """Two and two at least; the middle one of an odd number is in neither half."""
    assert trends_of(weeks("neck-stiffness", 6, 7, 5), QUESTIONS, {When.WEEKLY}) == ()
    (found,) = trends_of(weeks("neck-stiffness", 6, 8, 5, 2, 3), QUESTIONS, {When.WEEKLY})
    stiffness = QUESTIONS["neck-stiffness"]
    then, now = Half(middle=7, low=6, high=8), Half(middle=2.5, low=2, high=3)
    assert found == Trend(question=stiffness, then=then, now=now, told=5)


def test_mornings_and_weeks_return_in_progress() -> None:
    """Counts where words were tapped, a middle and its range where numbers were."""
    observed = [
        *((MONDAY - timedelta(days=n), "headache-on-waking", "yes" if n < 2 else "no") for n in range(7)),
        *((MONDAY - timedelta(days=n), "neck-on-waking", str(3 + n % 3)) for n in range(5)),
        *weeks("neck-stiffness", 6, 8, 2, 3),
        *weeks("turning", "same", "easier", "easier"),
        *weeks("days-kept", 1, 2),
    ]
    rows = rows_of_progress(words_in("en"), QUESTIONS, observed, MONDAY)
    assert rows == [
        "• Did you wake up with a headache? Mostly No (of 7).",
        "• How stiff was your neck when you woke? 0 is not at all, 10 is as stiff as can be. Mostly 4, from 3 to 5 (of 5).",
        "• How easy is it to look left and right, compared with last week? Mostly Easier (of 3).",
        "• How stiff was your neck this week? 0 is not at all, 10 is as stiff as can be. At first mostly 7 (6 to 8), "
        "lately 2.5 (2 to 3), of 4 answers. Weeks also differ by chance.",
    ]


def test_details_that_belong_together_are_asked_on_one_day() -> None:
    """D67: start place and context, side and movement; over three days every theme has its turn."""
    days = [[one.id for one in in_a_row(QUESTIONS, When.HEADACHE, MONDAY + timedelta(days=n))] for n in range(3)]
    together = {frozenset(day) for day in days}
    assert together == {
        frozenset({"first-noticed", "start-place", "spread", "context"}),
        frozenset({"side", "quality", "movement"}),
        frozenset({"nausea", "light"}),
    }
    assert max(map(len, days)) <= 4
