"""The weekly chart: a row of seven days a week, read like a calendar. Shape tells what colour tells.

A headache day is a filled square with a bar across, a day without is a ring, a missing day a dashed empty
square, a day to come a dot. The picture follows the reader's light or dark setting where it is supported.
"""

from coachbot.domain.progress import Day, Progress, Week

WIDTH = 720
LEFT, TOP, CELL, GAP, ROW = 132, 84, 50, 12, 66
MOST_WEEKS = 8
STYLE = (
    "text{font-family:system-ui,-apple-system,'Segoe UI','DejaVu Sans',sans-serif;fill:#1f2a33}"
    ".page{fill:#ffffff}.soft{fill:#52616d}.hurt{fill:#b4432f}.bar{stroke:#ffffff;stroke-width:6;stroke-linecap:round}"
    ".free{fill:none;stroke:#1f7a6d;stroke-width:5}.gone{fill:none;stroke:#7b8894;stroke-width:2.5;"
    "stroke-dasharray:6 5}.ahead{fill:#b8c2ca}"
    "@media (prefers-color-scheme:dark){text{fill:#e8eef2}.page{fill:#17212a}.soft{fill:#a9b7c2}.hurt{fill:#ef8a72}"
    ".bar{stroke:#17212a}.free{stroke:#5cc7b5}.gone{stroke:#8494a1}.ahead{fill:#465562}}"
)
LEGEND = ((Day.HEADACHE, "headache"), (Day.NONE, "none"), (Day.MISSING, "no answer"), (Day.NOT_YET, "to come"))


def draw_progress(progress: Progress) -> str:
    """A progress as SVG text, 720 units wide; the same progress always gives the same text."""
    weeks = progress.weeks[-MOST_WEEKS:]
    height = TOP + ROW * len(weeks) + 64
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'role="img" aria-labelledby="t d">',
        f'<title id="t">Headache days by week</title><desc id="d">{describe(progress)}</desc><style>{STYLE}</style>',
        f'<rect class="page" width="{WIDTH}" height="{height}" rx="18"/>',
        '<text x="28" y="48" font-size="28" font-weight="600">Headache days by week</text>',
    ]
    for n, week in enumerate(weeks):
        parts.append(_row(week, TOP + n * ROW))
    parts.append(_legend(height - 44))
    return "".join([*parts, "</svg>"])


def _row(week: Week, top: int) -> str:
    marks = "".join(_mark(day, LEFT + n * (CELL + GAP), top, CELL) for n, day in enumerate(week.days))
    label = f'<text x="28" y="{top + 33}" font-size="24" class="soft">Week {week.number}</text>'
    return label + marks + _tally(week, LEFT + 7 * (CELL + GAP) + 12, top + 34)


def _tally(week: Week, x: int, y: int) -> str:
    if week.answered:
        return f'<text x="{x}" y="{y}" font-size="26" font-weight="600">{week.headache} of {week.answered}</text>'
    return f'<text x="{x}" y="{y}" font-size="21" class="soft">no answers</text>' if week.missing else ""


def _mark(day: Day, x: int, y: int, size: int) -> str:
    middle = (x + size / 2, y + size / 2)
    if day is Day.HEADACHE:
        bar = f'<line class="bar" x1="{x + size * 0.27:g}" y1="{middle[1]:g}" x2="{x + size * 0.73:g}" y2="{middle[1]:g}"/>'
        return f'<rect class="hurt" x="{x}" y="{y}" width="{size}" height="{size}" rx="{size // 5}"/>{bar}'
    if day is Day.NONE:
        return f'<circle class="free" cx="{middle[0]:g}" cy="{middle[1]:g}" r="{size * 0.4:g}"/>'
    if day is Day.MISSING:
        inset = 2
        return (
            f'<rect class="gone" x="{x + inset}" y="{y + inset}" width="{size - 2 * inset}" '
            f'height="{size - 2 * inset}" rx="{size // 5}"/>'
        )
    return f'<circle class="ahead" cx="{middle[0]:g}" cy="{middle[1]:g}" r="{size * 0.09:g}"/>'


def _legend(top: int) -> str:
    parts, x = [], 28
    for day, label in LEGEND:
        parts.append(_mark(day, x, top, 26))
        parts.append(f'<text x="{x + 36}" y="{top + 20}" font-size="21" class="soft">{label}</text>')
        x += 36 + 12 * len(label) + 34
    return "".join(parts)


def describe(progress: Progress) -> str:
    """The chart's content in words: the same numbers, week by week."""
    weeks = progress.weeks[-MOST_WEEKS:]
    return " ".join(f"Week {week.number}: {_say_week(week)}." for week in weeks)


def _say_week(week: Week) -> str:
    if week.answered == 0:
        return f"no answers, {week.missing} missing" if week.missing else "nothing yet"
    missing = f", {week.missing} without an answer" if week.missing else ""
    return f"headache on {week.headache} of {week.answered} answered days{missing}"
