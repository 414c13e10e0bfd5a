"""Sentences of nothing but text, values and choices between them, laid out once: a tenth of the library's work.

Whatever else a sentence holds, or a value is that a language writes in its own way, the library says.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Union

from coachbot.values import frozen

Layout = Sequence[Union[str, "Branch"]]
"""What follows one another: text with its values, as `str.format_map` takes it, and choices."""
PLAIN_BELOW = 1000
"""Smaller numbers have no separators between their digits, in no language."""


class NotLaidOut(Exception):  # noqa: N818 - it is an outcome
    """The library has to say it instead."""


@frozen
class Branch:
    """One of several, by a value; `usual` where it is none of them."""

    by: str
    several: Mapping[str | int, Layout]
    usual: Layout

    def said(self, values: Mapping[str, Any]) -> str:
        """The one that is meant. Raises KeyError for a value that is missing, and NotLaidOut."""
        value, among = values[self.by], self.several
        if any(isinstance(key, str) != isinstance(value, str) for key in among):
            # A number among words is one of a language's own kinds of numbers.
            raise NotLaidOut
        return filled(among.get(value, self.usual), values)


def can_fill(value: object) -> bool:
    """Whether a value stands in a sentence as it is."""
    return isinstance(value, str) or (type(value) is int and abs(value) < PLAIN_BELOW)


def filled(layout: Layout, values: Mapping[str, Any]) -> str:
    """The sentence. Raises KeyError for a value that is missing, and NotLaidOut."""
    return "".join([part.format_map(values) if isinstance(part, str) else part.said(values) for part in layout])


def laid_out(pattern: Any) -> Layout | None:
    """How the library's pattern is laid out; None for one that is not of this kind."""
    from fluent.runtime import resolver as tree  # noqa: PLC0415 - with the first sentence

    try:
        return [_part(part) for part in (pattern.elements if isinstance(pattern, tree.Pattern) else [pattern])]
    except NotLaidOut:
        return None


def _part(part: Any) -> "str | Branch":
    from fluent.runtime import resolver as tree  # noqa: PLC0415 - with the first sentence

    if isinstance(part, tree.TextElement):
        return part.value.replace("{", "{{").replace("}", "}}")
    if isinstance(part, tree.Placeable | tree.NeverIsolatingPlaceable):
        if isinstance(part.expression, tree.VariableReference):
            return f"{{{part.expression.id.name}}}"
        if isinstance(part.expression, tree.SelectExpression):
            return _branch(part.expression)
    raise NotLaidOut


def _branch(among: Any) -> Branch:
    from fluent.runtime import resolver as tree  # noqa: PLC0415 - with the first sentence

    *several, usual = among.variants
    if not isinstance(among.selector, tree.VariableReference) or not usual.default:
        raise NotLaidOut
    layouts = {_key(variant.key): laid_out(variant.value) for variant in several}
    last = laid_out(usual.value)
    if last is None or None in layouts.values():
        raise NotLaidOut
    return Branch(among.selector.id.name, {key: layout for key, layout in layouts.items() if layout is not None}, last)


def _key(key: Any) -> str | int:
    from fluent.runtime import resolver as tree  # noqa: PLC0415 - with the first sentence

    if isinstance(key, tree.Identifier):
        return str(key.name)
    if not isinstance(key.value, int):
        raise NotLaidOut
    return int(key.value)
