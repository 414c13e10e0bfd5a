"""The two safety screens: warning signs, and who should ask a clinician before exercising."""

from typing import cast

from coachbot.chat import Message
from coachbot.coach import safety
from coachbot.coach.joining.entry import consent_missing
from coachbot.coach.joining.step import Step, Taps, Turn, must, only_taps, settled
from coachbot.coach.scene import Scene, StaleAction
from coachbot.domain.participant import Track
from coachbot.store import participants
from coachbot.wording import joining as wording
from coachbot.wording import safety as safety_wording


async def _signs_missing(scene: Scene) -> bool:
    return scene.person.warning_signs_at is None


async def _ask_signs(scene: Scene) -> Message:
    return safety_wording.ask_warning_signs("signs")


async def _tap_signs(scene: Scene, answer: str) -> Turn:
    await must(scene, _signs_missing)
    if await consent_missing(scene) or answer not in ("none", "some", "unsure"):
        raise StaleAction
    tier = await safety.take_signs(scene, cast("safety.Answer", answer))
    if tier is None:
        return Turn([settled("Warning signs: none of these.")], goes_on=True)
    await scene.change(track=Track.NO_EXERCISE)
    said = settled("Warning signs: one or more." if answer == "some" else "Warning signs: not sure.")
    return Turn([said, safety_wording.with_continue(await safety.advise(scene, tier))])


async def _tap_go_on(scene: Scene) -> Turn:
    return Turn([], goes_on=True)


async def _screen_missing(scene: Scene) -> bool:
    return scene.person.exercise_screen_at is None


async def _ask_screen(scene: Scene) -> Message:
    return wording.ask_exercise_screen()


async def _tap_screen(scene: Scene, answer: str) -> Turn:
    await must(scene, _screen_missing)
    if await consent_missing(scene) or answer not in ("none", "some", "unsure"):
        raise StaleAction
    await participants.note_screening(scene.tx, scene.person.id, safety.sealed("exercise", answer), scene.now)
    track = scene.person.track if answer == "none" else Track.NO_EXERCISE
    await scene.change(exercise_screen_at=scene.now, track=track)
    if answer == "none":
        return Turn([settled("Exercise check: none of these.")], goes_on=True)
    return Turn([wording.say_no_exercise().model_copy(update={"in_place": True})], goes_on=True)


SIGNS = Step(_signs_missing, _ask_signs, only_taps)
EXERCISE = Step(_screen_missing, _ask_screen, only_taps)
ACTIONS: Taps = {"signs": _tap_signs, "goon": _tap_go_on, "screen": _tap_screen}
