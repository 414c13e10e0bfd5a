"""/experiment as the person meets it: told before it begins, a word a week, stopped without one, and its exact words."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from coachbot.domain.delivery import EXPERIMENT, Reason, State
from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.experiment.coin import commitment, swaps
from coachbot.domain.experiment.course import Break, Ending
from coachbot.domain.participant import Track
from coachbot.store import check_ins, experiments
from coachbot.workbench.stage import COIN, Line, Playhouse, open_stage
from coachbot.workbench.way_in import join
from tests.shipped import SHELVES

MORNING = datetime(2026, 11, 23, 9, tzinfo=UTC)


async def someone(
    days: int = 15, *, hurts: int = 2, track: Track = Track.FULL, language: str = "en", programme: str = "lighter-load"
) -> Playhouse:
    """Somebody who joined with a diary of so many days behind them, with a headache on every so many-th."""
    stage = await open_stage(SHELVES, at=MORNING, zone="UTC", language=language, coin=COIN)
    await join(stage, programme, track, "m")
    for day in range(1, days + 1):
        await check_ins.put(stage.database, told(MORNING.date() - timedelta(days=day), hurts=day % hurts == 0))
    return stage


def told(day: date, *, hurts: bool) -> CheckIn:
    """A day's answer, in time."""
    return CheckIn(
        participant_id=1,
        local_date=day,
        zone="UTC",
        state=CheckInState.ANSWERED,
        late=False,
        said_at=MORNING,
        answers=Answers(headache=hurts),
    )


async def trying(days: int = 15, thing: str = "pillow", **settings: int) -> Playhouse:
    """The same, with an experiment that begins tomorrow."""
    stage = await someone(days, **settings)
    await stage.acts(f"trybegin:{thing}:6")
    return stage


def said(lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines)


async def morning(stage: Playhouse, day: int) -> str:
    """What comes on the morning of a day, counted from joining on day 0."""
    return said(await stage.advance(MORNING + timedelta(days=day)))


async def test_what_it_could_show_is_told_before_it_begins() -> None:
    stage = await someone()
    assert "A coin can help" in said(await stage.says("/experiment"))
    offer = said(await stage.acts("try:pillow"))
    assert "headache on 7 of 15 answered days" in offer
    assert re.findall(r"with (\d+) pairs: (.*)", offer) == [
        ("6", "about 1 time in ten"),
        ("8", "about 3 times in ten"),
        ("12", "about 6 times in ten"),
    ]


async def test_a_young_diary_and_one_without_headaches_say_why_not() -> None:
    stage = await someone(5)
    assert "so far there are" in said(await stage.acts("trybegin:pillow:6"))
    assert await experiments.running(stage.database, 1) is None


async def test_the_mark_is_shown_at_the_start_and_the_coin_never_before_the_end() -> None:
    stage = await trying()
    shown = said(stage.chat.lines)
    assert commitment(COIN) in shown
    await stage.says("/experiment")
    await morning(stage, 2)
    assert COIN not in said(stage.chat.lines)


async def test_each_block_begins_with_a_word_of_which_way_and_until_when() -> None:
    stage = await trying()
    first, second = (
        ("the other pillow", "the pillow you have") if swaps(COIN, 1) else ("the pillow you have", "the other pillow")
    )
    assert f"from today {first}, until" in await morning(stage, 1)
    assert f"this week {first}" in said(await stage.says("/experiment"))
    assert "from today" not in await morning(stage, 3)
    assert f"from today {second}, until" in await morning(stage, 8)
    sent = [one for one in await stage.deliveries() if one.prompt == EXPERIMENT]
    assert [one.state for one in sent] == [State.SENT, State.SENT]


async def test_a_pause_cuts_the_pair_and_another_begins_after_it() -> None:
    stage = await trying()
    await morning(stage, 2)
    await stage.says("/pause 3 days")
    assert "it waits" in said(await stage.says("/experiment"))
    came = said(await stage.advance(MORNING + timedelta(days=6)))
    assert "The last pair of weeks was cut by your pause" in came
    assert "Pair 1 of 6, week 1 of 2" in came


async def test_it_stops_with_one_tap_and_nothing_is_asked() -> None:
    stage = await trying()
    await morning(stage, 2)
    stopped = said(await stage.acts("trystop"))
    assert stopped.startswith("Stopped. Everything is as before.")
    assert "It was cut short after 0 of 6 pairs" in stopped
    assert COIN not in stopped
    assert COIN in said(await stage.acts("trycoin"))
    assert await experiments.running(stage.database, 1) is None


async def test_stopping_everything_stops_it_too() -> None:
    stage = await trying()
    await stage.acts("stop:yes")
    assert await experiments.running(stage.database, 1) is None


async def test_a_safety_pause_cuts_the_pair_and_none_can_begin_in_it() -> None:
    stage = await trying()
    await morning(stage, 2)
    await stage.acts("safetysigns:T2:some")
    await morning(stage, 4)
    kept = await experiments.running(stage.database, 1)
    assert kept is not None
    assert kept.experiment.pairs[-1].why is Break.SAFETY
    await stage.acts("trystop")
    assert "/safety" in said(await stage.acts("trybegin:pillow:6"))


async def test_another_programme_midway_cuts_the_pair() -> None:
    stage = await trying()
    await morning(stage, 2)
    await stage.acts("switch:desk-reset")
    kept = await experiments.running(stage.database, 1)
    assert kept is not None
    assert [pair.why for pair in kept.experiment.pairs] == [Break.PROGRAMME, None]


async def test_no_lesson_touches_what_is_compared_and_the_next_night_after_it_does() -> None:
    """Sleep alignment's pillow week waits for somebody with two pillows; what has nothing to do with them comes."""
    stage = await someone(programme="sleep-alignment")
    week = MORNING.date() - timedelta(days=6)
    await stage.database.execute("UPDATE enrolments SET started_on = :on", {"on": week.isoformat()})
    for thing in ("week-task/0", "midweek-task/0"):
        row = {"thing": f"sleep-alignment/{thing}", "on": week.isoformat()}
        await stage.database.execute(
            "INSERT INTO taught (participant_id, thing, local_date) VALUES (1, :thing, :on)", row
        )
    await stage.acts("trybegin:pillow:6")
    assert "One change: the pillow." not in said(await stage.advance(MORNING + timedelta(days=1, hours=13)))
    (waited,) = [one for one in await stage.deliveries() if one.reason is Reason.EXPERIMENT]
    assert waited.prompt == "week-task"
    assert "it touches what you are comparing" in said(await stage.says("/why"))
    await stage.acts("trystop")
    assert "One change: the pillow." in said(await stage.advance(MORNING + timedelta(days=2, hours=13)))


async def test_a_file_shows_the_coin_early_and_the_answer_says_so() -> None:
    stage = await trying()
    await stage.says("/export")
    kept = await experiments.running(stage.database, 1)
    assert kept is not None
    assert kept.experiment.seen_on == stage.now.date()


async def test_answers_that_are_changed_after_the_end_leave_it_as_it_was_said() -> None:
    stage = await trying()
    over = (MORNING + timedelta(days=40)).date()
    ended = await experiments.end(stage.database, 1, over, Ending.FINISHED, stage.now)
    assert ended is not None
    await stage.says("/experiment")
    assert "were changed later" not in said(stage.chat.lines)
    for day in range(1, 15):
        await check_ins.put(stage.database, told(MORNING.date() + timedelta(days=day), hurts=True))
    assert "were changed later; what I said at the end stays as it was." in said(await stage.says("/experiment"))
    assert (await experiments.all_of(stage.database, 1))[0].experiment == ended


async def test_nobody_at_sixteen_and_nobody_without_exercises_is_offered_what_is_not_theirs() -> None:
    stage = await someone(15, track=Track.NO_EXERCISE)
    labels = [button.label for line in await stage.says("/experiment") for row in line.buttons for button in row]
    assert labels == ["Two pillows", "Phone in bed or in another room"]
    assert await experiments.running(stage.database, 1) is None
    await stage.acts("trybegin:resets:6")
    assert await experiments.running(stage.database, 1) is None


async def test_progress_says_which_way_holds() -> None:
    stage = await trying()
    await morning(stage, 2)
    assert "Your experiment, Two pillows: this week" in said(await stage.says("/progress"))


def test_every_way_of_the_shipped_file_is_written_in_german_too() -> None:
    german = SHELVES.in_language("de").experiments
    for name, thing in SHELVES.experiments.items():
        assert (german[name].title, german[name].one.text) != (thing.title, thing.one.text)


@pytest.mark.parametrize("pairs", [5, 7, 13])
async def test_other_numbers_of_pairs_cannot_begin(pairs: int) -> None:
    stage = await someone()
    await stage.acts(f"trybegin:pillow:{pairs}")
    assert await experiments.running(stage.database, 1) is None
