"""The day's question once more: the same evening, and the next morning when the evening's could not be sent."""

from datetime import date

from coachbot.wording.days import say_day, say_when

FOLLOW_UPS = (
    "Just once more, in case it slipped by: any headache {when}, however short?",
    "No rush. Was there any headache {when}, even a brief one?",
    "One tap is enough: any headache {when}?",
    "Before the day ends: did you notice any headache {when}?",
    "Last nudge for this one: any headache {when}, long or short?",
    "Still open, and quick: did your head hurt {when}?",
    "If you have a second: any headache {when}, even a light one?",
    "One word will do: any headache {when}, yes or no?",
)
CATCH_UPS = (
    "Good morning. My question about yesterday didn't reach you. Any headache on {day}?",
    "Good morning. I couldn't ask last night. Was there any headache on {day}, however short?",
    "Morning! I missed you yesterday evening. Any headache on {day}?",
    "Good morning. One question from yesterday: any headache on {day}, even a short one?",
    "Hello. Yesterday's question is still open. Any headache on {day}?",
)


def follow_up(day: date, today: date, turn: int) -> str:
    """The one follow-up's words."""
    return FOLLOW_UPS[turn % len(FOLLOW_UPS)].format(when=say_when(day, today))


def catch_up(day: date, turn: int) -> str:
    """The next morning's words, when the evening's question could not be sent."""
    return CATCH_UPS[turn % len(CATCH_UPS)].format(day=say_day(day))
