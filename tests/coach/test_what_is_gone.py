"""What an open question or a command is about may be gone by the time somebody writes: found by worlds, once each."""

from coachbot.databases.sqlite import SQLite
from coachbot.domain.delivery import CARE
from tests.parts import Parts, Talk

WRONG = "Something went wrong"


async def a_talk(database: SQLite) -> Talk:
    parts = Parts(database)
    await parts.enrol(platform="telegram")
    return Talk(parts, "telegram", "alice")


async def test_words_after_the_headache_that_a_question_was_about_was_taken_back(sqlite_database: SQLite) -> None:
    """The question is closed and asked no more; what is typed has its usual answer, and the next words, too."""
    talk = await a_talk(sqlite_database)
    await talk.acts("checkin:2026-11-23:no")
    (asked,) = await talk.acts("checkin:2026-11-23:yes")
    assert "How strong was it" in asked
    assert not any(WRONG in text for text in await talk.acts("undo:2026-11-23"))
    for words in ("what is this", "7", "skip"):
        said = await talk.says(words)
        assert said
        assert not any(WRONG in text or "How strong" in text for text in said), (words, said)


async def test_an_answer_to_a_question_about_a_headache_that_was_taken_back(sqlite_database: SQLite) -> None:
    """It belongs to nothing now."""
    talk = await a_talk(sqlite_database)
    await talk.acts("checkin:2026-11-23:no")
    await talk.acts("checkin:2026-11-23:yes")
    await talk.acts("undo:2026-11-23")
    said = await talk.says("rather not say")
    assert said
    assert not any(WRONG in text for text in said)


async def test_what_the_house_itself_said_is_not_put_off(sqlite_database: SQLite) -> None:
    """It belongs to no programme; /snooze says that there is nothing to put off."""
    talk = await a_talk(sqlite_database)
    await sqlite_database.execute(
        "UPDATE deliveries SET kind = 'review', prompt = :care, state = 'sent', reason = 'sent', sent_at = due_at, "
        "ended_at = due_at WHERE id = (SELECT MIN(id) FROM deliveries WHERE kind <> 'check_in')",
        {"care": CARE},
    )
    before = await sqlite_database.fetch("SELECT COUNT(*) AS n FROM deliveries WHERE kind IS NOT NULL")
    (said,) = await talk.says("/snooze 20 min")
    assert WRONG not in said
    assert await sqlite_database.fetch("SELECT COUNT(*) AS n FROM deliveries WHERE kind IS NOT NULL") == before
