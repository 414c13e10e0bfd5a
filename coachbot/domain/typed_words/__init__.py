"""Typed answers of another language, in the words of the English readers: yes and no, numbers, days, dates, times.

Only short answers that a reader then takes as a whole come through here; notes, questions and names of places do not.
What is no such word stays as it is, so English is understood in every language.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache

from coachbot.domain.typed_words.german import GERMAN

Turned = str | Callable[[re.Match[str]], str]
TABLES: Mapping[str, tuple[tuple[str, Turned], ...]] = {"de": GERMAN}
"""By language, what is said and what it becomes, in the order in which it is turned."""


@cache
def _compiled(language: str) -> tuple[tuple[re.Pattern[str], Turned], ...]:
    return tuple((re.compile(said), means) for said, means in TABLES.get(language, ()))


def in_english(text: str, language: str) -> str:
    """The typed words as the English readers know them; the text itself where there is nothing to turn."""
    said = " ".join(text.casefold().split())
    turned = said
    for pattern, means in _compiled(language):
        turned = pattern.sub(means, turned)
    return text if turned == said else " ".join(turned.split())
