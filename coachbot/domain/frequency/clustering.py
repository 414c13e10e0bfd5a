"""How many independent days a diary is worth: headaches come in clusters, so 28 days tell less than 28 coin tosses.

S32 shows the clustering in diaries; the design effect below is the usual one for equally like neighbours, exact for
gaps (`clinical.md` 2.1).
"""

from collections.abc import Sequence

from coachbot.domain.frequency.constants import DEFAULT, Constants
from coachbot.domain.frequency.window import Window


def design_effect(answered_at: Sequence[int], rho: float) -> float | None:
    """How many clustered days weigh as one independent day, at least 1; None without a day.

    `answered_at` are day numbers in rising order, `rho` the likeness of neighbouring days. It is the sum of
    rho^distance over all pairs of answered days, by their number; the pairs with earlier days are carried along, so a
    diary of forty years costs no more than its length.
    """
    if not answered_at:
        return None
    earlier, total, before = 0.0, 0.0, answered_at[0]
    for place, day in enumerate(answered_at):
        if place:
            earlier = (earlier + 1) * rho ** (day - before)
        total += 1 + 2 * earlier
        before = day
    return total / len(answered_at)


def effective_days(window: Window, rho: float) -> float | None:
    """The number of independent days that would tell as much as the answered ones; None without an answer."""
    effect = design_effect(window.answered_at, rho)
    return None if effect is None else window.observed / effect


def neighbours(window: Window) -> list[tuple[bool, bool]]:
    """Every pair of neighbouring days that are both answered: the day and the day after."""
    pairs = zip(window.days, window.days[1:], strict=False)
    return [(a, b) for a, b in pairs if isinstance(a, bool) and isinstance(b, bool)]


def likeness(window: Window) -> float | None:
    """How much likelier a headache is the day after a headache than the day after none, -1 to 1.

    None where one of the two kinds of day never had an answered day after it.
    """
    pairs = neighbours(window)
    after = [then for day, then in pairs if day]
    after_none = [then for day, then in pairs if not day]
    if not after or not after_none:
        return None
    return sum(after) / len(after) - sum(after_none) / len(after_none)


def shrunk_rho(window: Window, constants: Constants = DEFAULT) -> float:
    """A person's own likeness, drawn towards the assumed one the more, the fewer pairs of days there are."""
    own, pairs, weight = likeness(window), len(neighbours(window)), constants.rho_weight_pairs
    if own is None:
        return constants.rho
    return min(max((pairs * own + weight * constants.rho) / (pairs + weight), 0.0), constants.rho_most)


def pearson_ratio(weeks: Sequence[tuple[int, int]]) -> float | None:
    """How much weekly headache days scatter beside what one steady rate would give: about 1 if that is all.

    Each week is (answered, headache). None below two answered weeks, or where every day was alike.
    """
    known = [(answered, headache) for answered, headache in weeks if answered]
    answered_days = sum(answered for answered, _ in known)
    headache_days = sum(headache for _, headache in known)
    if len(known) < 2 or headache_days in (0, answered_days):
        return None
    p = headache_days / answered_days
    scatter = sum((headache - answered * p) ** 2 / (answered * p * (1 - p)) for answered, headache in known)
    return scatter / (len(known) - 1)


def overdispersion(weeks: Sequence[tuple[int, int]]) -> float:
    """The same, and never below 1: a diary that scatters less than chance earns no narrower range."""
    return max(pearson_ratio(weeks) or 1.0, 1.0)
