"""The real process, measured from outside: when it is ready, what it holds, what it burns, how fast it answers."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

JOINING = (
    *("Yes, I'm 18", "Yes, keep my diary", *("None of these",) * 2, "Yes, "),
    *("Start Desk reset", "No headache"),
)
"""How the buttons of a plain joining begin, in order."""
NO = ("No headache", "Still no headache")
"""The second is what the first is called where an early answer is asked about again."""
READY_SECONDS = 60


@dataclass
class Process:
    """One running coachbot, ready."""

    port: int
    popen: subprocess.Popen[bytes]
    ready_seconds: float

    def resident_mib(self) -> float:
        """Memory held now, by the kernel's account."""
        return self._mib("VmRSS")

    def peak_mib(self) -> float:
        """The most memory held at any time so far."""
        return self._mib("VmHWM")

    def _mib(self, name: str) -> float:
        found = re.search(rf"{name}:\s+(\d+)", Path(f"/proc/{self.popen.pid}/status").read_text())
        return int(found[1]) / 1024 if found else 0.0

    def cpu_seconds(self) -> float:
        """Processor time used so far, user and system."""
        fields = Path(f"/proc/{self.popen.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        """SIGTERM, and wait."""
        self.popen.send_signal(signal.SIGTERM)
        self.popen.wait(timeout=30)


def start(database: Path, **more: str) -> Process:
    """Start coachbot on a database, with `more` settings, and wait until /healthz answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    settings = {"COACHBOT_DATABASE_URL": f"sqlite:///{database}", "PORT": str(port)}
    began = time.monotonic()
    popen = subprocess.Popen(
        [sys.executable, "-m", "coachbot"],
        env=kept | settings | more,
        cwd=Path(__file__).parent.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while time.monotonic() - began < READY_SECONDS and popen.poll() is None:
        try:
            if httpx.get(f"http://127.0.0.1:{port}/healthz", timeout=1).status_code == 200:
                return Process(port, popen, time.monotonic() - began)
        except httpx.TransportError:
            time.sleep(0.01)
    popen.kill()
    raise SystemExit(f"coachbot was not ready within {READY_SECONDS} s on {database}.")


class Guest:
    """Somebody in a browser, without the browser."""

    def __init__(self, process: Process) -> None:
        self._http = httpx.Client(base_url=f"http://127.0.0.1:{process.port}", timeout=30)
        self._http.get("/").raise_for_status()

    def move_to(self, process: Process) -> None:
        """Go on with the same conversation on a process that took another's place."""
        cookies = dict(self._http.cookies)
        self._http = httpx.Client(base_url=f"http://127.0.0.1:{process.port}", timeout=30, cookies=cookies)

    def send(self, **contents: Any) -> float:
        """Do one thing; returns the seconds until its replies were visible."""
        began = time.perf_counter()
        self._http.post("/api/send", json={"zone": "Europe/Berlin", **contents}).raise_for_status()
        return time.perf_counter() - began

    def tap(self, *labels: str) -> float:
        """Tap the newest button whose label begins in one of these ways; returns the seconds it took."""
        for message in reversed(self._http.get("/api/messages").json()["messages"]):
            for button in (b for row in message["buttons"] for b in row):
                if button["label"].startswith(labels):
                    return self.send(action=button["action"], message=message["id"])
        raise SystemExit(f"The conversation offers no button that begins with {labels}.")

    def join(self) -> None:
        """Join and answer the first check-in."""
        self.send(text="/start")
        for label in JOINING:
            self.tap(label)

    def taps(self, count: int) -> list[float]:
        """Change today's answer to and fro, so that every tap writes; returns the seconds of each tap."""
        return [self.tap(*(("Change",) if n % 2 == 0 else NO)) for n in range(count)]
