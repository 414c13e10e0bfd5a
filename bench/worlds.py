"""Ways in which people answer and headaches come while nothing changes for good: `uv run python bench/worlds.py`.

In each world people are drawn for whom no sentence of a change is true; counted is how often each sentence is said to
them over 28 weeks. A world a sentence *claims* is one in which it keeps its rate; in the others the table says what it
cannot rule out, and so do its words.
"""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy
from looks import LOOKS, MONTH, Bools, Floats, chain, ever, look_at
from notes import hardly_fallen, often, pain_differs

from coachbot.domain.frequency.constants import DEFAULT
from coachbot.domain.frequency.sentences import SENTENCES

BASELINE = 14
DAYS = BASELINE + LOOKS[-1]
DAY = numpy.arange(DAYS)
SINCE = DAY >= BASELINE
Dice = numpy.random.Generator
Drawn = tuple[Bools, Bools]


def flat(rate: float) -> Floats:
    return numpy.full(DAYS, rate / MONTH)


def days(rate: float = 8, likeness: float = DEFAULT.rho) -> Callable[[Dice, int], Bools]:
    """Headaches at one rate."""
    return lambda dice, people: chain(dice, people, flat(rate), likeness)


def course(shares: Callable[[Dice, int], Floats]) -> Callable[[Dice, int], Bools]:
    """Headaches at a rate that moves, for each person or for all."""
    return lambda dice, people: chain(dice, people, numpy.clip(shares(dice, people), 0.005, 0.95), DEFAULT.rho)


def wave(days_long: float, swing: float, rate: float = 8) -> Callable[[Dice, int], Floats]:
    """A rate that swings around its middle, begun anywhere."""
    return lambda dice, people: (
        rate / MONTH * (1 + swing * numpy.sin(2 * numpy.pi * (DAY / days_long + dice.random((people, 1)))))
    )


def wandering(dice: Dice, people: int) -> Floats:
    """The logarithm of the rate walks back and forth around its middle, over some weeks."""
    steps = dice.normal(0, 0.06, (people, DAYS))
    level = numpy.empty((people, DAYS))
    level[:, 0] = dice.normal(0, 0.3, people)
    for day in range(1, DAYS):
        level[:, day] = 0.98 * level[:, day - 1] + steps[:, day]
    return 8 / MONTH * numpy.exp(level)


def weekend(dice: Dice, people: int) -> Floats:
    return 8 / MONTH * numpy.where((DAY + dice.integers(0, 7, (people, 1))) % 7 < 2, 1.8, 0.68)


def cycle(dice: Dice, people: int) -> Floats:
    """Five days of each twenty-eight hold most of the headaches."""
    return 6 / MONTH * numpy.where((DAY + dice.integers(0, MONTH, (people, 1))) % MONTH < 5, 3.0, 0.57)


def bad_patch(shares: Callable[[Dice, int], Floats]) -> Callable[[Dice, int], Bools]:
    """Only whoever had a bad fortnight begins a diary; it is their baseline."""

    def draw(dice: Dice, people: int) -> Bools:
        found = chain(dice, 12 * people, numpy.clip(shares(dice, 12 * people), 0.005, 0.95), DEFAULT.rho)
        hard = found[:, :BASELINE].sum(1)
        worst = numpy.argsort(-hard + dice.random(len(hard)) * 0.5)[: 4 * people]
        return found[dice.permutation(worst)[:people]]

    return draw


def at_random(share: float, since: float | None = None) -> Callable[[Dice, Bools], Bools]:
    """Days left out whatever they held; from the end of the baseline on another share."""
    lost = numpy.where(SINCE, share if since is None else since, share)
    return lambda dice, hurts: dice.random(hurts.shape) >= lost


def every_day(_dice: Dice, hurts: Bools) -> Bools:
    """Nothing is left out."""
    return numpy.ones_like(hurts)


def by_day(free: float, hurt: float, *, only_since: bool = False) -> Callable[[Dice, Bools], Bools]:
    """Free days and headache days left out by different shares, all along or only after the baseline."""

    def see(dice: Dice, hurts: Bools) -> Bools:
        lost = numpy.where(hurts, hurt, free)
        lost = numpy.where(only_since & ~SINCE, (free * 20 + hurt * 8) / MONTH, lost) if only_since else lost
        found: Bools = dice.random(hurts.shape) >= lost
        return found

    return see


def in_runs(dice: Dice, hurts: Bools) -> Bools:
    """Silence comes in stretches of about five days."""
    return ~chain(dice, len(hurts), numpy.full(DAYS, 0.15), 0.8)


def fading(dice: Dice, hurts: Bools) -> Bools:
    """Fewer and fewer evenings are answered."""
    return dice.random(hurts.shape) >= 0.05 + 0.4 * DAY / DAYS


def back_filled(dice: Dice, hurts: Bools) -> Bools:
    """Missed evenings are filled in the next day if it hurts then."""
    missed = dice.random(hurts.shape) < 0.25
    hurts_next = numpy.roll(hurts, -1, axis=1)
    return ~missed | (hurts_next & (dice.random(hurts.shape) < 0.7))


def weekday_answers(dice: Dice, hurts: Bools) -> Bools:
    return dice.random(hurts.shape) >= numpy.where((DAY + dice.integers(0, 7, (len(hurts), 1))) % 7 < 2, 0.5, 0.05)


@dataclass(frozen=True)
class World:
    """How headaches come and which days are answered; `claimed` where sentences of a change keep their rate."""

    name: str
    hurts: Callable[[Dice, int], Bools]
    sees: Callable[[Dice, Bools], Bools] = every_day
    claimed: bool = True


WORLDS = (
    World("2 of 28 days, all answered", days(2)),
    World("4 of 28 days, all answered", days(4)),
    World("8 of 28 days, all answered", days(8)),
    World("12 of 28 days, all answered", days(12)),
    World("20 of 28 days, all answered", days(20)),
    World("days not alike at all", days(8, 0.0)),
    World("likeness 0.45 (10% allowed)", days(8, 0.45)),
    World("15% left out at random", days(8), at_random(0.15)),
    World("30% left out at random", days(12), at_random(0.30)),
    World("half left out at random", days(12), at_random(0.50)),
    World("5% left out, later 30%", days(8), at_random(0.05, 0.30)),
    World("30% left out, later 5%", days(8), at_random(0.30, 0.05)),
    World("fewer and fewer answers", days(8), fading),
    World("silence in runs", days(8), in_runs),
    World("no answers at weekends", days(8), weekday_answers),
    World("headaches at weekends", course(weekend)),
    World("headaches and no answers at weekends", course(weekend), weekday_answers),
    World("menstrual cycle", course(cycle)),
    World("headache evenings skipped 45%, free ones 10%", days(8), by_day(0.10, 0.45)),
    World("free evenings ignored 45%, headache ones 5%", days(8), by_day(0.45, 0.05)),
    World("back-filled when it hurts", days(8), back_filled),
    World("headache evenings skipped 45%, only later", days(8), by_day(0.10, 0.45, only_since=True), claimed=False),
    World("free evenings ignored 45%, only later", days(8), by_day(0.45, 0.05, only_since=True), claimed=False),
    World("early no on 30% of headache days, only later", days(8), by_day(0.0, 0.30, only_since=True), claimed=False),
    World("season, half up and half down in a year", course(wave(365, 0.5)), claimed=False),
    World("a wandering rate", course(wandering), claimed=False),
    World("begun in a bad fortnight", bad_patch(lambda dice, people: flat(8)[None]), claimed=False),
    World("begun in a bad fortnight, a wandering rate", bad_patch(wandering), claimed=False),
)  # fmt: skip


def practice(dice: Dice, hurts: Bools, *, prodrome: bool) -> Bools:
    """A habit that does nothing, kept on 8 of 10 free days and 4 of 10 headache days; or rarer the day before one."""
    kept = numpy.where(hurts, 0.4, 0.8)
    kept = numpy.where(numpy.roll(hurts, -1, axis=1) & prodrome, kept * 0.6, kept)
    found: Bools = dice.random(hurts.shape) < kept
    return found


def practice_helps(hurts: Bools, seen: Bools, did: Bools) -> tuple[Bools, Bools]:
    """Whether the range of practice leaves out no difference, and whether one side looks 15 points better."""
    ever_said, ever_better = numpy.zeros(len(hurts), bool), numpy.zeros(len(hurts), bool)
    for since in LOOKS:
        end = BASELINE + since
        pair = seen[:, : end - 1] & seen[:, 1:end]
        today, then, kept = hurts[:, : end - 1], hurts[:, 1:end], did[:, : end - 1]
        cells = [
            [(pair & (today == hurt) & (kept == did_it) & (then == next_hurt)).sum(1).astype(float)
             for did_it in (True, False) for next_hurt in (True, False)]
            for hurt in (False, True)
        ]  # fmt: skip
        enough = (
            (pair.sum(1) >= DEFAULT.association_min_pairs)
            & (numpy.minimum((pair & kept).sum(1), (pair & ~kept).sum(1)) >= DEFAULT.association_min_each)
            & ((pair & then).sum(1) >= DEFAULT.association_min_headaches)
        )
        sides = [(c[0] + c[1], c[2] + c[3]) for c in cells]
        with numpy.errstate(divide="ignore", invalid="ignore"):
            better = [c[2] / s[1] - c[0] / s[0] >= 0.15 for c, s in zip(cells, sides, strict=True)]
        ever_better |= enough & (better[0] | better[1])
        full = numpy.min([side for pair_of in sides for side in pair_of], axis=0) >= DEFAULT.association_min_side
        ever_said |= enough & full & _below_one(cells)
    return ever_said, ever_better


def _below_one(cells: list[list[Floats]]) -> Bools:
    """Whether the whole shrunk 95% range of the pooled odds lies below 1, as `association.split_odds` has it."""
    with numpy.errstate(divide="ignore", invalid="ignore"):
        n = [sum(c) for c in cells]
        up = [c[0] * c[3] / m for c, m in zip(cells, n, strict=True)]
        down = [c[1] * c[2] / m for c, m in zip(cells, n, strict=True)]
        r, s = sum(up), sum(down)
        variance = sum(
            p * rise / (2 * r * r) + (p * fall + (1 - p) * rise) / (2 * r * s) + (1 - p) * fall / (2 * s * s)
            for c, m, rise, fall in zip(cells, n, up, down, strict=True)
            for p in [(c[0] + c[3]) / m]
        )
        weight = DEFAULT.association_tau**2 / (DEFAULT.association_tau**2 + variance)
        found: Bools = weight * numpy.log(r / s) + DEFAULT.z * numpy.sqrt(weight * variance) < 0
    return found


def rates(dice: Dice, world: World, people: int) -> tuple[list[float], list[float]]:
    """How often each sentence is ever said in a world, in the order of the two tables."""
    hurts = world.hurts(dice, people)
    seen = world.sees(dice, hurts)
    looks = [look_at(hurts, seen, BASELINE, since) for since in LOOKS]
    tops = [ever(looks, side) for side in ("lower", "higher")]
    said = [top >= bar for bar in (DEFAULT.look_very, DEFAULT.look_lean) for top in tops]
    helps, better = practice_helps(hurts, seen, practice(dice, hurts, prodrome=False))
    early, _ = practice_helps(hurts, seen, practice(dice, hurts, prodrome=True))
    rate = MONTH * float(hurts[:, BASELINE:].mean())
    halved = hurts & (~SINCE | (dice.random(hurts.shape) < 0.5))
    beside = [
        pain_differs(dice, hurts, seen, BASELINE),
        *often(dice, hurts, seen, BASELINE, rate),
        hardly_fallen(halved, world.sees(dice, halved), BASELINE),
        hardly_fallen(hurts, seen, BASELINE),
    ]
    return [float(one.mean()) for one in (*said, helps, better, early)], [float(one.mean()) for one in beside]


HEADINGS = (
    "very likely lower", "very likely higher", "leaning lower", "leaning higher", "range below none after practice",
    "one side 15 points better", "range below none, prodrome",
)  # fmt: skip
BESIDE = (
    "pain differs", "half of all days, a fact", "the same, if alike", "medicine often, a fact", "the same, if alike",
    "hardly fallen, though halved", "hardly fallen, and true",
)  # fmt: skip


def no_fewer(dice: Dice, people: int) -> Iterator[str]:
    """S111 after eight weeks, where headaches truly fell, and where nothing changed."""
    for before, now in ((12, 6), (8, 4), (12, 12), (8, 8)):
        hurts = chain(dice, people, numpy.where(SINCE, now, before) / MONTH, DEFAULT.rho)
        said = hardly_fallen(hurts, dice.random(hurts.shape) >= 0.1, BASELINE)
        yield f"| {before} days become {now}, 10% missing | {100 * said.mean():.0f}% |"


def as_row(name: str, *cells: str | float) -> str:
    """A line of a table; shares are told in percent."""
    return f"| {name} | {' | '.join(one if isinstance(one, str) else f'{100 * one:.0f}%' for one in cells)} |"


def heading(*names: str) -> str:
    return f"\n| nothing changes for good | {' | '.join(names)} |\n|---|{'---:|' * len(names)}"


def main() -> None:
    """Live in every world and print what is said there."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--people", type=int, default=2_000, help="people to a world")
    parser.add_argument("--seed", type=int, default=28)
    given = parser.parse_args()
    dice = numpy.random.default_rng(given.seed)
    for sentence in SENTENCES:
        print(f"- `{sentence.key}`: {sentence.formula} Gate: {sentence.gate} Cannot rule out: {sentence.cannot}")
    beside: list[str] = []
    print(heading("claimed", *HEADINGS))
    for world in WORLDS:
        looked, said = rates(dice, world, given.people)
        print(as_row(world.name, "yes" if world.claimed else "no", *looked), flush=True)
        beside.append(as_row(world.name, *said))
    print("\n".join([heading(*BESIDE), *beside]))
    print('\n| after eight weeks | "hardly fallen" |\n|---|---:|')
    for row in no_fewer(dice, given.people):
        print(row)


if __name__ == "__main__":
    main()
