"""The operator's commands for keeping what people wrote: copies, and the way back from one."""

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated

import typer

from coachbot.running import run_to_end


def backup(
    file: Annotated[str, typer.Argument(help="Where the copy goes: a new name, best on another disk.")],
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
) -> None:
    """Copy the database while coachbot works, and read the copy before it gets its name."""
    from coachbot import backup as copies  # noqa: PLC0415
    from coachbot.engine.passes import real_now  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415

    async def work() -> None:
        made = await copies.back_up(read_settings(), Path(file), real_now())
        if as_json:
            keys = None if made.keys is None else str(made.keys)
            typer.echo(json.dumps({"file": str(made.file), "bytes": made.bytes, "people": made.people, "keys": keys}))
        else:
            typer.echo(f"{made.file} is a good copy: {made.people} people, {made.bytes:,} bytes.")
            if made.keys is not None:
                typer.echo(f"Its keys are in {made.keys}, and no older ones. Keep that file in no versions.")

    run_to_end(work)


def restore(
    file: Annotated[
        str | None, typer.Argument(help="The copy; without it the database itself was put back by other means.")
    ] = None,
    go: Annotated[bool, typer.Option("--go", help="Do it. Without this it is only said what would happen.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
) -> None:
    """Put a copy back: forget again whoever was forgotten since, and never send what may have left since."""
    from coachbot import backup as copies  # noqa: PLC0415
    from coachbot.engine.passes import real_now  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415

    async def work() -> None:
        does = copies.restore if go else copies.look
        found = await does(read_settings(), None if file is None else Path(file), real_now())
        typer.echo(json.dumps(copies.as_numbers(found, done=go)) if as_json else copies.say(found, done=go))

    run_to_end(work)


def status(
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
) -> None:
    """Say how much there is and how late it is, in counts, of a running coachbot or one that rests.

    Exit 1 when something is late, somebody is set aside, or prompts are held.
    """
    from coachbot import health, measuring, unlocking  # noqa: PLC0415
    from coachbot.foundation import clock_of, open_database, refuse_outdated  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415
    from coachbot.store import measures  # noqa: PLC0415

    async def work() -> None:
        settings = read_settings()
        # Counts are open, so whoever counts needs no key.
        database = await open_database(settings, exclusive=False, opens=False)
        try:
            await refuse_outdated(database)
            now = await clock_of(database, settings)
            sealed = (await unlocking.lock_of(database)).state is not None
            found = replace(await measures.take(database, now), sealed=sealed)
            troubles = await health.look_at_rows(database, found.due_late_seconds, found.planning_late_seconds)
        finally:
            await database.close()
        if as_json:
            typer.echo(json.dumps(measuring.as_numbers(found) | {"troubles": [asdict(one) for one in troubles]}))
        else:
            typer.echo("\n".join([measuring.say(found, now), *(f"!! {one.says} {one.mend}" for one in troubles)]))
        if troubles:
            raise typer.Exit(1)

    run_to_end(work)


def seal() -> None:
    """Seal a database in which people stand open; stop coachbot first. Broken off, it goes on where it stopped."""
    from coachbot import seals  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415

    async def work() -> None:
        for line in seals.say(await seals.seal_in_place(read_settings())):
            typer.echo(line)

    run_to_end(work)


KEY = typer.Typer(
    help="The operator's key, around everybody's.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@KEY.command()
def new() -> None:
    """Print a new key. Keep it where no copy of the database is kept; without it nothing can be read."""
    import secrets  # noqa: PLC0415

    from coachbot.sealing import KEY_BYTES, spell_key  # noqa: PLC0415

    typer.echo(spell_key(secrets.token_bytes(KEY_BYTES)))


@KEY.command()
def rotate() -> None:
    """Put everybody's key under COACHBOT_KEY in place of COACHBOT_KEY_OLD, while coachbot works with both."""
    from coachbot import seals  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415

    async def work() -> None:
        done = await seals.turn(read_settings())
        typer.echo(
            f"{done.turned} of {done.keys} keys were put under COACHBOT_KEY; all are under it now. "
            "COACHBOT_KEY_OLD can go, once every worker has been started with the new one. The keys beside "
            "copies are under the old one until the next copy is made."
        )

    run_to_end(work)


OPERATORS = (backup, restore, status, seal)
