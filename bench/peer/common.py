"""What every peer is asked and tells: `PEER.py URL PEOPLE LEAD_SECONDS`, and lines of JSON on standard output."""

import json
import re
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

TOKEN = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


@dataclass(frozen=True)
class Asked:
    """Where messages go, to how many people one is due, and how long after registering."""

    url: str
    people: int
    lead_seconds: float


def asked() -> Asked:
    return Asked(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))


def tell(**said: float) -> None:
    print(json.dumps(said), flush=True)


def resident_kib() -> int:
    return int(re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text())[1])


def cpu_seconds() -> float:
    return time.process_time()


class Registering:
    """Tells what it cost to register everybody, and when their message is due."""

    def __enter__(self) -> "Registering":
        self._began, self._resident = time.perf_counter(), resident_kib()
        return self

    def __exit__(self, *_: object) -> None:
        self.took, self.kib = time.perf_counter() - self._began, resident_kib() - self._resident


def due(registering: Registering, ask: Asked, at: datetime) -> None:
    """`at` is when everybody's message is due; told as an instant of the clock that all processes share."""
    ahead = (at - datetime.now(UTC)).total_seconds()
    tell(
        register_us=registering.took / ask.people * 1e6,
        bytes_each=registering.kib * 1024 / ask.people,
        due=time.monotonic() + ahead,
        ahead=ahead,
    )


def soon(ask: Asked) -> datetime:
    """A whole second that is surely after everybody was registered."""
    return (datetime.now(UTC) + timedelta(seconds=ask.lead_seconds)).replace(microsecond=0)
