"""The warning signs, a screen for each tier (`clinical.md` 3.1 to 3.4). No programme can change or remove them.

Each sign is one bullet; `covers` in `SIGNS` ties the rows of the coverage list to the words that carry them.
"""

from collections.abc import Mapping

from coachbot.domain.participant import Tier

SIGNS: Mapping[Tier, tuple[str, ...]] = {
    Tier.NOW: (
        "a headache that came on suddenly, out of nowhere, or was at its strongest within five minutes",
        "the worst headache of your life",
        "strong pain after an accident, a blow, a fall or whiplash",
        "weakness, numbness, a drooping face, trouble speaking, confusion, unusual sleepiness or a fit, come on suddenly",
        "loss of sight, even for a moment, or a painful red eye with blurred sight",
        "fever together with a stiff neck, a rash or confusion",
        "new neck or head pain on one side, unlike any before, above all after a knock, a strain or hands-on work on your neck",
        "sudden trouble walking, or new trouble holding water or stool",
        "pregnant or within six weeks of birth: a severe headache, or one with changed sight",
    ),
    Tier.TODAY: (
        "headache together with fever, or feeling seriously ill with it",
        "weakness or numbness that is new or slowly getting worse, clumsy hands, unsteady walking",
        "electric shocks when you bend your neck",
        "a new kind of headache and you are 50 or older",
        "a new headache and you have, or had, cancer, or a weak immune system",
        "much worse, or only there, when lying down or standing up",
        "brought on by coughing, sneezing, straining or effort",
        "steadily worse over days or weeks",
        "a knock, fall or whiplash in the last three months",
        "double sight, greying sight, a painful watering eye, pain in the jaw when chewing, or a sore scalp",
        "being sick again and again without another reason, or a change of character or memory",
        "pregnant or within six weeks of birth, with a new headache",
    ),
    Tier.VISIT: (
        "headaches that are clearly different from your usual ones",
        "headache on waking that is new, or with loud snoring and tiredness by day",
        "medicine for headache on ten or more days a month",
        "headaches that began with a new medicine",
        "no change after eight to ten weeks, or more headache days than before",
    ),
}
"""Tier by tier, every sign asked about."""

TITLES: Mapping[Tier, str] = {
    Tier.NOW: "*Warning signs, 1 of 3: these need care right now.*",
    Tier.TODAY: "*Warning signs, 2 of 3: these need advice today.*",
    Tier.VISIT: "*Warning signs, 3 of 3: these are worth a visit.*",
}
