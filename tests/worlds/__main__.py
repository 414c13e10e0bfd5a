"""`python -m tests.worlds SEED [postgres] [--trace] [PEOPLE,DAYS,ACTS,TROUBLES]`: live a seed again."""

import re
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.postgres_server import TEMPLATE, running
from tests.worlds.size import Size
from tests.worlds.world import digest, run


def main(given: list[str]) -> int:
    """Say what is found; with --trace all that happened before."""
    sizes = [Size(*map(int, word.split(","))) for word in given if re.fullmatch(r"\d+(,\d+){3}", word)]
    with tempfile.TemporaryDirectory() as folder, ExitStack() as until:
        url = None
        if "postgres" in given:
            url = until.enter_context(until.enter_context(running(Path(folder))).database(TEMPLATE))
        world = run(int(given[0]), Path(folder), sizes[0] if sizes else None, url)
    told = [*(world.log if "--trace" in given else []), *world.findings]
    told += [f"seed {world.seed}: {len(world.log)} lines, {len(world.findings)} findings, digest {digest(world)}"]
    sys.stdout.write("\n".join([*told, ""]))
    return bool(world.findings)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
