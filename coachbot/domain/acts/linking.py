"""Acts about the chats of one person."""

from enum import StrEnum
from typing import Annotated, ClassVar

from coachbot.domain.acts.act import Act
from coachbot.domain.acts.code import Code, YesNo, text_of
from coachbot.domain.linking import CODE_LENGTH, CODE_LETTERS, MARK_LENGTH


def _exactly(letters: str, length: int) -> Code:
    def read(text: str) -> str:
        if len(text) != length:
            raise ValueError("not of that length")
        return str(text_of(frozenset(letters), length).read(text))

    return Code(str, read)


_Code = Annotated[str, _exactly(CODE_LETTERS, CODE_LENGTH)]
_Mark = Annotated[str, _exactly("0123456789abcdef", MARK_LENGTH)]
"""The mark of one of the person's chats."""


class LinkPage(StrEnum):
    """A page about one's chats."""

    ALL = "show"
    NEW = "new"
    WHERE = "where"


class OpenChats(Act):
    word: ClassVar[str] = "link"
    page: LinkPage


class LinkChats(Act):
    """Both chats are mine; at most one of them has a diary."""

    word: ClassVar[str] = "linkyes"
    code: _Code


class JoinDiaries(Act):
    """Both chats are mine, and their two diaries become one."""

    word: ClassVar[str] = "linkjoin"
    code: _Code


class LeaveApart(Act):
    word: ClassVar[str] = "linkno"


class PromptsTo(Act):
    """Prompts come to this chat from now on."""

    word: ClassVar[str] = "linkto"
    chat: _Mark


class AskUnlink(Act):
    word: ClassVar[str] = "unlink"
    chat: _Mark


class Unlink(Act):
    """Whether a chat, this one or another, is out from now on."""

    word: ClassVar[str] = "unlinked"
    chat: _Mark
    sure: YesNo


class Disown(Act):
    """A chat was linked by somebody else: out with it at once."""

    word: ClassVar[str] = "notme"
    chat: _Mark


class HandOver(Act):
    """Whether everything that is kept is handed over in a newly linked chat."""

    word: ClassVar[str] = "linkexport"
    chat: _Mark
    sure: YesNo


ACTS: tuple[type[Act], ...] = (
    *(OpenChats, LinkChats, JoinDiaries, LeaveApart, PromptsTo, AskUnlink, Unlink, Disown, HandOver),
)
