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


@frozen
class _Ordinary:
    said: LatePattern
    never: Set[Meaning]
    """What it is like, and is not."""


_KNOWN = (
    _Ordinary(LatePattern(f"{_AGAIN}|{_TOMORROW}|{_OVER}"), ALARMS),
    _Ordinary(LatePattern(_AS_STRONG), frozenset({*ALARMS, Meaning.PAINKILLERS})),
)


def as_ordinary(shares: Mapping[Meaning, float], text: str, open_: Open) -> Mapping[Meaning, float]:
    """How likely each meaning is, likeliest first: what a text only seems to mean is rather something of the diary.

    A number beside the question for medicine may count tablets, and stays as it is.
    """
    said = " ".join(re.sub(r"[^\w ]", " ", plain(text)).split())
    never = {one for known in _KNOWN if known.said.fullmatch(said) for one in known.never}
    if not never or (open_ is Open.MEDICINE and Meaning.PAINKILLERS in never):
        return shares
    moved = sum(shares.get(one, 0.0) for one in never)
    left = {one: 0.0 if one in never else share for one, share in shares.items()}
    left[Meaning.UNSURE] = left.get(Meaning.UNSURE, 0.0) + moved
    return dict(sorted(left.items(), key=lambda one: -one[1]))
