"""Every kind of message that Telegram knows: what a person sent is answered, a notice of Telegram's own is not."""

from typing import Any

import pytest
import telegram

from coachbot.chat import Incoming
from coachbot.chats.telegram.reading import MEDIA, SERVICE, raw_update, read
from tests.standins.telegram import MONDAY, Person, TelegramServer
from tests.standins.telegram_facts import FACTS

ADA = Person(TelegramServer())
PARTS: dict[str, Any] = FACTS["message"]
BESIDE = frozenset(
    (
        *("from", "sender_chat", "sender_boost_count", "sender_business_bot", "sender_tag", "author_signature"),
        *("message_thread_id", "direct_messages_topic", "is_topic_message", "business_connection_id", "media_group_id"),
        *("forward_origin", "is_automatic_forward", "reply_to_message", "external_reply", "quote", "reply_to_story"),
        *("reply_to_checklist_task_id", "reply_to_poll_option_id", "via_bot", "guest_query_id", "reply_markup"),
        *("guest_bot_caller_user", "guest_bot_caller_chat", "edit_date", "has_protected_content", "is_from_offline"),
        *("is_paid_post", "paid_star_count", "entities", "link_preview_options", "suggested_post_info", "effect_id"),
        *("caption", "caption_entities", "show_caption_above_media", "has_media_spoiler"),
    )
)
"""What stands beside a message's content and is none itself."""
NOTICES = frozenset(
    (
        *("new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo", "migrate_to_chat_id"),
        *("migrate_from_chat_id", "pinned_message", "connected_website", "passport_data"),
    )
)
"""Notices of Telegram's own that the specification does not call service messages."""
SERVICES = sorted({name for name, part in PARTS.items() if part["service"]} | NOTICES)
CONTENTS = sorted(set(PARTS) - BESIDE - set(SERVICES) - {"text", "location", "venue"})


def reads(**contents: Any) -> Incoming | None:
    update = {"update_id": 7, "message": ADA.message(**contents)}
    return read(raw_update(update, MONDAY).payload, "neck_coach_bot")


@pytest.mark.parametrize("kind", CONTENTS)
def test_whatever_a_person_sends_gets_an_answer(kind: str) -> None:
    """Also what the library has no class for yet."""
    heard = reads(**{kind: PARTS[kind]["smallest"]})
    assert heard is not None
    assert heard.media


@pytest.mark.parametrize("kind", SERVICES)
def test_a_notice_of_telegrams_own_gets_none(kind: str) -> None:
    """Nobody said anything: a pin, a new background, a gift."""
    assert reads(**{kind: PARTS[kind]["smallest"]}) is None


@pytest.mark.parametrize("kind", ["location", "venue"])
def test_a_place_is_a_location(kind: str) -> None:
    """One that has a name, too."""
    place = {"location": {"latitude": 52.5, "longitude": 13.4}}
    heard = reads(**{kind: PARTS[kind]["smallest"], **place})
    assert heard is not None
    assert heard.location == (52.5, 13.4)


@pytest.mark.parametrize("contents", [{"hologram": {"file_id": "x"}}, {}], ids=["invented later", "empty"])
def test_a_kind_that_nobody_knows_yet_gets_the_honest_sentence(contents: dict[str, Any]) -> None:
    """Better one word too many than silence."""
    heard = reads(**contents)
    assert heard is not None
    assert heard.media == "something-else"


def test_a_picture_that_is_also_called_a_live_photo_has_one_name() -> None:
    """Telegram sends both parts, for older clients."""
    parts = {kind: PARTS[kind]["smallest"] for kind in ("live_photo", "photo")}
    heard = reads(**parts, caption="8")
    assert heard is not None
    assert heard.media == "picture"


def test_every_part_of_a_message_has_its_place_in_one_of_the_lists() -> None:
    """A new version of the API, or of the library, fails here until somebody has decided."""
    placed = {*BESIDE, *SERVICE, *MEDIA, "text", "location", "venue"}
    assert set(PARTS) - placed == set()
    slots = set(telegram.Message.__slots__) - {"_effective_attachment", "from_user"}
    assert slots - placed == set()
    assert not SERVICE & set(MEDIA)
