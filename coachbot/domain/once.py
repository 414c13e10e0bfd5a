"""What is worked out once for each programme, prompt or drawing: they are the same for everybody."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Of = TypeVar("Of")
Found = TypeVar("Found")


def once_for_each(most: int) -> Callable[[Callable[[Of], Found]], Callable[[Of], Found]]:
    """A decorator: what is found for a value is kept, for so many of them at most.

    A value is told from others by being the same one, as none is compared word by word.
    """

    def around(find: Callable[[Of], Found]) -> Callable[[Of], Found]:
        # With what was found stands the value itself: as long as that is so, no other can have its number.
        known: dict[int, tuple[Of, Found]] = {}

        @wraps(find)
        def found(of: Of) -> Found:
            if (kept := known.get(id(of))) is None:
                if len(known) >= most:
                    known.clear()
                kept = known[id(of)] = of, find(of)
            return kept[1]

        return found

    return around
