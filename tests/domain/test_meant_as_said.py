"""What stands beside a figure of speech, the cold or a "no", and is meant as it is said."""

import pytest

from coachbot.domain.participant import Tier
from coachbot.domain.warning_words import hears_despair, hears_sign

NUMB = [
    "my left arm is numb, no feeling in it at all",
    "my face is numb and i feel cold",
    "half my face is numb, its not from the cold",
    "half my face is numb it happened out in the cold",
    "one side of my face went numb in the snow and stays numb",
    "my arm and leg are numb though its not cold",
    "my left hand is numb and it feels cold",
    "the fingers on my right hand are numb, it isnt the cold",
    "my hands are numb and i have a cold",
    "cold sweat and my left arm is numb",
    "i cant feel my face and it is cold outside",
    "pain behind my ear and my face is numb",
    "my behind hurts and my left arm is numb",
    "mir ist kalt und mein linker arm ist taub",
    "halbes gesicht taub draußen war es kalt",
    "rechte gesichtshälfte taub, nein das ist nicht die kälte",
]
DENIED = [
    "numbness, none on the right side only the left arm",
    "my right leg is numb, none of my toes will move",
    "my arm is numb no strength in it since breakfast",
    "is it a stroke? no, numbness in one arm",
    "fever, no cough but my neck is so stiff",
    "fever no appetite stiff neck and the light hurts",
    "der linke arm ist taub nicht zu gebrauchen",
    "mein gesicht ist taub nicht nur ein bisschen",
    "die hand ist taub, keine kraft mehr im arm",
    "der arm ist taub, ne",
    "mein linkes bein ist taub, nicht eingeschlafen",
    "arm taub keine ahnung warum",
    "taubheit kein gefühl im linken arm",
    "lähmung nicht nur im arm auch im bein",
    "fieber, kein husten, nacken ganz steif",
    "fieber nicht hoch aber nacken steif und kopfweh",
]
DESPAIR = [
    "i am dying of shame i want it to end",
    "i would sooner die than go to work again tomorrow",
    "i cant live with all this noise in my head",
    "i cant live with this noise any more",
    "id rather die than do this another day",
    "i'd rather die than go home",
    "dying of boredom and i dont want to live",
    "the pills didnt kill me so i will take more",
    "i nearly died laughing but really i want to die",
    "ich sterbe vor scham und will nicht mehr leben",
    "die arbeit ist zum sterben, ich will nicht mehr aufwachen",
    "ich bin nicht lebensmüde ich will nur tot sein",
]
FIGURES = [
    "fingers numb from the snow, no gloves",
    "my toes are numb it was freezing at the bus stop",
    "my hands went numb in the cold",
    "Füße taub vor Kälte",
    "die mathe klausur war zum sterben, danach kopfweh 5",
    "fever no, numbness no, just tired",
    "Kopfweh 4, Fieber nein, Schwindel nein",
    "my head hurts and this heat is killing me",
    "this heat is killing me again, took two tablets",
    "nearly died of embarrassment in the meeting",
    "cant live without my coffee",
    "I'd rather die than sing in front of the office",
    "ich lach mich tot",
]


@pytest.mark.parametrize("text", [*NUMB, *DENIED])
def test_a_sign_beside_the_cold_or_a_no_is_heard(text: str) -> None:
    """Cold numbs fingers, toes, ears, and no half of anybody; a "no" with words behind it denies those, not the sign."""
    assert hears_sign(text) is Tier.NOW


@pytest.mark.parametrize("text", DESPAIR)
def test_a_wish_beside_a_figure_of_speech_is_heard(text: str) -> None:
    """Whoever is dying of shame and wants it to end means it."""
    assert hears_despair(text)


@pytest.mark.parametrize("text", FIGURES)
def test_a_figure_of_speech_alone_is_none(text: str) -> None:
    """Neither despair nor a sign."""
    assert not hears_despair(text)
    assert hears_sign(text) is None
