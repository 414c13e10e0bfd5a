"""Everything that is said of a diary at once: how often, how sure, and how that compares with its beginning."""

from collections.abc import Iterable, Sequence
from datetime import date

from coachbot.domain.frequency.association import Association, associate
from coachbot.domain.frequency.change import IntensityChange, intensity_change, typical_intensity
from coachbot.domain.frequency.clustering import effective_days
from coachbot.domain.frequency.comparison import Comparison, compare
from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS, Constants
from coachbot.domain.frequency.interval import Range, clustered_range28
from coachbot.domain.frequency.medicine import MedicineDays, medicine_of
from coachbot.domain.frequency.notes import Notes, notes_of
from coachbot.domain.frequency.pain import Shift, pain_shift
from coachbot.domain.frequency.series import DiaryDay, Rolling, WeekCount, consecutive, rolling, weekly, window_of
from coachbot.domain.frequency.window import Completeness, Window
from coachbot.values import frozen


@frozen(kw_only=True)
class Estimate:
    """How often headaches came in one window: counts, rate and 95% range in headache days per 28 days.

    `effective` is what its answered days are worth in independent ones. Rate and range are None without an answer. A
    person sees them only where `rate_shown`: few answers, or a week, say next to nothing of 28 days.
    """

    window: Window
    effective: float | None
    rate28: float | None
    range28: Range | None
    completeness: Completeness
    rate_shown: bool


@frozen(kw_only=True)
class Analysis:
    """What a diary says. `first` is its first local day, None of an empty one; `length` counts days from there.

    `baseline` are its first `baseline_days`, `recent` its latest 28; `shared_days` lie in both. `notes` and `medicine`
    belong to the latest 28 days; `intensity` is None below four headache days with a known intensity in each window,
    `pain`, which says whether it moved, below six. `early` counts days with an early no alone.
    """

    first: date | None
    length: int
    baseline_days: int
    whole: Window
    early: int
    baseline: Estimate
    recent: Estimate
    shared_days: int
    weeks: tuple[WeekCount, ...]
    rolling28: tuple[Rolling, ...]
    comparison: Comparison
    medicine: MedicineDays
    notes: Notes
    intensity: IntensityChange | None
    pain: Shift | None
    association: Association


def analyse(series: Iterable[DiaryDay], baseline_days: int, today: date, constants: Constants = DEFAULT) -> Analysis:
    """The whole analysis of a diary up to the local date `today`, which counts once it is answered.

    The days may come in any order and with gaps, each date once; every day in a gap is missing. The diary begins with
    its first day, and its first `baseline_days` are the baseline.
    """
    days = consecutive(series, today)
    whole = window_of(days)
    first, late = days[:baseline_days], days[-PER_DAYS:]
    baseline = estimate(window_of(first), constants.min_baseline_answered, constants)
    recent = estimate(window_of(late), constants.min_recent_answered, constants)
    shared = max(len(first) + len(late) - len(days), 0)
    medicine = medicine_of(late)
    return Analysis(
        first=days[0].local_date if days else None,
        length=len(days),
        baseline_days=baseline_days,
        whole=whole,
        early=sum(day.early and day.headache is None for day in days),
        baseline=baseline,
        recent=recent,
        shared_days=shared,
        weeks=weekly(whole),
        rolling28=rolling(whole.days),
        comparison=compare(baseline.window, recent.window, shared_days=shared, constants=constants),
        medicine=medicine,
        notes=notes_of(
            headache=recent.window.headache,
            medicine=medicine,
            observed=recent.window.observed,
            constants=constants,
        ),
        intensity=None if shared else _intensity(first, late, constants),
        pain=None if shared else pain_shift(_pains(first), _pains(late), constants),
        association=associate(((day.headache, day.practice) for day in days), constants),
    )


def estimate(window: Window, least: int, constants: Constants = DEFAULT) -> Estimate:
    """How often headaches came in a window; its rate may be shown from `least` answered days, and half of all, on."""
    completeness = window.completeness(constants)
    return Estimate(
        window=window,
        effective=effective_days(window, constants.rho),
        rate28=window.rate28,
        range28=clustered_range28(window, constants),
        completeness=completeness,
        rate_shown=completeness is not Completeness.INSUFFICIENT and window.observed >= least,
    )


def _intensity(early: Sequence[DiaryDay], late: Sequence[DiaryDay], constants: Constants) -> IntensityChange | None:
    before, now = (
        typical_intensity([day.worst for day in days if day.headache and day.worst is not None], constants)
        for days in (early, late)
    )
    return None if before is None or now is None else intensity_change(before, now, constants)


def _pains(days: Sequence[DiaryDay]) -> list[tuple[int, int]]:
    return [(place, day.worst) for place, day in enumerate(days) if day.headache and day.worst is not None]
