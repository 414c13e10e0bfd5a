"""The days a sentence names: tokens of day words become one `D` with its dates, seen from today."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from coachbot.domain.telling.lexicon import Token
from coachbot.domain.typed_date import read_typed_date
from coachbot.values import frozen

WEEK = 7
LONGEST_SPAN = 14
"""So many days one sentence may fill."""
_NEAR = 3
"""A "last Monday" of so few days ago may be that one or the one before."""
_HALF_A_YEAR = timedelta(days=182)
_LAST = frozenset(
    {
        "last",
        "letzten",
        "letzter",
        "letzte",
        "past",
        "vorigen",
        "letztem",
        "vergangenen",
        "vergangener",
        "vergangene",
        "verwichenen",
    }
)
_ON = frozenset({"am", "den", "vom"})
_ORDINAL = frozenset({"th", "st", "nd", "rd"})
_AGO = frozenset({"ago"})
_BEFORE = frozenset({"vor"})
_FOR = frozenset({"for", "seit", "since", "schon seit"})
_DAYS = frozenset({"day", "days", "tag", "tage", "tagen"})
_LIKE = frozenset(("same as", "like", "as", "unlike", "wie", "so wie", "genau wie", "genauso wie", "as on", "like on"))
_IN_A_ROW = re.compile(r"in a row|running|straight|on the trot|hintereinander|in folge|am stueck|nacheinander")
_NTH = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "zweiter": 2, "zweite": 2, "zweiten": 2,
        "dritter": 3, "dritte": 3, "dritten": 3,
        "vierter": 4, "vierte": 4, "vierten": 4, "fuenfter": 5, "fuenfte": 5}  # fmt: skip
_COUNTS = {"a": 1, "one": 1, "einem": 1, "einen": 1, "couple of": 2}


@frozen
class Days(Token):
    """Local dates, in the order they were named; none where they are not sure. `since` says that they run to today."""

    dates: tuple[date, ...] = ()
    since: bool = False
    is_span: bool = False
    """Whether they are a week or a weekend, named as a whole."""
    partly: bool = False
    """Whether only a part of the day was named, such as this morning."""


def with_days(read: Sequence[Token], today: date) -> list[Token]:
    """The tokens with what names days made one token each."""
    found: list[Token] = []
    at = 0
    while at < len(read):
        token, length = _day_at(read, at, today)
        found.append(token or read[at])
        at += length if token else 1
    return _joined(_without_comparisons(found), today)


def _without_comparisons(read: Sequence[Token]) -> list[Token]:
    """Without days that something is likened to: "the same as on Monday" tells of no Monday, and of nothing sure."""
    found: list[Token] = []
    for token in read:
        if isinstance(token, Days) and found and found[-1].word in _LIKE:
            found[-1] = Token("?", token.word)
        else:
            found.append(token)
    return found


def _day_at(read: Sequence[Token], at: int, today: date) -> tuple[Days | None, int]:
    words = [token.word for token in read[at : at + 5]]
    if words[0] in _LAST and _is_count(read, at + 1) and words[2:3] and words[2] in _DAYS:
        return _named(None, "last days"), 3
    codes = "".join(token.code for token in read[at : at + 5])
    if words[0] in _LAST and codes[1:2] == "d" and str(read[at + 1].value).startswith("weekday"):
        day = _weekday(read[at + 1], today)
        return _named(day if day and (today - day).days > _NEAR else None, " ".join(words[:2])), 2
    if _is_count(read, at + 1) and words[2:3] and words[2] in _DAYS and words[0] in _BEFORE:
        return _named(today - timedelta(days=_count(read[at + 1])), "ago"), 3
    if _is_count(read, at) and words[1:2] and words[1] in _DAYS and words[2:3] and words[2] in _AGO:
        return _named(today - timedelta(days=_count(read[at])), "ago"), 3
    if words[0] in _FOR and _is_count(read, at + 1) and words[2:3] and words[2] in _DAYS:
        return _running(_count(read[at + 1]), today), 3
    if (running := _in_a_row(words, read, at, today)) is not None:
        return running
    if codes[:1] == "#" and words[1:2] and words[1] in _ORDINAL and _month(read, at) is None:
        return _named(_of_month(read[at], today), "ordinal"), 2
    if words[0] in _ON and codes[1:3] == "#." and _month(read, at + 1) is None:
        return _named(_of_month(read[at + 1], today), "ordinal"), 3
    if (month := _month(read, at)) is not None:
        said, length = month
        return _named(_nearest(said, today), said), length
    return (_of_word(read[at], today), 1) if codes[0] == "d" else (None, 1)


def _in_a_row(words: Sequence[str], read: Sequence[Token], at: int, today: date) -> tuple[Days, int] | None:
    """So many days one behind the other, up to today: "third day in a row", "drei Tage hintereinander"."""
    count = _NTH.get(words[0]) or (_count(read[at]) if read[at].code == "#" else None)
    if count is None or words[1:2] == [] or words[1] not in _DAYS:
        return None
    behind = re.match(_IN_A_ROW, " ".join(words[2:5]))
    return None if behind is None else (_running(count, today), 2 + len(behind[0].split()))


def _of_month(token: Token, today: date) -> date | None:
    """The last day of a month with that number, where it was not long ago."""
    near = (today - timedelta(days=back) for back in range(LONGEST_SPAN))
    return next((day for day in near if day.day == token.value), None)


def _is_count(read: Sequence[Token], at: int) -> bool:
    return at < len(read) and (read[at].code == "#" or read[at].word in _COUNTS)


def _count(token: Token) -> int:
    return int(token.value) if token.code == "#" and token.value is not None else _COUNTS[token.word]


def _named(day: date | None, said: str, *, partly: bool = False) -> Days:
    return Days("D", said, dates=() if day is None else (day,), partly=partly)


def _running(count: int, today: date) -> Days:
    """For so many days: today and those before it."""
    dates = tuple(today - timedelta(days=back) for back in range(count)) if 2 <= count <= LONGEST_SPAN else ()
    return Days("D", "for", dates=dates[::-1])


def _month(read: Sequence[Token], at: int) -> tuple[str, int] | None:
    """A day of a month with the month's name: "14 March", "14. März", "March 14"."""
    around = [t for t in read[at : at + 4] if t.word not in (".", "th", "st", "nd", "rd", "of")][:2]
    if len(around) < 2 or read[at] not in around:
        return None
    first, second = around
    if second.code == "w" and str(second.value).startswith("month") and first.code == "#":
        day, month = first, second
    elif first.code == "w" and str(first.value).startswith("month") and second.code == "#":
        day, month = second, first
    else:
        return None
    names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    length = next(n for n in range(2, 5) if read[at + n - 1] is second)
    return f"{day.value} {names[int(str(month.value).split()[1]) - 1]}", length


def _of_word(token: Token, today: date) -> Days:
    said, partly = token.value, bool(re.search(r"morning|frueh|morgen|vormittag|mittag|night|noon", token.word))
    if isinstance(said, int):
        return _named(today + timedelta(days=said), token.word, partly=partly)
    if said in ("iso", "dotted"):
        return _named(_nearest(token.word.replace(" ", ""), today), token.word)
    if str(said).startswith("weekday"):
        return _named(_weekday(token, today), token.word)
    return Days("D", token.word, dates=_span(str(said), today), is_span=True)


def _nearest(said: str, today: date) -> date | None:
    """A date; one without a year that lies long back is rather the one that is still to come."""
    day = read_typed_date(said, today)
    has_year = re.search(r"\d{4}", said) is not None
    is_far = day is not None and not has_year and today - day > _HALF_A_YEAR
    return day + timedelta(days=365) if day is not None and is_far else day


def _weekday(token: Token, today: date) -> date | None:
    """The last such day that is over; today's own name may be today or a week ago."""
    back = (today.weekday() - int(str(token.value).split()[1])) % WEEK
    return today - timedelta(days=back) if back else None


def _span(name: str, today: date) -> tuple[date, ...]:
    monday = today - timedelta(days=today.weekday())
    if name == "week":
        first, last = monday, today
    elif name == "last week":
        first, last = monday - timedelta(days=WEEK), monday - timedelta(days=1)
    else:
        last = today if today.weekday() == WEEK - 1 else monday - timedelta(days=1)
        first = last - timedelta(days=1)
    return _every(first, last)


def _every(first: date, last: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=n) for n in range(min((last - first).days + 1, LONGEST_SPAN + 1)))


def _joined(read: list[Token], today: date) -> list[Token]:
    """Days that are listed, a range from one to another, and what runs since a day."""
    found: list[Token] = []
    for at, token in enumerate(read):
        before = found[-1] if found else None
        earlier = found[-2] if len(found) > 1 else None
        if not isinstance(token, Days):
            found.append(token)
        elif before is not None and before.code == "s":
            found[-1] = _since(token, today)
        elif isinstance(before, Days) and (before.dates == token.dates or not before.dates):
            found[-1] = token
        elif isinstance(earlier, Days) and before is not None and before.code == "f" and not token.dates:
            found[-2:] = [token]
        elif isinstance(earlier, Days) and before is not None and before.code in "&ot" + ",":
            if before.code == "," and not _is_listed(read, at):
                found.append(token)
            else:
                found[-2:] = [_both(earlier, token, ranged=before.code == "t")]
        else:
            found.append(token)
    return found


def _is_listed(read: Sequence[Token], at: int) -> bool:
    """Whether a list of days goes on to an "and": Monday, Tuesday and Friday."""
    rest = "".join(token.code for token in read[at + 1 :])
    return re.match(r"(?:,D)*,?[&o]D", rest) is not None


def _since(token: Days, today: date) -> Days:
    first = token.dates[-1] if token.is_span and token.dates else None
    first = first or (token.dates[0] if token.dates else None)
    dates = _every(first, today) if first and first <= today else ()
    return Days("D", token.word, dates=dates if len(dates) <= LONGEST_SPAN else (), since=True)


def _both(first: Days, second: Days, *, ranged: bool) -> Days:
    if not first.dates or not second.dates:
        return Days("D", second.word)
    if ranged:
        begins, ends = first.dates[0], second.dates[-1]
        dates = _every(begins, ends) if begins < ends else ()
        return Days("D", second.word, dates=dates if len(dates) <= LONGEST_SPAN else ())
    return Days("D", second.word, dates=tuple(dict.fromkeys((*first.dates, *second.dates))))
