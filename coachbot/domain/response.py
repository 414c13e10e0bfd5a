"""What somebody did with a prompt, and how an exercise felt: the words that stand in the database's columns."""

from enum import StrEnum


class Response(StrEnum):
    """`LATER` says that it was put off, `ANSWERED` that the evening's question has its answer, by whatever way.

    `QUESTION` says that the prompt asked something, so that there is nothing to do or leave out; `ASKED_FIRST` that in
    its place it was asked whether it may come.
    """

    DONE = "done"
    SHORT = "short"
    SKIPPED = "skipped"
    LATER = "later"
    ANSWERED = "answered"
    QUESTION = "question"
    ASKED_FIRST = "asked_first"


class Felt(StrEnum):
    """What somebody says of a card they did: how it felt, that it made things worse, that they want it back,
    or another card in its place.
    """

    EASY = "easy"
    FINE = "fine"
    MUCH = "much"
    PAIN = "pain"
    WORSE = "worse"
    BACK = "back"
    SWAP = "swap"


ASKED = (Felt.EASY, Felt.FINE, Felt.MUCH, Felt.PAIN)
"""What is asked after an exercise."""


DONE = frozenset({Response.DONE, Response.SHORT})
"""The short version counts in full."""
