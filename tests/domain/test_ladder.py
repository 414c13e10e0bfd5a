"""Each card's own ladder: what a word about one card moves, and what it leaves alone."""

import pytest

from coachbot.domain.card import Card, Family, Level
from coachbot.domain.ladder import Change, Ladder, Ladders, change_of, has_changed, ladder_of
from coachbot.domain.participant import Track
from coachbot.domain.response import Felt

EASY, FINE, MUCH, PAIN, WORSE, BACK, SWAP = Felt
BAND = Card(
    id="band", title="Band", family=Family.STRENGTH, levels={Level.EASIER: "a", Level.STANDARD: "b", Level.FURTHER: "c"}
)
BALL = BAND.model_copy(update={"id": "ball", "family": Family.RELEASE})


@pytest.mark.parametrize(
    ("words", "shift", "is_out"),
    [
        ([], 0, False),
        ([EASY], 0, False),
        ([EASY, EASY], 1, False),
        ([EASY, EASY, EASY], 1, False),
        ([EASY, FINE, EASY], 0, False),
        ([EASY, EASY, EASY, EASY, EASY], 1, False),
        ([MUCH], -1, False),
        ([MUCH, MUCH, MUCH], -1, False),
        ([MUCH, EASY, EASY], 0, False),
        ([PAIN], -1, False),
        ([PAIN, PAIN], -1, True),
        ([PAIN, FINE, PAIN], -1, False),
        ([PAIN, MUCH, PAIN], -1, False),
        ([WORSE, WORSE], -1, True),
        ([WORSE, PAIN], -1, True),
        ([PAIN, PAIN, FINE], -1, True),
        ([PAIN, PAIN, BACK], -1, False),
        ([MUCH, MUCH, SWAP], -1, True),
        ([PAIN, PAIN, SWAP, BACK], -1, False),
        ([PAIN, PAIN, BACK, EASY, EASY], 0, False),
    ],
)
def test_words_about_a_card_move_it_up_down_and_out(words: list[Felt], shift: int, is_out: bool) -> None:
    """Two easy ones go further, one hard one back, the second that hurt takes it out, and it can be brought back."""
    found = ladder_of(words, Track.FULL)
    assert (found.shift, found.is_out) == (shift, is_out)


def test_too_much_about_the_ball_leaves_the_band_as_it_was() -> None:
    """D07: one "too much" lowered every exercise to the end."""
    ladders = Ladders({"ball": [MUCH]})
    assert ladders.level(BALL, Level.STANDARD, Track.FULL) is Level.EASIER
    assert ladders.level(BAND, Level.STANDARD, Track.FULL) is Level.STANDARD


def test_a_level_that_screening_forbids_is_never_reached() -> None:
    """On low load strength stays easier and nothing goes further, however easy it was."""
    ladders = Ladders({"band": [EASY] * 6, "ball": [EASY] * 6}, shift=1)
    assert ladders.level(BAND, Level.STANDARD, Track.LOW_LOAD) is Level.EASIER
    assert ladders.level(BALL, Level.STANDARD, Track.LOW_LOAD) is Level.STANDARD


def test_a_level_that_is_done_otherwise_has_its_own_steps_and_the_others_keep_the_card_s() -> None:
    """D08: seated steps stood beside "on your side". It is the same after it was pinned, where nothing is unsaid."""
    card = BAND.model_copy(update={"steps": ["Pull."], "caution": "Slowly."})
    told = {**card.model_dump(), "otherwise": {"easier": {"steps": ["Pull nothing."]}}}
    pinned = Card.model_validate_json(Card.model_validate(told).model_dump_json())
    assert [pinned.at(level).steps for level in Level] == [["Pull nothing."], ["Pull."], ["Pull."]]
    assert pinned.at(Level.EASIER).caution == "Slowly."
    assert set(pinned.ways) == {None, Level.EASIER}


def test_on_low_load_easy_words_are_not_saved_up() -> None:
    """One "too much" after them makes a card easier at once."""
    assert ladder_of([EASY, EASY], Track.LOW_LOAD).shift == 0
    assert ladder_of([EASY, EASY, MUCH], Track.LOW_LOAD).shift == -1


def test_what_somebody_moved_for_all_exercises_carries_over_and_each_card_climbs_from_there() -> None:
    """People from before have one number for all; a card they find easy twice comes back to standard alone."""
    ladders = Ladders({"band": [EASY, EASY]}, shift=-1)
    assert ladders.level(BALL, Level.STANDARD, Track.FULL) is Level.EASIER
    assert ladders.level(BAND, Level.STANDARD, Track.FULL) is Level.STANDARD


def test_only_cards_that_hurt_twice_are_out() -> None:
    ladders = Ladders({"band": [PAIN, PAIN], "ball": [PAIN]})
    assert ladders.out(Track.FULL) == {"band"}


def test_what_is_said_of_a_change_is_what_changed() -> None:
    """Out before moved, moved before soon; at the end of the ladder nothing is promised."""
    stands, once, further = Ladder(), Ladder(easy=1), Ladder(1)
    assert change_of([(stands, stands)], 1) is Change.SAME
    assert change_of([(stands, once)], 1) is Change.SOON
    assert change_of([(stands, once)], 0) is Change.SAME
    assert change_of([(stands, once), (once, further)], 1) is Change.MOVED
    assert change_of([(once, further), (stands, Ladder(-1, is_out=True))], 1) is Change.OUT


def test_only_the_cards_that_a_word_changed_are_named() -> None:
    """Said of all of a session: the one that was easy once before goes further, the new one stays."""
    known, new = ladder_of([EASY], Track.FULL), ladder_of([], Track.FULL)
    moves = [(known, ladder_of([EASY, EASY], Track.FULL)), (new, ladder_of([EASY], Track.FULL))]
    change = change_of(moves, 1)
    assert (change, [has_changed(change, *move) for move in moves]) == (Change.MOVED, [True, False])
    hurt = [(ladder_of([PAIN], Track.FULL), ladder_of([PAIN, PAIN], Track.FULL)), (new, ladder_of([PAIN], Track.FULL))]
    change = change_of(hurt, 1)
    assert (change, [has_changed(change, *move) for move in hurt]) == (Change.OUT, [True, False])
    assert all(has_changed(Change.SAME, *move) for move in hurt)
