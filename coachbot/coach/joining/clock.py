"""The time zone: guessed and confirmed, or found by city, location or the time on a clock."""

from coachbot.chat import Message
from coachbot.coach import zone as zones
from coachbot.coach.joining.entry import consent_missing
from coachbot.coach.joining.step import Step, Taps, Turn, must, settled
from coachbot.coach.scene import Scene, StaleAction
from coachbot.domain.local_time import is_zone
from coachbot.wording import zone as zone_wording

ZONE_PREFIX = "joinzone"


async def zone_missing(scene: Scene) -> bool:
    return scene.person.zone is None


async def _ask_zone(scene: Scene) -> Message:
    hint = scene.incoming.zone
    return zone_wording.ask_zone(hint if hint and is_zone(hint) else None, scene.now, ZONE_PREFIX)


async def _tap_zone(scene: Scene, zone: str) -> Turn:
    await must(scene, zone_missing)
    if await consent_missing(scene) or not is_zone(zone):
        raise StaleAction
    await scene.change(zone=zone)
    return Turn([settled(zone_wording.say_zone_set(zone, scene.now))], goes_on=True)


async def _read_zone(scene: Scene, text: str) -> Turn | None:
    found = zones.candidates(text, scene.now)
    return Turn([zone_wording.offer_zones(found, ZONE_PREFIX) if found else zone_wording.say_zone_unknown()])


async def take_location(scene: Scene, latitude: float, longitude: float) -> Turn:
    """A shared location names the zone and is forgotten at once."""
    if not await zone_missing(scene) or await consent_missing(scene):
        return Turn([], goes_on=True)
    zone = zones.zone_at(latitude, longitude)
    if zone is None:
        return Turn([zone_wording.say_zone_unknown()])
    await scene.change(zone=zone)
    return Turn([Message(text=zone_wording.say_zone_set(zone, scene.now))], goes_on=True)


ZONE = Step(zone_missing, _ask_zone, _read_zone)
ACTIONS: Taps = {ZONE_PREFIX: _tap_zone}
