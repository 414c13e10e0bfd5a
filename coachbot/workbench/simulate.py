"""One simulated person on one programme, from the first hello to the end, in the production engine."""

import heapq
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from coachbot.domain.delivery import Delivery, Reason, State
from coachbot.domain.experiment.coin import commitment
from coachbot.domain.local_time import instant_of, local_date_at
from coachbot.domain.participant import DEFAULT_DAY_TURN, Track
from coachbot.domain.programme import Note, Programme
from coachbot.domain.text import ENGLISH
from coachbot.library import Library
from coachbot.values import frozen
from coachbot.workbench import writing
from coachbot.workbench.experiments import Trial
from coachbot.workbench.personas import Persona
from coachbot.workbench.stage import Line, Playhouse, open_stage
from coachbot.workbench.way_in import MIGRAINE, first_track, hello_at, in_turn, join, length_of

TRIES = 2
OF_A_DAY = frozenset({"checkin", "worst", "medicine"})
"""What whoever writes answers so often on a day, at most."""
SAYS_NO, AS_USUAL, A_SECOND = 0.3, 0.65, 0.08
"""Shares: of prompts left undone that are declined, of questions answered as usual, of days with a second headache."""
SCALE = 7
"""More answers than this are a scale."""


@frozen(kw_only=True)
class Run:
    """What became of it: the conversation, and every prompt with its reason. `started_on` is the day of joining.

    `troubles` are what went wrong, a sentence each; a sound life has none.
    """

    persona: Persona
    programme_id: str
    zone: str
    seed: int
    started_on: date
    lines: list[Line]
    deliveries: list[Delivery]
    troubles: list[str]


async def simulate(
    library: Library,
    programme_id: str,
    persona: Persona,
    *,
    zone: str,
    seed: int,
    start: date,
    days: int | None = None,
    track: Track | None = None,
    told: str = MIGRAINE,
    language: str = ENGLISH,
    tried: Trial | None = None,
    afterwards: Callable[[Playhouse], Awaitable[None]] | None = None,
) -> Run:
    """Join and live through a programme; the same arguments always give the same conversation.

    `days` are lived, by default all and three more; the exercise check gives `track`, by default the first it offers,
    and `told` is its letter for low load; they begin `tried`, an experiment; `afterwards` is done at the end.
    """
    at, coin = hello_at(start, zone), commitment(str(seed))[:32]
    stage = await open_stage(library, at=at, zone=zone, language=language, coin=coin)
    try:
        await join(stage, (programmes := in_turn(library, programme_id))[0].id, track or first_track(programmes), told)
        life = Life(stage, tried.by(persona) if tried else persona, programme_id, seed, start, tried)
        await life.live(days or max(length_of(programmes), tried.days if tried else 0))
        came, lines, troubles = await stage.deliveries(), list(stage.chat.lines), await stage.seen_troubles()
        await (afterwards or _nothing)(stage)
        return Run(
            persona=persona,
            programme_id=programme_id,
            zone=zone,
            seed=seed,
            started_on=start,
            lines=lines,
            deliveries=came,
            troubles=[*troubles, *_troubles(programmes[-1], came)],
        )
    finally:
        await stage.close()


async def _nothing(_stage: Playhouse) -> None:
    """Nothing is done after the life."""


def _troubles(programme: Programme, deliveries: Sequence[Delivery]) -> Iterator[str]:
    """What shows from outside that a life went wrong, beside the faults that the stage has noted."""
    for prompt in sorted({one.prompt or "" for one in deliveries if one.reason is Reason.GAVE_UP}):
        yield f"The prompt {prompt} could not be said and was given up."
    if not any(one.state is State.SENT and one.prompt == p.id for one in deliveries for p in programme.prompts):
        yield f"Not one prompt of {programme.id} reached anybody."


class Life:
    """A persona on the stage: reacts to what comes, after a while, and does what they planned."""

    def __init__(
        self, stage: Playhouse, persona: Persona, programme_id: str, seed: int, start: date, tried: Trial | None = None
    ) -> None:
        self.stage, self.persona, self.programme_id, self.start = stage, persona, programme_id, start
        self.draw = random.Random(f"{seed}:{persona.name}:{programme_id}")  # noqa: S311 - repeatable, not secret
        self._waiting: list[tuple[datetime, int, str]] = []
        self._seen = 0
        self._hurt: dict[int, bool] = {}
        self._usual: dict[str, int] = {}
        self._answered: Counter[tuple[int, str]] = Counter()
        self.tried, self._times = tried, 1.0
        deeds = writing.wishes(stage.language) if persona.writes else persona.deeds
        for n, deed in enumerate(deeds):
            at = instant_of(start + timedelta(days=deed.day - 1), deed.at, stage.zone)
            if at is not None:
                heapq.heappush(self._waiting, (at, n, deed.text))

    @property
    def day(self) -> int:
        """The day of this life; joining is day 1."""
        return (local_date_at(self.stage.now, self.stage.zone, DEFAULT_DAY_TURN) - self.start).days + 1

    async def live(self, days: int) -> None:
        """Let days pass, doing and reacting."""
        end = self.stage.now + timedelta(days=days)
        self._notice()
        while True:
            due = await self.stage.passes.next_due()
            upcoming = [at for at in (due, self._waiting[0][0] if self._waiting else None) if at is not None]
            if not upcoming or min(upcoming) > end:
                break
            await self.stage.advance(min(upcoming))
            if self.tried is not None:
                self._times = await self.tried.times(self.stage.database, self.start + timedelta(days=self.day - 1))
            while self._waiting and self._waiting[0][0] <= self.stage.now:
                await self._do(heapq.heappop(self._waiting)[2])
            self._notice()
        await self.stage.advance(end)

    async def _do(self, what: str) -> None:
        """A text to type, a label in brackets, or an action that was decided on when its message came."""
        if what.startswith("tap ") and not self.persona.is_silent(self.day):
            _, message, action = what.split(" ", 2)
            await self._tap(message, action)
        elif what.startswith("act "):
            await self.stage.acts(what.removeprefix("act "))
        elif what.startswith("["):
            await self._tap_label(what.strip("[]"))
        elif not what.startswith("tap "):
            await self.stage.says(what)

    async def _tap(self, message: str, action: str) -> None:
        line = self.stage.chat.standing.get(message)
        buttons = [button for row in line.buttons for button in row] if line else []
        button = next((button for button in buttons if button.action == action), None)
        if line is not None and button is not None:
            await self.stage.taps(line, button)

    async def _tap_label(self, label: str) -> None:
        for line in reversed(list(self.stage.chat.standing.values())):
            for button in (button for row in line.buttons for button in row):
                if label == "*" or button.label.startswith(label):
                    await self.stage.taps(line, button)
                    return

    def _notice(self) -> None:
        """Decide on what came since the last look."""
        lines, self._seen = self.stage.chat.lines[self._seen :], len(self.stage.chat.lines)
        for line in lines:
            for n, what in enumerate(self._reactions(line) if line.sender == "coach" else ()):
                minutes = self.draw.randint(*self.persona.reacts_in_minutes) + 2 * n
                at = self.stage.now + (timedelta(seconds=20) if line.edits else timedelta(minutes=minutes))
                heapq.heappush(self._waiting, (at, 1000 + 10 * line.number + n, what))

    def _reactions(self, line: Line) -> Iterator[str]:
        """What they do about a message: one thing for each kind of button that they have an opinion on."""
        actions = [button.action for row in line.buttons for button in row]
        words = list(dict.fromkeys(action.partition(":")[0] for action in actions))
        if self.persona.is_silent(self.day):
            return
        for word in [word for word in ON if word in words]:
            chosen = ON[word](self, [action for action in actions if action.startswith(word)])
            if chosen is not None and self.persona.writes and not chosen.startswith("say "):
                chosen = self._written(chosen)
            if chosen is not None:
                yield chosen.removeprefix("say ") if chosen.startswith("say ") else f"tap {line.message} {chosen}"
            if word in ALONE:
                return

    def _written(self, action: str) -> str | None:
        """A sentence instead of a tap; nobody answers the same question a third time on a day."""
        asked = (self.day, action.partition(":")[0])
        self._answered[asked] += 1
        said = writing.sentence_for(action, self.stage.language, self.draw.randrange)
        return None if said is None or (asked[1] in OF_A_DAY and self._answered[asked] > TRIES) else f"say {said}"

    def chance(self, share: float) -> bool:
        """A draw that says yes in that share of cases."""
        return self.draw.random() < share

    def hurts(self) -> bool:
        """Whether today hurts: headache comes in clusters, so a day is likelier after one."""
        day = self.day
        if day not in self._hurt:
            share = 0.85 if self.persona.flares(day) else min(0.9, self.persona.hurts * self._times)
            after = self._hurt.get(day - 1, False)
            calm = share * (1 - self.persona.goes_on) / max(1 - share, 0.05)
            self._hurt[day] = self.chance(max(self.persona.goes_on, share) if after else min(calm, share))
        return self._hurt[day]

    def on_check_in(self, actions: list[str]) -> str | None:
        if not self.chance(self.persona.answers):
            return None
        return actions[0] if actions[0].endswith("yes") == self.hurts() else actions[1]

    def on_worst(self, actions: list[str]) -> str | None:
        low, high = (7, 9) if self.persona.flares(self.day) else self.persona.worst
        return actions[self.draw.randint(low, high) - 1]

    def on_done(self, actions: list[str]) -> str | None:
        """Whether they do a prompt; asked for the short version, they get to see it first."""
        if not self.chance(self.persona.does):
            return actions[0].replace("done:", "skip:") if self.chance(SAYS_NO) else None
        return actions[0].replace("done:", "short:") if self.chance(self.persona.short) else actions[0]

    def on_felt(self, actions: list[str]) -> str | None:
        return self.draw.choices(actions, [3, 6, 1, 0.3])[0]

    def on_which(self, actions: list[str]) -> str | None:
        return self.draw.choice(actions)

    def on_question(self, actions: list[str]) -> str | None:
        """Everybody has a usual answer to a question and gives it more often than not; on a scale, about it.

        Where a number would have to be typed there is one button, and they leave it out.
        """
        if not self.chance(self.persona.does):
            return None
        answers, question = actions[:-1] or actions, actions[0].split(":")[2]
        usual = self._usual.setdefault(question, self.draw.randrange(len(answers)))
        if len(answers) > SCALE:
            return answers[min(max(usual + self.draw.choice((-1, 0, 0, 1)), 0), len(answers) - 1)]
        return answers[usual] if self.chance(AS_USUAL) else self.draw.choice(answers)

    def on_tell(self, actions: list[str]) -> str | None:
        """A detail of a headache now and then; a second headache on one day is rare, a third is not told."""
        _, _, _, *more = actions[0].split(":")
        if not more:
            return actions[0] if self.chance(self.persona.tells) else None
        return actions[0] if more == ["2"] and self.chance(A_SECOND) else None

    def on_note(self, actions: list[str]) -> str | None:
        about = Note(actions[0].partition(":")[2])
        words = self.persona.notes.get(about)
        return f"say {words}" if words else (actions[0] if self.chance(self.persona.does) else None)


def _first(life: Life, actions: list[str]) -> str | None:
    return actions[0]


def _maybe(life: Life, actions: list[str]) -> str | None:
    return actions[0] if life.chance(life.persona.answers) else None


def _none_of_these(life: Life, actions: list[str]) -> str | None:
    return next((action for action in actions if action.endswith(":none")), None) if life.persona.well else None


ON: Mapping[str, Callable[[Life, list[str]], str | None]] = {
    "checkin": Life.on_check_in,
    "worst": Life.on_worst,
    "medicine": lambda life, actions: actions[0] if life.chance(0.4) else actions[1],
    "done": Life.on_done,
    "shortdone": _first,
    "felt": Life.on_felt,
    "feltcard": Life.on_which,
    "saw": Life.on_question,
    "saws": Life.on_question,
    "tell": Life.on_tell,
    "programme": lambda life, actions: next((a for a in actions if a == f"programme:{life.programme_id}"), None),
    "switch": _first,
    "week": lambda life, actions: actions[-1],
    "taps": _maybe,
    "noteskip": Life.on_note,
    "back": _first,
    "safetysigns": _none_of_these,
    "settle": lambda life, actions: actions[0] if life.chance(0.6) else actions[-1],
}
"""What they do about a button, by the first word of its action; a message may call for several things."""
ALONE = frozenset(
    {"checkin", "worst", "medicine", "done", "shortdone", "felt", "feltcard", "saw", "saws", "back", "settle"}
)
"""After these, the rest of the message is let be."""
