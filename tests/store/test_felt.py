"""What was said of each card is kept, replaced by a later word, and survives two chats becoming one."""

from datetime import timedelta

from coachbot.chat import Address
from coachbot.database import Database
from coachbot.domain.participant import Track
from coachbot.domain.response import Felt
from coachbot.store import felt, merging, participants
from tests.conftest import NOW

TODAY = NOW.date()


async def test_another_word_after_the_same_prompt_takes_the_place_of_the_first(database: Database) -> None:
    """And what was said after another prompt stays."""
    async with database.transaction() as tx:
        who = (await participants.add(tx, Address("local", "a"), NOW)).id
        await felt.say(tx, who, "band-row", TODAY, "week4-practice", Felt.PAIN, NOW)
        await felt.say(tx, who, "band-row", TODAY, "week4-practice", Felt.EASY, NOW)
        await felt.say(tx, who, "band-row", TODAY - timedelta(days=1), "week4-practice", Felt.FINE, NOW)
        assert (await felt.ladders(tx, who, None)).words == {"band-row": [Felt.FINE, Felt.EASY]}
        await felt.take_back(tx, who, TODAY, "week4-practice")
        assert (await felt.ladders(tx, who, None)).words == {"band-row": [Felt.FINE]}


async def test_when_two_become_one_both_have_said_it(database: Database) -> None:
    """A card that hurt once here and once there is out."""
    async with database.transaction() as tx:
        here, there = [(await participants.add(tx, Address("local", key), NOW)).id for key in ("a", "b")]
        for who, days in ((here, 1), (there, 0), (there, 1)):
            await felt.say(tx, who, "band-row", TODAY - timedelta(days=days), "p", Felt.PAIN, NOW)
        await merging.merge(tx, stays=here, goes=there, now=NOW)
        assert (await felt.ladders(tx, here, None)).out(Track.FULL) == {"band-row"}
