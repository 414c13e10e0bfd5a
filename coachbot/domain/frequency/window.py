"""Some consecutive local days, as counts. A day without an answer is missing and in no count of answers."""

from enum import StrEnum

from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS, Constants
from coachbot.values import frozen


class Completeness(StrEnum):
    """How much of a window was answered; below `PARTIAL` no rate is shown."""

    GOOD = "good"
    PARTIAL = "partial"
    INSUFFICIENT = "insufficient"


@frozen
class Window:
    """What is known of consecutive local days: True headache, False none, None missing."""

    days: tuple[bool | None, ...]

    @property
    def observed(self) -> int:
        """Answered days."""
        return len(self.days) - self.missing

    @property
    def headache(self) -> int:
        """Headache days."""
        return self.days.count(True)

    @property
    def missing(self) -> int:
        """Days without an answer."""
        return self.days.count(None)

    @property
    def answered_at(self) -> tuple[int, ...]:
        """Where in the window the answered days lie, counted from 0."""
        return tuple(place for place, known in enumerate(self.days) if known is not None)

    @property
    def rate28(self) -> float | None:
        """Headache days per 28 days among answered days; None without an answer."""
        return PER_DAYS * self.headache / self.observed if self.observed else None

    @property
    def bounds28(self) -> tuple[float, float] | None:
        """The rate per 28 days if every missing day had been free, or had held a headache; None without a day."""
        if not self.days:
            return None
        scale = PER_DAYS / len(self.days)
        return scale * self.headache, scale * (self.headache + self.missing)

    def completeness(self, constants: Constants = DEFAULT) -> Completeness:
        """How much of the window was answered."""
        share = self.observed / len(self.days) if self.days else 0.0
        if share >= constants.completeness_good:
            return Completeness.GOOD
        return Completeness.PARTIAL if share >= constants.completeness_min else Completeness.INSUFFICIENT


def counted(headache: int, observed: int, length: int | None = None) -> Window:
    """A window of which only counts are known: the answered days first, the missing ones after them."""
    missing = (observed if length is None else length) - observed
    return Window((True,) * headache + (False,) * (observed - headache) + (None,) * missing)


def read_pattern(pattern: str) -> Window:
    """A window written a letter a day: 1 headache, 0 none, anything else missing."""
    return Window(tuple({"1": True, "0": False}.get(letter) for letter in pattern))
