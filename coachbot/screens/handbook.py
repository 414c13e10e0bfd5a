"""The handbook in chat: questions and answers, words, three headaches side by side."""

from collections.abc import Sequence

from coachbot.chat import LABEL_LIMIT, Button, Message, tap
from coachbot.domain.acts.reading import ShowCard, ShowEntry, TurnPage
from coachbot.domain.card import Card
from coachbot.domain.handbook import ComparisonTable, Faq, Term
from coachbot.domain.report import Pattern
from coachbot.domain.search import Entry
from coachbot.markup import shortened
from coachbot.screens.length import fitted, listed, pages, quoted
from coachbot.words import Words

ON_A_PAGE = 8


def list_faq(say: Words, entries: Sequence[Faq], page: int, *, in_place: bool) -> Message:
    """A page of questions; a tap shows the answer."""
    last = max(len(entries) - 1, 0) // ON_A_PAGE
    shown = list(enumerate(entries[page * ON_A_PAGE : (page + 1) * ON_A_PAGE], page * ON_A_PAGE + 1))
    lines = [f"*{n}.* {entry.question}" for n, entry in shown]
    numbers = [tap(str(n), ShowEntry(entry.id)) for n, entry in shown]
    turn = [tap(say("handbook-button-earlier"), TurnPage(page - 1))] if page else []
    turn += [tap(say("handbook-button-more"), TurnPage(page + 1))] if page < last else []
    rows = tuple(tuple(numbers[n : n + 4]) for n in range(0, len(numbers), 4))
    head = say("handbook-questions", page=page + 1, pages=last + 1)
    return Message(
        text="\n".join([head, *lines, "", say("handbook-own-question")]),
        buttons=rows + ((tuple(turn),) if turn else ()),
        in_place=in_place,
    )


def show_faq(entry: Faq) -> Message:
    """A question with its answer."""
    return Message(text=f"*{entry.question}*\n{entry.answer}")


def show_term(term: Term) -> Message:
    """A word with its meaning."""
    return Message(text=f"*{term.term}*\n{term.meaning}")


def list_terms(say: Words, terms: Sequence[Term]) -> Message:
    """Every word there is."""
    names = ", ".join(sorted((term.term for term in terms), key=str.lower))
    return Message(text=fitted(say("handbook-terms", terms=names), say("handbook-one-term")))


def say_no_term(say: Words, name: str) -> Message:
    """A word that is not in the glossary."""
    return Message(text=say("handbook-no-term", name=quoted(name)))


def compare(table: ComparisonTable) -> list[Message]:
    """Three headaches side by side, a column after the other, so that it reads well on a phone and aloud."""
    lines = []
    for n, column in enumerate(table.columns):
        lines += [f"\n*{column}*", *(f"• *{row.title}:* {row.cells[n]}" for row in table.rows)]
    return [Message(text=page.strip()) for page in pages(table.intro, [*lines, f"\n_{table.note}_"])]


def own_notes(say: Words, patterns: Sequence[Pattern]) -> Message:
    """What somebody noted of their own headaches, counted; it names no kind."""
    lines = [
        say(
            "handbook-own-pattern",
            question=one.question.ask,
            counts=say.listed([say("handbook-own-count", answer=answer, times=times) for answer, times in one.counts]),
        )
        for one in patterns
    ]
    return Message(text=listed(say, say("handbook-own-notes"), lines, say("handbook-own-no-kind")), protected=True)


def show_found(title: str, text: str, where: str, others: Sequence[Faq]) -> Message:
    """An answer, quoted, with where it stands; `others` are questions that may be meant instead."""
    rows = tuple((tap(shortened(entry.question, LABEL_LIMIT), ShowEntry(entry.id)),) for entry in others)
    return Message(text=fitted(f"*{title}*\n{text}", where), buttons=rows)


def show_told(say: Words, text: str, programme: str, others: Sequence[Faq]) -> Message:
    """What a programme tells, as an answer."""
    where = say("handbook-from-programme", programme=programme)
    return show_found(say("handbook-from-programme-title"), text, where, others)


def show_card_found(say: Words, card: Card, text: str) -> Message:
    """A card as an answer, with its picture one tap away."""
    button = tap(say("handbook-button-card"), ShowCard(card.id))
    return Message(text=fitted(text, say("handbook-from-card", card=card.title)), buttons=((button,),))


def offer_nearest(say: Words, near: Sequence[Entry]) -> Message:
    """No answer, but what comes near it: one tap each."""
    return Message(text=say("handbook-nearest"), buttons=tuple((_open(entry),) for entry in near))


def _open(entry: Entry) -> Button:
    act = ShowCard(entry.id) if entry.kind == "card" else ShowEntry(entry.id)
    return tap(shortened(entry.title, LABEL_LIMIT), act)


def say_not_known(say: Words) -> Message:
    """Nothing is close enough. Better nothing than something made up."""
    return Message(text=say("handbook-not-known"))


def say_ask_how(say: Words) -> Message:
    """/ask without a question."""
    return Message(text=say("handbook-ask-how"))
