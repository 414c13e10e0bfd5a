"""Words of another language: a file beside each English one, such as `programme.de.yaml`, read as strictly."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from coachbot.domain.text import Fault, Told, Words
from coachbot.domain.translation import TranslationError, laid_over
from coachbot.errors import ProgrammeError
from coachbot.library.faults import build, tell
from coachbot.library.layout import is_translation
from coachbot.library.reading import FileContent, read_yaml

_Told = TypeVar("_Told", bound=Told)
Rule = Callable[[Any], Iterable[Fault]]
"""What is wrong with a value of a kind, in any language."""


def with_words(told: _Told, content: FileContent, path: Path, root: Path, rule: Rule) -> _Told:
    """The value of a file together with the words that lie beside it, which keep the rule of the file, too.

    Raises ProgrammeError.
    """
    if "translations" in content.fields:
        mend = f"Put them into a file of their own, such as {path.stem}.de.yaml."
        fault = Fault(("translations",), f"words of other languages stand here. {mend}")
        raise ProgrammeError(tell([fault], content, path, root))
    return told.model_copy(update={"translations": words_beside(told, path, root, rule)})


def words_beside(english: BaseModel, path: Path, root: Path, rule: Rule) -> dict[str, Words]:
    """By language, the words that lie beside an English file, each laid over it once to see that it fits.

    Raises ProgrammeError.
    """
    beside = [one for one in sorted(path.parent.glob(f"{path.stem}.*.yaml")) if is_translation(one)]
    whole = english.model_dump(mode="json", exclude={"translations"}) if beside else {}
    return {one.suffixes[0][1:]: _read(one, root, whole, type(english), rule) for one in beside}


def _read(path: Path, root: Path, english: dict[str, Any], kind: type[BaseModel], rule: Rule) -> Words:
    content = read_yaml(path, root)
    try:
        laid = laid_over(english, content.fields)
    except TranslationError as fault:
        raise ProgrammeError(tell([Fault(fault.path, f"{fault.says}.")], content, path, root)) from None
    if broken := tuple(rule(build(kind, content, path, root, laid))):
        raise ProgrammeError(tell(broken, content, path, root))
    return dict(content.fields)
