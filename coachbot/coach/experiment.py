"""`/experiment`: two ways of one thing, compared by a coin. Planning lets it go on; here it begins, is shown, ends."""

from collections.abc import Mapping
from datetime import date, timedelta

from coachbot.chat import Message
from coachbot.coach.scene import ActHandler, Handler, House, Replies, Scene, StaleAction
from coachbot.database import Session
from coachbot.domain.acts import Act
from coachbot.domain.acts.experiment import BeginExperiment, OpenThing, ShowCoin, StopExperiment
from coachbot.domain.experiment.course import LENGTHS, Ending, Experiment, begun, place_on
from coachbot.domain.experiment.power import LATELY_DAYS, powers_of
from coachbot.domain.experiment.thing import Thing, Way
from coachbot.domain.frequency.constants import DEFAULT
from coachbot.domain.frequency.series import window_of
from coachbot.domain.frequency.window import Window
from coachbot.domain.participant import EnrolmentState, Track
from coachbot.domain.spans import Diary
from coachbot.screens import experiment as screens
from coachbot.screens.experiment import NotNow
from coachbot.store import experiments
from coachbot.store.diary import look_back

LEAST_ANSWERED = DEFAULT.min_recent_answered


async def experiment(scene: Scene, _rest: str = "") -> Replies:
    """Show the one that runs; else the answer of the last one, and what can be compared."""
    kept = await experiments.all_of(scene.tx, scene.person.id)
    if kept and kept[-1].experiment.runs:
        found = spoken(scene.house, kept[-1].experiment)
        return [screens.say_running(scene.words, found, place_on(found, scene.today), scene.today)]
    last = await _last(scene, kept[-1].experiment) if kept else ""
    if (reason := await _refusal(scene)) is not None:
        refusal = screens.say_not_now(scene.words, reason)
        return [screens.explain(scene.words, (), last), refusal] if last else [refusal]
    return [screens.explain(scene.words, _fitting(scene), last)]


async def _last(scene: Scene, ended: Experiment) -> str:
    changed = await experiments.is_changed(scene.tx, scene.person.id, ended)
    return screens.say_whole(scene.words, spoken(scene.house, ended), changed=changed)


def spoken(house: House, found: Experiment) -> Experiment:
    """An experiment in the words of the house's language, where they still stand in its file."""
    thing = house.experiments.get(found.thing)
    if thing is None:
        return found
    one, other = (_in_words(*pair) for pair in zip(found.ways, thing.ways, strict=True))
    return found.model_copy(update={"title": thing.title, "one": one, "other": other})


def _in_words(pinned: Way, said: Way) -> Way:
    return pinned.model_copy(update={"title": said.title, "text": said.text})


async def open_block(tx: Session, house: House, participant_id: int, today: date) -> Message | None:
    """The word on the first day of a block, or the answer at the end; None where neither is so any more."""
    *_, kept = await experiments.all_of(tx, participant_id)
    found, say = spoken(house, kept.experiment), house.words
    if not found.runs:
        return screens.say_ended(say, found) if found.ending is Ending.FINISHED else None
    place = place_on(found, today)
    return None if place is None else screens.say_block(say, found, place)


async def mention(scene: Scene, diary: Diary) -> list[str]:
    """A row below /progress: this week's way, or that there is such a thing once the diary could bear one."""
    kept = await experiments.all_of(scene.tx, scene.person.id)
    if kept and kept[-1].experiment.runs:
        found = spoken(scene.house, kept[-1].experiment)
        return [screens.say_row(scene.words, found, place_on(found, scene.today))]
    is_long = (diary.today - diary.first).days >= LATELY_DAYS
    return [screens.say_mention(scene.words)] if is_long and not kept and await _refusal(scene) is None else []


async def reported(scene: Scene) -> str:
    """The answer of the last experiment that has one, for a page that is handed out."""
    over = [one.experiment for one in await experiments.all_of(scene.tx, scene.person.id) if not one.experiment.runs]
    return screens.say_reported(scene.words, spoken(scene.house, over[-1])) if over else ""


async def _refusal(scene: Scene) -> NotNow | None:
    """Why none can begin now."""
    enrolment = await scene.running()
    if scene.person.track is Track.DIARY_ONLY:
        return NotNow.DIARY
    if scene.person.exercises_off:
        return NotNow.SAFETY
    if enrolment is None:
        return NotNow.PROGRAMME
    return NotNow.PAUSED if enrolment.state is EnrolmentState.PAUSED else None


def _fitting(scene: Scene) -> list[Thing]:
    """What somebody can compare: nothing of practice or resets for whoever leaves out exercises."""
    return [thing for thing in scene.house.experiments.values() if scene.person.exercises or not thing.has_practice]


async def _wanted(scene: Scene, name: str) -> Thing | Message:
    """The thing that can begin now, or why none can. Raises StaleAction."""
    thing = next((one for one in _fitting(scene) if one.id == name), None)
    if thing is None:
        raise StaleAction
    if await experiments.running(scene.tx, scene.person.id) is not None:
        return screens.say_not_now(scene.words, NotNow.RUNS)
    if (reason := await _refusal(scene)) is not None:
        return screens.say_not_now(scene.words, reason)
    window = await _lately(scene)
    if window.observed < LEAST_ANSWERED or not window.headache:
        return screens.say_too_little(
            scene.words, least=LEAST_ANSWERED, answered=window.observed, headache=window.headache
        )
    return thing


async def _lately(scene: Scene) -> Window:
    """The last eight weeks up to yesterday, or as much of them as there is."""
    diary, _ = await look_back(scene.tx, scene.person, scene.today)
    days = [day for day in diary.series() if day.local_date < scene.today]
    return window_of(days[-LATELY_DAYS:])


async def _open(scene: Scene, act: OpenThing) -> Replies:
    wanted = await _wanted(scene, act.thing)
    if isinstance(wanted, Message):
        return [wanted]
    window = await _lately(scene)
    return [screens.offer(scene.words, wanted, powers_of(window), (window.headache, window.observed))]


async def _begin(scene: Scene, act: BeginExperiment) -> Replies:
    """The seed is drawn here and nowhere else; from now on only its commitment is shown."""
    wanted = await _wanted(scene, act.thing)
    if isinstance(wanted, Message):
        return [wanted]
    if act.pairs not in LENGTHS:
        raise StaleAction
    new = begun(
        thing=wanted.id,
        title=wanted.title,
        ways=wanted.ways,
        wanted=act.pairs,
        seed=scene.house.new_seed(),
        first=scene.today + timedelta(days=1),
    )
    await experiments.begin(scene.tx, scene.person.id, new, scene.today, scene.now)
    return [screens.say_begun(scene.words, new)]


async def _stop(scene: Scene, _act: StopExperiment) -> Replies:
    over = await experiments.end(scene.tx, scene.person.id, scene.today, Ending.STOPPED, scene.now)
    if over is None:
        raise StaleAction
    return [screens.say_stopped(scene.words, spoken(scene.house, over))]


async def _show_coin(scene: Scene, _act: ShowCoin) -> Replies:
    """The coin of the last one, which is shown once nothing can be changed by knowing it."""
    kept = await experiments.all_of(scene.tx, scene.person.id)
    ended = [one.experiment for one in kept if not one.experiment.runs]
    if not ended:
        raise StaleAction
    return [screens.show_coin(scene.words, spoken(scene.house, ended[-1]))]


ACTS: Mapping[type[Act], ActHandler] = {
    OpenThing: _open,
    BeginExperiment: _begin,
    StopExperiment: _stop,
    ShowCoin: _show_coin,
}
COMMANDS: Mapping[str, Handler] = {"experiment": experiment}
