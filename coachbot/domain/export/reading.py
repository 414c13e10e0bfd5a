"""An export's text into checked records. Whatever is wrong is one sentence: the place, and what would be right."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NoReturn, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from coachbot.domain.export.fields import form_inside, form_of, info_at, is_optional
from coachbot.domain.export.forms import FAULT
from coachbot.domain.export.record import Record
from coachbot.domain.export.records import FORMAT, RECORDS, SCHEMA, Export

OLDER = (2, 3, 4, 5)
"""Earlier schemas that are still read. None has a state `paused`, 2 to 4 no `felt`, `taught` or `experiments`, 2 and 3
no `looks`, 2 no state `so_far`."""
_EARLY = (2, 3, 4)
LACKING: Mapping[str, tuple[int, ...]] = {"looks": (2, 3), "felt": _EARLY, "taught": _EARLY, "experiments": _EARLY}
"""Lists that earlier schemas did not have."""
LARGEST_NUMBER = 2**63
UNCHANGED = "Give the file that /export or coachbot export wrote, unchanged."
Records = dict[str, list[dict[str, Any]]]


class ExportError(ValueError):
    """An export that cannot be read; the text says where and what would be right, and quotes nothing of it."""


def read_export(text: str, now: datetime) -> Records:
    """The records of an export as they are written, every value checked. Raises ExportError.

    `now` is the clock of the house that reads it: what has happened cannot lie ahead of it.
    """
    whole = _read_json(text)
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise ExportError(f'it does not say "format": "{FORMAT}". {UNCHANGED}')
    if isinstance(whole.get("schema"), bool) or whole.get("schema") not in (*OLDER, SCHEMA):
        known = " or ".join(map(str, (*OLDER, SCHEMA)))
        raise ExportError(f'its "schema" is not {known}. Bring it in with the version of coachbot that wrote it.')
    if "unread" in whole:
        raise ExportError(
            'it has an "unread": records that did not read where it was written. Take it out to bring in the rest.'
        )
    whole |= {name: [] for name, schemas in LACKING.items() if whole["schema"] in schemas}
    whole["schema"] = SCHEMA
    try:
        Export.model_validate(whole, context={"now": now})
    except ValidationError as faults:
        raise ExportError(_say(faults.errors(include_input=False, include_url=False)[0])) from None
    return {name: [_filled(model, record) for record in whole[name]] for name, model in RECORDS.items()}


def _filled(model: type[Record], record: dict[str, Any]) -> dict[str, Any]:
    """A record, and what it means by a field that it does not have: whoever wrote it did not know that field yet."""
    optional = {key: info for key, info in model.model_fields.items() if not info.is_required()}
    return {**{info.alias or key: info.get_default() for key, info in optional.items()}, **record}


def _read_json(text: str) -> Any:
    try:
        return json.loads(
            text,
            object_pairs_hook=_no_key_twice,
            parse_int=_number,
            parse_float=_no_number,
            parse_constant=_no_number,
        )
    except ExportError:
        raise
    except RecursionError:
        raise ExportError(f"it is nested deeper than any export. {UNCHANGED}") from None
    except ValueError:
        raise ExportError(f"it is not JSON. {UNCHANGED}") from None


def _no_key_twice(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ExportError(f"one of its objects holds the same key twice. {UNCHANGED}")
    return found


def _number(digits: str) -> int:
    if len(digits) > len(str(LARGEST_NUMBER)) or abs(found := int(digits)) >= LARGEST_NUMBER:
        raise ExportError(f"it holds a whole number of more than 64 bits. {UNCHANGED}")
    return found


def _no_number(_digits: str) -> NoReturn:
    raise ExportError(f"it holds a number that is not whole; no export does. {UNCHANGED}")


def _say(error: ErrorDetails) -> str:
    """One fault in a sentence, without the value: it may be about somebody's health."""
    place, kind = list(error["loc"]), error["type"]
    if kind == FAULT:
        words = str(error["ctx"]["words"])
        return f"{_where(place)}: {words}." if place else f"{words}."
    if kind == "missing":
        return f"{_where(place)} is missing. {UNCHANGED}"
    if kind == "extra_forbidden":
        return f"{_where(place[:-1]) or 'the file'} holds a field that no export has. Take it out."
    info, depth = info_at(Export, place)
    if info is None:
        return f"{_where(place)}: it is none that coachbot writes. {UNCHANGED}"
    if get_origin(info.annotation) is list and depth == len(place):
        return f"{_where(place)}: {_say_list(place, kind)}."
    null = ", or null" if is_optional(info) else ""
    inner = None if place[-1] == "[key]" else form_inside(info)
    if inner is not None and len(place) == depth + 1:
        return f"{_where(place)}: it must be {inner.must_be()}."
    return f"{_where(place[:depth])}: it must be {form_of(info).must_be()}{null}."


def _say_list(place: Sequence[str | int], kind: str) -> str:
    if place == ["participants"]:
        return "it must be a list of exactly one record"
    return "it holds more than any export" if kind == "too_long" else "it must be a list of records"


def _where(place: Sequence[str | int]) -> str:
    """A place as jq writes it: check_ins[3].zone, counted from 0."""
    said = ""
    for step in place:
        said += f"[{step}]" if isinstance(step, int) else f"{'.' if said else ''}{step}"
    return said
