"""The command that takes the graph away as a file."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from graphmap.cli.opening import open_workspace
from graphmap.cli.options import RevisionOption, StoreOption, WorkspaceOption


def export(
    context: typer.Context,
    format: Annotated[
        str | None,
        typer.Option("--format", "-f", help="graphml, gexf, csv, xlsx, json, geojson, cypher or parquet.", show_default=False),
    ] = None,
    name: Annotated[str | None, typer.Option("--query", help="Only what this named query returns.", show_default=False)] = None,
    cypher: Annotated[str | None, typer.Option("--cypher", "-c", help="Only what this statement returns.", show_default=False)] = None,
    revision: RevisionOption = None,
    store: StoreOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Write the graph, or a part, to a file.

    The part is the nodes and relationships that a query returns. Sources, licences and date go along.
    The file's ending tells the format unless --format does.

    Example: graphmap export region.graphml
    """
    from graphmap import workspace as work
    from graphmap.cli.ask import split
    from graphmap.cli.output import Progress
    from graphmap.errors import UsageError

    files, given = split(context.args)
    if len(files) != 1:
        raise UsageError("Give one file to write.")
    if name and cypher:
        raise UsageError("Give --query or --cypher, not both.")
    if given and not (name or cypher):
        raise UsageError(f"--{next(iter(given))} is a parameter of no query. Name one with --query.")
    values: Mapping[str, object] = {} if name else work.typed(given)
    if name:
        cypher, values = work.bound(name, given)
    with open_workspace(workspace, store) as home, Progress() as progress:
        for written in work.export(
            home, Path(files[0]), format=format, cypher=cypher, parameters=values, revision=revision, progress=progress
        ):
            typer.echo(written)
