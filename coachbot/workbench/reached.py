"""What lives have reached, as the repository keeps it: a row for each programme, persona and way."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from coachbot.library import packaged_programmes
from coachbot.workbench.coverage import Met, Reach
from coachbot.workbench.texts import read_table

FILE = "reached.csv"
FIELDS = ("programme", "persona", "reach", "concepts")


def _file() -> Path:
    return packaged_programmes() / FILE


def _rows() -> list[dict[str, str]]:
    if not _file().exists():
        return []
    with _file().open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read(programme_id: str, persona: str) -> Mapping[str, Reach]:
    """By which way each row was met in this life when it was last kept; empty where none was."""
    mine = [row for row in _rows() if (row["programme"], row["persona"]) == (programme_id, persona)]
    return {concept: Reach[row["reach"].upper()] for row in mine for concept in row["concepts"].split()}


def lives() -> list[tuple[str, str]]:
    """Every life that is kept: its programme and persona."""
    return list(dict.fromkeys((row["programme"], row["persona"]) for row in _rows()))


def keep(programme_id: str, persona: str, met: Sequence[Met]) -> None:
    """Write what this life met over what was kept of it."""
    others = [row for row in _rows() if (row["programme"], row["persona"]) != (programme_id, persona)]
    mine = [
        {
            "programme": programme_id,
            "persona": persona,
            "reach": way.name.lower(),
            "concepts": " ".join(one.id for one in met if one.reach is way),
        }
        for way in (Reach.PUSHED, Reach.TAP, Reach.COMMAND)
    ]
    with _file().open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted([*others, *mine], key=lambda row: (row["programme"], row["persona"])))


def describe() -> str:
    """The table of the docs: for every life that is kept, how many rows it met by each way, and how many never."""
    rows = len(read_table())
    lines = ["| programme | persona | pushed | one tap away | by command | never |", "|---|---|---|---|---|---|"]
    for programme_id, persona in lives():
        met = [*read(programme_id, persona).values()]
        counts = [met.count(way) for way in (Reach.PUSHED, Reach.TAP, Reach.COMMAND)]
        cells = [f"`{programme_id}`", f"`{persona}`", *map(str, counts), str(rows - len(met))]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join([*lines, ""])
