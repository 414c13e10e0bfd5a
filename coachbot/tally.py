"""What this process has met since it began, counted under fixed words. Nothing here says who, and nothing is kept."""

from collections import Counter
from enum import StrEnum


class Happening(StrEnum):
    """What is counted."""

    WEBHOOK_REFUSED = "webhook_refused"
    ASKED_TO_WAIT = "asked_to_wait"
    SILENT_FORGOTTEN = "silent_forgotten"


_met: Counter[Happening] = Counter()


def count(what: Happening, times: int = 1) -> int:
    """So many more; returns how often it was by now."""
    _met[what] += times
    return _met[what]


def so_far() -> dict[str, int]:
    """Everything that is counted, zeros too, by its word."""
    return {what.value: _met[what] for what in Happening}
