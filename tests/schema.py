"""The current schema, made once a process and copied for each test."""

import asyncio
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from coachbot import migrations
from coachbot.database import Database
from coachbot.databases.sqlite import open_sqlite

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


async def migrated(found: Database) -> Database:
    """Bring a database up to the current schema."""
    known = migrations.read_migrations(migrations.packaged_folder())
    await migrations.migrate(found, known, now=NOW)
    return found


def beside(work: Any) -> Any:
    """Run to the end in another thread, whether or not a loop runs in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


@cache
def _file() -> bytes:
    async def make(path: Path) -> bytes:
        database = await open_sqlite(path)
        await migrated(database)
        await database.wipe()
        await database.close()
        return path.read_bytes()

    with tempfile.TemporaryDirectory() as folder:
        return bytes(beside(make(Path(folder) / "schema.db")))


def laid_out(path: Path) -> Path:
    """A SQLite file with the current schema, unless there is a file already."""
    if not path.exists():
        path.write_bytes(_file())
    return path
