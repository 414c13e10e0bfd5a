"""Tokens as a string of their codes: what is found in it by pattern can be replaced or taken out of further reading."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from coachbot.domain.telling.lexicon import Token

EATEN = "e"


@cache
def pattern(codes: str) -> re.Pattern[str]:
    """A pattern over codes, compiled once."""
    return re.compile(codes)


def codes_of(read: Sequence[Token]) -> str:
    """One letter a token."""
    return "".join(token.code for token in read)


def rewritten(read: Sequence[Token], codes: str, make: Callable[[Sequence[Token]], Sequence[Token]]) -> list[Token]:
    """The tokens with every run that fits made into others."""
    found, last = [], 0
    for match in pattern(codes).finditer(codes_of(read)):
        found += [*read[last : match.start()], *make(read[match.start() : match.end()])]
        last = match.end()
    return [*found, *read[last:]]


def recoded(code: str) -> Callable[[Sequence[Token]], list[Token]]:
    """The same tokens under another code."""
    return lambda run: [Token(code, token.word, token.value) for token in run]


def eaten(read: str, codes: str) -> str:
    """The codes with every run that fits taken out of further reading."""
    return pattern(codes).sub(lambda found: EATEN * len(found[0]), read)
