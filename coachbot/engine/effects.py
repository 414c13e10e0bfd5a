"""What an update does, in the transaction it is given: refused or answered, its replies marked as leaving, done."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

import structlog

from coachbot import ward
from coachbot.chat import Chat, Incoming, Message
from coachbot.coach import Coach
from coachbot.database import Session, Unreadable
from coachbot.domain.delivery import Class
from coachbot.domain.warning_words import hears_despair
from coachbot.engine.departures import Departure
from coachbot.engine.rereading import Rereading
from coachbot.store import inbox, participants
from coachbot.store import replies as reply_rows

FLOOD_SPAN = timedelta(minutes=1)
MOST_IN_GROUP = 10
"""So often a minute a group is told to come in private; platforms bear less there than in private chats."""

log = structlog.get_logger()


class NotRead(Exception):  # noqa: N818 - it says what became of an update
    """Nobody can read an update, for its cause; nothing was written for it."""


class Effects:
    """Lets updates have their effect. It commits and sends nothing, and keeps nothing between two calls."""

    def __init__(
        self,
        chats: Mapping[str, Chat],
        coach: Coach,
        *,
        clock: Callable[[], datetime],
        real_clock: Callable[[], datetime],
        new_token: Callable[[], str],
    ) -> None:
        self._chats, self._coach = chats, coach
        self._clock, self._real_clock, self._new_token = clock, real_clock, new_token

    async def of(self, tx: Session, waiting: inbox.Waiting) -> list[Departure]:
        """Let an update have its effect; returns its replies, also those that have to wait for an earlier one.

        Whoever calls it marks it as done. Raises NotRead for one that nobody can read.
        """
        turn = Rereading(tx)
        departures = await self._refuse(turn, waiting)
        if departures is None:
            departures = await self._answer(turn, waiting)
        await turn.write_out()
        return departures

    async def _refuse(self, tx: Session, waiting: inbox.Waiting) -> list[Departure] | None:
        """Somebody who says too much at once is told so, once, and not read until they slow down.

        None when there is nothing to refuse.
        """
        chat = self._chats.get(waiting.platform)
        limit = chat.limits.updates_per_minute if chat else None
        if limit is None or waiting.earlier < limit:
            return None
        is_told = await inbox.was_refused(tx, waiting, self._clock() - FLOOD_SPAN)
        incoming = self.read(waiting)
        if incoming is not None and not incoming.private:
            # A group may be loud; a code that is shown in it is void all the same.
            return None
        if incoming is not None and not is_told and hears_despair(incoming.words):
            # Whoever says this after a lot of other things is heard before they are asked to slow down.
            return None
        await inbox.refuse_all(tx, waiting)
        log.warning("flood_refused", action="intake", inbox=waiting.id)
        if incoming is None or is_told:
            return []
        return await self.replies(tx, f"reply:{waiting.id}", incoming, [self._coach.ask_for_patience(incoming)])

    async def _answer(self, tx: Session, waiting: inbox.Waiting) -> list[Departure]:
        incoming = self._read(waiting)
        if incoming is None:
            return []
        replies = await self._coach.answer(tx, incoming, self._clock())
        at = await reply_rows.recipient(tx, incoming.address)
        if at.in_ward and at.participant_id is not None:
            await ward.leave(tx, ward.Work.ANSWER, [at.participant_id])
        if not incoming.private and waiting.earlier >= MOST_IN_GROUP:
            # A group that was told to come in private so often lately knows.
            return []
        return await self._write(tx, f"reply:{waiting.id}", incoming, replies, at)

    async def replies(self, tx: Session, key: str, incoming: Incoming, said: Sequence[Message]) -> list[Departure]:
        """Write replies, each marked as leaving unless an earlier one waits; their keys begin with `key`."""
        return await self._write(tx, key, incoming, said, await reply_rows.recipient(tx, incoming.address))

    async def _write(
        self, tx: Session, key: str, incoming: Incoming, said: Sequence[Message], at: reply_rows.Recipient
    ) -> list[Departure]:
        return [await self._reply(tx, f"{key}:{n}", incoming, message, at) for n, message in enumerate(said)]

    async def _reply(
        self, tx: Session, key: str, incoming: Incoming, message: Message, at: reply_rows.Recipient
    ) -> Departure:
        delivery = await reply_rows.add(
            tx,
            reply_rows.Reply(
                key=key,
                address=incoming.address,
                klass=Class.MUST if message.must else Class.ACK,
                payload=message.model_dump_json(),
                edits=incoming.message if message.in_place else None,
            ),
            at,
            token=self._new_token(),
            now=self._clock(),
            real_now=self._real_clock(),
        )
        return Departure(delivery, incoming.address, message)

    async def note_damaged(self, tx: Session, waiting: inbox.Waiting) -> None:
        """What somebody wrote does not open any more: an operator is told whose it was."""
        who = await inbox.whose(tx, waiting)
        if who is not None:
            await ward.set_aside(tx, ward.Work.ANSWER, who, waiting.id, Unreadable("update"), self._clock())

    async def give_up(
        self, tx: Session, waiting: inbox.Waiting, incoming: Incoming, fault: Exception
    ) -> list[Departure]:
        """Tell the person, and the operator; an open question that nothing can be answered to is closed.

        Of what they wished their rights are granted all the same.
        """
        who, granted = await participants.id_at(tx, incoming.address), None
        if who is not None:
            await ward.set_aside(tx, ward.Work.ANSWER, who, waiting.id, fault, self._clock())
            await participants.close_question(tx, who)
            granted = await self._coach.grant(tx, incoming, who, self._clock())
        return await self.replies(tx, f"reply:{waiting.id}", incoming, granted or self._coach.apologise(incoming))

    def read(self, waiting: inbox.Waiting) -> Incoming | None:
        """An update in neutral words; None for one that nobody can read, or that means nothing."""
        try:
            return self._read(waiting)
        except NotRead:
            return None

    def _read(self, waiting: inbox.Waiting) -> Incoming | None:
        chat = self._chats.get(waiting.platform)
        try:
            return chat.read(waiting.payload) if chat else None
        except Exception as fault:
            raise NotRead from fault
