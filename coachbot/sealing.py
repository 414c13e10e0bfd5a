"""Sealing: AES-256-GCM under keys and random numbers that are passed in, bound to where a text stands. Pure.

Text formats: a sealed value is `~1.OWNER.` and base64 of nonce, cipher text and tag; a wrapped key is `~k1.NAME.` and
the same, NAME being that of the operator's key around it. OWNER is a participant's number, or below zero the UTC day,
counted from 1970, of what belongs to nobody yet.
"""

import base64
import binascii
import hmac
import re
from collections.abc import Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from coachbot.values import frozen

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
SEALED = "~1."
MARK = "~"
_WRAPPED = "~k1."
_NAME = b"coachbot: the name of a key"
_APART = "\x1f"


class BrokenSealError(ValueError):
    """Another key, another place, or other bytes than were sealed. It holds nothing of either."""

    def __init__(self) -> None:
        super().__init__("a seal does not open")


class WeakKeyError(ValueError):
    """What was given is no key of 32 bytes."""


@frozen
class Niche:
    """Where a sealed text stands, and the only place it opens at. `row` tells the row from the owner's others."""

    table: str
    column: str
    owner: int
    row: tuple[str | int | None, ...] = ()

    def bound(self) -> bytes:
        """The same as bytes, for the seal."""
        return _APART.join((self.table, self.column, str(self.owner), *map(str, self.row))).encode()


@frozen
class OperatorKey:
    """The key around all others; `name` tells it from another one and nothing about it."""

    raw: bytes = field(repr=False)

    @property
    def name(self) -> str:
        return hmac.digest(self.raw, _NAME, "sha256").hex()[:12]


def read_key(text: str) -> OperatorKey:
    """An operator's key as it is written: 64 hexadecimal digits, or base64 of 32 bytes. Raises WeakKeyError."""
    text = text.strip()
    if re.fullmatch(r"[0-9a-fA-F]{64}", text):
        raw = bytes.fromhex(text)
    elif re.fullmatch(r"[A-Za-z0-9+/_-]{43}=?", text):
        raw = base64.urlsafe_b64decode(text[:43].translate(str.maketrans("+/", "-_")) + "=")
    else:
        raise WeakKeyError
    if len(raw) != KEY_BYTES or len(set(raw)) < KEY_BYTES // 4:
        raise WeakKeyError
    return OperatorKey(raw)


def spell_key(raw: bytes) -> str:
    """A key as `read_key` reads it."""
    return base64.b64encode(raw).decode()


def seal(key: "AESGCM", nonce: bytes, place: Niche, text: str) -> str:
    """A text that only this key opens, and only at its place. A nonce is never used twice with a key."""
    closed = nonce + key.encrypt(nonce, text.encode(), place.bound())
    return f"{SEALED}{place.owner}.{binascii.b2a_base64(closed, newline=False).decode()}"


def is_sealed(text: object) -> bool:
    """Whether a stored value is sealed; what people type is stored within JSON and never begins so."""
    return isinstance(text, str) and text.startswith(SEALED)


def owner_of(sealed: str) -> int:
    """Whose key a sealed value wants. Raises BrokenSealError."""
    try:
        return int(sealed[len(SEALED) : sealed.index(".", len(SEALED))])
    except ValueError:
        raise BrokenSealError from None


def unseal(key: "AESGCM", place: Niche, sealed: str) -> str:
    """What was sealed at that place. Raises BrokenSealError."""
    try:
        closed = binascii.a2b_base64(sealed[sealed.rindex(".") + 1 :])
        return key.decrypt(closed[:NONCE_BYTES], closed[NONCE_BYTES:], place.bound()).decode()
    except _refusals():
        raise BrokenSealError from None


def wrap(operator: OperatorKey, nonce: bytes, owner: int, raw: bytes) -> str:
    """A key under the operator's key, bound to whose it is."""
    closed = nonce + fresh(operator.raw).encrypt(nonce, raw, _bound(owner))
    return f"{_WRAPPED}{operator.name}.{base64.b64encode(closed).decode()}"


def unwrap(operators: Sequence[OperatorKey], owner: int, wrapped: str) -> bytes:
    """The key within, by whichever of the operator's keys is around it. Raises BrokenSealError."""
    name, _, closed = wrapped.removeprefix(_WRAPPED).partition(".")
    known = next((one for one in operators if one.name == name), None)
    if known is None:
        raise BrokenSealError
    try:
        both = base64.b64decode(closed, validate=True)
        return fresh(known.raw).decrypt(both[:NONCE_BYTES], both[NONCE_BYTES:], _bound(owner))
    except _refusals():
        raise BrokenSealError from None


def name_in(wrapped: str) -> str:
    """The name of the operator's key around a wrapped one."""
    return wrapped.removeprefix(_WRAPPED).partition(".")[0]


def mark(key: bytes, platform: str, chat: str) -> str:
    """What an address is found by: a keyed hash, of which nobody without the key can tell whose it is."""
    return MARK + hmac.digest(key, f"{platform}{_APART}{chat}".encode(), "sha256").hex()[:40]


def fresh(raw: bytes) -> "AESGCM":
    """A key made ready for sealing."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - only where something is sealed

    return AESGCM(raw)


def _refusals() -> tuple[type[Exception], ...]:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - only where something does not open

    return InvalidTag, ValueError


def _bound(owner: int) -> bytes:
    return f"coachbot{_APART}key{_APART}{owner}".encode()
