"""A person's data as a file: out, in again byte for byte, and what a wrong file is told."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from coachbot.chat import Address
from coachbot.database import Database
from coachbot.domain.export import describe
from coachbot.errors import CoachbotError, DataError
from coachbot.handover import arriving, files, leaving
from coachbot.handover.diary import BroughtIn, bring_in_diary
from coachbot.handover.diary_file import read_diary
from coachbot.handover.diary_table import safe
from coachbot.store import check_ins, participants
from tests.house import SHELVES, Guest, open_house
from tests.process import command

NOW = datetime(2026, 12, 8, 9, 0, tzinfo=UTC)
DOCS = Path(__file__).parent.parent / "docs"


async def address_of(database: Database) -> Address:
    (row,) = await database.fetch("SELECT platform, key FROM addresses")
    return Address(row["platform"], row["key"])


def chat_in(exported: str) -> Address:
    """The one chat an export names."""
    (chat,) = json.loads(exported)["addresses"]
    return Address(chat["platform"], chat["key"])


async def lives(guest: Guest) -> None:
    """A fortnight with everything that leaves a trace: answers, corrections, words, details, a pause, exercise."""
    await guest.joins()
    for day in range(12):
        await guest.at(12, 0, days=1)
        await guest.acts(f"done:{day + 3}")
        await guest.at(20, 31)
        await guest.says("no" if day % 3 else "yes 6")
        if day == 3:
            await guest.says("yes 4")
            for label in ("No", "Add a detail"):
                await guest.taps(label)
        if day == 5:
            await guest.says("/pause")
            await guest.says("/resume")
    await guest.says("/notes")
    await guest.says("/checkin 20 November")
    await guest.taps("Yes")


_lived: list[str] = []


@pytest_asyncio.fixture
async def exported(tmp_path: Path) -> str:
    """The export of somebody who lived a fortnight, once for all tests."""
    if not _lived:
        (tmp_path / "first").mkdir()
        async with open_house(tmp_path / "first") as guest:
            await lives(guest)
            where = await address_of(guest.app.database)
            _lived.append(await leaving.hand_over(guest.app.database, where, NOW, as_table=False))
    return _lived[0]


async def test_what_goes_out_comes_in_and_goes_out_again_byte_for_byte(
    exported: str, database: Database, tmp_path: Path
) -> None:
    """Into another database, on either engine, beside somebody else."""
    file = tmp_path / "export.json"
    files.write_file(file, exported)
    assert file.stat().st_mode & 0o077 == 0
    async with database.transaction() as tx:
        await participants.add(tx, Address("local", "somebody else"), NOW)
    where = chat_in(exported)
    found = await arriving.bring_in(database, file, [where], SHELVES, NOW)
    assert (found.asks_consent, found.left_out, found.other_chats) == (False, 0, 0)
    again = await leaving.hand_over(database, where, NOW, as_table=False)
    assert again.encode() == file.read_bytes()
    assert len(json.loads(again)["check_ins"]) > 12
    assert len(json.loads(again)["deliveries"]) > 40


async def test_somebody_who_moved_goes_on_where_they_were_and_is_sent_nothing_twice(
    exported: str, tmp_path: Path
) -> None:
    """The plan finds every prompt it would add; the evening's question comes once."""
    file = tmp_path / "export.json"
    file.write_text(exported)
    (tmp_path / "second").mkdir()
    async with open_house(tmp_path / "second") as guest:
        await guest.says("/about")
        key = (await guest.app.database.fetch("SELECT DISTINCT session FROM transcript"))[0]["session"]
        await arriving.bring_in(guest.app.database, file, [Address("local", key)], SHELVES, NOW)
        await guest.advance(days=13)
        shown = await guest.at(23, 0)
        assert sum("headache" in message["text"].casefold() for message in shown if message["from"] == "coach") <= 2
        before = await guest.app.database.fetch("SELECT COUNT(*) AS n FROM deliveries WHERE kind IS NOT NULL")
        double = await guest.app.database.fetch(
            "SELECT prompt, local_date, slot FROM deliveries WHERE kind IS NOT NULL AND asked_for = 0 "
            "GROUP BY prompt, local_date, slot HAVING COUNT(*) > 1"
        )
        assert (list(double), before[0]["n"] > 40) == ([], True)


async def test_nobody_is_overwritten(exported: str, sqlite_database: Database, tmp_path: Path) -> None:
    """The same person twice, or somebody else at that chat."""
    file = tmp_path / "export.json"
    file.write_text(exported)
    to = [chat_in(exported)]
    await arriving.bring_in(sqlite_database, file, to, SHELVES, NOW)
    with pytest.raises(DataError, match=f"somebody is reached at local:{to[0].key} already"):
        await arriving.bring_in(sqlite_database, file, to, SHELVES, NOW)
    assert len(list(await sqlite_database.fetch("SELECT * FROM participants"))) == 1


@pytest.mark.long
async def test_the_table_has_a_row_a_day_and_a_spreadsheet_calculates_none_of_it(tmp_path: Path) -> None:
    """Own words that begin like a formula stay words; analyse reads the table."""
    async with open_house(tmp_path) as guest:
        await lives(guest)
        async with guest.app.database.transaction() as tx:
            await tx.execute(
                "INSERT INTO notes (participant_id, about, local_date, said_at, answers) "
                "VALUES (1, '=cmd', '2026-11-25', 0, :words)",
                {"words": json.dumps({"version": 1, "answer": '+1; "quoted"\nand a line'})},
            )
        text = await leaving.hand_over(guest.app.database, await address_of(guest.app.database), NOW, as_table=True)
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    by_date = {row["date"]: row for row in rows}
    assert list(by_date)[:2] == ["2026-11-20", "2026-11-21"]
    assert (by_date["2026-11-20"]["headache"], by_date["2026-11-20"]["from_memory"]) == ("", "yes")
    assert (by_date["2026-11-24"]["headache"], by_date["2026-11-24"]["intensity"]) == ("yes", "6")
    assert by_date["2026-11-25"]["own_words"] == '\'=cmd: +1; "quoted"\nand a line'
    file = tmp_path / "diary.csv"
    file.write_text(text, newline="")
    days = read_diary(file)
    assert sum(day.headache is True for day in days) == sum(row["headache"] == "yes" for row in rows) == 4


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx"])
def test_a_cell_that_begins_like_a_formula_gets_an_apostrophe(cell: str) -> None:
    """Whatever a spreadsheet takes for the beginning of one."""
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "yes", "2026-11-23", "a=b", "5"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    """Dates and numbers are still dates and numbers."""
    assert safe(cell) == cell


async def diary_into(guest: Guest, text: str, folder: Path) -> BroughtIn:
    file = folder / "diary.csv"
    file.write_text(text)
    database = guest.app.database
    return await bring_in_diary(database, read_diary(file), await address_of(database), guest.app.now(), file)


async def test_a_diary_kept_elsewhere_is_added_day_by_day_and_nothing_twice(tmp_path: Path) -> None:
    """What was answered here stays; brought in twice it adds nothing."""
    async with open_house(tmp_path) as guest:
        await guest.joins_by_evening()
        text = "date,headache,intensity\n2026-11-20,yes,7\n2026-11-21,no,\n2026-11-22,,\n2026-11-23,yes,9\n"
        found = await diary_into(guest, text, tmp_path)
        assert (found.added, found.known, found.empty) == (2, 1, 1)
        again = await diary_into(guest, text, tmp_path)
        assert (again.added, again.known) == (0, 3)
        async with guest.app.database.transaction() as tx:
            days = {one.local_date.day: one.answers for one in await check_ins.all_of(tx, 1)}
        assert {day: answers.headache for day, answers in days.items() if answers} == {20: True, 21: False, 23: False}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("date,headache\n2026-11-24,yes\n", "was not brought in: 2026-11-24 has not come yet."),
        ("date,headache\n1999-11-24,yes\n", "was not brought in: 1999-11-24 is more than 20 years ago."),
        ("date,headache\n2026-11-20," + "x" * 200_000 + "\n", "line 2: a field here is far too long."),
        ("date,headache\n2026-11-20,maybe\n", 'line 2: "maybe" under "headache" is no answer.'),
        ("date,headache\n2026-11-20,yes\n2026-11-20,no\n", "2026-11-20 stands in line 2 too."),
        ("date,headache,intensity\n2026-11-20,yes,11\n", '"11" under "intensity" is not on the scale.'),
        ("date,headache\n", "there is no day below the column names"),
    ],
)
async def test_a_wrong_diary_adds_nothing(tmp_path: Path, text: str, sentence: str) -> None:
    """One sentence with the line; the diary here stays as it was."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        with pytest.raises(CoachbotError) as caught:
            await diary_into(guest, text, tmp_path)
        assert sentence in str(caught.value)
        assert len(list(await guest.app.database.fetch("SELECT * FROM check_ins"))) == 1


async def test_a_diary_is_added_for_nobody_who_has_not_agreed_to_one(tmp_path: Path) -> None:
    """Somebody who only said hello has not said that anything may be kept."""
    async with open_house(tmp_path) as guest:
        await guest.says("/start")
        with pytest.raises(DataError, match="they have not said yet that their diary may be kept here"):
            await diary_into(guest, "date,headache\n2026-11-20,yes\n", tmp_path)
        assert list(await guest.app.database.fetch("SELECT * FROM check_ins")) == []


async def test_a_row_that_does_not_read_is_handed_over_as_a_sentence(tmp_path: Path) -> None:
    """What cannot be written down as it is kept is named, without a word of it; the rest of a damaged person goes out."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        database = guest.app.database
        await database.execute("UPDATE participants SET track = 'marathon'")
        where = await address_of(database)
        assert "marathon" in await leaving.hand_over(database, where, NOW, as_table=False)
        await database.execute("UPDATE check_ins SET answers = 'secret'")
        for as_table in (True, False):
            with pytest.raises(DataError, match="coachbot migrate --check names the row") as caught:
                await leaving.hand_over(database, where, NOW, as_table=as_table)
            assert "secret" not in str(caught.value)


@pytest.mark.long
async def test_the_operators_commands_answer_in_one_line(tmp_path: Path) -> None:
    """Who is here, whose data, where to; a wrong word is one sentence."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        where = await address_of(guest.app.database)
    who = f"local:{where.key}"
    assert command(tmp_path, "export", "--list").stdout == f"{who}  since 2026-11-23\n"
    file = tmp_path / "out.json"
    assert command(tmp_path, "export", who, str(file)).stdout == f"written to {file}\n"
    assert json.loads(file.read_text())["check_ins"]
    assert command(tmp_path, "export", who, "--csv").stdout.startswith("date,headache,intensity")
    again = command(tmp_path, "import", str(file), "--to", who)
    assert (again.returncode, f"somebody is reached at {who} already" in again.stderr) == (65, True)
    alone = command(tmp_path, "import", str(file))
    assert (alone.returncode, f"The file names {who}; check that this is theirs." in alone.stderr) == (2, True)
    moved = command(tmp_path, "import", str(file), "--to", "local:elsewhere")
    assert moved.stdout == (
        "Brought in: one person, with everything in the file. Not attached: 1 other chat of the file. "
        "They are asked for their consent with their next message, and nothing is sent before.\n"
    )
    diary = tmp_path / "diary.csv"
    diary.write_text("date,headache\n2026-11-20,yes\n")
    assert command(tmp_path, "import", str(diary)).returncode == 2
    added = command(tmp_path, "import", str(diary), "--to", who)
    assert added.stdout == "Brought in: 1 days. Known already and left as they were: 0. Without an answer: 0.\n"
    for arguments, sentence in (
        (("export",), "Say whose data"),
        (("export", "bob"), '"bob" names nobody.'),
        (("export", "local:bob"), "Nobody is reached at local:bob."),
        (("import", "/nowhere.json"), "/nowhere.json cannot be read: no such file or directory."),
    ):
        ended = command(tmp_path, *arguments)
        assert (ended.returncode, sentence in ended.stderr, "Traceback" in ended.stderr) == (2, True, False), arguments


def test_the_page_about_the_format_says_what_is_declared() -> None:
    """`docs/export.md` is written from the models: `uv run python tools/describe_export.py` writes it anew."""
    assert describe() in (DOCS / "export.md").read_text()
