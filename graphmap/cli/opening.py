"""The workspace that a command works in."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphmap.workspace import Workspace


def open_workspace(folder: Path | None) -> "Workspace":
    """The workspace of a command; on first use it is made and filled with the region's data, which standard error says."""
    from graphmap.cli.output import Progress, note
    from graphmap.settings import Settings
    from graphmap.workspace import Workspace, open_or_fill

    settings = Settings.from_environment(os.environ, folder)
    if Workspace.exists(settings):
        return Workspace.open(settings)
    note(f"New workspace {settings.workspace}: filling it with the region's data (graphmap init --empty starts one without).")
    with Progress() as progress:
        return open_or_fill(settings, progress)
