"""A live coachbot on PostgreSQL: the same conversation, the same passes, the same clean stop."""

from pathlib import Path

import pytest

from coachbot import migrations
from coachbot.databases.postgres import open_postgres
from coachbot.errors import DataError
from tests.conftest import NOW
from tests.telegram_house import open_telegram


async def test_somebody_joins_is_prompted_and_checks_in_on_postgresql(tmp_path: Path, postgres_url: str) -> None:
    """Three days, from /start to the chart."""
    database = await open_postgres(postgres_url)
    await migrations.migrate(database, migrations.read_migrations(migrations.packaged_folder()), now=NOW)
    await database.close()
    async with open_telegram(tmp_path, database_url=postgres_url) as talk:
        await talk.joins()
        for day in range(1, 4):
            await talk.at(20, 31, days=1)
            await talk.taps("Done")
            await talk.says("yes 6" if day == 2 else "no")
        (shown,) = await talk.says("/progress")
        assert "headache on 1 of 3 answered days" in shown["caption"]
        await talk.says("/forget")
        (receipt,) = await talk.taps("Delete everything")
        assert receipt["text"].startswith("Deleted on Thursday 26 November")


async def test_a_schema_that_is_not_there_yet_is_named(tmp_path: Path, postgres_url: str) -> None:
    """On a server nothing is migrated behind the operator's back."""
    with pytest.raises(DataError, match="coachbot migrate"):
        async with open_telegram(tmp_path, database_url=postgres_url):
            raise AssertionError("it should not have started")
