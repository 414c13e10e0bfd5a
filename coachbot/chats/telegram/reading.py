"""Updates in: Telegram's JSON into neutral words. Pure, and never surprised: odd input is a ValueError."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import telegram
from telegram.constants import ChatMemberStatus, ChatType, MessageEntityType

from coachbot.chat import Address, Incoming, RawUpdate, Reachability
from coachbot.chats.telegram.everyday import PLATFORM, is_id, read_everyday
from coachbot.domain.linking import codes_in, seal
from coachbot.markup import clean

SHOWN = ("message", "edited_message", "channel_post", "edited_channel_post")
"""Kinds of update in which others may read a link code."""
ALLOWED = (*SHOWN, "callback_query", "my_chat_member")
"""Exactly the kinds of update that mean something to us; Telegram keeps the others to itself."""
PUBLIC = (ChatType.GROUP, ChatType.SUPERGROUP, ChatType.CHANNEL)
MEDIA = {
    "photo": "picture",
    "sticker": "sticker",
    "voice": "voice-message",
    "video": "video",
    "video_note": "video-message",
    "animation": "moving-picture",
    "audio": "sound-file",
    "document": "file",
    "contact": "contact",
    "poll": "poll",
    "dice": "dice",
    "story": "story",
    "game": "game",
    "live_photo": "picture",
    "paid_media": "paid-post",
    "checklist": "checklist",
    "rich_message": "formatted-message",
    "invoice": "bill",
    "giveaway": "giveaway",
    "giveaway_winners": "giveaway",
}
"""What we cannot use, by its attribute, and what to call it."""
QUOTES = frozenset((MessageEntityType.BLOCKQUOTE, MessageEntityType.EXPANDABLE_BLOCKQUOTE))
"""How a text marks what it quotes."""
SOMETHING_ELSE = "something-else"
"""What a kind is called that was not there when this was written."""
SERVICE = frozenset(
    (
        *("new_chat_members", "left_chat_member", "chat_owner_left", "chat_owner_changed", "new_chat_title"),
        *("new_chat_photo", "delete_chat_photo", "group_chat_created", "supergroup_chat_created"),
        *("channel_chat_created", "message_auto_delete_timer_changed", "migrate_to_chat_id", "migrate_from_chat_id"),
        *("pinned_message", "successful_payment", "refunded_payment", "users_shared", "chat_shared", "gift"),
        *("unique_gift", "gift_upgrade_sent", "connected_website", "write_access_allowed", "passport_data"),
        *("proximity_alert_triggered", "boost_added", "chat_background_set", "checklist_tasks_done"),
        *("checklist_tasks_added", "direct_message_price_changed", "forum_topic_created", "forum_topic_edited"),
        *("forum_topic_closed", "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden"),
        *("giveaway_created", "giveaway_completed", "managed_bot_created", "paid_message_price_changed"),
        *("poll_option_added", "poll_option_deleted", "suggested_post_approved", "suggested_post_approval_failed"),
        *("suggested_post_declined", "suggested_post_paid", "suggested_post_refunded", "video_chat_scheduled"),
        *("video_chat_started", "video_chat_ended", "video_chat_participants_invited", "web_app_data"),
    )
)
"""Telegram's own notices. Nobody said anything, so nothing is answered; any other kind was sent by a person."""


def raw_update(update: Any, at: datetime) -> RawUpdate | None:
    """An update as the inbox keeps it, with the instant it came, since a tap carries none of its own.

    `update` is what came in, whatever that is: one without an id or a sender is kept too, to be set aside. Of what is
    said where others read, no word is kept: None when it is not for us and cannot hold a link code.
    """
    found = update if isinstance(update, dict) else {}
    number = found.get("update_id")
    update_id = str(number) if is_id(number) else f"odd-{name_of(json.dumps(update, sort_keys=True))}"
    kept = {"update": update}
    if (said := _said_in_public(found)) is not None:
        if not (said["command"] or said["shown"]):
            return None
        kept = {"public": said}
    return RawUpdate(PLATFORM, update_id, _sender_of(found), json.dumps({"at": at.isoformat(), **kept}))


def _said_in_public(update: Mapping[str, Any]) -> dict[str, Any] | None:
    """What is kept of a message where others read: a command alone, and the seals of possible codes."""
    for kind in SHOWN:
        message = update.get(kind)
        chat = message.get("chat") if isinstance(message, dict) else None
        if isinstance(message, dict) and isinstance(chat, dict) and chat.get("type") in PUBLIC:
            text = message.get("text")
            is_command = kind == "message" and isinstance(text, str) and text.startswith("/")
            shown = sorted({seal(code) for words in _texts(message) for code in codes_in(words)})
            command = str(text).split(maxsplit=1)[0] if is_command else None
            return {"chat": chat.get("id"), "command": command, "shown": shown}
    return None


def _texts(content: Any) -> Iterator[str]:
    """Every text in a message: words, captions, what was quoted or forwarded, links behind words."""
    waiting = [content]
    while waiting:
        found = waiting.pop()
        if isinstance(found, str):
            yield found
        elif isinstance(found, dict | list):
            waiting += found.values() if isinstance(found, dict) else found


def name_of(content: str) -> str:
    """A name for an update that has none."""
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _sender_of(update: Mapping[str, Any]) -> str:
    """Whose order it belongs to: the chat's; a private chat's id is the person's own."""
    for content in update.values():
        if isinstance(content, dict):
            message = content.get("message")
            holders = (content, message if isinstance(message, dict) else {})
            for holder, name in ((holders[0], "chat"), (holders[1], "chat"), (holders[0], "from")):
                found = holder.get(name)
                if isinstance(found, dict) and is_id(found.get("id")):
                    return str(found["id"])
    return ""


def read(payload: str, username: str | None) -> Incoming | None:
    """A kept update in neutral words; None for one that means nothing to us. Raises ValueError.

    `username` is the bot's own, by which a command in a group is known to be meant for it; None until it is known.
    """
    try:
        kept = json.loads(payload)
        at = datetime.fromisoformat(kept["at"])
        if "public" in kept:
            return _in_public(kept["public"], at, username)
        if (everyday := read_everyday(kept["update"], at)) is not None:
            return everyday
        return translate(telegram.Update.de_json(kept["update"], None), at)
    except Exception as fault:  # noqa: BLE001 - the library raises whatever odd input makes it raise
        raise ValueError(f"not an update of Telegram's ({type(fault).__name__})") from None


def translate(update: telegram.Update, at: datetime) -> Incoming | None:
    """An update in neutral words. `at` is the instant it came in, aware UTC. Raises whatever odd input causes."""
    if update.callback_query is not None:
        return _tap(update.callback_query, at)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    if update.edited_message is not None:
        return _edited(update.edited_message)
    return None if update.message is None else _message(update.message)


def _is_private(chat: telegram.Chat, person: telegram.User | None) -> bool:
    return chat.type == ChatType.PRIVATE and person is not None and person.id == chat.id and not person.is_bot


def _address(chat: telegram.Chat) -> Address:
    if not is_id(chat.id):
        raise ValueError("no chat")
    return Address(PLATFORM, str(chat.id))


def _when(date: datetime | None) -> datetime:
    """Whatever was done has a date; the library lets it go without one."""
    if date is None:
        raise ValueError("no date")
    return date


def _tap(tap: telegram.CallbackQuery, at: datetime) -> Incoming | None:
    """Only a tap in one's own private chat counts; somebody else's button does nothing."""
    message, action = tap.message, tap.data
    if message is None or not _is_private(message.chat, tap.from_user) or not isinstance(action, str):
        return None
    if not is_id(message.message_id):
        raise ValueError("no message")
    language = _language(tap.from_user)
    address, action = _address(message.chat), clean(action)
    return Incoming(address, at, action=action, message=str(message.message_id), language=language)


def _membership(change: telegram.ChatMemberUpdated) -> Incoming | None:
    if not _is_private(change.chat, change.from_user):
        return None
    left = change.new_chat_member.status == ChatMemberStatus.BANNED
    reachability = Reachability.BLOCKED if left else Reachability.BACK
    return Incoming(_address(change.chat), _when(change.date), reachability=reachability)


def _edited(message: telegram.Message) -> Incoming | None:
    """Only changed words are worth a word; a live location, for one, changes by itself."""
    text = message.text if isinstance(message.text, str) else message.caption
    if not _is_private(message.chat, message.from_user) or not isinstance(text, str):
        return None
    return Incoming(_address(message.chat), _when(message.date), text=clean(text) or "\u2026", edited=True)


def _message(message: telegram.Message) -> Incoming | None:
    if not _is_private(message.chat, message.from_user):
        return None
    contents = _contents(message)
    if contents is None:
        return None
    if message.forward_origin is not None:
        contents["forwarded"] = True
    at = _when(message.date)
    return Incoming(_address(message.chat), at, language=_language(message.from_user), **contents)


def _in_public(said: Mapping[str, Any], at: datetime, username: str | None) -> Incoming | None:
    """Where others read, a command that is meant for us is answered without a word of content, and codes are spoilt."""
    _, _, named = (said["command"] or "").partition("@")
    is_ours = said["command"] is not None and (not named or named.casefold() == (username or "").casefold())
    if not (is_ours or said["shown"]):
        return None
    if not is_id(said["chat"]):
        raise ValueError("no chat")
    address, shown = Address(PLATFORM, str(said["chat"])), frozenset(said["shown"])
    return Incoming(address, at, text="/start" if is_ours else None, private=False, shown=shown)


def _contents(message: telegram.Message) -> dict[str, Any] | None:
    if isinstance(message.text, str):
        return _words(message)
    if message.location is not None:
        return {"location": (_degrees(message.location.latitude, 90), _degrees(message.location.longitude, 180))}
    kind = next((name for part, name in MEDIA.items() if _has(message, part)), SOMETHING_ELSE)
    is_notice = kind == SOMETHING_ELSE and any(_has(message, part) for part in SERVICE)
    if is_notice:
        return None
    caption = {"caption": clean(message.caption)} if isinstance(message.caption, str) else {}
    return {"media": kind, **caption}


def _has(message: telegram.Message, part: str) -> bool:
    """Whether a message has a part, also one that the library has no name for yet."""
    return bool(getattr(message, part, None)) or part in message.api_kwargs


def _words(message: telegram.Message) -> dict[str, Any]:
    """A text without what it quotes; one that is nothing but a quotation was said by somebody else."""
    whole, own = message.text or "", (message.text or "").encode("utf-16-le", "surrogatepass")
    quotes = [entity for entity in message.entities if entity.type in QUOTES]
    if not quotes:
        return {"text": clean(whole) or "\u2026"}
    for entity in sorted(quotes, key=lambda e: e.offset, reverse=True):
        # Telegram counts in units of UTF-16.
        own = own[: 2 * entity.offset] + own[2 * (entity.offset + entity.length) :]
    said = clean(own.decode("utf-16-le", "ignore"))
    if said.strip() or not clean(whole).strip():
        return {"text": said or "\u2026"}
    return {"text": clean(whole), "forwarded": True}


def _degrees(value: object, most: int) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not -most <= value <= most:
        raise ValueError("not a place on Earth")
    return float(value)


def _language(person: telegram.User | None) -> str | None:
    code = person.language_code if person else None
    return code if isinstance(code, str) else None
