"""The upgrade rehearsal: this version reads all that is kept before its migrations change anything."""

from collections.abc import Sequence

from coachbot import migrations, ward
from coachbot.database import Database
from coachbot.errors import DataError
from coachbot.migrations import Migration
from coachbot.store import kept
from coachbot.store.kept import DamagedRow
from coachbot.values import frozen

MOST_NAMED = 20
MENDS = {
    "open question": "Nothing is lost by emptying it: set open_question to NULL in their row of participants.",
    "screening": "Put their row in screenings right, from a good copy of the database.",
    "message": "It is a reply that waits. Start the earlier version once more, so that it leaves.",
}


@frozen
class Rehearsal:
    """What did not read, and of how much more nothing is told."""

    damaged: tuple[DamagedRow, ...]
    more: int = 0

    @property
    def well(self) -> bool:
        return not self.damaged


async def rehearse(database: Database, known: Sequence[Migration]) -> Rehearsal:
    """Read every programme's text, every person and all they said as this version would, and change nothing.

    What pending migrations add is read as they will fill it in. A database without any table has nothing to be read.
    """
    todo = await migrations.pending(database, known)
    if len(todo) == len(known):
        return Rehearsal(())
    waiting = [one for one in known if one.name in todo]
    named: list[DamagedRow] = []
    more = 0
    async for one in kept.damaged(database, migrations.added_columns(waiting), migrations.added_tables(waiting)):
        if len(named) < MOST_NAMED:
            named.append(one)
        else:
            more += 1
    return Rehearsal(tuple(named), more)


async def refuse_unless_well(database: Database, known: Sequence[Migration]) -> None:
    """Raises DataError with the names of what this version does not read."""
    found = await rehearse(database, known)
    if not found.well:
        raise DataError(
            "This version does not read everything that is kept, so nothing was changed.\n"
            f"{say(found)}\nGo on with the version you had, or mend these and try again. To go on without them, "
            "so that only these people get nothing until it is mended: coachbot migrate --anyway."
        )


def say(found: Rehearsal) -> str:
    """What does not read, a line each, with its mend."""
    lines = [f"- {one.what}: {one.where}. {mend_of(one.what)}" for one in found.damaged]
    return "\n".join([*lines, *([f"- and {found.more} more."] if found.more else [])])


def as_numbers(found: Rehearsal) -> dict[str, object]:
    """The same for a machine."""
    named = [{"what": one.what, "where": one.where, "mend": mend_of(one.what)} for one in found.damaged]
    return {"unreadable": named, "more": found.more}


def mend_of(what: str) -> str:
    """What an operator can do about a kind of row that does not read."""
    return MENDS.get(what) or ward.mend_of(what)
