"""The day's question once more: the same evening, and the next morning when the evening's could not be sent."""

from datetime import date

from coachbot.words import Words


def follow_up(say: Words, day: date, today: date, turn: int) -> str:
    """The one follow-up's words."""
    return say.turn("asking-again-follow-up", turn, when=say.when(day, today))


def catch_up(say: Words, day: date, turn: int) -> str:
    """The next morning's words, when the evening's question could not be sent."""
    return say.turn("asking-again-catch-up", turn, day=say.day(day))
