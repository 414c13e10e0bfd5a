"""The author's commands about what people read: the words of joining, and what a life is taught."""

import asyncio
import json
from typing import Annotated

import typer

from coachbot.errors import CoachbotError
from coachbot.workbench.commands import Json, give_up, hush


def joining(
    programme: Annotated[str, typer.Argument(help="The programme they begin.")] = "lighter-load",
    language: Annotated[str, typer.Option(help="What they speak, such as de.")] = "en",
) -> None:
    """Count the words of the shortest way in, screen by screen: nothing to tell, up to the diary's first question."""
    from coachbot.settings import read_settings  # noqa: PLC0415
    from coachbot.workbench import asked, shortest  # noqa: PLC0415

    try:
        hush()
        shelves = asked.read_library(read_settings().programs)
        found = asked.read_programme(programme, shelves)
        way = asyncio.run(shortest.shortest_way(shelves, found.id, asked.read_language(language)))
    except CoachbotError as fault:
        give_up(fault)
    for line in shortest.say(way):
        typer.echo(line)


def coverage(
    persona: Annotated[str, typer.Option(help="Whose life; as for simulate.")] = "diligent",
    programme: Annotated[str, typer.Option(help="The programme they live through.")] = "lighter-load",
    keep: Annotated[bool, typer.Option("--keep", help="Keep what is met now as what is to be reached.")] = False,
    as_json: Json = False,
) -> None:
    """Live a life and say for each row of coverage.csv whether it was taught, and how near it came.

    Exit 1 when something is further away than it was kept in reached.csv.
    """
    from coachbot.settings import read_settings  # noqa: PLC0415
    from coachbot.workbench import asked, reached, read_in_life  # noqa: PLC0415
    from coachbot.workbench import coverage as rows  # noqa: PLC0415

    try:
        hush()
        shelves = asked.read_library(read_settings().programs)
        found, who = asked.read_programme(programme, shelves), asked.read_persona(persona)
        met = rows.measure(shelves, asyncio.run(read_in_life.read_in(shelves, found.id, who)))
        lost = rows.losses(met, reached.read(found.id, who.name))
        if keep:
            reached.keep(found.id, who.name, met)
    except CoachbotError as fault:
        give_up(fault)
    if as_json:
        typer.echo(json.dumps([{"id": one.id, "must": one.must, "reach": one.reach.name.lower()} for one in met]))
    else:
        typer.echo(rows.say(met, lost))
    if lost and not keep:
        raise typer.Exit(1)


TAUGHT = (joining, coverage)
"""Every command of these."""
