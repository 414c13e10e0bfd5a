"""Plain answers are not looked through for warning words: each of them is tried here, the long way."""

from coachbot import listening
from coachbot.domain.meaning.denials import likely
from coachbot.domain.meaning.features import words_of
from coachbot.domain.meaning.understanding import Open, alarm_of
from coachbot.domain.warning_words import find_sign, finds_despair
from coachbot.domain.warning_words.plain import is_plain, plain_answers


def test_no_list_hears_anything_in_any_of_them() -> None:
    """What ends a sentence is parted from it before the lists are read, so one ending stands for all."""
    bare = [said for said in plain_answers() if not said.endswith((".", "!"))]
    assert len(plain_answers()) == 3 * len(bare) > 400
    assert not [said for said in bare if finds_despair(said) or find_sign(said) is not None]


def test_nothing_learned_alarms_in_any_of_them_whatever_was_asked() -> None:
    """All numbers are one to what was learned, so each is tried once."""
    different = {tuple(words_of(said)): said for said in plain_answers()}
    alarmed = [
        (said, open_)
        for said in different.values()
        for open_ in Open
        if alarm_of(likely(listening.weights(), said, open_)) is not None
    ]
    assert not alarmed


def test_only_whole_answers_are_plain() -> None:
    for said in plain_answers():
        assert is_plain(f" {said.upper()} ")
        assert not is_plain(f"{said} numb")
        assert not is_plain(f"{said}\n{said}")
