"""Break the product on purpose, one small way at a time, and see whether the tests notice.

`uv run python tools/mutate.py` takes every mutant of `tools/mutants/*.toml` in turn: a line of the product is replaced
in a copy of the checkout, never in the checkout itself, and the mutant's tests are run there. Tests that fail have
*killed* the mutant; if all pass, it SURVIVED, and a promise is kept by nobody. Words after the command choose the
mutants whose file or sentence holds them. Ends with 1 when one survived, could not be judged, or is out of date.
"""

import argparse
import itertools
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
LISTS = Path(__file__).parent / "mutants"
NURSERY = Path(__file__).with_name("nursery.py")
SLOW_TO_READ = (
    "pytest", "pydantic", "pydantic_settings", "structlog", "httpx", "starlette.applications", "uvicorn",
    "telegram.ext", "discord", "aiohttp.web", "aiosqlite", "psycopg", "psycopg_pool", "PIL.Image", "babel.dates",
    "fluent.runtime", "yaml", "rapidfuzz", "apscheduler.schedulers.asyncio", "typer", "tzfpy", "Stemmer",
    "hypothesis", "hypothesis.stateful", "_hypothesis_pytestplugin", "anyio.pytest_plugin", "xdist.plugin",
    "xdist.looponfail", "pytest_asyncio.plugin", "platformdirs.pytest_plugin", "xml.etree.ElementTree", "sqlite3",
    "prometheus_client", "uvicorn.protocols.http.h11_impl",
)  # fmt: skip
"""What most tests need of other packages, and the plugins that pytest reads."""
HUNG, NOTHING_CHOSEN = 128 + signal.SIGKILL, 5
PATIENCE_SECONDS = 300
"""A mutant that makes its tests hang for so long is found out, too."""
KILLED, SURVIVED, UNCLEAR, OUT_OF_DATE = "killed", "SURVIVED", "NOT JUDGED", "OUT OF DATE"
_ticks = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One small way to break the product: `old`, which stands once in `file`, becomes `new`.

    `tests` are files or single tests, one of which must fail; `breaks` says which promise would be broken.
    """

    room: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]
    breaks: str

    def applied(self, text: str) -> str | None:
        """The file's text with the mutant in it; None when it is not to be found exactly once."""
        return text.replace(self.old, self.new) if text.count(self.old) == 1 else None


def read_mutants(folder: Path = LISTS) -> list[Mutant]:
    """Every mutant of a folder's lists. What a list says at its top, such as `file`, holds for all its mutants that
    do not say it themselves.
    """
    return [mutant for path in sorted(folder.glob("*.toml")) for mutant in _read_list(path)]


def _read_list(path: Path) -> Iterator[Mutant]:
    listed = tomllib.loads(path.read_text(encoding="utf-8"))
    mutants = listed.pop("mutant")
    for one in mutants:
        said = {**listed, **one}
        yield Mutant(path.stem, said["file"], said["old"], said["new"], tuple(said["tests"]), said["breaks"])


@dataclass(slots=True)
class Copy:
    """A copy of the checkout in which one mutant at a time lives, and the process that runs the tests in it."""

    root: Path
    sound: dict[tuple[str, ...], bool]
    """Whether tests pass with nothing broken, as far as any copy has seen."""
    nursery: "subprocess.Popen[str] | None" = None

    def passes(self, tests: Sequence[str]) -> bool | None:
        """Whether all these tests pass; None when they could not be run."""
        if self.nursery is None:
            self.nursery = self._new_nursery()
        # One engine is enough for a rule; that both follow it is the conformance suite's. What there is on a server
        # only is tried there, and what is long only in that form.
        code = self._ask(tests, "-k", "not postgres")
        if code == NOTHING_CHOSEN:
            # Nor were they run when those of the whole list were.
            self.sound.pop(tuple(tests), None)
            code = self._ask(tests, "-m", "long or not long")
        return {0: True, 1: False, HUNG: False}.get(code)

    def run_whole(self, mutants: Sequence[Mutant]) -> None:
        """Run the tests of some mutants together with nothing broken; those that fail will be asked one by one."""
        if self.passes(sorted({test for mutant in mutants for test in mutant.tests})):
            self.sound.update(dict.fromkeys((mutant.tests for mutant in mutants), True))

    def _ask(self, tests: Sequence[str], *more: str) -> int:
        """Run tests in the copy; returns the exit code."""
        assert self.nursery is not None  # noqa: S101 - for mypy: it was begun above
        asked = ["-x", "-q", "-n0", "-p", "no:cacheprovider", *more]
        # What was read beforehand cannot be rewritten, and need not be: these are no tests.
        asked += ["-W", "ignore::pytest.PytestAssertRewriteWarning", f"--basetemp={self.root / '.tests'}", *tests]
        assert self.nursery.stdin is not None  # noqa: S101 - for mypy: it was opened with pipes
        assert self.nursery.stdout is not None  # noqa: S101
        self.nursery.stdin.write(json.dumps(asked) + "\n")
        self.nursery.stdin.flush()
        return int(self.nursery.stdout.readline())

    def _new_nursery(self) -> "subprocess.Popen[str]":
        # Compiled files are kept in the copy: a run should not compile everything anew.
        surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return subprocess.Popen(  # noqa: S603 - our own words
            [sys.executable, NURSERY, str(PATIENCE_SECONDS), *SLOW_TO_READ],
            cwd=self.root,
            env=surroundings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def close(self) -> None:
        """Nothing more is asked."""
        if self.nursery is not None:
            self.nursery.communicate()

    def judge(self, mutant: Mutant) -> str:
        """What became of a mutant; afterwards the copy is whole again."""
        path = self.root / mutant.file
        whole = path.read_text(encoding="utf-8") if path.is_file() else ""
        mutated = mutant.applied(whole)
        if mutated is None:
            return OUT_OF_DATE
        self._write(path, mutated)
        try:
            fate = {True: SURVIVED, False: KILLED, None: UNCLEAR}[self.passes(mutant.tests)]
        finally:
            self._write(path, whole)
        return fate if fate != KILLED or self._are_sound(mutant.tests) else UNCLEAR

    def _are_sound(self, tests: tuple[str, ...]) -> bool:
        """Whether tests pass with nothing broken: what fails anyway kills nobody."""
        if tests not in self.sound:
            self.sound[tests] = self.passes(tests) is True
        return self.sound[tests]

    def _write(self, path: Path, text: str) -> None:
        path.write_text(text, encoding="utf-8")
        # Compiled files are told apart by size and second; two writes within a second must not look alike.
        stamp = time.time() + next(_ticks)
        os.utime(path, (stamp, stamp))


def copied(root: Path, to: Path, sound: dict[tuple[str, ...], bool]) -> Copy:
    """A copy of what git knows or would add, as it stands now."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - the git of the path
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (root / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, to / name)
    return Copy(to, sound)


def _by_list(mutants: Sequence[Mutant]) -> list[list[Mutant]]:
    lists: dict[str, list[Mutant]] = {}
    for mutant in mutants:
        lists.setdefault(mutant.room, []).append(mutant)
    return list(lists.values())


def judged(mutants: Sequence[Mutant], root: Path, workers: int) -> Iterator[tuple[Mutant, str]]:
    """Each mutant with what became of it, as they are done; a copy for each worker."""
    with tempfile.TemporaryDirectory(prefix="coachbot-mutants-") as folder:
        copies: queue.SimpleQueue[Copy] = queue.SimpleQueue()
        sound: dict[tuple[str, ...], bool] = {}
        every = [copied(root, Path(folder) / str(n), sound) for n in range(workers)]
        for copy in every:
            copies.put(copy)

        @contextmanager
        def some_copy() -> Iterator[Copy]:
            copy = copies.get()
            try:
                yield copy
            finally:
                copies.put(copy)

        def run_whole(of_a_list: Sequence[Mutant]) -> None:
            with some_copy() as copy:
                copy.run_whole(of_a_list)

        def judge(mutant: Mutant) -> str:
            with some_copy() as copy:
                return copy.judge(mutant)

        with ThreadPoolExecutor(workers) as threads:
            # Each list's tests once with nothing broken, then the mutants.
            list(threads.map(run_whole, _by_list(mutants)))
            waiting = {threads.submit(judge, mutant): mutant for mutant in mutants}
            for done in as_completed(waiting):
                yield waiting[done], done.result()
        for copy in every:
            copy.close()


def main(arguments: Sequence[str], root: Path = ROOT, lists: Path = LISTS) -> int:
    """Judge the chosen mutants and tell; returns the exit code."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("words", nargs="*", help="only mutants whose list, file or sentence holds one of these")
    asked.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)), help="how many at a time")
    given = asked.parse_args(arguments)
    chosen = [
        mutant
        for mutant in read_mutants(lists)
        if not given.words or any(word in f"{mutant.room} {mutant.file} {mutant.breaks}" for word in given.words)
    ]
    began, alive = time.monotonic(), 0
    for mutant, fate in judged(chosen, root, given.workers):
        alive += fate != KILLED
        print(f"{fate:<12} {mutant.file}: {mutant.breaks}", flush=True)
    print(f"{alive} survivors of {len(chosen)} mutants, {time.monotonic() - began:.0f} s")
    return 1 if alive else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
