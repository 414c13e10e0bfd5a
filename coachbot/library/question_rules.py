"""What questions.yaml must keep: buttons that can be built, conditions that can hold, roles that can be played."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from coachbot.domain.acts import encode
from coachbot.domain.acts.check_in import MOST_ATTACKS, NoticedNext
from coachbot.domain.next_question import in_the_evening
from coachbot.domain.programme import Note
from coachbot.domain.question import WHEN, Question, Role
from coachbot.domain.text import Fault
from coachbot.library.text_rules import literal, title

YES_OR_NO = frozenset({"yes", "no"})
STRENGTHS = (10, 1)
"""The scale of the worst pain: its last number and its first."""


def laid_over(below: Mapping[str, Question], questions: Sequence[Question]) -> dict[str, Question]:
    """An own file's questions over those below: what keeps an id keeps its place, everything else comes after.

    A file with a question for every role brings an order of its own: it stands above, and takes all the roles.
    """
    own = {question.id: question for question in questions}
    if {question.role for question in questions}.issuperset(Role):
        return {**own, **{name: one for name, one in below.items() if name not in own and one.role is None}}
    return {**below, **own}


def of_questions(questions: Sequence[Question], below: Mapping[str, Question]) -> Iterator[Fault]:
    """Questions with names of their own and with buttons that can be built, laid over those `below`."""
    laid = laid_over(below, questions)
    for n, question in enumerate(questions):
        place = ("questions", n)
        if question.id in {other.id for other in questions[:n]} | set(Note):
            yield Fault((*place, "id"), f"{question.id} is the name of something else that is asked. Rename one.")
        for fault in (*_asked_of_a_day(question, laid), *_of_question(question)):
            yield Fault((*place, *fault.place), fault.says)


def _of_question(question: Question) -> Iterator[Fault]:
    has_day = question.role is Role.HEADACHE
    yield from literal(question.ask.replace(WHEN, "", 1) if has_day else question.ask, ("ask",))
    if question.hint is not None:
        yield from literal(question.hint, ("hint",))
    if has_day and WHEN not in question.ask:
        yield Fault(("ask",), f"this is asked about other days, too. Write {WHEN} where the day is named.")
    if not question.counts and len(question.options) < 2:
        yield Fault(("options",), "a question needs two answers or more. Add one.")
    for word, label in question.options.items():
        if word == "skip":
            yield Fault(("options", word), "skip is the button that every question has. Use another word.")
        if not _fits_in_a_button(question.id, word):
            yield Fault(("options", word), "id and word are too long together. Shorten one of them.")
        yield from title(label, ("options", word))


def _asked_of_a_day(question: Question, laid: Mapping[str, Question]) -> Iterator[Fault]:
    """A condition builds on what is known by then, on answers that can be given; a role is one question's."""
    row = in_the_evening(laid)
    above = row[: row.index(question)] if question in row else []
    known = {one.id: one.answers() for one in above}
    if question.id in set(Role) and question.role != question.id:
        yield Fault(("id",), f"{question.id} is the name of a role. Give the role {question.id}, or rename this one.")
    for name, answers in question.only_if.items():
        if name not in known:
            those = ", ".join(known) or "nothing yet"
            yield Fault(("only_if", name), f"{name} is not known by then. Name a question above ({those}).")
        elif wrong := [word for word in answers if word not in known[name]]:
            yield Fault(("only_if", name), f"{wrong[0]} is no answer to {name}. Use one of its words.")
    if question.role is not None:
        yield from _in_its_role(question, question.role, row)


def _in_its_role(question: Question, role: Role, row: Sequence[Question]) -> Iterator[Fault]:
    """What the house can do with the answers it takes on: their kind, and of which days they are told."""
    others = [one.id for one in row if one.role is role and one.id != question.id]
    if others:
        yield Fault(("role",), f"{others[0]} has the role {role}, too, and only one question has it. Take one out.")
    if role is Role.WORST:
        if (question.scale, question.begins_at) != STRENGTHS:
            yield Fault(("role",), "the role worst is answered from 1 to 10. Write scale: 10 and begins_at: 1.")
    elif set(question.options) != YES_OR_NO:
        yield Fault(("role",), f'the role {role} is answered with yes or no. Give it the options "yes" and "no".')
    if role is Role.HEADACHE:
        if row[0] != question:
            yield Fault(("role",), "the day's own question comes first. Move it above all other evening questions.")
        if question.only_if:
            yield Fault(("only_if",), "the day's own question is asked every day. Take the conditions out.")
        return
    headache = next((one.id for one in row if one.role is Role.HEADACHE), None)
    if headache is not None and question.only_if.get(headache) != ["yes"]:
        says = f'the role {role} is about a headache. Write only_if: {{{headache}: ["yes"]}}.'
        yield Fault(("role",), says)


def of_roles(questions: Mapping[str, Question]) -> Iterator[str]:
    """Of all questions there are: roles that nobody has, in a sentence each."""
    taken = {question.role for question in questions.values()}
    for role in Role:
        if role not in taken:
            yield f"no question has the role {role}. Add role: {role} to the evening question that asks it."


def _fits_in_a_button(question_id: str, answer: str) -> bool:
    try:
        encode(NoticedNext(date.min, question_id, answer, MOST_ATTACKS))
    except ValueError:
        return False
    return True
