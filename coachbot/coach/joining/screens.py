"""The safety screens of joining: warning signs tier by tier, who should ask a clinician before exercising, cautions."""

import json
from typing import cast

from coachbot import plan
from coachbot.chat import Message
from coachbot.coach import safety
from coachbot.coach.joining.entry import consent_missing
from coachbot.coach.joining.step import Step, Taps, Turn, must, only_taps, settled
from coachbot.coach.scene import Scene, StaleAction
from coachbot.domain.asking import OfChecks, OfSigns
from coachbot.domain.participant import Caution, Tier, Track
from coachbot.store import participants
from coachbot.wording import safety as safety_wording
from coachbot.wording import screens as wording


async def _signs_missing(scene: Scene) -> bool:
    return scene.person.warning_signs_at is None


async def _ask_signs(scene: Scene) -> Message:
    asked = scene.person.asking
    return safety_wording.screen("signs", asked.tier if isinstance(asked, OfSigns) else Tier.NOW)


async def _tap_signs(scene: Scene, tier_text: str, answer: str) -> Turn:
    await must(scene, _signs_missing)
    screen = safety.read_tier(tier_text)
    if await consent_missing(scene) or answer not in safety.ANSWERS:
        raise StaleAction
    tier = await safety.take_signs(scene, screen, cast("safety.Answer", answer))
    following = safety.NEXT[screen]
    if tier is None and following is not None:
        await scene.ask(OfSigns(tier=following))
        return Turn([safety_wording.screen("signs", following, in_place=True)])
    if tier is None:
        return Turn([settled("Warning signs: none of these.")], goes_on=True)
    said = settled("Warning signs: one or more." if answer == "some" else "Warning signs: not sure.")
    return Turn([said, safety_wording.with_continue(await safety.advise(scene, tier))])


async def _tap_go_on(scene: Scene) -> Turn:
    return Turn([], goes_on=True)


async def _screen_missing(scene: Scene) -> bool:
    return scene.person.exercise_screen_at is None and scene.person.track is not Track.DIARY_ONLY


async def _ask_screen(scene: Scene) -> Message:
    if isinstance(scene.person.asking, OfChecks):
        return wording.ask_cautions(frozenset(), in_place=False)
    return wording.ask_exercise_screen()


async def _tap_screen(scene: Scene, answer: str) -> Turn:
    await must(scene, _screen_missing)
    if await consent_missing(scene) or answer not in safety.ANSWERS:
        raise StaleAction
    if answer == "none":
        await scene.ask(OfChecks())
        return Turn([wording.ask_cautions(frozenset())])
    await _settle(scene, Track.NO_EXERCISE, frozenset())
    return Turn([wording.say_no_exercise().model_copy(update={"in_place": True})], goes_on=True)


def _chosen(text: str) -> frozenset[str]:
    if not set(text) <= {*wording.CAUTIONS, "-"}:
        raise StaleAction
    return frozenset(text) - {"-"}


async def _tap_caution(scene: Scene, chosen: str) -> Turn:
    await must(scene, _screen_missing)
    return Turn([wording.ask_cautions(_chosen(chosen))])


async def _tap_cautions(scene: Scene, chosen: str) -> Turn:
    """Migraine, blood thinners and pregnancy give the low-load track, the latter two without the marked cards."""
    await must(scene, _screen_missing)
    if await consent_missing(scene):
        raise StaleAction
    found = _chosen(chosen)
    cautions = frozenset(Caution(word) for letter, word in wording.CAUTION_OF.items() if letter in found)
    await _settle(scene, Track.LOW_LOAD if found else Track.FULL, cautions)
    return Turn([wording.say_cautions(found)], goes_on=True)


async def _settle(scene: Scene, track: Track, cautions: frozenset[Caution]) -> None:
    sealed = json.dumps({"version": 2, "screen": "exercise", "track": track})
    await participants.note_screening(scene.tx, scene.person.id, sealed, scene.now)
    await scene.change(exercise_screen_at=scene.now, track=track, cautions=cautions, asking=None)
    await _replan(scene)


async def _replan(scene: Scene) -> None:
    """Another track has other prompts."""
    enrolment = await scene.running()
    if enrolment is not None:
        await plan.rebuild(scene.tx, enrolment, scene.person, scene.now)


async def again(scene: Scene) -> Turn:
    """The exercise check once more: things change. Exercises are withheld until it is answered."""
    if scene.person.exercise_screen_at is None:
        raise StaleAction
    await scene.change(exercise_screen_at=None, track=Track.NO_EXERCISE, asking=None)
    await _replan(scene)
    return Turn([], goes_on=True)


SIGNS = Step(_signs_missing, _ask_signs, only_taps)
EXERCISE = Step(_screen_missing, _ask_screen, only_taps)
ACTIONS: Taps = {
    "signs": _tap_signs,
    "goon": _tap_go_on,
    "screen": _tap_screen,
    "caution": _tap_caution,
    "cautions": _tap_cautions,
    "screenagain": again,
}
