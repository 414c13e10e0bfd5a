"""Discord's wire: limits, refusals, lost answers, a gateway that breaks, interactions that came too late."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

import pytest
import pytest_asyncio

from coachbot.chat import Address, Button, ChatError, Form, Incoming, Message, RawUpdate
from coachbot.chats.discord import ANSWER_SECONDS, FEWEST_STARTS, LOGIN_SECONDS, DiscordChat
from coachbot.chats.discord.bot import CLOSED, HERE, NO_CHANNEL, NOT_KEPT, ONLY_HERE
from coachbot.chats.discord.commands import payload
from coachbot.chats.discord.reading import raw_update, read
from coachbot.engine.departures import PATIENCE_SECONDS
from coachbot.errors import SettingError
from coachbot.markup import instant
from coachbot.store.outbox import LEASE
from tests.house import MONDAY, StillClock
from tests.standins.discord import EPHEMERAL, TOKEN, DiscordServer, Person, Trouble, discord_server

CREATE = "POST /channels/{channel_id}/messages"
EDIT = "PATCH /channels/{channel_id}/messages/{message_id}"
ANSWER = "POST /interactions/{interaction_id}/{interaction_token}/callback"
HELLO = Message(text="Hello")
ASKED = Message(text="Any headache?", buttons=((Button(label="No", action="checkin:2026-11-23:no"),),))
BACK = Button(label="Back", action="set:show")


async def _done() -> None:
    return None


@dataclass
class Line:
    """A chat on the stand-in, what it handed over, and how long it would have rested."""

    server: DiscordServer
    chat: DiscordChat
    person: Person
    kept: list[RawUpdate] = field(default_factory=list)
    rests: list[float] = field(default_factory=list)
    handle: Callable[[], Awaitable[None]] = _done

    async def take(self, update: RawUpdate) -> Awaitable[None]:
        self.kept.append(update)
        return asyncio.ensure_future(self.handle())

    async def until_kept(self, count: int) -> None:
        await until(lambda: len(self.kept) >= count)

    def heard(self, place: int = 0) -> Incoming:
        """What was kept, in neutral words."""
        incoming = self.chat.read(self.kept[place].payload)
        assert incoming is not None
        return incoming

    async def answers(self, *messages: Message) -> None:
        """What the house says to the newest update."""
        incoming = self.heard(-1)
        for number, message in enumerate(messages):
            edits = incoming.message if message.in_place else None
            await self.chat.send(incoming.address, message, delivery_id=100 + number, edits=edits)

    async def send(self, message: Message = HELLO, delivery_id: int = 1, edits: str | None = None) -> str:
        address = Address("discord", str(self.person.channel))
        return await self.chat.send(address, message, delivery_id=delivery_id, edits=edits)


async def until(found: Callable[[], object]) -> None:
    async with asyncio.timeout(20):
        while not found():
            await asyncio.sleep(0.005)


@pytest_asyncio.fixture
async def line() -> AsyncIterator[Line]:
    """Connected, and nothing said yet."""
    async with discord_server() as server:
        rests: list[float] = []

        async def rest(seconds: float) -> None:
            rests.append(seconds)
            await asyncio.sleep(0)

        chat = DiscordChat(TOKEN, per_second=1000, clock=StillClock(), rest=rest)
        found = Line(server, chat, Person(server), rests=rests)
        listening = asyncio.create_task(chat.listen(found.take))
        await asyncio.wait_for(server.connected.wait(), 20)
        yield found
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await chat.close()


@pytest.mark.parametrize("code", [50001, 50007, 50278])
async def test_a_closed_door_is_permanent_and_said_without_a_word_of_content(line: Line, code: int) -> None:
    """The person stays; what waits for them ends."""
    line.server.trouble(CREATE, Trouble.closed(code))
    with pytest.raises(ChatError) as caught:
        await line.send(Message(text="canary"))
    assert (caught.value.permanent, caught.value.sent, "canary" in str(caught.value)) == (True, False, False)


async def test_a_channel_that_is_gone_is_permanent_too(line: Line) -> None:
    """Not tried again, and again."""
    line.server.trouble(CREATE, Trouble.refused(10003, "Unknown Channel", 404))
    with pytest.raises(ChatError) as caught:
        await line.send()
    assert caught.value.permanent


async def test_a_message_that_discord_will_never_take_is_refused(line: Line) -> None:
    """Whoever gets it."""
    line.server.trouble(CREATE, Trouble.refused(50035, "Invalid Form Body"))
    with pytest.raises(ChatError) as caught:
        await line.send()
    assert (caught.value.refused, caught.value.permanent) == (True, False)


async def test_opening_channels_too_fast_holds_everybody_for_a_while(line: Line) -> None:
    """Discord closes bots that go on."""
    line.server.trouble(CREATE, Trouble.refused(40003, "You are opening direct messages too fast."))
    with pytest.raises(ChatError) as caught:
        await line.send()
    assert caught.value.retry_after_seconds == 60


async def test_a_short_limit_is_waited_for_and_the_message_arrives_once(line: Line) -> None:
    """The library waits as long as the platform says."""
    line.server.trouble(CREATE, Trouble.too_many(0.05))
    await line.send()
    assert [message["content"] for message in line.person.sees()] == ["Hello"]
    assert len(line.server.of(CREATE)) == 2


async def test_a_long_limit_is_told_and_not_slept_through(line: Line) -> None:
    """The house holds everything and goes on with other things."""
    line.server.trouble(CREATE, Trouble.too_many(90))
    with pytest.raises(ChatError) as caught:
        await line.send()
    assert caught.value.retry_after_seconds == pytest.approx(90)


@pytest.mark.parametrize("trouble", [Trouble.broken(), Trouble.broken(done=True), Trouble.hang_up(done=True)])
async def test_a_resend_after_a_lost_answer_is_not_a_second_message(line: Line, trouble: Trouble) -> None:
    """The delivery's number makes Discord return the first one."""
    line.server.trouble(CREATE, trouble)
    with contextlib.suppress(ChatError):
        await line.send(delivery_id=7)
    await line.send(delivery_id=7)
    await line.send(Message(text="Another"), delivery_id=8)
    assert [message["content"] for message in line.person.sees()] == ["Hello", "Another"]


@pytest.mark.parametrize("done", [False, True], ids=["before delivery", "after delivery"])
async def test_an_answer_that_never_comes_is_given_up_inside_a_lease(line: Line, done: bool) -> None:
    """Nobody knows whether it arrived; sent again it is not a second message."""
    line.chat._answer_seconds = 0.2
    line.server.trouble(CREATE, Trouble.hang(done=done))
    with pytest.raises(ChatError) as caught:
        await line.send(delivery_id=7)
    assert caught.value.sent is None
    line.chat._answer_seconds = 20
    await line.send(delivery_id=7)
    assert len(line.person.sees()) == 1
    assert LEASE.total_seconds() > PATIENCE_SECONDS + LOGIN_SECONDS + ANSWER_SECONDS


async def test_a_broken_connection_is_resumed_without_a_new_start(line: Line) -> None:
    """What is said afterwards is heard."""
    await line.server.drop()
    await asyncio.wait_for(line.server.connected.wait(), 20)
    await line.person.says("still there?")
    await line.until_kept(1)
    assert (line.server.identifies, line.server.resumes) == (1, 1)


async def test_an_event_that_makes_no_sense_ends_nothing(line: Line) -> None:
    """The connection is made anew and the next word is heard."""
    line.server.connected.clear()
    await line.server._sockets[-1].dispatch("INTERACTION_CREATE", {"type": 2})
    await asyncio.wait_for(line.server.connected.wait(), 20)
    await line.person.says("and now?")
    await line.until_kept(1)
    assert line.rests


async def test_what_cannot_be_kept_at_once_is_tried_again(line: Line) -> None:
    """Discord hands a message over only once; a busy database loses none."""
    takes, refusals = line.take, [OSError("busy"), OSError("busy")]

    async def take(update: RawUpdate) -> Awaitable[None]:
        if refusals:
            raise refusals.pop()
        return await takes(update)

    line.chat._take = take
    await line.person.says("headache 6")
    await line.until_kept(1)
    assert (len(line.kept), line.rests) == (1, [0.2, 1.0])


async def test_what_cannot_be_kept_at_all_is_said_and_nobody_waits_for_nothing(line: Line) -> None:
    """A command's placeholder and a tap each get a sentence that only the person sees."""
    shown = await line.send(Message(text="?", buttons=((Button(label="No", action="checkin:2026-11-23:no"),),)))

    async def take(_update: RawUpdate) -> Awaitable[None]:
        raise OSError("disk full")

    line.chat._take = take
    event = await line.person.uses("today", guild=True)
    await until(lambda: (line.server.originals.get(event["token"]) or {}).get("content") == NOT_KEPT)
    await line.person.acts("checkin:2026-11-23:no", int(shown))
    await until(lambda: line.server.followed_up)
    (said,) = line.server.followed_up
    assert (said["content"], said["flags"] & EPHEMERAL) == (NOT_KEPT, EPHEMERAL)


async def test_a_token_that_is_not_known_ends_with_a_sentence() -> None:
    """And names the mend, never the token."""
    async with discord_server():
        chat = DiscordChat("x" * 30, per_second=40, clock=StillClock())
        with pytest.raises(SettingError, match="Discord does not know this token") as caught:
            await chat.listen(Line(None, chat, None).take)  # type: ignore[arg-type]
        assert "xxx" not in str(caught.value)
        await chat.close()


async def test_the_last_starts_of_a_day_are_not_spent() -> None:
    """Discord takes a token away from a bot that starts a thousand times a day."""
    async with discord_server() as server:
        server.starts_left = FEWEST_STARTS - 1
        rested: list[float] = []

        async def rest(seconds: float) -> None:
            rested.append(seconds)
            await asyncio.sleep(0)

        chat = DiscordChat(TOKEN, per_second=40, clock=StillClock(), rest=rest)
        listening = asyncio.create_task(chat.listen(Line(server, chat, Person(server)).take))
        await asyncio.wait_for(server.connected.wait(), 20)
        assert rested == [5.0]
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await chat.close()


@pytest.mark.parametrize(("code", "status"), [(10062, 404), (40060, 400)])
async def test_a_tap_that_is_acknowledged_too_late_still_counts(line: Line, code: int, status: int) -> None:
    """What somebody said is kept whatever the platform thinks of its own clock."""
    shown = await line.send(Message(text="?", buttons=((Button(label="No", action="checkin:2026-11-23:no"),),)))
    line.server.trouble(ANSWER, Trouble.refused(code, "Unknown interaction", status))
    await line.person.acts("checkin:2026-11-23:no", int(shown))
    await line.until_kept(1)
    incoming = line.heard()
    assert incoming.action == "checkin:2026-11-23:no"


async def test_a_command_in_private_is_answered_there_and_its_placeholder_goes(line: Line) -> None:
    """Words behind it come along."""
    event = await line.person.uses("checkin", "yes 6")
    await until(lambda: line.server.originals.get(event["token"], 1) is None)
    incoming = line.heard()
    assert (incoming.text, incoming.language, incoming.private) == ("/checkin yes 6", "en-GB", True)
    assert line.server.acknowledged[event["token"]] == {"type": 5}


@pytest.mark.parametrize("where", [{"guild": True}, {"context": 2}], ids=["server", "somebody else's chat"])
async def test_a_command_elsewhere_shows_nothing_to_others_and_is_answered_in_private(
    line: Line, where: dict[str, object]
) -> None:
    """The private channel is opened inside the person's own command."""
    event = await line.person.uses("today", **where)  # type: ignore[arg-type]
    await until(lambda: (line.server.originals.get(event["token"]) or {}).get("content") == HERE)
    assert line.server.acknowledged[event["token"]]["data"]["flags"] & EPHEMERAL
    assert line.kept[0].sender == str(line.person.channel)
    assert len(line.server.of("POST /users/@me/channels")) == 1


async def test_somebody_who_cannot_be_written_to_is_told_where_they_asked(line: Line) -> None:
    """Not in public, and everything is kept."""

    async def answer() -> None:
        with pytest.raises(ChatError):
            await line.send()

    line.handle = answer
    line.server.trouble(CREATE, Trouble.closed())
    event = await line.person.uses("today", guild=True)
    await until(lambda: (line.server.originals.get(event["token"]) or {}).get("content") == CLOSED)
    assert line.server.acknowledged[event["token"]]["data"]["flags"] & EPHEMERAL


async def test_a_private_channel_that_cannot_be_opened_is_told_as_well(line: Line) -> None:
    """Nothing is kept then, since there is nobody to answer."""
    line.server.trouble("POST /users/@me/channels", Trouble.closed(50278))
    event = await line.person.uses("today", guild=True)
    await until(lambda: (line.server.originals.get(event["token"]) or {}).get("content") == NO_CHANNEL)
    assert line.kept == []


async def test_an_answer_that_cannot_be_private_stands_where_it_was_asked(line: Line) -> None:
    """In place of the placeholder, seen by one person, with the way to prompts said below."""
    line.handle = lambda: line.answers(ASKED, HELLO)
    line.server.trouble(CREATE, Trouble.closed(), Trouble.closed())
    event = await line.person.uses("today", guild=True)
    await until(lambda: len(line.server.asides) == 3)
    asked, hello, why = line.server.asides.values()
    assert line.server.originals[event["token"]]["content"] == "Any headache?"  # type: ignore[index]
    assert [one["content"] for one in (asked, hello, why)] == ["Any headache?", "Hello", ONLY_HERE]
    assert all(one["flags"] & EPHEMERAL for one in (asked, hello, why))
    assert [b["custom_id"] for row in asked["components"] for b in row["components"]] == ["checkin:2026-11-23:no"]
    assert line.person.sees() == []


async def test_what_is_tapped_under_such_an_answer_is_answered_in_its_place(line: Line) -> None:
    """The private channel is not tried again; the sender is the same person."""
    line.handle = lambda: line.answers(ASKED)
    line.server.trouble(CREATE, Trouble.closed())
    await line.person.uses("today", guild=True)
    await until(lambda: len(line.server.asides) == 2)
    (shown, _) = line.server.asides
    tried = len(line.server.of(CREATE))
    line.handle = lambda: line.answers(Message(text="Recorded", in_place=True))
    await line.person.acts_aside("checkin:2026-11-23:no", shown)
    await until(lambda: line.server.asides[shown]["content"] == "Recorded")
    assert line.heard(-1).action == "checkin:2026-11-23:no"
    assert line.heard(-1).address == line.heard(0).address
    assert {update.sender for update in line.kept} == {str(line.person.channel)}
    assert len(line.server.of(CREATE)) == tried
    assert len(line.server.asides) == 2


async def test_an_answer_that_comes_too_late_for_its_place_is_tried_in_private(line: Line) -> None:
    """Discord keeps the place for a quarter of an hour; a closed channel is then closed."""
    line.handle = lambda: line.answers(ASKED)
    line.server.trouble(CREATE, Trouble.closed())
    await line.person.uses("today", guild=True)
    await until(lambda: len(line.server.asides) == 2)
    line.handle = _done
    event = await line.person.acts_aside("checkin:2026-11-23:no", next(iter(line.server.asides)))
    await line.until_kept(2)
    line.server.over.add(event["token"])
    late = line.heard(-1).address
    await line.chat.send(late, Message(text="Recorded"), delivery_id=5)
    assert [message["content"] for message in line.person.sees()] == ["Recorded"]
    line.server.trouble(CREATE, Trouble.closed())
    with pytest.raises(ChatError) as caught:
        await line.chat.send(late, Message(text="Recorded"), delivery_id=6)
    assert caught.value.permanent


async def test_words_can_be_typed_into_a_form_under_such_an_answer(line: Line) -> None:
    """And one that others could have seen is not ours."""
    form = Form(question="note:reason", title="Why you're here", long=True)
    line.handle = lambda: line.answers(Message(text="Why?", form=form))
    line.server.trouble(CREATE, Trouble.closed())
    await line.person.uses("today", guild=True)
    await until(lambda: len(line.server.asides) == 2)
    line.handle = _done
    await line.person.fills("form|long|note:reason|Why", "to play", aside=next(iter(line.server.asides)))
    await line.until_kept(2)
    assert (line.heard(-1).text, line.heard(-1).question) == ("to play", "note:reason")


async def test_a_place_that_is_asked_for_again_after_a_restart_is_still_found(line: Line) -> None:
    """What is kept of a command says all that an answer needs; nothing of it is in memory."""
    line.server.trouble(CREATE, Trouble.closed())
    await line.person.uses("today", guild=True)
    await line.until_kept(1)
    address = read(line.kept[0].payload).address
    line.server.trouble(CREATE, Trouble.closed())
    await line.chat.send(address, HELLO, delivery_id=9)
    assert "Hello" in [one["content"] for one in line.server.asides.values()]
    assert "canary" not in repr(Address("discord", "1", "canary")), "what opens a place is as good as a password"


async def test_a_server_that_removes_us_closes_only_its_door(line: Line) -> None:
    """What comes next is heard; whether the person is still reached, their next message tells."""
    await line.server.dispatch("GUILD_CREATE", {"id": "77", "name": "Office", "unavailable": True})
    await line.server.dispatch("GUILD_DELETE", {"id": "77"})
    line.server.trouble(CREATE, Trouble.closed(50278))
    with pytest.raises(ChatError) as caught:
        await line.send()
    assert caught.value.permanent
    await line.person.says("I'm still here")
    await line.until_kept(1)
    assert line.server.identifies == 1


async def test_commands_that_cannot_be_registered_yet_are_registered_later() -> None:
    """D54's sibling: Discord asks for ten minutes, and the commands come after them without another connection."""
    async with discord_server() as server:
        rests: list[float] = []

        async def rest(seconds: float) -> None:
            rests.append(seconds)
            await asyncio.sleep(0)

        server.trouble("GET /applications/{application_id}/commands", Trouble.too_many(600), Trouble.refused(0, "x"))
        chat = DiscordChat(TOKEN, per_second=1000, clock=StillClock(), rest=rest)
        listening = asyncio.create_task(chat.listen(Line(server, chat, Person(server)).take))
        await until(lambda: server.commands)
        assert (rests, server.identifies) == ([600, 10], 1)
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await chat.close()


async def test_the_commands_are_registered_once(line: Line) -> None:
    """A second start changes nothing; each has its words in four languages."""
    await until(lambda: line.server.commands)
    assert {command["name"] for command in line.server.commands} == {command["name"] for command in payload()}
    assert all(1 <= len(command["description"]) <= 100 for command in payload())
    again = DiscordChat(TOKEN, per_second=40, clock=StillClock())
    line.server.connected.clear()
    listening = asyncio.create_task(again.listen(line.take))
    await until(lambda: len(line.server.of("GET /applications/{application_id}/commands")) == 2)
    await asyncio.sleep(0)
    assert len(line.server.of("PUT /applications/{application_id}/commands")) == 1
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)
    await again.close()


async def test_a_city_is_completed_while_it_is_typed(line: Line) -> None:
    """Cities, the largest first, and zones; nothing is kept."""
    event = await line.person.types("zone", "berl")
    await until(lambda: event["token"] in line.server.acknowledged)
    choices = line.server.acknowledged[event["token"]]["data"]["choices"]
    assert choices[0] == {"name": "Berlin, Germany", "value": "Berlin, Germany"}
    assert choices[-1] == {"name": "Europe/Berlin", "value": "Europe/Berlin"}
    assert line.kept == []


async def test_what_bots_say_and_what_is_said_in_servers_is_not_for_us(line: Line) -> None:
    """Only the private channel is read."""
    await line.person.says(
        "psst", author={"id": "9", "username": "bot", "discriminator": "0", "avatar": None, "bot": True}
    )
    await line.person.says("", attachments=[{"id": "1", "filename": "a.png", "size": 1, "url": "", "proxy_url": ""}])
    await line.until_kept(1)
    incoming = line.heard()
    assert (len(line.kept), incoming.media) == (1, "file")


async def test_what_was_forwarded_on_discord_is_known_as_such(line: Line) -> None:
    """Discord puts the words into a snapshot; a plain reply is one's own."""
    snapshot = {"message": {"type": 0, "content": "yes 9", "embeds": [], "attachments": [], "flags": 0, "mentions": [],
                            "mention_roles": [], "timestamp": "2026-11-23T08:00:00+00:00", "edited_timestamp": None,
                            "components": []}}  # fmt: skip
    origin = {"type": 1, "message_id": "3", "channel_id": "4"}
    await line.person.says("", message_reference=origin, message_snapshots=[snapshot], flags=1 << 14)
    await line.person.says("yes 6", type=19, message_reference={"type": 0, "message_id": "3", "channel_id": "4"})
    await line.until_kept(2)
    assert [(line.heard(n).text, line.heard(n).forwarded) for n in (0, 1)] == [("yes 9", True), ("yes 6", False)]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("> yes 9", ("> yes 9", True)),
        ("> yes 9\nno", ("no", False)),
        ("no\n>>> yes 9\nyes 3", ("no", False)),
        (">>> yes 9\nyes 3", (">>> yes 9\nyes 3", True)),
        (">yes 9", (">yes 9", False)),
        (" no", (" no", False)),
    ],
)
def test_lines_that_quote_are_not_said(text: str, means: tuple[str, bool]) -> None:
    """What is left is; a quotation and nothing else is somebody else's."""
    heard = read(raw_update("1", 2, "text", MONDAY, text=text).payload)
    assert (heard.text, heard.forwarded) == means


NOTICES = [*range(1, 19), 22, *range(24, 33), *range(36, 40), 44, 46, 55, 63, 99]
"""By Discord's number, what it says in a channel by itself: a call, a pin, a poll's end, and kinds nobody knows yet."""


async def test_a_notice_of_discords_own_gets_no_answer(line: Line) -> None:
    """Nobody said anything. What is written afterwards is heard as ever."""
    for kind in NOTICES:
        await line.person.says("", type=kind)
    await line.person.says("no")
    await line.until_kept(1)
    assert [line.heard(n).text for n in range(len(line.kept))] == ["no"]


async def test_whatever_a_person_sends_on_discord_gets_an_answer(line: Line) -> None:
    """A reply, too, and a message that holds nothing we know."""
    for kind in (0, 19):
        await line.person.says("no", type=kind)
        await line.person.says("", type=kind)
    await line.until_kept(4)
    heard = [(line.heard(n).text, line.heard(n).media) for n in range(4)]
    assert heard == [("no", None), (None, "something-else")] * 2


async def test_silence_and_pictures_have_discords_own_manners(line: Line) -> None:
    """A silent message makes no sound; an edit that loses its message is sent anew."""
    await line.send(Message(text="*Shh* now", silent=True))
    (seen,) = line.person.sees()
    assert (seen["content"], seen["flags"] & (1 << 12)) == ("**Shh** now", 1 << 12)
    line.server.trouble(EDIT, Trouble.refused(10008, "Unknown Message", 404))
    again = await line.send(Message(text="new", in_place=True), delivery_id=2, edits=seen["id"])
    assert again != seen["id"]


CHOICES = Message(
    text="Which?",
    as_menu=True,
    buttons=((Button(label="One", action="set:one"), Button(label="Two", action="set:two")), (BACK,)),
)


async def test_many_choices_stand_in_a_menu_and_the_way_back_beside_it(line: Line) -> None:
    """What is chosen is an action as any other; nothing of it is kept in memory."""
    shown = await line.send(CHOICES)
    menu, back = [row["components"][0] for row in line.person.sees()[0]["components"]]
    assert [(option["label"], option["value"]) for option in menu["options"]] == [
        ("One", "set:one"),
        ("Two", "set:two"),
    ]
    assert (back["label"], back["custom_id"]) == ("Back", "set:show")
    await line.person.chooses("set:two", int(shown))
    await line.until_kept(1)
    incoming = line.heard()
    assert (incoming.action, incoming.message) == ("set:two", shown)


async def test_words_can_be_typed_into_a_form_that_its_button_holds_whole(line: Line) -> None:
    """Opening it keeps nothing; sending it off brings the words and what they belong to."""
    form = Form(question="note:reason", title="Why you're here", long=True)
    shown = await line.send(Message(text="Why?", buttons=((Button(label="Skip", action="skip"),),), form=form))
    (_, opener) = line.person.sees()[0]["components"][0]["components"]
    event = await line.person.acts(opener["custom_id"], int(shown))
    await until(lambda: event["token"] in line.server.acknowledged)
    modal = line.server.acknowledged[event["token"]]
    assert (modal["type"], modal["data"]["title"], line.kept) == (9, "Why you're here", [])
    await line.person.fills(modal["data"]["custom_id"], "  to play with my kids ")
    await line.until_kept(1)
    incoming = line.heard()
    assert (incoming.text, incoming.question) == ("  to play with my kids ", "note:reason")


@pytest.mark.parametrize(
    "forged", ["form|", "form|long|", "form|huge|note:reason|Why", "form|long|no spaces please|Why"]
)
async def test_a_form_we_would_not_have_made_is_not_opened(line: Line, forged: str) -> None:
    """It is an unknown button like any other."""
    shown = await line.send()
    event = await line.person.acts(forged, int(shown))
    await line.until_kept(1)
    assert line.server.acknowledged[event["token"]]["type"] == 6


async def test_an_instant_is_shown_by_the_readers_own_clock(line: Line) -> None:
    """Also inside bold words; the words for it are for platforms that cannot."""
    await line.send(Message(text=f"*Quiet until {instant(MONDAY, '09:00')}.*"))
    assert line.person.sees()[0]["content"] == f"**Quiet until** <t:{int(MONDAY.timestamp())}:t>**.**"


async def test_what_is_tapped_outside_the_private_channel_is_not_for_us(line: Line) -> None:
    """A copy of a message elsewhere, or a forged event, keeps nothing."""
    await line.person._interact(3, {"custom_id": "checkin:2026-11-23:no", "component_type": 2}, 0, guild_id="77")
    await line.person._interact(5, {"custom_id": "form|long|note:reason|Why", "components": []}, 2)
    await line.person.says("still here")
    await line.until_kept(1)
    assert [line.heard().text] == ["still here"]


async def test_every_answer_tells_what_time_it_is_at_discord(line: Line) -> None:
    """The house holds its own clock against it."""
    heard: list[datetime] = []
    line.server.now = lambda: MONDAY
    chat = DiscordChat(TOKEN, per_second=1000, clock=StillClock(), tell_time=heard.append)
    listening = asyncio.create_task(chat.listen(line.take))
    await until(lambda: len(heard) > 0)
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)
    await chat.close()
    assert set(heard) == {MONDAY}
