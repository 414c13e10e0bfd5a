"""All that is kept of one participant goes, whole. Apart from how it is handed over: that few processes ever read."""

from collections.abc import Mapping

from coachbot.database import Session

TABLES_OF_PERSON: Mapping[str, str] = {
    "check_in_history": "participant_id",
    "check_ins": "participant_id",
    "notes": "participant_id",
    "observations": "participant_id",
    "looks": "participant_id",
    "felt": "participant_id",
    "taught": "participant_id",
    "experiments": "participant_id",
    "screenings": "participant_id",
    "consents": "participant_id",
    "deliveries": "participant_id",
    "enrolments": "participant_id",
    "addresses": "participant_id",
    "participants": "id",
}
"""Every table that holds a participant, and the column that names them, in the order in which rows may go."""
MACHINERY: Mapping[str, str] = {"ward": "participant_id"}
"""Tables that name a participant and say nothing about them: they are not handed over, and go first."""


async def forget(session: Session, participant_id: int) -> dict[str, int]:
    """Destroy a participant's key, then delete every row; returns how many, by table. Pinned texts nobody uses go too.

    The key goes first and for good, whatever becomes of the transaction: whoever is left without one is forgotten at
    the next start.
    """
    if session.vault is not None:
        await session.vault.destroy(participant_id)
    gone = {}
    await session.execute(
        "DELETE FROM link_codes WHERE EXISTS (SELECT 1 FROM addresses a WHERE a.participant_id = :id "
        "AND a.platform = link_codes.platform AND a.key = link_codes.key)",
        {"id": participant_id},
    )
    for table, column in MACHINERY.items():
        await session.execute(f"DELETE FROM {table} WHERE {column} = :id", {"id": participant_id})
    for table, column in TABLES_OF_PERSON.items():
        gone[table] = await session.execute(f"DELETE FROM {table} WHERE {column} = :id", {"id": participant_id})
    await session.execute(
        "DELETE FROM pinned_programmes WHERE NOT EXISTS "
        "(SELECT 1 FROM enrolments e WHERE e.digest = pinned_programmes.digest)"
    )
    return gone
