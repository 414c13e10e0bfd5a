"""The database under a process: the one its settings name, of its own kind, with the schema up to date."""

import asyncio
import contextlib
import re
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from coachbot import handover, migrations, unlocking, upgrade
from coachbot.database import Database
from coachbot.databases.postgres import open_postgres
from coachbot.databases.sqlite import SQLite, cannot_use, open_sqlite, refusing
from coachbot.databases.sqlite.soundness import Soundness, tables_of
from coachbot.engine.passes import FILE, real_now
from coachbot.errors import DataError
from coachbot.settings import Settings
from coachbot.store import facts, inbox, restoring
from coachbot.unlocking import Keyhole

STAMP, OFFSET, DESCRIBED = "stamp", "clock_offset_ms", "described"
DAMAGED = "Put back your latest good copy; whoever such a row belongs to is set aside until then."
NO_DEMO_THERE = (
    "The local chat keeps to SQLite, because its clock moves everybody. "
    "Unset COACHBOT_DATABASE_URL and DATABASE_URL, or set a token."
)
MENDS_OF_KIND = {
    "demo": "set COACHBOT_DATABASE_URL to another file",
    "live": "set the bot's token again, or give the local chat another file with COACHBOT_DATABASE_URL",
}

log = structlog.get_logger()


async def open_database(settings: Settings, *, exclusive: bool, thorough: bool = False, opens: bool = True) -> Database:
    """Open the database the settings name, and its vault unless it is to stay as it is stored (`opens`).

    Raises SettingError, DataError, BusyError or UnavailableError.
    """
    # First, so that no file is made that could not be filled.
    migrations.read_migrations(migrations.packaged_folder())
    database: Database
    if settings.is_sqlite:
        path = Path(settings.database.removeprefix("sqlite:///"))
        await _refuse_anothers(path)
        database = await open_sqlite(path, exclusive=exclusive, thorough=thorough)
    else:
        database = await open_postgres(settings.database)
    try:
        with refusing(database.path) if isinstance(database, SQLite) else contextlib.nullcontext():
            if opens:
                await unlocking.unlock(database, keyhole(settings))
    except BaseException:
        await database.close()
        raise
    return database


async def _refuse_anothers(path: Path) -> None:
    """A file with tables of another program's, and none of ours, stays as it is. Raises DataError."""
    ours = migrations.added_tables(migrations.read_migrations(migrations.packaged_folder())) | {"migrations"}
    if (found := await asyncio.to_thread(tables_of, path)) and not found & ours:
        raise DataError(
            f"{path} belongs to another program: it has tables, and none of coachbot's. Nothing was changed. "
            "Set COACHBOT_DATABASE_URL to a file of coachbot's own."
        )


def keyhole(settings: Settings) -> Keyhole:
    """What would open the database that the settings name."""
    return Keyhole(settings.key_store, settings.operator_keys, real_now)


async def kept_offset(database: SQLite) -> timedelta:
    """How far the demo clock was pushed. Raises DataError."""
    kept = await facts.read(database, OFFSET) or "0"
    if not re.fullmatch(r"\d{1,13}", kept, re.ASCII):
        raise DataError(cannot_use(database.path))
    return timedelta(milliseconds=int(kept))


async def clock_of(database: Database, settings: Settings) -> datetime:
    """The time that a database's people live by: the machine's, in the demo pushed forward."""
    if settings.demo and isinstance(database, SQLite):
        return real_now() + await kept_offset(database)
    return real_now()


async def bring_up_to_date(database: Database, settings: Settings, *, anyway: bool) -> list[str]:
    """Migrate a database of either kind; returns the names of the migrations that were pending.

    Before anything is changed all that is kept is read as this version would, unless it is to be migrated `anyway`.
    """
    known, now = migrations.read_migrations(migrations.packaged_folder()), real_now()
    with refusing(database.path) if isinstance(database, SQLite) else contextlib.nullcontext():
        waiting = await migrations.pending(database, known)
        await check_kind(database, settings, waiting)
        if not anyway:
            await upgrade.refuse_unless_well(database, known)
    if not isinstance(database, SQLite):
        await migrations.migrate(database, known, now=now)
    await prepare(database, settings, now, rehearsed=True)
    return waiting


async def prepare(database: Database, settings: Settings, now: datetime, *, rehearsed: bool = False) -> None:
    """Bring the schema up to date where that is automatic, and refuse a database of the other kind.

    Before anything is changed all that is kept is read as this version would, unless that has been `rehearsed`.
    Raises DataError.
    """
    known = migrations.read_migrations(migrations.packaged_folder())
    if isinstance(database, SQLite):
        copy = database.path.with_name(f"{database.path.name}.before-{now:%Y%m%dT%H%M%S}.copy")

        async def before() -> None:
            if not rehearsed:
                await upgrade.refuse_unless_well(database, known)
            await database.copy_to(copy)

        _tell(database.found)
        with refusing(database.path):
            await check_kind(database, settings, await migrations.pending(database, known))
            await migrations.migrate(database, known, now=now, before=before)
            await _check_schema(database, known)
    elif waiting := await migrations.pending(database, known):
        raise DataError(f"The database still needs {', '.join(waiting)}. Run: coachbot migrate.")
    async with database.transaction() as tx:
        if await facts.read(tx, STAMP) is None:
            await facts.write(tx, STAMP, _kind(settings))
    await check_kind(database, settings, [])
    await _see_to_seals(database, settings, now)


async def _check_schema(database: SQLite, known: Sequence[migrations.Migration]) -> None:
    """What the migrations make is there. To find that out they are all run once more, in memory, which is a fortieth of
    a start: not where the file describes itself as it did when nothing lacked.
    """
    seen = f"{len(known)} {await database.described()}"
    if await facts.read(database, DESCRIBED) != seen:
        await database.check_schema([sql for migration in known for sql in migration.statements()])
        await facts.write(database, DESCRIBED, seen)


async def _see_to_seals(database: Database, settings: Settings, now: datetime) -> None:
    """Seal a live database from its first row where a key is set, and finish what /forget was torn away from."""
    if database.vault is None and settings.operator_keys and _kind(settings) == "live":
        if await restoring.people(database) or await inbox.counts(database):
            raise DataError(unlocking.NOT_SEALED)
        await unlocking.seal_empty(database, keyhole(settings))
    for participant_id in await unlocking.half_forgotten(database):
        async with database.transaction() as tx:
            await handover.forget(tx, participant_id, now)


async def refuse_outdated(database: Database) -> None:
    """Whoever only reads changes no schema. Raises DataError for a database that is not of this version."""
    if await migrations.pending(database, migrations.read_migrations(migrations.packaged_folder())):
        raise DataError("The database is not of this version yet. Run: coachbot migrate.")


def look_on(database: Database, failing: MutableMapping[str, str]) -> Callable[[], Awaitable[None]]:
    """Begin to look at what the start had no time for; returns what ends that. Damage is noted in `failing`, too."""

    async def work() -> None:
        if not isinstance(database, SQLite) or database.found.whole:
            return
        try:
            if (found := await database.look_at_the_rest()).whole:
                _tell(found)
            else:
                log.warning("not_all_looked_at", action="look", mend="coachbot doctor --deep looks at all of it")
        except DataError:
            log.error("file_damaged", action="look", mend=DAMAGED)
            failing[FILE] = "damaged"

    looking = asyncio.create_task(work())

    async def end() -> None:
        looking.cancel()
        await asyncio.gather(looking, return_exceptions=True)

    return end


def _tell(found: Soundness) -> None:
    """What a look at the file found, for whoever reads the log. Names of tables, never what stands in them."""
    if found.damaged:
        log.error("texts_damaged", action="start", tables=found.damaged, mend=DAMAGED)
    if not found.whole:
        log.info("not_all_looked_at", action="start", mend="the rest is looked at beside")


def _kind(settings: Settings) -> str:
    """The demo is never on a server, so a server's database belongs to a live coachbot, token or not."""
    return "demo" if settings.demo and settings.is_sqlite else "live"


async def check_kind(database: Database, settings: Settings, waiting: list[str]) -> None:
    """A demo's database never meets live people, nor the other way round; checked before it is touched.

    Raises DataError.
    """
    if waiting and len(waiting) == len(migrations.read_migrations(migrations.packaged_folder())):
        return
    stamp = await facts.read(database, STAMP)
    if stamp is None or stamp == _kind(settings):
        return
    if stamp not in MENDS_OF_KIND:
        raise DataError(
            "The database does not say what kind of coachbot it belongs to. Put back your latest good copy."
        )
    raise DataError(
        f"This database belongs to a {stamp} coachbot, and this one is {_kind(settings)}: {MENDS_OF_KIND[stamp]}."
    )
