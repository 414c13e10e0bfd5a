"""The handbook: /faq, /glossary, /compare and /ask. Answers are quoted from the files, never made up."""

import functools
from collections.abc import Iterator, Mapping

from coachbot.chat import Message
from coachbot.coach.scene import Handler, House, Replies, Scene, StaleAction, read_number
from coachbot.domain.card import Level
from coachbot.domain.programme import Kind
from coachbot.domain.search import Entry, Hit, Index
from coachbot.screens import cards as card_screens
from coachbot.wording import handbook as wording

OTHERS = 2
BITE = "bite"


def entries(house: House) -> Iterator[Entry]:
    """Everything that can be asked for: answers, words, cards, and what the programmes tell."""
    for entry in house.handbook.faq:
        yield Entry(entry.id, "faq", entry.question, tuple(entry.also), entry.answer)
    for term in house.handbook.glossary:
        yield Entry(term.id, "term", term.term, (f"what is {term.term}", *term.also), term.meaning)
    for card in house.cards.values():
        yield Entry(card.id, "card", card.title, (f"how do I do the {card.title}",), " ".join(card.steps))
    for programme in house.programmes.values():
        for prompt in programme.prompts:
            if prompt.kind is Kind.BITE:
                for n, item in enumerate(prompt.items):
                    yield Entry(f"{programme.id}/{prompt.id}/{n}", BITE, "", (), item.text)


@functools.lru_cache(maxsize=4)
def index_of(house: House) -> Index:
    """The house's index, made once: a house never changes."""
    return Index(entries(house), house.handbook.same)


def answer_to(scene: Scene, text: str) -> Message | None:
    """The best answer there is, quoted; None when nothing is close enough.

    A card that the person's exercise check leaves out is named as such; the next best answer would be beside the
    question.
    """
    hits = index_of(scene.house).search(text, limit=OTHERS + 6)
    if not hits:
        return None
    best, *rest = hits
    if not _may_see(scene, best.entry):
        return card_screens.say_left_out(scene.words, scene.house.cards[best.entry.id], off=scene.person.exercises_off)
    others = [(hit.entry.title, f"faq:{hit.entry.id}") for hit in rest if hit.entry.kind == "faq"][:OTHERS]
    return _quote(scene, best, others)


def _may_see(scene: Scene, entry: Entry) -> bool:
    card = scene.house.cards.get(entry.id) if entry.kind == "card" else None
    return card is None or scene.allows(card)


def _quote(scene: Scene, hit: Hit, others: list[tuple[str, str]]) -> Message:
    entry = hit.entry
    if entry.kind == "card":
        card = scene.house.cards[entry.id]
        return wording.show_card_found(card, card_screens.how_to(scene.words, card, Level.EASIER))
    if entry.kind == BITE:
        return wording.show_found("From a programme", entry.body, entry.id.partition("/")[0], others)
    where = "the questions people ask" if entry.kind == "faq" else "my glossary"
    return wording.show_found(entry.title, entry.body, where, others)


async def ask(scene: Scene, question: str) -> Replies:
    """`/ask`: the notes."""
    if not question:
        return [wording.say_ask_how()]
    return [answer_to(scene, question) or wording.say_not_known()]


async def faq(scene: Scene, rest: str) -> Replies:
    """`/faq`, or `/faq` and a question."""
    return await ask(scene, rest) if rest else await _page(scene, "0")


async def _page(scene: Scene, page_text: str) -> Replies:
    known = scene.house.handbook.faq
    page = read_number(page_text, 0, max(len(known) - 1, 0) // wording.ON_A_PAGE)
    if not known:
        return [wording.say_not_known()]
    in_place = scene.incoming.action is not None
    return [wording.list_faq(known, page).model_copy(update={"in_place": in_place})]


async def _entry(scene: Scene, entry_id: str) -> Replies:
    found = next((entry for entry in scene.house.handbook.faq if entry.id == entry_id), None)
    if found is None:
        raise StaleAction
    return [wording.show_faq(found)]


async def glossary(scene: Scene, rest: str) -> Replies:
    """`/glossary`, or `/glossary` and a word."""
    terms = scene.house.handbook.glossary
    if not rest:
        return [wording.list_terms(terms)]
    wanted = rest.casefold()
    found = next((t for t in terms if wanted in (t.term.casefold(), *map(str.casefold, t.also))), None)
    return [wording.show_term(found) if found else wording.say_no_term(rest)]


async def compare(scene: Scene, _rest: str) -> Replies:
    """`/compare`: three headaches side by side."""
    table = scene.house.handbook.compare
    return wording.compare(table) if table else [wording.say_not_known()]


ACTIONS: Mapping[str, Handler] = {"faq": _entry, "faqs": _page}
COMMANDS: Mapping[str, Handler] = {"ask": ask, "faq": faq, "glossary": glossary, "compare": compare}
