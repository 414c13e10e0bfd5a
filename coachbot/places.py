"""Time zones from what people say of where they are: a city, a zone's name, a location, the time on their clock."""

import difflib
import functools
import gzip
import sys
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from coachbot.domain.local_time import zone_names
from coachbot.values import frozen

_CITIES = Path(__file__).parent / "places_data" / "cities.tsv.gz"
MOST = 5
LIKENESS = 0.85
"""How like a city's name a text must be to be a slip of the finger, as difflib counts it: 1 is the same."""
MOST_BEGUN_CITIES, MOST_BEGUN_ZONES = 15, 10
LONGEST_TEXT = 60
CLOCK_SLACK = timedelta(minutes=7)
ALSO_CALLED = {
    "us": "united states", "usa": "united states", "america": "united states", "uk": "united kingdom",
    "britain": "united kingdom", "great britain": "united kingdom", "england": "united kingdom",
    "scotland": "united kingdom", "wales": "united kingdom", "holland": "the netherlands",
    "netherlands": "the netherlands", "uae": "united arab emirates", "korea": "south korea",
    "czech republic": "czechia",
}  # fmt: skip
"""What people call a country that the table of cities calls otherwise, both folded."""
WELL_KNOWN = (
    "Europe/London", "Europe/Berlin", "Europe/Athens", "America/New_York", "America/Chicago", "America/Denver",
    "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Halifax",
    "America/St_Johns", "America/Sao_Paulo", "Atlantic/Azores", "Africa/Lagos", "Africa/Johannesburg",
    "Europe/Istanbul", "Asia/Tehran", "Asia/Dubai", "Asia/Kabul", "Asia/Karachi", "Asia/Kolkata",
    "Asia/Kathmandu", "Asia/Dhaka", "Asia/Yangon", "Asia/Bangkok", "Asia/Shanghai", "Asia/Tokyo",
    "Australia/Perth", "Australia/Darwin", "Australia/Adelaide", "Australia/Brisbane", "Australia/Sydney",
    "Pacific/Auckland", "Pacific/Chatham", "Pacific/Tongatapu", "Pacific/Kiritimati", "Pacific/Pago_Pago",
)  # fmt: skip
"""One zone for each clock people live by, the more peopled first among equals."""


@frozen
class City:
    """A city with its country and IANA zone."""

    name: str
    country: str
    zone: str


def _fold(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.replace("\u00df", "ss"))
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).casefold().replace(",", " ").split())


@lru_cache(maxsize=1)
def _cities() -> dict[str, list[City]]:
    """Cities by folded name, the largest first under each; read when first asked for."""
    by_name: dict[str, list[City]] = {}
    for line in gzip.decompress(_CITIES.read_bytes()).decode().splitlines()[1:]:
        name, country, zone, others = line.split("\t")
        city = City(name, country, zone)
        for spelling in {_fold(name), *filter(None, others.split("|"))}:
            by_name.setdefault(spelling, []).append(city)
    return by_name


def load_cities() -> None:
    """Read the table of cities and what is built from it: 0.2 s of CPU and 30 MB, once."""
    _by_length(), _in_order(), _places_in_table(), _zones()


def load_map() -> None:
    """Load the map of zones: 0.15 s of CPU and 30 MB, once."""
    zone_at(0.0, 0.0)


def lacks_cities() -> bool:
    """Whether the next question about a city would have to load them first."""
    return _by_length.cache_info().currsize == 0


def lacks_map() -> bool:
    """Whether the next location would have to load the map first."""
    return "tzfpy" not in sys.modules


def find_city(text: str) -> list[City]:
    """Up to five cities a text may mean, the largest first; none when it is unlike any name.

    A country may follow the name. Small slips of the finger are forgiven only when nothing fits exactly.
    """
    said = _fold(text)
    if not 2 <= len(said) <= LONGEST_TEXT:
        return []
    found = _exact(said) or _exact(_bare_umlauts(said)) or _with_country(said) or _by_prefix(said) or _nearly(said)
    return _one_per_place(found)


def _exact(said: str) -> list[City]:
    main = [c for c in _cities().get(said, []) if _fold(c.name) == said]
    return main or _cities().get(said, [])


def _bare_umlauts(said: str) -> str:
    """The table has "munchen" for a typed "muenchen"."""
    return said.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _with_country(said: str) -> list[City]:
    words = said.split()
    for split in range(len(words) - 1, 0, -1):
        country = " ".join(words[split:])
        cities = _cities().get(" ".join(words[:split]), [])
        if found := [c for c in cities if _fold(c.country) == ALSO_CALLED.get(country, country)]:
            return found
    return []


def _by_prefix(said: str) -> list[City]:
    return _beginning(said) if len(said) >= 4 else []


def _beginning(said: str) -> list[City]:
    """Cities whose folded names begin with a text, in the order of the table."""
    names = _in_order()
    begun = names[bisect_left(names, said) : bisect_left(names, said + chr(sys.maxunicode))]
    return [city for name in sorted(begun, key=_places_in_table().__getitem__) for city in _cities()[name]]


def _nearly(said: str) -> list[City]:
    near = difflib.get_close_matches(said, _similar(said), n=3, cutoff=LIKENESS) if len(said) >= 4 else []
    return [city for name in near for city in _cities()[name]]


def _similar(said: str) -> list[str]:
    """Every name that can be as like as `LIKENESS` asks, and few others.

    What is unlike in two names is at least each letter that only one of them has, and the difference of their lengths.
    """
    letters, size = _letters(said), len(said)
    return [
        name
        for length, names in _by_length().items()
        if abs(length - size) <= (most := (1 - LIKENESS) * (length + size))
        for name, others in names
        if (letters ^ others).bit_count() <= most
    ]


def _letters(name: str) -> int:
    """A bit for each letter of a name. Two letters that share one only make names look more alike."""
    return functools.reduce(lambda bits, letter: bits | 1 << ord(letter) % 61, name, 0)


@lru_cache(maxsize=1)
def _by_length() -> dict[int, list[tuple[str, int]]]:
    found: dict[int, list[tuple[str, int]]] = {}
    for name in _cities():
        found.setdefault(len(name), []).append((name, _letters(name)))
    return found


@lru_cache(maxsize=1)
def _in_order() -> list[str]:
    return sorted(_cities())


@lru_cache(maxsize=1)
def _places_in_table() -> dict[str, int]:
    return {name: n for n, name in enumerate(_cities())}


def _one_per_place(found: list[City]) -> list[City]:
    return list(dict.fromkeys(found))[:MOST]


def beginning_with(text: str) -> list[str]:
    """Cities and then IANA zones whose names begin with a text, at most 25: for completing what is being typed.

    Each is written so that `find_city` or `zones_named` knows it again. Slips are not forgiven; that takes longer.
    """
    said = _fold(text)
    if not 2 <= len(said) <= LONGEST_TEXT:
        return []
    found = _beginning(said)
    named = [f"{city.name}, {city.country}" for city in found if _fold(city.name).startswith(said)]
    zones = [zone for zone in _zones() if f"/{said}" in f"/{_spoken(zone)}"]
    return [*list(dict.fromkeys(named))[:MOST_BEGUN_CITIES], *zones[:MOST_BEGUN_ZONES]]


def _spoken(zone: str) -> str:
    return zone.casefold().replace("_", " ")


@lru_cache(maxsize=1)
def _zones() -> list[str]:
    return sorted(z for z in zone_names() if "/" in z and not z.startswith(("Etc/", "posix/", "right/")))


def zones_named(text: str) -> list[str]:
    """IANA zones a text names: "Europe/Berlin", "new york", or any zone's last part."""
    said = _fold(text).replace(" ", "_")
    if not 3 <= len(said) <= LONGEST_TEXT:
        return []
    names = _zones()
    whole = [z for z in names if z.casefold() == said]
    return whole or [z for z in names if z.casefold().rpartition("/")[2] == said][:MOST]


def zone_at(latitude: float, longitude: float) -> str | None:
    """The zone at a location; the coordinates are not kept. None when they are not on Earth."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    import tzfpy  # noqa: PLC0415 - 24 MB that only a shared location needs

    return tzfpy.get_tz(longitude, latitude) or None


def zones_showing(stated: time, now: datetime) -> list[str]:
    """Well-known zones whose clocks show about that time now, at most five."""
    return list(_showing(stated, now))[:MOST]


def _showing(stated: time, now: datetime) -> Iterator[str]:
    day = timedelta(days=1)
    minutes = timedelta(hours=stated.hour, minutes=stated.minute)
    for zone in WELL_KNOWN:
        local = now.astimezone(ZoneInfo(zone))
        apart = (timedelta(hours=local.hour, minutes=local.minute) - minutes) % day
        if min(apart, day - apart) <= CLOCK_SLACK:
            yield zone
