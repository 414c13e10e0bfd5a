"""An experiment is kept as it goes, one at a time, and not changed once it has ended."""

import json
from datetime import timedelta
from typing import Any

import pytest

from coachbot.database import Conflict, Database, Unreadable
from coachbot.domain.experiment.course import Break, Ending, ended, interrupted
from coachbot.domain.export import ExportError, export_text, read_export
from coachbot.store import enrolments, erasing, experiments, person
from coachbot.store.merging import merge
from tests.conftest import NOW
from tests.domain.experiment.lives import lived, new
from tests.parts import Parts

TODAY = NOW.date()


async def test_it_is_kept_as_it_goes_and_not_changed_once_it_has_ended(database: Database) -> None:
    who, _ = await Parts(database).enrol()
    async with database.transaction() as tx:
        await experiments.begin(tx, who.id, new(), TODAY, NOW)
        kept = await experiments.running(tx, who.id)
        assert kept is not None
        assert (kept.on, kept.experiment) == (TODAY, new())
        broken = interrupted(new(), new().pairs[0].first, Break.PAUSE)
        await experiments.save(tx, kept, broken, NOW)
        over = ended(broken, TODAY, Ending.STOPPED, {})
        await experiments.save(tx, kept, over, NOW)
        assert await experiments.running(tx, who.id) is None
        await experiments.save(tx, kept, new(), NOW)
        assert [one.experiment for one in await experiments.all_of(tx, who.id)] == [over]


async def test_one_runs_at_a_time(database: Database) -> None:
    who, _ = await Parts(database).enrol()
    await experiments.begin(database, who.id, new(), TODAY, NOW)
    with pytest.raises(Conflict):
        await experiments.begin(database, who.id, new(), TODAY, NOW)


async def test_a_coin_that_leaves_in_a_file_was_seen_and_the_first_day_stays(database: Database) -> None:
    who, _ = await Parts(database).enrol()
    await experiments.mark_seen(database, who.id, TODAY, NOW)
    await experiments.begin(database, who.id, new(), TODAY, NOW)
    for days in (0, 3):
        await experiments.mark_seen(database, who.id, TODAY + timedelta(days=days), NOW)
    kept = await experiments.running(database, who.id)
    assert kept is not None
    assert kept.experiment.seen_on == TODAY


async def test_two_people_who_become_one_keep_the_experiment_of_the_one_who_stays(database: Database) -> None:
    parts = Parts(database)
    (stays, _), (goes, _) = await parts.enrol("stays"), await parts.enrol("goes")
    for who in (stays, goes):
        await experiments.begin(database, who.id, new(), TODAY, NOW)
    async with database.transaction() as tx:
        await enrolments.stop(tx, goes.id)
        await merge(tx, stays=stays.id, goes=goes.id, now=NOW)
        both = await experiments.all_of(tx, stays.id)
    assert [one.experiment.ending for one in both] == [None, Ending.STOPPED]


async def test_a_row_that_does_not_read_is_named_and_nothing_of_it(database: Database) -> None:
    who, _ = await Parts(database).enrol()
    await experiments.begin(database, who.id, new(), TODAY, NOW)
    await database.execute("UPDATE experiments SET ended_at = 0")
    with pytest.raises(Unreadable, match="experiment"):
        await experiments.all_of(database, who.id)


async def exported(database: Database, **changed: Any) -> str:
    """Somebody's file with an experiment that has ended, and something in it changed."""
    who, _ = await Parts(database).enrol(consented_at=NOW)
    await experiments.begin(database, who.id, new(), TODAY, NOW)
    kept = await experiments.running(database, who.id)
    assert kept is not None
    await experiments.save(database, kept, lived(new(), lambda which, _day: which == 0)[0], NOW)
    whole = json.loads(export_text(await person.everything(database, who.id), "1"))
    (record,) = whole["experiments"]
    record["details"] |= changed
    return json.dumps(whole)


async def test_it_is_handed_over_and_comes_back_whole(database: Database) -> None:
    text = await exported(database)
    records = read_export(text, NOW)
    await erasing.forget(database, 1)
    assert await database.fetch("SELECT id FROM experiments") == []
    came = await person.bring_in(database, records)
    assert [one.experiment for one in await experiments.all_of(database, came)] == [
        lived(new(), lambda which, _day: which == 0)[0]
    ]


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"seed": "f" * 32}, "its coin was changed: committed must be the SHA-256 of seed"),
        ({"answer": None}, "ending, ended_on and answer must come together"),
        ({"pairs": []}, "it must hold a pair"),
    ],
    ids=["another coin", "no answer", "no pair"],
)
async def test_a_file_whose_coin_or_answer_was_changed_is_refused(
    database: Database, changed: dict[str, Any], says: str
) -> None:
    with pytest.raises(ExportError, match=says):
        read_export(await exported(database, **changed), NOW)
