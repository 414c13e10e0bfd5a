"""The database of rehearsals keeps the same contract as the real ones."""

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from coachbot.workbench.memory import Memory
from tests.conftest import migrated
from tests.databases import test_conformance as contract

NEEDS_A_SECOND_CONNECTION = {"test_what_is_not_committed_is_not_seen_by_others"}
"""In memory there is one connection: a read beside a transaction waits for its end instead of seeing what was before."""
CLAUSES = [
    clause
    for name, clause in inspect.getmembers(contract, inspect.iscoroutinefunction)
    if name.startswith("test_")
    and name not in NEEDS_A_SECOND_CONNECTION
    and set(inspect.signature(clause).parameters) in ({"database"}, {"empty_database"})
]


@pytest.mark.parametrize("clause", CLAUSES, ids=[clause.__name__ for clause in CLAUSES])
async def test_every_clause_of_the_contract_holds_in_memory(clause: Callable[..., Any]) -> None:
    """Those of `tests/databases/test_conformance.py` that need nothing but a database."""
    database = Memory()
    try:
        wants_tables = "database" in inspect.signature(clause).parameters
        await clause(await migrated(database) if wants_tables else database)
    finally:
        await database.close()
