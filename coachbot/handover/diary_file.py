"""Reading a diary from a CSV file with care: each fault is told with its line and what would be right.

A fault quotes what cannot be an answer, cut short, because the person who reads it holds the file.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from coachbot.domain.diary import CheckInState
from coachbot.domain.frequency import DiaryDay
from coachbot.domain.frequency.window import Unasked
from coachbot.errors import DataError, MisuseError

NEEDED = ("date", "headache")
COLUMNS = (*NEEDED, "intensity", "medicine", "practice", "state")
ANSWERS = {"yes": True, "1": True, "no": False, "0": False, "": None}
UNASKED = {why.value: why for why in Unasked}
SEPARATORS = ",;\t"
MOST_BYTES = 20_000_000
"""A day takes some twenty bytes; anything larger is not a diary and is not read into memory."""
YEARS = range(1900, 2200)
"""A year outside is a slip of the pen, and would make a diary of mostly missing days."""
MOST_PAIN = 10
QUOTED = 20


def read_diary(path: Path) -> list[DiaryDay]:
    """The days of a diary file, in the order of their dates.

    Raises MisuseError when there is no such file, and DataError with file, line and mend when it cannot be read.
    """
    text = _read_text(path)
    try:
        return sorted(_read_days(text), key=lambda day: day.local_date)
    except DataError as fault:
        raise DataError(f"{path}, {fault}") from None


def _read_text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as fault:
        why = (fault.strerror or "it cannot be opened").lower()
        raise MisuseError(f"{path} cannot be read: {why}. Name a CSV file with a diary.") from None
    if len(raw) > MOST_BYTES:
        raise DataError(f"{path} is larger than {MOST_BYTES // 1_000_000} MB, so it is not a diary.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DataError(f"{path} is not UTF-8 text. Save it as CSV UTF-8 and try again.") from None


def _read_days(text: str) -> Iterator[DiaryDay]:
    rows = _rows(text)
    first = next(rows, None)
    if first is None:
        raise DataError('line 1: the file is empty. Begin it with a line such as "date,headache", then a line a day.')
    columns = _read_columns(*first)
    seen: dict[date, int] = {}
    for line, row in rows:
        if len(row) > len(columns):
            raise DataError(f"line {line}: {len(row)} fields under {len(columns)} columns. Put a text in quotes.")
        day = _read_day(line, dict(zip(columns, row, strict=False)))
        if day.local_date in seen:
            raise DataError(
                f"line {line}: {day.local_date} stands in line {seen[day.local_date]} too. Keep one of them."
            )
        seen[day.local_date] = line
        yield day
    if not seen:
        raise DataError("line 1: there is no day below the column names. Write a line a day.")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Every row that holds anything, with the line it begins on and its fields without blanks around them."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    line = 1
    try:
        for row in reader:
            fields = [field.strip() for field in row]
            if any(fields):
                yield line, fields
            line = reader.line_num + 1
    except csv.Error as fault:
        what = "a field here is far too long" if "limit" in str(fault) else "what begins here does not end"
        raise DataError(f"line {line}: {what}. Look for a quote mark that is not closed.") from None


def _separator(text: str) -> str:
    """What separates the column names, in the first line that holds any."""
    heading = next((line for line in text.splitlines() if line.strip(SEPARATORS + " ")), "")
    return max(SEPARATORS, key=heading.count)


def _read_columns(line: int, row: Sequence[str]) -> list[str]:
    names = [name.lower() for name in row]
    for name in NEEDED:
        if name not in names:
            raise DataError(f'line {line}: there is no column "{name}". Begin with a line such as "date,headache".')
    for name in COLUMNS:
        if names.count(name) > 1:
            raise DataError(f'line {line}: the column "{name}" is there twice. Rename one of them.')
    return names


def _read_day(line: int, row: Mapping[str, str]) -> DiaryDay:
    day = DiaryDay(
        local_date=_read_date(line, row["date"]),
        headache=_read_answer(line, "headache", row),
        worst=_read_intensity(line, row.get("intensity", "")),
        medicine=_read_answer(line, "medicine", row),
        practice=_read_answer(line, "practice", row),
        early=row.get("state", "") == CheckInState.SO_FAR,
        unasked=UNASKED.get(row.get("state", "")),
    )
    if day.worst and not day.headache:
        raise DataError(f'line {line}: there is an intensity without a headache. Write "yes" or clear the intensity.')
    if day.headache and day.worst == 0:
        raise DataError(f'line {line}: a headache with intensity 0. Write 1 to {MOST_PAIN}, or "no" for no headache.')
    return day


def _read_date(line: int, text: str) -> date:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise DataError(
            f"line {line}: {_quote(text)} is not a date. Write year-month-day, such as 2026-11-30."
        ) from None
    if found.year not in YEARS:
        raise DataError(f"line {line}: {found} has an odd year. Write one from {YEARS[0]} to {YEARS[-1]}.")
    return found


def _read_answer(line: int, column: str, row: Mapping[str, str]) -> bool | None:
    text = row.get(column, "")
    if text.lower() not in ANSWERS:
        raise DataError(
            f'line {line}: {_quote(text)} under "{column}" is no answer. '
            "Write yes or no, 1 or 0, or nothing for a day without an answer."
        )
    return ANSWERS[text.lower()]


def _read_intensity(line: int, text: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 2 and int(text) <= MOST_PAIN):
        raise DataError(
            f'line {line}: {_quote(text)} under "intensity" is not on the scale. '
            f"Write a whole number from 0 to {MOST_PAIN}, or nothing."
        )
    return int(text)


def _quote(text: str) -> str:
    shown = "".join(letter if letter.isprintable() else "?" for letter in text)
    return f'"{shown[:QUOTED].rstrip()}{"…" if len(shown) > QUOTED else ""}"'
