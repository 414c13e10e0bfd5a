"""The handbook: /faq, /glossary, /compare and /ask. Answers are quoted from the files, never made up."""

import functools
import weakref
from collections.abc import Iterator, Mapping

from coachbot.chat import Message
from coachbot.coach.lesson_pictures import pictured
from coachbot.coach.scene import ActHandler, Handler, House, NotReady, Replies, Scene, StaleAction
from coachbot.domain.acts import Act
from coachbot.domain.acts.reading import ShowEntry, TurnPage
from coachbot.domain.card import Level
from coachbot.domain.handbook import Faq
from coachbot.domain.programme import Kind
from coachbot.domain.question import When
from coachbot.domain.report import patterns_of
from coachbot.domain.search import BITE, CARD, FAQ, TERM, Entry, Hit, Index
from coachbot.screens import cards as card_screens
from coachbot.screens import handbook as screens
from coachbot.store import notes
from coachbot.words import words_in

OTHERS, OFFERED = 2, 4
"""Other questions beside an answer; entries that are offered where none is surely meant."""


def entries(house: House) -> Iterator[Entry]:
    """Everything that can be asked for: answers, words, cards, and what the programmes tell."""
    say = words_in(house.language)
    for entry in house.handbook.faq:
        yield Entry(entry.id, FAQ, entry.question, tuple(entry.also), entry.answer)
    for term in house.handbook.glossary:
        yield Entry(term.id, TERM, term.term, (say("handbook-asked-term", term=term.term), *term.also), term.meaning)
    for card in house.cards.values():
        asked = say("handbook-asked-card", card=card.title)
        yield Entry(card.id, CARD, card.title, (asked,), " ".join(card.steps))
    for programme in house.programmes.values():
        for prompt in programme.prompts:
            if prompt.kind is Kind.BITE:
                for n, item in enumerate(prompt.items):
                    yield Entry(f"{programme.id}/{prompt.id}/{n}", BITE, "", (), item.text)


_INDEXES: weakref.WeakKeyDictionary[House, Index] = weakref.WeakKeyDictionary()


def index_of(house: House) -> Index:
    """The house's index, made once: a house never changes."""
    if (index := _INDEXES.get(house)) is None:
        told = house.handbook
        index = Index(entries(house), told.same, language=house.language, siblings=told.siblings)
        # What mends a misspelt word is loaded by the first one, and this shall not be somebody's.
        index.search("hedaache")
        _INDEXES[house] = index
    return index


def _make_index(house: House) -> None:
    index_of(house)


def index_at_hand(house: House) -> Index:
    """The same. Raises NotReady where it would have to be made first, which takes some 0.1 s of CPU."""
    if house not in _INDEXES:
        raise NotReady(functools.partial(_make_index, house))
    return index_of(house)


def answer_to(scene: Scene, text: str) -> Message | None:
    """The answer, quoted; None when nothing is surely one.

    A card that the person's exercise check leaves out is named as such; the next best answer would be beside the
    question.
    """
    found = index_at_hand(scene.house).search(text, limit=OTHERS + 6)
    if not found.is_sure:
        return None
    best, *rest = found.hits
    if not _may_see(scene, best.entry):
        return card_screens.say_left_out(scene.words, scene.house.cards[best.entry.id], scene.person)
    others = [hit.entry.id for hit in rest if hit.entry.kind == FAQ][:OTHERS]
    return _quote(scene, best, [faq for one in others for faq in scene.house.handbook.faq if faq.id == one])


def nearest_to(scene: Scene, text: str) -> Message | None:
    """What comes near a question, as buttons, without a claim that it is meant; None when nothing does."""
    hits = index_at_hand(scene.house).search(text, limit=OFFERED + 6).hits
    near = [hit.entry for hit in hits if hit.entry.kind != BITE and _may_see(scene, hit.entry)][:OFFERED]
    return screens.offer_nearest(scene.words, near) if near else None


def _may_see(scene: Scene, entry: Entry) -> bool:
    card = scene.house.cards.get(entry.id) if entry.kind == CARD else None
    return card is None or scene.allows(card)


def _quote(scene: Scene, hit: Hit, others: list[Faq]) -> Message:
    entry, say = hit.entry, scene.words
    if entry.kind == CARD:
        card = scene.house.cards[entry.id]
        return screens.show_card_found(say, card, card_screens.how_to(say, card, Level.EASIER))
    if entry.kind == BITE:
        return screens.show_told(say, entry.body, entry.id.partition("/")[0], others)
    if entry.kind == FAQ:
        return screens.show_found(entry.title, entry.body, say("handbook-from-questions"), others)
    return screens.show_found(entry.title, entry.body, say("handbook-from-glossary"), others)


async def ask(scene: Scene, question: str) -> Replies:
    """`/ask`: the notes."""
    if not question:
        return [screens.say_ask_how(scene.words)]
    return [answer_to(scene, question) or nearest_to(scene, question) or screens.say_not_known(scene.words)]


async def faq(scene: Scene, rest: str) -> Replies:
    """`/faq`, or `/faq` and a question."""
    return await ask(scene, rest) if rest else _page(scene, 0)


def _page(scene: Scene, page: int) -> Replies:
    known = scene.house.handbook.faq
    if not known:
        return [screens.say_not_known(scene.words)]
    return [screens.list_faq(scene.words, known, page, in_place=scene.incoming.action is not None)]


async def _turn(scene: Scene, act: TurnPage) -> Replies:
    if act.page and act.page * screens.ON_A_PAGE >= len(scene.house.handbook.faq):
        raise StaleAction
    return _page(scene, act.page)


async def _entry(scene: Scene, act: ShowEntry) -> Replies:
    handbook = scene.house.handbook
    if (asked := next((faq for faq in handbook.faq if faq.id == act.entry), None)) is not None:
        return [pictured(scene.words, screens.show_faq(asked), [asked.drawing])]
    if (term := next((term for term in handbook.glossary if term.id == act.entry), None)) is not None:
        return [pictured(scene.words, screens.show_term(term), [term.drawing])]
    raise StaleAction


async def glossary(scene: Scene, rest: str) -> Replies:
    """`/glossary`, or `/glossary` and a word."""
    terms = scene.house.handbook.glossary
    if not rest:
        return [screens.list_terms(scene.words, terms)]
    wanted = rest.casefold()
    found = next((t for t in terms if wanted in (t.term.casefold(), *map(str.casefold, t.also))), None)
    if found is None:
        return [screens.say_no_term(scene.words, rest)]
    return [pictured(scene.words, screens.show_term(found), [found.drawing])]


async def compare(scene: Scene, _rest: str) -> Replies:
    """`/compare`: three headaches side by side, and somebody's own notes beside them."""
    table = scene.house.handbook.compare
    if table is None:
        return [screens.say_not_known(scene.words)]
    observed = await notes.observations(scene.tx, scene.person.id)
    patterns = patterns_of(observed, scene.house.questions, {When.HEADACHE})
    return [*screens.compare(table), *([screens.own_notes(scene.words, patterns)] if patterns else [])]


ACTS: Mapping[type[Act], ActHandler] = {ShowEntry: _entry, TurnPage: _turn}
COMMANDS: Mapping[str, Handler] = {"ask": ask, "faq": faq, "glossary": glossary, "compare": compare}
