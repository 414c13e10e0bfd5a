"""The exercise check: who should ask a clinician first, and what makes exercises gentler (`clinical.md` 3.5)."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from coachbot.chat import Button, Message

NEITHER = (("None of these", "none"), ("One or more", "some"), ("Not sure", "unsure"))
CAUTIONS: Mapping[str, str] = {"m": "Migraine, told by a doctor", "b": "Blood thinners", "p": "Pregnancy"}
"""What can be switched on, by the letter that stands for it in an action."""
CAUTION_OF: Mapping[str, str] = {"b": "blood_thinners", "p": "pregnancy"}


def _screen(word: str) -> tuple[tuple[Button, ...], ...]:
    return tuple((Button(label=label, action=f"{word}:{answer}"),) for label, answer in NEITHER)


def ask_exercise_screen() -> Message:
    """Whether somebody should first ask a clinician about exercises (`clinical.md` 3.5)."""
    return Message(
        protected=True,
        text="*A second check, about exercises.* Does any of this fit you?\n"
        "• A knock, fall or whiplash to head or neck in the last 3 months\n"
        "• Surgery or a broken bone in the neck or upper back, ever\n"
        "• Thin bones (osteoporosis), or long use of steroids\n"
        "• Rheumatoid arthritis, Bechterew's disease, Down syndrome, Ehlers-Danlos or Marfan, or an unstable neck\n"
        "• Weak or numb arms or legs, or unsteady walking\n"
        "• Dizziness, fainting, double vision or slurred speech when you move your neck\n"
        "• A stroke, a mini-stroke, or an artery problem\n"
        "• Cancer, now or before, together with new pain\n"
        "• High blood pressure that isn't under control",
        buttons=_screen("screen"),
    )


def say_no_exercise() -> Message:
    """What a yes, or a maybe, to the exercise screen means."""
    return Message(
        protected=True,
        text="Thank you. To be on the safe side I'll leave out the exercises. You still get everything else: the desk, "
        "breaks, and your diary. A doctor or physiotherapist can tell you which exercises suit you.",
    )


def _letters(chosen: AbstractSet[str]) -> str:
    return "".join(sorted(chosen)) or "-"


def ask_cautions(chosen: AbstractSet[str], *, in_place: bool = True) -> Message:
    """What makes exercises gentler, by toggling."""
    switches = tuple(
        (Button(label=f"✓ {label}" if letter in chosen else label, action=f"caution:{_letters(chosen ^ {letter})}"),)
        for letter, label in CAUTIONS.items()
    )
    done = Button(label="That's all" if chosen else "None of these", action=f"cautions:{_letters(chosen)}")
    return Message(
        protected=True,
        text="*One last check.* With some things I keep the exercises lighter. Does any of these fit you? Tap it.",
        in_place=in_place,
        buttons=(*switches, (done,)),
    )


def say_cautions(chosen: AbstractSet[str]) -> Message:
    """What the last check changes."""
    if not chosen:
        return Message(text="Exercise check: none of these.", in_place=True)
    parts = ["*Thank you.* You get the lighter version of the exercises: fewer, slower, never to the limit."]
    if "m" in chosen:
        parts.append("Hard neck work can set off a migraine, so strength stays at half.")
    if "b" in chosen:
        parts.append("Pressing on muscles is left out, because of the blood thinners.")
    if "p" in chosen:
        parts.append(
            "Lying flat and pressing are left out. If a headache is new for you, please tell your midwife or doctor today."
        )
    return Message(text=" ".join(parts), in_place=True, protected=True)
