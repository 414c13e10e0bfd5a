"""The reference numbers, computed apart from this code and checked with SciPy, and how near is near enough."""

import json
from pathlib import Path
from typing import Any

import pytest

GROUPS: dict[str, list[dict[str, Any]]] = json.loads((Path(__file__).parent / "vectors.json").read_text())


def cases(group: str) -> Any:
    """A group's vectors as parameters, each named by its id."""
    return pytest.mark.parametrize("vector", GROUPS[group], ids=lambda vector: vector["id"])


def near(expected: Any) -> Any:
    """To 1e-4, and None only for None."""
    return None if expected is None else pytest.approx(expected, abs=1e-4)
