"""Write the tables of docs/export.md anew from the models they describe: uv run python tools/describe_export.py."""

from pathlib import Path

from coachbot.domain.export import describe

PAGE = Path(__file__).parent.parent / "docs" / "export.md"
FIRST_TABLE = "### `participants`"


def main() -> None:
    words = PAGE.read_text(encoding="utf-8").partition(FIRST_TABLE)[0]
    PAGE.write_text(f"{words}{describe().rstrip()}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
