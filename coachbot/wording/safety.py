"""What warning signs call for. These words are part of the safety net: no programme can change them."""

from collections.abc import Mapping

from coachbot.chat import Button, Message
from coachbot.domain.participant import Participant, Tier, Track
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


def _moving(person: Participant) -> str:
    """What a safety pause turns off for somebody; whoever keeps the diary alone has nothing that moves."""
    if person.track is Track.DIARY_ONLY:
        return "Exercises and breaks"
    return "Exercises" if person.exercises else "Resets and breaks"


def opening(person: Participant) -> str:
    """How `/safety` begins."""
    off = "Everything but the evening question rests" if person.rests else f"{_moving(person)} are off"
    state = f"*{off} at the moment* because of an earlier answer. " if person.exercises_off else ""
    return f"{state}In an emergency, call your local emergency number now; I can't help fast enough."


HEARD: Mapping[Tier, str] = {
    Tier.NOW: "*Please read this first.* What you wrote can be something that needs care right away. If in doubt, "
    "contact your local emergency number{line} now. I can't judge it, and I can't help fast enough.",
    Tier.TODAY: "What you wrote can be something that needs a doctor's advice today. I can't judge it, but three short "
    "lists can help you decide.",
    Tier.VISIT: "What you wrote can be worth a visit to a clinician. I can't judge it, but three short lists can help "
    "you decide.",
}
"""What is said to warning words, by the gravest tier they may belong to. It claims nothing."""
KEPT = "I've kept your words."
MONTHLY = "*The monthly safety check.* Three short lists, three taps. Things change, so I ask everybody."
DIFFERENT = "Thank you for saying so. Let's look at the warning signs together."
STRONG = "That is very strong. Before anything else, please look at these."


def offer(tier: Tier, emergency_line: str | None, *, kept: bool = False) -> Message:
    """The lists because of words somebody wrote: at once where it cannot wait, else behind a button.

    `kept` says that the words were kept as the note that was asked for.
    """
    text = HEARD[tier].format(line=_in_brackets(emergency_line))
    text = f"{text}\n\n{KEPT}" if kept else text
    if tier is Tier.NOW:
        return begin(text).model_copy(update={"must": True})
    shows = Button(label="Show me the warning signs", action="safety:show")
    return Message(text=text, buttons=((shows,),), protected=True)


def _in_brackets(line: str | None) -> str:
    return f" ({escape(line)})" if line else ""


def advise(tier: Tier, emergency_line: str | None, person: Participant) -> Message:
    """What a tier calls for. Names no illness and never says that something is harmless."""
    line = _in_brackets(emergency_line)
    texts = {
        Tier.NOW: "*Please get help now.* What you tapped can be a sign of something that needs care right away. "
        f"Stop what you're doing and contact your local emergency number{line}, or go to the nearest emergency "
        "department. If you can, ask someone to stay with you.\n\nI'm an automatic diary and can't judge this. "
        f"{REST if person.consent_version else 'Leave any exercise alone for now.'}",
        Tier.TODAY: "*Please ask for medical advice today*: a doctor, an urgent-care line or a clinic. If you're not "
        f"sure, it is better to ask once too often. If it gets worse, contact your local emergency number{line}."
        f"\n\n{_off(person) if person.consent_version else 'Leave any exercise alone for now.'}",
        Tier.VISIT: "*It is worth booking a visit about this.* You can take your diary along: /report. "
        "Nothing else changes here; easy does it.",
    }
    return Message(text=texts[tier], must=True)


REST = (
    "From now on everything here rests but the evening question. Once somebody could help, or it has settled, "
    "/safety starts it again."
)


def _off(person: Participant) -> str:
    if person.rests:
        return REST
    return f"{_moving(person)} are off until you turn them on again in /safety. Your diary goes on."


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


def ask_lift(person: Participant) -> Message:
    """Before exercises come back: an explicit word."""
    everything = "my messages on again, exercises too" if person.exercises else "my messages on again"
    what = everything if person.rests else f"the {_moving(person).lower()} on again"
    return Message(
        text=f"Shall I turn {what}? Please only say yes if a clinician told you it is fine, or if it has "
        "settled and nothing on the lists is there any more.",
        in_place=True,
        buttons=(
            (Button(label="Yes, turn them on", action="lift:yes"),),
            (Button(label="Leave them off", action="lift:no"),),
        ),
    )


def say_lifted(person: Participant, *, lifted: bool) -> Message:
    """What was decided."""
    if lifted:
        what = "Resets and exercises" if person.exercises else "My messages"
        return Message(text=f"*All right.* {what} may come again. Easy does it.", in_place=True)
    return Message(text="*They stay off.* Your diary goes on. /safety is there whenever you need it.", in_place=True)


def follow_up(person: Participant, emergency_line: str | None, crisis_line: str | None) -> Message:
    """The one word on the day after something that calls for care. It never names what that was."""
    emergency = f" In an emergency: {escape(emergency_line)}." if emergency_line else ""
    crisis = f" When life itself feels too heavy: {escape(crisis_line)}." if crisis_line else ""
    return Message(
        text="Yesterday you told me something that calls for care. I hope somebody could help, or will today. If it is "
        f"still there and nobody has, please ask for help now.{emergency}{crisis if person.rests else ''}\n\n{_off(person)}",
        buttons=((Button(label="Open the safety check", action="safety:show"),),),
        must=True,
    )
