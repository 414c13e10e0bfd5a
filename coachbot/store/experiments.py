"""Experiments. What was agreed and what became of one is an opaque value that no SQL looks into; one runs at a time."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from coachbot.database import Row, Session, Unreadable, in_one, reading, to_ms
from coachbot.domain.experiment.course import (
    Break,
    Ending,
    Experiment,
    answered,
    ended,
    interrupted,
    moved_on,
    place_on,
)
from coachbot.domain.experiment.thing import Way
from coachbot.store import check_ins
from coachbot.store.sealed import private
from coachbot.values import frozen


@frozen
class Kept:
    """An experiment with its number, the local date on which it was agreed, and whose and since when it is."""

    id: int
    on: date
    experiment: Experiment
    participant_id: int
    begun_ms: int

    def way_on(self, day: date) -> Way | None:
        """The way that holds on a local day, where one does."""
        place = place_on(self.experiment, day)
        return None if place is None else self.experiment.ways[place.which]


@reading("experiment")
def from_row(row: Row) -> Kept:
    """An experiment from a row holding every column of the table. Raises Unreadable."""
    found = Experiment.model_validate_json(row["details"])
    if found.runs != (row["ended_at"] is None):
        raise ValueError("its end is told twice, and not alike")
    return Kept(row["id"], date.fromisoformat(row["local_date"]), found, row["participant_id"], row["begun_at"])


async def all_of(session: Session, participant_id: int) -> list[Kept]:
    """Every experiment of a person, the oldest first."""
    rows = await session.fetch(
        "SELECT * FROM experiments WHERE participant_id = :id ORDER BY id", {"id": participant_id}
    )
    return [from_row(row) for row in rows]


async def running(session: Session, participant_id: int) -> Kept | None:
    """The experiment that runs, if one does."""
    return (await running_of(session, [participant_id])).get(participant_id)


async def running_of(session: Session, ids: Collection[int]) -> dict[int, Kept]:
    """The experiments that run, by participant."""
    rows = await session.fetch(
        "SELECT * FROM experiments WHERE participant_id IN ({numbers}(:ids)) AND ended_at IS NULL", {"ids": in_one(ids)}
    )
    return {row["participant_id"]: from_row(row) for row in rows}


async def begin(session: Session, participant_id: int, experiment: Experiment, on: date, now: datetime) -> None:
    """Keep a new experiment. Raises Conflict where one runs already."""
    await session.execute(
        "INSERT INTO experiments (participant_id, local_date, begun_at, details) VALUES (:id, :on, :now, :details)",
        {
            "id": participant_id,
            "on": on.isoformat(),
            "now": to_ms(now),
            "details": private(experiment.model_dump_json(), "experiments", "details", participant_id, to_ms(now)),
        },
    )


async def save(session: Session, kept: Kept, experiment: Experiment, now: datetime) -> None:
    """Write back what became of the experiment that runs; one that has ended is never changed."""
    await session.execute(
        "UPDATE experiments SET details = :details, ended_at = :ended WHERE id = :id AND ended_at IS NULL",
        {
            "id": kept.id,
            "details": private(
                experiment.model_dump_json(), "experiments", "details", kept.participant_id, kept.begun_ms
            ),
            "ended": None if experiment.runs else to_ms(now),
        },
    )


async def mark_seen(session: Session, participant_id: int, on: date, now: datetime) -> None:
    """Keep that the coin of the experiment that runs left the house in a file, where one runs and reads."""
    try:
        kept = await running(session, participant_id)
    except Unreadable:
        return
    if kept is not None and kept.experiment.seen_on is None:
        await save(session, kept, kept.experiment.model_copy(update={"seen_on": on}), now)


async def known_days(session: Session, participant_id: int) -> dict[date, bool | None]:
    """What counts of each local day: a headache, none, or no answer in time."""
    diary = await check_ins.all_of(session, participant_id)
    return {one.local_date: one.counted.headache if one.counted else None for one in diary}


async def move_on(session: Session, participant_id: int, today: date, why: Break | None, now: datetime) -> Kept | None:
    """The experiment that runs as it stands on a morning: its next pair, its end, or interrupted by `why`."""
    kept = await running(session, participant_id)
    if kept is None:
        return None
    if why is not None:
        found = interrupted(kept.experiment, today, why)
    else:
        found = moved_on(kept.experiment, today, await known_days(session, participant_id))
    if found != kept.experiment:
        await save(session, kept, found, now)
    return replace(kept, experiment=found)


async def interrupt(session: Session, participant_id: int, today: date, why: Break, now: datetime) -> None:
    """Interrupt the pair of today, where an experiment runs and reads."""
    try:
        await move_on(session, participant_id, today, why, now)
    except Unreadable:
        return


async def end(session: Session, participant_id: int, today: date, ending: Ending, now: datetime) -> Experiment | None:
    """End the experiment that runs, if one does, with what its diary says."""
    kept = await running(session, participant_id)
    if kept is None:
        return None
    over = ended(kept.experiment, today, ending, await known_days(session, participant_id))
    await save(session, kept, over, now)
    return over


async def give_up(session: Session, participant_id: int, today: date, now: datetime) -> None:
    """End the experiment of somebody who stops everything, where one runs and reads."""
    try:
        await end(session, participant_id, today, Ending.STOPPED, now)
    except Unreadable:
        return


async def is_changed(session: Session, participant_id: int, experiment: Experiment) -> bool:
    """Whether the days of an experiment that has ended hold other answers by now than its answer counted."""
    found = answered(experiment, await known_days(session, participant_id))
    said = experiment.answer
    return said is not None and (found.one, found.other, found.thin) != (said.one, said.other, said.thin)
