"""Keys beside copies: one file for all of them, always the newest, and the key store that opens a copy.

No copy holds a key. Keys are only ever added or destroyed, so the newest key store opens every older copy, but for
those who were forgotten since. Another key store opens none of them, so it never takes the file's place.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from coachbot import owners, swap, unlocking
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite, open_sqlite, refusing
from coachbot.errors import DataError
from coachbot.graveyard import sync_folder
from coachbot.store import keys
from coachbot.unlocking import Keyhole

ANOTHERS = (
    "{where} holds keys that are not in {store}, and copies beside it open with nothing else. Nothing was copied; "
    "choose another folder for this database's copies."
)


def name_beside(store: Path, target: Path) -> Path:
    """Where the keys of the copies in a folder lie."""
    return target.parent / store.name


async def refuse_others(database: SQLite, store: Path | None, target: Path) -> None:
    """Before a copy is made: its keys must be there, and must not take the place of any that they do not hold.

    Raises DataError, with the folder of the copies as it was.
    """
    if (newest := await _written_over(database, store, target)) is None or store is None or not newest.exists():
        return
    if await _entries(newest) - await _entries(store):
        raise DataError(ANOTHERS.format(where=newest, store=store))


async def _written_over(database: SQLite, store: Path | None, target: Path) -> Path | None:
    """Where the keys of a sealed database's copy go; None where there is nothing to do. Raises DataError."""
    with refusing(database.path):
        lock = await unlocking.lock_of(database)
    if lock.state is None or store is None or name_beside(store, target).resolve() == store.resolve():
        return None
    if not store.exists():
        raise DataError(unlocking.GONE.format(where=store))
    return name_beside(store, target)


async def _entries(store: Path) -> set[tuple[int, int]]:
    opened = await open_sqlite(store, exclusive=False)
    try:
        with refusing(store):
            return await keys.entries(opened)
    finally:
        await opened.close()


async def copy_beside(database: SQLite, store: Path | None, target: Path) -> Path | None:
    """Write the keys of a sealed database over those that lie beside its copies; None where there is nothing to do.

    Raises DataError where that does not succeed: the copy alone would open for nobody.
    """
    if (newest := await _written_over(database, store, target)) is None or store is None:
        return None
    part = newest.with_name(f".{newest.name}{swap.PART}")
    opened = await open_sqlite(store, exclusive=False)
    try:
        with swap.saying_no_room(newest), refusing(part):
            await opened.copy_to(part)
            part.replace(newest)
            sync_folder(newest.parent)
    finally:
        await opened.close()
        swap.remove(part)
    return newest


@contextmanager
def tidied(hole: Keyhole) -> Iterator[None]:
    """Whatever was brought to open a copy and is not needed goes."""
    try:
        yield
    finally:
        if hole.file is not None:
            swap.remove(_brought(hole.file))


async def unlock_copy(database: Database, copy: Path, hole: Keyhole) -> Path | None:
    """Open a copy's seals with the key store that stands, else with the one beside the copy, which is returned then.

    Raises SettingError for another operator's key, and DataError where neither opens it.
    """
    try:
        await unlocking.unlock(database, hole)
    except DataError as fault:
        for found in _beside(copy, hole):
            brought = _brought(hole.file or found)
            swap.remove(brought)
            with swap.saying_no_room(brought):
                shutil.copyfile(found, brought)
                brought.chmod(0o600)
            with suppress(DataError):
                await unlocking.unlock(database, replace(hole, url=f"sqlite:///{brought}"))
                return brought
        raise fault from None
    return None


def _beside(copy: Path, hole: Keyhole) -> list[Path]:
    if (store := hole.file) is None:
        return []
    names = (name_beside(store, copy), Path(f"{copy}.keys"))
    return [found for found in names if found.is_file() and found.resolve() != store.resolve()]


def _brought(store: Path) -> Path:
    return store.with_name(f"{store.name}.restoring")


def put_in_place(brought: Path | None, hole: Keyhole, now: datetime) -> None:
    """Keys that were brought with a copy take the key store's place; what stood there stays beside it."""
    if brought is None or (store := hole.file) is None:
        return
    with swap.saying_no_room(store):
        owners.give(brought, store)
        for end in ("", *swap.LOGS):
            if Path(f"{store}{end}").exists():
                Path(f"{store}{end}").replace(f"{store}.before-{now:%Y%m%dT%H%M%S}.restore{end}")
        brought.replace(store)
        sync_folder(store.parent)
