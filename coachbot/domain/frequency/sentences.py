"""Every sentence that tells more than counts: what it rests on, when it is said, and what it cannot rule out.

`bench/worlds.py` lives with each of them in more than two dozen worlds in which nothing changes;
`docs/statistics.md` holds how often it was said there. A sentence that is not here tells counts and nothing besides.
"""

from coachbot.values import frozen


@frozen(kw_only=True)
class Sentence:
    """`key` is that of its words; `cannot` ends "it cannot rule out"."""

    key: str
    formula: str
    gate: str
    cannot: str


_LOOK_GATE = (
    "10 baseline answers, 14 since, 3 headache days, answered shares within 15 points; stands at twice as likely."
)
_LOOK_CANNOT = (
    "a diary begun in a bad patch, the season, a rate that wanders, answers that follow the headache only later."
)

SENTENCES = (
    Sentence(
        key="frequency-change-very-likely-lower",
        formula="chance of a lower rate since the baseline of 0.985 and more.",
        gate=_LOOK_GATE,
        cannot=_LOOK_CANNOT,
    ),
    Sentence(
        key="frequency-change-very-likely-higher",
        formula="the same of a higher rate.",
        gate=_LOOK_GATE,
        cannot=_LOOK_CANNOT,
    ),
    Sentence(
        key="frequency-change-leaning-lower",
        formula="a chance of 0.90 and more.",
        gate=_LOOK_GATE,
        cannot="chance: one unchanged person in five hears it, and its words say so.",
    ),
    Sentence(
        key="frequency-change-leaning-higher",
        formula="the same of a higher rate.",
        gate=_LOOK_GATE,
        cannot="chance: one unchanged person in five hears it, and its words say so.",
    ),
    Sentence(
        key="review-no-fewer",
        formula="chance of a fall by three tenths of 0.05 and less.",
        gate="eight weeks, a look, no word of a fall or a rise.",
        cannot="a smaller fall.",
    ),
    Sentence(
        key="review-more",
        formula="a look's word of a rise.",
        gate="eight weeks, a look.",
        cannot=_LOOK_CANNOT,
    ),
    Sentence(
        key="frequency-power",
        formula="who hears of a halving by each look, simulated and drawn straight between the cells of a table.",
        gate="10 baseline answers, six of ten days answered, 2 headache days per 28; until the first look.",
        cannot="another likeness of days than 0.25, answers that stop, a fall that comes late.",
    ),
    Sentence(
        key="frequency-rate",
        formula="rate of the latest 28 days with Wilson's 95% range on effective days.",
        gate="14 answers, half of the days.",
        cannot="answers that follow the headache; what is missing is told beside it.",
    ),
    Sentence(
        key="frequency-pain",
        formula="range of Hodges and Lehmann's shift without zero, medians 2 points or 30% apart.",
        gate="6 headache days with a known pain on either side.",
        cannot="pain that is told otherwise than before.",
    ),
    Sentence(
        key="frequency-next-day",
        formula="counts of next days after practice and without, split by headache; no word of a difference.",
        gate="84 pairs, 14 with and 14 without practice, 10 headaches, 7 days behind each of the four counts.",
        cannot="a headache on its way that keeps from practice: even a range finds that in most people.",
    ),
    Sentence(
        key="frequency-often",
        formula="14 headache days counted in 28.",
        gate="none: it is a count.",
        cannot="nothing.",
    ),
    Sentence(
        key="frequency-often-answered",
        formula="14 headache days in 28, days without an answer like the answered ones.",
        gate="14 answers.",
        cannot="days without an answer of another kind: its words say so, and that it may be fewer.",
    ),
    Sentence(
        key="frequency-medicine-high",
        formula="10 days with medicine in 28, counted; or days of which nothing is known like the told ones.",
        gate="half of the headache days told.",
        cannot="nothing where they are counted; else days of another kind: its words say so, and that it may be fewer.",
    ),
    Sentence(
        key="frequency-medicine-watch",
        formula="8 days, in the same way.",
        gate="half of the headache days told.",
        cannot="the same.",
    ),
    Sentence(
        key="experiment-found-one-fewer",
        formula="exact randomisation test: at most one of 20 orders of the coin as far from no difference, either way.",
        gate="all pairs agreed on lived, six or more of them usable, the coin the one whose mark was shown.",
        cannot="somebody who answers otherwise in one way than in the other: nobody is blind to it.",
    ),
    Sentence(
        key="experiment-found-other-fewer",
        formula="the same of the second way.",
        gate="all pairs agreed on lived, six or more of them usable, the coin the one whose mark was shown.",
        cannot="somebody who answers otherwise in one way than in the other: nobody is blind to it.",
    ),
)
