"""Renew the pins: hashed requirements.txt for installing, the same versions as constraints for uv.

Run `uv run python tools/pin.py` after a change of dependencies, and commit what it writes.
"""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMPILE = ("uv", "pip", "compile", "--universal", "--python-version", "3.11", "--no-header", "--no-annotate", "--quiet")
EXTRAS = ("--extra", "postgres", "--extra", "report")
START, END = "# pins begin: written by tools/pin.py", "# pins end"


def compiled(*options: str) -> str:
    """What uv resolves for these options, names and versions only."""
    done = subprocess.run([*COMPILE, *options], cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603 - our own words
    return done.stdout


def main() -> None:
    project = ROOT / "pyproject.toml"
    text = re.sub(f"{START}.*?{END}\n", f"{START}\n{END}\n", project.read_text(), flags=re.DOTALL)
    project.write_text(text)
    (ROOT / "requirements.txt").write_text(compiled(*EXTRAS, "--generate-hashes", "pyproject.toml"))
    pins = compiled(*EXTRAS, "--group", "dev", "pyproject.toml").splitlines()
    lines = "\n".join(f'  "{pin}",'.replace(" ; ", "; ") for pin in pins if pin and not pin.startswith("#"))
    block = f"{START}\n[tool.uv]\nconstraint-dependencies = [\n{lines}\n]\n{END}\n"
    project.write_text(text.replace(f"{START}\n{END}\n", block))


if __name__ == "__main__":
    main()
