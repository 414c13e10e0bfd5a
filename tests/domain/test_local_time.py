"""Wall clocks and the one time line: every zone, both nights a year, and the dates that never were."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whenever import PlainDateTime, RepeatedTime, SkippedTime

from coachbot.domain.local_time import day_end, instant_of, is_zone, local_date_at, zone_names

ZONES = sorted(zone_names() - {"localtime", "Factory"})


@pytest.mark.parametrize(
    ("zone", "on", "at", "shown"),
    [
        # Gaps: the first valid minute after.
        ("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29 03:00"),
        ("America/New_York", "2026-03-08", "02:30", "2026-03-08 03:00"),
        ("Australia/Sydney", "2026-10-04", "02:15", "2026-10-04 03:00"),
        ("America/Santiago", "2026-09-06", "00:30", "2026-09-06 01:00"),
        ("Australia/Lord_Howe", "2026-10-04", "02:10", "2026-10-04 02:30"),
        ("Africa/Cairo", "2026-04-24", "00:00", "2026-04-24 01:00"),
        # A gap that would leave the date: the last valid minute before.
        ("America/Godthab", "2024-03-30", "23:45", "2024-03-30 22:59"),
        # No gap.
        ("Asia/Kolkata", "2026-03-29", "02:30", "2026-03-29 02:30"),
        ("Asia/Kathmandu", "2026-03-29", "08:15", "2026-03-29 08:15"),
        ("Pacific/Chatham", "2026-11-23", "20:30", "2026-11-23 20:30"),
    ],
)
def test_a_time_in_a_gap_is_the_first_valid_minute_after_and_never_on_another_date(
    zone: str, on: str, at: str, shown: str
) -> None:
    """X03: exactly one instant, by a stated rule."""
    found = instant_of(date.fromisoformat(on), time.fromisoformat(at), zone)
    assert found is not None
    assert f"{found.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" == shown


@pytest.mark.parametrize(
    ("zone", "on", "at", "utc"),
    [
        ("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30"),
        ("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30"),
        ("Australia/Sydney", "2026-04-05", "02:30", "2026-04-04T15:30"),
        ("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45"),
    ],
)
def test_a_time_that_occurs_twice_means_its_first_occurrence(zone: str, on: str, at: str, utc: str) -> None:
    """X03: the second one brings nothing."""
    found = instant_of(date.fromisoformat(on), time.fromisoformat(at), zone)
    assert found == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def test_a_date_a_zone_skipped_does_not_exist() -> None:
    """Apia went from 29 to 31 December 2011."""
    assert instant_of(date(2011, 12, 30), time(8), "Pacific/Apia") is None
    assert instant_of(date(2011, 12, 31), time(8), "Pacific/Apia") is not None
    end = day_end(date(2011, 12, 29), "Pacific/Apia", time(4))
    assert local_date_at(end - timedelta(minutes=1), "Pacific/Apia", time(4)) == date(2011, 12, 29)


def test_x01_every_zone_shows_the_time_that_was_asked_for_or_the_end_of_its_gap() -> None:
    """Every IANA zone, each week of a year and the days around its clock changes."""
    for zone in ZONES:
        info = ZoneInfo(zone)
        for day in range(0, 365, 7):
            on = date(2026, 1, 1) + timedelta(days=day)
            for at in (time(0, 30), time(8, 0), time(20, 30)):
                found = instant_of(on, at, zone)
                assert found is not None, zone
                local = found.astimezone(info)
                before = (found - timedelta(hours=2)).astimezone(info)
                assert local.date() == on, zone
                assert local.time() == at or local.utcoffset() != before.utcoffset(), zone


@settings(max_examples=400, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    on=st.dates(date(2000, 1, 1), date(2030, 12, 31)),
    at=st.times().map(lambda t: t.replace(second=0, microsecond=0)),
)
@pytest.mark.long
def test_an_independent_library_agrees_wherever_the_time_exists(zone: str, on: date, at: time) -> None:
    """In gaps the rules differ on purpose; everywhere else, the first occurrence is the same instant."""
    plain = PlainDateTime(on.year, on.month, on.day, at.hour, at.minute)
    found = instant_of(on, at, zone)
    try:
        expected = plain.assume_tz(zone, disambiguation="raise").to_instant()
    except RepeatedTime:
        expected = plain.assume_tz(zone, disambiguation="earlier").to_instant()
    except SkippedTime:
        assert found is None or found.astimezone(ZoneInfo(zone)).date() == on
        return
    assert found is not None
    assert int(found.timestamp()) == expected.timestamp()


@settings(max_examples=300, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    at=st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1)),
    turns_at=st.sampled_from([time(0), time(3), time(4), time(6), time(12)]),
)
@pytest.mark.long
def test_a_local_day_ends_exactly_when_the_next_one_begins(zone: str, at: datetime, turns_at: time) -> None:
    """No instant belongs to two days or to none."""
    instant = at.replace(tzinfo=UTC, microsecond=0)
    day = local_date_at(instant, zone, turns_at)
    end = day_end(day, zone, turns_at)
    assert end > instant
    assert local_date_at(end - timedelta(seconds=1), zone, turns_at) == day
    assert local_date_at(end, zone, turns_at) > day


def test_the_small_hours_belong_to_the_day_before_until_it_turns() -> None:
    """At 04:00, unless another hour was chosen."""
    berlin = "Europe/Berlin"
    assert local_date_at(datetime(2026, 11, 24, 2, 59, tzinfo=UTC), berlin, time(4)) == date(2026, 11, 23)
    assert local_date_at(datetime(2026, 11, 24, 3, 0, tzinfo=UTC), berlin, time(4)) == date(2026, 11, 24)
    assert local_date_at(datetime(2026, 11, 23, 23, 0, tzinfo=UTC), berlin, time(0)) == date(2026, 11, 24)


def test_only_real_zones_are_zones() -> None:
    """Whatever a client sends."""
    assert is_zone("Asia/Kathmandu")
    for name in ("", "Mars/Olympus", "../etc/passwd", "europe/berlin", "UTC+1"):
        assert not is_zone(name)
