"""What an author's file must keep beyond its form, so that whatever it says can be lived, and lived safely.

These rules hold where files are read and not in the values themselves: a programme that was pinned under milder rules
stays readable for whoever is on it.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from coachbot.domain.card import LEVELS, MOVING, Card
from coachbot.domain.handbook import Handbook
from coachbot.domain.moment import Moment
from coachbot.domain.programme import Item, Kind, Note, Programme, Prompt
from coachbot.domain.text import ENGLISH, Fault, Place
from coachbot.library.text_rules import literal, title, visible

NEEDS = ("caution", "stop", "drawing", "source")
MOST_TIMES_A_DAY = 12
"""More moments of one prompt on one day are surely a slip; five messages a day are the most anyway."""
ANSWERED = frozenset({Kind.CHECK_IN, Kind.BITE})


def of_card(card: Card) -> Iterator[Fault]:
    """What a card must have: an exercise or a reset everything that makes it safe, all cards something to do."""
    yield from title(card.title, ("title",))
    if not card.steps:
        yield Fault(("id",), "a card needs steps. Write how it goes, a sentence or two each.")
    if card.drawing is not None and card.alt is None:
        yield Fault(("drawing",), "a drawing needs alt, the same in words for whoever cannot see it. Add it.")
    if card.is_exercise and card.moves is not None and not card.moves:
        yield Fault(("moves",), "an exercise moves something. Name it, or make the family reset if nothing moves.")
    if card.family in MOVING:
        for name in NEEDS:
            if not getattr(card, name):
                yield Fault(("family",), f"a card of the family {card.family} needs {WHAT[name]}. Add {name}.")
        missing = [level for level in LEVELS if level not in card.levels]
        if missing:
            says = f"a card of the family {card.family} says how much at each level. Add {' and '.join(missing)}."
            yield Fault(("levels",) if card.levels else ("family",), says)
    yield from _texts(card)
    yield from _otherwise(card)


def _texts(card: Card) -> Iterator[Fault]:
    """Nothing is filled in anywhere in a card."""
    for level, text in card.levels.items():
        yield from literal(text, ("levels", level.value))
    for place, part in card.parts.items():
        for n, step in enumerate(part.steps):
            yield from literal(step, (*place, "steps", n))
        for name in ("caution", "stop", "alt"):
            yield from literal(getattr(part, name, None) or "-", (*place, name))


def _otherwise(card: Card) -> Iterator[Fault]:
    """A level that is done otherwise is another exercise: nobody does it from the steps or the picture of the card."""
    for level, own in card.otherwise.items():
        place: Place = ("otherwise", level.value)
        if level not in card.levels:
            yield Fault(place, f"levels say no dose for {level}. Add it, or take this out.")
        if own.drawing is not None and own.alt is None:
            yield Fault(
                (*place, "drawing"), "a drawing needs alt, the same in words for whoever cannot see it. Add it."
            )
        missing = [name for name in ("steps", "drawing") if card.family in MOVING and not getattr(own, name)]
        if missing:
            yield Fault(place, f"a level that is done otherwise has its own {' and '.join(missing)}. Add them.")


WHAT = {
    "caution": "a caution, what to mind before and during it",
    "stop": "a stop rule, when to stop and what to do then",
    "drawing": "a drawing",
    "source": "its evidence, ids of docs/sources.md",
}


def of_handbook(handbook: Handbook) -> Iterator[Fault]:
    """Entries with names of their own, without placeholders."""
    for part in ("faq", "glossary"):
        entries = getattr(handbook, part)
        twice = {name for name, count in Counter(entry.id for entry in entries).items() if count > 1}
        for n, entry in enumerate(entries):
            if entry.id in twice:
                yield Fault((part, n, "id"), f"two entries are called {entry.id}. Rename one.")
    for n, faq in enumerate(handbook.faq):
        yield from title(faq.question, ("faq", n, "question"))
        yield from literal(faq.answer, ("faq", n, "answer"))
    for n, term in enumerate(handbook.glossary):
        yield from title(term.term, ("glossary", n, "term"))
        yield from literal(term.meaning, ("glossary", n, "meaning"))
    for n, group in enumerate(handbook.same):
        if not all(word.strip() for word in group) or len(group) < 2:
            yield Fault(("same", n), "a group needs two words or more. Add one, or take the group out.")
    yield from _siblings(handbook)


def _siblings(handbook: Handbook) -> Iterator[Fault]:
    """Groups of two entries or more, all of which there are."""
    known = {faq.id for faq in handbook.faq} | {term.id for term in handbook.glossary}
    for n, group in enumerate(handbook.siblings):
        if len({*group}) < 2:
            yield Fault(("siblings", n), "a group needs two entries or more. Add one, or take the group out.")
        for m, one in enumerate(group):
            if one not in known:
                yield Fault(
                    ("siblings", n, m), f"there is no entry {one}. Name one of faq or glossary, or take it out."
                )


def of_programme(programme: Programme, asked: Collection[str], programmes: Collection[str]) -> Iterator[Fault]:
    """Everything without which a programme could be joined and not be lived. `asked` names the questions."""
    if programme.language != ENGLISH:
        says = f"files are written in English, and other words lie beside them, as programme.{programme.language}.yaml."
        yield Fault(("language",), f"{says} Write {ENGLISH}, or take the line out.")
    yield from title(programme.title, ("title",))
    for name in ("summary", "welcome", "closing"):
        yield from literal(getattr(programme, name), (name,))
    if programme.baseline_days >= programme.length_days:
        yield Fault(("baseline_days",), f"it must be less than {programme.length_days}, the length. Lower it.")
    if not programme.tracks:
        yield Fault(("tracks",), "it is offered to nobody. Name a track, or take the line out.")
    yield from _neighbours(programme, programmes)
    yield from _stages(programme)
    for n, prompt in enumerate(programme.prompts):
        for fault in (*_of_prompt(programme, prompt), *_asked(prompt, asked)):
            yield Fault(("prompts", n, *fault.place), fault.says, fault.word, fault.known)


def _neighbours(programme: Programme, programmes: Collection[str]) -> Iterator[Fault]:
    others = tuple(sorted(other for other in programmes if other != programme.id))
    if programme.follows is not None and programme.follows not in others:
        yield Fault(("follows",), f"there is no other programme {programme.follows}.", programme.follows, others)
    for n, name in enumerate(programme.next):
        if name not in others:
            yield Fault(("next", n), f"there is no other programme {name}.", name, others)


def circles(programmes: Mapping[str, Programme]) -> dict[str, Fault]:
    """Programmes that follow each other in a circle, so that nobody can begin any of them."""
    found = {}
    for name in programmes:
        way, at = [name], programmes[name].follows
        while at is not None and at in programmes and at not in way:
            way.append(at)
            at = programmes[at].follows
        if at == name:
            says = f"{' follows '.join([*way, name])}, so nobody can begin. Take one of the lines out."
            found[name] = Fault(("follows",), says)
    return found


def _stages(programme: Programme) -> Iterator[Fault]:
    names = Counter(stage.id for stage in programme.stages)
    for n, stage in enumerate(programme.stages):
        yield from title(stage.title, ("stages", n, "title"))
        if names[stage.id] > 1:
            yield Fault(("stages", n, "id"), f"two stages are called {stage.id}; each needs its own id. Rename one.")
    for n, (before, after) in enumerate(pairwise(programme.stages), 1):
        if after.days[0] <= before.days[1]:
            says = f"stage {after.id} must begin after day {before.days[1]}, the last one of {before.id}. Move it."
            yield Fault(("stages", n, "days"), says)


def _of_prompt(programme: Programme, prompt: Prompt) -> Iterator[Fault]:
    times = _times_a_day(prompt.moment)
    if prompt.kind is Kind.CHECK_IN:
        yield from _of_check_in(programme, prompt, times)
    elif times > MOST_TIMES_A_DAY:
        says = f"that is {times} times a day, {MOST_TIMES_A_DAY} is the most. Make every_minutes longer."
        yield Fault(("moment", "every_minutes"), says)
    if prompt.rides_on is not None and prompt.counts_from != "enrolment":
        yield Fault(("counts_from",), "what rides on another prompt counts its days as that one does. Take this out.")
    for name in ("tracks", "weekdays"):
        if getattr(prompt, name) is not None and not getattr(prompt, name):
            yield Fault((name,), "the list is empty, so it never comes. Name some, or take the line out.")


def _times_a_day(moment: Moment) -> int:
    if moment.every_minutes is None or moment.window is None:
        return moment.count if moment.random else 1
    first, last = (at.hour * 60 + at.minute for at in moment.window)
    return len(range(first, last + 1, moment.every_minutes))


def _of_check_in(programme: Programme, prompt: Prompt, times: int) -> Iterator[Fault]:
    """The evening question is the diary: once a day, every day, for everybody."""
    if times > 1 or prompt.moment.every_minutes is not None:
        yield Fault(("moment",), "the day's question comes once a day. Give it a time or an anchor.")
    last = programme.extends_to or programme.length_days
    first, end = programme.span(prompt)
    if first > 1 or end < last:
        yield Fault(("days",), f"the day's question comes every day, so its days are [1, {last}]. Write that.")
    narrower = {
        "weekdays": prompt.weekdays is not None,
        "every_days": prompt.every_days > 1,
        "counts_from": prompt.counts_from != "enrolment",
        "work_days_only": prompt.work_days_only,
        "tracks": not programme.tracks <= prompt.tracks,
    }
    for name in (name for name, is_narrower in narrower.items() if is_narrower):
        yield Fault((name,), "the day's question comes every day and for everybody. Take this line out.")


def _asked(prompt: Prompt, asked: Collection[str]) -> Iterator[Fault]:
    """Items ask one thing at a time, and only where it can be answered."""
    known = tuple(sorted({*asked, *Note}))
    for n, item in enumerate(prompt.items):
        yield from _item(prompt, item, ("items", n))
        if item.asks is None:
            continue
        place = ("items", n, "asks")
        if item.asks not in known:
            yield Fault(place, f"there is no question {item.asks}.", item.asks, known)
        elif prompt.kind in ANSWERED:
            yield Fault(place, f"a {prompt.kind} cannot ask something else. Move it to a task, sleep or review prompt.")
        elif prompt.rides_on is not None:
            yield Fault(place, "what rides on another prompt cannot ask anything. Let it come by itself.")
        elif prompt.kind is Kind.REVIEW and item.asks not in set(Note):
            yield Fault(place, "a review asks in the person's own words alone. Ask one of the notes, such as keep.")
        elif item.card_ids:
            yield Fault(place, "an item either asks or shows cards. Make two items of it.")


def _item(prompt: Prompt, item: Item, place: Place) -> Iterator[Fault]:
    twice = [name for name, count in Counter(item.card_ids).items() if count > 1]
    if twice:
        yield Fault((*place, "cards"), f"{twice[0]} is named twice. Take it out once.")
    if prompt.kind is Kind.CHECK_IN and (item.card_ids or item.short):
        yield Fault((*place, "card" if item.card else "short"), "the day's question is asked alone. Take this out.")
    if prompt.kind is Kind.CHECK_IN and item.instead:
        yield Fault((*place, "instead"), "the day's question moves nobody, so it needs no other words. Take this out.")
    for name in ("text", "short", "instead"):
        text = getattr(item, name)
        if text is not None:
            yield from visible(text, (*place, name))
