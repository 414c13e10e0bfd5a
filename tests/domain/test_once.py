"""What is worked out once for each value is that value's, however many there are."""

from coachbot.domain.once import once_for_each


class Written:
    """A value that equals every other one."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Written)

    __hash__ = None  # type: ignore[assignment]


def test_it_is_worked_out_once_and_never_anothers() -> None:
    """Neither that of one which equals it, nor of one that is gone and had the same place in memory."""
    asked: list[str] = []

    @once_for_each(most=8)
    def shouted(of: Written) -> str:
        asked.append(of.text)
        return of.text.upper()

    first, second = Written("a"), Written("b")
    assert [shouted(one) for one in (first, second, first, second)] == ["A", "B", "A", "B"]
    assert asked == ["a", "b"]
    for n in range(1000):
        assert shouted(Written(f"x{n}")) == f"X{n}"
    assert shouted(first) == "A"
