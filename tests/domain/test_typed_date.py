"""Dates as people type them, seen from Monday 23 November 2026."""

from datetime import date

import pytest

from coachbot.domain.typed_date import read_typed_date

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", TODAY),
        ("Yesterday", date(2026, 11, 22)),
        ("the day before yesterday", date(2026, 11, 21)),
        ("vorgestern", date(2026, 11, 21)),
        ("3 days ago", date(2026, 11, 20)),
        ("a week ago", date(2026, 11, 16)),
        ("vor 3 days", date(2026, 11, 20)),
        ("3 days", None),
        ("14 March", date(2026, 3, 14)),
        ("14th of March", date(2026, 3, 14)),
        ("March 14", date(2026, 3, 14)),
        ("march 14th, 2025", date(2025, 3, 14)),
        ("on 14 Mar 2025", date(2025, 3, 14)),
        ("24 November", date(2025, 11, 24)),
        ("23 Nov", TODAY),
        ("14.3.", date(2026, 3, 14)),
        ("14.03.2025", date(2025, 3, 14)),
        ("2026-03-14", date(2026, 3, 14)),
        ("2026-12-01", date(2026, 12, 1)),
        ("Monday", date(2026, 11, 16)),
        ("sun", date(2026, 11, 22)),
        ("last Tuesday", date(2026, 11, 17)),
        ("29 February", date(2024, 2, 29)),
        ("31 June", None),
        ("30.2.2026", None),
        ("14 Smarch", None),
        ("2026-13-01", None),
        ("0 March", None),
        ("tues", date(2026, 11, 17)),
        ("5 sept", date(2026, 9, 5)),
        ("sunny", None),
        ("money", None),
        ("thunder", None),
        ("5 mayor", None),
        ("marmalade 5", None),
        ("1.12025", None),
        ("14.3.26", None),
        ("-14 March", None),
        ("14.3.-2026", None),
        ("soon", None),
        ("", None),
        ("9999999", None),
    ],
)
def test_a_typed_date_is_the_last_one_that_fits_or_none(typed: str, meant: date | None) -> None:
    """Nothing in the future unless its year says so."""
    assert read_typed_date(typed, TODAY) == meant
