"""Write docs/safety-words.md: every safety text of the words files in English and in German, side by side.

For a clinician's reading. `uv run python tools/describe_safety.py`
"""

from pathlib import Path

from coachbot.words import FOLDER, read_folder

PAGE = Path(__file__).parent.parent / "docs" / "safety-words.md"
SUBJECTS = ("signs", "safety", "despair", "exercise_check")
HEAD = """# Safety texts, English and German

Written by `uv run python tools/describe_safety.py` from the words files, item by item. **No clinician has read either
column yet.** Whoever does: change the words in `coachbot/words/`, run the tool again, and take this sentence out.
"""


def page() -> str:
    """The whole page."""
    english, german = read_folder(FOLDER / "en"), read_folder(FOLDER / "de")
    parts = [HEAD]
    for subject in SUBJECTS:
        text = "\n" + (FOLDER / "en" / f"{subject}.ftl").read_text(encoding="utf-8")
        keys = [key for key in english if f"\n{key} =" in text]
        rows = [f"| `{key}` | {_cell(english[key])} | {_cell(german.get(key, ''))} |" for key in keys]
        parts.append("\n".join([f"## {subject}", "", "| key | English | German |", "|---|---|---|", *rows, ""]))
    return "\n".join(parts)


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


def _cell(source: str) -> str:
    """A message as one line of a table, without its key."""
    said = source.partition("=")[2].split("\n#")[0]
    return "<br>".join(line.strip() for line in said.strip().splitlines() if line.strip()).replace("|", "\\|")


if __name__ == "__main__":
    main()
