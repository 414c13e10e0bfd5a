"""What a test says to the coach is what some platform's reader makes of what the platform sends."""

import ast
from pathlib import Path

TESTS = Path(__file__).parent
READERS_OWN = {"chats", "test_incoming.py"}
"""Where readers are tested: an `Incoming` there is what is expected, never what is handed in."""


def test_no_test_hands_the_coach_what_no_adapter_reads() -> None:
    """An `Incoming` is made by readers alone, and the coach is only reached through the intake; W4."""
    paths = [path for path in sorted(TESTS.rglob("*.py")) if path.relative_to(TESTS).parts[0] not in READERS_OWN]
    found = [
        f"{path.relative_to(TESTS)}:{node.lineno}"
        for path in paths
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Incoming", "chat.Incoming", "coach.answer")
    ]
    assert found == []
