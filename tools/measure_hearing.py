"""Measure how well sentences are understood: `uv run python tools/measure_hearing.py FILE.jsonl … [--sentences]`.

A file holds a JSON object a line: person, language, open, text, means, facts. The sentences themselves are only
printed when they are asked for: whoever tunes must not see what is measured on.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from coachbot.listening import weights
from tools.hearing.measure import measure, read, report


def main(arguments: list[str]) -> None:
    """Read, measure, print."""
    paths = [Path(name) for name in arguments if not name.startswith("--")]
    learned = weights()
    print("\n".join(report(measure(read(paths), learned), learned, sentences="--sentences" in arguments)))


if __name__ == "__main__":
    main(sys.argv[1:])
