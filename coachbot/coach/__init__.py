"""The conversation, a file per subject, behind two doors: `answer` what came in, `open` what is due.

Both work in the transaction they are given and return what should be said; they send nothing.
"""

from collections.abc import Sequence
from datetime import datetime

from coachbot.chat import Incoming, Message, Reachability
from coachbot.coach import (
    data,
    elders,
    evening,
    hearing,
    joining,
    language,
    linking,
    opening,
    reach,
    rights,
    routes,
    silence,
)
from coachbot.coach.opening import Outcome
from coachbot.coach.scene import House, Replies, Scene
from coachbot.database import Session
from coachbot.domain.delivery import Delivery
from coachbot.domain.lapse import Rung, rung_of
from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import Participant
from coachbot.domain.warning_words import Listening
from coachbot.screens import data as data_screens
from coachbot.screens import odd
from coachbot.store import participants


class Coach:
    """The coach of one house. It keeps nothing between two calls."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def answer(self, tx: Session, incoming: Incoming, now: datetime) -> Replies:
        """Let what one person did have its effect; returns the replies, in order."""
        if not incoming.private:
            await linking.spoil(tx, incoming.shown, now)
            return (
                [odd.say_private(language.house_for(self._house, None, incoming.language).words)]
                if incoming.text
                else []
            )
        found = await participants.reached_at(tx, incoming.address)
        person, closed_since = (None, None) if found is None else (found.person, found.closed_since)
        house = language.house_for(self._house, person, incoming.language)
        if incoming.reachability is Reachability.BLOCKED:
            return await self._lose(tx, incoming, now, person)
        listening = Listening(incoming.words)
        despairs = listening.despair()
        if person is None and despairs:
            return hearing.comfort_stranger(house)
        if person is None:
            refusal = await _refuse(tx, house, incoming, now)
            if refusal is not None:
                return refusal
            person = await participants.add(tx, incoming.address, now)
        if closed_since is not None:
            await participants.set_reachable(tx, incoming.address, True, now)
        was_away = rung_of(now, person) >= Rung.CHECK_INS_ONLY
        scene = Scene(tx, house, incoming, now, person)
        await scene.change(heard_at=now, **({"asking": None} if evening.is_long_past(person, now) else {}))
        if despairs:
            return await hearing.comfort(scene)
        replies = await _converse(scene, listening, was_away=was_away)
        return [*replies, *await elders.linked_while_closed(scene, closed_since)]

    def apologise(self, incoming: Incoming) -> Replies:
        """What is said when answering failed again and again; of the person nothing is looked up."""
        house = language.house_for(self._house, None, incoming.language)
        urgent = self.hear_at_once(incoming)
        return [*(urgent.replies if urgent else []), odd.say_failed(house.words)]

    async def grant(self, tx: Session, incoming: Incoming, who: int, now: datetime) -> Replies | None:
        """What is said when answering failed to somebody who claims a right of theirs; None where they do not."""
        person = await participants.glimpsed(tx, who, now)
        house = language.house_for(self._house, person, incoming.language)
        return await rights.grant(Scene(tx, house, incoming, now, person))

    def warn_of_parting(self, person: Participant, at: datetime) -> Message:
        """What somebody silent for long is told: when everything that is kept of them goes, and how to keep it."""
        words = language.house_for(self._house, person, None).words
        return data_screens.warn(words, local_date_at(at, person.zone or "UTC", person.day_turns_at))

    def hear_at_once(self, incoming: Incoming) -> hearing.Urgent | None:
        """What is said to words that cannot wait where nothing is answered; of the person nothing is looked up."""
        if not incoming.private:
            return None
        return hearing.hear_unanswered(language.house_for(self._house, None, incoming.language), incoming.words)

    def ask_for_patience(self, incoming: Incoming) -> Message:
        """What is said to more in a minute than a conversation needs; of the person nothing is looked up."""
        return odd.say_too_much(language.house_for(self._house, None, incoming.language).words)

    async def _lose(self, tx: Session, incoming: Incoming, now: datetime, person: Participant | None) -> Replies:
        """Somebody closed the chat: what waits ends, they and their diary stay."""
        if person is not None:
            await reach.lose(tx, incoming.address, person.id, now)
        return []

    async def open(self, tx: Session, claimed: Sequence[Delivery], now: datetime) -> list[Outcome]:
        """Decide which claimed deliveries leave now, and with which words, in their order.

        No two of them may be prompts of one participant.
        """
        return await opening.open_all(tx, self._house, claimed, now)


async def _converse(scene: Scene, listening: Listening, *, was_away: bool) -> Replies:
    """What is said to whatever holds no despair."""
    if scene.incoming.reachability:
        return await silence.welcome_back(scene)
    if (heard := await hearing.hear(scene, listening.sign())) is not None:
        return heard
    replies = await routes.follow(scene)
    if was_away and not silence.is_parting(scene.incoming):
        replies = [*replies, *await silence.welcome_back(scene)]
    return replies


async def _refuse(tx: Session, house: House, incoming: Incoming, now: datetime) -> Replies | None:
    """What somebody unknown is told who does not begin with words; None when they may come in.

    Only words make a participant: an old button, a picture or a command for what is kept finds nothing here.
    """
    if incoming.reachability is not None:
        return []
    if incoming.text is None or incoming.edited or incoming.forwarded or data.is_about_what_is_kept(incoming.text):
        return [odd.say_nothing_kept(house.words)]
    if joining.may_enter(house, incoming) or await linking.opens(tx, incoming, now):
        return None
    return await linking.offer_to_stranger(tx, house, incoming, now) or joining.say_closed(house)
