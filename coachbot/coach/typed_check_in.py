"""What is typed to the day's question: read exactly as it stands, or asked back; nothing is guessed into a diary."""

from collections.abc import Mapping
from datetime import date

from coachbot.coach import check_in, evening, telling
from coachbot.coach.scene import Reader, Replies, Scene
from coachbot.domain.asking import OfDay
from coachbot.domain.diary import Answers
from coachbot.domain.question import Role
from coachbot.domain.typed_answer import YES_OR_NO, OutOfRange, Said, TypedAnswer, Unclear, Zero, read_check_in
from coachbot.screens import check_in as screens
from coachbot.store import check_ins


async def take_typed(scene: Scene, text: str) -> Replies | None:
    """A typed answer to the open check-in question; None when the text is no answer to it."""
    asked = scene.person.asking
    if not isinstance(asked, OfDay):
        return None
    day, question = asked.day, evening.asked(scene)
    if question is None or check_in.out_of_reach(scene, day) is not None:
        await scene.change(asking=None)
        return None
    if question.role is None:
        return await evening.take_typed(scene, question, day, text)
    word = scene.english(text).casefold().strip(" .!")
    if word in evening.SKIPPED and question.role is not Role.HEADACHE:
        return await check_in.leave_out(scene, day, question.role)
    if question.role is Role.HEADACHE and screens.is_unsaid(scene.words, text):
        return await check_in.record(scene, day, None)
    if (told := await _told(scene, text)) is not None:
        return told
    if question.role is Role.MEDICINE:
        return await _medicine(scene, day, text)
    if question.role is Role.WORST and YES_OR_NO.get(word) is False:
        headache = evening.of_role(scene, Role.HEADACHE)
        return [screens.say_none_at_all(scene.words, headache, day, scene.today)]
    return await _headache(scene, day, read_check_in(scene.english(text)))


async def _told(scene: Scene, text: str) -> Replies | None:
    """What more than a short answer tells; digits that are no one number only where they say how strong it was."""
    said = read_check_in(scene.english(text))
    if said is None:
        return await telling.take(scene, text)
    return await telling.take(scene, text, numbers_alone=True) if isinstance(said, Unclear) else None


async def _medicine(scene: Scene, day: date, text: str) -> Replies | None:
    """Only yes, no and "no headache" are taken: a number may count pills as well as pain."""
    word = scene.english(text).casefold().strip(" .!")
    if word in YES_OR_NO:
        return await check_in.record(scene, day, Answers(headache=True, medicine=YES_OR_NO[word]))
    said = read_check_in(scene.english(text))
    if said is None or said == Said(headache=False):
        return await _headache(scene, day, said)
    return [screens.say_yes_or_no(scene.words), *await check_in.ask_again(scene)]


async def _headache(scene: Scene, day: date, said: TypedAnswer | None) -> Replies | None:
    match said:
        case OutOfRange():
            return [screens.say_out_of_range(scene.words)]
        case Unclear():
            return [telling.ask_strength(scene, day)]
        case Zero():
            return [screens.say_zero(scene.words, evening.of_role(scene, Role.HEADACHE), day, scene.today)]
        case Said(headache, worst):
            return await check_in.record(scene, day, Answers(headache=headache, worst=worst))
        case None:
            return None


async def take_unasked(scene: Scene, text: str) -> Replies | None:
    """A check-in typed while no question is open: taken when today still waits for it, else asked about."""
    said = read_check_in(scene.english(text))
    is_whole = isinstance(said, Said) and said.worst is not None and not said.bare_number
    if not is_whole and await scene.running() is None:
        return None
    if isinstance(said, Unclear) and said.bare_number:
        return None
    if isinstance(said, Said) and said.bare_number and said.worst is not None:
        return [screens.ask_meant(scene.words, scene.today, said.worst)]
    known = await check_ins.of_day(scene.tx, scene.person.id, scene.today)
    if isinstance(said, OutOfRange) and known is not None and known.answers is not None and not known.is_early:
        # The day is answered: nothing is opened by a number that no scale has.
        return [screens.say_out_of_range(scene.words)]
    await evening.expect_answer(scene, scene.today)
    return await take_typed(scene, text)


QUESTIONS: Mapping[type, Reader] = {OfDay: take_typed}
