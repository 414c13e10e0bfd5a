"""What somebody noticed: single questions, and a few in a row after a headache or once a week."""

from collections.abc import Mapping
from datetime import date, timedelta

from coachbot.chat import Message
from coachbot.coach.scene import Handler, Replies, Scene, StaleAction, read_date, read_number
from coachbot.domain.question import Question, When
from coachbot.domain.week import rises_by
from coachbot.plan import BACK_FILL_DAYS
from coachbot.store import notes as store
from coachbot.wording import noticing as wording

ONE, MORE = "saw", "saws"
"""Action words: for a single question, and for one of several in a row."""
MOST_IN_A_ROW: Mapping[When, int] = {When.HEADACHE: 4}
"""At most so many of a kind on one day; the rest take their turn on other days."""
MOST_ATTACKS = 5
"""A day holds at most so many headaches of their own."""
TIGHTNESS, TIGHTER = "tightness", 2
WAKING = "headache-on-waking"
MOBILITY_CARDS = ("round-and-arch", "turn-and-look")


def _question(scene: Scene, question_id: str) -> Question:
    found = scene.house.questions.get(question_id)
    if found is None:
        raise StaleAction
    return found


def _day(scene: Scene, text: str) -> date:
    day = read_date(text)
    if not scene.today - timedelta(days=BACK_FILL_DAYS) <= day <= scene.today:
        raise StaleAction
    return day


def in_a_row(questions: Mapping[str, Question], when: When, day: date) -> list[Question]:
    """The questions of one occasion that are asked on a day; over some days each gets its turn."""
    found = [question for question in questions.values() if question.when is when]
    most = min(MOST_IN_A_ROW.get(when, len(found)), len(found))
    first = day.toordinal() * most % len(found) if found else 0
    return (found[first:] + found[:first])[:most]


async def _record(scene: Scene, day: date, question: Question, answer: str, attack: int = 1) -> Replies:
    """Keep an answer; returns what else should be said about it."""
    if answer not in question.answers():
        raise StaleAction
    kept = int(answer) if question.scale is not None else answer
    await store.observe(scene.tx, scene.person.id, day, question.id, kept, scene.now, attack)
    return await _offer_mobility(scene, day) if question.id == TIGHTNESS else []


async def _offer_mobility(scene: Scene, day: date) -> Replies:
    """Concept S105: tightness up by two within about a week brings the offer of a mobility day."""
    known = {on: int(answer) for on, answer in await store.observed(scene.tx, scene.person.id, TIGHTNESS)}
    rise = rises_by(known, day)
    cards = [
        (card.id, card.title)
        for card in (scene.house.cards.get(name) for name in MOBILITY_CARDS)
        if card and scene.allows(card)
    ]
    if rise is None or rise < TIGHTER or not cards:
        return []
    return [wording.offer_mobility(rise, cards)]


async def _one(scene: Scene, day_text: str, question_id: str, answer: str) -> Replies:
    question, day = _question(scene, question_id), _day(scene, day_text)
    if answer == "skip":
        return [wording.say_skipped(question)]
    more = await _record(scene, day, question, answer)
    hint = wording.NEW_ON_WAKING if question.id == WAKING and answer == "yes" else ""
    return [wording.say_noted(question, answer, hint), *more]


async def begin(scene: Scene, day_text: str, when_text: str, attack_text: str = "1") -> Replies:
    """The first of a few questions in a row; a headache of its own has a number from 2 on."""
    day, attack = _day(scene, day_text), read_number(attack_text, 1, MOST_ATTACKS)
    if when_text not in set(When):
        raise StaleAction
    row = in_a_row(scene.house.questions, When(when_text), day)
    if not row:
        raise StaleAction
    return [wording.ask(row[0], day, word=MORE, in_place=False, attack=attack)]


async def ask_after_reset(scene: Scene, day: date) -> Replies:
    """Concept S080: now and then, what a reset did; once a day, since one answer a day is kept."""
    known = await store.observed_on(scene.tx, scene.person.id, day)
    found = [q for q in scene.house.questions.values() if q.when is When.RESET and q.id not in known]
    return [wording.ask(question, day, word=ONE, in_place=False) for question in found[:1]]


async def _next(scene: Scene, day_text: str, question_id: str, answer: str, attack_text: str = "1") -> Replies:
    question, day = _question(scene, question_id), _day(scene, day_text)
    attack = read_number(attack_text, 1, MOST_ATTACKS)
    row = in_a_row(scene.house.questions, question.when, day)
    if question not in row:
        raise StaleAction
    more = [] if answer == "skip" else await _record(scene, day, question, answer, attack)
    following = row[row.index(question) + 1 :]
    if following:
        return [wording.ask(following[0], day, word=MORE, in_place=True, attack=attack), *more]
    return [await _all(scene, day, row, attack), *more]


async def _all(scene: Scene, day: date, row: list[Question], attack: int) -> Message:
    known = await store.observed_on(scene.tx, scene.person.id, day, attack)
    said = [(question, known[question.id]) for question in row if question.id in known]
    may_go_on = row[0].when is When.HEADACHE and attack < MOST_ATTACKS and bool(said)
    return wording.say_all_noted(said, day, scene.today, attack=attack, following=attack + 1 if may_go_on else None)


ACTIONS: Mapping[str, Handler] = {ONE: _one, MORE: _next, "tell": begin}
