"""What warning signs call for. These words are part of the safety net: no programme can change them."""

from coachbot.chat import Button, Message
from coachbot.domain.participant import Tier
from coachbot.markup import escape
from coachbot.wording.signs import SIGNS, TITLES

_ANSWERS = (("None of these", "none"), ("One or more", "some"), ("Not sure", "unsure"))
NOT_TYPICAL = (
    "Most headaches that start in the neck or back are no sign of danger. The ones above are not typical of posture "
    "or muscles, so they need a clinician, not a coach."
)
"""Concepts S067 and S073; never says that this person's headache is harmless."""


def screen(word: str, tier: Tier, *, opening: str = "", in_place: bool = False) -> Message:
    """One tier's signs, to be answered with a tap. `word` begins the buttons' actions."""
    signs = "\n".join(f"• {sign}" for sign in SIGNS[tier])
    now = "Do you have any of these now, or did you in the last days?"
    first = f"{opening}\n\n" if opening else ""
    last = f"\n\n{NOT_TYPICAL}" if tier is Tier.NOW else ""
    buttons = tuple((Button(label=label, action=f"{word}:{tier}:{answer}"),) for label, answer in _ANSWERS)
    return Message(
        text=f"{first}{TITLES[tier]}\n{now}\n{signs}{last}", buttons=buttons, in_place=in_place, protected=True
    )


def begin(opening: str, *, in_place: bool = False) -> Message:
    """The first of the three screens, wherever the check begins."""
    return screen("safety", Tier.NOW, opening=opening, in_place=in_place)


def opening(*, paused: bool) -> str:
    """How `/safety` begins."""
    state = "*Exercises are off at the moment* because of an earlier answer. " if paused else ""
    return f"{state}In an emergency, call your local emergency number now; I can't help fast enough."


MONTHLY = "*The monthly safety check.* Three short lists, three taps. Things change, so I ask everybody."
DIFFERENT = "Thank you for saying so. Let's look at the warning signs together."
STRONG = "That is very strong. Before anything else, please look at these."
FOUND = "What you wrote may be worth a closer look. I can't judge it, but this list can help."


def offer(text: str) -> Message:
    """The checklist, offered because of a word somebody wrote. It claims nothing."""
    return Message(
        text=text,
        buttons=((Button(label="Show me the warning signs", action="safety:show"),),),
        protected=True,
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
        Tier.VISIT: "*It is worth booking a visit about this.* You can take your diary along: /report. "
        "Nothing else changes here; easy does it.",
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
        buttons=((Button(label="Repeat the exercise check", action="screenagain"),),),
    )


def ask_lift() -> Message:
    """Before exercises come back: an explicit word."""
    return Message(
        text="Shall I turn the exercises on again? Please only say yes if a clinician told you it is fine, or if it has "
        "settled and nothing on the lists is there any more.",
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


def follow_up() -> Message:
    """The one word on the day after a warning sign."""
    return Message(
        text="Yesterday you told me about a warning sign. I hope somebody could look at it, or will today. If it is "
        "still there and nobody has, please ask now. Exercises stay off until you turn them on again in /safety.",
        buttons=((Button(label="Open the safety check", action="safety:show"),),),
        must=True,
    )
