"""Typed times: what is understood is said, what is not clear is asked, and nothing lies in the past."""

import time as stopwatch
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachbot.domain.local_time import zone_names
from coachbot.domain.typed_clock import Ambiguous, Clock, read_clock, read_stated, read_work_end
from coachbot.domain.typed_time import FURTHEST, Ahead, AmbiguousAhead, read_until, read_when
from coachbot.screens.silence import say_moment
from coachbot.words import words_in

BERLIN = "Europe/Berlin"
TEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Monday 23 November 2026, 10:00 in Berlin."""
HALF_PAST_NINE_PM = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)
HALF_PAST_MIDNIGHT = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
TODAY = date(2026, 11, 23)
ZONES = sorted(zone_names())
PIECES = (
    "in at on for until tonight today tomorrow this morning afternoon evening night monday friday noon midnight "
    "half an a one two 0 1 4 5 8 12 13 24 99 8:30 7.30pm 12am 9 pm a.m. p.m. h min hours days week march 31 "
    "2026-12-03 oclock , . : \u00b2 \u0663"
)
WORDS = st.lists(st.sampled_from(PIECES.split()), max_size=7).map(" ".join)


def said(text: str, now: datetime = TEN, zone: str = BERLIN) -> str | tuple[str, ...] | None:
    """How a text was understood: one way, several, or not at all."""
    found = read_when(text, now=now, zone=zone)
    match found:
        case Ahead(at):
            return moment(at, now, zone)
        case AmbiguousAhead(options):
            return tuple(moment(when.at, now, zone) for when in options)
    return None


def moment(at: datetime, now: datetime, zone: str) -> str:
    """An instant as the person reads it."""
    say, today = words_in("en"), now.astimezone(ZoneInfo(zone)).date()
    return say_moment(say, at.astimezone(ZoneInfo(zone)).date(), today, say.time(at, zone))


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        # Lengths
        ("in 20 min", "today at 10:20"), ("20 min", "today at 10:20"), ("in 20 minutes", "today at 10:20"),
        ("IN 20 MIN.", "today at 10:20"), ("in 1h", "today at 11:00"), ("2 hours", "today at 12:00"),
        ("in two hours", "today at 12:00"), ("an hour", "today at 11:00"), ("half an hour", "today at 10:30"),
        ("for 5 h", "today at 15:00"), ("in 20 h", "tomorrow at 06:00"), ("in 0 min", None), ("in 9999 hours", None),
        ("in 1440 hours", "on Friday 22 January at 10:00"), ("in 1441 hours", None),
        ("half an h", None), ("in ² min", None), ("in 1.5 hours", None), ("in 3 days", None), ("-5 min", None),
        # Times of day
        ("at 9pm", "today at 21:00"), ("9 p.m.", "today at 21:00"), ("7.30pm", "today at 19:30"),
        ("19h30", "today at 19:30"), ("at 21", "today at 21:00"), ("9:30", "tomorrow at 09:30"),
        ("09:59", "tomorrow at 09:59"), ("10:00", "tomorrow at 10:00"), ("10:01", "today at 10:01"),
        ("noon", "today at 12:00"), ("at noon", "today at 12:00"), ("midnight", "tomorrow at 00:00"),
        ("12am", "tomorrow at 00:00"), ("12 a.m.", "tomorrow at 00:00"), ("12pm", "today at 12:00"),
        ("00:30", "tomorrow at 00:30"), ("24:00", None), ("8:60", None), ("13pm", None), ("8:5", None),
        ("at 9", ("today at 21:00", "tomorrow at 09:00")), ("at 12", ("today at 12:00", "tomorrow at 00:00")),
        # A number alone is an hour or minutes
        ("20", ("today at 10:20", "today at 20:00")), ("9", ("today at 10:09", "today at 21:00", "tomorrow at 09:00")),
        ("12", ("today at 10:12", "today at 12:00", "tomorrow at 00:00")), ("2", ("today at 14:00", "tomorrow at 02:00")),
        ("25", "today at 10:25"), ("45", "today at 10:45"), ("60", None), ("90", None), ("007", None), ("08", "tomorrow at 08:00"),
        ("8 o'clock", ("today at 20:00", "tomorrow at 08:00")), ("at 11", ("today at 11:00", "today at 23:00")),
        # Named days and parts of them
        ("tomorrow", "tomorrow at 08:00"), ("tomorrow 7:30", "tomorrow at 07:30"),
        ("tomorrow at 7", ("tomorrow at 07:00", "tomorrow at 19:00")), ("tomorrow morning", "tomorrow at 08:00"),
        ("tomorrow night", "tomorrow at 20:00"), ("tomorrow night at 9", "tomorrow at 21:00"),
        ("tomorrow night at 1", "on Wednesday 25 November at 01:00"), ("tomorrow evening at 8", "tomorrow at 20:00"),
        ("tomorrow morning at 7", "tomorrow at 07:00"), ("tomorrow afternoon at 2", "tomorrow at 14:00"),
        ("tomorrow morning at 9pm", None), ("tomorrow noon", "tomorrow at 12:00"), ("9pm tomorrow", "tomorrow at 21:00"),
        ("noon tomorrow", "tomorrow at 12:00"), ("today at 9", "today at 21:00"), ("today", None), ("today at 8am", None),
        ("monday", "on Monday 30 November at 08:00"), ("on friday", "on Friday 27 November at 08:00"),
        ("friday evening", "on Friday 27 November at 19:00"), ("8 on friday evening", "on Friday 27 November at 20:00"),
        ("sunday at 23:59", "on Sunday 29 November at 23:59"), ("tuesday 8am", "tomorrow at 08:00"),
        ("this evening", "today at 19:00"), ("this afternoon", "today at 15:00"), ("this morning", None),
        ("evening", "today at 19:00"), ("morning", "tomorrow at 08:00"), ("evening at 9", "today at 21:00"),
        # Tonight
        ("tonight", "today at 20:00"), ("tonight at 9", "today at 21:00"), ("tonight 9", "today at 21:00"),
        ("tonight at 9pm", "today at 21:00"), ("tonight at 21:30", "today at 21:30"), ("9:30 tonight", "today at 21:30"),
        ("at 9 tonight", "today at 21:00"), ("tonight at 5", "today at 17:00"), ("tonight at 11", "today at 23:00"),
        ("tonight at 12", "tomorrow at 00:00"), ("tonight at 12:30", "tomorrow at 00:30"),
        ("tonight at midnight", "tomorrow at 00:00"), ("midnight tonight", "tomorrow at 00:00"),
        ("tonight at 00:30", "tomorrow at 00:30"), ("tonight at 1", "tomorrow at 01:00"),
        ("tonight at 4", "tomorrow at 04:00"), ("tonight at 1am", "tomorrow at 01:00"),
        ("tonight at noon", None), ("tonight at 12pm", None), ("tonight at 3pm", None), ("tonight at 7am", None),
        ("tonight at eight", "today at 20:00"),
        # Not a time
        ("", None), ("   ", None), ("later", None), ("soon", None), ("now", None), ("tomorrow tomorrow", None),
        ("in 20 minutes at 9", None), ("this 9", None), ("9 this", None), ("on", None), ("at", None), ("🎉", None),
        ("tomorrow 🎉", None), ("²", None), ("7²", None), ("next week", None), ("8 or 9", None), ("1; DROP TABLE", None),
    ],
)  # fmt: skip
def test_a_moment_is_understood_one_way_or_asked_about(text: str, understood: str | tuple[str, ...] | None) -> None:
    """Said on a Monday at 10:00."""
    assert said(text) == understood


@pytest.mark.parametrize(
    ("now", "text", "understood"),
    [
        (HALF_PAST_NINE_PM, "tonight", None),
        (HALF_PAST_NINE_PM, "tonight at 9", None),
        (HALF_PAST_NINE_PM, "tonight at 10", "today at 22:00"),
        (HALF_PAST_NINE_PM, "tonight at 12", "tomorrow at 00:00"),
        (HALF_PAST_NINE_PM, "this evening", None),
        (HALF_PAST_NINE_PM, "evening", "tomorrow at 19:00"),
        (HALF_PAST_NINE_PM, "at 9", ("tomorrow at 09:00", "tomorrow at 21:00")),
        (HALF_PAST_MIDNIGHT, "tonight", "today at 20:00"),
        (HALF_PAST_MIDNIGHT, "tonight at 1", "today at 01:00"),
        (HALF_PAST_MIDNIGHT, "tonight at 12", "tomorrow at 00:00"),
        (HALF_PAST_MIDNIGHT, "tonight at 00:15", "tomorrow at 00:15"),
        (HALF_PAST_MIDNIGHT, "tonight at 9", "today at 21:00"),
        (datetime(2026, 3, 28, 20, 0, tzinfo=UTC), "tomorrow at 2:30", "tomorrow at 03:00"),
        (datetime(2026, 12, 31, 20, 0, tzinfo=UTC), "tonight at 12", "tomorrow at 00:00"),
    ],
)
def test_what_tonight_means_depends_on_the_hour(now: datetime, text: str, understood: str | None) -> None:
    """Late in the evening, after midnight, and before a night that clocks change."""
    assert said(text, now) == understood


def test_a_date_the_zone_skips_is_asked_about() -> None:
    """Samoa's tomorrow on 29 December 2011 never came."""
    assert said("tomorrow", datetime(2011, 12, 29, 20, 0, tzinfo=UTC), "Pacific/Apia") is None


@pytest.mark.parametrize(
    ("text", "alone", "morning", "evening"),
    [
        ("8", ("08:00", "20:00"), "08:00", "20:00"), ("at 8", ("08:00", "20:00"), "08:00", "20:00"),
        ("6", ("18:00", "06:00"), "06:00", "18:00"), ("12", ("12:00", "00:00"), "12:00", ("00:00", "12:00")),
        ("1", ("13:00", "01:00"), ("01:00", "13:00"), ("13:00", "01:00")),
        ("8:30", "08:30", "08:30", "20:30"), ("08:30", "08:30", "08:30", "08:30"), ("08", "08:00", "08:00", "08:00"),
        ("20:15", "20:15", "20:15", "20:15"), ("0", "00:00", "00:00", "00:00"), ("0:05", "00:05", "00:05", "00:05"),
        ("7.30pm", "19:30", "19:30", "19:30"), ("9 p.m.", "21:00", "21:00", "21:00"), ("9 A.M.", "09:00", "09:00", "09:00"),
        ("12am", "00:00", "00:00", "00:00"), ("12:30 pm", "12:30", "12:30", "12:30"), ("19h30", "19:30", "19:30", "19:30"),
        ("8 h", "08:00", "08:00", "08:00"), ("noon", "12:00", "12:00", "12:00"), ("midnight", "00:00", "00:00", "00:00"),
        ("about 8", ("08:00", "20:00"), "08:00", "20:00"), ("8 o'clock", ("08:00", "20:00"), "08:00", "20:00"),
        ("8 o\u2019clock", ("08:00", "20:00"), "08:00", "20:00"), ("٨", ("08:00", "20:00"), "08:00", "20:00"),
        ("24", None, None, None), ("8:60", None, None, None), ("0am", None, None, None), ("13 pm", None, None, None),
        ("730", None, None, None), ("7:5", None, None, None), ("8-9", None, None, None), ("half 8", None, None, None),
        ("", None, None, None), ("²", None, None, None), ("8 8", None, None, None), ("eight", ("08:00", "20:00"), "08:00", "20:00"),
    ],
)  # fmt: skip
def test_a_time_of_day_is_read_by_what_was_asked(text: str, alone: object, morning: object, evening: object) -> None:
    """Alone, when a morning time was asked for, and when an evening one was."""
    found = (read_clock(text), read_clock(text, prefer="morning"), read_clock(text, prefer="evening"))
    shown: list[object] = []
    for one in found:
        match one:
            case Clock(at):
                shown.append(f"{at:%H:%M}")
            case Ambiguous(options):
                shown.append(tuple(f"{at:%H:%M}" for at in options))
            case None:
                shown.append(None)
    assert shown == [alone, morning, evening]


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("3 days", "2026-11-26"), ("for 3 days", "2026-11-26"), ("3d", "2026-11-26"), ("a day", "2026-11-24"),
        ("a week", "2026-11-30"), ("one week", "2026-11-30"), ("two weeks", "2026-12-07"), ("2 w", "2026-12-07"),
        ("tomorrow", "2026-11-24"), ("until tomorrow", "2026-11-24"), ("until monday", "2026-11-30"),
        ("friday", "2026-11-27"), ("till sunday", "2026-11-29"), ("2026-12-03", "2026-12-03"),
        ("until 3 march", "2027-03-03"), ("3rd of march", "2027-03-03"), ("march 3", "2027-03-03"),
        ("Mar 3", "2027-03-03"), ("24 dec", "2026-12-24"), ("22 november", "2027-11-22"), ("366 days", "2027-11-24"),
        ("367 days", None), ("0 days", None), ("9999 weeks", None), ("half an day", None), ("² days", None),
        ("today", None), ("23 november", None), ("2026-11-23", None), ("2026-11-22", None), ("2028-01-01", None),
        ("31 february", None), ("29 feb", None), ("2026-13-01", None), ("0000-00-00", None), ("ma 3", None),
        ("m 3", None), ("3", None), ("march", None), ("next week", None), ("24.12.", None), ("", None), ("🎉", None),
        ("forever", None), ("3 hours", None), ("-3 days", None), ("99 march", None),
    ],
)  # fmt: skip
def test_a_pause_ends_on_a_date_after_today_or_is_asked_about(text: str, until: str | None) -> None:
    """Said on Monday 23 November 2026."""
    assert read_until(text, today=TODAY) == (None if until is None else date.fromisoformat(until))


@settings(max_examples=400, deadline=None)
@given(
    text=st.one_of(st.text(max_size=70), WORDS),
    now=st.datetimes(datetime(2010, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),
    zone=st.sampled_from(ZONES),
)
def test_any_text_is_read_without_a_fault_and_never_into_the_past(text: str, now: datetime, zone: str) -> None:
    """Whatever is typed, wherever and whenever: still to come, and within 60 days."""
    found = read_when(text, now=now, zone=zone)
    options = found.options if isinstance(found, AmbiguousAhead) else (found,) if found else ()
    assert len(options) != 2 or options[0].at <= options[1].at
    for when in options:
        assert now < when.at <= now + FURTHEST
        assert when.at.tzinfo is not None
    until = read_until(text, today=now.date())
    assert until is None or timedelta() < until - now.date() <= timedelta(days=366)
    assert read_clock(text) is None or read_clock(text, prefer="morning") is not None


@given(at=st.times())
def test_a_time_written_as_coachbot_writes_it_is_read_back(at: time) -> None:
    """Every minute of the day, in every question it may answer; an hour with one digit may lie in the evening."""
    written = at.replace(second=0, microsecond=0)
    assert read_clock(f"{written:%H:%M}") == Clock(written)
    assert read_clock(f"{written:%I:%M%p}") == Clock(written)
    if written.hour < 10 or written.hour > 12:
        assert read_clock(f"{written:%H:%M}", prefer="evening") == Clock(written)


@pytest.mark.parametrize("part", ["9", "tomorrow ", "in 20 min ", "on monday ", "h ", " ", "\u2019", "8:30 ", "ﷺ"])
def test_four_thousand_characters_are_no_time_and_cost_nothing(part: str) -> None:
    """The longest message a chat takes."""
    text = (part * 4000)[:4000] + "x"
    began = stopwatch.process_time()
    assert read_when(text, now=TEN, zone=BERLIN) is None
    assert read_clock(text) is None
    assert read_until(text, today=TODAY) is None
    assert stopwatch.process_time() - began < 0.05


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("it is 20:15 here", time(20, 15)), ("It's 8 in the evening.", time(20)), ("8pm here", time(20)),
        ("here it is twenty past nine at night", time(21, 20)), ("now 7 in the morning", time(7)),
        ("the time is half past 4 in the afternoon", time(16, 30)), ("it\u2019s noon", time(12)),
        ("1 at night", time(1)), ("12 at night", time(0)), ("quarter to seven in the morning", time(6, 45)),
    ],
)  # fmt: skip
def test_the_time_where_somebody_is_can_be_said_in_a_sentence(typed: str, at: time) -> None:
    """At the clock question; a part of the day settles which half is meant."""
    assert read_stated(typed) == Clock(at)


@pytest.mark.parametrize("typed", ["half past seven", "eight", "eight o'clock", "ten to nine", "7"])
def test_an_hour_in_words_is_as_open_as_one_in_figures(typed: str) -> None:
    """Nobody is woken at half past seven who meant the evening."""
    found = read_clock(typed)
    assert isinstance(found, Ambiguous)
    assert {at.hour // 12 for at in found.options} == {0, 1}
    assert isinstance(read_clock(typed, prefer="evening"), Clock)


@pytest.mark.parametrize(
    "typed", ["20:15 in the morning", "4 am in the evening", "13 past 99", "8 in the soup", "past"]
)
def test_what_does_not_go_together_is_no_time(typed: str) -> None:
    """It is asked about instead."""
    assert read_clock(typed) is None


@pytest.mark.parametrize(
    ("start", "text", "ends"),
    [
        ("09:00", "6:30", "18:30"), ("09:00", "half past six", "18:30"), ("09:00", "5", "17:00"), ("09:00", "1", "13:00"),
        ("22:00", "6:30", "06:30"), ("22:00", "half past six", "06:30"), ("22:00", "6", "06:00"), ("21:15", "7.15", "07:15"),
        ("14:00", "10:30", "22:30"), ("16:00", "12", "00:00"), ("09:00", "12", "12:00"), ("18:00", "4", "04:00"),
        ("20:00", "8:00", "08:00"), ("06:00", "2", "14:00"), ("09:00", "9:30", "21:30"),
        # What is said of the half of the day stands, and so do hours with only one reading.
        ("22:00", "6:30 pm", "18:30"), ("09:00", "6:30 am", "06:30"), ("09:00", "06:30", "06:30"), ("22:00", "18:30", "18:30"),
        ("22:00", "6 in the morning", "06:00"), ("09:00", "noon", "12:00"),
        # A short shift or a long one: both could be.
        ("10:00", "11:30", ("11:30", "23:30")), ("20:00", "10", ("22:00", "10:00")), ("22:00", "11:30", ("23:30", "11:30")),
        ("09:00", "later", None), ("09:00", "25", None),
    ],
)  # fmt: skip
def test_an_end_of_work_is_read_by_when_work_begins(start: str, text: str, ends: str | tuple[str, ...] | None) -> None:
    """Of two halves of the day the one that makes a day's work; asked about where both do, the shorter first."""
    found = read_work_end(text, time.fromisoformat(start))
    match found:
        case Clock(at):
            assert f"{at:%H:%M}" == ends
        case Ambiguous(options):
            assert tuple(f"{at:%H:%M}" for at in options) == ends
        case None:
            assert ends is None
