"""Warning signs and what they call for. These words are part of the safety net: no programme can change them."""

from coachbot.chat import Button, Message, escape
from coachbot.domain.participant import Tier

SIGNS = (
    "weakness or numbness that is new or getting worse",
    "strong pain after an accident, a fall or a blow",
    "headache together with fever",
    "headache together with loss of sight, even for a moment",
    "a headache that came on suddenly, out of nowhere",
)
"""Concepts S068 to S072."""
_LIST = "\n".join(f"• {sign}" for sign in SIGNS)
_ANSWERS = (("None of these", "none"), ("One or more", "some"), ("Not sure", "unsure"))


def _screen(word: str) -> tuple[tuple[Button, ...], ...]:
    return tuple((Button(label=label, action=f"{word}:{answer}"),) for label, answer in _ANSWERS)


def ask_warning_signs(word: str) -> Message:
    """The screen at joining."""
    return Message(
        text=f"*A safety check first.* Do you have any of these now, or did you in the last days?\n{_LIST}\n\n"
        "They are not typical of headaches from posture or muscles, so they need a clinician, not a coach.",
        buttons=_screen(word),
    )


def show_safety(*, paused: bool) -> Message:
    """`/safety`: the list, and whether exercises are off."""
    state = "\n\n*Exercises are off at the moment* because of an earlier answer." if paused else ""
    return Message(
        text=f"*Warning signs.* If any of these is there, please get care before you go on:\n{_LIST}\n\n"
        "They are not typical of headaches from posture or muscles. In an emergency, call your local emergency "
        f"number; I can't help fast enough.{state}\n\nHow is it right now?",
        buttons=_screen("safety"),
    )


def advise(tier: Tier, emergency_line: str | None) -> Message:
    """What a tier calls for. Names no illness and never says that something is harmless."""
    line = f" ({escape(emergency_line)})" if emergency_line else ""
    texts = {
        Tier.NOW: "*Please get help now.* What you tapped can be a sign of something that needs care right away. "
        f"Stop what you're doing and contact your local emergency number{line}, or go to the nearest emergency "
        "department. If you can, ask someone to stay with you.\n\nI'm an automatic diary and can't judge this. "
        "Exercises are off from now on.",
        Tier.TODAY: "*Please ask for medical advice today*: a doctor, an urgent-care line or a clinic. If you're not "
        f"sure, it is better to ask once too often. If it gets worse, contact your local emergency number{line}."
        "\n\nExercises are off until you turn them on again in /safety. Your diary goes on.",
        Tier.VISIT: "*It is worth booking a visit about this.* You can take your diary along: /export.",
    }
    return Message(text=texts[tier], must=True)


def with_continue(message: Message) -> Message:
    """Advice during joining, with a way on when the person is ready."""
    return message.model_copy(update={"buttons": ((Button(label="Go on setting up", action="goon"),),)})


def say_none(*, in_place: bool) -> Message:
    """No sign now, and nothing was off."""
    return Message(
        text="Thank you for checking. If any of them shows up, or something feels new or different, come back to "
        "/safety or ask a clinician.",
        in_place=in_place,
    )


def ask_lift() -> Message:
    """Before exercises come back: an explicit word."""
    return Message(
        text="Shall I turn the exercises on again? Please only say yes if a clinician told you it is fine, or if it has "
        "settled and nothing on the list is there any more.",
        in_place=True,
        buttons=(
            (Button(label="Yes, turn them on", action="lift:yes"),),
            (Button(label="Leave them off", action="lift:no"),),
        ),
    )


def say_lifted(*, lifted: bool) -> Message:
    """What was decided."""
    if lifted:
        return Message(text="*All right.* Resets and exercises may come again. Easy does it.", in_place=True)
    return Message(text="They stay off. Your diary goes on. /safety is there whenever you need it.", in_place=True)
