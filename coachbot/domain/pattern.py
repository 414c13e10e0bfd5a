"""A pattern that is compiled when it is first looked for: a start reads hundreds, and most runs ask for few of them."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any


class LatePattern:
    """What `re.compile` would make at once. After the first look each call costs what it costs there."""

    def __init__(self, written: str, flags: int = 0) -> None:
        self._written, self._flags = written, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """Raises re.error where the pattern is none."""
        return re.compile(self._written, self._flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.fullmatch

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        return self.compiled.findall

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        return self.compiled.finditer

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        return self.compiled.split

    @cached_property
    def sub(self) -> Callable[..., str]:
        return self.compiled.sub
