"""The vault: what is private goes into the database sealed and comes out readable, under a key per participant.

Keys are drawn and nonces are drawn here and nowhere else. The keys lie in a store of their own, so that no copy of the
database, of its log or of its pages holds what opens it.
"""

import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any

from coachbot import sealing
from coachbot.database import EPOCH, Bundle, ChatKey, Database, Parameters, Private, Row, Unreadable
from coachbot.sealing import KEY_BYTES, NONCE_BYTES, BrokenSealError, Niche, OperatorKey
from coachbot.store import keys
from coachbot.store.sealed import BLANKS, BUNDLE, SEALED, Sealed

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MARKS_AT_HAND = 256
"""So many addresses and their marks are known for a while: a turn asks for its own four times."""
STATEMENTS_AT_HAND = 512
Draw = Callable[[int], bytes]
_SEALED_OR_MARKED = frozenset({Private, ChatKey})
_read = json.JSONDecoder().raw_decode
_TABLES = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)")


class Opened(dict[str, Any]):
    """A row of which something does not open: asking for that raises Unreadable."""

    def __missing__(self, _column: str) -> Any:
        raise Unreadable("seal")


class KeyRing:
    """The keys by owner, unwrapped when first needed."""

    def __init__(
        self, store: Database, operators: Sequence[OperatorKey], *, draw: Draw, clock: Callable[[], datetime]
    ) -> None:
        self.store, self.operators, self.draw, self._clock = store, operators, draw, clock
        self._known: dict[int, AESGCM] = {}

    def known(self, owner: int) -> "AESGCM | None":
        """A key that is at hand."""
        return self._known.get(owner)

    async def find(self, owner: int) -> "AESGCM":
        """An owner's key. Raises BrokenSealError where there is none, or none any more."""
        return self._keep(owner, await self.raw(owner))

    async def gather(self, owners: Collection[int]) -> None:
        """Have the keys of several owners at hand, those that there are."""
        if missing := [owner for owner in owners if owner not in self._known]:
            for found in await keys.of_all(self.store, missing):
                with suppress(BrokenSealError):
                    self._keep(found.owner, sealing.unwrap(self.operators, found.owner, found.wrapped or ""))

    async def raw(self, owner: int) -> bytes:
        """The same as bytes."""
        return self._unwrapped(owner, await keys.of(self.store, owner))

    def _unwrapped(self, owner: int, found: keys.WrappedKey | None) -> bytes:
        if found is None or found.wrapped is None:
            raise BrokenSealError
        return sealing.unwrap(self.operators, owner, found.wrapped)

    async def find_or_make(self, owner: int) -> "AESGCM":
        """The same; whoever never had a key gets one, which stands before anything is sealed with it."""
        if (found := await keys.of(self.store, owner)) is not None:
            return self._keep(owner, self._unwrapped(owner, found))
        wrapped = sealing.wrap(self.operators[0], self.draw(NONCE_BYTES), owner, self.draw(KEY_BYTES))
        await keys.add(self.store, owner, wrapped, self._clock())
        return await self.find(owner)

    async def destroy(self, owner: int) -> None:
        """Forget a key, here and in the store."""
        self._known.pop(owner, None)
        await keys.destroy(self.store, owner, self._clock())

    def today(self) -> int:
        """The owner of what belongs to nobody yet: the UTC day, below zero."""
        return -(self._clock() - EPOCH).days

    def now(self) -> datetime:
        """The machine's time."""
        return self._clock()

    def nonce(self) -> bytes:
        """A number that was never used before."""
        return self.draw(NONCE_BYTES)

    def _keep(self, owner: int, raw: bytes) -> "AESGCM":
        self._known[owner] = key = sealing.fresh(raw)
        return key


class KeyedVault:
    """The `Vault` of a sealed database. `strict` refuses what stands unsealed where it should be sealed."""

    def __init__(self, ring: KeyRing, marks: bytes, *, strict: bool = True) -> None:
        self.ring, self._marks, self.strict = ring, marks, strict
        self._marked: dict[tuple[str, str], str] = {}
        self._sealed_in: dict[str, Mapping[str, tuple[str, Sealed]]] = {}

    async def into(self, parameters: Parameters) -> Parameters:
        """Parameters as the database shall hold them. Raises Unreadable for somebody whose key was destroyed."""
        found: dict[str, Any] | None = None
        if type(parameters) is not Bundle and _SEALED_OR_MARKED.isdisjoint(map(type, parameters.values())):
            return parameters
        for name, value in parameters.items():
            kind = type(value)
            if kind is Private or kind is ChatKey:
                found = dict(parameters) if found is None else found
                found[name] = await self._seal(value) if kind is Private else self._mark(value)
        if type(parameters) is Bundle:
            found = dict(parameters) if found is None else found
            found |= {**parameters.blanks, parameters.column: await self._seal(parameters.whole)}
        return parameters if found is None else found

    async def _seal(self, value: Private) -> str:
        owner = self.ring.today() if value.owner is None else value.owner
        try:
            key = self.ring.known(owner) or await self.ring.find_or_make(owner)
        except BrokenSealError:
            if not SEALED[value.table].may_be_nobodys:
                raise Unreadable("seal") from None
            owner = self.ring.today()
            key = self.ring.known(owner) or await self.ring.find_or_make(owner)
        row = tuple([self._mark(one) if type(one) is ChatKey else one for one in value.row])
        return sealing.seal(key, self.ring.nonce(), Niche(value.table, value.column, owner, row), value)

    def _mark(self, chat: ChatKey) -> str:
        place = (chat.platform, str(chat))
        if (marked := self._marked.get(place)) is None:
            if len(self._marked) >= MARKS_AT_HAND:
                self._marked.clear()
            marked = self._marked[place] = sealing.mark(self._marks, *place)
        return marked

    async def out_of(self, sql: str, rows: Sequence[Row]) -> Sequence[Row]:
        """Rows as they were before they were sealed. Asking a row for what does not open raises Unreadable."""
        if not rows or not (here := self._sealed_columns(sql, rows[0])):
            return rows
        missing = set[int]()
        opened = [self._open(row, here, missing) for row in rows]
        if missing:
            await self.ring.gather(missing)
            opened = [self._open(row, here, missing) for row in rows]
        return opened

    def _sealed_columns(self, sql: str, row: Row) -> Mapping[str, tuple[str, Sealed]]:
        """The sealed columns that a statement's rows have, with their table: the same in all of them."""
        if (here := self._sealed_in.get(sql)) is None:
            if len(self._sealed_in) >= STATEMENTS_AT_HAND:
                self._sealed_in.clear()
            here = {column: which for column, which in _columns_in(sql).items() if column in row}
            self._sealed_in[sql] = here
        return here

    def _open(self, row: Row, columns: Mapping[str, tuple[str, Sealed]], missing: set[int]) -> Row:
        """A row with the keys at hand; whose are not is added to `missing`."""
        opened, broken = Opened(row) if BUNDLE in columns else None, list[str]()
        for column, (table, sealed) in columns.items():
            if (value := row[column]) is None:
                continue
            opened = Opened(row) if opened is None else opened
            into = sealed.opens_into.get(column, column)
            try:
                opened[into] = self._unseal(value, table, column, sealed, row, missing)
            except BrokenSealError:
                broken.append(into)
        if opened is None:
            return row
        if BUNDLE in columns:
            _unpack(opened, broken)
        for column in broken:
            del opened[column]
        return opened

    def _unseal(self, value: str, table: str, column: str, sealed: Sealed, row: Row, missing: set[int]) -> str:
        if not sealing.is_sealed(value):
            if self.strict:
                raise BrokenSealError
            return value
        owner, named = sealing.owner_of(value), None if sealed.owner is None else row[sealed.owner]
        is_nobodys = owner < 0 and (named is None or sealed.may_be_nobodys)
        if not is_nobodys and owner != named:
            raise BrokenSealError
        if (key := self.ring.known(owner)) is None:
            missing.add(owner)
            raise BrokenSealError
        place = Niche(sealed.known_as or table, column, owner, tuple([row[one] for one in sealed.row]))
        return sealing.unseal(key, place, value)

    async def destroy(self, participant_id: int) -> None:
        """Nothing of a participant's opens any more, here or in any copy without keys, from now on."""
        self._marked.clear()
        await self.ring.destroy(participant_id)

    async def wipe(self) -> bool:
        """Make destroyed keys unreadable in the files they stood in; whether that is done."""
        return await self.ring.store.wipe(at_once=False)

    async def close(self) -> None:
        """Close the store of the keys."""
        await self.ring.store.close()


def _columns_in(sql: str) -> dict[str, tuple[str, Sealed]]:
    """The sealed columns that rows of a statement can have, with their table."""
    tables = [table for table in _TABLES.findall(sql) if table in SEALED]
    return {column: (table, SEALED[table]) for table in reversed(tables) for column in SEALED[table].columns}


def _unpack(row: dict[str, Any], broken: list[str]) -> None:
    """Put a participant's bundle into the columns it stands for."""
    whole = row.pop(BUNDLE, None)
    if BUNDLE in broken:
        broken.remove(BUNDLE)
        broken.extend(BLANKS)
    elif whole is not None:
        row.update(_read(whole)[0])
