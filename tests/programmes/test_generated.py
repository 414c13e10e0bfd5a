"""Whatever `check` calls good can be pinned, read back equal, previewed, joined and lived (W1): programmes nobody wrote.

`EXPLORE=20000 pytest tests/programmes/test_generated.py` draws so many, and other ones each time.
"""

import asyncio
import os
from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from coachbot.domain.participant import Track
from coachbot.domain.programme import Programme, digest
from coachbot.drawing.figure import draw_figure
from coachbot.drawing.png import png_of
from coachbot.library import Library, folders
from coachbot.workbench import check
from coachbot.workbench.personas import PERSONAS
from coachbot.workbench.preview import preview
from coachbot.workbench.simulate import simulate
from tests.programmes import generated

EXPLORE = int(os.environ.get("EXPLORE", "0"))
BEFORE_A_CLOCK_CHANGE = date(2027, 3, 11)
ZONE = "America/New_York"
BY_LEVEL = ("counts", "otherwise")
"""Fields whose value says something for each level of a card."""


def drawn(examples: int) -> settings:
    """So many examples, the same ones in each run unless told to explore.

    What fails is made smaller only then: lives that are lived again and again would take minutes.
    """
    return settings(
        phases=[Phase.explicit, Phase.generate, *([Phase.shrink] if EXPLORE else [])],
        max_examples=max(examples, EXPLORE),
        derandomize=not EXPLORE,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


@pytest.mark.parametrize("examples", [50, pytest.param(500, marks=pytest.mark.long)])
def test_whatever_the_reader_takes_is_pinned_read_back_equal_and_previewed(examples: int) -> None:
    """At least 500 programmes in the long form; the drawings of their cards are the same, too, and can be drawn."""
    seen: Counter[str] = Counter()

    @drawn(examples)
    @given(generated.shelves())
    def hold(files: generated.Fields) -> None:
        shelves = generated.read(files)
        for programme in shelves.programmes.values() if shelves else ():
            seen["programmes"] += 1
            pinned = programme.pinned()
            back = Programme.model_validate_json(pinned)
            assert back == programme
            assert digest(back.pinned()) == digest(pinned)
            for name, card in programme.cards.items():
                if card.drawing is not None:
                    assert back.cards[name].drawing.poses == card.drawing.poses  # type: ignore[union-attr]
            for track in sorted(programme.tracks)[:1]:
                seen["entries"] += len(preview(programme, zone=ZONE, start=BEFORE_A_CLOCK_CHANGE, track=track).entries)

    hold()
    assert seen["programmes"] >= examples * 3 // 4
    assert seen["entries"] >= 4 * examples


@pytest.mark.parametrize("examples", [4, pytest.param(32, marks=pytest.mark.long)])
def test_whatever_check_calls_good_is_lived_without_trouble_by_three_people(examples: int) -> None:
    """Three of the six, whole programmes and three days more, over a change of the clock."""
    seen: Counter[str] = Counter()

    @drawn(examples)
    @given(generated.shelves(), st.permutations(sorted(PERSONAS)))
    def live(files: generated.Fields, people: list[str]) -> None:
        shelves = generated.read(files)
        if shelves is None:
            return
        name = max(shelves.programmes)
        for person in people[:3]:
            run = asyncio.run(simulate(shelves, name, PERSONAS[person], zone=ZONE, seed=1, start=BEFORE_A_CLOCK_CHANGE))
            # Whom nothing reaches may be left to check, which then has something to say; all else is forbidden.
            assert [trouble for trouble in run.troubles if "Not one prompt" not in trouble] == []
            assert run.troubles == [] or check.findings(shelves) != []
            assert [line.text for line in run.lines if line.sender == "coach" and "{" in line.text] == []
            seen["lives"] += 1

    live()
    assert seen["lives"] >= 2 * examples


@pytest.mark.long
def test_the_strategy_says_everything_that_a_file_can_say() -> None:
    """A field that is new in the schema is new here: what is never drawn is never tried."""
    said: dict[str, set[str]] = {}

    def note(kind: str, fields: object) -> None:
        if kind in BY_LEVEL and isinstance(fields, dict):
            said.setdefault(kind, set()).update(*fields.values())
        elif isinstance(fields, dict):
            said.setdefault(kind, set()).update(fields)
            for name, value in fields.items():
                for one in value if isinstance(value, list) else [value]:
                    note(name if name != "arrows" else "ring" if "around" in one else "arrow", one)

    @drawn(160)
    @given(generated.shelves())
    def look(files: generated.Fields) -> None:
        for programme in files["programmes"]:
            note("programme", programme)
        note("shelves", files)

    look()
    left_out = {"translations", "cards"}
    missing = {
        f"{kind}.{name}"
        for kind, names in folders.field_names().items()
        if kind in said
        for name in set(names) - said[kind] - left_out
    }
    assert missing == set()
    assert {"programme", "prompts", "items", "moment", "stages", "cards", "questions", "drawing", "frames"} <= set(said)


@pytest.mark.parametrize("examples", [8, pytest.param(50, marks=pytest.mark.long)])
def test_every_drawing_of_a_card_that_is_read_can_be_drawn(examples: int) -> None:
    """By day and by night, whatever its angles say."""

    @drawn(examples)
    @given(generated.cards("card"))
    def draw(fields: generated.Fields) -> None:
        shelves = generated.read({"cards": [fields], "questions": [], "programmes": []})
        for card in shelves.cards.values() if isinstance(shelves, Library) else ():
            for way in card.ways.values():
                if way.drawing is not None:
                    assert len(png_of(draw_figure(way.drawing, dark=bool(card.covers)))) > 500

    draw()


def test_the_tracks_of_generated_programmes_are_all_lived() -> None:
    """Joining gives each of the four tracks to somebody."""
    names = {one for tracks in generated.TRACKS_DRAWN for one in tracks}
    assert names == {track.value for track in Track}
