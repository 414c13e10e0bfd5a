"""How far a diary is calm: up to that day nothing in it decides any more about what is sent.

Whether a prompt may leave follows from the whole diary, and a diary grows by a day a day. So the day up to which it was
looked through stays with somebody (`Care.calm_to`), and from then on only what came later is read for a prompt. What
changes on a day before that takes it back.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from coachbot.domain.diary import CheckIn
from coachbot.domain.flare import OF_DAYS, flare_on
from coachbot.domain.participant import Participant
from coachbot.domain.unsettled import opens_the_list

MOST_DAYS = 60
"""A diary with more days than these is looked through."""
LATEST_DAYS = 14
"""So far back the last day lies up to which it is: days that are still told of, corrected and taken back come after."""


def calm_to(person: Participant, diary: Sequence[CheckIn], today: date) -> date | None:
    """The local day up to which a diary is calm; None where a flare holds on it or a list may be open since before.

    The diary may begin on the day that `needed_from` says.
    """
    last = today - timedelta(days=LATEST_DAYS)
    before = [day for day in diary if day.local_date <= last]
    opens = any(opens_the_list(person, day) for day in before)
    return None if opens or flare_on(before, last) is not None else last


def needed_from(person: Participant) -> date | None:
    """The first local day of the diary that a prompt may depend on; None where that is the first of all.

    A flare that begins later counts strong days of the week before.
    """
    known = person.care.calm_to
    return None if known is None else known - timedelta(days=OF_DAYS - 1)
