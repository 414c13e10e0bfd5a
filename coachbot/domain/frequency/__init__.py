"""How often headaches come, told honestly: what may be said of so many answers, and how sure it is.

Three states a day: headache, none, missing. A missing day is in no count of answers. `analyse` gives all of it; the
reasons behind every number stand in `docs/statistics.md`.
"""

from coachbot.domain.frequency.analysis import Analysis, Estimate, analyse
from coachbot.domain.frequency.constants import DEFAULT, Constants
from coachbot.domain.frequency.series import DiaryDay
from coachbot.domain.frequency.window import Window

__all__ = ["DEFAULT", "Analysis", "Constants", "DiaryDay", "Estimate", "Window", "analyse"]
