"""The sieve before the lists lets through whatever a list hears: each phrase is asked here the long way, too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coachbot.domain.warning_words import DESPAIR, GERMAN, GERMAN_DESPAIR, SIGNS
from coachbot.domain.warning_words.german_spelling import folded
from coachbot.domain.warning_words.sieve import Sieve
from coachbot.domain.warning_words.thought import MANY, Phrase, thoughts

CORPUS = Path("tools/hearing/corpus")
LISTS = {"english": (*DESPAIR, *SIGNS), "german": (*GERMAN_DESPAIR, *GERMAN)}
SIEVES = {name: Sieve(phrases) for name, phrases in LISTS.items()}


def sentences() -> Iterator[str]:
    """What people say, the alarming most of all."""
    for path in sorted(CORPUS.glob("*/*.txt")):
        yield from filter(None, map(str.strip, path.read_text(encoding="utf-8").splitlines()))


def heard_in(text: str) -> Iterator[tuple[list[Phrase], list[Phrase]]]:
    """What each list hears, with its sieve and without."""
    for name, phrases in LISTS.items():
        said = thoughts(text if name == "english" else folded(text))
        yield (
            [one for one in SIEVES[name].left(said) if one.said_in(said)],
            [one for one in phrases if one.said_in(said)],
        )


@pytest.mark.parametrize("every", [199, pytest.param(1, marks=pytest.mark.long)])
def test_a_sieve_changes_nothing_that_a_list_hears(every: int) -> None:
    texts = list(sentences())[::every]
    found = [pair for text in texts for pair in heard_in(text)]
    assert all(with_sieve == without for with_sieve, without in found)
    assert sum(bool(without) for _, without in found) > len(texts) / 100


def test_nor_in_a_text_of_more_sentences_than_anybody_writes() -> None:
    alarming = next(text for text in sentences() if any(without for _, without in heard_in(text)))
    long = " ".join(f"Day {number} was calm." for number in range(MANY + 5))
    for with_sieve, without in heard_in(f"{long} {alarming}. {long}"):
        assert with_sieve == without
    assert any(without for _, without in heard_in(f"{long} {alarming}. {long}"))
