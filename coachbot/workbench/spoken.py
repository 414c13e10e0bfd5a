"""How far a language has come: what is still said in English, what claims or blames, and what is hard to read."""

import re
from collections.abc import Iterator, Mapping

from coachbot.domain.text import Told
from coachbot.domain.translation import missing
from coachbot.library import Library
from coachbot.library.layout import CARDS, EXPERIMENTS, HANDBOOK, QUESTIONS
from coachbot.values import frozen
from coachbot.words import languages, words_in
from coachbot.workbench.texts import file_of, texts_of
from coachbot.workbench.words import as_read

BANNED = {
    "de": re.compile(
        r"\b(heil(t|en|st)|heilung|geheilt|verhinder|vorbeugend|therapier|kurier(t|en)|garantier|wundermittel)"
        r"|dein(e|er|en)? auslöser|ausgelöst durch|weil du (nicht )?(geübt|trainiert)"
        r"|(richtige|gute|schlechte|falsche) haltung"
        r"|du hast (es )?(versagt|verpasst|versäumt)|\bserie\b|abnorm|unnormal|\d+ ?(%|prozent) weniger",
        re.IGNORECASE,
    )
}
"""Claims and blame that no text may hold, by language (`clinical.md` 2.5)."""
HARDEST_GRADE = 11.0
WORDS_TO_JUDGE = 12


@frozen
class Spoken:
    """`texts` and `sentences` are how many the programmes' files and coachbot's own words hold; `left` names what of
    them has no words in the language yet, `amiss` what should be said otherwise, each in a line.
    """

    texts: int
    sentences: int
    left: list[str]
    amiss: list[str]


def examine(library: Library, language: str) -> Spoken:
    """What stands in a language, and what does not. Raises LookupError for one in which nothing stands."""
    if language not in {*languages(), *library.languages}:
        raise LookupError(language)
    english, own = words_in("en"), words_in(language)
    there = own.keys if own.language == language else frozenset()
    left = [*_left(library, language), *(f"words/{language}: {key}" for key in sorted(english.keys - there))]
    return Spoken(len(list(texts_of(library))), len(english.keys), left, list(_amiss(library, language, there)))


def _left(library: Library, language: str) -> Iterator[str]:
    for file, told in _told(library):
        words = told.translations.get(language, {})
        for path in missing(told.model_dump(mode="json", exclude={"translations", "cards"}), words):
            yield f"{file}: {'.'.join(map(str, path))}"


def _told(library: Library) -> Iterator[tuple[str, Told]]:
    yield from ((file_of(programme), programme) for programme in library.programmes.values())
    yield from ((f"{CARDS}/{name}.yaml", card) for name, card in library.cards.items())
    yield from ((f"{QUESTIONS}: {name}", question) for name, question in library.questions.items())
    yield from ((f"{EXPERIMENTS}: {name}", thing) for name, thing in library.experiments.items())
    yield HANDBOOK, library.handbook


def _amiss(library: Library, language: str, there: frozenset[str]) -> Iterator[str]:
    """Of words in the language itself; what falls back to English is judged there."""
    english = {said.text for said in texts_of(library)}
    texts = {
        f"{said.file}: {'.'.join(map(str, said.path))}": said.text for said in texts_of(library.in_language(language))
    }
    own = {f"words/{language}: {key}": words_in(language).source(key).partition("=")[2] for key in sorted(there)}
    yield from _judged({place: text for place, text in texts.items() if text not in english}, language, grade=True)
    yield from _judged(own, language, grade=False)


def _judged(texts: Mapping[str, str], language: str, *, grade: bool) -> Iterator[str]:
    banned = BANNED.get(language)
    for place, text in texts.items():
        if banned is not None and (found := banned.search(as_read(text))) is not None:
            yield f'{place}: "{found[0]}" is a claim or blame that we never make.'
        if grade and language == "de" and (hard := vienna_grade(text)) > HARDEST_GRADE:
            yield f"{place}: it reads like grade {hard:.0f}. Use shorter words and sentences."


def vienna_grade(text: str) -> float:
    """The first Wiener Sachtextformel: the years of school a German text asks for (Bamberger & Vanecek, 1984).

    0 for a text of fewer than twelve words, which says too little of itself.
    """
    plain = re.sub(r"[*_]", "", text)
    words = re.findall(r"[A-Za-zÄÖÜäöüß]+", plain)
    if len(words) < WORDS_TO_JUDGE:
        return 0.0
    sentences = max(len(re.findall(r"[.!?:;](\s|$)", plain)), 1)
    syllables = [len(re.findall(r"[aeiouyäöü]+", word.lower())) or 1 for word in words]
    long, short = sum(n >= 3 for n in syllables), sum(n == 1 for n in syllables)
    letters = sum(len(word) > 6 for word in words)
    share = 100 / len(words)
    return (
        0.1935 * long * share
        + 0.1672 * len(words) / sentences
        + 0.1297 * letters * share
        - 0.0327 * short * share
        - 0.875
    )
