"""What a question to the graph gives: rows, as a notebook shows them and as pandas and Arrow take them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from graphmap.exports import format_of, write_table
from graphmap.exports.tables import arrow, plain
from graphmap.model import Cell, Credits, Table
from graphmap.notebook.page import page

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """The rows of an answer; iterating gives each row as a dictionary by column.

    Parameters
    ----------
    table
        The rows as graphmap has them: nodes, relationships and paths are objects of ``graphmap.model``.
    credits
        Of which revision and as of when, and whose data.
    cited
        Gives the credits with the sources whose ids stand in the rows.
    """

    table: Table
    credits: Credits
    cited: Callable[[Table], Credits]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.table.columns

    @property
    def cut(self) -> bool:
        """Whether there are more rows than these."""
        return self.table.cut

    @property
    def notes(self) -> tuple[str, ...]:
        """What the statement asks for that the graph does not know: a label, type or property, perhaps mistyped."""
        return self.table.notes

    @property
    def revision(self) -> str:
        """The revision of the graph that was asked."""
        return self.credits.revision

    def __len__(self) -> int:
        return len(self.table.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.table.rows)

    def pandas(self) -> "pd.DataFrame":
        """The rows as a data frame; its ``attrs`` tell revision, date and whether it was cut.

        Whole numbers stay whole where some are absent (``Int64``). Nodes, relationships and paths are dictionaries.
        """
        from graphmap.notebook.frame import frame

        made = frame(self.table)
        made.attrs.update(revision=self.credits.revision, date=self.credits.date, cut=self.cut)
        return made

    def arrow(self) -> "pa.Table":
        """The rows as a table of Arrow, with the credits in its metadata.

        A column whose values are not of one type is text; nodes, relationships and paths are JSON.
        """
        return arrow(self.table, self.credits)

    def plain(self) -> list[dict[str, object]]:
        """The rows as dictionaries of what JSON knows; nodes, relationships and paths are dictionaries too."""
        return [{name: plain(cell) for name, cell in row.items()} for row in self]

    def save(self, path: "str | PathLike[str]") -> list[Path]:
        """Write the rows to a file and return the files written; its ending tells the format: .csv .json .xlsx .parquet.

        The credits, with the sources whose ids stand in the rows, go along. UsageError for another ending.
        """
        file = Path(path)
        return write_table(self.table, file, format_of(file), self.cited(self.table))

    def __repr__(self) -> str:
        count = f"{len(self):,} row{'' if len(self) == 1 else 's'}{', cut' if self.cut else ''}"
        return f"<{count} of {', '.join(self.columns)}; revision {self.revision[:12]}, {self.credits.date}>"

    def _repr_html_(self) -> str:
        return page(self.table, self.credits)
