"""What was just written need not be read again by whoever asks nothing twice."""

from collections.abc import Sequence

from coachbot.database import Parameters, Row, Session


def make_known(session: Session, sql: str, parameters: Parameters, rows: Sequence[Row]) -> None:
    """Tell a session that asks nothing twice what a statement would say now; any other asks again."""
    know = getattr(session, "know", None)
    if know is not None:
        know(sql, parameters, rows)
