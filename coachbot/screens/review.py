"""The weekly review: facts with their denominators, one question, and what the next week brings."""

from collections.abc import Sequence

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.person import SafetyPage
from coachbot.domain.acts.prompts import Begin, Effort, Keep, SetLevel, Week, WeeklyTaps
from coachbot.domain.frequency.constants import DEFAULT
from coachbot.domain.frequency.look import HIGHER, LOWER, LookFound
from coachbot.domain.programme import Note, Programme
from coachbot.domain.week import ADVANCE_MIN_DAYS, WeekFacts
from coachbot.markup import escape
from coachbot.screens import notes
from coachbot.screens.length import fitted, fitted_without, quoted
from coachbot.words import Words


def say_heading(say: Words, week: int, stage: str | None) -> str:
    """What is looked back on; week 0 are the days before week 1."""
    if not week:
        return say("review-first-days")
    return say("review-week-stage", week=week, stage=stage) if stage else say("review-week", week=week)


def say_after_weeks(say: Words, found: LookFound) -> str:
    """Concept S111: have it looked at where headache days hardly fell or none can tell; nothing where they fell."""
    if found.word in LOWER:
        return ""
    if found.word in HIGHER:
        return say("review-more")
    is_sure = not found.held and found.chance_third is not None and found.chance_third <= 1000 * DEFAULT.no_third
    return say("review-no-fewer" if is_sure else "review-cannot-tell")


def say_facts(say: Words, facts: WeekFacts) -> str:
    """The week in counts."""
    if facts.answered == 0:
        lines = [say("review-none-answered")]
    else:
        lines = [
            say("review-answered", answered=facts.answered, days=facts.days),
            say("review-headache", headache=facts.headache, answered=facts.answered),
        ]
    if facts.worst is not None:
        lines.append(say("review-worst", worst=facts.worst))
    if facts.medicine:
        lines.append(say("review-medicine", days=facts.medicine, told=facts.medicine_told))
    if facts.had_practice:
        lines.append(say("review-exercises", days=facts.active_days))
    if facts.offered:
        lines.append(say("review-prompts", done=facts.done, offered=facts.offered))
    return "\n".join(lines)


def say_step(say: Words, facts: WeekFacts, next_title: str | None) -> str:
    """Whether the programme moves on, and why."""
    if next_title is None:
        return ""
    if facts.active_days >= ADVANCE_MIN_DAYS:
        return say("review-next-step", days=facts.active_days, next=next_title)
    return say("review-would-be-next", days=ADVANCE_MIN_DAYS, next=next_title)


def weekly(
    say: Words,
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
    mornings: Sequence[str] = (),
) -> Message:
    """A week looked back on. `mornings` are rows about them, `about` is what is asked in the person's own words,
    `milestone` what else is told.
    """
    parts = [
        "\n".join([heading, say_facts(say, facts), *mornings]),
        milestone,
        say_step(say, facts, next_title),
        question,
    ]
    rows: list[tuple[Button, ...]] = []
    if next_title is not None and facts.active_days < ADVANCE_MIN_DAYS:
        repeat = tap(say("review-button-repeat"), Week(delivery_id, repeats=True))
        rows.append((repeat, tap(say("review-button-go-on"), Week(delivery_id, repeats=False))))
    if has_level:
        efforts = [effort for effort in Effort if effort is not Effort.FURTHER or may_go_further]
        rows.append(tuple(tap(say.of("review-button", effort), SetLevel(delivery_id, effort)) for effort in efforts))
    if observes:
        rows.append((tap(say("review-button-taps"), WeeklyTaps(delivery_id)),))
    different = tap(say("review-button-different"), SafetyPage(why=True))
    rows.append((notes.skip(say, about), different) if about else (different,))
    if about:
        parts.append(notes.hint(say, about))
    return Message(text=fitted_without(say, [milestone], *parts), buttons=tuple(rows), protected=True)


def last(
    say: Words,
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
    goes_on = say("review-button-extend", day=extends_to) if extends_to else say("review-button-keep-question")
    rows: list[tuple[Button, ...]] = [
        (tap(say("review-button-next", title=programme.title), Begin(programme.id)),) for programme in following
    ]
    rows.append((tap(goes_on, Keep(enrolment_id, keeps=True)),))
    rows.append((tap(say("review-button-finish"), Keep(enrolment_id, keeps=False)),))
    hint = notes.hint(say, about) if about else ""
    return Message(text=fitted(closing, counts, text, hint), buttons=tuple(rows), protected=True)


def say_obstacle(say: Words, words: str) -> str:
    """What was in the way, said back where the next plan is asked for."""
    return say("review-obstacle", words=quoted(words))


def say_repeated(say: Words, title: str) -> Message:
    """The week comes once more."""
    return Message(text=say("review-repeated", title=title), in_place=True)


def say_going_on(say: Words, title: str) -> Message:
    """On to the next step."""
    return Message(text=say("review-going-on", title=escape(title)), in_place=True)


def say_level(say: Words, effort: Effort, *, moved: bool) -> Message:
    """What was chosen for the exercises."""
    chosen = moved or effort is Effort.KEEP
    return Message(text=say.of("review-level", effort) if chosen else say("review-level-only"))
