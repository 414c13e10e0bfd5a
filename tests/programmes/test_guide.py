"""The guide for authors is true: whatever it shows can be written down, read, joined and lived."""

import asyncio
import re
from datetime import date
from pathlib import Path

import pytest

from coachbot import library
from coachbot.domain.delivery import State
from coachbot.domain.programme import Programme
from coachbot.workbench.personas import PERSONAS
from coachbot.workbench.simulate import simulate

GUIDE = (Path(__file__).parent.parent.parent / "programs" / "README.md").read_text(encoding="utf-8")
FIRST_PROGRAMME = re.findall(r"```yaml\n(id: tea-break.*?)```", GUIDE, re.DOTALL)[0]
MOMENTS = re.findall(r"^\| `(\{.*?\})` \|", GUIDE, re.MULTILINE)
START = date(2026, 11, 23)


def test_the_guide_shows_a_moment_of_every_form() -> None:
    """Else the next test proves little."""
    assert len(MOMENTS) == 5
    assert {form for form in ("anchor", "time", "every_minutes", "random") if any(form in row for row in MOMENTS)} == {
        "anchor", "time", "every_minutes", "random",
    }  # fmt: skip


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_moment_of_the_guide_can_be_joined_and_lived(tmp_path: Path, moment: str) -> None:
    """D21: pinned, read back equal, and said at least once to somebody who joined."""
    (tmp_path / "tea-break").mkdir()
    text = FIRST_PROGRAMME.replace("{anchor: work_start, offset_minutes: 120}", moment)
    assert moment in text
    (tmp_path / "tea-break" / "programme.yaml").write_text(text, encoding="utf-8")
    shelves = library.read_library(library.packaged_programmes(), tmp_path)
    programme = shelves.programmes["tea-break"]
    assert Programme.model_validate_json(programme.pinned()) == programme
    run = asyncio.run(simulate(shelves, "tea-break", PERSONAS["diligent"], zone="Europe/Berlin", seed=1, start=START))
    assert {one.prompt for one in run.deliveries if one.state is State.SENT} >= {"tea", "evening"}
    assert run.troubles == []
