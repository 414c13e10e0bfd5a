"""One possible day from which the rate was another, for the export alone: even a plain drop seldom shows its day."""

from dataclasses import dataclass
from math import exp, log

from coachbot.domain.frequency.beta import log_beta
from coachbot.domain.frequency.constants import DEFAULT, Constants
from coachbot.domain.frequency.window import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePoint:
    """`log_bayes_factor` of one change against none; the likeliest change came after `days_before` days of the window,
    with a probability of `chance`, 0 to 1, among all possible days.
    """

    log_bayes_factor: float
    days_before: int
    chance: float


def change_point(window: Window, constants: Constants = DEFAULT) -> ChangePoint | None:
    """The likeliest change of rate, or None where no day leaves enough answers on both sides (`clinical.md` 2.3)."""
    least, observed, headache = constants.segment_min_answered, window.observed, window.headache
    seen = aching = 0
    scores: list[tuple[float, int]] = []
    for place, known in enumerate(window.days):
        if known is None:
            continue
        seen, aching = seen + 1, aching + known
        if least <= seen <= observed - least:
            scores.append((_score(aching, seen) + _score(headache - aching, observed - seen), place + 1))
    if not scores:
        return None
    best, days_before = max(scores, key=lambda scored: scored[0])
    total = sum(exp(score - best) for score, _ in scores)
    return ChangePoint(
        log_bayes_factor=best + log(total / len(scores)) - _score(headache, observed),
        days_before=days_before,
        chance=1 / total,
    )


def _score(headache: int, answered: int) -> float:
    """The log probability of one stretch under one unknown rate."""
    return log_beta(headache + 0.5, answered - headache + 0.5) - log_beta(0.5, 0.5)
