"""Which common pictures Telegram has already, and its own name of each: sent by it, nothing is drawn or uploaded again.

A name holds for one bot, until Telegram no longer takes it. What is known is in memory alone: after a start each
picture is uploaded once more.
"""

from collections import OrderedDict

from telegram import Message as SentMessage

from coachbot.chat import Image
from coachbot.drawing.pictures import Picture, known_by
from coachbot.values import frozen

MOST_KNOWN = 512
"""So many names are remembered, those used last; a hundred bytes each."""


@frozen
class Uploaded:
    """A picture that Telegram has: its name there (`file_id`), and its kind, "photo" or "animation"."""

    digest: str
    file_id: str
    kind: str


class Uploads:
    """What one bot has uploaded."""

    def __init__(self, most: int = MOST_KNOWN) -> None:
        self._most = most
        self._known: OrderedDict[str, Uploaded] = OrderedDict()

    def __len__(self) -> int:
        return len(self._known)

    def of(self, image: Image) -> Uploaded | None:
        """A picture as Telegram has it; None where it has to be uploaded."""
        digest = known_by(image)
        if digest is None or (found := self._known.get(digest)) is None:
            return None
        self._known.move_to_end(digest)
        return found

    def remember(self, picture: Picture, sent: object) -> None:
        """A picture has arrived as this message."""
        if picture.digest is None or not isinstance(sent, SentMessage):
            return
        kind, file_id = _animation(sent) if picture.moves else _photo(sent)
        if file_id is not None:
            self._known[picture.digest] = Uploaded(picture.digest, file_id, kind)
            if len(self._known) > self._most:
                self._known.popitem(last=False)

    def forget(self, upload: Uploaded) -> None:
        """Telegram no longer takes this name; a newer one stays."""
        if self._known.get(upload.digest) is upload:
            del self._known[upload.digest]


def _animation(sent: SentMessage) -> tuple[str, str | None]:
    """Telegram may have taken it for a file like any other; sent by its name it is what it was."""
    file = sent.animation or sent.document
    return "animation", None if file is None else file.file_id


def _photo(sent: SentMessage) -> tuple[str, str | None]:
    largest = max(sent.photo, key=lambda size: size.width * size.height, default=None)
    return "photo", None if largest is None else largest.file_id
