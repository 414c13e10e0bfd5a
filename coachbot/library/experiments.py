"""What can be compared, from experiments.yaml: names of their own, and two ways that differ."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

from pydantic import Field

from coachbot.domain.experiment.thing import Thing
from coachbot.domain.text import Fault, Part
from coachbot.errors import ProgrammeError
from coachbot.library.faults import build, tell
from coachbot.library.layout import EXPERIMENTS
from coachbot.library.reading import read_yaml
from coachbot.library.text_rules import literal, title
from coachbot.library.translations import words_beside

MOST = 20
"""So many buttons and a line of text fit into one message."""


class Experiments(Part):
    """All that can be compared, in the order in which it is offered."""

    experiments: Annotated[list[Thing], Field(max_length=MOST)] = Field(description="what can be compared")


def load_experiments(root: Path) -> dict[str, Thing]:
    """What can be compared by the file of a folder, which may be missing, by id. Raises ProgrammeError."""
    path = root / EXPERIMENTS
    if not path.is_file():
        return {}
    content = read_yaml(path, root)
    found = build(Experiments, content, path, root)

    def rule(one: Experiments) -> Iterator[Fault]:
        return of_experiments(one.experiments)

    if faults := tuple(rule(found)):
        raise ProgrammeError(tell(faults, content, path, root))
    words = words_beside(found, path, root, rule)
    return {
        one.id: one.model_copy(
            update={
                "translations": {
                    language: said
                    for language, all_said in words.items()
                    if (said := all_said.get("experiments", {}).get(one.id)) is not None
                }
            }
        )
        for one in found.experiments
    }


def of_experiments(things: Sequence[Thing]) -> Iterator[Fault]:
    """Each thing once, with buttons that can be built and ways that can be told apart."""
    for n, thing in enumerate(things):
        place = ("experiments", n)
        if thing.id in {other.id for other in things[:n]}:
            yield Fault((*place, "id"), f"{thing.id} stands here twice. Rename one.")
        yield from title(thing.title, (*place, "title"))
        for name, way in (("one", thing.one), ("other", thing.other)):
            yield from title(way.title, (*place, name, "title"))
            yield from literal(way.text, (*place, name, "text"))
        if thing.one.title == thing.other.title:
            yield Fault((*place, "other", "title"), "both ways have the same title. Say how the second differs.")
        if (thing.one.practice, thing.one.resets) == (thing.other.practice, thing.other.resets) and thing.has_practice:
            yield Fault((*place, "other"), "both ways plan the same. Change practice or resets in one of them.")
