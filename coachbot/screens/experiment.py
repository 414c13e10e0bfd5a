"""One's own experiment in words. Its answer is the only place that says "because"."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from math import ceil, floor

from coachbot.chat import ROWS_LIMIT, Button, Message, tap
from coachbot.domain.acts.experiment import BeginExperiment, OpenThing, ShowCoin, StopExperiment
from coachbot.domain.experiment.answer import TENTHS, WITHHOLD, Answer, Difference
from coachbot.domain.experiment.coin import swaps
from coachbot.domain.experiment.course import LENGTHS, PAIR_DAYS, Break, Experiment, Place
from coachbot.domain.experiment.thing import Thing
from coachbot.domain.frequency.constants import PER_DAYS, WEEK
from coachbot.markup import plain
from coachbot.words import Words

OF_TEN = 10
Rows = tuple[tuple[Button, ...], ...]


class NotNow(StrEnum):
    """Why no experiment can begin."""

    PROGRAMME = "programme"
    SAFETY = "safety"
    DIARY = "diary"
    PAUSED = "paused"
    RUNS = "runs"


def explain(say: Words, things: Sequence[Thing], last: str = "") -> Message:
    """What it is, and what can be compared; above it the answer of the one before, where there is one."""
    coin = (_coin(say),) if last else ()
    buttons = (*((tap(thing.title, OpenThing(thing.id)),) for thing in things[: ROWS_LIMIT - len(coin)]), *coin)
    text = say("experiment-explain")
    return Message(text=f"{last}\n\n{text}" if last else text, buttons=buttons, protected=bool(last))


def say_not_now(say: Words, reason: NotNow) -> Message:
    """Why none can begin: no programme, a safety pause, a diary alone, or one that runs."""
    return Message(text=say.of("experiment-not-now", reason))


def say_too_little(say: Words, *, least: int, answered: int, headache: int) -> Message:
    """The diary is too young to tell what an experiment could show."""
    key = "experiment-too-young" if answered < least else "experiment-no-headaches"
    return Message(text=say(key, least=least, answered=answered, headache=headache), protected=True)


def offer(say: Words, thing: Thing, powers: Mapping[int, float], lately: tuple[int, int]) -> Message:
    """What it would take, what it could show with these headaches, and the lengths to choose from."""
    lines = [say("experiment-power", pairs=pairs, times=round(OF_TEN * powers[pairs])) for pairs in LENGTHS]
    text = say(
        "experiment-offer",
        title=thing.title,
        one=thing.one.title,
        what_one=thing.one.text,
        other=thing.other.title,
        what_other=thing.other.text,
        headache=lately[0],
        answered=lately[1],
        powers="\n".join(lines),
    )
    return Message(text=text, buttons=_lengths(say, thing.id), protected=True)


def _lengths(say: Words, thing: str) -> Rows:
    labels = {pairs: say("experiment-button-begin", pairs=pairs, weeks=pairs * PAIR_DAYS // WEEK) for pairs in LENGTHS}
    return tuple((tap(label, BeginExperiment(thing, pairs)),) for pairs, label in labels.items())


def say_begun(say: Words, experiment: Experiment) -> Message:
    """It begins, with what the coin is committed to."""
    begins = experiment.pairs[0].first
    text = say("experiment-begun", title=experiment.title, day=say.day(begins), committed=experiment.committed)
    return Message(text=text, buttons=_stop(say))


def _stop(say: Words) -> Rows:
    return ((tap(say("experiment-button-stop"), StopExperiment()),),)


def say_running(say: Words, experiment: Experiment, place: Place | None, today: date) -> Message:
    """Which way holds, and where in the whole that is."""
    committed = say("experiment-committed", committed=experiment.committed)
    return Message(text=f"{say_place(say, experiment, place, today)}\n\n{committed}", buttons=_stop(say))


def say_place(say: Words, experiment: Experiment, place: Place | None, today: date) -> str:
    """This week's way in a paragraph; or that nothing has begun, waits, or is being counted."""
    if place is not None:
        return _of_block(say, "experiment-this-week", experiment, place)
    last = experiment.pairs[-1]
    if last.broken_on is not None:
        return say("experiment-waits", title=experiment.title)
    if today < last.first:
        return say("experiment-begins", title=experiment.title, day=say.day(last.first))
    return say("experiment-counted-soon", title=experiment.title)


def say_block(say: Words, experiment: Experiment, place: Place) -> Message:
    """A week begins: which way holds in it, what to do, and until when."""
    text = _of_block(say, "experiment-block", experiment, place)
    if place.block == 1 and (why := _interrupted(experiment)) is not None:
        text = f"{say.of('experiment-interrupted', why)} {text}"
    return Message(text=text, buttons=_stop(say))


def _interrupted(experiment: Experiment) -> Break | None:
    """Why the pair before the latest does not count."""
    return experiment.pairs[-2].why if len(experiment.pairs) > 1 else None


def _of_block(say: Words, key: str, experiment: Experiment, place: Place) -> str:
    way = experiment.ways[place.which]
    return say(
        key,
        title=experiment.title,
        way=way.title,
        what=way.text,
        until=say.day(place.last),
        pair=place.pair,
        pairs=experiment.wanted,
        block=place.block,
    )


def say_ended(say: Words, experiment: Experiment) -> Message:
    """The answer, in a message of its own; the coin is a tap away."""
    return Message(text=say_whole(say, experiment), buttons=(_coin(say),), protected=True)


def say_stopped(say: Words, experiment: Experiment) -> Message:
    """It was stopped: nothing is asked, and what was counted is told."""
    parts = [say("experiment-stopped"), say_answer(say, experiment)]
    return Message(text="\n\n".join(parts), buttons=(_coin(say),), in_place=True, protected=True)


def say_whole(say: Words, experiment: Experiment, *, changed: bool = False) -> str:
    """The answer, and what was changed about its days since."""
    heading = f"*{say('experiment-heading', title=experiment.title)}*"
    parts = [heading, say_answer(say, experiment)]
    if changed:
        parts.append(say("experiment-changed"))
    return "\n\n".join(parts)


def show_coin(say: Words, experiment: Experiment) -> Message:
    """The coin, for whoever wants to throw it again."""
    return Message(text=say_coin(say, experiment), protected=True)


def _coin(say: Words) -> tuple[Button, ...]:
    return (tap(say("experiment-button-coin"), ShowCoin()),)


def say_answer(say: Words, experiment: Experiment) -> str:
    """What was found, with its counts, its range and what it rests on; or why there is no answer."""
    answer = experiment.answer
    if answer is None:
        return ""
    ways = {"one": experiment.one.title, "other": experiment.other.title}
    parts = [_found(say, answer, ways) if answer.difference else _withheld(say, answer, experiment.wanted)]
    parts.append(say("experiment-counts", **ways, **_counts(answer)))
    if answer.low_tenths is not None and answer.high_tenths is not None:
        low, high = floor(answer.low_tenths / TENTHS), ceil(answer.high_tenths / TENTHS)
        ends: dict[str, int | str] = {
            "low": abs(low),
            "low_side": _side(low),
            "high": abs(high),
            "high_side": _side(high),
        }
        parts.append(say("experiment-range", **ways, **ends))
    if answer.thin:
        parts.append(say("experiment-thin", pairs=answer.thin))
    if answer.broken:
        parts.append(say("experiment-broken", pairs=answer.broken))
    parts += [say.of("experiment-flaw", flaw) for flaw in answer.flaws if flaw not in WITHHOLD]
    return " ".join(parts)


def _found(say: Words, answer: Answer, ways: Mapping[str, str]) -> str:
    difference = answer.difference or Difference.NOT_TOLD_APART
    return say.of("experiment-found", difference, **ways, far=answer.as_far or 0, orders=answer.orders or 0)


def _withheld(say: Words, answer: Answer, wanted: int) -> str:
    flaws = [flaw for flaw in answer.flaws if flaw in WITHHOLD]
    return " ".join(say.of("experiment-flaw", flaw, pairs=answer.pairs, wanted=wanted) for flaw in flaws)


def _counts(answer: Answer) -> dict[str, int]:
    return {
        "pairs": answer.pairs,
        "one_headache": answer.one.headache,
        "one_told": answer.one.told,
        "other_headache": answer.other.headache,
        "other_told": answer.other.told,
        "per": PER_DAYS,
    }


def _side(days: int) -> str:
    return "none" if not days else "more" if days > 0 else "fewer"


def say_coin(say: Words, experiment: Experiment) -> str:
    """The seed, and how to check it."""
    first = experiment.ways[swaps(experiment.seed, 1)].title
    return say("experiment-coin", seed=experiment.seed, committed=experiment.committed, first=first)


def say_row(say: Words, experiment: Experiment, place: Place | None) -> str:
    """The experiment that runs, in a row below other things."""
    if place is None:
        return say("experiment-row-waits", title=experiment.title)
    way = experiment.ways[place.which].title
    return say("experiment-row", title=experiment.title, way=way, pair=place.pair, pairs=experiment.wanted)


def say_mention(say: Words) -> str:
    """That two ways of a thing can be compared."""
    return say("experiment-mention")


def say_reported(say: Words, experiment: Experiment) -> str:
    """An answer in a paragraph of the page for a clinician."""
    return f"{say('experiment-report', title=experiment.title)}. {plain(say_answer(say, experiment))}"
