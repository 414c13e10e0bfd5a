"""A sealed database for tests: the real vault, with a key store beside it."""

from pathlib import Path

from coachbot.database import Database
from coachbot.engine.passes import real_now
from coachbot.sealing import OperatorKey
from coachbot.unlocking import Keyhole, seal_empty

KEY = OperatorKey(bytes(range(32)))
OTHER = OperatorKey(bytes(range(1, 33)))


async def seal(database: Database, folder: Path, *operators: OperatorKey) -> Keyhole:
    """Have an empty database be sealed from its first row on."""
    hole = Keyhole(f"sqlite:///{folder / 'test.db.keys'}", operators or (KEY,), real_now)
    await seal_empty(database, hole)
    return hole
