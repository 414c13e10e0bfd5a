"""The declared fields of an export, as data: their names, forms and meanings, whatever the models are made of."""

import types
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from coachbot.domain.export.forms import Stored, ValueForm
from coachbot.domain.export.records import RECORDS
from coachbot.values import frozen


@frozen
class Field:
    """One field: its name in the file, how it is written, whether it may be null, what it means."""

    name: str
    form: ValueForm
    optional: bool
    means: str


@lru_cache
def fields_of(name: str) -> tuple[Field, ...]:
    """The fields of the records in one list, in order."""
    return tuple(_field(key, info) for key, info in RECORDS[name].model_fields.items())


def _field(key: str, info: FieldInfo) -> Field:
    return Field(info.alias or key, form_of(info), is_optional(info), info.description or "")


def is_optional(info: FieldInfo) -> bool:
    """Whether a field may be null."""
    return type(None) in _members(info.annotation)


def form_of(info: FieldInfo) -> ValueForm:
    """How a field's value is written."""
    kept = [member for member in _members(info.annotation) if member is not type(None)]
    return _form(kept[0], info.metadata) if len(kept) == 1 else _either([_form(one, []) for one in kept])


def form_inside(info: FieldInfo) -> ValueForm | None:
    """How the values in an object of like values are written; None for anything else."""
    annotation = next(member for member in _members(info.annotation) if member is not type(None))
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return _form(get_args(annotation)[1], []) if get_origin(annotation) is dict else None


def _either(forms: Sequence[ValueForm]) -> ValueForm:
    return ValueForm(" or ".join(form.name for form in forms), stored=forms[0].stored)


def _members(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation) if get_origin(annotation) in (Union, types.UnionType) else (annotation,)


def _form(annotation: Any, metadata: Sequence[Any]) -> ValueForm:
    if get_origin(annotation) is Annotated:
        annotation, *inner = get_args(annotation)
        metadata = [*inner, *metadata]
    if (told := next((one for one in metadata if isinstance(one, ValueForm)), None)) is not None:
        return told
    if get_origin(annotation) is Literal:
        return ValueForm(_choice(get_args(annotation)))
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return ValueForm(_choice(list(annotation)))
    if annotation is int:
        return ValueForm(f"whole number from {_bound(metadata, 'ge')} to {_bound(metadata, 'le')}")
    if annotation is str:
        return ValueForm(f"text of at most {_bound(metadata, 'max_length'):,} letters, without control characters")
    return ValueForm("list" if get_origin(annotation) is list else "object", stored=Stored.VALUE)


def _choice(words: Sequence[Any]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(map(str, words[:-1]))} or {words[-1]}"


def _bound(metadata: Sequence[Any], name: str) -> int:
    flat = [inner for one in metadata for inner in (one.metadata if isinstance(one, FieldInfo) else [one])]
    return next(int(getattr(one, name)) for one in flat if hasattr(one, name))


def info_at(model: type[BaseModel], place: Sequence[str | int]) -> tuple[FieldInfo | None, int]:
    """The innermost declared field at a place in a value, and how many steps of the place lead to it."""
    found: tuple[FieldInfo | None, int] = (None, 0)
    for depth, step in enumerate(place, start=1):
        info = next((i for key, i in model.model_fields.items() if step in (key, i.alias)), None)
        if info is not None:
            found = (info, depth)
        inner = next(_models_in(info.annotation), None) if info is not None else None
        model = inner or model
    return found


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)


def describe() -> str:
    """The format as a page for people."""
    lines = []
    for name, record in RECORDS.items():
        lines += [f"### `{name}`", "", (record.__doc__ or "").strip(), ""]
        lines += ["| field | form | means |", "|---|---|---|"]
        lines += [
            f"| `{field.name}` | {field.form.name}{', or null' if field.optional else ''} | {field.means} |"
            for field in fields_of(name)
        ]
        lines.append("")
    return "\n".join(lines)
