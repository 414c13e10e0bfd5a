"""Ten diaries and three long ones drawn three ways: the same text for the same days, readable without colour, equal to their words.

Snapshots lie beside this file; `ACCEPT_SNAPSHOTS=1 pytest tests/drawing` renews them, and each is looked at.
"""

import os
import re
from datetime import timedelta
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from coachbot.chat import Message
from coachbot.coach.progress import show_calendar, show_month, show_programme
from coachbot.domain.reference import analysis_at, reference_of
from coachbot.domain.spans import Day
from coachbot.drawing.diary.paper import SHOWN_STRENGTH
from coachbot.drawing.diary.programme import BARS_TOP, CELL
from coachbot.drawing.diary.rates import apart
from coachbot.markup import plain
from coachbot.screens import progress as screens
from coachbot.words import languages, words_in
from tests.diaries import LONG, TEN, Told, looked_over, read

SNAPSHOTS = Path(__file__).parent / "snapshots"
ALL = TEN | LONG
VIEWS = ("month", "programme", "calendar")
SAY = words_in("en")
LIGHT_AND_DARK = re.compile(r"\.([a-z-]+)\{")


@cache
def drawn(name: str, view: str) -> Message:
    diary, _ = read(ALL[name])
    if view == "month":
        return show_month(SAY, diary)
    return (
        show_programme(SAY, diary, looked_over(ALL[name]))
        if view == "programme"
        else show_calendar(SAY, diary, diary.today)
    )


def svg(message: Message) -> str:
    assert message.image is not None
    return message.image.svg


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", ALL)
def test_the_picture_and_its_words_are_as_they_were_looked_at(name: str, view: str) -> None:
    """Deterministic text, so that every change is seen."""
    message = drawn(name, view)
    assert message.image is not None
    for ending, text in (("svg", message.image.svg), ("txt", f"{plain(message.text)}\n\n{message.image.alt}")):
        kept = SNAPSHOTS / f"{name}-{view}.{ending}"
        if os.environ.get("ACCEPT_SNAPSHOTS"):
            kept.write_text(text + "\n")
        assert text + "\n" == kept.read_text()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", ALL)
def test_the_picture_is_well_formed_described_and_inside_its_frame(name: str, view: str) -> None:
    """A title, a description, a role; nothing that loads or runs; every mark within the page."""
    message = drawn(name, view)
    root = ElementTree.fromstring(svg(message))
    assert root.attrib["role"] == "img"
    assert message.image is not None
    assert next(e.text for e in root.iter() if e.tag.endswith("desc")) == message.image.alt
    assert not any(word in svg(message) for word in ("href", "<script", "nan", "inf"))
    assert len(svg(message)) < 60_000
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    for element in root.iter():
        for x, most in (("x", width), ("cx", width), ("x2", width), ("y", height), ("cy", height), ("y2", height)):
            assert 0 <= float(element.attrib.get(x, 0)) <= most, element.attrib


@pytest.mark.parametrize("name", ["sparse", "with-attacks", "back-filled"])
def test_shape_tells_what_colour_tells(name: str) -> None:
    """A square with a bar or its strength, a ring, a dashed square: as many as such days, and one in the legend."""
    diary, _ = read(ALL[name])
    span = diary.span(diary.last_known - timedelta(days=27), 28)
    picture = svg(drawn(name, "month"))
    days = [mark.day for mark in span.marks]
    strengths = [mark.worst for mark in span.marks if mark.day is Day.HEADACHE and mark.worst is not None]
    numbers = [int(found) for found in re.findall(r'class="on-flag"[^>]*>(\d+)<', picture)]
    assert sorted(numbers) == sorted([*strengths, *([SHOWN_STRENGTH] if strengths else [])])
    assert picture.count('class="bar"') == days.count(Day.HEADACHE) - len(strengths) + 1
    assert picture.count('class="free"') == days.count(Day.NONE) + 1
    assert picture.count('class="gone"') == days.count(Day.MISSING) + (Day.MISSING in days)


@pytest.mark.parametrize("name", ALL)
def test_the_month_s_picture_and_words_hold_the_same_days(name: str) -> None:
    """While today is open neither holds it (N04)."""
    diary, _ = read(ALL[name])
    if diary.is_empty:
        return
    days = analysis_at(diary, reference_of(diary.first, None, ()), diary.last_known).recent.window
    tallies = [tuple(map(int, found)) for found in re.findall(r">(\d+) of (\d+)</text>", svg(drawn(name, "month")))]
    assert (sum(h for h, _ in tallies), sum(n for _, n in tallies)) == (days.headache, days.observed)
    told = f"headache on {days.headache} of {days.observed} answered day" if days.observed else "no day answered"
    assert told in drawn(name, "month").text
    assert "ahead" not in svg(drawn(name, "month")).partition("</style>")[2] or any(
        one.is_early for one in diary.check_ins.values()
    )


def rects(picture: str, kind: str) -> list[dict[str, float]]:
    """Where the boxes of a kind are."""
    found = re.findall(rf'<rect class="{kind}" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', picture)
    return [dict(zip(("x", "y", "width", "height"), map(float, one), strict=True)) for one in found]


@pytest.mark.parametrize(("pattern", "height"), [("hhn....", 3), ("hhnnnnn", 7)])
def test_two_of_three_is_not_as_tall_as_two_of_seven(pattern: str, height: int) -> None:
    """Answered days stand on the axis, missing ones hang below it (N12)."""
    told = Told(pattern + "n")
    picture = svg(show_programme(SAY, read(told)[0], looked_over(told)))
    axis = BARS_TOP + 7 * CELL
    first = min(one["x"] for one in rects(picture, "hurt") if one["width"] > 20)
    above = [one for kind in ("hurt", "calm") for one in rects(picture, kind) if one["x"] == first and one["y"] < axis]
    below = [one for one in rects(picture, "gone-block") if one["x"] == first]
    assert (len(above), len(below)) == (height, 7 - height)
    assert round((axis - min(one["y"] for one in above)) / CELL) == height
    assert all(one["y"] > axis for one in below)


def test_the_baseline_is_drawn_where_it_was_and_named_by_its_dates() -> None:
    """In a later programme it is no first days, and beyond the year shown it is not there (N03, N12)."""
    picture = svg(drawn("later-programme", "programme"))
    _, reference = read(LONG["later-programme"])
    (edge,) = rects(picture, "band-edge")
    assert edge["width"] == pytest.approx(624 / 52 * reference.days / 7, abs=0.1)
    assert f">baseline, {SAY.brief(reference.first)} to {SAY.brief(reference.week_1 - timedelta(days=1))}<" in picture
    assert picture.index('class="ribbon"') < picture.index('class="band-edge"')
    assert "band-edge" not in svg(drawn("fading", "programme")).partition("</style>")[2]


@pytest.mark.parametrize("name", LONG)
def test_dots_share_no_day_and_every_look_has_its_word(name: str) -> None:
    """The moving line has points a week apart; only dots four weeks apart tell of different days (N12)."""
    view = looked_over(LONG[name])
    dots = apart(view.points)
    assert all((late.on - early.on).days >= 28 for late, early in pairwise(dots))
    picture = svg(drawn(name, "programme"))
    assert picture.count('class="point"') == len(dots) + bool(dots)
    told = set(re.findall(r'class="on-flag"[^>]*>(\d+)<', picture))
    assert told == {str(n) for n in range(1, len(view.looks) + 1)}
    assert len(view.looks) > 5
    said = re.findall(r">[^<>]*: ((?:headache days are|no clear|can't tell)[^<>]*)<", picture)
    assert said == [word for word, _ in groupby(screens.say_looks(SAY, view))]


def test_a_legend_has_the_marks_of_its_picture() -> None:
    """Past 31 weeks there are blocks instead of cells, in both."""
    for name in ("half-year", "long"):
        picture = svg(drawn(name, "programme")).partition("</style>")[2]
        narrow = len(looked_over(ALL[name]).weeks) > 31
        assert ('class="calm-block"' in picture) == narrow
        assert ('class="calm"' in picture) != narrow


def test_a_bar_has_a_cell_for_each_day_and_missing_days_are_hollow() -> None:
    """Never zero, never filled."""
    weeks = looked_over(TEN["with-attacks"]).weeks
    picture = svg(drawn("with-attacks", "programme"))
    assert picture.count('class="gone-block"') == sum(week.missing for week in weeks) + 1
    assert picture.count('class="hurt"') == sum(week.headache for week in weeks) + 1


@pytest.mark.parametrize("name", ALL)
def test_the_words_hold_the_same_counts_as_the_picture(name: str) -> None:
    """For whoever cannot see it: what the weeks add up to is what the paragraph says."""
    if read(ALL[name])[0].is_empty:
        return
    view = looked_over(ALL[name])
    told = screens.list_programme(SAY, view, "").text
    counts = [tuple(map(int, found)) for found in re.findall(r"headache on (\d+) of (\d+)", told)]
    shown = view.weeks
    assert sum(h for h, _ in counts) == sum(week.headache for week in shown)
    assert sum(n for _, n in counts) == sum(week.answered for week in shown)
    month = svg(drawn(name, "month"))
    tallies = re.findall(r">(\d+) of (\d+)</text>", month)
    words = re.findall(r"headache on (\d+) of (\d+)", drawn(name, "month").image.alt)  # type: ignore[union-attr]
    assert tallies == words


@pytest.mark.long
def test_the_longest_diary_still_fits_beside_its_picture() -> None:
    """Forty years, a year of them drawn; the words come in blocks of weeks."""
    told = Told("hnn.n" * 2922, 14, 42)
    message = show_programme(SAY, read(told)[0], looked_over(told))
    assert message.image is not None
    assert len(plain(message.text)) + len(message.image.alt) < 1000
    assert len(screens.list_programme(SAY, looked_over(told), plain(message.text)).text) < 2000


def test_light_and_dark_have_a_colour_for_everything() -> None:
    """The reader's own setting decides, and no shape is forgotten in the dark."""
    style = svg(drawn("one-day", "month")).partition("<style>")[2].partition("</style>")[0]
    light, _, dark = style.partition("@media (prefers-color-scheme:dark){")
    assert set(LIGHT_AND_DARK.findall(light)) == set(LIGHT_AND_DARK.findall(dark))


@pytest.mark.parametrize("language", languages())
@pytest.mark.long
@pytest.mark.parametrize("name", ALL)
def test_every_view_fits_in_every_language(name: str, language: str) -> None:
    """Words of some languages are longer: the text and the picture's words fit together, every line is on the page."""
    say, (diary, _) = words_in(language), read(ALL[name])
    for message in (
        show_month(say, diary),
        show_programme(say, diary, looked_over(ALL[name])),
        show_calendar(say, diary, diary.today),
    ):
        root = ElementTree.fromstring(svg(message))
        for line in (e for e in root.iter() if e.tag.endswith("text") and "text-anchor" not in e.attrib):
            ends = float(line.attrib["x"]) + 0.56 * float(line.attrib["font-size"]) * len(line.text or "")
            assert ends <= float(root.attrib["width"]), line.text
