"""Two notes that say "worth talking over with somebody", never what somebody has (ICHD-3 2.3, 8.2; S21 to S23)."""

from dataclasses import dataclass
from enum import StrEnum

from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS, Constants


class MedicineNote(StrEnum):
    """Days with medicine for headache, against expert thresholds."""

    OK = "ok"
    WATCH = "watch"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """`headache28` and `medicine28` are days per 28 answered days, None without an answer.

    `by_count` says that the headache days alone reach the threshold, whatever the days without an answer held.
    """

    headache28: float | None
    medicine28: float | None
    frequent: bool
    by_count: bool
    medicine: MedicineNote


def notes_of(*, headache: int, medicine: float, observed: int, constants: Constants = DEFAULT) -> Notes:
    """The notes on the counts of a window of 28 days.

    A threshold is reached by the plain count, or by the count scaled up to 28 days once enough days are answered:
    missing days then do not hide it, and few answers do not make it up. `medicine` may be what is likely where it
    was not always told (`medicine.py`).
    """
    headaches, medicines = _per28(headache, observed), _per28(medicine, observed)
    scaled = observed >= constants.note_min_answered
    most_headaches = max(headache, headaches or 0) if scaled else headache
    most_medicines = max(medicine, medicines or 0) if scaled else medicine
    note = MedicineNote.WATCH if most_medicines >= constants.medicine_watch else MedicineNote.OK
    return Notes(
        headache28=headaches,
        medicine28=medicines,
        frequent=most_headaches >= constants.frequent_days,
        by_count=headache >= constants.frequent_days,
        medicine=MedicineNote.HIGH if most_medicines >= constants.medicine_high else note,
    )


def _per28(days: float, observed: int) -> float | None:
    return PER_DAYS * days / observed if observed else None
