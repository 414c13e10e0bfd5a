"""What whoever runs the house is shown in chat, and what they can change there."""

from enum import StrEnum


class Counted(StrEnum):
    """What /admin counts."""

    PEOPLE = "people"
    ENROLLED = "enrolled"
    UNREACHABLE = "unreachable"
    CHECK_INS = "check_ins"
    SENT = "sent"
    UNSENT = "unsent"
    WAITING = "waiting"
    ASIDE = "aside"


class Intervention(StrEnum):
    """A change for everybody, as its row names it."""

    HOLD = "hold"
    LET_GO = "let_go"
