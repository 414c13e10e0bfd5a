"""The handbook in chat: questions and answers, words, three headaches side by side."""

from collections.abc import Sequence

from coachbot.chat import LABEL_LIMIT, Button, Message
from coachbot.domain.card import Card
from coachbot.domain.handbook import Comparison, Faq, Term
from coachbot.markup import shortened
from coachbot.screens.length import fitted, pages, quoted

ON_A_PAGE = 8


def list_faq(entries: Sequence[Faq], page: int) -> Message:
    """A page of questions; a tap shows the answer."""
    pages = -(-len(entries) // ON_A_PAGE)
    shown = entries[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    lines = [f"*{n}.* {entry.question}" for n, entry in enumerate(shown, page * ON_A_PAGE + 1)]
    numbers = [Button(label=str(n), action=f"faq:{entry.id}") for n, entry in enumerate(shown, page * ON_A_PAGE + 1)]
    turn = [Button(label="Earlier", action=f"faqs:{page - 1}")] if page else []
    turn += [Button(label="More", action=f"faqs:{page + 1}")] if page + 1 < pages else []
    rows = [tuple(numbers[n : n + 4]) for n in range(0, len(numbers), 4)]
    return Message(
        text=f"*Questions people ask* ({page + 1} of {pages})\n"
        + "\n".join(lines)
        + "\n\nOr write _/ask_ and your own.",
        buttons=tuple(rows) + ((tuple(turn),) if turn else ()),
    )


def show_faq(entry: Faq) -> Message:
    """A question with its answer."""
    return Message(text=f"*{entry.question}*\n{entry.answer}")


def show_term(term: Term) -> Message:
    """A word with its meaning."""
    return Message(text=f"*{term.term}*\n{term.meaning}")


def list_terms(terms: Sequence[Term]) -> Message:
    """Every word there is."""
    names = ", ".join(sorted((term.term for term in terms), key=str.lower))
    return Message(text=fitted(f"*Words I use:* {names}.", "Write _/glossary referred pain_ for one of them."))


def say_no_term(name: str) -> Message:
    """A word that is not in the glossary."""
    return Message(text=f"_{quoted(name)}_ is not among my words. /glossary lists them, /ask looks everywhere.")


def compare(table: Comparison) -> list[Message]:
    """Three headaches side by side, a column after the other, so that it reads well on a phone and aloud."""
    lines = []
    for n, column in enumerate(table.columns):
        lines += [f"\n*{column}*", *(f"• *{row.title}:* {row.cells[n]}" for row in table.rows)]
    return [Message(text=page.strip()) for page in pages(table.intro, [*lines, f"\n_{table.note}_"])]


def show_found(title: str, text: str, where: str, others: Sequence[tuple[str, str]]) -> Message:
    """An answer, quoted, with where it stands; `others` pairs a button's label and action."""
    rows = tuple((Button(label=shortened(label, LABEL_LIMIT), action=action),) for label, action in others)
    return Message(text=fitted(f"*{title}*\n{text}", f"_From {where}._"), buttons=rows)


def show_card_found(card: Card, text: str) -> Message:
    """A card as an answer, with its picture one tap away."""
    button = Button(label="Show me", action=f"card:{card.id}")
    return Message(text=fitted(text, f"_From the card “{card.title}”._"), buttons=((button,),))


def say_not_known() -> Message:
    """Nothing is close enough. Better nothing than something made up."""
    return Message(
        text="That's not in my notes, and I don't make things up. /faq lists what I can answer. For anything about "
        "your health that can't wait, please ask a clinician."
    )


def say_ask_how() -> Message:
    """/ask without a question."""
    return Message(
        text="Write your question behind it, such as _/ask which pillow is good_. /faq lists what others ask."
    )
