"""`coachbot analyse`: what a diary file says, to read or for a machine."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Any

from coachbot.domain.frequency import Analysis, Estimate, Window, analyse
from coachbot.domain.frequency.association import Association, Odds
from coachbot.domain.frequency.clustering import overdispersion
from coachbot.domain.frequency.look import Look, take_look
from coachbot.domain.frequency.window import Completeness, Known, Unasked
from coachbot.domain.text import ENGLISH, count
from coachbot.errors import MisuseError
from coachbot.handover.diary_file import read_diary
from coachbot.screens import frequency as screens
from coachbot.screens.look import say_look
from coachbot.words import words_in

DECIMALS = 6
ALL_BASELINE = "No days stand beside the baseline yet: the diary holds its first days alone."
LAST_WEEKS = 16
"""So many weeks fit on a screen."""
MARKS: Mapping[Known, str] = {True: "#", False: "-", None: "o", Unasked.PAUSED: ".", Unasked.NOTHING: "_"}
LONGEST_BASELINE = 366
HOW = (
    "All of it rests on the days you answered; days without an answer, and those on which nothing was asked, are left "
    "out and never count as free of headache. Ranges are made to hold about 19 times out of 20 and allow for headaches "
    "that come in clusters. Looking often finds changes that are chance: look after 28 days, at the end of a "
    "programme, then every 28 days."
)


def analyse_file(path: Path, baseline_days: int) -> Analysis:
    """What a diary file says, its last line included. Raises MisuseError and DataError."""
    if not 1 <= baseline_days <= LONGEST_BASELINE:
        raise MisuseError(
            f"--baseline-days is {baseline_days}. Write a number from 1 to {LONGEST_BASELINE}, such as 14."
        )
    days = read_diary(path)
    # A file is read when it is over: its last day is as missing as any other if nothing stands there.
    return analyse(days, baseline_days, days[-1].local_date + timedelta(days=1))


def say_analysis(found: Analysis) -> str:
    """The report to read: paragraphs, the weeks, and how the numbers were come by."""
    say, look = words_in(ENGLISH), look_at(found, found.length)
    parts = [
        _heading(found),
        screens.say_last(say, found.recent),
        screens.say_first(say, found.baseline),
        say_look(say, look) if look else ALL_BASELINE,
        *screens.say_notes(say, found),
    ]
    if found.intensity is not None and found.pain is not None:
        parts.append(screens.say_pain(say, found.intensity, found.pain))
    if (found.association.free + found.association.aching).pairs:
        parts.append(screens.say_association(say, found.association))
    parts += [_weeks(found), *_rolling(found)]
    parts.append(HOW)
    return "\n\n".join(parts)


def look_at(found: Analysis, length: int) -> Look | None:
    """What a look on the morning after so many days says; None where they are the baseline and no more."""
    if found.first is None or length <= found.baseline_days:
        return None
    first, since = found.whole.days[: found.baseline_days], found.whole.days[found.baseline_days : length]
    return Look(found.first + timedelta(days=length), take_look(Window(first), Window(since), found.first))


def _heading(found: Analysis) -> str:
    if found.first is None:
        return "An empty diary."
    last = found.first + timedelta(days=found.length - 1)
    early = f" {_early(found)}" if found.early else ""
    paused = f"{found.whole.paused} paused, " if found.whole.paused else ""
    unasked = f"{found.whole.unasked} not asked about, " if found.whole.unasked else ""
    return (
        f"{count(found.length, 'day')} from {found.first} to {last}: {found.whole.observed} answered, "
        f"{found.whole.missing} missing, {paused}{unasked}{found.whole.headache} with a headache.{early}"
    )


def _early(found: Analysis) -> str:
    """How many days hold no more than a no from before their question; many of them make a diary that tells little."""
    said = found.whole.observed + found.early
    return (
        f"Of the {said} on which anything was said, {found.early} ({round(100 * found.early / said)} of 100) have an "
        "early no alone, from before the day's question; they count as missing."
    )


def _weeks(found: Analysis) -> str:
    """A line a week: a mark a day, headache days out of answered days."""
    shown, paused = found.weeks[-LAST_WEEKS:], ", . paused" if found.whole.paused else ""
    unasked = ", _ not asked about" if found.whole.unasked else ""
    lines = [f"Week by week (# headache, - none, o missing{paused}{unasked}){_of_all(len(shown), len(found.weeks))}:"]
    for week in shown:
        days = found.whole.days[7 * (week.number - 1) : 7 * week.number]
        marks = "".join(MARKS[day] for day in days)
        lines.append(f"  {week.number:>4}  {marks:<7}  headache on {week.headache} of {week.observed} answered")
    return "\n".join(lines)


def _rolling(found: Analysis) -> list[str]:
    """A line for each 28 days, ending with each week from the fourth."""
    if not found.rolling28:
        return []
    shown = found.rolling28[-LAST_WEEKS:]
    lines = [f"Headache days per 28 days, over the 28 days up to{_of_all(len(shown), len(found.rolling28))}:"]
    for one in shown:
        rate, window = one.window.rate28, one.window
        enough = rate is not None and window.completeness() is not Completeness.INSUFFICIENT
        told = f"about {screens.nearest(rate or 0)}" if enough else "too few answers"
        lines.append(f"  day {one.end_day:>5}  {told}  ({window.headache} of {window.observed} answered)")
    return ["\n".join(lines)]


def _of_all(shown: int, whole: int) -> str:
    return f", the last {shown} of {whole}" if shown < whole else ""


def as_numbers(found: Analysis) -> dict[str, Any]:
    """The report for a machine; what each name means stands in `docs/statistics.md`."""
    change = found.comparison
    numbers = {
        "first": None if found.first is None else found.first.isoformat(),
        "length": found.length,
        "early": found.early,
        "baseline_days": found.baseline_days,
        "baseline": _estimate(found.baseline),
        "recent": {"last_days": len(found.recent.window.days), **_estimate(found.recent)},
        "weekly": [{"week": w.number, "observed": w.observed, "headache": w.headache} for w in found.weeks],
        "rolling28": [{"end_day": one.end_day, **_window(one.window)} for one in found.rolling28],
        "diff28": change.diff28,
        "newcombe28_rho25": change.range28,
        "pct_change": change.percent,
        "p_any_rho25": change.chances and change.chances.lower,
        "p_30_rho25": change.chances and change.chances.by_30_percent,
        "p_50_rho25": change.chances and change.chances.by_half,
        "gate": list(change.gate),
        "shown": change.shown,
        "medicine_days": found.medicine.days,
        "medicine_told": found.medicine.told,
        "medicine_untold": found.medicine.untold,
        "notes": asdict(found.notes),
        "intensity": found.intensity and asdict(found.intensity),
        "pain": found.pain and {**asdict(found.pain), "sure": found.pain.is_sure},
        "association": _association(found.association),
        "phi": overdispersion([(week.observed, week.headache) for week in found.weeks]),
    }
    return {name: _rounded(value) for name, value in numbers.items()}


def _window(window: Window) -> dict[str, Any]:
    return {
        "observed": window.observed,
        "headache": window.headache,
        "missing": window.missing,
        "paused": window.paused,
        "unasked": window.unasked,
        "rate28": window.rate28,
        "completeness": window.completeness(),
    }


def _estimate(found: Estimate) -> dict[str, Any]:
    return {
        **_window(found.window),
        "n_eff": found.effective,
        "wilson28_rho25": found.range28,
        "bounds28": found.window.bounds28,
        "rate_shown": found.rate_shown,
    }


def _association(found: Association) -> dict[str, Any]:
    return {
        "headache_free_today": list(asdict(found.free).values()),
        "headache_today": list(asdict(found.aching).values()),
        "lacking": list(found.lacking),
        "odds": found.odds and _odds(found.odds),
    }


def _odds(odds: Odds) -> dict[str, Any]:
    return {
        "mh_log_or": odds.log_ratio,
        "se": odds.error,
        "post_or_tau05": odds.shrunk,
        "post_or95": odds.shrunk95,
        "p_or_below_1": odds.chance_below_1,
    }


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DECIMALS)
    if isinstance(value, dict):
        return {name: _rounded(inner) for name, inner in value.items()}
    return [_rounded(inner) for inner in value] if isinstance(value, list | tuple) else value
