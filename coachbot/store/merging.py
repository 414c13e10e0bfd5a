"""Two participants become one: every row of the one who goes belongs to the one who stays."""

from datetime import datetime

from coachbot.database import Session
from coachbot.domain.diary import CheckInState
from coachbot.domain.experiment.course import Ending, ended
from coachbot.domain.linking import later_of
from coachbot.store import check_ins, experiments, links, moving

_MOVED = ("check_in_history", "notes", "screenings", "consents", "deliveries", "enrolments", "addresses")
"""Tables whose rows never collide."""


async def merge(session: Session, *, stays: int, goes: int, now: datetime) -> int:
    """Give everything of one participant to another; returns on how many local days both had a check-in.

    Their chats are newly linked from now on.
    The later answer to the same question about the same day wins; a check-in that loses becomes history.
    """
    both = await _merge_check_ins(session, stays, goes, now)
    await _merge_observations(session, stays, goes)
    await _merge_looks(session, stays, goes)
    await _merge_felt(session, stays, goes)
    await _merge_taught(session, stays, goes)
    await _merge_experiments(session, stays, goes, now)
    await session.execute(
        "UPDATE addresses SET linked_at = :at, preferred = 0 WHERE participant_id = :goes",
        {"goes": goes, "at": await links.next_linked_at(session, stays, now)},
    )
    for table in _MOVED:
        await moving.give(session, table, stays=stays, goes=goes)
    await session.execute("DELETE FROM ward WHERE participant_id = :goes", {"goes": goes})
    await session.execute("DELETE FROM participants WHERE id = :goes", {"goes": goes})
    return both


async def _merge_check_ins(session: Session, stays: int, goes: int, now: datetime) -> int:
    here = {c.local_date: c for c in await check_ins.all_of(session, stays)}
    there = {c.local_date: c for c in await check_ins.all_of(session, goes)}
    both = sorted(here.keys() & there.keys())
    for day in both:
        loser = goes if later_of(here[day], there[day]) is here[day] else stays
        beaten = there[day] if loser == goes else here[day]
        if beaten.state in (CheckInState.ANSWERED, CheckInState.DECLINED, CheckInState.SO_FAR):
            await check_ins.keep_version(session, loser, day, now)
        await session.execute(
            "DELETE FROM check_ins WHERE participant_id = :loser AND local_date = :day",
            {"loser": loser, "day": day.isoformat()},
        )
    await moving.give(session, "check_ins", stays=stays, goes=goes)
    return len(both)


async def _merge_observations(session: Session, stays: int, goes: int) -> None:
    for loser, winner, order in ((stays, goes, "<"), (goes, stays, "<=")):
        await session.execute(
            "DELETE FROM observations WHERE participant_id = :loser AND EXISTS (SELECT 1 FROM observations o "
            "WHERE o.participant_id = :winner AND o.local_date = observations.local_date AND "
            "o.question = observations.question AND o.attack = observations.attack "
            f"AND observations.said_at {order} o.said_at)",
            {"loser": loser, "winner": winner},
        )
    await moving.give(session, "observations", stays=stays, goes=goes)


async def _merge_looks(session: Session, stays: int, goes: int) -> None:
    """What was said stays said; of two looks on one day that of the one who stays."""
    await session.execute(
        "DELETE FROM looks WHERE participant_id = :goes AND EXISTS (SELECT 1 FROM looks l "
        "WHERE l.participant_id = :stays AND l.local_date = looks.local_date)",
        {"stays": stays, "goes": goes},
    )
    await moving.give(session, "looks", stays=stays, goes=goes)


async def _merge_felt(session: Session, stays: int, goes: int) -> None:
    """Words about cards from both; of two about one card after one prompt that of the one who stays."""
    await session.execute(
        "DELETE FROM felt WHERE participant_id = :goes AND EXISTS (SELECT 1 FROM felt f "
        "WHERE f.participant_id = :stays AND f.card = felt.card AND f.local_date = felt.local_date "
        "AND f.prompt = felt.prompt)",
        {"stays": stays, "goes": goes},
    )
    await moving.give(session, "felt", stays=stays, goes=goes)


async def _merge_taught(session: Session, stays: int, goes: int) -> None:
    """What either was taught, both were."""
    await session.execute(
        "DELETE FROM taught WHERE participant_id = :goes AND EXISTS (SELECT 1 FROM taught t "
        "WHERE t.participant_id = :stays AND t.thing = taught.thing)",
        {"stays": stays, "goes": goes},
    )
    await moving.give(session, "taught", stays=stays, goes=goes)


async def _merge_experiments(session: Session, stays: int, goes: int, now: datetime) -> None:
    """One experiment runs at a time: where both have one, that of the one who goes was cut short."""
    theirs = await experiments.running(session, goes)
    if theirs is not None and await experiments.running(session, stays) is not None:
        known = await experiments.known_days(session, stays)
        over = ended(theirs.experiment, now.date(), Ending.STOPPED, known)
        await experiments.save(session, theirs, over, now)
    await moving.give(session, "experiments", stays=stays, goes=goes)
