"""A look in sentences: the word, counts then and since, a range that agrees with it, what missing days could do."""

from math import ceil, floor

from coachbot.chat import Message
from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS
from coachbot.domain.frequency.look import HIGHER, LOWER, Counts, Look, LookFound, Obstacle
from coachbot.screens.frequency import nearest, outward, say_change
from coachbot.words import Words

WHOLE_FROM = 30
"""From three times on, a tipping point is told in whole numbers."""


def say_look(say: Words, look: Look, *, changed: bool = False) -> str:
    """A look as it was said on its day; `changed` that its days' answers are others by now."""
    found = look.found
    title = say(
        "look-title",
        on=say.brief(look.on),
        since=say.brief(found.now.first),
        first=say.brief(found.before.first),
        last=say.brief(found.before.last),
    )
    parts = [_say_held(say, title, found) if found.held else _say_word(say, title, found), *say_missing(say, found)]
    return " ".join([*parts, say("look-changed")] if changed else parts)


def tell_rise(say: Words, look: Look) -> Message:
    """A look that found a clear rise, told by itself, without drama."""
    return Message(text=say_look(say, look), protected=True)


def _say_held(say: Words, title: str, found: LookFound) -> str:
    return say("look-unclear", title=title, reasons=" ".join(_reason(say, one, found) for one in found.held))


def _reason(say: Words, reason: Obstacle, found: LookFound) -> str:
    before, now = found.before, found.now
    values = {
        Obstacle.BASELINE_ANSWERS: {"least": DEFAULT.min_baseline_answered, "found": before.answered},
        Obstacle.LATEST_ANSWERS: {"least": DEFAULT.min_recent_answered, "found": now.answered},
        Obstacle.HEADACHE_DAYS: {"least": DEFAULT.look_min_headache_days, "found": before.headache + now.headache},
        Obstacle.ANSWERED_SHARES: {
            "then": before.answered,
            "then_days": before.asked,
            "since": now.answered,
            "since_days": now.asked,
        },
    }
    return say.of("look-held", reason, **values[reason])


def _say_word(say: Words, title: str, found: LookFound) -> str:
    low, low_side = _end(found.low_tenths or 0, is_low=True)
    high, high_side = _end(found.high_tenths or 0, is_low=False)
    return say(
        "look-word",
        title=title,
        change=say_change(say, found.word),
        then_headache=found.before.headache,
        then_answered=found.before.answered,
        since_headache=found.now.headache,
        since_answered=found.now.answered,
        per=PER_DAYS,
        then=nearest(found.before.rate28),
        now=nearest(found.now.rate28),
        low=low,
        low_side=low_side,
        high=high,
        high_side=high_side,
        afterwards=say.of("look-afterwards", found.word),
    )


def _end(tenths: int, *, is_low: bool) -> tuple[int, str]:
    """An end of a range in whole days, away from its middle, and its side; less than a day is no none."""
    days = floor(tenths / 10) if is_low else ceil(tenths / 10)
    if days:
        return abs(days), "more" if days > 0 else "fewer"
    return 0, "barely-more" if is_low and tenths > 0 else "barely-fewer" if not is_low and tenths < 0 else "none"


def say_missing(say: Words, found: LookFound) -> list[str]:
    """What days without an answer could have done to the word, nothing where there are none or no word was said."""
    if found.held:
        return []
    if found.word is not found.plain:
        return [say("look-doubted", change=say_change(say, found.plain))]
    if found.word not in LOWER | HIGHER:
        return []
    missing = found.now.missing if found.word in LOWER else found.before.missing
    if not missing:
        return []
    if found.tips_at_tenths is None:
        return [say("look-never-tips", days=missing)]
    tenths = found.tips_at_tenths
    times: int | float = tenths // 10 if tenths >= WHOLE_FROM or tenths % 10 == 0 else tenths / 10
    return [say("look-tips", days=missing, times=times)]


def say_bounds(say: Words, found: LookFound) -> str:
    """The rates if every day without an answer had been free, and if each had held a headache; nothing without any."""
    if not found.before.missing + found.now.missing:
        return ""
    (then_low, then_high), (low, high) = _bounds(found.before), _bounds(found.now)
    return say("look-bounds", per=PER_DAYS, then_low=then_low, now_low=low, then_high=then_high, now_high=high)


def _bounds(counts: Counts) -> tuple[int, int]:
    return outward(counts.bounds28)
