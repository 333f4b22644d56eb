"""A person's file -> its sheets and the rows of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graphmap.errors import InputError
from graphmap.model import Problem, Where
from loaders.workbook.archive import sheet_names
from loaders.workbook.cells import Cell, Fault, Grid
from loaders.workbook.columns import Sheet, sheets
from loaders.workbook.delimited import encoding_of, grid, heading_of
from loaders.workbook.excel import workbook
from loaders.workbook.headings import complaints, known_columns, places, sheet_of

WORKBOOKS = (".xlsx", ".xlsm")
UNNAMED = "Give the column a heading or clear the cell; in CSV, put quotes around text that holds the separator."
REGION_FILE = "corridor.csv"
"""A folder that holds it is the region's data: its tables have other columns, some by the same names."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its clean texts by name of the column, without the empty ones, and what is wrong with its cells."""

    where: Where
    values: Mapping[str, str]
    faults: tuple[Problem, ...]
    headings: Mapping[str, str]

    def problem(self, column: str, message: str, advice: str) -> Problem:
        """A problem of this row; the column is named and the value shown as in the file."""
        return Problem(self.where, self.headings.get(column, column), self.values.get(column, ""), message, advice)


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of the file: the problems of its heading, and the rows below it."""

    sheet: Sheet
    problems: tuple[Problem, ...]
    rows: Iterator[Row]


def is_readable(path: Path) -> bool:
    """Whether a file or folder holds one of the three sheets, seen from the names of sheets or the first row of a file."""
    try:
        if path.is_dir():
            return any(is_readable(file) for file in _files_of(path))
        if path.suffix.lower() in WORKBOOKS:
            return any(_sheet_name(title) in sheets() for title in sheet_names(path))
        return path.suffix.lower() == ".csv" and not (path.parent / REGION_FILE).exists() and _sheet_of_file(path) is not None
    except (InputError, OSError):
        return False


def tables(path: Path) -> Iterator[Table]:
    """The sheets of a workbook, of a CSV file or of a folder of CSV files; organisations first.

    Raises
    ------
    InputError
        The file is missing, is not what its name says, is damaged, or holds none of the sheets.
    """
    if not path.exists():
        raise InputError(f"{path} does not exist. Check the name.")
    if path.suffix.lower() in WORKBOOKS:
        yield from _tables_of_workbook(path)
        return
    for file in _files_of(path) if path.is_dir() else [path]:
        encoding = encoding_of(file)
        sheet = _sheet_of_file(file)
        if sheet is None:
            needed = "; or ".join(", ".join(sheet.required) for sheet in sheets().values())
            raise InputError(f"{file.name} has the columns of no sheet. Give it at least the columns {needed}.")
        yield from _table(sheet, file.name, "", grid(file, encoding, known_columns()))


def _tables_of_workbook(path: Path) -> Iterator[Table]:
    with workbook(path) as grids:
        titles = {_sheet_name(title): title for title in grids}
        if not titles.keys() & sheets().keys():
            raise InputError(f"{path.name} has none of the sheets {', '.join(sheets())}. Start from the file of graphmap template.")
        for name, sheet in sheets().items():
            if name in titles:
                yield from _table(sheet, path.name, titles[name], grids[titles[name]])


def _sheet_name(title: str) -> str:
    return title.strip().casefold()


def _sheet_of_file(file: Path) -> Sheet | None:
    return sheet_of(heading_of(file, known_columns()), file.stem)


def _files_of(folder: Path) -> list[Path]:
    """The CSV files of a folder that are named after a sheet, in the order of the sheets."""
    files = {_sheet_name(file.stem): file for file in sorted(folder.iterdir()) if file.suffix.lower() == ".csv"}
    return [files[name] for name in sheets() if name in files]


def _table(sheet: Sheet, file: str, title: str, cells: Grid) -> Iterator[Table]:
    """The table of a grid, whose first row is the heading; none where the grid is empty."""
    number, first = next(cells, (0, []))
    if not first:
        return
    written = [_shown(content) for content in first]
    where = Where(file, number, title)
    columns = places(sheet, written)
    readable = columns.keys() >= set(sheet.required)
    yield Table(sheet, tuple(complaints(sheet, where, written)), _rows(where, written, columns, cells) if readable else iter(()))


def _rows(heading: Where, written: list[str], columns: Mapping[str, int], cells: Grid) -> Iterator[Row]:
    headings = {name: written[i] for name, i in columns.items()}
    for number, row in cells:
        where = Where(heading.file, number, heading.sheet)
        row += [""] * (len(written) - len(row))
        faults = [
            Problem(where, headings[name], fault.value, fault.message, fault.advice)
            for name, i in columns.items()
            if isinstance(fault := row[i], Fault)
        ]
        faults += [
            Problem(where, "", _shown(content), "a value in a column without a heading", UNNAMED)
            for i, content in enumerate(row)
            if content and (i >= len(written) or not written[i])
        ]
        values = {name: text for name, i in columns.items() if (text := row[i]) and isinstance(text, str)}
        yield Row(where, values, tuple(faults), headings)


def _shown(content: Cell) -> str:
    return content if isinstance(content, str) else content.value
