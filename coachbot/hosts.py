"""Hosts whose disks start empty every time, and whether a file lies on another disk there."""

import os
from pathlib import Path

SHORT_LIVED = {
    "DYNO": "Heroku", "RENDER": "Render", "FLY_APP_NAME": "Fly.io", "RAILWAY_ENVIRONMENT_NAME": "Railway",
    "K_SERVICE": "Cloud Run", "KOYEB_APP_NAME": "Koyeb", "CF_INSTANCE_GUID": "Cloud Foundry",
    "SPACE_ID": "Hugging Face",
}  # fmt: skip
"""Hosts whose disks start empty every time, by a variable that each sets; all but Heroku can attach a volume."""


def short_lived() -> str | None:
    """The host this runs on, where it is one of them."""
    return next((name for variable, name in SHORT_LIVED.items() if os.environ.get(variable)), None)


def is_on_a_volume(file: Path) -> bool:
    """Whether a file's folder lies on another disk than the system's own."""
    folder = file.absolute().parent
    return folder.is_dir() and folder.stat().st_dev != Path("/").stat().st_dev
