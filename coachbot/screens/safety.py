"""What warning signs call for. These words are part of the safety net: no programme can change them."""

from coachbot.chat import Message, tap
from coachbot.domain.acts.person import ContinueJoining, Lift, SafetyPage, ScreenAgain
from coachbot.domain.participant import Participant, Tier, Track
from coachbot.markup import escape
from coachbot.screens import signs
from coachbot.words import Words


def begin(say: Words, opening: str, *, in_place: bool = False) -> Message:
    """The first of the three lists, wherever the check begins."""
    return signs.in_safety(say, Tier.NOW, opening=opening, in_place=in_place)


def monthly(say: Words) -> Message:
    """The first list, once a month."""
    return begin(say, say("safety-monthly"))


def begin_after_strong_pain(say: Words) -> Message:
    """The first list, because of very strong pain."""
    return begin(say, say("safety-strong"))


def begin_as_different(say: Words) -> Message:
    """The first list, because something feels different."""
    return begin(say, say("safety-different"))


def _moving(person: Participant) -> str:
    """What a safety pause turns off for somebody; whoever keeps the diary alone has nothing that moves."""
    if person.track is Track.DIARY_ONLY:
        return "breaks"
    return "exercises" if person.exercises else "resets"


def line_of(line: str | None) -> str:
    """An operator's number as the words want it."""
    return escape(line) if line else "none"


def open_page(say: Words, person: Participant) -> Message:
    """`/safety`."""
    emergency = say("safety-opening")
    if not person.exercises_off:
        return begin(say, emergency)
    off = say("safety-opening-rests") if person.rests else say("safety-opening-off", moving=_moving(person))
    return begin(say, f"{off} {emergency}")


def offer(say: Words, tier: Tier, emergency_line: str | None, *, kept: bool = False) -> Message:
    """The lists because of words somebody wrote: at once where it cannot wait, else behind a button.

    `kept` says that the words were kept as the note that was asked for.
    """
    match tier:
        case Tier.NOW:
            heard = say("safety-heard-now", line=line_of(emergency_line))
        case Tier.TODAY:
            heard = say("safety-heard-today")
        case Tier.VISIT:
            heard = say("safety-heard-visit")
    text = f"{heard}\n\n{say('safety-words-kept')}" if kept else heard
    if tier is Tier.NOW:
        return begin(say, text).model_copy(update={"must": True})
    shows = tap(say("safety-button-show"), SafetyPage(why=False))
    return Message(text=text, buttons=((shows,),), protected=True)


def advise(say: Words, tier: Tier, emergency_line: str | None, person: Participant) -> Message:
    """What a tier calls for. Names no illness and never says that something is harmless."""
    line, is_kept = line_of(emergency_line), bool(person.consent_version)
    match tier:
        case Tier.NOW:
            parts = (say("safety-now", line=line), say("safety-now-rest") if is_kept else say("safety-now-leave"))
        case Tier.TODAY:
            parts = (say("safety-today", line=line), _off(say, person) if is_kept else say("safety-leave"))
        case Tier.VISIT:
            parts = (say("safety-visit"), "")
    return Message(text="\n\n".join(filter(None, parts)), must=True)


def _off(say: Words, person: Participant) -> str:
    return say("safety-rest") if person.rests else say("safety-off", moving=_moving(person))


def with_continue(say: Words, message: Message) -> Message:
    """Advice during joining, with a way on when the person is ready."""
    return message.model_copy(update={"buttons": ((tap(say("safety-button-continue"), ContinueJoining()),),)})


def say_none(say: Words, *, in_place: bool) -> Message:
    """No sign now, and nothing was off."""
    again = tap(say("safety-button-screen-again"), ScreenAgain())
    return Message(text=say("safety-none"), in_place=in_place, buttons=((again,),))


def ask_lift(say: Words, person: Participant) -> Message:
    """Before exercises come back: an explicit word."""
    messages = "everything" if person.exercises else "messages"
    return Message(
        text=say("safety-lift-ask", what=messages if person.rests else _moving(person)),
        in_place=True,
        buttons=(
            (tap(say("safety-button-lift"), Lift(turned_on=True)),),
            (tap(say("safety-button-leave-off"), Lift(turned_on=False)),),
        ),
    )


def say_lifted(say: Words, person: Participant, *, lifted: bool) -> Message:
    """What was decided."""
    if not lifted:
        return Message(text=say("safety-stays-off"), in_place=True)
    return Message(text=say("safety-lifted") if person.exercises else say("safety-lifted-messages"), in_place=True)


def follow_up(say: Words, person: Participant, emergency_line: str | None, crisis_line: str | None) -> Message:
    """The one word on the day after something that calls for care. It never names what that was."""
    said = [say("safety-follow-up")]
    if emergency_line:
        said.append(say("safety-follow-up-emergency", line=escape(emergency_line)))
    if crisis_line and person.rests:
        said.append(say("safety-follow-up-crisis", line=escape(crisis_line)))
    opens = tap(say("safety-button-open"), SafetyPage(why=False))
    still = say("safety-rests-still") if person.rests else _off(say, person)
    return Message(text=f"{' '.join(said)}\n\n{still}", buttons=((opens,),), must=True)
