"""The way in: `coachbot`, and `python -m coachbot`. To run the coach nothing is read of what reads command lines."""

import sys

from coachbot.running import ending_in_words, run


def main() -> None:
    """Run what was asked for; every fault a person can mend ends in one sentence and an exit code."""
    if sys.argv[1:] in ([], ["run"]):
        with ending_in_words():
            run()
    else:
        from coachbot.cli import main as front_door  # noqa: PLC0415 - typer, and what every command may be given

        front_door()


if __name__ == "__main__":
    main()
