"""A message said otherwise: every text in it by a function, its values, choices and turns as they are."""

from collections.abc import Callable

from fluent.syntax import FluentParser, FluentSerializer, ast


def respoken(source: str, say: Callable[[str], str], opens: str, closes: str) -> str:
    """A message as it stands in its file, with other words between `opens` and `closes`."""
    resource = FluentParser(with_spans=False).parse(source)
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            for pattern in (entry.value, *(turn.value for turn in entry.attributes)):
                if pattern is not None:
                    _say(pattern, say)
                    pattern.elements = [ast.TextElement(opens), *pattern.elements, ast.TextElement(closes)]
    return FluentSerializer().serialize(resource)


def _say(pattern: ast.Pattern, say: Callable[[str], str]) -> None:
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            element.value = say(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                _say(variant.value, say)
