"""A time zone from what people say of where they are; the person always chooses among what was found."""

import difflib
import random
import time as stopwatch
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachbot import places
from coachbot.domain.local_time import is_zone, zone_names

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def zones(text: str) -> list[str]:
    """The zones of the cities a text may mean."""
    return [city.zone for city in places.find_city(text)]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Munich", "Europe/Berlin"), ("München", "Europe/Berlin"), ("munchen", "Europe/Berlin"),
        ("muenchen", "Europe/Berlin"), ("MÜNCHEN", "Europe/Berlin"), ("Mu\u0308nchen", "Europe/Berlin"),
        ("  munich ", "Europe/Berlin"), ("köln", "Europe/Berlin"), ("koeln", "Europe/Berlin"), ("Cologne", "Europe/Berlin"),
        ("São Paulo", "America/Sao_Paulo"), ("sao paulo", "America/Sao_Paulo"), ("İstanbul", "Europe/Istanbul"),
        ("Berlin, Germany", "Europe/Berlin"), ("berlin germany", "Europe/Berlin"), ("Berlin,Germany", "Europe/Berlin"),
        ("London, UK", "Europe/London"), ("london england", "Europe/London"), ("London, Canada", "America/Toronto"),
        ("birmingham usa", "America/Chicago"), ("Birmingham United Kingdom", "Europe/London"),
        ("amsterdam holland", "Europe/Amsterdam"), ("prague czech republic", "Europe/Prague"),
        ("New York", "America/New_York"), ("new york city", "America/New_York"), ("st louis", "America/Chicago"),
        ("Kathmandu", "Asia/Kathmandu"), ("Kyiv", "Europe/Kyiv"), ("Kiev", "Europe/Kyiv"), ("Moskva", "Europe/Moscow"),
        ("Adelaide", "Australia/Adelaide"), ("Nuuk", "America/Nuuk"), ("Berlin 🎉", "Europe/Berlin"),
        ("Bangalor", "Asia/Kolkata"),
    ],
)  # fmt: skip
def test_a_city_is_found_by_any_usual_spelling(text: str, zone: str) -> None:
    """Accents, case, commas and the country are no hurdle."""
    assert zones(text) == [zone]


def test_muenchen_is_munich_and_not_the_next_best_name() -> None:
    """Umlauts written out are the same letters, not the beginning of another city."""
    assert [city.name for city in places.find_city("muenchen")] == ["Munich"]


def test_a_name_that_several_places_share_gives_all_of_them_the_largest_first() -> None:
    """Springfield is a choice, and so is London."""
    assert set(zones("Springfield")) == {"America/Chicago", "America/New_York"}
    assert zones("london") == ["Europe/London", "America/Toronto"]
    assert [city.country for city in places.find_city("san jose")][:2] == ["United States", "Costa Rica"]


def test_a_slip_of_the_finger_is_forgiven_only_when_nothing_fits() -> None:
    """One letter, not a riddle."""
    assert zones("Berln")[0] == "Europe/Berlin"
    assert zones("berlni")[0] == "Europe/Berlin"
    assert zones("bern") == ["Europe/Zurich"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "a",
        "xyzzyqq",
        "Germany",
        "paris usa",
        "🎉",
        "🎉🎉🎉🎉🎉",
        "12345",
        "..",
        ",,,,",
        "\x00\x00",
        "b" * 61,
        "ü" * 4000,
    ],
)
def test_what_is_no_city_finds_none(text: str) -> None:
    """Silence is better than a wrong clock."""
    assert places.find_city(text) == []


def test_every_zone_of_the_table_exists_on_this_machine() -> None:
    """And so do the well-known ones; no city is without a name or a country."""
    cities = {city for found in places._cities().values() for city in found}
    assert len(cities) > 5000
    assert all(is_zone(city.zone) and city.name and city.country for city in cities)
    assert all(is_zone(zone) for zone in places.WELL_KNOWN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Europe/Berlin", ["Europe/Berlin"]), ("europe/berlin", ["Europe/Berlin"]), ("lord howe", ["Australia/Lord_Howe"]),
        ("new york", ["America/New_York"]), ("US/Pacific", ["US/Pacific"]), ("knox", ["America/Indiana/Knox"]),
        ("buenos aires", ["America/Argentina/Buenos_Aires", "America/Buenos_Aires"]),
        ("Europe/Atlantis", []), ("../etc/passwd", []), ("", []), ("ab", []), ("🎉🎉🎉", []), ("x" * 4000, []),
    ],
)  # fmt: skip
def test_a_zone_is_found_by_its_name_or_its_last_part(text: str, expected: list[str]) -> None:
    """For those who know it."""
    assert places.zones_named(text) == expected


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (52.5, 13.4, "Europe/Berlin"), (-33.87, 151.2, "Australia/Sydney"), (40.7, -74.0, "America/New_York"),
        (-31.55, 159.08, "Australia/Lord_Howe"), (27.7, 85.3, "Asia/Kathmandu"), (-13.8, -171.8, "Pacific/Apia"),
        (91, 0, None), (0, 181, None), (-90.1, 0, None), (float("nan"), 0, None), (0, float("inf"), None),
    ],
)  # fmt: skip
def test_a_location_has_a_zone_where_it_is_on_earth(latitude: float, longitude: float, zone: str | None) -> None:
    """Coordinates that nobody can be at have none."""
    assert places.zone_at(latitude, longitude) == zone


@settings(max_examples=200, deadline=None)
@given(latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))
def test_any_location_gives_a_zone_this_machine_knows(latitude: float, longitude: float) -> None:
    """Also at sea and on the poles."""
    found = places.zone_at(latitude, longitude)
    assert found is None or is_zone(found)


@given(stated=st.times(), at=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)))
def test_zones_for_a_stated_time_show_about_that_time(stated: time, at: datetime) -> None:
    """Seven minutes either way, also over midnight; never more than five to choose from."""
    found = places.zones_showing(stated, at)
    assert len(found) <= places.MOST
    for zone in found:
        local = at.astimezone(ZoneInfo(zone))
        apart = (local.hour * 60 + local.minute - stated.hour * 60 - stated.minute) % 1440
        assert min(apart, 1440 - apart) <= 7


@pytest.mark.parametrize(
    ("stated", "zone"),
    [("10:00", "Europe/Berlin"), ("14:45", "Asia/Kathmandu"), ("14:30", "Asia/Kolkata"), ("19:30", "Australia/Adelaide"),
     ("22:45", "Pacific/Chatham"), ("09:56", "Europe/Berlin"), ("23:00", "Pacific/Kiritimati")],
)  # fmt: skip
def test_the_time_on_ones_clock_finds_ones_zone(stated: str, zone: str) -> None:
    """Half and three quarter hours, too."""
    assert zone in places.zones_showing(time.fromisoformat(stated), NOW)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=70))
def test_any_text_is_looked_up_without_a_fault(text: str) -> None:
    """At most five, each with a real zone."""
    found = places.find_city(text)
    assert len(found) <= places.MOST
    assert len(set(found)) == len(found)
    assert all(is_zone(city.zone) for city in found)
    assert set(places.zones_named(text)) <= zone_names()


@pytest.mark.parametrize("part", ["a", "ü", "🎉", "berlin ", "ﷺ", ", "])
def test_four_thousand_characters_find_nothing_quickly(part: str) -> None:
    """The longest message a chat takes."""
    places.find_city("berlin")
    began = stopwatch.process_time()
    text = (part * 4000)[:4000]
    assert places.find_city(text) == []
    assert places.zones_named(text) == []
    assert stopwatch.process_time() - began < 0.25


@pytest.mark.parametrize(
    ("typed", "first", "among"),
    [
        ("lo", "London, United Kingdom", "Europe/London"),
        ("lond", "London, United Kingdom", "Europe/London"),
        ("s\u00e3o p", "S\u00e3o Paulo, Brazil", "America/Sao_Paulo"),
        ("europe/be", "Europe/Belfast", "Europe/Berlin"),
        ("new y", "New York City, United States", "America/New_York"),
    ],
)
def test_what_is_being_typed_is_completed(typed: str, first: str, among: str) -> None:
    """Cities first, zones behind them, each of which is understood when it is sent."""
    found = places.beginning_with(typed)
    assert found[0] == first
    assert among in found
    assert len(found) <= 25
    for place in found:
        assert places.find_city(place) or places.zones_named(place), place


@pytest.mark.parametrize("typed", ["", "x", "zzzzzz", "a" * 500, "%", "\u0000"])
def test_nothing_is_completed_where_nothing_begins_so(typed: str) -> None:
    """And nothing breaks."""
    assert places.beginning_with(typed) == []


@pytest.mark.long
def test_slips_are_found_among_few_names_and_none_is_missed_for_it() -> None:
    """D40: the same as when every name of the table is looked at."""
    draw, names = random.Random(40), sorted(places._cities())
    for name in draw.sample([name for name in names if len(name) >= 5], 6):
        at = draw.randrange(len(name) - 1)
        for slip in (
            name[:at] + name[at + 1 :],
            name[:at] + "x" + name[at:],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        ):
            near = difflib.get_close_matches(slip, names, n=3, cutoff=places.LIKENESS)
            assert [city for name in near for city in places._cities()[name]] == places._nearly(slip)
            assert len(places._similar(slip)) < len(names) / 20
