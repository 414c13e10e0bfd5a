"""The safety net: warning signs, advice by tier, and the safety pause that only an explicit word lifts."""

import json
from collections.abc import Mapping
from typing import Literal, cast

from coachbot.chat import Message
from coachbot.coach.scene import Handler, Replies, Scene, StaleAction
from coachbot.domain.participant import Tier
from coachbot.store import participants
from coachbot.wording import safety as wording

Answer = Literal["none", "some", "unsure"]
TIERS: Mapping[str, Tier | None] = {"none": None, "some": Tier.NOW, "unsure": Tier.TODAY}
"""One screen for four signs cannot tell them apart, so a yes takes the more careful tier."""


def sealed(screen: str, answer: str) -> str:
    """A screening's answers as the opaque, versioned value that is stored."""
    return json.dumps({"version": 1, "screen": screen, "answer": answer})


async def take_signs(scene: Scene, answer: Answer) -> Tier | None:
    """Record an answer to the warning signs; anything but "none" begins a safety pause. Returns its tier."""
    await participants.note_screening(scene.tx, scene.person.id, sealed("warning_signs", answer), scene.now)
    tier = TIERS[answer]
    await scene.change(warning_signs_at=scene.now)
    if tier is not None:
        await scene.change(safety_tier=tier, safety_paused_at=scene.now)
    return tier


async def advise(scene: Scene, tier: Tier) -> Message:
    """What a tier calls for, with the operator's emergency line if there is one."""
    return wording.advise(tier, scene.house.emergency_line)


async def safety(scene: Scene, _rest: str) -> Replies:
    """`/safety`: always there, before joining too."""
    return [wording.show_safety(paused=scene.person.safety_paused_at is not None)]


async def _tap_safety(scene: Scene, answer: str) -> Replies:
    if answer not in TIERS:
        raise StaleAction
    if answer == "none":
        paused = scene.person.safety_paused_at is not None
        return [wording.ask_lift() if paused else wording.say_none(in_place=True)]
    if scene.person.consent_version is None:
        # Without consent nothing about health is kept; the advice is given all the same.
        return [wording.advise(TIERS[answer] or Tier.TODAY, scene.house.emergency_line)]
    tier = await take_signs(scene, cast("Answer", answer))
    return [await advise(scene, tier or Tier.TODAY)]


async def _tap_lift(scene: Scene, answer: str) -> Replies:
    if answer not in ("yes", "no") or scene.person.safety_paused_at is None:
        raise StaleAction
    if answer == "yes":
        await take_signs(scene, "none")
        await scene.change(safety_paused_at=None, safety_tier=None)
    return [wording.say_lifted(lifted=answer == "yes")]


ACTIONS: Mapping[str, Handler] = {"safety": _tap_safety, "lift": _tap_lift}
COMMANDS: Mapping[str, Handler] = {"safety": safety}
