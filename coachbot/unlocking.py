"""Whether a database is sealed, and its vault opened with the operator's keys, or refused in one sentence.

The fact `vault` says it: none is an open database; else a state and the name of the key of marks, which tells whether a
key store belongs to this database.
"""

import hmac
import os
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from coachbot import migrations
from coachbot.database import Database, Session
from coachbot.databases.postgres import open_postgres
from coachbot.databases.sqlite import open_sqlite
from coachbot.errors import DataError, SettingError
from coachbot.sealing import BrokenSealError, OperatorKey, name_in
from coachbot.store import facts, keys, restoring
from coachbot.values import frozen
from coachbot.vault import KeyedVault, KeyRing

FACT = "vault"
SEALED, UNDER_WAY = "sealed", "under_way"
NO_KEY = "This database is sealed. Set COACHBOT_KEY_FILE, or COACHBOT_KEY, to the key that it was sealed with."
WRONG_KEY = (
    "COACHBOT_KEY is not the key that this database was sealed with. Nothing was changed; set the right one. Where the "
    "key was turned, set COACHBOT_KEY_OLD to the one before."
)
HALF_TURNED = (
    "Some keys are still under the operator's key before this one. Set COACHBOT_KEY_OLD to it, then run: coachbot key "
    "rotate."
)
NOT_SEALED = "A key is set, but this database is not sealed yet. Stop coachbot, then run: coachbot seal."
BROKEN_OFF = "The database is sealed in part, because that was broken off. Run: coachbot seal."
FOREIGN = "The key store {where} belongs to another database. Put back the one that lay beside this database."
GONE = (
    "The key store {where} is not there or empty, and without it nothing that people said can be read. Put back your "
    "copy of it."
)
LEFT_OVER = (
    "The database is empty, but the key store {where} holds the keys of people. Put back the database that they belong "
    "to, or move the key store away."
)
DAY, DAYS = timedelta(days=1), timedelta(days=8)
"""So long a key without a person may wait for them; so long what belongs to nobody yet can be opened."""
_NAMED = b"coachbot: whose keys these are"
_BEGINS = len("~k1.") + 12


@frozen
class Lock:
    """What a database says of itself: `state` is None, `sealed` or `under_way`; `name` tells its key store."""

    state: str | None = None
    name: str = ""


async def lock_of(session: Session) -> Lock:
    """What a database that has tables says."""
    said = await facts.read(session, FACT)
    if said is None:
        return Lock()
    state, _, name = said.partition(" ")
    return Lock(state, name)


async def note(session: Session, lock: Lock) -> None:
    """Have the database say so."""
    await facts.write(session, FACT, f"{lock.state} {lock.name}")


def name_of(marks: bytes) -> str:
    """What tells the key store with this key of marks from every other."""
    return hmac.digest(marks, _NAMED, "sha256").hex()[:16]


@frozen
class Keyhole:
    """What opens a database: the URL of its key store, the operator's keys, and the machine's clock."""

    url: str
    operators: Sequence[OperatorKey]
    clock: Callable[[], datetime]

    @property
    def where(self) -> str:
        """The key store in a sentence, without a password."""
        return self.url.removeprefix("sqlite:///") if self.file else "on the server"

    @property
    def file(self) -> Path | None:
        """The key store's file, where it is one."""
        return Path(self.url.removeprefix("sqlite:///")) if self.url.startswith("sqlite:///") else None


async def unlock(database: Database, hole: Keyhole) -> None:
    """Give a sealed database its vault; one that is open stays as it is. Raises SettingError and DataError."""
    lock = await lock_of(database) if await migrations.has_begun(database) else Lock()
    if lock.state is None:
        return
    if not hole.operators:
        raise SettingError(NO_KEY)
    if lock.state == UNDER_WAY:
        raise DataError(BROKEN_OFF)
    ring = await ring_of(hole, make=False)
    try:
        database.vault = await _opened(ring, lock, hole.where)
    except BaseException:
        await ring.store.close()
        raise


async def ring_of(hole: Keyhole, *, make: bool) -> KeyRing:
    """The key store, opened. Raises SettingError where the operator's keys are not those around its keys."""
    store = await _store(hole, make=make)
    try:
        await keys.prepare(store)
        names = {name_in(one) for one in await keys.beginnings(store, _BEGINS)}
        known = {one.name for one in hole.operators}
        if names - known:
            raise SettingError(HALF_TURNED if names & known else WRONG_KEY)
    except BaseException:
        await store.close()
        raise
    return KeyRing(store, hole.operators, draw=os.urandom, clock=hole.clock)


async def _store(hole: Keyhole, *, make: bool) -> Database:
    if (file := hole.file) is None:
        return await open_postgres(hole.url, connections=2)
    if not file.exists():
        if not make:
            raise DataError(GONE.format(where=hole.where))
        await (await open_sqlite(file, exclusive=True)).close()
    return await open_sqlite(file, exclusive=False)


async def new_vault(hole: Keyhole) -> tuple[KeyedVault, str]:
    """The vault of a database that is to be sealed, and its name; keys that are there already are taken up."""
    ring = await ring_of(hole, make=True)
    await ring.find_or_make(keys.OF_MARKS)
    marks = await ring.raw(keys.OF_MARKS)
    return KeyedVault(ring, marks), name_of(marks)


async def seal_empty(database: Database, hole: Keyhole) -> None:
    """Have a database in which nobody is yet be sealed from its first row.

    Raises DataError where the key store holds people's keys: those of another database with the same numbers.
    """
    vault, name = await new_vault(hole)
    if max(await keys.owners(vault.ring.store)) > keys.OF_MARKS:
        await vault.close()
        raise DataError(LEFT_OVER.format(where=hole.where))
    async with database.transaction() as tx:
        await note(tx, Lock(SEALED, name))
    database.vault = vault


async def _opened(ring: KeyRing, lock: Lock, where: str) -> KeyedVault:
    """The vault of a sealed database. Raises DataError where the key store is empty or another's."""
    try:
        marks = await ring.raw(keys.OF_MARKS)
    except BrokenSealError:
        raise DataError(GONE.format(where=where)) from None
    if name_of(marks) != lock.name:
        raise DataError(FOREIGN.format(where=where))
    return KeyedVault(ring, marks)


async def half_forgotten(database: Database) -> list[int]:
    """Participants whose key was destroyed and whose rows are still there: a crash came between."""
    if not isinstance(database.vault, KeyedVault):
        return []
    return sorted(await keys.destroyed(database.vault.ring.store) & await restoring.ids(database))


def keys_lie(database: Database, *, apart: bool) -> Literal["apart", "beside"] | None:
    """Where people's keys lie, as a receipt tells it; None where the database is not sealed."""
    if database.vault is None:
        return None
    return "apart" if apart else "beside"


async def tidy(database: Database, clock: Callable[[], datetime], believes: Callable[[], bool] = lambda: True) -> int:
    """Destroy the keys that nobody needs any more, while the clock is believed; returns how many.

    Those of people who are not here: their transaction failed, or they became one with somebody. And those of days
    before `DAYS`: whatever came in then was answered or has gone. A number that may be given again keeps its key: to
    destroy it would lock out whoever comes next.
    """
    if not isinstance(database.vault, KeyedVault) or not believes():
        return 0
    now, store = clock(), database.vault.ring.store
    # Before it is read who is here: whoever comes in between has a higher number, or is among them.
    highest = await restoring.highest_given(database)
    here = {keys.OF_MARKS, *await restoring.ids(database)}
    nobodys = {owner for owner in await keys.owners_before(store, now - DAY) if 0 < owner <= highest} - here
    days = {owner for owner in await keys.owners_before(store, now - DAYS) if owner < 0}
    for owner in sorted(nobodys | days):
        await database.vault.destroy(owner)
    return len(nobodys | days)


async def keyless(database: Database) -> list[int]:
    """Participants who never had a key in this key store: it is older than the database."""
    if not isinstance(database.vault, KeyedVault):
        return []
    return sorted(await restoring.ids(database) - await keys.owners(database.vault.ring.store))
