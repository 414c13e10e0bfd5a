"""How typed words are read for warning words: plain letters, one spelling, a thought at a time."""

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from coachbot.domain.participant import Tier
from coachbot.domain.pattern import LatePattern
from coachbot.domain.spelling import is_one_slip
from coachbot.domain.warning_words.figures import without_figures
from coachbot.domain.warning_words.guards import is_general
from coachbot.values import frozen

LONGEST = 4096
ONE_SPELLING = tuple(
    (LatePattern(rf"\b(?:{pattern})\b"), word)
    for pattern, word in (
        (r"cannae|canna|cnt", "cant"),
        (r"dinnae|didnae|dinna|disnae", "dont"),
        (r"wisnae|isnae|wasnae", "isnt"),
        (r"heid|heed|hed", "head"),
        (r"mooth|mouf|mowf", "mouth"),
        (r"oot", "out"),
        (r"deid", "dead"),
        (r"aff", "off"),
        (r"tae", "to"),
        (r"fae", "from"),
        (r"masel|masell|maself", "myself"),
        (r"doon", "down"),
        (r"outa|outta|oot o|out o", "out of"),
        (r"naewhere|nowhere|nowere", "nowhere"),
        (r"nae", "no"),
        (r"wivout|wifout|widout", "without"),
        (r"wiv", "with"),
        (r"evry ?(?:1|one)|every ?1", "everyone"),
        (r"mixd|mixt", "mixed"),
        (
            r"(liv|kill|hurt|walk|work|feel|com|hang|droop|dy|bleed|see|los|fall|tingl|throbb|pound|splitt|vomit|puk"
            r"|gett|go|try"
            r"|think|breath|speak|talk|sitt|cough|sneez|burst|bang|shiver|shak)in",
            r"\1ing",
        ),
        (r"can ?not|coul?d ?nt|could not|cnat|canot|unable to|not able to|cant seem to", "cant"),
        (r"do ?nt|do not|does ?nt|does not|did ?nt|did not|dnt", "dont"),
        (r"is ?nt|is not|was ?nt|was not|are ?nt|were ?nt|were not|aint", "isnt"),
        (r"will not|would ?nt|would not", "wont"),
        (r"i am|iam", "i am"),
        (r"i have|ive", "i have"),
        (r"id", "i would"),
        (r"it is|its", "it is"),
        (r"wan+a|wann?t to|wnat to|wan to|want (too|2|a)|whant to", "want to"),
        (r"gon+a|going (too|2)|goin to", "going to"),
        (r"my ?self|meself|myslef", "myself"),
        (r"any ?more|any ?longer|no more|no longer|nomore", "anymore"),
        (r"head ?ac?hes?|hedac?hes?|headace|head aches|headach|hed ?ai?ke?s?|headakes?|headeaches?", "headache"),
        (r"migra[ie]nes?|migranes?|migrain", "migraine"),
        (r"wrost|worts|worste?", "worst"),
        (r"fever\w*|feaver|feva|fevr|feever", "fever"),
        (r"strok|storke|strokes", "stroke"),
        (r"tumou?rs?|tumer", "tumor"),
        (r"paraly[sz]\w*", "paralysed"),
        (r"u", "you"),
        (r"kil", "kill"),
        (r"ich (\w+ )?(?:will|wurde|would) die", "ich will das"),
        (r"wann", "wenn"),
    )
)
SPELT = (
    "suicide", "suicidal", "suddenly", "sudden", "numbness", "weakness", "accident", "whiplash", "concussion",
    "seizure", "vomiting", "pregnant", "unconscious", "blurred", "slurred", "thunderclap", "meningitis", "aneurysm",
    "confusion", "fainted", "collapsed", "unbearable", "excruciating", "dizziness", "unsteady", "coughing",
    "sneezing", "straining", "steadily", "electric", "vision", "overdose", "different", "painkillers",
)  # fmt: skip
"""Words that are known with one slip of the finger: a letter too many, too few, wrong, or two that changed places."""
I_AM = LatePattern(r"\bim\b")
IN_GERMAN = LatePattern(
    r"\b(?:der|das|und|ich|nicht|ist|mit|auf|eine?|einen|einem|einer|kopf\w*|habe?|hatte|meine?|mein\w{2}|wie"
    r"|kann|zum|zur"
    r"|von|beim|nach|seit|es|sich|dir|mir|wird|noch|nur|mehr|aber|nacken|schmerz\w*|weh)\b"
    r"|\bim (?:kopf|hals|gesicht|ohr|mund|auge|liegen|sitzen|stehen|bett|schlaf|spital|krankenhaus|alter|leben"
    r"|moment)\b"
)
"""Whose "im" is none of "I am"."""
MEANT = LatePattern(
    r"\b(?:end|stop|quit|finish) it\W+(?:i mean )?(?:the|this|your) (program\w*|course|diary|plan|reminders?"
    r"|messages?|chat)"
    r"(?: i mean| that is| obviously)\b"
    r"|\b(?:end|stop|quit|finish) it\W+i mean (?:the|this|your) (program\w*|course|diary|plan|reminders?|messages?"
    r"|chat)\b"
    r"|\b(?:schluss machen|beenden|aufhoren)\W+(?:also )?(?:das|den|die|mit dem|mit den) (programm|kurs|plan"
    r"|nachrichten"
    r"|erinnerungen)(?: meine? ich| mein i)\b"
)
"""An end that is said, in the next breath, to be that of the programme."""
SHORTEST_SPELT = 6
MANY = 40
"""More sentences than anybody writes; reading each for every phrase would hold everybody up for seconds."""
JOINTS = LatePattern(r"\b(?:and|but|so|because|,)\b")
ORDINAL = LatePattern(r"(?<=\d)\.\s?(?=(?:ssw|\w*woche|monat|trimester)\b)")
"""A full stop that ends no sentence: "in der 34. Woche"."""
NEAR = 24
"""So many letters around it can turn a phrase into something else; what stands further off cannot."""
SURE = LatePattern(
    r"\b(no|not|without|never any|any|isnt|dont have( any)?|kein\w*|ohne|sin|sans|pas de) "
    r"(fever|numb|numbness|weakness|tingling|rash|vomiting|accident|injury|dizziness|dizzy|double vision|suicidal)\b"
    r"|\b(hay|cabin|spring|dance|gold|cup|election|baby|jungle|night|football) fever\b|\bfever (pitch"
    r"|dreams?)\b|\bby accident\b|\bpar accident\b"
)
"""What is said not to be there, and what only sounds like it."""


@frozen
class Phrase:
    """A way of saying something: a thought fits that holds every one of `all_of`, and nothing of `none_of` close by.

    A `guarded` one, which is a family of words, holds back from questions about signs, and where `none_of` stands
    anywhere.
    """

    all_of: tuple[str, ...]
    none_of: str | None = None
    tier: Tier = Tier.NOW
    guarded: bool = False

    def said_in(self, text: "Thoughts") -> bool:
        """Whether a text says this; what takes several words to say may be spread over two sentences."""
        if text.whole is not None and any(one.search(text.whole) is None for one in _compiled(self.all_of)):
            return False
        return any(map(self.fits, text.sentences if len(self.all_of) == 1 else text.all))

    def fits(self, thought: str) -> bool:
        """Whether a thought says this. Hardly any does, so the words are looked for before anything else."""
        first, *others = _compiled(self.all_of)
        if first.search(thought) is None:
            return False
        rest = [pattern.search(thought) for pattern in others]
        if None in rest or (self.guarded and self._is_held_back(thought)):
            return False
        return any(self._stands(thought, [found, *rest]) for found in first.finditer(thought))

    def _is_held_back(self, thought: str) -> bool:
        return is_general(thought) or (self.none_of is not None and _whole(self.none_of).search(thought) is not None)

    def _stands(self, thought: str, found: Sequence[re.Match[str] | None]) -> bool:
        if self.none_of is None:
            return True
        spans = [match.span() for match in found if match]
        begins, ends = min(start for start, _ in spans), max(end for _, end in spans)
        before = JOINTS.split(thought[:begins])[-1][-NEAR:]
        return _whole(self.none_of).search(before + thought[begins : ends + NEAR]) is None


def phrase(*all_of: str, but: str | None = None, tier: Tier = Tier.NOW, guarded: bool = False) -> Phrase:
    """A phrase from its patterns; each begins and ends with a word."""
    return Phrase(all_of, but, tier, guarded)


@functools.cache
def _whole(pattern: str) -> re.Pattern[str]:
    """Compiled when it is first needed: what only reads files should not wait for a quarter of a second."""
    return re.compile(rf"\b(?:{pattern})\b")


@functools.cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(_whole, patterns))


@frozen
class Thoughts:
    """A text as thoughts: each sentence in plain lower-case words, and each two that follow one another, once each.

    `whole` is all of it at once where there are many: what is nowhere in it is looked for in no sentence.
    """

    sentences: tuple[str, ...]
    all: tuple[str, ...]
    whole: str | None = None


def thoughts(text: str) -> Thoughts:
    """A text, read."""
    plain = MEANT.sub(" stop the programme ", ORDINAL.sub(" ", _plain(text)))
    sentences = [said for part in re.split(r"[.!?;\n|]+(?!\d)", plain) if (said := _words(part))]
    pairs = [f"{first} , {second}" for first, second in pairwise(sentences)]
    once = tuple(dict.fromkeys(sentences))
    whole = " , ".join(sentences) if len(once) > MANY else None
    return Thoughts(once, tuple(dict.fromkeys([*once, *pairs])), whole)


def _plain(text: str) -> str:
    """Without accents and apostrophes; letters that were held down are let go."""
    folded = unicodedata.normalize("NFKD", text[:LONGEST].casefold())
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return re.sub(r"(\w)\1{2,}", r"\1", re.sub(r"['\u2019\u2018`\u00b4]", "", bare))


def _words(sentence: str) -> str:
    parted = re.sub(r"(?<!\d),|,(?!\d)|\s[-\u2013\u2014]+\s", " \0 ", sentence)
    said = re.sub(r"[^\w/%,.\0]+|(?<!\d)[.,]|[.,](?!\d)|_", " ", parted).replace("\0", ",")
    said = " ".join(_spelt(said.split()))
    said = said if IN_GERMAN.search(said) else I_AM.sub("i am", said)
    for pattern, word in ONE_SPELLING:
        said = pattern.sub(word, said)
    return " ".join(word for word in without_figures(SURE.sub(" ", said)).split() if word != ",")


def _spelt(words: list[str]) -> Iterator[str]:
    for word in words:
        near = (known for known in SPELT if known[0] == word[0] and is_one_slip(word, known))
        yield word if len(word) < SHORTEST_SPELT - 1 or word in SPELT else next(near, word)
