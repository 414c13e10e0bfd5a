"""Every sentence that is not a programme's: Project Fluent files, a folder per language, a file per subject.

A `Words` answers with finished text in the house's markup. Whatever comes from a person or a file is escaped by
whoever hands it over. What a language lacks is said in English rather than not at all. The libraries that make the text
are read with the first sentence: a start says nothing.
"""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from coachbot.domain.text import ENGLISH
from coachbot.errors import DataError
from coachbot.markup import instant
from coachbot.words.layout import Layout, NotLaidOut, can_fill, filled, laid_out

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

FOLDER = Path(__file__).parent
Value = str | int | float
_A_MONDAY = date(2024, 1, 1)
_ENTRY = re.compile(r"^(?=-?[a-zA-Z][\w-]*[ ]*=)", re.MULTILINE)
_NAME = re.compile(r"-?[a-zA-Z][\w-]*")
_REFERENCE = re.compile(r"\{\s*(-?[a-z][\w-]*)")


@functools.lru_cache(maxsize=512)
def _written(day: date, pattern: str, language: str) -> str:
    """A local date by a pattern of the locale's."""
    from babel.dates import format_date  # noqa: PLC0415 - with the first sentence

    return format_date(day, pattern, locale=language)


class Words:
    """One language's sentences, by key. A sentence is parsed when it is first said."""

    def __init__(self, language: str, sources: Mapping[str, str], fallback: "Words | None" = None) -> None:
        """`sources` holds each message's own text, by its key; `fallback` says what is missing here."""
        self.language, self._sources, self._fallback = language, sources, fallback
        self._loaded: set[str] = set()
        self._plain: dict[str, str] = {}
        self._laid_out: dict[Any, Layout | None] = {}

    @functools.cached_property
    def _bundle(self) -> "FluentBundle":
        from fluent.runtime import FluentBundle  # noqa: PLC0415 - with the first sentence

        return FluentBundle([self.language], use_isolating=False)

    @property
    def keys(self) -> frozenset[str]:
        """The keys this language has words of its own for."""
        return frozenset(self._sources)

    def source(self, key: str) -> str:
        """A message as it stands in its file. Raises KeyError."""
        return self._sources[key]

    def __call__(self, key: str, **values: Value) -> str:
        """The sentence of that key. Raises LookupError where no language has it."""
        if values:
            return self._say(key, values)
        # Without values it is always the same: one for each key at most.
        said = self._plain.get(key)
        if said is None:
            said = self._plain[key] = self._say(key, values)
        return said

    def _say(self, key: str, values: dict[str, Value]) -> str:
        message = self._message(key)
        if message is None or message.value is None:
            return self._elsewhere(key)(key, **values)
        said = self._said(message.value, values)
        return self._elsewhere(key)(key, **values) if said is None else said

    def turn(self, key: str, number: int, **values: Value) -> str:
        """One of several wordings of the same, which take turns. Raises LookupError where there are none."""
        message = self._message(key)
        if message is None or not message.attributes:
            return self._elsewhere(key).turn(key, number, **values)
        patterns = list(message.attributes.values())
        said = self._said(patterns[number % len(patterns)], values)
        return self._elsewhere(key).turn(key, number, **values) if said is None else said

    def of(self, family: str, member: StrEnum, **values: Value) -> str:
        """The sentence for one of a few things: `family` and the member's value make the key."""
        return self(f"{family}-{member.value.replace('_', '-')}", **values)

    def day(self, day: date) -> str:
        """A local date: "Monday 23 November"."""
        return self.written(day, "pattern-day")

    def short_date(self, day: date) -> str:
        """A local date without its weekday: "23 November"."""
        return self.written(day, "pattern-date")

    def month(self, day: date) -> str:
        """The month a date lies in: "November 2026"."""
        return self.written(day, "pattern-month")

    def brief(self, day: date) -> str:
        """A local date in little room: "23 Nov"."""
        return self.written(day, "pattern-brief")

    def brief_year(self, day: date) -> str:
        """The same with its year: "23 Nov 2026"."""
        return self.written(day, "pattern-brief-year")

    def full(self, day: date) -> str:
        """A local date with its year: "23 November 2026"."""
        return self.written(day, "pattern-full")

    def weekday(self, number: int, *, narrow: bool = False) -> str:
        """A day of the week in short, Monday is 0: "Mon"; "Mo" over a narrow column."""
        pattern = "pattern-weekday-narrow" if narrow else "pattern-weekday"
        return self.written(_A_MONDAY + timedelta(days=number), pattern)

    def when(self, day: date, today: date) -> str:
        """A local date as seen from today: "today", "yesterday", "on Monday 23 November"."""
        days_ago = (today - day).days
        if days_ago in (0, 1):
            return self("when-yesterday" if days_ago else "when-today")
        return self("when-on", day=self.day(day))

    def time(self, at: datetime, zone: str) -> str:
        """An instant as the clock shows it in a zone: "20:30"."""
        local = at.astimezone(ZoneInfo(zone))
        return f"{local.hour:02}:{local.minute:02}"

    def instant(self, at: datetime, zone: str) -> str:
        """The same in the house's markup: a platform that can shows it by the reader's own clock."""
        return instant(at, self.time(at, zone))

    def listed(self, things: Sequence[str]) -> str:
        """Several things in a row: "one, two and three"."""
        from babel.lists import format_list  # noqa: PLC0415 - with the first sentence

        return format_list(things, locale=self.language)

    def written(self, day: date, pattern: str) -> str:
        """A local date by one of the patterns of `dates.ftl`."""
        return _written(day, self(pattern), self.language)

    def _message(self, key: str) -> Any:
        if key not in self._loaded:
            self._load(key)
        return self._bundle.get_message(key) if self._bundle.has_message(key) else None

    def _load(self, key: str) -> None:
        from fluent.runtime import FluentResource  # noqa: PLC0415 - with the first sentence

        self._loaded.add(key)
        if (source := self._sources.get(key)) is not None:
            for named in _REFERENCE.findall(source):
                if named not in self._loaded:
                    self._load(named)
            self._bundle.add_resource(FluentResource(source))

    def _said(self, pattern: Any, values: dict[str, Value]) -> str | None:
        """The finished text; None where it needs a value that is not there."""
        if pattern not in self._laid_out:
            self._laid_out[pattern] = laid_out(pattern)
        layout = self._laid_out[pattern]
        if layout is not None and all(map(can_fill, values.values())):
            try:
                return filled(layout, values)
            except KeyError:
                return None
            except NotLaidOut:
                pass
        said, faults = self._bundle.format_pattern(pattern, values)
        return None if faults else str(said)

    def _elsewhere(self, key: str) -> "Words":
        if self._fallback is None:
            raise LookupError(f"there are no words for {key}, or they need another value")
        return self._fallback


_beside: dict[str, Words] = {}
"""Languages of which no folder tells, by name."""


@contextmanager
def beside(words: Words) -> Iterator[Words]:
    """Within, a language of which no folder tells is spoken, too: one that a workbench made up."""
    _beside[words.language] = words
    try:
        yield words
    finally:
        del _beside[words.language]


def languages() -> tuple[str, ...]:
    """The languages a conversation can be held in, English first: those that say how a day is written."""
    return (*_that_have("dates.ftl"), *_beside)


def nearest(told: str | None) -> str:
    """The language to speak with somebody whose platform says `told`, such as "de-AT"; English where it says none."""
    found = base(told)
    return found if found in languages() else ENGLISH


def base(told: str | None) -> str:
    """A language without its region: "de" of "de-AT"."""
    return (told or ENGLISH).partition("-")[0].casefold()


def menu_languages() -> tuple[str, ...]:
    """The languages a platform's menu is written in, English first; the conversation may not speak all of them."""
    return _that_have("menu.ftl")


@functools.cache
def _that_have(name: str) -> tuple[str, ...]:
    found = sorted(path.parent.name for path in FOLDER.glob(f"*/{name}"))
    return (ENGLISH, *(language for language in found if language != ENGLISH))


def words_in(language: str) -> Words:
    """The words of a language; English where it has none at all."""
    return _beside[language] if language in _beside else _read(language)


@functools.cache
def _read(language: str) -> Words:
    if language not in (*languages(), *menu_languages()):
        return _read(ENGLISH)
    sources = read_folder(FOLDER / language)
    return Words(language, sources, None if language == ENGLISH else _read(ENGLISH))


def read_folder(folder: Path) -> dict[str, str]:
    """Every message of a language's files as its own text, by its key. Raises DataError for a key that comes twice."""
    found: dict[str, str] = {}
    for path in sorted(folder.glob("*.ftl")):
        for entry in _ENTRY.split(path.read_text(encoding="utf-8")):
            name = _NAME.match(entry)
            if name is None:
                continue
            if name[0] in found:
                raise DataError(f"{path}: {name[0]} stands in two places. Rename one of them.")
            found[name[0]] = entry
    return found
