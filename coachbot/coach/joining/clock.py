"""The time zone: guessed and confirmed, or found by city, location or the time on a clock."""

from coachbot.chat import Message
from coachbot.coach import zone as zones
from coachbot.coach.joining.entry import consent_missing
from coachbot.coach.joining.step import JoiningStep, Taps, Turn, must
from coachbot.coach.scene import Scene, StaleAction
from coachbot.domain.acts.person import JoinZone
from coachbot.domain.local_time import is_zone
from coachbot.domain.participant import MONDAY_TO_FRIDAY
from coachbot.screens import joining as screens
from coachbot.screens import zone as zone_screens


async def zone_missing(scene: Scene) -> bool:
    """Whether nobody knows yet where their clock stands."""
    return scene.person.zone is None


async def _ask_zone(scene: Scene) -> Message:
    hint = scene.incoming.zone
    return zone_screens.ask_zone(scene.words, hint if hint and is_zone(hint) else None, scene.now, JoinZone)


async def _tap_zone(scene: Scene, act: JoinZone) -> Turn:
    await must(scene, zone_missing)
    if await consent_missing(scene) or not is_zone(act.zone):
        raise StaleAction
    return await _settle(scene, act.zone, in_place=True)


async def _settle(scene: Scene, zone: str, *, in_place: bool) -> Turn:
    """The clock stands, and with it the days and moments that fit most; they are said, and changed by a tap."""
    await scene.change(zone=zone, work_days=MONDAY_TO_FRIDAY, moments_chosen=True)
    return Turn([screens.say_clock(scene.words, zone, scene.person, scene.now, in_place=in_place)], goes_on=True)


async def _read_zone(scene: Scene, text: str) -> Turn | None:
    found = zones.candidates(text, scene.now, scene.words.language)
    if not found:
        return Turn([zone_screens.say_zone_unknown(scene.words)])
    return Turn([zone_screens.offer_zones(scene.words, found, scene.now, JoinZone)])


async def take_location(scene: Scene, latitude: float, longitude: float) -> Turn:
    """A shared location names the zone and is forgotten at once."""
    if not await zone_missing(scene) or await consent_missing(scene):
        return Turn([], goes_on=True)
    zone = zones.zone_at(latitude, longitude)
    if zone is None:
        return Turn([zone_screens.say_zone_unknown(scene.words)])
    return await _settle(scene, zone, in_place=False)


ZONE = JoiningStep(zone_missing, _ask_zone, _read_zone)
ACTS: Taps = {JoinZone: _tap_zone}
