"""From a sentence to the diary: what people say of their heads, in English and German.

Made for precision: a wrong day in a diary is the worst that can come of a sentence, a question back costs a tap. What
is sure comes as `DayTold`, day by day; what is not as `Unsure`, to be asked back; everything else says nothing.
"""

from coachbot.domain.telling.reading import read_telling
from coachbot.domain.telling.value import Asked, DayTold, Gap, Refusal, Telling, Unsure

__all__ = ("Asked", "DayTold", "Gap", "Refusal", "Telling", "Unsure", "read_telling")
