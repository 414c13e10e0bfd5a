"""Help, who runs this, and the way to the safety net."""

from collections.abc import Mapping

from coachbot.coach import safety
from coachbot.coach.scene import Handler, Replies, Scene
from coachbot.screens import about as screens


async def help_(scene: Scene, _rest: str) -> Replies:
    """`/help`."""
    return [screens.help_(scene.words)]


async def about(scene: Scene, _rest: str) -> Replies:
    """`/about`."""
    house = scene.house
    turn = scene.person.day_turns_at
    return [screens.about(scene.words, house.operator, demo=house.demo, day_turns_at=turn)]


COMMANDS: Mapping[str, Handler] = {"help": help_, "about": about, **safety.COMMANDS}
