"""A pinned programme is its text, to the letter (D39, G7)."""

from datetime import date

import pytest

from coachbot.chat import Address
from coachbot.database import Database, Unreadable
from coachbot.store import enrolments, participants
from tests.conftest import NOW
from tests.shipped import SHELVES


async def test_a_pinned_text_in_which_one_letter_is_another_is_not_taken_for_it(database: Database) -> None:
    """It would still be a programme, with another dose perhaps; its digest tells."""
    programme = SHELVES.programmes["desk-reset"]
    async with database.transaction() as tx:
        who = await participants.add(tx, Address("local", "alice"), NOW)
        made = await enrolments.add(tx, who.id, programme, date(2026, 11, 24), NOW)
        enrolments._parsed.clear()
        assert (await enrolments.pinned_programme(tx, made.digest)).id == "desk-reset"
        enrolments._parsed.clear()
        await tx.execute("UPDATE pinned_programmes SET content = REPLACE(content, 'Two weeks', 'Ten weeks')")
        with pytest.raises(Unreadable, match="programme"):
            await enrolments.pinned_programme(tx, made.digest)
