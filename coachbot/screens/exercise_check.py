"""The exercise check: who should ask a clinician first, and what makes exercises gentler (`clinical.md` 3.5)."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from coachbot.chat import Message, tap
from coachbot.domain.acts.person import Check, Screen, ScreenAgain, SendChecks, Signs, ToggleChecks
from coachbot.words import Words

FITS = (
    "exercise-check-knock",
    "exercise-check-surgery",
    "exercise-check-bones",
    "exercise-check-unstable",
    "exercise-check-weak",
    "exercise-check-dizzy",
    "exercise-check-stroke",
    "exercise-check-cancer",
    "exercise-check-pressure",
)
"""What may fit, line by line."""
ANSWERS: Mapping[Signs, str] = {
    Signs.NONE: "exercise-check-button-none",
    Signs.SOME: "exercise-check-button-some",
    Signs.UNSURE: "exercise-check-button-unsure",
}
CHECKS: Mapping[Check, str] = {
    Check.MIGRAINE: "exercise-check-migraine",
    Check.BLOOD_THINNERS: "exercise-check-thinners",
    Check.PREGNANCY: "exercise-check-pregnancy",
}
"""What can be switched on, in its order."""
LIGHTER: Mapping[Check, str] = {
    Check.MIGRAINE: "exercise-check-lighter-migraine",
    Check.BLOOD_THINNERS: "exercise-check-lighter-thinners",
    Check.PREGNANCY: "exercise-check-lighter-pregnancy",
}
"""What each of them changes."""


def remind(say: Words) -> Message:
    """Exercises wait for their check: it can be answered now."""
    return Message(
        text=say("exercise-check-remind"),
        buttons=((tap(say("exercise-check-button-now"), ScreenAgain()),),),
        protected=True,
    )


def ask(say: Words, *, in_place: bool = False) -> Message:
    """Whether somebody should first ask a clinician about exercises."""
    buttons = tuple((tap(say(key), Screen(answer)),) for answer, key in ANSWERS.items())
    lines = (f"• {say(key)}" for key in FITS)
    text = "\n".join([say("exercise-check-ask"), *lines])
    return Message(text=text, buttons=buttons, in_place=in_place, protected=True)


def say_left_out(say: Words) -> Message:
    """What a yes, or a maybe, means."""
    return Message(text=say("exercise-check-left-out"), in_place=True, protected=True)


def ask_cautions(say: Words, chosen: AbstractSet[Check], *, in_place: bool = True) -> Message:
    """What makes exercises gentler, by toggling."""
    switches = []
    for check, key in CHECKS.items():
        label = f"✓ {say(key)}" if check in chosen else say(key)
        switches.append((tap(label, ToggleChecks(frozenset(chosen ^ {check}))),))
    done = say("exercise-check-button-all") if chosen else say("exercise-check-button-no-caution")
    return Message(
        text=say("exercise-check-cautions"),
        buttons=(*switches, (tap(done, SendChecks(frozenset(chosen))),)),
        in_place=in_place,
        protected=True,
    )


def say_cautions(say: Words, chosen: AbstractSet[Check]) -> Message:
    """What the last check changes."""
    if not chosen:
        return Message(text=say("exercise-check-no-caution"), in_place=True)
    parts = [say("exercise-check-lighter"), *(say(key) for check, key in LIGHTER.items() if check in chosen)]
    return Message(text=" ".join(parts), in_place=True, protected=True)
