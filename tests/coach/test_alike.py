"""What everybody is told in the same words is laid out once, and nobody's own words are in it."""

from dataclasses import replace

import pytest

from coachbot.coach.content import content_of
from coachbot.coach.prompts import show, text_of
from coachbot.domain.ladder import Ladders
from coachbot.domain.lessons import Taught
from coachbot.domain.participant import Caution, Track
from coachbot.domain.programme import Note, Programme
from coachbot.domain.response import Felt
from coachbot.words import words_in
from tests.domain.people import alice, delivery, enrolment
from tests.shipped import SHELVES

SAY = words_in("en")
EACH = pytest.mark.parametrize("programme", SHELVES.programmes.values(), ids=list(SHELVES.programmes))
OWN = {Note.IF_THEN: "after my first coffee", Note.USUAL: "by the window", Note.MINIMUM: "one slow breath"}


@EACH
def test_two_of_whom_nothing_is_known_get_the_very_same_and_each_track_its_own(programme: Programme) -> None:
    for prompt in programme.prompts:
        for day in programme.span(prompt):
            row = delivery(prompt.kind, prompt=prompt.id, day=day)
            for track in Track:
                ana, ben = alice(track=track), replace(alice(track=track), id=99)
                one = content_of(SAY, row, programme, enrolment(), ana, said=Taught())
                other = content_of(SAY, replace(row, id=99), programme, enrolment(), ben, said=Taught())
                assert one is other
                # A copy is laid out for itself.
                assert text_of(SAY, row.kind, row.day, one) == text_of(SAY, row.kind, row.day, replace(one))
                for theirs in (row, replace(row, id=99)):
                    assert show(SAY, theirs, one) == show(SAY, theirs, replace(one))


@EACH
def test_whoever_said_something_gets_it_alone(programme: Programme) -> None:
    """The next person never hears another's own words, and a caution or a word about a card is theirs alone."""
    for prompt in programme.prompts:
        for day in range(programme.span(prompt)[0], programme.span(prompt)[1] + 1):
            row = delivery(prompt.kind, prompt=prompt.id, day=day)
            hers = content_of(SAY, row, programme, enrolment(), alice(), OWN, said=Taught())
            his = content_of(SAY, row, programme, enrolment(), alice(), said=Taught())
            assert (his.quote, his.minimum) == (None, "")
            if hers.quote or hers.minimum:
                assert hers.alike is None
            else:
                assert hers is his
            assert not any(words in show(SAY, row, his).text for words in OWN.values())
            wary = alice(cautions=frozenset({Caution.PREGNANCY}))
            assert content_of(SAY, row, programme, enrolment(), wary, said=Taught()).alike is None
            pained = Ladders({card.id: [Felt.PAIN] for card, _ in his.cards})
            if pained.words:
                assert content_of(SAY, row, programme, enrolment(), alice(), {}, pained, Taught()).alike is None
