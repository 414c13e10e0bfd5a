"""Ten tablets at once are answered before any diary; ten in a month are for the diary and the pharmacist."""

import pytest

from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.sentence import understand
from coachbot.domain.meaning.understanding import Choice, Open
from coachbot.domain.participant import Tier
from coachbot.domain.warning_words import hears_despair, hears_sign
from coachbot.listening import weights
from tools.hearing.measure import TODAY


@pytest.mark.parametrize(
    "text",
    [
        "I took 30 ibuprofen", "swallowed 20 paracetamol", "i have taken twelve of my tablets", "took 15 pills",
        "I took 20 paracetamol and I am not ok", "I may have taken almost 20 tablets, the whole box",
        "\u00fcber 20 Tabletten genommen, mir geht es nicht gut",
        "20 paracetamol", "20 paracetamol tablets at once", "12 pills today", "fifteen ibuprofen in one go", "30 Ibu",
        "20 Paracetamol auf einmal", "heute 15 Tabletten",
        "ich hab 30 Ibu genommen", "zwanzig Tabletten geschluckt", "20 Paracetamol eingeworfen",
    ],
)  # fmt: skip
def test_many_tablets_at_once_cannot_wait(text: str) -> None:
    """In both languages: the list of what cannot wait, with whom to call."""
    assert hears_despair(text) or hears_sign(text) is Tier.NOW


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "20 paracetamol"), ("en", "20 paracetamol tablets at once"), ("de", "zwanzig Tabletten geschluckt")],
)
def test_whom_to_call_comes_at_once_whatever_was_asked(language: str, text: str) -> None:
    """Many painkillers in a month have an answer of their own; many at once are not taken for it."""
    for open_ in Open:
        got = understand(text, weights(), today=TODAY, language=language, open_=open_)
        assert got.choice == Choice((Meaning.SIGN,), sure=True), open_


@pytest.mark.parametrize(
    "text",
    [
        "took 2 ibuprofen", "took 400 mg ibuprofen", "took ibuprofen 400", "I took 10 tablets this month",
        "12 tablets left, took 2", "took one at 10 pm", "yes 6, took 1 ibuprofen at 10", "took a 20 mg tablet",
        "2 Ibu genommen", "Ibu 600 genommen", "10 Tabletten im letzten Monat genommen", "um 20 Uhr eine Ibu genommen",
        "bought 20 tablets today", "20 tablets left today", "12 tablets a month", "ibuprofen 20", "5 pills today",
        "heute 20 Tabletten gekauft", "hab heute noch 20 Tabletten", "heute 20 Tabletten im Monat voll",
        "seit Oktober 15 Tabletten genommen", "20 Tropfen Novalgin genommen", "ich nahm 40 mg Sumatriptan",
    ],
)  # fmt: skip
def test_what_is_usual_or_over_time_brings_no_list_of_what_cannot_wait(text: str) -> None:
    """Strengths in milligrams, hours, drops and counts over months are for the diary."""
    assert hears_sign(text) is not Tier.NOW
    assert not hears_despair(text)
