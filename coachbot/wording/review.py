"""The weekly review: facts with their denominators, one question, and what the next week brings."""

from collections.abc import Sequence

from coachbot.chat import Button, Message
from coachbot.domain.programme import Note, Programme
from coachbot.domain.week import ADVANCE_MIN_DAYS, WeekFacts
from coachbot.markup import escape
from coachbot.screens import notes
from coachbot.screens.length import fitted, fitted_without
from coachbot.wording.days import count
from coachbot.words import words_in

NO_CHANGE = (
    "After eight weeks there are no fewer headache days than at the start. That happens, and it isn't your doing. "
    "Please have it looked at: a doctor or physiotherapist can see what a diary can't. /report makes a page to take along."
)
"""Concept S111."""


def say_facts(facts: WeekFacts) -> str:
    """The week in counts."""
    if facts.answered == 0:
        diary = "• No evening was answered, so there is nothing to count."
    else:
        diary = (
            f"• Answered: {facts.answered} of {count(facts.days, 'evening')}\n"
            f"• Headache on {facts.headache} of {'that' if facts.answered == 1 else 'those'} {count(facts.answered, 'day')}"
        )
    lines = [diary]
    if facts.worst is not None:
        lines.append(f"• Worst pain on those days, in the middle: {facts.worst:g} of 10")
    if facts.medicine:
        lines.append(f"• Medicine on {count(facts.medicine, 'day')}")
    if facts.had_practice:
        lines.append(f"• Exercises on {facts.active_days} of 7 days; short versions count in full")
    if facts.offered:
        lines.append(f"• Prompts done: {facts.done} of {facts.offered}")
    return "\n".join(lines)


def say_step(facts: WeekFacts, next_title: str | None) -> str:
    """Whether the programme moves on, and why."""
    if next_title is None:
        return ""
    if facts.active_days >= ADVANCE_MIN_DAYS:
        return f"You were active on {facts.active_days} days, so the next step comes tomorrow: *{next_title}*."
    return (
        f"The next step would be *{next_title}*. It leans on this one, and {ADVANCE_MIN_DAYS} days of seven let a step "
        "settle. Repeating the week costs nothing; going on is fine, too. If you don't choose, we go on."
    )


def weekly(
    heading: str,
    facts: WeekFacts,
    question: str,
    *,
    milestone: str,
    next_title: str | None,
    delivery_id: int,
    about: Note | None,
    has_level: bool,
    may_go_further: bool,
    observes: bool,
) -> Message:
    """A week looked back on. `about` is what the question asks in the person's own words, `milestone` what else is told."""
    parts = [f"*{heading}*\n{say_facts(facts)}", milestone, say_step(facts, next_title), question]
    rows: list[tuple[Button, ...]] = []
    if next_title is not None and facts.active_days < ADVANCE_MIN_DAYS:
        repeat = Button(label="Repeat this week", action=f"week:{delivery_id}:repeat")
        rows.append((repeat, Button(label="Go on", action=f"week:{delivery_id}:on")))
    if has_level:
        further = (("Further", "further"),) if may_go_further else ()
        labels = (("Easier", "easier"), ("Keep the level", "keep"), *further)
        rows.append(tuple(Button(label=label, action=f"level:{delivery_id}:{word}") for label, word in labels))
    if observes:
        rows.append((Button(label="A few taps about your neck", action=f"taps:{delivery_id}"),))
    different = Button(label="Something feels different", action="safety:different")
    rows.append((notes.skip(words_in("en"), about), different) if about else (different,))
    if about:
        parts.append(notes.hint(words_in("en"), about))
    return Message(text=fitted_without(words_in("en"), [milestone], *parts), buttons=tuple(rows), protected=True)


def last(
    text: str,
    counts: str,
    *,
    closing: str = "",
    enrolment_id: int,
    following: Sequence[Programme],
    extends_to: int | None,
    about: Note | None,
) -> Message:
    """The last look back: the closing words, the person's counts, what the review asks, and what can come next."""
    goes_on = f"Go on to day {extends_to}" if extends_to else "Keep the evening question"
    rows: list[tuple[Button, ...]] = [
        (Button(label=f"Next: {programme.title}", action=f"programme:{programme.id}"),) for programme in following
    ]
    rows.append((Button(label=goes_on, action=f"keep:{enrolment_id}:yes"),))
    rows.append((Button(label="Finish here", action=f"keep:{enrolment_id}:no"),))
    hint = notes.hint(words_in("en"), about) if about else ""
    return Message(text=fitted(closing, counts, text, hint), buttons=tuple(rows), protected=True)


def say_repeated(title: str) -> Message:
    """The week comes once more."""
    return Message(text=f"*{title}* once more, from tomorrow. No debt, nothing lost.", in_place=True)


def say_going_on(title: str) -> Message:
    """On to the next step."""
    return Message(text=f"*On we go.* Tomorrow begins: {escape(title)}.", in_place=True)


def say_level(word: str, *, moved: bool) -> Message:
    """What was chosen for the exercises."""
    texts = {
        "easier": "*Easier it is.* The next exercises are the smaller versions.",
        "keep": "*As it is.* The level stays.",
        "further": "*A little further.* Only as far as it stays easy.",
    }
    return Message(
        text=texts[word] if moved or word == "keep" else "*It stays as it is.* There is no other level for you now."
    )
