"""The coin that orders the two ways within each pair of blocks, committed to before it is thrown.

The seed is drawn elsewhere, once. Its SHA-256 is shown at the start, the seed itself at the end: whoever keeps the
first can see that the second was not chosen afterwards. Any tool that knows SHA-256 can throw the coin again.
"""

import hashlib
import re

SEED = re.compile(r"[0-9a-f]{32}")
"""A seed is 128 random bits in small hexadecimal digits."""
HALF = 8


def commitment(seed: str) -> str:
    """The SHA-256 of a seed's text, in hexadecimal digits: what is shown before anything of the coin is."""
    return hashlib.sha256(seed.encode()).hexdigest()


def swaps(seed: str, pair: int) -> bool:
    """Whether a pair, counted from 1, begins with the second of the two ways.

    So it is when the SHA-256 of the seed, a colon and the pair's number begins with 8 or a higher digit.
    """
    return int(commitment(f"{seed}:{pair}")[0], 16) >= HALF


def keeps_word(seed: str, shown: str) -> bool:
    """Whether a seed is the one whose SHA-256 was shown."""
    return SEED.fullmatch(seed) is not None and commitment(seed) == shown
