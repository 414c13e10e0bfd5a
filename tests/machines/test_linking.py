"""Linking: codes, links, partings, failures half-way and forgetting, in any order, and the rule of the first day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from coachbot.domain.linking import CODE_LIFE, FIRST_DAY, MOST_CHATS, mark_of
from coachbot.engine.intake import TRIES
from coachbot.store import check_ins, erasing, links, participants
from tests.machines.machine import Machine, live
from tests.parts import address

CHATS = (("local", "alice"), ("discord", "ada"), ("telegram", "tea"), ("discord", "dan"))
which = st.integers(0, len(CHATS) - 1)
HALF_WAY = "CREATE TRIGGER half_way BEFORE DELETE ON participants BEGIN SELECT RAISE(ABORT, 'half-way'); END"


@dataclass(frozen=True)
class Seen:
    """Who shares a person with whom, and whose diary holds which days; a stranger is alone."""

    together: tuple[frozenset[int], ...]
    days: tuple[frozenset[date], ...]


class Linking(Machine):
    """Two people with a diary and two chats that nobody is known in."""

    def __init__(self) -> None:
        super().__init__()
        self.codes: dict[str, tuple[int, datetime]] = {}

    @initialize(linked=st.booleans())
    def two_join(self, linked: bool) -> None:
        for platform, name in CHATS[:2]:
            self.run(self.parts.enrol(name, platform=platform))
        if linked:
            self.two_are_linked(0, 2, fails=False)
            assert self.seen().together[0] == {0, 2}

    def does(self, chat: int, text: str | None = None, **more: str) -> None:
        platform, name = CHATS[chat]
        self.run(self.parts.hear(text, name, platform=platform, **more))

    def taps(self, chat: int, action: str) -> None:
        self.does(chat, action=action, message="1")

    async def _seen(self) -> Seen:
        who = [await participants.id_at(self.database, address(*chat)) for chat in CHATS]
        together, days = [], []
        for chat, one in enumerate(who):
            together.append(frozenset({chat} if one is None else {n for n, two in enumerate(who) if two == one}))
            told = [] if one is None else await check_ins.all_of(self.database, one)
            days.append(frozenset(c.local_date for c in told if c.answers is not None))
        return Seen(tuple(together), tuple(days))

    def seen(self) -> Seen:
        return self.run(self._seen())

    async def _newcomer(self, chat: int) -> bool:
        """Whether a chat was linked less than a day ago to one that is older."""
        who = await participants.id_at(self.database, address(*CHATS[chat]))
        chats = [] if who is None else await links.chats_of(self.database, who)
        is_oldest = not chats or chats[0].address == address(*CHATS[chat])
        mine = next((one for one in chats if one.address == address(*CHATS[chat])), None)
        return mine is not None and not is_oldest and mine.linked_at + FIRST_DAY > self.parts.now

    @rule(chat=which)
    def asks_for_a_code(self, chat: int) -> None:
        before, shown = self.seen(), self._codes_kept()
        self.does(chat, "/link")
        if not self._codes_kept() <= shown:
            self.taps(chat, "link:new")
        self._note_codes(chat)
        assert self.seen() == before

    def _codes_kept(self) -> set[str]:
        return {row["sealed"] for row in self.run(self.database.fetch("SELECT sealed FROM link_codes"))}

    def _note_codes(self, chat: int) -> None:
        """What this chat was shown last that may be a code."""
        platform, name = CHATS[chat]
        sent = {"local": self.parts.chat, "discord": self.parts.discord, "telegram": self.parts.telegram}[platform].sent
        for to, message, _ in sent[-4:]:
            if to == address(platform, name) and "2345-ABC" in message.text:
                at = message.text.index("2345-ABC")
                self.codes[message.text[at : at + 9].replace("-", "")] = (chat, self.parts.now)

    @precondition(lambda self: self.codes)
    @rule(chat=which, n=st.integers(0, 9))
    def brings_a_code(self, chat: int, n: int) -> None:
        """Nothing is linked before a tap."""
        before = self.seen()
        self.does(chat, f"/link {self._code(n)}")
        assert self.seen() == before

    @precondition(lambda self: self.codes)
    @rule(chat=which, n=st.integers(0, 9), joins=st.booleans(), fails=st.booleans())
    def taps_yes(self, chat: int, n: int, joins: bool, fails: bool) -> None:
        """The two become one, wholly, or stay two; and only by a code that is young and nobody's own."""
        code, before = self._code(n), self.seen()
        maker, made_at = self.codes[code]
        if fails:
            self.run(self.database.execute(HALF_WAY))
        self.taps(chat, f"{'linkjoin' if joins else 'linkyes'}:{code}")
        if fails:
            self._tries_it_until_it_is_given_up()
        after = self.seen()
        if after == before:
            return
        assert made_at + CODE_LIFE > self.parts.now, "an old code linked two chats"
        one = before.together[maker] | before.together[chat]
        assert not before.together[maker] & before.together[chat]
        assert after == self._changed(before, one, before.days[maker] | before.days[chat])
        assert len(one) <= MOST_CHATS
        del self.codes[code]

    def _tries_it_until_it_is_given_up(self) -> None:
        for _ in range(TRIES):
            self.parts.let_pass(seconds=10)
            self.run(self.parts.tick())
        self.run(self.database.execute("DROP TRIGGER half_way"))

    @rule(maker=which, chat=which, fails=st.sampled_from((False, False, True)))
    def two_are_linked(self, maker: int, chat: int, fails: bool) -> None:
        """All the steps at once, as most people take them."""
        self.asks_for_a_code(maker)
        mine = [n for n, code in enumerate(sorted(self.codes)) if self.codes[code] == (maker, self.parts.now)]
        if mine:
            self.brings_a_code(chat, mine[-1])
            self.taps_yes(chat, mine[-1], joins=False, fails=fails)
        if mine and len(self.codes) > mine[-1]:
            self.taps_yes(chat, mine[-1], joins=True, fails=fails)

    def _code(self, n: int) -> str:
        return sorted(self.codes)[n % len(self.codes)]

    def _changed(self, before: Seen, one: frozenset[int], days: frozenset[date]) -> Seen:
        """As before, but that these chats are one person with these days."""
        chats = range(len(CHATS))
        together = tuple(one if n in one else before.together[n] for n in chats)
        return Seen(together, tuple(days if n in one else before.days[n] for n in chats))

    @rule(chat=which, out=which, disowns=st.booleans())
    def takes_a_chat_out(self, chat: int, out: int, disowns: bool) -> None:
        """On its first day a chat takes out nobody but itself."""
        before, is_new = self.seen(), self.run(self._newcomer(chat))
        word = f"notme:{mark_of(*_key(out))}:yes" if disowns else f"unlinked:{mark_of(*_key(out))}:yes"
        self.taps(chat, word)
        after = self.seen()
        if after == before:
            return
        assert chat == out or not is_new, "a chat took out another one on its first day"
        assert out in before.together[chat]
        rest = before.together[chat] - {out}
        assert after == self._changed(
            self._changed(before, frozenset({out}), frozenset()), rest, before.days[chat if chat in rest else min(rest)]
        )

    @rule(chat=which, sure=st.sampled_from((False, False, False, True)))
    def deletes_everything(self, chat: int, sure: bool) -> None:
        """On its first day only after a tap in the oldest chat; else nothing is left of them anywhere."""
        if not sure:
            return
        before, is_new = self.seen(), self.run(self._newcomer(chat))
        who = self.run(participants.id_at(self.database, address(*CHATS[chat])))
        self.taps(chat, "forget:yes")
        after = self.seen()
        if is_new:
            assert after == before, "a chat deleted a diary on its first day"
            return
        gone = before
        for one in before.together[chat]:
            gone = self._changed(gone, frozenset({one}), frozenset())
        assert after == gone
        for table in erasing.TABLES_OF_PERSON:
            column = "id" if table == "participants" else "participant_id"
            rows = self.run(self.database.fetch(f"SELECT 1 FROM {table} WHERE {column} = :id", {"id": who or 0}))
            assert not rows, f"{table} still holds somebody"

    @rule(chat=which, days=st.integers(0, 3))
    def answers(self, chat: int, days: int) -> None:
        day = self.parts.now.date() - timedelta(days=days)
        before = self.seen()
        self.taps(chat, f"checkin:{day}:no")
        after = self.seen()
        everybody = before.together[chat]
        known = before.days[chat] | {day}
        assert after in (before, self._changed(before, everybody, known))

    @rule(minutes=st.sampled_from((1, 6, 60, 1500)))
    def time_passes(self, minutes: int) -> None:
        before = self.seen()
        self.parts.let_pass(minutes=minutes)
        self.run(self.parts.tick())
        assert self.seen() == before


def _key(chat: int) -> tuple[str, str]:
    to = address(*CHATS[chat])
    return to.platform, to.key


def test_two_chats_become_one_only_by_a_code_and_part_without_a_loss_in_any_order() -> None:
    """A few lives."""
    live(Linking, lives=4, steps=15)


@pytest.mark.long
def test_chats_link_and_part_without_a_loss_in_many_lives() -> None:
    """And longer ones."""
    live(Linking, steps=40)
