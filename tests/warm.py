"""An interpreter that has read coachbot's modules and waits: it forks a process of its own for each command.

A command takes a second to start and a moment to do its work. What it does is the same here: its own process,
environment, folder and streams; only its modules are read already.
"""

import atexit
import json
import os
import signal
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

ROOT = Path(__file__).parent.parent
LONGEST_SECONDS = 90
_turn = Lock()


def run_warm(arguments: tuple[str, ...], env: dict[str, str]) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command."""
    with TemporaryDirectory() as folder, _turn:
        out, err = Path(folder, "out"), Path(folder, "err")
        asked = {"arguments": arguments, "env": env, "out": str(out), "err": str(err)}
        code = int(told("tests.warm", asked))
        return code, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8")


def told(module: str, question: Any) -> str:
    """What an interpreter that serves, `module`, answers; it is started when first asked."""
    server = _server(module)
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(json.dumps(question) + "\n")
    server.stdin.flush()
    return server.stdout.readline()


@cache
def _server(module: str) -> "subprocess.Popen[str]":
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    server = subprocess.Popen([sys.executable, "-m", module], cwd=ROOT, env=kept, **pipes)
    atexit.register(_close, server)
    return server


def _close(server: "subprocess.Popen[str]") -> None:
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.close()
    server.wait(LONGEST_SECONDS)
    server.stdout.close()


def _serve() -> None:
    import coachbot.app
    import coachbot.cli
    import coachbot.doctor
    import coachbot.workbench.coverage
    import coachbot.workbench.preview
    import coachbot.workbench.simulate  # noqa: F401

    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _work(json.loads(line))
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _work(asked: dict[str, Any]) -> None:
    from coachbot.cli import main

    for stream, path in ((1, asked["out"]), (2, asked["err"])):
        os.dup2(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), stream)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ.clear()
    os.environ.update(asked["env"])
    signal.alarm(LONGEST_SECONDS)
    sys.argv = ["coachbot", *asked["arguments"]]
    code = 1
    try:
        main()
        code = 0
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    _serve()
