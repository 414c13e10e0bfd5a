"""What the writer types: sentences instead of taps, and a fortnight of wishes, in two languages."""

from collections.abc import Callable, Mapping
from datetime import time

from coachbot.domain.text import ENGLISH
from coachbot.workbench.personas import Deed

Answers = Mapping[str, tuple[str, ...]]
_ANSWERS: Mapping[str, Answers] = {
    "en": {
        "checkin:yes": ("yes, unfortunately", "had a headache today", "headache again today", "yes i had one"),
        "checkin:no": ("no headache today", "nope, none", "my head was fine today", "nothing today, all good"),
        "worst": ("about a {n}", "it was a {n} at its worst", "i'd say {n}", "{n} out of 10"),
        "medicine:yes": ("took an ibuprofen", "yes, one tablet"),
        "medicine:no": ("no pills", "didn't take anything", "took nothing"),
        "done": ("did it", "done, felt good", "did the stretches", "all done"),
        "short": ("only managed the short one, but done", "did the short version"),
        "skip": ("not today", "skip this one please", "too tired, not today"),
        "easy": ("that was too easy",),
        "much": ("that was too much for me",),
        "pain": ("it hurt when i did that",),
    },
    "de": {
        "checkin:yes": ("ja, leider", "hatte heute kopfschmerzen", "heute wieder kopfweh", "ja hatte welche"),
        "checkin:no": ("heute keine kopfschmerzen", "nö, nichts", "kopf ging heute", "heute gar nichts"),
        "worst": ("ungefähr {n}", "am schlimmsten {n}", "ich würde sagen {n}", "{n} von 10"),
        "medicine:yes": ("ibu genommen", "ja, eine tablette"),
        "medicine:no": ("keine tabletten", "hab nichts genommen", "nichts genommen"),
        "done": ("hab ich gemacht", "erledigt, tat gut", "übungen gemacht", "fertig"),
        "short": ("nur die kurze version gemacht", "hab die kurze gemacht"),
        "skip": ("heute nicht", "überspring das bitte", "zu müde, heute nicht"),
        "easy": ("das war zu leicht",),
        "much": ("das war mir zu viel",),
        "pain": ("das hat wehgetan",),
    },
}
_WISHES: Mapping[str, tuple[tuple[int, str, str], ...]] = {
    "en": (
        (1, "21:30", "hi there, what can you do?"),
        (2, "07:40", "what's on today"),
        (2, "15:00", "how does the nod go again"),
        (3, "12:10", "no messages after 10pm please"),
        (4, "09:00", "does coffee cause headaches?"),
        (5, "18:00", "my mother has a headache too"),
        (6, "10:30", "why did i get this message"),
        (7, "19:00", "how am i doing so far"),
        (8, "12:00", "i doubt that this helps"),
        (9, "16:20", "i've been put on blood thinners"),
        (10, "11:15", "thank you, that was nice"),
        (11, "08:30", "we're away, pause for 2 days please"),
        (13, "18:40", "i'm back, let's go on"),
        (14, "19:10", "i'm seeing my doctor tomorrow, can you make me a report"),
    ),
    "de": (
        (1, "21:30", "hallo, was kannst du alles?"),
        (2, "07:40", "was steht heute an"),
        (2, "15:00", "wie geht das nicken nochmal"),
        (3, "12:10", "nach 22 uhr bitte keine nachrichten mehr"),
        (4, "09:00", "macht kaffee kopfschmerzen?"),
        (5, "18:00", "meine mutter hat auch kopfschmerzen"),
        (6, "10:30", "warum hab ich das bekommen"),
        (7, "19:00", "wie läuft es bei mir"),
        (8, "12:00", "ich glaube nicht dass das hilft"),
        (9, "16:20", "ich muss jetzt blutverdünner nehmen"),
        (10, "11:15", "danke, das war lieb"),
        (11, "08:30", "bitte pause für 2 tage, wir sind weg"),
        (13, "18:40", "bin wieder da, weiter gehts"),
        (14, "19:10", "morgen hab ich arzttermin, kannst du mir einen bericht machen"),
    ),
}


def wishes(language: str) -> tuple[Deed, ...]:
    """What the writer asks for by themselves over a fortnight."""
    said = _WISHES.get(language, _WISHES[ENGLISH])
    return tuple(Deed(day=day, at=time.fromisoformat(at), text=text) for day, at, text in said)


def sentence_for(action: str, language: str, draw: Callable[[int], int]) -> str | None:
    """What is typed instead of a tap; None where the writer lets it be. `draw` gives a number below its argument."""
    word, _, rest = action.partition(":")
    last = rest.rpartition(":")[2]
    answers = _ANSWERS.get(language, _ANSWERS[ENGLISH])
    said = answers.get(f"{word}:{last}") or answers.get(last if word == "felt" else word)
    return said[draw(len(said))].format(n=last) if said else None
