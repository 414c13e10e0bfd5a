"""A newly linked chat in the wrong hands: what it cannot do on its first day, and what the owner hears of it."""

import asyncio
import re

import pytest

from coachbot.chat import ChatError
from coachbot.chats.telegram.rendering import words_of
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite
from coachbot.domain.linking import MOST_CHATS, MOST_TRIES
from coachbot.domain.participant import EnrolmentState
from coachbot.markup import plain
from coachbot.store import enrolments, links, participants
from tests.parts import Parts, Talk

CODE = "2345ABCD"


class Scene:
    """Ada keeps her diary in Telegram; Mallory, in Discord, got hold of a code of hers."""

    def __init__(self, database: Database) -> None:
        self.database, self.parts = database, Parts(database)
        self.ada, self.mallory = self.talk("telegram", "ada"), self.talk("discord", "mallory")

    def talk(self, platform: str, name: str) -> Talk:
        return Talk(self.parts, platform, name)

    async def link(self, old: Talk, new: Talk) -> None:
        """The code is made in the old chat and brought to the new one."""
        await old.says("/link")
        if "Link another chat" in old.labels():
            await old.taps("Link another chat")
        await new.says(f"/link {code_in(old)}")
        await new.taps("Yes, it's mine")

    async def chats(self, who: Talk) -> list[Talk]:
        found = await participants.id_at(self.database, who.address)
        return [] if found is None else [chat.address for chat in await links.chats_of(self.database, found)]  # type: ignore[misc]

    async def people(self) -> int:
        return int((await self.database.fetch("SELECT COUNT(*) AS n FROM participants"))[0]["n"])


def code_in(talk: Talk) -> str:
    """The newest code that a chat was shown."""
    found = [
        code for message in talk.sees() for code in re.findall(r"(?:/link |start=link-)(\w{4}-?\w{4})", message.text)
    ]
    return found[-1].replace("-", "")


async def taken(database: Database) -> Scene:
    scene = Scene(database)
    await scene.parts.enrol("ada", platform="telegram")
    scene.parts.let_pass(minutes=1)
    await scene.link(scene.ada, scene.mallory)
    scene.parts.let_pass(minutes=1)
    return scene


async def test_the_owner_hears_at_once_and_one_tap_throws_the_newcomer_out(database: Database) -> None:
    """And codes that were open are void, on either engine; D51."""
    scene = await taken(database)
    assert scene.ada.last().startswith("*A chat was linked:* the one in Discord has your diary now, too.")
    await scene.ada.says("/link")
    await scene.ada.taps("Link another chat")
    code = code_in(scene.ada)
    (said,) = await scene.ada.taps("That wasn't me")
    assert said.startswith("*It is out.*")
    assert await scene.chats(scene.ada) == [scene.ada.address]
    assert scene.mallory.last().startswith("This chat is no longer linked with a diary")
    (said, *_) = await scene.mallory.says(f"/link {code}")
    assert said.startswith("This code doesn't work.")
    assert "18 or older" in (await scene.mallory.says("/progress"))[-1]
    assert await scene.ada.acts(f"notme:{(await marks(scene, scene.ada))[0]}") != []
    assert await scene.chats(scene.ada) == [scene.ada.address]


async def marks(scene: Scene, who: Talk) -> list[str]:
    found = await participants.id_at(scene.database, who.address)
    assert found is not None
    return [chat.mark for chat in await links.chats_of(scene.database, found)]


async def test_a_newcomer_cannot_unlink_the_owner(sqlite_database: SQLite) -> None:
    """The owner is asked, and is still there; also where the button is forged."""
    scene = await taken(sqlite_database)
    mark = (await marks(scene, scene.ada))[0]
    await scene.mallory.says("/link")
    await scene.mallory.taps("Unlink the one in Telegram")
    assert scene.mallory.last().startswith("This chat was linked less than a day ago, so I've asked in Telegram first.")
    assert scene.ada.last().startswith("*Unlink this chat?* The chat in Discord asks for it.")
    await scene.mallory.acts(f"unlinked:{mark}:yes")
    await scene.mallory.acts(f"notme:{mark}")
    assert await scene.chats(scene.ada) == [scene.ada.address, scene.mallory.address]
    await scene.ada.taps("That wasn't me")
    assert await scene.chats(scene.ada) == [scene.ada.address]


async def test_a_newcomer_cannot_delete_the_diary(sqlite_database: SQLite) -> None:
    """The owner decides; a refusal is the end of it."""
    scene = await taken(sqlite_database)
    await scene.mallory.says("/forget")
    await scene.mallory.acts("forget:yes")
    assert await scene.people() == 1
    assert scene.ada.last().startswith("*Delete everything?* The chat in Discord asks for it.")
    assert sum(text.text.startswith("*Delete everything?*") for text in scene.ada.sees()) == 1, "asked once, not twice"
    await scene.ada.taps("Keep it")
    assert scene.ada.last() == "Nothing was deleted."
    assert await scene.people() == 1


async def test_deleting_that_the_oldest_chat_agrees_to_deletes_everywhere(sqlite_database: SQLite) -> None:
    """The honest case: asked in the new chat, done in the old one, told in the new one."""
    scene = await taken(sqlite_database)
    await scene.mallory.says("/forget")
    await scene.ada.taps("Delete everything")
    assert scene.ada.last().startswith("*Deleted*")
    assert scene.mallory.last().startswith("*Everything is deleted*, as you asked in Telegram.")
    assert await scene.people() == 0
    assert list(await sqlite_database.fetch("SELECT * FROM deliveries")) == []
    assert list(await sqlite_database.fetch("SELECT * FROM link_codes")) == []


async def test_a_newcomer_cannot_carry_the_whole_diary_off(sqlite_database: SQLite) -> None:
    """The files come where they were asked for, once the oldest chat says so."""
    scene = await taken(sqlite_database)
    await scene.ada.says("yes 6")
    await scene.mallory.says("/export")
    assert all(message.document is None for message in scene.mallory.sees())
    assert scene.ada.last().startswith("*Hand everything over?* The chat in Discord asks for files")
    await scene.mallory.acts(f"linkexport:{(await marks(scene, scene.ada))[1]}:yes")
    await scene.ada.taps("No")
    assert all(message.document is None for message in scene.mallory.sees())
    await scene.ada.taps("Yes, send it there")
    names = [message.document.name for message in scene.mallory.sees() if message.document]
    assert names == ["coachbot-export-2026-11-23.json", "coachbot-diary-2026-11-23.csv"]
    assert all(message.document is None for message in scene.ada.sees())


async def test_a_newcomer_brings_no_accomplice(sqlite_database: SQLite) -> None:
    """Neither makes it a code, nor lets it in whoever made one, nor joins it the diary with its own."""
    scene = await taken(sqlite_database)
    other = scene.talk("telegram", "eve")
    await scene.mallory.says("/link")
    assert "Link another chat" not in scene.mallory.labels()
    (said,) = await scene.mallory.acts("link:new")
    assert said.startswith("This chat was linked less than a day ago. Until 24 November, 10:01 another one is linked")
    await other.says("/link")
    code = code_in(other)
    assert (await scene.mallory.says(f"/link {code}"))[-1].startswith("This chat was linked less than a day ago.")
    assert (await scene.mallory.acts(f"linkyes:{code}"))[-1].startswith("This chat was linked less than a day ago.")
    await scene.parts.enrol("trent", platform="telegram")
    trent = scene.talk("telegram", "trent")
    await trent.says("/link")
    code = code_in(trent)
    for said in (await scene.mallory.says(f"/start link-{code}"), await scene.mallory.acts(f"linkjoin:{code}")):
        assert said[-1].startswith("This chat was linked less than a day ago.")
    assert await scene.chats(scene.ada) == [scene.ada.address, scene.mallory.address]


async def test_prompts_that_a_newcomer_moves_are_told_of_and_one_tap_brings_them_back(sqlite_database: SQLite) -> None:
    """Told once in a while, however often they are moved."""
    scene = await taken(sqlite_database)
    await scene.mallory.taps("Send prompts here")
    assert scene.ada.last() == "My prompts reach you in Discord from now on, as you asked in Discord."
    told = len(scene.ada.sees())
    for _ in range(5):
        await scene.mallory.taps("Leave it so")
        await scene.mallory.taps("Send prompts here")
    assert len(scene.ada.sees()) == told
    await scene.ada.taps("Send them here again")
    (found,) = [chat for chat in await links.chats_of(sqlite_database, 1) if chat.preferred]
    assert found.address == scene.ada.address


async def test_stopping_right_after_linking_does_not_hide_the_link(sqlite_database: SQLite) -> None:
    """What the owner is told belongs to nobody, so no stop takes it back; and the stop is told, too."""
    scene = Scene(sqlite_database)
    parts = scene.parts
    await parts.enrol("ada", platform="telegram")
    await scene.ada.says("/link")
    await parts.hear(f"/link {CODE}", "mallory", platform="discord")
    for action in (f"linkyes:{CODE}", "stop:yes", "pause:0"):
        await parts.hear(None, "mallory", platform="discord", action=action, message="1")
    await parts.tick()
    begins = [message.text.partition(":*")[0].partition(",")[0] for message in scene.ada.sees()[-2:]]
    assert begins == ["*A chat was linked", "You stopped me in Discord"]
    await scene.ada.taps("That wasn't me")
    assert await scene.chats(scene.ada) == [scene.ada.address]


async def test_a_newcomer_can_always_leave_and_the_owner_hears_of_it(sqlite_database: SQLite) -> None:
    """Whoever linked by mistake is out with two taps."""
    scene = await taken(sqlite_database)
    await scene.mallory.taps("That isn't my chat")
    await scene.mallory.taps("Unlink it")
    assert scene.mallory.last().startswith("Unlinked. I don't know you in this chat any more")
    assert scene.ada.last().startswith("The chat in Discord was unlinked there.")
    assert await scene.chats(scene.ada) == [scene.ada.address]
    assert (await scene.mallory.acts("forget:yes"))[-1].startswith("I keep nothing about this chat")


async def test_after_a_day_a_linked_chat_has_every_right(sqlite_database: SQLite) -> None:
    """Also to unlink the oldest, which is told; so nobody is locked out by a chat they have lost."""
    scene = await taken(sqlite_database)
    scene.parts.let_pass(hours=23, minutes=58)
    await scene.mallory.says("/forget")
    assert scene.mallory.last().startswith("This chat was linked less than a day ago")
    scene.parts.let_pass(minutes=2)
    await scene.mallory.says("/forget")
    assert scene.mallory.last().startswith("*Delete everything?*")
    await scene.mallory.says("/link")
    await scene.mallory.taps("Unlink the one in Telegram")
    await scene.mallory.taps("Unlink it")
    assert scene.ada.last().startswith("This chat was unlinked from your diary in Discord.")
    assert await scene.chats(scene.mallory) == [scene.mallory.address]


async def test_an_oldest_chat_that_is_closed_cannot_be_asked_and_locks_nobody_out(sqlite_database: SQLite) -> None:
    """It is said until when that is so, and how to leave meanwhile; back again, it hears what was linked."""
    scene = Scene(sqlite_database)
    parts = scene.parts
    await parts.enrol("ada", platform="telegram")
    await scene.ada.says("/link")
    await parts.hear(f"/link {CODE}", "mallory", platform="discord")
    parts.let_pass(minutes=1)
    parts.telegram.outcomes = [ChatError("blocked", permanent=True)]
    await parts.hear(None, "mallory", platform="discord", action=f"linkyes:{CODE}", message="1")
    await parts.tick()
    told = len(scene.ada.sees())
    (said,) = await scene.mallory.says("/forget")
    assert said.startswith(
        "This chat was linked less than a day ago, so the one in Telegram would have to agree, and it is"
    )
    assert "From 24 November, 10:01 on" in said
    assert scene.mallory.labels() == ["Unlink this chat"]
    assert len(scene.ada.sees()) == told
    parts.let_pass(minutes=1)
    assert any(text.startswith("*A chat was linked:* the one in Discord") for text in await scene.ada.says("hello"))
    parts.let_pass(hours=24)
    await scene.mallory.says("/forget")
    await scene.mallory.taps("Delete everything")
    assert await scene.people() == 0


async def test_wrong_codes_are_counted_for_a_chat_and_for_all(sqlite_database: SQLite) -> None:
    """However they come: typed, by link or as a forged button; also from a chat that deletes itself in between."""
    scene = Scene(sqlite_database)
    await scene.parts.enrol("ada", platform="telegram")
    await scene.ada.says("/link")
    guesses = ["/link 2345ABCX", "/start link-2345ABCY", "/forget", "/link nonsense", "/link 9999ZZZZ"]
    for guess in guesses:
        await scene.mallory.says(guess)
        if guess == "/forget":
            await scene.mallory.taps("Delete everything")
    await scene.mallory.says("/link 2222ZZZZ")
    (said, *_) = await scene.mallory.says(f"/link {CODE}")
    assert said.startswith("That was a wrong code too often. Please wait 10 minutes.")
    assert (await scene.mallory.acts(f"linkyes:{CODE}"))[0].startswith("That was a wrong code too often.")
    await scene.talk("discord", "bob").says(f"/link {CODE}")
    assert "Is the chat in Telegram yours?" in scene.talk("discord", "bob").last()
    await sqlite_database.execute("UPDATE link_tries SET mark = 'somebody'")
    for n in range(60):
        for _ in range(MOST_TRIES):
            await links.note_try(sqlite_database, scene.talk("discord", f"bot{n}").address, scene.parts.now)
    assert (await scene.talk("discord", "carol").says(f"/link {CODE}"))[0].startswith(
        "That was a wrong code too often."
    )
    scene.parts.let_pass(minutes=10)
    await scene.ada.says("/link")
    code = code_in(scene.ada)
    assert "Is the chat in Telegram yours?" in (await scene.mallory.says(f"/link {code}"))[0]


async def test_two_chats_that_bring_one_code_at_once_are_not_both_linked(database: Database) -> None:
    """The first one is, on either engine; the other one's code is used up."""
    scene = Scene(database)
    parts = scene.parts
    await parts.enrol("ada", platform="telegram")
    await scene.ada.says("/link")
    names = ("mallory", "eve", "trent")
    for name in names:
        await parts.hear(f"/link {CODE}", name, platform="discord")
    tap = {"platform": "discord", "action": f"linkyes:{CODE}", "message": "1"}
    await asyncio.gather(*(parts.hear(None, name, **tap) for name in names))
    for _ in range(3):
        parts.let_pass(seconds=10)
        await parts.tick()
    assert len(await scene.chats(scene.ada)) == 2
    said = [scene.talk("discord", name).last() for name in names]
    assert sorted(text.partition(" ")[0] for text in said) == ["*Linked.*", "This", "This"]


async def test_two_people_who_bring_each_others_code_at_once_end_as_one(database: Database) -> None:
    """Each joins the other's diary: one does, the other finds it done, nobody is lost; also where locks cross."""
    scene = Scene(database)
    parts = scene.parts
    await parts.enrol("ada", platform="telegram")
    await parts.enrol("bob", platform="discord")
    bob = scene.talk("discord", "bob")
    await scene.ada.says("/link")
    await bob.says("/link")
    codes = [code_in(scene.ada), code_in(bob)]
    assert codes[0] != codes[1]
    await asyncio.gather(
        parts.hear(None, "ada", platform="telegram", action=f"linkjoin:{codes[1]}", message="1"),
        parts.hear(None, "bob", platform="discord", action=f"linkjoin:{codes[0]}", message="1"),
    )
    for _ in range(4):
        parts.let_pass(seconds=10)
        await parts.tick()
    assert await scene.people() == 1
    assert set(await scene.chats(scene.ada)) == {scene.ada.address, bob.address}
    assert list(await database.fetch("SELECT * FROM inbox WHERE state <> 'done'")) == []


async def test_a_code_of_a_chat_that_is_out_leads_nowhere(sqlite_database: SQLite) -> None:
    """Made before it was unlinked, brought after."""
    scene = await taken(sqlite_database)
    scene.parts.let_pass(hours=24)
    await scene.mallory.says("/link")
    await scene.mallory.taps("Link another chat")
    code = code_in(scene.mallory)
    await scene.ada.taps("That wasn't me")
    eve = scene.talk("telegram", "eve")
    assert (await eve.says(f"/start link-{code}"))[0].startswith("This code doesn't work.")
    assert await scene.chats(scene.ada) == [scene.ada.address]


async def test_of_a_chain_each_link_is_told_to_the_oldest_and_ends_alone(sqlite_database: SQLite) -> None:
    """A links B; after its day B links C; A throws B out, then C; D52 where three are left to two."""
    scene = await taken(sqlite_database)
    scene.parts.let_pass(hours=24)
    eve = scene.talk("discord", "eve")
    await scene.link(scene.mallory, eve)
    assert scene.ada.last().startswith("*A chat was linked:* the one in Discord")
    assert scene.mallory.last().startswith("*A chat was linked:* the one in your other Discord chat")
    scene.parts.let_pass(hours=24)
    await scene.parts.tick()
    await scene.ada.says("/link")
    assert scene.ada.last() == (
        "*Your chats with me:*\n• this one, since 23 November, 10:00\n"
        "• the one in Discord, since 23 November, 10:01\n• the one in Discord, since 24 November, 10:02\n\nMy prompts reach you here."
    )
    assert scene.ada.labels() == [
        "Unlink the one of 23 November, 10:01",
        "Unlink the one of 24 November, 10:02",
        "Where prompts come",
        "Unlink this chat",
        "Link another chat",
    ]
    await scene.ada.taps("Unlink the one of 23 November, 10:01")
    await scene.ada.taps("Unlink it")
    assert scene.ada.last().endswith("You have it here and in Discord.")
    assert await scene.chats(scene.ada) == [scene.ada.address, eve.address]
    await scene.ada.taps("That wasn't me")
    assert await scene.chats(scene.ada) == [scene.ada.address]


async def test_whoever_is_unlinked_from_a_third_chat_is_told_and_so_is_the_oldest(sqlite_database: SQLite) -> None:
    """No link and no unlink is silent."""
    scene = await taken(sqlite_database)
    eve = scene.talk("local", "eve")
    await scene.link(scene.ada, eve)
    scene.parts.let_pass(hours=25)
    await scene.mallory.says("/link")
    await scene.mallory.taps("Unlink the one in the browser")
    await scene.mallory.taps("Unlink it")
    assert eve.last().startswith("This chat was unlinked from your diary in Discord.")
    assert scene.ada.last().startswith("The chat in the browser was unlinked in Discord.")


async def test_as_many_chats_as_can_be_shown_and_no_more(sqlite_database: SQLite) -> None:
    """Every one can be seen and unlinked; a further one waits."""
    scene = Scene(sqlite_database)
    await scene.parts.enrol("ada", platform="telegram")
    for n in range(MOST_CHATS - 1):
        await scene.link(scene.ada, scene.talk("discord", f"phone{n}"))
    await scene.ada.says("/link")
    assert "Link another chat" not in scene.ada.labels()
    assert len([label for label in scene.ada.labels() if label.startswith("Unlink the one")]) == MOST_CHATS - 1
    assert (await scene.ada.acts("link:new"))[0].startswith("5 chats are as many as I can link.")
    await scene.ada.taps("Where prompts come")
    await scene.ada.taps(scene.ada.labels()[2])
    assert scene.ada.last().startswith("My prompts reach you in Discord (since 23 November, 10:00)")


async def test_a_diary_that_is_joined_brings_its_newcomers_along_as_newcomers(sqlite_database: SQLite) -> None:
    """And a newcomer cannot join it with another in the first place; its other chats hear of it."""
    scene = await taken(sqlite_database)
    bob = scene.talk("local", "bob")
    await scene.parts.enrol("bob")
    await bob.says("/link")
    code = code_in(bob)
    await scene.ada.says(f"/start link-{code}")
    await scene.ada.taps("Join the diaries")
    assert scene.mallory.last() == (
        "*Your diary was joined* with the one in the browser, as you asked in Telegram. This chat belongs to it now."
    )
    assert bob.last().startswith("*A chat was linked:* the one in Telegram")
    for newcomer in (scene.ada, scene.mallory):
        await newcomer.says("/forget")
        assert newcomer.last().startswith(
            "This chat was linked less than a day ago, so I've asked in the browser first."
        )
    assert await scene.people() == 1


async def test_a_chat_without_a_diary_is_let_in_from_where_the_diary_is(sqlite_database: SQLite) -> None:
    """By one tap on a link and one on a button: no code is typed, nobody new is made, and both are told."""
    scene = Scene(sqlite_database)
    await scene.parts.enrol("ada", platform="telegram")
    phone = scene.talk("discord", "ada")
    await phone.says("/link")
    link = f"link-{code_in(phone)}"
    await scene.ada.says(f"/start {link}")
    assert scene.ada.last().startswith("*May the chat in Discord come in?*")
    await scene.ada.taps("Yes, it's mine")
    assert scene.ada.last().startswith("*Linked.* The chat in Discord has your diary now, too.")
    assert phone.last().startswith("*Linked.* This chat and the one in Telegram are one now, with one diary.")
    assert await scene.people() == 1
    await phone.says("/forget")
    assert phone.last().startswith("This chat was linked less than a day ago")
    assert (await phone.says(f"/link {link[5:]}"))[0].startswith("This code doesn't work.")


async def test_in_a_house_by_invitation_a_second_chat_needs_none(sqlite_database: SQLite) -> None:
    """A stranger's /link is answered and makes nobody known; let in, the chat is known."""
    scene = Scene(sqlite_database)
    await scene.parts.enrol("ada", platform="telegram")
    object.__setattr__(scene.parts.coach._house, "join_code", "sesame")
    phone = scene.talk("discord", "ada")
    assert len(await phone.says("/link")) == 1
    assert await scene.people() == 1
    assert (await phone.says("hello"))[0].startswith("Hello. This coach is by invitation only.")
    await scene.ada.says(f"/start link-{code_in(phone)}")
    await scene.ada.taps("Yes, it's mine")
    assert await scene.chats(scene.ada) == [scene.ada.address, phone.address]


async def test_two_chats_without_a_diary_are_not_linked(sqlite_database: SQLite) -> None:
    """Where would it be kept?"""
    scene = Scene(sqlite_database)
    await scene.ada.says("/link")
    code = code_in(scene.ada)
    assert (await scene.mallory.says(f"/link {code}"))[0].startswith("Neither of the two chats has a diary yet.")
    assert await scene.people() == 2


async def test_whoever_joined_meanwhile_is_asked_about_two_diaries_instead(sqlite_database: SQLite) -> None:
    """A button does what it says or nothing: the question is asked anew when things stand differently."""
    scene = Scene(sqlite_database)
    await scene.parts.enrol("ada", platform="telegram")
    await scene.mallory.says("/link")
    code = code_in(scene.mallory)
    await scene.ada.says(f"/start link-{code}")
    async with sqlite_database.transaction() as tx:
        who = await participants.at_address(tx, scene.mallory.address)
        assert who is not None
        known = await participants.at_address(tx, scene.ada.address)
        assert known is not None
        enrolment = await enrolments.latest(tx, known.id)
        assert enrolment is not None
        await participants.save(tx, type(who)(**{**fields(known), "id": who.id}))
        programme = await enrolments.pinned_programme(tx, enrolment.digest)
        await enrolments.add(tx, who.id, programme, enrolment.started_on, scene.parts.now)
    await scene.ada.taps("Yes, it's mine")
    assert scene.ada.last().startswith("*Two diaries become one.*")
    assert await scene.people() == 2


def fields(person: participants.Participant) -> dict[str, object]:
    return {name: getattr(person, name) for name in person.__dataclass_fields__}


async def test_a_code_that_was_shown_in_public_is_told_to_its_owner(sqlite_database: SQLite) -> None:
    """And the link with it is as void as the typed one; D50."""
    scene = Scene(sqlite_database)
    await scene.parts.enrol("ada", platform="telegram")
    await scene.ada.says("/link")
    await scene.parts.group(text=f"help me: https://t.me/neck_coach_bot?start=link-{CODE}")
    await scene.parts.tick()
    assert scene.ada.last().startswith("Your link code was shown where others read, so it doesn't work any more.")
    assert (await scene.mallory.says(f"/start link-{CODE}"))[0].startswith("This code doesn't work.")


async def test_the_links_message_can_be_copied_and_its_command_is_no_command(sqlite_database: SQLite) -> None:
    """Protected it could not be carried over; a live /link in it would make a new code and void this one; D56."""
    scene = Scene(sqlite_database)
    await scene.parts.enrol("ada", platform="telegram")
    await scene.ada.says("/link")
    offer = scene.ada.sees()[-1]
    assert not offer.protected
    _, entities = words_of(offer)
    text = plain(offer.text)
    copied = [text[e.offset : e.offset + e.length] for e in entities if e.type == "code"]
    assert copied == [
        "/link 2345-ABCD",
        "/link 2345-ABCD",
        "https://t.me/neck_coach_bot?start=link-2345ABCD",
    ]


async def test_the_programme_of_the_owner_is_as_it_was_after_an_attack(sqlite_database: SQLite) -> None:
    """Thrown out within a minute, a newcomer has changed nothing of what comes."""
    scene = await taken(sqlite_database)
    await scene.ada.taps("That wasn't me")
    found = await enrolments.latest(sqlite_database, 1)
    assert found is not None
    assert found.state is EnrolmentState.ACTIVE
    scene.parts.let_pass(hours=24)
    before = len(scene.ada.sees())
    await scene.parts.tick()
    assert len(scene.ada.sees()) > before


@pytest.mark.parametrize("action", ["link:new", "link:where", "link:show"])
async def test_a_page_about_chats_is_for_those_who_have_joined(action: str, sqlite_database: SQLite) -> None:
    """Before that the question that stands is asked."""
    scene = Scene(sqlite_database)
    await scene.mallory.says("hello")
    assert "18 or older" in (await scene.mallory.acts(action))[-1]
