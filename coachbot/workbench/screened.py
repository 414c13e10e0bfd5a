"""What the exercise check leaves of a programme: nobody gets nothing, a card that is not for them, or its words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from coachbot.domain import schedule
from coachbot.domain.card import Card
from coachbot.domain.participant import Caution, Participant, Track
from coachbot.domain.programme import Item, Kind, Programme, Prompt
from coachbot.library import Library
from coachbot.workbench.days import MONDAY, planned_for, somebody
from coachbot.workbench.findings import Finding
from coachbot.workbench.texts import file_of

MOVES = re.compile(
    r"\bnod(?:s|ding)?\b|\bglide\b|chin (?:straight |drift )?back|\broll (?:your|the|them|\w+ times)|\brolls\b"
    r"|turn your (?:head|ribs)|\btilt|\bear (?:over|to|toward)|(?:head|neck) follow|\barch (?:your|it)"
    r"|lift (?:both|your) arms?|side lifts?|\bthe band\b|stretch your neck|float back|move (?:it|your head) a little",
    re.IGNORECASE,
)
"""Words that have somebody move neck or shoulders."""
EXERCISING = "[full, low_load]"
MOST_EMPTY_DAYS = 7


def judge(library: Library) -> Iterator[Finding]:
    """What should be said otherwise to whoever answered the exercise check, programme by programme."""
    for programme in library.programmes.values():
        for p, prompt in enumerate(programme.prompts):
            if Track.NO_EXERCISE in programme.tracks & prompt.tracks:
                yield from _without_exercises(programme, p, prompt)
            if programme.tracks & prompt.tracks & {Track.FULL, Track.LOW_LOAD}:
                yield from _with_cautions(programme, p, prompt)
        if Track.NO_EXERCISE in programme.tracks:
            yield from _empty_weeks(programme)


def _without_exercises(programme: Programme, p: int, prompt: Prompt) -> Iterator[Finding]:
    """For whoever should ask a clinician first: something, and nothing that moves (`clinical.md` 3.5)."""
    who = somebody(Track.NO_EXERCISE)
    if schedule.left_out(prompt.kind, who):
        says = (
            f"whoever leaves out exercises never gets a {prompt.kind}. Add tracks: {EXERCISING}, and give them a task."
        )
        yield Finding(file_of(programme), ("prompts", p, "kind"), says)
        return
    for n, item in enumerate(prompt.items):
        place = ("prompts", p, "items", n)
        said = schedule.item_for(programme, item, who)
        if said is None:
            names = " and ".join(card.title for card in _withheld(programme, item, who))
            says = (
                f"whoever leaves out exercises gets nothing here: {names} moves. Add instead, or tracks: {EXERCISING}."
            )
            yield Finding(file_of(programme), place, says)
        elif prompt.kind is not Kind.BITE and (found := MOVES.search(f"{said.text} {said.short or ''}")):
            says = (
                f'"{found[0]}" moves people who should not. Say it otherwise in instead, or add tracks: {EXERCISING}.'
            )
            yield Finding(file_of(programme), (*place, "text" if item.instead is None else "instead"), says)


def _with_cautions(programme: Programme, p: int, prompt: Prompt) -> Iterator[Finding]:
    """With blood thinners or in pregnancy some cards are gone; the words that speak of them must be, too."""
    for n, item in enumerate(prompt.items):
        for caution in Caution:
            who = replace(somebody(Track.LOW_LOAD), cautions=frozenset({caution}))
            if (says := _left_with(programme, item, who, caution)) is not None:
                yield Finding(file_of(programme), ("prompts", p, "items", n), says)
                break


def _left_with(programme: Programme, item: Item, who: Participant, caution: Caution) -> str | None:
    gone = _withheld(programme, item, who)
    kind = caution.value.replace("_", " ")
    if schedule.item_for(programme, item, who) is None:
        return f"with {kind} nothing is left of it. Add instead, words without {gone[0].title}."
    if item.instead is not None:
        return None
    named = next((card for card in gone if _names(item.text, card)), None)
    if named is None:
        return None
    return f"with {kind} the card {named.title} is left out, and the text still speaks of it. Add instead."


def _withheld(programme: Programme, item: Item, who: Participant) -> list[Card]:
    allowed = schedule.cards_for(programme, item, who)
    return [card for card in programme.item_cards(item) if card not in allowed]


def _names(text: str, card: Card) -> bool:
    """Whether a text holds a word of a card's name, in any form."""
    words = {word.rstrip("s") for word in re.findall(r"[a-z]{3,}", text.casefold())}
    return bool(words & {word.rstrip("s") for word in re.findall(r"[a-z]{3,}", card.title.casefold())} - COMMON)


COMMON = frozenset({"and", "the", "back", "hold", "rest", "lying", "upper", "edge"})
"""Words of cards' names that say nothing by themselves."""


def _empty_weeks(programme: Programme) -> Iterator[Finding]:
    """No week in which others are given something and they nothing but the evening question."""
    days = {track: _days_with_something(programme, track) for track in (Track.FULL, Track.NO_EXERCISE)}
    for first in range(1, programme.length_days - MOST_EMPTY_DAYS + 2):
        week = set(range(first, first + MOST_EMPTY_DAYS))
        if not week & days[Track.NO_EXERCISE] and len(week & days[Track.FULL]) > MOST_EMPTY_DAYS // 2:
            says = f"from day {first} on whoever leaves out exercises gets nothing for a week. Give them a task."
            yield Finding(file_of(programme), ("prompts",), says)
            return


def _days_with_something(programme: Programme, track: Track) -> set[int]:
    if track not in programme.tracks:
        return set()
    asked = {Kind.CHECK_IN, Kind.REVIEW}
    planned = planned_for(programme, MONDAY, somebody(track))
    return {(one.local_date - MONDAY) // timedelta(days=1) + 1 for one in planned if one.kind not in asked}
