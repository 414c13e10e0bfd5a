"""A disk that loses power: what was not synced is gone, or there in part, sector by sector.

apsw's own SQLite, with a file system of ours under it, and the product's statements, settings and schema above. Only
bytes that were synced are sure; of the others each sector is written or not, as a seed draws it.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import apsw

from coachbot.database import Conflict, Dialect, Parameters, Row, Session, SingleStatements, Vault
from coachbot.databases.sqlite import DIALECT, translate

SECTOR = 512
Change = tuple[int, bytes | None]
"""Where, and what was written; None for the file's end."""


@dataclass
class Disk:
    """What is sure to be there, and what was written since, by file."""

    sure: dict[str, bytearray] = field(default_factory=dict)
    since: dict[str, list[Change]] = field(default_factory=dict)
    calls: int = 0
    syncs: int = 0
    on_call: Callable[[str], None] = lambda _what: None

    def change(self, name: str, change: Change) -> None:
        self._tell("write")
        self.since.setdefault(name, []).append(change)

    def sync(self, name: str) -> None:
        self._tell("sync")
        self.syncs += 1
        for change in self.since.pop(name, []):
            _apply(self.sure.setdefault(name, bytearray()), change)

    def _tell(self, what: str) -> None:
        self.calls += 1
        self.on_call(what)

    def cut(self, folder: Path, draw: random.Random) -> None:
        """What is found on the disk after a power cut now."""
        for name in {*self.sure, *self.since}:
            found = bytearray(self.sure.get(name, b""))
            for at, content in self.since.get(name, []):
                for change in _sectors(at, content):
                    if draw.random() < 0.5:
                        _apply(found, change)
            (folder / name).write_bytes(found)


def _sectors(at: int, content: bytes | None) -> list[Change]:
    if content is None:
        return [(at, None)]
    return [(at + n, content[n : n + SECTOR]) for n in range(0, len(content), SECTOR)]


def _apply(found: bytearray, change: Change) -> None:
    at, content = change
    if content is None:
        del found[at:]
        return
    found.extend(bytes(max(at - len(found), 0)))
    found[at : at + len(content)] = content


class PowerlessVFS(apsw.VFS):
    """The system's own files, every change of which the disk hears of."""

    def __init__(self, name: str, disk: Disk) -> None:
        self.disk = disk
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> "_File":  # noqa: N802
        return _File(self.disk, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802
        self.disk.sure.pop(Path(name).name, None)
        self.disk.since.pop(Path(name).name, None)
        super().xDelete(name, sync)


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._disk, self._name = disk, Path(path or "temporary").name
        disk.sure.setdefault(self._name, bytearray())
        super().__init__("", name, flags)

    def xWrite(self, content: bytes, at: int) -> None:  # noqa: N802
        super().xWrite(content, at)
        self._disk.change(self._name, (at, bytes(content)))

    def xTruncate(self, size: int) -> None:  # noqa: N802
        super().xTruncate(size)
        self._disk.change(self._name, (size, None))

    def xSync(self, flags: int) -> None:  # noqa: N802
        self._disk.sync(self._name)
        super().xSync(flags)

    def xDeviceCharacteristics(self) -> int:  # noqa: N802
        """Nothing is promised: no write is whole, and none safe because it appends."""
        return 0


class Powerless(SingleStatements):
    """The `Database` port over that disk. One connection, because such files have no memory to share."""

    engine: Literal["sqlite", "postgres"] = "sqlite"
    dialect: Dialect = DIALECT
    vault: Vault | None = None

    def __init__(self, path: Path, vfs: str, pragmas: Mapping[str, str | int]) -> None:
        self._connection = apsw.Connection(str(path), vfs=vfs)
        self._connection.execute("PRAGMA locking_mode = exclusive")
        for name, value in pragmas.items():
            self._connection.execute(f"PRAGMA {name} = {value}")
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        async with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield _Session(self._connection)
                self._connection.execute("COMMIT")
            except BaseException as fault:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                if isinstance(fault, apsw.ConstraintError):
                    raise Conflict("a rule of the schema was broken") from None
                raise

    @asynccontextmanager
    async def alone(self, _name: str, *, patience_seconds: float = 0.0) -> AsyncIterator[bool]:
        """Nobody else is on this disk."""
        yield True

    async def still_alone(self, _name: str) -> bool:
        return True

    async def probe(self) -> None:
        """It is there."""

    async def wipe(self, *, at_once: bool = True, hurried: Callable[[], bool] = lambda: False) -> bool:
        """As the product does it."""
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._connection.execute("VACUUM")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return True

    async def close(self) -> None:
        self._connection.close()


class _Session:
    vault: Vault | None = None

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    async def fetch(self, sql: str, parameters: Parameters | None = None) -> Sequence[Row]:
        cursor = self._connection.execute(translate(sql), _plain(parameters))
        # What a cursor is about it tells only while it has rows.
        return [dict(zip((name for name, *_ in cursor.get_description()), row, strict=True)) for row in cursor]

    async def execute(self, sql: str, parameters: Parameters | None = None) -> int:
        self._connection.execute(translate(sql), _plain(parameters)).fetchall()
        return (
            self._connection.changes()
            if not sql.lstrip().upper().startswith(("SAVEPOINT", "RELEASE", "ROLLBACK"))
            else 0
        )

    async def execute_each(self, sql: str, rows: Sequence[Parameters]) -> int:
        return sum([await self.execute(sql, values) for values in rows])


def _plain(parameters: Parameters | None) -> dict[str, Any]:
    """apsw knows no texts that are more than text."""
    return {name: str(value) if isinstance(value, str) else value for name, value in (parameters or {}).items()}
