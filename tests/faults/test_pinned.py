"""G7: whoever is on a programme goes on with it as it was when they began."""

from typing import Any

import pytest

from coachbot.database import Database
from tests import parts
from tests.parts import DESK_RESET, Parts


@pytest.mark.parametrize("becomes", ["edited", "removed"])
async def test_a_running_programme_says_what_it_said_whatever_becomes_of_its_file(
    database: Database, becomes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is edited, or is gone, and coachbot starts again."""
    before = Parts(database)
    await before.enrol()
    edited = {"desk-reset": DESK_RESET.model_copy(update={"title": "Something else", "prompts": ()})}
    programmes: dict[str, Any] = edited if becomes == "edited" else {}
    monkeypatch.setattr(parts, "PROGRAMMES", programmes)
    again = before.restarted()
    again.let_pass(hours=1, minutes=1)
    await again.tick()
    ((_, message, _),) = again.chat.sent
    assert message.text.startswith("*A short reset.*")
    rows = await again.deliveries("kind IS NOT NULL AND state = 'pending'")
    assert len(rows) > 3
