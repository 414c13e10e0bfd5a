"""What a turn of the conversation works with: the house it happens in, the person, what they just did."""

import asyncio
import dataclasses
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from coachbot.chat import Incoming, Message
from coachbot.database import Session
from coachbot.domain.asking import SURE, Asking
from coachbot.domain.card import MOVING, Card, may_do
from coachbot.domain.experiment.thing import Thing
from coachbot.domain.handbook import Handbook
from coachbot.domain.local_time import day_end, local_date_at
from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.participant import Enrolment, EnrolmentState, Participant, Track
from coachbot.domain.programme import Programme
from coachbot.domain.question import Question
from coachbot.domain.text import ENGLISH
from coachbot.domain.typed_words import in_english
from coachbot.store import enrolments, participants
from coachbot.values import but
from coachbot.words import Words, words_in


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, weakref_slot=True)
class House:
    """What holds for every conversation of this process.

    `programmes`, `cards`, `questions` and `experiments` by id and the `handbook` are what lies in the folders;
    `operator` is who runs it, name and contact; `demo` that it is the local chat on one's own computer; `on_server`
    that the database is a server's, whose files are not ours to wipe; `platforms` where people can write to it,
    `ways_in` by which address each that has one opens its chat with some words; `join_code` what opens joining (None:
    open to all); `emergency_line` the operator's local number, `crisis_line` one for despair; `copies_days` for how
    long copies of the database are kept, where whoever is forgotten is taken out of a copy that is put back; `others`
    the same house in other languages, by language, and `original` the English one that such a house belongs to;
    `keys_lie` whether people's keys lie apart from the database or beside it on its server (None: it is not sealed);
    `can_report` that pages for clinicians can be drawn here; `admins` are the operator's own chats, as platform:key;
    `new_code` makes a code of `linking.CODE_LENGTH` of
    `linking.CODE_LETTERS` that nobody can guess, `new_seed` the seed of a coin.
    """

    new_code: Callable[[], str]
    new_seed: Callable[[], str] = lambda: secrets.token_hex(16)
    programmes: Mapping[str, Programme]
    cards: Mapping[str, Card] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    handbook: Handbook = field(default_factory=Handbook)
    experiments: Mapping[str, Thing] = field(default_factory=dict)
    operator: str | None = None
    demo: bool = False
    on_server: bool = False
    platforms: frozenset[str] = frozenset()
    ways_in: Callable[[str], Mapping[str, str]] = lambda _words: {}
    join_code: str | None = None
    emergency_line: str | None = None
    crisis_line: str | None = None
    copies_days: int | None = None
    keys_lie: Literal["apart", "beside"] | None = None
    language: str = ENGLISH
    others: Mapping[str, "House"] = field(default_factory=dict)
    original: "House | None" = None
    can_report: bool = False
    admins: frozenset[str] = frozenset()

    @property
    def words(self) -> Words:
        """What is said to somebody of whom nothing is known, not even their language."""
        return words_in(self.language)

    def spoken_in(self, language: str) -> "House":
        """The house whose programmes, cards, questions and handbook speak a language; this one where none does."""
        return self.others.get(language, self)

    def english(self, programme_id: str) -> Programme:
        """A programme as its author wrote it, with its words in every language: what an enrolment pins."""
        return (self.original or self).programmes[programme_id]


def speaking(house: House, in_language: Mapping[str, Mapping[str, Any]]) -> House:
    """The house with its programmes, cards, questions and handbook in other languages, too: shelves by language."""
    others: dict[str, House] = {}
    original = dataclasses.replace(house, others=others)
    for language, shelves in in_language.items():
        others[language] = dataclasses.replace(original, language=language, original=original, **shelves)
    return original


@dataclass(slots=True)
class Scene:
    """One turn. Handlers return the replies; what they change, they change in `tx`, all or nothing.

    `understood` is what was made of sentences so far, beside what stood open: they are asked about more than once.
    """

    tx: Session
    house: House
    incoming: Incoming
    now: datetime
    person: Participant
    understood: dict[tuple[str, str], Mapping[Meaning, float]] = field(default_factory=dict)

    async def change(self, **settings: Any) -> None:
        """Change the participant, here and in the store."""
        self.person = but(self.person, **settings)
        await participants.save(self.tx, self.person, settings)

    async def look_again(self, day: date) -> None:
        """Something changed on a day: where the diary was looked through before, it is looked at again."""
        care = self.person.care.looking_again(day)
        if care is not self.person.care:
            await self.change(care=care)

    async def leave_sure(self) -> None:
        """What was asked to be sure of is answered, or left; anything else that is asked stays."""
        if isinstance(self.person.asking, SURE):
            await self.change(asking=None)

    async def ask(self, asking: Asking) -> None:
        """From now on what is typed belongs to this."""
        await self.change(asking=asking)

    @property
    def words(self) -> Words:
        """Every sentence in the participant's language."""
        return words_in(self.house.language)

    def english(self, typed: str) -> str:
        """Short typed words of the participant's language as the readers know them; English ones stay."""
        return in_english(typed, self.words.language)

    @property
    def zone(self) -> str:
        """The participant's zone; UTC until they have told it."""
        return self.person.zone or "UTC"

    @property
    def today(self) -> date:
        """The participant's local day now; it turns at their hour."""
        return local_date_at(self.now, self.zone, self.person.day_turns_at)

    @property
    def day_began(self) -> datetime:
        """The instant at which that day turned."""
        return day_end(self.today - timedelta(days=1), self.zone, self.person.day_turns_at)

    def today_at(self, at: datetime) -> date:
        """The calendar date an instant falls on for the participant."""
        return at.astimezone(ZoneInfo(self.zone)).date()

    async def enrolment(self) -> Enrolment | None:
        """The newest enrolment, whatever its state."""
        return await enrolments.latest(self.tx, self.person.id)

    async def running(self) -> Enrolment | None:
        """The enrolment that is active or paused, or whose diary goes on; None when there is none."""
        found = await self.enrolment()
        if found is None or found.state is EnrolmentState.STOPPED:
            return None
        return None if found.state is EnrolmentState.COMPLETED and not found.keeps_diary else found

    def allows(self, card: Card) -> bool:
        """Whether a card may be shown to the person now: their exercise check leaves it, and no safety pause holds it.

        Before the exercise check is answered nothing that moves is shown.
        """
        person = self.person
        track = person.track if person.exercise_screen_at or not person.exercises else Track.NO_EXERCISE
        held = person.exercises_off and card.family in MOVING
        return may_do(card, track, person.cautions) and not held

    def programme_day(self, enrolment: Enrolment) -> int:
        """Which day of its programme an enrolment is on, 0 or less before day 1; a pause holds it where it began."""
        on = self.today
        if enrolment.state is EnrolmentState.PAUSED and enrolment.paused_at is not None:
            on = min(on, local_date_at(enrolment.paused_at, self.zone, self.person.day_turns_at))
        return (on - enrolment.started_on).days + 1

    async def programme(self, enrolment: Enrolment) -> Programme:
        """The programme as it was when the participant enrolled."""
        return await enrolments.pinned_programme(self.tx, enrolment.digest, self.words.language)


class NotReady(Exception):  # noqa: N818 - it is an outcome, not a fault
    """Something has to be loaded before this can be answered, and not while a transaction holds up everybody else.

    Whoever opened the transaction gives it up, lets `load` run in a thread, and begins again.
    """

    def __init__(self, load: Callable[[], None]) -> None:
        super().__init__("not loaded yet")
        self._load = load

    async def load(self) -> Exception | None:
        """Load it, while nothing is held up; what went wrong, if anything did."""
        try:
            await asyncio.to_thread(self._load)
        except Exception as fault:  # noqa: BLE001 - it sets this one update back, and no other
            return fault
        return None


class StaleAction(Exception):  # noqa: N818 - it is an outcome, not a fault
    """A tap that means nothing here any more: passed, malformed, or not this person's.

    Raised before anything has been changed.
    """


Replies = list[Message]
Handler = Callable[..., Awaitable[Replies]]
"""A command's handler takes the scene and the rest of what was typed."""
ActHandler = Callable[[Scene, Any], Awaitable[Replies]]
"""An act's handler takes the scene and the act."""
Reader = Callable[..., Awaitable[Replies | None]]
"""Reads a typed answer; None when the text is no answer to the question."""
