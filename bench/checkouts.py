"""One round of a bench, with the coachbot of whichever checkout is to be measured."""

import gc
import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
# What stands in for a platform, and its crowd, are this checkout's, whichever coachbot is measured.
sys.path.insert(0, str(HERE.parent))
importlib.import_module("tests")
sys.path.remove(str(HERE.parent))


def in_checkout(bench: str, checkout: Path, people: int) -> Any:
    """What a bench's round prints last, in a process of its own. Raises CalledProcessError where it fails."""
    paths = {"PYTHONPATH": os.pathsep.join([str(checkout), str(HERE)])}
    run = [sys.executable, str(HERE / bench), "--round", "--people", str(people)]
    ran = subprocess.run(run, env={**os.environ, **paths}, cwd=checkout, capture_output=True, text=True, check=True)
    return json.loads(ran.stdout.splitlines()[-1])


def keep_what_is_read() -> None:
    """As `coachbot run` does once it has read its files: in a checkout as that one does."""
    gc.collect()
    try:
        importlib.import_module("coachbot.running").keep_for_good()
    except (ImportError, AttributeError):
        gc.freeze()
