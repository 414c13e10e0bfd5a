"""The house keeps its shape: who may import whom, and what stays out of which room."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS: tuple[tuple[str, ...], ...] = (
    ("values",),
    (
        "database",
        "domain",
        "dying",
        "errors",
        "hosts",
        "logs",
        "markup",
        "mends",
        "owners",
        "sealing",
        "tally",
        "together",
    ),
    ("chat", "databases", "library", "listening", "migrations", "places", "settings", "web", "words"),
    ("drawing", "screens", "store"),
    ("chats", "vault", "ward"),
    ("graveyard", "handover", "plan", "unlocking", "upgrade"),
    ("coach",),
    ("engine",),
    ("alerts", "examined", "foundation", "health", "measuring", "swap", "workbench"),
    ("key_copies", "standing"),
    ("app", "backup", "doctor", "seals"),
    ("running",),
    ("upkeep",),
    ("cli",),
)
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
FILES = sorted((ROOT / "coachbot").rglob("*.py"))
ONLY_IN = {
    "fluent": "words",
    "babel": "words",
    "psycopg": "databases/postgres",
    "psycopg_pool": "databases/postgres",
    "cryptography": ("sealing.py", "vault.py"),
    "uvicorn": "web.py",
    "telegram": "chats/telegram",
    "httpx": ("alerts.py", "chats/telegram", "chats/discord/examination.py"),
    "discord": "chats/discord",
    "aiohttp": ("chats/discord", "chats/telegram"),
    "resvg_py": "drawing/png.py",
    "fpdf": "drawing/pdf.py",
    "apscheduler": "app.py",
    "yaml": "library",
    "tzfpy": "places.py",
    "prometheus_client": "measuring.py",
    "typer": ("cli.py", "upkeep.py", "workbench/commands.py", "workbench/taught_commands.py"),
    "pydantic_settings": "settings.py",
}
SQL = re.compile(r"^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\s")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT / "coachbot").as_posix()


ENTRY = {"__main__": "cli"}
"""`python -m coachbot` is the command line."""


def room_of(path: Path) -> str:
    room = name_of(path).split("/")[0].removesuffix(".py")
    return ENTRY.get(room, room)


@cache
def nodes(path: Path) -> list[ast.AST]:
    """Everything a file says."""
    return [*ast.walk(ast.parse(path.read_text(encoding="utf-8")))]


@cache
def imports(path: Path) -> list[tuple[int, str]]:
    """Every module a file imports, with its line; `from a import b` counts as a.b."""
    return [*_imports(path)]


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            for found in node.names:
                yield node.lineno, found.name
        elif isinstance(node, ast.ImportFrom) and node.module:
            for found in node.names:
                yield node.lineno, f"{node.module}.{found.name}"


def own(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "coachbot" and len(parts) > 1 and parts[1] in LEVEL else None


def test_imports_go_downward_only_and_siblings_are_strangers() -> None:
    """A room knows the rooms below it and its own; never a neighbour, never what is above."""
    wrong = [
        f"{name_of(path)}:{line} imports {module}"
        for path in FILES
        for line, module in imports(path)
        if (other := own(module)) and other != room_of(path) and LEVEL[other] >= LEVEL.get(room_of(path), -1)
    ]
    assert wrong == []


@pytest.mark.parametrize("folder", ["chats", "databases"])
def test_adapters_of_one_port_do_not_know_each_other(folder: str) -> None:
    """One may be removed without the others noticing."""
    for path in (ROOT / "coachbot" / folder).rglob("*.py"):
        family = path.relative_to(ROOT / "coachbot" / folder).parts[0].removesuffix(".py")
        for line, module in imports(path):
            parts = module.split(".")
            if parts[:2] == ["coachbot", folder] and len(parts) > 2:
                assert parts[2] == family, f"{name_of(path)}:{line}"


@pytest.mark.parametrize(("package", "home"), ONLY_IN.items())
def test_each_outside_package_has_one_room(package: str, home: str) -> None:
    """What is used in one place can be replaced in one place."""
    users = {path for path in FILES for _, module in imports(path) if module.split(".")[0] == package}
    assert users
    assert [name_of(path) for path in users if not name_of(path).startswith(home)] == []


def test_nothing_but_the_wiring_names_an_adapter() -> None:
    """app.py, the foundation under it, and the commands that look at a database or a token without an app."""
    users = {
        name_of(path)
        for path in FILES
        for _, module in imports(path)
        if module.startswith(("coachbot.chats.", "coachbot.databases.")) and room_of(path) not in ("chats", "databases")
    }
    assert users <= {
        "app.py",
        "backup.py",
        "swap.py",
        "standing.py",
        "foundation.py",
        "running.py",
        "doctor.py",
        "key_copies.py",
        "seals.py",
        "unlocking.py",
        "workbench/memory.py",
    }


ALLOWED = {
    "array", "bisect", "coachbot", "pydantic", "pydantic_core", "collections", "dataclasses", "datetime", "enum",
    "fractions", "functools", "hashlib", "itertools", "json", "math", "random", "re", "statistics", "types", "typing",
    "unicodedata", "zlib", "zoneinfo",
    "Stemmer", "rapidfuzz",
}  # fmt: skip
IMPURE = {"datetime.now", "datetime.utcnow", "date.today", "time.time", "open", "print", "random.random"}


def test_the_domain_is_pure() -> None:
    """No await, no clock, no dice, no files; of other packages only pydantic, a stemmer and a matcher of words."""
    for path in FILES:
        if room_of(path) != "domain":
            continue
        assert not [n for n in nodes(path) if isinstance(n, ast.AsyncFunctionDef | ast.Await)], name_of(path)
        called = {ast.unparse(n.func) for n in nodes(path) if isinstance(n, ast.Call)}
        assert not called & IMPURE, name_of(path)
        assert {module.split(".")[0] for _, module in imports(path)} <= ALLOWED, name_of(path)


def test_the_clock_is_read_in_one_place() -> None:
    """Time is an argument everywhere else."""
    readers = [
        f"{name_of(path)}:{node.lineno}"
        for path in FILES
        for node in nodes(path)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("datetime.now", "time.time", "date.today")
    ]
    assert [place.split(":")[0] for place in readers] == ["engine/passes.py"]


def test_sql_lives_in_the_store() -> None:
    """And in the migrations and the engines' own set-up."""
    for path in FILES:
        if room_of(path) in ("store", "migrations", "databases"):
            continue
        for node in nodes(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not SQL.match(node.value), f"{name_of(path)}:{node.lineno}"


def test_files_are_one_idea_and_functions_one_screen() -> None:
    """At most 300 lines a module and 40 a function."""
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 300, name_of(path)
        for node in nodes(path):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                assert length <= 40, f"{name_of(path)}:{node.lineno} {node.name} has {length} lines"


ALIKE = {
    "Examination": "what a platform said of its token, once per platform",
    "Sender": "a platform's side of sending, once per platform",
    "_Transaction": "an engine's open transaction, once per engine",
}
"""Names that adapters of one port share because they do the same; they never meet, as the tests above keep it."""


def test_a_class_has_a_name_of_its_own() -> None:
    """One word per thing: whoever reads a name need not ask which of two is meant."""
    homes = defaultdict(list)
    for path in FILES:
        for node in nodes(path):
            if isinstance(node, ast.ClassDef):
                homes[node.name].append(path)
    twice = {name: paths for name, paths in homes.items() if len(paths) > 1}
    assert sorted(twice) == sorted(ALIKE), {name: [name_of(path) for path in paths] for name, paths in twice.items()}
    assert all(room_of(path) in ("chats", "databases") for paths in twice.values() for path in paths)


def test_no_room_has_a_name_that_says_nothing() -> None:
    """Modules are nouns."""
    assert not {path.stem for path in FILES} & {"utils", "helpers", "common", "manager", "misc", "core"}
