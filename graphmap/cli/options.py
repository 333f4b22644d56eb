"""Options that several commands share."""

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graphmap.workspace import Workspace

WorkspaceOption = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        envvar="GRAPHMAP_WORKSPACE",
        help="Folder of the ledger and the graph. Default: your data folder.",
        show_default=False,
    ),
]


class RowFormat(StrEnum):
    """How rows come out."""

    table = "table"
    csv = "csv"
    json = "json"
    xlsx = "xlsx"
    parquet = "parquet"


class Language(StrEnum):
    """Languages of what people read."""

    en = "en"
    nl = "nl"


FormatOption = Annotated[RowFormat, typer.Option("--format", "-f", help="How the rows come out.")]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", help="File to write instead of standard output.", show_default=False)]
RevisionOption = Annotated[
    str | None, typer.Option("--revision", help="Ask an earlier revision (its first characters; see status).", show_default=False)
]


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
