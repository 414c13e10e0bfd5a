"""A set done together, on request: its moments wait as rows, so a restart goes on and a tap ends it."""

from collections.abc import Mapping
from datetime import timedelta

from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.reading import OfferSet, StartSet, StopSet
from coachbot.domain.card import Card, Level
from coachbot.domain.delivery import Reason
from coachbot.domain.guided import moments_of
from coachbot.domain.ladder import level_said
from coachbot.screens import cards as card_screens
from coachbot.screens import guided as screens
from coachbot.store import counting, felt


async def level_of(scene: Scene, card: Card) -> Level:
    """The level at which somebody does a card now: as their programme means it today, moved by what they said."""
    enrolment, base = await scene.running(), Level.STANDARD
    if enrolment is not None:
        day = (scene.today - enrolment.started_on).days + 1
        base = level_said(await scene.programme(enrolment), card.id, day)
    ladders = await felt.ladders(scene.tx, scene.person.id, enrolment)
    return ladders.level(card, base, scene.person.track)


def _card(scene: Scene, name: str) -> Card:
    card = scene.house.cards.get(name)
    if card is None or not card.counts:
        raise StaleAction
    return card


async def _offer(scene: Scene, act: OfferSet) -> Replies:
    card = _card(scene, act.card)
    if not scene.allows(card):
        return [card_screens.say_left_out(scene.words, card, scene.person)]
    return [screens.offer(scene.words, card, await level_of(scene, card))]


async def _start(scene: Scene, act: StartSet) -> Replies:
    card, at = _card(scene, act.card), scene.incoming.message
    if not scene.allows(card):
        return [card_screens.say_left_out(scene.words, card, scene.person)]
    counted = card.counts.get(await level_of(scene, card))
    if at is None or counted is None:
        raise StaleAction
    await counting.drop(scene.tx, scene.person.id, Reason.REPLANNED, scene.now)
    words = [
        (
            scene.now + timedelta(seconds=moment.after),
            screens.count(scene.words, card, counted, moment).model_dump_json(),
        )
        for moment in moments_of(counted)
    ]
    await counting.plan(scene.tx, scene.person.id, scene.incoming.address, at, words)
    return [screens.get_ready(scene.words, card)]


async def _stop(scene: Scene, _act: StopSet) -> Replies:
    await counting.drop(scene.tx, scene.person.id, Reason.STOPPED, scene.now)
    return [screens.say_stopped(scene.words)]


ACTS: Mapping[type[Act], ActHandler] = {OfferSet: _offer, StartSet: _start, StopSet: _stop}
