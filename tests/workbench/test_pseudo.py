"""A life in the pseudo-language: nothing is left in English, and nothing is cut off."""

import re
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import groupby
from xml.etree import ElementTree

import pytest
import pytest_asyncio
from fluent.syntax import FluentParser, ast

from coachbot.chat import Message
from coachbot.markup import plain
from coachbot.words import languages, words_in
from coachbot.workbench import asked, spoken
from coachbot.workbench.personas import PERSONAS
from coachbot.workbench.pseudo import CLOSES, LONGER_BY, OPENS, QPS, accented, pseudo, pseudo_words, spoken_if_asked
from coachbot.workbench.simulate import Life
from coachbot.workbench.stage import OPERATOR, Playhouse, open_stage
from coachbot.workbench.way_in import first_track, join
from tests.shipped import SHELVES

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DAYS = 4
WHO = PERSONAS["diligent"]
ENGLISH = re.compile(r"[A-Za-z]{2,}")
EXCEPT: Mapping[str, str] = {
    r"(?<![\w/])/[a-z]+": "a command is typed as it stands in every language",
    r"\b(English|Deutsch)\b": "a language is called by its own name",
    r"\bBerlin\b": "a place is called as the list of places has it",
    r"\b2345-ABCD\b": "a code is no word",
    re.escape(OPERATOR): "who runs the house says so in their own words",
    "“.*?”": "what somebody wrote is quoted as it was",
    "|".join(map(re.escape, WHO.notes.values())): "what somebody wrote stands as it was",
}
"""What stays as it is, with the reason."""
COMMANDS = (
    "today checkin progress cards desk snooze attack pause resume safety settings language link programme notes why ask "
    "faq glossary compare report export privacy help zone about stop forget"
)
TYPED = ("7", "yes 6", "yes 11", "perhaps", "/checkin yesterday", "/ask why does it hurt", "/zone nowhere", "/nothing")


def drawn(svg: str) -> Iterator[tuple[str, str]]:
    """What can be read in a picture, lines that belong together as one."""
    every = ElementTree.fromstring(svg).iter()
    found = [e for e in every if e.tag.rpartition("}")[2] in ("text", "title", "desc") and (e.text or "").strip()]
    for size, lines in groupby(found, key=lambda element: element.attrib.get("font-size")):
        yield f"picture, {size}", " ".join(line.text or "" for line in lines)


def texts(message: Message) -> Iterator[tuple[str, str]]:
    """Everything of a message that somebody can read, with the place where it stands."""
    yield "text", plain(message.text)
    yield from (("button", button.label) for row in message.buttons for button in row)
    if message.form is not None:
        yield "form", message.form.title
    if message.image is not None:
        yield "words of a picture", message.image.alt
        yield from drawn(message.image.svg)
    if message.document is not None and message.document.drawn:
        yield from drawn(message.document.content)


def left_in_english(text: str) -> list[str]:
    """The words of a text that have no accents and should."""
    for exception in EXCEPT:
        text = re.sub(exception, "", text)
    return ENGLISH.findall(text)


@pytest_asyncio.fixture
async def stage() -> AsyncIterator[Playhouse]:
    """A stage for somebody whose phone speaks the pseudo-language."""
    with spoken_if_asked(QPS, SHELVES) as library:
        found = await open_stage(library, at=MONDAY, zone="Europe/Berlin", language=QPS)
        try:
            yield found
        finally:
            await found.close()


def said_whole(stage: Playhouse) -> list[tuple[str, str]]:
    """All that was said: nothing of it is left in English, no bracket is open."""
    said = [one for message in stage.chat.messages for one in texts(message)]
    assert [one for one in said if left_in_english(one[1])] == []
    # A title of the handbook that is offered on a button is shortened there on purpose.
    whole = [one for one in said if not (one[0] == "button" and one[1].endswith("…"))]
    assert [one for one in whole if one[1].count(OPENS) != one[1].count(CLOSES)] == []
    return said


async def test_nothing_is_left_in_english_and_nothing_is_cut_off(stage: Playhouse) -> None:
    """Some days on a programme, then every command, and what is typed amiss."""
    await join(stage, "lighter-load")
    life = Life(stage, WHO, "lighter-load", 1, date(2026, 11, 23))
    await life.live(DAYS)
    for typed in (*TYPED, *(f"/{command}" for command in COMMANDS.split())):
        await stage.says(typed)
    assert await stage.seen_troubles() == []
    said = said_whole(stage)
    assert {place.partition(",")[0] for place, _ in said} >= {"text", "button", "form", "picture"}
    assert len(said) > 200


@pytest.mark.long
@pytest.mark.parametrize("programme_id", SHELVES.programmes)
async def test_a_whole_programme_leaves_nothing_in_english(stage: Playhouse, programme_id: str) -> None:
    """From hello to the end, looks back and all."""
    programme = SHELVES.programmes[programme_id]
    first = SHELVES.programmes[programme.follows] if programme.follows else programme
    await join(stage, first.id, first_track([first, programme]))
    await Life(stage, WHO, programme_id, 1, date(2026, 11, 23)).live(first.length_days + programme.length_days + 3)
    assert await stage.seen_troubles() == []
    assert len(said_whole(stage)) > 100


def test_it_is_longer_accented_and_in_brackets() -> None:
    """With everything that is no word as it stands."""
    said = pseudo("Any headache {when}? See /help, *now*.")
    assert said == "⟦Áàñýỳ ĥéèáàďáàçĥéè {when}? Šéèéè /help, *ñóòŵ*.⟧"
    english = "How strong was it at its worst? One is barely there."
    assert 1.2 * len(english) < len(pseudo(english)) <= (1 + LONGER_BY) * len(english) + 2
    assert len(pseudo("Skip", 6)) == 6
    assert accented("abc") == "áàƀç"


def test_every_text_has_words_in_it() -> None:
    """Of the programmes, which still keep their limits, and of coachbot."""
    with spoken_if_asked(QPS, SHELVES) as library:
        assert spoken.examine(library, QPS).left == []
        assert library.in_language(QPS).questions["medicine"].options == {"yes": "⟦Ýỳéš⟧", "no": "⟦Ñóò⟧"}
        assert words_in(QPS).day(date(2026, 11, 28)) == "Šáàťúùřďáàýỳ 28 Ñóòṽéèɱƀéèř"
    for key in pseudo_words().keys:
        assert isinstance(FluentParser().parse_entry(pseudo_words().source(key)), ast.Message), key


def test_it_is_spoken_where_it_is_asked_for_alone() -> None:
    """Nobody is ever offered it."""
    assert asked.read_language(QPS) == QPS
    with spoken_if_asked("de", SHELVES) as library:
        assert library is SHELVES
        assert QPS not in languages()
    assert words_in(QPS)("language-name") == "English"
