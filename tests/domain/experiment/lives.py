"""Experiments and diaries for tests."""

from collections.abc import Callable
from datetime import date, timedelta

from coachbot.domain.experiment.course import Experiment, begun, moved_on, place_on
from coachbot.domain.experiment.thing import Way

SEED = "00112233445566778899aabbccddeeff"
FIRST = date(2026, 11, 30)
WAYS = (Way(title="the old pillow", text="Sleep on it."), Way(title="the flat pillow", text="Sleep on that."))
Known = dict[date, bool | None]


def new(wanted: int = 6, seed: str = SEED) -> Experiment:
    return begun(thing="pillow", title="Two pillows", ways=WAYS, wanted=wanted, seed=seed, first=FIRST)


def lived(
    experiment: Experiment, day_of: Callable[[int, date], bool | None], days: int = 400
) -> tuple[Experiment, Known]:
    """An experiment gone through morning by morning; `day_of` tells a day's evening by the way that held on it."""
    known: Known = {}
    for n in range(days):
        today = FIRST + timedelta(days=n)
        experiment = moved_on(experiment, today, known)
        if not experiment.runs:
            break
        place = place_on(experiment, today)
        known[today] = day_of(place.which, today) if place else False
    return experiment, known
