"""Help, who runs this, and the way to the safety net."""

from collections.abc import Mapping

from coachbot.coach import safety
from coachbot.coach.scene import Handler, Replies, Scene
from coachbot.wording import about as wording


async def help_(scene: Scene, _rest: str) -> Replies:
    """`/help`."""
    return [wording.help_()]


async def about(scene: Scene, _rest: str) -> Replies:
    """`/about`."""
    return [wording.about(scene.house.operator, demo=scene.house.demo, day_turns_at=scene.person.day_turns_at)]


ACTIONS: Mapping[str, Handler] = safety.ACTIONS
COMMANDS: Mapping[str, Handler] = {"help": help_, "about": about, **safety.COMMANDS}
