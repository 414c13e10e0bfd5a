"""What every state machine stands on: a real SQLite database of its own, and a loop to run its steps in."""

import asyncio
import os
import tempfile
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

from coachbot.databases.sqlite import open_sqlite
from tests.parts import Parts
from tests.schema import laid_out

Result = TypeVar("Result")
LIVES = int(os.environ.get("MACHINE_LIVES", "20"))
"""How many lives the long form has."""


class Machine(RuleBasedStateMachine):
    """One life: `parts` are the coach's own on its database, and `run` does a step to its end."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._runner = asyncio.Runner()
        self.database = self.run(open_sqlite(laid_out(Path(self._folder.name) / "life.db")))
        self.parts = Parts(self.database)

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        return self._runner.run(work)

    def teardown(self) -> None:
        self.run(self.database.close())
        self._runner.close()
        self._folder.cleanup()


def live(machine: Callable[[], Machine], *, lives: int = LIVES, steps: int = 30) -> None:
    """So many lives of so many steps; the same ones each time, so that nobody fails by chance."""
    how = settings(
        max_examples=lives,
        stateful_step_count=steps,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    run_state_machine_as_test(machine, settings=how)
