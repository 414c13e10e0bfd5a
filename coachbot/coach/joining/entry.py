"""Adults only, and consent to keeping a diary."""

from coachbot.chat import Message
from coachbot.coach.joining.step import JoiningStep, Taps, Turn, must
from coachbot.coach.scene import Scene, StaleAction
from coachbot.domain.acts.person import Age, Consent, TellAge
from coachbot.domain.acts.reading import WholeConsent
from coachbot.domain.participant import Track
from coachbot.domain.typed_age import read_age
from coachbot.domain.typed_answer import YES_OR_NO
from coachbot.screens import joining as screens
from coachbot.store import participants


async def _adult_missing(scene: Scene) -> bool:
    return scene.person.adult is not True and scene.person.track is not Track.DIARY_ONLY


async def _ask_adult(scene: Scene) -> Message:
    return screens.welcome(scene.words, scene.house.operator, demo=scene.house.demo)


async def _tap_adult(scene: Scene, act: TellAge) -> Turn:
    await must(scene, _adult_missing)
    match act.age:
        case Age.AGAIN:
            await scene.change(adult=None)
            return Turn([], goes_on=True)
        case Age.TEEN:
            await scene.change(adult=False, track=Track.DIARY_ONLY)
            return Turn([screens.say_diary_only(scene.words)], goes_on=True)
        case Age.YOUNGER:
            await scene.change(adult=False)
            return Turn([screens.say_adults_only(scene.words)])
        case Age.ADULT:
            await scene.change(adult=True)
            return Turn([], goes_on=True, in_place=True)


async def _read_adult(scene: Scene, text: str) -> Turn | None:
    age = read_age(text)
    if age is not None:
        return await _tap_adult(scene, TellAge(Age.ADULT if age >= 18 else Age.TEEN if age >= 16 else Age.YOUNGER))
    # A no leaves open which of the two younger ages it is.
    is_adult = YES_OR_NO.get(scene.english(text.casefold().strip(" .!"))) is True
    return await _tap_adult(scene, TellAge(Age.ADULT)) if is_adult else None


async def consent_missing(scene: Scene) -> bool:
    """Whether they have not agreed to the text as it is now."""
    return scene.person.consent_version != screens.CONSENT_VERSION


async def _ask_consent(scene: Scene) -> Message:
    again = scene.person.consent_version is not None
    return screens.ask_consent(scene.words, scene.house.operator, demo=scene.house.demo, again=again)


async def _tap_whole(scene: Scene, _act: WholeConsent) -> Turn:
    await must(scene, consent_missing)
    return Turn([screens.whole_consent(scene.words, scene.house.operator, demo=scene.house.demo)])


async def _tap_consent(scene: Scene, act: Consent) -> Turn:
    await must(scene, consent_missing)
    if not act.given:
        return Turn([screens.say_no_consent(scene.words)])
    if await _adult_missing(scene):
        raise StaleAction
    await participants.note_consent(scene.tx, scene.person.id, screens.CONSENT_VERSION, scene.now)
    await scene.change(consent_version=screens.CONSENT_VERSION, consented_at=scene.now)
    return Turn([screens.say_consented(scene.words)], goes_on=True)


async def _read_consent(scene: Scene, text: str) -> Turn | None:
    said = YES_OR_NO.get(scene.english(text).casefold().strip(" .!"))
    return None if said is None else await _tap_consent(scene, Consent(given=said))


ADULT = JoiningStep(_adult_missing, _ask_adult, _read_adult)
CONSENT = JoiningStep(consent_missing, _ask_consent, _read_consent)
ACTS: Taps = {TellAge: _tap_adult, Consent: _tap_consent, WholeConsent: _tap_whole}
