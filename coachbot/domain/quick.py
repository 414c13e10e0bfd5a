"""A checked value with a change of which is known that it keeps to every rule: where ten thousand a second are made."""

from typing import Any, TypeVar

from pydantic import BaseModel

Checked = TypeVar("Checked", bound=BaseModel)
_new, _put = object.__new__, object.__setattr__


def known_to_fit(value: Checked, name: str, changed: Any) -> Checked:
    """A copy with one change, which is not checked; `model_copy` takes five times as long."""
    copy, told = _new(type(value)), value.__pydantic_fields_set__
    _put(copy, "__dict__", {**value.__dict__, name: changed})
    _put(copy, "__pydantic_fields_set__", told if name in told else told | {name})
    _put(copy, "__pydantic_extra__", None)
    _put(copy, "__pydantic_private__", None)
    return copy
