"""What commands print: tables on standard output; notes, problems and progress on standard error."""

import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from graphmap.cli.options import RowFormat
from graphmap.errors import UsageError
from graphmap.model import Credits, Problem, Table
from graphmap.views.cell_text import text

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID


def note(text: str) -> None:
    """A line on standard error."""
    print(text, file=sys.stderr)


def problems(found: Iterable[Problem]) -> None:
    """All refused rows, a line each, on standard error."""
    for problem in found:
        note(f"refused: {problem}")


class Progress:
    """Progress of long work on standard error, if that is a terminal; called with a phase and a count, a bar where ``total`` is known."""

    def __init__(self, total: int | None = None) -> None:
        self.total = total
        self.bar: RichProgress | None = None
        self.tasks: dict[str, TaskID] = {}

    def __enter__(self) -> "Progress":
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

            bar = () if self.total is None else (BarColumn(),)
            columns = (SpinnerColumn(), TextColumn("{task.description}"), *bar, TextColumn("{task.completed:,.0f}"), TimeElapsedColumn())
            self.bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self.bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.bar:
            self.bar.stop()

    def __call__(self, phase: str, count: int) -> None:
        if self.bar:
            if phase not in self.tasks:
                self.tasks[phase] = self.bar.add_task(phase, total=self.total)
            self.bar.update(self.tasks[phase], completed=count)


def print_rows(table: Table, format: RowFormat, output: Path | None, credits: Credits, wrap: bool = False) -> None:
    """The rows of an answer as asked; what was cut is said on standard error."""
    from graphmap.exports import format_of, table_text, write_table

    if output:
        ending = format_of(output)
        if format not in (RowFormat.table, ending):
            raise UsageError(f"{output} is the name of a {ending} file, but --format says {format.value}. Leave one of them out.")
        write_table(table, output, ending, credits)
        note(f"{len(table.rows):,} rows written to {output}")
    elif format in (RowFormat.csv, RowFormat.json):
        for part in table_text(table, format.value):
            sys.stdout.write(part)
    elif format is RowFormat.table:
        print_table(table, wrap)
    else:
        raise UsageError(f"--format {format.value} is not text. Give the file to write: --output FILE.{format.value}")
    for text_of_note in table.notes:
        note(f"Note: {text_of_note}")
    if table.cut:
        note(f"Cut at {table.limit:,} rows: the answer has more. Narrow the question, or count instead of listing.")


def print_table(table: Table, wrap: bool = False) -> None:
    """A table for people. A terminal shows the columns that fit, and standard error names the others; into a pipe go all of them.

    ``wrap``: show all of them in a terminal too, however narrow.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    cells = [[text(cell) for cell in row] for row in table.rows]
    widths = [max([len(name), *(len(row[i]) for row in cells)]) for i, name in enumerate(table.columns)]
    console = Console()
    shown = _fitting(widths, console.width) if console.is_terminal and not wrap else list(range(len(widths)))
    if not console.is_terminal:
        console = Console(width=sum(widths) + GAP * len(widths))
    grid = RichTable(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for i in shown:
        numeric = any(isinstance(row[i], int | float) and not isinstance(row[i], bool) for row in table.rows)
        grid.add_column(Text(table.columns[i]), justify="right" if numeric else "left", overflow="fold")
    for row in cells:
        grid.add_row(*(Text(row[i]) for i in shown))
    console.print(grid)
    if hidden := [name for i, name in enumerate(table.columns) if i not in shown]:
        note(f"Columns left out, since the terminal is too narrow: {', '.join(hidden)}. --format csv gives all.")
    if not table.rows and not table.notes:
        note("No rows in our data.")


GAP = 3
"""Characters between two columns."""

NARROWEST = 32
"""Characters of a long text below which a column is rather left out than wrapped."""


def _fitting(widths: list[int], width: int) -> list[int]:
    """The first columns that stand side by side in ``width`` characters; at least two."""
    used = 0
    for i, own in enumerate(widths):
        used += min(own, NARROWEST) + GAP
        if used > width and i >= 2:
            return list(range(i))
    return list(range(len(widths)))
