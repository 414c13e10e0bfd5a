"""Numbers and days that count or name something else than what was read in them: 2. Tag, 5 of 7 days, Monday week."""

import re
from collections.abc import Iterator, Sequence

from coachbot.domain.telling.lexicon import Token
from coachbot.domain.telling.value import Telling

_DAYS = frozenset(("days", "day", "nights", "weeks", "tagen", "tage", "naechten", "wochen"))
_TIMES = frozenset(("mal", "times", "x"))
_WEEKS = frozenset(("week", "weeks", "fortnight", "woche", "wochen"))
_WELL = frozenset(("brilliant", "amazing", "fantastic", "feeling", "feel", "fuehl", "fuehle"))
_SO_SO = frozenset(("ok", "okay", "alright", "all right"))
_MOST = 10


def is_counted(read: Sequence[Token], told: Telling, codes: str) -> bool:
    """Whether a number or a day in a text stands for something else than a strength or that day."""
    return (
        _is_of_days(read, codes)
        or _is_ordinal(read, told, codes)
        or _is_praise(read, told, codes)
        or _is_day_apart(read, codes)
        or _is_another_date(read, told, codes)
        or _is_more_behind_a_but(read, told, codes)
    )


def _is_of_days(read: Sequence[Token], codes: str) -> bool:
    """Days or times that are counted, and nobody knows which they were: 5 of 7 days, 3 times since Monday."""
    of_so_many = re.finditer(r"#[fc]{1,2}#[fa]*u", codes)
    times = re.finditer(r"#[fa]*[ufw](?=.*s[f]*d)", codes)
    return any(read[one.end() - 1].word in _DAYS for one in of_so_many) or any(
        read[one.end() - 1].word in _TIMES for one in times
    )


def _is_ordinal(read: Sequence[Token], told: Telling, codes: str) -> bool:
    """A strength that numbers what stands behind it: 2. Tag, das 3. Mal, 4. Migraene."""
    numbered = {read[one.start()].value for one in re.finditer(r"#\.(?=[fa]*[uAW])", codes)}
    times = {one.value for one, _, third in zip(read, read[1:], read[2:], strict=False) if third.word == "mal"}
    return any(one.worst is not None and one.worst in numbered | times for one in told.sure)


def _is_praise(read: Sequence[Token], told: Telling, codes: str) -> bool:
    """A number for how well somebody is: feeling 8/10, head 10/10 brilliant."""
    numbered = any(one.worst is not None for one in told.sure) and "#" in codes
    fine = list(re.finditer(r"F(?=[fR]*#)|(?<=[#S])[f]*F", codes))
    praised = any(read[one.end() - 1].word not in _SO_SO for one in fine) or any(one.word in _WELL for one in read)
    return numbered and praised and re.search("[AWUO]", codes) is None


def _is_day_apart(read: Sequence[Token], codes: str) -> bool:
    """A day in brackets behind its number, and one a week from the day that is named: 3 (mon), Monday week."""
    starts = [one.start() for one in re.finditer("#,d,", codes)]
    later = re.search(r"d[f]*(?:c[fRi]*|#)?u", codes)
    return any(read[at + 1].word == "(" and read[at + 3].word == ")" for at in starts) or (
        later is not None and read[later.end() - 1].word in _WEEKS
    )


def _is_another_date(read: Sequence[Token], told: Telling, codes: str) -> bool:
    """A weekday beside a date that is none: Tuesday the 10th, where that one was a Friday or is a week back."""
    named = {one.day for one in told.sure} | {one.day for one in told.unsure}
    return any(
        day.day == number and day not in {sure.day for sure in told.sure}
        for number in _dated(read, codes)
        for day in named
    )


def _dated(read: Sequence[Token], codes: str) -> Iterator[int]:
    """Days of the month that stand behind a weekday."""
    for one in re.finditer(r"d[f,]*[d#]", codes):
        first, last = read[one.start()], read[one.end() - 1]
        number = re.match(r"\d+", last.word)
        if str(first.value).startswith("weekday") and number is not None:
            yield int(number[0])


def _is_more_behind_a_but(read: Sequence[Token], told: Telling, codes: str) -> bool:
    """A higher number behind a but that was not read: 5, but 7 at work."""
    behind = [read[one.end() - 1].value for one in re.finditer(r"#[^.]*?b[^.#]*#(?!u)", codes)]
    return any(
        one.worst is not None and isinstance(value, int) and one.worst < value <= _MOST
        for one in told.sure
        for value in behind
    )
