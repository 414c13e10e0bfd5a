"""What opening deliveries changes beside their own marks: collected per person, written a statement a subject."""

from dataclasses import dataclass, field
from datetime import datetime

from coachbot.database import Session
from coachbot.domain.asking import Asking
from coachbot.domain.delivery import Delivery, Reason
from coachbot.domain.response import Response
from coachbot.store import deliveries, hidden, participants, planning, replies, taught


@dataclass(slots=True)
class Changes:
    """`told` is what is taught now, `wanted` what should follow, `responses` what is noted of a delivery, `asked`
    which question a participant's typed answers belong to, `swept` what an outage piled up and nobody should get,
    `followers` the messages that go after a prompt, `behind` what messages say that leave behind a neutral line.
    """

    told: list[taught.Claim] = field(default_factory=list)
    wanted: list[planning.Wanted] = field(default_factory=list)
    responses: dict[int, Response | None] = field(default_factory=dict)
    asked: dict[int, Asking] = field(default_factory=dict)
    swept: list[int] = field(default_factory=list)
    followers: list[replies.Follower] = field(default_factory=list)
    behind: list[tuple[Delivery, str]] = field(default_factory=list)

    async def write(self, tx: Session, now: datetime) -> None:
        """Write all of it into the transaction at hand."""
        await deliveries.drop_ids(tx, self.swept, Reason.CAUGHT_UP, now)
        await taught.keep(tx, self.told)
        await planning.plan(tx, self.wanted)
        await deliveries.respond_all(tx, self.responses, now)
        await participants.ask(tx, self.asked)
        await replies.follow(tx, self.followers, now)
        await hidden.keep(tx, self.behind)
