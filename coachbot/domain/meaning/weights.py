"""What was learned from the corpus, as bytes: which feature speaks how much for which meaning."""

import json
import math
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from zlib import compress, decompress
from zlib import error as CompressionError  # noqa: N812 - the library's name says nothing

from coachbot.domain.meaning.features import features_of
from coachbot.domain.meaning.labels import Meaning
from coachbot.values import frozen

_RAISED = bytes(byte ^ 128 for byte in range(256))
"""A signed byte as one without a sign, 128 higher."""


@frozen
class Weights:
    """`keys` are checksums of features in rising order; of each, `rows` holds a signed byte per meaning.

    A meaning's score is its bias plus `step` times the sum of its bytes, each times what the feature counts for.
    `corpus` is the digest of what it was learned from.
    """

    meanings: tuple[Meaning, ...]
    bias: tuple[float, ...]
    step: float
    keys: Sequence[int]
    rows: memoryview
    senses: Mapping[str, str]
    corpus: str

    @property
    def size(self) -> int:
        """Bytes in memory, without Python's own few words about the objects."""
        return len(self.keys) * 4 + self.rows.nbytes

    def likely(self, text: str, open_: str = "nothing") -> dict[Meaning, float]:
        """How likely each meaning is, likeliest first; together 1. `open_` is what the coach asked last."""
        features = features_of(text, open_, self.senses)
        once, twice = self._summed(features.runs), self._summed(features.words)
        scale = self.step / features.length
        sums = zip(self.bias, once, twice, strict=True)
        return self._shares([bias + scale * (one + 2 * two) for bias, one, two in sums])

    def _summed(self, found: Iterable[int]) -> list[int]:
        """The bytes of those features that are known, added up for each meaning."""
        wide, keys, rows = len(self.meanings), self.keys, self.rows
        places = ((bisect_left(keys, key), key) for key in found)
        known = [at * wide for at, key in places if at < len(keys) and keys[at] == key]
        # A column of bytes without a sign is added up ten times as fast, each 128 too much.
        raised = b"".join(rows[at : at + wide] for at in known).translate(_RAISED)
        return [sum(raised[at::wide]) - 128 * len(known) for at in range(wide)]

    def _shares(self, scores: Sequence[float]) -> dict[Meaning, float]:
        top = max(scores)
        grown = [math.exp(score - top) for score in scores]
        whole = math.fsum(grown)
        shares = ((meaning, one / whole) for meaning, one in zip(self.meanings, grown, strict=True))
        return dict(sorted(shares, key=lambda share: (-share[1], share[0])))


def packed(weights: Weights) -> bytes:
    """The weights as a file's bytes: the same weights, the same bytes."""
    head = {
        "meanings": weights.meanings,
        "bias": weights.bias,
        "step": weights.step,
        "features": len(weights.keys),
        "senses": dict(sorted(weights.senses.items())),
        "corpus": weights.corpus,
    }
    keys = b"".join(key.to_bytes(4, "little") for key in weights.keys)
    return compress(json.dumps(head, ensure_ascii=False).encode() + b"\n" + keys + weights.rows.tobytes(), 9)


def unpacked(content: bytes) -> Weights:
    """Weights out of a file's bytes. Raises ValueError where they are none."""
    try:
        line, _, body = decompress(content).partition(b"\n")
        head = json.loads(line)
        many = head["features"]
    except (CompressionError, LookupError) as fault:
        raise ValueError("these are no weights") from fault
    if len(body) != many * (4 + len(head["meanings"])):
        raise ValueError("the weights are cut short")
    keys = array("I", (int.from_bytes(body[at : at + 4], "little") for at in range(0, many * 4, 4)))
    rows = memoryview(body[many * 4 :]).cast("b")
    return Weights(
        tuple(map(Meaning, head["meanings"])),
        tuple(head["bias"]),
        head["step"],
        keys,
        rows,
        head["senses"],
        head["corpus"],
    )
