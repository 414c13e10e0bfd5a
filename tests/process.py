"""The real process, as an operator starts it: its own interpreter, its own port, killed without warning."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.warm import ROOT, run_warm

READY_SECONDS = 60
"""After so long it surely hangs; the promise of two seconds is measured apart."""


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """A clean environment with a database in a folder."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "SYSTEMROOT") if name in os.environ}
    return {**kept, "COACHBOT_DATABASE_URL": f"sqlite:///{folder / 'demo.db'}", **settings}


def command(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, in a process of its own whose modules were read before."""
    code, said, told = run_warm(arguments, environment(folder, **settings))
    return subprocess.CompletedProcess(["coachbot", *arguments], code, said, told)


def command_from_nothing(
    folder: Path, *arguments: str, cwd: Path = ROOT, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, as an operator starts it: the whole interpreter for itself."""
    return subprocess.run(
        [sys.executable, "-m", "coachbot", *arguments],
        env=environment(folder, **settings),
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )


@dataclass
class Process:
    """One running coachbot."""

    port: int
    popen: subprocess.Popen[str]
    ready_after_seconds: float
    said: str = ""
    """All it printed, once it has stopped."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def kill(self) -> None:
        """kill -9."""
        self.popen.send_signal(signal.SIGKILL)
        self.popen.communicate()

    def stop(self) -> float:
        """SIGTERM; returns the seconds it took."""
        began = time.monotonic()
        self.popen.send_signal(signal.SIGTERM)
        self.said, _ = self.popen.communicate(timeout=30)
        return time.monotonic() - began

    def resident_mib(self) -> float:
        """Memory held, from the kernel's own account."""
        status = Path(f"/proc/{self.popen.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]


def start(folder: Path, *begun_by: str, **settings: str) -> Process:
    """Start a coachbot and wait until it is well."""
    port = free_port()
    began = time.monotonic()
    popen = subprocess.Popen(
        [*begun_by, sys.executable, "-m", "coachbot"],
        env=environment(folder, PORT=str(port), **settings),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return _wait_until_well(popen, port, began)


def _wait_until_well(popen: "subprocess.Popen[str]", port: int, began: float) -> Process:
    while time.monotonic() - began < READY_SECONDS:
        if popen.poll() is not None:
            raise AssertionError(popen.communicate()[0])
        if _is_well(port):
            return Process(port, popen, time.monotonic() - began)
        time.sleep(0.02)
    popen.kill()
    raise AssertionError(f"not ready in time: {popen.communicate()[0]}")


def _is_well(port: int) -> bool:
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
    try:
        asking.request("GET", "/healthz")
        return asking.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        asking.close()
