"""The chat port: what comes in, what goes out, and the one interface every platform implements.

Platforms differ in styles, limits and buttons; nothing above this port knows it. Text is written in the house's
tiny markup (`markup`), which each adapter renders natively.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, Protocol, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from coachbot.domain.acts import Act, encode
from coachbot.domain.figure import Drawing
from coachbot.markup import plain, surely_fits, utf16
from coachbot.values import frozen

TEXT_LIMIT = 2000
"""Characters of rendered text; Discord's limit, the smaller one."""
CAPTION_LIMIT = 1024
"""Characters of text beside a picture or a document; Telegram's limit."""
ALT_LIMIT = 1024
ROWS_LIMIT, ROW_LIMIT = 5, 5
LABEL_LIMIT = 60
LONGEST_FORM = 40
"""Characters of a form's question; with its title it fits into an id of Discord's."""
TITLE_LIMIT = 45
"""Characters over a form; Discord's limit."""
ACTION_BYTES = 64
TYPED_LIMIT = 300
"""Characters of an answer in somebody's own words."""


def _fits_in_action(action: str) -> str:
    if not 1 <= len(action.encode()) <= ACTION_BYTES:
        raise ValueError(f"an action is 1 to {ACTION_BYTES} bytes, this one has {len(action.encode())}")
    return action


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with changes, checked like any other value: what breaks a limit cannot be made this way either."""
        known = {name: self.__dict__[name] for name in self.model_fields_set}
        return type(self)(**{**known, **(update or {})})


class Button(_Value):
    """One tap. `action` carries everything the answer needs, since nothing is kept in memory."""

    label: Annotated[str, Field(min_length=1, max_length=LABEL_LIMIT)]
    action: Annotated[str, AfterValidator(_fits_in_action)]


def tap(label: str, act: Act) -> Button:
    """A button that means an act."""
    return Button(label=label, action=encode(act))


class Image(_Value):
    """A drawing as SVG, and the same content in words for whoever cannot see it.

    `moves` is shown in its place, as a movement without an end, unless stills were asked for or it cannot be made.
    `common` says that it is the same for everybody and shows nothing of anybody: no other is kept beyond its message.
    """

    svg: str
    moves: Drawing | None = None
    common: bool = False
    alt: Annotated[str, Field(min_length=1, max_length=ALT_LIMIT)]


class Document(_Value):
    """A file handed to the person. With `drawn` its content is a page as SVG, which the adapter hands over as PDF."""

    name: Annotated[str, Field(pattern=r"^[\w.-]{1,60}$")]
    media_type: str
    content: str
    drawn: bool = False


class Form(_Value):
    """A place to type in, for platforms that have one beside the chat.

    `question` names what the words belong to, the participant's open question; `title` stands over it; `long` says that
    the answer may take more than a line.
    """

    question: Annotated[str, Field(pattern=rf"^[\w:-]{{1,{LONGEST_FORM}}}$")]
    title: Annotated[str, Field(min_length=1, max_length=TITLE_LIMIT)]
    long: bool = False


class Message(_Value):
    """One message to one person, on any platform. A message that breaks a limit cannot be built.

    `in_place` asks the adapter to edit the message the person tapped instead of sending another;
    `silent` to deliver it without a sound; `asks_location` to offer the platform's location button;
    `clears` that the adapter first deletes whatever it keeps of the conversation itself, `once_wiped` what such a
    message says instead where the database's files could be wiped of it at once; `must` marks what
    is sent again until it surely arrived (safety texts, exports, receipts); `protected` what the platform,
    where it can, keeps from being passed on: answers about health; `as_menu` that the buttons are one choice
    among many, which stand in a menu where there are menus (a lone button in the last row, the way back, stays one);
    `form` that words are asked for, which can be typed into the chat everywhere; `speaks` the language in which the
    platform's own surroundings of this chat, such as its menu of commands, are shown from now on, where they can be.
    """

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    image: Image | None = None
    document: Document | None = None
    in_place: bool = False
    silent: bool = False
    asks_location: bool = False
    clears: bool = False
    once_wiped: str | None = None
    must: bool = False
    protected: bool = False
    as_menu: bool = False
    form: Form | None = None
    speaks: str | None = None

    @model_validator(mode="after")
    def _within_limits(self) -> "Message":
        limit = CAPTION_LIMIT if self.image or self.document else TEXT_LIMIT
        alt = f"\n\n{self.image.alt}" if self.image else ""
        fits = surely_fits(self.text + alt, limit) or 1 <= utf16(plain(self.text) + alt) <= limit
        if not self.text or not fits:
            raise ValueError(f"a message here is 1 to {limit} characters, a picture's content in words among them")
        too_wide = any(not 1 <= len(row) <= ROW_LIMIT for row in self.buttons)
        if len(self.buttons) > ROWS_LIMIT or too_wide:
            raise ValueError(f"buttons stand in at most {ROWS_LIMIT} rows of 1 to {ROW_LIMIT}")
        return self


@frozen
class Address:
    """Where a person is reached: a platform and its own id for the private chat.

    `aside` is for an answer alone: a place where they asked and that they alone see, which the platform keeps open for
    some minutes. It is no part of who they are.
    """

    platform: str
    key: str
    aside: str | None = field(default=None, compare=False, repr=False)


@frozen
class RawUpdate:
    """What a platform handed over, kept whole until it has had its effect.

    `update_id` is unique within the platform and is only ever compared for equality. `sender` groups
    updates whose order matters: one person's. `payload` is the update as JSON text.
    """

    platform: str
    update_id: str
    sender: str
    payload: str


class Reachability(StrEnum):
    """A person closed the chat to us, or opened it again."""

    BLOCKED = "blocked"
    BACK = "back"


@frozen
class Incoming:
    """What one person did, in platform-neutral words. In private exactly one of the contents is set.

    `at` is the platform's own time of the act, aware UTC. `message` is the platform's id of the message
    whose button was tapped. `question` is set when `text` was typed into a form, and names the form's question.
    `media` names a kind we cannot use, as `odd-media` knows it (sticker, voice-message …), `caption` the words beside
    it. `edited` says that the text replaces one we have already read. `forwarded` says that it was said elsewhere:
    passed on, or nothing but a quotation, so that it is nobody's answer here. `private` is false where others read
    along: nothing about health is ever said there, and nothing that was said there is kept but `shown`, the seals of
    whatever in it may have been a link code; `text` is then "/start" for a command meant for us. `language` and
    `zone` are the platform's hints.
    """

    address: Address
    at: datetime
    text: str | None = None
    action: str | None = None
    message: str | None = None
    question: str | None = None
    location: tuple[float, float] | None = None
    media: str | None = None
    caption: str | None = None
    reachability: Reachability | None = None
    edited: bool = False
    forwarded: bool = False
    private: bool = True
    shown: frozenset[str] = frozenset()
    language: str | None = None
    zone: str | None = None

    @property
    def words(self) -> str:
        """Everything that was typed, beside a picture too; empty where nothing was."""
        return self.text or self.caption or ""


class ChatError(Exception):
    """A message did not go out, or may not have.

    `sent` is False when it surely did not leave, None when nobody can know. `permanent` says that the
    address cannot be reached; `refused` that the platform will never take this message, whoever gets it;
    `retry_after_seconds` that everybody waits; `moved_to` that the chat now has another key.
    The text never holds what was to be sent.
    """

    def __init__(
        self,
        cause: str,
        *,
        sent: bool | None = False,
        permanent: bool = False,
        refused: bool = False,
        retry_after_seconds: float | None = None,
        moved_to: str | None = None,
    ) -> None:
        super().__init__(cause)
        self.cause, self.sent, self.permanent, self.refused = cause, sent, permanent, refused
        self.retry_after_seconds, self.moved_to = retry_after_seconds, moved_to


Take = Callable[[RawUpdate], Awaitable[Awaitable[None]]]
"""Commits an update to the inbox; the call returns when it is durable, what it returns when it is handled."""


TellTime = Callable[[datetime], None]
"""Hears what time it is at a platform, aware UTC, each time one says so."""


def nobody_asks(_at: datetime) -> None:
    """For whoever has no use for a platform's clock."""


@lru_cache(maxsize=8)
def date_in(header: str | None) -> datetime | None:
    """The instant a `Date` header names, aware UTC; None for one that is missing or that makes no sense."""
    try:
        found = parsedate_to_datetime(header or "")
    except (ValueError, TypeError, OverflowError):
        return None
    return found.astimezone(UTC) if found.tzinfo is not None else None


@frozen
class Limits:
    """What a platform bears: messages a second in all, seconds between two new ones in one chat.

    `in_flight` is how many messages may be on their way at once; `updates_per_minute` how much one person may
    say before they are asked to slow down; `one_listener` that only one process may listen at a time.
    """

    per_second: float | None = None
    chat_seconds: float = 0.0
    in_flight: int = 16
    updates_per_minute: int | None = None
    one_listener: bool = True


class Chat(Protocol):
    """A platform. Adapters decide nothing about people or programmes: they carry.

    `listen` runs until cancelled and confirms nothing to the platform before `take` has returned. `stand_by` takes its
    place where another process listens: it learns what sending needs, and returns or runs until cancelled.
    `read` is pure and is used again after a restart; it raises `ValueError` for an update it cannot
    understand and returns None for one that means nothing to us. `send` delivers one message, edits
    `edits` when given, and returns the platform's id of the message; it raises `ChatError`. `way_in` is an address that
    opens the private chat and brings words along in one tap, where the platform has such. `close` ends whatever is
    still open.
    """

    platform: str
    limits: Limits

    async def listen(self, take: Take) -> None: ...

    async def stand_by(self) -> None: ...

    def read(self, payload: str) -> Incoming | None: ...

    async def send(self, address: Address, message: Message, *, delivery_id: int, edits: str | None = None) -> str: ...

    def way_in(self, words: str) -> str | None: ...

    def routes(self) -> Sequence[Any]: ...

    async def close(self) -> None: ...
