"""Running the coach, and what every command has in common. Nothing here reads a command line."""

import asyncio
import contextlib
import gc
import logging
import sys
from collections.abc import Callable, Coroutine, Iterator
from typing import TYPE_CHECKING, Any, TextIO

from coachbot.dying import READS_NO_FURTHER, leave_no_image, leave_unwritten
from coachbot.errors import as_told

if TYPE_CHECKING:
    from coachbot.app import App


GARBAGE_AFTER = 20_000
"""So many values are made, beyond those that are gone, before garbage is looked for."""


@contextlib.contextmanager
def ending_in_words() -> Iterator[None]:
    """Whatever happens within, the process ends with an exit code; every fault a person can mend in one sentence."""
    try:
        yield
    except SystemExit as ended:
        # Whoever reads no further has what they wanted.
        sys.exit(READS_NO_FURTHER if isinstance(ended.__context__, BrokenPipeError) else ended.code)
    except BrokenPipeError:
        leave_unwritten()
        sys.exit(READS_NO_FURTHER)
    except Exception as fault:  # noqa: BLE001 - a traceback may quote what is stored, and nobody can mend it
        told = as_told(fault)
        _say(sys.stderr, f"coachbot: {told}")
        if isinstance(fault, OSError):
            leave_unwritten()
        sys.exit(told.exit_code)


def run() -> None:
    """On every platform whose token is set; with none, the local chat with a demo clock."""
    # What is read at the start stays to the end: nobody looks through it for garbage, now or later.
    gc.disable()
    # structlog and httpx load rich where it is installed, for colours that nobody sees here.
    sys.modules["rich"] = None  # type: ignore[assignment]
    from coachbot.app import App  # noqa: PLC0415
    from coachbot.logs import tame  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415

    async def work() -> None:
        settings = read_settings()
        own = logging.getLevelNamesMapping()[settings.log_level.upper()]
        tame(sys.stderr, level=max(own, logging.WARNING), own=own, form=settings.log_form)
        await App(settings).run(_say_ready)

    run_to_end(work)


def keep_for_good() -> None:
    """Nobody looks through what was read so far for garbage, and for that of what comes only now and then: a batch of
    prompts makes some ten thousand values, and all but a handful are gone with their last use.
    """
    gc.freeze()
    gc.set_threshold(GARBAGE_AFTER)
    gc.enable()


def _say_ready(app: "App") -> None:
    keep_for_good()
    where = f"http://{app.web.host}:{app.web.port}"
    if app.settings.demo:
        said = f"coachbot is ready: open {where} in your browser."
    else:
        said = f"coachbot is running on {', '.join(app.chats)}. Its health: {where}/healthz."
    _say(sys.stdout, f"{said} Ctrl+C stops it.")


def _say(stream: TextIO | None, line: str) -> None:
    """To a stream that somebody may have closed before."""
    if stream is not None:
        stream.write(f"{line}\n")
        stream.flush()


def run_to_end(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a command's work. Raises UnavailableError where a server goes away in the middle of it."""
    from coachbot.logs import tame  # noqa: PLC0415

    leave_no_image()
    tame(sys.stderr)
    try:
        asyncio.run(work())
    except KeyboardInterrupt:
        sys.exit(0)
    except Exception as fault:
        from coachbot.databases.postgres import went_away  # noqa: PLC0415

        if (told := went_away(fault)) is None:
            raise
        raise told from None
