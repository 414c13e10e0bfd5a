"""A text, read for the diary: its clauses put together into what is sure of each day and what has to be asked back."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from coachbot.domain.pattern import LatePattern
from coachbot.domain.question import Role
from coachbot.domain.telling import guards, polite
from coachbot.domain.telling.clause import Clause
from coachbot.domain.telling.clauses import read_clause
from coachbot.domain.telling.codes import codes_of, recoded, rewritten
from coachbot.domain.telling.days import Days, with_days
from coachbot.domain.telling.doubts import is_doubtful
from coachbot.domain.telling.headings import (
    doubt_heading,
    is_heading,
    with_days_written_out,
    without_heading,
    without_sayings,
)
from coachbot.domain.telling.lexicon import TABLES, Token, plain, tokens
from coachbot.domain.telling.numbers import with_spans, with_strengths
from coachbot.domain.telling.others import OTHER, is_of_somebody_else
from coachbot.domain.telling.statement import Statement, settled
from coachbot.domain.telling.value import Asked, Gap, Refusal, Telling, Unsure
from coachbot.domain.text import ENGLISH

_CORE = r"[AWHNYZzi#$]"
_A_DAY_OF_ITS_OWN = r"^[flp]*D.*[AWNZ#$]|^[fNAW#$a]*[NAW#$][fa]*Dl*$|^[fp]*D[f]*l[f]*$"
_RHETORICAL = LatePattern(
    r"(?<=[\w.!,)\s])[,.!\s]+(?:(?:are you |you )?(?:happy|satisfied|content)(?: now)?|okay|ok|gell|ne|what else"
    r"|(?:is that )?(?:ok|okay|good) enough|what (?:did|do|else did) you (?:expect|think)"
    r"|(?:any )?(?:other|more) questions"
    r"|(?:bist du )?(?:jetzt )?zufrieden|reicht (?:das|dir das|dir)|noch fragen|was (?:glaubst|denkst) du(?: denn)?"
    r"|was (?:denn )?sonst)\s*\?+\s*$",
    re.IGNORECASE,
)
"""A question behind an answer that asks nothing: "No headache. Happy now?"."""
_ECHO = LatePattern(r"^\s*(?:headaches?|head|kopfschmerzen|kopfweh|kopf)\s*\?+\s+(?=\w)", re.IGNORECASE)
"""The question, said once more before its answer: "Headache? Nope"."""
_NUMBERED = LatePattern(r"#\s?\d")
"""A headache that is numbered: "headache #5"."""
PASSED_OVER = frozenset({"address", "other"})
"""What may stand beside an answer as a clause of its own: whom it is said to, and who else was there."""
_MOST = 0.51
"""The share of words that has to be known where nothing was asked."""
HARMLESS = frozenset({"wish", "future"})
"""What may follow an answer as a clause of its own and takes nothing back: "no headache, hope it stays so"."""


def read_telling(text: str, *, today: date, language: str = "en", asked: Asked | None = None) -> Telling:
    """What a typed sentence surely says of somebody's own head, and what has to be asked back; nothing is guessed.

    `today` is their local day, `asked` the open question of the diary. Two days may be told in one sentence. Read in
    the person's language first, and in the others where it says nothing in that.
    """
    text, is_headed = without_heading(_RHETORICAL.sub(".", _ECHO.sub("", text)) if asked else text)
    text = with_days_written_out(text)
    said = without_sayings(plain(text.strip()))
    if (refusal := guards.refused(text, said)) is not None:
        return Telling(refusal=refusal)
    first = language if language in TABLES else ENGLISH
    read = {one: tokens(said, one) for one in sorted(TABLES, key=lambda one: one != first)}
    language = max(read, key=lambda one: _known(read[one]))
    least = 0.5 if asked else _MOST
    if _known(read[language]) < least:
        return Telling()
    words = guards.without_company(read[language])
    if (refusal := guards.forbids(words)) is not None:
        return Telling(refusal=Refusal.SOMEBODY_ELSE if any(one.value == OTHER for one in words) else refusal)
    if any(guards.opens_a_question(sentence.strip(), language) for sentence in said.split(".")):
        return Telling(refusal=Refusal.QUESTION)
    return _read_in(text, words, today, asked, is_headed=is_headed)


def _known(read: Sequence[Token]) -> float:
    """The share of a text's words that are known in a language."""
    words = [token for token in read if token.word[:1].isalpha()]
    return sum(token.code != "w" for token in words) / len(words) if words else 1.0


def _read_in(raw: str, words: Sequence[Token], today: date, asked: Asked | None, *, is_headed: bool = False) -> Telling:
    read = _read_words(polite.without_politeness(words), today, asked)
    clauses = [read_clause(part, asked) for sentence in read for part in sentence]
    if is_of_somebody_else(clauses, asked):
        return Telling(refusal=Refusal.SOMEBODY_ELSE)
    if not any(clause.has_core or (clause.days is not None and clause.also) for clause in clauses):
        return Telling()
    corrects = any(token.code in "!E" for token in words)
    if corrects or guards.mocks(raw) or any("sarcasm" in clause.vetoes for clause in clauses):
        return Telling(unsure=(_asked_again(clauses, today, asked),))
    if asked is None and guards.is_now(words):
        return Telling(refusal=Refusal.RIGHT_NOW)
    again = [[read_clause(part, asked) for part in sentence] for sentence in read]
    told = _put_together(again, today, asked, is_headed=is_headed, is_heading_first=is_heading(read))
    return told.doubted(asked) if is_doubtful(words, told) or _NUMBERED.search(raw) else told


def _asked_again(clauses: Sequence[Clause], today: date, asked: Asked | None) -> Unsure:
    """What was corrected or mocked at: the question that is open, or whether there was a headache at all."""
    if asked is None or any(clause.names_head for clause in clauses):
        return Unsure(asked.day if asked else today, Gap.HEADACHE)
    return Unsure(asked.day, {Role.WORST: Gap.STRENGTH, Role.MEDICINE: Gap.MEDICINE}.get(asked.role, Gap.HEADACHE))


def _read_words(words: Sequence[Token], today: date, asked: Asked | None) -> list[list[list[Token]]]:
    """The sentences, each as its clauses, with days and numbers told apart."""
    bare = rewritten(with_spans(with_days(_without_on(words), today)), r"-(?![#$])|(?<![#$])-", recoded(","))
    told = with_strengths(bare, asked.role if asked else None)
    return [list(_clauses(sentence)) for sentence in _split(told, ".") if sentence]


def _without_on(words: Sequence[Token]) -> list[Token]:
    """Without what only stands before a day: "on Monday", "am Montag"."""
    skipped = ("on", "am", "the", "den", "at", "letzten tag")
    return [
        word for at, word in enumerate(words)
        if not (word.word in skipped and at + 1 < len(words) and words[at + 1].code == "d")
    ]  # fmt: skip


def _split(read: Sequence[Token], marks: str) -> Iterator[list[Token]]:
    part: list[Token] = []
    for token in read:
        if token.code in marks:
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _clauses(sentence: Sequence[Token]) -> Iterator[list[Token]]:
    for part in _split(sentence, ",b/"):
        if sum(isinstance(token, Days) for token in part) > 1 or _names_a_day_apart(part):
            yield from (piece for half in _split(part, "&") for piece in _by_day(half) if piece)
        elif part:
            yield from _without_address(part)


def _without_address(part: Sequence[Token]) -> Iterator[list[Token]]:
    """An answer, and behind an "and" something about whoever listens or was there: "no, and you needn't ask"."""
    cut = next((n for n, (one, two) in enumerate(pairwise(part)) if one.code == "&" and two.value in PASSED_OVER), None)
    yield from [list(part)] if cut is None else [list(part[:cut]), list(part[cut + 1 :])]


def _names_a_day_apart(part: Sequence[Token]) -> bool:
    """Whether an "and" parts a day from what is said of the head: "a long flight yesterday and now my head hurts"."""
    halves = [codes_of(half) for half in _split(part, "&")]
    named = [half for half in halves if "D" in half]
    others = [half for half in halves if "D" not in half]
    if len(named) != 1 or not any(re.search(_CORE, half) for half in others):
        return False
    elsewhere = "w" in named[0] and not re.search(_CORE, named[0])
    return elsewhere or re.search(_A_DAY_OF_ITS_OWN, named[0]) is not None


def _by_day(part: list[Token]) -> Iterator[list[Token]]:
    """A run of several days without a comma: cut before each where it begins with one, else behind each."""
    at = [n for n, token in enumerate(part) if isinstance(token, Days)]
    if len(at) <= 1:
        yield part
        return
    leads = not codes_of(part[: at[0]]).strip("f&lp")
    cuts = [0, *(at[1:] if leads else [n + 1 for n in at[:-1]]), len(part)]
    yield from (part[first:last] for first, last in pairwise(cuts))


@dataclass(slots=True)
class _Story:
    """The statements so far; `waiting` are days that were named and wait for what is said of them."""

    asked: Asked | None
    today: date
    statements: list[Statement] = field(default_factory=list)
    waiting: Days | None = None
    elsewhere: bool = False
    """Something was told of another part of the body: a number behind it may be for that."""
    elsewhen: bool = False
    """Something else was told of another day: which day the head is told of is not sure then."""

    @property
    def default(self) -> tuple[date, ...]:
        return (self.asked.day if self.asked else self.today,)

    def take(self, clause: Clause) -> None:
        if clause.days is not None and not clause.has_core:
            self._name(clause)
            return
        if not clause.has_core:
            self._note(clause)
            return
        if clause.days is None and self.elsewhen:
            self.statements.append(Statement((), None))
            self.statements[-1].add(clause)
            self.elsewhen = False
            return
        days = clause.days or self.waiting
        self.waiting = None
        if days is not None or not self.statements:
            self.statements.append(Statement(self.default if days is None else days.dates, days))
        self.statements[-1].add(clause)
        self._doubt_number(clause)

    def _doubt_number(self, clause: Clause) -> None:
        told = any(one.names_head or one.answer for one in self.statements[-1].clauses)
        if self.elsewhere and clause.strengths and not told and self.asked and self.asked.role is Role.HEADACHE:
            self.statements[-1].doubtful = True

    def _note(self, clause: Clause) -> None:
        """What casts a doubt on what was said: "No, well, a bit in the morning", "pain in my back, an 8"."""
        self.elsewhere = self.elsewhere or clause.elsewhere
        of_medicine = self.asked is not None and self.asked.role is Role.MEDICINE
        if of_medicine and clause.elsewhere and self.statements and self.statements[-1].medicine:
            self.statements[-1].doubtful = True
        if clause.takes_back and self.statements:
            last = self.statements[-1]
            last.doubtful = last.doubtful or last.is_none or last.medicine is False

    def _name(self, clause: Clause) -> None:
        """Days alone: "Yesterday: 6", or at the end "bad headache, on Tuesday", or "and yesterday too"."""
        if clause.also and self.statements:
            self.statements.append(self.statements[-1].again(clause))
        elif clause.also:
            self.statements.append(Statement(clause.days.dates if clause.days else (), clause.days, doubtful=True))
        elif clause.bare:
            self.waiting = clause.days
        elif not self.statements and clause.days is not None and clause.days.dates != self.default:
            self.elsewhen = True

    def pass_over(self, sentence: Sequence[Clause]) -> None:
        """A wish that names another day: what follows may be told of that one: "one for Monday will you. 5"."""
        named = (clause.days for clause in sentence if clause.days is not None)
        self.elsewhen = self.elsewhen or any(days.dates != self.default for days in named)

    def end(self) -> None:
        if self.waiting is None or (self.statements and self.waiting.dates == self.statements[-1].dates):
            return
        alone = len(self.statements) == 1 and self.statements[0].days is None
        if alone and (self.asked is None or self.waiting.since or self.default[0] in self.waiting.dates):
            self.statements[0].move(self.waiting)
        else:
            self.statements.append(Statement(self.waiting.dates, self.waiting, doubtful=True))


def _put_together(
    sentences: Sequence[Sequence[Clause]], today: date, asked: Asked | None, *, is_headed: bool, is_heading_first: bool
) -> Telling:
    story = _Story(asked, today)
    refusal = None
    for sentence in sentences:
        kept = _allowed(sentence)
        if kept is None:
            refusal = Refusal.NOT_NOW
            story.pass_over(sentence)
            continue
        for clause in kept:
            story.take(clause)
    story.end()
    if is_heading_first:
        doubt_heading(story.statements)
    topic = asked is not None or is_headed or any(clause.names_head for sentence in sentences for clause in sentence)
    found = settled(story.statements, today, asked, has_topic=topic)
    if any(clause.has_stray_number for sentence in sentences for clause in sentence):
        found = found.without_strengths(asked)
    counted = any(clause.higher_of_two for sentence in sentences for clause in sentence) or any(
        len(set(one.strengths)) > 1 for one in story.statements
    )
    return (
        replace(found, higher_of_two=counted and any(one.worst for one in found.sure))
        if found
        else Telling(refusal=refusal)
    )


def _is_beside(clause: Clause) -> bool:
    """Whether a clause only speaks to somebody, or of who else was there, and casts no doubt on the others."""
    return bool(clause.vetoes) and clause.vetoes <= PASSED_OVER and not clause.has_core and not clause.doubtful


def _allowed(sentence: Sequence[Clause]) -> Sequence[Clause] | None:
    """The clauses that may be read; None where a condition, a habit or a wish stands around them."""
    sentence = [clause for clause in sentence if not _is_beside(clause)]
    vetoed = [n for n, clause in enumerate(sentence) if clause.vetoes]
    if not vetoed:
        return sentence
    first = vetoed[0]
    after = sentence[first:]
    is_tail = first > 0 and not any(clause.has_core for clause in after)
    harmless = is_tail and all(clause.vetoes <= HARMLESS for clause in after)
    return sentence[:first] if harmless else None
