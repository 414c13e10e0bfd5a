"""Whose a file is: what root makes for a service belongs to the service, which could not open it otherwise."""

import os
from pathlib import Path


def give(made: Path, stood: Path) -> None:
    """Give a file that root has made to whoever owned what it takes the place of, or else its folder."""
    if os.geteuid() != 0:
        return
    owner = (stood if stood.exists() and stood.stat().st_size else stood.parent).stat()
    os.chown(made, owner.st_uid, owner.st_gid)
