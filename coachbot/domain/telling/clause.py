"""What one clause says of somebody's head, as a value that is filled step by step while it is read."""

from dataclasses import dataclass, field

from coachbot.domain.telling.days import Days


@dataclass(slots=True)
class Clause:
    """One clause, read. `weak` says that its answer stands only where the day's question is what it answers."""

    days: Days | None = None
    headache: bool | None = None
    weak: bool = False
    doubtful: bool = False
    gone: bool = False
    strengths: tuple[int, ...] = ()
    unclear: bool = False
    choice: tuple[int, int] | None = None
    """Two numbers between which it is left."""
    zero: bool = False
    beyond: bool = False
    medicine: bool | None = None
    medicine_doubtful: bool = False
    answer: bool | None = None
    """A yes or no alone, which answers whatever is open."""
    soft: bool = False
    """It may hint at a headache ("bad", "just my neck"), which another clause can settle."""
    partly: bool = False
    in_course: bool = False
    also: bool = False
    for_each: bool = False
    names_head: bool = False
    elsewhere: bool = False
    vetoes: frozenset[str] = field(default_factory=frozenset)
    own: bool = False
    """Whether it says "I" or "my"."""
    tells: bool = False
    """Whether it says of anybody that they had, felt or took something."""
    in_general: bool = False
    higher_of_two: bool = False
    vague: bool = False
    """Other words stand around a hint that names neither the head nor a number of ten."""
    counts: bool = False
    """Whether its number counts something that is named behind it."""
    takes_back: bool = False
    """Whether it holds nothing but a part of the day or "a bit", which takes back a no before it."""
    bare: bool = True
    """Whether nothing is said beside the days."""

    @property
    def has_stray_number(self) -> bool:
        """Whether a number that may say how strong it was stands among words that are not known."""
        return self.vague and self.unclear and not self.counts

    @property
    def has_core(self) -> bool:
        """Whether it says anything for the diary."""
        if self.vague:
            return False
        answered = self.headache is not None or self.answer is not None or self.medicine is not None
        numbered = bool(self.strengths) or self.unclear or self.zero or self.beyond
        return answered or numbered or self.doubtful or self.soft or self.gone or self.names_head
