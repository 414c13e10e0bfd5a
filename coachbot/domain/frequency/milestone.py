"""The fixed days on which a comparison with the baseline is shown.

Looking every week finds "very likely" by chance in about one person of eight within six weeks, though nothing changed;
few looks, agreed beforehand, keep that down (`clinical.md` 0.6, 2.2; `docs/statistics.md`).
"""

from coachbot.domain.frequency.constants import PER_DAYS


def is_milestone(day: int, programme_days: int) -> bool:
    """Whether a comparison is due at the end of this programme day: of week 4, of the programme, then every 28 days.

    Day 1 is the first after the baseline. A programme shorter than 28 days has its first comparison on day 28.
    """
    if day < PER_DAYS:
        return False
    last = max(programme_days, PER_DAYS)
    return day == PER_DAYS or (day >= last and (day - last) % PER_DAYS == 0)
