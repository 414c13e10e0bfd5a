"""Two notes that say "worth talking over with somebody", never what somebody has (ICHD-3 2.3, 8.2; S21 to S23)."""

from enum import StrEnum

from coachbot.domain.frequency.constants import DEFAULT, PER_DAYS, Constants
from coachbot.domain.frequency.medicine import MedicineDays
from coachbot.values import frozen


class MedicineNote(StrEnum):
    """Days with medicine for headache, against expert thresholds."""

    OK = "ok"
    WATCH = "watch"
    HIGH = "high"


@frozen(kw_only=True)
class Notes:
    """`headache28` and `medicine28` are days per 28 answered days, None without an answer.

    `by_count` says that the headache days alone reach the threshold, whatever the days without an answer held, and
    `medicine_by_count` the same of the medicine days that were told and their note.
    """

    headache28: float | None
    medicine28: float | None
    frequent: bool
    by_count: bool
    medicine: MedicineNote
    medicine_by_count: bool


def notes_of(*, headache: int, medicine: MedicineDays, observed: int, constants: Constants = DEFAULT) -> Notes:
    """The notes on the counts of a window of 28 days.

    A threshold is reached by the plain count, or by the count scaled up to 28 days once enough days are answered:
    missing days then do not hide it, and few answers do not make it up. Of medicine goes what is likely where it was
    not always told.
    """
    headaches, medicines = _per28(headache, observed), _per28(medicine.likely, observed)
    scaled = observed >= constants.note_min_answered
    most_headaches = max(headache, headaches or 0) if scaled else headache
    most_medicines = max(medicine.likely, medicines or 0) if scaled else medicine.likely
    note = _medicine_note(most_medicines, constants)
    return Notes(
        headache28=headaches,
        medicine28=medicines,
        frequent=most_headaches >= constants.frequent_days,
        by_count=headache >= constants.frequent_days,
        medicine=note,
        medicine_by_count=_medicine_note(medicine.days, constants) is note,
    )


def _medicine_note(days: float, constants: Constants) -> MedicineNote:
    note = MedicineNote.WATCH if days >= constants.medicine_watch else MedicineNote.OK
    return MedicineNote.HIGH if days >= constants.medicine_high else note


def _per28(days: float, observed: int) -> float | None:
    return PER_DAYS * days / observed if observed else None
