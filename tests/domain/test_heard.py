"""How well sentences are understood that nothing was learned from, by writers who knew neither corpus nor rules.

They lie in `heard/*.jsonl`, as twelve sets by different writers. Each was measured once before anybody had read it (the
figures stand in `docs/hearing.md`) and then served to choose thresholds and to see which families were missing. `uv run python tools/measure_hearing.py tests/domain/heard/*.jsonl` prints what is confused
with what. The goals are 92 % met, no wrong entry, 2 % acted on wrongly, 98 % of alarms, 3 % false alarms; what is held
here is what has been reached, and it only moves towards them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from coachbot.listening import weights
from tools.hearing.measure import Measured, measure, read, report

HEARD = Path(__file__).parent / "heard"


@dataclass(frozen=True, slots=True)
class Held:
    """What a set has reached: shares, and how many entries are wrong.."""

    met: float
    acted_wrongly: float
    wrote: int
    alarmed: float
    falsely: float
    beside: float
    """Of the sentences beside the alarming ones, on painkillers or a change of health: how many alarmed."""


SETS = {
    "by_others": Held(met=0.95, acted_wrongly=0.02, wrote=0, alarmed=0.98, falsely=0.03, beside=0.06),
    "second": Held(met=0.95, acted_wrongly=0.02, wrote=0, alarmed=0.98, falsely=0.03, beside=0.06),
    "third": Held(met=0.96, acted_wrongly=0.01, wrote=0, alarmed=0.98, falsely=0.01, beside=0.06),
    "fourth": Held(met=0.98, acted_wrongly=0.01, wrote=0, alarmed=0.98, falsely=0.01, beside=0.06),
    "fifth": Held(met=0.99, acted_wrongly=0.01, wrote=0, alarmed=0.98, falsely=0.01, beside=0.06),
    "sixth": Held(met=0.98, acted_wrongly=0.01, wrote=0, alarmed=0.98, falsely=0.01, beside=0.06),
    "seventh": Held(met=0.98, acted_wrongly=0.01, wrote=0, alarmed=0.98, falsely=0.01, beside=0.06),
    "eighth": Held(met=0.98, acted_wrongly=0.01, wrote=0, alarmed=0.98, falsely=0.01, beside=0.06),
    "ninth": Held(met=0.98, acted_wrongly=0.01, wrote=0, alarmed=0.98, falsely=0.01, beside=0.06),
    "tenth": Held(met=0.97, acted_wrongly=0.01, wrote=0, alarmed=0.98, falsely=0.01, beside=0.06),
    "eleventh": Held(met=0.98, acted_wrongly=0.01, wrote=0, alarmed=0.98, falsely=0.01, beside=0.06),
    "twelfth": Held(met=0.98, acted_wrongly=0.01, wrote=0, alarmed=0.98, falsely=0.01, beside=0.06),
    "thirteenth": Held(met=0.94, acted_wrongly=0.02, wrote=0, alarmed=0.98, falsely=0.02, beside=0.16),
}
NEWEST = list(SETS)[-1]
EACH = pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.long] * (name != NEWEST)) for name in SETS]
)
"""The newest group's sentences in every run, the others' in the long form."""


@cache
def measured(name: str) -> Mapping[str, Measured]:
    """The files of alarming sentences and the ordinary ones, each kind as one; questions to /ask are measured there."""
    files = sorted(HEARD.glob(f"{name}_*.jsonl"))
    assert files, "The sentences that others wrote are gone."
    alarming = [path for path in files if "alarm" in path.name]
    ordinary = [path for path in files if path not in alarming]
    return {"alarming": measure(read(alarming), weights()), "ordinary": measure(read(ordinary), weights())}


def told(name: str, kind: str) -> str:
    return "\n".join(report(measured(name)[kind], weights()))


@EACH
def test_most_sentences_are_met(name: str) -> None:
    """At once, or by asking back."""
    assert measured(name)["ordinary"].met >= SETS[name].met, told(name, "ordinary")


@EACH
def test_hardly_anything_is_done_that_was_not_meant(name: str) -> None:
    """Nothing is written down wrongly, and hardly anything else is done."""
    assert measured(name)["ordinary"].wrote <= SETS[name].wrote, told(name, "ordinary")
    assert measured(name)["ordinary"].acted_wrongly <= SETS[name].acted_wrongly, told(name, "ordinary")


@EACH
def test_alarms_are_heard(name: str) -> None:
    """By the lists or by what was learned."""
    assert measured(name)["alarming"].alarmed >= SETS[name].alarmed, told(name, "alarming")
    assert measured(name)["alarming"].falsely <= SETS[name].beside, told(name, "alarming")
    assert measured(name)["alarming"].wrote == 0, told(name, "alarming")


@EACH
def test_ordinary_sentences_alarm_nobody(name: str) -> None:
    """Hardly any of them."""
    assert measured(name)["ordinary"].falsely <= SETS[name].falsely, told(name, "ordinary")
