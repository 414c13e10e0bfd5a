"""What else a diary file tells: every look as it would have been told, what an experiment says, and a picture."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from coachbot.domain.diary import Answers, CheckIn, CheckInState
from coachbot.domain.experiment.coin import SEED
from coachbot.domain.experiment.course import LENGTHS, PAIR_DAYS, Ending, Experiment, Pair, begun, ended
from coachbot.domain.experiment.power import LATELY_DAYS, powers_of
from coachbot.domain.experiment.thing import Way
from coachbot.domain.frequency import Analysis, Window
from coachbot.domain.frequency.constants import PER_DAYS
from coachbot.domain.frequency.look import Look
from coachbot.domain.frequency.window import Known, Unasked
from coachbot.domain.long_view import long_view
from coachbot.domain.reference import Reference
from coachbot.domain.spans import Diary, diary_of
from coachbot.domain.text import ENGLISH
from coachbot.drawing.diary.programme import draw_programme
from coachbot.errors import MisuseError
from coachbot.screens import experiment as experiment_screens
from coachbot.screens import progress as progress_screens
from coachbot.screens.look import say_look
from coachbot.values import frozen
from coachbot.words import words_in
from coachbot.workbench.analyse import look_at

PLAN = "plan"
"""What stands in a coin's place to ask what an experiment could show."""
NO_LOOKS = "No look yet: the first comes 28 days after the baseline."
LONGEST_ALT = 480


def reference_of(found: Analysis) -> Reference:
    """The baseline of a diary file. Raises MisuseError for a diary without a day."""
    if found.first is None:
        raise MisuseError("The diary holds no day. Write a line a day below its column names.")
    return Reference(first=found.first, days=found.baseline_days, programme_days=PER_DAYS)


def looks_of(found: Analysis) -> list[Look]:
    """Every look that would have been told, the oldest first; each knows the days before its own."""
    reference = reference_of(found)
    until = reference.first + timedelta(days=found.length)
    made = (look_at(found, (on - reference.first).days) for on in reference.milestones(until))
    return [look for look in made if look is not None]


def say_looks(looks: Sequence[Look]) -> str:
    """The same to read, a paragraph each."""
    say = words_in(ENGLISH)
    return "\n\n".join(say_look(say, look) for look in looks) or NO_LOOKS


def tried(found: Analysis, seed: str, first: date | None) -> Experiment:
    """The experiment that a coin ordered, its pairs one behind the other from a day on, with its answer.

    Raises MisuseError.
    """
    reference = reference_of(found)
    if SEED.fullmatch(seed) is None:
        raise MisuseError(
            f"--experiment takes a coin of 32 digits, 0 to 9 and a to f, or {PLAN}. Copy it from /experiment."
        )
    began = first or reference.first
    last = reference.first + timedelta(days=found.length - 1)
    pairs = max(0, ((last - began).days + 1) // PAIR_DAYS) if began >= reference.first else 0
    if not pairs:
        raise MisuseError(f"--begun is {began}, and the diary holds no whole pair of weeks from there on.")
    ways = Way(title="the first way", text="As agreed."), Way(title="the second way", text="As agreed.")
    wanted = min(max(pairs, LENGTHS[0]), LENGTHS[-1])
    new = begun(thing="file", title="The experiment", ways=ways, wanted=wanted, seed=seed, first=began)
    days = tuple(Pair(first=began + timedelta(days=n * PAIR_DAYS)) for n in range(min(pairs, LENGTHS[-1])))
    known = {one: hurts for one, hurts in _days(found, reference) if not isinstance(hurts, Unasked)}
    return ended(new.model_copy(update={"pairs": days}), last + timedelta(days=1), Ending.FINISHED, known)


def say_tried(experiment: Experiment) -> str:
    """Its answer to read."""
    return experiment_screens.say_answer(words_in(ENGLISH), experiment).replace("*", "")


def powers(found: Analysis) -> Mapping[int, float]:
    """What an experiment could show by the diary's last eight weeks, by its pairs. Raises MisuseError."""
    window = Window(found.whole.days[-LATELY_DAYS:])
    if not window.observed or not window.headache:
        raise MisuseError("The last eight weeks hold no headache day, so an experiment could show nothing.")
    return powers_of(window)


def say_powers(shares: Mapping[int, float]) -> str:
    """The same to read."""
    lines = [f"  with {pairs} pairs of weeks in {100 * share:.0f} of 100 lives" for pairs, share in shares.items()]
    return "\n".join(["An experiment in which one way has half as many headache days would tell that:", *lines])


def picture(found: Analysis) -> str:
    """The diary over its weeks with its looks, as SVG text."""
    reference, say = reference_of(found), words_in(ENGLISH)
    view = long_view(_diary(found, reference), reference, looks_of(found))
    alt = progress_screens.describe_programme(say, view, LONGEST_ALT)
    return draw_programme(say, view, alt, progress_screens.say_looks(say, view))


def _diary(found: Analysis, reference: Reference) -> Diary:
    told = [_told(day, hurts=hurts) for day, hurts in _days(found, reference) if isinstance(hurts, bool)]
    unasked = {day: why for day, why in _days(found, reference) if isinstance(why, Unasked)}
    today = reference.first + timedelta(days=found.length)
    return diary_of(told, (), today=today, joined_on=reference.first, unasked=unasked)


def _days(found: Analysis, reference: Reference) -> Iterator[tuple[date, Known]]:
    for n, hurts in enumerate(found.whole.days):
        yield reference.first + timedelta(days=n), hurts


def _told(day: date, *, hurts: bool) -> CheckIn:
    return CheckIn(
        participant_id=1,
        local_date=day,
        zone="UTC",
        state=CheckInState.ANSWERED,
        late=False,
        said_at=datetime.combine(day, time(21), UTC),
        answers=Answers(headache=hurts),
    )


@frozen
class Besides:
    """What is told besides: paragraphs to read, and the same for a machine."""

    paragraphs: list[str]
    numbers: dict[str, Any]


def told_besides(found: Analysis, *, looks: bool, experiment: str | None, begun: date | None) -> Besides:
    """Looks, and an experiment or what one could show, where they are asked for. Raises MisuseError."""
    told = Besides([], {})
    if looks:
        made = looks_of(found)
        told.paragraphs.append(say_looks(made))
        told.numbers["looks"] = [{"on": one.on.isoformat(), **one.found.model_dump(mode="json")} for one in made]
    if experiment == PLAN:
        shares = powers(found)
        told.paragraphs.append(say_powers(shares))
        told.numbers["experiment_power"] = {str(pairs): share for pairs, share in shares.items()}
    elif experiment is not None:
        over = tried(found, experiment, begun)
        told.paragraphs.append(say_tried(over))
        told.numbers["experiment"] = over.answer.model_dump(mode="json") if over.answer else None
    return told
