"""Experiments for authors: one beside a preview, one in a simulated life, and a coin thrown again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from enum import StrEnum

from coachbot.database import Session
from coachbot.domain.experiment.coin import SEED, commitment, swaps
from coachbot.domain.experiment.course import LENGTHS, PAIR_DAYS, STILL_ANSWERED_DAYS, Experiment, Pair, begun, place_on
from coachbot.domain.experiment.thing import Thing
from coachbot.domain.lessons import teaches
from coachbot.domain.programme import Kind
from coachbot.errors import MisuseError
from coachbot.library import Library
from coachbot.store import experiments
from coachbot.values import frozen
from coachbot.workbench.findings import Finding
from coachbot.workbench.personas import Deed, Persona
from coachbot.workbench.texts import file_of

BEGINS_ON_DAY = 21
"""By then a simulated diary could bear an experiment."""
AT = time(12, 0)
MOST_THROWN = 100
MANY = 3.0
"""So many times as many headache days has whoever lives in the worse way of a simulated experiment."""


class Effect(StrEnum):
    """What the second way of a simulated experiment does."""

    NOTHING = "nothing"
    HELPS = "helps"
    HARMS = "harms"

    def times(self, which: int) -> float:
        """How many times the persona's own headache days come in a way, 0 or 1."""
        worse = {Effect.NOTHING: None, Effect.HELPS: 0, Effect.HARMS: 1}[self]
        return MANY if which == worse else 1.0


@frozen
class Trial:
    """An experiment of a simulated life: what it is about, and what its second way does."""

    thing: Thing
    effect: Effect

    def by(self, persona: Persona) -> Persona:
        """The persona who also begins it."""
        return replace(persona, deeds=(*persona.deeds, *self.deeds))

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """Beginning it with the fewest pairs, and asking about it now and then."""
        asks = [BEGINS_ON_DAY, BEGINS_ON_DAY + PAIR_DAYS + 3, BEGINS_ON_DAY + LENGTHS[0] * PAIR_DAYS + 5]
        taps = [Deed(day=BEGINS_ON_DAY, at=AT, text=f"act {action}") for action in self._actions]
        return (*(Deed(day=day, at=AT, text="/experiment") for day in asks), *taps)

    @property
    def _actions(self) -> tuple[str, str]:
        return f"try:{self.thing.id}", f"trybegin:{self.thing.id}:{LENGTHS[0]}"

    async def times(self, session: Session, today: date) -> float:
        """How many times as many headaches a local day brings to the one person there is, by the way that holds."""
        kept = await experiments.running(session, 1)
        place = None if kept is None else place_on(kept.experiment, today)
        return self.effect.times(place.which) if place else 1.0

    @property
    def days(self) -> int:
        """Days of a life in which it comes to its end."""
        return BEGINS_ON_DAY + LENGTHS[0] * PAIR_DAYS + STILL_ANSWERED_DAYS + 5


def read_thing(name: str, library: Library) -> Thing:
    """What can be compared under that name. Raises MisuseError."""
    if name not in library.experiments:
        raise MisuseError(f"There is no experiment {name}. There are: {', '.join(library.experiments) or 'none'}.")
    return library.experiments[name]


def read_trial(told: str, library: Library) -> Trial:
    """An experiment to live through, such as pillow:helps. Raises MisuseError."""
    name, _, effect = told.partition(":")
    if (effect or Effect.NOTHING) not in set(Effect):
        raise MisuseError(f"No effect is called {effect}. There are: {', '.join(Effect)}.")
    return Trial(read_thing(name, library), Effect(effect or Effect.NOTHING))


def example(thing: Thing, first: date, pairs: int) -> Experiment:
    """An experiment with a coin that is the same every time, its pairs one behind the other."""
    new = begun(
        thing=thing.id,
        title=thing.title,
        ways=thing.ways,
        wanted=LENGTHS[-1],
        seed=commitment(thing.id)[:32],
        first=first,
    )
    days = [date.fromordinal(first.toordinal() + n * PAIR_DAYS) for n in range(pairs)]
    return new.model_copy(update={"pairs": tuple(Pair(first=day) for day in days)})


def say_coin(seed: str, pairs: int) -> str:
    """A coin's commitment and its throws. Raises MisuseError for what is no coin."""
    if SEED.fullmatch(seed) is None:
        raise MisuseError("This is no coin: it has 32 digits, 0 to 9 and a to f. Copy it from the end of /experiment.")
    if not 1 <= pairs <= MOST_THROWN:
        raise MisuseError(f"--pairs is {pairs}. Write a number from 1 to {MOST_THROWN}, such as 12.")
    lines = [f"Its mark, as it was shown at the start: {commitment(seed)}"]
    order = {True: "second way first", False: "first way first"}
    lines += [f"Pair {pair:>3}: {order[swaps(seed, pair)]}" for pair in range(1, pairs + 1)]
    return "\n".join(lines)


def judge(library: Library) -> Iterator[Finding]:
    """Items that would wait for an experiment there is none of, or that are no task in a queue, and so cannot wait."""
    for programme in library.programmes.values():
        for p, prompt in enumerate(programme.prompts):
            for n, item in enumerate(prompt.items):
                place = ("prompts", p, "items", n, "waits_for")
                if item.waits_for is not None and item.waits_for not in library.experiments:
                    says = f"there is no experiment {item.waits_for}. Name one of experiments.yaml, or take this out."
                    yield Finding(file_of(programme), place, says)
                if item.waits_for is not None and not (prompt.kind is Kind.TASK and teaches(prompt)):
                    says = "only a task that is a lesson can wait. Make its prompt by_day, or take this out."
                    yield Finding(file_of(programme), place, says)
