"""Frozen values with slots, as `dataclass(frozen=True, slots=True)` makes them, for a fifth of what that takes.

There are some two hundred such classes, and a start makes them all: a dataclass compiles six functions for each, this
one. A value is made in two thirds of the time, too.
"""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError
from functools import cache, partial
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

Class = TypeVar("Class", bound=type)
Made = TypeVar("Made")


@overload
@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def frozen(plain: Class, /) -> Class: ...
@overload
@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def frozen(*, kw_only: bool) -> Callable[[Class], Class]: ...
def frozen(plain: Any = None, *, kw_only: bool = False) -> Any:
    """Make a class whose instances are told, compared and hashed by their fields, which never change.

    Fields are written as for a dataclass, and `dataclasses` knows the class as one of its own: `replace`, `fields`,
    `asdict`. It has no `InitVar` and calls no `__post_init__`. To set or delete a field raises FrozenInstanceError.
    """
    return partial(_made, kw_only=kw_only) if plain is None else _made(plain, kw_only=kw_only)


def _made(plain: type, *, kw_only: bool) -> type:
    if plain.__doc__ is None:
        # Else a dataclass would make one out of its signature.
        plain.__doc__ = plain.__name__
    bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)
    made: type = bare(plain)
    fields = dataclasses.fields(made)
    for name, method in {"__init__": _initial(made, fields), **_compared(fields), **_OF_ALL}.items():
        if made.__dict__.get(name) is None:
            setattr(made, name, method)
    return made


def _initial(made: type, fields: Sequence[Field[Any]]) -> Callable[..., None]:
    """What sets every field of a new value, each through its own slot."""
    known: dict[str, Any] = {"MISSING": MISSING}
    given: dict[bool, list[str]] = {False: ["self"], True: []}
    lines = []
    for field in fields:
        name, value = field.name, field.name
        known[f"set_{name}"] = getattr(made, name).__set__
        if field.default is not MISSING:
            known[f"usual_{name}"] = field.default
        elif field.default_factory is not MISSING:
            known[f"usual_{name}"], known[f"make_{name}"] = MISSING, field.default_factory
            value = f"make_{name}() if {name} is MISSING else {name}"
        given[bool(field.kw_only)].append(f"{name}=usual_{name}" if f"usual_{name}" in known else name)
        lines.append(f" set_{name}(self, {value})")
    told = ", ".join(given[False] + (["*", *given[True]] if given[True] else []))
    found: dict[str, Any] = {}
    exec(f"def __init__({told}):\n" + "\n".join(lines or [" pass"]), known, found)  # noqa: S102 - fields' names alone
    found["__init__"].__qualname__ = f"{made.__qualname__}.__init__"
    return found["__init__"]  # type: ignore[no-any-return]


def _compared(fields: Sequence[Field[Any]]) -> Mapping[str, Callable[..., Any]]:
    names = [field.name for field in fields if field.compare]
    told: Callable[[Any], Any] = attrgetter(*names) if names else lambda _value: ()

    def equals(self: Any, other: object) -> bool:
        return told(self) == told(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(told(self))

    return {"__eq__": equals, "__hash__": hashed}


@cache
def _told_by(made: type) -> tuple[Sequence[str], Callable[[Any], tuple[Any, ...]]]:
    """The names of its fields, two at least, and what tells all their values at once."""
    names = [field.name for field in dataclasses.fields(made)]
    return names, attrgetter(*names)


def but(value: Made, **changed: Any) -> Made:
    """The same with other values in some fields, as `dataclasses.replace` has it, in half of its time.

    Raises TypeError for a field that there is not.
    """
    made: Any = type(value)
    names, told = _told_by(made)
    other: Made = made(**{**dict(zip(names, told(value), strict=True)), **changed})
    return other


class _Alike:
    """What is the same for all of them."""

    def __repr__(self: Any) -> str:
        shown = [field.name for field in dataclasses.fields(self) if field.repr]
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    def __setattr__(self, name: str, _value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self: Any) -> list[Any]:
        return [getattr(self, field.name) for field in dataclasses.fields(self)]

    def __setstate__(self: Any, state: Sequence[Any]) -> None:
        for field, value in zip(dataclasses.fields(self), state, strict=True):
            object.__setattr__(self, field.name, value)


_OF_ALL = {name: method for name, method in vars(_Alike).items() if callable(method)}
