"""Whether a text tells of somebody else's head: whoever is named in it may also only stand by."""

from collections.abc import Sequence

from coachbot.domain.telling.clause import Clause
from coachbot.domain.telling.value import Asked

OTHER = "other"


def is_of_somebody_else(clauses: Sequence[Clause], asked: Asked | None) -> bool:
    """Whether it may be somebody else's head that is told of.

    Somebody who does something of their own ("my husband fetched it") stands by, behind an answer to what was asked or
    beside a head that is said to be one's own.
    """
    named = [n for n, clause in enumerate(clauses) if OTHER in clause.vetoes]
    if not named:
        return False
    cores = [n for n, clause in enumerate(clauses) if clause.has_core]
    is_none = bool(cores) and cores[0] < named[0] and clauses[cores[0]].headache is False
    if any(clauses[n].has_core or (clauses[n].tells and not is_none) for n in named):
        return True
    answers = asked is not None and bool(cores) and cores[0] < named[0]
    return not answers and not any(clauses[n].own and clauses[n].names_head for n in cores)
