"""What a card with its picture costs on Telegram: `uv run python bench/cards.py`. It takes some ten seconds.

The real app answers people on the Bot API stand-in of the tests, which has a process of its own; one after another
asks for the same card, once one that moves and once a still. CPU is coachbot's with that of the processes that draw.
`--beside CHECKOUT` measures another checkout in turns with this one; the least of several rounds is printed.
"""

import argparse
import asyncio
import json
import resource
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent))

from checkouts import in_checkout
from telegram_apart import FIRST, telegram_apart

from coachbot.chat import Address
from tests.crowd import enrol_everybody
from tests.standins.telegram import TOKEN
from tests.telegram_house import WalkingClock, live_on

Measured = dict[str, float]
WHAT = {"cpu": "CPU, ms", "wall": "asked to arrived, ms", "bytes": "uploaded, kB"}


def cpu_seconds() -> float:
    """Of this process and of those it has waited for."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


async def measure(people: int) -> Measured:
    """What the first and the last of so many people cost, by kind, place and what is measured."""
    found, clock = Measured(), WalkingClock()
    with tempfile.TemporaryDirectory(prefix="coachbot-bench-") as folder, telegram_apart(clock) as there:
        addresses = [Address("telegram", str(n)) for n in range(FIRST, FIRST + people)]
        await enrol_everybody(Path(folder) / "live.db", addresses, telegram_token=TOKEN)
        async with live_on(there.url, Path(folder), clock):
            await asyncio.sleep(1)
            for kind in ("moving", "still"):
                for n in range(people):
                    before = cpu_seconds()
                    wall, uploaded = await there.do(kind, FIRST + n)
                    # Whatever follows the answer, such as marking it as sent, is a part of what it costs.
                    await asyncio.sleep(0.1)
                    cpu = 1000 * (cpu_seconds() - before)
                    place = "first" if n == 0 else "last"
                    found |= {f"{kind} {place} cpu": cpu, f"{kind} {place} wall": wall}
                    found[f"{kind} {place} bytes"] = uploaded / 1000
    return found


def least(rounds: list[Measured]) -> Measured:
    return {name: min(one[name] for one in rounds) for name in rounds[0]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--people", type=int, default=10, help="people who ask for the card, one after another")
    parser.add_argument("--beside", type=Path, help="another checkout, measured in turns with this one")
    parser.add_argument("--rounds", type=int, default=3, help="how often")
    parser.add_argument("--round", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.round:
        print(json.dumps(asyncio.run(measure(given.people))))
        return
    here = Path(__file__).resolve().parent.parent
    checkouts = {"other": given.beside.resolve(), "here": here} if given.beside else {"here": here}
    found: dict[str, list[Measured]] = {name: [] for name in checkouts}
    for _ in range(given.rounds):
        for name, checkout in checkouts.items():
            found[name].append(in_checkout("cards.py", checkout, given.people))
    print(f"| a card, {given.people} people, least of {given.rounds} | {' | '.join(checkouts)} |")
    print(f"|---|{'---:|' * len(checkouts)}")
    best = [least(rounds) for rounds in found.values()]
    for name in best[0]:
        kind, place, what = name.split()
        print(f"| {kind}, {place} person: {WHAT[what]} | {' | '.join(f'{one[name]:,.1f}' for one in best)} |")


if __name__ == "__main__":
    main()
