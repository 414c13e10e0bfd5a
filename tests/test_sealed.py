"""A sealed database: nothing readable in any file, nothing that opens in another place, nothing after /forget."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from coachbot import backup, doctor, examined, handover, measuring, seals, unlocking
from coachbot.database import Database, Unreadable
from coachbot.databases.sqlite import SQLite, open_sqlite
from coachbot.engine.passes import real_now
from coachbot.errors import CoachbotError, DataError, MisuseError, SettingError
from coachbot.foundation import open_database, prepare
from coachbot.handover import leaving
from coachbot.screens import data as screens
from coachbot.sealing import OperatorKey, WeakKeyError, read_key, spell_key
from coachbot.settings import Settings, read_settings
from coachbot.store import check_ins, kept, keys, measures, notes, participants, person, restoring
from coachbot.store.sealed import SEALED
from coachbot.vault import KeyedVault
from coachbot.words import words_in
from tests.parts import NOW, Parts, id_of
from tests.sealed_house import KEY, OTHER, seal
from tests.standins.telegram import TOKEN

WORD = "xylophone"
"""Something that only one person ever says."""
ALICE = str(id_of("alice"))


def live(path: Path, *operators: OperatorKey) -> Settings:
    """A live coachbot's settings with the operator's keys, the one that seals first."""
    one, other = (*(SecretStr(spell_key(key.raw)) for key in operators), None, None)[:2]
    url = f"sqlite:///{path}"
    return Settings(telegram_token=SecretStr(TOKEN), database_url=url, key=one, key_old=other)


async def lived(database: Database, *names: str) -> Parts:
    """People on Telegram who answer an evening, write a note and get a reply."""
    parts = Parts(database)
    for name in names or ("alice",):
        await parts.enrol(name, platform="telegram", consented_at=NOW)
        await parts.hear("yes 8", name, platform="telegram")
        who = await participants.id_at(database, _address(name))
        assert who is not None
        async with database.transaction() as tx:
            await notes.add(tx, who, "reason", f"{WORD} for {name}", NOW.date(), NOW)
            await notes.observe(tx, who, NOW.date(), "side", WORD, NOW)
    parts.let_pass(hours=2)
    await parts.tick()
    return parts


def _address(name: str) -> Any:
    from coachbot.chat import Address

    return Address("telegram", str(id_of(name)))


async def as_stored(database: Database) -> str:
    """Every value of every table as it lies in the database."""
    vault, database.vault = database.vault, None
    tables = [*SEALED, "facts", "enrolments", "consents", "ward", "taught", "forgotten", "link_tries"]
    found = [str(list(await database.fetch(f"SELECT * FROM {table}"))) for table in tables]
    database.vault = vault
    return "\n".join(found)


def bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


async def test_what_people_say_and_where_they_are_reached_is_stored_sealed(database: Database, tmp_path: Path) -> None:
    await seal(database, tmp_path)
    await lived(database)
    stored = await as_stored(database)
    assert "~1." in stored
    for readable in (WORD, ALICE, '"headache"', '"worst"', "Monday", "Europe/Berlin\\"):
        assert readable not in stored
    if isinstance(database, SQLite):
        everywhere = bytes_in(tmp_path)
        assert WORD.encode() not in everywhere
        assert ALICE.encode() not in everywhere
    text = await leaving.hand_over(database, _address("alice"), NOW, as_table=False)
    assert text.count(WORD) == 2
    assert ALICE in text


async def test_whatever_is_kept_reads_in_a_sealed_database(database: Database, tmp_path: Path) -> None:
    await seal(database, tmp_path)
    await lived(database, "alice", "bob")
    assert [one async for one in kept.damaged(database, {}, ())] == []


async def swapped(database: Database, table: str, column: str, one: str, other: str) -> None:
    """Exchange two stored values, as somebody could who writes into the file."""
    vault, database.vault = database.vault, None
    rows = [(await database.fetch(f"SELECT {column} AS v FROM {table} WHERE {w}"))[0]["v"] for w in (one, other)]
    for where, value in ((one, rows[1]), (other, rows[0])):
        await database.execute(f"UPDATE {table} SET {column} = :v WHERE {where}", {"v": value})
    database.vault = vault


@pytest.mark.parametrize(
    ("table", "column", "one", "other"),
    [
        ("notes", "answers", "participant_id = 1", "participant_id = 2"),
        ("notes", "answers", "id = 1", "id = 3"),
        ("participants", "private", "id = 1", "id = 2"),
        ("addresses", "sealed_key", "participant_id = 1", "participant_id = 2"),
    ],
)
async def test_a_value_carried_to_another_row_does_not_open(
    sqlite_database: SQLite, tmp_path: Path, table: str, column: str, one: str, other: str
) -> None:
    await seal(sqlite_database, tmp_path)
    await lived(sqlite_database, "alice", "bob")
    async with sqlite_database.transaction() as tx:
        await notes.add(tx, 1, "reason", "another day", NOW.date(), NOW + timedelta(days=1))
    assert (await person.readable(sqlite_database, 1))[1] == []
    await swapped(sqlite_database, table, column, one, other)
    assert (await person.readable(sqlite_database, 1))[1] != []


async def test_a_value_carried_to_another_column_or_table_does_not_open(
    sqlite_database: SQLite, tmp_path: Path
) -> None:
    await seal(sqlite_database, tmp_path)
    await lived(sqlite_database)
    await sqlite_database.execute("UPDATE notes SET answers = (SELECT answers FROM observations)")
    await sqlite_database.execute("UPDATE participants SET open_question = private")
    with pytest.raises(Unreadable):
        await notes.newest(sqlite_database, 1)
    with pytest.raises(Unreadable):
        await participants.load(sqlite_database, 1)


async def test_what_stands_unsealed_in_a_sealed_database_is_not_believed(
    sqlite_database: SQLite, tmp_path: Path
) -> None:
    await seal(sqlite_database, tmp_path)
    await lived(sqlite_database)
    await sqlite_database.execute('UPDATE check_ins SET answers = \'{"version":1,"headache":false}\'')
    with pytest.raises(Unreadable):
        await check_ins.all_of(sqlite_database, 1)


async def test_after_forget_an_older_copy_and_the_files_open_for_the_others_alone(
    sqlite_database: SQLite, tmp_path: Path
) -> None:
    hole = await seal(sqlite_database, tmp_path)
    parts = await lived(sqlite_database, "alice", "bob")
    await sqlite_database.copy_to(tmp_path / "monday.db")
    await parts.hear("/forget", "alice", platform="telegram")
    await parts.hear(None, "alice", platform="telegram", action="forget:yes", message="1")
    await sqlite_database.wipe()
    copy = await open_sqlite(tmp_path / "monday.db")
    await unlocking.unlock(copy, hole)
    assert (await person.readable(copy, 1))[0]["notes"] == []
    assert WORD in str((await person.readable(copy, 2))[0]["notes"])
    with pytest.raises(Unreadable):
        await participants.load(copy, 1)
    await copy.close()


async def test_the_key_is_gone_before_the_rows_and_the_next_start_ends_what_was_torn(tmp_path: Path) -> None:
    path = tmp_path / "coachbot.db"
    database = await opened(path, KEY)
    await lived(database, "alice", "bob")

    async def torn() -> None:
        async with database.transaction() as tx:
            await handover.forget(tx, 1, NOW)
            raise OSError("the power went")

    with pytest.raises(OSError, match="power"):
        await torn()
    assert await restoring.ids(database) == {1, 2}
    with pytest.raises(Unreadable):
        await participants.load(database, 1)
    await database.close()
    database = await opened(path, KEY)
    assert await restoring.ids(database) == {2}
    assert [one.participant_id for one in await _graves(database)] == [1]
    await database.close()


async def _graves(database: Database) -> Sequence[Any]:
    from coachbot.store import tombstones

    return await tombstones.all_of_them(database)


async def test_whoever_asks_to_be_forgotten_again_is_forgotten(database: Database, tmp_path: Path) -> None:
    """The first time the rows stayed, because the disk was full."""
    await seal(database, tmp_path)
    parts = await lived(database, "alice", "bob")
    assert isinstance(database.vault, KeyedVault)
    await database.vault.destroy(1)
    await parts.hear("/forget", "alice", platform="telegram")
    await parts.hear(None, "alice", platform="telegram", action="forget:yes", message="1")
    assert await restoring.ids(database) == {2}
    stored = await as_stored(database)
    assert "~1.1." not in stored


async def test_nobody_whose_key_was_destroyed_gets_a_second_one(sqlite_database: SQLite, tmp_path: Path) -> None:
    await seal(sqlite_database, tmp_path)
    await lived(sqlite_database)
    assert isinstance(sqlite_database.vault, KeyedVault)
    await sqlite_database.vault.destroy(1)
    async with sqlite_database.transaction() as tx:
        with pytest.raises(Unreadable):
            await notes.add(tx, 1, "reason", WORD, NOW.date(), NOW)


async def test_two_chats_that_become_one_person_read_under_one_key(database: Database, tmp_path: Path) -> None:
    from coachbot.store.merging import merge

    await seal(database, tmp_path)
    await lived(database, "alice", "bob")
    before = [await person.everything(database, who) for who in (1, 2)]
    await database.execute("UPDATE enrolments SET state = 'stopped' WHERE participant_id = 2")
    async with database.transaction() as tx:
        await merge(tx, stays=1, goes=2, now=NOW)
    after = await person.everything(database, 1)
    assert len(after["notes"]) == sum(len(one["notes"]) for one in before)
    assert {one["key"] for one in after["addresses"]} == {ALICE, str(id_of("bob"))}
    assert "~1.2." not in await as_stored(database)


async def test_an_export_comes_into_a_sealed_database_and_goes_out_the_same(database: Database, tmp_path: Path) -> None:
    from coachbot.domain.export import read_export

    await seal(database, tmp_path)
    await lived(database)
    text = await leaving.hand_over(database, _address("alice"), NOW, as_table=False)
    async with database.transaction() as tx:
        await handover.forget(tx, 1, NOW)
        await person.bring_in(tx, read_export(text, NOW))
    assert WORD not in await as_stored(database)
    again = await leaving.hand_over(database, _address("alice"), NOW, as_table=False)
    assert WORD in again
    assert again.count("local_date") == text.count("local_date")


async def opened(path: Path, *operators: OperatorKey) -> Database:
    """A live coachbot's database, as a start opens it."""
    settings = live(path, *operators)
    database = await open_database(settings, exclusive=True)
    try:
        await prepare(database, settings, NOW)
    except BaseException:
        await database.close()
        raise
    return database


async def test_an_open_database_is_sealed_where_it_stands_and_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "coachbot.db"
    database = await opened(path)
    await lived(database, "alice", "bob")
    before = [await person.everything(database, who) for who in (1, 2)]
    await database.close()
    assert WORD.encode() in bytes_in(tmp_path)
    with pytest.raises(DataError, match="coachbot seal"):
        await opened(path, KEY)
    done = await seals.seal_in_place(live(path, KEY))
    assert (done.people, done.wiped) == (2, True)
    for readable in (WORD, ALICE, '"worst"'):
        assert readable.encode() not in bytes_in(tmp_path)
    database = await opened(path, KEY)
    assert [await person.everything(database, who) for who in (1, 2)] == before
    parts = Parts(database, now=NOW + timedelta(hours=2), real=NOW + timedelta(hours=2))
    await parts.hear("/progress", "alice", platform="telegram")
    assert parts.telegram.sent
    await database.close()
    with pytest.raises(MisuseError, match="sealed already"):
        await seals.seal_in_place(live(path, KEY))


async def test_sealing_that_was_broken_off_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "coachbot.db"
    database = await opened(path)
    await lived(database, "alice", "bob")
    before = [await person.everything(database, who) for who in (1, 2)]
    await database.close()
    whole = seals.unsealed.shut
    left = iter(range(9))

    async def breaks(*given: Any) -> None:
        if next(left, None) is None:
            raise OSError("the power went")
        await whole(*given)

    monkeypatch.setattr(seals.unsealed, "shut", breaks)
    with pytest.raises(OSError, match="power"):
        await seals.seal_in_place(live(path, KEY))
    monkeypatch.undo()
    with pytest.raises(DataError, match="sealed in part"):
        await opened(path, KEY)
    await seals.seal_in_place(live(path, KEY))
    database = await opened(path, KEY)
    assert [await person.everything(database, who) for who in (1, 2)] == before
    await database.close()
    assert WORD.encode() not in bytes_in(tmp_path)


async def test_the_operators_key_is_turned_while_coachbot_works(tmp_path: Path) -> None:
    path = tmp_path / "coachbot.db"
    database = await opened(path, KEY)
    await lived(database, "alice", "bob")
    await database.close()
    database = await opened(path, OTHER, KEY)
    parts = Parts(database, now=NOW + timedelta(hours=2), real=NOW + timedelta(hours=2))
    await parts.enrol("carol", platform="telegram")
    done = await seals.turn(live(path, OTHER, KEY))
    assert (done.turned, done.keys) == (4, 5)
    await parts.hear("yes 6", "alice", platform="telegram")
    await database.close()
    database = await opened(path, OTHER)
    assert await restoring.ids(database) == {1, 2, 3}
    assert WORD in str(await person.everything(database, 2))
    await database.close()
    with pytest.raises(SettingError, match="not the key"):
        await opened(path, KEY)
    assert (await seals.turn(live(path, OTHER))).turned == 0


async def half_turned(path: Path) -> None:
    database = await opened(path, KEY)
    await lived(database)
    await database.close()
    ring = await unlocking.ring_of(unlocking.Keyhole(f"sqlite:///{path}.keys", (OTHER, KEY), lambda: NOW), make=False)
    await ring.find_or_make(99)
    await ring.store.close()


@pytest.mark.parametrize(
    ("operators", "says"),
    [
        ((), "is sealed. Set COACHBOT_KEY_FILE"),
        ((OTHER,), "Some keys are still under"),
        ((KEY,), "Some keys are still under"),
        ((OperatorKey(bytes(range(7, 39))),), "not the key that this database was sealed with"),
    ],
)
async def test_a_wrong_a_lost_or_a_half_turned_key_is_one_sentence_and_changes_nothing(
    tmp_path: Path, operators: tuple[OperatorKey, ...], says: str
) -> None:
    path = tmp_path / "coachbot.db"
    await half_turned(path)
    before = path.read_bytes()
    with pytest.raises(SettingError, match=says) as told:
        await opened(path, *operators)
    assert told.value.exit_code == 78
    assert path.read_bytes() == before


async def test_a_key_store_that_is_missing_or_anothers_is_one_sentence(tmp_path: Path) -> None:
    for name in ("coachbot.db", "other.db"):
        await (await opened(tmp_path / name, KEY)).close()
    (tmp_path / "other.db.keys").replace(tmp_path / "coachbot.db.keys")
    with pytest.raises(DataError, match="belongs to another database"):
        await opened(tmp_path / "coachbot.db", KEY)
    (tmp_path / "coachbot.db.keys").unlink()
    with pytest.raises(DataError, match="is not there or empty"):
        await opened(tmp_path / "coachbot.db", KEY)
    assert not (tmp_path / "coachbot.db.keys").exists()


async def test_an_empty_database_does_not_take_up_the_keys_of_another_ones_people(tmp_path: Path) -> None:
    path = tmp_path / "coachbot.db"
    database = await opened(path, KEY)
    await lived(database)
    await database.close()
    for file in tmp_path.glob("coachbot.db*"):
        if ".keys" not in file.name:
            file.unlink()
    with pytest.raises(DataError, match="holds the keys of people"):
        await opened(path, KEY)
    (tmp_path / "coachbot.db.keys").rename(tmp_path / "away")
    await (await opened(path, KEY)).close()


@pytest.mark.parametrize("text", ["", "short", "0" * 64, "q" * 44, "*" * 43, spell_key(KEY.raw)[:-4]])
def test_a_key_that_is_too_weak_is_no_key(text: str) -> None:
    with pytest.raises(WeakKeyError):
        read_key(text)


def test_a_key_is_read_as_it_is_written() -> None:
    assert read_key(spell_key(KEY.raw)) == read_key(KEY.raw.hex()) == read_key(f" {spell_key(KEY.raw)}\n") == KEY
    assert KEY.raw.hex() not in repr(KEY)


def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "key"
    file.write_text(spell_key(KEY.raw))
    monkeypatch.setenv("COACHBOT_KEY_FILE", str(file))
    file.chmod(0o644)
    with pytest.raises(SettingError, match="others can read"):
        read_settings()
    file.chmod(0o600)
    assert read_settings().operator_keys == (KEY,)
    # systemd lets one user read a credential by an access list, which shows as a right of the group.
    file.chmod(0o440)
    with pytest.raises(SettingError, match="others can read"):
        read_settings()
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert read_settings().operator_keys == (KEY,)
    file.chmod(0o600)
    file.write_text("too short")
    with pytest.raises(SettingError, match="COACHBOT_KEY is not usable") as told:
        read_settings()
    assert "too short" not in str(told.value)
    file.unlink()
    with pytest.raises(CoachbotError, match="cannot be read"):
        read_settings()


async def test_no_copy_holds_a_key_and_the_newest_keys_open_every_older_copy_but_for_the_forgotten(
    tmp_path: Path,
) -> None:
    path, folder = tmp_path / "coachbot.db", tmp_path / "copies"
    folder.mkdir()
    database = await opened(path, KEY)
    parts = await lived(database, "alice", "bob")
    monday = await backup.back_up(live(path, KEY), folder / "monday.db", NOW)
    assert monday.keys == folder / "coachbot.db.keys"
    with_alice = monday.keys.read_bytes()
    await parts.enrol("carol", platform="telegram")
    await parts.hear("/forget", "alice", platform="telegram")
    await parts.hear(None, "alice", platform="telegram", action="forget:yes", message="1")
    await backup.back_up(live(path), folder / "tuesday.db", NOW + timedelta(days=1))
    await database.close()
    assert sorted(one.name for one in folder.iterdir()) == ["coachbot.db.keys", "monday.db", "tuesday.db"]
    assert all(one.stat().st_mode & 0o777 == 0o600 for one in folder.iterdir())
    assert await wrapped_in(folder / "coachbot.db.keys") == [0, 2, 3]
    assert b"~k1." in with_alice
    assert b"~k1." not in (folder / "monday.db").read_bytes() + (folder / "tuesday.db").read_bytes()
    for file in folder.iterdir():
        assert WORD.encode() not in file.read_bytes()


async def wrapped_in(store: Path) -> list[int]:
    """Whose keys a key store holds; of a day's that there are some."""
    database = await open_sqlite(store, exclusive=False)
    found = await keys.all_of_them(database)
    await database.close()
    return [one.owner for one in found if one.owner >= 0]


async def test_another_databases_keys_never_take_the_place_of_those_that_open_the_copies_there(tmp_path: Path) -> None:
    path, folder, fresh = tmp_path / "coachbot.db", tmp_path / "copies", tmp_path / "new" / "coachbot.db"
    folder.mkdir(), fresh.parent.mkdir()
    database = await opened(path, KEY)
    await lived(database, "alice", "bob")
    await backup.back_up(live(path, KEY), folder / "monday.db", NOW)
    await database.close()
    database = await opened(fresh, KEY)
    for people in ((), ("carol", "dora", "erik")):
        if people:
            await lived(database, *people)
        with pytest.raises(DataError, match="choose another folder"):
            await backup.back_up(live(fresh, KEY), folder / "tuesday.db", NOW)
        assert sorted(one.name for one in folder.iterdir()) == ["coachbot.db.keys", "monday.db"]
    await database.close()
    for file in tmp_path.glob("coachbot.db*"):
        file.unlink()
    await backup.restore(live(path, KEY), folder / "monday.db", NOW)
    database = await opened(path, KEY)
    assert WORD in str(await person.everything(database, 2))
    await database.close()


@pytest.mark.parametrize("lost", ["nothing", "the keys", "everything"])
async def test_a_sealed_copy_is_put_back_and_whoever_was_forgotten_stays_gone(tmp_path: Path, lost: str) -> None:
    path, folder = tmp_path / "coachbot.db", tmp_path / "copies"
    folder.mkdir()
    database = await opened(path, KEY)
    parts = await lived(database, "alice", "bob")
    await backup.back_up(live(path, KEY), folder / "monday.db", NOW)
    await parts.hear("/forget", "alice", platform="telegram")
    await parts.hear(None, "alice", platform="telegram", action="forget:yes", message="1")
    await backup.back_up(live(path, KEY), folder / "tuesday.db", NOW)
    await database.close()
    gone = {"nothing": [], "the keys": ["coachbot.db.keys"], "everything": [f.name for f in tmp_path.glob("coach*")]}
    for name in gone[lost]:
        (tmp_path / name).unlink()
    found = await backup.look(live(path, KEY), folder / "monday.db", NOW + timedelta(hours=3))
    assert (found.people, found.forgotten) == (2, 1)
    assert not list(tmp_path.glob("*.restoring*"))
    await backup.restore(live(path, KEY), folder / "monday.db", NOW + timedelta(hours=3))
    database = await opened(path, KEY)
    assert await restoring.ids(database) == {2}
    assert WORD in str(await person.everything(database, 2))
    await database.close()
    with pytest.raises(SettingError, match="Set COACHBOT_KEY_FILE"):
        await backup.look(live(path), folder / "monday.db", NOW)
    (folder / "coachbot.db.keys").unlink()
    (tmp_path / "coachbot.db.keys").unlink()
    with pytest.raises(DataError, match="is not there or empty"):
        await backup.restore(live(path, KEY), folder / "monday.db", NOW)


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_receipt_says_what_became_of_the_key_and_for_how_long_copies_live(language: str) -> None:
    say = words_in(language)
    texts = {}
    for lie in ("apart", "beside", None):
        elsewhere = screens.Elsewhere(demo=False, on_server=lie == "beside", copies_days=35, keys_lie=lie)
        texts[lie] = screens.receipt(say, {"check_ins": 3}, NOW, elsewhere).text
    for lie, key in (("apart", "data-left-sealed"), ("beside", "data-left-sealed-beside")):
        assert say(key) in texts[lie]
        assert "35" in texts[lie]
    assert say("data-left-sealed") not in texts[None]


async def test_keys_that_nobody_needs_are_destroyed_and_the_others_stay(
    sqlite_database: SQLite, tmp_path: Path
) -> None:
    await seal(sqlite_database, tmp_path)
    await lived(sqlite_database)
    assert isinstance(sqlite_database.vault, KeyedVault)
    ring = sqlite_database.vault.ring
    await ring.find_or_make(77)
    async with sqlite_database.transaction() as tx:
        await restoring.leave_a_gap(tx)
    assert await unlocking.tidy(sqlite_database, real_now) == 0
    assert await unlocking.tidy(sqlite_database, lambda: real_now() + timedelta(days=2)) == 1
    assert await unlocking.tidy(sqlite_database, lambda: real_now() + timedelta(days=9)) == 1
    assert [one.owner for one in await keys.all_of_them(ring.store)] == [keys.OF_MARKS, 1]
    assert WORD in str(await person.everything(sqlite_database, 1))


async def test_whoever_comes_after_a_newcomer_that_failed_is_answered(database: Database, tmp_path: Path) -> None:
    await seal(database, tmp_path)
    parts = await lived(database)
    with suppress(RuntimeError):
        async with database.transaction() as tx:
            await participants.add(tx, _address("bob"), NOW)
            raise RuntimeError
    await unlocking.tidy(database, lambda: real_now() + timedelta(days=2))
    parts.telegram.sent.clear()
    await parts.hear("/start", "carol", platform="telegram")
    assert [address for address, *_ in parts.telegram.sent] == [_address("carol")]
    assert "Something went wrong" not in parts.telegram.sent[0][1].text


async def test_status_and_doctor_say_whether_what_people_say_is_sealed(tmp_path: Path) -> None:
    path = tmp_path / "coachbot.db"
    database = await opened(path)
    await lived(database)
    assert not (await measures.take(database, NOW)).sealed
    await database.close()
    assert "coachbot seal" in str(examined.look_at_key(live(path)))
    found = await doctor._database(live(path, KEY), deep=False)
    assert [one.mend for one in found if one.what == "seals"] == [unlocking.NOT_SEALED]
    await seals.seal_in_place(live(path, KEY))
    database = await opened(path, KEY)
    assert (await measures.take(database, NOW)).sealed
    assert "sealed" in measuring.say(await measures.take(database, NOW), NOW)
    await database.close()
    assert [one.well for one in await doctor._database(live(path, KEY), deep=False)] == [True]
