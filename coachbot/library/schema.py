"""The JSON Schema of each kind of file, for editors that complete and check as one types.

It says what the reader says, as far as a schema can: whatever the reader takes, it takes. It does not know what other
files hold, and it cannot count days. Draft 7, which the YAML extensions of the common editors know.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from coachbot.domain.card import EXERCISE, LEVELS, MOVING
from coachbot.domain.programme import RIDERS, Kind, Note
from coachbot.domain.question import Role
from coachbot.domain.text import ENGLISH, PLACED
from coachbot.library import rules
from coachbot.library.folders import FILES

Schema = dict[str, Any]
FOLDER = "_schema"
"""Where the schemas lie beside programmes, so that one line at the top of a file names them from everywhere."""
LINE = f"# yaml-language-server: $schema=../{FOLDER}/programme.json"
"""What a programme's file begins with, so that an editor completes and checks it."""
DRAFT = "http://json-schema.org/draft-07/schema#"
NAME, LITERAL, VISIBLE = r"^[^*_<>\\{}\n]*$", r"^[^{}]*$", r"[^\s*_\\]"
ASKED = r"^[^{}]*(\{when\}[^{}]*)?$"
"""A question, which may name the day once."""
PATTERNS: Mapping[str, str] = {
    "Programme.title": NAME,
    "Programme.summary": LITERAL,
    "Programme.welcome": LITERAL,
    "Programme.closing": LITERAL,
    "Stage.title": NAME,
    "Item.text": PLACED,
    "Item.short": PLACED,
    "Item.instead": PLACED,
    "Card.title": NAME,
    "Card.steps": LITERAL,
    "Card.levels": LITERAL,
    "Card.caution": LITERAL,
    "Card.stop": LITERAL,
    "Card.alt": LITERAL,
    "Otherwise.steps": LITERAL,
    "Otherwise.caution": LITERAL,
    "Otherwise.alt": LITERAL,
    "Question.ask": ASKED,
    "Question.options": NAME,
    "Faq.question": NAME,
    "Faq.answer": LITERAL,
    "Term.term": NAME,
    "Term.meaning": LITERAL,
    "Thing.title": NAME,
    "Way.title": NAME,
    "Way.text": LITERAL,
}
"""What the texts of a field may hold, beside its length: what `rules` has in code."""


def _said(*names: str, **narrower: Schema) -> Schema:
    """That these fields are there, and some of them narrower than elsewhere."""
    return {"required": list(names), "properties": narrower}


def _when(field: str, values: list[str], then: Schema) -> Schema:
    """What follows when a field has one of some values."""
    return {"if": _said(field, **{field: {"enum": values}}), "then": then}


def _none_of(*names: str) -> Schema:
    return {"not": {"anyOf": [{"required": [name]} for name in names]}}


SOME = {"minItems": 1}
NOUGHT = {"const": 0}
YES_OR_NO = {"required": ["no", "yes"], "maxProperties": 2}
OTHERWISE = {"additionalProperties": {"required": ["steps", "drawing"]}}
ASKING_NOTHING = {"items": _none_of("asks")}
EVERY_DAY: Schema = {
    "moment": _none_of("every_minutes"),
    "every_days": {"const": 1},
    "counts_from": {"const": "enrolment"},
    "work_days_only": {"const": False},
    "items": {"items": _none_of("asks", "card", "short", "instead")},
}
TOGETHER: Mapping[str, Schema] = {
    "Programme": {
        "properties": {
            "language": {"const": ENGLISH},
            "tracks": SOME,
            "prompts": {"contains": _said("kind", kind={"const": Kind.CHECK_IN})},
        }
    },
    "Moment": {
        "oneOf": [
            {**_said("time"), **_none_of("window")},
            {**_said("anchor"), **_none_of("window")},
            {**_said("every_minutes", "window")},
            {**_said("random", "window", random={"const": True})},
        ]
    },
    "Prompt": {
        "allOf": [
            {"properties": {"weekdays": SOME, "tracks": SOME}},
            _when("kind", [Kind.CHECK_IN], {"properties": EVERY_DAY, **_none_of("weekdays")}),
            _when("kind", [Kind.BITE], {"properties": {"items": ASKING_NOTHING}}),
            _when(
                "kind",
                [Kind.REVIEW],
                {"properties": {"items": {"items": {"properties": {"asks": {"enum": list(map(str, Note))}}}}}},
            ),
            _when("kind", [kind for kind in Kind if kind not in RIDERS], _none_of("rides_on")),
            {
                "if": _said("rides_on"),
                "then": {"properties": {"counts_from": {"const": "enrolment"}, "items": ASKING_NOTHING}},
            },
        ]
    },
    "Item": {
        "if": _said("asks"),
        "then": {"properties": {"cards": {"maxItems": 0}}, **_none_of("card")},
    },
    "Card": {
        "dependencies": {"drawing": ["alt"]},
        "required": ["steps"],
        "properties": {"steps": SOME},
        "allOf": [
            _when(
                "family",
                sorted(MOVING),
                _said(*rules.NEEDS, "levels", source=SOME, levels={"required": list(LEVELS)}, otherwise=OTHERWISE),
            ),
            _when("family", sorted(EXERCISE), {"properties": {"moves": SOME}}),
            *(
                {
                    "if": _said("otherwise", otherwise=_said(level)),
                    "then": _said("levels", levels=_said(level)),
                }
                for level in map(str, LEVELS)
            ),
        ],
    },
    "Otherwise": {"dependencies": {"drawing": ["alt"]}},
    "Question": {
        "oneOf": [
            {**_said("scale", options={"maxProperties": 0}), **_none_of("number")},
            {**_said("number", options={"maxProperties": 0}, begins_at=NOUGHT), **_none_of("scale")},
            {**_said("options", options={"minProperties": 2}, begins_at=NOUGHT), **_none_of("scale", "number")},
        ],
        "properties": {"options": {"not": {"required": ["skip"]}}, "hint": {"pattern": LITERAL}},
        "if": {"not": _said("when", when={"const": "evening"})},
        "then": _none_of("number", "only_if", "role"),
        "allOf": [
            _when("role", [Role.WORST], _said("scale", "begins_at", scale={"const": 10}, begins_at={"const": 1})),
            _when("role", [Role.HEADACHE, Role.MEDICINE], _said("options", options=YES_OR_NO)),
            _when("role", [Role.WORST, Role.MEDICINE], _said("only_if")),
            _when(
                "role",
                [Role.HEADACHE],
                {"properties": {"only_if": {"maxProperties": 0}, "ask": {"pattern": r"\{when\}"}}},
            ),
            {"anyOf": [_said("role", role={"const": Role.HEADACHE}), {"properties": {"ask": {"pattern": LITERAL}}}]},
        ],
    },
    "Prop": _when("kind", ["band", "dashes"], _said("points", points={"minItems": 2})),
}
"""By part, what has to fit together: as `rules` and the values have it in code."""


def schema_of(kind: str) -> Schema:
    """The schema of a kind of file: programme, card, questions, handbook or experiments."""
    raw = FILES[kind].model_json_schema()
    parts: dict[str, Schema] = {**raw.pop("$defs", {}), FILES[kind].__name__: raw}
    if kind == "programme":
        del raw["properties"]["cards"]
    for name, part in parts.items():
        for field, node in part.get("properties", {}).items():
            _narrow_texts(f"{name}.{field}", node)
        if name in TOGETHER:
            part["allOf"] = [TOGETHER[name]]
    top = parts.pop(FILES[kind].__name__)
    used = _used(top, parts)
    whole = {"$id": f"urn:coachbot:{kind}", **top, "$defs": {name: parts[name] for name in sorted(used)}}
    tidy = _tidy(whole)
    return {"$schema": DRAFT, "$id": tidy.pop("$id"), "title": f"coachbot {kind}", **tidy}


def as_text(kind: str) -> str:
    """The same as a file holds it."""
    return json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n"


def _narrow_texts(field: str, node: Schema) -> None:
    if field not in PATTERNS:
        return
    for text in _texts(node):
        text["pattern"], text["allOf"] = PATTERNS[field], [{"pattern": VISIBLE}]


def _texts(node: Schema) -> Iterator[Schema]:
    """The texts that a field holds, itself or in a list or table of them."""
    if node.get("type") == "string":
        yield node
    for inner in (*node.get("anyOf", ()), node.get("items"), node.get("additionalProperties")):
        if isinstance(inner, dict):
            yield from _texts(inner)


def _used(node: Any, parts: Mapping[str, Schema]) -> set[str]:
    """The parts that something names, and those that they name."""
    found: set[str] = set()
    if isinstance(node, dict):
        name = str(node.get("$ref", "")).rpartition("/")[2]
        if name in parts:
            found = {name} | _used(parts[name], parts)
        node = list(node.values())
    if isinstance(node, list):
        found = found.union(*(_used(inner, parts) for inner in node))
    return found


def _tidy(node: Any) -> Any:
    """Without what the reader does not know, and in words of draft 7.

    A field is left out and not empty, a set may name something twice, a pair is a list of two alike, and beside a
    `$ref` nothing else is read.
    """
    if isinstance(node, list):
        return [_tidy(inner) for inner in node]
    if not isinstance(node, dict):
        return node
    node = {name: value for name, value in node.items() if name not in ("uniqueItems", "title")} | (
        {"title": node["title"]} if isinstance(node.get("title"), dict) else {}
    )
    if {"type": "null"} in node.get("anyOf", ()):
        (only,) = [inner for inner in node.pop("anyOf") if inner != {"type": "null"}]
        node = {**only, **{name: value for name, value in node.items() if value is not None}}
    if "prefixItems" in node:
        node["items"] = node.pop("prefixItems")[0]
    if "$ref" in node and len(node) > 1:
        node = {"allOf": [{"$ref": node.pop("$ref")}], **node}
    return {name: _tidy(inner) for name, inner in node.items()}
