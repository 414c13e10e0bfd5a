"""An experiment as it goes: blocks in the coin's order, days that are not counted, interruptions, its end."""

from datetime import date, timedelta

from coachbot.domain.experiment.answer import Difference, Flaw
from coachbot.domain.experiment.coin import swaps
from coachbot.domain.experiment.course import (
    PAIR_DAYS,
    Break,
    Ending,
    counts_of,
    ended,
    interrupted,
    moved_on,
    place_on,
)
from coachbot.domain.experiment.randomisation import Block
from tests.domain.experiment.lives import FIRST, SEED, Known, lived, new


def on(day: int) -> date:
    return FIRST + timedelta(days=day - 1)


def nothing(_which: int, _day: date) -> bool:
    return False


def test_a_pair_is_seven_days_of_one_way_and_seven_of_the_other_as_its_coin_says() -> None:
    experiment = new()
    held = [place_on(experiment, on(day)) for day in range(1, 15)]
    assert [place and place.which for place in held] == [int(swaps(SEED, 1))] * 7 + [int(not swaps(SEED, 1))] * 7
    assert [place and (place.pair, place.block, place.day) for place in held][6:8] == [(1, 1, 7), (1, 2, 1)]
    assert place_on(experiment, on(0)) is None
    assert place_on(experiment, on(15)) is None


def test_after_a_pair_the_next_begins_at_once_by_its_own_coin() -> None:
    experiment = moved_on(new(), on(15), {})
    place = place_on(experiment, on(15))
    assert place is not None
    assert (place.pair, place.block, place.day, place.which) == (2, 1, 1, int(swaps(SEED, 2)))


def test_the_first_two_days_of_a_block_are_not_counted() -> None:
    known: Known = {on(day): day in (1, 2, 8, 9) for day in range(1, 15)}
    counts = counts_of(new(), 1, new().pairs[0], known)
    assert counts.one == counts.other == Block(headache=0, told=5)


def test_what_was_told_goes_to_the_way_that_held() -> None:
    known: Known = {on(day): day <= 7 for day in range(1, 15)}
    counts = counts_of(new(), 1, new().pairs[0], known)
    first, second = (counts.other, counts.one) if swaps(SEED, 1) else (counts.one, counts.other)
    assert (first, second) == (Block(5, 5), Block(0, 5))


def test_a_day_without_an_answer_is_in_no_count() -> None:
    known: Known = {on(3): True, on(4): None}
    assert sorted((block.headache, block.told) for block in (counts_of(new(), 1, new().pairs[0], known).one,
                                                            counts_of(new(), 1, new().pairs[0], known).other)) == [(0, 0), (1, 1)]  # fmt: skip


def test_a_pair_that_was_interrupted_does_not_count_and_another_begins_the_day_after_it_is_over() -> None:
    experiment = interrupted(new(), on(10), Break.PAUSE)
    assert place_on(experiment, on(11)) is None
    experiment = moved_on(experiment, on(20), {})
    assert place_on(experiment, on(20)) is None
    place = place_on(experiment, on(21))
    assert place is not None
    assert (place.pair, place.day, place.which) == (1, 1, int(swaps(SEED, 2)))


def test_a_second_interruption_of_the_same_pair_changes_nothing() -> None:
    once = interrupted(new(), on(10), Break.PAUSE)
    assert interrupted(once, on(12), Break.SAFETY) == once


def test_between_its_last_pair_and_its_answer_nothing_can_be_interrupted() -> None:
    experiment, _ = lived(new(), nothing, days=6 * PAIR_DAYS + 1)
    assert experiment.runs
    assert interrupted(experiment, on(6 * PAIR_DAYS + 1), Break.PAUSE) == experiment


def test_the_answer_comes_once_the_last_day_can_no_longer_be_answered() -> None:
    experiment, known = lived(new(), nothing, days=6 * PAIR_DAYS + 2)
    assert experiment.runs
    done = moved_on(experiment, on(6 * PAIR_DAYS + 3), known)
    assert done.ending is Ending.FINISHED
    assert done.ended_on == on(6 * PAIR_DAYS + 3)


def test_whoever_always_has_headaches_with_one_way_alone_learns_that_it_is_because_of_it() -> None:
    experiment, _ = lived(new(), lambda which, _day: which == 0)
    answer = experiment.answer
    assert answer is not None
    assert answer.difference is Difference.OTHER_FEWER
    assert (answer.as_far, answer.orders, answer.flaws) == (2, 64, ())
    assert (answer.low_tenths, answer.high_tenths) == (-280, -280)
    assert (answer.one.headache, answer.one.told, answer.other.headache) == (30, 30, 0)


def test_whoever_has_them_with_neither_or_both_learns_of_no_difference() -> None:
    for answer in (lived(new(), nothing)[0].answer, lived(new(), lambda _way, _day: True)[0].answer):
        assert answer is not None
        assert answer.difference is Difference.NOT_TOLD_APART


def test_a_pair_with_too_few_answers_is_followed_by_another_one_and_by_three_at_most() -> None:
    sparse = range((on(1)).toordinal(), on(8).toordinal())
    experiment, _ = lived(new(), lambda which, day: None if day.toordinal() in sparse else which == 0)
    assert experiment.answer is not None
    assert (experiment.answer.pairs, experiment.answer.thin, len(experiment.pairs)) == (6, 1, 7)
    silent, _ = lived(new(), lambda _which, _day: None)
    assert silent.answer is not None
    assert silent.answer.flaws == (Flaw.TOO_FEW_PAIRS,)
    assert (silent.answer.difference, len(silent.pairs)) == (None, 9)


def test_an_experiment_that_is_stopped_has_counts_and_no_answer() -> None:
    experiment, known = lived(new(12), lambda which, _day: which == 0, days=7 * PAIR_DAYS + 3)
    stopped = ended(experiment, on(7 * PAIR_DAYS + 4), Ending.STOPPED, known)
    assert stopped.answer is not None
    assert stopped.answer.flaws == (Flaw.CUT_SHORT,)
    assert (stopped.answer.difference, stopped.answer.pairs, stopped.answer.one.headache) == (None, 7, 35)


def test_a_coin_that_is_another_one_leaves_no_answer() -> None:
    other = new().model_copy(update={"seed": "f" * 32})
    experiment, _ = lived(other, lambda which, _day: which == 0)
    assert experiment.answer is not None
    assert experiment.answer.flaws == (Flaw.COIN_CHANGED,)
    assert experiment.answer.difference is None


def test_a_coin_that_was_seen_is_told_beside_the_answer() -> None:
    experiment, _ = lived(new().model_copy(update={"seen_on": on(3)}), lambda which, _day: which == 0)
    assert experiment.answer is not None
    assert experiment.answer.flaws == (Flaw.COIN_SEEN,)
    assert experiment.answer.difference is Difference.OTHER_FEWER


def test_passes_that_did_not_run_for_days_begin_the_next_pair_when_they_do() -> None:
    experiment = moved_on(new(), on(20), {})
    assert experiment.pairs[-1].first == on(20)


def test_an_experiment_is_the_same_after_it_was_written_down() -> None:
    experiment, _ = lived(new(), lambda which, _day: which == 0)
    assert type(experiment).model_validate_json(experiment.model_dump_json()) == experiment
