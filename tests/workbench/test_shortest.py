"""Joining in ninety seconds: the words of the shortest honest way, and every warning sign on it."""

import pytest

from coachbot.domain.participant import Tier
from coachbot.domain.signs import SIGNS
from coachbot.screens.signs import say_sign
from coachbot.words import words_in
from coachbot.workbench.shortest import AT, ZONE, say, shortest_way, words_of
from coachbot.workbench.stage import open_stage
from coachbot.workbench.way_in import join
from tests.shipped import SHELVES

MOST = {"en": 380, "de": 415}
"""380 words at 250 a minute are ninety seconds; German was measured, and holds there."""


@pytest.mark.parametrize("language", MOST)
async def test_the_shortest_way_in_is_read_in_ninety_seconds(language: str) -> None:
    """Buttons included, from hello to the diary's first question."""
    way = await shortest_way(SHELVES, "lighter-load", language)
    assert way.words <= MOST[language], "\n".join(say(way))
    assert len([one for one in way.joining if one.words > 15]) <= 6
    assert len(way.before_exercises) >= 3


@pytest.mark.parametrize("language", MOST)
async def test_every_warning_sign_is_asked_about_one_list_at_a_time_before_anything_moves(language: str) -> None:
    """What cannot wait stands on the shortest way, what is worth a visit before the first exercise; none is left out."""
    stage = await open_stage(SHELVES, at=AT, zone=ZONE, language=language)
    try:
        await join(stage, "lighter-load")
        shown = [line.text for line in stage.chat.lines if line.sender == "coach"]
    finally:
        await stage.close()
    for tier in Tier:
        signs = [say_sign(words_in(language), sign) for sign in SIGNS[tier]]
        (screen,) = [text for text in shown if signs[0] in text]
        assert all(sign in screen for sign in signs)
        assert not any(
            say_sign(words_in(language), other) in screen for rest in Tier if rest is not tier for other in SIGNS[rest]
        )


async def test_words_on_buttons_count_and_bullets_do_not() -> None:
    """What is counted is what is read."""
    stage = await open_stage(SHELVES, at=AT, zone=ZONE)
    try:
        await stage.says("/start")
        (hello,) = [line for line in stage.chat.lines if line.sender == "coach"]
    finally:
        await stage.close()
    assert words_of(hello) == len(hello.text.split()) + 5 + 4 + 1
