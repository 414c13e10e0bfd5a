"""One person in two chats: the code that links them, and what of two sets of answers stands. Pure."""

import re
import unicodedata
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

from coachbot.domain.diary import CheckIn, CheckInState
from coachbot.domain.participant import Participant, Tier, Track

CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without those that look alike on a screen."""
CODE_LENGTH = 8
CODE_LIFE = timedelta(minutes=10)
START = "link-"
"""What stands before a code in a link that opens a chat with it."""
TRIES_SPAN = timedelta(minutes=10)
MOST_TRIES, MOST_TRIES_OF_ALL = 5, 300
"""Wrong codes in that span: from one chat, and from everybody, before no code is looked at any more."""
FIRST_DAY = timedelta(hours=24)
"""So long a newly linked chat leaves to the oldest what harms."""
MOST_CHATS = 5
MARK_LENGTH = 12
MOST_CAREFUL_FIRST = (Track.DIARY_ONLY, Track.NO_EXERCISE, Track.LOW_LOAD, Track.FULL)


def codes_in(text: str) -> set[str]:
    """Whatever in a text may be a code, alone or in parts, in a link, among other words; more rather than less."""
    words = re.findall(r"[A-Z0-9]+", unicodedata.normalize("NFKC", text).upper())
    found = (
        "".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, start + CODE_LENGTH + 1)
    )
    return {code for code in found if len(code) == CODE_LENGTH and set(code) <= set(CODE_LETTERS)}


def read_code(text: str) -> str | None:
    """A typed code as it was made, whatever its case, dash and spaces; None when it cannot be one."""
    code = "".join(c for c in text.upper() if c not in " -\u2013")
    return code if len(code) == CODE_LENGTH and set(code) <= set(CODE_LETTERS) else None


def spell(code: str) -> str:
    """A code as it is shown: "2345-ABCD"."""
    half = CODE_LENGTH // 2
    return f"{code[:half]}-{code[half:]}"


def mark_of(platform: str, key: str) -> str:
    """What names a chat in a button of another one, without its key."""
    return sha256(f"{platform}:{key}".encode()).hexdigest()[:MARK_LENGTH]


def seal(code: str) -> str:
    """What is kept of a code; the code itself is only ever in the chat."""
    return sha256(code.encode()).hexdigest()


def more_careful(stays: Participant, goes: Participant) -> Participant:
    """The participant who stays, as careful as the more careful of the two: a safety answer given anywhere holds."""
    pauses = [at for at in (stays.safety_paused_at, goes.safety_paused_at) if at is not None]
    tiers = [tier for tier in (stays.safety_tier, goes.safety_tier) if tier is not None]
    heard = [at for at in (stays.heard_at, goes.heard_at) if at is not None]
    return replace(
        stays,
        adult=False if goes.adult is False else stays.adult,
        track=min(stays.track, goes.track, key=MOST_CAREFUL_FIRST.index),
        cautions=stays.cautions | goes.cautions,
        safety_tier=min(tiers, key=list(Tier).index, default=None),
        safety_paused_at=min(pauses, default=None),
        heard_at=max(heard, default=None),
        discreet=stays.discreet or goes.discreet,
        care=stays.care.looking_again(date.min),
    )


def later_of(one: CheckIn, other: CheckIn) -> CheckIn:
    """Which of two check-ins for the same local day counts: an answer, else a word before silence, the later one."""
    said = (CheckInState.SO_FAR, CheckInState.DECLINED)
    return max(one, other, key=lambda c: (c.state is CheckInState.ANSWERED, c.state in said, c.said_at))
