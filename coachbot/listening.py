"""The weights by which typed sentences are understood, out of the package; read when the first sentence comes."""

from functools import cache
from importlib.resources import files

from coachbot.domain.meaning.weights import Weights, unpacked


@cache
def weights() -> Weights:
    """What was learned from the corpus; read once."""
    return unpacked((files("coachbot") / "hearing_data" / "weights.bin").read_bytes())
