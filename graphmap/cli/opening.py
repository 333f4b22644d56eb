"""The workspace that a command works in."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from graphmap.settings import Settings
    from graphmap.workspace import Workspace


def open_workspace(folder: Path | None, store: str | None = None) -> "Workspace":
    """The workspace of a command; on first use it is made and filled with the region's data, which standard error says.

    With a store it is that server's graph that is read, and a new workspace stays empty.
    """
    from graphmap.cli.output import Progress, note
    from graphmap.settings import Settings
    from graphmap.workspace import Workspace, open_or_fill

    settings = Settings.from_environment({name: value for name, value in os.environ.items() if name != "GRAPHMAP_STORE"}, folder, store)
    if store:
        return open_or_fill(with_password(settings))
    if Workspace.exists(settings):
        return Workspace.open(settings)
    note(f"New workspace {settings.workspace}: filling it with the region's data (graphmap init --empty starts one without).")
    with Progress() as progress:
        return open_or_fill(settings, progress)


def with_password(settings: "Settings") -> "Settings":
    """The settings with a password for the server that they name, asked for where nothing gives it and somebody can be asked."""
    import sys

    from graphmap.store.neo4j.server import located

    located(settings.store)
    if settings.password or not sys.stdin.isatty():
        return settings
    return replace(settings, password=str(typer.prompt(f"Password of {settings.user}", hide_input=True, err=True)))
