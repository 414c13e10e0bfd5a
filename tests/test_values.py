"""A frozen value is what a frozen dataclass with slots is, in all that the house asks of one."""

import copy
import dataclasses
import pickle
import re
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field
from pathlib import Path
from typing import Any, ClassVar

import pytest

from coachbot import values
from coachbot.values import but, frozen


class _Plain:
    """A thing."""

    kind: ClassVar[str] = "thing"
    name: str
    size: int = 1
    words: Mapping[str, int] = field(default_factory=dict, compare=False)
    secret: str = field(default="s", repr=False)


def _as(decorate: Any, **more: Any) -> Any:
    """The same class made anew, for a decorator changes it."""
    body = {name: value for name, value in vars(_Plain).items() if name not in ("__dict__", "__weakref__")}
    return decorate(type("Thing", (), body | {"__qualname__": "Thing"}), **more)


@frozen
class Station:
    """One that pickle finds."""

    name: str
    line: int = 1


@frozen
class Terminus(Station):
    """What it inherits comes first."""

    open: bool = True


@frozen(kw_only=True)
class Ride:
    to: str
    since: int
    stops: tuple[Station, ...] = ()


@frozen
class Nothing:
    """Without a field."""


Frozen = _as(frozen)
Usual = _as(dataclass(frozen=True, slots=True))


@pytest.mark.parametrize(
    ("given", "named"),
    [(("a",), {}), (("a", 2), {}), (("a", 2, {"x": 1}), {}), ((), {"name": "a", "secret": "t"}), (("a",), {"size": 3})],
)
def test_it_holds_compares_and_shows_what_a_dataclass_does(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours, theirs = Frozen(*given, **named), Usual(*given, **named)
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert repr(ours) == repr(theirs)
    assert hash(ours) == hash(theirs)
    assert ours == Frozen(*given, **named)
    assert (ours == dataclasses.replace(ours, size=9)) == (theirs == dataclasses.replace(theirs, size=9))
    assert ours == dataclasses.replace(ours, words={"y": 2})
    assert ours != theirs


@pytest.mark.parametrize(("given", "named"), [((), {}), (("a", 1, {}, "t", 5), {}), (("a",), {"name": "b"})])
def test_it_takes_each_field_once_and_needs_those_that_have_no_usual_value(
    given: tuple[Any, ...], named: dict[str, Any]
) -> None:
    for made in (Frozen, Usual):
        with pytest.raises(TypeError, match=r"Thing.__init__\(\)"):
            made(*given, **named)


def test_what_a_factory_makes_is_each_ones_own() -> None:
    assert Frozen("a").words is not Frozen("a").words


def test_it_never_changes_and_has_no_room_for_more() -> None:
    thing = Frozen("a")
    for change in (lambda: setattr(thing, "name", "b"), lambda: delattr(thing, "name"), lambda: setattr(thing, "x", 1)):
        with pytest.raises(FrozenInstanceError):
            change()
    assert not hasattr(thing, "__dict__")
    assert thing.name == "a"


def test_names_alone_where_names_alone_are_taken() -> None:
    assert Ride(to="b", since=1) == Ride(since=1, to="b", stops=())
    with pytest.raises(TypeError):
        Ride("b", 1)  # type: ignore[misc]


def test_one_without_a_field_is_like_any_other() -> None:
    assert (Nothing(), hash(Nothing()), repr(Nothing())) == (Nothing(), hash(Nothing()), "Nothing()")
    assert Nothing() != Station("a")


def test_what_inherits_has_all_fields_and_is_another() -> None:
    assert repr(Terminus("a", 2)) == "Terminus(name='a', line=2, open=True)"
    assert Terminus("a", 2) != Station("a", 2)
    assert dataclasses.replace(Terminus("a"), line=3).line == 3


def test_another_value_in_a_field_is_another_of_its_kind() -> None:
    ride = Ride(to="b", since=1, stops=(Station("a"),))
    assert but(ride, to="c", since=2) == dataclasses.replace(ride, to="c", since=2)
    assert but(Terminus("a"), line=3) == Terminus("a", 3)
    assert ride == Ride(to="b", since=1, stops=(Station("a"),))
    with pytest.raises(TypeError):
        but(ride, wings=2)


def test_it_is_matched_by_place() -> None:
    match Terminus("a", 2):
        case Station(name, line):
            assert (name, line) == ("a", 2)


def test_it_goes_through_pickle_and_copy() -> None:
    ride = Ride(to="b", since=1, stops=(Station("a"), Terminus("b")))
    assert pickle.loads(pickle.dumps(ride)) == copy.deepcopy(ride) == copy.copy(ride) == ride


def test_what_a_class_says_itself_stands() -> None:
    @frozen
    class Careful:
        secret: str

        def __repr__(self) -> str:
            return "Careful"

    assert repr(Careful("s")) == "Careful"


def test_the_house_makes_all_its_plain_frozen_values_so() -> None:
    """A start takes as much longer for each other one; those that are ordered, or compared by being the same, stay."""
    plain = re.compile(r"^@dataclass\(frozen=True, slots=True(, kw_only=True)?\)", re.MULTILINE)
    house = Path(values.__file__).parent
    assert [str(path) for path in house.rglob("*.py") if plain.search(path.read_text(encoding="utf-8"))] == []
