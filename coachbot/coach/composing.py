"""Composing: the words of a delivery that leaves now. For a question, remember that it is being asked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from coachbot.chat import Address, Message
from coachbot.coach import experiment, first_time, lessons, prompts, review
from coachbot.coach.changes import Changes
from coachbot.coach.content import Content, content_of, made_small
from coachbot.coach.scene import House
from coachbot.database import Session
from coachbot.domain.asking import Asking, OfDay, OfNote
from coachbot.domain.delivery import (
    CARE,
    CATCH_UP,
    CHECK,
    DESK,
    EXPERIMENT,
    FOLLOW_UP,
    SIGNS,
    SOFT_CHECK,
    STILL_HERE,
    Class,
    Delivery,
    Planned,
    Reason,
)
from coachbot.domain.diary import CheckIn
from coachbot.domain.flare import Flare
from coachbot.domain.ladder import Ladders
from coachbot.domain.lapse import Rung, rung_of
from coachbot.domain.lessons import Taught
from coachbot.domain.local_time import local_date_at
from coachbot.domain.participant import Enrolment, Participant
from coachbot.domain.programme import Kind, Note, Programme
from coachbot.domain.question import Role, in_role
from coachbot.domain.response import Response
from coachbot.domain.unsettled import Unsettled
from coachbot.domain.warning_words import hears_sign
from coachbot.screens import asking_again
from coachbot.screens import attack as attack_screens
from coachbot.screens import check_in as check_in_screens
from coachbot.screens import desk as desk_screens
from coachbot.screens import exercise_check as check_screens
from coachbot.screens import notes as notes_screens
from coachbot.screens import noticing as noticing_screens
from coachbot.screens import prompts as prompt_screens
from coachbot.screens import safety as safety_screens
from coachbot.screens import silence as silence_screens
from coachbot.screens import unsettled as unsettled_screens
from coachbot.store.planning import Wanted
from coachbot.store.pressure import Pressure
from coachbot.store.replies import Follower
from coachbot.store.taught import Claim, Schooling
from coachbot.values import frozen
from coachbot.words import Words, words_in

FOLLOW_UP_AFTER = timedelta(minutes=75)
UNSOLICITED_BESIDE_CHECK_IN = 4


@frozen(kw_only=True)
class Case:
    """A prompt about to be opened, with everything that decides about it.

    `programme` is None for what no programme says; `diary`, `notes` and `ladders` are what they said, `trying` is the
    thing they compare in an experiment, where a lesson may wait for it; `changes` is
    where what opening it changes is collected. `tx` is for what is read by few: reviews, and an experiment's word.
    """

    tx: Session
    house: House
    now: datetime
    delivery: Delivery
    person: Participant
    enrolment: Enrolment
    programme: Programme | None
    lately: Pressure
    address: Address
    diary: Sequence[CheckIn]
    asked_first: bool
    schooling: Schooling
    notes: Mapping[str, str]
    ladders: Ladders
    unsettled: Unsettled | None
    flare: Flare | None
    trying: str | None
    changes: Changes

    @property
    def words(self) -> Words:
        return words_in(self.house.language)

    def hour(self, programme: Programme) -> lessons.Hour:
        """What decides which lessons it tells."""
        return lessons.Hour(self.delivery, self.enrolment, self.person, programme, self.now, self.trying)

    @property
    def today(self) -> date:
        return local_date_at(self.now, self.person.zone or "UTC", self.person.day_turns_at)

    @property
    def day(self) -> date:
        return self.delivery.local_date or self.today

    def check_in_of(self, day: date) -> CheckIn | None:
        """What is known of a local day."""
        return next((one for one in reversed(self.diary) if one.local_date == day), None)


async def compose(case: Case, said: Taught | None) -> Message | Reason:
    """What the delivery says, or why nothing is left of it: by the exercise check, what they said, a silent week.

    Raises LookupError for a prompt without its programme.
    """
    delivery = case.delivery
    if delivery.slot == SOFT_CHECK and delivery.kind is Kind.CHECK_IN:
        return _look_in(case)
    if (delivery.prompt or "").startswith("*"):
        return await _of_the_house(case)
    if (programme := case.programme) is None:
        raise LookupError("no programme says this")
    words = content_of(case.words, delivery, programme, case.enrolment, case.person, case.notes, case.ladders, said)
    if case.flare is not None:
        words = made_small(case.words, words, case.notes, delivery.day or 0)
    if words.left_out or words.taken_out:
        return Reason.TAKEN_OUT if words.taken_out else Reason.SCREENED
    if said is not None:
        lessons.leaves(case.changes, case.hour(programme), said)
    if delivery.kind is Kind.CHECK_IN:
        return _ask_headache(case, words)
    if delivery.kind is Kind.REVIEW:
        return await _look_back(case, programme, words)
    return _ask_beside(case, words) if words.item.asks else _show(case, words)


def _show(case: Case, words: Content) -> Message:
    """A prompt as it leaves; the pictures of cards that come for the first time follow it."""
    if not (things := first_time.things_of(words)):
        return prompts.show(case.words, case.delivery, words)
    before = case.schooling.claimed.get(case.delivery.id, frozenset())
    new = {thing for thing in things if thing in before or thing not in case.schooling.told}
    case.changes.told += [Claim(case.person.id, thing, case.today, case.delivery.id) for thing in sorted(new - before)]
    words = replace(words, new=frozenset(things[thing] for thing in new))
    if (pictures := first_time.pictures(case.words, words, moving=case.person.motion)) is not None:
        case.changes.followers.append(Follower(case.delivery, case.address, pictures.model_dump_json()))
    return prompts.show(case.words, case.delivery, words)


async def _look_back(case: Case, programme: Programme, words: Content) -> Message | Reason:
    if await review.is_empty(case.tx, case.delivery, programme, case.person, case.today):
        return Reason.EMPTY_WEEK
    if (about := review.about_of(words)) is not None:
        _remember(case, OfNote(about=about))
    shown = await review.show(case.tx, case.house, case.delivery, words, case.enrolment, case.person, case.now)
    return shown if about is None else shown.model_copy(update={"form": notes_screens.form(case.words, about)})


def ask_first(case: Case, found: Unsettled) -> Message:
    """The one tap that comes in an exercise's place."""
    case.changes.responses[case.delivery.id] = Response.ASKED_FIRST
    return unsettled_screens.ask(case.words, case.delivery.id, found)


def _remember(case: Case, asked: Asking) -> None:
    case.changes.asked[case.person.id] = asked


async def _of_the_house(case: Case) -> Message | Reason:
    """What no programme says: breaks, safety, the check before exercises, and a question after a week of silence."""
    if case.delivery.prompt == SIGNS:
        return safety_screens.monthly(case.words)
    if case.delivery.prompt == CHECK:
        return check_screens.remind(case.words)
    if case.delivery.prompt == CARE:
        return safety_screens.follow_up(case.words, case.person, case.house.emergency_line, case.house.crisis_line)
    if case.delivery.prompt == EXPERIMENT:
        shown = await experiment.open_block(case.tx, case.house, case.person.id, case.today)
        return Reason.REPLANNED if shown is None else shown
    if case.delivery.prompt == STILL_HERE:
        reason = case.notes.get(Note.REASON, "")
        return silence_screens.still_here(case.words, None if hears_sign(reason) else reason)
    assert case.delivery.prompt == DESK  # noqa: S101 - the house says nothing else
    turn = case.delivery.slot + case.day.toordinal()
    still = not case.person.exercises or case.unsettled is not None
    return desk_screens.take_break(case.words, turn, still=still)


def _ask_beside(case: Case, words: Content) -> Message:
    """A prompt that asks something: with taps, or in the person's own words."""
    text = prompt_screens.fill(words.item.text, words.values)
    asks = words.item.asks or ""
    if asks in set(Note):
        case.changes.responses[case.delivery.id] = Response.QUESTION
        _remember(case, OfNote(about=Note(asks)))
        return notes_screens.ask(case.words, text, Note(asks))
    question = case.house.questions.get(asks)
    if question is None:
        return prompts.show(case.words, case.delivery, words)
    case.changes.responses[case.delivery.id] = Response.QUESTION
    if question.number is not None:
        _remember(case, OfDay(day=case.day, question=question.id))
    return noticing_screens.ask(case.words, question, case.day, text=text)


def plan_beside(case: Case, slot: int, at: datetime, expires_at: datetime) -> None:
    """Plan another delivery of the same prompt for the same local day, such as a follow-up."""
    delivery = case.delivery
    if delivery.local_date is None or delivery.kind is None or delivery.enrolment_id is None or at >= expires_at:
        return
    beside = Planned(
        prompt=delivery.prompt or "",
        kind=delivery.kind,
        local_date=delivery.local_date,
        slot=slot,
        day=1 if delivery.day is None else delivery.day,
        zone=delivery.zone or "UTC",
        planned_for=at,
        expires_at=expires_at,
        chosen=False,
    )
    case.changes.wanted.append(
        Wanted(
            planned=beside,
            key=f"{delivery.key}:{slot}",
            participant_id=delivery.participant_id,
            enrolment_id=delivery.enrolment_id,
            klass=Class.NUDGE if slot == FOLLOW_UP else Class.MUST,
        )
    )


def _look_in(case: Case) -> Message:
    """The morning after an attack: a soft word, and a question only where something is not known yet."""
    known = case.check_in_of(case.day)
    asks = known is not None and known.answers is not None and known.answers.headache and known.answers.worst is None
    if asks:
        worst = in_role(case.house.questions, Role.WORST)
        _remember(case, OfDay(day=case.day, question=worst.id))
        return attack_screens.look_in_asking(case.words, worst, case.day)
    return attack_screens.look_in(case.words)


def _ask_headache(case: Case, words: Content) -> Message:
    question = in_role(case.house.questions, Role.HEADACHE)
    _remember(case, OfDay(day=case.day, question=question.id))
    turn = case.delivery.day or 0
    if case.delivery.slot == FOLLOW_UP:
        text = asking_again.follow_up(case.words, case.day, case.today, turn)
    elif case.delivery.slot == CATCH_UP:
        text = asking_again.catch_up(case.words, case.day, turn)
    else:
        text = prompt_screens.fill(words.item.text, words.values)
        is_heard = rung_of(case.now, case.person) is Rung.NONE
        if is_heard and case.lately.sent_today < UNSOLICITED_BESIDE_CHECK_IN:
            plan_beside(case, FOLLOW_UP, case.now + FOLLOW_UP_AFTER, case.delivery.expires_at)
    known = case.check_in_of(case.day)
    if known is not None and known.is_early and case.delivery.slot == 0:
        return check_in_screens.ask_still(case.words, case.day, turn)
    return check_in_screens.ask_headache(case.words, question, case.day, text)
