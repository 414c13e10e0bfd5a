"""Files and addresses as an operator names them; whatever cannot be is one sentence."""

import contextlib
import re
from pathlib import Path

from coachbot.chat import Address
from coachbot.errors import DataError, MisuseError

PLATFORMS = ("telegram", "discord", "local")
LARGEST_BYTES = 64_000_000
"""Ten years of somebody's days take a third of it."""
_KEY = re.compile(r"[\w.@-]{1,64}", re.ASCII)


def read_address(text: str) -> Address:
    """Who is meant, such as "telegram:123". Raises MisuseError."""
    platform, _, key = text.partition(":")
    if platform not in PLATFORMS or not _KEY.fullmatch(key):
        raise MisuseError(f'"{text}" names nobody. Write platform and chat, such as telegram:123456.')
    return Address(platform, key)


def read_file(path: Path) -> str:
    """A file's text. Raises MisuseError and DataError."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_BYTES + 1)
        if len(raw) > LARGEST_BYTES:
            raise DataError(f"{path} is larger than {LARGEST_BYTES // 1_000_000} MB, so it is no export.")
        return raw.decode("utf-8-sig")
    except OSError as fault:
        raise MisuseError(f"{path} cannot be read: {(fault.strerror or 'no reason given').lower()}.") from None
    except UnicodeDecodeError:
        raise DataError(f"{path} is not UTF-8 text, so it is no export.") from None


def write_file(path: Path, text: str) -> None:
    """Write a file that only its owner can read, or none. Raises MisuseError."""
    is_new = False
    try:
        is_new = not path.exists()
        path.touch(mode=0o600)
        path.chmod(0o600)
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as fault:
        if is_new:
            with contextlib.suppress(OSError):
                path.unlink()
        raise MisuseError(f"{path} cannot be written: {(fault.strerror or 'no reason given').lower()}.") from None
