"""What an author asks for on the command line, read with care: each mistake is told with what would be right."""

from datetime import date, timedelta
from pathlib import Path

from coachbot import library
from coachbot.domain.local_time import is_zone
from coachbot.domain.participant import Track
from coachbot.domain.programme import Programme
from coachbot.errors import MisuseError
from coachbot.passes import real_now


def read_programme(programme_id: str, own: Path | None) -> Programme:
    """The programme of that id. Raises MisuseError when there is none, ProgrammeError when a file is faulty."""
    found = library.load_library(library.packaged_programmes(), own)
    if programme_id not in found:
        raise MisuseError(f"There is no programme {programme_id}. There are: {', '.join(sorted(found))}.")
    return found[programme_id]


def read_zone(zone: str) -> str:
    """An IANA time zone. Raises MisuseError."""
    if not is_zone(zone):
        raise MisuseError(f"{zone} is not a time zone. Write one such as Europe/Berlin or America/New_York.")
    return zone


def read_start(start: str | None) -> date:
    """The date of day 1, tomorrow when none is given. Raises MisuseError."""
    if start is None:
        return real_now().date() + timedelta(days=1)
    try:
        return date.fromisoformat(start)
    except ValueError:
        raise MisuseError(f"{start} is not a date. Write it as year-month-day, such as 2026-11-30.") from None


def read_track(track: str) -> Track:
    """The track of that name. Raises MisuseError."""
    if track not in set(Track):
        raise MisuseError(f"{track} is not a track. There are: {', '.join(Track)}.")
    return Track(track)
