"""What follows a prompt, the pictures of its cards: it leaves after that and never alone, past the gates once more."""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime

from coachbot.database import Session
from coachbot.domain import gates
from coachbot.domain.delivery import Delivery, Reason, State
from coachbot.domain.participant import Enrolment, Participant
from coachbot.store import deliveries, enrolments, participants, replies
from coachbot.values import frozen

NOT_YET = frozenset({State.PENDING, State.CLAIMED, State.SENDING})
HAS_LEFT = frozenset({State.SENT, State.UNKNOWN})


@frozen(kw_only=True)
class Followed:
    """Prompts by their own number, with their people and enrolments."""

    prompts: Mapping[int, Delivery] = field(default_factory=dict)
    persons: Mapping[int, Participant] = field(default_factory=dict)
    enrolments: Mapping[int, Enrolment] = field(default_factory=dict)


async def read(tx: Session, claimed: Sequence[Delivery]) -> Followed:
    """The prompts that some of these follow, by a statement a subject. Raises LookupError and Unreadable."""
    ids = [prompt for one in claimed if (prompt := replies.followed_by(one)) is not None]
    prompts = await deliveries.by_id(tx, ids) if ids else {}
    if not prompts:
        return Followed()
    return Followed(
        prompts=prompts,
        persons=await participants.load_all(tx, {one.participant_id for one in prompts.values()}),
        enrolments=await enrolments.load_all(tx, {one.enrolment_id for one in prompts.values() if one.enrolment_id}),
    )


def judge(followed: Followed, follower: Delivery, now: datetime) -> gates.Ruling:
    """Whether a follower leaves now: not before its prompt, not without it, and not where its prompt would not."""
    prompt = followed.prompts.get(replies.followed_by(follower) or 0)
    if prompt is None or prompt.enrolment_id is None or not follower.participant_id:
        return gates.Ruling(gates.Outcome.DROP, Reason.STOPPED)
    if prompt.state in NOT_YET:
        return gates.Ruling(gates.Outcome.HOLD, Reason.TOO_CLOSE, max(prompt.due_at, now) + replies.AFTER)
    if prompt.state not in HAS_LEFT:
        return gates.Ruling(gates.Outcome.DROP, prompt.reason or Reason.STOPPED)
    situation = gates.Situation(
        now=now,
        delivery=replace(prompt, expires_at=follower.expires_at),
        participant=followed.persons[prompt.participant_id],
        enrolment=followed.enrolments[prompt.enrolment_id],
    )
    return gates.judge(situation, gates.OF_FOLLOWERS)
