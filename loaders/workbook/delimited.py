"""CSV files as spreadsheets write them: the encoding and the separator are found out from the file itself."""

import csv
import re
from io import StringIO
from itertools import chain
from pathlib import Path
from typing import TextIO

from graphmap.errors import InputError
from loaders.workbook.cells import Cell, Grid, cell
from loaders.workbook.values import clean

SEPARATORS = ";,\t"
HINT = re.compile(r"sep=(.)\s*", re.IGNORECASE)
"""A first line by which Excel knows the separator; it does not show it."""

HEAD = 65_536


def heading(text: str) -> str:
    """The name of a column as a heading writes it: in any case, with spaces, hyphens or underscores, with or without a star."""
    return re.sub(r"[\s_-]+", "_", clean(text).strip("* ").casefold())


def encoding_of(path: Path) -> str:
    """UTF-8 (with or without a mark) if the whole file is that, else Windows-1252.

    Raises
    ------
    InputError
        It is neither; the message names the row.
    """
    if not _undecodable(path, "utf-8"):
        return "utf-8-sig"
    if line := _undecodable(path, "cp1252"):
        raise InputError(f"{path.name}, row {line}: neither UTF-8 nor Windows-1252 text. Save the file as CSV UTF-8.")
    return "cp1252"


def _undecodable(path: Path, encoding: str) -> int:
    """Number of the first line that is not text in ``encoding``; 0 if all are."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                if "\0" in line.decode(encoding):
                    return number
            except UnicodeDecodeError:
                return number
    return 0


def heading_of(path: Path, known: frozenset[str]) -> list[str]:
    """The first row of a CSV file, read from its beginning alone. Headings are ASCII: any encoding will do."""
    with path.open("rb") as file:
        head = file.read(HEAD).decode("utf-8-sig", errors="replace")
    _, row = next(_rows(StringIO(head, newline=""), path.name, known), (0, []))
    return [text for text in row if isinstance(text, str)]


def grid(path: Path, encoding: str, known: frozenset[str]) -> Grid:
    """The rows of a CSV file that hold anything.

    Parameters
    ----------
    known
        Columns in the form that ``heading`` gives: the separator that finds most of them in the first row is the file's.

    Raises
    ------
    InputError
        A quotation mark is not closed; the message names the row.
    """
    with path.open(encoding=encoding, newline="") as file:
        yield from _rows(file, path.name, known)


def _rows(file: TextIO, name: str, known: frozenset[str]) -> Grid:
    number = 0
    line = file.readline()
    hint = HINT.fullmatch(line)
    if hint:
        line = file.readline()
    while line and not line.strip():
        number, line = number + 1, file.readline()
    rows = csv.reader(chain([line], file), delimiter=hint[1] if hint else _separator(line, known), strict=True)
    try:
        for row in rows:
            number += 1
            cells: list[Cell] = [cell(text) for text in row]
            if any(cells):
                yield number, cells
    except csv.Error as error:
        raise InputError(
            f"{name}, row {number + 1}: a quotation mark is not closed, or text follows it ({error}). "
            'Put quotes around the whole cell, and write a " inside it twice.'
        ) from error


def _separator(line: str, known: frozenset[str]) -> str:
    def hits(separator: str) -> tuple[int, int]:
        cells = next(csv.reader([line], delimiter=separator), [])
        return sum(heading(text) in known for text in cells), len(cells)

    return max(SEPARATORS, key=hits)
