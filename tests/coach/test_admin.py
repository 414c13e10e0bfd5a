"""/admin: counts for the chats the operator named, nobody in them, and a change only in two steps with its row."""

import pytest

from coachbot.database import Database
from coachbot.domain.linking import mark_of
from coachbot.domain.operating import Counted
from coachbot.errors import SettingError
from coachbot.screens import admin as screens
from coachbot.settings import read_settings
from coachbot.store import sending
from coachbot.words import languages, words_in
from tests.parts import Parts, Talk, id_of

BOSS = f"telegram:{id_of('boss')}"


def house(database: Database) -> tuple[Parts, Talk]:
    parts = Parts(database, admins=frozenset({BOSS}))
    return parts, Talk(parts, "telegram", "boss")


async def test_the_operator_sees_counts_and_none_that_is_small(database: Database) -> None:
    """Also before they have joined; four people are as good as none."""
    parts, boss = house(database)
    for name in ("alice", "bob", "carol"):
        await parts.enrol(name)
    (said,) = await boss.says("/admin")
    assert "People: fewer than 5" in said
    assert "Nothing is late." in said
    for name in ("dave", "erin"):
        await parts.enrol(name)
    (said,) = await boss.says("/admin")
    assert "People: 6" in said
    assert "On a programme or keeping a diary: 5" in said


@pytest.mark.parametrize("count", range(5))
def test_no_count_under_five_is_shown(count: int) -> None:
    for language in languages():
        shown = screens.show(words_in(language), {Counted.PEOPLE: count, Counted.ASIDE: 5}, 0, None, [])
        assert f": {count}" not in shown.text
        assert ": 5" in shown.text


async def test_anybody_else_is_answered_as_if_it_did_not_exist(database: Database) -> None:
    """Word for word; the same chat number on another platform is somebody else. A button of an operator's is an old one."""
    parts, _ = house(database)
    for platform, name in (("telegram", "alice"), ("discord", "boss")):
        await parts.enrol(name, platform=platform)
        talk = Talk(parts, platform, name)
        assert await talk.says("/admin") == await talk.says("/nothing")
        stale = await talk.acts("done:999:zzz")
        for step in ("ask-hold", "hold", "ask-go", "go", "back"):
            assert await talk.acts(f"sending:{step}") == stale
    assert await sending.held_since(database) is None
    assert await sending.latest(database, 9) == []


async def test_prompts_are_held_in_two_steps_and_let_go_in_two(database: Database) -> None:
    """Answers go on meanwhile; afterwards it is as after an outage. Each change has its row, without a number."""
    parts, boss = house(database)
    await parts.enrol("alice")
    alice = Talk(parts, "local", "alice")
    await boss.says("/admin")
    (asked,) = await boss.taps("Hold all prompts")
    assert asked.startswith("*Hold prompts for everybody?*")
    assert await sending.held_since(database) is None
    await boss.taps("Yes, hold them")
    before = len(alice.sees())
    for _ in range(8):
        parts.let_pass(hours=1)
        await parts.tick()
    assert len(alice.sees()) == before
    assert (await alice.says("/help"))[0]
    assert "*Prompts are held* for everybody since 2026-11-" in (await boss.says("/admin"))[0]
    await boss.taps("Let prompts go again")
    held = len(alice.sees())
    parts.let_pass(minutes=1)
    await parts.tick()
    assert len(alice.sees()) == held
    await boss.taps("Yes, let them go")
    parts.let_pass(minutes=1)
    await parts.tick()
    assert 0 < len(alice.sees()) - held <= 3
    rows = [dict(row) for row in await database.fetch("SELECT who, did FROM audit ORDER BY id")]
    assert rows == [{"who": mark_of(*BOSS.split(":")), "did": did} for did in ("hold", "let_go")]
    assert "prompts let go" in (await boss.says("/admin"))[0]


async def test_a_second_tap_changes_nothing_and_leaves_no_row(database: Database) -> None:
    """Buttons stay in the chat."""
    _, boss = house(database)
    await boss.says("/admin")
    await boss.acts("sending:go")
    await boss.acts("sending:hold")
    since = await sending.held_since(database)
    await boss.acts("sending:hold")
    assert await sending.held_since(database) == since
    assert [one.did for one in await sending.latest(database, 9)] == ["hold"]
    await boss.acts("sending:back")
    assert await sending.held_since(database) == since


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("telegram:1", {"telegram:1"}),
        ("telegram:1, discord:22  telegram:3", {"telegram:1", "discord:22", "telegram:3"}),
        (None, set()),
    ],
)
def test_the_operators_chats_are_read(given: str | None, read: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    if given is not None:
        monkeypatch.setenv("COACHBOT_ADMINS", given)
    assert read_settings().admin_chats == read


@pytest.mark.parametrize("given", ["1", "telegram", "telegram:a", "local:x", "telegram:1;discord:2"])
def test_a_chat_that_is_none_is_told(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACHBOT_ADMINS", given)
    with pytest.raises(SettingError, match="COACHBOT_ADMINS is not usable: it must be platform and number"):
        read_settings()
