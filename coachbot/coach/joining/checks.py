"""The safety screens: what cannot wait while joining; before anything that moves what is worth a visit, who should
ask a clinician before exercising, and cautions.
"""

import json
from collections.abc import Mapping

from coachbot import plan
from coachbot.chat import Message
from coachbot.coach import programmes, safety
from coachbot.coach.joining.entry import consent_missing
from coachbot.coach.joining.step import JoiningStep, Taps, Turn, must, only_taps
from coachbot.coach.scene import Scene, StaleAction
from coachbot.domain.acts.person import (
    Check,
    ContinueJoining,
    JoinSigns,
    Screen,
    ScreenAgain,
    SendChecks,
    Signs,
    ToggleChecks,
)
from coachbot.domain.asking import OfChecks, OfSigns
from coachbot.domain.participant import Caution, Tier, Track
from coachbot.screens import exercise_check, signs
from coachbot.screens import safety as safety_screens
from coachbot.screens.length import fitted
from coachbot.store import participants

CAUTION_OF: Mapping[Check, Caution] = {
    Check.BLOOD_THINNERS: Caution.BLOOD_THINNERS,
    Check.PREGNANCY: Caution.PREGNANCY,
}
"""What leaves out the cards that are marked with it."""


async def _signs_missing(scene: Scene) -> bool:
    return scene.person.warning_signs_at is None


async def _ask_signs(scene: Scene) -> Message:
    asked = scene.person.asking
    return signs.in_joining(scene.words, asked.tier if isinstance(asked, OfSigns) else Tier.NOW)


def _following(scene: Scene, tier: Tier) -> Tier | None:
    """The list that comes next while joining; the last one waits for the exercise check, where there is one."""
    following = safety.NEXT[tier]
    return None if following is Tier.VISIT and scene.person.waits_for_check else following


async def _tap_signs(scene: Scene, act: JoinSigns) -> Turn:
    before_check = act.tier is Tier.VISIT and not await _signs_missing(scene)
    await must(scene, _screen_missing if before_check else _signs_missing)
    if await consent_missing(scene):
        raise StaleAction
    following = _following(scene, act.tier)
    tier = await safety.take_signs(scene, act.tier, act.answer, is_last=following is None)
    if tier is None and following is not None:
        await scene.ask(OfSigns(tier=following))
        return Turn([signs.in_joining(scene.words, following, in_place=True)])
    if tier is None and before_check:
        return Turn([exercise_check.ask(scene.words, in_place=True)])
    if tier is None:
        return Turn([], goes_on=True, in_place=True)
    said = signs.say_settled(scene.words, act.answer)
    return Turn([said, safety_screens.with_continue(scene.words, await safety.advise(scene, tier))])


async def _tap_go_on(scene: Scene, _act: ContinueJoining) -> Turn:
    """After advice: the next question of joining, or, once joined, the exercise check that was under way."""
    if await scene.enrolment() is not None and await _screen_missing(scene):
        return Turn([await _ask_screen(scene)])
    return Turn([], goes_on=True)


async def _screen_missing(scene: Scene) -> bool:
    return scene.person.waits_for_check


async def _ask_screen(scene: Scene) -> Message:
    if isinstance(scene.person.asking, OfChecks):
        return exercise_check.ask_cautions(scene.words, frozenset(), in_place=False)
    return exercise_check.ask(scene.words)


async def _tap_screen(scene: Scene, act: Screen) -> Turn:
    await must(scene, _screen_missing)
    if await consent_missing(scene):
        raise StaleAction
    if act.answer is Signs.NONE:
        await scene.ask(OfChecks())
        return Turn([exercise_check.ask_cautions(scene.words, frozenset())])
    await _settle(scene, Track.NO_EXERCISE, frozenset())
    return Turn([await _with_what_comes(scene, exercise_check.say_left_out(scene.words))], goes_on=True)


async def _tap_caution(scene: Scene, act: ToggleChecks) -> Turn:
    await must(scene, _screen_missing)
    return Turn([exercise_check.ask_cautions(scene.words, act.chosen)])


async def _tap_cautions(scene: Scene, act: SendChecks) -> Turn:
    """Migraine, blood thinners and pregnancy give the low-load track, the latter two without the marked cards."""
    await must(scene, _screen_missing)
    if await consent_missing(scene):
        raise StaleAction
    cautions = frozenset(caution for check, caution in CAUTION_OF.items() if check in act.chosen)
    await _settle(scene, Track.LOW_LOAD if act.chosen else Track.FULL, cautions)
    said = exercise_check.say_cautions(scene.words, act.chosen)
    return Turn([await _with_what_comes(scene, said)], goes_on=True)


async def _with_what_comes(scene: Scene, said: Message) -> Message:
    """What the check changes and, while the programme has hardly begun, what it will bring."""
    comes = await programmes.what_comes(scene)
    if comes is None:
        return said
    return said.model_copy(update={"text": fitted(said.text, comes.text), "buttons": comes.buttons})


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


async def _tap_again(scene: Scene, _act: ScreenAgain) -> Turn:
    """The exercise check: for the first time after the last list, or once more, as things change.

    Exercises are withheld until it is answered.
    """
    if await _signs_missing(scene) or scene.person.track is Track.DIARY_ONLY:
        raise StaleAction
    if scene.person.exercise_screen_at is None:
        return Turn([signs.in_joining(scene.words, Tier.VISIT, in_place=True)])
    await scene.change(exercise_screen_at=None, track=Track.NO_EXERCISE, asking=None)
    await _replan(scene)
    return Turn([await _ask_screen(scene)])


SIGNS = JoiningStep(_signs_missing, _ask_signs, only_taps)
ACTS: Taps = {
    JoinSigns: _tap_signs,
    ContinueJoining: _tap_go_on,
    Screen: _tap_screen,
    ScreenAgain: _tap_again,
    ToggleChecks: _tap_caution,
    SendChecks: _tap_cautions,
}
