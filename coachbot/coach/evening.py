"""Evening questions: what questions.yaml asks about a day once its own question is answered, in its order."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from coachbot.coach.scene import Replies, Scene
from coachbot.domain.asking import OfDay
from coachbot.domain.question import Question, When
from coachbot.domain.typed_answer import read_check_in
from coachbot.plan import BACK_FILL_DAYS
from coachbot.screens import noticing as screens
from coachbot.store import check_ins
from coachbot.store import notes as store

_WHOLE = re.compile(r"(\d{1,3})(?:\s[^\W\d]{1,12})?[.!]?")
"""A number, alone or with its unit: "6", "6 hours"."""
_SKIPPED = frozenset({"skip", "leave this out"})


def following(questions: Mapping[str, Question], told: Mapping[str, str], after: str | None) -> Question | None:
    """The next evening question whose answer is not told and whose conditions hold; `after` is the one just asked."""
    row = [question for question in questions.values() if question.when is When.EVENING]
    names = [question.id for question in row]
    left = row[names.index(after) + 1 :] if after in names else row
    return next((one for one in left if one.id not in told and one.fits(told)), None)


async def ask_next(scene: Scene, day: date, *, after: str | None = None) -> Replies:
    """Ask what is still open about a day that is answered; nothing where all is told, or the day is long over."""
    known = await check_ins.of_day(scene.tx, scene.person.id, day)
    is_near = scene.today - timedelta(days=BACK_FILL_DAYS) <= day <= scene.today
    found = None
    if known is not None and known.answers is not None and not known.is_early and is_near:
        noticed = await store.observed_on(scene.tx, scene.person.id, day)
        told = {**known.answers.told, **{name: str(answer) for name, answer in noticed.items()}}
        found = following(scene.house.questions, told, after)
    if found is not None:
        await scene.change(asking=OfDay(day=day, question=found.id) if found.number else None)
        return [screens.ask(scene.words, found, day)]
    if after is not None and waiting(scene):
        await scene.change(asking=None)
    return []


def waiting(scene: Scene) -> Question | None:
    """The evening question that waits for a typed answer."""
    asked = scene.person.asking
    found = scene.house.questions.get(asked.question) if isinstance(asked, OfDay) else None
    return found if found is not None and found.number is not None else None


def ask_again(scene: Scene, question: Question, day: date) -> Replies:
    """The question that still stands."""
    return [screens.ask(scene.words, question, day)]


async def take_typed(scene: Scene, question: Question, day: date, text: str) -> Replies | None:
    """A typed answer to an evening question; None where the text is about something else."""
    said = scene.english(text).casefold().strip(" .!")
    if said in _SKIPPED:
        skipped = screens.say_skipped(scene.words, question).model_copy(update={"in_place": False})
        return [skipped, *await ask_next(scene, day, after=question.id)]
    number = _WHOLE.fullmatch(said)
    answer = str(int(number[1])) if number else ""
    if answer not in question.answers():
        # A "no" or "none" here may mean nought, and must not become the day's "no headache".
        is_meant = any(map(str.isdigit, text)) or read_check_in(scene.english(text)) is not None
        return [screens.say_number_unclear(scene.words, question)] if is_meant else None
    await store.observe(scene.tx, scene.person.id, day, question.id, int(answer), scene.now)
    noted = screens.say_noted(scene.words, question, answer).model_copy(update={"in_place": False})
    return [noted, *await ask_next(scene, day, after=question.id)]
