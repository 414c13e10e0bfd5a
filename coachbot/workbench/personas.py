"""Seven people to try a programme on: what they answer, do, forget and run into, as numbers."""

from collections.abc import Mapping
from dataclasses import field
from datetime import time

from coachbot.domain.programme import Note
from coachbot.values import frozen

Days = tuple[int, int]


@frozen(kw_only=True)
class Deed:
    """Something a person does by themselves: types a text, or taps the newest button that says `text` in brackets."""

    day: int
    at: time
    text: str


@frozen(kw_only=True)
class Persona:
    """A simulated person. Shares are from 0 to 1; days count from joining, which is day 1.

    `answers` is the share of evening questions they answer, `does` of prompts they do, `short` of those in the
    short version, `tells` of headaches they add a detail to. `hurts` is the share of days with headache, `goes_on`
    the chance that one is followed by another.
    `worst` is the range of its strength, `flare` days with more and stronger headache. On `silent` days they
    react to nothing. `deeds` they do by themselves. Whoever is `well` has none of the warning signs; who `writes`
    answers in sentences only, and taps nothing after joining.
    """

    name: str
    about: str
    answers: float = 1.0
    does: float = 1.0
    short: float = 0.1
    tells: float = 0.25
    hurts: float = 0.3
    goes_on: float = 0.5
    worst: Days = (2, 6)
    flare: Days | None = None
    silent: Days | None = None
    reacts_in_minutes: Days = (1, 25)
    notes: Mapping[Note, str] = field(default_factory=dict)
    deeds: tuple[Deed, ...] = ()
    well: bool = True
    writes: bool = False

    def is_silent(self, day: int) -> bool:
        """Whether they react to nothing on a day."""
        return self.silent is not None and self.silent[0] <= day <= self.silent[1]

    def flares(self, day: int) -> bool:
        """Whether it is one of the bad days."""
        return self.flare is not None and self.flare[0] <= day <= self.flare[1]


def _deed(day: int, clock: str, *texts: str) -> tuple[Deed, ...]:
    at = time.fromisoformat(clock)
    return tuple(Deed(day=day, at=at, text=text) for text in texts)


NOTES: Mapping[Note, str] = {
    Note.REASON: "reading to my daughter without squinting",
    Note.IF_THEN: "When I pour my coffee, I do five small nods",
    Note.OBSTACLE: "two long meetings a day",
    Note.KEEP: "side lifts, the pillow, five nods with my coffee",
    Note.MINIMUM: "one slow breath with my shoulders down",
    Note.USUAL: "after my coffee, lifts and two turns",
    Note.RESCUE: "one shoulder roll, the morning after",
}
PERSONAS: Mapping[str, Persona] = {
    persona.name: persona
    for persona in (
        Persona(
            name="diligent",
            about="answers everything, does everything, asks a little",
            tells=0.6,
            notes=NOTES,
            deeds=(
                *_deed(4, "10:00", "/today"),
                *_deed(9, "13:10", "does a pillow help?"),
                *_deed(16, "18:30", "/progress"),
                *_deed(30, "12:00", "/desk"),
                *_deed(40, "18:30", "/why"),
            ),
        ),
        Persona(
            name="forgetful",
            about="answers half of the evenings, does a third, in the short version",
            answers=0.5,
            does=0.35,
            short=0.7,
            reacts_in_minutes=(5, 240),
            deeds=(*_deed(12, "11:00", "/checkin"), *_deed(26, "19:00", "/snooze")),
        ),
        Persona(
            name="shift-worker",
            about="sleeps by day: own moments, own quiet hours, a day that turns at noon",
            answers=0.9,
            does=0.6,
            deeds=(
                *_deed(1, "23:00", "/settings", "[Moments]", "[Wake up]", "15:00"),
                *_deed(1, "23:05", "/settings", "[Moments]", "[First drink]", "15:30"),
                *_deed(1, "23:10", "/settings", "[Moments]", "[Work starts]", "21:00"),
                *_deed(1, "23:15", "/settings", "[Moments]", "[Bedtime]", "07:00"),
                *_deed(1, "23:18", "/settings", "[Moments]", "[My question]", "06:15"),
                *_deed(1, "23:20", "/settings", "[Quiet hours]", "07:00-15:00"),
                *_deed(1, "23:25", "/settings", "[When my day turns]", "12:00"),
            ),
        ),
        Persona(
            name="traveller",
            about="crosses the world twice",
            answers=0.9,
            does=0.7,
            deeds=(
                *_deed(10, "15:00", "/zone", "Tokyo", "[*]"),
                *_deed(20, "15:00", "/zone", "San Francisco", "[*]"),
                *_deed(24, "15:00", "/pause 2 days"),
            ),
        ),
        Persona(
            name="flare",
            about="two bad weeks with strong headache, the quiet mode, a warning sign and the way back",
            does=0.8,
            worst=(3, 7),
            flare=(19, 31),
            well=False,
            notes=NOTES,
            deeds=(
                *_deed(20, "14:00", "/attack"),
                *_deed(24, "16:00", "/attack"),
                *_deed(27, "10:00", "/safety", "[None of these]", "[One or more]"),
                *_deed(33, "10:00", "/safety", "[None of these]", "[None of these]", "[None of these]"),
                *_deed(33, "10:05", "[Yes, turn them on]"),
            ),
        ),
        Persona(
            name="quitter",
            about="keen for a week, silent for four, back for a look, then gone",
            does=0.9,
            silent=(9, 36),
            deeds=(*_deed(37, "10:00", "hello", "[Go on from today]"), *_deed(39, "10:00", "/stop", "[Yes, stop]")),
        ),
        Persona(
            name="writer",
            about="never taps: answers, asks and wishes in sentences of their own",
            answers=0.95,
            does=0.8,
            notes=NOTES,
            writes=True,
        ),
    )
}
