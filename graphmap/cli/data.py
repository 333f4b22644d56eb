"""Commands on the data: load, undo, status, init, template."""

import re
from pathlib import Path
from typing import Annotated

import typer

from graphmap.cli.opening import open_workspace
from graphmap.cli.options import FormatOption, OutputOption, RowFormat, StoreOption, WorkspaceOption

LINK = re.compile("[0-9a-f]{16}")
"""The form of a relationship's id."""

OTHER_REGION = "The region data of this release is not what the graph holds. Take it in with: graphmap load --region"


def load(
    path: Annotated[
        Path | None,
        typer.Argument(
            help="A filled template (.xlsx), a CSV file or a folder of them, or another file a loader knows.", show_default=False
        ),
    ] = None,
    dataset: Annotated[
        str | None,
        typer.Option(help="Name of the dataset; default: the file's stem. The same name again updates its rows.", show_default=False),
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Also take out rows of the dataset that this file lacks.")] = False,
    region: Annotated[bool, typer.Option("--region", help="Take in the region data of this release.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be new, changed, known and refused.")] = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Add a file of your own to the graph.

    All good rows go in at once; every refused row is named with its place and what to do.

    Example: graphmap load my.xlsx --dry-run
    """
    from graphmap import workspace as work
    from graphmap.cli.output import Progress, note, problems
    from graphmap.errors import UsageError

    if region == (path is not None):
        raise UsageError("Give the file to load, or --region (one of the two).")
    path = path or work.REGION
    with open_workspace(workspace) as home:
        if dry_run:
            with Progress() as progress:
                preview = work.preview(home, path, dataset=dataset, replaces=replace, progress=progress)
            problems(preview.problems)
            for hint in preview.hints:
                note(f"look: {hint}")
            verdicts = {"new": preview.new, "changed": preview.changed, "known": preview.known, "taken out": preview.taken_out}
            for verdict, ids in verdicts.items():
                nodes = [id for id in ids if not LINK.fullmatch(id)]
                named = ", ".join(nodes[:5]) + (" …" if len(nodes) > 5 else "")
                counted = f"  {len(nodes):,} nodes{f' ({named})' if nodes else ''}, {len(ids) - len(nodes):,} relationships" if ids else ""
                typer.echo(f"{verdict:10}{len(ids):>8,}{counted}")
            typer.echo(f"{'refused':10}{preview.refused:>8,}" + ("  rows, named above" if preview.refused else ""))
            note("Nothing was written (--dry-run).")
            raise typer.Exit(1 if preview.problems else 0)
        with Progress() as progress:
            report = work.load(home, path, dataset=dataset, replaces=replace, progress=progress)
    problems(report.problems)
    for hint in report.hints:
        note(f"look: {hint}")
    manifest = report.manifest
    if report.load:
        typer.echo(f"Load {report.load.id}: {report.load.records:,} records of dataset {report.load.dataset}.")
    elif report.taken:
        typer.echo("Nothing to do: the graph already holds what this file says.")
    else:
        typer.echo("Nothing was loaded: " + ("every row was refused." if report.problems else "the file has no rows of your own."))
    typer.echo(f"The graph has {manifest.nodes:,} nodes and {manifest.relationships:,} relationships (revision {manifest.revision[:12]}).")
    if manifest.dangling:
        note(f"{manifest.dangling:,} relationships are left out: an end of theirs is not in the graph.")
    if report.problems:
        note(f"{report.refused:,} rows were left out, for the reasons above. Mend them and load the file again.")
        raise typer.Exit(1)


def undo(
    load_id: Annotated[int, typer.Argument(metavar="LOAD", help="Number of the load; graphmap status lists them.")],
    reason: Annotated[str, typer.Option(help="Why; kept in the ledger.")] = "",
    workspace: WorkspaceOption = None,
) -> None:
    """Take a load back, in any order.

    The graph is then as if the file had never been loaded; ids that it gave are not given out again.

    Example: graphmap undo 2 --reason "wrong file"
    """
    from graphmap import workspace as work
    from graphmap.cli.output import Progress

    with open_workspace(workspace) as home, Progress() as progress:
        undone, manifest = work.undo(home, load_id, reason, progress)
    typer.echo(f"Load {undone.id} ({undone.file}) is taken back.")
    typer.echo(f"The graph has {manifest.nodes:,} nodes and {manifest.relationships:,} relationships (revision {manifest.revision[:12]}).")


def status(
    format: FormatOption = RowFormat.table, output: OutputOption = None, store: StoreOption = None, workspace: WorkspaceOption = None
) -> None:
    """Show what is in the graph, and its loads.

    Also earlier revisions, and whether this release has other region data.

    Example: graphmap status
    """
    from graphmap import workspace as work
    from graphmap.cli.output import note, print_rows
    from graphmap.model import Table

    with open_workspace(workspace, store) as home:
        standing = work.status(home)
    manifest = standing.manifest
    say = typer.echo if format is RowFormat.table and output is None else note
    say(f"Workspace {home.settings.workspace}")
    say(f"Revision {manifest.revision[:12]} of {manifest.created[:10]}: {manifest.nodes:,} nodes, {manifest.relationships:,} relationships")
    if manifest.dangling:
        say(f"{manifest.dangling:,} relationships are left out: an end of theirs is not in the graph.")
    earlier = list(dict.fromkeys(id[:12] for id, _ in reversed(standing.revisions) if id != manifest.revision))
    if earlier:
        say(f"Earlier revisions (ask one with --revision): {', '.join(earlier[:5])}{' …' if len(earlier) > 5 else ''}")
    if standing.other_region:
        say(OTHER_REGION)
    rows: list[tuple[object, ...]] = [
        (entry.id, entry.dataset, entry.file, entry.loaded_at, entry.records, "undone" if entry.undone_at else "in the graph")
        for entry in standing.loads
    ]
    table = Table(("load", "dataset", "file", "loaded at", "records", "state"), rows)  # type: ignore[arg-type]
    print_rows(table, format, output, manifest.credits)


def init(
    empty: Annotated[bool, typer.Option("--empty", help="Leave it empty instead of filling it with the region's data.")] = False,
    workspace: WorkspaceOption = None,
) -> None:
    """Make a workspace, filled or empty.

    Other commands make one by themselves, filled with the region's data.

    Example: graphmap init --empty --workspace my-project
    """
    import os

    from graphmap import workspace as work
    from graphmap.cli.output import Progress
    from graphmap.settings import Settings

    settings = Settings.from_environment(os.environ, workspace)
    with work.Workspace.create(settings) as home, Progress() as progress:
        manifest = work.publish(home, progress) if empty else work.fill(home, progress).manifest
    typer.echo(f"{settings.workspace}: {manifest.nodes:,} nodes, {manifest.relationships:,} relationships.")


def template(
    path: Annotated[Path, typer.Argument(help="The workbook to write.")] = Path("graphmap.xlsx"),
    workspace: WorkspaceOption = None,
) -> None:
    """Write the workbook for your own data.

    It has sheets for organisations, relations and capabilities, and a help sheet in English and Dutch.

    Example: graphmap template my.xlsx
    """
    from graphmap import workspace as work

    with open_workspace(workspace) as home:
        written = work.template(home, path)
    typer.echo(f"{written}: fill it in, look with graphmap load {written} --dry-run, then load it.")
