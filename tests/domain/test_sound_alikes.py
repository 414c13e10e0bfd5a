"""What sounds like an alarm and is none, in families, and beside each the sentence that is one after all.

Somebody else's, questions about signs, the dentist and the glasses, a fright, a figure of speech, what is long over.
"""

import pytest

from coachbot.domain.warning_words import hears_despair, hears_sign

ASKED_IN_GENERAL = [
    "what counts as a stroke and what does not",
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
    "can coughing make a neck headache worse or should that worry a person",
    "does bending give people headaches",
    "Ist Schwindel beim Aufstehen ein Warnzeichen oder dem Alter geschuldet?",
    "sind kribbelnde finger ein warnzeichen",
    "kann husten kopfschmerzen machen",
    "was dad ma denn macha wenn oana fieber und an steifn hals hod rein theoretisch",
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
    "pt came in with a thunderclap headache tonight, off to CT",
    "patient in bed 4 had a thunderclap headache",
    "my wife is having numb fingers since yesterday",
    "a bewohnerin is gfalln aufn kopf war de hoibe nacht mit ihr im krankenhaus",
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
    "My old spectacles made me see double; the new pair cured it. Please note that.",
    "meine alte brille hat mich doppelt sehen lassen, die neue ist gut",
    "I'm going blind squinting at this teensy font, can you make it bigger",
    "going blind trying to read this tiny writing",
    "werd noch blind bei der kleinen schrift",
    "arm taub jewesen weil ick druff jepennt hab is weg kopfschmerz hatt ick keen",
    "arm war taub weil ich drauf geschlafen hab, ist weg",
    "my arm went dead because i slept on it, fine now",
]
OVER = [
    "vor 6 jahre hatte ich unfall mit kopf, alles gut jetz, nur fuer info",
    "vor acht jahren schleudertrauma, jetzt alles wieder gut",
    "Notiz bitte: letzten Winter Grippe mit Fieber und steifem Hals, längst vorbei.",
    "concussion six years ago, all good now, just so you know",
    "had meningitis last winter, long over",
    "I had meningitis with eight years, all cured, I say you only for the file",
    "in 2009 accident I got head injury, doctor said all clear after scan",
]
FIGURES = [
    "that ringing gave me a heart attack this morning, something quieter please",
    "sick to death of these pings",
    "Bitte melden Sie mich ab, das ist nichts mehr für mich",
    "this chin tuck thing is a suicide mission for my street cred does it even do anything",
    "career suicide to say that in the meeting",
    "suicide sprints at football again",
    "das ist ja ein selbstmordkommando mit dem rad in der stadt",
    "meine Tochter schimpft weil ich schon wieder eine ganze Schachtel Tabletten aufgebraucht hab diesen Monat",
    "gone through a whole box of ibuprofen this month, my daughter is cross",
    "ich hab keinen Kopf dafuer",
    "i havent got the head for this today",
    "Flying to Seattle Friday so I'll be on Pacific time until Tuesday",
    "so ill do it tomorrow",
    "so I'll skip today",
    "bei farbe machen kopfschmerz gekommen von nacken hoch bis auge 5 war schlimmste",
    "kopfweh, 4 war das schlimmste",
    "schlimmste war 6 kopfweh",
    "headache, 5 was the worst",
    "shoot me now, roster's out and it's doubles all week",
    "shoot me now another zoom meeting",
    "41 degrees in the carpark, im dying lol",
    "dying haha it is so hot",
    "im ded lol that msg was so funy",
    "I had a stroke of genius over the crossword.",
    "a stroke of luck today",
    "I would kill for a siesta now",
    "Zum Sterben zu wenig, zum Leben zu viel, also 5.",
    "been cutting down on coffee again",
    "cut my thumb again cooking",
    "cut myself shaving again",
    "burned myself on the oven again",
    "hurt myself again at football",
    "hab mich beim kochen wieder geschnitten",
    "hab mich beim rasieren geschnitten",
    "am herd verbrannt wieder mal",
    "kratz mich am arm, mücken",
    "i'll be joining them soon for the meeting",
    "bin bald bei ihr zum kaffee",
    "mir fällt die decke auf den kopf bin müde",
    "took a knock to my confidence, sick of it",
    "steroids cream for my eczema",
    "cortison salbe für die haut",
]
DIARY = [
    "mit dem kopf durch die wand, bin müde",
    "hab den kopf voll und bin müde",
    "kopf 4 und müde, bin auf dem weg",
    "kopf schmerzt, bin aufgestanden und mir ist schlecht",
    "kopfweh 5, hab aufgeräumt und war müde",
    "kopfschmerzen bekommen und bin müde",
    "kopfschmerz angefangen nach dem essen, war schlecht",
    "im monat 5 mal kopfweh",
    "bin gefallen, knie auf, kopf ok",
    "hab gegen die Kopfschmerzen was genommen, bin müde",
    "kopfweh auf der linken seite, übel",
]
MEANT = [
    "I tripped on the stairs and head dey bang me since, I dey vomit",
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
    "so ill and feverish with it",
    "i am so ill",
    "schlimmste kopfschmerzen, 9, noch nie so",
    "5 war schlimmste, noch nie so kopfschmerzen gehabt",
    "arm taub seit heute früh, hab nicht drauf gelegen",
    "going blind in my left eye",
    "my old glasses made me see double but now i see double with the new ones too",
    "head exploding i am dying",
    "kopfschmerz plötzlich da ich sterbe",
]
WISHED = [
    "dieses Leben ist nichts mehr für mich",
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
    "shoot me now, i cant live like this",
    "somebody please shoot me",
    "i want to die lol",
    "zum leben zu wenig, ich will sterben",
    "dying would be easier lol",
]


@pytest.mark.parametrize("text", [*ASKED_IN_GENERAL, *OF_OTHERS, *WITH_A_REASON, *OVER, *FIGURES, *DIARY])
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
