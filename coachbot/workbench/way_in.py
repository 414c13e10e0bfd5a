"""The way in: what a simulated person taps while joining, by the track that they should get."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time

from coachbot.chat import Button
from coachbot.domain.local_time import instant_of
from coachbot.domain.participant import Track
from coachbot.domain.programme import Programme
from coachbot.library import Library
from coachbot.workbench.stage import Line, Playhouse

MIGRAINE = "m"
STEPS_OF_JOINING = 40
DAYS_AFTER = 3

ALWAYS = r"consent:yes|signs:T\d:none|zone:.+|joinzone:.+|moments:fit|goon|setzone:.+"
JOINING: Mapping[Track, str] = {
    Track.FULL: rf"adult:yes|screen:none|cautions:-|{ALWAYS}",
    Track.LOW_LOAD: rf"adult:yes|screen:none|caution:LETTER|cautions:LETTER|{ALWAYS}",
    Track.NO_EXERCISE: rf"adult:yes|screen:some|{ALWAYS}",
    Track.DIARY_ONLY: rf"adult:teen|{ALWAYS}",
}
"""What somebody with nothing to tell but what gives them a track taps while joining; LETTER is what they tell."""


def first_track(programmes: Sequence[Programme]) -> Track:
    """The first track, from all exercises to none, that can join all of these."""
    return next((track for track in Track if all(track in one.tracks for one in programmes)), Track.FULL)


def in_turn(library: Library, programme_id: str) -> list[Programme]:
    """A programme that follows another one is reached through it."""
    programme = library.programmes[programme_id]
    before = in_turn(library, programme.follows) if programme.follows else []
    return [*before, programme]


def length_of(programmes: Sequence[Programme]) -> int:
    """The days of whole programmes, one after another, and a few more."""
    return sum(programme.length_days + 1 for programme in programmes) + DAYS_AFTER


CHECK = "screenagain"


async def join(stage: Playhouse, programme_id: str, track: Track = Track.FULL, told: str = MIGRAINE) -> None:
    """Say hello and tap through joining with nothing to tell, up to the first evening question.

    What comes before exercises is answered, too, before that question is.
    """
    await join_shortly(stage, programme_id, track, told)
    await answer_check(stage, track, told)


async def answer_check(stage: Playhouse, track: Track = Track.FULL, told: str = MIGRAINE) -> None:
    """Answer what comes before exercises, where it waits."""
    standing = stage.chat.standing.values()
    opens = [(line, button) for line in standing for row in line.buttons for button in row if button.action == CHECK]
    if opens:
        await stage.taps(*opens[-1])
        await _tap_through(stage, "", track, told)


async def join_shortly(stage: Playhouse, programme_id: str, track: Track = Track.FULL, told: str = MIGRAINE) -> None:
    """The same, without what comes before exercises: the shortest way to a first question."""
    await stage.says("/start")
    await _tap_through(stage, programme_id, track, told)


async def _tap_through(stage: Playhouse, programme_id: str, track: Track, told: str) -> None:
    taps = re.compile(JOINING[track].replace("LETTER", told) + f"|speak:{stage.language}")
    for _ in range(STEPS_OF_JOINING):
        found = next(_open_steps(stage, programme_id, taps), None)
        if found is None:
            break
        await stage.taps(*found)


def _open_steps(stage: Playhouse, programme_id: str, joining: re.Pattern[str]) -> Iterator[tuple[Line, Button]]:
    last = stage.chat.lines[-1]
    standing = stage.chat.standing.get(last.message, last)
    for row in standing.buttons:
        for button in row:
            if joining.fullmatch(button.action) or button.action == f"programme:{programme_id}":
                yield standing, button


def hello_at(start: date, zone: str) -> datetime:
    """When somebody says hello on a day, aware UTC. Raises ValueError for a day that a zone does not have."""
    if (hello := instant_of(start, time(10, 0), zone)) is None:
        raise ValueError(f"{start} does not exist in {zone}")
    return hello
