"""Records about a person: their settings, their chats, their safety checks, what they agreed to."""

from typing import Annotated, Any, Literal

from pydantic import Field, StrictInt, field_validator

from coachbot.domain import asking
from coachbot.domain.care import Care
from coachbot.domain.export.forms import (
    AnchorTimes,
    Cautions,
    ClockTime,
    Flag,
    Key,
    Name,
    Past,
    Planned,
    Stored,
    ValueForm,
    Version,
    Words,
    WorkDays,
    Zone,
    fault,
)
from coachbot.domain.export.record import Record
from coachbot.domain.participant import Anchor, Tier, Track

LONGEST_QUIET_MINUTES = 18 * 60
LATEST_TURN = "12:00"
CareKept = Annotated[Care, ValueForm("object, versioned", stored=Stored.VALUE)]


class ParticipantRecord(Record):
    """Who it is about: exactly one record."""

    table = "participants"
    created_at: Past = Field(description="first message")
    adult: Flag | None = Field(description="said to be 18 or older")
    consent_version: Version | None = Field(description="which consent text stands")
    consented_at: Past | None = Field(description="when it was agreed to")
    warning_signs_at: Past | None = Field(description="when the warning signs were last gone through")
    exercise_screen_at: Past | None = Field(description="when the exercise check was answered")
    track: Track = Field(description="content that suits the safety checks")
    cautions: Cautions | None = Field(description="what some cards are left out for")
    safety_tier: Tier | None = Field(description="the tier of the last warning sign that was named")
    safety_paused_at: Past | None = Field(description="since when exercises are off because of it")
    zone: Zone | None = Field(description="the person's time zone")
    day_turns_at: ClockTime = Field(description="local time at which the day turns, at the latest at noon")
    work_days: WorkDays | None = Field(description="weekdays with desk prompts, Monday is 0")
    anchors: AnchorTimes = Field(description="every named moment of the day, local times")
    wake_off: ClockTime | None = Field(default=None, description="local time of getting up on days off, if another")
    resets: Flag = Field(default=True, description="posture resets come")
    motion: Flag = Field(default=True, description="exercises are shown moving rather than in still pictures")
    discreet: Flag = Field(default=False, description="what comes unasked says nothing of health until it is opened")
    moments_chosen: Flag = Field(description="the moments were chosen rather than left as they come")
    quiet_from: ClockTime = Field(description="local time at which quiet hours begin")
    quiet_until: ClockTime = Field(description="local time at which they end, after 18 hours at most")
    quiet_chosen: Flag = Field(description="the quiet hours were chosen")
    attack_until: Planned | None = Field(description="until when attack mode keeps quiet")
    open_question: Annotated[str, Field(max_length=200)] | None = Field(
        description="what a typed answer would belong to"
    )
    heard_at: Past | None = Field(description="last message from the person")
    language: Annotated[str, Field(max_length=8)] | None = Field(default=None, description="the language they chose")
    care: CareKept | None = Field(default=None, description="what was asked and told because of their answers")

    @field_validator("open_question")
    @classmethod
    def _can_be_answered(cls, asked: str | None) -> str | None:
        if asked is not None and asking.read(asked) is None:
            raise fault("it must be an open question such as note:reason, or null")
        return asked

    @field_validator("anchors")
    @classmethod
    def _all_anchors(cls, anchors: dict[Anchor, str]) -> dict[Anchor, str]:
        if set(anchors) != set(Anchor):
            raise ValueError
        return anchors

    @field_validator("day_turns_at")
    @classmethod
    def _turns_by_noon(cls, at: str) -> str:
        if at > LATEST_TURN:
            raise fault(f"it must be a local time up to {LATEST_TURN}, such as 04:00")
        return at

    @field_validator("quiet_until")
    @classmethod
    def _leaves_a_day(cls, end: str, info: Any) -> str:
        start = info.data.get("quiet_from", end)
        if (_minutes(end) - _minutes(start)) % (24 * 60) > LONGEST_QUIET_MINUTES:
            raise fault(f"it must lie at most {LONGEST_QUIET_MINUTES // 60} hours after quiet_from")
        return end

    @field_validator("consented_at")
    @classmethod
    def _has_its_text(cls, at: Any, info: Any) -> Any:
        if "consent_version" in info.data and (at is None) != (info.data["consent_version"] is None):
            raise fault("it must be there exactly when consent_version is")
        return at

    @field_validator("track")
    @classmethod
    def _suits_the_age(cls, track: Track, info: Any) -> Track:
        if track is Track.DIARY_ONLY and info.data.get("adult", False) is not False:
            raise fault('it can be diary_only only where "adult" is false')
        return track


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


class AddressRecord(Record):
    """A chat in which the person was reached; none is taken over unless it is asked for."""

    table = "addresses"
    platform: Literal["telegram", "discord", "local"] = Field(description="the platform")
    key: Key = Field(description="the platform's own id of the chat")
    reachable: Flag = Field(description="messages arrive there")
    since: Past = Field(description="since when that is so")
    preferred: Flag = Field(description="prompts go there first")


class ScreeningRecord(Record):
    """A safety check that was answered."""

    table = "screenings"
    taken_at: Past = Field(description="when a safety check was answered")
    answers: Annotated[dict[Name, StrictInt | Annotated[Words, Field(max_length=60)] | None], Field(max_length=8)] = (
        Field(description="version, which check, and the tier or track that came of it")
    )


class ConsentRecord(Record):
    """A consent that was given."""

    table = "consents"
    version: Version = Field(description="which consent text")
    given_at: Past = Field(description="when it was agreed to")
