"""Joining: what this is, who runs it, consent, days and moments, the first question."""

from collections.abc import Callable, Iterable
from datetime import datetime, time

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts import Act
from coachbot.domain.acts.person import (
    Age,
    Consent,
    JoinEvening,
    JoinStart,
    Moments,
    SendJoinDays,
    TellAge,
    ToggleJoinDays,
)
from coachbot.domain.acts.reading import TryReset, WholeConsent
from coachbot.domain.local_time import place_of
from coachbot.domain.participant import Anchor, Participant
from coachbot.domain.programme import Programme
from coachbot.markup import escape
from coachbot.screens.length import GAP
from coachbot.words import Words

CONSENT_VERSION = "2026-11-2"
"""Changes whenever the meaning of `whole_consent` changes; everyone is then asked again."""
STARTS = (time(7), time(8), time(9), time(10))
EVENINGS = (time(19), time(20), time(21), time(22))
"""The times that can be tapped."""


def say_closed(say: Words) -> Message:
    """Joining needs a code, and none that fits was given."""
    return Message(text=say("joining-closed"))


def _runner(say: Words, operator: str | None, *, demo: bool) -> str:
    if demo:
        return say("joining-run-demo")
    return say("joining-run-by", operator=escape(operator)) if operator else say("joining-run-by-nobody")


def welcome(say: Words, operator: str | None, *, demo: bool) -> Message:
    """The first message, ending in the first question."""
    what = f"{say('joining-not-a-doctor')} {_runner(say, operator, demo=demo)}"
    trial = ((tap(say("joining-button-try"), TryReset()),),) if demo else ()
    return Message(
        text=GAP.join([say("joining-hello"), what, *([say("joining-try")] if demo else []), say("joining-age-ask")]),
        buttons=(*trial, *_ages(say)),
    )


def _ages(say: Words) -> tuple[tuple[Button, ...], ...]:
    teen, younger = say("joining-button-teen"), say("joining-button-younger")
    return (
        (tap(say("joining-button-adult"), TellAge(Age.ADULT)),),
        (tap(teen, TellAge(Age.TEEN)), tap(younger, TellAge(Age.YOUNGER))),
    )


def after_reset(say: Words) -> Message:
    """What a reset was that somebody tried in the demo, and the first question once more."""
    return Message(text=GAP.join([say("joining-tried"), say("joining-age-ask")]), buttons=_ages(say))


def say_adults_only(say: Words) -> Message:
    """The end of the road for somebody under 16, with a way to go."""
    slip = tap(say("joining-button-slip"), TellAge(Age.AGAIN))
    return Message(text=say("joining-younger"), in_place=True, buttons=((slip,),))


def say_diary_only(say: Words) -> Message:
    """Somebody of 16 or 17: the diary, and nothing that trains."""
    return Message(text=say("joining-teen"), in_place=True)


def _answers(say: Words) -> tuple[tuple[Button, ...], ...]:
    yes, no = say("joining-button-consent"), say("joining-button-no-consent")
    return (tap(yes, Consent(given=True)),), (tap(no, Consent(given=False)),)


def _where(say: Words, operator: str | None, *, demo: bool) -> str:
    if demo:
        return say("joining-consent-where-demo")
    return say("joining-consent-where", operator=escape(operator)) if operator else say("joining-consent-where-nobody")


def ask_consent(say: Words, operator: str | None, *, demo: bool, again: bool) -> Message:
    """Consent in five lines: what, why, where, how long, how to take it back. The whole text is one tap away."""
    where = "demo" if demo else "named" if operator else "nobody"
    text = say("joining-consent-brief", where=where, operator=escape(operator or ""))
    changed = f"{say('joining-consent-changed')}{GAP}" if again else ""
    yes, no = _answers(say)
    return Message(text=changed + text, buttons=(yes, no, (tap(say("joining-button-whole"), WholeConsent()),)))


def whole_consent(say: Words, operator: str | None, *, demo: bool) -> Message:
    """All that is consented to, in place of its five lines."""
    lines = [
        say("joining-consent-ask"),
        say("joining-consent-what"),
        say("joining-consent-why"),
        _where(say, operator, demo=demo),
        say("joining-consent-how-long"),
        say("joining-consent-yours"),
    ]
    return Message(text="\n".join(lines), in_place=True, buttons=_answers(say))


def say_consented(say: Words) -> Message:
    """What the question becomes after a yes."""
    return Message(text=say("joining-consented"), in_place=True)


def say_no_consent(say: Words) -> Message:
    """Somebody who would rather not."""
    return Message(text=say("joining-no-consent"), in_place=True)


def propose_moments(say: Words) -> Message:
    """Work days and moments, with a good default that is one tap."""
    fits, change = say("joining-button-fits"), say("joining-button-change")
    return Message(
        text=say("joining-moments-ask"), buttons=((tap(fits, Moments(fit=True)),), (tap(change, Moments(fit=False)),))
    )


def say_moments_fit(say: Words) -> Message:
    """What was proposed is what holds."""
    return Message(text=say("joining-moments-fit"), in_place=True)


def say_clock(say: Words, zone: str, person: Participant, now: datetime, *, in_place: bool) -> Message:
    """How the clock was understood, and the days and moments that go with it."""
    seen = {"time": say.time(now, zone), "place": place_of(zone)}
    start, evening = (f"{person.anchors[anchor]:%H:%M}" for anchor in (Anchor.WORK_START, Anchor.EVENING))
    change = tap(say("joining-button-change"), Moments(fit=False))
    return Message(
        text=say("joining-clock-set", **seen, start=start, evening=evening), in_place=in_place, buttons=((change,),)
    )


def ask_work_days(say: Words, chosen: Iterable[int], *, in_place: bool = True) -> Message:
    """Which days are work days, by toggling."""
    on = frozenset(chosen)
    days = tuple(_switch(say, day, on) for day in range(7))
    done = tap(say("joining-button-days-done"), SendJoinDays(on))
    return Message(text=say("joining-work-days-ask"), in_place=in_place, buttons=(days[:4], days[4:], (done,)))


def _switch(say: Words, day: int, on: frozenset[int]) -> Button:
    name = say.weekday(day)
    return tap(f"✓ {name}" if day in on else name, ToggleJoinDays(on ^ {day}))


def _times(times: Iterable[time], setting: Callable[[time], Act]) -> tuple[Button, ...]:
    return tuple(tap(f"{at:%H:%M}", setting(at)) for at in times)


def ask_work_start(say: Words) -> Message:
    """When work starts; typed times work too."""
    return Message(text=say("joining-work-start-ask"), in_place=True, buttons=(_times(STARTS, JoinStart),))


def ask_evening(say: Words) -> Message:
    """When the evening question comes; typed times work too."""
    return Message(text=say("joining-evening-ask"), in_place=True, buttons=(_times(EVENINGS, JoinEvening),))


def say_moments_set(say: Words, start: time, evening: time) -> Message:
    """What was chosen."""
    return Message(text=say("joining-moments-set", start=f"{start:%H:%M}", evening=f"{evening:%H:%M}"), in_place=True)


def first_check_in(say: Words) -> str:
    """The first question, right after joining."""
    return say("joining-first-check-in")


def say_already(say: Words, programme: Programme, day: int) -> Message:
    """/start from somebody who is on a programme."""
    if day < 1:
        return Message(text=say("joining-already-soon", title=programme.title))
    return Message(text=say("joining-already", title=programme.title, day=day, days=programme.length_days))


def say_tap_please(say: Words) -> Message:
    """Text where only a tap makes the answer certain."""
    return Message(text=say("joining-tap-please"))
