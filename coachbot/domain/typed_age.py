"""An age, as people write it."""

from coachbot.domain.pattern import LatePattern

_YEARS = LatePattern(
    r"(?:(?:yes|ja|no|nein),? )?(?:i['\u2019]?m |i am |ich bin )?"
    r"([1-9]\d)(?: years old| jahre(?: alt)?)?"
)


def read_age(text: str) -> int | None:
    """Whole years from 10 to 99, alone or in a short sentence of English or German; None where it is anything else."""
    found = _YEARS.fullmatch(text.casefold().strip(" .!"))
    return int(found[1]) if found else None
