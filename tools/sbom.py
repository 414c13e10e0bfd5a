"""What an installation consists of, as CycloneDX JSON: uv run python tools/sbom.py [FILE].

From the lock file, with the extras that `requirements.txt` has and without the tools for developing: each package with
its version, its address and the SHA-256 of its files, and who needs whom.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXPORT = ("uv", "export", "--frozen", "--no-dev", "--extra", "postgres", "--extra", "report", "--quiet")


def bill() -> str:
    """The bill of materials."""
    told = [*EXPORT, "--preview-features", "sbom-export", "--format", "cyclonedx1.5"]
    return subprocess.run(told, cwd=ROOT, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own words


def main(arguments: list[str]) -> None:
    if arguments:
        Path(arguments[0]).write_text(bill(), encoding="utf-8")
    else:
        sys.stdout.write(bill())


if __name__ == "__main__":
    main(sys.argv[1:])
