"""`coachbot doctor`: is everything there that a start needs? Each finding is a sentence; the first bad one is next."""

import importlib.metadata
import os
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from coachbot import listening, migrations, unlocking
from coachbot.database import Database
from coachbot.databases.sqlite import SQLite
from coachbot.databases.sqlite.lock import is_held
from coachbot.databases.sqlite.soundness import Soundness
from coachbot.domain.timekeeping import Doubt
from coachbot.engine.passes import real_now
from coachbot.errors import CoachbotError, MisuseError
from coachbot.examined import Examined, look_at_forgotten, look_at_key, look_at_misspelt, look_at_people
from coachbot.foundation import DAMAGED, NO_DEMO_THERE, check_kind, open_database
from coachbot.health import say_doubt
from coachbot.library import packaged_programmes
from coachbot.library.folders import read_library
from coachbot.settings import Settings
from coachbot.store import clock, restoring, ward, workers
from coachbot.ward import WORDS, mend_of

if TYPE_CHECKING:
    from coachbot.chats.telegram.examination import Examination

MOST_SKEW_SECONDS, MOST_TOLD = 30.0, 10
"""So many of the ward are told one by one."""
ALL_WELL = "Everything is in order. Start it with: coachbot run."
RUNS = Examined("running", "A coachbot is working on this database.")
OPENS = "The database opens and belongs to this kind of coachbot."
NOT_ALL = " There was no time for the whole file: coachbot doctor --deep looks at all of it."


async def examine(
    settings: Settings, *, remove_webhook: bool = False, trust_clock: bool = False, deep: bool = False
) -> list[Examined]:
    """Look at the zones, the database and, where a token is set, at the bot and the clock.

    `trust_clock` says to a coachbot that doubts this machine's clock that it is right, `deep` looks at all of a large
    file. Raises MisuseError where no coachbot could doubt it.
    """
    telegram, ahead = await _telegram(settings, remove_webhook=remove_webhook)
    if trust_clock:
        telegram.append(await _confirm_clock(settings, timedelta(seconds=ahead or 0.0)))
    return [
        _zones(),
        *_files(settings),
        *_weights(),
        *_disk(settings),
        *look_at_forgotten(settings),
        *await _database(settings, deep=deep),
        *telegram,
        *await _discord(settings),
        *look_at_people(settings),
        *look_at_key(settings),
        *look_at_misspelt(os.environ),
    ]


def next_step(found: Sequence[Examined]) -> tuple[bool, str]:
    """Whether all is well, and what to do: the first mend, or to start it where it does not run."""
    if (mend := next((one.mend for one in found if one.mend), None)) is not None:
        return False, mend
    return True, "Everything is in order, and coachbot is running." if RUNS in found else ALL_WELL


def _files(settings: Settings) -> list[Examined]:
    """What coachbot brings along, and an operator's own programmes, where there are any."""
    try:
        migrations.read_migrations(migrations.packaged_folder())
        if settings.programs is not None or not packaged_programmes().is_dir():
            read_library(packaged_programmes(), settings.programs)
    except CoachbotError as fault:
        return [Examined("files", "The files that a start reads are not in order.", str(fault).splitlines()[0])]
    return []


def _weights() -> list[Examined]:
    """What typed sentences are understood by."""
    try:
        listening.weights()
    except (OSError, ValueError):
        mend = "Install coachbot again: its hearing_data/weights.bin is missing or damaged."
        return [Examined("weights", "Typed sentences cannot be understood.", mend)]
    return []


def _disk(settings: Settings) -> list[Examined]:
    """A disk that is emptied at every start."""
    return (
        [Examined("disk", "The database is on a disk that does not last.", mend)]
        if (mend := settings.short_lived)
        else []
    )


def _zones() -> Examined:
    try:
        ZoneInfo("America/New_York"), ZoneInfo("Asia/Kathmandu")
    except LookupError:
        return Examined("zones", "Time zone data is missing.", "Install it: pip install tzdata.")
    version = importlib.metadata.version("tzdata")
    return Examined("zones", f"{len(available_timezones())} time zones, tzdata {version}.")


async def _database(settings: Settings, *, deep: bool) -> list[Examined]:
    if settings.demo and not settings.is_sqlite:
        return [Examined("database", "The database is a server's, and no bot's token is set.", NO_DEMO_THERE)]
    kind, _, place = settings.database.partition(":///")
    if kind == "sqlite" and not Path(place).exists():
        if not Path(place).resolve().parent.is_dir():
            return [Examined("database", f"The folder of {place} is not there.", f"Make the folder of {place}.")]
        return [Examined("database", f"{place} is not there yet; the first start makes it.")]
    try:
        database = await open_database(settings, exclusive=False, thorough=deep)
        try:
            waiting = await migrations.pending(database, migrations.read_migrations(migrations.packaged_folder()))
            await check_kind(database, settings, waiting)
            warded = [] if waiting else await ward.everybody(database)
            seen = database.found if isinstance(database, SQLite) else Soundness()
            doubted = None if waiting else await clock.doubted(database)
            seals = [] if waiting else await _seals(settings, database)
            at_work = bool(not waiting and await workers.here(database, real_now()))
        finally:
            await database.close()
        # Once SQLite has closed the file, as the lock wants it.
        at_work = at_work or (kind == "sqlite" and is_held(Path(place)))
    except CoachbotError as fault:
        return [Examined("database", "The database cannot be used.", str(fault))]
    if waiting and kind != "sqlite":
        return [Examined("database", f"The schema needs {', '.join(waiting)}.", "Run: coachbot migrate.")]
    return [
        Examined("database", OPENS + (NOT_ALL if not seen.whole else "")),
        *([RUNS] if at_work else []),
        *seals,
        *_say_damaged(seen.damaged),
        *([] if doubted is None else [_say_doubted(doubted)]),
        *(_say_warded(one) for one in warded[:MOST_TOLD]),
        *_say_more(len(warded) - MOST_TOLD),
    ]


async def _seals(settings: Settings, database: Database) -> list[Examined]:
    """Whether a database is as sealed as it could be."""
    if database.vault is not None:
        if lost := await unlocking.keyless(database):
            says = f"{len(lost)} people have no key in the key store: it is older than the database."
            return [Examined("seals", says, "Put back a newer copy of the key store.")]
        return []
    if settings.operator_keys and not settings.demo and await restoring.people(database):
        return [Examined("seals", "A key is set, but the database is not sealed.", unlocking.NOT_SEALED)]
    return []


def _say_damaged(tables: Sequence[str]) -> list[Examined]:
    return [Examined("database", f"Damaged texts stand in {', '.join(tables)}.", DAMAGED)] if tables else []


def _say_doubted(doubted: Doubt) -> Examined:
    """What the running coachbot waits for, in the words of /healthz."""
    trouble = say_doubt(doubted)
    return Examined("clock", trouble.says, trouble.mend)


def _say_warded(one: ward.Warded) -> Examined:
    """One person of the ward, by the number of their row, for whoever can look at the database."""
    tries = "once" if one.tries == 1 else f"{one.tries} times"
    return Examined(
        "ward",
        f"For participant {one.participant_id} {WORDS[one.called]} ({one.reason}): tried {tries} since "
        f"{one.since:%Y-%m-%d %H:%M} UTC.",
        mend_of(one.reason),
    )


def _say_more(number: int) -> list[Examined]:
    mend = "Mend the ones above first, then run doctor again."
    return [Examined("ward", f"The same for {number} more.", mend)] if number > 0 else []


async def _confirm_clock(settings: Settings, ahead: timedelta) -> Examined:
    kind, _, place = settings.database.partition(":///")
    if settings.demo or (kind == "sqlite" and not Path(place).exists()):
        raise MisuseError("There is no live coachbot here yet that could doubt the clock, so nothing was changed.")
    database = await open_database(settings, exclusive=False)
    try:
        async with database.transaction() as tx:
            await clock.confirm(tx, clock.Confirmation(real_now(), ahead))
            await clock.note_doubt(tx, None)
    finally:
        await database.close()
    return Examined("clock", "It is noted that this machine's clock is right. A running coachbot goes on in seconds.")


async def _telegram(settings: Settings, *, remove_webhook: bool) -> tuple[list[Examined], float | None]:
    """What Telegram says, and how many seconds this machine's clock is ahead of its."""
    if settings.telegram_token is None and settings.discord_token is not None:
        return [], None
    if settings.telegram_token is None:
        return [Examined("telegram", "No token is set, so coachbot runs the local chat with its demo clock.")], None
    from coachbot.chats.telegram import examination  # noqa: PLC0415

    token, url = settings.telegram_token.get_secret_value(), settings.telegram_api_url
    found = await examination.examine(token, url, real_now, remove_webhook=remove_webhook)
    if not found.reached:
        return [Examined("telegram", f"{url} does not answer.", f"Check that this machine reaches {url}.")], None
    if not found.known:
        mend = "Copy the token again from BotFather into COACHBOT_TELEGRAM_TOKEN."
        return [Examined("telegram", "Telegram does not know this token.", mend)], found.ahead_seconds
    findings = [
        Examined("telegram", f"The token belongs to @{found.username}: https://t.me/{found.username}."),
        _webhook(found, settings.webhook_url),
        say_clock(found.ahead_seconds),
    ]
    return findings, found.ahead_seconds


async def _discord(settings: Settings) -> list[Examined]:
    if settings.discord_token is None:
        return []
    from coachbot.chats.discord import examination  # noqa: PLC0415

    found = await examination.examine(settings.discord_token.get_secret_value())
    if not found.reached:
        return [Examined("discord", "Discord does not answer.", "Check that this machine reaches discord.com.")]
    if not found.known:
        mend = "Copy the token again from the Developer Portal, page Bot, into COACHBOT_DISCORD_TOKEN."
        return [Examined("discord", "Discord does not know this token.", mend)]
    return [
        Examined("discord", f"The token belongs to {found.name}. Add it to a server, or to yourself: {found.invite}.")
    ]


def _webhook(found: "Examination", wanted: str | None) -> Examined:
    host, ours = found.webhook, wanted is not None and urlsplit(wanted).hostname
    if host is None and wanted is not None:
        return Examined("webhook", f"coachbot will tell Telegram to bring messages to {ours} when it starts.")
    if host is None:
        return Examined("webhook", "No webhook is set, so messages wait here to be fetched.")
    if found.webhook_fault is not None:
        mend = f"See that https://{host} is open to Telegram and leads to this coachbot, and that it runs."
        return Examined("webhook", f"Messages wait because {host} did not take them: {found.webhook_fault}.", mend)
    if host == ours and found.webhook_is_own:
        return Examined("webhook", f"Telegram brings messages to {host}.")
    if found.webhook_is_own and wanted is None:
        return Examined("webhook", f"An earlier start had messages brought to {host}; the next one fetches them.")
    mend = "If that is not meant to be: coachbot doctor --remove-webhook."
    return Examined("webhook", f"A webhook sends this bot's messages to {host}.", mend)


def say_clock(ahead_seconds: float | None) -> Examined:
    """The machine's clock beside Telegram's."""
    if ahead_seconds is None:
        return Examined("clock", "The server did not say what time it is, so the clock was not compared.")
    if abs(ahead_seconds) > MOST_SKEW_SECONDS:
        side = "ahead of" if ahead_seconds > 0 else "behind"
        says = f"This machine's clock is {abs(ahead_seconds):.0f} seconds {side} Telegram's."
        return Examined("clock", says, "Set the clock, and keep it right with NTP.")
    return Examined("clock", "This machine's clock agrees with Telegram's.")
