"""Candidates for a time zone from typed text; the person always chooses."""

from datetime import datetime

from coachbot import places
from coachbot.coach.scene import NotReady
from coachbot.domain.local_time import is_zone, place_of
from coachbot.domain.typed_clock import Ambiguous, Clock, read_stated
from coachbot.domain.typed_words import in_english


def candidates(text: str, now: datetime, language: str) -> list[tuple[str, str]]:
    """Places a text may mean, as pairs of name and zone: by city, by zone name, or by the time stated in a language.

    Raises NotReady.
    """
    if places.lacks_cities():
        raise NotReady(places.load_cities)
    found = [(f"{city.name}, {city.country}", city.zone) for city in places.find_city(text)]
    found = found or [(place_of(zone), zone) for zone in places.zones_named(text)]
    found = found or [(place_of(zone), zone) for zone in _by_clock(in_english(text, language), now)]
    return found[: places.MOST]


def zone_at(latitude: float, longitude: float) -> str | None:
    """The zone at a shared location, where this machine knows it. Raises NotReady."""
    if places.lacks_map():
        raise NotReady(places.load_map)
    zone = places.zone_at(latitude, longitude)
    return zone if zone is not None and is_zone(zone) else None


def _by_clock(text: str, now: datetime) -> list[str]:
    match read_stated(text):
        case Clock(at):
            return places.zones_showing(at, now)
        case Ambiguous(options):
            return [zone for at in options for zone in places.zones_showing(at, now)]
        case None:
            return []
