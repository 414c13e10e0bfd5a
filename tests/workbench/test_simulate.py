"""Simulated lives: every persona, everywhere, on everything, and what must hold whatever they do."""

import asyncio
import json
import os
import re
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from coachbot.cli import cli
from coachbot.coach import opening
from coachbot.domain.delivery import DESK, OF_THE_HOUSE, Reason, State
from coachbot.domain.programme import Kind
from coachbot.markup import plain
from coachbot.workbench import transcript
from coachbot.workbench.personas import PERSONAS
from coachbot.workbench.simulate import Run, simulate
from coachbot.workbench.words import banned_in
from tests.process import command
from tests.shipped import SHELVES

HERE = Path(__file__).parent
MONDAY = date(2026, 11, 23)
BEFORE_A_CLOCK_CHANGE = date(2027, 3, 10)
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
)
SAME_ON_PURPOSE = re.compile(
    "The monthly safety check|Looking back at|One thing before anything moves|Nothing moves yet|Before anything moves"
)
"""Safety words stay as they were reviewed, so that a list that waits, or the question after a strong evening, is known
again: daily while it is left open."""
MOVING = frozenset({Kind.RESET, Kind.PRACTICE})


@lru_cache(maxsize=400)
def lived(programme: str, persona: str, zone: str, start: date = MONDAY, language: str = "en") -> Run:
    life = simulate(SHELVES, programme, PERSONAS[persona], zone=zone, seed=1, start=start, language=language)
    return asyncio.run(life)


WHO_TAPS = [name for name, one in PERSONAS.items() if not one.writes]
SOMEWHERE = frozenset(
    (persona, "diary-only" if persona == "diligent" else "desk-reset", ZONES[-1 - n])
    for n, persona in enumerate(WHO_TAPS)
)
AT_ONCE = frozenset({"diligent", "flare", "traveller"})
"""Three of them live somewhere on something short; the rest of everybody's lives is lived in the long form."""


IN_ZONES = len(ZONES) if "COACHBOT_ZONES" in os.environ else 1
PAIRS = [(persona, programme) for persona in WHO_TAPS for programme in SHELVES.programmes]
LIVED = SOMEWHERE | {(*pair, ZONES[(3 * n + k) % len(ZONES)]) for n, pair in enumerate(PAIRS) for k in range(IN_ZONES)}
"""Everybody on everything in one zone, each in another; in all of them where COACHBOT_ZONES is set."""


@pytest.mark.parametrize(
    ("persona", "programme", "zone"),
    [
        pytest.param(
            persona,
            programme,
            zone,
            marks=[pytest.mark.long] * (not (persona in AT_ONCE and (persona, programme, zone) in SOMEWHERE)),
        )
        for persona in WHO_TAPS
        for programme in SHELVES.programmes
        for zone in ZONES
        if (persona, programme, zone) in LIVED
    ],
)
def test_a_life_keeps_every_promise(persona: str, programme: str, zone: str) -> None:
    """One reason each, five a day, no two of a day, nothing unanswered, and the same life when lived again."""
    run = lived(programme, persona, zone, BEFORE_A_CLOCK_CHANGE)
    waiting = {State.PENDING, State.CLAIMED, State.SENDING}
    assert [one for one in run.deliveries if one.reason is None and one.state not in waiting] == []
    assert Reason.GAVE_UP not in {one.reason for one in run.deliveries}, "the engine itself failed"
    assert {one.state for one in run.deliveries} <= {State.SENT, State.DROPPED, *waiting}
    sent = [one for one in run.deliveries if one.state is State.SENT and not one.asked_for]
    assert max(Counter(one.local_date for one in sent).values()) <= 5
    keys = Counter((one.enrolment_id, one.prompt, one.local_date, one.slot) for one in run.deliveries)
    assert max(keys.values()) == 1
    said = [line.text for line in run.lines if line.sender == "coach"]
    assert run.troubles == []
    assert not [text for text in said if "went wrong" in text or "{" in text]
    assert [phrase for text in set(said) if (phrase := banned_in(text))] == []
    if persona == "diligent":
        closing = plain(SHELVES.programmes[programme].closing)
        assert sum(closing in text for text in said) == 1, "the closing words, with what comes next"


@pytest.mark.long
@pytest.mark.parametrize("persona", PERSONAS)
def test_no_wording_comes_twice_within_a_week(persona: str) -> None:
    """Of everything that comes by itself, but for safety words and the reviews' headings."""
    run = lived("lighter-load", persona, "Europe/Berlin")
    heard: dict[str, datetime] = {}
    for line in run.lines:
        if line.sender != "coach" or line.edits or not _came_by_itself(run, line.at):
            continue
        opening = line.text.split("\n")[0]
        if opening in heard and not SAME_ON_PURPOSE.match(opening):
            assert line.at - heard[opening] > timedelta(days=6, hours=20), opening
        heard[opening] = line.at


def _came_by_itself(run: Run, at: datetime) -> bool:
    return at in {one.sent_at for one in run.deliveries if not one.asked_for}


@pytest.mark.long
@pytest.mark.parametrize("persona", PERSONAS)
def test_personas_behave_like_people(persona: str) -> None:
    """D28: no five headaches a day, no answers by dice, and a conversation that somebody can read."""
    run = lived("lighter-load", persona, "Europe/Berlin")
    typed = Counter(line.text for line in run.lines if line.sender == "person")
    headaches = sum("Headache today: yes" in line.text for line in run.lines)
    assert typed["[There was another headache]"] <= max(headaches // 5, 1)
    assert typed["[Add a detail]"] <= headaches
    told = Counter(
        match[1] for line in run.lines if (match := re.search(r"Where did the pain start\? (.+)", line.text))
    )
    if told.total() >= 5:
        assert told.most_common(1)[0][1] >= told.total() / 2
    by_day = groupby((line for line in run.lines if line.sender == "person"), lambda line: line.at.date())
    assert [day for day, taps in by_day if len(list(taps)) > 30 and day > MONDAY] == []


@pytest.mark.long
def test_nothing_that_moves_the_neck_comes_while_a_warning_sign_stands() -> None:
    """From the answer in /safety to the explicit word that lifts it."""
    run = lived("lighter-load", "flare", "Europe/Berlin")
    told = next(line.at for line in run.lines if "Please ask for medical advice today" in line.text)
    lifted = next(line.at for line in run.lines if "Resets and exercises may come again" in line.text)
    paused = [one for one in run.deliveries if one.sent_at and told < one.sent_at < lifted]
    assert (lifted - told).days == 6
    assert [one.prompt for one in paused if one.kind in MOVING or one.prompt == DESK] == []
    assert {one.prompt for one in paused} >= {"evening", "*care"}
    later = [one for one in run.deliveries if one.sent_at and one.sent_at > lifted]
    assert {one.kind for one in later} >= MOVING


def test_somebody_who_falls_silent_hears_less_and_less_and_then_nothing() -> None:
    """Three days: no second asking; seven: the evening question alone; twenty-one: silence, until they come back."""
    run = lived("lighter-load", "quitter", "Europe/Berlin")
    silent_from = MONDAY + timedelta(days=8)
    sent = [one for one in run.deliveries if one.state is State.SENT and one.local_date]

    def between(first: int, last: int) -> list[str]:
        days = [silent_from + timedelta(days=n) for n in range(first, last)]
        return [f"{one.prompt}{one.slot or ''}" for one in sent if one.local_date in days]

    assert "evening1" in between(0, 2)
    assert "evening1" not in between(3, 20)
    assert set(between(7, 20)) == {"evening"}
    assert between(21, 27) == []
    assert any("Good to see you again" in line.text for line in run.lines)
    assert sent[-1].local_date == MONDAY + timedelta(days=37), "and nothing after /stop"


def test_a_traveller_gets_each_day_once_and_never_by_night() -> None:
    """Berlin to Tokyo to San Francisco."""
    run = lived("sleep-alignment", "traveller", "Europe/Berlin")
    evenings = [one for one in run.deliveries if one.prompt == "evening" and one.slot == 0 and one.sent_at]
    assert len({one.local_date for one in evenings}) == len(evenings)
    assert {one.zone for one in run.deliveries} == {"Europe/Berlin", "Asia/Tokyo", "America/Los_Angeles"}
    for one in run.deliveries:
        if one.sent_at and not one.asked_for:
            local = one.sent_at.astimezone(ZoneInfo(one.zone or "UTC")).time()
            assert time(6, 45) <= local <= time(22, 45), one.prompt


@pytest.mark.long
def test_a_shift_worker_is_asked_at_their_hours_and_left_to_sleep_by_day() -> None:
    """Quiet from 07:00 to 15:00, the day turning at noon."""
    run = lived("lighter-load", "shift-worker", "Europe/Berlin")
    hours = [
        one.sent_at.astimezone(ZoneInfo(one.zone or "UTC")).hour
        for one in run.deliveries
        if one.sent_at and not one.asked_for and one.local_date and one.local_date > MONDAY + timedelta(days=2)
    ]
    assert hours
    assert not [hour for hour in hours if 7 < hour < 15]


@pytest.mark.long
def test_the_same_life_twice_is_the_same_to_the_letter() -> None:
    """Nothing depends on the machine's clock or dice."""
    again = asyncio.run(
        simulate(SHELVES, "desk-reset", PERSONAS["forgetful"], zone="Europe/Berlin", seed=1, start=MONDAY)
    )
    assert transcript.say(again) == transcript.say(lived("desk-reset", "forgetful", "Europe/Berlin"))


@pytest.mark.parametrize(
    ("programme", "persona"),
    [
        pytest.param("lighter-load", "diligent", marks=pytest.mark.long),
        pytest.param("lighter-load", "flare", marks=pytest.mark.long),
        pytest.param("lighter-load", "quitter", marks=pytest.mark.long),
        ("desk-reset", "forgetful"),
        ("desk-reset", "shift-worker"),
        ("sleep-alignment", "traveller"),
        pytest.param("lighter-load", "diligent-de", marks=pytest.mark.long),
        pytest.param("sleep-alignment", "flare-de", marks=pytest.mark.long),
        ("desk-reset", "writer"),
        ("desk-reset", "writer-de"),
    ],
)
def test_what_people_hear_changes_only_on_purpose(programme: str, persona: str) -> None:
    """`ACCEPT_SNAPSHOTS=1 pytest tests/workbench` renews the transcripts, and the diff is read."""
    name, language = persona.removesuffix("-de"), "de" if persona.endswith("-de") else "en"
    said = transcript.say(lived(programme, name, "Europe/Berlin", language=language))
    golden = HERE / "transcripts" / f"{programme}-{persona}.txt"
    if os.environ.get("ACCEPT_SNAPSHOTS"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")


@pytest.mark.long
def test_the_command_prints_the_life_or_its_json(tmp_path: Path) -> None:
    """And says what is not there."""
    arguments = ("--persona", "quitter", "--zone", "Asia/Tokyo", "--start", "2026-11-23")
    said = command(tmp_path, "simulate", "desk-reset", *arguments).stdout
    assert said.startswith("quitter (keen for a week")
    found = json.loads(command(tmp_path, "simulate", "desk-reset", *arguments, "--json").stdout)
    assert found["lines"][0]["text"] == "/start"
    assert {one["reason"] for one in found["deliveries"]} >= {Reason.SENT, Reason.LAPSED}
    wrong = command(tmp_path, "simulate", "desk-reset", "--persona", "lazy")
    assert (wrong.returncode, wrong.stderr) == (
        2,
        "coachbot: There is no persona lazy. There are: diligent, forgetful, shift-worker, traveller, flare, quitter, "
        "writer.\n",
    )


@pytest.mark.long
def test_the_command_fails_where_a_life_went_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit 1 and a line each, behind the conversation as far as it went; here no prompt can be opened."""

    async def breaks(*_: object) -> None:
        raise LookupError("said by nobody")

    monkeypatch.setattr(opening, "open_all", breaks)
    run = CliRunner().invoke(cli, ["simulate", "desk-reset", "--start", "2026-11-23"])
    assert run.exit_code == 1
    assert run.stdout.startswith("diligent (")
    assert "coachbot: Not one prompt of desk-reset reached anybody.\n" in run.stderr
    assert "prompt evening: LookupError said by nobody\n" in run.stderr


@pytest.mark.long
def test_the_houses_own_prompts_come_in_lives_too() -> None:
    """The monthly check in two months, breaks when asked for."""
    run = lived("lighter-load", "diligent", "Europe/Berlin")
    assert {one.prompt for one in run.deliveries} & OF_THE_HOUSE >= {"*signs"}


def test_a_life_in_which_something_breaks_fails_and_says_what() -> None:
    """D21: the person was told "something went wrong"; the author is told where."""
    unreadable = SHELVES.programmes["desk-reset"].model_copy(update={"welcome": ""})
    shelves = replace(SHELVES, programmes={"desk-reset": unreadable})
    run = asyncio.run(simulate(shelves, "desk-reset", PERSONAS["diligent"], zone="UTC", seed=1, start=MONDAY))
    assert [trouble for trouble in run.troubles if "programme:desk-reset: Unreadable" in trouble]
    assert "The person was told that something went wrong." in run.troubles
    assert "Not one prompt of desk-reset reached anybody." in run.troubles
