"""Every number of the reference vectors comes out, to the fourth decimal."""

from dataclasses import asdict, astuple
from datetime import date, timedelta
from typing import Any

from coachbot.domain.frequency import DiaryDay, analyse
from coachbot.domain.frequency.association import Table, split_odds, table_odds
from coachbot.domain.frequency.change import intensity_change
from coachbot.domain.frequency.clustering import (
    design_effect,
    effective_days,
    likeness,
    neighbours,
    overdispersion,
    pearson_ratio,
    shrunk_rho,
)
from coachbot.domain.frequency.comparison import compare, effective_of
from coachbot.domain.frequency.constants import DEFAULT
from coachbot.domain.frequency.interval import clustered_range28, newcombe28, wilson28
from coachbot.domain.frequency.medicine import MedicineDays
from coachbot.domain.frequency.notes import notes_of
from coachbot.domain.frequency.posterior import chances_of
from coachbot.domain.frequency.verdict import judge, shown
from coachbot.domain.frequency.window import Window, counted, read_pattern
from coachbot.workbench.analyse import as_numbers
from tests.domain.frequency.vectors import GROUPS, cases, near

Vector = dict[str, Any]
HANDLED = {
    "rate", "pattern", "compare", "association", "association_stratified", "overdispersion", "flags",
    "intensity", "series",
}  # fmt: skip


def test_no_group_of_vectors_is_left_out() -> None:
    """A new group would need its test."""
    assert set(GROUPS) - {"meta"} == HANDLED
    assert DEFAULT.z == GROUPS["meta"]["z95"]  # type: ignore[call-overload]
    assert DEFAULT.rho == GROUPS["meta"]["rho_default"]  # type: ignore[call-overload]


@cases("rate")
def test_a_rate_has_its_ranges(vector: Vector) -> None:
    """Counts in, every kind of uncertainty out."""
    window = counted(vector["headache"], vector["observed"], vector["window"])
    assert window.missing == vector["missing"]
    assert window.completeness() == vector["completeness"]
    assert window.rate28 == near(vector["rate28"])
    assert wilson28(window) == near(vector["wilson28"])
    assert effective_days(window, DEFAULT.rho) == near(vector["n_eff_rho25"])
    assert clustered_range28(window) == near(vector["wilson28_rho25"])
    assert window.bounds28 == near(vector["bounds28"])


@cases("pattern")
def test_a_pattern_tells_how_days_cluster(vector: Vector) -> None:
    """Days in order in, likeness of neighbours and the ranges that follow from it out."""
    window = read_pattern(vector["pattern"])
    rho = shrunk_rho(window)
    assert (window.observed, window.headache) == (vector["observed"], vector["headache"])
    assert window.rate28 == near(vector["rate28"])
    assert likeness(window) == near(vector["lag1"])
    assert len(neighbours(window)) == vector["adjacent_pairs"]
    assert design_effect(window.answered_at, DEFAULT.rho) == near(vector["design_effect_rho25"])
    assert effective_days(window, DEFAULT.rho) == near(vector["n_eff_rho25"])
    assert wilson28(window) == near(vector["wilson28"])
    assert clustered_range28(window) == near(vector["wilson28_rho25"])
    assert rho == near(vector["rho_shrunk_w40"])
    assert wilson28(window, effective_days(window, rho)) == near(vector["wilson28_rho_shrunk"])


@cases("compare")
def test_two_windows_are_compared_as_the_reference_does(vector: Vector) -> None:
    """Difference, chances, verdict, and what a person is shown."""
    first, second = vector["baseline"], vector["recent"]
    baseline = counted(first["headache"], first["observed"])
    recent = counted(second["headache"], second["observed"])
    found = compare(baseline, recent)
    assert found.chances is not None
    plain = chances_of((first["headache"], first["observed"]), (second["headache"], second["observed"]))
    assert (baseline.rate28, recent.rate28) == (near(vector["base28"]), near(vector["recent28"]))
    assert found.diff28 == near(vector["diff28"])
    assert newcombe28(baseline, recent) == near(vector["newcombe28"])
    assert found.percent == near(vector["pct_change"])
    assert astuple(plain) == near((vector["p_any"], vector["p_30"], vector["p_50"]))
    assert effective_of(baseline, recent) == near(vector["n_eff_rho25"])
    assert found.range28 == near(vector["newcombe28_rho25"])
    assert astuple(found.chances) == near((vector["p_any_rho25"], vector["p_30_rho25"], vector["p_50_rho25"]))
    assert judge(found.chances.lower) == vector["verdict"]
    assert found.responder == vector["responder"]
    assert list(found.gate) == vector["gate"]
    assert found.shown == shown(judge(found.chances.lower), found.gate) == vector["shown"]


@cases("association")
def test_one_table_of_practice_and_next_day_headache(vector: Vector) -> None:
    """Odds drawn towards no difference."""
    odds = table_odds(Table(*(vector[name] for name in ("did_headache", "did_free", "skip_headache", "skip_free"))))
    assert DEFAULT.association_tau == vector["tau"]
    assert odds.log_ratio == near(vector["log_or"])
    assert odds.error == near(vector["se"])
    assert odds.weight == near(vector["shrink_weight"])
    assert odds.shrunk == near(vector["post_or"])
    assert odds.shrunk95 == near(vector["post_or95"])
    assert odds.chance_below_1 == near(vector["p_or_below_1"])


@cases("association_stratified")
def test_split_tables_are_pooled(vector: Vector) -> None:
    """Mantel and Haenszel, with the error of Robins, Breslow and Greenland."""
    odds = split_odds([Table(*cells) for cells in vector["strata"].values()])
    assert odds is not None
    assert odds.log_ratio == near(vector["mh_log_or"])
    assert odds.error == near(vector["se"])
    assert 2.718281828459045**odds.log_ratio == near(vector["mh_or"])
    assert odds.shrunk == near(vector["post_or_tau05"])
    assert odds.chance_below_1 == near(vector["p_or_below_1"])


@cases("overdispersion")
def test_the_scatter_between_weeks_is_measured(vector: Vector) -> None:
    """And never counts for less than chance."""
    weeks = [(observed, headache) for observed, headache in vector["weeks"]]
    assert pearson_ratio(weeks) == near(vector["pearson_ratio"])
    assert overdispersion(weeks) == near(vector["phi"])


@cases("flags")
def test_notes_appear_at_their_thresholds(vector: Vector) -> None:
    """By count, or by scaled count from enough answers."""
    window = counted(vector["headache"], vector["observed"], vector["window"])
    taken = vector["medicine_days"]
    medicine = MedicineDays(days=taken, told=taken, untold=0, likely=taken)
    found = notes_of(headache=window.headache, medicine=medicine, observed=window.observed)
    assert window.completeness() == vector["completeness"]
    assert found.headache28 == near(vector["headache28"])
    assert found.medicine28 == near(vector["medicine28"])
    assert (found.frequent, found.medicine) == (vector["high_frequency"], vector["medicine"])


@cases("intensity")
def test_a_change_of_intensity_is_judged_by_two_rules(vector: Vector) -> None:
    """Meaningful by either, clear by both."""
    found = intensity_change(vector["baseline_mean_nrs"], vector["recent_mean_nrs"])
    assert found.points == near(vector["abs_change"])
    assert found.percent == near(vector["pct_change"])
    assert (found.meaningful, found.clear) == (vector["meaningful"], vector["both"])


def told(window: Window, first: date) -> list[DiaryDay]:
    """A diary with only its answered days written down."""
    return [
        DiaryDay(local_date=first + timedelta(days=place), headache=known)
        for place, known in enumerate(window.days)
        if known is not None
    ]


@cases("series")
def test_a_whole_diary_is_analysed(vector: Vector) -> None:
    """Every number of the series, under its own name; what the vectors do not know may stand beside it."""
    first = date(2026, 3, 1)
    window = read_pattern(vector["pattern"])
    found = as_numbers(analyse(told(window, first), vector["baseline_days"], first + timedelta(days=vector["length"])))
    assert found["length"] == vector["length"]
    for name, expected in vector.items():
        if name not in ("id", "note", "pattern"):
            agrees(found[name], expected, name)


def agrees(found: Any, expected: Any, where: str) -> None:
    """The same names with near numbers, however deep."""
    if isinstance(expected, dict):
        for name, inner in expected.items():
            agrees(found[name], inner, f"{where}.{name}")
    elif isinstance(expected, list):
        assert len(found) == len(expected), where
        for place, (one, other) in enumerate(zip(found, expected, strict=True)):
            agrees(one, other, f"{where}[{place}]")
    else:
        assert found == (near(expected) if isinstance(expected, float) else expected), where


def test_named_fields_of_the_analysis_carry_the_same_numbers() -> None:
    """JSON is a view of the values, not another computation."""
    (vector,) = GROUPS["series"]
    first = date(2026, 3, 1)
    days = told(read_pattern(vector["pattern"]), first)
    found = analyse(days, vector["baseline_days"], first + timedelta(days=vector["length"]))
    assert found.comparison.chances is not None
    assert asdict(found.comparison.chances)["lower"] == near(vector["p_any_rho25"])
    assert found.baseline.effective == near(vector["baseline"]["n_eff"])
    assert found.comparison.shown == vector["shown"]
