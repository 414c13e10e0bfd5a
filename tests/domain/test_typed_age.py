"""An age is read alone or in a short sentence, and out of nothing else."""

import pytest

from coachbot.domain.typed_age import read_age


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("17", 17),
        ("Yes, I'm 34.", 34),
        ("i’m 18 years old", 18),
        ("Nein, ich bin 16", 16),
        ("Ich bin 45 Jahre alt!", 45),
        ("im 20", 20),
        ("1977", None),
        ("9", None),
        ("since 18", None),
        ("a 17 of 20", None),
        ("no", None),
    ],
)
def test_years_are_read_as_people_write_them(text: str, age: int | None) -> None:
    assert read_age(text) == age
