"""What somebody noticed: single questions, and a few in a row after a headache or once a week."""

from collections.abc import Mapping
from datetime import date, timedelta

from coachbot.chat import Message
from coachbot.coach import after_reset, evening
from coachbot.coach.scene import ActHandler, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.check_in import MOST_ATTACKS, Noticed, NoticedNext, Tell
from coachbot.domain.question import Question, When
from coachbot.domain.week import rises_by
from coachbot.plan import BACK_FILL_DAYS
from coachbot.screens import noticing as screens
from coachbot.screens.noticing import SKIP
from coachbot.store import notes as store

MOST_IN_A_ROW: Mapping[When, int] = {When.HEADACHE: 4}
"""At most so many of a kind on one day; the rest take their turn on other days."""
TIGHTNESS, TIGHTER = "tightness", 2
WAKING = "headache-on-waking"
MOBILITY_CARDS = ("round-and-arch", "turn-and-look")


def _question(scene: Scene, question_id: str) -> Question:
    found = scene.house.questions.get(question_id)
    if found is None or found.role is not None:
        raise StaleAction
    return found


def _within_reach(scene: Scene, day: date) -> date:
    if not scene.today - timedelta(days=BACK_FILL_DAYS) <= day <= scene.today:
        raise StaleAction
    return day


def in_a_row(questions: Mapping[str, Question], when: When, day: date) -> list[Question]:
    """The questions of one occasion that are asked on a day; over some days each theme, or each, has its turn."""
    found = [question for question in questions.values() if question.when is when and question.role is None]
    themes = list(dict.fromkeys(question.theme for question in found if question.theme is not None))
    if themes:
        todays = themes[day.toordinal() % len(themes)]
        return [question for question in found if question.theme == todays or question.theme is None]
    most = min(MOST_IN_A_ROW.get(when, len(found)), len(found))
    first = day.toordinal() * most % len(found) if found else 0
    return (found[first:] + found[:first])[:most]


async def _record(scene: Scene, day: date, question: Question, answer: str, attack: int = 1) -> Replies:
    """Keep an answer; returns what else should be said about it."""
    if answer not in question.answers():
        raise StaleAction
    kept = int(answer) if question.counts else answer
    before = (await store.observed_on(scene.tx, scene.person.id, day, attack)).get(question.id)
    await store.observe(scene.tx, scene.person.id, day, question.id, kept, scene.now, attack)
    if question.when is When.RESET:
        return await after_reset.take(scene, day, answer, None if before is None else str(before))
    if offered := _suggested(scene, question, answer):
        return [screens.offer_cards(scene.words, offered)]
    return await _offer_mobility(scene, day) if question.id == TIGHTNESS else []


def _suggested(scene: Scene, question: Question, answer: str) -> list[tuple[str, str]]:
    """The cards an answer brings, of those the person may be shown: id and title."""
    found = (scene.house.cards.get(name) for name in question.suggests.get(answer, ()))
    return [(card.id, card.title) for card in found if card is not None and scene.allows(card)]


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
    return [screens.offer_mobility(scene.words, rise, cards)]


async def _one(scene: Scene, act: Noticed) -> Replies:
    question, day = _question(scene, act.question), _within_reach(scene, act.day)
    if act.answer == SKIP:
        return [screens.say_skipped(scene.words, question), *await _go_on(scene, day, question)]
    more = await _record(scene, day, question, act.answer)
    on_waking = question.id == WAKING and act.answer == "yes"
    noted = screens.say_noted(scene.words, question, act.answer, on_waking=on_waking)
    return [noted, *more, *await _go_on(scene, day, question)]


async def _go_on(scene: Scene, day: date, question: Question) -> Replies:
    return await evening.ask_next(scene, day, after=question.id) if question.when is When.EVENING else []


async def begin(scene: Scene, day: date, when: When, attack: int = 1) -> Replies:
    """The first of a few questions in a row; a headache of its own has a number from 2 on."""
    row = in_a_row(scene.house.questions, when, _within_reach(scene, day))
    if not row:
        raise StaleAction
    return [screens.ask(scene.words, row[0], day, attack=attack)]


async def _tell(scene: Scene, act: Tell) -> Replies:
    return await begin(scene, act.day, act.when, act.attack)


async def ask_after_reset(scene: Scene, day: date) -> Replies:
    """Concept S080: now and then, what a reset did; once a day, since one answer a day is kept."""
    known = await store.observed_on(scene.tx, scene.person.id, day)
    found = [q for q in scene.house.questions.values() if q.when is When.RESET and q.id not in known]
    return [screens.ask(scene.words, question, day) for question in found[:1]]


async def _next(scene: Scene, act: NoticedNext) -> Replies:
    question, day = _question(scene, act.question), _within_reach(scene, act.day)
    row = in_a_row(scene.house.questions, question.when, day)
    if question not in row:
        raise StaleAction
    more = [] if act.answer == SKIP else await _record(scene, day, question, act.answer, act.attack)
    following = row[row.index(question) + 1 :]
    if following:
        return [screens.ask(scene.words, following[0], day, attack=act.attack, in_place=True), *more]
    return [await _all(scene, day, row, act.attack), *more]


async def _all(scene: Scene, day: date, row: list[Question], attack: int) -> Message:
    known = await store.observed_on(scene.tx, scene.person.id, day, attack)
    said = [(question, known[question.id]) for question in row if question.id in known]
    may_go_on = row[0].when is When.HEADACHE and attack < MOST_ATTACKS and bool(said)
    following = attack + 1 if may_go_on else None
    return screens.say_all_noted(scene.words, said, day, scene.today, attack=attack, following=following)


ACTS: Mapping[type[Act], ActHandler] = {Noticed: _one, NoticedNext: _next, Tell: _tell}
