"""/admin: how it goes, in counts of which none is so small that it points at somebody; and holding prompts."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from coachbot.chat import Message, tap
from coachbot.domain.acts.operating import SendingStep, SetSending
from coachbot.domain.operating import Counted, Intervention
from coachbot.words import Words

FEWEST = 5
"""Fewer people than this are not told apart."""


def show(
    say: Words,
    counts: Mapping[Counted, int],
    minutes_late: int,
    held_since: datetime | None,
    changes: Sequence[tuple[datetime, str, Intervention]],
    *,
    in_place: bool = False,
) -> Message:
    """Counts by their word, how late the latest is in minutes, whether prompts are held, and the latest changes.

    Instants are shown in UTC: an operator's people live in many zones.
    """
    lines = [say("admin-title"), *(say.of("admin-count", what, n=_told(say, n)) for what, n in counts.items())]
    lines.append(say("admin-late", n=minutes_late))
    if held_since is not None:
        lines.append(say("admin-held", at=_utc(held_since)))
    lines += [say("admin-change", at=_utc(at), what=say.of("admin-did", did), who=who) for at, who, did in changes]
    step = SendingStep.ASK_HOLD if held_since is None else SendingStep.ASK_GO
    button = tap(say.of("admin-button", step), SetSending(step))
    return Message(text="\n".join(lines), buttons=((button,),), in_place=in_place)


def ask(say: Words, step: SendingStep) -> Message:
    """The second step before anything is changed for everybody."""
    yes = SendingStep.HOLD if step is SendingStep.ASK_HOLD else SendingStep.GO
    return Message(
        text=say.of("admin-step", step),
        in_place=True,
        buttons=(
            (tap(say.of("admin-button", yes), SetSending(yes)),),
            (tap(say("admin-button-back"), SetSending(SendingStep.BACK)),),
        ),
    )


def _told(say: Words, count: int) -> str:
    return say("admin-few") if count < FEWEST else f"{count}"


def _utc(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
