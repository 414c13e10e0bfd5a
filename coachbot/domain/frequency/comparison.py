"""The baseline beside the latest days: difference, chances, verdict. Association in time, never a cause."""

from coachbot.domain.frequency.clustering import effective_days
from coachbot.domain.frequency.constants import DEFAULT, Constants
from coachbot.domain.frequency.interval import Range, newcombe28
from coachbot.domain.frequency.posterior import Chances, chances_of
from coachbot.domain.frequency.verdict import Lacking, Responder, Verdict, judge, lacking, responder, shown
from coachbot.domain.frequency.window import Window
from coachbot.values import frozen


@frozen(kw_only=True)
class Comparison:
    """Recent minus baseline, per 28 days, all allowing for clustering; numbers are None where a window is empty.

    `shown` is the only word for a person: the numbers stand for the export even while the `gate` holds. `percent` is
    None from a baseline without a headache day, and is not for a person without its range.
    """

    diff28: float | None
    range28: Range | None
    percent: float | None
    chances: Chances | None
    responder: Responder | None
    gate: tuple[Lacking, ...]
    shown: Verdict


def compare(baseline: Window, recent: Window, *, shared_days: int = 0, constants: Constants = DEFAULT) -> Comparison:
    """Compare two windows; `shared_days` is how many local days lie in both (`clinical.md` 2.2)."""
    gate = lacking(baseline, recent, shared_days=shared_days, constants=constants)
    before, now = baseline.rate28, recent.rate28
    effective = effective_of(baseline, recent, constants)
    if before is None or now is None or effective is None:
        return Comparison(
            diff28=None,
            range28=None,
            percent=None,
            chances=None,
            responder=None,
            gate=tuple(gate),
            shown=Verdict.NOT_ENOUGH_DATA,
        )
    chances = chances_of(_weighed(baseline, effective[0]), _weighed(recent, effective[1]), constants)
    return Comparison(
        diff28=now - before,
        range28=newcombe28(baseline, recent, effective, constants),
        percent=100 * (now - before) / before if before else None,
        chances=chances,
        responder=responder(baseline, recent),
        gate=tuple(gate),
        shown=shown(judge(chances.lower, constants), gate),
    )


def effective_of(baseline: Window, recent: Window, constants: Constants = DEFAULT) -> tuple[float, float] | None:
    """What the answered days of both windows are worth, in independent days; None where one has no answer."""
    first, second = effective_days(baseline, constants.rho), effective_days(recent, constants.rho)
    return None if first is None or second is None else (first, second)


def _weighed(window: Window, effective: float) -> tuple[float, float]:
    return window.headache * effective / window.observed, effective
