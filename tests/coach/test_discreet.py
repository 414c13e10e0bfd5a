"""Discreet notifications: what comes unasked says nothing of health until it is opened, whatever kind it is of."""

from datetime import timedelta
from pathlib import Path

import pytest

from coachbot.chat import Message
from coachbot.database import Database
from coachbot.domain.programme import Kind
from coachbot.screens import discreet as screens
from coachbot.store import hidden, outbox, person
from coachbot.words import languages, words_in
from tests.house import open_house
from tests.parts import Parts, Talk, address
from tests.shipped import SHELVES
from tests.telegram_house import open_telegram

LINE = "There is something for you."


async def hop(parts: Parts) -> None:
    """On to whatever is due next."""
    due = await outbox.next_due_at(parts.database)
    assert due is not None
    parts.let_pass(seconds=max((due - parts.now).total_seconds(), 1))
    await parts.tick()


@pytest.mark.long
async def test_every_kind_of_prompt_comes_behind_a_neutral_line(sqlite_database: Database) -> None:
    """Two programmes, until each kind has come: one line each, one button, and nothing of what is behind it."""
    seen: set[str] = set()
    for name in ("lighter-load", "sleep-alignment", "desk-reset"):
        parts = Parts(sqlite_database)
        await parts.enrol(name, SHELVES.programmes[name], discreet=True)
        talk, today, before = Talk(parts, "local", name), parts.now.date(), 0
        while seen < set(Kind) and parts.now.date() < today + timedelta(days=9):
            before = len(parts.chat.sent)
            await hop(parts)
            for to, message, _ in parts.chat.sent[before:]:
                assert to == address("local", name)
                labels = [button.label for row in message.buttons for button in row]
                assert (message.text, labels, message.image, message.document) == (LINE, ["Open"], None, None)
            if parts.now.hour >= 21:
                await talk.says("no")
                parts.let_pass(hours=4)
            seen |= {row["kind"] for row in await parts.deliveries("hidden IS NOT NULL")}
    assert seen == set(Kind)


@pytest.mark.parametrize("platform", ["local", "telegram", "discord"])
async def test_one_tap_opens_it_in_its_place_and_its_buttons_work(database: Database, platform: str) -> None:
    """Once; a second tap on a button that is gone finds nothing, and nobody else's tap does."""
    parts = Parts(database)
    await parts.enrol("alice", platform=platform, discreet=True)
    stranger, _ = await parts.enrol("bob", platform=platform)
    alice, bob = Talk(parts, platform, "alice"), Talk(parts, platform, "bob")
    while LINE not in [message.text for message in alice.sees()]:
        await hop(parts)
    (row,) = (await parts.deliveries("hidden IS NOT NULL"))[:1]
    assert bob.sees()[-1].text != LINE
    assert "button" in (await bob.acts(f"unveil:{row['id']}"))[0]
    assert await hidden.take(database, stranger.id, row["id"]) is None
    (said,) = await alice.acts(f"unveil:{row['id']}")
    opened = alice.sees()[-1]
    assert opened.in_place
    assert said not in ("", LINE)
    assert opened.buttons
    assert await hidden.take(database, row["participant_id"], row["id"]) is None
    again = await alice.acts(f"unveil:{row['id']}")
    assert again[0] != said
    assert (await alice.acts(opened.buttons[0][0].action))[0]


async def test_what_answers_somebody_stays_as_it_is(database: Database) -> None:
    """Words about safety above all: whoever writes is looking."""
    parts = Parts(database)
    await parts.enrol(discreet=True)
    alice = Talk(parts, "local", "alice")
    assert LINE not in str(await alice.says("yes 8"))
    assert LINE not in str(await alice.says("worst headache of my life, out of nowhere"))


async def test_what_nobody_opens_is_kept_for_a_week_and_is_in_no_export(database: Database) -> None:
    """Then the button says that its moment has passed."""
    parts = Parts(database)
    who, _ = await parts.enrol(discreet=True)
    while not await parts.deliveries("hidden IS NOT NULL AND ended_at IS NOT NULL"):
        await hop(parts)
    (row,) = (await parts.deliveries("hidden IS NOT NULL AND ended_at IS NOT NULL"))[:1]
    assert "hidden" not in str(await person.everything(database, who.id))
    parts.let_pass(days=6)
    await parts.passes.prune()
    assert await parts.deliveries(f"hidden IS NOT NULL AND id = {row['id']}")
    parts.let_pass(days=2)
    await parts.passes.prune()
    assert not await parts.deliveries(f"hidden IS NOT NULL AND id = {row['id']}")


async def test_it_is_a_choice_in_the_settings(tmp_path: Path) -> None:
    """One tap on, one tap off; the settings show it. On the page the line is replaced by what it hid."""
    async with open_house(tmp_path) as guest:
        await guest.joins()
        assert "Discreet" not in (await guest.says("/settings"))[0]["text"]
        assert (await guest.taps("Discreet"))[0]["text"].startswith("Discreet notifications are on.")
        assert "Discreet notifications: on" in (await guest.says("/settings"))[0]["text"]
        await guest.at(20, 31)
        assert await guest.last() == LINE
        await guest.taps("Open")
        assert "headache" in (await guest.last()).lower()
        await guest.says("/settings")
        assert "again" in (await guest.taps("Not discreet"))[0]["text"]


async def test_on_telegram_the_message_itself_becomes_what_it_hid(tmp_path: Path) -> None:
    """No second notification."""
    async with open_telegram(tmp_path) as guest:
        await guest.joins()
        await guest.says("/settings")
        await guest.taps("Discreet")
        await guest.at(20, 31, days=1)
        (line,) = [m for m in guest.person.sees() if m.get("text") == LINE][-1:]
        number, count = line["message_id"], len(guest.person.sees())
        await guest.taps("Open")
        (changed,) = [m for m in guest.person.sees() if m["message_id"] == number]
        assert changed.get("text", changed.get("caption")) != LINE
        assert len(guest.person.sees()) == count


def test_the_line_says_nothing_in_any_language() -> None:
    """Not the head, not exercise, not the name of a programme; and it is as loud as what it hides."""
    told = Message(text="Any headache today?", silent=True, must=True, protected=True)
    for language in languages():
        cover = screens.cover(words_in(language), 7, told)
        assert (cover.silent, cover.must) == (True, True)
        assert len(cover.text) < 40
        assert not {"kopf", "schmerz", "head", "ache", "übung", "exercise", "diary", "tagebuch", "coach"} & set(
            cover.text.lower().strip(".").split()
        )
