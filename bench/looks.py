"""What looks say over 28 weeks, in many worlds at once: `uv run python bench/looks.py`. Needs numpy and SciPy.

Thousands of diaries are drawn as arrays and looked at as `coachbot.domain.frequency.look` does, which a test holds
beside it. Printed are how high the bar has to be, what a true halving meets, and how many weeks it takes to show.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray
from scipy.special import betainc, betaln

from coachbot.domain.frequency.constants import DEFAULT

Bools = NDArray[numpy.bool_]
Floats = NDArray[numpy.float64]
MONTH = 28
LOOKS = (27, 41, 69, 97, 125, 153, 181)
"""Days since the baseline that the looks of a programme of six weeks know, within 28 weeks."""
RATES = (2, 3, 4, 6, 8, 12, 16, 20, 24)
STEPS = 80


def _quadrature() -> tuple[Floats, Floats]:
    s = (numpy.arange(STEPS) + 0.5) / STEPS
    t = s * s * (3 - 2 * s) * numpy.pi / 2
    return numpy.sin(t) ** 2, numpy.sin(2 * t) * 3 * numpy.pi * s * (1 - s) / STEPS


X, WEIGHT = _quadrature()


def chances(h1: Floats, n1: Floats, h2: Floats, n2: Floats, share: float = 1.0) -> Floats:
    """The chance of a lower rate in the second of each pair of windows, as `posterior.chance_below`."""
    a1, b1 = h1[:, None] + 0.5, (n1 - h1)[:, None] + 0.5
    a2, b2 = h2[:, None] + 0.5, (n2 - h2)[:, None] + 0.5
    slices = numpy.exp((a1 - 1) * numpy.log(X) + (b1 - 1) * numpy.log1p(-X) - betaln(a1, b1)) * WEIGHT
    found: Floats = (slices * betainc(a2, b2, share * X)).sum(1) / slices.sum(1)
    return found


def chain(dice: numpy.random.Generator, people: int, shares: Floats, likeness: float) -> Bools:
    """Headache days, a row a person; `shares` gives each day's rate, for all or for each; each like the day before."""
    shares = numpy.broadcast_to(shares, (people, shares.shape[-1]))
    found = numpy.empty(shares.shape, bool)
    found[:, 0] = today = dice.random(people) < shares[:, 0]
    for day in range(1, shares.shape[1]):
        p = shares[:, day]
        found[:, day] = today = dice.random(people) < numpy.where(today, p + likeness * (1 - p), p * (1 - likeness))
    return found


def worth(seen: Bools, likeness: Floats) -> Floats:
    """How many independent days the answered ones of each person tell as much as."""
    carried, total = numpy.zeros(len(seen)), numpy.zeros(len(seen))
    for day in range(seen.shape[1]):
        carried *= likeness
        total += numpy.where(seen[:, day], 1 + 2 * carried, 0)
        carried += seen[:, day]
    answered = seen.sum(1)
    return numpy.where(total > 0, answered**2 / numpy.maximum(total, 1e-9), 0)


def likenesses(hurts: Bools, seen: Bools) -> Floats:
    """Each person's own likeness, drawn towards the assumed one, from 56 pairs of answered days on."""
    pair = seen[:, :-1] & seen[:, 1:]
    today, then = hurts[:, :-1], hurts[:, 1:]
    hurt, free = (pair & today).sum(1), (pair & ~today).sum(1)
    own = (pair & today & then).sum(1) / numpy.maximum(hurt, 1) - (pair & ~today & then).sum(1) / numpy.maximum(free, 1)
    pairs, weight = pair.sum(1), DEFAULT.rho_weight_pairs
    drawn = numpy.clip((pairs * own + weight * DEFAULT.rho) / (pairs + weight), 0, DEFAULT.rho_most)
    return numpy.where((hurt > 0) & (free > 0) & (pairs >= DEFAULT.rho_from_pairs), drawn, DEFAULT.rho)


@dataclass(frozen=True)
class Seen:
    """What one look makes of each diary: the chances of a fall and of a rise as far as doubt leaves them, of a fall by
    three tenths, and whether nothing holds the word.
    """

    lower: Floats
    higher: Floats
    third: Floats
    opens: Bools


@dataclass(frozen=True)
class Weighed:
    """Both windows of each diary in independent days: how many, headache among them by the answered days, and if it was
    twice as likely on the missing ones; and whether nothing holds the word.
    """

    days: list[Floats]
    plain: list[Floats]
    doubted: list[Floats]
    opens: Bools


def weigh(hurts: Bools, seen: Bools, baseline: int, since: int) -> Weighed:
    """Many diaries `since` days after `baseline` of them."""
    whole = slice(0, baseline + since)
    likeness = likenesses(hurts[:, whole], seen[:, whole])
    sides = [slice(0, baseline), slice(baseline, baseline + since)]
    n = [seen[:, side].sum(1) for side in sides]
    h = [(hurts & seen)[:, side].sum(1) for side in sides]
    days = [worth(seen[:, side], likeness) for side in sides]
    length = [baseline, since]
    plain = [h[i] * days[i] / numpy.maximum(n[i], 1) for i in (0, 1)]
    doubted = []
    for i in (0, 1):
        share = numpy.where(h[i] > 0, h[i] / numpy.maximum(n[i], 1), 0.5 / (n[i] + 1))
        full = (h[i] + (length[i] - n[i]) * numpy.minimum(1, DEFAULT.look_doubt * share)) / length[i] * days[i]
        doubted.append(numpy.where(n[i] == length[i], plain[i], full))
    return Weighed(
        days=days,
        plain=plain,
        doubted=doubted,
        opens=(n[0] >= DEFAULT.min_baseline_answered)
        & (n[1] >= DEFAULT.min_recent_answered)
        & (h[0] + h[1] >= DEFAULT.look_min_headache_days)
        & (abs(n[0] / baseline - n[1] / since) <= DEFAULT.look_shares_apart + 1e-9),
    )


def look_at(hurts: Bools, seen: Bools, baseline: int, since: int) -> Seen:
    """One look at many diaries."""
    found = weigh(hurts, seen, baseline, since)
    days, plain, doubted = found.days, found.plain, found.doubted
    chance = chances(plain[0], days[0], plain[1], days[1])
    return Seen(
        lower=numpy.minimum(chance, chances(plain[0], days[0], doubted[1], days[1])),
        higher=1 - numpy.maximum(chance, chances(doubted[0], days[0], plain[1], days[1])),
        third=chances(plain[0], days[0], plain[1], days[1], 0.7),
        opens=found.opens,
    )


def falls(hurts: Bools, seen: Bools, baseline: int, since: int) -> Floats:
    """The chance of a fall alone, as far as doubt leaves it; 0 where the word is held."""
    found = weigh(hurts, seen, baseline, since)
    days, plain, doubted = found.days, found.plain, found.doubted
    chance = chances(plain[0], days[0], plain[1], days[1])
    if not seen.all():
        chance = numpy.minimum(chance, chances(plain[0], days[0], doubted[1], days[1]))
    return numpy.where(found.opens, chance, 0)


def ever(looks: Sequence[Seen], side: str) -> Floats:
    """The highest chance that any look could say of each person; 0 where every one is held."""
    found: Floats = numpy.max([numpy.where(look.opens, getattr(look, side), 0) for look in looks], axis=0)
    return found


Row = tuple[str, str, str, str]


def calibrated(dice: numpy.random.Generator, people: int) -> Iterator[Row]:
    """Nothing changes and every day is answered, the hardest case for the bar: how high it would have to be."""
    for likeness, allowed in ((0.25, 0.05), (0.45, 0.10)):
        bars: list[float] = []
        said: dict[float, list[float]] = {DEFAULT.look_very: [], DEFAULT.look_lean: []}
        for baseline in (14, MONTH):
            for rate in RATES:
                days = numpy.full(baseline + LOOKS[-1], rate / MONTH)
                hurts = chain(dice, people, days, likeness)
                looks = [look_at(hurts, numpy.ones_like(hurts), baseline, since) for since in LOOKS]
                for side in ("lower", "higher"):
                    top = ever(looks, side)
                    bars.append(float(numpy.quantile(top, 1 - allowed)))
                    for bar, shares in said.items():
                        shares.append(float((top >= bar).mean()))
        what = f"unchanged over seven looks in 28 weeks, likeness {likeness:g}"
        yield what, "bar that would be needed", f"for {100 * allowed:.0f}%", f"{min(bars):.3f} to {max(bars):.3f}"
        for bar, word, least in (
            (DEFAULT.look_very, "very likely", f"{100 * allowed:.0f}%"),
            (DEFAULT.look_lean, "lean", "-"),
        ):
            shares = said[bar]
            yield what, f'ever "{word}" one way', least, f"{100 * min(shares):.0f} to {100 * max(shares):.0f}%"


def halved(dice: numpy.random.Generator, people: int) -> Iterator[Row]:
    """A true halving from the first day after the baseline: how many hear "very likely lower", or a lean, by a week."""
    for before, now in ((12, 6), (8, 4)):
        for baseline in (14, MONTH):
            for gaps in (0.0, 0.1):
                shares = numpy.repeat([before / MONTH, now / MONTH], [baseline, LOOKS[-1]])
                hurts = chain(dice, people, shares, DEFAULT.rho)
                seen = dice.random(hurts.shape) >= gaps
                looks = [look_at(hurts, seen, baseline, since) for since in LOOKS]
                for weeks, count in ((8, 2), (16, 4), (28, 7)):
                    top = ever(looks[:count], "lower")
                    found = " / ".join(
                        f"{100 * (top >= bar).mean():.0f}%" for bar in (DEFAULT.look_very, DEFAULT.look_lean)
                    )
                    missing = f"{100 * gaps:.0f}% missing" if gaps else "every day answered"
                    yield f"{before} becomes {now}, {baseline} baseline days", f"by week {weeks}, {missing}", "-", found


def main() -> None:
    """Simulate looks and print what they say."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--people", type=int, default=4_000, help="diaries to a row")
    parser.add_argument("--seed", type=int, default=28)
    given = parser.parse_args()
    dice = numpy.random.default_rng(given.seed)
    print("| what happens | how it is counted | allowed | found |\n|---|---|---:|---:|")
    for rows in (calibrated, halved):
        for row in rows(dice, given.people):
            print(f"| {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main()
