"""An experiment lived by three simulated people: a second way that does nothing, that helps, and that harms."""

import asyncio
import os
from datetime import date
from pathlib import Path

import pytest

from coachbot.markup import plain
from coachbot.workbench.experiments import BEGINS_ON_DAY, Effect, Trial
from coachbot.workbench.personas import PERSONAS
from coachbot.workbench.simulate import Run, simulate
from tests.shipped import SHELVES

HERE = Path(__file__).parent / "transcripts"
MONDAY = date(2026, 11, 23)


def lived(effect: Effect, language: str) -> Run:
    trial = Trial(SHELVES.experiments["pillow"], effect)
    life = simulate(
        SHELVES, "lighter-load", PERSONAS["diligent"], zone="UTC", seed=1, start=MONDAY, language=language, tried=trial
    )
    return asyncio.run(life)


def told(run: Run, title: str) -> str:
    """All that was said about the experiment, and what was typed and tapped for it."""
    shown = []
    for line in run.lines:
        theirs = line.sender != "coach" and ("/experiment" in line.text or "[try" in line.text)
        if theirs or (line.sender == "coach" and (title in line.text or "experiment" in line.text.lower())):
            buttons = "".join(f"\n  [{button.label}]" for row in line.buttons for button in row)
            shown.append(f"{line.at:%d %B %Y, %H:%M} {line.sender}\n{plain(line.text)}{buttons}")
    return "\n\n".join(shown) + "\n"


@pytest.mark.long
@pytest.mark.parametrize(("effect", "language"), [*((effect, "en") for effect in Effect), (Effect.HELPS, "de")])
def test_what_is_heard_of_an_experiment_changes_only_on_purpose(effect: Effect, language: str) -> None:
    """`ACCEPT_SNAPSHOTS=1` renews the transcripts, and the diff is read."""
    run = lived(effect, language)
    said = told(run, SHELVES.in_language(language).experiments["pillow"].title)
    golden = HERE / f"experiment-{effect}{'' if language == 'en' else f'-{language}'}.txt"
    if os.environ.get("ACCEPT_SNAPSHOTS"):
        golden.write_text(said, encoding="utf-8")
    assert run.troubles == []
    assert said == golden.read_text(encoding="utf-8")
    assert len(run.lines) > BEGINS_ON_DAY
