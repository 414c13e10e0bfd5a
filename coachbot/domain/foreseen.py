"""What the gates will say of a prompt that waits, as far as it can be known beforehand."""

from coachbot.domain.delivery import Delivery, Reason
from coachbot.domain.gates import MOVES, OF_THE_SAFETY_NET, WAIT_OUT_AN_ATTACK, quiet_end
from coachbot.domain.participant import Participant
from coachbot.domain.programme import Kind


def foreseen(delivery: Delivery, who: Participant) -> Reason | None:
    """Why a prompt that waits won't come, as things stand; None where it may: after a safety answer, in an attack, in
    quiet hours that outlast it.
    """
    asks = delivery.kind is Kind.CHECK_IN
    if who.rests and not asks and delivery.prompt not in OF_THE_SAFETY_NET:
        return Reason.SAFETY_REST
    if who.exercises_off and delivery.kind in MOVES:
        return Reason.SAFETY_PAUSE
    waits_it_out = delivery.kind in WAIT_OUT_AN_ATTACK or delivery.asked_for
    if who.attack_until is not None and delivery.due_at < who.attack_until and not waits_it_out:
        return Reason.ATTACK_MODE
    ends = quiet_end(delivery.due_at, who)
    passes = delivery.chosen and not who.quiet_chosen
    return Reason.QUIET_HOURS if ends is not None and not passes and ends >= delivery.expires_at else None
