"""A copy of the database that can be believed, and the way back from one.

What was sent after the copy was made is not in it. So whatever was due between then and now is never sent once more,
and whoever was forgotten since is forgotten again, before anybody is written to. Whether a database is a live one or
the demo's stands in it, so none of this needs a platform's token.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path

from coachbot import graveyard, handover, key_copies, migrations, swap, unlocking, upgrade
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite, open_sqlite, refusing
from coachbot.errors import CoachbotError, DataError, MisuseError, NotThereError
from coachbot.foundation import STAMP, keyhole, open_database, refuse_outdated
from coachbot.settings import Settings
from coachbot.standing import Standing, standing_at
from coachbot.store import facts, restoring, tombstones
from coachbot.store.facts import BACKED_UP_AT
from coachbot.store.tombstones import Tombstone
from coachbot.unlocking import Keyhole
from coachbot.values import frozen

NO_SERVER = (
    "A PostgreSQL server is copied with its own tools: pg_dump or a base backup, and pg_restore. After that, "
    "coachbot restore --go looks at what came back."
)
LIVE = "live"
BESIDE = (*swap.LOGS, ".keys", ".forgotten", ".lock", ".programmes", ".restoring")
"""The ends of names that files beside the database have, or may get."""


@frozen
class Copy:
    """A copy that was made and read again: its size, its people, and where the keys of all copies lie."""

    file: Path
    bytes: int
    people: int
    keys: Path | None = None


@frozen
class Restoring:
    """What putting a copy back does: `people` are in it, `reached` will be written to, `forgotten` go again.

    `overdue` counts what was due before now, which is never sent. `copied_at` is when the copy was made, if it says so;
    `kept` where what stood there is now; `reads` whether that could be asked whom it had forgotten.
    """

    people: int
    reached: int
    forgotten: int
    overdue: int
    copied_at: datetime | None
    kept: Path | None = None
    reads: bool = True


async def back_up(settings: Settings, target: Path, now: datetime) -> Copy:
    """Copy the database while it works, read the copy, and only then give it its name.

    Raises MisuseError for a server or a name that is taken, and DataError when the copy cannot be made or believed.
    """
    file, hole = _file_of(settings), keyhole(settings)
    if target.exists():
        raise MisuseError(f"{target} is there already. Say another name, such as one with the date in it.")
    if target.resolve() in {Path(f"{file}{end}") for end in BESIDE}:
        raise MisuseError(f"{target} is a name that coachbot needs for itself. Say one with the date in it.")
    swap.sweep(target.parent, now.timestamp())
    beside = target.with_name(f".{target.name}{swap.PART}")
    database = await open_sqlite(file, exclusive=False)
    try:
        await refuse_outdated(database)
        await key_copies.refuse_others(database, hole.file, target)
        with swap.saying_no_room(target), refusing(beside):
            await database.copy_to(beside)
            people = await _believed(beside, now)
            beside.replace(target)
            graveyard.sync_folder(target.parent)
        keys = await key_copies.copy_beside(database, hole.file, target)
        await _note_copy(database, target, now)
    finally:
        await database.close()
        swap.remove(beside)
    return Copy(target, target.stat().st_size, people, keys)


async def _note_copy(database: SQLite, target: Path, now: datetime) -> None:
    try:
        with refusing(database.path):
            await facts.write(database, BACKED_UP_AT, now.isoformat())
    except CoachbotError as fault:
        raise DataError(f"{target} is a good copy, but the database does not know of it. {fault}") from None


async def _believed(copy: Path, now: datetime) -> int:
    """Open a fresh copy as a start would, with all the time that needs; returns the people in it. Raises DataError."""
    database = await open_sqlite(copy, exclusive=True, thorough=True)
    try:
        await refuse_outdated(database)
        await facts.write(database, BACKED_UP_AT, now.isoformat())
        return await restoring.people(database)
    finally:
        await database.close()


async def look(settings: Settings, copy: Path | None, now: datetime) -> Restoring:
    """What `restore` would do, without doing it. Raises as `restore` does."""
    if copy is None:
        database = await _itself(settings, exclusive=False)
        try:
            await refuse_outdated(database)
            return await _found(database, await _known_forgotten(settings, database), now)
        finally:
            await database.close()
    file = _file_of(settings)
    standing = await standing_at(file, exclusive=False)
    hole = keyhole(settings)
    with swap.copied_beside(copy, file) as beside, key_copies.tidied(hole):
        database, _ = await _opened_copy(beside, standing, now, copy, hole)
        try:
            return await _found(
                database, await _known_forgotten(settings, database, standing), now, reads=standing.reads
            )
        finally:
            await database.close()


async def restore(settings: Settings, copy: Path | None, now: datetime) -> Restoring:
    """Put a copy in the database's place, or without one make the database, itself a copy, fit to begin.

    What stood there stays beside it. Raises BusyError while a coachbot works, MisuseError for a file on a server,
    NotThereError, and DataError for a copy that is damaged, newer than this version or of the other kind; nothing has
    changed then.
    """
    if copy is None:
        database = await _itself(settings, exclusive=True)
        try:
            await refuse_outdated(database)
            return await _make_fit(database, settings, await _known_forgotten(settings, database), now)
        finally:
            await database.close()
    file = _file_of(settings)
    standing = await standing_at(file, exclusive=True)
    hole = keyhole(settings)
    with swap.copied_beside(copy, file) as beside, key_copies.tidied(hole):
        database, brought = await _opened_copy(beside, standing, now, copy, hole)
        try:
            known = await _known_forgotten(settings, database, standing)
            done = await _make_fit(database, settings, known, now)
        finally:
            await database.close()
        key_copies.put_in_place(brought, hole, now)
        kept = swap.put_in_place(beside, file, now)
    return replace(done, kept=kept, reads=standing.reads)


async def _itself(settings: Settings, *, exclusive: bool) -> Database:
    """The database that the settings name. None is made in its place."""
    if settings.is_sqlite and not _file_of(settings).exists():
        raise NotThereError(f"{_file_of(settings)} is not there. Say which copy is to be put back.")
    return await open_database(settings, exclusive=exclusive)


@contextlib.contextmanager
def _naming(copy: Path, beside: Path) -> Iterator[None]:
    """What cannot be read is told by the name of the copy that was given, not of the one made of it."""
    try:
        yield
    except DataError as fault:
        raise DataError(str(fault).replace(str(beside), str(copy))) from None


async def _opened_copy(
    beside: Path, standing: Standing, now: datetime, copy: Path, hole: Keyhole
) -> tuple[SQLite, Path | None]:
    """The copy, opened, and the keys that were brought along to open it."""
    with _naming(copy, beside):
        database = await open_sqlite(beside, exclusive=True, thorough=True)
    try:
        with refusing(copy):
            brought = await key_copies.unlock_copy(database, copy, hole)
            await _bring_up(database, standing, now)
    except BaseException:
        await database.close()
        raise
    return database, brought


async def _bring_up(database: SQLite, standing: Standing, now: datetime) -> None:
    """Refuse what is no copy of ours, a newer one or the other kind's; then bring it to this version."""
    known = migrations.read_migrations(migrations.packaged_folder())
    waiting = await migrations.pending(database, known)
    if len(waiting) == len(known):
        raise DataError("This is not a copy of a coachbot's database. Nothing was changed; choose another file.")
    kind = await facts.read(database, STAMP)
    if standing.kind is not None and kind != standing.kind:
        raise DataError(f"This copy belongs to a {kind} coachbot, and the database to a {standing.kind} one.")
    await standing.refuse_anothers(database)
    if waiting:
        await upgrade.refuse_unless_well(database, known)
        await migrations.migrate(database, known, now=now)
    await database.check_schema([sql for migration in known for sql in migration.statements()])


async def _known_forgotten(settings: Settings, database: Database, standing: Standing | None = None) -> list[Tombstone]:
    """Whom the file beside the database and the database that stands there have forgotten. Raises DataError."""
    if await facts.read(database, STAMP) != LIVE:
        return []
    in_file = graveyard.read(settings.graveyard_if_live) if settings.graveyard_if_live is not None else []
    return sorted({*in_file, *(standing.forgotten if standing else ())})


async def _make_fit(database: Database, settings: Settings, known: list[Tombstone], now: datetime) -> Restoring:
    """Raises DataError where there is no room; what was begun is then done by the next time."""
    with refusing(database.path) if isinstance(database, SQLite) else contextlib.nullcontext():
        found = await _found(database, known, now)
        async with database.transaction() as tx:
            for participant_id in await _gone(database, known):
                await handover.forget(tx, participant_id, now)
            await tombstones.add(tx, known)
            await restoring.give_up(tx, now)
            if isinstance(database, SQLite):
                await restoring.leave_a_gap(tx)
    if known and (grave := settings.graveyard_if_live) is not None:
        with swap.saying_no_room(grave):
            graveyard.keep(grave, known)
    await database.wipe(at_once=False)
    return found


async def _found(database: Database, known: list[Tombstone], now: datetime, *, reads: bool = True) -> Restoring:
    gone = await _gone(database, known)
    return Restoring(
        people=await restoring.people(database),
        reached=await restoring.reached(database, without=gone),
        forgotten=len(gone),
        overdue=await restoring.overdue(database, now),
        copied_at=await facts.read_instant(database, BACKED_UP_AT),
        reads=reads,
    )


async def _gone(database: Database, known: list[Tombstone]) -> list[int]:
    """Who is in it and was forgotten since: by a tombstone, or because their key was destroyed."""
    return sorted({*await tombstones.still_here(database, known), *await unlocking.half_forgotten(database)})


def _file_of(settings: Settings) -> Path:
    if not settings.is_sqlite:
        raise MisuseError(NO_SERVER)
    return Path(settings.database.removeprefix("sqlite:///")).resolve()


UNREAD = "What stood there could not be asked whom it forgot; see in coachbot export --list who should be gone."


def say(found: Restoring, *, done: bool) -> str:
    """What was or would be done, in lines for whoever runs this."""
    made = "at a time it does not say" if found.copied_at is None else f"on {found.copied_at:%Y-%m-%d at %H:%M} UTC"
    lines = [
        f"The copy was made {made}. People in it: {found.people}.",
        f"Forgotten since, and forgotten again: {found.forgotten}.",
        f"Due before now, and never sent: {found.overdue}.",
        f"Will be written to as their days go on: {found.reached}.",
        *([] if found.reads else [UNREAD]),
        *([] if found.kept is None else [f"What stood there before is {found.kept} now."]),
        "Done. Start coachbot." if done else "Nothing was changed. To do it: the same with --go.",
    ]
    return "\n".join(lines)


def as_numbers(found: Restoring, *, done: bool) -> dict[str, object]:
    """The same for programs."""
    at = None if found.copied_at is None else found.copied_at.isoformat()
    kept = None if found.kept is None else str(found.kept)
    return {**asdict(found), "copied_at": at, "kept": kept, "done": done}
