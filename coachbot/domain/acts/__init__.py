"""Acts: what a tap means, as values. Buttons carry their spelling; nothing but this room writes or reads it."""

from coachbot.domain.acts import check_in, experiment, linking, operating, person, prompts, reading
from coachbot.domain.acts.act import Act
from coachbot.domain.acts.code import LONGEST_BYTES, Reader, UnreadableActError, encode

ACTS: tuple[type[Act], ...] = (
    *check_in.ACTS,
    *prompts.ACTS,
    *person.ACTS,
    *linking.ACTS,
    *reading.ACTS,
    *experiment.ACTS,
    *operating.ACTS,
)
OLDER = {
    r"change:(.*)": r"ask:\1",
    r"safety:(T\d):(.*)": r"safetysigns:\1:\2",
    r"link:join:(.*)": r"linkjoin:\1",
    r"link:no": "linkno",
    # They meant "the other chat" when there could be only one.
    r"link:(here|there|off|off:yes|off:no)": "link:show",
}
"""Spellings that buttons of earlier versions carry, as patterns, and the spelling of today."""
_READER = Reader(ACTS, OLDER)


def decode(text: str) -> Act:
    """The act a button carries, of this version or an earlier one. Raises UnreadableActError."""
    return _READER.decode(text)


__all__ = ["ACTS", "LONGEST_BYTES", "Act", "UnreadableActError", "decode", "encode"]
