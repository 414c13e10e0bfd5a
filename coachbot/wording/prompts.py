"""How a prompt is put together: the programme's words, the card, the rules that are always current."""

from collections.abc import Mapping, Sequence

from coachbot.chat import TEXT_LIMIT, Button, Message
from coachbot.domain.card import Card, Level
from coachbot.domain.programme import Item, Kind
from coachbot.markup import cut, escape
from coachbot.screens import cards as card_wording
from coachbot.screens import length
from coachbot.screens.length import fitted, fitted_without
from coachbot.wording.days import count
from coachbot.words import words_in

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
ROOM_FOR_OUTAGE = 160
"""What `say_away` needs above a prompt."""
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


FILLED_LIMIT = 1500
"""More than any text has, unless it is mostly emoji or placeholders."""


def fill(text: str, values: Mapping[str, str]) -> str:
    """A programme's text with its placeholders filled in, in one pass; cut where that makes it far too long."""
    for name, value in values.items():
        text = text.replace("{" + name + "}", escape(value))
    return cut(text, FILLED_LIMIT)


Session = Sequence[tuple[Card, Level]]
"""The cards of a prompt with the level each is done at."""
QUOTES = (
    "_Your own plan: “{words}”_",
    "_You wrote: “{words}”_",
    "_In your words: “{words}”_",
)


def body(
    kind: Kind,
    item: Item,
    cards: Session,
    values: Mapping[str, str],
    *,
    first_exercise: bool,
    riders: Sequence[Item] = (),
    quote: str | None = None,
) -> str:
    """What a prompt says in full, without its buttons. `riders` are said along, `quote` is the person's own plan."""
    along = [fill(rider.text, values) for rider in riders]
    return fitted_without(
        words_in("en"),
        [*along, quote or ""],
        fill(item.text, values),
        quote or "",
        *(_cards_text(cards, values) if kind is not Kind.RESET else []),
        *along,
        (FIRST_TIME_RULES if first_exercise else STOP_RULE) if kind is Kind.PRACTICE else "",
        limit=TEXT_LIMIT - ROOM_FOR_OUTAGE,
    )


def _cards_text(cards: Session, values: Mapping[str, str]) -> list[str]:
    if len(cards) == 1:
        return [fill(card_wording.how_to(words_in("en"), *cards[0]), values)]
    return ["\n".join(card_wording.in_a_line(card, level) for card, level in cards)] if cards else []


def quoted(words: str, turn: int) -> str:
    """Somebody's own plan, quoted back; the frame changes with `turn`."""
    return QUOTES[turn % len(QUOTES)].format(words=length.quoted(words))


def short_body(kind: Kind, item: Item, cards: Session, values: Mapping[str, str]) -> str:
    """The short version of a prompt: about a minute."""
    if item.short:
        text = fill(item.short, values)
    elif cards:
        text = fill(card_wording.how_to(words_in("en"), cards[0][0], Level.EASIER), values)
    else:
        text = fill(item.text, values)
    return fitted(f"*The short version*\n{text}", STOP_RULE if kind is Kind.PRACTICE else "")


def has_short(item: Item, cards: Session) -> bool:
    """Whether there is a short version to show."""
    return item.short is not None or any(Level.EASIER in card.levels for card, _ in cards)


def ask(
    kind: Kind, delivery_id: int, text: str, *, short: bool, cards: Session = (), in_place: bool = False
) -> Message:
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
    show_me = "Show me" if len(cards) == 1 else "{}"
    shown = [Button(label=show_me.format(card.title), action=f"card:{card.id}") for card, _ in cards]
    rows = tuple(tuple(shown[n : n + 2]) for n in range(0, len(shown), 2))
    return Message(text=text, buttons=(tuple(first), second, *rows), in_place=in_place)


def show_short(delivery_id: int, text: str) -> Message:
    """The short version, in place of the long one."""
    return Message(
        text=text,
        in_place=True,
        buttons=(
            (
                Button(label="Done", action=f"shortdone:{delivery_id}"),
                Button(label="Not today", action=f"skip:{delivery_id}"),
            ),
        ),
    )


def say_left_out(*, off: bool) -> Message:
    """In place of a prompt that is no longer for the person."""
    why = (
        "is off for now because of a safety answer. See /safety"
        if off
        else "is left out because of your exercise check"
    )
    return Message(text=f"This one {why}. Nothing to make up for.", in_place=True)


FELT = (("Too easy", "easy"), ("Fine", "fine"), ("Too much", "much"), ("It hurt", "pain"))


def say_answered(
    delivery_id: int, response: str, at: str, first_line: str, week: tuple[int, int], *, asks_felt: bool = False
) -> Message:
    """How an answer to a prompt is confirmed; `week` is what was done of what was offered in seven days."""
    words = {"done": DONE, "short": SHORT_DONE}.get(response, SKIPPED)
    done, offered = week
    tally = f" In the last 7 days: done {done} of {offered}." if response != "skipped" and offered > 1 else ""
    question = "\n\nHow was it?" if asks_felt else ""
    felt = tuple(Button(label=label, action=f"felt:{delivery_id}:{word}") for label, word in FELT)
    change = (Button(label="Change", action=f"again:{delivery_id}"),)
    return Message(
        text=f"{first_line}\n\n*{words[delivery_id % len(words)].format(at=at)}*{tally}{question}",
        in_place=True,
        buttons=(felt[:2], felt[2:], change) if asks_felt else (change,),
    )


def say_felt(felt: str, *, moved: bool, can_move: bool) -> Message:
    """What an exercise felt like, and what that changes. `moved` says that the next one has another level."""
    texts = {
        "easy": "*Noted: easy.* Two easy ones in a row, so the next one goes a little further."
        if moved
        else "*Noted: easy.* If the next one feels easy, too, I'll go a little further."
        if can_move
        else "*Noted: easy.* Good. It stays like this for you; easy and often is the idea.",
        "fine": "*Noted: fine.* Then it stays as it is.",
        "much": "*Noted: too much.* The next one is an easier version. That is how it's meant to work."
        if moved
        else "*Noted: too much.* Make it as small as you like, or leave it out. The short version counts in full.",
        "pain": "*Thank you for telling me.* Leave it for today. It should be back to usual within an hour. "
        f"{'The next one is an easier version. ' if moved else ''}If you feel dizzy, numb or unwell, or it stays, "
        "open /safety.",
    }
    return Message(text=texts[felt], in_place=True)


def say_away(skipped: int) -> str:
    """The one line after an outage."""
    were = "was" if skipped == 1 else "were"
    return f"_I was out of reach for a while, so {count(skipped, 'message')} {were} skipped. Nothing to catch up on._"


def say_kept(*, keeps: bool) -> Message:
    """Whether the evening question goes on after the last day."""
    if keeps:
        text = "*Good.* The evening question goes on after the last day. /stop ends it whenever you like."
    else:
        text = "*All right.* Tonight's question is the last one. Your diary stays; /progress shows it, /export hands it over."
    return Message(text=text, in_place=True)


SHORT_DAYS = 14
TOO_SHORT = "two weeks are too short to show a change."
WAVES = "headaches come and go in waves, and a few days more or less are often chance."


def say_counts(answered: int, days: int, headache: int) -> str:
    """The plain counts of the days so far; they say nothing about a change."""
    if answered == 0:
        return "There are no answered evenings yet, so there is nothing to count."
    return (
        f"So far you answered {answered} of {count(days, 'evening')}. There was a headache on {headache} of "
        f"{'that' if answered == 1 else 'those'} {count(answered, 'day')}. "
        f"That is a count, not a verdict: {WAVES if days > SHORT_DAYS else TOO_SHORT}"
    )
