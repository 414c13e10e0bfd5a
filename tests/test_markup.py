"""The markup: its words alone are those of its runs."""

import random

from coachbot.markup import plain, spans

LETTERS = "ab*_`<\\|>1234567890 \u00e9\n"
INSTANT = "<1795462200|20:30>"


def test_the_words_alone_are_the_words_of_the_runs_whatever_the_text() -> None:
    draw = random.Random(16)
    for _ in range(5000):
        text = "".join(draw.choice([*LETTERS, INSTANT]) for _ in range(draw.randint(0, 14)))
        assert plain(text) == "".join(run.text for run in spans(text)), text
