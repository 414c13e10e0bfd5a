"""Ten tablets at once are answered before any diary; ten in a month are for the diary and the pharmacist."""

import pytest

from coachbot.domain.participant import Tier
from coachbot.domain.warning_words import hears_despair, hears_sign


@pytest.mark.parametrize(
    "text",
    [
        "I took 30 ibuprofen", "swallowed 20 paracetamol", "i have taken twelve of my tablets", "took 15 pills",
        "I took 20 paracetamol and I am not ok", "I may have taken almost 20 tablets, the whole box",
        "\u00fcber 20 Tabletten genommen, mir geht es nicht gut",
        "ich hab 30 Ibu genommen", "zwanzig Tabletten geschluckt", "20 Paracetamol eingeworfen",
    ],
)  # fmt: skip
def test_many_tablets_at_once_cannot_wait(text: str) -> None:
    """In both languages: the list of what cannot wait, with whom to call."""
    assert hears_despair(text) or hears_sign(text) is Tier.NOW


@pytest.mark.parametrize(
    "text",
    [
        "took 2 ibuprofen", "took 400 mg ibuprofen", "took ibuprofen 400", "I took 10 tablets this month",
        "12 tablets left, took 2", "took one at 10 pm", "yes 6, took 1 ibuprofen at 10", "took a 20 mg tablet",
        "2 Ibu genommen", "Ibu 600 genommen", "10 Tabletten im letzten Monat genommen", "um 20 Uhr eine Ibu genommen",
        "seit Oktober 15 Tabletten genommen", "20 Tropfen Novalgin genommen", "ich nahm 40 mg Sumatriptan",
    ],
)  # fmt: skip
def test_what_is_usual_or_over_time_brings_no_list_of_what_cannot_wait(text: str) -> None:
    """Strengths in milligrams, hours, drops and counts over months are for the diary."""
    assert hears_sign(text) is not Tier.NOW
    assert not hears_despair(text)
