"""The counts of a running house, in the form that Prometheus reads and in sentences. Nothing in them says who."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from coachbot import __version__, tally
from coachbot.database import Session
from coachbot.store import measures
from coachbot.store.measures import Measures
from coachbot.store.workers import Worker
from coachbot.ward import WORDS, people

PATIENCE_SECONDS = 5.0
"""How long counting may take."""

GAUGES: Mapping[str, str] = {
    "people": "Participants.",
    "enrolled": "Participants on a programme or keeping a diary.",
    "unreachable": "Participants whose chats are all closed.",
    "due_late_seconds": "For how long the oldest delivery has been due.",
    "planning_late_seconds": "For how long the oldest planning has been due.",
    "inbox_waiting": "Updates that wait for an answer.",
    "inbox_age_seconds": "For how long the oldest of them has waited.",
    "inbox_set_aside": "Updates of the last three days that could not be handled, damaged ones among them.",
    "check_ins": "Check-ins answered in the last 24 hours.",
    "not_understood": "Sentences of the last 7 days that were not understood.",
}
COUNTERS: Mapping[str, str] = {
    "starts": "How often a coachbot began to work on this database.",
    "asked_to_wait": "How often a platform asked this process to wait (429).",
    "silent_forgotten": "People forgotten by retention because they were silent, since this process began.",
    "webhook_refused": "Requests to the webhook without its secret, since this process began.",
}
FAMILIES: Mapping[str, tuple[str, str]] = {
    "ended": ("reason", "Deliveries that ended in the last 24 hours, by their one reason."),
    "set_aside": ("work", "Participants set aside, by what cannot be done for them."),
}


class _Once(Collector):
    """The measures of one moment."""

    def __init__(self, found: Measures, met: Mapping[str, int], now: datetime) -> None:
        self._found, self._met, self._now = found, met, now

    def collect(self) -> Iterator[Metric]:
        """One gauge a count."""
        for name, says in GAUGES.items():
            yield GaugeMetricFamily(f"coachbot_{name}", says, value=getattr(self._found, name))
        yield GaugeMetricFamily(
            "coachbot_workers", "Processes seen in the last 30 seconds.", value=len(self._found.workers)
        )
        for name, (label, says) in FAMILIES.items():
            family = GaugeMetricFamily(f"coachbot_{name}", says, labels=[label])
            for which, count in getattr(self._found, name).items():
                family.add_metric([which], count)
            yield family
        for name, count in {"starts": self._found.starts, **self._met}.items():
            yield CounterMetricFamily(f"coachbot_{name}", COUNTERS[name], value=count)
        if self._found.backed_up_at is not None:
            age = (self._now - self._found.backed_up_at).total_seconds()
            yield GaugeMetricFamily("coachbot_backup_age_seconds", "Age of the newest copy.", value=age)
        version = GaugeMetricFamily("coachbot_info", "The version that runs.", labels=["version"])
        version.add_metric([__version__], 1)
        yield version


async def measure(session: Session, now: datetime) -> bytes:
    """What a running house is measured as. Raises TimeoutError where the database takes too long."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        found = await measures.take(session, now)
    return as_prometheus(found, tally.so_far(), now)


def as_prometheus(found: Measures, met: Mapping[str, int], now: datetime) -> bytes:
    """The measures, and what this process has met, in the text format of Prometheus."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Once(found, met, now))
    return generate_latest(registry)


def say(found: Measures, now: datetime) -> str:
    """The measures in lines for whoever runs this."""
    sent, other = found.ended.get("sent", 0), {why: n for why, n in found.ended.items() if why != "sent"}
    reasons = ", ".join(f"{n} {why}" for why, n in sorted(other.items(), key=lambda one: -one[1]))
    unsent = f"; not sent: {reasons}" if reasons else ""
    aside = "; ".join(f"for {people(n)} {WORDS[work]}" for work, n in found.set_aside.items() if n)
    lost = f" Updates set aside, damaged or not understood: {found.inbox_set_aside}." if found.inbox_set_aside else ""
    return "\n".join(
        [
            f"People: {found.people}, on a programme or keeping a diary: {found.enrolled}, "
            f"with every chat closed: {found.unreachable}.",
            f"The last 24 hours: {found.check_ins} check-ins, {sent} messages sent{unsent}.",
            f"Due and not sent for {_span(found.due_late_seconds)}; planning for {_span(found.planning_late_seconds)}.",
            f"Waiting for an answer: {found.inbox_waiting}, the oldest for {_span(found.inbox_age_seconds)}.{lost}",
            f"Set aside: {aside or 'nobody'}. Not understood in 7 days: {found.not_understood} sentences.",
            f"Newest copy: {_age(found.backed_up_at, now)}. Starts so far: {found.starts}. "
            f"What people say is {'sealed' if found.sealed else 'stored open'}.",
            *([f"Workers: {_named(found.workers, now)}."] if found.workers else []),
        ]
    )


def _named(workers: Sequence[Worker], now: datetime) -> str:
    """Each with its version, what it listens to, since when it is here, and when it was last seen."""
    return "; ".join(
        f"{one.name} ({one.version}, {_listens(one)}, here for {_span((now - one.started_at).total_seconds())}, "
        f"seen {_span((now - one.seen_at).total_seconds())} ago)"
        for one in workers
    )


def _listens(one: Worker) -> str:
    return f"listens to {' and '.join(one.listens)}" if one.listens else "stands by"


def as_numbers(found: Measures) -> dict[str, object]:
    """The same for programs."""
    at = found.backed_up_at
    instants = ("started_at", "seen_at")
    workers = [asdict(one) | {name: getattr(one, name).isoformat() for name in instants} for one in found.workers]
    return {**asdict(found), "backed_up_at": None if at is None else at.isoformat(), "workers": workers}


def _span(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.0f} h"


def _age(at: datetime | None, now: datetime) -> str:
    return "none was made here" if at is None else f"{_span((now - at).total_seconds())} old"
