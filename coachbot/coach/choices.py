"""Choices in /settings: posture resets or none, pictures that move or not, and when mornings begin on days off."""

from collections.abc import Mapping
from datetime import time

from coachbot.coach import settings
from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.person import OpenDaysOff, SetDaysOff, SetResets
from coachbot.domain.acts.reading import SetMotion
from coachbot.screens import choices as screens
from coachbot.screens import settings as settings_screens


async def _set_resets(scene: Scene, act: SetResets) -> Replies:
    await scene.change(resets=act.on)
    return await settings.changed(scene, screens.say_resets(scene.words, on=act.on))


async def _set_motion(scene: Scene, act: SetMotion) -> Replies:
    await scene.change(motion=act.on)
    return [screens.say_motion(scene.words, on=act.on)]


def _later(at: time, minutes: int) -> time:
    return time(*divmod((at.hour * 60 + at.minute + minutes) % (24 * 60), 60))


async def _open_days_off(scene: Scene, _act: OpenDaysOff) -> Replies:
    if scene.person.zone is None:
        raise StaleAction
    at = screens.wakes(scene.person)
    later = [(minutes, _later(at, minutes)) for minutes in screens.LATER_MINUTES]
    return [screens.ask_days_off(scene.words, at, later, settings_screens.back(scene.words))]


async def _set_days_off(scene: Scene, act: SetDaysOff) -> Replies:
    at = _later(screens.wakes(scene.person), act.later)
    await scene.change(wake_off=at if act.later else None)
    return await settings.changed(scene, screens.say_days_off(scene.words, at, same=not act.later))


ACTS: Mapping[type[Act], ActHandler] = {
    SetResets: _set_resets,
    SetMotion: _set_motion,
    OpenDaysOff: _open_days_off,
    SetDaysOff: _set_days_off,
}
