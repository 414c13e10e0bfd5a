"""What Telegram's updates mean to us, and that nothing odd in one surprises anybody."""

import json
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

import pytest

from coachbot.chat import Address, Incoming, RawUpdate, Reachability
from coachbot.chats.telegram.reading import raw_update, read
from coachbot.domain.linking import seal
from tests.standins.telegram import BOT, MONDAY, Person, TelegramServer, private

CAME_AT = MONDAY + timedelta(seconds=3)
ADA = Person(TelegramServer())
ADDRESS = Address("telegram", "1001")
GROUP = {"id": -100123, "type": "supergroup", "title": "Desk people"}


def reads(update: dict[str, Any], username: str | None = "neck_coach_bot") -> Incoming | None:
    raw = raw_update(update, CAME_AT)
    return None if raw is None else read(raw.payload, username)


def kept(update: Any) -> RawUpdate:
    raw = raw_update(update, CAME_AT)
    assert raw is not None
    return raw


def message(**contents: Any) -> dict[str, Any]:
    return {"update_id": 7, "message": ADA.message(**contents)}


def tap(**changes: Any) -> dict[str, Any]:
    asked = {"message_id": 5, "date": 0, "chat": private(1001)}
    query = {"id": "t", "from": ADA.user, "chat_instance": "1", "message": asked, "data": "adult:yes"}
    return {"update_id": 8, "callback_query": {**query, **changes}}


def test_words_come_with_the_platforms_own_time() -> None:
    """Not with the time they were fetched: a night may lie between."""
    assert reads(message(text="no")) == Incoming(ADDRESS, MONDAY, text="no")


def test_a_tap_carries_no_time_so_it_has_that_of_its_coming() -> None:
    """Telegram drops taps it could not deliver for minutes, so the two are close."""
    assert reads(tap()) == Incoming(ADDRESS, CAME_AT, action="adult:yes", message="5")


def test_the_readers_language_is_a_hint() -> None:
    """As the app tells it."""
    said = message(text="hallo")
    said["message"]["from"] = {**ADA.user, "language_code": "de"}
    assert (reads(said) or Incoming(ADDRESS, MONDAY)).language == "de"


@pytest.mark.parametrize(
    ("contents", "means"),
    [
        ({"text": "yes\u00a06"}, {"text": "yes 6"}),
        ({"text": "a\x00b\u202ec"}, {"text": "abc"}),
        ({"text": "\x00"}, {"text": "\u2026"}),
        ({"location": {"latitude": 52.5, "longitude": 13.4}}, {"location": (52.5, 13.4)}),
        ({"sticker": {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1,
                      "is_animated": False, "is_video": False}}, {"media": "sticker"}),
        ({"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3}}, {"media": "voice-message"}),
        ({"photo": [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}], "caption": "8"},
         {"media": "picture", "caption": "8"}),
        ({"document": {"file_id": "d", "file_unique_id": "d"}}, {"media": "file"}),
        ({"contact": {"phone_number": "1", "first_name": "A"}}, {"media": "contact"}),
        ({"dice": {"emoji": "x", "value": 6}}, {"media": "dice"}),
    ],
)  # fmt: skip
def test_each_content_has_its_meaning(contents: dict[str, Any], means: dict[str, Any]) -> None:
    """Files are named and never fetched."""
    assert reads(message(**contents)) == Incoming(ADDRESS, MONDAY, **means)


ELSEWHERE = {
    "a person": {"type": "user", "date": 0, "sender_user": {"id": 5, "is_bot": False, "first_name": "Bo"}},
    "somebody hidden": {"type": "hidden_user", "date": 0, "sender_user_name": "Bo"},
    "oneself": {"type": "user", "date": 0, "sender_user": ADA.user},
    "a channel": {
        "type": "channel",
        "date": 0,
        "message_id": 3,
        "chat": {"id": -1009, "type": "channel", "title": "C"},
    },
    "a group": {"type": "chat", "date": 0, "sender_chat": {"id": -1008, "type": "supergroup", "title": "G"}},
}


@pytest.mark.parametrize("origin", ELSEWHERE)
def test_what_was_forwarded_is_known_as_such(origin: str) -> None:
    """Whoever said it first, words, pictures and places alike."""
    heard = [
        reads(message(forward_origin=ELSEWHERE[origin], **contents))
        for contents in ({"text": "yes 9"}, {"location": {"latitude": 52.5, "longitude": 13.4}},
                         {"dice": {"emoji": "x", "value": 6}})
    ]  # fmt: skip
    assert [one and one.forwarded for one in heard] == [True, True, True]


@pytest.mark.parametrize(
    ("text", "quoted", "means"),
    [
        ("yes 9", [(0, 5)], {"text": "yes 9", "forwarded": True}),
        ("yes 9\nno", [(0, 5)], {"text": "\nno"}),
        ("\U0001f926 yes 9\nno\nyes 3", [(0, 8), (12, 5)], {"text": "\nno\n"}),
        ("no", [], {"text": "no"}),
    ],
)  # fmt: skip
def test_what_a_text_quotes_is_not_said(text: str, quoted: list[tuple[int, int]], means: dict[str, Any]) -> None:
    """Offsets count in UTF-16; a quotation and nothing else is somebody else's."""
    entities = [{"type": "blockquote", "offset": at, "length": length} for at, length in quoted]
    assert reads(message(text=text, entities=entities)) == Incoming(ADDRESS, MONDAY, **means)


def test_an_answer_to_a_message_is_ones_own() -> None:
    """Also where a part of that message is quoted above it."""
    asked = {"message_id": 5, "date": 0, "chat": private(1001), "text": "How strong was it?"}
    said = message(text="yes 6", reply_to_message=asked, quote={"text": "How strong", "position": 0, "is_manual": True})
    assert reads(said) == Incoming(ADDRESS, MONDAY, text="yes 6")


@pytest.mark.parametrize("status", ["kicked", "member"])
def test_closing_and_opening_the_chat_is_noticed(status: str) -> None:
    """The one sign that somebody does not want to be written to."""
    update = Person(TelegramServer()).changes(status)
    found = Reachability.BLOCKED if status == "kicked" else Reachability.BACK
    assert reads(update) == Incoming(ADDRESS, MONDAY, reachability=found)


def test_a_changed_message_is_known_as_one() -> None:
    """Its words come along, and the sign that we have read it before."""
    update = {"update_id": 9, "edited_message": {**ADA.message(text="yes 7"), "edit_date": 1}}
    assert reads(update) == Incoming(ADDRESS, MONDAY, text="yes 7", edited=True)


def test_the_changed_words_beside_a_picture_come_along() -> None:
    """They may be the ones that must not be overheard."""
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    update = {"update_id": 9, "edited_message": {**ADA.message(photo=photo, caption="look"), "edit_date": 1}}
    assert reads(update) == Incoming(ADDRESS, MONDAY, text="look", edited=True)


@pytest.mark.parametrize(
    ("text", "heard"), [("/start", True), ("/start@neck_coach_bot", True), ("/start@other_bot", False), ("8", False)]
)
def test_in_a_group_only_a_command_for_us_is_heard_and_none_of_its_words(text: str, heard: bool) -> None:
    """Nothing about anybody's health is read there, or said."""
    said = message(text=f"{text} yes 6")
    said["message"]["chat"] = GROUP
    found = reads(said)
    assert (found and (found.address, found.text, found.private)) == (
        (Address("telegram", "-100123"), "/start", False) if heard else None
    )


CODE = "2345ABCD"


@pytest.mark.parametrize(
    "contents",
    [
        {"text": f"/link {CODE}"},
        {"text": f"/link@other_bot {CODE}"},
        {"text": "my code is 2345-abcd, what now?"},
        {"text": "2 3 4 5 a b c d"},
        {"text": f"https://t.me/neck_coach_bot?start=link-{CODE}"},
        {"text": "here", "entities": [{"type": "text_link", "offset": 0, "length": 4, "url": f"https://t.me/x?start=link-{CODE}"}]},
        {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}], "caption": f"look: {CODE}"},
        {"text": f"The link: {CODE}", "forward_origin": {"type": "hidden_user", "date": 0, "sender_user_name": "Ada"}},
        {"text": "what is this?", "reply_to_message": {"message_id": 1, "date": 0, "chat": GROUP, "text": f"/link {CODE}"}},
        {"text": "this", "quote": {"text": CODE, "position": 0}},
        {"poll": {"id": "1", "question": CODE, "options": []}},
    ],
    ids=["command", "another bot's command", "among words", "in pieces", "link", "link behind a word", "caption",
         "forwarded", "answered to", "quoted", "poll"],
)  # fmt: skip
def test_a_code_that_others_can_read_is_handed_on_sealed_and_no_word_is_kept(contents: dict[str, Any]) -> None:
    """However it is written, wherever; D50."""
    kinds = ("message", "edited_message", "channel_post", "edited_channel_post")
    for kind, where in product(kinds, ("group", "supergroup", "channel")):
        said = {"update_id": 7, kind: {**ADA.message(**contents), "chat": {**GROUP, "type": where}}}
        raw = raw_update(said, CAME_AT)
        assert raw is not None, (kind, where)
        assert CODE not in raw.payload.upper()
        assert "what" not in raw.payload
        found = read(raw.payload, "neck_coach_bot")
        assert found is not None
        assert (found.private, seal(CODE) in found.shown) == (False, True), (kind, where)


def test_what_is_said_in_a_group_and_cannot_hold_a_code_does_not_even_reach_the_inbox() -> None:
    """A busy group is nobody's business."""
    said = message(text="my head is killing me")
    said["message"]["chat"] = GROUP
    assert raw_update(said, CAME_AT) is None


@pytest.mark.parametrize(
    ("text", "heard"), [("/start", True), ("/start@neck_coach_bot", False), ("/start@other_bot", False)]
)
def test_before_its_own_name_is_known_a_command_that_names_a_bot_is_not_for_us(text: str, heard: bool) -> None:
    """D54: better one silence in the first second than an answer for somebody else."""
    said = message(text=text)
    said["message"]["chat"] = GROUP
    assert (reads(said, username=None) is not None) == heard


BOB = {"id": 2002, "is_bot": False, "first_name": "Bob"}


@pytest.mark.parametrize(
    "update",
    [
        tap(**{"from": BOB}),
        tap(**{"from": None}),
        tap(message={"message_id": 5, "date": 0, "chat": GROUP}),
        tap(message=None),
        tap(data=None),
        {"update_id": 1, "callback_query": {"id": "t", "from": ADA.user, "chat_instance": "1", "inline_message_id": "x"}},
        {"update_id": 1, "channel_post": {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "channel", "title": "c"}}},
        {"update_id": 1, "poll_answer": {"poll_id": "1", "option_ids": [], "option_persistent_ids": []}},
        {"update_id": 1, "something_new": {"chat": private(1001)}},
        {"update_id": 1},
        message(pinned_message={"message_id": 1, "date": 0, "chat": private(1001)}),
        {"update_id": 1, "message": {**ADA.message(text="hi"), "from": BOT}},
        {"update_id": 1, "edited_message": ADA.message(location={"latitude": 1, "longitude": 1})},
    ],
)  # fmt: skip
def test_what_is_not_for_us_means_nothing(update: dict[str, Any]) -> None:
    """Somebody else's button, channels, notices, other bots, a moving location, kinds not yet invented."""
    assert reads(update) is None


@pytest.mark.parametrize(
    "update",
    [
        None,
        7,
        "x",
        [],
        {},
        {"update_id": "x", "message": 5},
        {"update_id": 1, "message": {"text": "hi"}},
        {"update_id": 1, "message": {**ADA.message(text="hi"), "date": 10**18}},
        {"update_id": 1, "message": {**ADA.message(text="hi"), "date": None}},
        {"update_id": 1, "message": {**ADA.message(text="hi"), "chat": {"id": None, "type": "private"}, "from": {"id": None}}},
        message(location={"latitude": 1e400, "longitude": 0}),
        message(location={"latitude": "52", "longitude": 13}),
        message(location={"latitude": 91, "longitude": 13}),
    ],
)  # fmt: skip
def test_an_update_that_makes_no_sense_is_a_value_error_that_says_nothing_of_its_content(update: Any) -> None:
    """So that it is set aside; and it has a name to be known by."""
    raw = kept(update)
    assert raw.update_id
    with pytest.raises(ValueError, match=r"^not an update of Telegram's \(\w+\)$"):
        read(raw.payload, None)


def test_an_update_without_a_number_gets_a_name_from_its_content() -> None:
    """The same again is known as the same; another is another."""
    names = [kept(odd).update_id for odd in ({"a": 1}, {"a": 1}, {"a": 2})]
    assert names[0] == names[1] != names[2]


@pytest.mark.parametrize(
    ("update", "sender"),
    [
        (message(text="x"), "1001"),
        (tap(), "1001"),
        (tap(message=None), "1001"),
        ({"update_id": 1, "message": {"chat": GROUP, "from": BOB, "text": "/start"}}, "-100123"),
        ({"update_id": 1, "message": {"chat": {"id": True}}}, ""),
        ({}, ""),
    ],
)  # fmt: skip
def test_order_is_kept_by_chat(update: dict[str, Any], sender: str) -> None:
    """A private chat's id is the person's own."""
    assert kept(update).sender == sender


def test_a_kept_update_can_be_stored_anywhere() -> None:
    """Plain ASCII, whatever was said, and the instant in UTC."""
    raw = raw_update(message(text="\x00\ud800 \U0001f642"), datetime(2026, 1, 1, tzinfo=UTC))
    assert raw is not None
    assert raw.payload.isascii()
    assert json.loads(raw.payload)["at"] == "2026-01-01T00:00:00+00:00"
