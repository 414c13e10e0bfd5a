"""Everybody has a prompt due in the same second, and they leave at the pace: `uv run python bench/backlog.py`.

The whole app on SQLite with FULL sync sends to a stand-in for the Bot API: to every second person a reset, and to the
others the evening's question, which keeps longer and so leaves last. Told is who was reached, how many questions
overtook a reset, and how late half and the last were beside what the pace alone makes of such a backlog. Meanwhile ten
people a second open their settings, and it is told how long a tap takes to be answered. `--people` and `--rate` say how
many and how fast; 100,000 at 1,000 a second take four minutes.
"""

import argparse
import json
import sys
import time
import urllib.request
from collections.abc import Sequence

from peers import sink, started

from coachbot.domain.acts import encode
from coachbot.domain.acts.person import OpenSettings, Page
from coachbot.engine.pace import SLACK

LEAD = 15.0
"""Seconds from the start of coachbot's process to the due one, beside a thousandth for each person that is made."""
PATIENCE = 2.0
"""So many times what the pace alone would take is waited for."""
TAPS_A_SECOND = 10
Came = Sequence[tuple[int, float]]
"""Each chat with the instant at which its message came, in that order."""


def come(url: str) -> Came:
    """What came so far."""
    with urllib.request.urlopen(f"{url}/stats") as answer:
        return [(int(chat), float(at)) for chat, at in json.load(answer)]


def tap(url: str, chat: int) -> None:
    """Somebody opens their settings."""
    told = json.dumps({"chat": chat, "action": encode(OpenSettings(Page.ALL))}).encode()
    asked = urllib.request.Request(f"{url}/tap", told, {"content-type": "application/json"})
    with urllib.request.urlopen(asked):
        pass


def taps(url: str) -> tuple[Sequence[float], int]:
    """Seconds that each tap took to be answered, and how many were not."""
    with urllib.request.urlopen(f"{url}/answered") as answer:
        told = json.load(answer)
    return sorted(told["took"]), told["waiting"]


def sent(people: int, rate: float) -> tuple[Came, float, tuple[Sequence[float], int]]:
    """Let everybody's prompt leave; what came, when it was due, and the taps meanwhile."""
    with sink(0) as url, started(sys.executable, "coachbot_house", url, people, LEAD + people / 1000, rate) as process:
        line = next(line for line in process.stdout if line.startswith("{"))
        told = json.loads(line)
        if told["ahead"] < 0:
            raise SystemExit(
                "Making people took longer than was left for it. Try again on a machine that is less busy."
            )
        due = told["due"]
        ends = due + 10 + PATIENCE * people * (1 + SLACK) / rate
        time.sleep(max(due - time.monotonic(), 0))
        looks_at, who = due, 0
        found: Came = ()
        while time.monotonic() < ends and len(found) < people:
            tap(url, who % people + 1)
            who += 1
            time.sleep(1 / TAPS_A_SECOND)
            if time.monotonic() >= looks_at:
                found, looks_at = come(url), time.monotonic() + min(max(people / rate / 20, 0.25), 5.0)
        time.sleep(1)
        return found, due, taps(url)


def rows(found: Came, due: float, people: int, rate: float) -> dict[str, str]:
    """What is told of it."""
    reached = {chat for chat, _ in found}
    resets = [n for n, (chat, _) in enumerate(found) if chat % 2 == 0]
    ahead = resets[-1] + 1 - len(resets)
    late = sorted(at - due for _, at in found)
    half, last = late[len(late) // 2], late[-1]
    alone = (1 + SLACK) / rate
    return {
        "reached, each once": f"{len(reached):,} of {people:,}, {len(found) - len(reached)} twice",
        "questions that left before the last reset": f"{ahead:,}",
        "late, half of them": f"{half:.1f} s, {half / (alone * len(late) / 2):.2f} of backlog / rate",
        "late, the last": f"{last:.1f} s, {last / (alone * len(late)):.2f} of backlog / rate",
    }


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--people", type=int, default=10_000)
    asked.add_argument("--rate", type=float, default=500.0, help="messages a second")
    given = asked.parse_args()
    found, due, (took, unanswered) = sent(given.people, given.rate)
    print(f"| {given.people:,} due at once, {given.rate:,.0f} a second, slots {SLACK:.1%} farther apart | |\n|---|---|")
    for what, says in rows(found, due, given.people, given.rate).items():
        print(f"| {what} | {says} |")
    median, slow = (1000 * took[int(len(took) * share)] for share in (0.5, 0.99))
    print(f"| {len(took)} taps meanwhile, answered after: median | {median:.0f} ms |")
    print(f"| 99th percentile; unanswered | {slow:.0f} ms; {unanswered} |")


if __name__ == "__main__":
    main()
