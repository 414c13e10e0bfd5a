"""Joining: what this is, who runs it, consent, two safety screens, a time zone, moments, a programme."""

from collections.abc import Iterable

from coachbot.chat import Button, Message
from coachbot.domain.programme import Programme
from coachbot.markup import escape

CONSENT_VERSION = "2026-11-2"
"""Changes whenever the meaning of `ask_consent` changes; everyone is then asked again."""

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _runner(operator: str | None, *, demo: bool) -> str:
    if demo:
        return "This is a try-out on your own computer. Nothing you write leaves it."
    return f"I am run by {escape(operator)}." if operator else "Whoever runs me has not left a name yet."


def say_closed() -> Message:
    """Joining needs a code, and none that fits was given."""
    return Message(
        text="Hello. This coach is by invitation only. If you were given a code, send it as /start followed by the code."
    )


def welcome(operator: str | None, *, demo: bool) -> Message:
    """The first message, ending in the first question."""
    return Message(
        text="Hello, I'm *coachbot*. I help people whose headaches start in the neck and upper back to keep up "
        "small habits: a few short prompts a day, one question each evening, and an honest picture of how your "
        "headache days go.\n\n"
        "I'm a diary and a coach. I'm not a doctor, I can't tell what a headache comes from, and I'm not for "
        f"emergencies. {_runner(operator, demo=demo)}\n\n"
        "My exercises are made for adults. Are you 18 or older?",
        buttons=(
            (Button(label="Yes, I'm 18 or older", action="adult:yes"),),
            (Button(label="I'm 16 or 17", action="adult:teen"), Button(label="Younger", action="adult:no")),
        ),
    )


def say_adults_only() -> Message:
    """The end of the road for somebody under 16, with a way to go."""
    return Message(
        text="Thank you for being straight with me. I'm not made for people under 16, so I can't go on. "
        "If headaches bother you, please tell a parent, a school nurse or a doctor. "
        "I've kept nothing but this answer; /forget deletes that too.",
        in_place=True,
        buttons=((Button(label="I tapped that by mistake", action="adult:again"),),),
    )


def say_diary_only() -> Message:
    """Somebody of 16 or 17: the diary, and nothing that trains."""
    return Message(
        text="You're 16 or 17. Then I keep a diary with you, and leave the exercises to people who can see you. "
        "Please tell a parent or somebody else you trust that you use this.",
        in_place=True,
    )


def ask_consent(operator: str | None, *, demo: bool, again: bool) -> Message:
    """Consent to keeping health data: what, why, where, how long, and how to take it back."""
    changed = "The text you agreed to has changed, so I ask once more.\n\n" if again else ""
    where = (
        "It stays in one file on this computer."
        if demo
        else f"It is kept by {escape(operator) if operator else 'whoever runs me'}. This chat app sees our messages too; "
        "they are not end-to-end encrypted."
    )
    return Message(
        text=f"{changed}*May I keep your diary?*\n"
        "• I'd keep: your answers about headaches, what you notice and write down, which prompts you did, your safety "
        "answers, your time zone and moments. No name, no place.\n"
        "• Why: to send prompts at your times and to show how your headache days go. Nothing else.\n"
        f"• Where: {where}\n"
        "• How long: until you say /forget. That deletes everything at once and shows you what was deleted.\n"
        "• It's yours: /export hands you all of it. /stop ends all messages, any time.",
        buttons=(
            (Button(label="Yes, keep my diary", action="consent:yes"),),
            (Button(label="No, thanks", action="consent:no"),),
        ),
    )


def say_no_consent() -> Message:
    """Somebody who would rather not."""
    return Message(
        text="That's fine. I've kept nothing but your last answers here, and I won't write to you. "
        "/forget deletes even those. If you change your mind, send /start.",
        in_place=True,
    )


def propose_moments(operator_zone_line: str) -> Message:
    """Work days and moments, with a good default that is one tap."""
    return Message(
        text=f"{operator_zone_line}*Your days.* Desk prompts only come on work days, and I ask about your day in the evening. "
        "Does this fit?\n"
        "• Work days: Monday to Friday\n"
        "• Work starts at 09:00\n"
        "• My question comes at 20:30",
        buttons=(
            (Button(label="That fits", action="moments:fit"),),
            (Button(label="Change it", action="moments:change"),),
        ),
    )


def ask_work_days(chosen: Iterable[int], *, in_place: bool = True) -> Message:
    """Which days are work days, by toggling."""
    on = set(chosen)
    days = [
        Button(
            label=f"✓ {DAYS[n]}" if n in on else DAYS[n], action=f"joinday:{''.join(map(str, sorted(on ^ {n}))) or '-'}"
        )
        for n in range(7)
    ]
    return Message(
        text="Which days do you work at a desk? Tap to switch a day on or off.",
        in_place=in_place,
        buttons=(
            tuple(days[:4]),
            tuple(days[4:]),
            (Button(label="Done", action=f"joindays:{''.join(map(str, sorted(on))) or '-'}"),),
        ),
    )


def _times(word: str, times: tuple[str, ...]) -> tuple[Button, ...]:
    return tuple(Button(label=at, action=f"{word}:{at.replace(':', '')}") for at in times)


def ask_work_start() -> Message:
    """When work starts; typed times work too."""
    return Message(
        text="When does your work day start? Tap a time or type one, such as _8:15_.",
        in_place=True,
        buttons=(_times("joinstart", ("07:00", "08:00", "09:00", "10:00")),),
    )


def ask_evening() -> Message:
    """When the evening question comes; typed times work too."""
    return Message(
        text="When shall I ask about your day? Tap a time or type one, such as _21:15_.",
        in_place=True,
        buttons=(_times("joinevening", ("19:00", "20:00", "21:00", "22:00")),),
    )


def first_check_in() -> str:
    """The first question, right after joining."""
    return "Let's start your diary with today. Any headache today so far, however short?"


def say_already(programme: Programme, day: int) -> Message:
    """/start from somebody who is on a programme."""
    where = f"day {day} of {programme.length_days}" if day >= 1 else "starting soon"
    return Message(text=f"Hello again. You're on *{programme.title}*, {where}. /today shows what's coming.")


def say_tap_please() -> Message:
    """Text where only a tap makes the answer certain."""
    return Message(text="For this one I need you to tap a button, so that I don't get you wrong.")
