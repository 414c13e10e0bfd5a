"""What people say on ordinary evenings is not taken for an alarm, nor a strength for tablets; what is meant stays."""

import pytest

from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.ordinary import as_ordinary
from coachbot.domain.meaning.sentence import understand
from coachbot.domain.meaning.understanding import ALARMS, Open
from coachbot.listening import weights
from tools.hearing.measure import TODAY

BESIDE_THE_DAY = (Open.NOTHING, Open.EVENING, Open.PROMPT)


def taken(text: str, open_: Open, language: str = "en") -> tuple[set[Meaning], bool]:
    """All that a sentence is taken for or asked about, and whether it is acted on."""
    got = understand(text, weights(), today=TODAY, language=language, open_=open_)
    return {*got.choice.meanings, *got.asks}, got.choice.sure


@pytest.mark.parametrize("open_", BESIDE_THE_DAY)
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "oh great, another headache"),
        ("en", "Oh no, another migraine."),
        ("en", "ugh, headache again"),
        ("en", "it's over"),
        ("en", "It's over now."),
        ("en", "tomorrow I'll surely have a headache"),
        ("en", "I'm going to have a headache tomorrow for sure"),
        ("de", "na toll, schon wieder Kopfschmerzen"),
        ("de", "ach nein, Kopfweh"),
        ("de", "super, wieder Migräne"),
        ("de", "es ist vorbei"),
        ("de", "jetzt ist es vorbei"),
        ("de", "morgen hab ich bestimmt Kopfweh"),
        ("de", "ich krieg morgen sicher wieder Kopfschmerzen"),
    ],
)
def test_an_ordinary_evening_brings_no_alarm(language: str, text: str, open_: Open) -> None:
    """Neither at once nor as a question."""
    assert not ALARMS & taken(text, open_, language)[0]


@pytest.mark.parametrize("open_", BESIDE_THE_DAY)
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "every day this week a 5"),
        ("en", "a 5 every day this week"),
        ("en", "all week a solid 6"),
        ("de", "jeden Tag diese Woche eine 5"),
        ("de", "die ganze Woche eine 6"),
        ("de", "eine 4 jeden Tag"),
    ],
)
def test_a_strength_all_week_is_no_word_of_tablets(language: str, text: str, open_: Open) -> None:
    """It is asked about for the diary."""
    assert not {*ALARMS, Meaning.PAINKILLERS} & taken(text, open_, language)[0]


@pytest.mark.parametrize("open_", [Open.NOTHING, Open.EVENING, Open.MEDICINE])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "5 pills today"), ("en", "took 5 pills today"), ("en", "5 ibuprofen so far"), ("en", "four tablets"),
        ("de", "5 Tabletten heute"), ("de", "heute schon 5 Tabletten"), ("de", "5 Ibu heute genommen"),
    ],
)  # fmt: skip
def test_some_tablets_of_a_day_are_the_diarys_and_may_be_a_worry(language: str, text: str, open_: Open) -> None:
    """Nothing is said of too many before that was meant."""
    assert (Meaning.PAINKILLERS in taken(text, open_, language)[0]) <= (not taken(text, open_, language)[1])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "it's all over for me"), ("en", "it's over, I can't go on"), ("en", "my life is over"),
        ("en", "tomorrow it will be over and nobody will miss me"), ("en", "oh great, the worst headache of my life"),
        ("en", "another headache and my arm is numb"), ("en", "tomorrow I'll end it"),
        ("de", "mein Leben ist vorbei"), ("de", "mit mir ist es vorbei"), ("de", "es ist vorbei. ich mach dem ein ende."),
        ("de", "na toll, der schlimmste Kopfschmerz meines Lebens"), ("de", "morgen mach ich Schluss mit dem Leben"),
        ("de", "schon wieder Kopfschmerzen und der Arm ist taub"),
    ],
)  # fmt: skip
def test_what_is_meant_beside_it_stays_an_alarm(language: str, text: str) -> None:
    """At once, or asked about."""
    for open_ in BESIDE_THE_DAY:
        assert ALARMS & taken(text, open_, language)[0], open_


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "i take ibuprofen every day"), ("de", "ich nehme jeden Tag Tabletten"), ("en", "a tablet every day")],
)
def test_tablets_every_day_are_still_answered(language: str, text: str) -> None:
    """Where the medicine is named."""
    assert Meaning.PAINKILLERS in taken(text, Open.NOTHING, language)[0]


@pytest.mark.parametrize(
    "text",
    [
        "it's over, and nobody would miss me", "so it's over for me then", "another headache, I can't take any more of it",
        "es ist vorbei, ich mag einfach nicht mehr", "morgen hab ich Kopfweh und den Arm spüre ich auch nicht",
    ],
)  # fmt: skip
def test_what_says_more_than_an_ordinary_evening_is_as_likely_an_alarm_as_it_was(text: str) -> None:
    """Even where ordinary words stand in it."""
    shares = {Meaning.DESPAIR: 0.5, Meaning.SIGN: 0.4, Meaning.UNSURE: 0.1}
    assert as_ordinary(shares, text, Open.NOTHING) == shares


EVERYWHERE = (*BESIDE_THE_DAY, Open.MEDICINE)


@pytest.mark.parametrize("open_", EVERYWHERE)
@pytest.mark.parametrize(
    ("language", "text"),
    [
        # What is left.
        ("en", "12 pills left"), ("en", "I have 12 pills left"), ("en", "Only two tablets left."),
        ("en", "still 5 ibuprofen left at home"), ("en", "5 tablets left in the box"), ("en", "I've got a few pills left"),
        ("de", "noch 12 Tabletten"), ("de", "12 Tabletten übrig"), ("de", "Ich habe noch zwölf Tabletten"),
        ("de", "nur noch 2 Ibu da"), ("de", "hab noch 8 Pillen zu Hause"), ("de", "es sind noch 3 Tabletten übrig"),
        # None taken.
        ("en", "0 pills"), ("en", "zero tablets"), ("en", "0 tablets today"), ("en", "no pills needed today"),
        ("de", "0 Tabletten"), ("de", "null Tabletten"), ("de", "keine Tabletten heute"), ("de", "heute keine Tabletten"),
        ("de", "keine Schmerzmittel gebraucht"),
        # What was drunk.
        ("en", "3 coffees"), ("en", "had four cups of coffee today"), ("en", "2 teas"), ("en", "3 glasses of water"),
        ("de", "3 Kaffee"), ("de", "drei Kaffees"), ("de", "heute 3 Kaffee getrunken"), ("de", "2 Tassen Tee"),
    ],
)  # fmt: skip
def test_tablets_left_or_none_and_coffees_are_no_word_of_tablets(language: str, text: str, open_: Open) -> None:
    """No use of medicine is told, so nothing is said of too many, and nothing asked."""
    assert Meaning.PAINKILLERS not in taken(text, open_, language)[0]


@pytest.mark.parametrize("open_", EVERYWHERE)
@pytest.mark.parametrize(("language", "text"), [("en", "3 coffees"), ("de", "3 Kaffee"), ("de", "zwei Tassen Kaffee")])
def test_how_much_was_drunk_is_no_hour_and_nothing_done(language: str, text: str, open_: Open) -> None:
    """A prompt that waits is neither put off nor answered."""
    assert not {Meaning.LATER, Meaning.DONE, Meaning.HARD} & taken(text, open_, language)[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "12 pills"), ("en", "took 12 pills"), ("en", "20 pills at once"),
        ("de", "12 Tabletten"), ("de", "12 Tabletten genommen"),
    ],
)  # fmt: skip
def test_many_tablets_taken_or_meant_to_be_are_an_alarm_as_before(language: str, text: str) -> None:
    """Whom to call comes, or is asked about."""
    for open_ in EVERYWHERE:
        assert ALARMS & taken(text, open_, language)[0], open_


@pytest.mark.parametrize(("language", "text"), [("en", "0 pills"), ("en", "zero tablets"), ("de", "null Tabletten")])
def test_none_is_still_an_answer_to_the_question_for_medicine(language: str, text: str) -> None:
    assert taken(text, Open.MEDICINE, language) == ({Meaning.DIARY}, True)
