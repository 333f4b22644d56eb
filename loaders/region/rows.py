"""The region's CSV files and their rows."""

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from graphmap.errors import InputError
from graphmap.model import Value, Where


class Row:
    """One data row: its cells by column, stripped, an empty cell as ``""``, and where it stands."""

    __slots__ = ("_cells", "where")

    def __init__(self, cells: dict[str, str], where: Where) -> None:
        self._cells = cells
        self.where = where

    def __getitem__(self, column: str) -> str:
        """The text of a cell; raises InputError where the file lacks the column."""
        try:
            return self._cells[column]
        except KeyError:
            raise InputError(f"{self.where.file} has no column {column}. Add it; its cells may be empty.") from None

    def get(self, column: str) -> str | None:
        """The text of a cell; None where the file lacks the column."""
        return self._cells.get(column)

    def parts(self, column: str) -> list[str]:
        """The parts of a cell between semicolons."""
        return [part.strip() for part in self[column].split(";") if part.strip()]

    def integer(self, column: str) -> Value:
        """The whole number of a cell. What is none stays text, so that the check of the record refuses it by its row and column."""
        text = self[column]
        return int(text) if text.isdecimal() else text

    def number(self, column: str) -> Value:
        """The number of a cell; what is none stays text."""
        text = self[column]
        try:
            return float(text)
        except ValueError:
            return text

    def flag(self, column: str) -> Value:
        """True for yes and False for no; what is neither stays text."""
        text = self[column]
        return {"yes": True, "no": False}.get(text, text)


class Index(dict[str, Row]):
    """Rows by the value of a column; asking for one that is not there raises InputError."""

    def __init__(self, rows: Iterable[Row], column: str, file: str) -> None:
        super().__init__((row[column], row) for row in rows)
        self._column, self._file = column, file

    def __missing__(self, value: str) -> Row:
        raise InputError(f"{self._file}, column {self._column} has no {value!r}, but another file names it. Add the row, or mend the name.")


class Tables:
    """The CSV files of one folder, each read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rows = cache(self._read)

    def _read(self, name: str) -> tuple[Row, ...]:
        """All rows of ``<name>.csv``; raises InputError where it is missing or ragged."""
        return tuple(_rows(self.folder / f"{name}.csv"))

    def by(self, column: str, name: str) -> Index:
        """The rows of ``<name>.csv`` by the values of a column that is different in each."""
        return Index(self.rows(name), column, f"{name}.csv")


def _rows(path: Path) -> Iterator[Row]:
    if not path.is_file():
        raise InputError(f"{path.name} is missing in {path.parent}. The folder must hold all files of the region.")
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        columns = next(reader, [])
        for number, cells in enumerate(reader, start=2):
            if not cells:
                continue
            if len(cells) != len(columns):
                raise InputError(
                    f"{path.name}, row {number} has {len(cells)} cells, the heading {len(columns)}. Check its quotation marks."
                )
            yield Row({column: cell.strip() for column, cell in zip(columns, cells, strict=True)}, Where(path.name, number))
