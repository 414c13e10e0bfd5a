"""Where the weeks and days of the long view lie across the picture."""

from datetime import date, timedelta

from coachbot.domain.long_view import LongView

PLOT_LEFT, PLOT_WIDTH = 68, 624
FEWEST_WEEKS, WIDEST_BAR = 8, 46
NARROW = 20
"""Below this a week has no room for cells."""


class Weeks:
    """The weeks of a view, side by side."""

    def __init__(self, view: LongView) -> None:
        self.first, self.last = view.weeks[0].first, view.weeks[-1].last
        self.slot = PLOT_WIDTH / max(len(view.weeks), FEWEST_WEEKS)
        self.bar = min(WIDEST_BAR, self.slot * 0.74)

    @property
    def is_narrow(self) -> bool:
        return self.slot < NARROW

    def middle(self, n: int) -> float:
        """The middle of the n-th week."""
        return PLOT_LEFT + (n + 0.5) * self.slot

    def end_of(self, on: date) -> float:
        """Where a local day ends."""
        return PLOT_LEFT + ((on - self.first).days + 1) / 7 * self.slot

    def holds(self, on: date) -> bool:
        """Whether a local day is on the picture."""
        return self.first <= on <= self.last

    def span_of(self, first: date, until: date) -> tuple[float, float] | None:
        """From where to where the days from `first` to before `until` lie; None where none of them is shown."""
        left = max(float(PLOT_LEFT), self.end_of(first - timedelta(days=1)))
        right = min(self.end_of(until - timedelta(days=1)), self.end_of(self.last))
        return (left, right) if right > left else None
