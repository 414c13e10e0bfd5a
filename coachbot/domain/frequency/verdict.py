"""What may be said of a change: the gate that asks for enough data, and the ladder of words past it."""

from collections.abc import Collection
from enum import StrEnum

from coachbot.domain.frequency.constants import DEFAULT, Constants
from coachbot.domain.frequency.window import Window


class Verdict(StrEnum):
    """The words for a change, from surely lower to surely higher; the last when the gate holds."""

    VERY_LIKELY_LOWER = "very_likely_lower"
    LEANING_LOWER = "leaning_lower"
    NO_CLEAR_CHANGE = "no_clear_change"
    LEANING_HIGHER = "leaning_higher"
    VERY_LIKELY_HIGHER = "very_likely_higher"
    NOT_ENOUGH_DATA = "not_enough_data"


class Lacking(StrEnum):
    """What keeps two windows from being compared."""

    BASELINE_ANSWERS = "baseline_fewer_than_10_answered"
    RECENT_ANSWERS = "recent_fewer_than_14_answered"
    HEADACHE_DAYS = "fewer_than_5_headache_days"
    SHARED_DAYS = "windows_share_days"


class Responder(StrEnum):
    """The size of a fall as trials label it. Never shown: chance alone makes many (`clinical.md` 0.7)."""

    HALF = "50"
    THIRD = "30"
    NONE = "none"


def lacking(baseline: Window, recent: Window, *, shared_days: int = 0, constants: Constants = DEFAULT) -> list[Lacking]:
    """What keeps these windows from being compared, nothing if they may be. Days in both would count twice."""
    found = {
        Lacking.BASELINE_ANSWERS: baseline.observed < constants.min_baseline_answered,
        Lacking.RECENT_ANSWERS: recent.observed < constants.min_recent_answered,
        Lacking.HEADACHE_DAYS: baseline.headache + recent.headache < constants.min_headache_days,
        Lacking.SHARED_DAYS: shared_days > 0,
    }
    return [reason for reason, holds in found.items() if holds]


def judge(chance_lower: float, constants: Constants = DEFAULT) -> Verdict:
    """The words for the probability, 0 to 1, that the rate is lower now; the ladder is the same both ways."""
    if chance_lower >= constants.p_very:
        return Verdict.VERY_LIKELY_LOWER
    if chance_lower >= constants.p_lean:
        return Verdict.LEANING_LOWER
    if chance_lower > 1 - constants.p_lean:
        return Verdict.NO_CLEAR_CHANGE
    return Verdict.LEANING_HIGHER if chance_lower > 1 - constants.p_very else Verdict.VERY_LIKELY_HIGHER


def shown(verdict: Verdict | None, gate: Collection[Lacking]) -> Verdict:
    """The verdict that a person sees: none while the gate holds."""
    return Verdict.NOT_ENOUGH_DATA if gate or verdict is None else verdict


def responder(baseline: Window, recent: Window) -> Responder | None:
    """How far the plain rate fell, in whole numbers so that a fall of just 30% is one; None from a baseline of none."""
    before, now = baseline.headache * recent.observed, recent.headache * baseline.observed
    if not before:
        return None
    if 2 * now <= before:
        return Responder.HALF
    return Responder.THIRD if 10 * now <= 7 * before else Responder.NONE
