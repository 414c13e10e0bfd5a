"""A simulated life to read: day by day as a chat, or as JSON."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from textwrap import indent
from typing import Any

from coachbot.domain.delivery import Reason, State
from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import DEFAULT_DAY_TURN
from coachbot.domain.text import ENGLISH
from coachbot.words import words_in
from coachbot.workbench.simulate import Run
from coachbot.workbench.stage import Line

INDENT = " " * 9
SAY = words_in(ENGLISH)
WHO = {"person": ">", "coach": " "}


def _day(run: Run, line: Line) -> date:
    return local_date_at(line.at, run.zone, DEFAULT_DAY_TURN)


def say(run: Run) -> str:
    """The whole conversation, a heading a day; `~` marks a message that took an earlier one's place."""
    head = f"{run.persona.name} ({run.persona.about}) on {run.programme_id}, {run.zone}, seed {run.seed}"
    days = [
        f"Day {(day - run.started_on).days}, {SAY.day(day)}\n" + "\n".join(_line(run, line) for line in lines)
        for day, lines in groupby(run.lines, key=lambda line: _day(run, line))
    ]
    return "\n\n".join([head, *days, _sum(run)])


def _line(run: Run, line: Line) -> str:
    mark = "~" if line.edits else WHO[line.sender]
    text = indent(line.text, INDENT).lstrip()
    labels = " ".join(f"[{button.label}]" for row in line.buttons for button in row)
    picture = f"\n{INDENT}(picture: {line.picture})" if line.picture else ""
    return f"  {SAY.time(line.at, run.zone)} {mark} {text}{picture}" + (f"\n{INDENT}{labels}" if labels else "")


def _sum(run: Run) -> str:
    """What became of every prompt, and how many messages a day that was."""
    sent = [one for one in run.deliveries if one.state is State.SENT]
    a_day = Counter(one.local_date for one in sent if not one.asked_for)
    most = max(a_day.values(), default=0)
    reasons = Counter(one.reason or Reason.SENT for one in run.deliveries)
    told = ", ".join(f"{reason} {count}" for reason, count in sorted(reasons.items()))
    mean = len(sent) / max(len(a_day), 1)
    return f"{len(run.deliveries)} prompts: {told}. At most {most} on a day, {mean:.1f} on average."


def as_json(run: Run) -> dict[str, Any]:
    """The same as plain values: instants are ISO 8601 in UTC, `day` counts from joining, which is 0."""
    return {
        "programme": run.programme_id,
        "persona": run.persona.name,
        "zone": run.zone,
        "seed": run.seed,
        "start": (run.started_on + timedelta(days=1)).isoformat(),
        "troubles": run.troubles,
        "lines": list(_lines(run)),
        "deliveries": [
            {
                "prompt": one.prompt,
                "kind": one.kind,
                "day": one.day,
                "local_date": one.local_date.isoformat() if one.local_date else None,
                "reason": one.reason,
            }
            for one in run.deliveries
        ],
    }


def _lines(run: Run) -> Iterator[dict[str, Any]]:
    for line in run.lines:
        yield {
            "day": (_day(run, line) - run.started_on).days,
            "at": line.at.isoformat(),
            "local": SAY.time(line.at, run.zone),
            "from": line.sender,
            "text": line.text,
            "edits": line.edits,
            "buttons": [[button.label for button in row] for row in line.buttons],
        }
