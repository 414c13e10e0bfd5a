"""How well sentences are understood that nothing was learned from, by writers who knew neither corpus nor rules.

They lie in `heard/*.jsonl`. `uv run python tools/measure_hearing.py tests/domain/heard/*.jsonl` prints what is confused
with what. The goals are 92 % met, no wrong entry, 2 % acted on wrongly, 98 % of alarms, 3 % false alarms; what is held
here is what has been reached, and it only moves towards them.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from coachbot.listening import weights
from tools.hearing.measure import Measured, measure, read, report

FILES = sorted((Path(__file__).parent / "heard").glob("*.jsonl"))
MET, ALARMED = 0.80, 0.90
WRITTEN_WRONGLY = 1
ACTED_WRONGLY, ALARMED_FALSELY = 0.05, 0.05
ALARMED_BESIDE = 0.15
"""Of the sentences beside the alarming ones: painkillers, a change of health."""


@cache
def measured() -> Mapping[str, Measured]:
    """The files of alarming sentences and the ordinary ones, each kind as one; questions to /ask are measured there."""
    assert FILES, "The sentences that others wrote are gone."
    alarming = [path for path in FILES if "alarm" in path.name]
    ordinary = [path for path in FILES if path not in alarming and "ask" not in path.name]
    return {"alarming": measure(read(alarming), weights()), "ordinary": measure(read(ordinary), weights())}


def told(kind: str) -> str:
    return "\n".join(report(measured()[kind], weights()))


def test_most_sentences_are_met() -> None:
    """At once, or by asking back."""
    assert measured()["ordinary"].met >= MET, told("ordinary")


def test_hardly_anything_is_done_that_was_not_meant() -> None:
    """Nothing is written down wrongly, and hardly anything else is done."""
    assert measured()["ordinary"].wrote <= WRITTEN_WRONGLY, told("ordinary")
    assert measured()["ordinary"].acted_wrongly <= ACTED_WRONGLY, told("ordinary")


def test_alarms_are_heard() -> None:
    """By the lists or by what was learned."""
    assert measured()["alarming"].alarmed >= ALARMED, told("alarming")
    assert measured()["alarming"].falsely <= ALARMED_BESIDE, told("alarming")
    assert measured()["alarming"].wrote == 0, told("alarming")


def test_ordinary_sentences_alarm_nobody() -> None:
    """Hardly any of them."""
    assert measured()["ordinary"].falsely <= ALARMED_FALSELY, told("ordinary")
