"""How a prompt is put together: the programme's words, the card, the rules that are always current."""

from collections.abc import Mapping

from coachbot.chat import Button, Message, escape
from coachbot.domain.programme import Card, Family, Item, Kind, Level
from coachbot.wording.days import count

STOP_RULE = (
    "_Keep it easy: up to 3 of 10 on a pain scale, and back to usual within an hour. "
    "Stop if you feel dizzy, numb or unwell, and open /safety._"
)
FIRST_TIME_RULES = (
    "*Before your first exercise*\n"
    "• Slow and easy. No bouncing, no cracking, no pushing the head with your hands.\n"
    "• A little discomfort is fine, up to 3 of 10. It should be back to usual within an hour. "
    "If not, take the easier version.\n"
    "• Keep breathing, don't strain.\n"
    "• Stop and open /safety if you feel dizzy or faint, see double or blurred, have trouble speaking or "
    "swallowing, feel numb, or get a sudden or new kind of headache.\n"
    "• With a headache of 7 or more, skip it and rest.\n"
    "• Never while driving."
)
MOVES = frozenset({Kind.RESET, Kind.PRACTICE})
DONE = (
    "Done at {at}. Nice.",
    "Done at {at}. Your neck says thanks.",
    "Done at {at}. That counts.",
    "Done at {at}. Small and regular is the idea.",
    "Done at {at}. Good.",
)
SHORT_DONE = (
    "Short version done at {at}. It counts in full.",
    "Short version done at {at}. That is a real one.",
    "Short version done at {at}. Regular beats long.",
    "Short version done at {at}. Good call.",
    "Short version done at {at}. That counts.",
)
SKIPPED = (
    "Not today. That's fine.",
    "Left out for today. No debt, nothing to make up.",
    "Not today, then. The next one comes as planned.",
    "Fine. Today was full enough.",
    "Skipped. You decide.",
)


def fill(text: str, values: Mapping[str, str]) -> str:
    """A programme's text with its placeholders filled in, in one pass."""
    for name, value in values.items():
        text = text.replace("{" + name + "}", escape(value))
    return text


def _card_text(card: Card, level: Level) -> str:
    steps = card.levels.get(level) or next(iter(card.levels.values()))
    caution = f"\n_{card.caution}_" if card.caution else ""
    return f"*{card.title}*\n{steps}{caution}"


def body(kind: Kind, item: Item, card: Card | None, values: Mapping[str, str], *, first_exercise: bool) -> str:
    """What a prompt says in full, without its buttons."""
    parts = [fill(item.text, values)]
    if card is not None and kind is not Kind.RESET:
        parts.append(fill(_card_text(card, Level.STANDARD), values))
    if kind is Kind.PRACTICE:
        parts.append(FIRST_TIME_RULES if first_exercise else STOP_RULE)
    return "\n\n".join(parts)


def short_body(kind: Kind, item: Item, card: Card | None, values: Mapping[str, str]) -> str:
    """The short version of a prompt."""
    if item.short:
        text = fill(item.short, values)
    elif card is not None:
        text = fill(_card_text(card, Level.EASIER), values)
    else:
        text = fill(item.text, values)
    return f"{text}\n\n{STOP_RULE}" if kind is Kind.PRACTICE else text


def has_short(item: Item, card: Card | None) -> bool:
    """Whether there is a short version to show."""
    return item.short is not None or (
        card is not None and Level.EASIER in card.levels and card.family is not Family.DESK
    )


def ask(kind: Kind, delivery_id: int, text: str, *, short: bool, in_place: bool = False) -> Message:
    """A prompt with its buttons; a bite is only read and has none."""
    if kind is Kind.BITE:
        return Message(text=text, silent=True, in_place=in_place)
    first = [Button(label="Done", action=f"done:{delivery_id}")]
    if short:
        first.append(Button(label="Short version", action=f"short:{delivery_id}"))
    second = (
        Button(label="Not today", action=f"skip:{delivery_id}"),
        Button(label="Later", action=f"later:{delivery_id}"),
    )
    return Message(text=text, buttons=(tuple(first), second), in_place=in_place)


def show_short(delivery_id: int, text: str) -> Message:
    """The short version, in place of the long one."""
    return Message(
        text=f"*The short version*\n{text}",
        in_place=True,
        buttons=(
            (
                Button(label="Done", action=f"shortdone:{delivery_id}"),
                Button(label="Not today", action=f"skip:{delivery_id}"),
            ),
        ),
    )


def say_answered(delivery_id: int, response: str, at: str, first_line: str, week: tuple[int, int]) -> Message:
    """How an answer to a prompt is confirmed; `week` is what was done of what was offered in seven days."""
    words = {"done": DONE, "short": SHORT_DONE}.get(response, SKIPPED)
    done, offered = week
    tally = f" In the last 7 days: done {done} of {offered}." if response != "skipped" and offered > 1 else ""
    return Message(
        text=f"{first_line}\n\n*{words[delivery_id % len(words)].format(at=at)}*{tally}",
        in_place=True,
        buttons=((Button(label="Change", action=f"again:{delivery_id}"),),),
    )


def say_away(skipped: int) -> str:
    """The one line after an outage."""
    were = "was" if skipped == 1 else "were"
    return f"_I was out of reach for a while, so {count(skipped, 'message')} {were} skipped. Nothing to catch up on._"


def review(text: str, counts: str, enrolment_id: int, *, last: bool) -> Message:
    """A review: the author's words, the person's own counts, and at the end what goes on."""
    buttons = (
        (Button(label="Keep the evening question", action=f"keep:{enrolment_id}:yes"),),
        (Button(label="Finish here", action=f"keep:{enrolment_id}:no"),),
    )
    return Message(text=f"{text}\n\n{counts}", buttons=buttons if last else (), protected=True)


def say_kept(*, keeps: bool) -> Message:
    """Whether the evening question goes on after the last day."""
    if keeps:
        text = "*Good.* The evening question goes on after the last day. /stop ends it whenever you like."
    else:
        text = "*All right.* Tonight's question is the last one. Your diary stays; /progress shows it, /export hands it over."
    return Message(text=text, in_place=True)


def say_counts(answered: int, days: int, headache: int) -> str:
    """The plain counts of the days so far; fourteen days are too few for more."""
    if answered == 0:
        return "There are no answered evenings yet, so there is nothing to count."
    return (
        f"So far you answered {answered} of {count(days, 'evening')}. There was a headache on {headache} of "
        f"{'that' if answered == 1 else 'those'} {count(answered, 'day')}. "
        "That is a count, not a verdict: two weeks are too short to show a change."
    )
