"""What stands where a copy is to be put: its kind, whom it has forgotten, and whether it is the same house."""

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from coachbot import migrations
from coachbot.database import Database
from coachbot.databases.sqlite import open_sqlite, refusing
from coachbot.errors import BusyError, CoachbotError, DataError
from coachbot.foundation import STAMP
from coachbot.store import facts, restoring, tombstones
from coachbot.store.tombstones import Tombstone
from coachbot.values import frozen

ANOTHERS = (
    "This copy belongs to another coachbot: not one of its people is who has that number in the database that stands "
    "there. Nothing was changed. If it is meant all the same, move that database away first."
)


@frozen
class Standing:
    """The database that a copy would take the place of: `kind` is its stamp, `forgotten` whom it has forgotten.

    `began` is when its first people did, by their number. `reads` is false where it could not be looked at; whom it
    forgot in its last minute is not known then.
    """

    kind: str | None = None
    forgotten: tuple[Tombstone, ...] = ()
    began: Mapping[int, int] = field(default_factory=dict)
    reads: bool = True

    async def refuse_anothers(self, copy: Database) -> None:
        """Who has a number in both is the same person, but for another house. Raises DataError."""
        began = await restoring.began(copy)
        shared = self.began.keys() & began.keys()
        if shared and all(self.began[one] != began[one] for one in shared):
            raise DataError(ANOTHERS)


async def standing_at(file: Path, *, exclusive: bool) -> Standing:
    """What the database to be replaced says of itself. Opened alone it also folds its log into its file."""
    if not file.exists():
        return Standing()
    try:
        database = await open_sqlite(file, exclusive=exclusive)
    except BusyError:
        raise
    except CoachbotError:
        return Standing(reads=False)
    try:
        with refusing(file):
            kind = await facts.read(database, STAMP)
            forgotten = await tombstones.all_of_them(database) if await _is_new(database) else ()
            return Standing(kind, tuple(forgotten), await restoring.began(database))
    except CoachbotError:
        return Standing(reads=False)
    finally:
        await database.close()


async def _is_new(database: Database) -> bool:
    """Whether it has the table of the forgotten; an older version's has none."""
    known = migrations.read_migrations(migrations.packaged_folder())
    return not any("forgotten" in name for name in await migrations.pending(database, known))
