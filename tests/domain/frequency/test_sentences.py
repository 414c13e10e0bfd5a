"""Every sentence that tells more than counts stands in the registry, and the bench looks as the code does."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import numpy
import pytest

from coachbot.domain.frequency.constants import DEFAULT
from coachbot.domain.frequency.look import Obstacle, take_look
from coachbot.domain.frequency.sentences import SENTENCES
from coachbot.domain.frequency.window import Window
from coachbot.words import words_in

ROOT = Path(__file__).parent.parent.parent.parent
BENCH = ROOT / "bench"
sys.path.append(str(BENCH))


def test_every_sentence_of_the_registry_has_its_words_and_its_place_in_the_docs() -> None:
    """In both languages, and in the page that holds its rates."""
    page = (ROOT / "docs" / "statistics.md").read_text(encoding="utf-8")
    for sentence in SENTENCES:
        for language in ("en", "de"):
            assert f"{sentence.key} =" in "".join(
                file.read_text(encoding="utf-8") for file in (ROOT / "coachbot" / "words" / language).glob("*.ftl")
            )
        assert f"`{sentence.key}`" in page, sentence.key
    assert words_in("en")("frequency-change-very-likely-lower")


@pytest.mark.parametrize("gaps", [0.0, 0.1, 0.25])
def test_the_bench_sees_in_many_diaries_what_a_look_sees_in_each(gaps: float) -> None:
    """Two ways to the same numbers, one of arrays and SciPy, one in plain Python."""
    import looks

    dice = numpy.random.default_rng(5)
    hurts = looks.chain(dice, 12, numpy.full(14 + 69, 0.35), 0.3)
    seen = dice.random(hurts.shape) >= gaps
    many = looks.look_at(hurts, seen, 14, 69)
    for one in range(len(hurts)):
        days = tuple(bool(h) if s else None for h, s in zip(hurts[one], seen[one], strict=True))
        found = take_look(Window(days[:14]), Window(days[14:]), date(2026, 3, 1))
        assert bool(many.opens[one]) == (not found.held)
        if Obstacle.BASELINE_ANSWERS in found.held or found.chance is None:
            continue
        assert found.chance / 1000 == pytest.approx(many.lower[one], abs=0.003) or found.chance / 1000 > many.lower[one]
        assert found.chance_third is not None
        assert found.chance_third / 1000 == pytest.approx(many.third[one], abs=0.003)


@pytest.mark.long
@pytest.mark.parametrize("rate", [4, 8, 12, 20])
@pytest.mark.parametrize(("likeness", "allowed"), [(0.25, 0.05), (0.45, 0.10)])
def test_no_unchanged_person_in_twenty_ever_hears_very_likely(likeness: float, allowed: float, rate: int) -> None:
    """The bar, found by simulation, found again: both ways, over 28 weeks, at both likenesses."""
    import looks

    dice = numpy.random.default_rng(11)
    for baseline in (14, 28):
        hurts = looks.chain(dice, 3000, numpy.full(baseline + looks.LOOKS[-1], rate / 28), likeness)
        made = [looks.look_at(hurts, numpy.ones_like(hurts), baseline, since) for since in looks.LOOKS]
        for side in ("lower", "higher"):
            share = (looks.ever(made, side) >= DEFAULT.look_very).mean()
            assert share <= allowed + 0.008, (baseline, side)


@pytest.mark.long
def test_each_claimed_world_keeps_its_rate() -> None:
    """As the docs tell it, on fewer people."""
    done = subprocess.run(
        [sys.executable, "bench/worlds.py", "--people", "400"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    rows = [line.split("|")[1:-1] for line in done.stdout.splitlines() if line.count("|") == 10 and "%" in line]
    told = [
        (row[0].strip(), row[1].strip(), [float(cell.strip().rstrip("%")) for cell in row[2:4]]) for row in rows[0:]
    ]
    claimed = [(name, shares) for name, claims, shares in told if claims == "yes"]
    assert len(told) >= 24
    for name, shares in claimed:
        assert max(shares) <= (13 if "0.45" in name else 8), name
    beside = [line.split("|")[1:-1] for line in done.stdout.splitlines() if line.count("|") == 9 and "%" in line]
    assert len(beside) == len(told)
    for row in beside:
        pain, half, _, medicine, _, fallen, _ = (float(cell.strip().rstrip("%")) for cell in row[1:])
        assert max(pain, half, medicine, fallen) <= 7, row[0]
