"""What people choose, read from its columns: the same text is one value, which all who chose the same share.

Each raises ValueError or another of the errors that `reading` knows where a text is damaged.
"""

import json
from collections.abc import Mapping
from datetime import time
from functools import lru_cache
from types import MappingProxyType

from coachbot.domain.participant import Anchor, Caution


@lru_cache(maxsize=2048)
def read_time(text: str) -> time:
    """A time of day such as "08:30". Raises ValueError, also for one that brings an offset of its own."""
    at = time.fromisoformat(text)
    if at.tzinfo is not None:
        raise ValueError("a wall clock has no offset")
    return at


@lru_cache(maxsize=1024)
def read_anchors(text: str) -> Mapping[Anchor, time]:
    """The moments of somebody's day."""
    return MappingProxyType({Anchor(name): read_time(at) for name, at in json.loads(text).items()})


@lru_cache(maxsize=64)
def read_cautions(text: str) -> frozenset[Caution]:
    """What was told at screening."""
    return frozenset(map(Caution, json.loads(text)))


@lru_cache(maxsize=256)
def read_days(text: str) -> frozenset[int]:
    """Weekdays, "01234" for Monday to Friday."""
    return frozenset(map("0123456".index, text))
