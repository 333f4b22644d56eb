"""Options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

WorkspaceOption = Annotated[
    Path | None,
    typer.Option(
        "--workspace",
        envvar="GRAPHMAP_WORKSPACE",
        help="Folder of the ledger and the graph. Default: your data folder.",
        show_default=False,
    ),
]

StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        envvar="GRAPHMAP_STORE",
        help="Neo4j server that answers, such as neo4j://host:7687. Default: the workspace itself.",
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
