"""What stands on the page for a clinician, and the message that hands it out."""

from collections.abc import Mapping
from datetime import date

from coachbot.chat import Document, Message
from coachbot.domain.frequency.constants import PER_DAYS
from coachbot.domain.programme import Note
from coachbot.domain.report import Figures, Pattern, Period, Report
from coachbot.domain.trend import Trend
from coachbot.domain.unsettled import STRONG
from coachbot.screens.frequency import nearest, outward, say_notes, say_pain
from coachbot.screens.look import say_bounds, say_look
from coachbot.values import frozen
from coachbot.words import Words

LONGEST_QUOTE = 140
Section = tuple[str, tuple[str, ...]]
"""A heading and its paragraphs."""


@frozen(kw_only=True)
class Paper:
    """Everything that is written on the page, in the places where it stands."""

    title: str
    subtitle: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    compared: Section
    described: Section
    regular: Section
    own: Section
    rates: str
    definitions: tuple[str, ...]
    closing: str


def write(say: Words, report: Report, own: Mapping[str, str], tried: str = "") -> Paper:
    """What the page says; `own` is what the person wrote, by what it is about, `tried` their experiment's answer."""
    described = (*(_pattern(say, one) for one in report.patterns),)
    regular = (
        *(_pattern(say, one) for one in report.regular),
        *(say("report-described-figures", **figures_named(one)) for one in report.figures),
        *(say("report-trend", **trend_named(one)) for one in report.trends),
    )
    return Paper(
        title=say("report-title"),
        subtitle=(
            say("report-made", today=say.full(report.today), since=say.full(report.since)),
            say("report-name"),
        ),
        headings=_headings(say),
        rows=_rows(say, report),
        compared=(say("report-then-and-now"), (*_compared(say, report), *filter(None, [tried]))),
        described=(say("report-described"), described or (say("report-described-none"),)),
        regular=(say("report-regular"), regular or (say("report-regular-none"),)),
        own=(say("report-own"), _own(say, own) or (say("report-own-none"),)),
        rates=say("report-rates", per=PER_DAYS),
        definitions=(
            say("report-define-headache"),
            *([say("report-define-paused")] if any(month.paused for month in report.months) else []),
            *([say("report-define-unasked")] if any(month.unasked for month in report.months) else []),
            say("report-define-rate", per=PER_DAYS),
            say("report-define-change"),
        ),
        closing=say("report-closing"),
    )


def _compared(say: Words, report: Report) -> tuple[str, ...]:
    look, then, found = report.look, report.at_look, report.analysis
    parts = [say_look(say, look), say_bounds(say, look.found)] if look else [say("report-no-look")]
    if then and then.intensity is not None and then.pain is not None:
        parts.append(say_pain(say, then.intensity, then.pain))
    return (*filter(None, parts), *say_notes(say, found))


def _headings(say: Words) -> tuple[str, ...]:
    return (
        say("report-heading-days"),
        say("report-heading-answered"),
        say("report-heading-headache"),
        say("report-heading-rate", per=PER_DAYS),
        say("report-heading-strong", least=STRONG),
        say("report-heading-medicine"),
        say("report-heading-practice"),
    )


def _rows(say: Words, report: Report) -> tuple[tuple[str, ...], ...]:
    rows = [_row(say, period, "report-row-days") for period in report.periods]
    if report.baseline.first < report.periods[-1].first:
        rows.append(_row(say, report.baseline, "report-row-first-days"))
    return tuple(rows)


def _row(say: Words, period: Period, days_key: str) -> tuple[str, ...]:
    window = period.estimate.window
    rate, limits = period.estimate.rate28, period.estimate.range28
    shown = say("report-row-no-rate")
    if period.estimate.rate_shown and rate is not None and limits is not None:
        low, high = outward(limits)
        shown = say("report-row-rate", rate=nearest(rate), low=low, high=high)
    return (
        say(days_key, first=say.brief_year(period.first), last=say.brief_year(period.last)),
        say(
            "report-row-answered",
            answered=window.observed,
            days=window.asked,
            paused=window.paused,
            unasked=window.unasked,
        ),
        str(window.headache),
        shown,
        say("report-row-strong", strong=period.strong, told=period.told),
        say("report-row-medicine", days=period.medicine.days, told=period.medicine.told),
        str(period.practiced),
    )


def _pattern(say: Words, pattern: Pattern) -> str:
    answers = ", ".join(say("report-described-count", answer=answer, times=n) for answer, n in pattern.counts)
    return say("report-described-line", question=pattern.question.ask, answers=answers, told=pattern.told)


def figures_named(one: Figures) -> dict[str, str | int | float]:
    """What a sentence about the numbers of evenings names."""
    middle = int(one.middle) if one.middle == int(one.middle) else one.middle
    return {"question": one.question.ask, "middle": middle, "low": one.low, "high": one.high, "told": one.told}


def trend_named(one: Trend) -> dict[str, str | int | float]:
    """What a sentence about a trend names."""
    halves = {"then": one.then, "now": one.now}
    named: dict[str, str | int | float] = {"question": one.question.ask, "told": one.told}
    for name, half in halves.items():
        middle = int(half.middle) if half.middle == int(half.middle) else half.middle
        named |= {name: middle, f"{name}_low": half.low, f"{name}_high": half.high}
    return named


def _own(say: Words, own: Mapping[str, str]) -> tuple[str, ...]:
    keys = {
        Note.REASON: "report-own-reason",
        Note.OBSTACLE: "report-own-obstacle",
        Note.KEEP: "report-own-keep",
    }
    return tuple(say(key, words=_cut(own[about])) for about, key in keys.items() if own.get(about))


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST_QUOTE else flat[: LONGEST_QUOTE - 1].rstrip() + "…"


def hand_out(say: Words, page: str, on: date, answered: int) -> Message:
    """The page, with what to do with it."""
    return Message(
        text=say("report-handed-out", days=answered),
        document=Document(name=f"headache-diary-{on}.pdf", media_type="application/pdf", content=page, drawn=True),
        must=True,
        protected=False,
    )


def say_not_installed(say: Words) -> Message:
    """The operator has left the report out."""
    return Message(text=say("report-not-installed"))
