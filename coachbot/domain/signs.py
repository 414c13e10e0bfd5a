"""The warning signs, by how soon each calls for care (`clinical.md` 3.1 to 3.4).

No programme can change or remove them. A sign is an id here; what a person reads of it are the words of each
language, in `signs.ftl`.
"""

from collections.abc import Mapping
from enum import StrEnum

from coachbot.domain.participant import Tier


class Sign(StrEnum):
    """One warning sign."""

    THUNDERCLAP = "thunderclap"
    WORST_OF_LIFE = "worst_of_life"
    AFTER_ACCIDENT = "after_accident"
    STROKE = "stroke"
    SIGHT_LOST = "sight_lost"
    STIFF_WITH_FEVER = "stiff_with_fever"
    ONE_SIDED = "one_sided"
    WALK_OR_WATER = "walk_or_water"
    PREGNANT_SEVERE = "pregnant_severe"

    FEVER = "fever"
    SLOWLY_WEAKER = "slowly_weaker"
    SHOCKS = "shocks"
    NEW_AT_FIFTY = "new_at_fifty"
    CANCER_OR_IMMUNE = "cancer_or_immune"
    BY_POSTURE = "by_posture"
    BY_EFFORT = "by_effort"
    STEADILY_WORSE = "steadily_worse"
    RECENT_KNOCK = "recent_knock"
    EYES_JAW_SCALP = "eyes_jaw_scalp"
    SICK_OR_CHANGED = "sick_or_changed"
    PREGNANT_NEW = "pregnant_new"

    DIFFERENT = "different"
    ON_WAKING = "on_waking"
    MUCH_MEDICINE = "much_medicine"
    NEW_MEDICINE = "new_medicine"
    NO_CHANGE = "no_change"


SIGNS: Mapping[Tier, tuple[Sign, ...]] = {
    Tier.NOW: (
        Sign.THUNDERCLAP,
        Sign.WORST_OF_LIFE,
        Sign.AFTER_ACCIDENT,
        Sign.STROKE,
        Sign.SIGHT_LOST,
        Sign.STIFF_WITH_FEVER,
        Sign.ONE_SIDED,
        Sign.WALK_OR_WATER,
        Sign.PREGNANT_SEVERE,
    ),
    Tier.TODAY: (
        Sign.FEVER,
        Sign.SLOWLY_WEAKER,
        Sign.SHOCKS,
        Sign.NEW_AT_FIFTY,
        Sign.CANCER_OR_IMMUNE,
        Sign.BY_POSTURE,
        Sign.BY_EFFORT,
        Sign.STEADILY_WORSE,
        Sign.RECENT_KNOCK,
        Sign.EYES_JAW_SCALP,
        Sign.SICK_OR_CHANGED,
        Sign.PREGNANT_NEW,
    ),
    Tier.VISIT: (Sign.DIFFERENT, Sign.ON_WAKING, Sign.MUCH_MEDICINE, Sign.NEW_MEDICINE, Sign.NO_CHANGE),
}
"""Tier by tier, every sign asked about, in the order in which they are shown."""
