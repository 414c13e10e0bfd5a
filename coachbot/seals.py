"""The operator's work on seals: a database that is open is sealed where it stands, and the operator's key is turned."""

import contextlib
from collections.abc import Sequence
from pathlib import Path

from coachbot import handover, sealing, unlocking
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite, refusing
from coachbot.errors import DataError, MisuseError, SettingError
from coachbot.foundation import STAMP, keyhole, open_database, refuse_outdated
from coachbot.sealing import NONCE_BYTES
from coachbot.settings import Settings
from coachbot.store import facts, keys, restoring, unsealed
from coachbot.store.sealed import SEALED
from coachbot.unlocking import Keyhole, Lock
from coachbot.values import frozen
from coachbot.vault import KeyedVault

NO_KEY_SET = "No key is set. Make one with: coachbot key new, keep it in a file of its own, and set COACHBOT_KEY_FILE."
LIVE = "live"


@frozen
class Shut:
    """What was sealed: rows, people, and files beside the database in which everything still stands open."""

    rows: int
    people: int
    wiped: bool
    open_copies: tuple[Path, ...] = ()


async def seal_in_place(settings: Settings) -> Shut:
    """Seal a database that is open, or go on where that was broken off. Nobody else may work on it meanwhile.

    Raises SettingError without a key or with another one, MisuseError where it is sealed, DataError for a demo's.
    """
    if not settings.operator_keys:
        raise SettingError(NO_KEY_SET)
    database = await open_database(settings, exclusive=True, opens=False)
    try:
        await refuse_outdated(database)
        with refusing(database.path) if isinstance(database, SQLite) else contextlib.nullcontext():
            return await _seal(database, keyhole(settings))
    finally:
        await database.close()


async def _seal(database: Database, hole: Keyhole) -> Shut:
    lock = await unlocking.lock_of(database)
    if lock.state == unlocking.SEALED:
        raise MisuseError("This database is sealed already. Nothing was changed.")
    if await facts.read(database, STAMP) != LIVE:
        raise DataError("Only a live coachbot's database is sealed; this is a demo's. Nothing was changed.")
    vault, name = await unlocking.new_vault(hole)
    try:
        if lock.name not in ("", name):
            raise DataError(unlocking.FOREIGN.format(where=hole.where))
        await unlocking.note(database, Lock(unlocking.UNDER_WAY, name))
        await _forget_again(database, vault)
        rows = await _shut_rows(database, vault)
        await unlocking.note(database, Lock(unlocking.SEALED, name))
        wiped = await database.wipe(at_once=False)
        return Shut(rows, await restoring.people(database), wiped, _open_copies(database))
    finally:
        await vault.close()


async def _forget_again(database: Database, vault: KeyedVault) -> None:
    """Whoever's key was destroyed stands here because an older copy was put back."""
    gone = await restoring.ids(database) & await keys.destroyed(vault.ring.store)
    for participant_id in sorted(gone):
        async with database.transaction() as tx:
            await handover.forget(tx, participant_id, vault.ring.now())


async def _shut_rows(database: Database, vault: KeyedVault) -> int:
    done = 0
    async with database.transaction() as tx:
        await unsealed.empty_short_lived(tx)
    for table in SEALED:
        async for page in unsealed.pages(database, table):
            async with database.transaction() as tx:
                for row in page:
                    await unsealed.shut(tx, vault, table, row)
            done += len(page)
    return done


def _open_copies(database: Database) -> tuple[Path, ...]:
    """Copies beside a file that were made before it was sealed."""
    if not isinstance(database, SQLite):
        return ()
    return tuple(sorted(database.path.parent.glob(f"{database.path.name}.before-*")))


def say(found: Shut) -> Sequence[str]:
    """What was done, in lines for whoever runs this."""
    return [
        f"Sealed: {found.rows} rows of {found.people} people. Start coachbot with the same key.",
        *([] if found.wiped else ["What stood there before is still in the files; run VACUUM FULL on the server."]),
        "Copies that were made before hold everything open: make a new one and delete those.",
        *(f"One of them is {copy}." for copy in found.open_copies),
    ]


@frozen
class Turned:
    """How many keys were put under the operator's new key, of how many."""

    turned: int
    keys: int


async def turn(settings: Settings) -> Turned:
    """Put every key under `COACHBOT_KEY`, whichever of both keys is around it now; coachbot may work meanwhile.

    Broken off, it goes on where it stopped. Raises SettingError where neither key is around one of them.
    """
    if not settings.operator_keys:
        raise SettingError(NO_KEY_SET)
    ring = await unlocking.ring_of(keyhole(settings), make=False)
    try:
        now, turned = ring.operators[0], 0
        every = await keys.all_of_them(ring.store)
        for one in every:
            if one.wrapped is not None and sealing.name_in(one.wrapped) != now.name:
                raw = sealing.unwrap(ring.operators, one.owner, one.wrapped)
                turned += await keys.rewrap(ring.store, one, sealing.wrap(now, ring.draw(NONCE_BYTES), one.owner, raw))
        await ring.store.wipe(at_once=False)
        return Turned(turned, len(every))
    finally:
        await ring.store.close()
