"""Answering a prompt in words: done, later, not today; too much, too easy, painful. They mean the newest that waits."""

from collections.abc import Mapping
from datetime import timedelta

from coachbot.coach import feeling, prompts, silence
from coachbot.coach.scene import Handler, Replies, Scene
from coachbot.domain.acts.prompts import Done, Feel, ShowShort, Skip
from coachbot.domain.delivery import Delivery, State
from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.slots import moment_in, names_exercises
from coachbot.domain.programme import Kind
from coachbot.domain.response import Felt
from coachbot.domain.typed_time import Ahead
from coachbot.screens import meanings as screens
from coachbot.store import deliveries

REACHED = frozenset({State.SENT, State.UNKNOWN, State.SENDING})


async def waiting(scene: Scene, text: str = "") -> Delivery | None:
    """The newest prompt that still waits for an answer, of today or yesterday; exercises where a text names them."""
    named = await deliveries.last_prompt(scene.tx, scene.person.id, Kind.PRACTICE) if names_exercises(text) else None
    found = named or await deliveries.last_prompt(scene.tx, scene.person.id)
    if found is None or (found.local_date or scene.today) < scene.today - timedelta(days=1):
        return None
    return found


async def by_label(scene: Scene, text: str) -> Replies | None:
    """The short version of the newest prompt that waits, for whoever types what its button says; else None."""
    if text.casefold().strip(" .!") != scene.words("prompts-button-short").casefold():
        return None
    found = await waiting(scene)
    if found is None:
        return [screens.say_no_prompt(scene.words)]
    shown = await prompts.ACTS[ShowShort](scene, ShowShort(found.id))
    return [message.model_copy(update={"in_place": False}) for message in shown]


async def _done(scene: Scene, text: str) -> Replies:
    found = await waiting(scene, text)
    return await prompts.ACTS[Done](scene, Done(found.id)) if found else [screens.say_no_prompt(scene.words)]


async def _skip(scene: Scene, text: str) -> Replies:
    found = await waiting(scene, text)
    return await prompts.ACTS[Skip](scene, Skip(found.id)) if found else [screens.say_no_prompt(scene.words)]


async def _later(scene: Scene, text: str) -> Replies:
    """With a time in it, until then; otherwise when is asked."""
    found = await waiting(scene, text)
    if found is None:
        return [screens.say_no_prompt(scene.words)]
    at = moment_in(text, scene.words.language, now=scene.now, zone=scene.zone)
    if at is None:
        return await silence.snooze(scene, "")
    return await silence.put_off(scene, found, at.at) if isinstance(at, Ahead) else silence.which(scene, found, at)


async def _exercise(scene: Scene) -> Delivery | None:
    """The exercises that came last, today or yesterday."""
    for day in (scene.today, scene.today - timedelta(days=1)):
        came = await deliveries.on_day(scene.tx, scene.person.id, day)
        found = [one for one in came if one.kind is Kind.PRACTICE and one.state in REACHED]
        if found:
            return max(found, key=lambda one: (one.planned_for, one.id))
    return None


def _felt(felt: Felt) -> Handler:
    async def tell(scene: Scene, _text: str) -> Replies:
        found = await _exercise(scene)
        if found is None:
            return [screens.say_no_exercise(scene.words)]
        return await feeling.ACTS[Feel](scene, Feel(found.id, felt))

    return tell


BY_MEANING: Mapping[Meaning, Handler] = {
    Meaning.DONE: _done,
    Meaning.SKIP: _skip,
    Meaning.LATER: _later,
    Meaning.HARD: _felt(Felt.MUCH),
    Meaning.EASY: _felt(Felt.EASY),
    Meaning.WORSE: _felt(Felt.PAIN),
}
