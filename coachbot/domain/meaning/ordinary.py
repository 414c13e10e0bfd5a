"""Whole texts that are ordinary, however much they are like those of something graver; and what they are instead.

Only a text that says this and no more is meant: "it's over" alone, never "it's all over for me".
"""

import re
from collections.abc import Mapping, Set

from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.understanding import ALARMS, Open
from coachbot.domain.pattern import LatePattern
from coachbot.domain.telling.lexicon import plain
from coachbot.values import frozen

_ACHE = r"(?:headaches?|migraines?|kopfschmerz(?:en)?|kopfweh|migraene|schaedelweh)"
_SIGH = (
    r"(?:(?:oh|ugh|argh|ah|ach|och|uff|great|fantastic|lovely|wonderful|brilliant|perfect|fab|no|damn|dammit|well|yay"
    r"|sigh|hooray|guess what|here we go|not again|na|ja|toll|super|klasse|prima|nein|mist|mann|man|herrlich|wunderbar"
    r"|bravo|seufz|nicht schon) )*"
)
_AGAIN = (
    rf"{_SIGH}(?:(?:yet )?another|a|the next|one more) {_ACHE}(?: again| today| tonight| now)*"
    rf"|{_SIGH}(?:a )?{_ACHE} again(?: today| tonight| now)*"
    rf"|{_SIGH}(?:heute |jetzt )?(?:schon |mal |doch )*(?:wieder |nochmal )?(?:mal )?{_ACHE}(?: heute| jetzt| wieder)*"
)
_SURELY = (
    r"(?:surely|certainly|definitely|probably|bound to|for sure|again|bestimmt|sicher|sicherlich|wahrscheinlich|wieder"
    r"|garantiert|auch|dann|wohl|eh|noch|ganz|ziemlich|ein|a|another|be|have)"
)
_COMING = rf"(?:ill|i will|im going to|i am going to|im gonna) (?:{_SURELY} )*(?:(?:get|have) )?(?:{_SURELY} )*{_ACHE}"
_TOMORROW = (
    rf"tomorrow {_COMING}(?: {_SURELY})*|{_COMING}(?: {_SURELY})* tomorrow(?: {_SURELY})*"
    rf"|(?:ueber)?morgen (?:hab|habe|krieg|kriege|bekomm|bekomme) i(?:ch)? (?:{_SURELY} )*{_ACHE}(?: {_SURELY})*"
    rf"|ich (?:hab|habe|krieg|kriege|bekomm|bekomme) (?:ueber)?morgen (?:{_SURELY} )*{_ACHE}(?: {_SURELY})*"
)
_OVER = (
    r"(?:ok |okay |so )?(?:its|it is|thats) over(?: now)?"
    r"|(?:ok |okay |so )?(?:jetzt |nun )?(?:(?:es )?ist(?: es)?|is|es is)(?: jetzt| nun)? vorbei(?: jetzt)?"
)
_NUMBER = r"(?:\d|10|one|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn)"
_DAILY = (
    r"(?:(?:every|each) (?:single )?day(?: (?:this|last|all) week)?|all week(?: long)?|(?:this|the) whole week"
    r"|jeden (?:einzelnen )?tag(?: (?:diese|letzte|die ganze) woche)?|(?:die |diese )?ganze woche(?: jeden tag| lang)?"
    r"|diese woche jeden tag)"
)
_STRENGTH = rf"(?:a|an|eine|ne|ein|it was a|war es eine) (?:solid |good |gute )?{_NUMBER}"
_AS_STRONG = rf"{_DAILY} (?:(?:was|war) )?{_STRENGTH}|{_STRENGTH} {_DAILY}|{_NUMBER} (?:all week|die ganze woche)"

_SOME = rf"(?:\d+|{_NUMBER}|an?|eleven|twelve|a (?:few|couple)(?: of)?|some|eine?|elf|zwoelf|ein paar|paar|einige)"
_NONE = r"(?:0|zero|no|nil|null|keine?|kein einzige[rs]?|keine einzige)"
_TABLETS = (
    r"(?:(?:pain )?(?:pills?|tablets?|tabs?|capsules?|killers?)|painkillers?|ibuprofens?|ibus?|paracetamols?|aspirins?"
    r"|triptans?|(?:schmerz)?tabletten?|pillen?|pille|kapseln?|schmerzmittel)"
)
_SO_FAR = r"(?: (?:today|tonight|now|yet|so far|this week|heute|bisher|bis jetzt|jetzt|diese woche)){0,2}"
_STILL = r"(?:(?:still|only|just|about|noch|nur|etwa|jetzt) ){0,3}"
_AT_HOME = r"(?: (?:at home|zu hause|zuhause|daheim))?"
_THERE = (
    r"(?: (?:still|are|is|sind|noch)){0,2} (?:left|left over|remaining|uebrig|ueber|da|vorraetig)"
    r"(?: in (?:the|my|der|meiner) (?:box|pack|packet|bottle|cupboard|packung|schachtel|schublade))?"
    rf"{_AT_HOME}"
)
_HAVE = r"(?:(?:ive got|ive|i have got|i have|i got|there are|theres|ich habe|ich hab|hab|habe|es sind|da sind) )?"
_LEFT = (
    rf"{_HAVE}{_STILL}(?:{_SOME}|{_NONE}) {_TABLETS}{_THERE}{_SO_FAR}"
    rf"|(?:(?:ich habe|ich hab|hab|habe|es sind|da sind) )?{_STILL}noch {_STILL}{_SOME} {_TABLETS}{_AT_HOME}{_SO_FAR}"
)
_NONE_TAKEN = (
    rf"(?:(?:i took|i had|ive had|took|had|ich habe|ich hab|hab|habe) )?{_STILL}(?:heute |today )?{_NONE} {_TABLETS}"
    rf"(?: (?:taken|needed|used|genommen|gebraucht|noetig))?{_SO_FAR}"
)
_DRINKS = (
    r"(?:coffees?|espress(?:o|os|i)|lattes?|cappuccinos?|flat whites?|teas?|colas?|cokes?|water|kaffees?|tees?"
    r"|wasser)"
)
_CUPS = r"(?:cups?|mugs?|glass(?:es)?|bottles?|tassen?|glas|glaeser|becher|flaschen?)(?: of)?"
_DRUNK = (
    r"(?:(?:i had|i drank|ive had|had|drank|ich hatte|ich trank|hatte|ich habe|ich hab|hab|habe) )?"
    rf"(?:(?:heute|today|schon) ){{0,2}}{_STILL}{_SOME} (?:{_CUPS} )?{_DRINKS}"
    rf"(?: (?:already|schon|getrunken|gehabt|this morning|heute morgen|heute frueh|today|heute|so far|bisher)){{0,3}}"
)


@frozen
class _Ordinary:
    said: LatePattern
    never: Set[Meaning]
    """What it is like, and is not."""
    rather: Meaning = Meaning.UNSURE
    answers_medicine: bool = False
    """Whether it may answer the question for medicine, beside which it stays as it is."""


_KNOWN = (
    _Ordinary(LatePattern(f"{_AGAIN}|{_TOMORROW}|{_OVER}"), ALARMS),
    _Ordinary(LatePattern(_AS_STRONG), frozenset({*ALARMS, Meaning.PAINKILLERS}), answers_medicine=True),
    _Ordinary(LatePattern(_LEFT), frozenset({Meaning.PAINKILLERS, Meaning.HEALTH})),
    _Ordinary(LatePattern(_NONE_TAKEN), frozenset({Meaning.PAINKILLERS})),
    _Ordinary(
        LatePattern(_DRUNK),
        frozenset({Meaning.PAINKILLERS, Meaning.HEALTH, Meaning.LATER, Meaning.DONE, Meaning.HARD}),
        Meaning.NOTHING,
    ),
)
"""Tablets that are only there, or of which none was taken, are no worry about tablets; how much was drunk is neither
that nor an hour.
"""


def as_ordinary(shares: Mapping[Meaning, float], text: str, open_: Open) -> Mapping[Meaning, float]:
    """How likely each meaning is, likeliest first: what a text only seems to mean is rather something of the diary.

    Of these what may answer the question for medicine stays as it is beside it.
    """
    said = " ".join(re.sub(r"[^\w ]", " ", plain(text)).split())
    told = [known for known in _KNOWN if known.said.fullmatch(said)]
    never = {one for known in told if open_ is not Open.MEDICINE or not known.answers_medicine for one in known.never}
    if not never:
        return shares
    moved, rather = sum(shares.get(one, 0.0) for one in never), told[0].rather
    left = {one: 0.0 if one in never else share for one, share in shares.items()}
    left[rather] = left.get(rather, 0.0) + moved
    return dict(sorted(left.items(), key=lambda one: -one[1]))
