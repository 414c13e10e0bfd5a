"""All that decides what a local day brings somebody: the terms on which they take a programme, and their hours.

Nothing else of a person is in them, so that what is found once holds for all who have the same.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import NamedTuple

from coachbot.domain.participant import DEFAULT_DAY_TURN, Anchor, Caution, Enrolment, Participant, Track
from coachbot.domain.programme import Programme


class Itself:
    """A programme that is told from others by being the same one: none is compared word by word."""

    __slots__ = ("programme",)

    def __init__(self, programme: Programme) -> None:
        self.programme = programme

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.programme is other.programme

    def __hash__(self) -> int:
        return id(self.programme)


class Terms(NamedTuple):
    """Which prompts come. `references` gives the local date that is day 1 for each way of counting."""

    itself: Itself
    started_on: date
    keeps_diary: bool
    references: tuple[tuple[str, date], ...]
    track: Track
    cautions: frozenset[Caution]
    resets: bool
    work_days: frozenset[int]

    @property
    def programme(self) -> Programme:
        return self.itself.programme

    def reference(self, counts_from: str) -> date | None:
        """The local date that is day 1 of what counts from there."""
        return next((day for name, day in self.references if name == counts_from), None)


class Hours(NamedTuple):
    """When: the zone, the turn of the day, the moments that somebody chose, and when they get up on days off."""

    zone: str
    turns_at: time
    anchors: tuple[tuple[Anchor, time], ...]
    wake_off: time | None


def terms_of(
    programme: Programme, enrolment: Enrolment, participant: Participant, references: Mapping[str, date]
) -> Terms:
    """On which terms somebody takes a programme."""
    return Terms(
        Itself(programme),
        enrolment.started_on,
        enrolment.keeps_diary,
        tuple(references.items()),
        participant.track,
        participant.cautions,
        participant.resets,
        participant.work_days or frozenset(),
    )


def hours_of(participant: Participant) -> Hours:
    """At which hours somebody lives."""
    return Hours(
        participant.zone or "UTC",
        participant.day_turns_at,
        tuple(participant.anchors.items()),
        participant.wake_off,
    )


UTC_NOON = Hours("UTC", DEFAULT_DAY_TURN, (), None)


def somebody(terms: Terms, hours: Hours = UTC_NOON) -> Participant:
    """Nobody in particular, on these terms and at these hours."""
    return Participant(
        id=0,
        created_at=datetime.min.replace(tzinfo=UTC),
        track=terms.track,
        cautions=terms.cautions,
        resets=terms.resets,
        work_days=terms.work_days,
        zone=hours.zone,
        day_turns_at=hours.turns_at,
        anchors=dict(hours.anchors),
        wake_off=hours.wake_off,
    )
