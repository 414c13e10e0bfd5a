"""What a message costs: every sentence of coachbot said in each language, with the kept Fluent runtime.

`uv run python bench/words.py` prints a table in some seconds: the time to say a message that was said before, its
median, its 95th percentile and the dearest one, what the first saying costs (the message is parsed then), and what a
date adds. `--rounds` says how often each is said.
"""

import argparse
import re
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from statistics import fmean, median, quantiles

from coachbot.words import FOLDER, Words, languages, read_folder, words_in

VALUE, VALUES, REFERENCES = 42, re.compile(r"\$([a-z_]+)"), re.compile(r"\{\s*([a-z][\w-]+)\s*\}")
MICROSECONDS = 1e6
NOT_SAID = "pattern-"
"""How days are written is no message."""


def told(sources: Mapping[str, str]) -> Iterator[tuple[str, dict[str, int]]]:
    """The messages that are one text, by key, each with a value for everything it needs."""
    for key, source in sources.items():
        if not key.startswith(NOT_SAID) and not re.search(r"^\s+\.[a-z]+ =", source, re.MULTILINE):
            yield key, dict.fromkeys(_needed(sources, key), VALUE)


def _needed(sources: Mapping[str, str], key: str) -> set[str]:
    inner = [one for one in REFERENCES.findall(sources[key]) if one in sources]
    return set(VALUES.findall(sources[key])).union(*(_needed(sources, one) for one in inner))


def seconds_of(work: Callable[[], object], rounds: int) -> float:
    """The quickest of some rounds: what the work itself takes, whatever else the machine does."""
    found = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        found.append(time.perf_counter() - began)
    return min(found)


def measured(language: str, rounds: int) -> dict[str, str]:
    """The figures of one language, in words."""
    sources = read_folder(FOLDER / language)
    messages = list(told(sources))
    fresh = Words(language, sources, words_in("en"))
    first = [seconds_of(lambda key=key, values=values: fresh(key, **values), 1) for key, values in messages]
    again = {key: seconds_of(lambda key=key, values=values: fresh(key, **values), rounds) for key, values in messages}
    dearest = max(again, key=lambda key: again[key])
    day = seconds_of(lambda: fresh.day(date(2026, 11, 28)), rounds)
    return {
        "messages": f"{len(messages)}",
        "a message, mean": _micro(fmean(again.values())),
        "a message, median": _micro(median(again.values())),
        "a message, 95th percentile": _micro(quantiles(again.values(), n=20)[-1]),
        f"the dearest, {dearest}": _micro(again[dearest]),
        "a message's first saying, mean": _micro(fmean(first)),
        "a date": _micro(day),
    }


def _micro(seconds: float) -> str:
    return f"{seconds * MICROSECONDS:.1f} µs"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=50)
    rounds = parser.parse_args().rounds
    print("| what | value |\n|---|---:|")
    for language in languages():
        print(f"| **{words_in(language)('language-name')}** | |")
        for name, value in measured(language, rounds).items():
            print(f"| {name} | {value} |")


if __name__ == "__main__":
    main()
