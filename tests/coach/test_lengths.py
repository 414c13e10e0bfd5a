"""Whatever somebody wrote, and however long it is, every message that quotes it can be built and sent (D55)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachbot.chat import LABEL_LIMIT, ROW_LIMIT, ROWS_LIMIT, TEXT_LIMIT, Image, Message
from coachbot.chats.discord.rendering import words_of as on_discord
from coachbot.chats.telegram.rendering import words_of as on_telegram
from coachbot.domain.delivery import Reason
from coachbot.domain.programme import Kind, Note
from coachbot.domain.week import WeekFacts
from coachbot.markup import cut, escape, plain, shortened, units, utf16
from coachbot.screens import cards, handbook, length, notes, programmes, prompts, review, silence, today
from coachbot.store import notes as store
from coachbot.words import words_in
from tests.domain.people import alice
from tests.house import SHELVES, open_house

PIECES = (
    "a",
    " ",
    "\n",
    "*",
    "_",
    "<",
    "\\",
    "\U0001f642",
    "\U0001f468\u200d\U0001f4bb",
    "\u05e2\u05d1",
    "e\u0301",
    "x" * 60,
)
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=90).map("".join)
NASTY = {
    "emoji": "\U0001f642" * 300,
    "four thousand letters": "the neck " * 444,
    "right to left": "\u05d4\u05e6\u05d5\u05d5\u05d0\u05e8 \u05e9\u05dc\u05d9 " * 60,
    "marks": "*_<\\" * 75,
    "no blanks": "m" * 4000,
}
FACTS = WeekFacts(
    days=7,
    answered=7,
    headache=3,
    worst=6.5,
    medicine=2,
    medicine_told=3,
    had_practice=True,
    active_days=2,
    done=9,
    offered=20,
)
SAY = words_in("en")
PROGRAMME = SHELVES.programmes["lighter-load"]


def sendable(*messages: Message) -> None:
    """What each platform makes of a message is within its limits."""
    for message in messages:
        text, entities = on_telegram(message)
        assert 1 <= utf16(text) <= TEXT_LIMIT
        assert all(e.length > 0 and e.offset + e.length <= utf16(text) for e in entities)
        assert 1 <= len(on_discord(message.text)) <= TEXT_LIMIT


@given(WORDS, st.integers(1, 60))
@pytest.mark.long
def test_shortened_words_fit_and_say_that_they_were_shortened(words: str, most: int) -> None:
    """Never more than asked for, never half an emoji, and unchanged where there is room."""
    short = shortened(words, most)
    assert utf16(short) <= most
    assert short == words or (short.endswith("\u2026") and words.startswith(short[:-1]))
    assert short.encode()


@given(WORDS, st.integers(1, 60))
def test_a_text_is_cut_by_what_is_shown_of_it(words: str, most: int) -> None:
    """Backslashes and marks take no room on a screen; styles are closed where the text ends."""
    text = f"*{escape(words)}* _{escape(words)}_"
    short = cut(text, most)
    assert units(short) <= most
    assert short == text or plain(text).startswith(plain(short).removesuffix("\u2026"))
    assert plain(short + "x").endswith("x")


@given(WORDS, WORDS, st.booleans())
@pytest.mark.long
def test_everything_that_quotes_somebodys_words_can_be_built(words: str, more: str, with_rules: bool) -> None:
    """Emoji, letters from right to left, marks of the markup, four thousand letters."""
    every = dict.fromkeys(Note, words) | {Note.KEEP: more}
    sendable(
        *notes.show(SAY, every), *(notes.say_kept(SAY, about, words) for about in Note), silence.still_here(SAY, words)
    )
    prompt = next(p for p in PROGRAMME.prompts if p.kind is Kind.PRACTICE)
    item = prompt.items[0].model_copy(update={"text": "{programme} " * 75})
    done_with = [(card, item.level) for card in PROGRAMME.item_cards(prompt.items[0])]
    riders = [item, prompt.items[-1]] * 3
    body = prompts.body(
        SAY,
        Kind.PRACTICE, item, done_with, {"programme": words}, first_exercise=with_rules, riders=riders,
        quote=prompts.quoted(SAY, words, 1),
    )  # fmt: skip
    assert SAY("prompts-first-exercise" if with_rules else "prompts-stop-rule") in body
    assert units(body) <= TEXT_LIMIT - prompts.ROOM_FOR_OUTAGE
    assert units(prompts.say_away(SAY, 1000)) + 2 <= prompts.ROOM_FOR_OUTAGE
    weekly = review.weekly(
        SAY, escape(words)[:60], FACTS, "?" * 900, mornings=["A morning. " * 12] * 2,
        milestone="\u2022 a milestone " * 40, next_title="x" * 40, delivery_id=2**62, about=Note.KEEP, has_level=True, observes=True, may_go_further=True,
    )  # fmt: skip
    last = review.last(
        SAY,
        "\U0001f642" * 900,
        SAY("review-no-fewer"),
        enrolment_id=1,
        following=[PROGRAMME] * 3,
        extends_to=366,
        about=Note.REASON,
    )
    sendable(prompts.ask(SAY, Kind.PRACTICE, 1, body, short=True, cards=done_with), weekly, last)


@pytest.mark.parametrize("count", [0, 1, 5, 26, 120])
def test_long_lists_are_split_or_say_how_many_more_there_are(count: int) -> None:
    """A day with many prompts, a house with many programmes, a handbook with many words."""
    lines = [f"\u2022 08:00 Posture reset didn't come, because {n}" for n in range(count)]
    shown = today.say_today(SAY, "Lighter load", 1, 56, lines, ["Exercises are off."])
    assert "Exercises are off." in shown.text
    assert ("more" in shown.text) == (count == 120)
    day = date(2026, 11, 23)
    assert "\n".join(m.text for m in today.say_why(SAY, lines, day, day)).count("Posture reset") == count
    many = [PROGRAMME.model_copy(update={"id": f"p{n}", "title": f"Programme {n}"}) for n in range(count)]
    offered = programmes.ask_programme(SAY, many)
    assert sum(map(len, offered.buttons)) == min(count, ROWS_LIMIT * ROW_LIMIT)
    briefly = programmes.ask_briefly(SAY, many)
    assert sum(map(len, briefly.buttons)) == min(count, (ROWS_LIMIT - 1) * ROW_LIMIT) + 1
    card = SHELVES.cards["small-nod"].model_copy(update={"title": "A card of many words in its name"})
    terms = [SHELVES.handbook.glossary[0].model_copy(update={"term": f"A word called {n}"}) for n in range(count)]
    sendable(
        shown, offered, briefly, programmes.show(SAY, PROGRAMME, 3, "x" * 40, many), handbook.list_terms(SAY, terms),
        cards.list_all(SAY, [card] * count, alice(), left_out=True), cards.list_family(SAY, card.family, [card] * count),
        *today.say_why(SAY, lines, day, day),
    )  # fmt: skip


def test_a_card_of_many_words_has_its_picture_and_its_words_apart() -> None:
    """Beside a picture there is room for a thousand letters; none of the steps is lost."""
    card = SHELVES.cards["small-nod"]
    drawing = Image(svg="<svg/>", alt="Two figures nod.")
    (one,) = cards.show(SAY, card, next(iter(card.levels)), drawing)
    assert one.image is not None
    wordy = card.model_copy(update={"steps": ["Slowly now. " * 25] * 5})
    picture, words = cards.show(SAY, wordy, next(iter(card.levels)), drawing)
    assert (picture.image is not None, words.image, "5. Slowly" in words.text) == (True, None, True)
    sendable(picture, words, cards.say_no_card(SAY, "\U0001f642" * 300), handbook.say_no_term(SAY, "_" * 300))


def test_a_copy_of_a_message_is_held_to_the_same_limits() -> None:
    """Otherwise a line that is put on top breaks at the platform instead of here."""
    fits = Message(text="x" * TEXT_LIMIT)
    with pytest.raises(ValueError, match="a message here is"):
        fits.model_copy(update={"text": fits.text + "x"})
    assert len(length.fitted("a line on top", fits.text)) == TEXT_LIMIT
    assert LABEL_LIMIT <= 80


@pytest.mark.parametrize("kind", [pytest.param(one, marks=[pytest.mark.long] * (n > 0)) for n, one in enumerate(NASTY)])
@pytest.mark.long
async def test_a_life_with_odd_words_in_every_note_goes_on_as_any_other(tmp_path: Path, kind: str) -> None:
    """/notes, prompts that quote the plan, reviews, the question after a silent week, /report, /today, /export."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        async with guest.app.database.transaction() as tx:
            for about in Note:
                await store.add(tx, 1, about, NASTY[kind], date(2026, 11, 23), guest.app.now())
        said: list[dict[str, Any]] = []
        for command in ("/notes", "/today", "/why", "/report", "/export", "/progress"):
            replies = await guest.says(command)
            assert any(reply["from"] == "coach" for reply in replies), command
            said += replies
        for _ in range(14):
            said += await guest.at(21, 30, days=1)
        assert not [one for one in said if "went wrong" in one["text"]]
        assert any(words[:12] in one["text"] for one in said for words in [NASTY[kind]])
        lost = await guest.app.database.fetch(
            "SELECT id FROM deliveries WHERE reason = :gave_up OR attempt > 1", {"gave_up": Reason.GAVE_UP}
        )
        assert list(lost) == []
        assert len([one for one in said if one["from"] == "coach"]) > 20
