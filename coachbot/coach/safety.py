"""The safety net: warning signs tier by tier, advice, and the safety pause that only an explicit word lifts."""

import json
from collections.abc import Mapping
from datetime import time, timedelta

from coachbot import plan
from coachbot.chat import Message
from coachbot.coach.scene import ActHandler, Handler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.person import Lift, SafetyPage, SafetySigns, Signs
from coachbot.domain.asking import OfSure
from coachbot.domain.delivery import CARE
from coachbot.domain.local_time import instant_of
from coachbot.domain.participant import DEFAULT_ANCHORS, Anchor, Tier
from coachbot.domain.programme import Kind
from coachbot.screens import safety as screens
from coachbot.screens import signs
from coachbot.store import participants

NEXT: Mapping[Tier, Tier | None] = {Tier.NOW: Tier.TODAY, Tier.TODAY: Tier.VISIT, Tier.VISIT: None}
PAUSING = frozenset({Tier.NOW, Tier.TODAY})
FOLLOW_UP_AFTER_WAKING = timedelta(hours=2)
FOLLOW_UP_LIFE = timedelta(hours=12)


def tier_of(screen: Tier, answer: Signs) -> Tier | None:
    """What an answer to a tier's screen calls for. "Not sure" about what cannot wait calls for advice today."""
    if answer is Signs.NONE:
        return None
    return Tier.TODAY if answer is Signs.UNSURE and screen is Tier.NOW else screen


def sealed(tier: Tier | None) -> str:
    """What is kept of a screening: the tier alone, never the sign."""
    return json.dumps({"version": 2, "tier": tier})


async def take_signs(scene: Scene, screen: Tier, answer: Signs, *, is_last: bool) -> Tier | None:
    """Record an answer to one tier's screen; T1 and T2 begin a safety pause. Returns what it calls for.

    A check is complete, and dated, once the last screen is answered or one of them calls for care.
    """
    tier = tier_of(screen, answer)
    following = None if is_last or tier is not None else NEXT[screen]
    await leave_open(scene, following)
    if following is not None:
        return None
    await participants.note_screening(scene.tx, scene.person.id, sealed(tier), scene.now)
    await scene.change(warning_signs_at=scene.now, asking=None)
    if tier in PAUSING:
        await pause(scene, tier)
    return tier


async def leave_open(scene: Scene, tier: Tier | None) -> None:
    """Which list waits for an answer from now on; until it has one, it is asked about before anything moves."""
    if scene.person.consent_version is not None and scene.person.care.open_tier != tier:
        since = None if tier is None else scene.today
        await scene.change(care=scene.person.care.model_copy(update={"open_tier": tier, "opened_on": since}))


async def pause(scene: Scene, tier: Tier) -> None:
    """Begin a safety pause, or go on with the graver one that holds; a word comes on the next day."""
    await scene.change(safety_tier=Tier.NOW if scene.person.rests else tier, safety_paused_at=scene.now)
    await plan_follow_up(scene)


async def plan_follow_up(scene: Scene) -> None:
    """One word on the day after a warning sign, and only one; a sign told while joining waits for the programme."""
    enrolment = await scene.running()
    if enrolment is None or not scene.person.exercises_off:
        return
    wake = scene.person.anchor_on(Anchor.WAKE, scene.today + timedelta(days=1)) or DEFAULT_ANCHORS[Anchor.WAKE]
    morning = instant_of(scene.today + timedelta(days=1), wake or time(7), scene.zone)
    if morning is not None:
        await plan.ask_for(
            scene.tx,
            enrolment,
            scene.person,
            key=f"care:{scene.person.id}:{scene.today}",
            prompt=CARE,
            kind=Kind.REVIEW,
            local_date=scene.today + timedelta(days=1),
            slot=0,
            at=morning + FOLLOW_UP_AFTER_WAKING,
            life=FOLLOW_UP_LIFE,
        )


async def advise(scene: Scene, tier: Tier) -> Message:
    """What a tier calls for, with the operator's emergency line if there is one."""
    return screens.advise(scene.words, tier, scene.house.emergency_line, scene.person)


async def safety(scene: Scene, _rest: str) -> Replies:
    """`/safety`: always there, before joining too."""
    return [screens.open_page(scene.words, scene.person)]


async def _tap_page(scene: Scene, act: SafetyPage) -> Replies:
    if not act.why:
        return await safety(scene, "")
    await leave_open(scene, Tier.NOW)
    return [screens.begin_as_different(scene.words)]


async def _tap_signs(scene: Scene, act: SafetySigns) -> Replies:
    if scene.person.consent_version is None:
        # Without consent nothing about health is kept; the advice is given all the same.
        tier = tier_of(act.tier, act.answer)
        return [await _next_screen(scene, act.tier) if tier is None else await advise(scene, tier)]
    tier = await take_signs(scene, act.tier, act.answer, is_last=NEXT[act.tier] is None)
    if tier is None:
        return [await _next_screen(scene, act.tier)]
    paused_before = tier is Tier.VISIT and scene.person.exercises_off
    lift = [(await _ask_lift(scene)).model_copy(update={"in_place": False})] if paused_before else []
    return [await advise(scene, tier), *lift]


async def _next_screen(scene: Scene, screen: Tier) -> Message:
    following = NEXT[screen]
    if following is not None:
        return signs.in_safety(scene.words, following, in_place=True)
    if scene.person.exercises_off:
        return await _ask_lift(scene)
    return screens.say_none(scene.words, in_place=True)


async def _ask_lift(scene: Scene) -> Message:
    if await scene.running() is not None:
        await scene.ask(OfSure(what="lift"))
    return screens.ask_lift(scene.words, scene.person)


async def _tap_lift(scene: Scene, act: Lift) -> Replies:
    await scene.leave_sure()
    if not scene.person.exercises_off:
        raise StaleAction
    if act.turned_on:
        await participants.note_screening(scene.tx, scene.person.id, sealed(None), scene.now)
        await scene.change(safety_paused_at=None, safety_tier=None, warning_signs_at=scene.now)
    return [screens.say_lifted(scene.words, scene.person, lifted=act.turned_on)]


ACTS: Mapping[type[Act], ActHandler] = {SafetyPage: _tap_page, SafetySigns: _tap_signs, Lift: _tap_lift}
COMMANDS: Mapping[str, Handler] = {"safety": safety}
