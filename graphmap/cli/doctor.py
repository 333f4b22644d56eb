"""Commands for who runs a deployment: doctor and backup."""

import os
from pathlib import Path
from typing import Annotated

import typer

from graphmap.cli.options import StoreOption, WorkspaceOption


def doctor(
    address: Annotated[str, typer.Option(help="Address at which the app is to listen.")] = "127.0.0.1",
    trusted_network: Annotated[bool, typer.Option("--trusted-network", help="The app is started with --trusted-network.")] = False,
    store: StoreOption = None,
    workspace: WorkspaceOption = None,
) -> None:
    """Check a deployment: what is wrong, and what to do.

    A line for each check; nothing is changed. Exit code 1 if anything is wrong.

    Example: graphmap doctor --store neo4j://localhost:7687
    """
    from graphmap.settings import Settings
    from graphmap.workspace.doctor import Deployment, Verdict, examine

    settings = Settings.from_environment(os.environ, workspace, store)
    worst = Verdict.ok
    for finding in examine(Deployment(settings, os.environ, address, trusted_network)):
        typer.echo(f"{finding.verdict:8} {finding.check:13} {finding.said} {finding.advice}".rstrip())
        worst = max(worst, finding.verdict, key=[*Verdict].index)
    raise typer.Exit(1 if worst is Verdict.wrong else 0)


def backup(
    file: Annotated[Path, typer.Argument(help="File to write; it must not be there yet.")],
    workspace: WorkspaceOption = None,
) -> None:
    """Copy the ledger into a file, while it is in use.

    The ledger is all that must be backed up: the graph is made from it. docs/deploy.md says how to put a copy back.

    Example: graphmap backup ledger-backup.db
    """
    from graphmap.settings import Settings
    from graphmap.workspace.backup import backup

    size = backup(Settings.from_environment(os.environ, workspace), file)
    typer.echo(f"{file}: {size:,} bytes, checked.")
