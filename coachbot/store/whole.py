"""A row that is written whole, laid out only once it is: most that a turn writes so it writes again."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from coachbot.database import Parameters


class WholeRow(Mapping[str, Any]):
    """The parameters of one row, by its number; `lay_out` makes them when the first of the others is asked for."""

    def __init__(self, number: int | str, lay_out: Callable[[], Parameters]) -> None:
        self._number, self._lay_out = number, lay_out

    @cached_property
    def _row(self) -> Parameters:
        return self._lay_out()

    def __getitem__(self, column: str) -> Any:
        return self._number if column == "id" else self._row[column]

    def __iter__(self) -> Iterator[str]:
        return iter(self._row)

    def __len__(self) -> int:
        return len(self._row)
