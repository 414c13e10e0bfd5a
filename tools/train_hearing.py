"""Learn what typed sentences mean, from the corpus: `uv run python tools/train_hearing.py`.

Writes the weights into the package. The same corpus gives the same bytes.
"""

import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parent.parent))

from coachbot.domain.meaning.features import Features, features_of
from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.weights import Weights, packed
from tools.hearing import corpus

ROOT = Path(__file__).parent.parent
INTO = ROOT / "coachbot" / "hearing_data" / "weights.bin"
SEED = 20260318
VARIANTS = 4
"""Samples of each sentence: itself, dressed, with slips, and with something beside it."""
SELDOM = 0.3
LONG = 14
"""Letters that something said beside has at least."""
SMALL_TALK = frozenset({"nothing", "greeting", "thanks"})
SEEN_AT_LEAST = 2
"""A feature of fewer sentences is left out."""
MOST_FEATURES = 41_500
"""So many as fit into 2 MB, a byte for each meaning and four for the feature."""
OFTEN = 30
"""Sentences from which on it no longer matters in how many more a feature stands."""
ROUGH_ROUNDS = 25
STRENGTH = 25.0
"""How far the weights may go (scikit-learn's C)."""


def samples(sentences: Sequence[corpus.Sentence]) -> list[tuple[str, str, str]]:
    """Text, what stood open, meaning; `VARIANTS` of each sentence, always the same ones."""
    chance = random.Random(SEED)  # noqa: S311 - slips of a thumb, no secrets
    chatter = {
        language: [
            s.text for s in sentences if s.language == language and s.meaning == "nothing" and len(s.text) > LONG
        ]
        for language in {s.language for s in sentences}
    }
    made = []
    for one in sentences:
        dressed = corpus.dressed(one, chance)
        slipped = corpus.slipped(dressed if chance.random() < SELDOM else one.text, chance)
        chatty = one.meaning not in SMALL_TALK and chatter[one.language]
        beside = corpus.beside(one, chatter[one.language], chance) if chatty else corpus.slipped(one.text, chance)
        made += [(text, corpus.opened(one, chance), one.meaning) for text in (one.text, dressed, slipped, beside)]
    return made


def learn(sentences: Sequence[corpus.Sentence], senses: dict[str, str], digest: str, *, rounds: int = 100) -> Weights:
    """Weights from sentences: learned once roughly from all features, then from those that said most."""
    made = samples(sentences)
    found = [features_of(text, open_, senses) for text, open_, _ in made]
    meant = np.array([meaning for _, _, meaning in made])
    seen = _seen(found)
    keys = sorted(seen)
    table = _table(found, keys)
    told = np.linalg.norm(_fitted(table, meant, ROUGH_ROUNDS).coef_, axis=0)
    told *= np.sqrt([min(seen[key], OFTEN) for key in keys])
    best = np.sort(np.argsort(-told, kind="stable")[:MOST_FEATURES])
    model = _fitted(table[:, best], meant, rounds)
    step = float(np.abs(model.coef_).max()) / 127
    whole = np.rint(model.coef_.T / step).astype(np.int8)
    bias = tuple(round(float(b), 3) for b in model.intercept_)
    meanings, kept = tuple(map(Meaning, model.classes_)), [keys[at] for at in best]
    return Weights(meanings, bias, round(step, 8), kept, memoryview(whole.tobytes()).cast("b"), senses, digest)


def _fitted(table: csr_matrix, meant: np.ndarray, rounds: int) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=rounds, tol=1e-3).fit(table, meant)


def _seen(found: Sequence[Features]) -> dict[int, int]:
    """Features of enough sentences, and of how many; slips and what is said beside do not count."""
    seen = Counter(key for one in found[::VARIANTS] for key in (*one.runs, *one.words))
    return {key: times for key, times in seen.items() if times >= SEEN_AT_LEAST}


def _table(found: Sequence[Features], keys: Sequence[int]) -> csr_matrix:
    """A row a sentence, each of length one."""
    at = {key: n for n, key in enumerate(keys)}
    cells = [
        (n, at[key], counts / one.length)
        for n, one in enumerate(found)
        for said, counts in ((one.runs, 1), (one.words, 2))
        for key in sorted(said)
        if key in at
    ]
    rows, columns, values = zip(*cells, strict=True)
    return csr_matrix((np.array(values, dtype=np.float32), (rows, columns)), shape=(len(found), len(keys)))


def main() -> None:
    """Learn from everything and write."""
    content = packed(learn(corpus.read(), corpus.senses(), corpus.digest()))
    INTO.parent.mkdir(exist_ok=True)
    INTO.write_bytes(content)
    print(f"{INTO.relative_to(ROOT)}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
