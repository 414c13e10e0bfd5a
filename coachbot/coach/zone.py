"""Candidates for a time zone from typed text; the person always chooses."""

from datetime import datetime

from coachbot import places
from coachbot.domain.typed_time import Ambiguous, Clock, read_clock
from coachbot.wording.days import say_time
from coachbot.wording.zone import place_of


def candidates(text: str, now: datetime) -> list[tuple[str, str]]:
    """Places a text may mean, as pairs of label and zone: by city, by zone name, or by the time stated."""
    found = [(f"{city.name}, {city.country}", city.zone) for city in places.find_city(text)]
    found = found or [(place_of(zone), zone) for zone in places.zones_named(text)]
    found = found or [(place_of(zone), zone) for zone in _by_clock(text, now)]
    return [(f"{label} ({say_time(now, zone)})", zone) for label, zone in found[: places.MOST]]


def _by_clock(text: str, now: datetime) -> list[str]:
    words = text.casefold().replace("it is", "").replace("it's", "").replace("here", "")
    match read_clock(words):
        case Clock(at):
            return places.zones_showing(at, now)
        case Ambiguous(options):
            return [zone for at in options for zone in places.zones_showing(at, now)]
        case None:
            return []
