"""What could be divided among several databases by participant, and what could not: `docs/scaling.md` lists the rest."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from coachbot import migrations

ROOT = Path(__file__).parent.parent.parent
_TABLE = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)")
_KEYED = re.compile(
    r"participant_id\s*(=|IN\b|,)|participant_id FROM|\bp\.id\s*(=|IN\b)|(participants|participants p) WHERE (p\.)?id (=|IN)"
    r"|UPDATE participants SET .* WHERE id"
)
_LISTED = re.compile(r"^\| `(\w+\.\w+)` \|", re.MULTILINE)


def owned() -> set[str]:
    """The tables whose rows are somebody's."""
    sql = "\n".join(one.sql for one in migrations.read_migrations(migrations.packaged_folder()))
    tables = re.findall(r"CREATE TABLE (\w+) \((.*?)\n\)", sql, re.DOTALL)
    return {name for name, columns in tables if "participant_id" in columns} | {"participants"}


def text_of(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(one) or "{}" for one in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return (text_of(node.left) or "") + (text_of(node.right) or "")
    return None


def statements(path: Path) -> Iterator[tuple[str, str]]:
    """Every statement of a file, with the function or name that it stands in."""
    for top in ast.parse(path.read_text(encoding="utf-8")).body:
        name = getattr(top, "name", None) or next(
            (one.id for one in ast.walk(top) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)), "?"
        )
        inside: set[ast.AST] = set()
        for node in ast.walk(top):
            if node in inside or (sql := text_of(node)) is None:
                continue
            inside |= set(ast.walk(node))
            if re.match(r"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s", sql):
                yield name, " ".join(sql.split())


def not_keyed() -> set[str]:
    found = set()
    for path in sorted((ROOT / "coachbot" / "store").glob("*.py")):
        for name, sql in statements(path):
            if set(_TABLE.findall(sql)) & owned() and not _KEYED.search(sql):
                found.add(f"{path.stem}.{name}")
    return found


def test_every_statement_that_is_not_keyed_by_participant_is_listed_with_what_becomes_of_it() -> None:
    """A new one needs a line in the table of docs/scaling.md, or a participant; one that is gone, or keyed, leaves it."""
    listed = _LISTED.findall((ROOT / "docs" / "scaling.md").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(not_keyed())


def test_the_arithmetic_of_the_page_is_that_of_the_command() -> None:
    """Whoever changes an assumption prints the table anew."""
    sys.path.insert(0, str(ROOT))
    from bench import scaling

    assert scaling.table() in (ROOT / "docs" / "scaling.md").read_text(encoding="utf-8")
