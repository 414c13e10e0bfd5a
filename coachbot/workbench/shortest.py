"""The shortest way in, counted in words: what is read with nothing to tell, up to the first question of a diary."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from coachbot.domain.text import ENGLISH
from coachbot.library import Library
from coachbot.values import frozen
from coachbot.workbench.stage import Line, Playhouse, open_stage
from coachbot.workbench.way_in import answer_check, join_shortly

AT, ZONE = datetime(2026, 11, 23, 9, tzinfo=UTC), "Europe/Berlin"


@frozen(kw_only=True)
class Sight:
    """One thing that is shown: its first line, and how many words there are to read, those on buttons included."""

    begins: str
    words: int


@frozen(kw_only=True)
class WayIn:
    """What is read while joining, and what is read after it, before the first exercise."""

    joining: list[Sight]
    before_exercises: list[Sight]

    @property
    def words(self) -> int:
        """All words up to the first question of the diary."""
        return sum(screen.words for screen in self.joining)


async def shortest_way(library: Library, programme_id: str, language: str = ENGLISH) -> WayIn:
    """Join as somebody with nothing to tell, whose clock is guessed rightly."""
    stage = await open_stage(library, at=AT, zone=ZONE, language=language)
    try:
        await join_shortly(stage, programme_id)
        joining = _screens(stage)
        await answer_check(stage)
        return WayIn(joining=joining, before_exercises=_screens(stage)[len(joining) :])
    finally:
        await stage.close()


def _screens(stage: Playhouse) -> list[Sight]:
    coach = (line for line in stage.chat.lines if line.sender == "coach")
    return [Sight(begins=line.text.partition("\n")[0], words=words_of(line)) for line in coach]


def words_of(line: Line) -> int:
    """Words of a message and its buttons; a bullet is none."""
    labels = (button.label for row in line.buttons for button in row)
    return sum(any(c.isalnum() for c in word) for text in (line.text, *labels) for word in text.split())


def say(way: WayIn) -> Iterator[str]:
    """Screen by screen, and the sums."""
    yield from _listed(way.joining)
    yield f"{way.words} words up to the first question of the diary."
    yield "Before the first exercise:"
    yield from _listed(way.before_exercises)


def _listed(screens: Sequence[Sight]) -> Iterator[str]:
    return (f"{screen.words:4}  {screen.begins}" for screen in screens)
