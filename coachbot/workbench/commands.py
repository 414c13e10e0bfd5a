"""The author's commands on the command line. Heavy modules are imported inside the commands that need them."""

import asyncio
import dataclasses
import json
import logging
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coachbot.errors import CoachbotError, MisuseError

if TYPE_CHECKING:
    from coachbot.library import Library

Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
ProgrammeId = Annotated[str, typer.Argument(help="The programme's id, such as desk-reset.")]
Zone = Annotated[str, typer.Option(help="An IANA time zone, such as Europe/Berlin.")]
Tried = Annotated[str | None, typer.Option(help="They begin it on day 21: pillow, or pillow:helps, pillow:harms.")]
Start = Annotated[str | None, typer.Option(help="Day 1, such as 2026-11-30; default: tomorrow.")]


def give_up(fault: CoachbotError) -> None:
    """One sentence and an exit code."""
    typer.echo(f"coachbot: {fault}", err=True)
    raise typer.Exit(fault.exit_code)


def hush() -> None:
    """A rehearsal tells its faults itself; the engine's log lines would only stand between."""
    import structlog  # noqa: PLC0415

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def check(
    folder: Annotated[str | None, typer.Argument(help="A folder of programmes; default: COACHBOT_PROGRAMS.")] = None,
    as_json: Json = False,
    language: Annotated[str | None, typer.Option(help="What of all there is to say has no words in it yet.")] = None,
) -> None:
    """Read every programme and card, and say what is wrong or could be better, with file, line and mend."""
    from coachbot import library  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415
    from coachbot.workbench import asked, findings, uses  # noqa: PLC0415
    from coachbot.workbench import check as examiner  # noqa: PLC0415

    try:
        own = Path(folder) if folder else read_settings().programs
        roots = [library.packaged_programmes(), *([own] if own else [])]
        found = asked.read_library(own)
    except CoachbotError as fault:
        give_up(fault)
    if language is not None:
        _check_language(found, language, as_json=as_json)
        return
    said = findings.tell(examiner.findings(found), roots)
    titles = {programme.id: programme.title for programme in found.programmes.values()}
    if as_json:
        typer.echo(
            json.dumps({"programmes": titles, "findings": said, "questions": [asdict(one) for one in uses.uses(found)]})
        )
    else:
        for line in said:
            typer.echo(line)
        for programme_id, title in titles.items():
            word = "see above" if any(line.startswith(f"{programme_id}/") for line in said) else "good"
            typer.echo(f"{programme_id}: {title}, {word}")
        for line in ["", *uses.table(found)]:
            typer.echo(line)
    if said:
        raise typer.Exit(1)


def _check_language(library: "Library", language: str, *, as_json: bool) -> None:
    """Whole is a language in which everything can be said; what cannot is said in English meanwhile."""
    from coachbot.workbench import spoken  # noqa: PLC0415

    try:
        found = spoken.examine(library, language)
    except LookupError:
        give_up(MisuseError(f"Nothing is written in {language}. See programs/README.md, section 7."))
    if as_json:
        typer.echo(json.dumps(dataclasses.asdict(found)))
    else:
        for line in [*(f"{one} has no words yet" for one in found.left), *found.amiss]:
            typer.echo(line)
        typer.echo(
            f"{language}: {found.texts} texts of programmes and {found.sentences} sentences of coachbot; "
            f"{len(found.left)} are still said in English, {len(found.amiss)} should be said otherwise"
        )
    if found.left or found.amiss:
        raise typer.Exit(1)


def preview(
    programme: ProgrammeId,
    zone: Zone = "UTC",
    start: Start = None,
    track: Annotated[str, typer.Option(help="full, low_load, no_exercise or diary_only.")] = "full",
    whole: Annotated[bool, typer.Option("--whole", help="Print every text whole, not its first line.")] = False,
    experiment: Annotated[str | None, typer.Option(help="Beside an experiment from day 1, such as pillow.")] = None,
    as_json: Json = False,
) -> None:
    """Print what a programme would send, day by day, and what the rules would leave out."""
    from coachbot.settings import read_settings  # noqa: PLC0415
    from coachbot.workbench import asked, experiments  # noqa: PLC0415
    from coachbot.workbench import preview as calendar  # noqa: PLC0415

    try:
        shelves = asked.read_library(read_settings().programs)
        found = asked.read_programme(programme, shelves)
        first = asked.read_start(start)
        tried = experiments.read_thing(experiment, shelves) if experiment else None
        where, screened = asked.read_zone(zone), asked.read_track(track)
        days = calendar.preview(found, zone=where, start=first, track=screened, tried=tried)
    except CoachbotError as fault:
        give_up(fault)
    if as_json:
        rows = [{**dataclasses.asdict(entry), "local_date": entry.local_date.isoformat()} for entry in days.entries]
        whose = {"programme": found.id, "zone": zone, "start": first.isoformat()}
        typer.echo(json.dumps({**whose, "entries": rows, "told": days.told, "untold": days.untold}))
    else:
        typer.echo(calendar.say_calendar(found, days, zone, whole=whole))


def simulate(
    programme: ProgrammeId,
    persona: Annotated[
        str, typer.Option(help="diligent, forgetful, shift-worker, traveller, flare, quitter or writer.")
    ] = "diligent",
    zone: Zone = "UTC",
    seed: Annotated[int, typer.Option(help="Another number, another life.")] = 1,
    start: Start = None,
    track: Annotated[
        str | None, typer.Option(help="full, low_load, no_exercise or diary_only; default: the first it is offered to.")
    ] = None,
    language: Annotated[str, typer.Option(help="What they speak, such as de; qps is made of English, longer.")] = "en",
    experiment: Tried = None,
    as_json: Json = False,
) -> None:
    """Live through a programme as somebody else: the whole conversation, from the production engine.

    Exit 1 when anything went wrong, or nothing of the programme reached them.
    """
    from coachbot.settings import read_settings  # noqa: PLC0415
    from coachbot.workbench import asked, experiments, pseudo, transcript  # noqa: PLC0415
    from coachbot.workbench import simulate as lives  # noqa: PLC0415

    try:
        hush()
        shelves = asked.read_library(read_settings().programs)
        found = asked.read_programme(programme, shelves)
        who, where, first = asked.read_persona(persona), asked.read_zone(zone), asked.read_start(start)
        screened, spoken = asked.read_track(track) if track else None, asked.read_language(language)
        tried = experiments.read_trial(experiment, shelves) if experiment else None
        told: Any = {"zone": where, "seed": seed, "start": first, "track": screened, "language": spoken, "tried": tried}
        with pseudo.spoken_if_asked(spoken, shelves) as speaking:
            run = asyncio.run(lives.simulate(speaking, found.id, who, **told))
    except CoachbotError as fault:
        give_up(fault)
    typer.echo(json.dumps(transcript.as_json(run)) if as_json else transcript.say(run))
    if run.troubles:
        for trouble in dict.fromkeys(run.troubles):
            typer.echo(f"coachbot: {trouble}", err=True)
        raise typer.Exit(1)


def analyse(
    diary: Annotated[str, typer.Argument(help="A CSV file: columns date, headache; intensity, medicine, practice.")],
    baseline_days: Annotated[int, typer.Option(help="So many first days are the baseline.")] = 14,
    looks: Annotated[bool, typer.Option("--looks", help="Every look as it would have been told.")] = False,
    experiment: Annotated[str | None, typer.Option(help="A coin and its answer; or plan: what one could show.")] = None,
    begun: Annotated[str | None, typer.Option(help="The first day of the experiment; default: the diary's.")] = None,
    svg: Annotated[str | None, typer.Option(help="Where to draw the diary over its weeks, such as diary.svg.")] = None,
    as_json: Json = False,
) -> None:
    """Say how often headaches came in a diary, how sure that is, and how it compares with the beginning."""
    from coachbot.workbench import analyse as analyst  # noqa: PLC0415
    from coachbot.workbench import asked, diaries  # noqa: PLC0415

    try:
        found = analyst.analyse_file(Path(diary), baseline_days)
        first = asked.read_start(begun) if begun else None
        more = diaries.told_besides(found, looks=looks, experiment=experiment, begun=first)
        if svg is not None:
            asked.write(Path(svg), diaries.picture(found).encode())
    except CoachbotError as fault:
        give_up(fault)
    if as_json:
        typer.echo(json.dumps({**analyst.as_numbers(found), **more.numbers}))
    else:
        typer.echo("\n\n".join([analyst.say_analysis(found), *more.paragraphs]))


def cards(
    sheet: Annotated[str, typer.Argument(help="The picture to write, such as cards.png.")],
    dark: Annotated[bool, typer.Option("--dark", help="Draw it for a dark screen.")] = False,
    movement: Annotated[bool, typer.Option("--movement", help="Draw how each moves, six pictures a row.")] = False,
) -> None:
    """Draw every card's picture on one sheet."""
    from coachbot.drawing.png import ZOOM, png_of  # noqa: PLC0415
    from coachbot.drawing.sheet import draw_movements, draw_sheet  # noqa: PLC0415
    from coachbot.settings import read_settings  # noqa: PLC0415
    from coachbot.workbench import asked  # noqa: PLC0415

    try:
        shelves = asked.read_library(read_settings().programs)
        ways = [
            (f"{card.title}, {level}" if level else card.title, way)
            for card in shelves.cards.values()
            for level, way in card.ways.items()
        ]
        drawn = [(name, way.drawing) for name, way in ways if way.drawing is not None]
        if movement:
            drawn = [(name, moves) for name, way in ways if (moves := way.moving) is not None]
        drawer = draw_movements if movement else draw_sheet
        asked.write(Path(sheet), png_of(drawer(drawn, dark=dark), 1.0 if movement else ZOOM))
    except CoachbotError as fault:
        give_up(fault)
    typer.echo(f"{len(drawn)} pictures drawn on {sheet}")


def schema(
    part: Annotated[str, typer.Argument(help="programme, card, questions, handbook or experiments.")] = "programme",
    into: Annotated[
        str | None, typer.Option(help="Write all of them into a folder of programmes, for editors to find.")
    ] = None,
) -> None:
    """Print the JSON Schema of a file, for editors that complete and check as you type."""
    from coachbot.library import schema as schemas  # noqa: PLC0415
    from coachbot.library.folders import FILES  # noqa: PLC0415
    from coachbot.workbench import asked  # noqa: PLC0415

    try:
        if into is None:
            typer.echo(schemas.as_text(asked.read_part(part, FILES)), nl=False)
            return
        folder = asked.make_folder(Path(into) / schemas.FOLDER)
        for kind in FILES:
            asked.write(folder / f"{kind}.json", schemas.as_text(kind).encode())
    except CoachbotError as fault:
        give_up(fault)
    typer.echo(f"Written to {folder}. Begin a programme's file with this line:\n{schemas.LINE}")


def hear(
    sentence: Annotated[str, typer.Argument(help="What somebody might type, in quotes.")],
    language: Annotated[str, typer.Option(help="The person's language.")] = "en",
    open_: Annotated[
        str, typer.Option("--open", help="What was asked last: nothing, evening, worst, medicine or prompt.")
    ] = "nothing",
) -> None:
    """Say what would be understood of a sentence, and why. Nothing is kept."""
    from coachbot.domain.meaning.understanding import Open  # noqa: PLC0415
    from coachbot.engine.passes import real_now  # noqa: PLC0415
    from coachbot.workbench import asked  # noqa: PLC0415
    from coachbot.workbench import hear as listener  # noqa: PLC0415

    try:
        asked.read_language(language)
    except CoachbotError as fault:
        give_up(fault)
    if _is_bytes(sentence):
        give_up(MisuseError("The sentence is not UTF-8 text. Say it in a terminal that writes UTF-8."))
    if open_ not in set(Open):
        give_up(MisuseError(f"Nothing can be open that is called {open_}. There are: {', '.join(Open)}."))
    today = real_now().astimezone().date()
    for line in listener.hear(sentence, today=today, language=language, open_=Open(open_)):
        typer.echo(line)


def _is_bytes(said: str) -> bool:
    """Whether it came as bytes that are no text."""
    return any("\udc80" <= letter <= "\udcff" for letter in said)


def coin(
    seed: Annotated[str, typer.Argument(help="The coin of an experiment, as it was shown at its end.")],
    pairs: Annotated[int, typer.Option(help="So many pairs are thrown.")] = 12,
) -> None:
    """Throw an experiment's coin again: its commitment, and in which order the two ways come in each pair."""
    from coachbot.workbench import experiments  # noqa: PLC0415

    try:
        typer.echo(experiments.say_coin(seed, pairs))
    except CoachbotError as fault:
        give_up(fault)


AUTHORS = (check, preview, simulate, cards, schema, analyse, coin, hear)
"""Every command of an author, in the order of their work."""
