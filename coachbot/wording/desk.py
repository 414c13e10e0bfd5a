"""The break timer at the desk: asked for, silent, and over by itself."""

from coachbot.chat import Button, Message

STOP = (Button(label="Stop the breaks", action="desk:stop"),)
BREAKS = (
    "Time to move a little. Stand up, or just sit another way.",
    "A short break. Look at something far away and let your shoulders drop.",
    "Half a minute for you. Roll your shoulders slowly, back and down.",
    "Change something: the chair, the screen, the side you lean on.",
    "Let go for a moment. Soft jaw, loose hands, three slow breaths.",
    "On your feet, if you can. To the window and back is enough.",
    "Let your head balance for three breaths, as if it weighed nothing.",
    "A sip of water is a good reason to get up.",
)


def take_break(turn: int) -> Message:
    """One break, without a sound."""
    return Message(text=BREAKS[turn % len(BREAKS)], silent=True, buttons=(STOP,))


def ask_distance() -> Message:
    """How far apart."""
    return Message(
        text="*Breaks at your desk.* I'll send you a line without a sound, for four hours or until your work day ends. "
        "How often?",
        buttons=(
            (
                Button(label="Every 30 min", action="desk:30"),
                Button(label="Every 45 min", action="desk:45"),
            ),
        ),
    )


def say_started(minutes: int, first: str, last: str) -> Message:
    """The timer runs."""
    until = f"until {last}" if last != first else "once"
    return Message(
        text=f"*A break every {minutes} minutes*, without a sound. The first comes at {first}, {until}. Then it's over by itself.",
        in_place=True,
        buttons=(STOP,),
    )


def say_running(next_at: str, last: str) -> Message:
    """The timer runs already."""
    return Message(text=f"Your breaks are running. The next comes at {next_at}, the last at {last}.", buttons=(STOP,))


def say_stopped(*, ran: bool) -> Message:
    """No more breaks."""
    if not ran:
        return Message(text="No breaks are running. /desk starts them.")
    return Message(text="*No more breaks today.* /desk starts them again.", in_place=True)


def say_outside_work(start: str, end: str) -> Message:
    """The timer keeps to the work day."""
    return Message(
        text=f"Breaks at the desk come on your work days, from {start} to {end}. /settings changes both your days and hours."
    )


def say_too_late(end: str) -> Message:
    """The work day is nearly over."""
    return Message(text=f"Your work day ends at {end}. That's too soon for a break timer; just get up now.")


def say_safety() -> Message:
    """A safety pause stops this, too."""
    return Message(text="Breaks with movement are off because of your safety answer. /safety is the place for that.")


def say_no_programme() -> Message:
    """Nobody to plan for."""
    return Message(
        text="The break timer belongs to a programme, and you're not on one at the moment. /start begins one."
    )
