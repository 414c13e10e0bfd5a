"""Adults only, and consent to keeping a diary."""

from coachbot.chat import Message
from coachbot.coach import check_in
from coachbot.coach.joining.step import Step, Taps, Turn, must, settled
from coachbot.coach.scene import Scene, StaleAction
from coachbot.domain.participant import Track
from coachbot.store import participants
from coachbot.wording import joining as wording


async def _adult_missing(scene: Scene) -> bool:
    return scene.person.adult is not True and scene.person.track is not Track.DIARY_ONLY


async def _ask_adult(scene: Scene) -> Message:
    return wording.welcome(scene.house.operator, demo=scene.house.demo)


async def _tap_adult(scene: Scene, answer: str) -> Turn:
    await must(scene, _adult_missing)
    if answer == "again":
        await scene.change(adult=None)
        return Turn([], goes_on=True)
    if answer not in ("yes", "no", "teen"):
        raise StaleAction
    if answer == "teen":
        await scene.change(adult=False, track=Track.DIARY_ONLY)
        return Turn([wording.say_diary_only()], goes_on=True)
    await scene.change(adult=answer == "yes")
    if answer == "no":
        return Turn([wording.say_adults_only()])
    return Turn([settled("You're 18 or older. Good.")], goes_on=True)


async def _read_adult(scene: Scene, text: str) -> Turn | None:
    said = check_in.YES_OR_NO.get(text.casefold().strip(" .!"))
    return None if said is None else await _tap_adult(scene, "yes" if said else "no")


async def consent_missing(scene: Scene) -> bool:
    return scene.person.consent_version != wording.CONSENT_VERSION


async def _ask_consent(scene: Scene) -> Message:
    again = scene.person.consent_version is not None
    return wording.ask_consent(scene.house.operator, demo=scene.house.demo, again=again)


async def _tap_consent(scene: Scene, answer: str) -> Turn:
    await must(scene, consent_missing)
    if answer == "no":
        return Turn([wording.say_no_consent()])
    if answer != "yes" or await _adult_missing(scene):
        raise StaleAction
    await participants.note_consent(scene.tx, scene.person.id, wording.CONSENT_VERSION, scene.now)
    await scene.change(consent_version=wording.CONSENT_VERSION, consented_at=scene.now)
    return Turn([settled("You said I may keep your diary. Thank you.")], goes_on=True)


async def _read_consent(scene: Scene, text: str) -> Turn | None:
    said = check_in.YES_OR_NO.get(text.casefold().strip(" .!"))
    return None if said is None else await _tap_consent(scene, "yes" if said else "no")


ADULT = Step(_adult_missing, _ask_adult, _read_adult)
CONSENT = Step(consent_missing, _ask_consent, _read_consent)
ACTIONS: Taps = {"adult": _tap_adult, "consent": _tap_consent}
