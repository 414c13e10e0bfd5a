"""Tests beside each other: how many workers, who goes first, and who must be alone."""

import fcntl
import gc
import importlib.util
import os
import shutil
import signal
import ssl
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

# Nothing in a test speaks TLS, and whoever makes a client reads the certificates of the world: a twentieth of a second.
ssl.create_default_context = cache(ssl.create_default_context)

# An HTTP client asks with each request whether this stranger is here, and Python looks everywhere each time.
if importlib.util.find_spec("sniffio") is None:
    sys.modules["sniffio"] = None  # type: ignore[assignment]

MOST_WORKERS = 5
"""More would wait for the disk, and each one imports and collects everything first."""
LONGEST_SECONDS = 300
MEMORY = Path("/dev/shm")
ENOUGH_BYTES = 4_000_000_000
FOLDER = pytest.StashKey[str]()
TOLD = "told"

# Every worker and every process a test starts reads the same files: what one has compiled the others find, also
# where the environment forbids to keep it, as containers do. It halves the seconds before the first test.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """A worker more than there are cores, as some test always waits for a browser or a pace; none when only some files are asked for, which are done before workers would be up."""
    if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ:
        return None
    if all(name.partition("::")[0].endswith(".py") for name in config.args):
        return 0
    return min(len(os.sched_getaffinity(0)) + 1, MOST_WORKERS)


def pytest_collection(session: pytest.Session) -> None:
    """Nothing that is read and collected is ever rubbish, and there is much of it: to look through it for some would
    take a fifth of the time until the first test, and a tenth of that of the tests."""
    gc.disable()


def pytest_collection_finish(session: pytest.Session) -> None:
    """From here on rubbish is looked for among what the tests themselves make."""
    gc.freeze()
    gc.set_threshold(10_000)
    gc.enable()


def pytest_itemcollected(item: pytest.Item) -> None:
    """What is the same on both engines, and takes seconds, waits on PostgreSQL for the long form."""
    on = getattr(item, "callspec", None)
    if item.get_closest_marker("long_on_postgres") and on is not None and on.params.get("engine") == "postgres":
        item.add_marker(pytest.mark.long)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that must be alone come first, when nobody has begun with anything that they would wait for; then the slow
    ones, so that no worker ends with one while the others have nothing left."""
    items.sort(key=_rank)


def _rank(item: pytest.Item) -> int:
    return next((rank for rank, mark in enumerate(("alone", "slow")) if item.get_closest_marker(mark)), 2)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """A test that measures time waits until nobody else is at work, and the others wait for it."""
    if not hasattr(item.config, "workerinput"):
        return (yield)
    with _turn(run_folder(item.config), alone=item.get_closest_marker("alone") is not None):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """A test that hangs fails with its name, instead of holding everybody up without a word."""

    def give_up(*_: object) -> None:
        pytest.fail(f"{item.nodeid} did not end within {LONGEST_SECONDS} s")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(LONGEST_SECONDS)
    try:
        return (yield)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """What tests told, in one place: a worker's own prints are not seen."""
    reports = [one for kept in terminalreporter.stats.values() for one in kept if getattr(one, "when", "") == "call"]
    lines = [f"{one.nodeid}: {line}" for one in reports for name, line in one.user_properties if name == TOLD]
    if lines:
        terminalreporter.write_sep("=", "told by tests")
        terminalreporter.write_line("\n".join(sorted(lines)))


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Make the run's folders. The one that workers share is not among pytest's own: every other run of the same account
    closes those to the user as whom PostgreSQL works. Each test's own lies in memory where there is enough of it: every
    commit reaches its disk, and a disk is what most tests would wait for.
    """
    if hasattr(config, "workerinput"):
        return
    config.stash[FOLDER] = _folder(config, None)
    if config.option.basetemp is None and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH_BYTES:
        config.option.basetemp = Path(_folder(config, MEMORY)) / "tests"


def _folder(config: pytest.Config, inside: Path | None) -> str:
    made = tempfile.TemporaryDirectory(prefix="coachbot-tests-", dir=inside, ignore_cleanup_errors=True)
    config.add_cleanup(made.cleanup)
    return made.name


def pytest_configure_node(node: Any) -> None:
    """A worker hears of the folder."""
    node.workerinput["run_folder"] = node.config.stash[FOLDER]


def run_folder(config: pytest.Config) -> Path:
    """A folder of this run, the same for all its workers."""
    return Path(config.workerinput["run_folder"] if hasattr(config, "workerinput") else config.stash[FOLDER])


@contextmanager
def locked(path: Path, how: int = fcntl.LOCK_EX) -> Iterator[None]:
    """Hold a lock between processes."""
    with path.open("a") as file:
        fcntl.flock(file, how)
        try:
            yield
        finally:
            # In words, because a forked child may still hold the same file.
            fcntl.flock(file, fcntl.LOCK_UN)


@contextmanager
def _turn(folder: Path, *, alone: bool) -> Iterator[None]:
    """A place in the room: for oneself, or beside others. Whoever waits for the room holds the door, so nobody
    overtakes them."""
    with (folder / "room").open("a") as room:
        with locked(folder / "door"):
            fcntl.flock(room, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        try:
            yield
        finally:
            fcntl.flock(room, fcntl.LOCK_UN)
