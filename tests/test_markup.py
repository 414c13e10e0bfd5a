"""The markup: its words alone are those of its runs."""

import random

from coachbot.markup import plain, spans, surely_fits, units

LETTERS = "ab*_`<\\|>1234567890 \u00e9\n"
INSTANT = "<1795462200|20:30>"


def test_the_words_alone_are_the_words_of_the_runs_whatever_the_text() -> None:
    draw = random.Random(16)
    for _ in range(5000):
        text = "".join(draw.choice([*LETTERS, INSTANT]) for _ in range(draw.randint(0, 14)))
        assert plain(text) == "".join(run.text for run in spans(text)), text


def test_what_surely_fits_says_something_and_is_short_enough_when_counted() -> None:
    draw, sure = random.Random(17), 0
    for _ in range(5000):
        text = "".join(draw.choice([*LETTERS, *["\U0001f642"] * 20, INSTANT]) for _ in range(draw.randint(0, 7)))
        if surely_fits(text, 10):
            sure += 1
            assert 1 <= units(text) <= 10, text
    assert sure > 500
