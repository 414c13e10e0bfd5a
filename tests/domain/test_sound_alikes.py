"""What sounds like an alarm and is none, in families, and beside each the sentence that is one after all.

Somebody else's, questions about signs, the dentist and the glasses, a fright, a figure of speech, what is long over.
"""

import pytest

from coachbot.domain.warning_words import hears_despair, hears_sign

ASKED_IN_GENERAL = [
    "How I recognize that a headache is dangerous and not only normal migraine?",
    "how do you tell a stroke from a migraine",
    "how can one spot a stroke",
    "What precisely is meant by a thunderclap headache? I met the term in the newspaper.",
    "what exactly is a thunderclap headache",
    "what does thunderclap headache mean",
    "read about meningitis in the paper, what are the signs of it",
    "when shld someone w headache n fever go to a&e acc to your handbook?",
    "when should a person with a fever and a headache see a doctor",
    "what are the symptoms of a stroke",
    "what are the warning signs of an aneurysm",
    "are numb arms a sign of a stroke in general",
    "Ab wann ist ein Kopfschmerz denn gefährlich? Woran erkennt man einen Schlaganfall?",
    "woran merkt man eine hirnblutung",
    "was sind die anzeichen für einen schlaganfall",
    "welche symptome hat eine hirnhautentzündung",
    "kann man von falsch einrenken gelähmt werden? frag für referat",
    "kann man von einer nackenmassage einen schlaganfall bekommen",
    "was versteht man unter vernichtungskopfschmerz",
    "hab in der zeitung was von donnerschlagkopfschmerz gelesen, was ist das",
    "wann sollte man mit kopfschmerzen und fieber in die notaufnahme",
    "was ist der unterschied zwischen migräne und schlaganfall",
]
OF_OTHERS = [
    "my neighbour took a bad turn and couldn't speak they took her away in the ambulance this morning",
    "my little bro got hit in the head w a football hes got a headache now",
    "my uncle had a stroke at the weekend, he is in hospital",
    "my sis had a stroke on friday",
    "a patient on my ward had a seizure last night",
    "my ex had a stroke two weeks ago",
    "Meine Schwester hatte am Wochenende einen Schlaganfall.",
    "mein onkel hatte gestern einen schlaganfall, liegt im krankenhaus",
    "mein bruder ist vom rad gefallen und hat sich den kopf angeschlagen",
    "eine kundin hatte letzte woche einen schlaganfall",
    "unser trainer hat einen ball an den kopf bekommen",
    "der nachbar ist mit dem krankenwagen abgeholt worden, schlaganfall",
]
WITH_A_REASON = [
    "war beim zahnarzt, backe noch taub von der spritze haha, kopfschmerz aber null",
    "komme grad vom zahnarzt, halbes gesicht taub von der betäubung",
    "lippe ist noch taub vom zahnarzt",
    "just back from the dentist, half my face is numb from the injection",
    "my mouth is still numb after the filling at the dentist",
    "Ohne Brille sehe ich nichts, darum vertippt: es war eine 4, nicht 44",
    "sehe nichts ohne brille",
    "I can't see a thing without my glasses where did I leave them",
    "everything is blurry without my contacts",
    "couldnt hold it, arms shaking after 5 secs",
    "could not hold it longer than ten seconds, arms gave out",
    "konnte es nicht halten, arme zittern nach 5 sekunden",
    "My build crashed three times, server has a fever I think",
    "my laptop had a stroke and died",
    "no sore head today but I nearly fainted when I saw the price of butter",
    "nearly had a heart attack when the dog barked",
    "almost passed out laughing at that",
    "hund von kunde hat gebellt ich fast herzinfarkt haha",
    "bin fast in ohnmacht gefallen als ich die rechnung gesehen hab",
    "mich hat fast der schlag getroffen bei dem preis",
    "mein ex war der schlimmste schlag vorn kopp den ich je hatte 😂",
    "mein chef ist das schlimmste kopfweh das ich je hatte",
    "my boss is the worst headache i ever had lol",
]
OVER = [
    "vor 6 jahre hatte ich unfall mit kopf, alles gut jetz, nur fuer info",
    "vor acht jahren schleudertrauma, jetzt alles wieder gut",
    "Notiz bitte: letzten Winter Grippe mit Fieber und steifem Hals, längst vorbei.",
    "concussion six years ago, all good now, just so you know",
    "had meningitis last winter, long over",
]
FIGURES = [
    "this chin tuck thing is a suicide mission for my street cred does it even do anything",
    "career suicide to say that in the meeting",
    "suicide sprints at football again",
    "das ist ja ein selbstmordkommando mit dem rad in der stadt",
    "meine Tochter schimpft weil ich schon wieder eine ganze Schachtel Tabletten aufgebraucht hab diesen Monat",
    "gone through a whole box of ibuprofen this month, my daughter is cross",
    "ich hab keinen Kopf dafuer",
    "i havent got the head for this today",
]
MEANT = [
    "how do i know if this is a stroke, my arm is numb",
    "woran merke ich ob das jetzt ein schlaganfall ist, mein arm ist taub",
    "how do you tell a stroke, this came on so suddenly",
    "woran merkt man einen schlaganfall, das halbe gesicht hängt jetzt",
    "is this a thunderclap headache? it came in a second",
    "what is a stroke? half my face hangs",
    "feels like after the dentist, my whole left side of face, and i havent been to the dentist",
    "wie beim zahnarzt, die backe ist taub, ich war aber nicht dort",
    "gesicht taub wie nach der spritze vom zahnarzt",
    "zahnarzt war letzte woche, heute ist mein arm taub",
    "even with my glasses i see double since noon",
    "sehe auch mit brille alles doppelt seit heute",
    "ohne brille sehe ich nichts, mit brille fehlt die linke hälfte",
    "can't see out of my left eye, glasses or not",
    "couldnt hold my cup this morning, arm went dead",
    "nearly fainted when i stood up, head exploded",
    "nearly passed out from the headache",
    "fast ohnmächtig geworden vor kopfschmerzen",
    "hatte fast einen herzinfarkt, druck auf der brust und arm taub",
    "vor 6 jahren unfall, jetzt wieder taub im arm",
    "my son had a seizure an hour ago",
    "my husband cannot speak, he is having a stroke",
    "mein mann hat gerade einen schlaganfall",
    "my sister had a stroke and now my own arm is numb",
    "a blind spot in my left eye since this morning",
    "there is a blind spot on the right side of what i see and my head hurts",
    "blinder fleck im rechten auge seit heute früh",
    "bin in der 34. woche und hab mega kopfschmerzen und so flimmern vor den augen",
    "kopfweh + nacken bocksteif + so lila punkte am bein??",
    "stiff neck, headache and purple spots on my leg",
    "Beyond your scale. In seventy-four years I have not known the like of it.",
]
WISHED = [
    "ich will morgens gar nich mehr uffwachen",
    "mag nimmer uffwache",
    "I know exactly how much of what's in the drug cupboard it would take. thinking about it a lot",
    "i know how many of my pills it would take",
    "ich weiß genau wie viele tabletten es bräuchte",
    "ich sterbe vor scham, ich will dass es aufhört",
    "ich will nur noch dass alles aufhört",
    "dying of shame, i just want it all to stop",
    "suicide mission at work, i want to die",
    "i just want it all to stop, i cant anymore",
    "hab die ganze schachtel tabletten auf einmal genommen",
]


@pytest.mark.parametrize("text", [*ASKED_IN_GENERAL, *OF_OTHERS, *WITH_A_REASON, *OVER, *FIGURES])
def test_what_only_sounds_like_an_alarm_brings_no_list(text: str) -> None:
    """The handbook, a kind word or the diary answers these."""
    assert not hears_despair(text)
    assert hears_sign(text) is None


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_beside_it_is_heard(text: str) -> None:
    """A question about oneself, numbness that is only likened to the dentist's, what is there again."""
    assert hears_sign(text) is not None or hears_despair(text)


@pytest.mark.parametrize("text", WISHED)
def test_a_wish_to_end_in_other_words_is_heard(text: str) -> None:
    """In dialect, beside a figure of speech, as a sum that was done."""
    assert hears_despair(text)


def test_somebody_elses_despair_names_the_line_to_call_as_well() -> None:
    """Whoever asks what to do for a friend who wants to die needs that line as much."""
    assert hears_despair("meine beste freundin sagt sie will nicht mehr leben was soll ich tun")
