"""Which numbers of a sentence say how strong a headache was: `#` may, `$` surely does, `%` cannot be told.

The diary keeps a day's worst, so of the numbers of a course ("from 3 to 7") the higher counts; a choice ("6 or 7") is
left to whoever says it. What counts pills, hours or anything else becomes `x`, nought `0`, what is beyond the scale
`X`.
"""

import re
from collections.abc import Sequence

from coachbot.domain.question import Role
from coachbot.domain.telling.codes import codes_of, pattern, recoded, rewritten
from coachbot.domain.telling.days import Days
from coachbot.domain.telling.lexicon import Token

HIGHEST = 10
_COUNTS = frozenset({"eins"})
_MEASURED = frozenset(
    ("stress", "mood", "energy", "sleep", "day", "work", "appetite", "weather", "tag", "schlaf", "stimmung",
     "energie", "arbeit", "wetter", "arbeitstag", "night", "laune", "appetit", "stress level",
     "energy level", "stresslevel", "mein stresslevel", "stresspegel")
)  # fmt: skip
_COUNTS_ON = frozenset(("number", "nummer", "nr"))
_NUMBERED = frozenset(("number", "level", "nummer", "nr", "stufe"))
_NAMES_A_NUMBER = (" am", " the", " der", " klasse")
_UNTIL = frozenset(("till", "until", "bis"))
_PAST = frozenset(("nach", "vor", "past", "after", "before"))
_ARTICLES = (" a", " an", " eine", " ne", " einer", " ner")
_FROM = frozenset({"from", "von"})
_BEGUN = frozenset({"started at", "ended at"})
_BETWEEN = frozenset({"between", "somewhere between", "zwischen", "irgendwo zwischen"})


def with_strengths(read: Sequence[Token], role: Role | None) -> list[Token]:
    """The tokens with every number told apart; beside the question about medicine a bare one may count pills."""
    asked_worst = role is Role.WORST
    has_number = any(token.code == "#" for token in read)
    read = [Token("f" if has_number else "?", one.word) if one.code == "j" else one for one in read]
    read = rewritten(read, r"#(?=f*M)", _none_of_it)
    read = rewritten(read, r"M[fR]*#(?=[f]*(?:[,.&]|$))", _none_of_it)
    found = rewritten(read, r"M[fhlYR]*#(?=[fh]*T)|u[fR]*#(?=M)", lambda run: [*run[:-1], *recoded("x")(run[-1:])])
    found = rewritten(found, r"S[fRc]*#", lambda run: [*recoded("f")(run[:-1]), *recoded("$")(run[-1:])])
    found = rewritten(found, r"#/#|#S", _of_ten)
    found = rewritten(found, r"#(?:f{1,2}|c)#", _one_of_so_many)
    found = rewritten(found, r"(?<=[AW])#c#", _until_then)
    found = rewritten(found, r"#[fq]*[-tc][fq]*@|(?<=R)#&[fq]*@|@[fq]*[-tc][fq]*#", _to_the_hour)
    found = rewritten(found, r"ff?#|#[f]*o[f]*u|#[hc]k", _of_a_date_or_a_class)
    found = rewritten(found, r"(?<![#$])t#", _until)
    found = rewritten(found, r"q#[f]*[PD]", _by_the_clock)
    found = rewritten(found, r"@[Rq]+#|M[Rq]+f*#|q#f*T", _when_it_was)
    found = rewritten(found, r"#f[fR]*[PD]", _by_the_clock)
    found = rewritten(found, r"(?<=[AW])R#|[uwsK]R#|[sc]f*K#", _of_a_count)
    found = rewritten(found, r"[kau][fR]*[#$]", _of_something_else)
    found = rewritten(found, r"[#$]o[fR?]*[#$]|c?[#$][-t][fRp]*[#$]|R[#$]&[#$]", _higher)
    if not asked_worst:
        found = rewritten(found, r"(?<!R)#", _counted)
    found = _told_apart(found, asked_worst=asked_worst)
    if role is Role.MEDICINE and not pattern("[AWHp]").search(codes_of(found)):
        found = rewritten(found, "#", recoded("x"))
    found = rewritten(found, r"[Rq]", recoded("f"))
    return [_in_range(token, asked_worst=asked_worst) for token in found]


def with_spans(read: Sequence[Token]) -> list[Token]:
    """The tokens in which a number before a dash and an hour is an hour as well: "4-6pm"."""
    return rewritten(read, r"#-@|@-#", _to_the_hour)


def _of_ten(run: Sequence[Token]) -> list[Token]:
    sure = run[-1].code == "S" or run[-1].value == HIGHEST
    return [Token("$" if sure else "%", run[0].word, run[0].value)]


def _none_of_it(run: Sequence[Token]) -> list[Token]:
    """No pills: "zero tablets", "tablets: 0"."""
    return [Token("N", one.word) if one.code == "#" and one.value == 0 else one for one in run]


def _to_the_hour(run: Sequence[Token]) -> list[Token]:
    """Hours both, where one of two that belong together is told as one: "4 to 6pm", "zwischen 4 und 6 Uhr"."""
    hour = next(one for one in run if one.code == "@")
    joins = [one for one in run if one.code in "c&"]
    is_span = hour.word[:1].isdigit() and all(one.code == "&" or one.word in _UNTIL for one in joins)
    doubted = [recoded("x")([one])[0] if int(one.value or 0) > HIGHEST else one for one in run if one.code == "#"]
    spanned = iter(_doubted_alone(doubted))
    return [next(spanned) if one.code == "#" else one for one in run] if is_span else list(run)


def _until_then(run: Sequence[Token]) -> list[Token]:
    """Hours: "a headache ten till two", "five past eight"."""
    return _doubted_alone(run) if run[1].word in _UNTIL | _PAST else list(run)


def _of_a_date_or_a_class(run: Sequence[Token]) -> list[Token]:
    """A day of the month, a form at school, "4 or so hours"."""
    if run[-1].code == "k":
        is_other = run[-1].word in ("food", "water", "breakfast", "essen", "wasser")
    elif run[-1].code == "u":
        is_other = any(one.code == "o" and one.word.endswith(" so") for one in run)
    else:
        is_other = f" {' '.join(one.word for one in run[:-1])}".endswith(_NAMES_A_NUMBER)
    return _doubted_alone(run) if is_other else list(run)


def _when_it_was(run: Sequence[Token]) -> list[Token]:
    """Rather an hour: "at like 2", "two tablets around 3", not "it was at like a 6"."""
    return list(run) if any(token.word.endswith(_ARTICLES) for token in run) else _doubted_alone(run)


def _of_a_count(run: Sequence[Token]) -> list[Token]:
    """What is numbered itself: "since period 3", "by coffee number 3"."""
    is_numbered = run[-2].code == "K" or run[-2].word in (_NUMBERED if len(run) > 2 else _COUNTS_ON)
    return _doubted_alone(run) if is_numbered else list(run)


def _of_something_else(run: Sequence[Token]) -> list[Token]:
    """A number for the mood, the night or the stress is none for the head."""
    if run[0].word not in _MEASURED:
        return list(run)
    return [*run[:-1], Token("%", run[-1].word, run[-1].value)]


def _one_of_so_many(run: Sequence[Token]) -> list[Token]:
    return _doubted_alone(run) if run[-2].word in ("of", "von") and run[-1].value != HIGHEST else list(run)


def _until(run: Sequence[Token]) -> list[Token]:
    """An hour as well: "bis 8"."""
    return _doubted_alone(run) if run[0].word == "bis" else list(run)


def _by_the_clock(run: Sequence[Token]) -> list[Token]:
    """Rather an hour: "about 5 this afternoon"."""
    partly = isinstance(run[-1], Days) and run[-1].partly
    around = run[0].code == "q" or run[1].word == "ish"
    return _doubted_alone(run) if around and (partly or run[-1].code == "P") else list(run)


def _counted(run: Sequence[Token]) -> list[Token]:
    """A word that counts headaches ("ja, eins") as well as it says how strong one was."""
    return _doubted_alone(run) if run[0].word in _COUNTS else list(run)


def _higher(run: Sequence[Token]) -> list[Token]:
    """Two numbers that belong together: the higher of a course ("from 3 to 7"), none of a choice ("6 or 7", "3-4")."""
    first, second = (token for token in run if token.code in "#$")
    if run[0].code == "R" and run[0].word not in _BETWEEN:
        return list(run)
    low, high = sorted((int(first.value or 0), int(second.value or 0)))
    if run[0].word not in _FROM:
        number = Token("%", f"{low}-{high}", high)
        return [run[0], number] if run[0].code == "c" else [number]
    return [Token("$" if "$" in (first.code, second.code) else "#", f"{run[0].word} {low}-{high}", high)]


def _told_apart(read: list[Token], *, asked_worst: bool) -> list[Token]:
    has_ache = pattern(r"[AW][fDPpq]*[#$]").search(codes_of(read)) is not None
    found = rewritten(read, r"\?[fRq]*#(?=[f]*[uM])", lambda run: [*recoded("f")(run[:-1]), *recoded("x")(run[-1:])])
    found = rewritten(found, r"\?[fRqhp]*[#$%]", _doubted)
    found = rewritten(found, r"[#$][f]*\?|[#$]\+|N[fR]*[#$]", _doubted)
    found = rewritten(found, r"(?<=[#x]u)#|(?<=[hi])#(?![fa]*[uM])|#(?=[Ai])|/#|#/", _doubted_alone)
    found = rewritten(found, r"[#$](?=[fa]*[uM])|[#$](?=W)|(?<=[uMc@Ts])#|(?<=@q)#|(?<=Mf)#", recoded("x"))
    found = rewritten(found, r"#(?=w)|(?<=w)#|(?<=wf)#", recoded("%"))
    found = rewritten(found, r"#f", _times)
    if has_ache and not asked_worst:
        found = rewritten(found, r"q#", _doubted)
        found = [_ranged_by_clock(token) for token in found]
    begun = _begun if pattern("[#$].*[#$]").search(codes_of(found)) or not asked_worst else _begun_alone
    return rewritten(found, r"p#", begun)


def _doubted(run: Sequence[Token]) -> list[Token]:
    """A number under a doubt; the doubt belongs to it alone."""
    return [Token("f" if token.code in "?q+" else "%" if token.code in "#$" else token.code, token.word, token.value)
            for token in run]  # fmt: skip


def _doubted_alone(run: Sequence[Token]) -> list[Token]:
    return [Token("%" if token.code == "#" else token.code, token.word, token.value) for token in run]


def _ranged_by_clock(token: Token) -> Token:
    """Hours, as they may be in "a headache from 2 to 4"."""
    is_hours = token.code == "#" and token.word.split()[0] in _FROM
    return Token("%", token.word, token.value) if is_hours else token


def _times(run: Sequence[Token]) -> list[Token]:
    return recoded("x")(run[:1]) + list(run[1:]) if run[1].word == "mal" else list(run)


def _begun(run: Sequence[Token]) -> list[Token]:
    """An hour, or hardly the worst: "the headache started at 10"."""
    return recoded("x")(run) if run[0].word in _BEGUN else list(run)


def _begun_alone(run: Sequence[Token]) -> list[Token]:
    return _doubted_alone(run) if run[0].word in _BEGUN else list(run)


def _in_range(token: Token, *, asked_worst: bool) -> Token:
    if token.code not in "#$%" or not isinstance(token.value, int):
        return token
    if token.value == 0:
        return Token("0", token.word, 0)
    if token.value <= HIGHEST or token.code == "%":
        return token
    return Token("X" if token.code == "$" or asked_worst else "x", token.word, token.value)


def strengths(read: Sequence[Token]) -> tuple[int, ...]:
    """The numbers that say how strong it was, in their order."""
    return tuple(int(token.value) for token in read if token.code in "#$" and token.value is not None)


def is_unclear(read: Sequence[Token]) -> bool:
    """Whether there are digits that cannot be told."""
    return "%" in codes_of(read)


def choice_of(read: Sequence[Token]) -> tuple[int, int] | None:
    """The two numbers between which somebody leaves it: "6 or 7"."""
    found = next(
        (re.fullmatch(r"(\d+)-(\d+)", token.word) for token in read if token.code == "%" and "-" in token.word), None
    )
    if found is None or not 1 <= int(found[1]) < int(found[2]) <= HIGHEST:
        return None
    return int(found[1]), int(found[2])
