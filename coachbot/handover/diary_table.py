"""A diary as a table for a spreadsheet: a row a local day, a column a question, in CSV that starts no formula."""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from unicodedata import category

from coachbot.domain.diary import CheckInState
from coachbot.domain.spans import Diary

COLUMNS = ("date", "headache", "intensity", "medicine", "practice", "state", "late", "from_memory")
OWN_WORDS = "own_words"
FORMULA = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""A cell that begins so could be taken for a formula; some spreadsheets take East Asia's wide forms so, too."""
ANSWER = {True: "yes", False: "no", None: ""}


def write_table(
    diary: Diary,
    observed: Mapping[date, Mapping[str, str]],
    words: Mapping[date, Iterable[str]],
) -> str:
    """The diary as CSV text with a line of column names; `coachbot analyse` reads it.

    `observed` holds each local day's answers by question, `words` what was said on it in the person's own words. A day
    without an answer has an empty `headache`; what was told from memory stands under `from_memory` alone.
    """
    days = {*diary.check_ins, *diary.moved, *observed, *words}
    first = min([diary.first, *days])
    questions = sorted({question for answers in observed.values() for question in answers})
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*COLUMNS, *questions, OWN_WORDS])
    for n in range((max([diary.today, *days]) - first).days + 1):
        day = first + timedelta(days=n)
        said = observed.get(day, {})
        row = [*_day(diary, day), *(said.get(question, "") for question in questions), " | ".join(words.get(day, ()))]
        writer.writerow([safe(cell) for cell in row])
    return out.getvalue()


def _day(diary: Diary, day: date) -> list[str]:
    found = diary.check_ins.get(day)
    answers = found.counted if found else None
    memory = found.answers if found and found.answers and found.answers.recalled else None
    return [
        day.isoformat(),
        ANSWER[answers.headache if answers else None],
        str(answers.worst) if answers and answers.worst else "",
        ANSWER[answers.medicine if answers else None],
        ANSWER[diary.moved.get(day)],
        _state(diary, day),
        ANSWER[found.late] if found else "",
        ANSWER[memory.headache if memory else None],
    ]


def safe(cell: str) -> str:
    """A cell as text, whatever it begins with: what a spreadsheet would calculate has an apostrophe in front.

    Spaces, and letters that cannot be seen, hide nothing.
    """
    begins = next((letter for letter in cell if not letter.isspace() and category(letter) != "Cf"), "")
    return f"'{cell}" if cell and (cell[0] in FORMULA or begins in FORMULA) else cell


def _state(diary: Diary, day: date) -> str:
    """How a day's question ended, or why there was none; a pause that began after the question is none for its day."""
    if (why := diary.unasked.get(day)) is not None:
        return why.value
    found = diary.check_ins.get(day)
    if found is None:
        return ""
    return CheckInState.EXPIRED if found.state is CheckInState.PAUSED else found.state
