"""`coachbot preview` shows what will be sent: the very prompts, on the very days, at the very minutes."""

import json
from datetime import date
from pathlib import Path

import pytest

from coachbot.domain.lessons import lessons_of, title_of
from coachbot.domain.participant import Track
from coachbot.domain.programme import Kind, Programme
from coachbot.workbench.preview import preview, say_calendar
from tests.house import open_house
from tests.process import command
from tests.shipped import SHELVES

DESK_RESET = SHELVES.programmes["desk-reset"]
START = date(2026, 11, 24)


async def test_the_preview_is_what_somebody_who_answers_everything_really_gets(tmp_path: Path) -> None:
    """Two weeks in the real app beside two weeks in the calendar."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        for _ in range(14):
            await guest.at(20, 45, days=1)
            for label in ("Done", "No headache"):
                while label in await guest.labels():
                    await guest.taps(label)
        rows = await guest.app.database.fetch(
            "SELECT local_date, prompt, slot FROM deliveries WHERE kind IS NOT NULL AND state = 'sent' AND asked_for = 0"
        )
    # The calendar begins with day 1, the diary with the evening of joining.
    since = [row for row in rows if row["local_date"] >= START.isoformat()]
    really = sorted((row["local_date"], row["prompt"], row["slot"]) for row in since)
    shown = preview(DESK_RESET, zone="Europe/Berlin", start=START)
    assert really == sorted((e.local_date.isoformat(), e.prompt, 0) for e in shown.entries if e.left_out is None)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "UTC"])
def test_every_zone_has_the_same_clock_times(zone: str) -> None:
    """A programme speaks the participant's own time, also across a clock change; a movement goes before a task."""
    times = {
        entry.at for entry in preview(DESK_RESET, zone=zone, start=date(2026, 3, 20)).entries if entry.kind is Kind.TASK
    }
    assert times == {"09:30", "10:00"}


def test_a_task_of_a_day_off_stands_under_the_work_day_on_which_it_comes() -> None:
    """24 November is a Tuesday: the fifth task waits for Monday."""
    tasks = [entry for entry in preview(DESK_RESET, zone="UTC", start=START).entries if entry.kind is Kind.TASK]
    assert [entry.day for entry in tasks] == [1, 2, 3, 4, 7, 8, 9]
    assert all((entry.local_date - START).days + 1 == entry.day for entry in tasks)


SUNDAY = date(2026, 11, 29)


def test_lessons_stand_in_the_order_in_which_they_would_be_told_and_each_once() -> None:
    """Desk lessons of a course that begins on a Sunday wait for work days; none stands twice, none is lost."""
    light = SHELVES.programmes["lighter-load"]
    found = preview(light, zone="UTC", start=SUNDAY)
    titles = [title for _, title in found.told]
    assert [day for day, _ in found.told] == sorted(day for day, _ in found.told)
    assert len(titles) == len(set(titles)) == 66
    assert found.untold == []
    of_author = [title_of(lesson) for lesson in lessons_of(light) if lesson.queue == (Kind.BITE, False)]
    assert [title for title in titles if title in of_author] == of_author
    said = " ".join(entry.text + " ".join(entry.along) for entry in found.entries if entry.left_out is None)
    assert said.count("Today at the desk: screen height.") == 1


def test_lessons_that_a_short_course_has_no_day_for_are_named() -> None:
    """Its desk lessons need seven work days; a week has five."""
    short = DESK_RESET.model_copy(update={"length_days": 7})
    assert preview(short, zone="UTC", start=START).untold == ["Car seat and head support", "Your break cue"]


def test_a_lesson_that_waits_for_an_experiment_stands_last_and_never() -> None:
    """Two pillows are compared for all of the eight weeks."""
    light, pillows = SHELVES.programmes["lighter-load"], SHELVES.experiments["pillow"]
    found = preview(light, zone="UTC", start=SUNDAY, tried=pillows)
    assert found.untold == ["Tonight, one look at your pillow", "Tonight: measure the gap", "Tonight: look once more", "Tonight: fewer layers"]  # fmt: skip
    assert "[left out: it touches what you are comparing" in say_calendar(light, found, "UTC", whole=False)


def test_a_track_without_exercise_leaves_the_movements_out() -> None:
    """As the screening would."""
    kinds = {entry.kind for entry in preview(DESK_RESET, zone="UTC", start=START, track=Track.NO_EXERCISE).entries}
    assert Kind.PRACTICE not in kinds
    assert Kind.CHECK_IN in kinds


def crowded() -> Programme:
    """Seven bites a day, and one at midnight."""
    raw = DESK_RESET.model_dump(mode="json")
    bite = next(p for p in raw["prompts"] if p["kind"] == "bite")
    moment = {"every_minutes": 60, "window": ["10:00", "16:00"], "time": None}
    late = {**bite, "id": "late", "moment": {**bite["moment"], "anchor": None, "offset_minutes": 0, "time": "23:30"}}
    raw["prompts"].append(
        {
            **bite,
            "id": "crowd",
            "order": "rotate",
            "moment": {**bite["moment"], "anchor": None, "offset_minutes": 0, **moment},
        }
    )
    raw["prompts"].append(late)
    return Programme.model_validate(raw)


def test_what_the_rules_would_leave_out_is_shown_with_its_reason() -> None:
    """An author sees the cap at work before a participant does."""
    day = [(e.at, e.prompt, e.left_out) for e in preview(crowded(), zone="UTC", start=START).entries if e.day == 3]
    close, enough = "it was too close to another message", "you had enough messages that day"
    assert day == [
        ("09:30", "task", None), ("10:00", "crowd", None), ("11:00", "crowd", None), ("11:00", "morning-reset", close),
        ("12:00", "crowd", None), ("12:30", "bite", enough), ("13:00", "crowd", enough), ("14:00", "crowd", enough),
        ("15:00", "afternoon-reset", enough), ("15:00", "crowd", enough), ("16:00", "crowd", enough),
        ("20:30", "evening", None), ("23:30", "late", "it fell into your quiet hours"),
    ]  # fmt: skip


def test_the_command_prints_a_calendar(tmp_path: Path) -> None:
    """A heading a day, a line a prompt."""
    done = command(tmp_path, "preview", "desk-reset", "--zone", "Europe/Berlin", "--start", "2026-11-24")
    lines = done.stdout.splitlines()
    assert lines[0] == "Desk reset, 14 days, Europe/Berlin"
    assert lines[2] == "Day 1, Tuesday 24 November"
    assert lines[3].startswith("  09:30  task       Screen height. Today, lift or lower your screen")
    assert max(map(len, lines)) < 120
    assert len([line for line in lines if line.startswith("Day ")]) == 14


@pytest.mark.long
def test_the_command_prints_whole_texts_and_json_too(tmp_path: Path) -> None:
    """For reading aloud, and for machines."""
    whole = command(tmp_path, "preview", "desk-reset", "--start", "2026-11-24", "--whole")
    assert "With varifocal glasses, a little lower is better." in whole.stdout
    found = json.loads(command(tmp_path, "preview", "desk-reset", "--start", "2026-11-24", "--json").stdout)
    assert (found["programme"], found["start"]) == ("desk-reset", "2026-11-24")
    assert found["entries"][0]["at"] == "09:30"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nope"], "There is no programme nope. There are: desk-reset, diary-only, "),
        (["desk-reset", "--zone", "Berlin"], "Berlin is not a time zone. Write one such as Europe/Berlin"),
        (["desk-reset", "--start", "24.11."], "24.11. is not a date. Write it as year-month-day"),
        (["desk-reset", "--start", "9999-12-30"], "9999-12-30 is too far away. Choose a date from 2000-01-01 to"),
        (["desk-reset", "--zone", ""], '"" is not a time zone. Write one such as Europe/Berlin'),
        (["desk-reset", "--track", "fast"], "fast is not a track. There are: full, low_load, no_exercise, diary_only."),
    ],
)
def test_a_mistake_is_told_with_what_would_be_right(tmp_path: Path, arguments: list[str], says: str) -> None:
    """One sentence, exit code 2."""
    done = command(tmp_path, "preview", *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr
