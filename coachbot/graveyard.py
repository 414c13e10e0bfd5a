"""Tombstones outside the database: a file beside it, so that no older copy of the database brings anybody back.

The table of the same is written with each deletion; this file follows within a minute and at every start. It holds
numbers and instants, and nothing about anybody.
"""

import json
import os
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from coachbot import owners
from coachbot.database import Database
from coachbot.errors import DataError
from coachbot.store import tombstones
from coachbot.store.tombstones import Tombstone

LONGER = timedelta(days=2)
"""A copy is deleted by a nightly run, so the last may be a day older than they are kept."""

log = structlog.get_logger()


def read(path: Path) -> list[Tombstone]:
    """The tombstones in a file, in order; none where it is not there. Raises DataError with the line that is wrong."""
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise DataError(f"{path} is no file. Set COACHBOT_FORGOTTEN to one on a disk that lasts.")
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        if not path.parent.is_dir():
            raise DataError(f"The folder of {path} is not there. Make it, or set COACHBOT_FORGOTTEN.") from None
        return []
    except IsADirectoryError:
        said = f"{path} is a folder. Set COACHBOT_FORGOTTEN to a file, such as {path / 'forgotten'}."
        raise DataError(said) from None
    except (OSError, UnicodeDecodeError):
        raise DataError(f"{path} cannot be read. Put back your copy of that file, and see to its rights.") from None
    found = set()
    for number, line in enumerate(lines, start=1):
        try:
            row = json.loads(line)
            one = Tombstone(
                int(row["participant"]),
                datetime.fromisoformat(row["began_at"]),
                datetime.fromisoformat(row["forgotten_at"]),
            )
        except (ValueError, TypeError, KeyError, OverflowError):
            raise DataError(
                f"{path}, line {number}, is not a tombstone. Put back your copy of that file, or take the line out; "
                "whoever it stood for may come back with an older copy of the database."
            ) from None
        if one.began_at.tzinfo is None or one.forgotten_at.tzinfo is None:
            raise DataError(f"{path}, line {number}, has an instant without a zone. Put back your copy of that file.")
        found.add(one)
    return sorted(found)


async def follow(database: Database, path: Path, *, until: datetime | None) -> int:
    """Have the file say what the table says; returns how many it holds.

    What was forgotten before `until` no copy can bring back any more, and goes; None where nothing may go, because
    nobody confirms the clock. Raises OSError and DataError.
    """
    async with database.transaction() as tx:
        if until is not None:
            await tombstones.prune(tx, until)
        found = await tombstones.all_of_them(tx)
    in_file = read(path)
    wanted = sorted({*found, *(one for one in in_file if until is None or one.forgotten_at >= until)})
    if wanted != in_file:
        keep(path, wanted)
    return len(wanted)


async def refuse_older(database: Database, path: Path) -> None:
    """Refuse a database in which somebody is who was forgotten: it is an older copy. Raises DataError."""
    if back := await tombstones.still_here(database, read(path)):
        raise DataError(
            f"This database is an older copy: {len(back)} who were forgotten since are in it. Nobody is written to "
            "until that is put right. Run: coachbot restore --go."
        )


def keep(path: Path, found: Iterable[Tombstone]) -> None:
    """Make the file hold these and no others, on the disk, all of it or as it was."""
    text = "".join(f"{json.dumps(_as_row(one))}\n" for one in sorted(found))
    beside = path.with_name(f"{path.name}.new")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    owners.give(beside, path)
    beside.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the disk know the names in a folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _as_row(one: Tombstone) -> dict[str, object]:
    return {
        "participant": one.participant_id,
        "began_at": one.began_at.isoformat(),
        "forgotten_at": one.forgotten_at.isoformat(),
    }


async def keep_up(database: Database, path: Path, copies_end: datetime | None) -> str | None:
    """Follow, and say the kind of fault where that has to be tried again.

    Copies made before `copies_end` are deleted, so what was forgotten some days earlier goes; None where the clock is
    doubted and nothing may go.
    """
    until = None if copies_end is None else copies_end - LONGER
    try:
        await follow(database, path, until=until)
    except Exception as fault:  # noqa: BLE001 - a full disk, a damaged file: told, and tried again
        log.error("graveyard_not_kept", action="forget", fault=type(fault).__name__)
        return type(fault).__name__
    return None
