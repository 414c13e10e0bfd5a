"""Acts: what a tap means, as values. Buttons carry their spelling; nothing but this room writes or reads it."""

from coachbot.domain.acts import check_in, person, prompts, reading
from coachbot.domain.acts.code import LONGEST_BYTES, Act, Reader, UnreadableActError, encode

ACTS: tuple[type[Act], ...] = (*check_in.ACTS, *prompts.ACTS, *person.ACTS, *reading.ACTS)
OLDER = {r"change:(.*)": r"ask:\1", r"safety:(T\d):(.*)": r"safetysigns:\1:\2"}
"""Spellings that buttons of earlier versions carry, as patterns, and the spelling of today."""
_READER = Reader(ACTS, OLDER)


def decode(text: str) -> Act:
    """The act a button carries, of this version or an earlier one. Raises UnreadableActError."""
    return _READER.decode(text)


__all__ = ["ACTS", "LONGEST_BYTES", "Act", "UnreadableActError", "decode", "encode"]
