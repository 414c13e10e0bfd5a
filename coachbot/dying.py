"""What a process that dies leaves behind: no image of its memory, which holds keys and what people said."""

import contextlib
import resource


def leave_no_image() -> None:
    """For this process, and for those that it begins."""
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
