"""Care: what was asked of somebody and told to them because of their answers, neither forgotten nor repeated."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Tiding(StrEnum):
    """What is told once when it happens, and not again for a while."""

    FLARE = "flare"
    LONG_FLARE = "long_flare"
    FLARE_OVER = "flare_over"
    MEDICINE = "medicine"
    LOOK = "look"


class Care(BaseModel):
    """What follows from answers and is not in the diary; one opaque, versioned value of a participant.

    `open_tier` is the list of warning signs that was shown for a cause and has no answer yet, `opened_on` the local day
    since which that list waits; `eased_on` the local day
    on which somebody last said that a strong evening had got better; `told` when each tiding was last told; `calm_to`
    the local day up to which the diary was looked through and decides about no prompt any more (`domain/calm.py`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    version: Annotated[int, Field(ge=1, le=1)] = 1
    open_tier: Annotated[str, Field(pattern=r"^T[123]$")] | None = None
    opened_on: date | None = None
    eased_on: date | None = None
    told: Mapping[Tiding, date] = Field(default_factory=dict)
    calm_to: date | None = None

    def telling(self, tiding: Tiding, day: date) -> "Care":
        """The same after a tiding was told."""
        return self.model_copy(update={"told": {**self.told, tiding: day}})

    def looking_again(self, changed: date) -> "Care":
        """The same after something changed on a local day: what was looked through before is no longer known."""
        is_known = self.calm_to is not None and changed <= self.calm_to
        return self.model_copy(update={"calm_to": None}) if is_known else self


NO_CARE = Care()
"""Nothing was asked or told."""
