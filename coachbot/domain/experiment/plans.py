"""What a way changes in the plan while it holds: when practice comes, and whether resets do."""

from dataclasses import replace
from functools import lru_cache

from coachbot.domain.experiment.thing import Practice, Way
from coachbot.domain.moment import Moment
from coachbot.domain.participant import Anchor, Participant
from coachbot.domain.programme import Kind, Programme
from coachbot.domain.terms import Itself

MOMENTS = {
    Practice.MORNING: Moment(anchor=Anchor.WAKE, offset_minutes=45),
    Practice.EVENING: Moment(anchor=Anchor.EVENING, offset_minutes=-45),
}
"""When practice comes instead of the programme's moment: both by anchors of the person's own."""


def in_way(way: Way | None, programme: Programme, person: Participant) -> tuple[Programme, Participant]:
    """A programme and a person as planning takes them while a way holds; as they are where it changes nothing."""
    if way is not None and way.resets is not None:
        person = replace(person, resets=way.resets)
    if way is not None and way.practice is not None:
        programme = _with_practice(Itself(programme), way.practice)
    return programme, person


@lru_cache(maxsize=64)
def _with_practice(itself: Itself, practice: Practice) -> Programme:
    """One and the same for all who compare it, so that what a day brings them is found once, too."""
    moment, programme = {"moment": MOMENTS[practice]}, itself.programme
    prompts = [one.model_copy(update=moment) if one.kind is Kind.PRACTICE else one for one in programme.prompts]
    return programme.model_copy(update={"prompts": prompts})
