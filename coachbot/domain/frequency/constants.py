"""The numbers these statistics rest on, with its source; `clinical.md` 2 and 7 hold the evidence."""

from coachbot.values import frozen

PER_DAYS = 28
"""Rates are per 28 days, four whole weeks: months differ in length and in weekends (S8)."""
WEEK = 7


@frozen(kw_only=True)
class Constants:
    """The settings of one analysis. The defaults are those of `clinical.md` 7; tests and benches may vary them."""

    z: float = 1.959963984540054
    """The normal quantile of a two-sided 95% range."""
    rho: float = 0.25
    """Assumed likeness of neighbouring days, 0 to 1. Headache days cluster (S32); the size for one person is unknown,
    so this is a judgement, checked by `bench/frequency.py` (`clinical.md` 2.1)."""
    rho_weight_pairs: int = 40
    """So many pairs of days the assumed likeness weighs against a person's own (`clinical.md` 2.1)."""
    rho_from_pairs: int = 56
    """Pairs of answered neighbouring days from which a person's own likeness is learned (`clinical.md` 2.1)."""
    rho_most: float = 0.6
    """A person's own likeness is taken to lie between 0 and this."""
    phi_from: float = 1.63
    """From this ratio on, weekly counts scatter more than the assumed clustering explains (`clinical.md` 2.1);
    looked at in the bench, and why no more than that stands in `docs/statistics.md`."""
    completeness_good: float = 0.8
    """Share of days answered from which a window is good; trials ask as much of a baseline."""
    completeness_min: float = 0.5
    """Below this share there are counts and no rate, as trial plans have it."""
    min_baseline_answered: int = 10
    """Answered days a baseline needs before it is compared with anything."""
    min_recent_answered: int = 14
    """Answered days the latest 28 need before they are compared."""
    min_headache_days: int = 5
    """Headache days in both windows together that a comparison needs."""
    p_very: float = 0.95
    """Probability from which a change is called very likely."""
    p_lean: float = 0.80
    """Probability from which it is said to lean one way."""
    look_very: float = 0.985
    """Chance from which a look says "very likely". Calibrated: at most 5 of 100 unchanged people are ever told so, each
    way, in 28 weeks of looks at a likeness of 0.25, and 10 at 0.45 (`bench/looks.py`)."""
    look_lean: float = 0.90
    """Chance from which a look says "leaning". Calibrated: ever, each way, to about one unchanged person in five."""
    no_third: float = 0.05
    """Chance of a fall by three tenths up to which one is called unlikely."""
    look_min_headache_days: int = 3
    """Headache days that the baseline and the days since need together; with fewer, any word is of a handful."""
    look_shares_apart: float = 0.15
    """Answered shares further apart than this keep a look from its word: a change may be one of answering."""
    look_doubt: float = 2.0
    """So many times likelier than answered days missing ones are taken to hold a headache before a word is said."""
    integration_steps: int = 400
    """Steps of the midpoint rule; more change the fifth decimal (`clinical.md` 2.2)."""
    frequent_days: int = 14
    """Headache days in 28 from which the frequent-headache note appears: 15 a calendar month (ICHD-3, S21)."""
    medicine_watch: int = 8
    """Medicine days in 28 from which to keep an eye on them: two a week (`clinical.md` 1.4)."""
    medicine_high: int = 10
    """Medicine days in 28 from which to talk them over: the lower ICHD-3 8.2 threshold (S22, S23)."""
    note_min_answered: int = 14
    """Answered days from which a count may be scaled up to 28 for the notes."""
    intensity_points: float = 2.0
    """A change in pain that matters, in points of 0-10 (Farrar 2001, S25)."""
    intensity_percent: float = 30.0
    """The same as a share of where it began (S25)."""
    intensity_min_days: int = 4
    """Headache days with a known intensity that each window needs."""
    pain_rho: float = 0.6
    """Assumed likeness of the pain on neighbouring days. A judgement: with it, pain that did not change and is alike by
    up to 0.7 is called changed in fewer than 5 of 100 looks (`bench/frequency.py`)."""
    pain_min_days: int = 6
    """Headache days with a known pain that each window needs before anything is said of a change."""
    association_min_pairs: int = 84
    """Pairs of neighbouring days below which nothing is said about practice (`clinical.md` 2.4)."""
    association_min_each: int = 14
    """Pairs needed after days with practice, and as many after days without."""
    association_min_headaches: int = 10
    """Next days with a headache that are needed."""
    association_min_side: int = 7
    """Days that each of the four counts needs, so that nobody reads of 0 after practice on 0 days."""
    association_tau: float = 0.5
    """Standard deviation of the prior on a log odds ratio: large effects of a habit are implausible."""


DEFAULT = Constants()
