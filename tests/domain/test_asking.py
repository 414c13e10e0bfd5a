"""Askings: kept as JSON, read in one place, also as earlier versions wrote them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachbot.domain import asking
from coachbot.domain.participant import Anchor, Tier
from coachbot.domain.programme import Note

EVERY = st.one_of(
    st.builds(asking.OfDay, day=st.dates(), question=st.sampled_from(["headache", "worst", "screen-hours"])),
    st.builds(asking.OfNote, about=st.sampled_from(Note)),
    st.builds(asking.OfMoment, anchor=st.sampled_from(Anchor)),
    st.builds(asking.OfSigns, tier=st.sampled_from(Tier)),
    *(st.builds(kind) for kind in (asking.OfZone, asking.OfQuiet, asking.OfWorkDays, asking.OfWorkStart)),
    *(st.builds(kind) for kind in (asking.OfEvening, asking.OfChecks)),
)
DAY = date(2026, 11, 23)
OLDER = {
    "checkin:2026-11-23:headache": asking.OfDay(day=DAY, question="headache"),
    "checkin:2026-11-23:medicine": asking.OfDay(day=DAY, question="medicine"),
    "note:if-then": asking.OfNote(about=Note.IF_THEN),
    "set-time:wake": asking.OfMoment(anchor=Anchor.WAKE),
    "set-zone": asking.OfZone(),
    "set-quiet": asking.OfQuiet(),
    "join:days": asking.OfWorkDays(),
    "join:workstart": asking.OfWorkStart(),
    "join:evening": asking.OfEvening(),
    "signs:T2": asking.OfSigns(tier=Tier.TODAY),
    "screen:cautions": asking.OfChecks(),
}


@given(EVERY)
def test_every_asking_is_read_as_it_was_kept(one: asking.Asking) -> None:
    """And its name for forms is short and its own."""
    assert asking.read(asking.written(one)) == one
    assert 1 <= len(one.spelling) <= 64


@given(EVERY, EVERY)
def test_two_askings_have_one_name_only_if_they_are_equal(one: asking.Asking, other: asking.Asking) -> None:
    """A form that comes back is known by it."""
    assert (one.spelling == other.spelling) == (one == other)


@pytest.mark.parametrize("kept", OLDER)
def test_what_earlier_versions_kept_is_still_read(kept: str) -> None:
    """Somebody was in the middle of an answer when we were upgraded."""
    assert asking.read(kept) == OLDER[kept]


@pytest.mark.parametrize(
    "kept",
    [
        None,
        "",
        "{",
        "{}",
        '{"of":"moon"}',
        '{"of":"day","day":"x"}',
        "note:diary",
        "checkin:x:y",
        "checkin:2026-11-23:mood",
    ],
)
def test_what_makes_no_sense_asks_nothing(kept: str | None) -> None:
    """A typed answer then belongs to nothing, instead of to an error."""
    assert asking.read(kept) is None
    assert asking.written(None) is None


def test_a_form_of_an_earlier_version_still_belongs_to_what_is_asked() -> None:
    """It may have been opened before an upgrade, and sent after it."""
    asked = asking.OfMoment(anchor=Anchor.WAKE)
    assert asking.names(asked.spelling, asked)
    assert asking.names("set-time:wake", asked)
    assert not asking.names("set-time:lunch", asked)
    assert not asking.names(asked.spelling, None)
