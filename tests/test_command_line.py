"""What an operator gets wrong is told in one sentence with an exit code, never in a traceback."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from coachbot import cli as front_door
from coachbot import running
from tests.process import command, command_from_nothing, environment, free_port, start

CHECKOUT = Path(__file__).parent.parent
GOOD = (CHECKOUT / "programs" / "desk-reset" / "programme.yaml").read_text()
MIGRATIONS = ", ".join(sorted(file.stem for file in (CHECKOUT / "migrations").glob("*.sql")))


@pytest.mark.parametrize(
    ("settings", "code", "words"),
    [
        ({"PORT": "abc"}, 78, "PORT is not usable: it must be a whole number from 0 to 65535."),
        ({"PORT": "99999"}, 78, "PORT is not usable: it must be a whole number from 0 to 65535."),
        (
            {"COACHBOT_DATABASE_URL": "foo"},
            78,
            "COACHBOT_DATABASE_URL is not usable: it must be sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME.",
        ),
        (
            {"COACHBOT_DATABASE_URL": "postgresql://me:secret@127.0.0.1/x"},
            78,
            "The local chat keeps to SQLite, because its clock moves everybody. "
            "Unset COACHBOT_DATABASE_URL and DATABASE_URL, or set a token.",
        ),
        ({"COACHBOT_JOIN": "no spaces allowed"}, 78, 'COACHBOT_JOIN is not usable: it must be "open", or a code of'),
        ({"COACHBOT_PROGRAMS": "/nowhere/at/all"}, 65, "/nowhere/at/all is not a folder. Name the folder"),
        ({"COACHBOT_DATABASE_URL": "sqlite:////nowhere/at/all.db"}, 65, "/nowhere/at/all.db cannot be opened"),
        ({"COACHBOT_TELEGRAM_TOKEN_FILE": "/nowhere"}, 78, "COACHBOT_TELEGRAM_TOKEN_FILE names /nowhere, which cannot"),
        ({"COACHBOT_DISCORD_TOKEN": "x"}, 78, "COACHBOT_DISCORD_TOKEN is not usable: it must be the token from the"),
        (
            {"COACHBOT_TELEGRAM_TOKEN": "1:x y"},
            78,
            "COACHBOT_TELEGRAM_TOKEN is not usable: it must be the token as BotFather",
        ),
        (
            {"COACHBOT_TELEGRAM_API_URL": "telegram"},
            78,
            "COACHBOT_TELEGRAM_API_URL is not usable: it must be scheme and",
        ),
        ({"COACHBOT_DATABASE_URL": f"sqlite:////tmp/{'x' * 300}"}, 65, f"/tmp/{'x' * 300}"),
        (
            {"COACHBOT_KEY_FILE": "/tmp"},
            78,
            "COACHBOT_KEY_FILE names /tmp, which cannot be read. Check the path and its",
        ),
        ({"COACHBOT_ADMINS": "telegram:１"}, 78, "COACHBOT_ADMINS is not usable: it must be platform and number of"),
        ({"COACHBOT_RATE": "fast"}, 78, "COACHBOT_RATE is not usable: it must be a number above 0, at most 1000"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else None,
)
def test_a_wrong_setting_is_one_sentence_and_an_exit_code(
    tmp_path: Path, settings: dict[str, str], code: int, words: str
) -> None:
    """The sentence names the variable and the mend, and never repeats a secret."""
    ended = command(tmp_path, "run", **{"PORT": str(free_port()), **settings})
    assert (ended.returncode, ended.stderr.startswith(f"coachbot: {words}")) == (code, True), ended.stderr
    assert "Traceback" not in ended.stderr + ended.stdout
    assert "secret" not in ended.stderr


def test_garbage_where_the_database_should_be_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    """A file that is no database stays untouched."""
    (tmp_path / "demo.db").write_bytes(b"not a database, but somebody's file" * 100)
    ended = command(tmp_path, "run", PORT=str(free_port()))
    assert ended.returncode == 65
    assert "cannot be read as a coachbot database" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert (tmp_path / "demo.db").read_bytes().startswith(b"not a database")


def _start_and_stop(folder: Path) -> None:
    start(folder).stop()


def _change(folder: Path, sql: str) -> None:
    with sqlite3.connect(folder / "demo.db") as connection:
        connection.execute(sql)
    connection.close()


@pytest.mark.long
def test_a_database_from_a_newer_version_is_refused(tmp_path: Path) -> None:
    """An old program does not touch what a newer one made."""
    _start_and_stop(tmp_path)
    _change(tmp_path, "INSERT INTO migrations VALUES (9999, '9999_later', 'x', 0)")
    ended = command(tmp_path, "run", PORT=str(free_port()))
    assert ended.returncode == 65
    assert "This database is at schema 9999" in ended.stderr


def test_a_live_database_is_refused_by_the_demo(tmp_path: Path) -> None:
    """A demo clock never moves real people."""
    _start_and_stop(tmp_path)
    _change(tmp_path, "UPDATE facts SET value = 'live' WHERE name = 'stamp'")
    ended = command(tmp_path, "run", PORT=str(free_port()))
    assert ended.returncode == 65
    assert "This database belongs to a live coachbot, and this one is demo" in ended.stderr


def test_a_demo_database_is_refused_under_a_live_token(tmp_path: Path) -> None:
    """A toy diary never meets a real bot."""
    _start_and_stop(tmp_path)
    ended = command(tmp_path, "run", COACHBOT_TELEGRAM_TOKEN="123456789:AAHsecret", PORT=str(free_port()))
    assert ended.returncode == 65
    assert "This database belongs to a demo coachbot, and this one is live" in ended.stderr
    assert "AAHsecret" not in ended.stderr


def test_a_second_process_on_the_same_database_and_a_busy_port_are_told_apart(tmp_path: Path) -> None:
    """One holds the database, the other the port."""
    running = start(tmp_path)
    try:
        second = command(tmp_path, "run", PORT=str(free_port()))
        elsewhere = command(
            tmp_path, "run", PORT=str(running.port), COACHBOT_DATABASE_URL=f"sqlite:///{tmp_path / 'other.db'}"
        )
    finally:
        running.stop()
    assert (second.returncode, "Another coachbot is already working on" in second.stderr) == (75, True)
    assert (elsewhere.returncode, f"Port {running.port} is taken" in elsewhere.stderr) == (69, True)
    assert "Traceback" not in second.stderr + elsewhere.stderr


def test_a_faulty_programme_stops_the_start_with_file_line_and_mend(tmp_path: Path) -> None:
    """Nobody gets half a programme."""
    folder = tmp_path / "mine" / "desk-reset"
    folder.mkdir(parents=True)
    (folder / "programme.yaml").write_text(GOOD.replace("kind: check_in", "kind: chek_in"))
    ended = command(tmp_path, "run", COACHBOT_PROGRAMS=str(tmp_path / "mine"), PORT=str(free_port()))
    assert ended.returncode == 65
    assert "desk-reset/programme.yaml:" in ended.stderr
    assert "Did you mean check_in?" in ended.stderr


@pytest.mark.long
def test_the_small_commands_say_what_they_are_asked(tmp_path: Path) -> None:
    """--version, --help, check, schema and migrate."""
    for run in (command_from_nothing, command):
        assert run(tmp_path, "--version").stdout.startswith("coachbot 0.")
        assert run(tmp_path, "run", PORT="abc").returncode == 78
    assert "migrate" in command(tmp_path, "--help").stdout
    assert command(tmp_path, "check").stdout.splitlines()[0] == "desk-reset: Desk reset, good"
    found = json.loads(command(tmp_path, "check", "--json").stdout)
    assert (len(found["programmes"]), found["findings"]) == (5, [])
    assert '"title": "coachbot programme"' in command(tmp_path, "schema").stdout
    before = command(tmp_path, "migrate", "--check")
    assert (before.returncode, before.stdout) == (1, f"pending: {MIGRATIONS}\neverything that is kept reads\n")
    assert command(tmp_path, "migrate").stdout == f"applied: {MIGRATIONS}\n"
    after = command(tmp_path, "migrate", "--check", "--json")
    assert (after.returncode, after.stdout) == (0, '{"pending": [], "unreadable": [], "more": 0}\n')
    assert command(tmp_path, "nonsense").returncode == 2


def run_without(folder: Path, missing: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """A command of an installation that lacks one of its folders."""
    for part in ("coachbot", "programs", "migrations"):
        if part != missing:
            (folder / part).symlink_to(CHECKOUT / part)
    return command_from_nothing(folder, *arguments, cwd=folder, PORT=str(free_port()))


@pytest.mark.parametrize(
    ("missing", "arguments"),
    [
        ("migrations", ("run",)),
        ("programs", ("doctor",)),
        pytest.param("migrations", ("export", "--list"), marks=pytest.mark.long),
        pytest.param("programs", ("run",), marks=pytest.mark.long),
    ],
    ids=str,
)
@pytest.mark.long
def test_an_installation_that_lacks_a_folder_says_so_and_makes_no_database(
    tmp_path: Path, missing: str, arguments: tuple[str, ...]
) -> None:
    """D39: not a traceback, and not an empty file where the diaries should be."""
    ended = run_without(tmp_path, missing, *arguments)
    said = ended.stderr + ended.stdout
    assert ended.returncode == (1 if arguments == ("doctor",) else 65)
    assert (f"{tmp_path / missing}" in said, "Install coachbot again." in said, "Traceback" in said) == (
        True,
        True,
        False,
    )
    assert list(tmp_path.glob("demo.db*")) == []


@pytest.mark.parametrize(
    ("arguments", "code"), [(("export", "--list"), 65), (("migrate", "--check"), 1), (("doctor",), 0)], ids=str
)
def test_a_command_that_only_reads_makes_no_file(tmp_path: Path, arguments: tuple[str, ...], code: int) -> None:
    """D39: a mistyped name does not become an empty database."""
    ended = command(tmp_path, *arguments)
    assert (ended.returncode, list(tmp_path.iterdir())) == (code, [])
    if code == 65:
        assert ended.stderr == (
            f"coachbot: {tmp_path / 'demo.db'} is not there. Start coachbot once, or set COACHBOT_DATABASE_URL to your "
            "database.\n"
        )


@pytest.mark.parametrize(
    ("variable", "says"), [("DYNO", "Heroku empties this disk"), ("RENDER", "Render empties this")]
)
@pytest.mark.long
def test_a_file_on_a_disk_that_is_emptied_at_every_start_is_told(tmp_path: Path, variable: str, says: str) -> None:
    """D39: at the start, by the release command, and by doctor, each with the mend. Nothing is refused."""
    settings = {variable: "web.1", "COACHBOT_DATABASE_URL": "sqlite:////coachbot-nowhere.db"}
    told = command(tmp_path, "doctor", **settings)
    assert (told.returncode, f"Next: {says}" in told.stdout) == (1, True)
    assert "to a PostgreSQL server" in told.stdout
    released = command(tmp_path, "migrate", "--check", **settings)
    assert released.stderr.startswith(f"coachbot: {says}")
    if variable == "DYNO":
        process = start(tmp_path, **{variable: "web.1"})
        process.stop()
        assert (process.popen.returncode, "database_will_be_lost" in process.said) == (0, True)
    assert "short" not in command(tmp_path, "migrate").stderr


def test_the_release_command_needs_no_token(tmp_path: Path, postgres_url: str) -> None:
    """D39, Procfile: a server's database can be made ready before the bot has its token; it belongs to a live coachbot."""
    for _ in range(2):
        released = command(tmp_path, "migrate", COACHBOT_DATABASE_URL=postgres_url)
        assert (released.returncode, released.stderr) == (0, "")
    listed = command(tmp_path, "export", "--list", COACHBOT_DATABASE_URL=postgres_url)
    assert (listed.returncode, listed.stdout, listed.stderr) == (0, "", "")
    ended = command(tmp_path, "doctor", COACHBOT_DATABASE_URL=postgres_url)
    assert (ended.returncode, "Next: The local chat keeps to SQLite" in ended.stdout) == (1, True)
    assert command(tmp_path, "run", COACHBOT_DATABASE_URL=postgres_url).returncode == 78


def test_a_server_that_goes_away_in_the_middle_is_one_sentence(tmp_path: Path, postgres_url: str) -> None:
    """As when it is started anew: what cannot be had now may be had in a minute, so the service is begun again."""
    assert command(tmp_path, "migrate", COACHBOT_DATABASE_URL=postgres_url).returncode == 0
    with psycopg.connect(postgres_url, autocommit=True) as server:
        server.execute("DELETE FROM facts")
        server.execute(
            "CREATE FUNCTION falls() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$"
        )
        server.execute("CREATE TRIGGER falls BEFORE INSERT ON facts FOR EACH ROW EXECUTE FUNCTION falls()")
    ended = command(tmp_path, "migrate", COACHBOT_DATABASE_URL=postgres_url)
    assert (ended.returncode, ended.stdout) == (69, "")
    assert ended.stderr.splitlines()[-1].startswith("coachbot: The PostgreSQL server went away in the middle of this.")
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1"])
def test_a_server_database_that_cannot_hold_every_letter_is_refused(
    tmp_path: Path, postgres_url: str, encoding: str
) -> None:
    """Before anything is made there: words would come back as bytes, or not go in."""
    name = f"few_{encoding.lower()}"
    with psycopg.connect(postgres_url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} ENCODING '{encoding}' LOCALE 'C' TEMPLATE template0")
        url = psycopg.conninfo.make_conninfo(postgres_url, dbname=name)
        as_url = postgres_url.replace(f"/{server.info.dbname}", f"/{name}")
        try:
            ended = command(tmp_path, "migrate", COACHBOT_DATABASE_URL=as_url)
            with psycopg.connect(url) as looking:
                made = looking.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    assert (ended.returncode, made) == (65, (0,)), ended.stderr
    assert ended.stderr.startswith(
        f"coachbot: This PostgreSQL database holds letters as {encoding}, and coachbot needs"
    )


def test_a_server_that_is_not_there_is_one_sentence_of_every_command(tmp_path: Path) -> None:
    """And none of what a library says about it."""
    url = "postgresql://me:secret@127.0.0.1:1/x"
    ended = command(tmp_path, "status", COACHBOT_DATABASE_URL=url)
    assert (ended.returncode, ended.stdout) == (69, "")
    assert ended.stderr == (
        "coachbot: The PostgreSQL server does not answer. Check the host, name and password in COACHBOT_DATABASE_URL.\n"
    )


def test_an_export_that_never_ends_is_read_no_further(tmp_path: Path) -> None:
    """A device has no size, and took all memory there was."""
    ended = command(tmp_path, "import", "/dev/zero", "--to", "telegram:1")
    assert (ended.returncode, ended.stderr) == (
        65,
        "coachbot: /dev/zero is larger than 64 MB, so it is no export.\n",
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [("doctor",), ("status",), ("migrate", "--check"), ("backup", "copy.db")], ids=str
)
def test_a_file_whose_name_the_system_refuses_is_no_fault_of_ours(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """One sentence, with the file."""
    name = tmp_path / ("x" * 300)
    ended = command(tmp_path, *arguments, COACHBOT_DATABASE_URL=f"sqlite:///{name}")
    assert ended.returncode == 65, ended.stderr
    assert ended.stderr == f"coachbot: {name} cannot be used: file name too long. Check the name and the disk.\n"


def test_somebody_elses_folder_is_told_with_who_may_look(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As where somebody looks at the service's database under their own name."""

    def refuses() -> None:
        raise PermissionError(13, "Permission denied", "/var/lib/private/coachbot/coachbot.db")

    monkeypatch.setattr(front_door, "cli", refuses)
    monkeypatch.setattr(running, "leave_unwritten", lambda: None)
    with pytest.raises(SystemExit) as ended:
        front_door.main()
    assert ended.value.code == 65
    assert capsys.readouterr().err == (
        "coachbot: /var/lib/private/coachbot/coachbot.db cannot be used: permission denied. Run this as the user it "
        "belongs to, or as root.\n"
    )


def test_an_empty_name_of_a_file_is_none(tmp_path: Path) -> None:
    """As .env.example leaves them; nobody is told to change the rights of the folder they stand in."""
    ended = command(tmp_path, "doctor", COACHBOT_KEY_FILE="", COACHBOT_TELEGRAM_TOKEN_FILE="")
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize("arguments", ["key new", "migrate --check"])
def test_what_cannot_be_said_for_want_of_room_is_one_sentence(tmp_path: Path, arguments: str) -> None:
    """A key that was not written is not taken for one."""
    ended = in_a_shell(tmp_path, f"{arguments} > /dev/full")
    assert ended.returncode == 65
    assert ended.stderr.splitlines() == [
        "coachbot: What this says could not be written: no room is left where it goes. Make room, and say it again."
    ]


def test_a_command_whose_streams_are_closed_does_its_work_all_the_same(tmp_path: Path) -> None:
    """As a nightly job may start it."""
    assert in_a_shell(tmp_path, "migrate <&- >&- 2>&-").returncode == 0
    assert in_a_shell(tmp_path, "restore nothing 2>&-").returncode == 65
    assert (tmp_path / "demo.db").exists()


def unread(folder: Path, *arguments: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """A command whose output nobody reads."""
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "w") as nobody:
        return subprocess.run(
            [sys.executable, "-m", "coachbot", *arguments],
            env=environment(folder, **settings),
            stdout=nobody,
            stderr=subprocess.PIPE,
            text=True,
            timeout=90,
            check=False,
        )


@pytest.mark.parametrize("arguments", [("check",), ("--help",), ("migrate",), ("hear", "my head is fine")], ids=str)
def test_a_reader_who_goes_away_early_ends_it_quietly(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """As `| head -1` does: with the code of a program that a closed pipe ended, and without a word."""
    ended = unread(tmp_path, *arguments)
    assert (ended.returncode, ended.stderr) == (141, "")


@pytest.mark.parametrize("arguments", [(), ("run",)], ids=str)
def test_a_coachbot_that_nobody_hears_say_it_is_ready_ends_in_order(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ended = unread(tmp_path, *arguments, PORT=str(free_port()))
    assert (ended.returncode, [line for line in ended.stderr.splitlines() if '"level": "info"' not in line]) == (
        141,
        [],
    )


def test_a_picture_that_finds_no_room_is_not_left_in_halves(tmp_path: Path) -> None:
    """Half a file is taken for a whole one."""
    ended = in_a_shell(
        tmp_path, f"cards {tmp_path / 'all.png'}", before="export PYTHONDONTWRITEBYTECODE=1; ulimit -f 8"
    )
    assert (ended.returncode, list(tmp_path.iterdir())) == (2, [])
    assert (
        ended.stderr == f"coachbot: {tmp_path / 'all.png'} cannot be written: File too large. Choose another place.\n"
    )


def in_a_shell(folder: Path, words: str, *, before: str = ":") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["sh", "-c", f"{before}; {sys.executable} -m coachbot {words}"],
        env=environment(folder),
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )


# What is ignored is inherited, so that these tests themselves may have been begun by nohup.
@pytest.mark.parametrize("begun_by", [("env", "--default-signal=HUP"), ("nohup",)], ids=str)
def test_a_terminal_that_is_closed_stops_it_in_order_unless_nohup_began_it(
    tmp_path: Path, begun_by: tuple[str, ...]
) -> None:
    """Whoever began it over ssh loses their line, and nothing else."""
    running = start(tmp_path, *begun_by)
    running.popen.send_signal(signal.SIGHUP)
    if begun_by == ("nohup",):
        running.popen.send_signal(signal.SIGTERM)
    try:
        running.popen.communicate(timeout=30)
    finally:
        running.popen.kill()
    assert running.popen.returncode == 0


def test_a_sentence_in_bytes_that_are_no_text_is_told(tmp_path: Path) -> None:
    """As a terminal writes it that is set to another encoding."""
    ended = in_a_shell(tmp_path, "hear \"$(printf 'K\\344se')\"")
    assert (ended.returncode, ended.stderr.startswith("coachbot: The sentence is not UTF-8 text.")) == (2, True)


def test_a_fault_of_our_own_is_one_line_that_quotes_nothing_stored(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its kind and where it came through can be reported; what it was about stays here."""

    def breaks() -> None:
        raise ValueError("canary-headache-7c1")

    monkeypatch.setattr(front_door, "cli", breaks)
    with pytest.raises(SystemExit) as ended:
        front_door.main()
    assert ended.value.code == 70
    said = capsys.readouterr().err
    assert said.startswith("coachbot: This is a fault of coachbot's own (ValueError at cli.py:")
    assert said.endswith("Please report this line.\n")
    assert "canary" not in said
