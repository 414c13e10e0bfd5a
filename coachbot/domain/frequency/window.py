"""Some consecutive local days, as counts. A day without an answer is missing and in no count of answers."""

from enum import Enum, StrEnum

from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS, Constants
from coachbot.values import frozen


class Completeness(StrEnum):
    """How much of a window was answered; below `PARTIAL` no rate is shown."""

    GOOD = "good"
    PARTIAL = "partial"
    INSUFFICIENT = "insufficient"


class Unasked(Enum):
    """What stands for a day without an answer on which there was no question."""

    PAUSED = "paused"
    NOTHING = "unasked"
    """No programme ran, and no diary went on."""


Known = bool | Unasked | None
"""What is known of a local day: True headache, False none, None missing."""


@frozen
class Window:
    """What is known of consecutive local days. Unasked ones keep their place, and are in no count and no share."""

    days: tuple[Known, ...]

    @property
    def asked(self) -> int:
        """Days that are answered or missing."""
        return len(self.days) - self.paused - self.unasked

    @property
    def paused(self) -> int:
        """Days of a pause without an answer."""
        return self.days.count(Unasked.PAUSED)

    @property
    def unasked(self) -> int:
        """Days without an answer on which nothing was asked, other than those of a pause."""
        return self.days.count(Unasked.NOTHING)

    @property
    def observed(self) -> int:
        """Answered days."""
        return self.asked - self.missing

    @property
    def share(self) -> float:
        """Answered days of those that could be; 0 where none could."""
        return self.observed / self.asked if self.asked else 0.0

    @property
    def headache(self) -> int:
        """Headache days."""
        return self.days.count(True)

    @property
    def missing(self) -> int:
        """Days without an answer that was asked for."""
        return self.days.count(None)

    @property
    def answered_at(self) -> tuple[int, ...]:
        """Where in the window the answered days lie, counted from 0."""
        return tuple(place for place, known in enumerate(self.days) if isinstance(known, bool))

    @property
    def rate28(self) -> float | None:
        """Headache days per 28 days among answered days; None without an answer."""
        return PER_DAYS * self.headache / self.observed if self.observed else None

    @property
    def bounds28(self) -> tuple[float, float] | None:
        """The rate per 28 days if every missing day had been free, or had held a headache; None without a day."""
        if not self.asked:
            return None
        scale = PER_DAYS / self.asked
        return scale * self.headache, scale * (self.headache + self.missing)

    def completeness(self, constants: Constants = DEFAULT) -> Completeness:
        """How much of the window was answered."""
        if self.share >= constants.completeness_good:
            return Completeness.GOOD
        return Completeness.PARTIAL if self.share >= constants.completeness_min else Completeness.INSUFFICIENT


def counted(headache: int, observed: int, length: int | None = None) -> Window:
    """A window of which only counts are known: the answered days first, the missing ones after them."""
    missing = (observed if length is None else length) - observed
    return Window((True,) * headache + (False,) * (observed - headache) + (None,) * missing)


def read_pattern(pattern: str) -> Window:
    """A window written a letter a day: 1 headache, 0 none, p paused, u unasked, anything else missing."""
    letters: dict[str, Known] = {"1": True, "0": False, "p": Unasked.PAUSED, "u": Unasked.NOTHING}
    return Window(tuple(letters.get(letter) for letter in pattern))
