"""The database port: run SQL, and nothing else. Every question is asked in `store/`.

Statements are one text for both engines. Parameters are named, `:like_this`. Words in braces are the
few named differences between the engines (`Dialect`); each engine replaces them before it runs a statement.
Values are str, int, float, bytes or None; instants are UTC milliseconds since 1970 (`to_ms`, `from_ms`).
"""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import Any, Literal, ParamSpec, Protocol, TypeVar

from coachbot.values import frozen

Given = ParamSpec("Given")
Made = TypeVar("Made")
Row = Mapping[str, Any]
Parameters = Mapping[str, Any]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY_MS = 24 * 60 * 60 * 1000


def to_ms(at: datetime) -> int:
    """An aware instant as whole UTC milliseconds since 1970."""
    since = at - EPOCH
    return since.days * _DAY_MS + since.seconds * 1000 + since.microseconds // 1000


def from_ms(ms: int) -> datetime:
    """UTC milliseconds since 1970 as an aware instant. Raises OverflowError outside the years 1 to 9999."""
    return EPOCH + timedelta(0, ms // 1000, ms % 1000 * 1000)


def about_ms(ms: int) -> datetime:
    """The same for a row that may be damaged: what no clock shows is taken for the nearest instant that one does."""
    return from_ms(min(max(ms, _FIRST_MS), _LAST_MS))


_FIRST_MS, _LAST_MS = 0, to_ms(datetime(9999, 1, 1, tzinfo=UTC))
_ODD = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What reading a row that makes no sense may raise."""


class Unreadable(ValueError):  # noqa: N818 - it says what a row is
    """A stored row does not read as what it is. `what` names the kind of row or value, and nothing that it holds."""

    def __init__(self, what: str) -> None:
        super().__init__(f"a stored {what} does not read")
        self.what = what


class KnownRow(dict[str, Any]):
    """A row that is read again and again as it stands, with what readers made of it: each makes that once."""

    __slots__ = ("made",)

    def __init__(self, row: Row) -> None:
        super().__init__(row)
        self.made: dict[object, Any] = {}


def reading(what: str) -> Callable[[Callable[Given, Made]], Callable[Given, Made]]:
    """A decorator: whatever goes wrong while a row is read becomes Unreadable, without the row's values."""

    def around(read: Callable[Given, Made]) -> Callable[Given, Made]:
        @wraps(read)
        def guarded(*values: Given.args, **named: Given.kwargs) -> Made:
            try:
                if not values or type(values[0]) is not KnownRow:
                    return read(*values, **named)
                if read not in (made := values[0].made):
                    made[read] = read(*values, **named)
                return made[read]  # type: ignore[no-any-return]
            except _ODD as fault:
                raise (fault if isinstance(fault, Unreadable) else Unreadable(what)) from None

        return guarded

    return around


class Conflict(Exception):  # noqa: N818 - it is an outcome
    """A statement would have broken a rule of the schema, and nothing of its transaction stands.

    The text holds no value of the statement, where an engine's own would show the whole row.
    """


class Private(str):
    """A parameter that says something about somebody: sealed on its way into a sealed database, else plain text.

    It opens only in the column, at the owner and in the row that stand in it; `owner` is a participant's number, None
    where it belongs to nobody yet; `row` is what tells the row from the owner's others.
    """

    table: str
    column: str
    owner: int | None
    row: tuple[Any, ...]

    def __new__(cls, text: str, table: str, column: str, owner: int | None, row: tuple[Any, ...] = ()) -> "Private":
        made = super().__new__(cls, text)
        made.table, made.column, made.owner, made.row = table, column, owner, row
        return made


class ChatKey(str):
    """A parameter that is a platform's id of a chat: a keyed hash in a sealed database, by which it is found."""

    platform: str

    def __new__(cls, key: str, platform: str) -> "ChatKey":
        made = super().__new__(cls, key)
        made.platform = platform
        return made


class Whole(str):
    """A statement that writes columns of one row whole, by the parameter `id`: of two in a row only the last counts."""


class Bundle(dict[str, Any]):
    """Parameters of a row some of whose columns are sealed together in another one, which is None in them here.

    In a sealed database `blanks` stand in those columns instead: the same for everybody.
    """

    def __init__(self, values: Parameters, whole: Private, column: str, blanks: Mapping[str, Any]) -> None:
        super().__init__(values)
        self.whole, self.column, self.blanks = whole, column, blanks


class Vault(Protocol):
    """What stands between statements and a sealed database: it seals what goes in and opens what comes out."""

    async def into(self, parameters: Parameters) -> Parameters:
        """Parameters as the database shall hold them. Raises Unreadable for somebody whose key was destroyed."""
        ...

    async def out_of(self, sql: str, rows: Sequence[Row]) -> Sequence[Row]:
        """Rows as they were before they were sealed. Asking a row for what does not open raises Unreadable."""
        ...

    async def destroy(self, participant_id: int) -> None:
        """Nothing of a participant's opens any more, here or in any copy without keys, from now on."""
        ...

    async def wipe(self) -> bool:
        """Make destroyed keys unreadable in the files they stood in; whether that is done."""
        ...

    async def close(self) -> None: ...


@frozen
class Dialect:
    """Every way in which the engines' SQL differs, by the word that stands in braces for it."""

    identity: str
    """Type of a self-numbering primary key column."""
    integer: str
    """A 64-bit whole number."""
    strict: str
    """What follows a table's closing parenthesis so that types are enforced."""
    skip_locked: str
    """What follows a claiming SELECT so that workers pass each other's rows."""

    locked: str
    """What follows the SELECT of a participant `p` whose row is about to be written whole."""

    numbers: str
    """What turns a parameter in parentheses, made by `in_one`, into rows of whole numbers."""
    alone: str
    """The function that waits until no other transaction has called it with this number, and keeps it until its end."""

    clock_us: str
    """The engine's own clock, in whole microseconds since 1970."""

    greatest: str
    """The function that returns the greatest of its arguments."""

    last_person: str
    """The highest number of a participant that is never given again, as a value; null where there is none."""

    def words(self) -> dict[str, str]:
        return {f"{{{word.name}}}": getattr(self, word.name) for word in fields(self)}


def one_of(name: str, values: Iterable[str]) -> tuple[str, dict[str, str]]:
    """The list behind an IN, and its parameters; with no values nothing is in it."""
    named = {f"{name}_{number}": value for number, value in enumerate(sorted(values))}
    return ", ".join(f":{each}" for each in named) or "NULL", named


def in_one(numbers: Collection[int]) -> str:
    """Many row numbers as one parameter, so that a statement is the same text for one and for a thousand."""
    return str(sorted(set(numbers)))  # spelt by Python as in JSON, and sooner


class Session(Protocol):
    """Something statements run on: a transaction, or the database itself for single statements.

    `vault` seals and opens; None where the database is not sealed.
    """

    vault: Vault | None

    async def fetch(self, sql: str, parameters: Parameters | None = None) -> Sequence[Row]:
        """Rows of a SELECT or of a statement with RETURNING."""
        ...

    async def execute(self, sql: str, parameters: Parameters | None = None) -> int:
        """Runs a statement; returns how many rows it changed."""
        ...

    async def execute_each(self, sql: str, rows: Sequence[Parameters]) -> int:
        """Runs a statement that writes, for each of these values, in one go; returns how many rows all of it changed.

        Nothing is run where there are none.
        """
        ...


class Database(Session, Protocol):
    """One engine. `transaction` is exclusive for writers, all or nothing, and safe from cancellation:
    a task cancelled at any await leaves it committed or rolled back, and never leaves a lock behind. It raises
    Conflict in place of an engine's own exception.
    """

    engine: Literal["sqlite", "postgres"]
    dialect: Dialect

    def transaction(self) -> AbstractAsyncContextManager[Session]: ...

    def alone(self, name: str, *, patience_seconds: float = 0.0) -> AbstractAsyncContextManager[bool]:
        """Hold a name that no other process of this database holds meanwhile; False where another does, and goes on
        to for `patience_seconds`. A process that dies lets go of it.
        """
        ...

    async def still_alone(self, name: str) -> bool:
        """Whether a name that was held still is; not where the engine was away meanwhile."""
        ...

    async def probe(self) -> None:
        """Raise OSError, or what the engine raises, when what was opened cannot be read or is no longer there."""
        ...

    async def room(self) -> int | None:
        """Bytes that the disk has left once the file is written anew; None where that is a server's business."""
        ...

    async def wipe(self, *, at_once: bool = True, hurried: Callable[[], bool] = lambda: False) -> bool:
        """Make what was deleted unreadable in the engine's own files, as far as the engine can; whether that is done.

        False where it has to be tried again: another program reads, `hurried` came true meanwhile, or (`at_once`) it
        would hold up everybody for longer than a moment.
        """
        ...

    async def close(self) -> None: ...


class SingleStatements(ABC):
    """What every engine would say again: a statement by itself is a transaction of one."""

    @abstractmethod
    def transaction(self) -> AbstractAsyncContextManager[Session]: ...

    async def room(self) -> int | None:
        return None

    async def fetch(self, sql: str, parameters: Parameters | None = None) -> Sequence[Row]:
        async with self.transaction() as tx:
            return await tx.fetch(sql, parameters)

    async def execute(self, sql: str, parameters: Parameters | None = None) -> int:
        async with self.transaction() as tx:
            return await tx.execute(sql, parameters)

    async def execute_each(self, sql: str, rows: Sequence[Parameters]) -> int:
        async with self.transaction() as tx:
            return await tx.execute_each(sql, rows)


@asynccontextmanager
async def apart(session: Session) -> AsyncIterator[None]:
    """A part of a transaction that can fail by itself: what it wrote is undone, and the transaction goes on."""
    await session.execute("SAVEPOINT apart")
    try:
        yield
    except Exception:
        await session.execute("ROLLBACK TO SAVEPOINT apart")
        await session.execute("RELEASE SAVEPOINT apart")
        raise
    await session.execute("RELEASE SAVEPOINT apart")
