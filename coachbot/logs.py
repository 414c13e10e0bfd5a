"""What reaches standard error: one line per event, and never a value that is stored or was said.

Libraries log what they work on: a job's fault with its text, a statement with its values, a request with its address.
Of their records only level, name, and the kind and place of a fault are shown, whatever they say.
"""

import logging
import os
import sys
import threading
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, TextIO

import structlog


class Reticent(logging.Formatter):
    """A library's record without its words."""

    def format(self, record: logging.LogRecord) -> str:
        """Level, name, and of a fault its kind and place."""
        told = f"{record.levelname} {record.name}"
        fault = record.exc_info[1] if record.exc_info else None
        return told if fault is None else f"{told} {kind_and_place(fault)}"


def kind_and_place(fault: BaseException) -> str:
    """What went wrong and where, for whoever reads the code; a fault's own text may quote what is stored."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(fault).__name__
    return f"{type(fault).__name__} at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


def without_words(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The same for our own events, should one ever bring a fault along."""
    given = event.pop("exc_info", None)
    for words in ("exception", "stack", "stack_info"):
        event.pop(words, None)
    fault = sys.exc_info()[1] if given is True else given[1] if isinstance(given, tuple) else given
    if isinstance(fault, BaseException):
        event["fault"] = kind_and_place(fault)
    return event


def tame(
    stream: TextIO | None, *, level: int = logging.WARNING, own: int = logging.INFO, form: str | None = None
) -> None:
    """Have everything that is logged leave for `stream`, in one line each.

    `level` is the least that libraries say, `own` that we say; `form` is "text" or "json", None for text on a terminal.
    Without a stream, as where standard error was closed, nothing is said.
    """
    stream = stream or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for as long as the process
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Reticent())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    is_text = stream.isatty() if form is None else form == "text"
    plain: Any = structlog.dev.ConsoleRenderer(colors=stream.isatty())
    renderer: Any = plain if is_text else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            without_words,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(own),
        logger_factory=structlog.PrintLoggerFactory(stream),
    )
    threading.excepthook = lambda found: _tell("thread", found.exc_value)
    sys.unraisablehook = lambda found: _tell("python", found.exc_value)


def _tell(where: str, fault: BaseException | None) -> None:
    logging.getLogger(where).error("a fault nobody caught", exc_info=fault)
