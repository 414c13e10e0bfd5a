"""The fixed days on which a look is made: all days since the baseline beside it.

Looking every week finds "very likely" by chance in about one person of eight within six weeks, though nothing changed;
few looks, agreed beforehand, and a bar that knows of them all keep that down (`docs/statistics.md`).
"""

from coachbot.domain.frequency.constants import PER_DAYS


def is_milestone(day: int, programme_days: int) -> bool:
    """Whether a look is due on this programme day: the last of week 4, of the programme, then every 28 days.

    Day 1 is the first after the baseline. A programme shorter than 28 days has its first look on day 28.
    """
    if day < PER_DAYS:
        return False
    last = max(programme_days, PER_DAYS)
    return day == PER_DAYS or (day >= last and (day - last) % PER_DAYS == 0)
