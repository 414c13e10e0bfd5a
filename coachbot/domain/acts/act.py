"""The base of all acts. There are a hundred of them: a dataclass each would be a twentieth of a start."""

from typing import Any, ClassVar, dataclass_transform, get_origin


@dataclass_transform(frozen_default=True)
class Act:
    """What a tap means: a frozen value. `word` begins its spelling and is its alone."""

    word: ClassVar[str]
    fields: ClassVar[tuple[str, ...]] = ()
    """The names of what it carries, in their order."""
    usual: ClassVar[dict[str, Any]] = {}
    """The values of fields that may be left out."""

    def __init_subclass__(cls) -> None:
        hints: dict[str, object] = cls.__annotations__
        cls.fields = tuple(name for name, hint in hints.items() if get_origin(hint) is not ClassVar)
        cls.usual = {name: cls.__dict__[name] for name in cls.fields if name in cls.__dict__}

    def __init__(self, *given: Any, **named: Any) -> None:
        """Raises TypeError unless each field is given once or may be left out."""
        if len(given) == len(self.fields) and not named:
            self.__dict__.update(zip(self.fields, given, strict=True))
            return
        in_order = dict(zip(self.fields, given, strict=False))
        values = {**self.usual, **in_order, **named}
        if values.keys() != set(self.fields) or len(given) > len(in_order) or in_order.keys() & named.keys():
            raise TypeError(f"{type(self).__name__} carries {', '.join(self.fields) or 'nothing'}")
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((self.word, *(self.__dict__[name] for name in self.fields)))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={self.__dict__[name]!r}" for name in self.fields)
        return f"{type(self).__name__}({told})"
