"""What a way changes in the plan while it holds: when practice comes, and whether resets do."""

from dataclasses import replace

from coachbot.domain.experiment.thing import Practice, Way
from coachbot.domain.moment import Moment
from coachbot.domain.participant import Anchor, Participant
from coachbot.domain.programme import Kind, Programme

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
        moment = {"moment": MOMENTS[way.practice]}
        prompts = [one.model_copy(update=moment) if one.kind is Kind.PRACTICE else one for one in programme.prompts]
        programme = programme.model_copy(update={"prompts": prompts})
    return programme, person
