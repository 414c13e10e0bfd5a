"""Lessons as a queue: the order is the author's, the day is the person's, and none is told twice."""

from datetime import timedelta
from typing import Any

from coachbot.domain.lessons import Lesson, lessons_of, not_beside, said_by, title_of, waiting
from coachbot.domain.participant import Track
from coachbot.domain.programme import Kind, Programme
from tests.domain.people import MONDAY, alice, programme

SATURDAY = MONDAY + timedelta(days=5)
LUNCH, BEDTIME = {"anchor": "lunch"}, {"anchor": "bedtime", "offset_minutes": -60}


def texts(*words: str, **more: Any) -> list[dict[str, Any]]:
    return [{"text": word, **more} for word in words]


def course(**more: Any) -> Programme:
    """Two resets a day; a bite a day rides on the second one, a desk task on the first, and one task at bedtime."""
    return programme(
        {"id": "morning", "kind": "reset", "moment": {"time": "11:00"}},
        {"id": "afternoon", "kind": "reset", "moment": {"time": "15:00"}},
        {"id": "bites", "moment": LUNCH, "days": (1, 3), "order": "by_day", "rides_on": "afternoon",
         "items": texts("*One.* A.", "*Two.* B.", "*Three.* C.")},
        {"id": "desk", "kind": "task", "moment": LUNCH, "days": (1, 2), "order": "by_day", "rides_on": "morning",
         "work_days_only": True, "items": texts("*Screen.* Up.", "*Chair.* Feet.")},
        {"id": "night", "kind": "task", "moment": BEDTIME, "days": (2, 2), "order": "by_day", "items": texts("*Pillow.* Look.")},
        {"id": "why", "kind": "task", "moment": LUNCH, "days": (1, 1), "order": "by_day", "items": texts("Why?", asks="reason")},
        **more,
    )  # fmt: skip


def left(of: Programme, day: int, *told: str) -> list[Lesson]:
    return waiting([(lessons_of(of), day)], {f"p/{thing}" for thing in told})


def own(of: Programme, prompt: str, day: int, *told: str) -> str | None:
    """What a lesson prompt says on a day, with so much told."""
    found = of.prompt(prompt)
    assert found is not None
    said = said_by(found, 0, left(of, day, *told), alice(), MONDAY + timedelta(days=day - 1), day)
    return said.own.item.text if said.own else None


def along(of: Programme, prompt: str, bites: int, day: int, *told: str) -> list[str]:
    found = of.prompt(prompt)
    assert found is not None
    said = said_by(found, bites, left(of, day, *told), alice(), MONDAY, day)
    return [lesson.item.text for lesson in said.along]


def test_lessons_stand_in_their_authors_order_and_questions_are_none() -> None:
    """By their day, whatever prompt tells them; what asks something waits for nobody."""
    things = [(lesson.day, lesson.thing) for lesson in lessons_of(course())]
    assert things == [
        (1, "p/bites/0"),
        (1, "p/desk/0"),
        (2, "p/bites/1"),
        (2, "p/desk/1"),
        (2, "p/night/0"),
        (3, "p/bites/2"),
    ]


def test_a_lesson_whose_day_was_lost_is_the_next_one() -> None:
    """D61: an attack on day 1 loses nothing; day 2 says day 1's, and day 3 both that are left."""
    of = course()
    assert along(of, "afternoon", 1, 2) == ["*One.* A."]
    assert along(of, "afternoon", 1, 2, "bites/0") == ["*Two.* B."]
    assert along(of, "afternoon", 1, 3, "bites/0", "bites/1", "bites/2") == []


def test_a_host_without_a_bite_of_its_own_says_one_that_an_earlier_day_left() -> None:
    """Today's own waits for its own host; only what is behind is caught up on, one at a time."""
    of = course()
    assert along(of, "morning", 0, 1) == []
    assert along(of, "morning", 0, 3) == ["*One.* A."]
    assert along(of, "morning", 0, 3, "bites/0", "bites/1") == []


def test_exercises_say_a_lesson_only_where_no_resets_come() -> None:
    """On days off and for whoever dropped the resets nothing else would."""
    of = course()
    practice = of.prompts[1].model_copy(update={"kind": Kind.PRACTICE})
    heard = [
        said_by(practice, 0, left(of, 6), who, day, 6).along[:1]
        for who, day in ((alice(), MONDAY), (alice(), SATURDAY), (alice(resets=False), MONDAY))
    ]
    assert [bool(one) for one in heard] == [False, True, True]


def test_desk_bedtime_and_bites_wait_in_queues_of_their_own() -> None:
    """What belongs to the desk is not told at bedtime, and the other way round."""
    of = course()
    assert own(of, "desk", 2) == "*Screen.* Up."
    assert own(of, "night", 2) == "*Pillow.* Look."
    assert own(of, "night", 2, "night/0") is None


def test_a_lesson_for_work_days_is_not_told_on_a_day_off_and_one_that_screening_forbids_never() -> None:
    of = course()
    desk = of.prompt("desk")
    assert desk is not None
    lessons = left(of, 6)
    assert said_by(desk, 0, lessons, alice(), SATURDAY, 6).own is None
    assert said_by(desk, 0, lessons, alice(), MONDAY, 6).own is not None
    for_full = [one for one in lessons if one.thing != "p/desk/0"]
    narrowed = [
        Lesson(
            one.thing,
            one.programme,
            one.prompt.model_copy(update={"tracks": frozenset({Track.FULL})}),
            one.day,
            one.item,
        )
        for one in for_full
    ]
    assert said_by(desk, 0, narrowed, alice(track=Track.NO_EXERCISE), MONDAY, 6).own is None


def test_a_sooner_start_skips_no_lesson_and_what_another_programme_told_is_not_told_again() -> None:
    """D62: "Next: Lighter load" begins on day 15; all that stood before waits, but for what is known by its name."""
    nights = programme(
        {"id": "b", "moment": LUNCH, "days": (1, 1), "order": "by_day", "items": texts("N", lesson="why-nights")}
    )
    later = programme(
        {"id": "b", "moment": LUNCH, "days": (1, 2), "order": "by_day",
         "items": [{"text": "First."}, {"text": "N again", "lesson": "why-nights"}]}
    )  # fmt: skip
    assert [one.item.text for one in waiting([(lessons_of(nights), 14), (lessons_of(later), 9)], {"why-nights"})] == [
        "First."
    ]
    assert [one.item.text for one in waiting([(lessons_of(nights), 14), (lessons_of(later), 9)], set())] == [
        "N",
        "First.",
    ]
    assert waiting([(lessons_of(nights), 0), (lessons_of(later), 0)], set()) == []


def test_a_day_that_an_earlier_version_had_told_is_told() -> None:
    """Somebody in the middle of a programme hears nothing twice after an upgrade; what was lost comes."""
    assert [one.thing for one in waiting([(lessons_of(course()), 3)], {"p@1", "p@3"})] == [
        "p/bites/1",
        "p/desk/1",
        "p/night/0",
    ]


def test_a_lesson_waits_while_somebody_compares_what_it_is_about_and_holds_up_no_other() -> None:
    """The next one of its queue comes in its place."""
    nights = texts("*Pillow.* Look.", waits_for="pillow") + texts("*Side.* Lie.")
    of = programme(
        {"id": "night", "kind": "task", "moment": BEDTIME, "days": (1, 2), "order": "by_day", "items": nights}
    )
    waits = left(of, 2)
    assert [lesson.item.text for lesson in not_beside(waits, None)] == ["*Pillow.* Look.", "*Side.* Lie."]
    assert not_beside(waits, "bedside-screen") == waits
    assert [lesson.item.text for lesson in not_beside(waits, "pillow")] == ["*Side.* Lie."]


def test_a_lesson_is_called_by_its_own_bold_words_or_its_first_sentence() -> None:
    """Many begin with "Good to know"."""
    of = programme(
        {"id": "b", "moment": LUNCH, "days": (1, 3), "order": "by_day",
         "items": texts("*Good to know.* Spines move. Often.", "*Good to know.* Feet help. Yes.", "*Why nights?* So.")}
    )  # fmt: skip
    assert [title_of(one) for one in lessons_of(of)] == ["Spines move", "Feet help", "Why nights"]
