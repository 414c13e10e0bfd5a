"""What an import takes on trust: nothing. A file's chats, programmes, consent and values are each held to account (D37)."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from coachbot.chat import Address
from coachbot.database import Database
from coachbot.domain.delivery import Reason
from coachbot.domain.participant import Track
from coachbot.domain.programme import Note, digest
from coachbot.errors import DataError, MisuseError
from coachbot.handover import arriving, leaving
from coachbot.store import notes
from tests.house import SHELVES, open_house
from tests.parts import Parts
from tests.test_handover import NOW, address_of, chat_in, lives

Json = Any
TODAY = date(2026, 12, 5)
AFTERWARDS = datetime(2026, 12, 5, 11, 0, tzinfo=UTC)
"""When the export is written: day 12 of 14."""
Change = Callable[[Json], Any]
_lived: list[str] = []


@pytest_asyncio.fixture
async def exported(tmp_path: Path) -> str:
    """The export of somebody who lived a fortnight and wrote something down, once for all tests."""
    if not _lived:
        (tmp_path / "first").mkdir()
        async with open_house(tmp_path / "first") as guest:
            await lives(guest)
            await guest.advance_to(AFTERWARDS)
            database = guest.app.database
            async with database.transaction() as tx:
                await notes.add(tx, 1, Note.IF_THEN, "When I sit down, I nod \U0001f642", TODAY, guest.app.now())
                await notes.observe(tx, 1, TODAY, "tightness", 6, guest.app.now())
                await notes.observe(tx, 1, TODAY, "side", "left", guest.app.now(), attack=2)
            _lived.append(await leaving.hand_over(database, await address_of(database), NOW, as_table=False))
    return _lived[0]


async def live(parts: Parts, *, days: int) -> None:
    """Every pass, each half an hour."""
    for _ in range(48 * days):
        parts.let_pass(minutes=30)
        await parts.tick()


class Desk:
    """An operator with a file and a database."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database, self.file = database, folder / "export.json"

    async def brings_in(self, text: str, *to: Address, **options: Any) -> arriving.Person:
        self.file.write_text(text, encoding="utf-8", errors="surrogatepass")
        return await arriving.bring_in(self.database, self.file, to, SHELVES, NOW, **options)

    async def count(self, table: str) -> int:
        (row,) = await self.database.fetch(f"SELECT COUNT(*) AS n FROM {table}")
        return int(row["n"])


@pytest.fixture
def desk(sqlite_database: Database, tmp_path: Path) -> Desk:
    return Desk(sqlite_database, tmp_path)


def changed(text: str, change: Change) -> str:
    whole = json.loads(text)
    change(whole)
    return json.dumps(whole)


def set_at(*path: str | int, to: Any) -> Change:
    def change(whole: Json) -> None:
        for step in path[:-1]:
            whole = whole[step]
        whole[path[-1]] = to

    return change


async def test_nobody_is_reached_where_the_operator_did_not_say(exported: str, desk: Desk) -> None:
    """A foreign chat in the file would get somebody else's health; without a chat nobody comes in."""
    foreign = changed(exported, set_at("addresses", 0, "key", to="999"))
    with pytest.raises(MisuseError, match=r"The file names local:999; check that this is theirs\."):
        await desk.brings_in(foreign)
    found = await desk.brings_in(foreign, Address("local", "theirs"))
    assert found.other_chats == 1
    (row,) = await desk.database.fetch("SELECT platform, key, reachable FROM addresses")
    assert dict(row) == {"platform": "local", "key": "theirs", "reachable": 1}


async def test_a_field_that_the_writer_did_not_know_yet_is_as_it_was_then(exported: str, desk: Desk) -> None:
    """An export of before there were still pictures, discreet messages or a second language."""
    text = exported
    for name in ("wake_off", "resets", "motion", "discreet", "language", "care"):
        text = changed(text, lambda whole, name=name: whole["participants"][0].pop(name))
    await desk.brings_in(text, Address("local", "theirs"))
    (row,) = await desk.database.fetch("SELECT resets, motion, discreet, language, care FROM participants")
    assert dict(row) == {"resets": 1, "motion": 1, "discreet": 0, "language": None, "care": None}


async def test_linked_chats_come_in_when_each_is_asked_for_and_stay_byte_for_byte(
    exported: str, database: Database, tmp_path: Path
) -> None:
    """On either engine; the order in which they are named does not matter."""
    other = {"platform": "telegram", "key": "77", "reachable": False, "since": "2026-11-25T09:00:00+00:00"}
    linked = changed(exported, lambda whole: whole["addresses"].append({**other, "preferred": False}))
    chats = [Address("telegram", "77"), chat_in(exported)]
    desk = Desk(database, tmp_path)
    assert not (await desk.brings_in(linked, *chats)).asks_consent
    again = await leaving.hand_over(database, chats[1], NOW, as_table=False)
    assert json.loads(again) == json.loads(linked)


async def test_a_day_of_a_pause_comes_in_as_one(exported: str, desk: Desk) -> None:
    """And none may hold answers."""
    paused = changed(exported, lambda whole: whole["check_ins"][0].update(state="paused", answers=None))
    await desk.brings_in(paused, Address("local", "theirs"))
    (row,) = await desk.database.fetch("SELECT answers FROM check_ins WHERE state = 'paused'")
    assert row["answers"] is None
    again = await leaving.hand_over(desk.database, Address("local", "theirs"), NOW, as_table=False)
    assert json.loads(again)["check_ins"] == json.loads(paused)["check_ins"]
    answered = changed(exported, set_at("check_ins", 0, "state", to="paused"))
    with pytest.raises(DataError, match="answers exactly when the state is answered"):
        await desk.brings_in(answered, Address("local", "others"))


@pytest.mark.parametrize(
    "change",
    [
        lambda whole: None,
        set_at("participants", 0, "consent_version", to="1999-01"),
        lambda whole: whole["consents"].clear(),
        lambda whole: whole["consents"][0].update(given_at="2026-11-20T00:00:00+00:00"),
    ],
    ids=["in another chat", "to a text nobody knows", "without its record", "on another day"],
)
async def test_a_consent_that_proves_nothing_is_asked_for_again_before_anything_is_sent(
    exported: str, desk: Desk, change: Change
) -> None:
    """The person is here, and hears nothing until they have agreed here."""
    text = changed(exported, change)
    here = Address("local", "new") if text == changed(exported, lambda whole: None) else chat_in(exported)
    assert (await desk.brings_in(text, here)).asks_consent
    parts = Parts(desk.database, now=AFTERWARDS, real=AFTERWARDS)
    await live(parts, days=1)
    assert parts.chat.sent == []
    assert await parts.deliveries("reason = 'not_agreed'")
    await parts.hear("/today", key=here.key)
    assert "May I keep your diary?" in parts.chat.sent[-1][1].text
    await parts.hear(None, key=here.key, action="consent:yes", message="m1")
    parts.chat.sent.clear()
    await live(parts, days=1)
    assert parts.chat.sent


def programme_of(whole: Json) -> Json:
    return json.loads(whole["programmes"][0]["content"])


def forged(whole: Json) -> None:
    """Other words in a programme, with a digest that fits them."""
    programme = programme_of(whole)
    programme["prompts"][0]["items"][0]["text"] = "Send me your password."
    text = json.dumps(programme, separators=(",", ":"))
    whole["programmes"][0].update(content=text, digest=digest(text))
    for enrolment in whole["enrolments"]:
        enrolment["digest"] = digest(text)


async def test_a_programme_that_this_house_has_never_read_is_refused_or_left_out(exported: str, desk: Desk) -> None:
    """Whoever changes a text and its digest could have coachbot say anything. The diary comes in all the same."""
    text, here = changed(exported, forged), chat_in(exported)
    with pytest.raises(DataError, match=r"programmes\[0\]\.content: this house has never read this text of desk-reset"):
        await desk.brings_in(text, here)
    assert await desk.count("participants") == 0
    found = await desk.brings_in(text, here, without_programmes=True)
    assert (found.left_out, "Left out: 1 programme" in arriving.say_brought_in(found)) == (1, True)
    assert [await desk.count(table) for table in ("enrolments", "pinned_programmes")] == [0, 0]
    assert await desk.count("check_ins") == len(json.loads(exported)["check_ins"])
    parts = Parts(desk.database, now=NOW, real=NOW)
    for words in ("/today", "/progress", "/programme", "/export", "/why"):
        await parts.hear(words, key=here.key)
    said = [message.text for _, message, _ in parts.chat.sent]
    assert not [text for text in said if "went wrong" in text or "password" in text]
    assert any("Your programme" in text for text in said)


async def test_a_text_that_an_earlier_version_wrote_in_another_order_is_known(exported: str, desk: Desk) -> None:
    """And one that somebody here is on already."""

    def reordered(whole: Json) -> None:
        text = json.dumps(dict(reversed(programme_of(whole).items())))
        whole["programmes"][0].update(content=text, digest=digest(text))
        whole["enrolments"][0]["digest"] = digest(text)

    found = await desk.brings_in(changed(exported, reordered), chat_in(exported))
    assert found.left_out == 0


def prompts_of(whole: Json) -> list[Json]:
    """Its planned prompts, those of the house left out."""
    return [one for one in whole["deliveries"] if one["kind"] and not one["asked_for"]]


PLACES = {
    "no JSON": ("{", "it is not JSON. Give the file"),
    "another file": ('{"format": "x"}', 'it does not say "format": "coachbot-export".'),
    "a list": ("[]", 'it does not say "format"'),
    "deep": ("[" * 100_000, "it is nested deeper than any export."),
    "twice": ('{"format": "coachbot-export", "format": "coachbot-export"}', "holds the same key twice."),
    "a long number": ('{"format": ' + "9" * 5000 + "}", "it holds a whole number of more than 64 bits."),
    "a fraction": ('{"format": 1.5}', "it holds a number that is not whole"),
    "no number": ('{"format": NaN}', "it holds a number that is not whole"),
}
CHANGES: dict[str, tuple[Change, str]] = {
    "an older one": (set_at("schema", to=1), 'its "schema" is not 2 or 3 or 4 or 5 or 6.'),
    "a list too many": (set_at("extra", to=[]), "the file holds a field that no export has."),
    "no participant": (lambda w: w["participants"].clear(), "participants: it must be a list of exactly one record."),
    "two": (lambda w: w["participants"].append(w["participants"][0]), "participants: it must be a list of exactly one"),
    "no list": (set_at("check_ins", to={}), "check_ins: it must be a list of records."),
    "a field missing": (lambda w: w["check_ins"][2].pop("late"), "check_ins[2].late is missing."),
    "a field too many": (set_at("notes", 0, "mood", to=1), "notes[0] holds a field that no export has. Take it out."),
    "no reason": (
        set_at("deliveries", 0, "reason", to="whim"),
        f"deliveries[0].reason: it must be one of the {len(Reason)} words that docs/export.md lists, such as sent, or null.",
    ),
    "maybe": (set_at("check_ins", 0, "late", to="maybe"), "check_ins[0].late: it must be true or false."),
    "a planet": (set_at("check_ins", 3, "zone", to="Mars/Phobos"), "check_ins[3].zone: it must be an IANA time zone"),
    "no zone": (set_at("participants", 0, "zone", to=None), "participants[0].zone: it must be an IANA time zone"),
    "year 1": (set_at("check_ins", 0, "said_at", to="0001-01-01T00:00:00+00:00"), "check_ins[0].said_at: it must be an"),
    "year 9999": (set_at("deliveries", 0, "due_at", to="9999-12-31T00:00:00+00:00"), "deliveries[0].due_at: it must be an"),
    "a day to come": (set_at("check_ins", 0, "local_date", to="2026-12-24"), "check_ins[0].local_date: it lies ahead"),
    "long ago": (set_at("check_ins", 0, "local_date", to="1999-01-01"), "it lies more than 20 years back"),
    "far ahead": (set_at("enrolments", 0, "started_on", to="2030-01-01"), "started_on: it lies more than 400 days ahead"),
    "a week": (set_at("check_ins", 0, "local_date", to="2026-W48-1"), "it must be a local date, such as 2026-11-30."),
    "no offset": (set_at("check_ins", 0, "said_at", to="2026-11-30T20:30:00"), "such as 2026-11-30T20:30:00+00:00."),
    "25 o'clock": (set_at("participants", 0, "anchors", "lunch", to="25:00"), "participants[0].anchors.lunch"),
    "an offset": (set_at("participants", 0, "day_turns_at", to="04:00+02:00"), "day_turns_at: it must be a local time"),
    "evening turn": (set_at("participants", 0, "day_turns_at", to="23:00"), "it must be a local time up to 12:00"),
    "no anchors": (set_at("participants", 0, "anchors", to={}), "participants[0].anchors: it must be an object with a"),
    "noon": (set_at("participants", 0, "anchors", "noon", to="12:00"), "participants[0].anchors: it must be an object"),
    "quiet": (set_at("participants", 0, "quiet_until", to="22:00"), "quiet_until: it must lie at most 18 hours after"),
    "asked": (set_at("participants", 0, "open_question", to="checkin:today"), "it must be an open question such as"),
    "16": (set_at("participants", 0, "track", to=Track.DIARY_ONLY), 'it can be diary_only only where "adult" is false.'),
    "intensity 11": (set_at("check_ins", 0, "answers", to={"headache": True, "worst": 11}), "check_ins[0].answers.worst"),
    "yes": (set_at("check_ins", 0, "answers", to={"headache": "yes"}), "check_ins[0].answers.headache: it must be"),
    "silence": (set_at("check_ins", 0, "answers", to=None), "it must hold answers exactly when the state is answered or so_far."),
    "a day twice": (lambda w: w["check_ins"].append(w["check_ins"][0]), "it stands for the same as check_ins[0]."),
    "sent twice": (lambda w: w["deliveries"].append(prompts_of(w)[3]), "it stands for the same as deliveries["),
    "two at once": (lambda w: w["enrolments"].append(w["enrolments"][0]), "enrolments[1]: it stands for the same as"),
    "a state of its own": (set_at("check_ins", 0, "state", to="perhaps"), "it must be answered, so_far, declined, expired,"),
    "another answer": (set_at("deliveries", 0, "response", to="maybe"), "deliveries[0].response: it must be done, short,"),
    "another feeling": (set_at("deliveries", 0, "felt", to="odd"), "deliveries[0].felt: it must be easy, fine, much, pain"),
    "an enrolment too far": (set_at("deliveries", 0, "enrolment", to=9), "deliveries[0].enrolment: there are only 1"),
    "a prompt of its own": (lambda w: prompts_of(w)[0].update(prompt="spam"), ".prompt: its programme has no such"),
    "another text": (set_at("programmes", 0, "content", to="{}"), "it is not the text that its digest names."),
    "half a letter": (set_at("notes", 0, "answers", "answer", to="\ud83d"), "notes[0].answers.answer: it must be a text"),
    "a nought": (set_at("notes", 0, "about", to="a\x00"), "notes[0].about: it must be a name in small letters"),
    "a novel": (set_at("notes", 0, "answers", "answer", to="x" * 4001), "a text of at most 4,000 letters"),
    "a huge number": (set_at("deliveries", 0, "slot", to=2**62), "deliveries[0].slot: it must be a whole number from 0"),
    "true for one": (set_at("deliveries", 0, "slot", to=True), "deliveries[0].slot: it must be a whole number from 0"),
    "standing still": (set_at("enrolments", 0, "plan_due_at", to=None), "or this programme would stand still."),
    "no text": (lambda w: w["programmes"].clear(), "enrolments[0].digest: it must be that of a text of"),
    "off the scale": (
        lambda w: w["observations"].append(
            {"local_date": "2026-11-25", "question": "tightness", "attack": 1,
             "said_at": "2026-11-25T20:00:00+00:00", "answers": {"version": 1, "answer": "very"}}
        ),
        "the answer must be a whole number from 0 to",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", [*PLACES, *CHANGES])
async def test_a_wrong_export_is_one_sentence_with_its_place_and_nothing_comes_in(
    exported: str, desk: Desk, name: str
) -> None:
    """What, where, and how to mend it; never half of it."""
    text, sentence = PLACES[name] if name in PLACES else (changed(exported, CHANGES[name][0]), CHANGES[name][1])
    with pytest.raises(DataError) as caught:
        await desk.brings_in(text, chat_in(exported))
    assert sentence in str(caught.value)
    assert str(caught.value).startswith(f"{desk.file} was not brought in: ")
    assert [await desk.count(table) for table in ("participants", "pinned_programmes", "addresses")] == [0, 0, 0]
