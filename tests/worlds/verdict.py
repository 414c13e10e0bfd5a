"""What is looked at once a world is quiet again: nothing was lost, nothing came too often, nothing is left over."""

from typing import TYPE_CHECKING

from coachbot.store import ward
from tests.worlds.databases import Mortal
from tests.worlds.platforms import Remote, too_often

if TYPE_CHECKING:
    from tests.worlds.world import World

LEFT_OVER = (
    ("an update that waits", "SELECT id FROM inbox WHERE state = 'new'"),
    ("a delivery on its way for ever", "SELECT id FROM deliveries WHERE state IN ('claimed', 'sending')"),
    ("a delivery that is due and does not leave", "SELECT id FROM deliveries WHERE state = 'pending' AND due_at < :ago"),
    ("a plan that is due and is not made", "SELECT id FROM enrolments WHERE plan_due_at < :ago"),
    ("an end without a reason", "SELECT id FROM deliveries WHERE ended_at IS NOT NULL AND reason IS NULL"),
    ("a running enrolment without its programme",
     "SELECT id FROM enrolments e WHERE NOT EXISTS (SELECT 1 FROM pinned_programmes p WHERE p.digest = e.digest)"),
)  # fmt: skip


async def verdict(world: "World") -> list[str]:
    """Everything that must not be."""
    database = world.database(Mortal())
    ago = int((world.wall().timestamp() - 600) * 1000)
    found = []
    for what, sql in LEFT_OVER:
        rows = await database.fetch(sql, {"ago": ago} if ":ago" in sql else {})
        found += [f"the end: {what}: {row['id']}" for row in rows]
    found += [f"the end: somebody is set aside: {one}" for one in await ward.everybody(database)]
    shown = {name: _shown(remote) for name, remote in world.remotes.items()}
    rows = await database.fetch("SELECT id, platform FROM deliveries WHERE kind IS NULL AND state = 'sent'")
    found += [
        f"G2: reply {row['id']} counts as sent and never came"
        for row in rows
        if row["id"] not in shown[row["platform"]] and not world.remotes[row["platform"]].arrived[row["id"]]
    ]
    database.abandon()
    return found + _on_the_wire(world) + _in_the_inbox(world)


def _shown(remote: Remote) -> set[int]:
    """What stands in some chat or took another's place there: an edit is no new message."""
    return {one.delivery for chat in remote.chats.values() for one in chat.values()} | remote.edited


def _on_the_wire(world: "World") -> list[str]:
    return [
        f"G4: delivery {delivery} ({klass}) came {remote.arrived[delivery]} times, unclear {remote.unclear[delivery]}"
        for delivery, klass in sorted(world.rules.classes.items())
        for remote in world.remotes.values()
        if too_often(remote, delivery, klass)
    ]


def _in_the_inbox(world: "World") -> list[str]:
    lost = sorted(world.kept - set(world.rules.effects))
    found = [f"G1: update {update} was confirmed and never had its effect" for _, update in lost]
    return found + [f"the end: update {raw.update_id} was never taken" for raw in world.unconfirmed]
