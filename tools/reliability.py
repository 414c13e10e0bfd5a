"""Measure what docs/reliability.md promises: `uv run python tools/reliability.py [R1 R4 ...] [--write]`.

Each figure is what tests of the suite tell while they hold; a figure whose test fails says so, and the command ends
with 1. `--write` puts the table into the page. COACHBOT_FAULTS=8 makes the long ones eight times as long: a thousand
kills and more, two thousand power cuts.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as Tree

ROOT = Path(__file__).parent.parent
LIST = Path(__file__).with_name("figures.toml")
PAGE = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- figures begin: written by tools/reliability.py -->\n", "<!-- figures end -->\n"
TOLD = "told"
LONGEST_SECONDS = 3 * 3600


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the table: what is measured, what is asked for, which tests measure it, and a word on the measure."""

    name: str
    what: str
    target: str
    tests: tuple[str, ...] = ()
    word: str = ""


def read_figures(path: Path = LIST) -> list[Figure]:
    """Every figure, in order."""
    listed = tomllib.loads(path.read_text(encoding="utf-8"))["figure"]
    return [Figure(**{**one, "tests": tuple(one.get("tests", ()))}) for one in listed]


COVERED = ("coachbot/engine", "coachbot/store/outbox.py", "coachbot/store/inbox.py", "coachbot/store/replies.py")
COVERING = (
    *("tests/test_dispatch.py", "tests/test_departures.py", "tests/test_intake.py", "tests/test_commits.py"),
    *("tests/store/test_outbox.py", "tests/test_timekeeper.py", "tests/test_pace.py", "tests/test_parting.py"),
    *("tests/test_between_commits.py", "tests/test_held_up.py", "tests/test_sealed_inbox.py", "tests/test_batches.py"),
    *("tests/test_ward.py", "tests/test_ward_rights.py", "tests/test_rereading.py", "tests/machines"),
    *("tests/test_waking.py", "tests/test_health.py", "tests/coach/test_check_in.py", "tests/test_passes.py"),
    *("tests/store/test_retention.py", "tests/coach/test_guided_ends.py", "tests/coach/test_linking.py"),
)
ON_A_SERVER = ("tests/test_shared_pace.py", "tests/reliability/test_several_workers.py", "tests/test_presence.py")
"""The others run on SQLite alone: what a second engine takes again is no line more."""


@dataclass(frozen=True, slots=True)
class Run:
    """A test that has run: what it told, and whether it held."""

    name: str
    told: tuple[str, ...]
    held: bool


def run(tests: list[str]) -> list[Run]:
    """Run these tests, the long forms too."""
    there = [test for test in tests if (ROOT / test.partition("::")[0]).exists()]
    if not there:
        return []
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        call = [sys.executable, "-m", "pytest", "-q", "-m", "long or not long", f"--junitxml={report}", *there]
        subprocess.run(call, cwd=ROOT, check=False, timeout=LONGEST_SECONDS, stdout=sys.stderr)  # noqa: S603 - our own words
        return [_as_run(case) for case in Tree.parse(report).iter("testcase")]  # noqa: S314 - we wrote it


def _as_run(case: Tree.Element) -> Run:
    told = tuple(one.get("value", "") for one in case.iter("property") if one.get("name") == TOLD)
    file = case.get("classname", "").replace(".", "/") + ".py"
    held = not any(case.find(fault) is not None for fault in ("failure", "error"))
    return Run(f"{file}::{case.get('name')}", told, held)


def cell(figure: Figure, ran: list[Run]) -> tuple[str, bool]:
    """What was measured, in words, and whether it held."""
    mine = [one for one in ran if any(_belongs(one.name, test) for test in figure.tests)]
    failed = [one.name for one in mine if not one.held]
    if failed:
        return f"**does not hold**: {', '.join(failed)}", False
    told = [re.sub(r"^R\d+ ", "", line) for one in mine for line in one.told]
    held = f"{len(mine)} tests hold" if mine else "no test of it is here yet"
    return "; ".join([*told, *([] if told else [held]), *([figure.word] if figure.word else [])]), True


def _belongs(name: str, test: str) -> bool:
    return name.startswith((test + "[", test + "::", test + "/")) or name == test


def coverage() -> tuple[str, bool]:
    """R19: how many lines and branches of what carries the promises their nearest tests take."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "COVERAGE_FILE": str(Path(folder) / "data")}
        only = f"--include={','.join(f'{one}/*' if '.' not in one else one for one in COVERED)}"
        call = ["uv", "run", "--with", "coverage", "coverage"]
        pytest = [*call, "run", "--append", "--branch", only, "-m", "pytest", "-n0", "-q", "-p", "no:cacheprovider"]
        for tests in (["-k", "not postgres", "-m", "not long and not alone", *COVERING], ON_A_SERVER):
            if subprocess.run([*pytest, *tests], cwd=ROOT, env=env, check=False, stdout=sys.stderr).returncode:  # noqa: S603
                return "**does not hold**: a near test fails, or coverage.py is not to be had", False
        said = subprocess.run([*call, "report"], cwd=ROOT, env=env, check=True, capture_output=True, text=True)  # noqa: S603
    share, files = said.stdout.strip().splitlines()[-1].split()[-1], len(COVERING) + len(ON_A_SERVER)
    return f"{share} of lines and branches by {files} files and folders of near tests in one process", share == "100%"


def rows_of(chosen: list[Figure]) -> tuple[dict[str, str], bool]:
    """A row each, and whether everything in them held."""
    ran = run([test for figure in chosen for test in figure.tests])
    rows, fine = dict[str, str](), True
    for figure in chosen:
        said, held = cell(figure, ran) if figure.tests else coverage()
        fine = fine and held
        files = ", ".join(f"`{name}`" for name in dict.fromkeys(test.partition("::")[0] for test in figure.tests))
        rows[figure.name] = f"| {figure.name} | {figure.what} | {figure.target} | {said} | {files or 'coverage.py'} |"
    return rows, fine


def write(rows: dict[str, str]) -> None:
    """Put these rows into the page; the others stay as they were."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    stood, _, after = rest.partition(END)
    kept = {line.split("|")[1].strip(): line for line in stood.splitlines() if line.startswith("| R")} | rows
    names = [figure.name for figure in read_figures()]
    PAGE.write_text(before + BEGIN + as_table([kept[name] for name in names if name in kept]) + END + after, "utf-8")


def as_table(rows: Iterable[str]) -> str:
    """Rows below their head."""
    return "\n".join(["| | figure | asked for | measured | by |", "|---|---|---|---|---|", *rows]) + "\n"


def main() -> None:
    """Print the table, or keep it in the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("figures", nargs="*", help="only these, such as R1")
    parser.add_argument("--write", action="store_true", help="put the rows into docs/reliability.md")
    given = parser.parse_args()
    rows, fine = rows_of([one for one in read_figures() if not given.figures or one.name in given.figures])
    if given.write:
        write(rows)
    print(as_table(rows.values()), end="")
    raise SystemExit(0 if fine else 1)


if __name__ == "__main__":
    main()
