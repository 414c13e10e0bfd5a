"""Every column of text is sealed, hashed, or listed as open: a new one is looked at before it holds anything."""

from pathlib import Path

from coachbot.chat import Message
from coachbot.databases.sqlite import SQLite
from coachbot.store import outbox, replies
from coachbot.store.sealed import BLANKS, SEALED
from tests.parts import Parts, address
from tests.sealed_house import seal

HASHED = {
    "addresses": {"key"}, "deliveries": {"address_key"}, "inbox": {"sender"}, "link_codes": {"key", "sealed"},
    "link_tries": {"mark"}, "audit": {"who"},
}  # fmt: skip
"""What stands there is a keyed hash, or the hash of a code that lives for minutes."""
OPEN = {
    "addresses": {"platform"},
    "audit": {"did"},
    "check_in_history": {"local_date", "state"},
    "check_ins": {"local_date", "zone", "state"},
    "consents": {"version"},
    "deliveries": {
        "key", "kind", "prompt", "local_date", "zone", "class", "state", "reason", "token", "platform", "message", "edits",
        "response", "aside",
    },
    "enrolments": {"programme_id", "digest", "started_on", "state"},
    "experiments": {"local_date"},
    "facts": {"name", "value"},
    "felt": {"card", "local_date", "prompt"},
    "inbox": {"platform", "update_id", "state"},
    "link_codes": {"platform"},
    "looks": {"local_date"},
    "migrations": {"name", "sha256"},
    "notes": {"about", "local_date"},
    "observations": {"local_date", "question"},
    "paces": {"platform"},
    "participants": {"consent_version", "zone", "day_turns_at", "quiet_from", "quiet_until", "language"},
    "pinned_programmes": {"digest", "programme_id", "content"},
    "taught": {"thing", "local_date"},
    "transcript": {"session", "sender", "content"},
    "ward": {"what", "reason"},
    "workers": {"name", "version", "listens"},
}  # fmt: skip
"""What is searched, sorted or counted, says nothing of health by itself, or stands in the demo's database alone."""


async def test_every_column_of_text_is_sealed_hashed_or_listed_as_open(sqlite_database: SQLite) -> None:
    rows = await sqlite_database.fetch(
        "SELECT m.name AS t, c.name AS c FROM sqlite_master m, pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND c.type = 'TEXT' AND m.name NOT LIKE 'sqlite_%'"
    )
    sealed = {(table, column) for table, found in SEALED.items() for column in found.columns}
    sealed |= {("participants", column) for column in BLANKS}
    known = sealed | {(t, c) for listed in (HASHED, OPEN) for t, columns in listed.items() for c in columns}
    assert {(row["t"], row["c"]) for row in rows} - known == set()
    assert {one for one in sealed if one in {(t, c) for t, columns in OPEN.items() for c in columns}} == set()


async def test_what_follows_a_prompt_is_sealed_like_it(sqlite_database: SQLite, tmp_path: Path) -> None:
    """The words and the chat; it arrives all the same."""
    await seal(sqlite_database, tmp_path)
    parts = Parts(sqlite_database)
    await parts.enrol("canary-chat")
    delivery = outbox.from_row((await parts.deliveries())[0])
    said = Message(text="canary-words").model_dump_json()
    async with sqlite_database.transaction() as tx:
        await replies.follow(tx, [replies.Follower(delivery, address("local", "canary-chat"), said)], parts.now)
    path = sqlite_database.path
    stored = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    assert [word for word in (b"canary-words", b"canary-chat") if word in stored] == []
    parts.let_pass(seconds=(delivery.due_at - parts.now).total_seconds())
    await parts.tick()
    parts.let_pass(seconds=10)
    await parts.tick()
    assert [message.text for to, message, _ in parts.chat.sent if to.key == "canary-chat"][-1] == "canary-words"
