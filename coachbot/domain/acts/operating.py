"""Acts of whoever runs the house. From anybody else they mean nothing."""

from enum import StrEnum
from typing import Annotated, ClassVar

from coachbot.domain.acts.act import Act
from coachbot.domain.acts.code import member


class SendingStep(StrEnum):
    """Two steps each way, and a way back."""

    ASK_HOLD = "ask-hold"
    HOLD = "hold"
    ASK_GO = "ask-go"
    GO = "go"
    BACK = "back"


class SetSending(Act):
    """Hold prompts for everybody, or let them leave again."""

    word: ClassVar[str] = "sending"
    step: Annotated[SendingStep, member(SendingStep)]


ACTS: tuple[type[Act], ...] = (SetSending,)
