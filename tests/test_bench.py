"""The benches print the tables that the docs quote; here they only have to work, on a handful of people."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SMALL = """
import asyncio, pathlib, sys, tempfile
sys.path.insert(0, "bench")
import outbox
with tempfile.TemporaryDirectory() as folder:
    for what, value in asyncio.run(outbox.measure_outbox(pathlib.Path(folder), 20)):
        print(what, value)
"""


@pytest.mark.long
@pytest.mark.parametrize(
    ("call", "prints"),
    [
        (["-c", SMALL], "plan to record as a share of that floor"),
        (
            ["bench/telegram_chat.py", "--people", "20", "--taps", "4", "--idle", "0.5"],
            "answered as a share of that floor",
        ),
        (["bench/progress.py", "--others", "800", "--looks", "2"], "/progress, week by week, median of 2"),
        (["bench/upgrade.py", "--people", "30", "--days", "3"], "| rows read | 151 |"),
        (
            ["bench/prompts.py", "--postgres", "--people", "10", "--workers", "1", "--rounds", "1"],
            "| planning: enrolments |",
        ),
        (["bench/cards.py", "--people", "2", "--rounds", "1"], "| still, last person: uploaded, kB | 0.0 |"),
        (["bench/turns.py", "--people", "5", "--rounds", "1"], "| a tap of a check-in |"),
        (["bench/backlog.py", "--people", "100", "--rate", "50"], "| reached, each once | 100 of 100, 0 twice |"),
        (["bench/diaries.py", "--people", "10", "--rounds", "1"], "| 365 days |"),
        (["bench/growth.py", "--largest", "1000"], "| start to the first prompt, ms |"),
        (["bench/turning.py", "--people", "200"], "| new rows a second |"),
        (["bench/sealed.py", "--people", "4"], "| an evening recorded |"),
        (["bench/words.py", "--rounds", "1"], "| a message, mean |"),
        (["-m", "bench.frequency", "--runs", "8"], "*split by headache that day, as done*"),
        (["bench/experiment.py", "--people", "20"], "| a wandering rate |"),
    ],
    ids=[
        "outbox",
        "telegram_chat",
        "progress",
        "upgrade",
        "postgres",
        "cards",
        "turns",
        "backlog",
        "diaries",
        "growth",
        "turning",
        "sealed",
        "words",
        "frequency",
        "experiment",
    ],
)
def test_each_bench_prints_its_table(call: list[str], prints: str) -> None:
    """As the docs say to call it."""
    done = subprocess.run([sys.executable, *call], cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    assert prints in done.stdout
