"""The front door: `coachbot` on the command line. Heavy modules are imported inside the commands that need them."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coachbot import __version__, running
from coachbot.errors import MisuseError, NotThereError
from coachbot.running import ending_in_words, run_to_end
from coachbot.upkeep import KEY, OPERATORS
from coachbot.workbench.commands import AUTHORS
from coachbot.workbench.taught_commands import TAUGHT

if TYPE_CHECKING:
    from coachbot.chat import Address
    from coachbot.database import Database
    from coachbot.settings import Settings
    from coachbot.upgrade import Rehearsal

cli = typer.Typer(
    name="coachbot",
    help="A habit coach for people whose headaches start in the neck and upper back.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@cli.callback(invoke_without_command=True)
def front_door(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    """Without a command: run."""
    if version:
        typer.echo(f"coachbot {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        run()


@cli.command()
def run() -> None:
    """Run the coach: on every platform whose token is set; with none, the local chat with a demo clock."""
    running.run()


@cli.command()
def migrate(
    check: Annotated[
        bool, typer.Option("--check", help="Only say what is pending and what would not read; exit 1 if anything is.")
    ] = False,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Go on although some of what is kept does not read in this version.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
) -> None:
    """Read all that is kept as this version would, then bring the schema up to date. SQLite does so at a start, too."""
    run_to_end(lambda: _check_upgrade(as_json=as_json) if check else _migrate(anyway=anyway, as_json=as_json))


async def _check_upgrade(*, as_json: bool) -> None:
    from coachbot import upgrade  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415

    settings = read_settings()
    _warn_of_short_life(settings)
    waiting, found = await _rehearse(settings)
    if as_json:
        typer.echo(json.dumps({"pending": waiting, **upgrade.as_numbers(found)}))
    else:
        typer.echo(f"pending: {', '.join(waiting) or 'nothing'}")
        typer.echo("everything that is kept reads" if found.well else f"does not read:\n{upgrade.say(found)}")
    if waiting or not found.well:
        raise typer.Exit(1)


def _warn_of_short_life(settings: "Settings") -> None:
    if settings.short_lived:
        typer.echo(f"coachbot: {settings.short_lived}", err=True)


async def _rehearse(settings: "Settings") -> tuple[list[str], "Rehearsal"]:
    """Names of the migrations still to run, and what would not read; all and nothing without a database. Makes none."""
    from coachbot import migrations, upgrade  # noqa: PLC0415
    from coachbot.foundation import open_database  # noqa: PLC0415

    known = migrations.read_migrations(migrations.packaged_folder())
    try:
        database = await open_database(settings, exclusive=False)
    except NotThereError:
        return [migration.name for migration in known], upgrade.Rehearsal(())
    try:
        return await migrations.pending(database, known), await upgrade.rehearse(database, known)
    finally:
        await database.close()


async def _migrate(*, anyway: bool, as_json: bool) -> None:
    from coachbot.foundation import bring_up_to_date, open_database  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415

    settings = read_settings()
    _warn_of_short_life(settings)
    database = await open_database(settings, exclusive=True)
    try:
        done = await bring_up_to_date(database, settings, anyway=anyway)
    finally:
        await database.close()
    typer.echo(json.dumps({"applied": done}) if as_json else f"applied: {', '.join(done) or 'nothing'}")


@cli.command()
def doctor(
    remove_webhook: Annotated[
        bool, typer.Option("--remove-webhook", help="Take back a webhook that sends the bot's messages elsewhere.")
    ] = False,
    trust_clock: Annotated[
        bool, typer.Option("--trust-clock", help="Say to a coachbot that doubts this machine's clock that it is right.")
    ] = False,
    deep: Annotated[
        bool, typer.Option("--deep", help="Look at the whole of a large file, however long it takes.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
) -> None:
    """Look at token, webhook, clock, zone data and database, and say the next step."""
    from coachbot import doctor as examiner  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415

    async def work() -> None:
        wishes = {"remove_webhook": remove_webhook, "trust_clock": trust_clock, "deep": deep}
        found = await examiner.examine(read_settings(), **wishes)
        is_well, step = examiner.next_step(found)
        if as_json:
            rows = [{"what": f.what, "well": f.well, "says": f.says, "mend": f.mend} for f in found]
            typer.echo(json.dumps({"well": is_well, "findings": rows}))
        else:
            for finding in found:
                typer.echo(f"{'ok ' if finding.well else '!! '} {finding.what}: {finding.says}")
            typer.echo(f"Next: {step}")
        if not is_well:
            raise typer.Exit(1)

    run_to_end(work)


@cli.command()
def export(
    who: Annotated[str | None, typer.Argument(help="Platform and chat, such as telegram:123456.")] = None,
    file: Annotated[str | None, typer.Argument(help="Where to write; without it: to standard output.")] = None,
    as_table: Annotated[bool, typer.Option("--csv", help="The diary as a table instead of everything.")] = False,
    everybody: Annotated[bool, typer.Option("--list", help="Say who is here, and nothing about them.")] = False,
) -> None:
    """Hand over everything that is kept of one person, as JSON, or their diary as a table."""
    from coachbot.engine.passes import real_now  # noqa: PLC0415
    from coachbot.handover import files, leaving  # noqa: PLC0415

    async def work() -> None:
        async with _database(exclusive=False) as database:
            if everybody:
                for one in await leaving.everybody(database):
                    typer.echo(f"{one['address']}  since {one['since']}")
                return
            if who is None:
                raise MisuseError("Say whose data: coachbot export telegram:123456, or --list to see who is here.")
            text = await leaving.hand_over(database, files.read_address(who), real_now(), as_table=as_table)
        if file is None:
            typer.echo(text, nl=False)
        else:
            files.write_file(Path(file), text)
            typer.echo(f"written to {file}")

    run_to_end(work)


@cli.command(name="import")
def bring_in(
    file: Annotated[str, typer.Argument(help="An export (.json), or a diary (.csv).")],
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to", help="Where they are reached: platform and chat, such as telegram:123456. May be repeated."
        ),
    ] = None,
    without_programmes: Annotated[
        bool,
        typer.Option("--without-programmes", help="Leave out programmes whose text this house has never read."),
    ] = False,
) -> None:
    """Bring in a person from their export, or a diary kept elsewhere for somebody who is here."""
    from coachbot.handover import files  # noqa: PLC0415

    chats = [files.read_address(one) for one in to or []]
    if not file.endswith(".csv"):
        run_to_end(lambda: _bring_in_person(Path(file), chats, without_programmes=without_programmes))
    elif len(chats) != 1:
        raise MisuseError("Say whose diary this is: coachbot import DIARY.csv --to telegram:123456.")
    else:
        run_to_end(lambda: _bring_in_diary(Path(file), chats[0]))


async def _bring_in_person(file: Path, chats: Sequence["Address"], *, without_programmes: bool) -> None:
    from coachbot import library  # noqa: PLC0415
    from coachbot.foundation import clock_of  # noqa: PLC0415
    from coachbot.handover import arriving, files  # noqa: PLC0415
    from coachbot.library import folders  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415

    settings = read_settings()
    files.read_file(file)
    known = folders.read_library(library.packaged_programmes(), settings.programs)
    async with _database(exclusive=True) as database:
        now = await clock_of(database, settings)
        found = await arriving.bring_in(database, file, chats, known, now, without_programmes=without_programmes)
    typer.echo(arriving.say_brought_in(found))


async def _bring_in_diary(file: Path, chat: "Address") -> None:
    from coachbot.foundation import clock_of  # noqa: PLC0415
    from coachbot.handover import diary  # noqa: PLC0415
    from coachbot.handover.diary_file import read_diary  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415

    days = read_diary(file)
    async with _database(exclusive=True) as database:
        found = await diary.bring_in_diary(database, days, chat, await clock_of(database, read_settings()), file)
    typer.echo(
        f"Brought in: {found.added} days. Known already and left as they were: {found.known}. "
        f"Without an answer: {found.empty}."
    )


@asynccontextmanager
async def _database(*, exclusive: bool) -> AsyncIterator["Database"]:
    """The database the settings name, with its schema up to date."""
    from coachbot.engine.passes import real_now  # noqa: PLC0415
    from coachbot.foundation import open_database, prepare, refuse_outdated  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415

    settings = read_settings()
    database = await open_database(settings, exclusive=exclusive)
    try:
        if exclusive:
            await prepare(database, settings, real_now())
        else:
            await refuse_outdated(database)
        yield database
    finally:
        await database.close()


cli.add_typer(KEY, name="key")
for _command in (*AUTHORS, *TAUGHT, *OPERATORS):
    cli.command()(_command)


def main() -> None:
    """Run the command line; it always ends in SystemExit or at the end of its work."""
    with ending_in_words():
        cli()
