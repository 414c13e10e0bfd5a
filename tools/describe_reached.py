"""Write the table of docs/programmes.md anew from what lives have reached: uv run python tools/describe_reached.py."""

from pathlib import Path

from coachbot.workbench import reached

PAGE = Path(__file__).parent.parent / "docs" / "programmes.md"
BEGINS, ENDS = "<!-- reached -->\n", "<!-- end of reached -->"


def main() -> None:
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGINS)
    after = rest.partition(ENDS)[2]
    PAGE.write_text(f"{before}{BEGINS}{reached.describe()}{ENDS}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
