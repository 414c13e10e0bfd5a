"""A platform that remembers every delivery it was given."""

from collections import Counter
from dataclasses import dataclass, field

from coachbot.chat import Address, Message
from coachbot.database import Session
from tests.parts import ScriptedChat


@dataclass
class Witness(ScriptedChat):
    """Which deliveries were given, in order."""

    given: list[int] = field(default_factory=list)

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str:
        self.given.append(delivery_id)
        return await super().send(address, message, delivery_id=delivery_id, edits=edits)

    async def nudged_twice(self, session: Session) -> int:
        """How many nudges came more than once."""
        nudges = {row["id"] for row in await session.fetch("SELECT id FROM deliveries WHERE class = 'nudge'")}
        return sum(n > 1 for number, n in Counter(self.given).items() if number in nudges)
