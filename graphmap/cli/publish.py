"""The command that puts the graph on a Neo4j server."""

import os
from pathlib import Path
from typing import Annotated

import typer

from graphmap.cli.opening import open_workspace, with_password
from graphmap.cli.options import RevisionOption, WorkspaceOption


def publish(
    to: Annotated[str, typer.Option("--to", help="The server: neo4j://host:7687, or neo4j+s://host/database.", show_default=False)],
    password_file: Annotated[
        Path | None, typer.Option(help="File whose first line is the password; else NEO4J_PASSWORD_FILE.", show_default=False)
    ] = None,
    revision: RevisionOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Put the graph into a Neo4j database.

    Who logs in: NEO4J_USERNAME (else neo4j), with NEO4J_PASSWORD, a file, or a password that is asked for.
    The database must be empty or hold what graphmap published before.

    Example: graphmap publish --to neo4j://localhost:7687
    """
    from graphmap import workspace as work
    from graphmap.cli.output import Progress
    from graphmap.settings import Settings

    server = work.server_of(with_password(Settings.from_environment(os.environ, workspace, to, password_file)))
    with open_workspace(workspace) as home:
        taken = work.snapshot(home, revision)
    manifest = taken.manifest
    with Progress(manifest.nodes + manifest.relationships) as progress:
        written = work.publish_to(taken, server, progress)
    holds = "now holds" if written else "already holds"
    typer.echo(f"{server} {holds} revision {manifest.revision[:12]}: {manifest.nodes:,} nodes, {manifest.relationships:,} relationships.")
