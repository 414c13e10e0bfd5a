"""No statement leans on the order of text: a PostgreSQL may sort as people do, where marks count for nothing.

D38: `key < 'snooze:12;'` lost a second snooze on a server with a linguistic collation. Neither the PostgreSQL from the
wheel nor a slim machine has such a collation, so the statements themselves are read.
"""

import ast
import re
from pathlib import Path

from coachbot import migrations

ROOT = Path(__file__).parent.parent.parent
SAME_EVERYWHERE = {"local_date", "digest"}
"""Of one length, of digits and hyphens or of hexadecimal digits: sorted alike under every collation."""


def text_columns() -> set[str]:
    sql = "\n".join(m.sql for m in migrations.read_migrations(migrations.packaged_folder()))
    return set(re.findall(r"^\s*(?:ALTER TABLE \w+ ADD COLUMN )?(\w+) TEXT\b", sql, re.MULTILINE)) - SAME_EVERYWHERE


def statements() -> list[tuple[str, str]]:
    """Every piece of text in the store, with its place."""
    return [
        (f"{path.name}:{node.lineno}", node.value)
        for path in sorted((ROOT / "coachbot" / "store").glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def test_no_statement_compares_text_by_its_order() -> None:
    """Only for equality."""
    columns = "|".join(sorted(text_columns()))
    by_order = re.compile(rf"\b({columns})\s*(<=|>=|<(?!>)|>)|(<=|>=|<(?!>)|(?<!<)>)\s*(\w+\.)?({columns})\b|BETWEEN")
    assert [place for place, text in statements() if by_order.search(text)] == []


def test_no_statement_sorts_by_text() -> None:
    """What has to stand in one order on every engine is sorted here, by code points."""
    columns = text_columns()
    found = []
    for place, text in statements():
        for order in re.findall(r"ORDER BY ([\w\s.,]+)", text):
            names = {part.split()[0].rpartition(".")[2] for part in order.split(",") if part.split()}
            if names & columns:
                found.append(place)
    assert found == []


def test_the_columns_of_text_are_found() -> None:
    """The two rules above are worth nothing without them."""
    assert {"key", "prompt", "platform", "question", "link_code", "state"} <= text_columns()
