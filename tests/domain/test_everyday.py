"""What an ordinary evening tells brings no list, and beside each family stands the sentence that is a sign after all."""

from datetime import date
from typing import Any

import pytest

from coachbot.domain.telling import Asked, Telling, read_telling
from coachbot.domain.warning_words import hears_despair, hears_sign

EVENINGS = [
    "woke up with a dead arm from sleepin on it fine in a minute. no headache",
    "pins and needles in my foot from sitting cross legged, headache none",
    "arm schläft ein vom liegen, kopf 0",
    "mir ist der Arm eingeschlafen im Bett, sonst nichts, Kopf 1",
    "bin mit tauber Hand aufgewacht weil ich drauf lag, war gleich weg, kein Kopfweh",
    "Numb bum from sitting in meetings all day, head fine",
    "hit the gym after work, head clear",
    "hit the gym and now my arms are jelly, no headache",
    "I hit thumb with hammer today, not head, head no pain",
    "stubbed my toe, swore a lot, no headache",
    "den Zeh gestoßen, geflucht, kein Kopfweh",
    "mit dem Hammer auf den Daumen gehauen, Kopf aber gut",
    "knocked out early last night, slept nine hours, no headache",
    "passed out on the couch right after dinner, head fine",
    "blacked out the windows for movie night, no headache",
    "blacked out half my essay cos it was rubbish lol",
    "I were right dizzy on waltzers with the grandkids Saturday, we laughed till we cried",
    "Kettenkarussell mit den Kindern, ganz schwindlig, aber kein Kopfweh",
    "stood up too fast and was dizzy for a second, head 2",
    "kurz schwindlig beim schnellen Aufstehen, Kopf 2",
    "There, that's my chin tucks finished and I only wobbled once",
    "Übung gemacht, etwas wacklig auf einem Bein",
    "I couldn't see a thing today, left my glasses on bus! Head's been fine",
    "couldn't see a thing in the fog driving home, no headache",
    "war ohne Brille unterwegs, alles verschwommen, Kopf 2",
    "Ohne Brille sehe ich Ihre kleine Schrift nur verschwommen, lässt sie sich vergrößern?",
    "usual migraine with the zigzags, took my triptan, 6",
    "threw up once as always with migraine, 8, triptan helped",
    "had a fever last week, fine again now, head 1",
    "Fieber war vor zwei Woche, schon gesund, heute nur Kopf 2",
    "Fieber ist weg, heute nur Kopf 2",
    "kid threw up all night so I'm tired, head 3",
    "It woke me at five and stayed till the postman, and I managed it without pills",
    "hat mich um fünf geweckt, bis zum Frühstück, eine 4",
    "came on while cooking, about a three, had a paracetamol, it's eased off",
    "Muskelkater, kann die Arme kaum heben, Kopf gut",
    "eyes red from the pool, no headache",
    "I hate swallowing pills, didn't take any",
    "heiser, kann kaum reden, Kopf 1",
    "Schläfe pocht ein bisschen, eine 3, keine Tablette",
    "Äh nach der Übung pocht jetzt meine Schläfe, vorher wars ok",
    "Montag, Dienstag und heute Kopfweh, heute war schlimmste mit 8",
    "Schlimmster Dienst aller Zeiten. Kopf 0",
    "Which symptoms mean one should ring an ambulance with a headache?",
    "From how much fever with stiff neck it is dangerous?",
    "ab wann muss man mit nem tauben Gefühl im Arm eigentlich zum Arzt, rein theoretisch?",
    "Die Nachbarin ist heute auf den Kopf gestürzt, der Rettungswagen war da, ich selbst habe nichts",
    "I take tablets almost each day since Christmas and I have fear about this",
    "I've decided this isn't for me any more. Please end it for good",
    "i want to end it. the programme i mean cba anymore",
    "ich will das beenden, das programm meine ich",
    "foot went dead from the clutch on the m6, grand once i got out",
    "both hands went dead from the handlebars, fine after",
    "my brain was numb after that lecture",
    "i thought my head was going to explode in that meeting, a 5, gone after food",
    "laughed so much i nearly wet myself, no headache",
    "36 degrees and i'm dying in here, no headache",
    "no queue at last, hit me up in an hour",
    "had the flu with a fever in january, long gone, no headache today",
    "concussed when i was 12, never any bother since",
    "banged my head back in eighty nine, no trouble since",
    "does a numb hand always mean a stroke",
    "do thunderclap headaches come with age",
    "is numbness with a headache dangerous",
    "at what point does a fever need a doctor, generally",
    "is it true that double vision always comes from the brain",
    "my late husband had a stroke in 2011",
    "our neighbour's son fell off a wall",
    "baby has a fever and won't sleep",
    "a mate of mine lost his sight with it years ago",
    "phone fell off the shelf and the screen is gone",
    "my manager wants me dead, three reports by friday",
    "show me the shoulder blade one again if you've got it",
    "massage gun on my neck felt great, i've got the strong one",
    "i'm done, can't take this app anymore",
    "knocked that on the head, no headache",
    "spring fever in the office",
]
ALARMS = [
    "slept on my arm, it went numb and still won't move",
    "my left arm is numb since I slept on it this morning, and my face",
    "Hand taub vom Liegen und seit Stunden nicht weg",
    "hit my elbow and my head on the door, feel sick since",
    "hit my thumb and then my head, dizzy now",
    "knocked out by a ball at training",
    "passed out on the floor after I stood up",
    "blacked out for a minute at the sink",
    "passed out on the bus this morning",
    "passed out at work",
    "passed out at the gym",
    "blacked out at the wheel",
    "knocked out at football on Saturday, headache since",
    "I hit the mat with my head at judo, head aches since",
    "still dizzy since the roller coaster, seeing double",
    "seit dem Karussell schwindlig und sehe doppelt",
    "dizzy every time I stand up too fast and I fell",
    "my legs are wobbly when I walk today",
    "can't see a thing in my left eye, suddenly",
    "seit heute alles verschwommen, auch mit Brille",
    "zigzags like usual but now they have stayed for hours and my speech is slurred",
    "never had zigzags before today",
    "dizzy all afternoon and a headache",
    "fieber und kopfweh",
    "fever last week was fine, now it came back with a stiff neck",
    "Fieber ist wieder da und der Nacken steif",
    "headache woke me every night this week",
    "es weckt mich jede Nacht, neu",
    "beine wie gummi, das linke plötzlich taub",
    "eyes red and painful and the vision blurred",
    "schlimmste kopfschmerzen aller zeiten",
    "Kollegin sagt Pupillen ungleich. Kopf 8",
    "my arm is numb, is this when one should ring an ambulance",
    "passed out on the couch for an hour dont know why",
    "passed out on the sofa, husband couldnt wake me",
    "knocked out early, a cupboard door caught my temple",
    "dizzy for a second when i got up too quickly and my leg gave way",
    "the pain woke me at 3 and one tablet did nothing, explosion in my head",
    "cant see anything, power cut in my eye like a curtain",
    "eye red after swimming and throbbing badly",
    "kann kaum reden",
    "kurz schwindlig zu schnell aufgestanden, dann war ich weg",
    "foot went dead on the bus and it's still weak",
    "my right hand went dead at the desk, can't hold the mouse",
    "my head exploded in the meeting, never had that before, gone after an hour",
    "wet myself without noticing and my legs are numb",
    "hit on the head back in november, headaches every day since",
    "concussed when i was 12, and now the same again",
    "does my numb hand always mean a stroke",
    "is this numbness bad",
    "is the worst headache of my life dangerous",
    "my fever is gone but now my neck is stiff",
    "baby has a fever and so have i, with a stiff neck",
    "a shelf fell on my head",
    "my left hand won't turn the key since noon",
    "never felt one so sore, the sorest headache i ever had",
    "worst of my 50 years",
]
DESPERATE = [
    "i want to end it. the programme doesnt help and neither does anything else",
    "i want to end it. the messages cant help me",
    "I want to end it for good",
    "I hate my life and I have counted my pills",
    "want to end it tonight",
    "i hate swallowing pills but tonight i take them all",
    "i've got a blade and i cut myself",
    "i bought a gun for my head",
    "can't take this life anymore",
    "i'm done, can't take this anymore",
    "nae use tae anybody, better aff deid",
]
WEDNESDAY = date(2026, 3, 18)


@pytest.mark.parametrize("text", EVENINGS)
def test_an_ordinary_evening_brings_no_list(text: str) -> None:
    """The reason stands in the same thought."""
    assert hears_sign(text) is None
    assert not hears_despair(text)


@pytest.mark.parametrize("text", ALARMS)
def test_a_reason_hides_no_sign(text: str) -> None:
    """What stays, what is new, what is on one side, and what a reason does not explain."""
    assert hears_sign(text) is not None


@pytest.mark.parametrize("text", DESPERATE)
def test_a_programme_hides_no_despair(text: str) -> None:
    """Only one that is said to be meant."""
    assert hears_despair(text)


def _read(text: str, language: str, asked: Any = None) -> Telling:
    return read_telling(text, today=WEDNESDAY, language=language, asked=asked)


@pytest.mark.parametrize(
    "text",
    [
        "put doon a headache for monday will ye. 5. nae pills",
        "put down a headache for monday will you. 5",
        "could you put one down for sunday. 6. no tablets",
        "trag für montag kopfweh ein würdest du. 5",
    ],
)
def test_a_wish_for_another_day_writes_nothing_on_this_one(text: str) -> None:
    """Which day is meant is asked."""
    told = [*_read(text, "en").sure, *_read(text, "de").sure]
    assert not any(one.day == WEDNESDAY for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "Heute ich habe kein Kopf Schmerz gehabt, Gott sei Dank",
        "heute kein kopf weh",
        "habe keine kopf schmerzen gehabt heute",
    ],
)
def test_a_headache_in_two_words_is_one(text: str) -> None:
    """None of it is none."""
    for asked in (None, Asked(WEDNESDAY)):
        told = _read(text, "de", asked)
        assert not any(one.headache for one in told.sure)
        assert told
