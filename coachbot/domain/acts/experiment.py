"""Acts of one's own experiment."""

from typing import Annotated, ClassVar

from coachbot.domain.acts.act import Act
from coachbot.domain.acts.code import Slug, number
from coachbot.domain.experiment.course import LENGTHS


class OpenThing(Act):
    """Tell what a comparison would take, before it begins."""

    word: ClassVar[str] = "try"
    thing: Slug


class BeginExperiment(Act):
    """Begin tomorrow, with so many pairs of weeks."""

    word: ClassVar[str] = "trybegin"
    thing: Slug
    pairs: Annotated[int, number(LENGTHS[0], LENGTHS[-1])]


class StopExperiment(Act):
    """End it now."""

    word: ClassVar[str] = "trystop"


class ShowCoin(Act):
    """Show the coin of the last one that ended, and how to throw it again."""

    word: ClassVar[str] = "trycoin"


ACTS: tuple[type[Act], ...] = (OpenThing, BeginExperiment, StopExperiment, ShowCoin)
