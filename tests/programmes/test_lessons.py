"""The lessons of the shipped programmes: each has a title to find it by, and every programme names what comes next."""

from coachbot.domain.lessons import lessons_of, title_of
from coachbot.domain.moment import Moment
from coachbot.domain.participant import Anchor
from tests.shipped import SHELVES

LONGEST_TITLE = 90


def test_every_lesson_has_a_title_of_its_own_in_its_programme() -> None:
    """In English and German, short enough for a list."""
    for language in ("en", "de"):
        for programme in SHELVES.programmes.values():
            titles = [title_of(lesson) for lesson in lessons_of(programme.in_language(language))]
            assert [title for title in titles if not 3 < len(title) <= LONGEST_TITLE] == []
            assert len(titles) == len(set(titles)), programme.id


def test_every_programme_names_what_comes_next() -> None:
    """D24, D65."""
    ids = set(SHELVES.programmes)
    assert all(programme.next and set(programme.next) <= ids for programme in SHELVES.programmes.values())


def test_what_is_for_tonight_comes_at_bedtime() -> None:
    """D64: "Tonight" came at 15:00, and on weekends at 13:45."""
    said = [
        (lesson.thing, lesson.prompt.moment)
        for programme in SHELVES.programmes.values()
        for lesson in lessons_of(programme)
        if "tonight" in lesson.item.text.lower()[:40]
    ]
    assert len(said) > 8
    assert [thing for thing, moment in said if not _at_bedtime(moment)] == []


def _at_bedtime(moment: Moment) -> bool:
    return moment.anchor is Anchor.BEDTIME
