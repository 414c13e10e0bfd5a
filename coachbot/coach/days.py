"""Which day is meant: /checkin alone, with an answer or a day behind it, and the days that can still be filled in."""

from collections.abc import Mapping
from datetime import date, timedelta

from coachbot.coach import check_in, evening, typed_check_in
from coachbot.coach.scene import Handler, Replies, Scene
from coachbot.domain.diary import UNSAID, CheckInState
from coachbot.domain.typed_answer import Said, Unclear, read_check_in
from coachbot.domain.typed_date import read_typed_date
from coachbot.plan import BACK_FILL_DAYS
from coachbot.screens import check_in as screens
from coachbot.store import check_ins

OPEN = UNSAID | {CheckInState.SO_FAR}
"""States of a day that can still be answered without correcting anything."""


async def ask_or_take(scene: Scene, rest: str) -> Replies:
    """`/checkin`, alone or with the answer behind it."""
    said = read_check_in(scene.english(rest)) if rest else None
    if (
        isinstance(said, Unclear)
        and said.bare_number
        and (day := read_typed_date(scene.english(rest), scene.today)) is not None
    ):
        return [screens.say_number_or_day(scene.words, day)]
    if rest and said is None:
        return await _of_a_day(scene, rest)
    if rest:
        await evening.expect_answer(scene, scene.today)
        return await typed_check_in.take_typed(scene, rest) or []
    missing = [day for day in _open_days(scene) if await _is_missing(scene, day)]
    if scene.today in missing:
        message = await check_in.ask(scene, scene.today)
    else:
        known = await check_ins.of_day(scene.tx, scene.person.id, scene.today)
        message = (await check_in.confirm(scene, scene.today, known.answers if known else None, was=None))[0]
    return [screens.offer_days(scene.words, message, [d for d in missing if d != scene.today], scene.today)]


async def _of_a_day(scene: Scene, text: str) -> Replies:
    """`/checkin` and a day: that day's question, however long ago."""
    day = read_typed_date(scene.english(text), scene.today)
    if day is None:
        return await _answered(scene, text) or [screens.say_day_unclear(scene.words)]
    refusal = check_in.out_of_reach(scene, day)
    return [refusal] if refusal else [await check_in.ask(scene, day)]


async def _answered(scene: Scene, text: str) -> Replies:
    """A day with its answer behind it, as in "yesterday yes 6"; nothing where it does not fall into the two."""
    words = text.split()
    for n in range(1, len(words)):
        of, answer = " ".join(words[:n]), " ".join(words[n:])
        day, said = read_typed_date(scene.english(of), scene.today), read_check_in(scene.english(answer))
        if day is not None and isinstance(said, Said) and not said.bare_number:
            if (refusal := check_in.out_of_reach(scene, day)) is not None:
                return [refusal]
            await evening.expect_answer(scene, day)
            return await typed_check_in.take_typed(scene, answer) or []
    return []


def _open_days(scene: Scene) -> list[date]:
    days = [scene.today - timedelta(days=n) for n in range(BACK_FILL_DAYS + 1)]
    return [day for day in days if day >= check_in.first_day(scene)]


async def _is_missing(scene: Scene, day: date) -> bool:
    known = await check_ins.of_day(scene.tx, scene.person.id, day)
    return known is None or known.state in OPEN


COMMANDS: Mapping[str, Handler] = {"checkin": ask_or_take}
