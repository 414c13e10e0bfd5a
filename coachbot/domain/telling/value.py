"""What a sentence says of somebody's head, as values: what is sure, what to ask back, and why nothing is read."""

from dataclasses import replace
from datetime import date
from enum import StrEnum

from coachbot.domain.question import Role
from coachbot.values import frozen


@frozen
class Asked:
    """The open question that a sentence may answer: about a local day, and which of its roles."""

    day: date
    role: Role = Role.HEADACHE


@frozen
class DayTold:
    """What is surely said of a local day; `worst` is 1 to 10, None for what is not said."""

    day: date
    headache: bool
    worst: int | None = None
    medicine: bool | None = None


class Gap(StrEnum):
    """What a sentence leaves open about a day."""

    HEADACHE = "headache"
    STRENGTH = "strength"
    ZERO = "zero"
    OUT_OF_RANGE = "out_of_range"
    MEDICINE = "medicine"
    MEANT = "meant"
    """A number or an answer without a word of the head, while nothing was asked."""
    DAY = "day"
    FUTURE = "future"


@frozen
class Unsure:
    """What has to be asked back. `worst` is the number that was read, for `MEANT` alone."""

    day: date
    gap: Gap
    worst: int | None = None
    choice: tuple[int, int] | None = None
    """For `STRENGTH`: the two numbers between which it is left."""


class Refusal(StrEnum):
    """Why a text is not read for the diary at all."""

    TOO_LONG = "too_long"
    QUESTION = "question"
    QUOTATION = "quotation"
    OTHER_TONGUE = "other_tongue"
    SOMEBODY_ELSE = "somebody_else"
    NOT_NOW = "not_now"
    """A wish, a condition, the future, a habit."""
    REQUEST = "request"
    """A wish for something to be done."""
    RIGHT_NOW = "right_now"
    """A headache that is there now, told unasked: help comes before the diary."""


@frozen
class Telling:
    """A sentence, read. Nothing at all is `Telling()`, with the `refusal` where there is one."""

    sure: tuple[DayTold, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    refusal: Refusal | None = None
    higher_of_two: bool = False
    """Whether of two numbers that were said the higher counts."""

    def without_strengths(self, asked: Asked | None) -> "Telling":
        """The same, with every strength left open: a number stands beside it that could not be read.

        Where the strength was asked, the headache is known, and nothing new of that day is left.
        """
        open_days = tuple(Unsure(one.day, Gap.STRENGTH) for one in self.sure if one.worst is not None)
        known = asked.day if asked is not None and asked.role is Role.WORST else None
        bare = (replace(one, worst=None) for one in self.sure)
        kept = tuple(one for one in bare if one.day != known or one.medicine is not None or not one.headache)
        return replace(self, sure=kept, unsure=(*open_days, *self.unsure))

    def doubted(self, asked: Asked | None) -> "Telling":
        """The same with nothing sure: what stands open is asked back, or whether there was a headache at all."""
        open_ = {Role.WORST: Gap.STRENGTH, Role.MEDICINE: Gap.MEDICINE}
        gaps = (
            Unsure(one.day, open_.get(asked.role, Gap.HEADACHE) if asked and asked.day == one.day else Gap.HEADACHE)
            for one in self.sure
        )
        days = {one.day for one in self.sure}
        others = (one for one in self.unsure if one.day not in days)
        return replace(self, sure=(), unsure=(*gaps, *others), higher_of_two=False)

    def __bool__(self) -> bool:
        return bool(self.sure or self.unsure)
