"""A copy of the database that can be believed, and the way back from one.

What was sent after the copy was made is not in it. So whatever was due between then and now is never sent once more,
and whoever was forgotten since is forgotten again, before anybody is written to.
"""

import contextlib
import glob
import itertools
import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from coachbot import graveyard, handover, migrations, plan
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite, open_sqlite
from coachbot.databases.sqlite.lock import take_lock
from coachbot.errors import DataError, MisuseError, NotThereError
from coachbot.foundation import check_kind, open_database, prepare
from coachbot.settings import Settings
from coachbot.store import enrolments, facts, restoring, tombstones
from coachbot.store.facts import BACKED_UP_AT
from coachbot.store.tombstones import Tombstone

NO_SERVER = (
    "A PostgreSQL server is copied with its own tools: pg_dump or a base backup, and pg_restore. After that, "
    "coachbot restore --go looks at what came back."
)


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was made and read again: its size, and how many people are in it."""

    file: Path
    bytes: int
    people: int


@dataclass(frozen=True, slots=True)
class Restoring:
    """What putting a copy back does: `people` are in it, `reached` will be written to, `forgotten` go again.

    `overdue` counts what was due before now, which is never sent. `copied_at` is when the copy was made, if it says so.
    """

    people: int
    reached: int
    forgotten: int
    overdue: int
    copied_at: datetime | None


async def back_up(settings: Settings, target: Path, now: datetime) -> Copy:
    """Copy the database while it works, read the copy, and only then give it its name.

    Raises MisuseError for a server or a name that is taken, and DataError when the copy cannot be made or believed.
    """
    if not settings.is_sqlite:
        raise MisuseError(NO_SERVER)
    if target.exists():
        raise MisuseError(f"{target} is there already. Say another name, such as one with the date in it.")
    beside = target.with_name(f".{target.name}.part")
    database = await _opened(settings)
    try:
        with _no_room_for(target):
            await database.copy_to(beside)
            people = await _believed(beside, settings, now)
            beside.replace(target)
            graveyard.sync_folder(target.parent)
        await facts.write(database, BACKED_UP_AT, now.isoformat())
    finally:
        await database.close()
        _remove(beside)
    return Copy(target, target.stat().st_size, people)


async def look(settings: Settings, copy: Path | None, now: datetime) -> Restoring:
    """What `restore` would do, without doing it. Raises as `restore` does."""
    if copy is None:
        database = await open_database(settings, exclusive=False)
        try:
            await _refuse_foreign(database, settings)
            return await _found(database, settings, now)
        finally:
            await database.close()
    with _beside(settings, copy) as beside:
        database = await _opened_copy(beside, settings, now)
        try:
            return await _found(database, settings, now)
        finally:
            await database.close()


async def restore(settings: Settings, copy: Path | None, now: datetime) -> Restoring:
    """Put a copy in the database's place, or without one make the database, itself a copy, fit to begin.

    What stood there stays beside it. Raises BusyError while a coachbot works, MisuseError for a file on a server, and
    DataError for a copy that is damaged, newer than this version or of the other kind; nothing has changed then.
    """
    if copy is None:
        database = await open_database(settings, exclusive=True)
        try:
            await prepare(database, settings, now)
            return await _make_fit(database, settings, now)
        finally:
            await database.close()
    with _beside(settings, copy) as beside:
        database = await _opened_copy(beside, settings, now)
        try:
            done = await _make_fit(database, settings, now)
        finally:
            await database.close()
        _put_in_place(beside, _file_of(settings), now)
    return done


async def _make_fit(database: Database, settings: Settings, now: datetime) -> Restoring:
    found = await _found(database, settings, now)
    known = _known_forgotten(settings)
    async with database.transaction() as tx:
        for participant_id in await tombstones.still_here(tx, known):
            await handover.forget(tx, participant_id, now)
        await tombstones.add(tx, known)
    await _plan_everybody(database, now)
    async with database.transaction() as tx:
        await restoring.give_up(tx, now)
        if isinstance(database, SQLite):
            await restoring.leave_a_gap(tx)
    await database.wipe(at_once=False)
    return found


async def _plan_everybody(database: Database, now: datetime) -> None:
    """What the days since the copy would have planned exists, so that what of it lies in the past can be given up."""
    while (due := await enrolments.next_planning_at(database)) is not None and due <= now:
        async with database.transaction() as tx:
            if not await plan.run(tx, now):
                return


async def _found(database: Database, settings: Settings, now: datetime) -> Restoring:
    known = _known_forgotten(settings)
    gone = await tombstones.still_here(database, known) if await _has_tombstones(database) else []
    return Restoring(
        people=await restoring.people(database),
        reached=await restoring.reached(database, without=gone),
        forgotten=len(gone),
        overdue=await restoring.overdue(database, now),
        copied_at=await facts.read_instant(database, BACKED_UP_AT),
    )


async def _has_tombstones(database: Database) -> bool:
    """A copy from before there were any is looked at, too; whoever is put back gets the table with the migrations."""
    known = migrations.read_migrations(migrations.packaged_folder())
    return not any("forgotten" in name for name in await migrations.pending(database, known))


def _known_forgotten(settings: Settings) -> list[Tombstone]:
    return [] if settings.graveyard is None else graveyard.read(settings.graveyard)


async def _opened(settings: Settings) -> SQLite:
    database = await open_database(settings, exclusive=False)
    if not isinstance(database, SQLite):
        raise MisuseError(NO_SERVER)
    return database


async def _opened_copy(beside: Path, settings: Settings, now: datetime) -> SQLite:
    database = await open_sqlite(beside, exclusive=True, thorough=True)
    try:
        await _refuse_foreign(database, settings)
        await prepare(database, settings, now)
    except BaseException:
        await database.close()
        raise
    return database


async def _refuse_foreign(database: Database, settings: Settings) -> None:
    """A copy of a newer coachbot, of the other kind, or of something else."""
    known = migrations.read_migrations(migrations.packaged_folder())
    waiting = await migrations.pending(database, known)
    if len(waiting) == len(known):
        raise DataError("This is not a copy of a coachbot's database. Nothing was changed; choose another file.")
    await check_kind(database, settings, waiting)


async def _believed(copy: Path, settings: Settings, now: datetime) -> int:
    """Open a fresh copy as a start would, with all the time that needs; returns the people in it. Raises DataError."""
    database = await open_sqlite(copy, exclusive=True, thorough=True)
    try:
        await _refuse_foreign(database, settings)
        await facts.write(database, BACKED_UP_AT, now.isoformat())
        return await restoring.people(database)
    finally:
        await database.close()


def _file_of(settings: Settings) -> Path:
    if not settings.is_sqlite:
        raise MisuseError(NO_SERVER)
    return Path(settings.database.removeprefix("sqlite:///"))


@contextlib.contextmanager
def _beside(settings: Settings, copy: Path) -> Iterator[Path]:
    """The copy's own copy, on the disk where it will stay. The copy itself is never touched."""
    if not copy.is_file():
        raise NotThereError(f"{copy} is not there. Say which copy is to be put back.")
    file = _file_of(settings)
    beside = file.with_name(f"{file.name}.restoring")
    _remove(beside)
    try:
        with _no_room_for(beside):
            shutil.copyfile(copy, beside)
            beside.chmod(0o600)
        yield beside
    finally:
        _remove(beside)


def _put_in_place(beside: Path, file: Path, now: datetime) -> None:
    """Swap the files; what stood there stays beside, with its log. At no moment is the name without a database."""
    file = file.resolve()
    if not file.exists():
        beside.replace(file)
        return
    lock = take_lock(file)
    try:
        old = _free_name(file.with_name(f"{file.name}.before-{now:%Y%m%dT%H%M%S}.restore"))
        os.link(file, old)
        for end in ("-wal", "-shm"):
            if (part := file.with_name(file.name + end)).exists():
                part.replace(old.with_name(old.name + end))
        beside.replace(file)
        graveyard.sync_folder(file.parent)
    finally:
        lock.release()


def _free_name(file: Path) -> Path:
    """The name, or with a number before its end where a copy of the same second has it."""
    numbered = (file.with_name(f"{file.stem}-{n}{file.suffix}") for n in itertools.count(2))
    return next(name for name in itertools.chain([file], numbered) if not name.exists())


@contextlib.contextmanager
def _no_room_for(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise DataError(
            f"{file} cannot be written: {fault.strerror}. Check the folder, its rights and the room on the disk."
        ) from None


def _remove(file: Path) -> None:
    """A file, its log, its lock, and the copies that its migrations made."""
    for end in ("", "-wal", "-shm", ".lock"):
        file.with_name(file.name + end).unlink(missing_ok=True)
    for copy in file.parent.glob(f"{glob.escape(file.name)}.before-*"):
        copy.unlink()


def say(found: Restoring, *, done: bool) -> str:
    """What was or would be done, in lines for whoever runs this."""
    made = "at a time it does not say" if found.copied_at is None else f"on {found.copied_at:%Y-%m-%d at %H:%M} UTC"
    lines = [
        f"The copy was made {made}. People in it: {found.people}.",
        f"Forgotten since, and forgotten again: {found.forgotten}.",
        f"Due before now, and never sent: {found.overdue}.",
        f"Will be written to as their days go on: {found.reached}.",
        "Done. What stood there before is beside it. Start coachbot."
        if done
        else "Nothing was changed. To do it: the same with --go.",
    ]
    return "\n".join(lines)


def as_numbers(found: Restoring, *, done: bool) -> dict[str, object]:
    """The same for programs."""
    at = None if found.copied_at is None else found.copied_at.isoformat()
    return {**asdict(found), "copied_at": at, "done": done}
