"""How long one person's answer holds up everybody else: the processor's time inside the writing transaction (D40)."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from coachbot import places
from coachbot.coach import handbook
from coachbot.database import Session
from coachbot.domain.frequency.posterior import chance_below
from coachbot.store import check_ins, participants
from tests.diaries import by_chance
from tests.diaries import check_ins as days_of
from tests.house import Guest, open_house

MOST_SECONDS = 0.2
"""Three times what it takes, of this thread alone, so that a busy machine makes no difference."""


class Stopwatch:
    """A database that notes how much of this thread's time its longest transaction took."""

    def __init__(self, database: Any) -> None:
        self._database, self.longest = database, 0.0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._database, name)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        async with self._database.transaction() as tx:
            began = time.thread_time()
            try:
                yield tx
            finally:
                self.longest = max(self.longest, time.thread_time() - began)


def watch(guest: Guest) -> Stopwatch:
    found = Stopwatch(guest.app.database)
    intake: Any = guest.app.intake
    intake._database = intake._turns._database = found
    return found


@pytest.mark.parametrize("text", ["kopenhagn", "my neck hurts today", "xqzwvy", "spri"])
async def test_a_city_that_nobody_knows_holds_up_nobody_not_even_the_first_one(tmp_path: Path, text: str) -> None:
    """The table is loaded before the transaction, and slips are looked for among few."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        await guest.says("/zone")
        places._cities.cache_clear()
        places._by_length.cache_clear()
        watched = watch(guest)
        await guest.says(text)
        assert not places.lacks_cities()
        assert 0 < watched.longest < MOST_SECONDS


async def test_the_first_question_to_the_handbook_holds_up_nobody(tmp_path: Path) -> None:
    """Its index is made outside the transaction, and what mends misspelt words is loaded with it."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        handbook._INDEXES.clear()
        watched = watch(guest)
        assert (await guest.says("/ask why does my nekc hurt when i sit"))[-1]["buttons"]
        assert len(handbook._INDEXES) == 1
        assert 0 < watched.longest < MOST_SECONDS


async def test_a_shared_location_holds_up_nobody(tmp_path: Path) -> None:
    """The map of zones is loaded outside, and is there afterwards."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        watched = watch(guest)
        await guest.says("/zone")
        await guest.shares(35.7, 139.7)
        assert not places.lacks_map()
        assert 0 < watched.longest < MOST_SECONDS


async def test_a_map_that_cannot_be_loaded_hurts_one_message_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody's lane stands still for it."""

    def breaks() -> None:
        raise ImportError

    async with open_house(tmp_path) as guest:
        await guest.joins()
        monkeypatch.setattr(places, "lacks_map", lambda: True)
        monkeypatch.setattr(places, "load_map", breaks)
        await guest.shares(35.7, 139.7)
        assert (await guest.says("/today"))[-1]["from"] == "coach"


@pytest.mark.long
async def test_progress_of_years_holds_up_nobody_once_its_looks_are_known(tmp_path: Path) -> None:
    """A look that was made is not made again."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        async with guest.app.database.transaction() as tx:
            who = (await participants.everybody(tx))[0]
            assert who["key"] == guest.key
            first = guest.app.now().date() - timedelta(days=800)
            for day in days_of(by_chance(800, 0.3, 0.1, seed=40), first):
                await check_ins.put(tx, day)
        await guest.says("/progress")
        made = chance_below.cache_info().misses
        watched = watch(guest)
        await guest.says("/progress")
        assert chance_below.cache_info().misses == made
        assert 0 < watched.longest < MOST_SECONDS


SAID = (
    "/help", "/today", "/cards", "/settings", "/lessons", "/faq", "/glossary", "/compare", "/about", "/safety", "/notes",
    "/experiment", "/link", "/undo", "/week", "/pause 3 days", "/resume", "/attack", "/checkin yes 6", "/programme",
    "/ask why does my neck hurt when i sit", "asdf qwer zxcv uiop", "remind me at 5", "i want to die", "/stop",
    "my head hurts and i feel dizzy and my arm is weak",
    "it was a 6 but gone after a walk, from 3 to 7, and yesterday also but no medicine",
)  # fmt: skip
WHOLE_DIARY = ("/progress", "/report", "/export")
YEARS = timedelta(days=800)
OF_COUNTING, OF_COUNTING_FOR_A_DIARY = 4, 30
"""How many times as long as counting to 100,000 something may take that is said to the house: some 20 ms where that
takes 5; and what reads the whole of a diary of more than two years."""


def counting() -> float:
    """Seconds of this thread to count to 100,000, so that a slower machine makes no difference."""
    began, number = time.thread_time(), 0
    for one in range(100_000):
        number += one * one
    return time.thread_time() - began


@pytest.mark.long
@pytest.mark.alone
async def test_nothing_that_is_said_to_a_house_that_is_awake_holds_the_writer_for_long(tmp_path: Path) -> None:
    """D40: each several times, of which the quickest counts; the first time reads words from their files."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        async with guest.app.database.transaction() as tx:
            for day in days_of(by_chance(YEARS.days, 0.3, 0.1, seed=40), guest.app.now().date() - YEARS):
                await check_ins.put(tx, day)
        watched, slow = watch(guest), {}
        for text in (*SAID, *WHOLE_DIARY):
            took = []
            for _ in range(4):
                watched.longest, before = 0.0, counting()
                await guest.says(text)
                took.append(watched.longest / min(before, counting()))
            if not 0 < min(took) < (OF_COUNTING_FOR_A_DIARY if text in WHOLE_DIARY else OF_COUNTING):
                slow[text] = min(took)
        assert slow == {}
