"""What clauses together say of the same days, and how that settles: sure, or to be asked back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from coachbot.domain.question import Role
from coachbot.domain.telling.clause import Clause
from coachbot.domain.telling.days import Days
from coachbot.domain.telling.value import Asked, DayTold, Gap, Telling, Unsure

FURTHEST = timedelta(days=366)


@dataclass(slots=True)
class Statement:
    """What is said of some days; `days` is None where none was named."""

    dates: tuple[date, ...]
    days: Days | None = None
    headaches: list[Clause] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    doubtful: bool = False

    def add(self, clause: Clause) -> None:
        self.clauses.append(clause)

    def move(self, days: Days) -> None:
        """The days were named at the end."""
        self.dates, self.days = days.dates, days

    def again(self, clause: Clause) -> "Statement":
        """The same of other days, without how strong."""
        same = [
            replace(
                one,
                headache=one.headache or (True if one.strengths else one.headache),
                strengths=(),
                medicine=None,
                unclear=False,
            )
            for one in self.clauses
        ]
        return Statement(clause.days.dates if clause.days else (), clause.days, clauses=same)

    @property
    def strengths(self) -> tuple[int, ...]:
        return tuple(number for clause in self.clauses for number in clause.strengths)

    @property
    def is_none(self) -> bool:
        """Whether nothing but a no is said of them."""
        said = [clause for clause in self.clauses if clause.headache is not None]
        return bool(said) and not any(clause.headache for clause in said)

    @property
    def is_of_span(self) -> bool:
        """Whether a week or a weekend was named, of which a headache need not fill every day."""
        return self.days is not None and self.days.is_span

    @property
    def is_in_course(self) -> bool:
        return any(clause.in_course or clause.partly or clause.gone for clause in self.clauses)

    @property
    def medicine(self) -> bool | None:
        said = {clause.medicine for clause in self.clauses if clause.medicine is not None}
        return said.pop() if len(said) == 1 and not any(c.medicine_doubtful for c in self.clauses) else None

    def adds_to(self, asked: Asked) -> bool:
        """Whether it tells more than the headache whose strength was asked."""
        return self.dates != (asked.day,) or self.medicine is not None

    @property
    def says_more(self) -> bool:
        """Whether anything but a number is said, which may count pills as well as pain."""
        return any(c.names_head or c.headache is not None or c.medicine is not None for c in self.clauses)

    @property
    def _has_other_number(self) -> bool:
        """Whether a number stands beside it that may say how strong one was after all: "none, but it was an 8"."""
        return any(one.unclear and not one.counts and not one.elsewhere for one in self.clauses)

    def _is_of_another_part(self, asked: Asked | None) -> bool:
        """Whether a number stands behind what hurt elsewhere, and no head is named: "pain in my back, an 8"."""
        if asked is None or asked.role is not Role.HEADACHE or any(c.names_head or c.answer for c in self.clauses):
            return False
        elsewhere = next((n for n, clause in enumerate(self.clauses) if clause.elsewhere), None)
        return elsewhere is not None and any(clause.strengths for clause in self.clauses[elsewhere + 1 :])

    def headache(self, asked: Asked | None, *, has_topic: bool) -> bool | None:
        """A headache, none, or None for what is not sure."""
        if asked is not None and asked.role is Role.MEDICINE and self.strengths and not self.says_more:
            return None
        if self.doubtful or any(clause.doubtful for clause in self.clauses):
            return None
        said = [clause for clause in self.clauses if clause.headache is not None]
        if not has_topic and any(clause.weak for clause in said):
            return None
        yes = [clause for clause in said if clause.headache]
        no = [clause for clause in said if clause.headache is False]
        plain_no = any(clause.names_head and not clause.weak for clause in no)
        answers = asked is not None and asked.role is not Role.HEADACHE and self.clauses[0].medicine is not None
        if self._is_of_another_part(asked):
            return None
        hints = not answers
        hinted = hints and not plain_no and any(clause.soft and not clause.elsewhere for clause in self.clauses)
        soft = hints and not no and any(clause.soft for clause in self.clauses)
        if not yes and not self.strengths and (hinted or soft):
            return None
        numbered = bool(self.strengths) and (has_topic or bool(yes))
        known = asked is not None and asked.role is not Role.HEADACHE and self.days is None
        if no and not yes and not numbered:
            partly = any(clause.partly for clause in no) or self._has_other_number
            return None if partly or self.medicine or any(clause.gone for clause in self.clauses) else False
        if no and any(not clause.partly and not clause.in_course for clause in no):
            return None
        return True if yes or numbered or (known and self.medicine is not None) else None


def settled(statements: Sequence[Statement], today: date, asked: Asked | None, *, has_topic: bool) -> Telling:
    """What is sure, day by day, and what is not; two sentences that contradict each other leave their day open."""
    told: dict[date, DayTold] = {}
    unsure: dict[date, Unsure] = {}
    for statement in statements:
        for one in _of(statement, today, asked, has_topic=has_topic):
            if isinstance(one, DayTold) and one.day in told and told[one.day] != one:
                unsure[one.day] = Unsure(one.day, Gap.HEADACHE)
            elif isinstance(one, DayTold):
                told[one.day] = one
            else:
                unsure.setdefault(one.day, one)
    blocked = {day for day, one in unsure.items() if one.gap not in (Gap.STRENGTH, Gap.OUT_OF_RANGE)}
    sure = tuple(told[day] for day in sorted(told, reverse=True) if day not in blocked)
    return Telling(sure, tuple(unsure[day] for day in sorted(unsure, reverse=True)))


def _of(statement: Statement, today: date, asked: Asked | None, *, has_topic: bool) -> Iterator[DayTold | Unsure]:
    default = asked.day if asked else today
    if not statement.dates:
        yield Unsure(default, Gap.DAY)
        return
    if len(statement.dates) > 1 and statement.is_of_span and any(c.headache or c.strengths for c in statement.clauses):
        yield Unsure(default, Gap.DAY)
        return
    if any(day > today for day in statement.dates):
        yield Unsure(max(statement.dates), Gap.FUTURE)
        return
    if any(today - day > FURTHEST for day in statement.dates):
        yield Unsure(min(statement.dates), Gap.DAY)
        return
    headache = statement.headache(asked, has_topic=has_topic)
    if headache is None:
        yield from _asked_back(statement, asked, has_topic=has_topic)
        return
    dates = statement.dates
    if not headache and statement.days is not None and statement.days.since:
        dates = dates[1:]
    worst, doubt = _worst(statement, headache=headache)
    if doubt is not None and asked is not None and asked.role is Role.WORST and not statement.adds_to(asked):
        yield Unsure(asked.day, doubt, choice=_choice(statement))
        return
    for day in dates:
        medicine = statement.medicine if len(dates) == 1 or _for_each(statement) else None
        yield DayTold(day, headache, worst.get(day), medicine)
        if doubt is not None:
            yield Unsure(day, doubt, choice=_choice(statement) if doubt is Gap.STRENGTH and len(dates) == 1 else None)


def _choice(statement: Statement) -> tuple[int, int] | None:
    found = {clause.choice for clause in statement.clauses if clause.choice is not None}
    return found.pop() if len(found) == 1 and not statement.strengths else None


def _for_each(statement: Statement) -> bool:
    return any(clause.for_each for clause in statement.clauses)


def _worst(statement: Statement, *, headache: bool) -> tuple[dict[date, int], Gap | None]:
    """How strong it was on each day, and what is not clear about it: the higher of two that were told in its course."""
    numbers, dates = statement.strengths, statement.dates
    if not headache:
        return {}, None
    if any(clause.beyond for clause in statement.clauses):
        return {}, Gap.OUT_OF_RANGE
    if any(clause.unclear or clause.zero for clause in statement.clauses):
        return {}, Gap.STRENGTH
    if len(dates) > 1:
        if len(numbers) == len(dates):
            return dict(zip(dates, numbers, strict=True)), None
        return (dict.fromkeys(dates, numbers[0]), None) if len(numbers) == 1 and _for_each(statement) else (
            {}, Gap.STRENGTH if numbers else None)  # fmt: skip
    if len(set(numbers)) > 1 and not statement.is_in_course:
        return {}, Gap.STRENGTH
    return ({dates[0]: max(numbers)} if numbers else {}), None


def _asked_back(statement: Statement, asked: Asked | None, *, has_topic: bool) -> Iterator[Unsure]:
    """What to ask about days of which nothing is sure; nothing where nothing was about the head."""
    day = statement.dates[-1]
    numbers = statement.strengths
    choice = _choice(statement)
    has_ache = any(clause.names_head for clause in statement.clauses)
    if any(clause.zero for clause in statement.clauses) and has_topic:
        yield Unsure(day, Gap.ZERO)
    elif any(clause.beyond for clause in statement.clauses) and has_topic:
        yield Unsure(day, Gap.OUT_OF_RANGE)
    elif choice is not None and has_topic:
        yield Unsure(day, Gap.STRENGTH, choice=choice)
    elif numbers and not has_topic:
        yield Unsure(day, Gap.MEANT, max(numbers))
    elif asked is not None and asked.role is Role.MEDICINE and statement.days is None and not has_ache:
        yield Unsure(day, Gap.MEDICINE)
    elif asked is not None and asked.role is Role.WORST and not any(c.headache is False for c in statement.clauses):
        yield Unsure(asked.day, Gap.STRENGTH, choice=_choice(statement))
    elif has_topic or statement.days is not None or any(clause.medicine for clause in statement.clauses):
        yield Unsure(day, Gap.HEADACHE)
